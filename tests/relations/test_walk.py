"""What a walk notes: each relation once, and none that the ontology forbids."""

from __future__ import annotations

import pytest

from extracting import extractor, relations, resolved
from jiedao.relations.walk import Walk


def test_a_relation_is_told_once_for_a_rule_and_sentence() -> None:
    text = "街道推行“邻里议事厅”机制，推行“邻里议事厅”机制。街道推行“邻里议事厅”机制。"
    found = [(f.rule, f.sentence) for f in extractor().relations.find(resolved(text)) if f.predicate == "implements"]
    assert sorted(set(found)) == sorted(found)
    assert {sentence for rule, sentence in found if rule == "implements-active"} == {0, 1}


def rules_behind(text: str) -> set[str]:
    return {f.rule for f in extractor().relations.find(resolved(text)) if f.predicate == "implements"}


def test_a_verb_out_of_reach_governs_nothing() -> None:
    assert "implements-active" in rules_behind("街道推行了很好的“邻里议事厅”机制。")
    assert "implements-active" not in rules_behind("街道推行了" + "很" * 40 + "好的“邻里议事厅”机制。")


def test_no_relation_is_told_that_the_ontology_forbids() -> None:
    rules = extractor().relations
    walk = Walk(resolved("玉林街道的“邻里议事厅”机制广受好评。"), rules.frames, rules.vocabulary, rules.modalities)
    street = next(n for n, thing in enumerate(walk.things) if thing.cls == "SubDistrict")
    scheme = next(n for n, thing in enumerate(walk.things) if thing.cls == "Programme")
    frame = next(frame for frame in rules.frames["object"] if frame.relation == "implements")
    walk.add(scheme, frame, street, 0)
    assert not walk.found
    walk.add(street, frame, scheme, 0)
    assert walk.found


def test_no_sub_district_founds_its_own_committee() -> None:
    found = relations("玉林街道党工委搭起“街道党工委—网格”框架。玉林街道成立玉林街道党工委。")
    assert "玉林街道 establishes 玉林街道党工委" not in found
    assert "玉林街道 establishes 玉林街道商会" in relations("玉林街道成立玉林街道商会。")


@pytest.mark.parametrize(
    "attribute",
    [
        "由派出所、卫生站、学校等多家单位构成的",
        "以党员为主体、热心居民参与的",
        "一支由66名网格员、120名党员构成的",
        "由退休教师、医生、律师为骨干的",
        "涉及12个部门的",
        "覆盖38个小区的",
    ],
)
def test_what_only_tells_more_of_a_name_does_not_hide_the_verb(attribute: str) -> None:
    assert "玉林街道 establishes 敲门服务队" in relations(f"街道组建起{attribute}“敲门”服务队。")


@pytest.mark.parametrize("verb", ["看望", "表彰", "学习"])
def test_a_verb_of_no_founding_stays_one(verb: str) -> None:
    assert not [r for r in relations(f"街道{verb}由律师、医生组成的“敲门”服务队。") if "establishes" in r]
