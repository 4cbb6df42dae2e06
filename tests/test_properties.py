"""What holds of any text at all: offsets, cover, determinism, and time in proportion to length."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extracting import article, candidates, extractor, readings, relations, resolved, scanned
from jiedao.extractor import build
from jiedao.normalise import normalise
from jiedao.output import evidence_turtle, graph_turtle
from jiedao.records import Block, Document, Run
from jiedao.resources import folder
from jiedao.scan import quotations, scan

PIECES = (
    "玉林街道", "街道", "芳草社区", "翠柳村", "武侯区", "区财政局", "街道党工委", "晨光小学", "推行", "成立", "荣获",
    "由", "运营", "引进", "入驻", "围绕", "“红色联盟”", "“", "”", "‘", "’", "《", "》", "（", "）", '"', "「", "」",
    "1+3+N", "平安法治星", "工程", "机制", "平台", "该平台", "书屋", "有限公司", "天晨科技", "玉林东路", "书记",
    "周启明",
    "王女士", "称号",
    "等", "、", "，", "。", "；", "：", "！", "…", "……", "\n", "\n\n", " ", "\t", "\u3000", "30万元",
    "2.5%", "一", "二十", "三条路", "拟", "尚未", "說", "灣", "\x00", "\x1b", "\ud800", "\udfff", "\ufeff", "\u200b",
    "\u202e", "😀", "A", "3T.WORK", "·", "•", "—", "# ", "<b>", "的", "在",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
ANY = st.one_of(PROSE, st.text(st.characters(), max_size=60), st.tuples(PROSE, st.text(st.characters())).map("".join))
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@given(ANY)
@settings(deadline=None)
def test_normalise_keeps_length_and_has_an_end(text: str) -> None:
    once = normalise(text)
    assert len(once) == len(text)
    assert normalise(once) == once or '"' in text or "＂" in text


@given(ANY, ANY)
@settings(deadline=None)
def test_normalise_keeps_every_offset(left: str, right: str) -> None:
    plain = [part.translate({ord(mark): None for mark in '"＂,:'}) for part in (left, right)]
    assert normalise(plain[0] + plain[1]) == normalise(plain[0]) + normalise(plain[1])


@given(ANY)
@settings(deadline=None)
def test_quotations_lie_between_their_marks_and_within_each_other(text: str) -> None:
    pairs = {"“": "”", "‘": "’", "《": "》"}
    found = quotations(text)
    assert found == sorted(found)
    for q in found:
        assert text[q.start - 1] == q.mark and text[q.end] == pairs[q.mark]
        assert q.start < q.end and "\n" not in text[q.start : q.end]
    for one in found:
        for other in found:
            assert (
                other.end < one.start or one.end < other.start or (one.end - other.end) * (one.start - other.start) <= 0
            )


@given(st.lists(ANY, max_size=4))
@SLOW
def test_sentences_and_words_cover_the_text(texts: list[str]) -> None:
    made = scanned(*texts)
    assert "".join(made.words) == made.text
    covered = [False] * len(made.text)
    for before, after in pairwise(made.sentences):
        assert before.end <= after.start
    for s in made.sentences:
        assert s.start < s.end and "\n" not in made.text[s.start : s.end]
        assert made.block_at(s.start) == made.block_at(s.end - 1) == s.block
        assert made.starts[s.first] <= s.start and s.end <= made.starts[s.last]
        covered[s.start : s.end] = [True] * (s.end - s.start)
    assert "".join(c for c, told in zip(made.text, covered, strict=True) if not told).strip("\n") == ""


@given(st.lists(ANY, max_size=4), st.randoms(use_true_random=False))
@SLOW
def test_every_mention_lies_in_one_block_and_leads_to_its_words(texts: list[str], rng: random.Random) -> None:
    source = "".join(texts)
    page, blocks, at = article("题"), [], 0
    for text in texts:  # the source holds the blocks in order, in runs of any length
        runs, start = [], 0
        while start < len(text):
            length = rng.randint(1, 9)
            runs.append(Run(start, at + start, min(length, len(text) - start)))
            start += length
        blocks.append(Block("paragraph", text, tuple(runs)))
        at += len(text)
    made = scan(page._replace(blocks=tuple(blocks)), extractor().entities.vocabulary)
    kept, nested = candidates(made)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    for c in (*kept, *nested):
        assert 0 <= c.start < c.end <= len(made.text)
        assert made.block_at(c.start) == made.block_at(c.end - 1) and "\n" not in made.text[c.start : c.end]
        words = "".join(source[a:b] for a, b in made.source_spans(c.start, c.end))
        block = made.block_at(c.start)
        base = made.block_starts[block]
        assert words == blocks[block].text[c.start - base : c.end - base]


@given(st.lists(ANY, max_size=4))
@SLOW
def test_any_text_gives_things_and_relations_of_its_own(texts: list[str]) -> None:
    found = resolved(*texts)
    for m in (*found.mentions, *found.nested):
        assert 0 <= m.thing < len(found.things)
    for thing in found.things:
        assert thing.label.strip() and thing.label not in thing.aliases and thing.iri.isascii()
    told = extractor().relations.find(found) if found.scan.sentences else []
    assert all(f.subject != f.object and 0 <= f.sentence < len(found.scan.sentences) for f in told)


SENTENCES = tuple(
    sentence
    for file in sorted((folder("data") / "corpus").glob("*.txt"))
    for sentence in re.split("(?<=[。！？\n])", file.read_text("utf-8", "ignore"))
    if len(sentence) > 8
)


@given(st.sampled_from(SENTENCES), st.integers(1, 200))
@settings(max_examples=300, deadline=None)
def test_a_sentence_may_be_cut_anywhere(sentence: str, length: int) -> None:
    assert resolved("玉林街道推行“红色联盟”机制。", sentence[:length]).things


@pytest.mark.parametrize("text", ["副书记向", "街道通过“党员家访”", "等", "由", "引进“"])
def test_what_a_text_may_end_in(text: str) -> None:
    assert resolved("玉林街道推行“红色联盟”机制。", text).things


@given(st.lists(PROSE, min_size=1, max_size=5))
@SLOW
def test_a_page_of_any_text_is_read(texts: list[str]) -> None:
    page = "\n\n".join(texts)
    for reading in readings(page):
        assert reading.original.text == page


@given(st.lists(PROSE, min_size=2, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_build_of_shuffled_files_gives_the_same_knowledge_and_bytes(texts: list[str], rng: random.Random) -> None:
    head = "成都市武侯区玉林街道推行“邻里议事厅”机制。"
    documents = [
        Document(f"{n}.txt", head + text.replace("\ud800", "").replace("\udfff", "")) for n, text in enumerate(texts)
    ]
    first = build(documents, extractor())
    shuffled = list(documents)
    rng.shuffle(shuffled)
    second = build(shuffled, extractor())
    assert second == first
    for made in (graph_turtle, evidence_turtle):
        assert b"".join(made(first.knowledge)) == b"".join(made(second.knowledge))


# Time in proportion to length

HOSTILE = {
    "open quotation marks": "“",
    "empty quotations": "“”",
    "straight quotation marks": '"',
    "short quotations": "“红”",
    "quoted titles": "“红色联盟”工程、",
    "formulas": "“1+3+N”",
    "titles of books": "《",
    "brackets": "（",
    "a row without names": "、",
    "a row of streets": "玉林东路、",
    "a row of firms": "清泉公司、",
    "and so on": "等",
    "and other firms": "等企业",
    "numerals": "一",
    "digits": "7",
    "one character": "玉",
    "a clause without punctuation": "街道推行邻里食堂项目建设",
    "full stops": "。",
    "commas": "，",
    "lone surrogates": "\ud800",
    "spaces": " ",
    "line ends": "\n",
    "one line of sentences": "玉林街道推行“邻里议事厅”机制。",
    "awards": "荣获“先进”称号、",
    "verbs of awards": "被评为",
    "persons": "书记王明",
    "ladies": "王女士",
    "partners": "与清泉公司联合",
    "goals": "围绕“红色联盟”工程推行“邻里”机制，",
    "components": "“七彩”：甲乙、丙丁、戊己。",
    "communities": "芳草社区",
    "departments": "区财政局",
    "party offices": "党工委",
    "this platform": "该平台",
    "Latin letters": "ab3",
}
GROWTH = 3.2  # twice the length: twice the time, and what a busy machine adds
FLOOR = 0.15  # seconds: less is not measured


def seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


def grows_in_proportion(work: Callable[[str], object], unit: str, length: int) -> bool:
    """Whether twice the text takes about twice the time; measured again if it seems not to."""
    short, long = (unit * (n // len(unit) + 1) for n in (length, 2 * length))
    for _ in range(3):
        first, second = seconds(work, short), seconds(work, long)
        if second < FLOOR or second < GROWTH * first:
            return True
    return False


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_length_of_a_paragraph(unit: str) -> None:
    relations("玉林街道")  # rules and dictionaries loaded
    assert grows_in_proportion(relations, unit, 6_000)


@pytest.mark.parametrize("unit", ["“", "（", "、", "，"])
def test_half_a_million_and_a_million_marks(unit: str) -> None:
    relations("玉林街道")
    assert grows_in_proportion(scanned, unit, 500_000)


@pytest.mark.parametrize("unit", ["等", "街道推行邻里食堂项目建设", "一"])
def test_a_long_clause_without_punctuation(unit: str) -> None:
    relations("玉林街道")
    assert grows_in_proportion(relations, unit, 60_000)
