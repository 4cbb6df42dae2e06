"""Texts of the length of a book."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiedao.layout import articles
from jiedao.layout.parts import LONGEST, parts
from jiedao.records import Article, Block, Document, Metadata, Run

BLOCKS = st.lists(st.text("甲乙，。；\n", min_size=1, max_size=30), min_size=1, max_size=5)


def article(texts: list[str]) -> Article:
    blocks, at = [], 0
    for text in texts:
        half = len(text) // 2  # a line break was taken out in the middle
        runs = (Run(0, at, half), Run(half, at + half + 1, len(text) - half)) if half else (Run(0, at, len(text)),)
        blocks.append(Block("paragraph", text, runs))
        at += len(text) + 2
    return Article("a.txt", 0, "", "", "", tuple(blocks), Metadata())


@given(BLOCKS, st.integers(1, 20))
def test_parts_hold_all_of_an_article_and_lead_to_the_same_places(texts: list[str], longest: int) -> None:
    whole = article(texts)
    found = parts(whole, longest)
    assert all(sum(len(block.text) for block in part.blocks) <= longest for part in found)
    assert "".join(block.text for part in found for block in part.blocks) == "".join(texts)

    def sources(of: Article) -> list[int]:
        return [at for b in of.blocks for run in b.runs for at in range(run.source, run.source + run.length)]

    assert [at for part in found for at in sources(part)] == sources(whole)
    for part in found:
        for block in part.blocks:
            assert [run.start for run in block.runs] == [
                sum(run.length for run in block.runs[:at]) for at in range(len(block.runs))
            ]


def test_an_article_of_usual_length_is_one() -> None:
    whole = article(["街道开会。"] * 3)
    assert parts(whole) == [whole]


def test_a_book_is_read_in_parts_cut_between_sentences() -> None:
    text = "柳荫街道推行“五色管家”机制。" * (LONGEST // 15 * 2)
    found = articles(Document("book.txt", text))
    assert [(part.number, part.part) for part in found] == [(0, at) for at in range(len(found))]
    assert len(found) > 1
    assert {part.sub_district for part in found} == {"柳荫街道"}
    assert all(part.blocks[-1].text.endswith("。") for part in found)
