"""How articles, the texts they stand in, and those who wrote and published them are told in the graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..records import ArticleRecord, Knowledge
from .blocks import Block
from .terms import Names, chinese, dated, distinct, literal, named, readable, web


def document_of(article: ArticleRecord) -> str:
    """The IRI, below `id:`, of the text that the article stands in."""
    return article.document or named(article.source)


class Documents:
    """The texts that articles and passages stand in."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._of_article = {article.iri: (article.source, document_of(article)) for article in knowledge.articles}
        self._articles = knowledge.articles
        self._evidence = knowledge.evidence

    def of(self, article: str, source: str) -> str:
        """The IRI of the text of this name that the article of this IRI stands in."""
        name, document = self._of_article.get(article, ("", ""))
        return document if document and name == source else named(source)

    def of_articles(self, names: Names) -> list[Block]:
        """A block for each text that an article stands in."""
        return _described({document_of(article): _read(article) for article in reversed(self._articles)}, names)

    def of_all(self, names: Names) -> list[Block]:
        """A block for each text that an article or a passage stands in."""
        told = {self.of(proof.article, proof.passage.source): (proof.passage.source,) for proof in self._evidence}
        return _described({**told, **{document_of(article): _read(article) for article in self._articles}}, names)


_READ = ("schema:name", "jd:encoding", "jd:extractor", "jd:textDigest")


def _read(article: ArticleRecord) -> tuple[str, ...]:
    """The values of `_READ` for the text of the article, empty where there is none."""
    return article.source, article.encoding, article.extractor, article.digest


def _described(told: Mapping[str, tuple[str, ...]], names: Names) -> list[Block]:
    """A block for each text by what is known of it, its name first."""
    blocks = []
    for iri, values in sorted(told.items(), key=lambda item: (item[1][0], item[0])):
        properties = [("a", ["jd:SourceDocument", "schema:DigitalDocument"])]
        properties += [(name, [literal(value)]) for name, value in zip(_READ, values, strict=False) if value]
        blocks.append((names[iri], properties))
    return blocks


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
    properties.append(("dcterms:source", [names[document_of(article)]]))
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
