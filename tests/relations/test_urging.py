"""Who does what another urges them to."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize("lead", ["组织", "指导", "引导", "推动"])
def test_communities_that_are_led_on_carry_out_too(lead: str) -> None:
    found = relations(f"街道{lead}芳草社区、棕南社区等十个社区开展“清凉一夏”行动。")
    assert {"芳草社区 implements 清凉一夏行动", "棕南社区 implements 清凉一夏行动"} <= set(found)
    assert "玉林街道 implements 清凉一夏行动" in found


def test_those_that_are_only_visited_do_not() -> None:
    found = relations("街道走访芳草社区、棕南社区，推行“五色管家”机制。")
    assert [r for r in found if "implements" in r] == ["玉林街道 implements 五色管家机制"]


def test_a_village_whose_two_committees_are_urged_founds_it() -> None:
    found = relations("石桥村党员多，街道指导村“两委”组建了“护村先锋队”。")
    assert "石桥村 establishes 护村先锋队" in found
    assert "护村先锋队 within 石桥村" in found
    assert not [r for r in found if r.startswith("玉林街道 establishes")]


@pytest.mark.parametrize(
    "text",
    ["老党员何丽带领“红马甲”志愿队开展“微光”行动。", "芳草社区的“红马甲”志愿队每周开展“微光”行动。"],
)
def test_what_a_team_does_it_carries_out_and_not_who_leads_it(text: str) -> None:
    assert [r for r in relations(text) if "implements" in r] == ["红马甲志愿队 implements 微光行动"]


@pytest.mark.parametrize("verb", ["依托", "组建", "支持"])
def test_a_team_that_is_but_used_does_not(verb: str) -> None:
    assert "玉林街道 implements 微光行动" in relations(f"街道{verb}“红马甲”志愿队开展“微光”行动。")
