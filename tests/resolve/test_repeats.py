"""Where a thing is named in words that no rule caught."""

from __future__ import annotations

from importlib import import_module

import pytest

from jiedao.resolve import Mention, Thing
from jiedao.resolve.repeats import repeats


def found(text: str, label: str, cls: str = "Platform", *mentions: Mention, aliases: tuple[str, ...] = ()) -> list[str]:
    thing = Thing("i", cls, "", label, aliases, "", "", False)
    return [text[m.start : m.end] for m in repeats(text, [thing], mentions)]


def test_a_name_is_found_again_outside_of_mentions() -> None:
    text = "云上邻里开通，云上邻里好用，新云上邻里来了。"
    assert found(text, "云上邻里", "Platform", Mention(0, 4, 0, "Platform", "r")) == ["云上邻里"] * 2
    assert found(text, "云上邻里", "Platform", Mention(14, 19, 0, "Platform", "r")) == ["云上邻里"] * 2


def test_the_longest_name_first() -> None:
    assert found("云上邻里平台与云上邻里。", "云上邻里平台", aliases=("云上邻里",)) == ["云上邻里平台", "云上邻里"]


def test_what_is_too_short_or_too_common_is_not_looked_for() -> None:
    assert found("云上与云上。", "云上") == []
    assert found("李明与李明。", "李明", "Person") == ["李明"] * 2
    assert found("ABC与ABC。", "ABC") == []
    assert found("成都市与成都市。", "成都市", "Division") == []
    assert found("文明单位与文明单位。", "文明单位", "Award") == []


def test_a_coined_name_of_two_characters_is_found_in_quotation_marks() -> None:
    text = "推行“邻熟”治理模式，“邻熟”见效，邻熟好用。"
    own = Mention(2, 10, 0, "Programme", "r")
    assert found(text, "邻熟治理模式", "Programme", own, aliases=("邻熟",)) == ["“邻熟”"]


def test_many_names_are_found_as_a_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "云上邻里平台与云上邻里，邻里邻里邻里，邻里平台。"
    things = [
        Thing(str(n), "Platform", "", label, (), "", "", False)
        for n, label in enumerate(("云上邻里", "邻里邻里", "云上邻里平台", "邻里平台"))
    ]
    few = repeats(text, things, [])
    monkeypatch.setattr(import_module("jiedao.entities.places"), "MANY", 0)
    assert repeats(text, things, []) == few
    assert [text[m.start : m.end] for m in sorted(few)] == ["云上邻里平台", "云上邻里", "邻里邻里", "邻里平台"]


def test_what_each_of_several_communities_has_is_not_that_of_one_all_along() -> None:
    things = [
        Thing("a", "Community", "", "甲里社区", (), "", "", False),
        Thing("b", "Community", "", "乙里社区", (), "", "", False),
        Thing("c", "Organisation", "PartyBody", "乙里社区党委", ("社区党委",), "", "", False),
    ]
    assert repeats("社区党委开会。", things, []) == []
    assert len(repeats("社区党委开会。", things[1:], [])) == 1
