"""Which mentions name one thing."""

from __future__ import annotations

import pytest

from extracting import extractor, here, labels, named, resolved
from jiedao.entities import Candidate
from jiedao.resolve.groups import Group, grouped


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("街道推行“一核多元”治理模式，“一核多元”工作法见效。", "一核多元治理模式"),
        ("“云守望”服务系统上线。智慧养老“云守望”平台好用。", "云守望服务系统"),
        ("永安里社区党总支成立。永安里党总支开会。", "永安里社区党总支"),
        ("街道建立“文化哨兵”队伍。“文化哨兵”成员很忙。", "文化哨兵队伍"),
        ("正商航海广场开业，航海广场热闹。", "正商航海广场"),
        ("街道改造了翠竹园小区。如今的翠竹园，绿树成荫。", "翠竹园小区"),
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


@pytest.mark.parametrize(
    "texts",
    [
        ("“三个全覆盖”走进千家万户。", "街道推行“走访全覆盖、代办全覆盖、回访全覆盖”工作法。"),
        ("街道推行“一个难题、一名专员、一份清单、一跟到底”的“四个一”工作法。",),
        ("“五事共办”让老街变样。", "街道创新“党员带动、五事共办”模式。"),
    ],
)
def test_a_formula_is_what_spells_it_out(texts: tuple[str, ...]) -> None:
    assert len(set(labels(*texts))) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("“三个全覆盖”走进千家万户。", "街道推行“走访全覆盖、代办全覆盖”工作法。"),
        ("“三个全覆盖”走进千家万户。", "街道推行“早谋划、早部署、早落实”工作法。"),
    ],
)
def test_a_formula_of_another_number_or_word_is_not(texts: tuple[str, ...]) -> None:
    assert len(set(labels(*texts))) == 2


def test_traditional_characters_name_the_same_thing() -> None:
    one = named(resolved("街道成立红色物业联盟。"))["红色物业联盟"]
    other = named(resolved("街道成立紅色物業聯盟。"))["紅色物業聯盟"]
    assert one.iri == other.iri


def groups(text: str, *marked: tuple[str, str, int]) -> dict[tuple[str, str], Group]:
    """What mentions of a text are grouped under; `marked` tells name, class and priority of each, in order."""
    made, at = [], 0
    for name, cls, priority in marked:
        at = text.index(name, at)
        made.append(Candidate(at, at + len(name), cls, "", "r", priority))
        at += len(name)
    known, places = here()
    return grouped(text, made, known, places, extractor().register)


def test_one_name_is_one_thing_of_the_class_of_the_stronger_rule() -> None:
    text = "红色联盟开门，红色联盟热闹。"
    (only,) = groups(text, ("红色联盟", "Programme", 40), ("红色联盟", "Organisation", 50)).items()
    assert only[0] == ("Organisation", "红色联盟") and len(only[1].mentions) == 2


def test_a_short_form_of_two_names_is_neither() -> None:
    text = "天晨科技公司与天晨科技集团，天晨科技。"
    marked = [(name, "Organisation", 30) for name in ("天晨科技公司", "天晨科技集团", "天晨科技")]
    assert len(groups(text, *marked)) == 3
    assert len(groups(text, *marked[::2])) == 1


def test_a_short_form_meets_a_name_of_its_class_only() -> None:
    text = "正商航海广场，航海广场。"
    assert len(groups(text, ("正商航海广场", "Facility", 30), ("航海广场", "Facility", 30))) == 1
    assert len(groups(text, ("正商航海广场", "Compound", 30), ("航海广场", "Facility", 30))) == 2


def test_a_district_that_is_an_ordinary_word_here_is_no_thing() -> None:
    assert groups("新城区热闹。", ("新城区", "Division", 60)) == {}
    assert groups("武侯区热闹。", ("武侯区", "Division", 60)) != {}


def test_a_district_of_another_province_is_told_of_behind_its_city() -> None:
    assert groups("海曙区热闹。", ("海曙区", "Division", 60)) == {}
    assert groups("宁波市海曙区热闹。", ("海曙区", "Division", 60)) != {}


def test_a_name_may_begin_with_the_sign_that_marks_dependent_ones() -> None:
    text = "“@柳城”平台"
    known, places = here()
    candidate = Candidate(0, len(text), "Platform", "", "r", 50, "@柳城平台")
    assert list(grouped(text, [candidate], known, places, extractor().register)) == [("Platform", "柳城平台")]


def test_a_quoted_title_of_two_bodies_is_neither() -> None:
    found = named(resolved("“文化哨兵”队伍成立，“文化哨兵”协会也成立。“文化哨兵”成员很忙。"))
    assert {"文化哨兵队伍", "文化哨兵协会", "文化哨兵"} <= set(found)
