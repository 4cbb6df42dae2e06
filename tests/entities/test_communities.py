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


@pytest.mark.parametrize(
    ("text", "names", "never"),
    [
        ("附近八角楼社区的居民常来。", ["八角楼社区"], ["附近八角楼社区"]),
        ("一家人搬进爱晴湾社区。", ["爱晴湾社区"], ["晴湾社区"]),
        ("党员人回社区，先报到。", [], ["人回社区"]),
        ("白卡归街道，蓝色归社区办。", [], ["蓝色归社区"]),
        ("近40名社区儿童参加。", [], ["近40名社区"]),
    ],
)
def test_what_leads_to_a_community_is_none_of_it(text: str, names: list[str], never: list[str]) -> None:
    found = entities("街道召开会议。" + text)
    assert [name for name in names if name not in found] == []
    assert [name for name in never if name in found] == []


@pytest.mark.parametrize(
    "text", ["班子成员定点联系社区。", "历任社区书记都住在这里。", "三任社区书记接力奔走。", "打造高素质社区干部队伍。"]
)
def test_what_is_done_for_communities_names_none(text: str) -> None:
    assert "Community" not in {found.split("/")[0] for found in entities(text).values()}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("走进高新区梧桐社区。", "梧桐社区"),
        ("湖滨度假区金沙社区党委牵头。", "金沙社区"),
        ("来自云岭高新区柳河村的党员参观。", "柳河村"),
    ],
)
def test_a_community_is_not_called_after_its_zone(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    "text",
    [
        "干部深入排摸社区隐患。",
        "健全市域社区治理格局。",
        "成立非建制性社区党支部。",
        "外来人员多、城中村居住拥挤、停车难等难题困扰着社区。",
    ],
)
def test_what_is_done_to_a_community_is_no_name(text: str) -> None:
    assert "Community" not in entities(text).values()


@pytest.mark.parametrize("text", ["街道纪工委召集社区委员宣誓。", "区水务局会同社区巡河。", "党总支组织社区党员学习。"])
def test_what_a_body_does_with_communities_is_no_part_of_a_name(text: str) -> None:
    assert not [name for name, cls in entities(text).items() if cls.startswith("Community")]


def test_a_community_by_a_gate_that_begins_a_clause() -> None:
    assert "通远门社区" in entities("通远门社区成立了志愿队。")
    assert "南门社区" in entities("志愿者近南门社区走访。")


def test_a_ratio_is_no_community() -> None:
    assert "百户社区" not in entities("每百户社区综合服务设施面积30平方米。")
