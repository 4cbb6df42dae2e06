"""The figure rules: numbers that state something become figures, rule by rule as the pack lists them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from jiedao.errors import RuleError
from jiedao.figures.amounts import Amounts
from jiedao.figures.belonging import Belongings
from jiedao.figures.beside import BESIDE, beside
from jiedao.figures.indicators import Indicators
from jiedao.figures.names import DEFAULT, Owner
from jiedao.figures.owners import Owners
from jiedao.figures.pack import FigureRule, Stop, rule_from, stop_from
from jiedao.figures.qualifiers import qualify
from jiedao.figures.records import (
    KINDS_OF_DIVISIONS,
    MEMORY,
    SPEAKER,
    FigureContext,
    FoundFigure,
    Hit,
    MentionSpan,
    Told,
    of_division,
)
from jiedao.figures.repeating import thing_of
from jiedao.figures.scan import Scanner
from jiedao.figures.sentence import Sentence
from jiedao.figures.sharing import Shares, indicator_of, numbers_of, shares, told_in_order
from jiedao.figures.tables import Tables
from jiedao.figures.words import Structure, Vocabulary
from jiedao.modality import ModalityRules
from jiedao.periods import Period, PeriodRules
from jiedao.records import made as new

_LONGEST = 2000  # characters of a sentence
_WINDOW = 32  # characters before a number that `left` of a rule may see
# How a sentence begins that turns to the next of several points: what was told before is no longer the topic.
_ENUMERATOR = re.compile(
    "[一二三四五六七八九十]{1,3}(?:是|、|要)|（[一二三四五六七八九十]{1,2}）|第[一二三四五六七八九十][，,、]|"
    "[①-⑳]|[0-9]{1,2}[.．、](?![0-9])"
)
# A rule, and how its left and right side are looked for.
_Compiled = tuple[FigureRule, Callable[..., re.Match[str] | None] | None, Callable[..., re.Match[str] | None] | None]
Fit = tuple[FigureRule, re.Match[str] | None, re.Match[str] | None]


class _State(NamedTuple):
    """What the figure before in the sentence hands on: behind a share, what it is a share of, and the share itself."""

    indicator: str = ""
    owner: Owner = DEFAULT
    noun_end: int = 0
    share: str = ""
    grown: bool = False


_WHOLE = frozenset(("people", "things", "sorts"))
# What only firms have, and how those are counted whose it is (规上企业达90家,营业收入12亿元).
_OF_FIRMS = frozenset(("营业收入", "营收", "营业额", "主营业务收入", "利润", "利润总额", "实现营业收入", "实现营收"))
_FIRMS = ("企业", "公司", "商户", "门店", "工厂")
_SAME_TIME = frozenset(["同期", "去年同期", "上年同期", "当年", "去年", "上年"])
_OF_EACH = ("{of_each}", "{deed_of_those}")
_OF_THE_UNIT = ("{noun_or_previous}", *_OF_EACH)
"""The indicator before is that of the last number of the same unit."""
_GROWTH = "{growth}"
_POINTS = "个百分点"
_SEASON = "period.season"
_NO_STATE = _State()


class FigureRules:
    """The figure rules of a pack, compiled once.

    >>> import yaml
    >>> from jiedao.resources import folder
    >>> from jiedao.segment import Segmenter
    >>> rules = FigureRules.load(yaml.safe_load((folder("data") / "rules" / "figures.yaml").read_text("utf-8")))
    >>> sentence = "柳湖社区建成口袋公园8个。"
    >>> figures, _ = rules.find(sentence, [(0, 4, "Community")], cut=Segmenter().cut, context=FigureContext())
    >>> [(f.subject, f.indicator, f.value, f.unit) for f in figures]
    [(0, '口袋公园', Decimal('8'), '个')]
    """

    def __init__(
        self, rules: Sequence[FigureRule], scanner: Scanner, words: Vocabulary, structure: Structure,
        periods: PeriodRules, stops: Sequence[Stop], belongs: Belongings, modalities: ModalityRules,
        table: Mapping[str, Any],
    ) -> None:  # fmt: skip
        self.rules = tuple(rules)
        self._by_kind: dict[str, list[_Compiled]] = {}
        for rule in rules:
            left = rule.left.search if rule.left else None
            right = rule.right.match if rule.right else None
            for kind in rule.kinds:
                self._by_kind.setdefault(kind, []).append((rule, left, right))
        self._cues = frozenset[str]().union(*(rule.cue for rule in rules))
        self._hints = frozenset[str]().union(*(rule.hint for rule in rules))
        self._hinted = lru_cache(maxsize=1 << 12)(self._that_may_fit)
        self._scanner = scanner
        self._words = words
        self._structure = structure
        self.presenting = structure.presenting
        self.periods = periods
        self._amounts = Amounts(words, stops)
        self._belongs = belongs
        self._modalities = modalities
        self.tables = Tables(table, self.amount, periods)

    @classmethod
    def load(cls, pack: Mapping[str, Any], modalities: ModalityRules | None = None) -> FigureRules:
        """Read the figure rules of a pack, and compile them.

        Args:
            pack: `data/rules/figures.yaml`, as read.
            modalities: by which it is told what is planned, expected or denied; left out: all is told as done.

        Raises:
            RuleError: a part is missing, a key, kind or subject is unknown, or a pattern is no regular expression.
        """
        shared = pack.get("shared", {})
        rules = [rule_from(entry, shared) for entry in pack.get("rules", ())]
        if not rules:
            raise RuleError("figures: `rules` is missing")
        ids = [rule.id for rule in rules]
        if twice := sorted({name for name in ids if ids.count(name) > 1}):
            raise RuleError(f"figures: two rules with the id {twice[0]!r}")
        stops = [stop_from(entry) for entry in pack.get("left_stops", ())]
        periods, belongs = PeriodRules.load(pack), Belongings(pack)
        by = modalities or ModalityRules()
        table: Mapping[str, Any] = next(iter(pack.get("table_rules", ())), {})
        return cls(rules, Scanner(pack), Vocabulary(pack), Structure(pack), periods, stops, belongs, by, table)

    def find(
        self, text: str, mentions: Sequence[MentionSpan], *, cut: Callable[[str], list[str]], context: FigureContext
    ) -> tuple[list[FoundFigure], FigureContext]:
        """The figures of one sentence in order of their numbers, and the context for the next sentence.

        Args:
            text: a sentence, simplified and half-width.
            mentions: its entity mentions (start, end, coarse class), sorted, none within another.
            cut: segments a short string into words.
            context: what the sentence before left; `FigureContext(date=…)` for the first of an article.

        Of a sentence that is longer than any (2,000 characters), only the beginning is read, so that what is no prose
        takes no more time than prose.
        """
        if context.depth and _ENUMERATOR.match(text):
            context = context._replace(depth=0)
        if len(text) > _LONGEST:
            text = text[:_LONGEST]
            mentions = [mention for mention in mentions if mention[1] <= _LONGEST]
        hits = self._amounts.in_money(text, self._scanner.find(text))
        told = Told(text, mentions)
        if not hits and context.unread < MEMORY - 1:
            past = (*context.past[1 - MEMORY :], told)
            date, year, running, _, depth, unread = context
            return [], new(FigureContext, (date, year, running, past, min(depth + 1, MEMORY), unread + 1))
        if context.unread:
            context = self._read_up(context)
        periods = self.periods.find(text, context.date, context.year)
        figures: list[FoundFigure] = []
        if hits:
            names = [(first, last) for first, last, _ in mentions]
            telling = self._modalities.read(text, names, context.date)
            sentence = Sentence(text, mentions, hits, periods, cut, told, telling)
            amounts = [hit for hit in hits if self._amounts.states(sentence, hit)]
            owners = Owners(sentence, context, self._structure, self._belongs) if amounts else None
            state = _NO_STATE
            of_unit: dict[str, _State] = {}
            ends = [hit.start for hit in amounts[1:]]
            shared = "分别" in text or "各" in text
            passed = 0
            for n, (hit, until) in enumerate(zip(amounts, [*ends, len(text)], strict=False)):
                if n < passed or owners is None:
                    continue
                if hit.kind == "bare":
                    hit = self._amounts.with_unit(text, hit)
                found = self._apply(sentence, hit, until, owners, state, of_unit.get(hit.unit), context)
                if found is not None:
                    made, state = found
                    of_unit[hit.unit] = state
                    if shared and made and (of := shares(sentence, amounts, n, self._words)) is not None:
                        made = _shared(made[0], of, amounts[n : n + of.numbers])
                        passed = n + of.numbers
                    elif shared and made and (each := _of_those_before(made[0], figures, sentence, amounts, n)):
                        made, passed = each, n + len(each)
                    figures.extend(made)
        return figures, self._next(told, periods, context)

    def amount(self, label: str, number: str) -> Hit | None:
        """The number with its unit that stands behind a label and is all that is said, as in a cell of a table."""
        text = f"{label}:{number}"
        hit = next((hit for hit in self._scanner.find(text) if hit.start == len(label) + 1), None)
        if hit is None or hit.end != len(text) or hit.upper is not None:
            return None
        if hit.kind != "bare":
            return hit
        known = any(noun.search(text, 0, hit.start) for _, noun in self._words.bare_scales)
        return self._amounts.with_unit(text, hit) if known else None

    def _read_up(self, context: FigureContext) -> FigureContext:
        """The context with the periods of those sentences that were passed over for want of a number."""
        running, year = context.running, context.year
        for told in context.past[-context.unread :]:
            for period in self.periods.find(told.text, context.date, year):
                running = period if _goes_on(period) else running
                year = period.year or year
        return new(FigureContext, (context.date, year, running, context.past, context.depth, 0))

    def _next(self, told: Told, periods: Sequence[Period], context: FigureContext) -> FigureContext:
        running, year = context.running, context.year
        for period in periods:
            running = period if _goes_on(period) else running
            year = period.year or year
        past = (*context.past[1 - MEMORY :], told)
        return new(FigureContext, (context.date, year, running, past, min(context.depth + 1, MEMORY), 0))

    def _that_may_fit(self, kind: str, cues: frozenset[str], hints: frozenset[str]) -> tuple[_Compiled, ...]:
        """The rules for numbers of a kind that have these of all cues behind them, and these of all hints before."""
        return tuple(
            (rule, left, right)
            for rule, left, right in self._by_kind.get(kind, ())
            if not (rule.cue and cues.isdisjoint(rule.cue)) and not (rule.hint and hints.isdisjoint(rule.hint))
        )

    def _apply(
        self,
        sentence: Sentence,
        hit: Hit,
        until: int,
        owners: Owners,
        state: _State,
        same_unit: _State | None,
        context: FigureContext,
    ) -> tuple[list[FoundFigure], _State] | None:
        """The figure (two for a range) that the first rule that fits makes of a number."""
        seen = max(sentence.clauses[sentence.clause_of(hit.start)][0], hit.start - _WINDOW)
        nouns = Indicators(sentence, hit, state.noun_end, until, self._words, state.indicator, seen)
        for rule, left, right in self._fitting(sentence, hit, seen):
            before = _before(rule, left, hit, state, same_unit)
            if before is None:
                continue
            nouns.previous = before.indicator
            indicator = nouns.fill(rule.indicator, left, right)
            if not indicator:
                continue
            if indicator in _SAME_TIME and state.indicator:
                indicator = state.indicator  # 税收3亿元,去年同期为2亿元
            if rule.subject in BESIDE:
                begin, end = seen + left.start() if left else hit.start, right.end() if right else hit.end
                owner = beside(rule.subject, sentence, hit, begin, end)
            else:
                owner = _owner(rule.subject, owners, hit, before, indicator)
            if rule.subject == "clause" and owner is not None and before.indicator:
                whole = same_unit.owner if same_unit is not None else DEFAULT
                owner = owners.with_others(owner, hit, before.owner, before.noun_end, whole)
            if owner is None:
                if rule.subject == "lived":
                    return None  # of nobody who is named, so of no other either
                continue
            if indicator in _OF_FIRMS and before.indicator.endswith(_FIRMS) and owners.is_area(owner):
                indicator = thing_of(before.indicator, sentence.cut, self._words) + indicator
            if owner.mention == SPEAKER:
                of_speaker = new(_State, (indicator, DEFAULT, hit.end, "", False))
                figures, _ = self._told(sentence, hit, rule, left, indicator, owners, before, of_speaker, context)
                return [figure._replace(subject=SPEAKER) for figure in figures], before
            indicator = owners.shortened(owner, indicator, hit.unit)
            if hit.kind == "sorts" and not owners.may_have(owner, indicator):
                return None
            noun_end = nouns.noun_end if rule.indicator.endswith("{after}") else _noun_end(right, hit)
            share = indicator if nouns.whole else ""
            told = new(_State, (nouns.whole or indicator, owner, noun_end, share, rule.qualifier == _GROWTH))
            return self._told(sentence, hit, rule, left, indicator, owners, before, told, context)
        return None

    def _fitting(self, sentence: Sentence, hit: Hit, seen: int) -> Iterator[Fit]:
        """The rules whose words stand around a number, the first first, with what they matched before and behind it."""
        text, clause = sentence.text, sentence.clause_of(hit.start)
        last = sentence.clauses[clause][1]
        further = sentence.clauses[clause + 1][1] if clause + 1 < len(sentence.clauses) else last
        window = text[seen : hit.start]
        cues, hints = self._cues.intersection(text[hit.end : further]), self._hints.intersection(window)
        for rule, left_in, right_at in self._hinted(hit.kind, cues, hints):
            left = right = None
            if left_in is not None and (left := left_in(window)) is None:
                continue
            if right_at is not None:
                right = right_at(text, hit.end, further if rule.subject == "founded" else last)
                if right is None:
                    continue
            yield rule, left, right

    def _told(
        self,
        sentence: Sentence,
        hit: Hit,
        rule: FigureRule,
        left: re.Match[str] | None,
        indicator: str,
        owners: Owners,
        before: _State,
        told: _State,
        context: FigureContext,
    ) -> tuple[list[FoundFigure], _State]:
        """What a rule makes of a number that has an indicator and an owner; nothing, if it is others' or denied."""
        owner = told.owner
        wider = owners.wider(owner, hit)
        if wider and wider not in KINDS_OF_DIVISIONS:
            return [], told._replace(owner=before.owner)  # of nobody here, but what others have of it
        if sentence.telling.says_nothing(hit.start):
            return [], told
        qualifier, period, modality = qualify(sentence, hit, rule, left, indicator, context, self._words)
        if wider:
            owner, told = DEFAULT, told._replace(owner=DEFAULT)
        division = wider or owners.unnamed(owner, hit)
        subject = of_division(division) if division else owner.mention
        figure = new(FoundFigure, (
            hit.start, hit.end, subject, indicator, hit.value, hit.unit, qualifier, period, modality, rule.id,
            owner.back,
        ))  # fmt: skip
        if hit.upper is None:
            return [figure], told
        lower = figure._replace(qualifier=_joined(qualifier, "下限"))
        return [lower, figure._replace(value=hit.upper, qualifier=_joined(qualifier, "上限"))], told


def _before(
    rule: FigureRule, left: re.Match[str] | None, hit: Hit, state: _State, same_unit: _State | None
) -> _State | None:
    """Which number before a rule goes on from; None where the rule wants one and there is none."""
    if rule.indicator == "{taken_up}":
        return _taken_up(left, state, same_unit)
    if rule.indicator in _OF_THE_UNIT and hit.kind in _WHOLE and same_unit is not None:
        return same_unit  # 新增企业8家,注册资本3亿元,同比多2家
    if rule.indicator in _OF_EACH:
        return None
    if not state.share or hit.kind != "ratio" or (rule.qualifier == _GROWTH and hit.unit != _POINTS):
        return state
    return state._replace(indicator=state.share)


def _taken_up(left: re.Match[str] | None, state: _State, same_unit: _State | None) -> _State | None:
    """What a clause without a noun goes on with: the last number of its unit, or what grew and reached so much."""
    if same_unit is not None:
        return same_unit
    return state if state.grown and left is not None and left["reached"] else None


def _noun_end(right: re.Match[str] | None, hit: Hit) -> int:
    """Where the noun of a number ends that a rule found right behind it; the next number has its own from there on."""
    if right is None or "noun" not in right.re.groupindex or right.start("noun") != hit.end:
        return hit.end
    return right.end("noun")


def _owner(way: str, owners: Owners, hit: Hit, state: _State, indicator: str) -> Owner | None:
    """Whose a number is by the way that the rule names; None where there is nobody and the rule does not fit."""
    if way == "clause":
        return owners.clause(hit, indicator)
    if way == "person":
        return owners.person(hit)
    if way == "adjacent":
        return owners.adjacent(hit, reach=4)
    if way == "object":
        return owners.object(hit)
    if way == "event":
        return owners.event(hit)
    if way == "framed":
        return owners.framed(hit, indicator)
    if way == "lived":
        return owners.lived(hit)
    if way == "same" and state.indicator == indicator:
        return state.owner
    return owners.clause(hit, indicator)


def _shared(figure: FoundFigure, of: Shares, hits: Sequence[Hit]) -> list[FoundFigure]:
    """The figures of several things, of which the first was found with all of them."""
    made = []
    if of.numbers == 1 and any(item.mention < 0 and item.words and item.words in figure.indicator for item in of.items):
        figure = figure._replace(indicator="")  # 公园和广场各3处: the things themselves are counted
    for item in of.items:
        if item.words and item.mention < 0:  # 收入5亿元、税收1亿元,分别增长…
            figure = figure._replace(indicator=figure.indicator.replace(item.words, ""))
    for n, item in enumerate(of.items):
        hit = hits[n if of.numbers > 1 else 0]
        subject, back = (item.mention, 0) if item.mention >= 0 else (figure.subject, figure.back)
        made.append(
            figure._replace(
                start=hit.start, end=hit.end, value=hit.value, unit=hit.unit, subject=subject, back=back,
                indicator=indicator_of(item, figure.indicator, of.noun), **_dated(figure, item.period, of),
            )
        )  # fmt: skip
    return made if all(each.indicator for each in made) else [figure]


def _goes_on(period: Period) -> bool:
    """Whether a time holds for the sentences behind its own: no deadline (10月底前), no season (去年冬天)."""
    return period.holds and not period.label.endswith("前") and period.rule != _SEASON


def _dated(figure: FoundFigure, period: Period | None, of: Shares) -> dict[str, str]:
    """The qualifier and period of a figure that is shared out to several times, for one of them."""
    if period is None:
        return {}
    labels = [item.period.label for item in of.items if item.period is not None]
    said = [part for part in figure.qualifier.split("，") if part and part not in labels]
    return {"qualifier": _joined(period.label, *said), "period": period.iso}


def _of_those_before(
    figure: FoundFigure, figures: Sequence[FoundFigure], sentence: Sentence, amounts: Sequence[Hit], n: int
) -> list[FoundFigure]:
    """The shares from `n` on, each of what one of the numbers before counts; nothing if not all of those were told."""
    count = numbers_of(sentence, amounts, n)
    first = told_in_order(sentence, amounts, n, count) if count > 1 else -1
    told = {before.start: before for before in figures}
    whole = [told[hit.start] for hit in amounts[first:n] if hit.start in told] if first >= 0 else []
    if len(whole) != count:
        return []
    return [
        figure._replace(
            start=hit.start, end=hit.end, value=hit.value, unit=hit.unit, subject=of.subject, back=of.back,
            indicator=of.indicator,
        )
        for of, hit in zip(whole, amounts[n : n + count], strict=True)
    ]  # fmt: skip


def _joined(*parts: str) -> str:
    return "，".join(part for part in parts if part)
