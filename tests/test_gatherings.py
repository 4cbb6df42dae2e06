"""Persons who take the floor at a gathering."""

from __future__ import annotations

import pytest

from extracting import relations
from jiedao.gatherings import take_the_floor


@pytest.mark.parametrize(
    ("text", "speak"),
    [
        ("柳荫社区党委书记张兰、云锦社区主任李红先后发言。", True),
        ("大会上，居民代表张兰作典型发言。", True),
        ("柳荫社区书记张兰，云锦社区主任李红上台领奖。", True),
        ("柳荫社区书记张兰参加座谈。", True),
        ("柳荫社区书记张兰说，社区新建了食堂。", False),
        ("柳荫社区召开座谈会。", False),
        ("柳荫社区党委书记带头参加志愿服务。", False),
    ],
)
def test_who_takes_the_floor(text: str, speak: bool) -> None:
    assert take_the_floor(text) == speak


def test_what_is_told_next_is_not_of_whom_they_are_from() -> None:
    text = "会上，芳草社区党委书记周启明作交流发言。会议通报，平桥小区已经开工。"
    assert "平桥小区 within 玉林街道" in relations(text)
    assert "平桥小区 within 芳草社区" in relations("芳草社区党委书记周启明说，平桥小区已经开工。")
