"""Real pages, where they are at hand: titles, authors and sub-districts as annotated, evidence in one block each."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from jiedao.layout import articles
from jiedao.records import Article, Document

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = sorted((SHARED / "gold").glob("*.json")) if (SHARED / "gold").is_dir() else []

pytestmark = pytest.mark.skipif(not GOLD, reason="the annotated pages are not at hand")


def _page(gold: Path) -> tuple[dict, str, tuple[Article, ...]]:
    annotated = json.loads(gold.read_text(encoding="utf-8"))
    source = SHARED / "corpus" / annotated["document"]
    with source.open(encoding="utf-8", newline="") as stream:
        page = stream.read()
    return annotated, page, articles(Document(source.name, page))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def misplaced(annotated: dict, page: str, found: tuple[Article, ...]) -> list[tuple[str, str, str]]:
    """(subject, where it should be, evidence) of the evidence strings that no block of their article holds.

    What stands in a heading of the whole page (`# `) belongs to no article and is left out.
    """
    names = {article["subDistrict"] for article in annotated["articles"]}
    homes: dict[str, set[str]] = defaultdict(set)
    for relation in annotated["relations"]:
        for one, other in ((relation["subject"], relation["object"]), (relation["object"], relation["subject"])):
            if other in names:
                homes[one].add(other)
    texts: dict[str, list[str]] = defaultdict(list)
    for article in found:
        texts[article.sub_district].append(_squeezed(article.title))
        texts[article.sub_district].extend(_squeezed(block.text) for block in article.blocks)
    common = [_squeezed(line) for line in page.splitlines() if line.startswith("# ")]
    wrong = []
    for record in (*annotated["relations"], *annotated["figures"]):
        mentioned = {name for name in (record["subject"], record.get("object", "")) if name in names}
        home = mentioned or homes[record["subject"]]
        evidence = _squeezed(record["evidence"])
        places = home if len(home) == 1 else names
        if any(evidence in heading for heading in common):
            continue
        if not any(evidence in text for name in sorted(places) for text in texts[name]):
            wrong.append((record["subject"], "/".join(sorted(places)), record["evidence"]))
    return wrong


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem[:3])
def test_titles_authors_and_sub_districts_are_the_annotated_ones(gold: Path) -> None:
    annotated, _, found = _page(gold)
    told = [(article.sub_district, article.title, list(article.metadata.authors)) for article in found]
    assert told == [(item["subDistrict"], item["title"], item["authors"]) for item in annotated["articles"]]


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem[:3])
def test_each_evidence_stands_in_one_block_of_its_article(gold: Path) -> None:
    annotated, page, found = _page(gold)
    assert misplaced(annotated, page, found) == []
