"""An article made ready: matched form, words, sentences, quotations, and the way back to the source."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extracting import article, extractor, scanned
from jiedao.records import Block, Run
from jiedao.scan import Quotation, quotations, scan


def sentences(*texts: str) -> list[str]:
    made = scanned(*texts)
    return [made.text[s.start : s.end] for s in made.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道推行网格。居民点赞！谁来？", ["街道推行网格。", "居民点赞！", "谁来？"]),
        ("她说：“好用。”大家笑了。", ["她说：“好用。”", "大家笑了。"]),
        ("街道推行“一户一策。一楼一员”机制。", ["街道推行“一户一策。一楼一员”机制。"]),
        ("（见附图。）其他照旧。", ["（见附图。）", "其他照旧。"]),
        ("没有句号", ["没有句号"]),
        ("", []),
        ("路灯、长椅……居民满意。", ["路灯、长椅……", "居民满意。"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_sentence_ends_with_its_block() -> None:
    assert sentences("# 玉林街道办实事", "街道建起书屋") == ["玉林街道办实事", "街道建起书屋"]


def test_a_quotation_that_is_never_closed_hides_no_full_stop() -> None:
    assert sentences("“红旗飘飘。居民笑了。") == ["“红旗飘飘。", "居民笑了。"]


def test_a_sentence_knows_its_words_and_block() -> None:
    made = scanned("街道建起书屋。", "居民来读书。孩子也来。")
    assert [s.block for s in made.sentences] == [0, 1, 1]
    for sentence in made.sentences:
        words = made.words[sentence.first : sentence.last]
        assert "".join(words) == made.text[sentence.start : sentence.end]


def test_the_words_are_the_text() -> None:
    made = scanned("玉林街道推行“邻里议事厅”機制。", "共１２户")
    assert "".join(made.words) == made.text
    assert [made.text[a:b] for a, b in pairwise(made.starts)] == made.words
    assert len(made.kinds) == len(made.words) + 1 and made.kinds[-1] == "p"


def test_as_written_and_as_matched() -> None:
    made = scanned("玉林街道推行「鄰里」機制")
    assert made.written == "玉林街道推行「鄰里」機制"
    assert made.text == "玉林街道推行“邻里”机制"


def test_what_covers_an_offset() -> None:
    made = scanned("街道建起书屋。", "居民来读书。孩子也来。")
    for offset in range(len(made.text)):
        word = made.word_at(offset)
        assert made.starts[word] <= offset < made.starts[word + 1]
    assert [made.block_at(offset) for offset in (0, 6, 8, 18)] == [0, 0, 1, 1]
    assert [made.sentence_at(offset) for offset in (0, 6, 8, 14, len(made.text) - 1)] == [0, 0, 1, 2, 2]


def test_the_way_back_leads_through_the_runs() -> None:
    block = Block("paragraph", "街道建起书屋", (Run(0, 100, 3), Run(3, 200, 3)))
    made = scan(
        article("题")._replace(blocks=(Block("heading", "题目", (Run(0, 5, 2),)), block)),
        extractor().entities.vocabulary,
    )
    at = made.text.index("建起")
    assert made.source_spans(at, at + 2) == ((102, 103), (200, 201))
    assert made.source_spans(0, 2) == ((5, 7),)


def test_an_article_without_words() -> None:
    made = scan(article()._replace(blocks=()), extractor().entities.vocabulary)
    assert (made.text, made.words, made.sentences, made.quotations) == ("", [], [], [])


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“红色联盟”和‘暖巷’", ["红色联盟", "暖巷"]),
        ("“红色‘暖巷’联盟”", ["红色‘暖巷’联盟", "暖巷"]),
        ("《邻里手册》", ["邻里手册"]),
        ("“”", []),
        ("”倒置“", []),
        ("“跨段\n不算”", []),
        ("“甲‘乙”丙’", ["甲‘乙"]),
        ("“甲“乙”", ["乙"]),
    ],
)
def test_quotations(text: str, inner: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == inner


def test_quotations_stand_in_order_of_their_start() -> None:
    assert quotations("“甲‘乙’”《丙》") == [Quotation(1, 5, "“"), Quotation(3, 4, "‘"), Quotation(7, 8, "《")]
