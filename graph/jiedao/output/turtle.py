"""`graph.ttl`: entities with their relations, figures and articles, headed by the description of the data set.

One block a subject, sections by class, every block in the order of its IRI: the file is meant to be read, and
the difference of two of them too. The data hold no blank node, no time of building, and no escape in a local name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from ..records import COARSE_CLASSES, ArticleRecord, Entity, Figure, Knowledge, Relation
from . import dataset
from .terms import (
    STAR_SCHEME,
    Names,
    chinese,
    dated,
    distinct,
    document_iri,
    encoded,
    literal,
    number,
    prefixes,
    slug,
    web,
)

Block = tuple[str, list[tuple[str, list[str]]]]
"""A subject and, for each property in the order of writing, its values; all as Turtle writes them."""

MOST_ON_A_LINE = 3
LISTED = ",\n        "

HEADINGS = {
    "Division": "省市区 Divisions", "SubDistrict": "街道 Sub-districts", "Community": "社区与村 Communities",
    "Compound": "小区 Compounds", "Organisation": "组织 Organisations", "Programme": "项目品牌与机制 Programmes",
    "Platform": "平台 Platforms", "Project": "工程项目 Projects", "Facility": "场所 Facilities", "Award": "荣誉 Awards",
    "Person": "人物 Persons", "Star": "五星 Stars",
}  # fmt: skip


def graph_turtle(knowledge: Knowledge, about: dataset.About | None = None) -> Iterator[bytes]:
    """The bytes of `graph.ttl`, in pieces of some hundred kilobytes.

    A relation that the text only denies (all of its evidence is `Negated`) is left out.
    `about` says whose data set it is; left out: a data set of jiedao's.
    """
    names = Names()
    triples: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    body: list[str] = []
    for heading, blocks in _sections(knowledge, names):
        texts = [_text(block, triples, classes) for block in blocks]
        if texts:
            body.append(f"\n#\n# {heading}\n#\n\n")
            body.extend("".join(texts[i : i + 2000]) for i in range(0, len(texts), 2000))
    head = dataset.description(knowledge, about or dataset.About(), triples, classes, names)
    opening = prefixes(
        ["jd", "id", "dcat", "dcterms", "owl", "prov", "rdf", "rdfs", "schema", "skos", "void", "xsd"], names.families
    )
    opening += "\n#\n# 数据集说明 Description of the data set\n#\n\n"
    opening += "".join(_text(block, Counter(), Counter()) for block in head)
    yield from encoded([opening, *body])


def stated(knowledge: Knowledge) -> Iterable[Relation]:
    """The relations that belong into the graph: all but those that the text only denies."""
    negated = {evidence.key for evidence in knowledge.evidence if evidence.modality == "Negated"}
    if not negated:
        return knowledge.relations
    return (r for r in knowledge.relations if not r.evidence or not negated.issuperset(r.evidence))


def _sections(knowledge: Knowledge, names: Names) -> Iterator[tuple[str, Iterable[Block]]]:
    yield "原文 Source documents", _documents(knowledge, names)
    yield "文章 Articles", (block for article in knowledge.articles for block in _article(article, names))
    yield "作者与媒体 Authors and publishers", _makers(knowledge, names)
    by_subject: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for relation in stated(knowledge):
        by_subject[relation.subject].append((relation.predicate, names[relation.object]))
    by_class: dict[str, list[Entity]] = {cls: [] for cls in COARSE_CLASSES}
    for entity in knowledge.entities:
        by_class.setdefault(entity.cls, []).append(entity)
    for cls, entities in by_class.items():
        yield (
            HEADINGS.get(cls, cls),
            [_entity(entity, by_subject.pop(entity.iri, ()), names) for entity in entities],
        )
    rest = ((names[subject], _grouped(pairs)) for subject, pairs in sorted(by_subject.items()))
    yield "其他关系 Relations of things described elsewhere", rest
    yield "数字 Figures", (_figure(figure, names) for figure in knowledge.figures)


def _text(block: Block, triples: Counter[str], classes: Counter[str]) -> str:
    """The block as Turtle; its triples are added to the counts by property, its types to those by class."""
    subject, properties = block
    lines = []
    for prop, values in properties:
        triples[prop] += len(values)
        if prop == "a":
            classes.update(values)
        lines.append(f"{prop} {(', ' if len(values) <= MOST_ON_A_LINE else LISTED).join(values)}")
    if lines[0].startswith("void:"):
        return f"{subject} {' ; '.join(lines)} .\n"
    return f"{subject} " + " ;\n    ".join(lines) + " .\n\n"


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    ordered = sorted(set(pairs))
    return [("jd:" + predicate, [o for _, o in group]) for predicate, group in groupby(ordered, key=itemgetter(0))]


def _entity(entity: Entity, relations: Iterable[tuple[str, str]], names: Names) -> Block:
    types = ["jd:" + entity.cls]
    if entity.fine and entity.fine != entity.cls:
        types.append("jd:" + entity.fine)
    properties: list[tuple[str, list[str]]] = [("a", types), ("rdfs:label", [chinese(entity.label)])]
    if entity.cls == "Star":
        types.append("skos:Concept")
        properties.append(("skos:inScheme", [names[STAR_SCHEME]]))
    if entity.aliases:
        properties.append(("skos:altLabel", list(dict.fromkeys(map(chinese, entity.aliases)))))
    if entity.code:
        properties.append(("jd:divisionCode", [literal(entity.code)]))
    if entity.formula:
        properties.append(("jd:formula", [literal(entity.formula)]))
    if relations:
        properties += _grouped(relations)
    return names[entity.iri], properties


def _figure(figure: Figure, names: Names) -> Block:
    properties = [
        ("a", ["jd:Figure"]),
        ("schema:observationAbout", [names[figure.about]]),
        ("schema:variableMeasured", [chinese(figure.indicator)]),
        ("schema:value", [number(figure.value)]),
        ("schema:unitText", [literal(figure.unit)]),
    ]
    if figure.qualifier:
        properties.append(("jd:qualifier", [chinese(figure.qualifier)]))
    if figure.period:
        properties.append(("schema:observationPeriod", [literal(figure.period)]))
    return names[figure.iri], properties


def document(source: str, encoding: str, names: Names) -> Block:
    """What both files say of a text that was read; the encoding is empty where offsets point into extracted text."""
    properties = [("a", ["jd:SourceDocument", "schema:DigitalDocument"]), ("schema:name", [literal(source)])]
    if encoding:
        properties.append(("jd:encoding", [literal(encoding)]))
    return names[document_iri(source)], properties


def encodings(knowledge: Knowledge) -> dict[str, str]:
    """The encoding of each text that an article or a passage stands in, by source, in the order of sources."""
    known = dict.fromkeys((evidence.passage.source for evidence in knowledge.evidence), "")
    known.update((article.source, article.encoding) for article in knowledge.articles)
    return dict(sorted(known.items()))


def _documents(knowledge: Knowledge, names: Names) -> Iterator[Block]:
    for source in sorted({article.source for article in knowledge.articles}):
        encoding = next(article.encoding for article in knowledge.articles if article.source == source)
        yield document(source, encoding, names)


def _author_iri(article: ArticleRecord, number: int) -> str:
    local = article.iri.partition("/")[2] or article.iri
    return f"author/{local}-{number}-{slug(article.authors[number - 1], 24)}"


def _publisher_iri(publisher: str) -> str:
    return "publisher/" + distinct(publisher)


def _article(article: ArticleRecord, names: Names) -> Iterator[Block]:
    properties = [
        ("a", ["jd:Article", "schema:NewsArticle"]),
        ("schema:headline", [chinese(article.headline)]),
        ("dcterms:source", [names[document_iri(article.source)]]),
    ]
    if article.about:
        properties.append(("schema:about", [names[article.about]]))
    if article.authors:
        authors = [names[_author_iri(article, n)] for n in range(1, len(article.authors) + 1)]
        properties.append(("schema:author", authors))
    if article.date:
        typed = dated(article.date)
        properties.append(("schema:datePublished" if "^^" in typed[-20:] else "dcterms:date", [typed]))
    if article.publisher:
        properties.append(("schema:publisher", [names[_publisher_iri(article.publisher)]]))
    if article.url:
        address = web(article.url)
        properties.append(("schema:url" if address.startswith("<") else "dcterms:identifier", [address]))
    yield names[article.iri], properties


def _makers(knowledge: Knowledge, names: Names) -> Iterator[Block]:
    for article in knowledge.articles:
        for n, author in enumerate(article.authors, 1):
            yield names[_author_iri(article, n)], [("a", ["schema:Person"]), ("schema:name", [chinese(author)])]
    for publisher in sorted({article.publisher for article in knowledge.articles} - {""}):
        yield (
            names[_publisher_iri(publisher)],
            [("a", ["schema:Organization"]), ("schema:name", [chinese(publisher)])],
        )
