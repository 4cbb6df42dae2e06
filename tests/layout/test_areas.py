"""Which sub-district a page tells of, where the register knows its name, a part of it, or nothing."""

from __future__ import annotations

import pytest

from jiedao.layout.areas import Areas

KNOWN = frozenset(["西街道", "滨河街道", "解放街道"])


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("崇安区濠西街道提升服务。近年来，濠西街道做了很多。", {"濠西街道"}),  # not the 西街道 of another city
        ("城关区西街道提升服务。近年来，西街道做了很多。", {"西街道"}),
        ("近年来，西街道做了很多。走进西街道。", {"西街道"}),
        ("在解放街道，老人多。在解放街道，店也多。", {"解放街道"}),
        ("江北区新滨河街道办学。新滨河街道办事。", {"新滨河街道"}),
        ("崇安区濠西街道提升服务，方便居民。", {"濠西街道"}),
        ("环西街道提升服务。环西街道办事。", {"环西街道"}),  # the same wherever it stands
        ("对话街道书记。鱼峰区五里亭街道提升服务。五里亭街道办事。", {"五里亭街道"}),
        ("禅城区石湾镇街道造陶。石湾镇街道办展。", {"石湾镇街道"}),  # no town of a shorter name
    ],
)
def test_names(content: str, names: set[str]) -> None:
    assert set(Areas(content, KNOWN).names) == names


def test_a_sub_district_may_be_called_by_street_alone() -> None:
    areas = Areas("街口街：旧貌换新颜\n街口街党工委推出新做法。", ["街口街道"])
    assert areas.names == {"街口街道"}
    assert [area.name for area in areas.find("近日，街口街着力补短板。")] == ["街口街道"]
    assert not Areas("解放街不断变美。", ["解放街道"]).names
