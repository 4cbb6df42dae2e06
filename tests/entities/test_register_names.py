"""The names of the register in sentences: found whole, and nothing else for them."""

from __future__ import annotations

import pytest

from extracting import entities
from jiedao.register.words import community_names

SENTENCES = (
    "走进{}社区，花香扑鼻。",
    "为解决停车难题，{}社区党委多次召开协商会。",
    "近日，玉林街道{}社区开展反诈宣传。",
    "据介绍，{}社区共有居民3200户。",
    "位于{}社区的食堂开张了。",
)
ROWS = ("玉林街道选取{}、{}两个社区作为试点。", "活动在{}、{}、{}社区同步进行。", "下辖{}、{}、{}3个社区。")
STEP = 409  # every so manieth of all names, in the order of their characters


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_of_all_the_country_are_found_where_no_register_of_the_place_helps(sentence: str) -> None:
    at = SENTENCES.index(sentence)
    names = sorted(name for name in community_names() if not name[0].isdigit())[at::STEP]
    wrong = [name for name in names if _communities(sentence.format(name)) != {f"{name}社区"}]
    assert len(wrong) < len(names) / 12, wrong


@pytest.mark.parametrize("row", ROWS)
def test_rows_of_them(row: str) -> None:
    names = sorted(name for name in community_names() if not name[0].isdigit() and len(name) < 5)
    size, step = row.count("{}"), 907
    drawn = [[names[(at + number * step) % len(names)] for number in range(size)] for at in range(0, len(names), step)]
    wrong = [some for some in drawn if _communities(row.format(*some)) != {f"{name}社区" for name in some}]
    assert len(wrong) < len(drawn) / 6, wrong


def _communities(text: str) -> set[str]:
    return {name for name, cls in entities(text).items() if cls == "Community"}
