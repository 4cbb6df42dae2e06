"""Graphs that hypothesis makes up: any text where text may stand, and all that a build guarantees of the rest."""

from __future__ import annotations

import string
from decimal import Decimal

from hypothesis import strategies as st

from jiedao.records import (
    COARSE_CLASSES,
    FINE_CLASSES,
    MODALITIES,
    PREDICATES,
    ArticleRecord,
    Entity,
    Evidence,
    Figure,
    Knowledge,
    Passage,
    Relation,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12) | (
    st.sampled_from(['"""', "\\", '\\"', "</script>", "a\r\nb", "\x01\x7f\x85", "‮街道", "\\u0000", "@zh", "'''"])
)
LOCAL = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=6)
AWKWARD = st.sampled_from(["1+3+n", "a/b", "a--b", "a.b.", "-a", "a--within--x-b", "a#b", "a?b=c", "~", "a.b"])
SCOPED = st.one_of(LOCAL, st.tuples(LOCAL, LOCAL).map("_".join), st.tuples(LOCAL, LOCAL).map("-".join), AWKWARD)
DATES = st.sampled_from(["", "2023-06-01", "2023", "六月"])
SOURCES = st.one_of(TEXT, st.just("a/b c.txt"), st.just("x.jsonl#L3"))


@st.composite
def passages(draw: st.DrawFn, source: str, text: str) -> Passage:
    """Up to five spans of the text, in any order."""
    starts = draw(st.lists(st.integers(0, max(0, len(text) - 1)), min_size=1, max_size=5, unique=True))
    spans = tuple((start, draw(st.integers(start + 1, max(start + 1, len(text))))) for start in starts)
    return Passage(
        source,
        spans,
        tuple(text[start:end] for start, end in spans),
        tuple(text[max(0, start - 20) : start] for start, _ in spans),
        tuple(text[end : end + 20] for _, end in spans),
    )


@st.composite
def knowledge(draw: st.DrawFn) -> Knowledge:
    """A graph as a build might make it, sorted, with unique IRIs and keys."""
    texts = draw(st.dictionaries(SOURCES, st.tuples(TEXT.map(lambda text: text * 3), st.sampled_from(["gbk", ""])),
                                 min_size=1, max_size=3))  # fmt: skip
    iris = draw(st.lists(st.tuples(st.sampled_from(["place", "programme", "x"]), SCOPED).map("/".join),
                         min_size=2, max_size=6, unique=True))  # fmt: skip
    articles = tuple(
        ArticleRecord(
            f"article/{number}-0", source, encoding, draw(TEXT), draw(st.sampled_from(["", *iris])),
            tuple(draw(st.lists(TEXT, max_size=3, unique=True))), draw(DATES),
            draw(st.just("") | TEXT),
            draw(st.sampled_from(["", "https://example.org/a?b=%20#c", "http://a b", "ftp://x", "data:,x"])),
            "", *(("", "") if encoding else ("pypdfium2 4.30.0", "0" * 64)),
        )
        for number, (source, (_, encoding)) in enumerate(texts.items())
    )  # fmt: skip
    rules = draw(st.lists(SCOPED | TEXT, min_size=1, max_size=3, unique=True))
    keys = draw(st.lists(SCOPED, min_size=1, max_size=6, unique=True))
    evidence = tuple(
        Evidence(key, article.iri, draw(st.sampled_from(rules)),
                 draw(passages(article.source, texts[article.source][0])),
                 draw(st.sampled_from(["", "", *MODALITIES])))
        for key in sorted(keys)
        for article in [draw(st.sampled_from(articles))]
    )  # fmt: skip
    proofs = st.lists(st.sampled_from(keys), max_size=3, unique=True).map(lambda found: tuple(sorted(found)))
    entities = []
    for iri in sorted(iris):
        cls = draw(st.sampled_from(COARSE_CLASSES))
        fine = draw(st.sampled_from(["", *(f for f, coarse in FINE_CLASSES.items() if coarse == cls)]))
        label, *aliases = draw(st.lists(TEXT, min_size=1, max_size=4, unique=True))
        entities.append(Entity(iri, cls, fine, label, tuple(sorted(aliases)), draw(st.sampled_from(["", "410103"])),
                               draw(st.just("") | TEXT), draw(proofs)))  # fmt: skip
    triples = draw(st.lists(st.tuples(st.sampled_from(iris), st.sampled_from(PREDICATES), st.sampled_from(iris)),
                            max_size=8, unique=True))  # fmt: skip
    relations = tuple(
        Relation(*triple, draw(st.just("") | TEXT) if triple[1] == "affiliatedWith" else "", draw(proofs))
        for triple in sorted(triples)
    )
    numbers = st.decimals(allow_nan=False, allow_infinity=False, places=3) | st.integers().map(Decimal)
    figures = tuple(
        Figure(f"figure/{number}", draw(st.sampled_from(iris)), draw(TEXT), draw(numbers), draw(TEXT),
               draw(st.just("") | TEXT), draw(st.sampled_from(["", "2023-01/2023-05"])), draw(proofs))
        for number in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    undecided = tuple((name, tuple(sorted(iris[:2]))) for name in sorted(draw(st.lists(TEXT, max_size=2, unique=True))))
    described = tuple(
        (rule, "1.0", draw(st.sampled_from(["", "规则", "rule", "规则 / rule"]))) for rule in sorted(rules)
    )
    return Knowledge(articles, tuple(entities), relations, figures, evidence, described, undecided)
