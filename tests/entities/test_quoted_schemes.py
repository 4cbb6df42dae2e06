"""Schemes whose parts are quoted before their noun."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道推行“横成线、纵成网”的楼栋管理体系。", "横成线、纵成网的楼栋管理体系"),
        ("社区探索“四方同心”的城市社区治理新模式。", "四方同心的城市社区治理新模式"),
        ("街道创新“街道搭台、企业唱戏”的共建模式。", "街道搭台、企业唱戏的共建模式"),
        ("街道健全“街道、社区、网格”三级联动机制。", "三级联动机制"),
        ("形成“支部+业委会+居民”共同参与的小区自治模式。", "支部+业委会+居民共同参与的小区自治模式"),
        ("“居民点题、书记答题”的办法已在全街推行。", "居民点题、书记答题的办法"),
    ],
)
def test_a_scheme_is_named_by_the_quotation_and_what_it_is_far_behind(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Programme")


@pytest.mark.parametrize("text", ["坚持“以人为本”的社区治理体系。", "形成“人人有责、人人尽责”的社会治理体系。"])
def test_a_saying_names_no_scheme(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Programme")]
