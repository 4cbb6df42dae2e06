"""Of whom a quoted sentence tells: of those for whom its speaker speaks."""

from __future__ import annotations

import pytest

from jiedao.figures.examples import parse
from jiedao.figures.speakers import of_us, ours, speaker


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("“我们划分12个网格。”{柳湖社区:Community}书记{张兰:Person}说。", "柳湖社区"),
        ("“我们推行‘三长制’,选出楼栋长40名,”{青石社区:Community}党委书记{张兰:Person}说。", "青石社区"),
        ("“我们用好“{板凳会:Programme}”。去年议事60次。”{红星食堂:Facility}负责人介绍。", "红星食堂"),
        (
            "“我们走访300户。”{东河街道:SubDistrict}{柳湖社区:Community}党委书记、主任{张兰:Person}告诉记者。",
            "柳湖社区",
        ),
        ("“家里装了扶手3处。”{柳湖社区:Community}居民{刘大爷:Person}说。", ""),
        ("“我们发放补贴60万元。”{区民政局:Organisation}负责人表示。", ""),
        ("“我们清理广告300处。”{街道城管办:Organisation}主任表示。", ""),
        ("“今年改造小区14个。”{东河街道党工委:Organisation}书记{周成:Person}说。", ""),
        ("“我们划分12个网格。”{柳湖社区:Community}书记{张兰:Person}走访居民。", ""),
        ("“我们划分12个网格。{柳湖社区:Community}书记说。", ""),
    ],
)
def test_speaker(marked: str, expected: str) -> None:
    text, mentions, _ = parse(marked)
    n = speaker(text, 0, 1, mentions)
    assert (text[slice(*mentions[n][:2])] if n >= 0 else "") == expected


def test_what_follows_a_quotation_is_no_more_of_its_speaker() -> None:
    text, mentions, _ = parse("“好。”{柳湖社区:Community}书记说。社区有食堂3家。")
    assert speaker(text, 0, text.index("社区有"), mentions) == -1


def test_of_us() -> None:
    assert of_us("我们划分12个网格")
    assert not of_us("街道新建车棚20座")


def test_ours_tells_what_a_quotation_calls_its_own() -> None:
    text = "“我们小区有党员18人，楼长6名。”他说。"
    own = ours(text, 0, 12)
    assert own is not None
    assert (own.cls, own.noun, text[own.end - 1]) == ("Compound", "小区", "”")
    assert ours("“我们小区居民有18人。”", 0, 11) is None
    assert ours("我们小区有党员18人。", 0, 11) is None
