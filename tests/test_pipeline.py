"""A build as a function: its inputs, what it reports, and what it refuses."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from jiedao.errors import NothingToBuildError, ReadingError
from jiedao.pipeline import build, confidence
from jiedao.records import Document, Skipped

ARTICLE = "# 文化路街道推进基层治理\n\n二七区文化路街道推行“邻里议事厅”机制，今年以来服务群众300人次。\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    return tmp_path


def test_one_path_or_several_or_standard_input(news: Path) -> None:
    one = build(news / "a.txt")
    assert one.report["inputs"] == [str(news / "a.txt")] and "文化路街道" in one
    assert build([str(news / "a.txt")]).knowledge == one.knowledge
    assert "文化路街道" in build("-", stdin=io.BytesIO(ARTICLE.encode("gb18030")))


def test_the_report_tells_times_rules_and_what_was_passed_over(news: Path) -> None:
    report = build(news).report
    assert list(report["seconds"]) == ["load", "read", "validate"] and min(report["seconds"].values()) >= 0
    assert sum(report["rules"].values()) > 0 and report["rule_packs"] == []
    (passed,) = report["skipped"]
    assert passed["source"].endswith("empty.txt") and passed["reason"]
    assert report["validation"]["conforms"] and report["validation"]["faults"] == {}


def test_whoever_looks_on_sees_each_input(news: Path) -> None:
    seen: list[Document | Skipped] = []
    build(news, observe=seen.append)
    assert sorted(type(item).__name__ for item in seen) == ["Document", "Skipped"]


def test_what_follows_is_added_where_it_is_asked_for(news: Path) -> None:
    plain, more = build(news), build(news, infer=True)
    assert {r[:3] for r in plain.knowledge.relations} < {r[:3] for r in more.knowledge.relations}
    assert "infer" in more.report["seconds"]


def test_strict_refuses_the_first_input_of_no_use(news: Path) -> None:
    with pytest.raises(ReadingError, match=r"empty\.txt"):
        build(news, strict=True)


def test_nothing_to_build_from_says_why_of_each(news: Path) -> None:
    with pytest.raises(NothingToBuildError, match=r"empty\.txt") as caught:
        build(news / "empty.txt")
    assert [entry["source"] for entry in caught.value.report["skipped"]] == ["empty.txt"]
    (news / "none.txt").write_bytes(b"")
    with pytest.raises(NothingToBuildError, match="all 2 inputs"):
        build([news / "empty.txt", news / "none.txt"])


def test_less_than_no_process_is_refused(news: Path) -> None:
    with pytest.raises(ValueError, match="-1 processes"):
        build(news, jobs=-1)


def test_confidence_is_told_with_its_cases_and_a_rule_of_few_is_not_sure() -> None:
    measured = [value for value in confidence().values() if value is not None]
    assert measured and all(0 < value < 1 and cases >= 3 for value, cases in measured)
    assert all(value <= 0.9 for value, cases in measured if cases < 9)
