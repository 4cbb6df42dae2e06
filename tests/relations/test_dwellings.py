"""Compounds of which a text tells beside a programme."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "texts",
    [
        ("绿云小区停车难，一场场“邻里夜话”活动开下来，谈成了。",),
        ("“邻里夜话”活动上，绿云小区的居民争着发言。",),
        ("绿云小区没有电梯。街道连着开展“邻里夜话”活动，难题解了。",),
        ("去年，绿云小区没有电梯。居民犯愁。街道连着开展“邻里夜话”活动，难题解了。",),
    ],
)
def test_a_programme_is_carried_out_in_the_compound_told_of(texts: tuple[str, ...]) -> None:
    assert "邻里夜话活动 appliedIn 绿云小区" in relations(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("绿云小区业委会来到街道，街道开展“邻里夜话”活动。",),
        ("绿云小区停车难；街道开展“邻里夜话”活动。",),
        ("绿云小区没有电梯。芳草社区连着开展“邻里夜话”活动，难题解了。",),
        ("街道开展“邻里夜话”活动，绿云小区尚在观望。",),
        ("街道开展“邻里夜话”活动，在绿云小区开展“暖邻课堂”活动。",),
        ("绿云小区没有电梯。", "街道开展“邻里夜话”活动。"),
    ],
)
def test_what_another_carries_out_is_not_carried_out_there(texts: tuple[str, ...]) -> None:
    assert "邻里夜话活动 appliedIn 绿云小区" not in relations(*texts)
