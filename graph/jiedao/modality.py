"""How a sentence tells of what it says: as done, or as planned, expected or denied.

`ModalityRules.read` gives the scopes of a sentence, for relations and figures alike: from where to where something is
told otherwise than as done, and by which words. The words are rules of `data/rules/modality.yaml`; here is how far
each reaches.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from jiedao.demands import Demands
from jiedao.errors import RuleError
from jiedao.rules.contents import demanded
from jiedao.rules.schema import MODALITY_WORDS
from jiedao.word_lists import listed

Span = tuple[int, int]

CLAUSE = re.compile("[，,；;：:。！!？?…—\n]+")
GOES_ON = "，,"  # what stands between clauses of which the next may go on with what the one before says
SAYS = "，,：:"  # and what behind a word that ends its clause: 居民建议：街道…
REACH = 4  # clauses that a plan may go on into
NEAR = 4  # characters between a name and the word behind it that tells of it
BEFORE = 40  # characters before a word in which its `unless` may stand
QUOTED = re.compile("[“‘][^“”‘’，。；！？,;!?]{1,16}[”’]")


class Scope(NamedTuple):
    """`text[start:end]` is told so by the word at `word`; a number there tells of nothing where it is `untold`."""

    start: int
    end: int
    modality: str
    untold: bool
    word: Span
    rule: str


class Telling:
    """The scopes of one sentence.

    >>> will, whether = (2, 9, "Planned", False, (2, 3), "will"), (4, 9, "Expected", True, (4, 6), "whether")
    >>> telling = Telling([Scope(*will), Scope(*whether)])
    >>> telling.at(1), telling.at(3), telling.at(5), telling.says_nothing(3), telling.says_nothing(5)
    ('', 'Planned', 'Expected', False, True)
    """

    def __init__(self, scopes: Iterable[Scope]) -> None:
        self.scopes = tuple(sorted(scopes))

    @cached_property
    def _spans(self) -> Mapping[str, tuple[list[int], list[int]]]:
        """Where what holds of each modality begins and ends, so that many words take no longer than few."""
        found: dict[str, tuple[list[int], list[int]]] = {}
        for scope in self.scopes:
            for name in (scope.modality, *(["untold"] * scope.untold)):
                starts, ends = found.setdefault(name, ([], []))
                if ends and scope.start <= ends[-1]:
                    ends[-1] = max(ends[-1], scope.end)
                else:
                    starts.append(scope.start)
                    ends.append(scope.end)
        return found

    def _holds(self, name: str, position: int) -> bool:
        if name not in self._spans:
            return False
        starts, ends = self._spans[name]
        n = bisect_right(starts, position) - 1
        return n >= 0 and position < ends[n]

    def at(self, position: int) -> str:
        """How that is told which stands there: Planned, Expected or Negated; '' as done."""
        if not self.scopes or self._holds("Done", position):
            return ""
        return next((name for name in ("Negated", "Expected", "Planned") if self._holds(name, position)), "")

    def says_nothing(self, position: int) -> bool:
        """Whether a number there tells of nothing: it is denied, or of a condition or a question."""
        return bool(self.scopes) and self._holds("untold", position) and not self._holds("Done", position)


AS_DONE = Telling(())


class ModalityRules:
    """The modality rules of all packs; each is compiled when a sentence first holds what it demands.

    >>> from jiedao import rules
    >>> modalities = ModalityRules(pack.content for pack in rules.load())
    >>> sentence = "如果资金到位，街道就推行“邻里食堂”机制。"
    >>> [(scope.modality, sentence[scope.start : scope.end]) for scope in modalities.read(sentence).scopes]
    [('Expected', '如果资金到位'), ('Expected', '街道就推行“邻里食堂”机制')]
    """

    def __init__(self, packs: Iterable[Mapping[str, Any]] = ()) -> None:
        packs = tuple(packs)
        self._words = next((_Words(pack) for pack in packs if pack.get("id") == "modality"), _Words({}))
        self._demands = Demands()
        self._rules = [
            (rule, self._demands.of([*demanded(rule.outline), *demanded(rule.source)]).need)
            for pack in packs
            for rule in (_Rule(entry, self._words) for entry in pack.get("modality_rules", ()))
        ]

    def read(self, text: str, names: Collection[Span] = (), date: str = "") -> Telling:
        """How a sentence tells of what it says.

        Args:
            text: the sentence.
            names: where its names stand, in order; what a name holds says nothing (“共享花园”计划).
            date: of the article (ISO 8601), where known.
        """
        hits = self._demands.hits(text)
        if not hits:
            return AS_DONE
        lacking = self._demands.lacking(hits)
        wanted = [rule for rule, need in self._rules if not need & lacking and rule.occurs(text)]
        if not wanted:
            return AS_DONE
        said = _Said(text, names, self._words)
        scopes = (scope for rule in wanted for scope in rule.scopes(said, date[:4]))
        return Telling(scope for scope in scopes if scope.start < scope.end)


class _Words:
    """The words of the pack that its rules share."""

    def __init__(self, pack: Mapping[str, Any]) -> None:
        doing = "|".join(str(pack.get("doing", "")).split())
        held = {name: str(pack.get(name, "(?!)")) for name in MODALITY_WORDS}
        future = "|".join(held["future"].split()).replace("{doing}", doing)
        self._macros = {"adverbs": f"(?:{held['adverbs']})", "doing": f"(?:{doing})", "future": f"(?:{future})"}
        self._macros["heard"] = held["heard"]
        self.doing = _compiled(doing or "(?!)", "doing")
        self.done, self.since, self.turns = (_compiled(held[name], name) for name in ("done", "since", "turns"))

    def spelt(self, pattern: str) -> str:
        """A pattern with {doing}, {future}, {adverbs} and {heard} written out."""
        for name, words in self._macros.items():
            pattern = pattern.replace(f"{{{name}}}", words)
        return pattern

    def outline(self, pattern: str) -> str:
        """A pattern with anything in place of these: what it demands beside them."""
        for name in self._macros:
            pattern = pattern.replace(f"{{{name}}}", "(?:.+)")
        return pattern


class _Said:
    """One sentence: its clauses, its names, and what each clause holds, looked for once however many words ask."""

    def __init__(self, text: str, names: Collection[Span], words: _Words) -> None:
        self.text = text
        self._words = words
        quoted = (match.span() for match in QUOTED.finditer(text)) if "“" in text or "‘" in text else ()
        self._names: list[list[int]] = []
        for start, end in sorted([*names, *quoted]):
            if self._names and start < self._names[-1][1]:
                self._names[-1][1] = max(self._names[-1][1], end)
            else:
                self._names.append([start, end])
        self.clauses: list[Span] = []
        self._starts = [0]
        for mark in CLAUSE.finditer(text):
            if not self.named(mark.start()):
                self.clauses.append((self._starts[-1], mark.start()))
                self._starts.append(mark.end())
        self.clauses.append((self._starts[-1], len(text)))

    def named(self, position: int) -> bool:
        """Whether a position lies in a name."""
        n = bisect_right(self._names, [position, len(self.text) + 1]) - 1
        return n >= 0 and position < self._names[n][1]

    def name_before(self, position: int) -> int:
        """Where the name begins that ends right before a position; the position if none does."""
        n = bisect_right(self._names, [position]) - 1
        if n < 0 or position - self._names[n][1] > NEAR or CLAUSE.search(self.text, self._names[n][1], position):
            return position
        return self._names[n][0]

    def clause_of(self, position: int) -> int:
        """The number of the clause that a position is in, or of that whose mark stands there."""
        return bisect_right(self._starts, position) - 1

    @cached_property
    def _verbs(self) -> tuple[list[int], list[int]]:
        """Where verbs of doing begin and end that are in no name."""
        found = [m.span() for m in self._words.doing.finditer(self.text) if not self.named(m.start())]
        return [start for start, _ in found], [end for _, end in found]

    def verb_within(self, start: int, end: int) -> Span | None:
        """The first verb of doing within a span."""
        starts, ends = self._verbs
        n = bisect_left(starts, start)
        return (starts[n], ends[n]) if n < len(starts) and ends[n] <= end else None

    def verb_ends_at(self, position: int) -> bool:
        ends = self._verbs[1]
        n = bisect_left(ends, position)
        return n < len(ends) and ends[n] == position

    @cached_property
    def _attributive(self) -> list[int]:
        """Where 的 stands that is in no name."""
        return [m.start() for m in re.finditer("的", self.text) if not self.named(m.start())]

    def attribute_end(self, start: int, end: int) -> int:
        """Where the first 的 within a span stands; -1 if none does."""
        n = bisect_left(self._attributive, start)
        return self._attributive[n] if n < len(self._attributive) and self._attributive[n] < end else -1

    @cached_property
    def _own(self) -> list[bool]:
        """Of each clause, whether it has a subject of its own, or tells what is done: no plan goes on into it."""
        done, turns = self._words.done, self._words.turns
        return [
            (self.named(first) and self.text[first] not in "“‘")
            or turns.match(self.text, first, last) is not None
            or done.search(self.text, first, last) is not None
            for first, last in self.clauses
        ]

    @cached_property
    def _consequence_ends(self) -> list[int]:
        """For each clause, where what depends on it ends: with the sentence, or before what is done since."""
        since = self._words.since
        stops = [
            since.search(self.text, first, last) is not None or self.text[max(0, first - 1)] not in GOES_ON
            for first, last in self.clauses
        ]
        ends = [last for _, last in self.clauses]
        for n in range(len(ends) - 2, -1, -1):
            if not stops[n + 1]:
                ends[n] = ends[n + 1]
        return ends

    def goes_on(self, clause: int, position: int) -> int:
        """Where that ends which a word says that ends at `position` in a clause, and the clauses behind go on with."""
        end = self.clauses[clause][1]
        for n in range(clause + 1, min(clause + 1 + REACH, len(self.clauses))):
            leads = n == clause + 1 and position == end  # 居民建议，街道推行…
            if self.text[end] not in (SAYS if leads else GOES_ON) or (self._own[n] and not leads):
                break
            end = self.clauses[n][1]
        return end

    # -- how far words reach: each gives spans of what they say ------------------------------------------------------
    def clause(self, start: int, end: int) -> list[Span]:
        """To the end of the clause."""
        return [(start, self.clauses[self.clause_of(end)][1])]

    def clauses_on(self, start: int, end: int) -> list[Span]:
        """To the end of the clause, and on into those that have no subject of their own."""
        return [(start, self.goes_on(self.clause_of(end), end))]

    def consequence(self, start: int, end: int) -> list[Span]:
        """The clause, and apart from it what depends on it."""
        clause = self.clause_of(end)
        first, last = self.clauses[clause]
        return [(first if end == last else start, last), (last + 1, self._consequence_ends[clause])]

    def phrase(self, start: int, end: int) -> list[Span]:
        """What a negation governs: its verb with all that belongs to it, or the attribute that it stands in."""
        last = self.clauses[self.clause_of(end)][1]
        of = self.attribute_end(end, last)
        if of < 0:
            return [(start, last)]
        before = min(end, of)
        governs = self.verb_within(start, of) is not None
        if governs and self.verb_ends_at(of):
            governs = self.named(of + 1)  # 尚未建成的|“竹韵书屋”, but 尚未改造的|小区
        elif governs:
            governs = self.verb_within(of, last) is None  # 没有推行居民期待的|A, but 未参加培训的|社区推行A
        return [(start, last if governs else max(before, of))]

    def object(self, start: int, end: int) -> list[Span]:
        """What stands behind, up to the next verb: 取消门槛|推行A, but 取消举办A."""
        last = self.clauses[self.clause_of(end)][1]
        verb = self.verb_within(end, last)
        return [(start, last if verb is None or verb[0] == end else verb[0])]

    def match(self, start: int, end: int) -> list[Span]:
        """The words themselves, with what they enclose."""
        return [(start, end)]

    def whole(self, start: int, end: int) -> list[Span]:
        """The clause from its beginning to the word."""
        return [(self.clauses[self.clause_of(start)][0], end)]

    def named_before(self, start: int, end: int) -> list[Span]:
        """The name right before."""
        return [(self.name_before(start), start)]

    def previous(self, start: int, end: int) -> list[Span]:
        """The clause before, at whose end the words begin."""
        return [(self.clauses[self.clause_of(start)][0], start)]

    def before(self, start: int, end: int) -> list[Span]:
        """All that stands before in the sentence."""
        return [(0, start)]


REACHES: Mapping[str, Callable[[_Said, int, int], list[Span]]] = MappingProxyType({
    "clause": _Said.clause, "clauses": _Said.clauses_on, "consequence": _Said.consequence, "phrase": _Said.phrase,
    "object": _Said.object, "match": _Said.match, "whole": _Said.whole, "named": _Said.named_before,
    "previous": _Said.previous, "before": _Said.before,
})  # fmt: skip


class _Rule:
    """A rule of a pack: what it finds, how far that reaches, and what it says of it."""

    def __init__(self, entry: Mapping[str, Any], words: _Words) -> None:
        self.id = str(entry["id"])
        added = "".join(f"|{re.escape(word)}" for word in listed(entry.get("words")))
        self.source = words.spelt(f"{entry['pattern']}{added}")
        self.outline = words.outline(f"{entry['pattern']}{added}")
        self._unless = words.spelt(str(entry.get("unless", "(?!)")))
        self._modality = str(entry["modality"])
        self._untold = bool(entry.get("untold", False))
        self._reach = REACHES[str(entry["reach"])]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _compiled(self.source, self.id)

    @cached_property
    def _not_behind(self) -> re.Pattern[str]:
        return _compiled(self._unless, self.id)

    def occurs(self, text: str) -> bool:
        """Whether its words stand in a sentence at all: most that are looked for do not, and need no clauses."""
        return self._pattern.search(text) is not None

    def scopes(self, said: _Said, year: str) -> Iterable[Scope]:
        """What its words say in a sentence of an article of a year ('' where that is not known)."""
        for match in self._pattern.finditer(said.text):
            start, end = match.span()
            if said.named(start) or said.named(end - 1) or not _to_come(match, year):
                continue
            first = max(said.clauses[said.clause_of(start)][0], start - BEFORE)
            if self._not_behind.search(said.text, first, start) is not None:
                continue
            untold = self._untold
            for begin, stop in self._reach(said, start, end):
                yield Scope(begin, stop, self._modality, untold, (start, end), self.id)
                untold = False  # what follows from a condition is told as expected


def _to_come(match: re.Match[str], year: str) -> bool:
    """Whether a year that a rule finds lies after that of the article; so where it finds none."""
    return "year" not in match.re.groupindex or (bool(year) and match["year"] > year)


def _compiled(pattern: str, name: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise RuleError(f"modality: {name!r}: no regular expression: {error}") from None
