"""What a quoted name is by its own last word and by what is done with it."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("街道借助“青事通”办理居住证明，老人少跑腿。", "青事通", "Platform"),
        ("居民扫一扫“柳荫平安码”，隐患马上有人管。", "柳荫平安码", "Platform"),
        ("街道依托“青里办”推动事项掌上办理。", "青里办", "Platform"),
        ("社区把“柳树夜话”搬进院子。", "柳树夜话", "Programme"),
        ("每月逢五的“民情恳谈日”雷打不动。", "民情恳谈日", "Programme"),
        ("社区巧用“板凳会”，老邻居握手言和。", "板凳会", "Programme"),
        ("“两元早餐”摆到了院门口。", "两元早餐", "Programme"),
        ("“红叶有约”已举办了六年。", "红叶有约", "Programme"),
        ("街道将“银龄匠心”引入课堂。", "银龄匠心", "Programme"),
    ],
)
def test_kind(text: str, name: str, cls: str) -> None:
    assert entities(text).get(name, "").split("/")[0] == cls


@pytest.mark.parametrize(
    "text",
    [
        "邻里之间“心连心”，日子越过越甜。",
        "社区提供“免费理发”。",
        "街道把“小事”办好。",
        "网格员把“热心大姐”请到现场。",
        "平台上有人留言说“堵点码”难懂。",
    ],
)
def test_no_name(text: str) -> None:
    assert entities(text) == {}
