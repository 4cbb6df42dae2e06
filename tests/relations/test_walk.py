"""What is only planned, expected or denied is told as such."""

from __future__ import annotations

import pytest

from extracting import extractor, relations, resolved
from jiedao.relations.walk import Walk


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("街道推行“邻里议事厅”机制。", ""),
        ("街道已推行“邻里议事厅”机制。", ""),
        ("街道将推行“邻里议事厅”机制。", " [Planned]"),
        ("街道计划推行“邻里议事厅”机制。", " [Planned]"),
        ("街道拟推行“邻里议事厅”机制。", " [Planned]"),
        ("街道不再推行“邻里议事厅”机制。", " [Negated]"),
        ("街道并非推行“邻里议事厅”机制。", " [Negated]"),
        ("有居民误传街道推行“邻里议事厅”机制。", " [Negated]"),
        ("网传街道推行“邻里议事厅”机制，不实。", " [Negated]"),
        ("有人说街道推行“邻里议事厅”机制，街道予以否认。", " [Negated]"),
        ("街道曾推行“邻里议事厅”机制，后废止。", " [Negated]"),
        ("街道推行“邻里议事厅”机制，取消了三道手续。", ""),
        ("街道尚未推行“邻里议事厅”机制。", " [Negated]"),
        ("街道没有推行“邻里议事厅”机制。", " [Negated]"),
        ("街道预计推行“邻里议事厅”机制。", " [Expected]"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert relations(text) == [f"玉林街道 implements 邻里议事厅机制{modality}"]


def test_a_plan_reaches_to_the_end_of_its_clause() -> None:
    found = relations("街道计划修路，推行“邻里议事厅”机制。")
    assert found == ["玉林街道 implements 邻里议事厅机制"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("街道将旧车棚改造成“竹韵书屋”。", ""),
        ("民生工程陆续落地：将原办公楼升级为“竹韵书屋”。", ""),
        ("街道将把旧车棚改造成“竹韵书屋”。", " [Planned]"),
        ("街道将在年内建成“竹韵书屋”。", " [Planned]"),
        ("年底前将建成“竹韵书屋”。", " [Planned]"),
        ("下一步，街道将旧车棚改造成“竹韵书屋”。", " [Planned]"),
    ],
)
def test_what_is_taken_is_no_plan(text: str, modality: str) -> None:
    assert f"玉林街道 establishes 竹韵书屋{modality}" in relations(text)


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


@pytest.mark.parametrize("denied", ["未", "未曾", "没能", "无法", "拒绝"])
def test_what_was_not_done_is_negated(denied: str) -> None:
    assert "玉林街道 establishes 红色物业联盟 [Negated]" in relations(f"玉林街道{denied}成立红色物业联盟。")


def test_what_somebody_cannot_do_negates_nothing_else() -> None:
    assert "玉林街道 establishes 红色物业联盟" in relations("玉林街道为无法出行的老人成立红色物业联盟。")


def test_a_plan_that_a_name_tells_of_is_none() -> None:
    found = relations("“共享花园”计划已推广至芳草社区。")
    assert "共享花园计划 appliedIn 芳草社区" in found


def test_no_relation_is_told_that_the_ontology_forbids() -> None:
    rules = extractor().relations
    walk = Walk(resolved("玉林街道的“邻里议事厅”机制广受好评。"), rules.frames, rules.vocabulary)
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
