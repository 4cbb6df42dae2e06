"""What rules do: how often each fired, and what a user's rules change on gold annotations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jiedao.rules.packs import MODALITY_RULES, PERIODS, load, parts
from jiedao.rules.records import Pack, Rule

if TYPE_CHECKING:
    from jiedao.evaluate import Evaluation
    from jiedao.evaluate.scoring import Error, Judged
    from jiedao.register import Register

PARTS = ("entities", "relations", "figures")
MOST_SHOWN = 12  # facts of a rule in a text for reading


class Row(NamedTuple):
    """A rule for a list: what it yields (a class, a relation, `Figure`, or nothing fixed), and how often it fired;
    `fired` is None where no build was asked, and of periods and modalities."""

    id: str
    section: str
    yields: str
    zh: str
    en: str
    fired: int | None
    path: str
    line: int


def listing(packs: Sequence[Pack], fired: Mapping[str, int] | None = None) -> tuple[Row, ...]:
    """The rules of the packs in the order of their files, and what fired beside them.

    Args:
        packs: as `load` gives them.
        fired: how often each rule fired, as a build's `report.json` has under `rules`.
    """
    rows = [
        Row(r.id, r.section, r.yields, *r.description, _times(r, fired), r.path, r.line)
        for pack in packs
        for r in pack.rules
    ]
    known = {row.id for row in rows}
    rows += [Row(id_, "", "", "", "", n, "", 0) for id_, n in sorted((fired or {}).items()) if id_ not in known]
    return tuple(rows)


def _times(rule: Rule, fired: Mapping[str, int] | None) -> int | None:
    """How often a rule fired; of periods and modalities, which evidence does not name by their rules, unknown."""
    return None if fired is None or rule.section in (PERIODS, MODALITY_RULES) else fired.get(rule.id, 0)


class Gain(NamedTuple):
    """What a rule is worth: F1 with it and without it, what it matches, and which facts it makes right or wrong.

    `rule` is an id, `words: CATEGORY` or `disable: ID`, or the path of a pack for all that it changes together.
    `f1` maps `entities`, `relations` and `figures` to (without, with); without is what there would be if the part had
    never been written. `found` are its facts in the annotated documents.
    """

    rule: str
    f1: Mapping[str, tuple[float, float]]
    found: tuple[Judged, ...]
    gained: tuple[Error, ...]
    broken: tuple[Error, ...]

    @property
    def right(self) -> int:
        """How many of its facts the gold has."""
        return sum(fact.right for fact in self.found)

    @property
    def added(self) -> int:
        """How many of its facts the gold has not."""
        return len(self.found) - self.right

    def text(self) -> str:
        """The gain for reading."""
        changes = ", ".join(f"{part} {old:.3f} → {new:.3f} ({new - old:+.3f})" for part, (old, new) in self.f1.items())
        worth = f"its facts in the gold: {self.right} right, {self.added} not"
        if not self.found:  # no rule found them: words and what is turned off have facts by what they change alone
            worth = f"it makes {len(self.gained)} right, {len(self.broken)} wrong"
        lines = [f"{self.rule}: {changes}; {worth}"]
        lines += [
            f"    {'right' if fact.right else 'wrong'} {' | '.join(filter(None, fact.fact))}  ({fact.document})"
            for fact in self.found[:MOST_SHOWN]
        ]
        if len(self.found) > MOST_SHOWN:
            lines.append(f"    … and {len(self.found) - MOST_SHOWN} more")
        for mark, errors in (("gains", self.gained), ("breaks", self.broken)):
            for error in errors:
                fact = " | ".join(part for part in error.fact if part)
                lines.append(f"    {mark} {error.kind[1:]} {fact}  ({error.document})")
                if error.sentence:
                    lines.append(f"        {error.sentence}")
        return "\n".join(lines) + "\n"


def gains(
    paths: Iterable[str | Path],
    gold: str | Path,
    corpus: Iterable[str | Path],
    *,
    register: Register | None = None,
) -> tuple[Gain, ...]:
    """What the packs at `paths` are worth on gold annotations: each pack, then each part of it alone.

    A part is a rule, a category of words that it adds to, or a rule that it turns off.

    Args:
        paths: the user's packs.
        gold: a folder of gold files, or one.
        corpus: where the annotated documents are.
        register: left out: the one that jiedao ships.

    Raises:
        RuleError: a pack is broken.
        GoldError: a gold file is broken, or no annotated document is at hand.
    """
    from jiedao.evaluate import evaluate
    from jiedao.extractor import Extractor
    from jiedao.register import Register

    paths, corpus = list(paths), list(corpus)
    places = register or Register.load()

    def score(packs: Sequence[Pack]) -> Evaluation:
        return evaluate(gold, corpus, Extractor(packs, places))

    packs = load(paths)
    with_all = score(packs)
    found = []
    for path in paths:
        names = parts(path)
        others = [other for other in paths if other != path]
        found.append(_gain(str(path), names, score(load(others)), with_all))
        if len(names) > 1:
            found += [_gain(name, [name], score(load(paths, leaving=[name])), with_all) for name in names]
    return tuple(found)


def _gain(name: str, ids: Collection[str], old: Evaluation, new: Evaluation) -> Gain:
    before, after = _bare(old), _bare(new)
    return Gain(
        name,
        {part: (old.f1(part), new.f1(part)) for part in PARTS},
        tuple(fact for fact in new.judged if fact.rule in ids),
        tuple(error for key, error in before.items() if key not in after),
        tuple(error for key, error in after.items() if key not in before),
    )


def _bare(evaluation: Evaluation) -> dict[tuple[str, str, tuple[str, ...]], Error]:
    """The errors by what they are about, for the same error may be another rule's before and after."""
    return {(e.document, e.kind, e.fact): e for e in evaluation.errors}
