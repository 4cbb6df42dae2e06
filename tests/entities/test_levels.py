"""Bodies that the level before them names."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("武侯区金融监管局授牌。", "武侯区金融监管局"),
        ("街道会同区养老服务协会办展。", "武侯区养老服务协会"),
        ("街道会同市自来水公司抢修。", "成都市自来水公司"),
        ("社区联合市园林绿化中心种树。", "成都市园林绿化中心"),
    ],
)
def test_bodies_that_their_level_names(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Organisation")


@pytest.mark.parametrize("text", ["小区物业管理协会的事大家办。", "全市餐饮行业协会都来了。"])
def test_what_is_no_level(text: str) -> None:
    assert not [cls for cls in entities(text).values() if cls.startswith("Organisation")]
