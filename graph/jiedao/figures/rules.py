"""The figure rules: numbers that state something become figures, rule by rule as the pack lists them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from jiedao.errors import RuleError
from jiedao.figures import owners as whose
from jiedao.figures.owners import DEFAULT, Owner, Owners
from jiedao.figures.phrases import after, before, undertaking, verbal
from jiedao.figures.records import FigureContext, FoundFigure, Hit, MentionSpan
from jiedao.figures.scan import Scanner
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary
from jiedao.periods import Period, PeriodRules

_SUBJECTS = ("clause", "person", "adjacent", "object", "same", "founded", "modified")
_COUNTS = frozenset(("people", "things", "sorts", "great"))
_SMALL = re.compile("[一二三四五六七八九两十]{1,2}")
_ENUMERATED = re.compile("(?:等|[”》][、”“《》]*|、[^,，。；;的]{1,12})$")
_DIVIDED = re.compile("(?:划分|分为|形成|构建|构筑|打造)[^,，。；;]{2,12}(?:和|与|及)[^,，。；;的]{2,8}$")
_ALL = re.compile("[^,，。；;]{1,8}?(?:均|全部|都|实现|齐)")
_DURATION = re.compile(
    "(?:历时|耗时|用时|长达|达|时长|缩短(?:至|到|了|为)?|压缩(?:至|到|了|为)?|工期|租期|服务|不少于|连续|提前|学习|培训|参加[^,，]{0,10}|累计|志愿[^,，]{0,8}|为|约|共|达到|天数[^,，]{0,4})$"
)
_ROUGH_BEFORE = re.compile("(?P<word>超过|超|近|约|逾|多达|高达|大约|接近|不少于|不低于|至少|不超过|上)(?:了)?$")
_ROUGH_AFTER = re.compile("(?:的)?(?P<word>以上|以下|以内|左右|之多)")
_CLOSED = ("”", "’", '"')
_TOTAL = re.compile("累计")
_TARGET_WORD = re.compile("(?:目标|计划|规划|预期)(?:任务)?的?[0-9]*$")


class FigureRule(NamedTuple):
    """One rule of the pack; `left` and `right` are None where anything may stand."""

    id: str
    kinds: frozenset[str]
    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    indicator: str
    subject: str
    qualifier: str
    description: Mapping[str, str]
    examples: Mapping[str, Sequence[str]]


class _Stop(NamedTuple):
    pattern: re.Pattern[str]
    units: frozenset[str]


class _State(NamedTuple):
    """What the figure before in the sentence hands on."""

    indicator: str = ""
    owner: Owner = DEFAULT
    noun_end: int = 0
    clause: int = -1


class FigureRules:
    """The figure rules of a pack, compiled once.

    >>> import yaml
    >>> from jiedao.resources import folder
    >>> rules = FigureRules.load(yaml.safe_load((folder("data") / "rules" / "figures.yaml").read_text("utf-8")))
    >>> sentence = "柳湖社区建成口袋公园8个。"
    >>> figures, _ = rules.find(sentence, [(0, 4, "Community")], cut=list, context=FigureContext())
    >>> [(f.subject, f.indicator, f.value, f.unit) for f in figures]
    [(0, '口袋公园', Decimal('8'), '个')]
    """

    def __init__(
        self, rules: Sequence[FigureRule], scanner: Scanner, words: Vocabulary, periods: PeriodRules,
        stops: Sequence[_Stop], anaphora: Mapping[str, tuple[str, ...]],
    ) -> None:  # fmt: skip
        self.rules = tuple(rules)
        self._by_kind: dict[str, list[FigureRule]] = {}
        for rule in rules:
            for kind in sorted(rule.kinds):
                self._by_kind.setdefault(kind, []).append(rule)
        self._scanner = scanner
        self._words = words
        self._periods = periods
        self._stops = tuple(stops)
        self._anaphora = anaphora

    @classmethod
    def load(cls, pack: Mapping[str, Any]) -> FigureRules:
        """Read the figure part of a rule pack.

        Raises:
            RuleError: a part is missing, a key, kind or subject is unknown, or a pattern is no regular expression.
        """
        rules = [_rule(entry) for entry in pack.get("rules", ())]
        if not rules:
            raise RuleError("figures: `rules` is missing")
        stops = [
            _Stop(_pattern(f"(?:{entry['pattern']})$", entry["id"]), frozenset(entry.get("units", ())))
            for entry in pack.get("left_stops", ())
        ]
        anaphora = {noun: tuple(classes) for noun, classes in pack.get("anaphora", {}).items()}
        return cls(rules, Scanner(pack), Vocabulary(pack), PeriodRules.load(pack), stops, anaphora)

    def find(
        self, text: str, mentions: Sequence[MentionSpan], *, cut: Callable[[str], list[str]], context: FigureContext
    ) -> tuple[list[FoundFigure], FigureContext]:
        """The figures of one sentence in order of their numbers, and the context for the next sentence.

        Args:
            text: a sentence, simplified and half-width.
            mentions: its entity mentions (start, end, coarse class), sorted, none within another.
            cut: segments a short string into words.
            context: what the sentence before left; `FigureContext(date=…)` for the first of an article.
        """
        periods = self._periods.find(text, context.date, context.year)
        hits = list(self._scanner.find(text))
        figures: list[FoundFigure] = []
        if hits:
            sentence = Sentence(text, mentions, hits, periods, cut)
            owners = Owners(sentence, context, self._anaphora)
            state = _State()
            hits = [hit for hit in hits if self._states_amount(sentence, hit)]
            for n, hit in enumerate(hits):
                until = hits[n + 1].start if n + 1 < len(hits) else len(text)
                found = self._apply(sentence, hit, until, owners, state, context)
                if found is not None:
                    made, state = found
                    figures.extend(made)
        return figures, self._next(text, mentions, periods, context)

    def _next(
        self, text: str, mentions: Sequence[MentionSpan], periods: Sequence[Period], context: FigureContext
    ) -> FigureContext:
        recent = context.recent
        if mentions:
            latest = {entry[0]: entry for entry in recent}
            for n, (_, end, cls) in enumerate(mentions):
                latest[cls] = (cls, context.sentence, n)
                after = end + 1 if text[end : end + 1] in _CLOSED else end
                for noun in (text[end - 2 : end], text[after : after + 2]):
                    if noun in self._anaphora:
                        latest[noun] = (noun, context.sentence, n)
            recent = tuple(latest[key] for key in sorted(latest))
        running, year = context.running, context.year
        for period in periods:
            running = period if period.holds else running
            year = period.year or year
        topic = text if len(text) <= 16 and any(m[2] in ("Programme", "Platform") for m in mentions) else ""
        return FigureContext(context.date, year, running, recent, context.sentence + 1, topic)

    def _states_amount(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a number with a unit states an amount, and is no date, ordinal, name or idiom."""
        text, start = sentence.text, hit.start
        if sentence.in_name(hit) or text.endswith(self._words.wider, 0, start):
            return False
        for period in sentence.periods:
            if period.start < hit.end and start < period.end:
                return False
        window = text[max(0, start - 16) : start]
        for stop in self._stops:
            if (not stop.units or hit.unit in stop.units) and stop.pattern.search(window):
                return False
        if hit.kind == "time":
            return self._states_duration(hit, window, text)
        if hit.kind == "grade":
            return hit.unit == "级" and "." in hit.numeral or hit.unit == "分" and re.search("[评得]分", window) is not None
        if hit.kind in _COUNTS and not hit.rough and _SMALL.fullmatch(hit.numeral):
            return self._counts(sentence, hit, window)
        if hit.numeral in ("百", "千", "万", "亿", "百万", "千万") and not hit.rough:
            return re.search("(?:近|上|逾|超|超过|过)$", window) is not None
        return True

    def _states_duration(self, hit: Hit, window: str, text: str) -> bool:
        if hit.unit == "年" and (hit.value >= 1900 or not window.endswith(("连续", "长达", "历时", "租期", "达"))):
            return False
        if hit.unit in ("天", "周", "个月"):
            return _DURATION.search(window) is not None
        return not (hit.unit in ("小时", "分钟") and text[hit.end : hit.end + 1] in ("制", "内"))

    def _counts(self, sentence: Sentence, hit: Hit, window: str) -> bool:
        """Whether a small number in characters counts something stated, rather than one or some things in general."""
        text = sentence.text
        following = text[hit.end : hit.end + 1]
        if hit.value == 1:
            if hit.kind not in ("things", "sorts") or hit.unit in ("起", "次") or following not in tuple("，,。；;、"):
                return False
            return any(0 < abs(other.start - hit.start) < 24 and other.value != 1 for other in sentence.hits)
        listed = _ENUMERATED.search(window) is not None
        if hit.kind == "great":
            return (listed and not window.endswith("的")) or _DIVIDED.search(window) is not None
        if hit.kind == "people":
            return True
        if listed or self._words.states.search(window) or _ALL.match(text, hit.end):
            return True
        return hit.kind == "things" and not window.endswith(("从", "分", "在", ",", "，")) and bool(window)

    def _apply(
        self, sentence: Sentence, hit: Hit, until: int, owners: Owners, state: _State, context: FigureContext
    ) -> tuple[list[FoundFigure], _State] | None:
        text = sentence.text
        clause = sentence.clause_of(hit.start)
        first, last = sentence.clauses[clause]
        window = text[max(first, hit.start - 40) : hit.start]
        phrases = _Phrases(sentence, hit, state.noun_end, until, self._words, state.indicator)
        for rule in self._by_kind.get(hit.kind, ()):
            left = rule.left.search(window) if rule.left else None
            if rule.left and left is None:
                continue
            right = rule.right.match(text, hit.end, last) if rule.right else None
            if rule.right and right is None:
                continue
            if rule.indicator == "{after}" and phrases.chained:
                continue
            indicator = phrases.fill(rule.indicator, left, right)
            if not indicator:
                continue
            owner = self._owner(rule.subject, owners, hit, right.end() if right else hit.end, state, indicator)
            if owner is None:
                continue
            qualifier, period, modality = self._qualify(sentence, hit, rule, left, clause, context, indicator)
            made = FoundFigure(
                hit.start, hit.end, owner.index, indicator, hit.value, hit.unit, qualifier, period, modality, rule.id,
                owner.back,
            )  # fmt: skip
            result = [made]
            if hit.upper is not None:
                result = [
                    made._replace(qualifier=_joined(qualifier, "下限")),
                    made._replace(value=hit.upper, qualifier=_joined(qualifier, "上限")),
                ]
            noun_end = phrases.noun_end if "after" in rule.indicator else hit.end
            return result, _State(indicator, owner, noun_end, clause)
        return None

    def _owner(
        self, way: str, owners: Owners, hit: Hit, end: int, state: _State, indicator: str
    ) -> Owner | None:
        if way == "person":
            return owners.person(hit)
        if way == "adjacent":
            return owners.adjacent(hit, reach=4)
        if way == "object":
            return owners.object(hit)
        if way == "founded":
            return owners.founded(hit, end)
        if way == "modified":
            return owners.modified(hit, end)
        if way == "same" and state.indicator == indicator:
            return state.owner
        return owners.clause(hit, indicator)

    def _qualify(
        self, sentence: Sentence, hit: Hit, rule: FigureRule, left: re.Match[str] | None, clause: int, context: FigureContext,
        indicator: str,
    ) -> tuple[str, str, str]:
        """Qualifier, period and modality of a figure."""
        text = sentence.text
        first, last = sentence.clauses[clause]
        window = text[first : hit.start]
        period = None if indicator.endswith(self._words.timeless) else context.running
        for candidate in sentence.periods:
            if candidate.start < hit.start and (candidate.holds or candidate.start >= first):
                period = candidate
        parts = [period.label] if period is not None and period.label else []
        if _TOTAL.search(window) or text.startswith("累计", hit.end):
            parts.append("累计")
        if before_word := _ROUGH_BEFORE.search(window):
            parts.append(before_word["word"])
        if hit.rough:
            parts.append(hit.rough)
        if after_word := _ROUGH_AFTER.match(text, hit.end):
            parts.append(after_word["word"])
        if rule.qualifier:
            parts.append(_template(rule.qualifier, {**_groups(left), "growth": _growth(left), "part": _part(left)}))
        modality = "" if rule.id == "figure.share-of-target" else self._modality(sentence, hit, clause)
        if modality == "Expected":
            parts.append("预计")
        elif modality:
            parts.append("目标" if "目标" in window else "计划")
        return "，".join(dict.fromkeys(parts)), period.iso if period is not None else "", modality


    def _modality(self, sentence: Sentence, hit: Hit, clause: int) -> str:
        """Whether a number is planned or expected: its own clause says so, or one before it that nothing done parts from it."""
        text, words = sentence.text, self._words
        for k in range(clause, max(-1, clause - 5), -1):
            first, last = sentence.clauses[k]
            last = min(last, hit.start)
            if k < clause and text[last : last + 1] in "；;。：":
                break
            for pattern, modality in ((words.expect, "Expected"), (words.plan, "Planned")):
                for match in pattern.finditer(text, first, last):
                    inside = any(a <= match.start() < b for a, b in sentence.names) or any(
                        a <= match.start() < b for a, b, _ in sentence.mentions
                    )
                    if not inside and (k == clause or not match[0].startswith("规划")):
                        return modality
            if words.done.search(text, first, last):
                break
        return ""


class _Phrases:
    """The noun phrases beside a number, found when a rule first asks for them."""

    def __init__(
        self, sentence: Sentence, hit: Hit, from_: int, until: int, words: Vocabulary, previous: str
    ) -> None:
        self._sentence = sentence
        self._hit = hit
        self._from = from_
        self._until = until
        self._words = words
        self._previous = previous
        self._before: str | None = None
        self._after: str | None = None
        self.noun_end = hit.end

    @property
    def before(self) -> str:
        if self._before is None:
            self._before = before(self._sentence, self._hit, self._from, self._words)
            if self._before in self._words.generic:
                self._before = undertaking(self._sentence, self._hit, self._words) + self._before
            if self._hit.unit == "小时" and self._before:
                self._before += "时长"
        return self._before

    @property
    def after(self) -> str:
        if self._after is None:
            self._after, self.noun_end = after(self._sentence, self._hit, self._until, self._words)
        return self._after

    @property
    def chained(self) -> bool:
        """Whether the noun after this number is the next one's (居民小区35个居民1.2万户), this one's being before."""
        if not self.after or self.noun_end != self._until or self._sentence.text[self._until - 1] in "、和与及":
            return False
        return len(self.before) > 2 and not self._sentence.text.endswith("等", 0, self._hit.start)

    def fill(self, template: str, left: re.Match[str] | None, right: re.Match[str] | None) -> str:
        """The indicator that a template makes, or nothing where a part of it is missing."""
        if template == "{after}":
            return self.after
        if template == "{before}":
            return self.before
        values = {**_groups(left), **_groups(right), "unit": self._hit.unit}
        if template == "{previous}":
            return self._previous
        if template == "{verbal}":
            return verbal(self._sentence, self._hit, self._words)
        if template == "{noun_or_previous}":
            return self._noun_or_previous(left)
        if template == "{noun_or_before}":
            return values["noun"].strip(" “”‘’\"的、") or self.before
        if template == "{role}":
            return re.sub("(?:内容|之一)$", "", values["as"].replace("文明", "文明")).strip("“”")
        if "{head}" in template:
            values["head"] = re.sub("^.*的", "", values["noun"])
        if template == "{doing}":
            light = values["verb"] in ("实现", "享受", "受益于")
            link = "" if light else "的"
            return f"{'' if light else values['verb']}{values['object']}{link}{values['noun'].strip('“”')}"
        return _template(template, values)

    def _noun_or_previous(self, left: re.Match[str] | None) -> str:
        assert left is not None
        hit = self._hit
        first = self._sentence.clauses[self._sentence.clause_of(hit.start)][0]
        start = max(first, hit.start - 40) + left.start()
        shifted = hit._replace(start=start)
        noun = before(self._sentence, shifted, self._from, self._words) if start > first else ""
        return noun or self._previous


def _growth(left: re.Match[str] | None) -> str:
    """How a growth is named: 同比增速 as it is written in reports, 下降 where it falls."""
    groups = _groups(left)
    if "way" not in groups:
        return ""
    lead, way = groups.get("lead", ""), groups["way"]
    falls = way in ("下降", "减少", "降低", "下滑", "减幅", "降幅")
    kind = "下降" if falls else "增速" if way.startswith("增") else "提高" if way in ("提高", "提升") else "增速"
    if not lead:
        return "下降" if falls else "增长" if kind == "增速" else kind
    if "环比" in lead:
        return "环比" + kind
    if "年均" in lead:
        return "年均" + kind
    if "年初" in lead:
        return "较年初" + kind
    return "同比" + kind


def _part(left: re.Match[str] | None) -> str:
    """Of what whole a share is: 占党员总数, or 占比 where none is named."""
    return "占" + (_groups(left).get("whole") or "比")


def _groups(match: re.Match[str] | None) -> dict[str, str]:
    return {} if match is None else {name: value or "" for name, value in match.groupdict().items()}


def _template(template: str, values: Mapping[str, str]) -> str:
    parts = [values.get(name, "") for name in re.findall(r"\{(\w+)\}", template)]
    if any(not part for part in parts):
        return ""
    return re.sub(r"\{(\w+)\}", lambda m: values[m[1]], template).strip("“”")


def _joined(*parts: str) -> str:
    return "，".join(part for part in parts if part)


def _pattern(pattern: str, name: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise RuleError(f"rule {name!r}: no regular expression: {error}") from None


def _rule(entry: Any) -> FigureRule:
    name = entry.get("id", "?") if isinstance(entry, Mapping) else "?"
    if not isinstance(entry, Mapping) or not {"id", "kinds", "indicator", "description"} <= entry.keys():
        raise RuleError(f"rule {name!r}: needs id, kinds, indicator and description")
    subject = entry.get("subject", "clause")
    if subject not in _SUBJECTS:
        raise RuleError(f"rule {name!r}: subject {subject!r}; allowed: {', '.join(_SUBJECTS)}")
    left, right = entry.get("left"), entry.get("right")
    return FigureRule(
        entry["id"], frozenset(entry["kinds"]), _pattern(left, name) if left else None,
        _pattern(right, name) if right else None, entry["indicator"], subject, entry.get("qualifier", ""),
        entry["description"], entry.get("examples", {}),
    )  # fmt: skip


__all__ = ["Decimal", "FigureRule", "FigureRules", "whose"]
