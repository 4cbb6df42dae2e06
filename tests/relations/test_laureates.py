"""Awards whose receiver stands behind them, and whose granter stands in another clause."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“全国劳动模范”何丽回到社区。", "何丽 receives 全国劳动模范"),
        (
            "芳草社区被评为区“十佳邻里互助组织”、“老周帮忙”被评为区“十佳邻里互助项目”。",
            "芳草社区 receives 区十佳邻里互助组织",
        ),
        (
            "芳草社区被评为区“十佳邻里互助组织”、“老周帮忙”被评为区“十佳邻里互助项目”。",
            "老周帮忙 receives 区十佳邻里互助项目",
        ),
        ("四川省五一劳动奖章获得者、教师何丽说。", "何丽 receives 四川省五一劳动奖章"),
        ("街道评选出何丽、陈芳等10名“最美网格员”。", "陈芳 receives 最美网格员"),
        (
            "街道为成都云帆科技有限公司、成都晨光物业有限公司等6家企业挂上“成都市营商环境监测点”的牌子。",
            "成都晨光物业有限公司 receives 成都市营商环境监测点",
        ),
        ("武侯区民政局联合发文，命名芳草社区为“武侯区文明社区”。", "武侯区文明社区 grantedBy 武侯区民政局"),
        ("芳草社区荣获“全国绿色社区”称号，由四川省民政厅授牌。", "全国绿色社区 grantedBy 四川省民政厅"),
    ],
)
def test_who_receives_and_grants(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("街道评选出何丽、陈芳等10名“最美网格员”。", "玉林街道 receives 最美网格员"),
        ("街道为成都云帆科技有限公司挂上“成都市营商环境监测点”的牌子。", "玉林街道 receives 成都市营商环境监测点"),
        ("这家企业先后获评“成都市和谐企业”。", "玉林街道 receives 成都市和谐企业"),
        ("街道有2名干部荣立个人二等功。", "玉林街道 receives 个人二等功"),
    ],
)
def test_who_does_not(text: str, never: str) -> None:
    assert never not in relations(text)


def test_a_title_that_is_handed_over() -> None:
    found = relations("武侯区民政局将“成都市绿色社区”牌匾颁给了芳草社区。")
    assert "芳草社区 receives 成都市绿色社区" in found
    assert "成都市绿色社区 grantedBy 武侯区民政局" in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区荣获“全国绿色社区”称号，武侯区民政局、成都市民政局联合授牌。", "全国绿色社区 grantedBy 武侯区民政局"),
        ("“全国优秀志愿者”、芳草社区老党员何丽萍说。", "何丽萍 receives 全国优秀志愿者"),
        ("芳草社区在“五星”支部创建大会上获评“全省先进社区”。", "芳草社区 receives 全省先进社区"),
    ],
)
def test_beside_and_at_an_occasion(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "去年获得“扫雪先进单位”的芳草社区、倪家桥社区也到场交流。",
            ["倪家桥社区 receives 扫雪先进单位", "芳草社区 receives 扫雪先进单位"],
        ),
        ("荣获“全国减灾示范社区”称号的倪家桥社区迎来考察团。", ["倪家桥社区 receives 全国减灾示范社区"]),
        ("捧回“四川省书香社区”奖牌的是芳草社区。", ["芳草社区 receives 四川省书香社区"]),
        ("获得“成都市五好小区”称号的绿云小区，今年又添了充电桩。", ["绿云小区 receives 成都市五好小区"]),
        ("获得“成都市五好书屋”称号的芳草社区居民来了。", []),
    ],
)
def test_who_holds_an_award_that_tells_who_they_are(text: str, told: list[str]) -> None:
    assert sorted(r for r in relations(text) if " receives " in r) == told


def test_those_of_different_kinds_who_receive_it_together() -> None:
    found = relations("芳草社区和石羊街道获评“先进单位”称号。")
    assert {"芳草社区 receives 先进单位", "石羊街道 receives 先进单位"} <= set(found)
