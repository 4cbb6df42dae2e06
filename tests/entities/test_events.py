"""Events without quotation marks: two occasions held as one, festivals that a theme tells."""

from __future__ import annotations

import pytest

from extracting import entities, rules_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("4月8日，芳草社区睦邻节启动仪式暨春日文艺汇演在文化广场举行。", "芳草社区睦邻节启动仪式暨春日文艺汇演"),
        ("近日，街道举办“书香玉林”读书月启动仪式暨亲子朗诵比赛。", "书香玉林读书月启动仪式暨亲子朗诵比赛"),
        ("第七届“睦邻节”暨玉林街道首届“爱邻节”在银杏广场启幕。", "第七届睦邻节暨玉林街道首届爱邻节"),
        ("日前，“垃圾分类先行”主题党日活动暨芳草社区睦邻节在这里举办。", "垃圾分类先行主题党日活动暨芳草社区睦邻节"),
        ("街道召开年度总结暨表彰大会，现场气氛热烈。", "年度总结暨表彰大会"),
        ("街道举办“青春玉林”志愿服务暨授旗活动。", "青春玉林志愿服务暨授旗活动"),
    ],
)
def test_two_occasions_held_as_one(text: str, name: str) -> None:
    assert entities(text).get(name) == "Programme/Activity"
    assert rules_of(text)[name] == "joint-event"


@pytest.mark.parametrize(
    "text",
    [
        "芳草党群服务驿站暨招商服务站正式启用。",
        "街道举办“四季有约”平台启动仪式暨发布会。",
        "暨南大学的学生前来参观。",
        "街道推出“邻里节启动仪式暨文艺汇演”。",
    ],
)
def test_what_is_no_joint_event(text: str) -> None:
    assert "joint-event" not in rules_of(text).values()


def test_a_theme_that_is_a_festival_is_its_name() -> None:
    assert entities("街道以“春到玉林·邻里文化节”为主题开展活动。") == {"春到玉林·邻里文化节": "Programme/Activity"}
    assert entities("活动以“邻里情深”为主题。") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("4月8日，芳草社区第三届邻里节在文化广场开幕。", "芳草社区第三届邻里节"),
        ("10月25日，芳草社区紫薇小区第一届邻里节举行。", "紫薇小区第一届邻里节"),
        ("芳草社区夜话会开到了居民家门口。", "芳草社区夜话会"),
        ("芳草社区“书香玉林”读书节热闹登场。", "芳草社区书香玉林读书节"),
    ],
)
def test_an_event_that_is_called_after_the_place_before_it(text: str, name: str) -> None:
    assert entities(text).get(name) == "Programme/Activity"


@pytest.mark.parametrize("text", ["芳草社区举办运动会，居民踊跃报名。", "芳草社区市集上人来人往。"])
def test_what_a_place_holds_is_not_called_after_it(text: str) -> None:
    assert "event-of-place" not in rules_of(text).values()
