"""evidence.ttl: every fact leads to its passages, and every quote stands in its source."""

from __future__ import annotations

import sys
from pathlib import Path

from jiedao import output
from jiedao.graph import Graph
from jiedao.output.evidence import statement_iri
from jiedao.records import Passage, Relation

sys.path.insert(0, str(Path(__file__).parents[1] / "cases"))
from knowledge import CONFIDENCE, FIRM, GROUP, PAGE, PERSON, SAMPLE, SECOND, THIRD

GRAPH = Graph(SAMPLE, confidence=CONFIDENCE)
SOURCES = {"a/page 1.txt": PAGE, "b.jsonl#L2": SECOND, "c.txt": THIRD}


def test_every_quote_stands_in_its_source() -> None:
    rows = GRAPH.query(
        "SELECT * { ?t a oa:SpecificResource ; oa:hasSource/schema:name ?source ; oa:hasSelector ?s . "
        "?s oa:start ?start ; oa:end ?end ; oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix }"
    )
    assert len(rows) == 14  # of thirteen passages one has two spans
    for row in rows:
        text = SOURCES[str(row.source)]
        assert text[row.start : row.end] == row.exact
        assert text[: row.start].endswith(str(row.prefix)) and text[row.end :].startswith(str(row.suffix))


def test_every_relation_entity_and_figure_leads_to_rule_article_and_activity() -> None:
    complete = (
        "?e a jd:Evidence ; jd:rule/dcterms:identifier ?r ; jd:article ?a ; prov:wasGeneratedBy/rdf:type prov:Activity"
    )
    facts = GRAPH.query(f"SELECT DISTINCT ?s {{ ?s jd:evidence ?e . {complete} }}")
    assert len(facts) == len(SAMPLE.entities) + len(SAMPLE.relations) + len(SAMPLE.figures)


def test_a_role_and_a_modality_are_said_of_the_statement() -> None:
    (role,) = GRAPH.query("SELECT ?role { ?s a jd:Statement, rdf:Statement ; jd:role ?role ; rdf:subject ?p }")
    assert role.role == "书记"
    (denied,) = GRAPH.query("SELECT ?o { ?s jd:modality jd:Negated ; rdf:object ?o }")
    assert str(denied.o).endswith(GROUP)


def test_of_plans_and_denials_that_nobody_states_as_fact_the_nearest_to_it_is_told() -> None:
    keys = tuple(sorted(proof.key for proof in SAMPLE.evidence if proof.modality in ("Planned", "Negated")))
    mixed = tuple(r._replace(evidence=keys) if r.object == GROUP else r for r in SAMPLE.relations)
    rows = Graph(SAMPLE._replace(relations=mixed)).query(
        f"SELECT ?m {{ ?s rdf:object <https://w3id.org/jiedao/id/{GROUP}> ; jd:modality ?m }}"
    )
    assert [str(row.m).rpartition("#")[2] for row in rows] == ["Planned"]


def test_a_statement_with_mixed_evidence_has_no_modality() -> None:
    mixed = tuple(
        r._replace(evidence=tuple(sorted((SAMPLE.evidence[0].key, SAMPLE.evidence[1].key))))
        if r.object == GROUP else r
        for r in SAMPLE.relations
    )  # fmt: skip
    kinds = {SAMPLE.evidence[0].modality, SAMPLE.evidence[1].modality}
    known = Graph(SAMPLE._replace(relations=mixed))
    rows = known.query(f"SELECT ?m {{ ?s rdf:object <https://w3id.org/jiedao/id/{GROUP}> ; jd:modality ?m }}")
    assert len(rows) == (1 if len(kinds) == 1 and "" not in kinds else 0)


def test_confidence_is_a_decimal_or_unmeasured() -> None:
    rows = GRAPH.query("SELECT DISTINCT ?c (DATATYPE(?c) AS ?d) { ?e jd:confidence ?c }")
    assert sorted((str(row.c), str(row.d).partition("#")[2]) for row in rows) == [
        ("0.875", "decimal"), ("1.0", "decimal"), ("unmeasured", "string"),
    ]  # fmt: skip


def test_rules_that_share_a_sentence_share_its_passage() -> None:
    proof = SAMPLE.evidence[0]
    twin = proof._replace(key=proof.key + "_twin", rule="another")
    text = b"".join(output.evidence_turtle(SAMPLE._replace(evidence=(proof, twin)))).decode()
    assert text.count("a oa:SpecificResource") == len(proof.passage.spans)


def test_passages_of_many_spans_keep_their_order() -> None:
    spans = tuple((start, start + 2) for start in (50, 10, 90, 30, 70))
    words = tuple(str(start) for start, _ in spans)
    proof = SAMPLE.evidence[0]._replace(passage=Passage("c.txt", spans, words, words, words))
    known = SAMPLE._replace(evidence=(proof,))
    from jiedao.output.reading import knowledge_of, triples

    again, _ = knowledge_of(
        triples(b"".join(output.graph_turtle(known)), ""), triples(b"".join(output.evidence_turtle(known)), "")
    )
    assert again.evidence == (proof,)


def test_statements_of_different_relations_have_different_iris() -> None:
    tricky = [
        Relation("place/a", "within", "place/b", "", ()), Relation("place/b", "within", "place/a", "", ()),
        Relation("place/a--within--place-b", "within", "place/c", "", ()),
        Relation("place/a", "within", "place/b--within--place-c", "", ()),
        Relation("place/a-b", "within", "place/c", "", ()), Relation("place-a/b", "within", "place/c", "", ()),
        Relation("http://example.org/a", "within", "place/c", "", ()),
    ]  # fmt: skip
    assert len({statement_iri(relation) for relation in tricky}) == len(tricky)


def test_the_file_speaks_for_itself_without_the_graph() -> None:
    from pyoxigraph import RdfFormat, Store

    store = Store()
    store.load(b"".join(output.evidence_turtle(SAMPLE, CONFIDENCE)), RdfFormat.TURTLE)
    alone = Graph(SAMPLE)
    alone.__dict__["store"] = store
    assert len(alone.query("SELECT ?n { ?d a jd:SourceDocument ; schema:name ?n }")) == 3
    assert alone.query(f"ASK {{ <https://w3id.org/jiedao/id/{FIRM}> a ?c }}")[0].answer is False
    assert alone.query(f"ASK {{ <https://w3id.org/jiedao/id/{PERSON}> jd:evidence ?e }}")[0].answer is True


def test_a_rule_is_described_in_chinese_first_and_then_in_english() -> None:
    known = SAMPLE._replace(rules=(("a", "1", "“等”前的名称 / names before 等"), ("b", "1", "规则"), ("c", "1", "")))
    text = b"".join(output.evidence_turtle(known)).decode()
    assert 'dcterms:description "“等”前的名称"@zh, "names before 等"@en' in text
    assert 'dcterms:description "规则"@zh .' in text and text.count("dcterms:description") == 2


def test_a_rule_has_the_versions_that_merged_graphs_were_built_with(tmp_path: Path) -> None:
    rules = (("a", "1", "乙 / one"), ("a", "2", "甲 / two"), ("b", "", "规则"))
    text = b"".join(output.evidence_turtle(SAMPLE._replace(rules=rules))).decode()
    assert text.count("rule:a a jd:Rule") == 1
    assert 'owl:versionInfo "1", "2"' in text and text.count("owl:versionInfo") == 1
    assert 'dcterms:description "乙"@zh, "one"@en, "甲"@zh, "two"@en' in text
    output.write(SAMPLE._replace(rules=rules), {}, tmp_path)
    assert output.read(tmp_path).rules == rules
