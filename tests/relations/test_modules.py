"""The modules of a platform."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "街道搭建“码上帮”平台，平台设有“随手拍”“邻里圈”等6个模块。",
        "打开“码上帮”平台，“随手拍”“邻里圈”等栏目一目了然。",
        "街道搭建“码上帮”平台。平台集成“随手拍”“邻里圈”等功能。",
        "“码上帮”平台上线以来，新增“随手拍”“邻里圈”两个频道。",
        "在“码上帮”平台上，居民常用“随手拍”、“邻里圈”等栏目。",
    ],
)
def test_modules_are_parts_and_nobody_carries_them_out(text: str) -> None:
    found = relations(text)
    assert "随手拍 partOf 码上帮平台" in found
    assert "邻里圈 partOf 码上帮平台" in found
    assert not [r for r in found if r.endswith(("implements 随手拍", "implements 邻里圈"))]


@pytest.mark.parametrize(
    "text",
    [
        "街道搭建“码上帮”平台。街道推行“随手拍”“邻里圈”等办法。",
        "街道搭建“码上帮”平台。街道开设“随手拍”“邻里圈”等栏目。",
        "街道推行“随手拍”“邻里圈”等模块。",
        "“码上帮”平台上线，“随手拍”“邻里圈”功能于一体。",
    ],
)
def test_what_is_no_module_of_the_platform(text: str) -> None:
    assert "邻里圈 partOf 码上帮平台" not in relations(text)
