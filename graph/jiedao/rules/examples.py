"""The examples beside the rules, run: each is a test of its rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jiedao.errors import RuleError
from jiedao.records import FINE_CLASSES, PREDICATES, Article, Block, Metadata, Run
from jiedao.rules.packs import FIGURES, MODALITY_RULES, PERIODS, faults, load, parts, shipped
from jiedao.rules.records import Example, Extension, Pack, Rule
from jiedao.rules.schema import SECTIONS
from jiedao.word_lists import listed

if TYPE_CHECKING:
    from jiedao.extractor import Extractor
    from jiedao.relations import Found
    from jiedao.resolve import Resolved

SUB_DISTRICT = "清河坊街道"
DISTRICT = "锦江区"
"""What the article of each example is about."""
DATE = "2023-06-15"
"""The day of the article of each example of a period."""

MARK = re.compile("[【】]")
MOST_WORDS = 12  # of those that no example has in a line of a report
TRIPLE = re.compile(rf"(.+) ({'|'.join(PREDICATES)}) (.+)")


class Failure(NamedTuple):
    """An example that does not hold, or a rule file that has not the form.

    `because`: what a user's pack turns off for it not to hold, which is as it should be; else empty.
    """

    rule: str
    path: str
    line: int
    sentence: str
    expected: str
    found: str
    because: str = ""

    def __str__(self) -> str:
        told = f"{self.path}:{self.line}: {self.rule}: expected {self.expected}; found {self.found}"
        told += f"; {self.because}" if self.because else ""
        return f"{told}\n    {self.sentence}" if self.sentence else told


class Own(NamedTuple):
    """What a pack of a user holds: its rules and examples, the rules of jiedao that it adds to, the words that it adds,
    and the rules that it turns off. `untested`: (rule, words that it adds and no example of it has)."""

    path: str
    rules: int
    examples: int
    changes: int = 0
    words: int = 0
    disables: int = 0
    untested: tuple[tuple[Rule, tuple[str, ...]], ...] = ()

    def text(self) -> str:
        """A line on it, those on what is untested before it."""
        lines = [
            f"{rule.path}:{rule.line}: {rule.id}: hint: no example for {'、'.join(words[:MOST_WORDS])}"
            + (" …" if len(words) > MOST_WORDS else "")
            for rule, words in self.untested
        ]
        told = f"{self.path}: 规则 rules {self.rules}, 例句 examples {self.examples}"
        told += f", 改动规则 changes {self.changes}" if self.changes else ""
        told += f", 新增词语 adds words {self.words}" if self.words else ""
        told += f", 停用规则 disables {self.disables}" if self.disables else ""
        return "\n".join([*lines, told])


class Report(NamedTuple):
    """What a check of rules found: how many examples ran, those that fail, and rules that lack examples.

    `lacking` holds (rule, what it lacks): `match`, `not` or both; `own` what each pack of a user holds.
    """

    run: int
    failures: tuple[Failure, ...]
    lacking: tuple[tuple[Rule, tuple[str, ...]], ...]
    own: tuple[Own, ...] = ()

    @property
    def ok(self) -> bool:
        """No example fails, but for what a user turns off."""
        return all(failure.because for failure in self.failures)

    def text(self) -> str:
        """The report for reading, a line or two for each failure."""
        lines = [str(failure) for failure in self.failures]
        lines += [
            f"{rule.path}:{rule.line}: {rule.id}: warning: has no `{'` and no `'.join(kinds)}` example"
            for rule, kinds in self.lacking
        ]
        lines += [own.text() for own in self.own]
        failing = sum(not failure.because for failure in self.failures)
        lines.append(
            f"例句 examples {self.run}, 不符 failing {failing}; 缺例句的规则 rules without examples {len(self.lacking)}"
        )
        return "\n".join(lines) + "\n"


def check(packs: Sequence[Pack], extractor: Extractor) -> Report:
    """Run the examples of all rules.

    Args:
        packs: as `load` gives them.
        extractor: made from the same packs.
    """
    failures = [Failure("pack", e.path or "", e.line or 0, "", "a valid rule file", e.message) for e in _faults(packs)]
    lacking = []
    run = 0
    standing = {str(path) for path in shipped()}
    users = [pack for pack in packs if pack.path not in standing]
    theirs = frozenset(rule.id for pack in users for rule in pack.rules)
    runner = _Runner(extractor, theirs)
    disabled = _Disabled(users, extractor)
    for pack in packs:
        for rule in pack.rules:
            if rule.section not in SECTIONS and rule.section != "rules":
                continue
            kinds = {example.kind for example in rule.examples}
            if not {"match", "not"} <= kinds:
                lacking.append((rule, tuple(kind for kind in ("match", "not") if kind not in kinds)))
            for example in rule.examples:
                run += 1
                found = runner.failures(rule, example, rule.path in standing)
                if found and example.path in standing and (because := disabled.because(rule, example)):
                    found = [failure._replace(because=because) for failure in found]
                failures += found
    return Report(run, tuple(failures), tuple(lacking), tuple(map(_own, users)))


class _Runner:
    """Runs examples; where a user's rule (`theirs`) finds what one of jiedao found, an example of jiedao holds."""

    def __init__(self, extractor: Extractor, theirs: frozenset[str]) -> None:
        self._extractor = extractor
        self._theirs = theirs

    @cached_property
    def _wrong(self) -> list[str]:
        """What figure examples give, which are run all at once."""
        from jiedao.figures import check_examples

        return check_examples(self._extractor.figures, self._extractor.entities.vocabulary.segmenter.cut)

    def failures(self, rule: Rule, example: Example, of_jiedao: bool) -> list[Failure]:
        """Why an example does not hold."""
        if rule.section in FIGURES:
            return list(_figure_failures(rule, example, self._wrong))
        if rule.section == PERIODS:
            return list(_period_failures(rule, example, self._extractor))
        if rule.section == MODALITY_RULES:
            return list(_modality_failures(rule, example, self._extractor))
        return list(_failures(rule, example, self._extractor, self._theirs if of_jiedao else frozenset()))


class _Disabled:
    """The rules that packs of a user turn off, and what examples of jiedao come to for that alone."""

    def __init__(self, users: Sequence[Pack], extractor: Extractor) -> None:
        self._paths = [pack.path for pack in users]
        self._ids = tuple(dict.fromkeys(str(id_) for pack in users for id_ in pack.content.get("disable", ())))
        self._register = extractor.register

    def because(self, rule: Rule, example: Example) -> str:
        """Why an example of jiedao fails, if it does so where nothing is changed but what is turned off."""
        if self._ids and self._runner.failures(rule, example, True):
            return f"because your pack disables {', '.join(self._ids)}"
        return ""

    @cached_property
    def _runner(self) -> _Runner:
        from jiedao.extractor import Extractor

        others = [name for path in self._paths for name in parts(path) if not name.startswith("disable: ")]
        return _Runner(Extractor(load(self._paths, leaving=others), self._register), frozenset())


def _own(pack: Pack) -> Own:
    """What a pack of a user holds, for the report."""
    extending = pack.extending
    counted = (*pack.content.get("units", {}).values(), pack.content.get("counted_nouns", {}))
    added = sum(len(listed(held)) for group in (*counted, pack.content.get("words", {})) for held in group.values())
    return Own(
        pack.path,
        len(pack.rules),
        sum(len(rule.examples) for rule in (*pack.rules, *(more.rule for more in extending))),
        len(extending),
        added + sum(len(more.words) for more in extending),
        len(pack.content.get("disable", ())),
        tuple((more.rule, words) for more in extending if (words := _untested(more))),
    )


def _untested(added: Extension) -> tuple[str, ...]:
    """The words that an extension adds and none of its examples has."""
    texts = [marked(example.text)[0] for example in added.rule.examples]
    return tuple(word for word in added.words if not any(word.replace("_", " ") in text for text in texts))


def _faults(packs: Sequence[Pack]) -> list[RuleError]:
    """The faults of the shipped packs; a user's are found when it is loaded."""
    shipped = {pack.path for pack in packs}
    return [error for error in faults() if error.path in shipped]


def _failures(rule: Rule, example: Example, extractor: Extractor, theirs: Set[str]) -> Iterable[Failure]:
    """Why an example does not hold. Where a user's rule (`theirs`) finds what one of jiedao found, it does."""
    runner: Callable[[Rule, Example, Extractor, Set[str]], Iterable[tuple[str, str]]]
    runner = _relation if rule.section == "relation_rules" or example.triples else _entity
    for expected, found in runner(rule, example, extractor, theirs):
        yield Failure(rule.id, example.path, example.line, example.text, expected, found)


# -- entities ------------------------------------------------------------------------------------------------------
def marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A sentence without its marks, and the spans that they enclosed.

    >>> marked("走进【翠竹园社区】")
    ('走进翠竹园社区', ((2, 7),))
    """
    plain, ends = "", []
    for part in re.split("([【】])", text):
        if MARK.fullmatch(part):
            ends.append(len(plain))
        else:
            plain += part
    return plain, tuple(zip(ends[::2], ends[1::2], strict=False))


def _entity(rule: Rule, example: Example, extractor: Extractor, theirs: Set[str]) -> Iterable[tuple[str, str]]:
    text, spans = marked(example.text)
    resolved = read(text, extractor)
    mentions = [m for m in resolved.mentions if m.rule != "repeated-name" or rule.id == m.rule]
    if example.kind == "not":
        for m in mentions:
            if m.rule == rule.id:
                yield "nothing of this rule", text[m.start : m.end]
        return
    wanted = {example.by or rule.id, *theirs}
    cls = FINE_CLASSES.get(rule.yields, rule.yields)
    for start, end in spans:
        here = [m for m in mentions if m.start < end and start < m.end]
        if any((m.start, m.end) == (start, end) and ({m.rule, "*"} & wanted) and cls in ("", m.cls) for m in here):
            continue
        told = "、".join(f"{text[m.start : m.end]} ({m.cls}, {m.rule})" for m in here) or "nothing"
        yield f"{text[start:end]} ({cls + ', ' if cls else ''}{example.by or rule.id})", told


def article(text: str) -> Article:
    """An article of one paragraph, of a sentence or a few, on the sub-district of the examples."""
    block = Block("paragraph", text, (Run(0, 0, len(text)),))
    return Article("example", 0, SUB_DISTRICT, DISTRICT, "", (block,), Metadata())


def read(text: str, extractor: Extractor) -> Resolved:
    """The things and mentions of an article of one paragraph."""
    from jiedao.entities import find
    from jiedao.resolve import resolve, setting
    from jiedao.scan import scan

    made = scan(article(text), extractor.entities.vocabulary)
    here = setting(SUB_DISTRICT, DISTRICT, {}, extractor.register)
    candidates, nested = find(extractor.entities, made, extractor.names, {})
    return resolve(made, candidates, nested, here, {}, extractor.entities, extractor.register)


# -- relations -----------------------------------------------------------------------------------------------------
def _relation(rule: Rule, example: Example, extractor: Extractor, theirs: Set[str]) -> Iterable[tuple[str, str]]:
    resolved = read(example.text, extractor)
    found = [f for f in extractor.relations.find(resolved) if f.modality != "Negated"]
    wanted = {example.by or rule.id, *theirs}
    for triple in example.triples:
        match = TRIPLE.fullmatch(triple)
        if match is None:
            yield triple, "no triple: “subject predicate object”"
            continue
        same = [f for f in found if _says(resolved, f, match[1], match[2], match[3])]
        if example.kind == "not":
            if same:
                yield f"not: {triple}", f"it, by {'、'.join(sorted({f.rule for f in same}))}"
            elif absent := [name for name in (match[1], match[3]) if not _stands(resolved, name, example.text)]:
                yield f"the names of what is never said ({triple})", f"no {'、'.join(absent)} in the sentence"
        elif not any({f.rule, "*"} & wanted for f in same):
            if same:
                yield f"{triple} (by {example.by or rule.id})", f"it by {'、'.join(sorted({f.rule for f in same}))}"
            else:
                yield triple, "；".join(_told(resolved, f) for f in found if f.rule != "within-register") or "nothing"


def _says(resolved: Resolved, found: Found, subject: str, predicate: str, object_: str) -> bool:
    return found.predicate == predicate and all(
        _named(resolved, number, name) for number, name in ((found.subject, subject), (found.object, object_))
    )


def _stands(resolved: Resolved, name: str, text: str) -> bool:
    """Whether an example that says what a sentence never says is about a name that it has."""
    return name in text or any(_named(resolved, number, name) for number in range(len(resolved.things)))


def _named(resolved: Resolved, number: int, name: str) -> bool:
    from jiedao import naming

    thing = resolved.things[number]
    return naming.key(name) in {naming.key(n) for n in (thing.label, *thing.aliases)}


def _told(resolved: Resolved, found: Found) -> str:
    subject, object_ = resolved.things[found.subject].label, resolved.things[found.object].label
    return f"{subject} {found.predicate} {object_} ({found.rule})"


# -- figures -------------------------------------------------------------------------------------------------------
def _figure_failures(rule: Rule, example: Example, wrong: Iterable[str]) -> Iterable[Failure]:
    prefix = f"{rule.id}: {example.text}: "
    stated = example.text.partition("=>")[2].strip()
    expected = (stated or "a figure of this rule") if example.kind == "match" else "no figure of this rule"
    for line in wrong:
        if line.startswith(prefix):
            found = line.removeprefix(prefix)
            yield Failure(rule.id, example.path, example.line, example.text, expected, found)


# -- modality ------------------------------------------------------------------------------------------------------
def _modality_failures(rule: Rule, example: Example, extractor: Extractor) -> Iterable[Failure]:
    """Why an example of a modality does not hold: `街道暂不【推行“邻里食堂”机制】。`; under `not` what stands behind =>
    is not told so, or nothing is."""
    sentence, _, only = (part.strip() for part in example.text.partition("=>"))
    text, spans = marked(sentence)
    scopes = [s for s in extractor.relations.modalities.read(text, (), DATE).scopes if s.rule == rule.id]
    if example.kind == "not":
        at = text.find(only)
        found = [text[s.start : s.end] for s in scopes if not only or (s.start < at + len(only) and at < s.end)]
        expected = f"nothing of this rule{f' on {only}' if only else ''}"
    else:
        found = [text[s.start : s.end] for s in scopes]
        if all(any(s.start <= start and end <= s.end for s in scopes) for start, end in spans):
            return
        expected = f"{'、'.join(text[start:end] for start, end in spans)} ({rule.id})"
    if found or example.kind == "match":
        yield Failure(rule.id, example.path, example.line, example.text, expected, "、".join(found) or "nothing")


# -- periods -------------------------------------------------------------------------------------------------------
def _period_failures(rule: Rule, example: Example, extractor: Extractor) -> Iterable[Failure]:
    """Why an example of a period does not hold: `【今年以来】办结90件。 => 2023-01-01/2023-06-15`."""
    sentence, _, iso = (part.strip() for part in example.text.partition("=>"))
    text, spans = marked(sentence)
    found = extractor.figures.periods.find(text, DATE)
    told = "、".join(f"{text[p.start : p.end]} {p.iso or 'without dates'} ({p.rule or 'an event'})" for p in found)
    if example.kind == "not":
        if any(period.rule == rule.id for period in found):
            yield Failure(rule.id, example.path, example.line, example.text, "no period of this rule", told)
        return
    for start, end in spans:
        if not any((p.start, p.end, p.rule) == (start, end, rule.id) and p.iso == iso for p in found):
            expected = f"{text[start:end]} {iso or 'without dates'} ({rule.id})"
            yield Failure(rule.id, example.path, example.line, example.text, expected, told or "nothing")
