"""What only looks like a name."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize("text", ["建设区域消费中心。", "开展区域化党建。", "下午6点开始。"])
def test_what_goes_on_names_nothing(text: str) -> None:
    assert entities(text) == {}
