"""What the page holds: everything, or a note of what it does not."""

from __future__ import annotations

import base64
import json
import sys
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

import sample
from hypothesis import given
from hypothesis import strategies as st

from jiedao.explorer import payload as module
from jiedao.explorer.payload import packed, payload


def unpacked(text: str) -> str:
    return zlib.decompress(base64.b64decode(text)).decode()


def test_everything_of_a_graph_is_there():
    graph = sample.small()
    held = payload(graph)
    assert held["entity"]["iri"] == [e.iri for e in graph.entities]
    assert {i: names for i, *names in held["entity"]["aliases"]} == {
        i: list(e.aliases) for i, e in enumerate(graph.entities) if e.aliases
    }
    relations = held["relation"]
    names, predicates = held["entity"]["iri"], held["predicates"]
    triples = [
        (names[s], predicates[p], names[o])
        for s, p, o in zip(relations["subject"], relations["predicate"], relations["object"], strict=True)
    ]
    assert triples == [(r.subject, r.predicate, r.object) for r in graph.relations]
    assert held["figure"]["value"] == [str(f.value) for f in graph.figures]
    words = held["passage"]["words"]
    assert ["".join(words[n][1:-1]) for n in held["evidence"]["passage"]] == [
        "".join(e.passage.exact) for e in graph.evidence
    ]
    assert held["undecided"] == [[name, list(iris)] for name, iris in graph.undecided]
    assert not any(held["cut"].values())


def test_beyond_the_cap_the_least_linked_go_and_are_counted(monkeypatch):
    monkeypatch.setattr(module, "MOST_ENTITIES", 100)
    graph = sample.synthetic(500)
    held = payload(graph)
    assert len(held["entity"]["iri"]) == 100
    assert held["cut"]["entities"] == 400
    assert held["cut"]["relations"] == len(graph.relations) - len(held["relation"]["subject"]) > 0
    kept = {held["classes"][n] for n in held["entity"]["cls"]}
    assert {"SubDistrict", "Division"} <= kept
    assert all(i < 100 for i in held["relation"]["subject"] + held["relation"]["object"] + held["figure"]["about"])


def test_a_passage_that_several_rules_read_is_there_once():
    graph = sample.small()
    extra = [e._replace(key=f"z{e.key}", rule="another") for e in graph.evidence]
    held = payload(graph._replace(evidence=(*graph.evidence, *extra)))
    assert held["passage"] == payload(graph)["passage"]
    assert held["evidence"]["passage"] == 2 * payload(graph)["evidence"]["passage"]


def test_beyond_the_cap_of_words_each_statement_keeps_its_first_sentence(monkeypatch):
    graph = sample.small()
    later = [
        e._replace(key=f"z{e.key}", passage=e.passage._replace(exact=tuple(f"又{words}" for words in e.passage.exact)))
        for e in graph.evidence
    ]
    relations = tuple(r._replace(evidence=(*r.evidence, *(f"z{key}" for key in r.evidence))) for r in graph.relations)
    graph = graph._replace(evidence=tuple(sorted([*graph.evidence, *later])), relations=relations)
    first = {r.evidence[0] for r in relations} | {f.evidence[0] for f in graph.figures}
    room = sum(len("".join(p.exact)) for p in {e.passage for e in graph.evidence if e.key in first})
    monkeypatch.setattr(module, "MOST_WORDS", room)
    held = payload(graph)
    words = held["passage"]["words"]
    left_out = {i for i, n in enumerate(held["evidence"]["passage"]) if not words[n]}
    assert held["evidence"]["key"] == [[i, graph.evidence[i].key] for i in sorted(left_out)]
    assert not first & {graph.evidence[i].key for i in left_out}
    assert held["cut"]["passages"] == sum(not said for said in words) > 0


def test_above_a_size_the_page_opens_on_a_summary():
    assert not payload(sample.synthetic(2000))["summary"]
    assert payload(sample.synthetic(3000))["summary"]


def test_readings_are_those_of_the_names_and_give_second_ones():
    graph = sample.small()
    readings = dict(part.split(" ") for part in payload(graph)["readings"].split(";"))
    assert "柳" in readings["liu"]
    assert "淮" not in "".join(readings.values())


def test_traditional_names_are_read_as_simplified_ones():
    graph = sample.small()
    street, *others = graph.entities
    held = payload(graph._replace(entities=(street._replace(label="嘉蓮街道"), *others)))
    traditional, simplified = held["simplified"]
    assert dict(zip(traditional, simplified, strict=True))["蓮"] == "莲"
    assert set(simplified) <= set("".join(held["entity"]["label"]) + "莲") | set(
        "".join(name for _, *names in held["entity"]["aliases"] for name in names)
    )
    assert "莲" in dict(part.split(" ") for part in held["readings"].split(";"))["lian"]


def test_unpaired_surrogates_are_replaced():
    held = json.loads(unpacked(packed(payload(sample.hostile()))))
    assert "\ufffd半个" in held["entity"]["label"]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.recursive(st.none() | st.integers(-(10**9), 10**9) | TEXTS, lambda inner: st.lists(inner, max_size=4)))
def test_what_is_packed_comes_back(content):
    assert unpacked(packed(content)) == (
        content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    )


@pytest.mark.parametrize("level", [10, 1_500_000, 7_000_000])
def test_any_size_is_packed(level):
    assert unpacked(packed("街道" * (level // 6))) == "街道" * (level // 6)
