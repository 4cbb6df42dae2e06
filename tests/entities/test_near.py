"""Patterns that are tried only near the words that tell of a match find what they would find anywhere."""

from __future__ import annotations

import re

import pytest

from jiedao.entities import estates, sights, undertakings
from jiedao.entities.near import near, words_begin

TEXTS = (
    "",
    "工程",
    "期",
    "老旧小区改造提升级工程，强基工程工程和暖心工程",
    "云谷第一期（第二期）已竣工，云谷三期进入收尾阶段",
    "柳浦河两岸、东湖南湖岸边的江河湖畔",
    "改造改造项目（一期）工程加装电梯电梯加装工程，综合体二期项目",
    "提升级改造化工程师",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("pattern", "telling", "first", "last"),
    [
        (undertakings._END, undertakings._TOLD, -2, 0),
        (undertakings._STAGE, undertakings._NUMBERED, -2, 0),
        (sights._BANK, sights._AT_WATER, -4, -2),
    ],
)
def test_near_finds_what_the_engine_finds(
    text: str, pattern: re.Pattern[str], telling: re.Pattern[str], first: int, last: int
) -> None:
    expected = [match.span() for match in pattern.finditer(text)]
    assert [match.span() for match in near(pattern, text, telling, first, last)] == expected


def test_matches_do_not_overlap_and_may_be_empty() -> None:
    assert [m.span() for m in near(re.compile("aa"), "aaaa", re.compile("a"))] == [(0, 2), (2, 4)]
    assert [m.span() for m in near(re.compile("(?=b)"), "abb", words_begin(["bb", "b "]))] == [(1, 1)]


def test_homes_and_rows_of_estates() -> None:
    text = "家住云锦府的居民，云谷阁居民，入住云谷山阁，与"
    assert [match.end() for match in estates._HOMED.finditer(text)] == [5, 21]
    rows = estates._ELLIPTICAL.finditer("柳浦一、二及10、A1区和B村")
    assert [(match.group(), match.group(1)) for match in rows] == [("一、二及10、A1区", "区")]
