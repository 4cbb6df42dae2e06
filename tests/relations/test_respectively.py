"""What several did one each, told in order."""

from __future__ import annotations

import pytest

from extracting import relations


def told(text: str, relation: str) -> list[str]:
    return sorted(found for found in relations(text) if f" {relation} " in found)


@pytest.mark.parametrize(
    ("text", "relation", "pairs"),
    [
        (
            "四川天晨科技有限公司、四川蓝海科技有限公司分别入驻云帆大厦、锦绣大厦。",
            "settlesIn",
            ["四川天晨科技有限公司 settlesIn 云帆大厦", "四川蓝海科技有限公司 settlesIn 锦绣大厦"],
        ),
        (
            "棕北社区、芳草社区近日分别获评“四川省绿色社区”“四川省智慧社区”。",
            "receives",
            ["棕北社区 receives 四川省绿色社区", "芳草社区 receives 四川省智慧社区"],
        ),
        (
            "棕北社区、芳草社区立足实际，分别推行“邻里食堂”机制、“邻里书屋”机制。",
            "implements",
            ["棕北社区 implements 邻里食堂机制", "芳草社区 implements 邻里书屋机制"],
        ),
        (
            "“邻里食堂”和“邻里书屋”分别由四川天晨科技有限公司、四川蓝海科技有限公司运营。",
            "operates",
            ["四川天晨科技有限公司 operates 邻里食堂", "四川蓝海科技有限公司 operates 邻里书屋"],
        ),
        (
            "玉林街道棕北社区、石羊街道芳草社区分别推行“邻里食堂”机制、“邻里书屋”机制。",
            "implements",
            ["棕北社区 implements 邻里食堂机制", "芳草社区 implements 邻里书屋机制"],
        ),
        (
            "棕北社区、芳草社区分别推行“邻里食堂”机制。",
            "implements",
            ["棕北社区 implements 邻里食堂机制", "芳草社区 implements 邻里食堂机制"],
        ),
    ],
)
def test_those_of_one_place_belong_together(text: str, relation: str, pairs: list[str]) -> None:
    assert told(text, relation) == sorted(pairs)


def test_all_of_it_is_the_partners_who_did_something_else_each() -> None:
    found = told("街道与四川大学、西华大学分别共建“创客空间”“田园书屋”。", "establishes")
    assert found == sorted(
        [
            "四川大学 establishes 创客空间",
            "西华大学 establishes 田园书屋",
            "玉林街道 establishes 创客空间",
            "玉林街道 establishes 田园书屋",
        ]
    )


def test_what_each_built_lies_there() -> None:
    found = relations("芳草社区、棕南社区分别建成“红帆”驿站、“青苗”书屋。")
    assert "红帆驿站 within 芳草社区" in found
    assert "青苗书屋 within 棕南社区" in found
