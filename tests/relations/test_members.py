"""Persons of whom a clause of its own tells what they belong to."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“银杏”志愿服务队有60人，队长是退休教师何丽。", "何丽 affiliatedWith 银杏志愿服务队 (队长)"),
        ("居民何丽萍爱唱歌。她所在的“银杏”志愿服务队有60人。", "何丽萍 affiliatedWith 银杏志愿服务队"),
        ("居民何丽萍话不多。她是芳草社区党委书记，也是母亲。", "何丽萍 affiliatedWith 芳草社区 (党委书记)"),
        ("居民何丽萍话不多。她是成都市武侯区玉林街道芳草社区的老党员。", "何丽萍 affiliatedWith 芳草社区 (老党员)"),
        ("街道成立楼宇党建联盟，居民何丽担任副会长。", "何丽 affiliatedWith 楼宇党建联盟 (副会长)"),
        ("作为芳草社区党委书记，何丽每天早到。", "何丽 affiliatedWith 芳草社区 (党委书记)"),
        ("芳草社区党委书记，今年48岁的何丽萍住得近。", "何丽萍 affiliatedWith 芳草社区 (党委书记)"),
        ("曾当过厂长的何丽萍，如今是芳草社区的监督员。", "何丽萍 affiliatedWith 芳草社区 (监督员)"),
        ("芳草社区网格员何丽、陈芳上门。", "陈芳 affiliatedWith 芳草社区 (网格员)"),
        ("何丽萍任街道办事处主任期间，推行“邻里食堂”机制。", "何丽萍 affiliatedWith 玉林街道 (主任)"),
        ("何丽萍任街道党工委书记。", "何丽萍 affiliatedWith 玉林街道 (党工委书记)"),
        ("欧阳丽萍是成都市武侯区玉林街道芳草社区的“两委”成员，爱唱歌。", "欧阳丽萍 affiliatedWith 芳草社区 (成员)"),
        ("“银杏”合唱团有60人，团长是原新津区文化馆馆员何丽。", "何丽 affiliatedWith 银杏合唱团 (团长)"),
        ("街道成立“锦绣”产业联盟，现任轮值主席是西南大学教授何丽。", "何丽 affiliatedWith 锦绣产业联盟 (轮值主席)"),
        ("街道成立“银杏”议事会，西南大学教授何丽受聘担任会长。", "何丽 affiliatedWith 银杏议事会 (会长)"),
    ],
)
def test_what_is_told(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "玉林街道看望慰问老人陈芳。",
        "芳草社区的妈妈陈芳来了。",
        "玉林街道评选出陈芳等5名网格员。",
        "街道成立“银杏”议事会，队长陈芳带人巡逻。",
        "“银杏”志愿服务队来帮忙，店里的老板是陈芳。",
    ],
)
def test_who_is_no_member(text: str) -> None:
    assert not any(" affiliatedWith " in r for r in relations(text))


def test_who_does_something_for_another_is_told_of_next() -> None:
    found = relations("居民何丽每周都去看望独居的周玉兰。她是“银杏”志愿服务队的队员。")
    assert any(r.startswith("何丽 affiliatedWith 银杏志愿服务队") for r in found)
    assert not any(r.startswith("周玉兰 affiliatedWith 银杏志愿服务队") for r in found)
