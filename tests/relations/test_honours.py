"""Who received and granted awards, and where persons hold a post."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区荣获“四川省绿色社区”称号。", ["芳草社区 receives 四川省绿色社区"]),
        (
            "芳草社区被武侯区民政局授予“绿色社区”称号。",
            ["芳草社区 receives 绿色社区", "绿色社区 grantedBy 武侯区民政局"],
        ),
        ("银杏书屋获评“成都市最美阅读空间”。", ["银杏书屋 receives 成都市最美阅读空间"]),
        ("“邻里议事厅”机制入选四川省基层治理优秀案例。", ["邻里议事厅机制 receives 四川省基层治理优秀案例"]),
        ("玉林街道获评“全国和谐社区建设示范街道”。", ["玉林街道 receives 全国和谐社区建设示范街道"]),
        ("街道荣获“全国文明单位”称号。", ["玉林街道 receives 全国文明单位"]),
    ],
)
def test_awards(text: str, told: list[str]) -> None:
    assert [r for r in relations(text) if " receives " in r or " grantedBy " in r] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("玉林街道党工委书记周启明介绍情况。", "周启明 affiliatedWith 玉林街道 (党工委书记)"),
        ("芳草社区书记何丽说。", "何丽 affiliatedWith 芳草社区 (书记)"),
        ("街道党工委书记周启明说。", "周启明 affiliatedWith 玉林街道 (街道党工委书记)"),
        ("成都清泉物业有限公司总经理陈芳说。", "陈芳 affiliatedWith 成都清泉物业有限公司 (总经理)"),
    ],
)
def test_posts(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize("text", ["芳草社区旁，王大爷在下棋。", "居民王女士常来银杏书屋。", "王女士夸芳草社区好。"])
def test_who_is_only_near_a_place_holds_no_post_there(text: str) -> None:
    found = relations(text)
    assert not [r for r in found if " affiliatedWith " in r]
