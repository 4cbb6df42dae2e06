from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from jiedao.query.prefixes import PREFIXES
from jiedao.query.questions import load_questions
from jiedao.query.syntax import Node, departure, grammar
from jiedao.query.tokens import DEEPEST, tokens

GOOD = [
    "ASK {}",
    "SELECT * { ?s ?p ?o }",
    "BASE <http://a/> PREFIX x: <y#> SELECT DISTINCT ?a (COUNT(*) AS ?n) FROM <g> FROM NAMED <h> WHERE { ?a x:b [] } "
    "GROUP BY ?a HAVING (COUNT(*) > 1) ORDER BY DESC(?n) ?a LIMIT 3 OFFSET 2 VALUES ?a { UNDEF <x> }",
    "CONSTRUCT { ?s ?p ( 1 2 ) } WHERE { ?s ?p [ x:y ?o ; a ?t ] . OPTIONAL { ?s ?q ?r } MINUS { ?s a ?z } }",
    "CONSTRUCT WHERE { ?s ?p ?o }",
    "DESCRIBE <a> ?b WHERE { ?b ?c ?d }",
    "SELECT * { ?a jd:within+/^jd:implements|!(a|^jd:x)* ?b . GRAPH ?g { ?x ?y 'z'@zh-Hans } }",
    "SELECT * { { SELECT ?a { ?a ?b ?c } LIMIT 1 } UNION { ?a ?b -3.5e1 } FILTER NOT EXISTS { ?a ?c ?d } }",
    "SELECT * { BIND(IF(?a IN (1, 2), CONCAT('a', 'b'), COALESCE(?c, 1 + -2 * 3)) AS ?d) "
    "FILTER(?a+1 >= -2 && !BOUND(?b)) }",
    "SELECT (GROUP_CONCAT(DISTINCT ?a ; SEPARATOR = ', ') AS ?b) (SUM(?c) / COUNT(?d) AS ?e) { ?a ?c ?d }",
    "SELECT * { VALUES (?a ?b) { (1 UNDEF) ('x' true) } SERVICE SILENT <http://a/> { ?a ?b ?c } }",
    "SELECT * { ?s ?p '''a\n'b''' FILTER(REGEX(STR(?s), \"x\", \"i\") || ?p = <p> || xsd:integer(?s) != 3) }",
]


@pytest.mark.parametrize("query", GOOD)
def test_follows_what_the_engine_reads(query: str) -> None:
    Store().query(query, prefixes=PREFIXES | {"x": "urn:x"}, base_iri="http://b/")
    assert departure(query) is None


@pytest.mark.parametrize("query", [q for q in GOOD if len(q) < 200])
def test_says_no_wherever_a_token_is_left_out_that_the_engine_misses(query: str) -> None:
    found = list(tokens(query))[:-1]
    for number, token in enumerate(found):
        broken = query[: token.start] + " " + query[token.end :]
        ours = departure(broken)
        try:
            Store().query(broken, prefixes=PREFIXES | {"x": "urn:x"}, base_iri="http://b/")
        except SyntaxError as error:
            counted = "VALUES (" in broken  # how many values a row has is no matter of grammar
            grammatical = (
                counted or "Prefix not found" in str(error) or "unbound" in str(error) or "already" in str(error)
            )
            assert ours is not None or grammatical or "IRI" in str(error), (broken, str(error)[:80])
        except RuntimeError as error:
            assert "requires" in str(error) and ours is None
        else:
            assert ours is None, (number, broken, ours)


def test_the_grammar_is_ll1() -> None:
    rules = grammar()

    def check(node: Node) -> None:
        if node.kind == "choice":
            firsts = [rules.begin(part)[0] for part in node.parts]
            assert len(frozenset().union(*firsts)) == sum(map(len, firsts)), node
        for part in node.parts:
            check(part)

    for node in rules.rules.values():
        check(node)


def test_ready_questions_keep_to_it() -> None:
    assert [name for name, question in load_questions().items() if departure(question.text)] == []


@given(st.text(alphabet="SELCTAK{}()?ab:.<> \n'\"#;,*", max_size=60))
def test_never_fails(text: str) -> None:
    found = departure(text)
    assert found is None or found.token.start <= len(text)


def test_depth_is_bounded() -> None:
    assert departure("ASK " + "{" * DEEPEST + "}" * DEEPEST) is None
    found = departure("ASK " + "{" * 100_000)
    assert found is not None and "more than" in found.reason


def test_the_grammar_names_only_what_it_defines() -> None:
    rules = grammar().rules

    def names(node: Node) -> list[str]:
        return ([node.name] if node.kind == "rule" else []) + [n for part in node.parts for n in names(part)]

    used = {name for node in rules.values() for name in names(node)}
    assert used | {"Query"} == set(rules)
    assert all(re.fullmatch(r"[A-Za-z]+", name) for name in rules)
