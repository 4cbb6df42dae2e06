"""The sample corpus and its gold annotations: their form, their coverage, and that they stay in step."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "data" / "corpus"
GOLD = ROOT / "data" / "gold"

CLASSES = frozenset(
    {
        "Division",
        "SubDistrict",
        "Community",
        "Compound",
        "Organisation",
        "Programme",
        "Platform",
        "Project",
        "Facility",
        "Award",
        "Person",
        "Star",
    }
)
PLACES = frozenset({"Division", "SubDistrict", "Community", "Compound", "Facility"})
AUTHORS = frozenset({"SubDistrict", "Community", "Organisation", "Division"})
ACTORS = frozenset({"SubDistrict", "Community", "Organisation"})
SIGNATURES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "within": (PLACES | {"Project", "Organisation"}, PLACES),
    "implements": (AUTHORS | {"Compound", "Facility"}, frozenset({"Programme", "Platform"})),
    "undertakes": (AUTHORS, frozenset({"Project"})),
    "establishes": (AUTHORS, frozenset({"Organisation", "Facility"})),
    "settlesIn": (frozenset({"Organisation"}), frozenset({"Facility", "SubDistrict"})),
    "partOf": (
        frozenset({"Programme", "Platform", "Organisation", "Facility", "Project", "Compound"}),
        frozenset({"Programme", "Platform", "Organisation", "Project", "Facility"}),
    ),
    "contributesTo": (
        frozenset({"Programme", "Platform", "Facility", "Organisation", "Project", "Award"}),
        frozenset({"Star", "Programme"}),
    ),
    "appliedIn": (frozenset({"Programme", "Platform"}), frozenset({"Community", "Compound", "Facility"})),
    "participatesIn": (ACTORS | {"Person"}, frozenset({"Programme", "Project", "Organisation"})),
    "operates": (ACTORS, frozenset({"Facility", "Platform"})),
    "receives": (CLASSES, frozenset({"Award"})),
    "grantedBy": (frozenset({"Award"}), frozenset({"Organisation", "Division"})),
    "affiliatedWith": (frozenset({"Person"}), ACTORS),
    "cooperatesWith": (ACTORS, frozenset({"Organisation"})),
}
MODALITIES = frozenset({"Planned", "Expected"})
RUN = 24  # characters: a sentence of another's page copied into the corpus would share at least so many

DOCUMENTS = sorted(p for p in CORPUS.iterdir() if not p.name.endswith(".meta.yaml"))


def _read(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _gold(document: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((GOLD / f"{document.stem}.json").read_text(encoding="utf-8"))
    return loaded


def _all_gold() -> list[dict[str, Any]]:
    return [_gold(path) for path in DOCUMENTS]


def _sub_districts(gold: dict[str, Any]) -> set[str]:
    return {article["subDistrict"] for article in gold["articles"]}


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.name)
def document(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_each_document_has_one_gold_file_and_the_reverse() -> None:
    assert len(DOCUMENTS) >= 12
    assert sorted(p.stem for p in DOCUMENTS) == sorted(p.stem for p in GOLD.glob("*.json"))
    assert all(_gold(path)["document"] == path.name for path in DOCUMENTS)


def test_entities_are_of_known_classes_named_once_and_stand_in_the_text(document: Path) -> None:
    gold, text = _gold(document), _squeeze(_read(document))
    names = [entity["canonical"] for entity in gold["entities"]]
    assert len(names) == len(set(names))
    for entity in gold["entities"]:
        assert entity["class"] in CLASSES, entity
        assert any(_squeeze(n) in text for n in (entity["canonical"], *entity["aliases"])), entity
        assert [a for a in entity["aliases"] if _squeeze(a) not in text] == [], entity


def test_relations_have_the_stated_domain_range_and_evidence(document: Path) -> None:
    gold, text = _gold(document), _squeeze(_read(document))
    classes = {entity["canonical"]: entity["class"] for entity in gold["entities"]}
    triples = [(r["subject"], r["predicate"], r["object"]) for r in gold["relations"]]
    assert len(triples) == len(set(triples))
    for relation in gold["relations"]:
        domain, range_ = SIGNATURES[relation["predicate"]]
        assert classes[relation["subject"]] in domain, relation
        assert classes[relation["object"]] in range_, relation
        assert relation["subject"] != relation["object"], relation
        assert relation.get("modality", "Planned") in MODALITIES, relation
        assert ("role" in relation) <= (relation["predicate"] == "affiliatedWith"), relation
        evidence = _squeeze(relation["evidence"])
        assert 4 <= len(evidence) <= 60, relation
        assert evidence in text, relation


def test_figures_are_plain_numbers_with_unit_and_evidence(document: Path) -> None:
    gold, text = _gold(document), _squeeze(_read(document))
    names = {entity["canonical"] for entity in gold["entities"]}
    for figure in gold["figures"]:
        assert figure["subject"] in names, figure
        assert isinstance(figure["value"], int | float), figure
        assert figure["value"] >= 0, figure
        assert figure["indicator"], figure
        assert figure["unit"], figure
        assert not figure["unit"].startswith(("万", "亿", "萬", "億")), figure
        evidence = _squeeze(figure["evidence"])
        assert 2 <= len(evidence) <= 60, figure
        assert evidence in text, figure


def test_articles_name_a_sub_district_and_their_title_stands_in_the_text(document: Path) -> None:
    gold, text = _gold(document), _squeeze(_read(document))
    classes = {entity["canonical"]: entity["class"] for entity in gold["entities"]}
    assert gold["articles"]
    for article in gold["articles"]:
        assert classes[article["subDistrict"]] == "SubDistrict"
        assert _squeeze(article["title"]) in text
        assert all(author in text and author not in classes for author in article["authors"])


def test_all_classes_and_relations_occur_and_some_are_only_planned() -> None:
    golds = _all_gold()
    assert {e["class"] for g in golds for e in g["entities"]} == CLASSES
    assert {r["predicate"] for g in golds for r in g["relations"]} == set(SIGNATURES)
    planned = [r for g in golds for r in g["relations"] if "modality" in r]
    assert {r["modality"] for r in planned} == MODALITIES
    assert len({r["predicate"] for r in planned}) >= 4


def test_articles_come_from_eight_cities_and_two_share_a_name() -> None:
    golds = _all_gold()
    cities = {
        e["canonical"]
        for g in golds
        for e in g["entities"]
        if e["class"] == "Division" and e["canonical"].endswith("市")
    }
    assert len(cities) >= 8
    homes = [
        (r["subject"], r["object"])
        for g in golds
        for r in g["relations"]
        if r["predicate"] == "within" and r["subject"] in _sub_districts(g)
    ]
    namesakes = {place for place, home in homes for other, elsewhere in homes if place == other and home != elsewhere}
    assert namesakes


def test_two_articles_contradict_each_other_about_one_project() -> None:
    stated: dict[tuple[str, str, str], set[float]] = {}
    for gold in _all_gold():
        projects = {e["canonical"] for e in gold["entities"] if e["class"] == "Project"}
        for figure in gold["figures"]:
            if figure["subject"] in projects:
                key = (figure["subject"], figure["indicator"], figure["unit"])
                stated.setdefault(key, set()).add(figure["value"])
    assert any(indicator == "总投资" and len(values) > 1 for (_, indicator, _), values in stated.items())


@pytest.mark.parametrize(("formula", "least"), [("1+3+N", 3), ("社区合伙人", 2)])
def test_formulas_that_several_sub_districts_use(formula: str, least: int) -> None:
    users = {
        frozenset(_sub_districts(gold))
        for gold in _all_gold()
        for entity in gold["entities"]
        if entity["class"] == "Programme" and entity["canonical"].startswith(formula)
    }
    assert len(users) >= least


def test_file_formats_and_encodings() -> None:
    suffixes = [path.suffix for path in DOCUMENTS]
    assert {".txt", ".md", ".jsonl"} <= set(suffixes)
    legacy = []
    for path in DOCUMENTS:
        try:
            path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            legacy.append(path)
    assert len(legacy) == 1
    assert "街道" in legacy[0].read_bytes().decode("gb18030")
    traditional = [path for path in DOCUMENTS if "黨工委" in _read(path)]
    assert len(traditional) == 1
    assert _read(traditional[0]).encode("big5")


def test_metadata_in_front_matter_side_files_and_json_lines() -> None:
    keys = {"date", "publisher", "url"}
    markdown = next(path for path in DOCUMENTS if path.suffix == ".md")
    _, front, _ = _read(markdown).split("---", 2)
    assert keys <= set(yaml.safe_load(front))
    side_files = sorted(CORPUS.glob("*.meta.yaml"))
    assert len(side_files) >= 3
    for side_file in side_files:
        assert set(yaml.safe_load(side_file.read_text(encoding="utf-8"))) == keys
        assert any(path.name == f"{side_file.name.removesuffix('.meta.yaml')}.txt" for path in DOCUMENTS)
    lines = [json.loads(line) for path in DOCUMENTS if path.suffix == ".jsonl" for line in _read(path).splitlines()]
    assert len(lines) == 2
    assert all(keys | {"text", "title", "author"} <= set(line) for line in lines)


def test_three_kinds_of_broken_layout() -> None:
    broken_word = re.compile(r"[\u4e00-\u9fff0-9]\n[\u4e00-\u9fff0-9]")
    wrapped = [path for path in DOCUMENTS if len(broken_word.findall(_read(path))) > 5]
    paragraphs = {path: [p for p in _read(path).splitlines() if len(p) > 40] for path in DOCUMENTS}
    printed_twice = [path for path, lines in paragraphs.items() if len(lines) > len(set(lines))]
    shared_page = [path for path in DOCUMENTS if path.suffix == ".txt" and len(_gold(path)["articles"]) > 1]
    assert wrapped
    assert printed_twice
    assert shared_page


def test_no_sentence_is_copied_from_a_collection_beside_the_repository(document: Path) -> None:
    pages = sorted(ROOT.parent.glob("*/corpus/*.txt"))
    if not pages:
        pytest.skip("no collection of newspaper pages lies beside the repository")
    text = _squeeze(_read(document))
    runs = {text[i : i + RUN] for i in range(len(text) - RUN + 1)}
    for page in pages:
        other = _squeeze(_read(page))
        assert [other[i : i + RUN] for i in range(len(other) - RUN + 1) if other[i : i + RUN] in runs] == [], page.name
