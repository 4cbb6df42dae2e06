"""How long a personal name is."""

from __future__ import annotations

import pytest

from extracting import extractor, scanned
from jiedao.entities.personal_names import name_length


@pytest.mark.parametrize(
    ("text", "start", "length"),
    [
        ("居民李建国说，", 2, 3),
        ("居民李军说，", 2, 2),
        ("网格员张敏抱着孩子。", 3, 2),
        ("书记欧阳文清表示，", 2, 4),
        ("居民高兴地说，", 2, 0),
        ("社区管理得好。", 2, 0),
        ("居民", 2, 0),
    ],
)
def test_name_length(text: str, start: int, length: int) -> None:
    assert name_length(scanned(text), start, extractor().entities.persons) == length
