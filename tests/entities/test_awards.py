"""Titles and prizes that were granted."""

from __future__ import annotations

import pytest

from extracting import entities


def awards(text: str) -> list[str]:
    return [name for name, cls in entities(text).items() if cls == "Award"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道荣获“全国文明单位”称号。", ["全国文明单位"]),
        ("街道获评“全国和谐社区建设示范街道”。", ["全国和谐社区建设示范街道"]),
        ("先后荣获全国文明城市示范社区、四川省绿色社区等称号。", ["全国文明城市示范社区", "四川省绿色社区"]),
        ("街道被评为成都市先进集体。", ["成都市先进集体"]),
        ("街道被市政府评为文明城市创建先进单位。", ["文明城市创建先进单位"]),
        ("社区捧回了“全省平安先进社区”的牌匾。", ["全省平安先进社区"]),
        ("芳草社区荣获成都市“绿色社区”称号。", ["成都市绿色社区"]),
        ("获得武侯区总工会颁发的一等奖。", ["武侯区总工会一等奖"]),
        ("先后被授予全国和谐社区、四川省和谐示范社区等称号。", ["全国和谐社区", "四川省和谐示范社区"]),
        ("街道获得“四川省文明单位”荣誉称号。", ["四川省文明单位"]),
        ("民政厅授予芳草社区“绿色社区”称号。", ["绿色社区"]),
        ("芳草社区获“绿色社区”奖牌。", ["绿色社区"]),
        ("民政厅公布了四川省文明社区名单，芳草社区榜上有名。", ["四川省文明社区"]),
        ("民政厅命名芳草社区为“四川省文明社区”。", ["四川省文明社区"]),
    ],
)
def test_awards(text: str, names: list[str]) -> None:
    assert awards(text) == names


@pytest.mark.parametrize(
    "text", ["居民获得了实惠。", "街道在比赛中获得一等奖。", "街道赢得好评。", "社区获得多项荣誉。"]
)
def test_what_is_no_award(text: str) -> None:
    assert awards(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("派出所被记集体一等功。", {"集体一等功"}),
        ("青禾街道捧回“森林防火”先进集体、“护河治水”先进集体两块奖牌。", {"森林防火先进集体", "护河治水先进集体"}),
        ("青禾街道获评全市防汛工作“五无”街道。", {"全市防汛工作五无街道"}),
        ("青禾街道荣获2023年度全市统计工作先进单位。", {"全市统计工作先进单位"}),
        ("青禾街道入选协会公布的全国示范性书香社区名单。", {"全国示范性书香社区"}),
        ("社区评出明星楼长9名。", {"明星楼长"}),
        ("社区获得全市垃圾分类和节约用水先进集体。", {"全市垃圾分类和节约用水先进集体"}),
        ("社区荣获全市文明社区和全省绿色社区。", {"全市文明社区", "全省绿色社区"}),
        ("社区评选出12户美丽阳台。", {"美丽阳台"}),
        ("晚会上颁发敬业奉献奖、热心邻里奖。", {"敬业奉献奖", "热心邻里奖"}),
        ("授予花店“门前三净”优秀门店荣誉称号。", {"门前三净优秀门店"}),
        ("书记项目被省委列入“十佳创新榜”。", {"十佳创新榜"}),
    ],
)
def test_titles_of_many_forms(text: str, expected: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Award"} == expected


@pytest.mark.parametrize("text", ["街道把加装电梯列为“一号工程”。", "比赛设置一等奖、二等奖。", "社区评出5个问题。"])
def test_what_is_no_title(text: str) -> None:
    assert "Award" not in entities(text).values()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("作为全省首批适老化改造试点街道，街道先行一步。", ["全省首批适老化改造试点街道"]),
        ("街道成为全国海绵城市示范区，游客不断。", ["全国海绵城市示范区"]),
        ("该园区列入2024年四川省重点建设项目。", ["四川省重点建设项目"]),
        ("街道将争取列入四川省重点建设项目。", []),
        ("街道获国家卫健委调研肯定并广泛推广至兄弟街道。", []),
        ("作为一名社区干部，她随叫随到。", []),
        ("大会表彰了社区治理先进单位和先进个人。", ["社区治理先进单位和先进个人"]),
        ("大会表彰先进集体。", []),
        ("芳草社区被定为全市首批“书香社区”试点社区。", ["全市首批书香社区试点社区"]),
    ],
)
def test_titles_that_somebody_bears(text: str, names: list[str]) -> None:
    assert awards(text) == names


def test_what_leads_to_a_title_and_follows_a_row_is_no_part_of_it() -> None:
    assert awards("社区获推第九批全国绿色示范社区。") == ["第九批全国绿色示范社区"]
    titles = awards("街道荣获“全国先锋单位”“成都市护河模范单位”等荣誉称号。")
    assert titles == ["全国先锋单位", "成都市护河模范单位"]


def test_a_place_that_is_named_so_gets_no_title() -> None:
    assert "Award" not in entities("街道将其命名为云谷公园。").values()


def test_the_first_of_a_district_with_a_title_of_the_country() -> None:
    assert "全国民主法治示范社区" in entities("棕北社区成为全区首个全国民主法治示范社区。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("柳荫社区是全国文明单位、四川省绿色社区。", {"全国文明单位", "四川省绿色社区"}),
        ("柳荫社区被评为市卫生达标居委，区计生工作先进单位。", {"市卫生达标居委", "区计生工作先进单位"}),
        ("街道获评全国文明街道的“制胜法宝”是实干。", {"全国文明街道"}),
        ("街道获评全省信访工作示范乡镇（街道）。", {"全省信访工作示范乡镇（街道）"}),
        ("街道成功争创四川省基层治理创新实验区。", {"四川省基层治理创新实验区"}),
        ("街道争创四川省基层治理创新实验区。", set()),
        ("市里公布全市治理示范社区名单，柳荫社区位列其中。", {"全市治理示范社区"}),
        ("街道创成省级全域双创示范基地。", {"省级全域双创示范基地"}),
        ("案例入选四川省城市治理20个典型案例之一。", {"四川省城市治理20个典型案例"}),
        ("社区入选民政部全国社区治理创新案例。", {"全国社区治理创新案例"}),
        ("夜市入选西部文旅消费十大创新场景。", {"西部文旅消费十大创新场景"}),
        ("街道评定了30个2022年度成都市洁净社区。", {"2022年度成都市洁净社区"}),
        ("区里入选第三批“内外兼修”试点城区。", {"第三批内外兼修试点城区"}),
    ],
)
def test_titles_with_counts_and_ranks_within(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Award"} == names


@pytest.mark.parametrize("text", ["街道每月评选清洁示范户。", "社区评选身边好人，塑造新风。"])
def test_what_is_judged_regularly_gives_nobody_a_title(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Award")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "社区先后获得青州省文化强镇（街道）、青州省首批书香城镇等称号。",
            {"青州省文化强镇（街道）", "青州省首批书香城镇"},
        ),
        ("社区摘得省级健康社区金字招牌。", {"省级健康社区"}),
        ("社区跻身全国示范性老年友好型社区行列。", {"全国示范性老年友好型社区"}),
        ("社区创成省级现代社区。", {"省级现代社区"}),
        ("社区计划创成省级现代社区。", set()),
        ("作为全省首批未来社区试点，街道率先探索。", {"全省首批未来社区试点"}),
    ],
)
def test_titles_by_what_is_said_of_the_row(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Award"} == names
