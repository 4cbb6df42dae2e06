"""The forms of a name."""

from __future__ import annotations

import pytest

from jiedao.resolve import Thing, names
from jiedao.resolve.names import core


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


@pytest.mark.parametrize(
    ("name", "expected"),
    [("“邻里议事厅”机制", "邻里议事厅机制"), (" 「云上」 平台 ", "云上 平台"), ("平台", "平台"), ("“”", "")],
)
def test_a_plain_name_has_no_quotation_marks(name: str, expected: str) -> None:
    assert names.plain(name) == expected


def test_the_fullest_name_is_the_longest_that_is_written() -> None:
    assert names.fullest({"“云上”": 2}) == "云上"
    assert names.fullest({"云上": 4, "“云上邻里”平台": 2, "云上邻里智慧平台": 0}) == "云上邻里平台"
    assert names.fullest({"甲平台": 1, "乙平台": 3}) == "乙平台"


@pytest.mark.parametrize(
    ("name", "cls", "lengths", "expected"),
    [
        ("天晨科技有限公司", "Organisation", [2, 4], {"科技", "天晨", "天晨科技", "有限公司"}),
        ("天晨科技", "Organisation", [2, 4], {"科技"}),
        ("正商航海广场", "Facility", [2, 4, 6], {"航海广场"}),
        ("航海广场", "Facility", [4], set()),
    ],
)
def test_short_forms(name: str, cls: str, lengths: list[int], expected: set[str]) -> None:
    assert set(names.short_forms(name, cls, lengths)) == expected


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        (("Platform", "", "云上邻里平台", ()), ["云上邻里平台"]),
        (("Platform", "", "云上邻里平台", ("“云上邻里”", "云上邻里")), ["“云上邻里”", "云上邻里平台", "云上邻里"]),
        (("Facility", "", "芳华·云谷产业园", ()), ["芳华·云谷产业园", "云谷产业园"]),
        (("Organisation", "Enterprise", "天晨科技有限公司", ()), ["天晨科技有限公司", "天晨科技"]),
        (("Organisation", "", "天晨科技有限公司", ()), ["天晨科技有限公司"]),
    ],
)
def test_what_a_thing_may_be_called(thing: tuple[str, str, str, tuple[str, ...]], expected: list[str]) -> None:
    cls, fine, label, aliases = thing
    assert list(names.called(Thing("i", cls, fine, label, aliases, "", "", False))) == expected
