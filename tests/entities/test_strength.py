"""What it takes to make a name of a noun, by the strength of its rule."""

from __future__ import annotations

import pytest

from extracting import extractor, scanned
from jiedao.entities.strength import HeadRule, is_name

VERBS = frozenset(["establish", "implement"])
RULE = HeadRule(
    "r",
    "Platform",
    "",
    "strong",
    frozenset(["厅"]),
    frozenset(["馆"]),
    VERBS,
    frozenset(),
    30,
    False,
    False,
    frozenset(),
)


def judged(
    rule: HeadRule, head: str, modifier: str, *, named: bool = False, proper: bool = False, led: str = ""
) -> bool:
    """Whether the modifier makes a name of the head behind the words `led`."""
    scan = scanned(led + modifier + head + "。")
    first = scan.word_at(len(led))
    return is_name(scan, first, head, rule, modifier, named, proper, extractor().entities.vocabulary)


@pytest.mark.parametrize(
    ("strength", "bare", "noun", "proper"),
    [
        ("strong", False, True, True),
        ("weak", False, False, True),
        ("proper", False, False, True),
        ("body", False, False, True),
        ("object", False, False, False),
        ("place", False, False, False),
    ],
)
def test_what_a_modifier_must_hold(strength: str, bare: bool, noun: bool, proper: bool) -> None:
    rule = RULE._replace(strength=strength)
    assert judged(rule, "站", "云上") is bare
    assert judged(rule, "站", "云上", named=True) is noun
    assert judged(rule, "站", "云上", named=True, proper=True) is proper


@pytest.mark.parametrize("strength", ["weak", "proper", "object", "strong"])
def test_a_verb_of_making_helps(strength: str) -> None:
    rule = RULE._replace(strength=strength)
    assert judged(rule, "站", "云上邻里", named=True, led="街道成立")


def test_a_rule_may_have_weaker_and_stronger_heads() -> None:
    assert not judged(RULE, "厅", "云上", named=True)
    assert judged(RULE._replace(strength="weak"), "馆", "云上", named=True)


def test_a_body_of_allies_needs_no_proper_noun() -> None:
    rule = RULE._replace(strength="body")
    assert judged(rule, "党委", "楼宇联盟")
    assert not judged(rule, "党委", "联盟")
    assert not judged(rule, "党委", "楼宇工作")


def test_long_works_on_a_place_need_no_verb() -> None:
    rule = RULE._replace(cls="Project", strength="weak")
    assert judged(rule, "改造", "滨江商业街道路", named=True)
    assert not judged(rule, "改造", "滨江管线设备", named=True)
