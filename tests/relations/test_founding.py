"""What is founded, and what by nobody who has a name."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "街道成立老旧小区改造指挥部。",
        "街道组建了七色工作专班。",
        "街道注册成立成都竹韵物业服务有限公司，承接保洁。",
        "街道领办成都竹韵家政专业合作社。",
    ],
)
def test_task_forces_firms_and_cooperatives_are_founded(text: str) -> None:
    assert any(r.startswith("玉林街道 establishes ") for r in relations(text))


@pytest.mark.parametrize(
    "text",
    [
        "居民还成立了“柠檬黄”志愿服务队，楼道有人管。",
        "社区干部介绍，居民成立了“柠檬黄”志愿服务队。",
        "业主们一起组建了“柠檬黄”志愿服务队。",
        "成都云帆科技有限公司成立于2019年。",
    ],
)
def test_by_residents_or_by_nobody_told_of(text: str) -> None:
    assert not [r for r in relations(text) if "establishes" in r]


def test_what_one_only_goes_to_see_is_not_carried_out() -> None:
    assert "玉林街道 implements 红色管家机制" not in relations("街道组织干部参观青羊区“红色管家”机制。")


def test_the_sub_district_that_leads_residents_founds_it() -> None:
    assert "玉林街道 establishes 柠檬黄志愿服务队" in relations("街道发动居民成立了“柠檬黄”志愿服务队。")


def test_what_a_person_founded_no_area_founds_besides() -> None:
    assert "玉林街道 establishes 暖邻志愿服务队" not in relations("何玉丽创建了“暖邻”志愿服务队。")
    assert "玉林街道 establishes 暖邻志愿服务队" in relations("街道组建“暖邻”志愿服务队。")


def test_that_a_party_branch_was_founded_does_not_say_by_whom() -> None:
    assert not [r for r in relations("绿云小区党支部成立于2019年。") if "establishes" in r]
    assert "玉林街道 establishes 绿云小区党支部" in relations("街道成立绿云小区党支部。")


@pytest.mark.parametrize(
    "text", ["建成燕山立交桥下口袋公园", "建成柳荫大厦内的食堂", "打造望江公园旁停车场", "打造柳荫公园里的书屋"]
)
def test_what_is_founded_at_a_place_is_not_the_place(text: str) -> None:
    assert not [found for found in relations(f"街道{text}。") if " establishes " in found]


@pytest.mark.parametrize("text", ["建成望江公园", "建成望江广场，下一步再建书屋", "打造望江书屋，内设阅览室"])
def test_what_is_founded_may_hold_more(text: str) -> None:
    assert [found for found in relations(f"街道{text}。") if " establishes 望江" in found]
