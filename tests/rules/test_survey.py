"""What rules do: how often they fired, and what a user's rules gain on gold annotations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jiedao import rules

TEXT = (
    "本报讯 锦江区望江门街道近年来聚焦主业，持续发力。\n\n"
    "街道在望江门码头举行了文艺演出，居民纷纷点赞。街道还在临江渡口清理了垃圾。\n"
)
PACK = """\
format: 1
id: my-rules
head_rules:
  - id: ferry
    class: Facility
    strength: strong
    heads: 码头
    description: {zh: 码头, en: A pier}
  - id: crossing
    class: Facility
    strength: strong
    heads: 渡口
    description: {zh: 渡口, en: A crossing}
"""


def test_listing_tells_how_often_each_rule_fired() -> None:
    packs = rules.load()
    rows = {row.id: row for row in rules.listing(packs, {"park": 3, "a-rule-of-an-extension": 2})}
    assert (rows["park"].fired, rows["mall"].fired, rows["a-rule-of-an-extension"].fired) == (3, 0, 2)
    assert (rows["park"].yields, rows["park"].zh, rows["park"].en) == ("Park", "公园绿地", "A park")
    assert rows["granted-by"].yields == "grantedBy"
    assert Path(rows["park"].path).read_text("utf-8").splitlines()[rows["park"].line - 1].strip() == "- id: park"
    assert len(rows) == len({rule.id for pack in packs for rule in pack.rules}) + 1


def test_listing_without_a_build_says_nothing_of_firing() -> None:
    assert {row.fired for row in rules.listing(rules.load())} == {None}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "page.txt").write_text(TEXT, encoding="utf-8")
    gold = {
        "document": "page.txt",
        "entities": [{"class": "Facility", "canonical": "望江门码头"}],
        "relations": [],
        "figures": [],
    }
    (tmp_path / "page.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "my.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


def test_gains_tell_what_a_rule_makes_right_and_wrong(folder: Path) -> None:
    whole, ferry, crossing = rules.gains([folder / "my.yaml"], folder / "page.json", [folder / "corpus"])
    assert (whole.rule, ferry.rule, crossing.rule) == (str(folder / "my.yaml"), "ferry", "crossing")
    assert [error.fact[:2] for error in ferry.gained if error.kind == "-entity"] == [("Facility", "望江门码头")]
    assert ferry.f1["entities"][1] > ferry.f1["entities"][0]
    assert (ferry.right, crossing.right) == (1, 0)
    assert [error.fact[:2] for error in crossing.broken if error.kind == "+entity"] == [("Facility", "临江渡口")]
    assert crossing.f1["entities"][1] < crossing.f1["entities"][0]
    assert "gains entity Facility | 望江门码头" in ferry.text()
    assert "breaks entity Facility | 临江渡口" in crossing.text()
