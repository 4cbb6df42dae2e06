"""Those that the subject of a clause acts with."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("街道与晨光小学共建“邻里课堂”。", "晨光小学"),
        ("街道联合武侯区财政局、晨光小学开展“暖巷行动”。", "晨光小学"),
        ("晨光小学与街道签订共建协议。", "晨光小学"),
        ("街道与武侯区财政局、晨光小学等单位开展“暖巷行动”。", "武侯区财政局"),
        ("街道与某部、晨光小学搭建课堂。", "晨光小学"),
        ("街道联同晨光小学办起课堂。", "晨光小学"),
    ],
)
def test_partners(text: str, partner: str) -> None:
    assert f"玉林街道 cooperatesWith {partner}" in relations(text)


def test_who_is_only_near_is_no_partner() -> None:
    assert not [r for r in relations("街道与晨光小学隔河相望。") if " cooperatesWith " in r]


def test_whom_another_body_is_made_up_of_is_no_partner() -> None:
    found = relations("楼宇联合党委由十家商户支部和晨光小学共同组成。")
    assert not [r for r in found if " cooperatesWith " in r]


def test_a_place_before_的_only_says_where() -> None:
    found = relations("玉林街道的棕北社区与晨光小学签订协议。")
    assert "棕北社区 cooperatesWith 晨光小学" in found


def test_a_row_behind_a_with_that_opens_its_clause() -> None:
    found = relations("芳草社区书记多。芳草社区整合资源，与晨光小学、蓝天幼儿园合作开展“暖巷行动”。")
    assert {"芳草社区 cooperatesWith 晨光小学", "芳草社区 cooperatesWith 蓝天幼儿园"} <= set(found)


def test_who_is_taken_in_with_others_works_with_none_of_them() -> None:
    found = relations("四川天晨科技有限公司与四川蓝海科技有限公司一道被街道纳入名录。")
    assert not [r for r in found if " cooperatesWith " in r]


def test_a_row_that_calls_in_the_sub_district_acts_with_it() -> None:
    found = relations("武侯区税务局、武侯区财政局联合街道组建“护企”专班。")
    told = {"玉林街道 establishes 护企专班", "武侯区税务局 establishes 护企专班", "武侯区财政局 establishes 护企专班"}
    assert told | {"玉林街道 cooperatesWith 武侯区税务局"} <= set(found)


def test_a_partner_that_another_owns_acts_and_not_its_owner() -> None:
    found = relations("街道与成都城投集团旗下的成都清泉物业有限公司联合开展“暖巷行动”。")
    assert "玉林街道 cooperatesWith 成都清泉物业有限公司" in found
    assert "玉林街道 cooperatesWith 成都城投集团" not in found
