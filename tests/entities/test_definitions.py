"""Names by what the text says they are, and by whose people act."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("星曜湾是辖区重点楼宇之一。", "星曜湾", "Facility"),
        ("位于街道东侧的星曜湾就是一座写字楼。", "星曜湾", "Facility"),
        ("星曜湾坐落于玉林路旁，是一处打卡地。", "星曜湾", "Facility"),
        ("作为区里的重点商圈，星曜湾今年开了二十家店。", "星曜湾", "Facility"),
        ("鲸晟云联是街道引进的科技企业。", "鲸晟云联", "Organisation"),
        ("鲸晟云联总经理说，手续一天办完。", "鲸晟云联", "Organisation"),
        ("辖区冷链企业鲸晟云联总经理说。", "鲸晟云联", "Organisation"),
        ("金域蓝岸曾是有名的老旧小区。", "金域蓝岸", "Compound"),
        ("家住金域蓝岸的陈大爷说。", "金域蓝岸", "Compound"),
        ("金域蓝岸的业主们签了字。", "金域蓝岸", "Compound"),
    ],
)
def test_what_a_thing_is_said_to_be_tells_its_class(text: str, name: str, cls: str) -> None:
    assert entities(text)[name].partition("/")[0] == cls


@pytest.mark.parametrize(
    "text",
    [
        "这里是辖区重点楼宇之一。",
        "楼宇经济是最大的产业园区。",
        "王建国是一家企业的厂长。",
        "项目经理上门说明。",
        "驻区餐饮总经理说。",
        "上市公司总经理说。",
        "楼内冷链总经理说。",
        "社区有关负责人说。",
        "家住三楼的陈大爷说。",
        "住在外地养老院的陈大爷说。",
        "王芳老板的业主身份。",
    ],
)
def test_common_words_and_persons_are_said_to_be_much(text: str) -> None:
    found = entities(text)
    assert not [name for name, kind in found.items() if kind.startswith(("Facility", "Organisation", "Compound"))]


def test_a_name_may_end_the_text() -> None:
    assert entities("是") == {}
