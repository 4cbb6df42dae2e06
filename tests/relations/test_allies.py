"""Who takes part in what is launched together with them."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "街道会同武侯区财政局、晨光小学实行“三方联勤”机制。",
        "街道与晨光小学签订协议，推行“三方联勤”机制。",
        "街道推行“三方联勤”机制，与晨光小学合作办班。",
    ],
)
def test_partners_take_part_in_what_is_launched_with_them(text: str) -> None:
    assert "晨光小学 participatesIn 三方联勤机制" in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“三方联勤”机制；与晨光小学签订协议。",
        "街道联合晨光小学成立楼宇党建联盟，推行“三方联勤”机制。",
        "街道走访晨光小学，推行“三方联勤”机制。",
        "街道会同武侯区财政局、晨光小学实行“三方联勤”“一线直通”机制。",
    ],
)
def test_others_do_not(text: str) -> None:
    assert "晨光小学 participatesIn 三方联勤机制" not in relations(text)


@pytest.mark.parametrize(
    ("partners", "held", "joined"),
    [
        ("晨光小学、锦城医院", "“邻里节”活动", True),
        ("晨光小学", "“邻里节”“清洁日”活动", True),
        ("晨光小学、锦城医院", "“邻里节”“清洁日”活动", False),
        ("锦城医院和晨光小学", "“邻里节”、“清洁日”等活动", False),
    ],
)
def test_who_of_several_was_in_which_of_several_is_not_told(partners: str, held: str, joined: bool) -> None:
    for verb, how in (
        ("联合{}开展{}", "participatesIn"),
        ("与{}共同举办了{}", "implements"),
        ("携手{}先后组织了{}", "participatesIn"),
    ):
        found = relations(f"街道{verb.format(partners, held)}，居民到场。")
        assert any(f"晨光小学 {how} {name}" in found for name in ("邻里节", "邻里节活动")) == (
            joined or how == "implements"  # 共同举办 tells so of all
        )


def test_both_sides_are_the_two_named_before() -> None:
    told = "芳草社区 cooperatesWith 锦城医院"
    assert told in relations("芳草社区与锦城医院一墙之隔。去年，双方结成共同体，在芳草社区设站。")
    assert told not in relations("芳草社区与锦城医院一墙之隔。去年，双方的矛盾化解，芳草社区设站。")


@pytest.mark.parametrize("then", ["共同开展", "联合举办", "还携手开展"])
def test_what_both_do_then_is_of_both(then: str) -> None:
    found = relations(f"晨光小学与锦城医院结对，{then}“护苗”行动。")
    assert {"晨光小学 implements 护苗行动", "锦城医院 implements 护苗行动"} <= set(found)
    assert "锦城医院 implements 护苗行动" not in relations("街道联合锦城医院，建成银杏书屋，开展“护苗”行动。")
