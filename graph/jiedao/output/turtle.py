"""`graph.ttl`: entities with their relations, figures and articles, headed by the description of the data set.

One block a subject, sections by class, every block in the order of its IRI: the file is meant to be read, and
the difference of two of them too. The data hold no blank node, no time of building, and no escape in a local name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

from ..records import COARSE_CLASSES, FINE_CLASSES, Entity, Figure, Knowledge, Relation
from . import articles, dataset
from .blocks import LISTED, MOST_ON_A_LINE, written
from .terms import Names, encoded, number, prefixes, quoted

HEADINGS = {
    "Division": "省市区 Divisions", "SubDistrict": "街道 Sub-districts", "Community": "社区与村 Communities",
    "Compound": "小区 Compounds", "Organisation": "组织 Organisations", "Programme": "项目品牌与机制 Programmes",
    "Platform": "平台 Platforms", "Project": "工程项目 Projects", "Facility": "场所 Facilities", "Award": "荣誉 Awards",
    "Person": "人物 Persons", "Star": "五星 Stars",
}  # fmt: skip

BATCH = 2000


def graph_turtle(knowledge: Knowledge, about: dataset.About | None = None) -> Iterator[bytes]:
    """The bytes of `graph.ttl`, in pieces of some hundred kilobytes.

    A relation that the text only denies (all of its evidence is `Negated`) is left out.
    `about` says whose data set it is; left out: a data set of jiedao's.
    """
    names = Names()
    triples: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    body: list[bytes] = []  # waits for the head, which counts what it holds: bytes are half as large as text
    for heading, texts in _sections(knowledge, names, triples, classes):
        if texts:
            body.extend(encoded([f"\n#\n# {heading}\n#\n\n"]))
            body.extend(encoded("".join(texts[i : i + BATCH]) for i in range(0, len(texts), BATCH)))
    head = dataset.description(knowledge, about or dataset.About(), triples, classes, names)
    opening = prefixes(
        ["jd", "id", "dcat", "dcterms", "foaf", "owl", "prov", "rdf", "rdfs", "schema", "skos", "void", "xsd"],
        names.families,
    )
    opening += "\n#\n# 数据集说明 Description of the data set\n#\n\n"
    opening += "".join(map(written, head))
    yield from encoded([opening])
    yield from body


def stated(knowledge: Knowledge) -> Sequence[Relation]:
    """The relations that belong into the graph: all but those that the text only denies."""
    negated = {evidence[0] for evidence in knowledge.evidence if evidence[4] == "Negated"}
    if not negated:
        return knowledge.relations
    return [r for r in knowledge.relations if not r[4] or r[4][0] not in negated or not negated.issuperset(r[4])]


def _sections(
    knowledge: Knowledge, names: Names, triples: Counter[str], classes: Counter[str]
) -> Iterator[tuple[str, list[str]]]:
    """The sections of the file, each block a text; what they hold is added to the counts."""
    for heading, blocks in (
        ("原文 Source documents", articles.Documents(knowledge).of_articles(names)),
        ("文章 Articles", articles.article_blocks(knowledge, names)),
        ("作者与媒体 Authors and publishers", articles.makers(knowledge, names)),
    ):
        yield heading, [written(block, triples, classes) for block in blocks]
    relations = stated(knowledge)
    triples.update({f"jd:{name}": count for name, count in Counter(map(itemgetter(1), relations)).items()})
    term = names.writer(
        dict.fromkeys(
            [
                *map(itemgetter(0), knowledge.entities),
                *map(itemgetter(0), relations),
                *map(itemgetter(2), relations),
                *map(itemgetter(1), knowledge.figures),
            ]
        )
    )
    by_subject: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, object_, _, _ in relations:
        said = by_subject.get(subject)
        if said is None:
            by_subject[subject] = {predicate: [term(object_)]}
        elif predicate in said:
            said[predicate].append(term(object_))
        else:
            said[predicate] = [term(object_)]
    by_class: dict[str, list[Entity]] = {cls: [] for cls in COARSE_CLASSES}
    for entity in knowledge.entities:
        by_class.setdefault(entity[1], []).append(entity)
    for cls, entities in by_class.items():
        yield HEADINGS.get(cls, cls), _entities(entities, by_subject, term, triples, classes)
    rest = [f"{term(subject)} {_related(said)} .\n\n" for subject, said in sorted(by_subject.items())]
    yield "其他关系 Relations of things described elsewhere", rest
    yield "数字 Figures", _figures(knowledge.figures, term, names, triples, classes)


def _related(said: dict[str, list[str]]) -> str:
    if len(said) == 1:
        ((predicate, objects),) = said.items()
        return f"jd:{predicate} {(', ' if len(objects) <= MOST_ON_A_LINE else LISTED).join(objects)}"
    return " ;\n    ".join(
        [
            f"jd:{predicate} {(', ' if len(objects) <= MOST_ON_A_LINE else LISTED).join(objects)}"
            for predicate, objects in sorted(said.items())
        ]
    )


def _entities(
    entities: Sequence[Entity],
    by_subject: dict[str, dict[str, list[str]]],
    term: Callable[[str], str],
    triples: Counter[str],
    classes: Counter[str],
) -> list[str]:
    """A block for each entity with its relations, which are taken out of `by_subject`."""
    out = []
    kinds = Counter(map(itemgetter(1, 2), entities))
    typed = {kind: _types(kind) for kind in kinds}
    others = codes = formulas = 0
    for iri, cls, fine, label, aliases, code, formula, _ in entities:
        text = f"{term(iri)} {typed[cls, fine]}{quoted(label)}@zh"
        if aliases:
            listed = list(dict.fromkeys([quoted(alias) + "@zh" for alias in aliases]))
            others += len(listed)
            text += f" ;\n    skos:altLabel {(', ' if len(listed) <= MOST_ON_A_LINE else LISTED).join(listed)}"
        if code:
            codes += 1
            text += f" ;\n    jd:divisionCode {quoted(code)}"
        if formula:
            formulas += 1
            text += f" ;\n    jd:formula {quoted(formula)}"
        said = by_subject.pop(iri, None)
        out.append(f"{text} ;\n    {_related(said)} .\n\n" if said else f"{text} .\n\n")
    counted = {"rdfs:label": len(out), "skos:altLabel": others, "jd:divisionCode": codes, "jd:formula": formulas}
    for (cls, fine), count in kinds.items():
        of_kind = _classes(cls, fine)
        classes.update(dict.fromkeys(of_kind, count))
        triples["a"] += count * len(of_kind)
        if cls == "Star":
            triples["skos:inScheme"] += count
    triples.update({prop: count for prop, count in counted.items() if count})
    return out


def _classes(cls: str, fine: str) -> list[str]:
    also = ["skos:Concept"] if cls == "Star" else []
    finer = ["jd:" + fine] if fine and fine != cls and FINE_CLASSES.get(fine, cls) == cls else []
    return ["jd:" + cls, *finer, *also]


def _types(kind: tuple[str, str]) -> str:
    scheme = "skos:inScheme jd:StarScheme ;\n    " if kind[0] == "Star" else ""
    return f"a {', '.join(_classes(*kind))} ;\n    {scheme}rdfs:label "


def _figures(
    figures: Sequence[Figure],
    thing: Callable[[str], str],
    names: Names,
    triples: Counter[str],
    classes: Counter[str],
) -> list[str]:
    out = []
    term = names.writer([figure[0] for figure in figures])
    qualifiers = periods = 0
    for iri, about, indicator, value, unit, qualifier, period, _ in figures:
        further = ""
        if qualifier:
            qualifiers += 1
            further = f" ;\n    jd:qualifier {quoted(qualifier)}@zh"
        if period:
            periods += 1
            further += f" ;\n    schema:observationPeriod {quoted(period)}"
        out.append(
            f"{term(iri)} a jd:Figure ;\n    schema:observationAbout {thing(about)} ;\n"
            f"    schema:variableMeasured {quoted(indicator)}@zh ;\n    schema:value {number(value)} ;\n"
            f"    schema:unitText {quoted(unit)}{further} .\n\n"
        )
    if out:
        always = ("a", "schema:observationAbout", "schema:variableMeasured", "schema:value", "schema:unitText")
        triples.update(dict.fromkeys(always, len(out)))
        triples.update({p: n for p, n in (("jd:qualifier", qualifiers), ("schema:observationPeriod", periods)) if n})
        classes["jd:Figure"] += len(out)
    return out
