"""Centres and colleges that begin with their city."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("苏州昆曲遗产传承中心来了。", "苏州昆曲遗产传承中心"),
        ("街道与福州闽绣艺术传承发展中心结对。", "福州闽绣艺术传承发展中心"),
        ("社区联合南京交通职业技术学院开课。", "南京交通职业技术学院"),
    ],
)
def test_the_whole_name_is_found(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Organisation")


def test_what_a_city_does_with_a_centre_is_no_name() -> None:
    assert "深圳推广调解中心" not in entities("深圳推广调解中心经验。")
