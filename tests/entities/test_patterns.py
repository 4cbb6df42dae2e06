"""Names by regular expressions, and the streets that the numbers of courtyards give away."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from extracting import entities, scanned
from jiedao.entities import Candidate, patterns
from jiedao.entities.candidate import JOINED

RULE = patterns.PatternRule("gate", "Facility", "", re.compile("[东西南北]门"), "门")


def test_names_that_a_pattern_matches() -> None:
    scan = scanned("居民走进东门，又走出西门。")
    assert list(patterns.find(scan, RULE, {}, 58)) == [
        Candidate(4, 6, "Facility", "", "gate", 58),
        Candidate(10, 12, "Facility", "", "gate", 58),
    ]


def test_a_match_does_not_run_from_one_sentence_into_the_next() -> None:
    rule = replace(RULE, pattern=re.compile("门.{0,4}院"), required="门")
    assert list(patterns.find(scanned("居民走进门。院里热闹。"), rule, {}, 58)) == []


def test_an_award_begins_with_the_place_that_gives_it() -> None:
    rule = patterns.PatternRule("flag", "Award", "", re.compile("三八红旗手"), "红旗手")
    (found,) = patterns.find(scanned("她是成都市三八红旗手。"), rule, {5: 2}, 58)
    assert (found.start, found.end, found.priority) == (2, 10, JOINED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("居民住在芳草街2号院。", "芳草街2号院"),
        ("玉林七巷6号院整洁。", "玉林七巷6号院"),
        ("居民走进翠柳街14号院。", "翠柳街14号院"),
    ],
)
def test_a_courtyard_begins_with_its_street(text: str, expected: str) -> None:
    assert expected in entities(text)


def test_a_street_is_known_from_a_courtyard_where_it_stands_by_itself() -> None:
    text = "翠柳街14号院换了门。居民在翠柳街，散步。老翠柳街，热闹。翠柳街派出所忙。"
    yard = Candidate(0, 7, "Compound", "", "courtyard-number", 58)
    (found,) = patterns.streets(scanned(text), [yard], 25)
    assert (found.start, text[found.start : found.end], found.rule) == (14, "翠柳街", "road")
    assert patterns.streets(scanned(text), [yard._replace(rule="compound")], 25) == []


def test_a_text_without_the_tail_of_a_pattern_is_not_searched() -> None:
    yard = "[\\u4e00-\\u9fff]{1,8}?(?:路|街)\\d+号院"
    tail = patterns.tail(yard)
    assert tail is not None and tail.search("芳草街2号院") and not tail.search("芳草街的院子")
    never = replace(RULE, pattern=re.compile("芳草街"), required="", tail=tail)
    assert list(patterns.find(scanned("芳草街的院子。"), never, {}, 58)) == []
    assert len(list(patterns.find(scanned("芳草街，街2号院。"), never, {}, 58))) == 1


def test_an_address_is_no_courtyard() -> None:
    assert "芳华街12号" not in entities("书屋位于芳华街12号，天天开门。")
    assert "芳华街12号院" in entities("书屋位于芳华街12号院。")


def test_what_stands_behind_certain_words_is_tried_only_there() -> None:
    pattern = "(?:(?<=开展)|(?<=开展了))(?!了)[\u4e00-\u9fff]{2,4}?行动"
    rule = patterns.PatternRule("drive", "Programme", "", re.compile(pattern), "", lead=patterns.lead(pattern))
    scan = scanned("街道开展敲门行动，开展了清零行动，行动开始。")
    assert [scan.text[c.start : c.end] for c in patterns.find(scan, rule, {}, 58)] == ["敲门行动", "清零行动"]
