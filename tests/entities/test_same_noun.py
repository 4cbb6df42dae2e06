"""Names by the noun that they share with the name beside them."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("报名的有前进社区、望山社区和解放社区。", {"前进社区", "解放社区"}),
        ("与望山社区、交通社区、德和社区相邻。", {"交通社区"}),
        ("社区内有望山路、环城路、新建路。", {"新建路"}),
        ("烟草小区和税务小区合并管理。", {"税务小区"}),
    ],
)
def test_what_ends_as_its_neighbour_does_is_a_name(text: str, names: set[str]) -> None:
    assert names <= set(entities(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("望山社区、创新社区治理模式。", "创新社区"),
        ("打造望山社区、文明社区样板。", "文明社区"),
        ("走进望山社区和居民小区。", "居民小区"),
    ],
)
def test_sorts_and_what_is_done_to_a_community_are_none(text: str, name: str) -> None:
    assert name not in entities(text)
