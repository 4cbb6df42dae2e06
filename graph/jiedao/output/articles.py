"""How articles, the texts they stand in, and those who wrote and published them are told in the graph."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import ArticleRecord, Knowledge
from .blocks import Block
from .terms import Names, chinese, dated, distinct, document_iri, literal, readable, web


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


def documents(knowledge: Knowledge, names: Names) -> Iterator[Block]:
    """A block for each text that an article stands in."""
    found = {article.source: article.encoding for article in reversed(knowledge.articles)}
    return (document(source, encoding, names) for source, encoding in sorted(found.items()))


def _author_iri(article: ArticleRecord, number: int) -> str:
    local = article.iri.partition("/")[2] or article.iri
    return f"author/{local}-{number}-{readable(article.authors[number - 1], 24)}"


def _publisher_iri(publisher: str) -> str:
    return "publisher/" + distinct(publisher)


def article_blocks(knowledge: Knowledge, names: Names) -> Iterator[Block]:
    """A block for each article."""
    return (_article(article, names) for article in knowledge.articles)


def _article(article: ArticleRecord, names: Names) -> Block:
    properties = [("a", ["jd:Article", "schema:NewsArticle"])]
    if article.headline:
        properties.append(("schema:headline", [chinese(article.headline)]))
    properties.append(("dcterms:source", [names[document_iri(article.source)]]))
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
    return names[article.iri], properties


def makers(knowledge: Knowledge, names: Names) -> Iterator[Block]:
    """A block for each author of an article, and for each publisher."""
    for article in knowledge.articles:
        for n, author in enumerate(article.authors, 1):
            yield names[_author_iri(article, n)], [("a", ["schema:Person"]), ("schema:name", [chinese(author)])]
    for publisher in sorted({article.publisher for article in knowledge.articles} - {""}):
        yield (
            names[_publisher_iri(publisher)],
            [("a", ["schema:Organization"]), ("schema:name", [chinese(publisher)])],
        )
