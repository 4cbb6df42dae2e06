"""Explanations as text, JSON and HTML."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from jiedao.explain import as_html, as_json, as_text, explain
from jiedao.query.engine import Source


def test_names_are_marked_in_every_form(source: Source) -> None:
    facts = explain(source, "文化路街道", "implements")
    assert "【文化路街道】" in as_text(facts) and "\x1b[1;4m文化路街道\x1b[0m" in as_text(facts, colour=True)
    assert "<mark>文化路街道</mark>" in as_html(facts, "文化路街道")
    (told,) = json.loads(as_json(facts))
    assert told["proofs"][0]["confidence"] is None or 0 <= told["proofs"][0]["confidence"] <= 1


def test_beside_the_confidence_stands_from_how_many_cases_it_is_reckoned(source: Source) -> None:
    (fact, *_) = explain(source, "文化路街道", "implements")
    seen = [fact._replace(proofs=(fact.proofs[0]._replace(confidence="0.8", cases=3),))]
    for written in (as_text(seen), as_html(seen, "文化路街道")):
        assert "置信度 confidence 0.8（n = 3）" in written
    assert json.loads(as_json(seen))[0]["proofs"][0]["cases"] == 3


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)


def test_markup_in_the_graph_is_text_in_the_page(source: Source) -> None:
    (fact, *_) = explain(source, "文化路街道", "implements")
    evil = "<script>alert(1)</script>\x1b[31m"
    proof = fact.proofs[0]._replace(exact=(evil,), headline=evil, rule=evil, names=((evil, "script"),))
    facts = [fact._replace(said=evil, proofs=(proof,))]
    tags = _Tags()
    tags.feed(as_html(facts, evil))
    assert "script" not in tags.found
    assert "\x1b" not in as_text(facts)
