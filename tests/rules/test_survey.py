"""What rules do: how often they fired, and what a user's rules gain on gold annotations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jiedao import rules

TEXT = (
    "本报讯 锦江区望江门街道近年来聚焦主业，持续发力。\n\n"
    "街道在望江门渡槽举行了文艺演出，居民纷纷点赞。街道还在临江船坞清理了垃圾。\n"
)
PACK = """\
format: 1
id: my-rules
head_rules:
  - id: ferry
    class: Facility
    strength: strong
    heads: 渡槽
    description: {zh: 渡槽, en: An aqueduct}
  - id: crossing
    class: Facility
    strength: strong
    heads: 船坞
    description: {zh: 船坞, en: A dock}
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
        "entities": [{"class": "Facility", "canonical": "望江门渡槽"}],
        "relations": [],
        "figures": [],
    }
    (tmp_path / "page.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "my.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


def test_gains_tell_what_a_rule_makes_right_and_wrong(folder: Path) -> None:
    whole, ferry, crossing = rules.gains([folder / "my.yaml"], folder / "page.json", [folder / "corpus"])
    assert (whole.rule, ferry.rule, crossing.rule) == (str(folder / "my.yaml"), "ferry", "crossing")
    assert [error.fact[:2] for error in ferry.gained if error.kind == "-entity"] == [("Facility", "望江门渡槽")]
    assert ferry.f1["entities"][1] > ferry.f1["entities"][0]
    assert (ferry.right, crossing.right) == (1, 0)
    assert [error.fact[:2] for error in crossing.broken if error.kind == "+entity"] == [("Facility", "临江船坞")]
    assert crossing.f1["entities"][1] < crossing.f1["entities"][0]
    assert "gains entity Facility | 望江门渡槽" in ferry.text()
    assert "breaks entity Facility | 临江船坞" in crossing.text()
    assert "right Facility | 望江门渡槽  (page.txt)" in ferry.text()


def test_a_rule_that_takes_a_head_noun_over_is_weighed_against_the_shipped_one(folder: Path) -> None:
    pack = folder / "claim.yaml"
    second = PACK[PACK.index("  - id: crossing") :]
    claim = PACK.replace("ferry", "my-parks").replace("heads: 渡槽", "heads: 公园").replace(second, "") + second
    pack.write_text(claim, encoding="utf-8")
    page = folder / "corpus" / "page.txt"
    page.write_text(TEXT.replace("望江门渡槽", "望江门公园"), encoding="utf-8")
    gold = folder / "page.json"
    gold.write_text(gold.read_text("utf-8").replace("望江门渡槽", "望江门公园"), encoding="utf-8")
    _, parks, _ = rules.gains([pack], gold, [folder / "corpus"])
    assert parks.f1["entities"][0] == parks.f1["entities"][1]
    assert (parks.right, parks.gained) == (1, ())


def test_a_pack_of_one_rule_tells_what_it_finds(folder: Path) -> None:
    (folder / "my.yaml").write_text(PACK[: PACK.index("  - id: crossing")], encoding="utf-8")
    (whole,) = rules.gains([folder / "my.yaml"], folder / "page.json", [folder / "corpus"])
    assert (whole.right, whole.added) == (1, 0)


def test_words_and_what_is_turned_off_are_weighed_as_rules_are(folder: Path) -> None:
    (folder / "my.yaml").write_text(PACK + "words: {operate: 打理}\ndisable: [park]\n", encoding="utf-8")
    found = rules.gains([folder / "my.yaml"], folder / "page.json", [folder / "corpus"])
    assert [gain.rule for gain in found][1:] == ["ferry", "crossing", "words: operate", "disable: park"]
    assert all("it makes 0 right, 0 wrong" in gain.text() for gain in found[3:])


def test_a_rule_that_is_turned_off_is_weighed_against_its_standing(folder: Path) -> None:
    page = folder / "corpus" / "page.txt"
    page.write_text(TEXT.replace("望江门渡槽", "望江门公园"), encoding="utf-8")
    gold = folder / "page.json"
    gold.write_text(gold.read_text("utf-8").replace("望江门渡槽", "望江门公园"), encoding="utf-8")
    (folder / "my.yaml").write_text("format: 1\nid: my-rules\ndisable: [park]\n", encoding="utf-8")
    (whole,) = rules.gains([folder / "my.yaml"], gold, [folder / "corpus"])
    assert ("-entity", ("Facility", "望江门公园")) in [(error.kind, error.fact[:2]) for error in whole.broken]
    assert "; it makes " in whole.text()
