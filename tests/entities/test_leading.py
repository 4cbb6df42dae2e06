"""Words of closed classes that lead to the name of a place."""

from __future__ import annotations

import pytest

from extracting import entities, extractor, scanned
from jiedao.entities import leading


@pytest.mark.parametrize(
    "word", ["除", "连同", "距", "或", "诸如", "仅", "唯有", "隔壁", "趁", "令", "邀", "携", "派往"]
)
@pytest.mark.parametrize("noun", ["社区", "小区", "村"])
def test_what_leads_to_a_place_is_no_part_of_its_name(word: str, noun: str) -> None:
    found = entities(f"昨天下雨，{word}岱岳湾{noun}办了活动。")
    assert f"岱岳湾{noun}" in found
    assert f"{word}岱岳湾{noun}" not in found


@pytest.mark.parametrize(
    ("name", "noun", "behind"),
    [
        ("但除望江", "社区", "望江"),  # one behind the other
        ("可望江", "社区", "望江"),  # the dictionary has 可望
        ("经康宁", "社区", "康宁"),  # names begin with 经, too, but the register has 康宁
        ("经榕澜", "社区", "经榕澜"),
        ("自新路", "社区", "自新路"),  # a community of the register
        ("约克郡", "社区", "约克郡"),  # a word of the dictionary
        ("待贤", "社区", "待贤"),  # a name has two characters
    ],
)
def test_where_a_name_begins_behind_such_words(name: str, noun: str, behind: str) -> None:
    scan = scanned(f"{name}{noun}办了活动。")
    start = leading.behind(scan, 0, len(name), extractor().entities.vocabulary)
    assert scan.text[start : len(name)] == behind


def test_of_an_estate_only_a_word_that_begins_no_name_is_cut_off() -> None:
    scan, vocabulary = scanned("依锦苑小区办了活动。"), extractor().entities.vocabulary
    assert leading.behind(scan, 0, 3, vocabulary, leading.ONLY_LEADING) == 0
    assert leading.behind(scan, 0, 3, vocabulary) == 1
    assert "梅园小区" in entities("请梅园小区办了活动。")
