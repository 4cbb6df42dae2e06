"""Which facts are told of a name, a relation, a rule, and from which sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiedao.errors import QueryError, UnknownNameError
from jiedao.explain import explain, explain_rule
from jiedao.query.engine import Source

from . import ARTICLE


def test_a_relation_is_led_back_to_its_sentence(source: Source, folder: Path) -> None:
    (fact,) = explain(source, "文化路街道", "implements", "邻里议事厅机制", sources=[folder / "news"])
    assert fact.said == "文化路街道 推行 邻里议事厅机制"
    proof = fact.proofs[0]
    assert proof.source == "wenhua.txt" and Path(proof.file) == folder / "news" / "wenhua.txt"
    (start, end), *_ = proof.spans
    assert ARTICLE[start:end] == proof.exact[0]
    assert proof.line == ARTICLE[:start].count("\n") + 1
    assert dict(proof.names)["文化路街道"] == "文化路街道" and "邻里议事厅" in dict(proof.names)["邻里议事厅机制"]
    assert proof.rule and proof.descriptions and proof.article_about == "文化路街道"


@pytest.mark.parametrize(
    "relation",
    ["implements", "jd:implements", "推行", "开展", "runs", "推行者", "https://w3id.org/jiedao/ontology#implements"],
)
def test_a_relation_goes_by_many_names(relation: str, source: Source) -> None:
    assert [fact.predicate for fact in explain(source, "文化路街道", relation)] == [
        "https://w3id.org/jiedao/ontology#implements"
    ]


def test_all_on_a_name(source: Source) -> None:
    facts = explain(source, "文化路街道")
    assert {fact.kind for fact in facts} >= {"entity", "relation"}
    assert all(fact.proofs for fact in facts)
    assert len(explain(source, "文化路街道", limit=2)) == 2
    both = explain(source, "文化路街道", "邻里议事厅机制")
    assert {fact.kind for fact in both} == {"relation"}


def test_a_rule_and_all_that_it_produced(source: Source) -> None:
    rule = explain(source, "文化路街道", "implements")[0].proofs[0].rule
    facts = explain_rule(source, rule)
    assert facts and {proof.rule for fact in facts for proof in fact.proofs} == {rule}
    with pytest.raises(QueryError, match=rule):
        explain_rule(source, rule[:-1])


def test_what_is_unknown_is_told_with_the_nearest(source: Source) -> None:
    with pytest.raises(UnknownNameError) as caught:
        explain(source, "文化街道")
    assert "文化路街道" in caught.value.nearest and "文化路街道" in str(caught.value)
    with pytest.raises(QueryError, match="implements"):
        explain(source, "文化路街道", "implement")
    with pytest.raises(UnknownNameError):
        explain(source, "place:nowhere")
