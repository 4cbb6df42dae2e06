"""What lies in what, or is part of what, by its name."""

from __future__ import annotations

import time

import pytest

from extracting import extractor, relations, resolved


def test_a_phase_is_part_of_the_whole() -> None:
    assert "芳华科创园二期 partOf 芳华科创园" in relations("街道启动芳华科创园二期。")


def test_a_firm_belongs_to_no_place_by_being_named() -> None:
    assert not [r for r in relations("成都清泉物业有限公司前来调研。") if " within " in r]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("云杉小区物业服务中心上门。云杉小区换了新颜。", "云杉小区物业服务中心 within 云杉小区"),
        ("武侯区老旧小区改造工程全面推进。", "武侯区老旧小区改造工程 within 武侯区"),
        ("玉林街道辖玉林、芳草等6个社区。玉林夜市热闹。", "玉林夜市 within 玉林街道"),
    ],
)
def test_where_a_name_says_that_something_lies(text: str, told: str) -> None:
    assert told in relations(text)


def test_a_party_body_is_part_of_what_it_is_named_after() -> None:
    found = relations("街道成立红色物业联盟。红色物业联盟党委随后组建。")
    assert "红色物业联盟党委 partOf 红色物业联盟" in found


def test_a_faculty_is_part_of_its_university_and_an_alliance_of_the_brand_it_is_named_after() -> None:
    found = relations("四川青城大学法学院来访。四川青城大学校长讲话。")
    assert "四川青城大学法学院 partOf 四川青城大学" in found
    found = relations("街道打造“暖邻益家”党建品牌。街道成立“暖邻益家”党建联盟。")
    assert any(r.startswith("暖邻益家党建联盟 partOf 暖邻益家") for r in found)


def test_many_party_bodies_teams_and_faculties_take_linear_time() -> None:
    def seconds(count: int) -> float:
        names = [f"{'甲乙丙丁戊己庚辛壬癸'[n % 10]}{chr(0x6C00 + n)}" for n in range(count)]
        lines = [f"{name}社区党委联合{name}大学法学院、{name}大学“春风{name}”志愿服务队开展活动。" for name in names]
        article = resolved(*lines)
        before = time.process_time()
        extractor().relations.find(article)
        return time.process_time() - before

    seconds(10)
    assert seconds(1600) < 0.5 + 12 * seconds(400)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("清水河社区的“银柳合唱团”上台演唱。", "银柳合唱团 within 清水河社区"),
        ("清水河社区志愿者协会派单。", "清水河社区志愿者协会 within 清水河社区"),
    ],
)
def test_a_society_of_a_community_lies_in_it(text: str, told: str) -> None:
    assert told in relations(text)
