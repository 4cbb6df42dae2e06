"""Words: what they do in a sentence, and the head noun that they end in."""

from __future__ import annotations

import pytest

from extracting import extractor
from jiedao.vocabulary import Vocabulary


@pytest.fixture(scope="module", name="vocabulary")
def shipped_vocabulary() -> Vocabulary:
    return extractor().entities.vocabulary


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("。", "p"),
        ("“", "p"),
        ("……", "p"),
        ("的", "s"),
        ("七", "s"),
        ("慢行", "q"),
        ("推行", "v"),
        ("成立了", "v"),
        ("这是", "s"),
        ("并由", "s"),
        ("又有", "s"),
        ("联合推出", "v"),
        ("顺利举办", "v"),
        ("管理", "w"),
        ("社区", "g"),
        ("大局", "n"),
        ("大厦", "n"),
        ("成都", "x"),
        ("帝湖商场片区", "x"),
        ("WORK", "d"),
        ("365", "d"),
    ],
)
def test_kinds(vocabulary: Vocabulary, word: str, kind: str) -> None:
    assert vocabulary[word].kind == kind


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("大厦", "大厦"),
        ("帝湖商场片区", "片区"),
        ("社会工作服务中心", "社会工作服务中心"),
        ("芳草服务中心", "服务中心"),
        ("举办", ""),
        ("大局", ""),
        ("玉林", ""),
        ("", ""),
    ],
)
def test_head_nouns(vocabulary: Vocabulary, word: str, head: str) -> None:
    assert vocabulary[word].head == head


def test_a_verb_keeps_its_categories_with_an_aspect_particle(vocabulary: Vocabulary) -> None:
    assert vocabulary["成立了"].categories == vocabulary["成立"].categories != frozenset()
    assert vocabulary["桌子了"].kind != "v"


def test_a_word_may_be_of_several_categories() -> None:
    own = Vocabulary({"establish": ["设立"], "implement": ["设立", "推行"]}, ["书屋"], ["暖巷"])
    assert own["设立"].categories == {"establish", "implement"}
    assert own.words("implement") == {"设立", "推行"}
    assert own.words("settle") == frozenset()


def test_own_words_are_cut_whole_but_those_that_only_judge_are_not() -> None:
    words = {"establish": ["办起来"], "stop": ["更加暖心"], "surname": ["欧阳娜"], "saying": ["笑着说"]}
    own = Vocabulary(words, ["邻聚屋"], ["暖巷行"])
    assert own.segmenter.cut("暖巷行办起来邻聚屋") == ["暖巷行", "办起来", "邻聚屋"]
    assert "更加暖心" not in own.segmenter.cut("更加暖心")
    assert "笑着说" not in own.segmenter.cut("笑着说")


def test_a_verb_that_always_governs_is_never_taken_for_a_noun() -> None:
    assert Vocabulary({"operate": ["管理"]}, [])["管理"].kind == "w"
    assert Vocabulary({"operate": ["管理"], "establish": ["管理"]}, [])["管理"].kind == "v"


def test_nothing_is_known_of_a_word_of_no_pack() -> None:
    assert Vocabulary({}, [])["书屋"].categories == frozenset()


def test_a_deed_and_how_it_comes_out_is_a_verb(vocabulary: Vocabulary) -> None:
    assert [vocabulary[word].kind for word in ("架进", "筑好", "汇通")] == ["v", "v", "x"]
