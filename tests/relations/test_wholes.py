"""What consists of what."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“五色管家”机制包括“绿管家”“蓝管家”。", "绿管家 partOf 五色管家机制"),
        ("“暖邻课堂”“银发集市”两个“幸福玉林”项目。", "暖邻课堂 partOf 幸福玉林项目"),
        ("“七彩课堂”：红色课堂、绿色课堂、蓝色课堂。", "绿色课堂 partOf 七彩课堂"),
    ],
)
def test_parts(text: str, told: str) -> None:
    assert told in relations(text)
