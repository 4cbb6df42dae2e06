"""Communities: where their names begin, and what makes no name."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("相邻的青莲社区推出“代买菜”服务。", True),
        ("老年人占四成的凤凰社区开办夜校。", True),
        ("有着百年历史的文庙社区，把讲堂搬进院落。", True),
        ("这是一个村改居的新兴社区，住着三千户。", False),
        ("街道着力打造有温度的幸福社区，推出“代买菜”服务。", False),
        ("在宜居的文庙社区里散步。", False),
    ],
)
def test_a_common_word_behind_what_describes_a_community_names_it_where_it_acts(text: str, named: bool) -> None:
    assert ("Community" in entities(text).values()) is named


@pytest.mark.parametrize(
    "behind", ["村“两委”干部走访。", "村委会添了新车。", "村支书走访。", "村干部走访。", "推行新制度。"]
)
def test_what_every_village_has_is_no_part_of_its_name(behind: str) -> None:
    assert entities("石桥村" + behind)["石桥村"] == "Community/Village"
