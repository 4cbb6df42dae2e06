"""Frames as rule packs declare them."""

from __future__ import annotations

from typing import Any

from extracting import extractor
from jiedao.records import COARSE_CLASSES, PREDICATES
from jiedao.relations.frames import Frame, compile_frames

RULE: dict[str, Any] = {
    "id": "hosts", "relation": "implements", "kind": "object", "triggers": ["主办"], "subjects": ["Community"],
    "objects": ["Programme"], "explicit": True,
}  # fmt: skip


def test_a_frame_is_what_its_rule_says() -> None:
    frame = Frame(
        "hosts", "implements", "object", frozenset(["主办"]), frozenset(["Community"]), frozenset(["Programme"]), True,
        ("主办",),
    )  # fmt: skip
    assert compile_frames([{"relation_rules": [RULE]}]) == {"object": [frame]}


def test_what_a_rule_leaves_out_is_empty() -> None:
    ((frame,),) = compile_frames([{"relation_rules": [{"id": "a", "relation": "within", "kind": "own"}]}]).values()
    assert (frame.triggers, frame.subjects, frame.objects, frame.explicit) == (frozenset(),) * 3 + (False,)


def test_frames_of_a_kind_stand_in_the_order_of_the_packs() -> None:
    packs = [{"relation_rules": [RULE | {"id": "z"}]}, {}, {"relation_rules": [RULE | {"id": "a"}]}]
    assert [frame.id for frame in compile_frames(packs)["object"]] == ["z", "a"]


def test_shipped_frames_speak_of_known_classes_and_relations() -> None:
    frames = [frame for kind in extractor().relations.frames.values() for frame in kind]
    assert {frame.relation for frame in frames} == set(PREDICATES)
    assert set().union(*(frame.subjects | frame.objects for frame in frames)) <= set(COARSE_CLASSES)
    assert len({frame.id for frame in frames}) == len(frames)
