"""Titles that no verb of granting stands before, and prizes won in contests."""

from __future__ import annotations

import pytest

from extracting import entities


def awards(text: str) -> set[str]:
    return {name for name, cls in entities(text).items() if cls == "Award"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("墙上挂着“全国先进社区”“成都市文明单位”两块牌子。", {"全国先进社区", "成都市文明单位"}),
        ("一面墙上，“诚信示范单位”“睦邻社区”等奖牌闪闪发亮。", {"诚信示范单位", "睦邻社区"}),
        ("合唱团参加全市社区合唱大赛获团体赛第一名。", {"全市社区合唱大赛团体赛第一名"}),
        ("合唱团在全市社区合唱展演中捧回金奖。", {"全市社区合唱展演金奖"}),
        ("舞蹈队参加“锦水之春”文化节，夺得一等奖。", {"锦水之春文化节一等奖"}),
        ("区委宣传部为其颁发“最暖邻里”奖牌。", {"最暖邻里"}),
        ("区里颁发的武侯区金牌调解室牌匾挂上了墙。", {"武侯区金牌调解室"}),
        ("“四川省首批书香试点”名单昨日公布，芳草社区在列。", {"四川省首批书香试点"}),
        ("该案例被司法厅收入优秀案例库。", {"优秀案例库"}),
        ("芳草社区是四川省首批睦邻友好试点社区之一。", {"四川省首批睦邻友好试点社区"}),
        ("街道被四川省委组织部确定为“全省党建示范点”。", {"全省党建示范点"}),
        ("书屋获评国家级“阅读之光”推荐单位。", {"国家级阅读之光推荐单位"}),
        ("园区被认定为国家级科技企业孵化器。", {"国家级科技企业孵化器"}),
        ("他登上“四川好人榜”。", {"四川好人榜"}),
    ],
)
def test_titles(text: str, names: set[str]) -> None:
    assert awards(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "街道开展“全省文明社区”创建。",
        "街道将书屋确定为“阅读基地”。",
        "他登上“百姓大舞台”。",
        "门上贴着“欢迎回家”字样。",
    ],
)
def test_what_is_no_title(text: str) -> None:
    assert awards(text) == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("这里走出了“锦水好人”张明、成都市优秀志愿者李兰。", {"锦水好人", "成都市优秀志愿者"}),
        ("社区请来全国劳动模范王建国。", {"全国劳动模范"}),
        ("“2021年度最美示范街区”奖项揭晓，柳荫街道获此殊荣。", {"2021年度最美示范街区"}),
        ("社区成为“四川省‘三优’示范社区”。", {"四川省三优示范社区"}),
        ("省级道德模范评选启动。", set()),
        ("“最美家庭”评选启动。", set()),
    ],
)
def test_an_honour_stands_before_who_holds_it(text: str, names: set[str]) -> None:
    assert awards(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("成绩单很亮眼：全国民族团结模范集体、四川省敬老文明号……", {"全国民族团结模范集体", "四川省敬老文明号"}),
        ("涌现了省劳模、锦水好人等先进典型。", {"省劳模", "锦水好人"}),
        ("街道正在创建全国文明单位、省级卫生社区。", set()),
    ],
)
def test_titles_in_a_row_need_no_verb(text: str, names: set[str]) -> None:
    assert awards(text) == names


def test_a_list_that_is_an_honour() -> None:
    assert entities("企业商标列入《青州市重点商标保护名录》。")["青州市重点商标保护名录"].startswith("Award")
    assert not entities("居民列入《帮扶对象花名册》。")
