"""Counting what agrees, by small cases and against the reference scorer where that is at hand."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jiedao import evaluate, output, reading
from jiedao.evaluate.gold import read
from jiedao.evaluate.scoring import score
from jiedao.extractor import Extractor, build
from jiedao.records import ArticleRecord, Entity, Evidence, Figure, Knowledge, Passage, Relation

from . import SETS, SHARED


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", SHARED / "gold" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not (SHARED / "gold" / "score.py").is_file(), reason="the reference scorer is not at hand")
@pytest.mark.parametrize(("gold", "corpus"), SETS, ids=["sample", "pages"])
def test_counts_are_those_of_the_reference_scorer(
    gold: Path, corpus: Path, extractor: Extractor, tmp_path: Path
) -> None:
    reference = _reference()
    tallies: dict[str, Any] = defaultdict(reference.Tally)
    added_and_missed: list[tuple[str, ...]] = []
    for path in sorted(gold.glob("*.json")):
        annotated = json.loads(path.read_text("utf-8"))
        knowledge = build(reading.read([corpus / annotated["document"]]), extractor).knowledge
        target = tmp_path / path.stem
        output.write(knowledge, {}, target, draw=lambda _: "")
        reference.score_pair(annotated, reference.load_graph(str(target / "graph.ttl")), tallies, added_and_missed)
    mine = evaluate.evaluate(gold, [corpus], extractor)
    expected = {key: (t.tp, t.fp, t.fn) for key, t in tallies.items() if t.tp or t.fp or t.fn}
    assert {key: tuple(t) for key, t in mine.tallies.items() if any(t) and key != "modality"} == expected
    assert len([e for e in mine.errors if not e.kind.endswith("modality")]) == len(added_and_missed)


def test_a_graph_of_all_documents_is_scored_by_what_each_says(
    extractor: Extractor, evaluation: evaluate.Evaluation
) -> None:
    knowledge = build(reading.read([SETS[0][1]]), extractor).knowledge
    together = evaluate.evaluate_graph(SETS[0][0], knowledge)
    assert [name for name, _ in together.documents] == [name for name, _ in evaluation.documents]
    for part in ("entities", "relations", "figures"):
        assert together.f1(part) == pytest.approx(evaluation.f1(part), abs=0.02)


def _evidence(key: str, rule: str, modality: str = "") -> Evidence:
    return Evidence(key, "article/a", rule, Passage("page.txt", ((0, 4),), ("街道发力",), ("",), ("",)), modality)


def _knowledge(**parts: Any) -> Knowledge:
    entities = (
        Entity("place/1", "SubDistrict", "", "临江街道", (), "", "", ("s",)),
        Entity("place/2", "Division", "District", "江北区", (), "", "", ()),
        Entity("programme/1", "Programme", "Mechanism", "三联机制", ("“三联”",), "", "", ("q",)),
        Entity("facility/1", "Facility", "", "滨江", (), "", "", ("q",)),
    )
    whole: dict[str, Any] = {
        "articles": (ArticleRecord("article/a", "page.txt", "utf-8", "", "place/1", (), "", "", ""),),
        "entities": entities, "relations": (), "figures": (),
        "evidence": (_evidence("s", "place"), _evidence("q", "quoted")),
    }  # fmt: skip
    return Knowledge(**(whole | parts))


def _gold(tmp_path: Path, **parts: Any) -> Any:
    whole = {
        "document": "page.txt",
        "entities": [
            {"class": "SubDistrict", "canonical": "临江街道", "aliases": []},
            {"class": "Programme", "canonical": "三联", "aliases": []},
            {"class": "Compound", "canonical": "滨江", "aliases": []},
            {"class": "Person", "canonical": "赵明", "aliases": []},
        ],
        "relations": [], "figures": [],
    }  # fmt: skip
    path = tmp_path / "page.json"
    path.write_text(json.dumps(whole | parts), encoding="utf-8")
    return read(path)


def test_entities_match_by_any_name_without_head_noun_and_quotation_marks(tmp_path: Path) -> None:
    scored = score(_gold(tmp_path), _knowledge(), "居民赵明说")
    assert tuple(scored.tallies["entities"]) == (2, 1, 2)
    assert tuple(scored.tallies["entities (name only)"]) == (3, 0, 1)
    assert [(e.kind, e.fact) for e in scored.errors] == [
        ("-entity", ("Compound", "滨江", "wrong class")),
        ("-entity", ("Person", "赵明", "")),
        ("+entity", ("Facility", "滨江", "is a Compound")),
    ]
    assert scored.errors[1].sentence == "居民赵明说"
    assert tuple(scored.rules["quoted"])[:2] == (1, 1)


def test_a_component_counts_as_a_contribution_and_cooperation_either_way(tmp_path: Path) -> None:
    said = [
        {"subject": "三联", "predicate": "partOf", "object": "滨江", "evidence": "三联"},
        {"subject": "临江街道", "predicate": "cooperatesWith", "object": "赵明", "evidence": "赵明"},
    ]
    person = Entity("person/1", "Person", "", "赵明", (), "", "", ())
    found = (
        Relation("programme/1", "contributesTo", "facility/1", "", ("q",)),
        Relation("person/1", "cooperatesWith", "place/1", "", ("q",)),
        Relation("place/1", "within", "place/2", "", ("s",)),
    )
    knowledge = _knowledge(relations=found, entities=(*_knowledge().entities, person))
    scored = score(_gold(tmp_path, relations=said), knowledge)
    assert tuple(scored.tallies["relations"]) == (2, 1, 0)
    assert scored.errors[-1].fact == ("临江街道", "within", "江北区")


def test_what_is_only_denied_counts_for_nothing(tmp_path: Path) -> None:
    denied = _knowledge(
        relations=(Relation("place/1", "implements", "programme/1", "", ("n",)),),
        evidence=(_evidence("n", "implements", "Negated"),),
    )
    assert "relations" not in score(_gold(tmp_path), denied).tallies


@pytest.mark.parametrize(
    ("said", "told", "tally"),
    [
        ("", [""], None), ("Planned", ["Planned"], (1, 0, 0)), ("Planned", ["Planned", ""], (0, 0, 1)),
        ("", ["Planned"], (0, 1, 0)), ("Expected", ["Planned"], (0, 1, 1)),
        ("Expected", ["Planned", "Expected"], (1, 0, 0)),
    ],
)  # fmt: skip
def test_of_the_relations_that_are_right_it_counts_which_are_told_as_done(
    said: str, told: list[str], tally: tuple[int, int, int] | None, tmp_path: Path
) -> None:
    keys = [f"e{n}" for n in range(len(told))]
    found = _knowledge(
        relations=(Relation("place/1", "implements", "programme/1", "", tuple(keys)),),
        evidence=tuple(_evidence(key, "implements", one) for key, one in zip(keys, told, strict=True)),
    )
    annotated = {"subject": "临江街道", "predicate": "implements", "object": "三联", "evidence": "", "modality": said}
    scored = score(_gold(tmp_path, relations=[annotated]), found)
    assert scored.tallies.get("modality") == tally
    assert [e.kind for e in scored.errors if "modality" in e.kind] == (
        ["-modality"] * tally[2] + ["+modality"] * tally[1] if tally else []
    )


def test_a_figure_needs_value_unit_subject_and_half_of_the_indicator(tmp_path: Path) -> None:
    said = [
        {"subject": "临江街道", "indicator": "口袋公园", "value": 8, "unit": "个", "evidence": "8个口袋公园"},
        {"subject": "临江街道", "indicator": "财政税收", "value": 264000000, "unit": "元", "evidence": "2.64亿元"},
    ]
    found = tuple(
        Figure(f"figure/{n}", "place/1", indicator, Decimal(value), unit, "", "", ("q",))
        for n, (indicator, value, unit) in enumerate(
            [("公园", "8", "个"), ("税收", "264000000", "元"), ("口袋公园", "8", "处"), ("停车位", "8", "个")]
        )
    )
    scored = score(_gold(tmp_path, figures=said), _knowledge(figures=found))
    assert tuple(scored.tallies["figures"]) == (2, 2, 0)
