"""What a clause states by its own words."""

from __future__ import annotations

from typing import Any

import pytest

from jiedao.figures import stating
from jiedao.figures.examples import parse
from jiedao.figures.names import DEFAULT, Owner
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Structure


@pytest.fixture(scope="module", name="is_")
def structure(pack: dict[str, Any]) -> Structure:
    return Structure(pack)


def sentence(marked: str) -> Sentence:
    text, mentions, _ = parse(marked)
    return Sentence(text, mentions, (), (), list)


def name(found: Owner | None, made: Sentence) -> str:
    """The words of a mention; - for the article's own sub-district, nothing for none."""
    if found is None or found == DEFAULT:
        return "" if found is None else "-"
    return made.text[slice(*made.mentions[found.mention][:2])]


@pytest.mark.parametrize(
    ("marked", "begins"),
    [
        ("目前,居民来访", ""),
        ("这项“{净街:Programme}”行动开始", "“净街”行动开始"),
        ("这项行动开始", "这项行动开始"),
        ("目前居民来访", "居民来访"),
        ("居民来访", "居民来访"),
        ("{目前书屋:Facility}开门", "目前书屋开门"),
        ("截至目前{书屋:Facility}开门", "书屋开门"),
    ],
)
def test_where_a_clause_begins(is_: Structure, marked: str, begins: str) -> None:
    made = sentence(marked)
    start, end = made.clauses[0]
    assert made.text[stating.begins(made, is_, start, end) : end] == begins


@pytest.mark.parametrize(
    ("marked", "subject", "listed"),
    [
        ("{柳湖街道:SubDistrict}{东坡社区:Community}有书屋3个", "东坡社区", False),
        ("{柳湖街道:SubDistrict}的{东坡社区:Community}有书屋3个", "东坡社区", False),
        ("{甲会:Organisation}承办的“{小河工坊:Facility}”有书3册", "小河工坊", False),
        ("{甲公司:Organisation}、{乙公司:Organisation}来访", "-", True),
        ("{甲委:Organisation}下属的{乙公司:Organisation}投入3元", "乙公司", False),
        ("{甲集团:Organisation}全资子公司{乙公司:Organisation}投入3元", "乙公司", False),
        ("{周明:Person}来访", "周明", False),
        ("{周明:Person}说,居民来访", "", False),
        ("{柳湖社区:Community}网格员{周明:Person}来访", "周明", False),
        ("{周明:Person}{东坡社区:Community}", "东坡社区", False),
    ],
)
def test_the_last_of_a_chain_of_names(is_: Structure, marked: str, subject: str, listed: bool) -> None:
    made = sentence(marked)
    found, is_list = stating.chain(made, is_, 0, len(made.text))
    assert (name(found, made), is_list) == (subject, listed)


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("由甲局牵头、街道实施的“{邻里计划:Programme}”", "邻里计划"),
        ("由甲局牵头的{周明:Person}", ""),
        ("街道{邻里计划:Programme}", ""),
    ],
)
def test_the_name_that_first_words_modify(is_: Structure, marked: str, subject: str) -> None:
    made = sentence(marked)
    assert name(stating.made(made, is_, 0, len(made.text)), made) == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("落户高新区的{甲公司:Organisation}", "甲公司"),
        ("落户高新区的{周明:Person}", ""),
        ("落户高新区{甲公司:Organisation}", ""),
        ("", ""),
    ],
)
def test_the_name_that_an_attribute_stands_before(is_: Structure, marked: str, subject: str) -> None:
    made = sentence(marked)
    assert name(stating.relative(made, is_, 0, len(made.text)), made) == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("街道建成{书屋:Facility}", "书屋"),
        ("街道建成{甲社区:Community}{书屋:Facility}", "书屋"),
        ("街道建成3个{书屋:Facility}", ""),
        ("街道建成{书屋:Facility}的大门", ""),
        ("街道走进{书屋:Facility}", ""),
        ("街道建成{甲社区:Community}", ""),
        ("居民来访", ""),
    ],
)
def test_what_a_clause_founds_at_its_end(is_: Structure, marked: str, subject: str) -> None:
    made = sentence(marked)
    assert name(stating.introduced(made, is_, 0), made) == subject


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("以{柳湖街道:SubDistrict}{云锦社区:Community}为例,办事快了", "云锦社区"),
        ("就拿{云锦社区:Community}来说,办事快了", "云锦社区"),
        ("以服务为例,{云锦社区:Community}办事快了", ""),
        ("以{云锦社区:Community}为中心,办事快了", ""),
    ],
)
def test_an_example_that_is_given(marked: str, shown: str) -> None:
    made = sentence(marked)
    assert name(stating.shown(made, *made.clauses[0]), made) == shown


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("{柳湖区委:Organisation}、{区政府:Organisation}投入资金3亿元", "柳湖区委"),
        ("{柳湖区委:Organisation}、{区政府:Organisation}等8家单位来访", "-"),
        ("{柳湖区委:Organisation}、{甲公司:Organisation}投入资金3亿元", "-"),
    ],
)
def test_the_committee_and_the_government_of_a_division_act_as_one(is_: Structure, marked: str, subject: str) -> None:
    made = sentence(marked)
    assert name(stating.chain(made, is_, 0, made.clauses[0][1])[0], made) == subject


@pytest.mark.parametrize(
    ("marked", "apposed"),
    [
        ("驻区单位{云锦物业:Organisation}主动认领问题", "云锦物业"),
        ("驻区单位{云锦物业:Organisation}的经理认领问题", ""),
        ("居民都说{云锦物业:Organisation}主动认领问题", ""),
    ],
)
def test_a_name_behind_the_noun_for_its_kind_acts(is_: Structure, marked: str, apposed: str) -> None:
    made = sentence(marked)
    assert name(stating.apposed(made, is_, *made.clauses[0]), made) == apposed
