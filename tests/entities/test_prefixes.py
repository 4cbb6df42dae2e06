"""What stands before the own name of a firm or body."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道引进制冷行业龙头白鹭集团。", "白鹭集团"),
        ("云帆大厦产权方怀州城建资产管理有限公司出资改造。", "怀州城建资产管理有限公司"),
        ("街道引入物业服务企业白鹭物业。", "白鹭物业"),
        ("街道走访国内百强企业成都白鹭实业有限公司。", "成都白鹭实业有限公司"),
        ("街道委托成都白鹭企业管理有限公司招商。", "成都白鹭企业管理有限公司"),
        ("成都市武侯区玉林街道老年协会成立了。", "玉林街道老年协会"),
        ("成都市武侯区玉林街道商会捐了款。", "玉林街道商会"),
    ],
)
def test_the_own_name_begins_behind_them(text: str, name: str) -> None:
    organisations = [found for found, cls in entities(text).items() if cls.startswith("Organisation")]
    assert organisations == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道专门请市规划设计院的专家把脉。", "市规划设计院"),
        ("社区邀请白鹭大学建筑与艺术学院的师生设计。", "白鹭大学建筑与艺术学院"),
        ("街道联合中国石油大学（华东）办学。", "中国石油大学（华东）"),
        ("社区引进成都市金色晚年养老服务中心。", "成都市金色晚年养老服务中心"),
    ],
)
def test_names_are_whole_and_no_more(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Organisation")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道联合辖区白鹭酒店开展演练。", "白鹭酒店"),
        ("对辖区内白鹭农贸市场检查。", "白鹭农贸市场"),
        ("街道联合周边白鹭商场搞促销。", "白鹭商场"),
    ],
)
def test_what_lies_in_the_area_is_not_called_so(text: str, name: str) -> None:
    assert name in entities(text)
