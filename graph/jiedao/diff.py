"""What two graphs tell differently: their facts compared, not their files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from .output.turtle import stated
from .records import Entity, Figure, Knowledge, modality_of

if TYPE_CHECKING:
    from .graph import Graph

_SHOWN = ("cls", "fine", "label", "aliases", "code", "formula")


class Fact(NamedTuple):
    """One thing that a graph tells: `kind` is `entity`, `relation`, `figure` or `article`.

    `subject` is an IRI below `id:`, `words` the fact for reading, and `data` its parts as JSON holds them.
    """

    kind: str
    subject: str
    words: str
    data: dict[str, Any]


_KINDS = {"entity": "实体", "relation": "关系", "figure": "数字", "article": "文章"}


class Difference(NamedTuple):
    """What only the old graph tells, what only the new one does, and the entities that both describe differently."""

    removed: tuple[Fact, ...]
    added: tuple[Fact, ...]
    changed: tuple[tuple[Fact, Fact], ...]

    @property
    def equal(self) -> bool:
        """Whether both graphs tell the same."""
        return not (self.removed or self.added or self.changed)

    def text(self, *, limit: int | None = None) -> str:
        """A line for each difference, and the sums; of each kind the first `limit`, all if left out.

        >>> print(Difference((), (), ()).text())
        相同 equal
        """
        if self.equal:
            return "相同 equal"
        lines: list[str] = []
        sums = []
        for kind, name in _KINDS.items():
            found = [
                *(("-", f.words) for f in self.removed if f.kind == kind),
                *(("+", f.words) for f in self.added if f.kind == kind),
                *(("~", _change(old, new)) for old, new in self.changed if old.kind == kind),
            ]
            lines += [f"{mark} {kind}: {words}" for mark, words in found[:limit]]
            if limit is not None and len(found) > limit:
                lines.append(f"  … {len(found) - limit} more of {kind}")
            marks = Counter(mark for mark, _ in found)
            if found:
                sums.append(f"{name} {kind} " + " ".join(f"{mark}{marks[mark]}" for mark in "-+~" if marks[mark]))
        return "\n".join([*lines, f"不同 different: {', '.join(sums)}"])

    def json(self) -> str:
        """The difference as JSON: `equal`, `removed`, `added`, `changed`."""
        whole = {
            "equal": self.equal,
            "removed": [_plain(fact) for fact in self.removed],
            "added": [_plain(fact) for fact in self.added],
            "changed": [{"old": _plain(old), "new": _plain(new)} for old, new in self.changed],
        }
        return json.dumps(whole, ensure_ascii=False, indent=1)


def diff(old: Graph | Knowledge, new: Graph | Knowledge) -> Difference:
    """Compare what two graphs tell. Evidence does not count: two texts may say the same in other words.

    What is denied is told by neither; whether a relation is planned or expected counts where both have evidence.

    >>> street = Entity("place/a", "SubDistrict", "", "淮河路街道", (), "", "", ())
    >>> empty = Knowledge((), (), (), (), ())
    >>> both = empty._replace(entities=(street,)), empty._replace(entities=(street._replace(code="410103005"),))
    >>> print(diff(*both).text())
    ~ entity: 淮河路街道 place/a: code '' → '410103005'
    不同 different: 实体 entity ~1
    """
    known = [part if isinstance(part, Knowledge) else part.knowledge for part in (old, new)]
    modal = all(part.evidence for part in known)  # only evidence tells what is planned or expected
    olds, news = (_facts(part, modal=modal) for part in known)
    removed = [fact for key, fact in olds.items() if key not in news]
    added = {key: fact for key, fact in news.items() if key not in olds}
    changed = [(fact, news[key]) for key, fact in olds.items() if key in news and fact.data != news[key].data]
    return Difference(tuple(removed), tuple(added.values()), tuple(changed))


def _facts(knowledge: Knowledge, *, modal: bool) -> dict[tuple[Any, ...], Fact]:
    names = {entity.iri: entity.label for entity in knowledge.entities}
    return dict(sorted((_key(fact), fact) for fact in _told(knowledge, names, modal=modal)))


def _key(fact: Fact) -> tuple[str, ...]:
    """What makes two facts the same; entities and articles are the same by their IRI, relations planned or done."""
    if fact.kind in ("entity", "article"):
        return fact.kind, fact.subject
    return fact.kind, fact.subject, *(str(value) for part, value in fact.data.items() if part != "modality")


def _told(knowledge: Knowledge, names: dict[str, str], *, modal: bool) -> Iterator[Fact]:
    modality = {proof.key: proof.modality for proof in knowledge.evidence if modal}
    for entity in knowledge.entities:
        data = {field: getattr(entity, field) for field in _SHOWN}
        yield Fact("entity", entity.iri, _entity_words(entity), data | {"aliases": list(entity.aliases)})
    for relation in stated(knowledge):
        ends = (names.get(iri, iri) for iri in (relation.subject, relation.object))
        subject, object_ = ends
        role = f" ({relation.role})" if relation.role else ""
        told = modality_of(modality[key] for key in relation.evidence if key in modality)
        yield Fact(
            "relation",
            relation.subject,
            f"{subject} {relation.predicate} {object_}{role}" + (f" [{told}]" if told else ""),
            {"predicate": relation.predicate, "object": relation.object, "role": relation.role, "modality": told},
        )
    for figure in knowledge.figures:
        yield Fact("figure", figure.about, _figure_words(figure, names), _figure_data(figure))
    for article in knowledge.articles:
        data = article._asdict()
        # By its IRI the article is told apart, and that of its text with it; how that was read says nothing of it.
        for key in ("iri", "document", "extractor", "digest"):
            del data[key]
        yield Fact(
            "article", article.iri, f"{article.headline} ({article.source})", data | {"authors": [*article.authors]}
        )


def _entity_words(entity: Entity) -> str:
    return f"{entity.label} ({entity.fine or entity.cls}) {entity.iri}"


def _figure_words(figure: Figure, names: dict[str, str]) -> str:
    parts = (figure.indicator, f"{figure.value:f}{figure.unit}", figure.qualifier, figure.period)
    return f"{names.get(figure.about, figure.about)} " + " ".join(part for part in parts if part)


def _figure_data(figure: Figure) -> dict[str, str]:
    return {
        "indicator": figure.indicator,
        "value": f"{figure.value:f}",
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "period": figure.period,
    }


def _change(old: Fact, new: Fact) -> str:
    if new.kind == "relation":
        return f"{old.words} → {new.words}"
    parts = [f"{key} {old.data[key]!r} → {new.data[key]!r}" for key in old.data if old.data[key] != new.data[key]]
    return f"{new.data.get('label') or new.data.get('headline')} {new.subject}: {', '.join(parts)}"


def _plain(fact: Fact) -> dict[str, Any]:
    return {"kind": fact.kind, "subject": fact.subject, **fact.data}
