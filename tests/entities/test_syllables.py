"""Characters of grammar within the names of firms."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道邀请江苏为正律师事务所律师讲课。", "江苏为正律师事务所"),
        ("街道引入长沙与爱同行社会工作服务中心。", "长沙与爱同行社会工作服务中心"),
        ("街道联合广州从心社会工作服务中心开展活动。", "广州从心社会工作服务中心"),
        ("四川由蜀通建设有限公司承建。", "蜀通建设有限公司"),
        ("深圳与东莞华强科技有限公司合作。", "东莞华强科技有限公司"),
    ],
)
def test_grammar_behind_the_place_is_part_of_the_name(text: str, name: str) -> None:
    found = {name for name, cls in entities(text).items() if cls.startswith(("Organisation", "Person"))}
    assert found == {name}
