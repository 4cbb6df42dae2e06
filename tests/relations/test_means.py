"""By which means a programme is carried out."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道推行“五色管家”机制，通过“暖邻课堂”活动听取民声。", "暖邻课堂活动 contributesTo 五色管家机制"),
        ("街道通过“暖邻课堂”活动听取民声，打造“五色管家”机制。", "暖邻课堂活动 contributesTo 五色管家机制"),
        ("街道推行“五色管家”机制，依托“暖邻课堂”活动听取民声。", "暖邻课堂活动 contributesTo 五色管家机制"),
    ],
)
def test_means(text: str, told: str) -> None:
    assert told in relations(text)


def test_what_is_done_beside_is_no_means() -> None:
    assert not [r for r in relations("街道推行“五色管家”机制，推行“暖邻课堂”机制。") if "contributesTo" in r]
