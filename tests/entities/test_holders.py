"""Who has a party branch, a union or a team is named with it."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "holder", "whole"),
    [
        ("青州云帆物业服务有限公司党支部组建队伍。", "青州云帆物业服务有限公司", "青州云帆物业服务有限公司党支部"),
        ("青州银行云溪支行党支部为居民写春联。", "青州银行云溪支行", "青州银行云溪支行党支部"),
        ("青州远航酒店党支部选派讲解员。", "青州远航酒店", "青州远航酒店党支部"),
        ("杏园小学党支部与社区结对。", "杏园小学", "杏园小学党支部"),
        ("余杭区税务局机关党支部上门讲政策。", "余杭区税务局", "余杭区税务局机关党支部"),
        ("云溪科技公司工会送来清凉。", "云溪科技公司", "云溪科技公司工会"),
        ("余杭区总工会职工志愿服务大队上门。", "余杭区总工会", "余杭区总工会职工志愿服务大队"),
    ],
)
def test_holder_is_named(text: str, holder: str, whole: str) -> None:
    found = entities(text)
    assert found[holder].startswith("Organisation") and found[whole].startswith("Organisation")


@pytest.mark.parametrize(
    "text",
    [
        "柳荫小区党支部与物业党支部联合值守。",
        "机关党支部与社区党支部结对。",
        "各企业党支部踊跃报名。",
        "社区“东风快递志愿服务队”每天巡逻。",
    ],
)
def test_no_holder(text: str) -> None:
    names = entities(text)
    assert not {"柳荫小区", "物业", "机关", "企业", "各企业", "东风快递"}.intersection(
        name for name, kind in names.items() if kind.startswith("Organisation")
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("翠园小区党支部书记李伟带头清扫。", {"翠园小区", "翠园小区党支部"}),
        ("星河大厦楼宇综合党委书记陈明说。", {"星河大厦", "星河大厦楼宇综合党委"}),
        ("云谷产业园党委办起读书沙龙。", {"云谷产业园", "云谷产业园党委"}),
        ("小区党支部书记参加会议。", set()),
    ],
)
def test_a_place_and_its_party_body(text: str, names: set[str]) -> None:
    kinds = ("Organisation", "Facility", "Compound")
    assert {name for name, cls in entities(text).items() if cls.startswith(kinds)} == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳荫社区离退休干部党支部书记周明介绍。", "柳荫社区离退休干部党支部"),
        ("玉林街道离退休干部党支部换届。", "玉林街道离退休干部党支部"),
        ("柳荫社区流动党员党支部每月上课。", "柳荫社区流动党员党支部"),
    ],
)
def test_branches_of_the_retired(text: str, name: str) -> None:
    assert entities(text)[name] == "Organisation/PartyBody"


def test_branches_of_many_are_none() -> None:
    assert not [name for name in entities("各社区离退休干部党支部建设加快。") if name.endswith("党支部")]
