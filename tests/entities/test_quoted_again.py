"""What the other mentions of a quoted name tell."""

from __future__ import annotations

from extracting import entities


def test_a_word_quoted_again_and_again_is_coined() -> None:
    assert entities("居民都认得“青小格”。“青小格”每天上门。")["青小格"].startswith("Programme")


def test_a_quotation_is_what_its_noun_told_before() -> None:
    found = entities("街道开发“青禾智管”系统。街道把“青禾智管”推广到全部小区。")
    assert not [name for name, kind in found.items() if kind.startswith("Programme")]
    assert found["青禾智管系统"].startswith("Platform")


def test_a_quotation_is_what_it_is_said_to_be() -> None:
    found = entities("“青小格”是街道推出的服务品牌。街道建起五个“青小格”驿站。")
    assert found["青小格"].startswith("Programme")
    assert found["青小格驿站"].startswith("Facility")
