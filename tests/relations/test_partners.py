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
    ],
)
def test_partners(text: str, partner: str) -> None:
    assert f"玉林街道 cooperatesWith {partner}" in relations(text)


def test_who_is_only_near_is_no_partner() -> None:
    assert not [r for r in relations("街道与晨光小学隔河相望。") if " cooperatesWith " in r]
