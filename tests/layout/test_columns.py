"""Columns of two articles, set in turn as a newspaper page has them: each passage goes back to its article."""

from __future__ import annotations

import random
from itertools import zip_longest
from pathlib import Path

import pytest

from jiedao.layout import articles
from jiedao.layout.columns import _best_path
from jiedao.reading import read
from jiedao.records import Document

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
PAIRS = [
    (("chengdu_yulin", "玉林街道"), ("zhengzhou_xincheng", "新城街道")),
    (("hangzhou_xiaohe_2023", "小河街道"), ("qingdao_badahu", "八大湖街道")),
    (("zhengzhou_nancao", "南曹街道"), ("chengdu_yulin", "玉林街道")),
    (("zhengzhou_xincheng", "新城街道"), ("hangzhou_xiaohe_2024", "小河街道")),
]


def _columns(name: str, area: str, chance: random.Random) -> list[list[str]]:
    """An article in two or three columns, cut anywhere, its area's name above it."""
    (document,) = read([CORPUS / f"{name}.txt"])
    assert isinstance(document, Document)
    paragraphs = [line.strip() for line in document.text.splitlines()]
    places = [(row, char) for row, line in enumerate([area, *filter(None, paragraphs)]) for char in line]
    cuts = sorted(chance.sample(range(len(places) // 8, len(places) * 7 // 8), chance.randint(1, 2)))
    columns = []
    for begin, end in zip([0, *cuts], [*cuts, len(places)], strict=True):
        rows: dict[int, str] = {}
        for row, char in places[begin:end]:
            rows[row] = rows.get(row, "") + char
        columns.append(list(rows.values()))
    return columns


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0][1]}+{pair[1][1]}")
def test_columns_of_two_articles_come_apart(pair: tuple[tuple[str, str], tuple[str, str]]) -> None:
    right = total = 0
    for seed in range(4):
        chance = random.Random(seed)
        sides = [_columns(name, area, chance) for name, area in pair]
        page, owners = "", []
        for set_in_turn in zip_longest(*sides, fillvalue=[]):
            for (_, area), column in zip(pair, set_in_turn, strict=True):
                for row in column:
                    page += row + "\n\n"
                    owners += [area] * len(row) + ["", ""]
        for article in articles(Document("page.txt", page), {area for _, area in pair}):
            for block in article.blocks:
                for run in block.runs:
                    told = owners[run.source : run.source + run.length]
                    right += told.count(article.sub_district)
                    total += len(told) - told.count("")
    assert right / total > 0.85


def test_a_seam_pays_for_the_change_that_leaves_the_best_article() -> None:
    even = [[3.0, 2.5], [0.0, 0.0], [0.0, 0.0]]
    assert _best_path(even, [0.0, 3.0, 3.0]) == [0, 0, 0]
    assert _best_path(even, [0.0, -2.0, 3.0]) in ([0, 1, 1], [1, 0, 0])
