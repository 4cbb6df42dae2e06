"""Persons whose post or form of address stands behind their full name."""

from __future__ import annotations

import pytest

from extracting import entities, rules_of
from jiedao.entities import titled


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实验小学何义田校长、魏光明书记和林敏副校长来到社区。", {"何义田", "魏光明", "林敏"}),
        ("周英碧老人在家门口卖小吃。", {"周英碧"}),
        ("活动由段志军理事长主持。", {"段志军"}),
        ("特邀欧阳雪律师授课。", {"欧阳雪"}),
        ("柳荫社区党委邹鹏书记表示欢迎。", {"邹鹏"}),
    ],
)
def test_a_full_name_before_a_title(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Person"} == names


@pytest.mark.parametrize(
    "text",
    [
        "社区关爱高龄老人。",
        "走访慰问200余名老师。",
        "金山路小学校长出席。",
        "选出单元长和巷长。",
        "居民推选赵霞任副书记。",
        "华联商会会长出席。",
        "文艺队长带着大家排练。",
        "银杏律师事务所入驻。",
    ],
)
def test_what_is_no_name_before_a_title(text: str) -> None:
    assert "person-before-title" not in rules_of(text).values()


def test_titles_are_tried_the_longest_first() -> None:
    assert titled.compiled(["主任", "主任医师"]).findall("主任医师和主任") == ["主任医师", "主任"]
    assert titled.compiled([]).search("主任") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("钱立群“河长”每天巡河两次。", {"钱立群"}),
        ("何晓琳“小老师”教老人用手机。", {"何晓琳"}),
        ("居民当“楼长”参与治理。", set()),
    ],
)
def test_what_neighbours_call_somebody_stands_behind_the_name_too(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Person"} == names
