"""Persons that no role stands before, and names behind a role that the words hide."""

from __future__ import annotations

import pytest

from extracting import entities
from jiedao.entities import introduced


def persons(text: str) -> set[str]:
    return {name for name, cls in entities(text).items() if cls == "Person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("蓝海数据科技有限公司的方小曼常来食堂。", {"方小曼"}),
        ("巡逻队的队长叫马长顺，今年61岁。", {"马长顺"}),
        ("居民们推选文静为委员。", {"文静"}),
        ("孟庆兰任柳荫社区党委书记那年，院里没有路灯。", {"孟庆兰"}),
        ("作为柳荫社区网格长，卢海涛从走访做起。", {"卢海涛"}),
        ("闫凤霞，柳荫社区党委书记，今天来得早。", {"闫凤霞"}),
        ("柳荫社区的“活地图”令狐大勇能叫出每户人家的名字。", {"令狐大勇"}),
        ("独居老人邢桂荣家的水管坏了。", {"邢桂荣"}),
        ("社区医生贝佳怡为老人把脉。", {"贝佳怡"}),
        ("见到社区党总支书记敖敏时，她正在搬桌子。", {"敖敏"}),
        ("社区书记岳阳时，他刚回来。", {"岳阳"}),
        ("大学毕业后，尹若琳考到社区。", {"尹若琳"}),
        ("居民戏称宋玉洁是“编外主任”。", {"宋玉洁"}),
        ("失独老人全秀英认了亲。", {"全秀英"}),
        ("网格员冯娟、民警左健三人入户。", {"冯娟", "左健"}),
        ("书法班由毕晓云授课。", {"毕晓云"}),
        ("柳荫社区党委书记康宁边走边介绍。", {"康宁"}),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "柳荫社区的楼栋长来了。",
        "惠民生、连民心的工程，解民忧。",
        "居民高龄老人多，房屋老旧。",
        "主任安全生产检查。",
        "居民常来坐坐。",
        "随后，严查安全隐患，方圆百米都是花香，高低错落。",
        "党员包楼栋，居民房一应俱全。",
        "推选时，大家很认真。",
        "可以说，柳桥路已成为一条样板路。",
        "今年以来，盛海环保有限公司业务下降。",
        "今年，燕子行动已惠及居民2000户。",
        "总投资5亿元的宫江安置房项目落户街道。",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert persons(text) == set()


def test_what_names_are_made_of_comes_from_the_word_categories() -> None:
    known = introduced.names(["邢", "欧阳"], ["桂荣", "峰"])
    assert known.given == {"桂", "荣", "峰"}
    assert [m.start() for m in known.begins.finditer("由欧阳峰、邢桂荣牵头，邢某")] == [1, 5]
    assert introduced.names([], []).begins.search("由邢桂荣牵头") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("大周，全名周建民，是老党员。", "周建民"), ("“活地图”本名孙德贵，今年六十岁。", "孙德贵")],
)
def test_full_names(text: str, name: str) -> None:
    assert persons(text) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [("老党员周长庚带头清理楼道。", "周长庚"), ("网格员黄金贵说，路好走。", "黄金贵"), ("群众黄金周出游。", "")],
)
def test_a_name_that_begins_as_a_noun_does(text: str, name: str) -> None:
    assert [found for found, cls in entities(text).items() if cls == "Person"] == [name] * bool(name)


def test_who_somebody_is_said_to_be() -> None:
    assert entities("艺术团成立十年，发起人是刘改兰。").get("刘改兰") == "Person"
    assert "Person" not in entities("主任是高级工程师，老师是常客。").values()
