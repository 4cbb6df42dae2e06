"""What the terms of the vocabulary are called."""

from __future__ import annotations

from jiedao.ontology_terms import terms
from jiedao.records import COARSE_CLASSES, PREDICATES


def test_classes_and_relations_have_labels_and_relations_an_inverse() -> None:
    known = terms()
    assert all(known[name].zh and known[name].en for name in (*COARSE_CLASSES, *PREDICATES))
    assert all(known[known[name].inverse].inverse == name for name in PREDICATES)


def test_no_two_relations_share_a_name() -> None:
    known = terms()
    both = [term for name in PREDICATES for term in (known[name], known[known[name].inverse])]
    named = [name for term in both for name in term.names]
    assert len(named) == len(set(named))
