"""What identifies a thing."""

from __future__ import annotations

import pytest

from extracting import here, named, resolved
from jiedao.resolve import Thing
from jiedao.resolve.minting import background


def test_aliases_are_the_other_forms_in_the_text() -> None:
    (thing,) = [t for t in resolved("天晨科技有限公司入驻，天晨科技办公。").things if t.cls == "Organisation"]
    assert (thing.label, thing.aliases) == ("天晨科技有限公司", ("天晨科技",))
    (thing,) = [t for t in resolved("街道推行“邻里议事厅”机制。").things if t.cls == "Programme"]
    assert thing.aliases == ("“邻里议事厅”机制", "邻里议事厅")


def test_no_alias_keeps_half_a_pair_of_quotation_marks() -> None:
    (thing,) = [t for t in resolved("街道斩获文化和旅游部“群星奖”提名。").things if t.cls == "Award"]
    assert (thing.label, thing.aliases) == ("群星奖提名", ("群星奖",))


def test_names_are_without_characters_that_nobody_sees() -> None:
    text = "街道推行“零宽”机制。街道推行“零\u200b宽”机制，街道推行“邻\u202e里\x01圈”机制。"
    things = [t for t in resolved(text).things if t.cls == "Programme"]
    assert [(thing.label, thing.aliases) for thing in things] == [
        ("零宽机制", ("“零宽”机制", "零宽")),
        ("邻里圈机制", ("“邻里圈”机制", "邻里圈")),
    ]


@pytest.mark.parametrize(
    ("text", "label", "start"),
    [
        ("玉林街道办实事。", "玉林街道", "place/510107"),
        ("武侯区来访。", "武侯区", "place/510107"),
        ("街道探索“1+3+N”。", "1+3+N", "programme/510107-yulin-jiedao"),
        ("街道成立红色物业联盟。", "红色物业联盟", "organisation/510107-yulin-jiedao"),
        ("区财政局拨款。", "武侯区财政局", "organisation/510107_"),
        ("武侯区志愿者联合会来访。", "武侯区志愿者联合会", "organisation/510107_"),
        ("成都清泉物业有限公司来访。", "成都清泉物业有限公司", "organisation/510100"),
        ("街道聚焦平安法治星。", "平安法治星", "star/"),
        ("街道开展“我为群众办实事”实践活动。", "我为群众办实事实践活动", "programme/woweiqunzhong"),
    ],
)
def test_what_a_name_is_unique_within(text: str, label: str, start: str) -> None:
    assert named(resolved(text))[label].iri.startswith(start)


def test_a_formula_is_found_under_one_key_wherever_it_is_coined() -> None:
    one = named(resolved("街道探索“1+3+N”工作法。"))["1+3+N工作法"]
    other = named(resolved("街道探索“1+3+N”。", sub_district="火车南站街道"))["1+3+N"]
    assert one.iri != other.iri and one.formula == other.formula == "1+3+N"


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("１＋３＋n", "1+3+N"),
        ("n+1", "N+1"),
        ("党建+x", "党建+X"),
        ("1个支部、n次上门", "1个支部N次上门"),
        ("mini+", "mini+"),
        ("3t空间", "3t空间"),
    ],
)
def test_the_variables_of_a_formula_are_capitals(name: str, formula: str) -> None:
    found = named(resolved(f"街道探索“{name}”工作法。"))
    assert [thing.formula for thing in found.values() if thing.cls == "Programme"] == [formula]


def test_a_name_in_traditional_characters_is_unique_within_what_it_names() -> None:
    one, other = (resolved(f"{name}撥款。") for name in ("武侯區財政局", "武侯区财政局"))
    assert {thing.iri for thing in one.things} == {thing.iri for thing in other.things}


@pytest.mark.parametrize("title", ["武侯區「近鄰示範小區」", "武侯区“近邻示范小区”"])
def test_a_title_holds_its_division_once_and_whole_pairs_of_marks(title: str) -> None:
    (award,) = [thing for thing in resolved(f"陽光花園榮獲{title}稱號。").things if thing.cls == "Award"]
    bare = title.translate(str.maketrans("", "", "“”「」"))
    assert (award.label, award.aliases) == (bare, tuple(sorted({title, bare[3:]})))


def test_a_sub_district_that_the_register_does_not_know_is_still_a_place() -> None:
    found = resolved("银月湾街道办实事。", sub_district="银月湾街道")
    own = found.things[found.own]
    assert (own.label, own.cls, own.code) == ("银月湾街道", "SubDistrict", "")
    assert own.iri.startswith("place/510107") and own.iri.isascii()
    assert own.iri == here("银月湾街道")[0].iri


def test_what_the_article_is_on_is_a_thing_even_if_never_named() -> None:
    found = resolved("居民来访。")
    assert found.mentions == () and found.things[found.own].label == "玉林街道"
    assert [found.things[n].label for n in found.chain] == ["武侯区", "成都市", "四川省"]


@pytest.mark.parametrize(
    ("text", "label", "start"),
    [
        ("获得全国文明单位称号。", "全国文明单位", "award/quanguo"),
        ("孵化平台3T.WORK开业。", "3T.WORK", "organisation/510100"),
        ("芳华大厦开门。", "芳华大厦", "facility/510107-yulin-jiedao"),
        ("玉林街道红色物业联盟来访。", "红色物业联盟", "organisation/510107-yulin-jiedao"),
        ("街道党工委部署。", "玉林街道党工委", "organisation/510107-yulin-jiedao"),
        ("四川省来访。", "四川省", "place/51"),
    ],
)
def test_more_names_and_what_they_are_unique_within(text: str, label: str, start: str) -> None:
    assert named(resolved(text))[label].iri.startswith(start)


def test_the_background_adds_what_is_not_there() -> None:
    known, _ = here()
    added, own, chain = background((), known)
    assert [thing.label for thing in added] == ["玉林街道", "武侯区", "成都市", "四川省"]
    assert (own, chain) == (0, (1, 2, 3))
    there = [Thing("x", "Facility", "", "厅", (), "", "", False), *added[:2]]
    more, own, chain = background(there, known)
    assert [thing.label for thing in more] == ["成都市", "四川省"]
    assert (own, chain) == (1, (2, 3, 4))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("玉林街道综合养老服务中心启用。", "玉林街道综合养老服务中心"),
        ("玉林街道红色物业联盟成立。", "红色物业联盟"),
    ],
)
def test_what_every_sub_district_has_keeps_its_name(text: str, label: str) -> None:
    assert label in [thing.label for thing in resolved(text).things]
