"""What sentences tell as planned, expected or denied, and what looks alike and is done: relations and figures."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from extracting import article, candidates, extractor, here
from jiedao.figures import stated
from jiedao.modality import AS_DONE, REACHES, ModalityRules
from jiedao.records import Metadata
from jiedao.resolve import Resolved, resolve
from jiedao.rules.schema import MODALITY_REACHES
from jiedao.scan import scan

CASES = Path(__file__).parent / "cases" / "modality"
OTHERWISE = yaml.safe_load((CASES / "told_otherwise.yaml").read_text("utf-8"))
LOOKS_ALIKE = yaml.safe_load((CASES / "told_as_done.yaml").read_text("utf-8"))
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


@pytest.mark.parametrize("text", LOOKS_ALIKE["relations"])
def test_relations_that_are_done(text: str) -> None:
    assert of_relations(text) == {""}


@pytest.mark.parametrize("text", LOOKS_ALIKE["figures"])
def test_figures_of_what_is_done(text: str) -> None:
    assert of_figures(text) == {""}


def modalities() -> ModalityRules:
    return extractor().relations.modalities


@pytest.mark.parametrize("text", ["街道推行机制。", "居民很满意。", ""])
def test_most_sentences_hold_none_of_the_words(text: str) -> None:
    assert modalities().read(text) is AS_DONE


def test_what_a_name_holds_says_nothing() -> None:
    text = "共享花园计划投资500万元。"
    assert modalities().read(text).at(9) == "Planned"
    assert modalities().read(text, [(0, 6)]).at(9) == ""


@pytest.mark.parametrize(("date", "modality"), [("2024-05-20", "Planned"), ("2031-01-01", ""), ("", "")])
def test_a_year_is_to_come_where_it_lies_after_the_article(date: str, modality: str) -> None:
    assert modalities().read("到2030年，街道建成书屋。", date=date).at(9) == modality


def test_rules_that_are_not_there_find_nothing() -> None:
    assert ModalityRules().read("如果街道将推行机制？") is AS_DONE


@pytest.mark.parametrize(
    "words",
    [
        "如果街道，",
        "如果",
        "没有的",
        "希望推行，",
        "将",
        "不推行的",
        "网传街道",
        "取消",
        "只有才",
        "吗？",
        "“",
        "预计，",
    ],
)
def test_time_is_linear_in_the_length_of_a_sentence(words: str) -> None:
    long = words * (50_000 // len(words))
    modalities().read(words)
    begun = time.process_time()
    telling = modalities().read(long)
    for at in range(0, len(long), 50):
        telling.at(at)
    assert time.process_time() - begun < 5


def test_a_pack_may_name_each_reach_and_no_other() -> None:
    assert set(MODALITY_REACHES) == set(REACHES)
