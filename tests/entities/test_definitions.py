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


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("望湖汇是一座集购物、餐饮于一体的商业综合体。", "望湖汇", "Facility"),
        ("云端里是一处集文创、休闲于一体的文创园区。", "云端里", "Facility"),
        ("码上云柳是街道自主开发的便民服务平台。", "码上云柳", "Platform"),
        ("柳荫小调是社区打造的文化服务品牌。", "柳荫小调", "Programme"),
        ("众乐乐是一支由退休教师组成的文艺队伍。", "众乐乐", "Organisation"),
        ("重点企业鲸晟云联去年产值过亿元。", "鲸晟云联", "Organisation"),
        ("金域蓝岸现有居民2000余户。", "金域蓝岸", "Compound"),
    ],
)
def test_what_is_one_of_its_kind_has_a_name(text: str, name: str, cls: str) -> None:
    assert entities(text)[name].partition("/")[0] == cls


@pytest.mark.parametrize(
    "text",
    [
        "这里是一座集商务、办公于一体的楼宇。",
        "改造后的菜市场是一个集购物、休闲于一体的综合市场。",
        "党建引领是街道打造的品牌。",
        "他们是一支年轻的队伍。",
        "辖区企业负责人表示感谢。",
        "入驻企业60余家。",
        "楼下现有居民2000余户。",
    ],
)
def test_descriptions_have_none(text: str) -> None:
    kinds = {cls.partition("/")[0] for cls in entities(text).values()}
    assert kinds.isdisjoint({"Facility", "Compound", "Platform", "Programme", "Organisation"})
