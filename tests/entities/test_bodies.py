"""Bodies that a place before them names, or a post."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道党工委书记周明到场。", {"玉林街道党工委": "Organisation/PartyBody", "周明": "Person"}),
        (
            "棕北社区党委书记周明到场。",
            {"棕北社区党委": "Organisation/PartyBody", "周明": "Person", "棕北社区": "Community"},
        ),
        ("武侯区市场监管局晨晖所来访。", {"武侯区市场监管局晨晖所": "Organisation/GovernmentBody"}),
        ("武侯区图书馆送书上门。", {"武侯区图书馆": "Organisation/PublicInstitution"}),
    ],
)
def test_bodies(text: str, expected: dict[str, str]) -> None:
    found = {name: cls for name, cls in entities(text).items() if cls != "Division/District"}
    assert found == expected
