"""Names in Latin letters, by the noun before them."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("孵化平台3T.WORK开业。", {"3T.WORK": "Facility"}),
        ("引来企业OpenDoor入驻。", {"OpenDoor": "Organisation/Enterprise"}),
        ("品牌ab发布。", {}),
        ("使用APP办事。", {}),
        ("企业AB。", {}),
    ],
)
def test_names(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected
