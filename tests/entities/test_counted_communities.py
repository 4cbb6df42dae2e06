"""Communities by number or by a word for doing."""

from __future__ import annotations

import pytest

from extracting import scanned
from jiedao.entities import counted_communities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("走进第二社区，老人在下棋。", ["第二社区"]),
        ("翠柳一社区与翠柳二社区结对。", ["翠柳一社区", "翠柳二社区"]),
        ("前进社区党委牵头，走进前进社区。", ["前进社区", "前进社区"]),
        ("一人包一社区，下辖十一社区。", []),
        ("前进在社区。", []),
    ],
)
def test_numbers_and_deeds(text: str, expected: list[str]) -> None:
    scan = scanned(text)
    found = counted_communities.find(scan, "community", 59)
    assert [scan.text[c.start : c.end] for c in found] == expected
