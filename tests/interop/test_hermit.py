"""What HermiT says of the ontology: sound graphs are consistent, contradictions are found."""

from __future__ import annotations

import shutil

import pytest
from builds import missing, required
from hermit import consistent
from pyoxigraph import parse

from jiedao.resources import folder
from small_graph import SAMPLE, triples


@pytest.fixture(autouse=True, scope="module")
def hermit() -> None:
    """HermiT comes with Owlready2, and wants Java."""
    required("owlready2", "owlready2")
    if shutil.which("java") is None:
        missing("java (Debian: default-jre-headless)")


def test_a_sound_graph_is_consistent() -> None:
    assert consistent(triples(SAMPLE))


@pytest.mark.parametrize(
    "planted",
    [
        "person:song a jd:SubDistrict .",  # a person that is a place
        "person:song jd:implements programme:x .",  # and one that follows from a domain
        "place:huaihe a jd:Community .",
        "organisation:b a jd:GovernmentBody .",
        "figure:f a jd:Award .",
        'place:410000 jd:divisionCode "410001" .',
        'evidence:e jd:confidence "high" .',
        "programme:x a jd:Programme . organisation:a jd:establishes organisation:a .",
    ],
)
def test_a_planted_contradiction_is_found(planted: str) -> None:
    assert not consistent(triples(SAMPLE + planted))


@pytest.mark.parametrize(
    "open_", ["place:huaihe a jd:Organisation .", "facility:f a jd:Organisation .", "star:s a jd:Award ."]
)
def test_what_usage_blurs_is_no_contradiction(open_: str) -> None:
    assert consistent(triples(SAMPLE + open_))


def test_alignments_contradict_nothing() -> None:
    alignments = [quad.triple for quad in parse(path=folder("ontology") / "alignments.ttl")]
    assert consistent([*alignments, *triples(SAMPLE)])
    assert not consistent([*alignments, *triples(SAMPLE + "person:song a jd:Facility .")])
