"""Rows of communities before one 社区."""

from __future__ import annotations

import pytest

from extracting import entities


def communities(text: str) -> set[str]:
    return {name for name, cls in entities(text).items() if cls.startswith("Community")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("在柳荫、桂园、望山社区先行试点。", {"柳荫社区", "桂园社区", "望山社区"}),
        ("柳荫、桂园社区的食堂开了。", {"柳荫社区", "桂园社区"}),
        ("组织振华、站前和兴跃等社区的志愿者清扫。", {"振华社区", "站前社区", "兴跃社区"}),
        ("选取柳荫、桂园两个社区作为试点。", {"柳荫社区", "桂园社区"}),
        ("活动在清河街道荣乐园、荣翔园、泰安园三个社区同步进行。", {"荣乐园社区", "荣翔园社区", "泰安园社区"}),
        ("现辖东三条、上海路、贵阳街等12个社区。", {"东三条社区", "上海路社区", "贵阳街社区"}),
        ("赤水街道方家寺、建合、回龙寺社区行动起来。", {"方家寺社区", "建合社区", "回龙寺社区"}),
    ],
)
def test_names_that_share_one_noun(text: str, names: set[str]) -> None:
    assert communities(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "打造智慧、平安、文明社区。",
        "学校、医院、社区联合行动。",
        "民警、网格员、社区工作者一起走访。",
        "人大代表、社区干部走进楼栋。",
        "业委会和社区商量停车。",
        "推进平安、健康等社区建设。",
        "街道引来社会资本，办起翠湖、梧桐里两家社区和居家养老服务中心。",
    ],
)
def test_kinds_of_communities_are_no_names(text: str) -> None:
    assert communities(text) == set()


def test_what_stands_beside_one_community_is_none() -> None:
    assert communities("设计院和柳荫社区签约。") == {"柳荫社区"}
    assert communities("物业公司、业委会、柳荫社区三方签约。") == {"柳荫社区"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("柏坡、竹溪、兴海等5个村（社区）签下协议。", ["兴海社区", "柏坡社区", "竹溪社区"]),
        ("柏坡、竹溪两社区结对。", ["柏坡社区", "竹溪社区"]),
        ("包括柏坡、竹溪、兴海在内的6个社区已挂牌。", ["兴海社区", "柏坡社区", "竹溪社区"]),
    ],
)
def test_what_may_stand_between_a_row_and_its_noun(text: str, expected: list[str]) -> None:
    assert communities(text) == set(expected)


def test_a_row_of_districts_is_none_of_communities() -> None:
    assert "江东区社区" not in communities("记者走访江东区、柳塘区社区治理现场。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("志愿者周玉兰、柳荫社区居民赵明远到场。", {"柳荫社区"}),
        ("退役军人陈海、教师刘梅、柳荫社区书记赵明远发言。", {"柳荫社区"}),
        ("周玉兰、王建国、柳荫社区网格员赵明远等人到场。", {"柳荫社区"}),
        ("居民代表、柳荫、桂园、望山社区书记到场。", {"柳荫社区", "桂园社区", "望山社区"}),
        ("组织志愿者走进柳荫、桂园、望山社区。", {"柳荫社区", "桂园社区", "望山社区"}),
    ],
)
def test_persons_stand_in_no_such_row(text: str, names: set[str]) -> None:
    assert communities(text) == names
