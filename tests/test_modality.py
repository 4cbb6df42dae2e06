"""What sentences tell as planned, expected or denied, and what looks alike and is done: relations and figures."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from extracting import article, candidates, extractor, here
from jiedao.figures import stated
from jiedao.records import Metadata
from jiedao.resolve import Resolved, resolve
from jiedao.scan import scan

CASES = Path(__file__).parent / "cases" / "modality"
OTHERWISE = yaml.safe_load((CASES / "told_otherwise.yaml").read_text("utf-8"))
AS_DONE = yaml.safe_load((CASES / "told_as_done.yaml").read_text("utf-8"))
SAID = ("implements", "establishes", "undertakes", "receives", "settlesIn", "operates", "cooperatesWith", "appliedIn")
"""The relations that a sentence of these tells by a verb of its own."""


def read(text: str) -> Resolved:
    """An article of May 2024 that begins with its sub-district, and goes on with the sentence."""
    made_by = extractor()
    told = article("玉林街道召开会议。", text)._replace(metadata=Metadata(date="2024-05-20"))
    made = scan(told, made_by.entities.vocabulary)
    setting, places = here()
    return resolve(made, *candidates(made), setting, places, made_by.entities, made_by.register)


def of_relations(text: str) -> set[str]:
    return {r.modality for r in extractor().relations.find(read(text)) if r.predicate in SAID and r.sentence > 0}


def of_figures(text: str) -> set[str]:
    made_by = extractor()
    return {f.modality for f in stated(read(text), made_by.figures, made_by.entities.vocabulary.segmenter.cut)}


@pytest.mark.parametrize(
    ("text", "modality"), [(text, modality) for modality, texts in OTHERWISE["relations"].items() for text in texts]
)
def test_relations_that_are_not_done(text: str, modality: str) -> None:
    assert of_relations(text) == {modality}


@pytest.mark.parametrize(
    ("text", "modality"), [(text, modality) for modality, texts in OTHERWISE["figures"].items() for text in texts]
)
def test_figures_of_what_is_not_done(text: str, modality: str) -> None:
    assert of_figures(text) == (set() if modality == "Untold" else {modality})


@pytest.mark.parametrize("text", AS_DONE["relations"])
def test_relations_that_are_done(text: str) -> None:
    assert of_relations(text) == {""}


@pytest.mark.parametrize("text", AS_DONE["figures"])
def test_figures_of_what_is_done(text: str) -> None:
    assert of_figures(text) == {""}
