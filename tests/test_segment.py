"""Segmentation: as jieba cuts, with words of one's own."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao.reading import read
from jiedao.records import Document
from jiedao.resources import folder
from jiedao.segment import Segmenter

SEGMENTER = Segmenter()
SEGMENTER_WITH_OWN = Segmenter(["街坊银铃队"])
HAN = re.compile("[\u4e00-\u9fff]+")


@pytest.fixture(scope="module", name="reference")
def jieba_tokenizer(tmp_path_factory: pytest.TempPathFactory) -> object:
    """A tokenizer of jieba's own, which leaves the shared one and its cache alone."""
    import jieba

    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    tokenizer.initialize()
    return tokenizer


def test_han_runs_of_the_sample_corpus_are_cut_as_jieba_cuts_them(reference: object) -> None:
    pages = [item for item in read([folder("data") / "corpus"]) if isinstance(item, Document)]
    runs = {run for page in pages for run in HAN.findall(page.text)}
    assert len(runs) > 1000
    differing = [run for run in sorted(runs) if SEGMENTER.cut(run) != reference.lcut(run)]  # type: ignore[attr-defined]
    assert differing == []


def test_other_han_runs_too(reference: object) -> None:
    words = st.sampled_from(
        ["街道", "社区", "邻里", "推行", "成立", "联盟", "玉林", "党群", "服务", "网格", "员", "的", "在"]
    )

    @settings(max_examples=150, deadline=None)
    @given(st.lists(words, min_size=1, max_size=12).map("".join))
    def hold(run: str) -> None:
        assert SEGMENTER.cut(run) == reference.lcut(run)  # type: ignore[attr-defined]

    hold()


def test_an_own_word_wins_over_the_dictionary() -> None:
    text = "楼委会联系街坊银铃队"
    assert "街坊银铃队" not in Segmenter().cut(text)
    assert Segmenter(["街坊银铃队", "楼委会"]).cut(text) == ["楼委会", "联系", "街坊银铃队"]


def test_own_words_stay_with_their_segmenter() -> None:
    Segmenter(["街坊银铃队"]).cut("街坊银铃队")
    assert Segmenter().cut("街坊银铃队") != ["街坊银铃队"]


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_the_words_are_the_text(text: str) -> None:
    assert "".join(SEGMENTER.cut(text)) == text


@pytest.mark.parametrize(
    ("word", "tag"), [("大厦", "n"), ("推行", "v"), ("成都", "ns"), ("帝湖商场片区", ""), ("", ""), ("。", "")]
)
def test_parts_of_speech(word: str, tag: str) -> None:
    assert SEGMENTER.tag(word) == tag


def test_without_rjieba_jieba_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    SEGMENTER_WITH_OWN.cut("预热")  # loaded while rjieba is there
    monkeypatch.setitem(sys.modules, "rjieba", None)
    plain, text = Segmenter(["街坊银铃队"]), "楼道里街坊银铃队轮流值班"
    assert "街坊银铃队" in plain.cut(text)
    assert plain.cut(text) == SEGMENTER_WITH_OWN.cut(text)
    assert [plain.tag(word) for word in ("大厦", "帝湖商场片区")] == ["n", ""]
