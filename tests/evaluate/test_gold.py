"""Annotations as they are read, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiedao import evaluate
from jiedao.errors import GoldError
from jiedao.evaluate.gold import read, read_folder
from jiedao.extractor import Extractor
from jiedao.records import Knowledge


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{", "is not JSON"),
        ("[]", "form of the annotation guidelines"),
        ('{"document": "a", "entities": [], "relations": [], "figures": [{}]}', "figures, item 1: 'subject' is mis"),
        ('{"document": "a.txt", "entities": []}', "'relations' is missing"),
        (
            '{"document": "a", "entities": [{"class": "Village", "canonical": "b"}], "relations": [], "figures": []}',
            "no class 'Village'",
        ),
        (
            '{"document": "a", "entities": [], "figures": [], '
            '"relations": [{"subject": "b", "predicate": "within", "object": "c"}]}',
            "'b' is the canonical name of no entity",
        ),
    ],
)  # fmt: skip
def test_broken_gold_is_named(tmp_path: Path, content: str, fault: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=fault) as raised:
        read(path)
    assert str(path) in str(raised.value)


def test_gold_without_its_documents_is_an_error(tmp_path: Path, extractor: Extractor) -> None:
    with pytest.raises(GoldError, match="no gold annotations"):
        read_folder(tmp_path)
    (tmp_path / "page.json").write_text('{"document": "page.txt", "entities": [], "relations": [], "figures": []}')
    (tmp_path / "other.txt").write_text("街道发力。", encoding="utf-8")
    with pytest.raises(GoldError, match=r"\(page\.txt\) is in the corpus; give the folder"):
        evaluate.evaluate(tmp_path / "page.json", [tmp_path / "other.txt"], extractor)
    with pytest.raises(GoldError, match=r"\(page\.txt\) is in the graph; evaluate one"):
        evaluate.evaluate_graph(tmp_path / "page.json", Knowledge((), (), (), (), ()))
