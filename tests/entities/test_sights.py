"""Sights, streets and waters by the company that they keep."""

from __future__ import annotations

import pytest

from extracting import entities, rules_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道辖区有云锦博物馆、望仙楼、揽月湖。", ["望仙楼", "揽月湖"]),
        ("街道依托揽月湖，发展夜游。", ["揽月湖"]),
        ("街道以青莲湖为核心，发展夜游。", ["青莲湖"]),
        ("街道整治望江西路、云影道、青莲道连片绿化。", ["云影道", "青莲道"]),
        ("青莲湖南岸的绿道修好了。", ["青莲湖"]),
        ("街道有眼明泉、墨泉、梅花泉。", ["眼明泉", "墨泉", "梅花泉"]),
        ("金辉大厦、云锦财富中心比邻而立。", ["云锦财富中心"]),
        ("在云锦公园、望仙台、青莲寺设点。", ["望仙台"]),
    ],
)
def test_sights(text: str, names: list[str]) -> None:
    classes = entities(text)
    assert {name: classes.get(name, "")[:8] for name in names} == dict.fromkeys(names, "Facility")


@pytest.mark.parametrize(
    "text", ["街道依托办公楼，发展楼宇经济。", "云锦公园、街道、社区。", "云锦公园、大学城、研究院。"]
)
def test_common_nouns(text: str) -> None:
    assert "sight" not in rules_of(text).values()


def test_lanes() -> None:
    assert entities("辖区内的瑞成里是一处石库门里弄。")["瑞成里"] == "Compound"
    assert "瑞成里" not in entities("辖区内的瑞成里是一处好地方。")


def test_a_word_of_grammar_within_an_element_of_a_row() -> None:
    classes = entities("街道汇集了云凯乐、百年城、柏云年、胜利百货四家大型百货。")
    assert classes.keys() >= {"云凯乐", "百年城", "柏云年", "胜利百货"}


def test_sections_and_chains() -> None:
    assert entities("完成东安一区5号楼、8号楼改造。")["东安一区"] == "Compound"
    assert entities("建起万象城，居民购物方便。")["万象城"].startswith("Facility")
