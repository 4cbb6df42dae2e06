"""Which entity of a graph is the one that the annotation means."""

from __future__ import annotations

import pytest

from jiedao.evaluate.gold import Gold, GoldEntity
from jiedao.evaluate.matching import forms, match_entities, overlap
from jiedao.records import Entity


def matched(entity: Entity, *annotated: GoldEntity) -> GoldEntity | None:
    return match_entities(Gold("page.txt", annotated, (), ()), [entity]).get(entity.iri)


def built(cls: str, label: str, *aliases: str) -> Entity:
    return Entity("x/built", cls, "", label, aliases, "", "", ())


@pytest.mark.parametrize(
    ("entity", "fits"),
    [
        (built("Programme", "“三联”工作机制"), True),  # neither quotation marks nor the head noun
        (built("Programme", "邻里共建", "三联"), True),  # an alias is the canonical name
        (built("Programme", "联动三方"), True),  # the label is an alias
        (built("Programme", "邻里共建", "联动三方"), False),  # an alias is only an alias
        (built("Programme", "三联亭"), False),
    ],
)
def test_a_label_is_any_name_and_any_name_the_canonical_one(entity: Entity, fits: bool) -> None:
    said = GoldEntity("Programme", "三联", ("联动三方",))
    assert matched(entity, said) == (said if fits else None)


def test_of_several_one_of_its_class_comes_first() -> None:
    place, body = GoldEntity("Facility", "青禾", ()), GoldEntity("Organisation", "青禾", ())
    assert matched(built("Organisation", "青禾"), place, body) == body
    assert matched(built("Programme", "青禾"), place, body) == place


def test_only_schemes_go_without_their_head_noun() -> None:
    assert forms(["全域治理工程项目"], "Project") == ["全域治理", "全域治理工程", "全域治理工程项目"]
    assert forms(["全域治理工程项目"], "Facility") == ["全域治理工程项目"]


def test_overlap_is_of_characters_in_any_order() -> None:
    assert overlap("口袋公园", "公园口袋") == 1 and overlap("公园", "停车位") == 0 == overlap("", "")
