"""Works that are called after the place they are done at."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道加快柳浦路沿线综合提升。", ["柳浦路沿线综合提升"]),
        ("青石老街保护与更新项目开工。", ["青石老街保护与更新项目"]),
        ("柳浦路261弄成套改造4个月签约。", ["柳浦路261弄成套改造"]),
        ("云台工业园区提升改造项目开工。", ["云台工业园区提升改造项目"]),
        ("云台片区城市更新，惠及万户。", ["云台片区城市更新"]),
        ("街道推进柳浦路雨污分流改造工程，铺管三公里。", ["柳浦路雨污分流改造工程"]),
        ("街道实施人民路架空线入地工程，天空清爽了。", ["人民路架空线入地工程"]),
        ("翠园小区的改造已经收官。", ["翠园小区的改造"]),
        ("街道推进柳浦新村的整治提升。", ["柳浦新村的整治提升"]),
        ("柳浦新村综合整新改造期间，车停在路边。", ["柳浦新村综合整新改造"]),
        ("这道题是柳浦里雨污分流示范项目。", ["柳浦里雨污分流示范项目"]),
        ("翠园小区的改造经验传开了。", []),
        ("小区的改造已经收官。", []),
        ("柳浦小区2号楼加装电梯谈了三次。", []),
        ("柳浦路改造后，道路宽了。", []),
        ("居民把青石老街整治好了。", []),
        ("云台公园提升了品质。", []),
    ],
)
def test_what_follows_a_place(text: str, expected: list[str]) -> None:
    assert [name for name, cls in entities(text).items() if cls == "Project"] == expected
