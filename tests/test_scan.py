"""An article made ready: matched form, words, sentences, quotations, and the way back to the source."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extracting import article, entities, extractor, scanned
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


def test_no_guessed_word_begins_with_a_preposition() -> None:
    assert scanned("礼堂由怀州文旅公司运营，为景华大厦服务").words[1:3] == ["由", "怀州"]
    assert scanned("队伍从望湖农贸市场出发").words[1:2] == ["从"]
    assert scanned("辖区有瑞祥社区").words == ["辖区", "有", "瑞祥", "社区"]
    assert scanned("街道将民荣里社区打造成示范点").words[:3] == ["街道", "将", "民荣里"]
    assert scanned("如金棠社区").words[0] == "如"


def test_a_word_that_begins_like_one_of_grammar_stays_whole() -> None:
    assert scanned("如意湖公园").words[0].startswith("如意")
    assert scanned("将军庙社区").words[0].startswith("将军")
    assert "如歌" in "".join(scanned("走进如歌家园").words[1:2])
    assert scanned("街道有关部门").words[1] == "有关"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("在和瑞社区试点", ["在", "和瑞", "社区", "试点"]),
        ("沿向荣路新建", ["沿", "向荣路", "新建"]),
        ("由和韵幼儿园牵头", ["由", "和韵", "幼儿园", "牵头"]),
        ("在和瑞苑，", ["在", "和瑞苑", "，"]),
        ("，杨和社区党委", ["，", "杨和", "社区", "党委"]),
        ("党和社区", ["党", "和", "社区"]),
        ("实施的同和街改造", ["实施", "的", "同和", "街", "改造"]),
        ("在通垟巷设置", ["在", "通垟", "巷", "设置"]),
        ("社区为文沙湖公馆安装", ["社区", "为", "文", "沙湖", "公馆", "安装"]),
        ("柳荫街道文沙湖小学", ["柳荫", "街道", "文", "沙湖", "小学"]),
        ("沿街道路整治", ["沿街", "道路", "整治"]),
        ("向老社区学习", ["向", "老", "社区", "学习"]),
        ("和市医院合作", ["和", "市", "医院", "合作"]),
        ("水路和陆路", ["水路", "和", "陆路"]),
    ],
)
def test_a_name_is_not_left_with_one_character(text: str, words: list[str]) -> None:
    assert scanned(text).words == words


def test_a_verb_is_cut_off_a_name_that_stands_elsewhere() -> None:
    words = scanned("利用锦亭路社区的边角地，建锦亭路车库").words
    assert words.count("锦亭") == 2 and "建" in words
    assert "建" not in scanned("走进建康路社区").words


def test_the_roadside_is_cut_off_the_name_of_a_road() -> None:
    assert scanned("九华山路上的店").words[:3] == ["九华山", "路", "上"]
    assert scanned("居民路上遇到熟人").words[1] == "路上"


def test_a_street_is_no_way_out() -> None:
    assert "局门路" in entities("局门路两旁的银杏黄了。")
    assert not entities("没有门路的老人找到新门路。")
