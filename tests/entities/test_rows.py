"""Where the elements of a row begin and end."""

from __future__ import annotations

from timeit import timeit

import pytest

from extracting import entities, extractor, scanned
from jiedao.entities import rows


def found(text: str) -> list[str]:
    scan = scanned(text)
    return [scan.text[start:end] for start, end in rows.elements(scan, text.index("等"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("锦绣苑、白鹤园等小区。", ["锦绣苑", "白鹤园"]),
        ("街道联合晨星科技、云朵咖啡等企业。", ["街道联合晨星科技", "云朵咖啡"]),
        ("居民走进锦绣苑、白鹤园等小区。", ["锦绣苑", "白鹤园"]),
        ("改造了锦绣苑、白鹤园和听雨苑等小区。", ["锦绣苑", "白鹤园", "听雨苑"]),
        ("居民和听雨苑等小区。", ["听雨苑"]),
        ("举办“邻里节”、“敬老宴”等活动。", ["“邻里节”", "“敬老宴”"]),
        ("锦绣苑（东区）、白鹤园等小区。", ["锦绣苑（东区）", "白鹤园"]),
        ("花语里、芳华里等小区。", ["花语里", "芳华里"]),
        ("开门，锦绣苑等小区。", ["锦绣苑"]),
        ("。等小区。", []),
    ],
)
def test_elements_reach_back_to_the_first_word_that_no_name_contains(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_an_element_says_whether_another_stands_before_it() -> None:
    scan = scanned("居民走进锦绣苑、白鹤园。")
    assert rows.element_start(scan, 11) == (8, True)
    assert rows.element_start(scan, 7) == (4, False)


def test_no_element_is_longer_than_a_name() -> None:
    text = "晨" * 60 + "等企业。"
    assert all(len(element) <= rows.LONGEST for element in found(text))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("统筹都市广场", "都市广场"),
        ("辖区锦绣苑", "锦绣苑"),
        ("社区统筹锦绣苑", "锦绣苑"),
        ("都市广场", "都市广场"),
        ("统筹", "统筹"),
    ],
)
def test_a_name_begins_behind_a_verb_or_the_word_for_the_area(text: str, begins: str) -> None:
    scan = scanned(text + "。")
    start = rows.without_leading_verb(scan, 0, len(text), extractor().entities.vocabulary)
    assert text[start:] == begins


def test_the_parts_of_a_row_stand_where_the_row_stands() -> None:
    text = "走进甲里、乙坊、丙苑。"
    assert [text[a:b] for a, b in rows.parts("甲里、乙坊、丙苑", 2)] == ["甲里", "乙坊", "丙苑"]


def test_a_row_of_rooms_is_looked_for_beside_the_name_and_not_in_the_whole_text() -> None:
    assert rows.among_rooms("社区设有服务中心、" + "调解室、" * 20 + "妇女之家等多个功能区。", 8)
    text = "中心" * 5_000_000
    assert timeit(lambda: rows.among_rooms(text, 2), number=1000) < 1


def test_a_row_of_parallel_items_begins_behind_what_is_done() -> None:
    names = entities("社区开展了金色和美、金色课堂、金色引路三大系列主题活动。")
    assert {"金色和美", "金色课堂", "金色引路"} <= names.keys()
