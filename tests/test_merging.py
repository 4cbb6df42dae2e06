"""Graphs made one."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from jiedao.graph import Graph, load
from jiedao.merging import merged, plainness
from jiedao.pipeline import build
from jiedao.records import Entity, Figure, Knowledge, Relation

sys.path.insert(0, str(Path(__file__).parent / "cases"))
from knowledge import SAMPLE
from knowledge.strategies import knowledge

EMPTY = Knowledge((), (), (), (), ())


def test_merging_is_a_union_in_any_order() -> None:
    first = SAMPLE._replace(
        entities=SAMPLE.entities[:15], relations=SAMPLE.relations[:10], evidence=SAMPLE.evidence[:7]
    )
    second = SAMPLE._replace(entities=SAMPLE.entities[10:], relations=SAMPLE.relations[5:], figures=SAMPLE.figures[1:])
    assert merged(first, second) == merged(second, first) == SAMPLE


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(knowledge(), knowledge())
def test_merging_made_up_graphs(one: Knowledge, other: Knowledge) -> None:
    both = merged(one, other)
    assert both == merged(other, one)
    assert merged(one, one) == one == merged(one)
    assert {e.iri for e in both.entities} == {e.iri for e in (*one.entities, *other.entities)}
    assert {r[:3] for r in both.relations} == {r[:3] for r in (*one.relations, *other.relations)}


def test_the_record_with_more_evidence_gives_class_and_name() -> None:
    told = Entity("facility/a", "Facility", "", "青禾书屋", (), "", "", ("1", "2"))
    other = Entity("facility/a", "Facility", "Library", "青禾城市书屋", ("书屋",), "", "1+3", ("3",))
    (entity,) = merged(EMPTY._replace(entities=(other,)), EMPTY._replace(entities=(told,))).entities
    assert entity == told._replace(
        fine="Library", aliases=("书屋", "青禾城市书屋"), formula="1+3", evidence=("1", "2", "3")
    )


def test_the_finer_class_of_another_class_is_not_taken() -> None:
    told = Entity("x/a", "Facility", "", "青禾", (), "", "", ("1", "2"))
    other = Entity("x/a", "Organisation", "Enterprise", "青禾", (), "", "", ("3",))
    (entity,) = merged(EMPTY._replace(entities=(told, other))).entities
    assert (entity.cls, entity.fine) == ("Facility", "")


def test_a_relation_keeps_its_role_and_the_evidence_of_all() -> None:
    said = Relation("person/a", "affiliatedWith", "place/b", "", ("2",))
    (relation,) = merged(
        EMPTY._replace(relations=(said,)), EMPTY._replace(relations=(said._replace(role="书记", evidence=("1",)),))
    ).relations
    assert relation == said._replace(role="书记", evidence=("1", "2"))


def test_a_figure_is_told_in_simplified_characters() -> None:
    simple = Figure("figure/a", "place/b", "助餐点", Decimal(12), "个", "", "", ("2",))
    traditional = simple._replace(indicator="助餐點", unit="個", evidence=("1",))
    assert min(traditional, simple, key=plainness) == simple
    (figure,) = merged(EMPTY._replace(figures=(traditional,)), EMPTY._replace(figures=(simple,))).figures
    assert figure == simple._replace(evidence=("1", "2"))


def test_candidates_of_an_undecided_name_are_gathered() -> None:
    one, other = (EMPTY._replace(undecided=(("南湖街道", (iri,)),)) for iri in ("place/b", "place/a"))
    assert merged(one, other).undecided == (("南湖街道", ("place/a", "place/b")),)


def test_graphs_that_two_versions_of_a_rule_built_conform_as_one() -> None:
    newer = SAMPLE._replace(rules=tuple((rule, version + ".1", text + "+") for rule, version, text in SAMPLE.rules))
    both = Graph(SAMPLE).merge(Graph(newer))
    assert both.validate().conforms
    assert both.knowledge.rules == tuple(sorted({*SAMPLE.rules, *newer.rules}))


def test_texts_from_one_place_stay_apart_and_one_text_from_two_is_joined(tmp_path: Path) -> None:
    text = "玉林街道来访。\n成都市武侯区望江路街道投入资金{}万元，银月湾街道来学。"
    graphs = []
    for folder, name, amount in (("1", "a.txt", 30), ("2", "a.txt", 50), ("3", "b.txt", 30)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text.format(amount), "utf-8")
        build(tmp_path / folder / name).write(tmp_path / folder)
        graphs.append(load(tmp_path / folder))
    one, other, again = graphs
    both = one.merge(other)
    assert len(both.knowledge.articles) == 2 and both.validate().conforms
    quotes = both.query("SELECT ?s ?q { ?s oa:exact ?q }")
    assert len({s for s, _ in quotes}) == len(quotes)
    assert len([entity for entity in both if entity.label == "银月湾街道"]) == 2
    for joined in (one.merge(again), again.merge(one)):
        assert joined.knowledge == one.knowledge
        assert joined.to_turtle(evidence=True) == one.to_turtle(evidence=True)
