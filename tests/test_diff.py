"""What two graphs tell differently."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from jiedao.diff import diff
from jiedao.records import ArticleRecord, Entity, Evidence, Figure, Knowledge, Passage, Relation

STREET = Entity("place/a", "SubDistrict", "", "淮河路街道", ("淮河路",), "410103001", "", ("e",))
SHOP = Entity("facility/b", "Facility", "", "青禾书屋", (), "", "", ())
OPENS = Relation("place/a", "establishes", "facility/b", "", ("e",))
COUNTED = Figure("figure/c", "place/a", "常住人口", Decimal(52000), "人", "", "2023", ("e",))
TOLD = ArticleRecord("article/d", "d.txt", "utf-8", "淮河路街道办实事", "place/a", ("周禾",), "", "", "")
WHOLE = Knowledge((TOLD,), (SHOP, STREET), (OPENS,), (COUNTED,), ())
EMPTY = Knowledge((), (), (), (), ())


def test_a_graph_is_equal_to_itself_whatever_its_evidence() -> None:
    proof = Evidence("e", "article/d", "rule", Passage("d.txt", ((0, 1),), ("淮",), ("",), ("",)), "")
    other = WHOLE._replace(evidence=(proof,), entities=(SHOP._replace(evidence=("e",)), STREET))
    assert diff(WHOLE, other).equal
    assert json.loads(diff(WHOLE, other).json()) == {"equal": True, "removed": [], "added": [], "changed": []}


def test_each_kind_is_told_with_a_line() -> None:
    found = diff(EMPTY, WHOLE)
    assert found.text().splitlines() == [
        "+ entity: 青禾书屋 (Facility) facility/b",
        "+ entity: 淮河路街道 (SubDistrict) place/a",
        "+ relation: 淮河路街道 establishes 青禾书屋",
        "+ figure: 淮河路街道 常住人口 52000人 2023",
        "+ article: 淮河路街道办实事 (d.txt)",
        "不同 different: 实体 entity +2, 关系 relation +1, 数字 figure +1, 文章 article +1",
    ]
    back = diff(WHOLE, EMPTY)
    assert back.removed == found.added and not back.added
    assert back.text().count("\n- ") == 4


def test_of_many_only_some_are_shown() -> None:
    assert diff(EMPTY, WHOLE).text(limit=1).splitlines()[:2] == [
        "+ entity: 青禾书屋 (Facility) facility/b",
        "  … 1 more of entity",
    ]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"entities": (SHOP, STREET._replace(aliases=()))}, "~ entity: 淮河路街道 place/a: aliases ['淮河路'] → []"),
        ({"articles": (TOLD._replace(date="2023-06-15"),)}, "date '' → '2023-06-15'"),
    ],
)
def test_entities_and_articles_are_one_by_their_iri(changed: dict[str, tuple[object, ...]], words: str) -> None:
    found = diff(WHOLE, WHOLE._replace(**changed))
    assert not found.removed and not found.added and len(found.changed) == 1
    assert words in found.text()
    (told,) = json.loads(found.json())["changed"]
    assert told["old"]["subject"] == told["new"]["subject"]


def test_another_value_is_another_figure_and_another_role_another_relation() -> None:
    other = WHOLE._replace(figures=(COUNTED._replace(value=Decimal(53000)),), relations=(OPENS._replace(role="牵头"),))
    assert diff(WHOLE, other).text().splitlines() == [
        "- relation: 淮河路街道 establishes 青禾书屋",
        "+ relation: 淮河路街道 establishes 青禾书屋 (牵头)",
        "- figure: 淮河路街道 常住人口 52000人 2023",
        "+ figure: 淮河路街道 常住人口 53000人 2023",
        "不同 different: 关系 relation -1 +1, 数字 figure -1 +1",
    ]


def told_by(modality: str) -> Knowledge:
    proof = Evidence("e", "article/d", "rule", Passage("d.txt", ((0, 1),), ("淮",), ("",), ("",)), modality)
    return WHOLE._replace(evidence=(proof,))


def test_what_was_done_and_is_now_planned_is_another_telling_of_one_relation() -> None:
    found = diff(told_by(""), told_by("Planned"))
    assert found.text().splitlines()[0] == (
        "~ relation: 淮河路街道 establishes 青禾书屋 → 淮河路街道 establishes 青禾书屋 [Planned]"
    )
    (told,) = json.loads(found.json())["changed"]
    assert (told["old"]["modality"], told["new"]["modality"]) == ("", "Planned")
    assert diff(told_by("Planned"), WHOLE).equal  # without evidence nobody knows


def test_what_is_denied_is_told_no_more() -> None:
    assert diff(told_by(""), told_by("Negated")).text().startswith("- relation: 淮河路街道 establishes 青禾书屋\n")
