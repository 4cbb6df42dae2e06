"""Schemes whose names hold verbs."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道建立诉求分级响应闭环机制。", "诉求分级响应闭环机制"),
        ("街道创新建立社情民意快速处置机制。", "社情民意快速处置机制"),
        ("街道推出青年人才扎根计划。", "青年人才扎根计划"),
        ("街道部署开展小区党组织覆盖攻坚行动。", "小区党组织覆盖攻坚行动"),
        ("街道把企业服务行动做在平时。", "企业服务行动"),
        ("诉求按分类分级办理机制逐件销号。", "分类分级办理机制"),
        ("街道设立楼宇党建专项基金。", "楼宇党建专项基金"),
        ("全区首个楼宇发展基金在星河大厦成立。", "楼宇发展基金"),
    ],
)
def test_a_scheme_begins_behind_what_starts_it(text: str, name: str) -> None:
    assert entities(text)[name].partition("/")[0] == "Programme"


@pytest.mark.parametrize(
    "text",
    [
        "街道建立长效机制。",
        "街道推动企业参与机制建设。",
        "街道建立健全协商议事制度。",
        "街道动用维修基金。",
        "街道把志愿服务活动办到家门口。",
        "街道组织开展环境整治行动。",
    ],
)
def test_sorts_of_schemes_are_none(text: str) -> None:
    assert "Programme" not in {cls.partition("/")[0] for cls in entities(text).values()}


@pytest.mark.parametrize("verb", ["健全", "完善"])
def test_what_is_made_better_was_there_before(verb: str) -> None:
    assert "Programme" not in {cls.partition("/")[0] for cls in entities(f"街道{verb}矛盾纠纷排查调处机制。").values()}
