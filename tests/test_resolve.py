"""Which mentions name one thing, what the thing is called, and what identifies it."""

from __future__ import annotations

import pytest

from extracting import extractor, here, resolved
from jiedao.resolve import Resolved, Thing, core, setting


def named(found: Resolved) -> dict[str, Thing]:
    return {found.things[m.thing].label: found.things[m.thing] for m in found.mentions}


def labels(*texts: str) -> list[str]:
    found = resolved(*texts)
    return [found.things[m.thing].label for m in found.mentions]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("街道推行“一核多元”治理模式，“一核多元”工作法见效。", "一核多元治理模式"),
        ("“云牵挂”服务系统上线。智慧养老“云牵挂”平台好用。", "云牵挂服务系统"),
        ("正商航海广场开业，航海广场热闹。", "正商航海广场"),
        ("街道推行“邻里议事厅”机制。邻里议事厅机制深得人心。", "邻里议事厅机制"),
        ("街道推行“邻里议事厅”机制，推行「邻里议事厅」机制。", "邻里议事厅机制"),
        ("“云上邻里”平台上线，该平台好用。", "云上邻里平台"),
        ("玉林街道办实事，玉林街道办事处开门。", "玉林街道"),
        ("武侯区财政局拨款。区财政局验收。", "武侯区财政局"),
        ("街道党工委部署，玉林街道党工委落实，党工委验收。", "玉林街道党工委"),
    ],
)
def test_two_mentions_of_one_thing(text: str, label: str) -> None:
    found = labels(text)
    assert len(found) >= 2 and set(found) == {label}


@pytest.mark.parametrize(
    "text",
    [
        "四川蓝海科技有限公司与成都蓝海科技有限公司来访，蓝海科技介绍情况。",
        "玉林东路与玉林西路改造。",
        "芳草社区与棕南社区来访。",
        "街道推行“红色课堂”机制，推行“红色讲堂”机制。",
    ],
)
def test_different_things_stay_apart(text: str) -> None:
    found = labels(text)
    assert len(found) >= 2 and len(set(found)) == len(found)


def test_aliases_are_the_other_forms_in_the_text() -> None:
    (thing,) = [t for t in resolved("天晨科技有限公司入驻，天晨科技办公。").things if t.cls == "Organisation"]
    assert (thing.label, thing.aliases) == ("天晨科技有限公司", ("天晨科技",))
    (thing,) = [t for t in resolved("街道推行“邻里议事厅”机制。").things if t.cls == "Programme"]
    assert thing.aliases == ("“邻里议事厅”机制", "邻里议事厅")


def test_this_platform_is_the_platform_named_last_if_not_long_ago() -> None:
    near = labels("“云上邻里”平台上线。“暖巷通”平台上线。居民来访。该平台好用。")
    assert near == ["云上邻里平台", "暖巷通平台", "暖巷通平台"]
    far = labels("“云上邻里”平台上线。居民来访。孩子读书。老人下棋。邻居跳舞。该平台好用。")
    assert far == ["云上邻里平台"]


def test_this_project_is_no_platform() -> None:
    assert labels("“云上邻里”平台上线，该项目好用。") == ["云上邻里平台"]


@pytest.mark.parametrize(
    ("text", "label", "start"),
    [
        ("玉林街道办实事。", "玉林街道", "place/510107"),
        ("武侯区来访。", "武侯区", "place/510107"),
        ("街道探索“1+3+N”。", "1+3+N", "programme/510107-yulin-jiedao"),
        ("街道成立红色物业联盟。", "红色物业联盟", "organisation/510107-yulin-jiedao"),
        ("区财政局拨款。", "武侯区财政局", "organisation/510107_"),
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
    assert one.iri != other.iri and one.formula == other.formula != ""


def test_what_the_article_is_on_is_a_thing_even_if_never_named() -> None:
    found = resolved("居民来访。")
    assert found.mentions == () and found.things[found.own].label == "玉林街道"
    assert [found.things[n].label for n in found.chain] == ["武侯区", "成都市", "四川省"]


def test_a_sub_district_that_the_register_does_not_know_is_still_a_place() -> None:
    found = resolved("银月湾街道办实事。", sub_district="银月湾街道")
    own = found.things[found.own]
    assert (own.label, own.cls, own.code) == ("银月湾街道", "SubDistrict", "")
    assert own.iri.startswith("place/510107") and own.iri.isascii()
    assert own.iri == here("银月湾街道")[0].iri


def test_mentions_stand_in_order_and_lead_to_their_thing() -> None:
    found = resolved("玉林街道推行“邻里议事厅”机制，芳草社区成立红色物业联盟。邻里议事厅机制见效。")
    assert list(found.mentions) == sorted(found.mentions)
    for m in found.mentions:
        assert m.cls == found.things[m.thing].cls
    assert len({thing.iri for thing in found.things}) == len(found.things)


def test_traditional_characters_name_the_same_thing() -> None:
    one = named(resolved("街道成立红色物业联盟。"))["红色物业联盟"]
    other = named(resolved("街道成立紅色物業聯盟。"))["紅色物業聯盟"]
    assert one.iri == other.iri


def test_a_setting_without_a_district_still_has_an_iri() -> None:
    known = setting("银月湾街道", "", {}, extractor().register)
    assert (known.place, known.parents) == (None, ()) and known.iri.startswith("place/")
    assert setting("", "", {}, extractor().register).iri == ""


@pytest.mark.parametrize(
    ("name", "cls", "key"),
    [
        ("“365”工作机制", "Programme", "365"),
        ("一核多元治理模式", "Programme", "一核多元治理"),
        ("暖巷工作法", "Programme", "暖巷"),
        ("工作法", "Programme", "工作法"),
        ("暖巷工程", "Organisation", "暖巷工程"),
    ],
)
def test_head_nouns_that_do_not_tell_programmes_apart(name: str, cls: str, key: str) -> None:
    assert core(name, cls) == key


def test_a_bare_noun_that_begins_a_clause_is_the_last_thing_of_such_a_name() -> None:
    assert labels("“银杏”调解队今年成立。调解队由12人组成。")[-2:] == ["银杏调解队", "银杏调解队"]
    assert labels("“邻里议事厅”机制见效。这一机制推行一年。") == ["邻里议事厅机制"] * 2


def test_a_bare_noun_within_a_clause_or_of_no_thing_is_no_name() -> None:
    assert labels("“银杏”调解队今年成立。居民喜欢调解队。") == ["银杏调解队"]
    assert labels("“银杏”调解队今年成立。合唱团排练。") == ["银杏调解队"]
