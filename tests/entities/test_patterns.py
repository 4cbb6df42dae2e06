"""Names by regular expressions, and the streets that the numbers of courtyards give away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from extracting import entities, scanned
from jiedao.entities import Candidate, patterns
from jiedao.entities.candidate import JOINED

RULE = patterns.PatternRule("gate", "Facility", "", re.compile("[东西南北]门"), frozenset(["门"]))


def found(text: str, rule: patterns.PatternRule, barriers: Mapping[int, int] = {}) -> list[Candidate]:
    scan = scanned(text)
    return [
        c for rule, where in patterns.Sieve([rule]).tried(scan) for c in patterns.find(scan, rule, where, barriers, 58)
    ]


def test_names_that_a_pattern_matches() -> None:
    assert found("居民走进东门，又走出西门。", RULE) == [
        Candidate(4, 6, "Facility", "", "gate", 58),
        Candidate(10, 12, "Facility", "", "gate", 58),
    ]


def test_a_match_does_not_run_from_one_sentence_into_the_next() -> None:
    rule = replace(RULE, pattern=re.compile("门.{0,4}院"))
    assert found("居民走进门。院里热闹。", rule) == []
    assert len(found("居民走进门，院里热闹。", rule)) == 1


def test_an_award_begins_with_the_place_that_gives_it() -> None:
    rule = patterns.PatternRule("flag", "Award", "", re.compile("三八红旗手"))
    (award,) = found("她是成都市三八红旗手。", rule, {5: 2})
    assert (award.start, award.end, award.priority) == (2, 10, JOINED)


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
    (street,) = patterns.streets(scanned(text), [yard], 25)
    assert (street.start, text[street.start : street.end], street.rule) == (14, "翠柳街", "road")
    assert patterns.streets(scanned(text), [yard._replace(rule="compound")], 25) == []


def test_what_begins_with_any_characters_is_tried_only_near_what_follows_them() -> None:
    yard = "[\\u4e00-\\u9fff]{1,8}?(?:路|街)\\d+号院"
    tail = patterns.tail(yard)
    assert tail is not None and tail.begins.search("芳草街2号院") and not tail.begins.search("芳草街的院子")
    rule = patterns.PatternRule("yard", "Compound", "", re.compile(yard), tail=tail)
    assert found("芳草街的院子。", rule) == []
    assert [(c.start, c.end) for c in found("芳草街2号院，翠柳路3号院。街5号院。", rule)] == [(0, 6), (7, 13)]


def test_an_address_is_no_courtyard() -> None:
    assert "芳华街12号" not in entities("书屋位于芳华街12号，天天开门。")
    assert "芳华街12号院" in entities("书屋位于芳华街12号院。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道把公交三公司家属院列入改造计划。", "公交三公司家属院"),
        ("走进棉纺四厂家属院，墙面一新。", "棉纺四厂家属院"),
        ("社区在168号院内办活动。", "168号院"),
        ("街道联合市政三公司施工。", "市政三公司"),
        ("街道联合市第三人民医院开展义诊。", "成都市第三人民医院"),
    ],
)
def test_what_goes_by_a_number(text: str, name: str) -> None:
    assert name in entities(text)


def test_a_verb_before_a_number_is_no_name() -> None:
    assert "三厂家属院" in entities("党员进驻三厂家属院，挨家挨户宣传。")


@pytest.mark.parametrize("text", ["街道引进三家公司。", "来到3号院落。", "商圈在成都市中心。"])
def test_numbers_and_middles_that_name_nothing(text: str) -> None:
    assert not {"Compound", "Organisation", "Facility"} & {cls.partition("/")[0] for cls in entities(text).values()}


def test_a_courtyard_on_a_street_that_a_verb_names() -> None:
    assert "解放西路25号院" in entities("家住解放西路25号院。")
