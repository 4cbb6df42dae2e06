"""Names of lists and titles that something was put on."""

from __future__ import annotations

import pytest

from jiedao.listing import put_on


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("园区列入今年全市重点工程项目", "全市重点工程项目", True),
        ("入选首批省级名单和市级试点项目", "市级试点项目", True),
        ("列入名单，柳湖改造项目开工", "柳湖改造项目", False),
        ("启动柳湖改造项目", "柳湖改造项目", False),
    ],
)
def test_put_on(text: str, name: str, expected: bool) -> None:
    assert put_on(text, text.index(name)) is expected
