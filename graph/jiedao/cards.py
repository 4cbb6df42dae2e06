"""What Jupyter shows: an entity as a card, a fact with the sentences that say so, rows as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from .ontology_terms import terms
from .output.picture import colour
from .output.register import VERSION
from .records import PREDICATES

if TYPE_CHECKING:
    from .entity import EntityView
    from .explain import Fact

MOST = 12
"""So many names of a kind, figures and quotes are shown; the sums of the rest are told."""

_BOX = "border:1px solid #c8ccd0;border-left:5px solid {colour};border-radius:4px;padding:8px 14px;max-width:60em"
_QUOTE = "margin:4px 0;padding-left:10px;border-left:3px solid #c8ccd0;white-space:pre-wrap"
_NOT_YET = {"Planned": "（计划）", "Expected": "（预期）"}


def card(entity: EntityView) -> str:
    """An entity: its class and names, relations in both directions, figures, and the first passages that name it."""
    rows: list[tuple[str, str]] = [("IRI", f"<code>id:{escape(entity.iri)}</code>")]
    rows += [(name, escape(value)) for name, value in (("区划代码", entity.code),) if value]
    if entity.aliases:
        rows.append(("别名", _some(entity.aliases)))
    rows += _related(entity)
    if entity.figures:
        told = [
            f"{escape(f.indicator)} <b>{f.value:,.12g}</b> {escape(f'{f.unit} {f.qualifier} {f.period}'.rstrip())}"
            for f in entity.figures[:MOST]
        ]
        rows.append(("数字", "<br>".join([*told, *_rest(len(entity.figures))])))
    if entity.evidence:
        quotes = [
            f'<div style="{_QUOTE}">{escape(proof.quote[:200].strip())} <small>{escape(proof.source)}</small></div>'
            for proof in entity.evidence[:3]
        ]
        rows.append((f"依据 {len(entity.evidence)} 处", "".join(quotes)))
    elif entity.only_registered:
        rows.append(("依据", f"官方区划登记 {VERSION} · official register of divisions"))
    shade, kind = colour(entity.cls), escape(class_name(entity.fine or entity.cls))
    chip = f'<span style="background:{shade};color:#fff;border-radius:3px;padding:1px 7px">{kind}</span>'
    return (
        f'<div style="{_BOX.format(colour=shade)}"><strong style="font-size:1.2em">{escape(entity.label)}</strong> '
        f"{chip}{_table(rows)}</div>"
    )


def explanation(facts: Sequence[Fact]) -> str:
    """Facts, each with the sentences that say so, the names marked, and the rules that read them."""
    from .explain.pages import marked

    parts = []
    for fact in facts[: 2 * MOST]:
        quotes = []
        for proof in fact.proofs[:MOST]:
            quote = marked(proof, lambda part: f"<mark>{escape(part)}</mark>", escape)
            told = " · ".join(filter(None, (proof.source, proof.rule, proof.modality, *proof.descriptions)))
            quotes.append(f'<div style="{_QUOTE}">{quote}<br><small>{escape(told)}</small></div>')
        quotes += _rest(len(fact.proofs))
        parts.append(f"<p><strong>{escape(fact.said)}</strong></p>{''.join(quotes)}")
    parts += _rest(len(facts), 2 * MOST)
    return f'<div style="{_BOX.format(colour="#c0392b")}">{"".join(parts) or "没有依据 no evidence"}</div>'


def framed(page: str, title: str, *, height: str = "640px") -> str:
    """A page of its own in a frame, out of reach of the notebook that it stands in."""
    style = f"border:1px solid #ccc;height:{height}"
    return (
        f'<iframe srcdoc="{escape(page)}" width="100%" style="{escape(style)}" '
        f'sandbox="allow-scripts" title="{escape(title)}"></iframe>'
    )


def _related(entity: EntityView) -> list[tuple[str, str]]:
    found: dict[tuple[bool, str], dict[str, None]] = {}
    for relation in entity.relations:
        if relation.modality != "Negated":
            inverse = relation.subject != entity
            other = relation.subject if inverse else relation.object
            name = other.label + (f"（{relation.role}）" if relation.role else "")
            name += _NOT_YET.get(relation.modality, "")
            found.setdefault((inverse, relation.predicate), {}).setdefault(name)
    order = sorted(found, key=lambda key: (key[0], PREDICATES.index(key[1]) if key[1] in PREDICATES else 99, key[1]))
    return [
        (("← " if inverse else "") + escape(relation_name(p)), _some(list(found[inverse, p]))) for inverse, p in order
    ]


def relation_name(predicate: str) -> str:
    """The relation's name in Chinese and in the graph.

    >>> relation_name("within")
    '位于 within'
    """
    return f"{terms()[predicate].zh} {predicate}" if predicate in terms() else predicate


def class_name(name: str) -> str:
    """The class in Chinese.

    >>> class_name("SubDistrict")
    '街道'
    """
    return terms()[name].zh if name in terms() else name


def _some(names: Sequence[str]) -> str:
    return "、".join(map(escape, names[:MOST])) + "".join(_rest(len(names)))


def _rest(number: int, most: int = MOST) -> list[str]:
    return [f" <small>… 共 {number}</small>"] if number > most else []


def _table(rows: Iterable[tuple[str, str]]) -> str:
    style = "text-align:left;vertical-align:top;white-space:nowrap;font-weight:normal;color:#777"
    cells = "".join(
        f'<tr style="background:none"><th style="{style}">{head}</th><td style="text-align:left">{cell}</td></tr>'
        for head, cell in rows
    )
    return f'<table style="border:0;margin:6px 0 0">{cells}</table>'
