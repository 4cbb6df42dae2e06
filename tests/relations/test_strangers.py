"""Who acts in a clause without a name."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "芳草社区周末热闹。书屋的主人是晨光小学的老师们，他们组建“银发讲师团”。",
        "退休教师何丽带着五名同事租下旧库房，创办四川天晨科技有限公司。",
        "一家公司投资建成银杏书屋。",
        "绿云小区的业主们自发成立“静夜队”。",
        "四川蓝海科技有限公司发展很快。2021年，它拉起“银杏志愿服务队”。",
        "丰收社区率先建成银杏书屋。",
        "闲置的车棚，被晨光小学的学生改造成银杏书屋。",
        "由它投资的银杏书屋开馆。",
        "企业今年投资建成银杏书屋。",
    ],
)
def test_what_somebody_without_a_name_founds_nobody_else_does(text: str) -> None:
    assert not [r for r in relations(text) if r.startswith(("玉林街道 establishes", "芳草社区 establishes"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区不等不靠。他们建成银杏书屋。", "芳草社区 establishes 银杏书屋"),
        ("倪家桥社区书记何丽跑了半年，建成银杏书屋。", "倪家桥社区 establishes 银杏书屋"),
        ("街道跑了半年，他们建成银杏书屋。", "玉林街道 establishes 银杏书屋"),
        ("何丽说，街道建成银杏书屋。", "玉林街道 establishes 银杏书屋"),
        ("各社区联动，建成银杏书屋。", "玉林街道 establishes 银杏书屋"),
    ],
)
def test_who_is_told_of_still_acts(text: str, told: str) -> None:
    assert told in relations(text)
