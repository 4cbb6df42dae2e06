"""Places that a longer name begins with."""

from __future__ import annotations

import pytest

from extracting import entities, relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道走访了固城村党支部。", "固城村党支部 within 固城村"),
        ("街道启动登云路东延工程。", "登云路东延工程 within 登云路"),
    ],
)
def test_a_place_that_a_name_begins_with_is_told_of(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize("text", ["请来翠湖花园幼儿园的老师。", "街道联合翠湖花园康复医院义诊。"])
def test_what_a_school_is_called_like_is_not_told_of(text: str) -> None:
    assert "翠湖花园" not in entities(text)
