"""All rules together: which of them wins, and the names of the lexicon."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extracting import candidates, entities, rules_of, scanned


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("街道聚焦平安法治星。", "平安法治星", "stars"),
        ("街道开展“我为群众办实事”实践活动。", "我为群众办实事实践活动", "national-campaigns"),
        ("街道推行“邻里议事厅”机制。", "邻里议事厅机制", "quoted-title"),
        ("区财政局拨款。", "武侯区财政局", "department"),
        ("玉林北路15号院完成改造。", "玉林北路15号院", "courtyard-number"),
    ],
)
def test_the_rule_that_names(text: str, name: str, rule: str) -> None:
    assert rules_of(text) == {name: rule}


def test_candidates_come_in_order_without_overlaps_and_nested_ones_lie_within() -> None:
    text = "翠柳村党支部在玉林北路15号院推行“红色联盟”工程，引进晨星科技、云朵咖啡等企业入驻锦绣广场。"
    kept, nested = candidates(scanned(text))
    assert len(kept) > 5
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert nested and all(any(k.start <= n.start and n.end < k.end for k in kept) for n in nested)


def test_as_written_in_traditional_characters() -> None:
    assert entities("街道推行「鄰里議事廳」機制，成立紅色物業聯盟。") == {
        "鄰里議事廳機制": "Programme/Mechanism",
        "紅色物業聯盟": "Organisation/Alliance",
    }


def test_the_office_of_a_ministry_has_a_name_of_its_own() -> None:
    assert entities("教育部办公厅发文。") == {"教育部办公厅": "Organisation/GovernmentBody"}
