"""What a sub-district takes over from a community."""

from __future__ import annotations

import pytest

from extracting import relations

TAKEN = "玉林街道 implements 凉亭夜谈制"


@pytest.mark.parametrize(
    "text",
    [
        "芳草社区试行“凉亭夜谈制”。街道觉得管用，入冬前在全域铺开。",
        "芳草社区试行“凉亭夜谈制”。街道随后在全辖区推行。",
        "芳草社区试行“凉亭夜谈制”，街道把它向所有社区推广。",
        "芳草社区试行“凉亭夜谈制”，街道把它复制到各社区。",
    ],
)
def test_the_sub_district_carries_out_what_it_spreads(text: str) -> None:
    assert TAKEN in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "芳草社区试行“凉亭夜谈制”。街道为此走访了各社区。",
        "芳草社区试行“凉亭夜谈制”。街道的干部说，全域旅游推开了。",
    ],
)
def test_what_is_not_spread_stays_with_the_community(text: str) -> None:
    assert TAKEN not in relations(text)
