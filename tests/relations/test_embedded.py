"""Who does what a clause tells in passing."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        (
            "武侯区民政局考察了芳草社区创新推出的“微网格”工作法。",
            "芳草社区 implements 微网格工作法",
            "武侯区民政局 implements 微网格工作法",
        ),
        (
            "书记向大家介绍芳草社区通过组建“善邻联盟”，搭起互动平台。",
            "芳草社区 establishes 善邻联盟",
            "玉林街道 establishes 善邻联盟",
        ),
        (
            "武侯区民政局了解到芳草社区推行“微网格”工作法的经验。",
            "芳草社区 implements 微网格工作法",
            "武侯区民政局 implements 微网格工作法",
        ),
        (
            "芳草社区参加了街道举办的“邻里情”文艺汇演。",
            "玉林街道 implements 邻里情文艺汇演",
            "芳草社区 implements 邻里情文艺汇演",
        ),
        (
            "芳草社区卫生中心开展的体检、八方艺术团举办的“文艺进楼栋”活动都受欢迎。",
            "八方艺术团 implements 文艺进楼栋活动",
            "芳草社区卫生中心 implements 文艺进楼栋活动",
        ),
        (
            "街道在芳草社区试点的“微网格”工作法见了效。",
            "玉林街道 implements 微网格工作法",
            "芳草社区 implements 微网格工作法",
        ),
        (
            "街道依托武侯区民政局开发的“邻里评”平台接单。",
            "玉林街道 implements 邻里评平台",
            "武侯区民政局 implements 邻里评平台",
        ),
    ],
)
def test_who_does_it(text: str, told: str, not_told: str) -> None:
    found = relations("玉林街道芳草社区是老社区。", text)
    assert told in found
    assert not_told not in found


def test_a_bare_word_stands_for_the_community_told_of() -> None:
    found = relations("芳草社区楼院多。十家单位的党员为社区新成立的“红色基金”捐款，武侯区民政局牵头。")
    assert "芳草社区 implements 红色基金" in found
    assert "武侯区民政局 implements 红色基金" not in found


def test_a_row_that_goes_on_acts_together() -> None:
    found = relations("锦城大学、江南银行等共建的“幸福学堂”开班。")
    assert {"锦城大学 implements 幸福学堂", "江南银行 implements 幸福学堂"} <= set(found)


def test_in_a_row_of_clauses_each_body_has_its_own_verb() -> None:
    text = "由武侯区民政局指导、街道主办、成都市云桥社会工作服务中心承办的“邻里节”在锦绣广场举行。"
    found = relations(text)
    told = {"玉林街道 implements 邻里节", "成都市云桥社会工作服务中心 implements 邻里节"}
    assert told <= set(found)
    assert "武侯区民政局 implements 邻里节" not in found


def test_who_takes_up_what_another_developed_uses_it() -> None:
    found = relations("芳草社区引入四川天晨科技有限公司开发的“智慧芳草”平台，接入水电数据。")
    assert "芳草社区 implements 智慧芳草平台" in found
    assert not [r for r in found if r.startswith("四川天晨科技有限公司 ")]
    found = relations("芳草社区参观四川天晨科技有限公司开发的“智慧芳草”平台。")
    assert "芳草社区 implements 智慧芳草平台" not in found
