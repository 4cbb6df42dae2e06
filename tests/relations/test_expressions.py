"""What the tokens of a wording stand for."""

from __future__ import annotations

import re

import pytest

from jiedao import rules
from jiedao.relations.expressions import categories, essence, expression
from jiedao.relations.outline import SIGNS
from jiedao.rules.contents import demanded


def test_a_row_holds_places_and_words_that_are_no_names() -> None:
    rule = {"subjects": ["Programme"], "objects": ["Programme"], "triggers": ["入选"]}
    community, programme = SIGNS["Community"], SIGNS["Programme"]
    made = re.compile(expression("{subject}{trigger}", rule, {}))
    text = f"{community}{programme}、某种做法、{community}的{programme}等三个品牌入选"
    match = made.fullmatch(text)
    assert match is not None
    assert match["subject"] == text[: text.index("等")]


def test_an_unknown_token_is_refused() -> None:
    with pytest.raises(KeyError):
        expression("{agent}", {"subjects": [], "objects": []}, {})


def test_the_essence_demands_what_the_wording_does() -> None:
    packs = rules.load()
    words = categories([pack.content for pack in packs])
    told = [rule for pack in packs for rule in pack.content.get("relation_rules", ()) if rule["kind"] == "wording"]
    assert told
    for rule in told:
        for form in rule["wordings"]:
            assert set(demanded(essence(form, rule, words))) == set(demanded(expression(form, rule, words))), form


def test_a_row_may_be_counted_without_a_word_for_the_rest() -> None:
    rule = {"subjects": ["Organisation"], "objects": ["Programme"], "triggers": ["认领"]}
    made = expression("{subject}{trigger}{object}", rule, {})
    body, aim = SIGNS["Organisation"], SIGNS["Programme"]
    assert re.fullmatch(made, f"{body}、{body}3家单位认领{aim}")
    assert not re.fullmatch(made, f"{body}3家下属单位认领{aim}")
