"""Titles in 《》: which are plans, or rules that somebody makes."""

from __future__ import annotations

import pytest

from jiedao.entities.quoted_plans import is_plan


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("街道制定《楼宇提质三年行动方案》", True),
        ("居民学习《楼宇提质三年行动方案》", True),
        ("街道印发了《网格员考核细则》", True),
        ("街道出台《议事规则汇总制度》《楼长值班制度》", True),
        ("街道根据《市容环境管理规定》", False),
        ("街道编印《网格员工作手册》", False),
        ("街道签订《党建共建协议书》", True),
        ("街道印发《关于深化楼宇提质的实施意见》", False),
        ("依据《柳江市控烟条例》", False),
        ("学习《物业管理条例》", False),
        ("书记签署《廉政建设责任状》", True),
    ],
)
def test_plans_and_rules(text: str, plan: bool) -> None:
    at = text.rindex("《") + 1
    assert is_plan(text, at, text[at:-1]) == plan
