"""What a counted row of works is called, and its items."""

from __future__ import annotations

import pytest

from extracting import entities, relations, scanned
from jiedao.entities import counted_rows


def test_a_row_of_titles_is_called_by_its_count() -> None:
    text = "街道围绕“商贸兴街”“文化铸魂”“平安固本”三大提质工程推动发展。"
    assert entities(text)["三大提质工程"] == "Programme/Campaign"
    assert "文化铸魂 partOf 三大提质工程" in relations(text)


def test_plain_items_of_one_length_are_programmes() -> None:
    text = "街道接连开展店招门头大更新、背街小巷大清扫、楼道杂物大清运三大行动。"
    assert {"店招门头大更新", "背街小巷大清扫", "楼道杂物大清运", "三大行动"} <= entities(text).keys()
    assert "楼道杂物大清运 partOf 三大行动" in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "街道推进绿化、亮化、美化三大工程。",
        "街道完成三大工程。",
        "街道实施党建强基、产业升级、民生暖心四大工程。",
        "街道开展助企纾困、为老服务、护苗成长三大专项行动。",
        "街道抓好党建强基、产业升级、民生暖心三大任务。",
    ],
)
def test_what_is_counted_otherwise_names_nothing(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Programme")]


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        (
            "街道成立义工联合会，下设银雀牵手队、禾苗服务组、英语俱乐部三个小组。",
            ["禾苗服务组", "英语俱乐部", "银雀牵手队"],
        ),
        ("街道组建银雀先锋队和禾苗突击队两支队伍。", ["禾苗突击队", "银雀先锋队"]),
        ("街道组建银雀先锋队和禾苗突击队三支队伍。", []),  # who the third is, nobody tells
        ("街道有队伍三支。", []),
    ],
)
def test_teams_that_are_counted(text: str, teams: list[str]) -> None:
    scan = scanned(text)
    assert sorted(scan.text[c.start : c.end] for c in counted_rows.teams(scan, 1)) == teams


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("社区设立了助餐送餐、纠纷调解和文体惠民3个支部。", ["助餐送餐党支部", "文体惠民党支部", "纠纷调解党支部"]),
        ("依托网格分设桂园、荷园两个党支部。", ["桂园党支部", "荷园党支部"]),
        ("街道组建巡逻、调解两支志愿服务队。", ["巡逻志愿服务队", "调解志愿服务队"]),
        ("街道组建巡逻、调解等5支志愿服务队。", []),
        ("街道设有机关、企业等5个党支部。", []),
    ],
)
def test_branches_share_their_noun(text: str, names: list[str]) -> None:
    assert sorted(c.name for c in counted_rows.teams(scanned(text), 1)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("形成了民情收集平台、便民办事平台、爱心平台等3大服务平台。", ["便民办事平台", "民情收集平台", "爱心平台"]),
        ("开展红色追寻、红色课堂和红色帮扶三大系列活动。", ["红色帮扶", "红色课堂", "红色追寻"]),
        ("通过雁首引领、雁群示范和雁归回引“三雁”工程选好带头人。", ["雁归回引", "雁群示范", "雁首引领"]),
        ("建起法律咨询、文娱活动、垃圾分类等三大服务平台。", []),
        ("形成民情收集平台、便民办事平台等5大服务平台。", []),
        ("解决停车困难、就医困难、出行困难三大难题。", []),
        ("覆盖粮食种植、水产养殖、果品加工三大产业。", []),
    ],
)
def test_items_that_are_alike_are_names(text: str, names: list[str]) -> None:
    scan = scanned(text)
    assert sorted(scan.text[c.start : c.end] for c in counted_rows.gathered(scan, 1)) == names
