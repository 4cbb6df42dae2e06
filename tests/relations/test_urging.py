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
