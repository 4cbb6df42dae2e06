"""What only looks like a name."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("志愿者到麓山悦府义诊。", "麓山悦府"),
        ("柳荫社区对琅琊展览馆进行升级改造。", "琅琊展览馆"),
        ("柳荫社区石桥安居苑换了新颜。", "石桥安居苑"),
    ],
)
def test_what_leads_to_a_name_or_goes_on_is_no_part_of_it(text: str, name: str) -> None:
    assert set(entities(text)) - {"柳荫社区"} == {name}


@pytest.mark.parametrize("text", ["建设区域消费中心。", "开展区域化党建。", "下午6点开始。"])
def test_what_goes_on_names_nothing(text: str) -> None:
    assert entities(text) == {}
