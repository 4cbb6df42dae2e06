"""Which sub-district a page tells of, where the register knows its name, a part of it, or nothing."""

from __future__ import annotations

import pytest

from jiedao.layout.areas import Areas, whole_line

KNOWN = frozenset(["西街道", "西路街道", "滨河街道", "解放街道"])


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("崇安区濠西街道提升服务。近年来，濠西街道做了很多。", {"濠西街道"}),  # not the 西街道 of another city
        ("城关区西街道提升服务。近年来，西街道做了很多。", {"西街道"}),
        ("近年来，西街道做了很多。走进西街道。", {"西街道"}),
        ("在解放街道，老人多。在解放街道，店也多。", {"解放街道"}),
        ("江北区新滨河街道办学。新滨河街道办事。", {"新滨河街道"}),
        ("崇安区濠西街道提升服务，方便居民。", {"濠西街道"}),
        ("环西街道提升服务。环西街道办事。", {"环西街道"}),  # the same wherever it stands
        ("她又联系街道科室。鱼峰区把好街道准入关。鱼峰区五里亭街道办事。", {"五里亭街道"}),
        ("社区联合街道清运。随后，联合街道上门。鱼峰区五里亭街道办事。", {"五里亭街道"}),
        ("对话街道书记。鱼峰区五里亭街道提升服务。五里亭街道办事。", {"五里亭街道"}),
        ("近年来，濠滨河街道办学。濠滨河街道办事。", {"濠滨河街道"}),  # the same words before it each time
        ("翠屏西路街道在变美。", {"翠屏西路街道"}),  # 西路街道 alone would be half a road
        ("深化街道党建联建。居民受益。", set()),
        ("街道是省级卫生街道，也是市级文明街道。省级卫生街道的牌子挂在门口。", set()),
        ("东岭四街道各有一招。银荷街道办学，银荷街道办事。", {"银荷街道"}),
        ("南山区银荷街道办学。", {"银荷街道"}),
        ("西城区银荷街道办学。", {"银荷街道"}),
        ("禅城区石湾镇街道造陶。石湾镇街道办展。", {"石湾镇街道"}),  # no town of a shorter name
    ],
)
def test_names(content: str, names: set[str]) -> None:
    assert set(Areas(content, KNOWN).names) == names


def test_a_sub_district_may_be_called_by_street_alone() -> None:
    areas = Areas("街口街：旧貌换新颜\n街口街党工委推出新做法。", ["街口街道"])
    assert areas.names == {"街口街道"}
    assert [area.name for area in areas.find("近日，街口街着力补短板。")] == ["街口街道"]
    assert not Areas("解放街不断变美。", ["解放街道"]).names


@pytest.mark.parametrize("district", ["南山区", "东城区", "绿园区", "上街区", "沙市区", "新城区"])
def test_districts_that_end_as_common_words_do(district: str) -> None:
    areas = Areas(f"东岭市{district}银荷街道办学。")
    assert areas.districts["银荷街道"].endswith(district)


@pytest.mark.parametrize("sort", ["主城区", "贫困山区", "产业园区", "全市", "辖区"])
def test_words_that_only_look_like_districts(sort: str) -> None:
    assert not Areas(f"走进{sort}银荷街道。银荷街道办学。").districts


def test_no_sub_district_is_called_by_a_city() -> None:
    text = "东岭街道把服务做到家。东岭滨河街道办学。东岭滨河街道办事。"
    assert Areas(text, KNOWN, {"东岭"}).names == {"滨河街道"}
    assert Areas(text, KNOWN).names == {"东岭街道", "东岭滨河街道"}


@pytest.mark.parametrize("lead", ["家住", "聚焦", "生活在", "会同", "创建看", "推动服务"])
def test_what_leads_up_to_a_name_is_no_part_of_it(lead: str) -> None:
    assert Areas(f"{lead}银荷街道的居民都说好。").names == {"银荷街道"}


def test_an_official_name_told_once_behind_what_makes_no_word() -> None:
    assert Areas("走进更银滨河街道。", KNOWN).names == {"更银滨河街道"}
    assert Areas("走进滨河街道。", KNOWN).names == {"滨河街道"}
    assert Areas("工作人员在滨河街道。", KNOWN).names == {"滨河街道"}


@pytest.mark.parametrize(
    "word",
    [
        "一周", "本周", "近期", "今年", "上半年", "一季度", "年度", "每月", "当前", "冬季", "去年", "岁末", "周末",
        "重点", "最美", "老旧", "网红", "智慧",
    ],
)  # fmt: skip
def test_words_of_time_and_sort_name_no_sub_district(word: str) -> None:
    assert Areas(f"武昌区{word}街道动态", (), ()).names == frozenset()


@pytest.mark.parametrize("text", ["东岭市青山区街道工作", "东岭市青山区街道办事处", "青山县街道环境整治"])
def test_the_sub_districts_of_a_district_are_none_of_its_name(text: str) -> None:
    assert Areas(text).names == frozenset()


@pytest.mark.parametrize("name", ["王庄", "一心", "三里屯", "春江", "冬青", "上河", "七一", "五一路"])
def test_names_that_look_like_times_are_names(name: str) -> None:
    assert Areas(f"武昌区{name}街道动态", (), ()).names == {f"{name}街道"}


def test_the_government_of_a_district_is_no_part_of_the_name() -> None:
    assert Areas("晋安区人民政府望桥街道办事处", (), ()).names == {"望桥街道"}
    assert whole_line("晋安区人民政府望桥街道办事处") == ("望桥街道", "晋安区")
