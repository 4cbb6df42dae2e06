"""Names of the lexicon: what counts as one in a text, and by which name it is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extracting import scanned
from jiedao.entities.lexicon import Lexicon

OFFICES: Mapping[str, Any] = {
    "id": "ministries", "class": "Organisation", "fine": "GovernmentBody", "shared": False,
    "names": {"住房和城乡建设部": "住房和城乡建设部 住建部"},
}  # fmt: skip
SCHEMES: Mapping[str, Any] = {"id": "schemes", "class": "Programme", "names": {"三会一课": ""}}


def told(text: str, *lexicons: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(text[c.start : c.end], c.name) for c in Lexicon(lexicons).find(scanned(text), 100)]


def test_a_name_is_told_by_any_of_its_forms() -> None:
    text = "街道落实三会一课，获住建部表扬。"
    assert told(text, OFFICES, SCHEMES) == [("三会一课", "三会一课"), ("住建部", "住房和城乡建设部")]


def test_a_name_stands_as_words() -> None:
    assert told("相关住建部门到场。", OFFICES) == []


def test_the_office_of_a_ministry_is_part_of_it() -> None:
    assert told("住建部办公厅发文。", OFFICES) == [("住建部办公厅", "住房和城乡建设部办公厅")]


def test_what_the_lexicons_say_of_a_name() -> None:
    lexicon = Lexicon([OFFICES, SCHEMES])
    assert lexicon.forms["住建部"] == lexicon.names["住房和城乡建设部"]
    assert (lexicon.names["三会一课"].shared, lexicon.names["住房和城乡建设部"].shared) == (True, False)
