"""A graph with three sub-districts: two share a campaign and coin formulas alike, one has nothing in common."""

from __future__ import annotations

import pytest

from jiedao import Graph
from jiedao.records import ArticleRecord, Entity, Evidence, Knowledge, Passage, Relation


def entity(iri: str, cls: str, label: str, *, formula: str = "", evidence: tuple[str, ...] = ()) -> Entity:
    return Entity(iri, cls, "", label, (), "", formula, evidence)


def proof(key: str, article: str, at: int) -> Evidence:
    return Evidence(key, article, "rule", Passage("a.txt", ((at, at + 4),), ("某句话。",), ("",), ("",)))


@pytest.fixture
def graph() -> Graph:
    return Graph(knowledge())


def knowledge() -> Knowledge:
    evidence = tuple(proof(f"e{n}", f"article/{n // 3}", 10 * n) for n in range(7))
    entities = (
        entity("organisation/bank", "Organisation", "农商行", evidence=("e0", "e1", "e4")),
        entity("organisation/court", "Organisation", "法庭", evidence=("e0", "e1", "e6")),
        entity("organisation/school", "Organisation", "实验小学", evidence=("e2", "e5")),
        entity("place/1", "SubDistrict", "南湖街道"),
        entity("place/1-c", "Community", "彩塔社区"),
        entity("place/2", "SubDistrict", "南湖街道"),
        entity("place/3", "SubDistrict", "东桥街道"),
        entity("place/d1", "Division", "和平区"),
        entity("place/d2", "Division", "罗湖区"),
        entity("programme/campaign", "Programme", "五星支部创建"),
        entity("programme/f1", "Programme", "1+3+N警网共治", formula="1+3+N警网共治"),
        entity("programme/f2", "Programme", "1+3+N院落治理", formula="1+3+N院落治理"),
        entity("programme/meal", "Programme", "暖心午餐"),
    )
    triples = [
        ("place/1", "implements", "programme/campaign", ("e0", "e3")),
        ("place/1", "within", "place/d1", ()),
        ("place/1-c", "implements", "programme/f1", ("e1",)),
        ("place/1-c", "within", "place/1", ()),
        ("place/2", "implements", "programme/campaign", ("e4",)),
        ("place/2", "implements", "programme/f2", ("e5",)),
        ("place/2", "within", "place/d2", ()),
        ("place/3", "implements", "programme/meal", ("e6",)),
    ]
    relations = tuple(Relation(s, p, o, "", keys) for s, p, o, keys in triples)
    articles = tuple(ArticleRecord(f"article/{n}", "a.txt", "utf-8", f"文{n}", "", (), "", "", "") for n in range(3))
    return Knowledge(articles, entities, relations, (), evidence)
