"""Metadata in the forms that people write it in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.reading.metadata import from_mapping, from_yaml, iso_date, merge
from jiedao.records import Metadata


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023-05-01", "2023-05-01"),
        ("2023-5-1", "2023-05-01"),
        ("2023/5/1", "2023-05-01"),
        ("2023.05.01", "2023-05-01"),
        ("２０２３年５月１日", "2023-05-01"),
        ("2023年5月", "2023-05"),
        ("2023年", "2023"),
        ("2023", "2023"),
        ("20230501", "2023-05-01"),
        ("2023-05-01 08:30", "2023-05-01"),
        ("2023年5月1日 08:30", "2023-05-01"),
        ("2023-05-01T08:30:00Z", "2023-05-01"),
    ],
)
def test_dates(written: str, expected: str) -> None:
    assert iso_date(written) == expected


@pytest.mark.parametrize(
    "written", ["", "May 2023", "2023-13-01", "2023-02-29", "20231301", "1 May", "2023-05-01x", "0000"]
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        iso_date(written)


@given(st.dates())
def test_every_date_in_the_ways_of_writing_it(date: object) -> None:
    iso = str(date)
    year, month, day = iso.split("-")
    assert iso_date(iso) == iso_date(f"{year}年{int(month)}月{int(day)}日") == iso_date(year + month + day) == iso


def test_authors_come_as_a_string_or_a_list() -> None:
    assert from_mapping({"author": "王芳、李明；张燕"})[0].authors == ("王芳", "李明", "张燕")
    assert from_mapping({"authors": ["王芳 ", None, "", "李明"]})[0].authors == ("王芳", "李明")
    assert from_mapping({"authors": None, "author": "王芳"})[0].authors == ("王芳",)


def test_numbers_are_strings_and_what_is_neither_is_told() -> None:
    metadata, wrong = from_mapping({"title": 365, "date": 2023, "url": None, "publisher": True, "authors": [["x"]]})
    assert metadata == Metadata(title="365", date="2023")
    assert sorted(wrong) == ["authors", "publisher"]


def test_keys_are_known_in_any_case_and_misspelt_ones_told() -> None:
    metadata, wrong = from_mapping({"Date": "2023", "TITLE": "食堂", "publsher": "日报", "Autor": "王芳"})
    assert metadata == Metadata(title="食堂", date="2023")
    assert {key: told.rpartition("; ")[2] for key, told in wrong.items()} == {
        "publsher": "did you mean publisher?", "Autor": "did you mean author?",
    }  # fmt: skip
    assert from_mapping({"Date": "2022", "date": "2023"})[0].date == "2023"


def test_keys_of_other_programs_are_left_alone() -> None:
    keys = ("tags", "layout", "published", "updated", "update", "subtitle", "author_id", "uri", "data", "slug", "标签")
    assert from_mapping(dict.fromkeys(keys, "x")) == (Metadata(), {})


def test_in_a_file_of_metadata_every_other_key_is_told_with_its_line() -> None:
    (error,) = from_yaml("Title: 食堂\ndatum: 2023\n", alone=True)[1]
    assert error.line == 2 and "no key 'datum'; there are: title, date" in error.message
    assert from_yaml("Title: 食堂\ndatum: 2023\n") == (Metadata(title="食堂"), [])


@pytest.mark.parametrize("address", ["7", "javascript:alert(1)", "www.example.org", "https://"])
def test_what_is_no_web_address_is_told(address: str) -> None:
    metadata, wrong = from_mapping({"url": address})
    assert metadata.url == "" and "no web address" in wrong["url"]
    assert from_mapping({"url": "HTTPS://example.org/街道"}) == (Metadata(url="HTTPS://example.org/街道"), {})


def test_a_number_is_nobody() -> None:
    metadata, wrong = from_mapping({"author": ["王芳", 3]})
    assert metadata.authors == ("王芳",) and "no name: '3'" in wrong["author"]


def test_yaml_is_read_as_strings() -> None:
    assert from_yaml("title: on\ndate: 2023-05-01\npublisher: 1e3\n")[0] == Metadata("on", "2023-05-01", "1e3")


def test_yaml_that_refers_to_itself_a_million_times_is_read_at_once() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghijklmnopqrstu", "bcdefghijklmnopqrstuv", strict=True)
    )
    assert from_yaml(bomb + "title: 食堂\n") == (Metadata(title="食堂"), [])
    assert from_yaml(bomb + "title: *v\n")[1][0].line == 23


@given(st.text())
def test_any_text_is_yaml_or_told_of(text: str) -> None:
    metadata, errors = from_yaml(text)
    assert all(isinstance(value, (str, tuple)) for value in metadata)
    assert all(error.line and error.message for error in errors)


def test_merging_fills_what_is_open() -> None:
    assert merge(Metadata(title="一", authors=("王芳",)), Metadata("二", "2023", authors=("李明",))) == Metadata(
        "一", "2023", authors=("王芳",)
    )


@pytest.mark.parametrize("opened", ["[", "{a: ", "- ", "? "])
def test_yaml_that_is_nested_without_end_is_refused(opened: str) -> None:
    metadata, errors = from_yaml(opened * 200_000)
    assert metadata == Metadata()
    assert ["nested too deeply" in error.message for error in errors] == [True]
    assert from_yaml("title: 新闻\nx: " + "[" * 50 + "]" * 50) == (Metadata(title="新闻"), [])
