"""Places that a longer name begins with."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道走访了固城村党支部。", "固城村党支部 within 固城村"),
        ("街道启动登云路东延工程。", "登云路东延工程 within 登云路"),
    ],
)
def test_a_place_that_a_name_begins_with_is_told_of(text: str, told: str) -> None:
    assert told in relations(text)
