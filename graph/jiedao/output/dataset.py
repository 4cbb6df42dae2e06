"""The description of the data set in the head of `graph.ttl`: VoID and DCAT, for catalogues to harvest.

Every count is what a query over the whole file answers, the description itself included; classes and properties
that only the description uses are not listed one by one. There is no date: two builds of the same input are the
same bytes.

What the data set is called follows from the texts that it was made of, so that two graphs in one store keep a
description each, and one that is built anew keeps its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .. import __version__
from ..naming import check
from ..records import Knowledge
from .articles import document_of
from .blocks import Block
from .foreign import Properties, Subjects
from .report import counted
from .terms import ID, ONTOLOGY, VOCABULARIES, Names, distinct, literal, tagged, web

PROGRAM = "https://w3id.org/jiedao"
CHINESE = "http://id.loc.gov/vocabulary/iso639-1/zh"
"""The language as DCAT 3 asks for it: by the Library of Congress's IRI for the ISO 639-1 code."""

TITLES = ('"街道知识图谱"@zh', '"Knowledge graph of sub-districts"@en')
TURTLE_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/text/turtle"


class About(NamedTuple):
    """What only the maker of a data set can say of it; what is left empty is not claimed.

    `licence` is the address of the licence under which the extracted facts are given on, `publisher` a name,
    `version` the data set's own.
    """

    title: str = ""
    licence: str = ""
    publisher: str = ""
    version: str = __version__


def agreed(abouts: Iterable[About]) -> About:
    """What all of them say alike; what they differ in is not claimed.

    >>> agreed([About("甲", "urn:cc0"), About("乙", "urn:cc0")])[:3]
    ('', 'urn:cc0', '')
    """
    columns = [set(column) for column in zip(*abouts, strict=True)]
    return About(*(min(said) if len(said) == 1 else unsaid for said, unsaid in zip(columns, About(), strict=True)))


def stated(graph: Subjects) -> About | None:
    """What the file of a graph says of its data set, or of all of them alike; None: it describes none."""
    kind = VOCABULARIES["void"] + "Dataset"
    found = [_about(said, graph) for said in graph.values() if kind in said.get(VOCABULARIES["rdf"] + "type", ())]
    return agreed(found) if found else None


def _about(said: Properties, graph: Subjects) -> About:
    def first(properties: Properties, prefix: str, name: str) -> str:
        texts = (text if isinstance(text, str) else text[0] for text in properties.get(VOCABULARIES[prefix] + name, ()))
        return min(texts, default="")

    titles = said.get(VOCABULARIES["dcterms"] + "title", [])
    publisher = first(said, "dcterms", "publisher")
    return About(
        title="" if {f'"{title[0]}"@{title[1]}' for title in titles} == {*TITLES} else first(said, "dcterms", "title"),
        licence=first(said, "dcterms", "license"),
        publisher=first(graph.get(publisher, {}), "foaf", "name") or publisher,
        version=first(said, "dcat", "version") or __version__,
    )


def description(
    knowledge: Knowledge, about: About, triples: Mapping[str, int], classes: Mapping[str, int], names: Names
) -> list[Block]:
    """The blocks of the head, given what follows it.

    `triples` counts the rest of the file by property and `classes` its instances by class, both as Turtle writes them.
    """
    own_triples: Counter[str] = Counter()
    own_classes: Counter[str] = Counter()
    while True:  # which partitions there are depends on the terms of the head itself: settled in three rounds
        blocks = _blocks(knowledge, about, (triples, classes), (own_triples, own_classes), names)
        found: Counter[str] = Counter()
        types: Counter[str] = Counter()
        for _, properties in blocks:
            for prop, values in properties:
                found[prop] += len(values)
                if prop == "a":
                    types.update(values)
        if (found, types) == (own_triples, own_classes):
            return blocks
        own_triples, own_classes = found, types


def agent() -> Block:
    """The program, as both files name it."""
    return "id:jiedao", [
        ("a", ["prov:SoftwareAgent", "foaf:Agent", "schema:SoftwareApplication"]),
        ("rdfs:label", ['"街道知识图谱构建程序 jiedao"@zh', '"jiedao"@en']),
        ("foaf:name", ['"jiedao"']),
        ("schema:softwareVersion", [literal(__version__)]),
        ("schema:url", [f"<{PROGRAM}>"]),
    ]


def activity() -> Block:
    """The extraction that generated graph and evidence; without times, so that equal builds are equal bytes."""
    return "id:extraction", [
        ("a", ["prov:Activity"]),
        ("rdfs:label", ['"按规则从新闻文本抽取"@zh', '"rule-based extraction from news text"@en']),
        ("prov:wasAssociatedWith", ["id:jiedao"]),
    ]


def dataset_iri(knowledge: Knowledge) -> str:
    """The IRI, below `id:`, of what is known of these texts, in whatever order they came.

    >>> len(dataset_iri(Knowledge((), (), (), (), ()))) == len("dataset-") + 10
    True
    """
    return "dataset-" + check(*sorted({document_of(article) for article in knowledge.articles}), length=10)


def _blocks(
    knowledge: Knowledge,
    about: About,
    body: tuple[Mapping[str, int], Mapping[str, int]],
    head: tuple[Counter[str], Counter[str]],
    names: Names,
) -> list[Block]:
    dataset = f"id:{dataset_iri(knowledge)}"
    papers = sorted({article.publisher for article in knowledge.articles} - {""})
    source_zh = "、".join(papers) if papers else "报纸与政府网站的文章"
    articles = len(knowledge.articles)
    source_en = ", ".join(papers) if papers else "articles of newspapers and governments"
    triples, classes = Counter(body[0]) + head[0], Counter(body[1]) + head[1]
    used = sorted({term.partition(":")[0] for term in [*triples, *classes] if ":" in term} | {"rdf"})
    class_parts: list[Block] = [
        (f"{dataset}-class-{cls.replace(':', '-')}", [("void:class", [cls]), ("void:entities", [str(classes[cls])])])
        for cls in sorted(body[1])
    ]
    property_parts: list[Block] = [
        (f"{dataset}-property-{name.replace(':', '-')}", [("void:property", [name]), ("void:triples", [str(count)])])
        for name, count in sorted(("rdf:type" if prop == "a" else prop, triples[prop]) for prop in body[0])
    ]
    licence = [web(about.licence)] if about.licence else []
    publishers: list[Block] = [
        (names["publisher/" + distinct(name)], [("a", ["foaf:Agent"]), ("foaf:name", [tagged(name)])])
        for name in filter(None, [about.publisher])
    ]
    main: list[tuple[str, list[str]]] = [
        ("a", ["void:Dataset", "dcat:Dataset"]),
        ("dcterms:title", [tagged(about.title)] if about.title else list(TITLES)),
        (
            "dcterms:description",
            [
                literal(
                    f"{articles} 篇文章（{source_zh}）所述的街道、组织、项目、数字及其关系，"
                    "由 jiedao 按规则抽取；每条陈述的出处见 evidence.ttl。"
                )
                + "@zh",
                literal(
                    f"What {counted(articles, 'article')} ({source_en}) {'says' if articles == 1 else 'say'} of "
                    "sub-districts, organisations, programmes and figures, extracted by the rules of jiedao; "
                    "evidence.ttl holds the passage for every statement."
                )
                + "@en",
            ],
        ),
        ("dcterms:identifier", [literal(ID + dataset_iri(knowledge))]),
        ("dcterms:language", [f"<{CHINESE}>"]),
        ("dcterms:license", licence),
        (
            "dcterms:rights",
            [
                '"引文著作权归原作者与媒体所有"@zh',
                '"The rights in the quoted passages remain with their authors and publishers"@en',
            ],
        ),
        ("dcterms:creator", ["id:jiedao"]),
        ("dcterms:publisher", [node for node, _ in publishers]),
        ("dcterms:source", sorted({names[document_of(article)] for article in knowledge.articles})),
        ("dcterms:conformsTo", [f"<{ONTOLOGY.rstrip('#')}>"]),
        ("dcat:version", [literal(about.version)]),
        ("owl:versionInfo", [literal(about.version)]),
        ("dcat:keyword", ['"街道"@zh', '"基层治理"@zh', '"sub-district"@en', '"local governance"@en']),
        ("dcat:distribution", [f"{dataset}-graph.ttl", f"{dataset}-evidence.ttl"]),
        ("prov:wasGeneratedBy", ["id:extraction"]),
        ("void:uriSpace", [literal(ID)]),
        ("void:vocabulary", [f"<{VOCABULARIES[prefix]}>" for prefix in used]),
        ("void:exampleResource", [names[entity.iri] for entity in knowledge.entities[:1]]),
        ("void:triples", [str(sum(triples.values()))]),
        ("void:entities", [str(len(knowledge.entities))]),
        ("void:classes", [str(len(classes))]),
        ("void:properties", [str(len(triples))]),
        ("void:documents", [str(len({document_of(article) for article in knowledge.articles}))]),
        ("void:classPartition", [node for node, _ in class_parts]),
        ("void:propertyPartition", [node for node, _ in property_parts]),
    ]
    files: list[Block] = [
        (
            f"{dataset}-{file}",
            [
                ("a", ["dcat:Distribution"]),
                ("dcterms:title", [tagged(zh), tagged(en)]),
                ("dcterms:license", licence),
                ("dcat:mediaType", [f"<{TURTLE_MEDIA_TYPE}>"]),
            ],
        )
        for file, zh, en in (
            ("graph.ttl", "graph.ttl：实体、关系、数字、文章", "graph.ttl: entities, relations, figures, articles"),
            ("evidence.ttl", "evidence.ttl：每条陈述的出处", "evidence.ttl: the passage for every statement"),
        )
    ]
    blocks = [(dataset, main), *publishers, *files, agent(), activity(), *class_parts, *property_parts]
    return [(subject, [(prop, values) for prop, values in properties if values]) for subject, properties in blocks]
