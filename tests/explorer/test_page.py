"""The page as a text: whole, the same each time, and with nothing of the data outside its packed blocks."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent))

import sample

from jiedao.explorer import page
from jiedao.explorer.page import checked, pieces, queries
from jiedao.explorer.payload import packed


class Reader(HTMLParser):
    """The elements of a page, and the texts of its scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"script": [], "style": []}
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = tag if tag in self.texts else ""
        if self.inside:
            self.texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[self.inside][-1] += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def test_the_same_graph_gives_the_same_bytes():
    assert page(sample.small()) == page(sample.small())


def test_nothing_is_loaded_from_outside():
    for _, attributes in read(page(sample.small())).tags:
        for name in ("src", "href", "action", "srcset", "data"):
            value = attributes.get(name) or ""
            assert value.startswith(("#", "data:")) or not value


def test_the_policy_names_just_the_scripts_and_styles_that_are_there():
    reader = read(page(sample.small()))
    policy = next(a["content"] or "" for _, a in reader.tags if a.get("http-equiv"))
    scripts = [a for tag, a in reader.tags if tag == "script"]
    running = [text for text, a in zip(reader.texts["script"], scripts, strict=True) if not a.get("type")]
    assert len(running) == 2
    directive = re.search(r"script-src ([^;]*)", policy)
    assert directive
    assert set(directive[1].split()) == {*map(digest, running), "'wasm-unsafe-eval'"}
    assert all(digest(style) in policy for style in reader.texts["style"])
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe-inline" not in policy


def test_hostile_names_leave_no_trace_in_the_markup():
    plain, attacked = read(page(sample.small())), read(page(sample.hostile()))
    assert [tag for tag, _ in plain.tags] == [tag for tag, _ in attacked.tags]
    assert "window.hit" not in page(sample.hostile())


def test_the_engine_can_be_left_out():
    whole, without = page(sample.small()), page(sample.small(), sparql=False)
    assert 'id="engine-wasm"' in whole
    assert 'id="graph-turtle"' in whole
    assert 'id="engine-wasm"' not in without
    assert 'id="graph-turtle"' not in without
    assert len(without) < 1_000_000 < len(whole)


def test_the_turtle_of_the_caller_is_taken():
    assert packed("<a:b> <a:c> <a:d> .") in page(sample.small(), turtle="<a:b> <a:c> <a:d> .")


def test_the_language_is_checked():
    assert '<html lang="en"' in page(sample.small(), lang="en", sparql=False)
    assert '<html lang="zh-Hans"' in page(sample.small(), sparql=False)
    with pytest.raises(ValueError, match="'fr'"):
        page(sample.small(), lang="fr")


def test_vendored_files_are_what_the_manifest_says():
    assert checked() == []


def test_an_empty_graph_has_a_page():
    from jiedao.records import Knowledge

    assert page(Knowledge((), (), (), (), ())).startswith("<!doctype html>")


def test_the_questions_of_the_project_have_titles_in_both_languages():
    for question in queries():
        assert question["query"]
        assert question["title_zh"], question["name"]
        assert question["title_en"], question["name"]


def test_pieces_are_the_page_and_may_be_given_the_graph_in_pieces() -> None:
    knowledge = sample.small()
    whole = page(knowledge, turtle=b"<a:b> <a:c> <a:d> .")
    assert "".join(pieces(knowledge, turtle=[b"<a:b> ", b"<a:c> <a:d> ."])) == whole


@given(st.dictionaries(st.text(), st.dictionaries(st.text(), st.lists(st.text() | st.integers())) | st.text()))
def test_what_is_packed_column_by_column_is_json(content: dict[str, object]) -> None:
    found = json.loads(zlib.decompress(base64.b64decode(packed(content))))
    assert found == json.loads(json.dumps(content))
