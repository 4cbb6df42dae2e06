"""Rows of quotations."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道实施“青苗”培育、“师徒牵手”等6项专项行动。", {"青苗培育", "师徒牵手"}),
        ("“最美阳台”“整洁楼道”评选热闹登场。", {"最美阳台评选", "整洁楼道评选"}),
        ("“青苗护航”“银发互助”……来到柳荫，一个个志愿服务项目有声有色。", {"青苗护航", "银发互助"}),
        ("街道办好“晨光书包”“晚霞菜篮”两件实事。", {"晨光书包", "晚霞菜篮"}),
        ("街道打造“红心”“暖心”“贴心”等品牌。", {"红心", "暖心", "贴心"}),
    ],
)
def test_the_noun_behind_a_row_is_that_of_each(text: str, expected: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls.startswith("Programme")} == expected


@pytest.mark.parametrize(
    "text",
    [
        "街道从“阵地建设”“队伍管理”“制度保障”3个方面推行标准化。",
        "街道围绕“组织共建”“资源共享”两个维度开展工作。",
    ],
)
def test_sides_of_a_thing_are_no_names(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“木槿”“雏菊”“银柳”三支分队各管一摊。", {"木槿", "雏菊", "银柳"}),
        ("“木槿”“雏菊”“银柳”三项活动贯穿全年。", {"木槿", "雏菊", "银柳"}),
        ("取名“木槿”“雏菊”的两支队伍上岗了。", {"木槿", "雏菊"}),
    ],
)
def test_the_count_behind_a_row_is_of_all_of_it(text: str, expected: set[str]) -> None:
    assert set(entities(text)) == expected


def test_the_titles_of_a_row_each_with_what_it_is_for() -> None:
    text = "开展“邻里行”党员进社区、“邻里学”青少年教育成长、“邻里爱”好姻缘相亲会等主题活动。"
    names = {"邻里行党员进社区", "邻里学青少年教育", "邻里爱好姻缘相亲会"}
    assert {name for name, cls in entities(text).items() if cls.startswith("Programme")} == names


def test_what_is_done_by_three_quoted_things_names_them() -> None:
    found = entities("街道用“同心环”“聚能环”“生力环”织起服务网。")
    assert {"同心环", "聚能环", "生力环"} <= found.keys()
    assert not entities("街道以“党建红”“志愿蓝”“文明绿”绘就底色。")


def test_parts_of_an_evening_have_titles() -> None:
    found = entities("活动分为“红心向党为人民”“乐善有恒聚力量”“大爱无声传美德”3个篇章。")
    assert {"红心向党为人民", "乐善有恒聚力量", "大爱无声传美德"} <= found.keys()


def test_societies_by_the_noun_behind_their_row() -> None:
    found = entities("社区引入“小柳工坊”“王大姐手工坊”等社会组织。")
    assert found["小柳工坊"].startswith("Organisation") and found["王大姐手工坊"].startswith("Organisation")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“平安圈”“健康圈”“文化圈”环环相扣。", {"平安圈", "健康圈", "文化圈"}),
        ("“学习角”“休闲角”“议事角”样样俱全。", {"学习角", "休闲角", "议事角"}),
        ("“停车难”“如厕难”“就医难”得到解决。", set()),
        ("“烦心事”“揪心事”“操心事”件件有回音。", set()),
    ],
)
def test_three_that_end_alike(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if not cls.startswith(("Division", "Sub"))} == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "街道开展机关干部“三进三问”、社区党员“四诺四评”和企业党员“争先锋”等行动。",
            {"三进三问", "四诺四评", "争先锋"},
        ),
        ("街道推出青年“助力计划”、老人“暖心计划”等项目。", {"助力计划", "暖心计划"}),
        ("社区组织在职党员“微心愿认领”、退休党员“银发献策”等活动。", {"微心愿认领", "银发献策"}),
        ("社区当起了矛盾“灭火站”、邻里“欢乐场”。", set()),
        ("社区收集居民“急难愁盼”、企业“堵点痛点”等诉求。", set()),
    ],
)
def test_for_whom_each_of_a_row_is_stands_before_it_and_is_no_part_of_it(text: str, expected: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls.startswith("Programme")} == expected
