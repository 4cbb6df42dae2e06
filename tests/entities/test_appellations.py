"""Persons that go by other names than surname and given name, or are introduced otherwise than by a role."""

from __future__ import annotations

import pytest

from extracting import entities


def persons(text: str) -> set[str]:
    return {name for name, cls in entities(text).items() if cls == "Person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("网格员小陈挨家敲门。", {"小陈"}),
        ("楼栋长老邓、片警小何都到了。", {"老邓", "小何"}),
        ("网格员小陈、小许分头上门。", {"小陈", "小许"}),
        ("隔壁的孟姐、王婶都来帮忙。", {"孟姐", "王婶"}),
        ("“我叫钱大伟，住在二楼。”", {"钱大伟"}),
        ("居民阿依古丽·艾山常来书屋。", {"阿依古丽·艾山"}),
        ("社区干部其其格、党员次仁央金都报了名。", {"其其格", "次仁央金"}),
        ("“孝老模范”孙桂花上台发言。", {"孙桂花"}),
        ("社工司马晓带队上门。", {"司马晓"}),
        ("居民马建设、老兵鲍国庆帮着搬。", {"马建设", "鲍国庆"}),
        ("会上，孔德明、颜丽萍获评先进个人。", {"孔德明", "颜丽萍"}),
        ("社区医生时珍，天天来。", {"时珍"}),
        ("“热心叔叔”韩建平常来帮忙。", {"韩建平"}),
        ("社区劝导员王丽敏上岗。", {"王丽敏"}),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "居民小康梦圆，村民小区停车难。",
        "“张姐，您慢点。”她说。",
        "网格员小程序上线。",
        "居民老房翻新。",
        "司马街道乌兰社区。",
        "他人称“郝大姐”。",
        "治理成效由居民来评、群众来判。",
        "会上，街道获评先进单位。",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert persons(text) == set()


def test_who_is_chosen_and_who_lives_somewhere() -> None:
    assert "老秦" in entities("商户推举老秦当会长。")
    assert "老周" in entities("家住竹安苑的老周说，方便多了。")
