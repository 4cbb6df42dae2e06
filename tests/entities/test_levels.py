"""Bodies that the level before them names."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("武侯区金融监管局授牌。", "武侯区金融监管局"),
        ("街道会同区养老服务协会办展。", "武侯区养老服务协会"),
        ("街道会同市自来水公司抢修。", "成都市自来水公司"),
        ("社区联合市园林绿化中心种树。", "成都市园林绿化中心"),
    ],
)
def test_bodies_that_their_level_names(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Organisation")


@pytest.mark.parametrize("text", ["小区物业管理协会的事大家办。", "全市餐饮行业协会都来了。"])
def test_what_is_no_level(text: str) -> None:
    assert not [cls for cls in entities(text).values() if cls.startswith("Organisation")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("区消安委发出督办单。", "武侯区消安委"),
        ("区燃气安全专班逐户检查。", "武侯区燃气安全专班"),
        ("街道及区市场监督管理局上门。", "武侯区市场监督管理局"),
        ("区自然资源和规划分局派员。", "武侯区自然资源和规划分局"),
        ("市文旅执法支队来了。", "成都市文旅执法支队"),
        ("省乡村旅游民宿协会来了。", "四川省乡村旅游民宿协会"),
        ("引入成都市无人机与智能物流协会。", "成都市无人机与智能物流协会"),
        ("与市中心医院分院签约。", "成都市中心医院分院"),
        ("成都市公安局交警队到场。", "成都市公安局交警队"),
        ("区委两新工委牵头。", "武侯区委两新工委"),
    ],
)
def test_more_of_what_a_level_has(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Organisation")


@pytest.mark.parametrize("text", ["区里选派专班。", "社区成立专班。", "市妇联与餐饮协会结对。"])
def test_what_is_done_by_a_level_is_no_body(text: str) -> None:
    assert not [name for name in entities(text) if name.endswith(("专班", "与餐饮协会"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [("老人到区妇幼保健院检查。", "武侯区妇幼保健院"), ("陪老人去市人民医院看病。", "成都市人民医院")],
)
def test_hospitals_that_one_goes_to(text: str, name: str) -> None:
    assert entities(text)[name] == "Organisation/PublicInstitution"


def test_a_branch_of_a_bureau_is_part_of_its_name() -> None:
    assert "武侯区市场监管局玉林所" in entities("与区城管局、区市场监管局玉林所联合检查。")
    assert "武侯区综合行政执法局玉林中队" in entities("玉林街道会同区综合行政执法局玉林中队检查。")
    assert "武侯区市场监管局" in entities("区市场监管局所有干部下沉。")
