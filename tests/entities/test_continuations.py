"""How long a personal name is by what goes on behind it."""

from __future__ import annotations

import pytest

from extracting import entities
from jiedao.entities.continuations import goes_on, length

SURNAMES = frozenset(["伍", "卢", "闵", "夏侯", "严", "和"])


@pytest.mark.parametrize(
    ("text", "told", "size"),
    [
        ("伍鹏平笑着说", 2, 3),  # 伍鹏|平笑 by its words
        ("卢发到岗后", 3, 2),
        ("严勇第一时间上门", 3, 2),
        ("夏侯学介绍，", 4, 3),
        ("严勇，", 2, 2),
        ("和快乐相伴", 0, 0),  # a word, not a name
        ("街道", 0, 0),
    ],
)
def test_the_continuation_tells(text: str, told: int, size: int) -> None:
    assert length(text, 0, told, SURNAMES, ("说", "介绍")) == size


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("业主闵杰鹏点赞：“电梯装得快！”", "闵杰鹏"),
        ("芳草社区第一书记卢发到岗后，走访了居民。", "卢发"),
        ("全国劳动模范陈利宇为青年讲党课。", "陈利宇"),
        ("苏秀是芳草社区的一名网格员。", "苏秀"),
    ],
)
def test_names_in_sentences(text: str, name: str) -> None:
    assert entities(text).get(name) == "Person"


def test_what_stands_behind_a_role_is_not_always_a_name() -> None:
    found = entities("残疾人康复站开门，居民和亲属都到场，党员包楼栋。")
    assert "Person" not in found.values()


def test_what_is_somebodys() -> None:
    assert goes_on("家里成了") == 2
    assert goes_on("个人上报") == 2
