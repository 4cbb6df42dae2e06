"""Which word behind a number is no part of the noun any more."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from jiedao.figures.noun_ends import taken
from jiedao.figures.records import Hit
from jiedao.figures.words import Vocabulary


@pytest.mark.parametrize(
    ("kind", "words", "noun"),
    [
        ("people", "党员|排起|长队", "党员"),
        ("people", "律师|每周|坐班", "律师"),
        ("people", "参加|活动", ""),
        ("people", "党员|清扫|小巷", "党员"),
        ("things", "入驻|企业|签约", "入驻企业"),
        ("things", "文创|和|科技|企业", "文创和科技企业"),
        ("things", "文创|和|科技|企业|签约", "文创和科技企业"),
        ("things", "企业|和|社区|联合|举办", "企业"),
        ("things", "项目|落地", "项目"),
        ("things", "社区|学习|小组", "社区学习小组"),
    ],
)
def test_where_a_noun_ends(pack: dict[str, Any], kind: str, words: str, noun: str) -> None:
    pieces = words.split("|")
    hit = Hit(0, 2, Decimal(8), "", kind, "", "8")
    assert "".join(pieces)[: taken(pieces, hit, Vocabulary(pack), done_for=False)] == noun


def test_what_is_done_up_to_the_next_number_is_no_part_of_a_noun(pack: dict[str, Any]) -> None:
    hit, words = Hit(1, 3, Decimal(5), "户", "people", "", "5"), Vocabulary(pack)
    lengths = [taken(["居民", "健身", "点"], hit, words, done_for=done_for) for done_for in (False, True)]
    assert lengths == [5, 2]
