"""People who do something, before the name of where they do it."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工作人员前往简爱经典小区开展调研。", "简爱经典小区"),
        ("施工方委派设计单位进入金银岛小区测量。", "金银岛小区"),
        ("网格员到访云溪苑。", "云溪苑"),
        ("施工队指导柳荫家园修缮围墙。", "柳荫家园"),
        ("志愿者蹲守青禾科技有限公司门口。", "青禾科技有限公司"),
        ("建成柳荫党员教育实践基地。", "柳荫党员教育实践基地"),
    ],
)
def test_no_name_begins_with_people_and_what_they_do(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳湾村与客商洽谈云岭湾旅游开发项目，前景看好。", "云岭湾旅游开发项目"),
        ("群众点赞云溪食堂。", "云溪食堂"),
        ("书记带队调研云帆科技公司。", "云帆科技公司"),
    ],
)
def test_no_name_holds_a_verb_before_a_proper_word(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    "text",
    [
        "翠湖小区党支部联合业委会清扫楼道。",
        "桃李小区党支部联合物业公司提出方案。",
        "锦程小区党支部指导业委会换届。",
    ],
)
def test_what_a_committee_does_with_another_is_no_part_of_its_name(text: str) -> None:
    assert set(entities(text)) == {text[:4], text[:7]}


@pytest.mark.parametrize(
    "text", ["支持党员业主参选业委会委员。", "今年，已建业委会的小区共30个。", "未建业委会的小区由社区代管。"]
)
def test_a_committee_that_is_elected_or_set_up_is_not_called_so(text: str) -> None:
    assert entities(text) == {}
