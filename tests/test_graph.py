"""The facade: looking up, finding, asking, other forms, merging."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao import output
from jiedao.errors import QueryError, UnknownNameError, WritingError, WrongTypeError
from jiedao.graph import Graph, load
from jiedao.records import Confidence, Entity

sys.path.insert(0, str(Path(__file__).parent / "cases"))
from knowledge import CONFIDENCE, GROUP, OTHER, PARTY, PERSON, SAMPLE, SHOP, STREET, A

GRAPH = Graph(SAMPLE, confidence=CONFIDENCE)


@pytest.mark.parametrize(
    "name", ["春风里街道", "春风里", "“春风里”街道", "春風里街道", STREET, "place:329901-chunfengli-jiedao",
             "https://w3id.org/jiedao/id/" + STREET],
)  # fmt: skip
def test_an_entity_is_found_by_name_alias_and_iri(name: str) -> None:
    assert GRAPH[name].iri == STREET
    assert name in GRAPH


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="春风里街道") as caught:
        GRAPH["春风街道"]
    assert caught.value.nearest[0] == "春风里街道"
    assert "春风街道" not in GRAPH
    with pytest.raises(UnknownNameError):
        GRAPH["xyz"]


def test_a_name_of_two_is_not_guessed() -> None:
    twin = Entity("place/410103-chunfengli-jiedao", "SubDistrict", "", "春风里街道", (), "", "", ())
    both = Graph(SAMPLE._replace(entities=tuple(sorted((*SAMPLE.entities, twin)))))
    with pytest.raises(UnknownNameError, match="2 entities") as caught:
        both["春风里街道"]
    assert set(caught.value.nearest) == {STREET, twin.iri}
    assert "春风里街道" in both


def test_a_view_has_relations_figures_evidence_and_articles() -> None:
    street = GRAPH["春风里街道"]
    assert {view.label for view in street.related("implements")} == {"一网三员", "五星支部创建", "邻里通平台"}
    assert {view.iri for view in street.related("within", inverse=True)} >= {PARTY}
    assert GROUP not in {view.iri for view in street.related("cooperatesWith")}
    denied = next(r for r in street.relations if r.object.iri == GROUP)
    assert denied.modality == "Negated" and denied.evidence[0].quote == "街道并未与远山集团合作。"
    planned, expected = (next(e for e in SAMPLE.evidence if e.modality == m).key for m in ("Planned", "Expected"))
    mixed = [r._replace(evidence=(*r.evidence, planned, expected)) for r in SAMPLE.relations if r.object == GROUP]
    assert next(Graph(SAMPLE._replace(relations=tuple(mixed))).relations()).modality == "Expected"
    assert [(f.value, f.unit, f.period) for f in street.figures] == [
        (186000000, "元", "2023-01/2023-05"), (7.3, "%", "2023-01/2023-05"),
    ]  # fmt: skip
    (income, _) = street.figures
    assert isinstance(income.value, int) and income.about == street and income.iri == income.record.iri
    assert income.evidence[0].confidence == Confidence(1.0) and income.evidence[0].description == "数量 / amounts"
    assert [article.iri for article in street.articles] == [A, "article/chunfengli-b-0"]
    assert next(r.role for r in GRAPH[PERSON].outgoing) == "书记"


def test_the_cards_of_jupyter_show_names_as_text() -> None:
    card = GRAPH[SHOP]._repr_html_()
    assert "<script>" not in card and "&lt;script&gt;" in card
    table = GRAPH.query("SELECT ?n { ?s rdfs:label ?n }")._repr_html_()
    assert "<script>" not in table


@pytest.mark.parametrize(
    ("text", "first"),
    [("春风里", STREET), ("cfl", STREET), ("chunfengli", STREET), ("CFL", STREET), ("沈", PERSON), ("青禾", OTHER)],
)
def test_find_ranks_the_best_first(text: str, first: str) -> None:
    assert GRAPH.find(text)[0].iri == first


def test_find_of_nothing_finds_nothing() -> None:
    assert GRAPH.find("") == GRAPH.find("  ") == GRAPH.find("不存在的名字") == []
    assert len(GRAPH.find("街道", limit=2)) == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (lambda: GRAPH["春风里街道"].related("implemnts"), "did you mean implements"),
        (lambda: GRAPH.relations("implemnts"), "did you mean implements"),
        (lambda: GRAPH.find("街道", cls="Subdistrit"), "did you mean SubDistrict"),
        (lambda: GRAPH.entities("Thing"), "there are: Division, SubDistrict"),
        (lambda: GRAPH.find("街道", limit=-1), "above 0"),
        (lambda: GRAPH.explain("春风里街道", limit=0), "above 0"),
    ],
)
def test_what_a_graph_cannot_be_asked_is_told_with_the_nearest(asked: Callable[[], object], told: str) -> None:
    with pytest.raises(QueryError, match=told):
        asked()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (lambda: GRAPH[3], "3 is no name"),
        (lambda: GRAPH.find(None), "None is no name"),
        (lambda: GRAPH.find("街道", limit="2"), "limit='2': give a whole number"),
        (lambda: GRAPH.find("街道", cls=3), "3 is no name"),
        (lambda: GRAPH.relations(3), "3 is no name"),
        (lambda: GRAPH.explain(3), "3 is no name"),
        (lambda: GRAPH.merge(3), "3 is no graph"),
        (lambda: GRAPH.diff("build"), "'build' is no graph"),
    ],
)
def test_what_is_of_no_type_that_will_do_is_told(asked: Callable[[], object], told: str) -> None:
    with pytest.raises(WrongTypeError, match=told):
        asked()
    with pytest.raises(TypeError):
        asked()


def test_a_class_may_be_in_any_case_and_a_relation_the_inverse_of_one() -> None:
    assert GRAPH.find("春风里", cls="subdistrict")[0].iri == STREET
    assert GRAPH["春风里街道"].related("contains") == ()


def test_only_entities_that_are_like_it_are_the_nearest() -> None:
    for name in ("a", "jd", "xyzzy"):
        with pytest.raises(UnknownNameError) as caught:
            GRAPH.explain(name)
        assert caught.value.nearest == ()
    with pytest.raises(UnknownNameError) as caught:
        GRAPH["chunfengli"]
    assert caught.value.nearest[0] == "春风里街道"


def test_what_cannot_be_written_is_told_with_the_way_out(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    for write in (
        lambda: GRAPH.write(file),
        lambda: GRAPH.export("nt", file / "x"),
        lambda: GRAPH.export("neo4j", file),
    ):
        with pytest.raises(WritingError, match="choose another place") as caught:
            write()
        assert isinstance(caught.value, OSError) and caught.value.errno
    assert file.read_text() == "mine"


@given(st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_looked_for(text: str) -> None:
    assert len(GRAPH.find(text)) <= len(GRAPH)
    assert (text in GRAPH) in (True, False)


def test_query_answers_rows_of_plain_values() -> None:
    rows = GRAPH.query(
        "SELECT ?name ?value { ?f schema:observationAbout ?s ; schema:value ?value . ?s rdfs:label ?name }"
    )
    assert sorted(rows) == [("春风里街道", 7.3), ("春风里街道", 186000000), ("滨江慢行步道项目", 32000000)]
    assert rows[0].name == rows[0]["name"] == rows[0][0]
    with pytest.raises(KeyError):
        rows[0]["nothing"]
    assert GRAPH.query("ASK { ?s a jd:Star }")[0].answer is True
    assert len(GRAPH.query("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c }")) > 30
    assert GRAPH.query("SELECT ?x { OPTIONAL { ?x a jd:Nothing } }")[0].x is None


def test_rows_become_data_frames() -> None:
    rows = GRAPH.query("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ORDER BY ?s")
    pandas, polars = rows.to_pandas(), rows.to_polars()
    assert list(pandas.columns) == polars.columns == ["s", "n"]
    assert pandas["n"].tolist() == polars["n"].to_list() == [row.n for row in rows]
    assert GRAPH.query("SELECT ?s { ?s a jd:Nothing }").to_polars().shape == (0, 1)


@pytest.mark.parametrize(
    "query", ["SELECT ?s { ?s ?p }", "INSERT DATA { <a:a> <a:b> <a:c> }", "", "ASK { ?s x:y ?o }", "\ud800"]
)
def test_a_wrong_query_is_a_query_error(query: str) -> None:
    with pytest.raises(QueryError):
        GRAPH.query(query)


def test_figures_are_tidy() -> None:
    table = GRAPH.figures_frame()
    assert table["value"].dtype == float
    assert table.shape[0] == 3
    row = table[table["about"] == "滨江慢行步道项目"].iloc[0]
    assert (row["value"], row["unit"], row["qualifier"], row["modality"]) == (32000000.0, "元", "预计", "Expected")
    assert row["sub_district"] == "春风里街道" and row["quote"] == "预计投资3200万元。"


def test_networkx_and_rdflib_hold_the_same_facts() -> None:
    network, triples = GRAPH.to_networkx(), GRAPH.to_rdflib()
    assert network.number_of_nodes() == 25 and network.number_of_edges() == 23
    assert network.nodes[STREET]["class"] == "SubDistrict" and network.nodes[STREET]["label"] == "春风里街道"
    edge = network.edges[PERSON, PARTY, "affiliatedWith"]
    assert (edge["label"], edge["role"], edge["weight"], edge["article"]) == ("affiliatedWith", "书记", 1, A)
    base = "https://w3id.org/jiedao/"
    edges = {(base + "id/" + s, base + "ontology#" + p, base + "id/" + o) for s, o, p in network.edges(keys=True)}
    assert edges <= {(str(s), str(p), str(o)) for s, p, o in triples}
    assert len(GRAPH.to_rdflib(evidence=True)) > len(triples)


def test_a_written_graph_loads_and_answers(tmp_path: Path) -> None:
    output.write(SAMPLE, {"seconds": 2}, tmp_path, confidence=CONFIDENCE, draw=lambda _: "")
    again = load(tmp_path)
    assert again.knowledge == SAMPLE and again.report["seconds"] == 2
    assert again.to_turtle() == GRAPH.to_turtle()
    assert again.to_turtle(evidence=True).replace('"unmeasured"', "?") == GRAPH.to_turtle(evidence=True).replace(
        '"unmeasured"', "?"
    )
    assert sorted(again.query("SELECT ?n { ?s rdfs:label ?n }")) == sorted(
        GRAPH.query("SELECT ?n { ?s rdfs:label ?n }")
    )


def test_queries_see_what_the_records_do_not_know(tmp_path: Path) -> None:
    path = tmp_path / "foreign.ttl"
    path.write_text("@prefix jd: <https://w3id.org/jiedao/ontology#> . <urn:a> a jd:Star ; <urn:colour> 'red' .")
    assert load(path).query("SELECT ?c { ?s <urn:colour> ?c }")[0].c == "red"


def test_a_graph_is_shown_in_jupyter_within_a_frame_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "page", lambda knowledge, **options: '<script>"&</script>')
    frame = GRAPH._repr_html_()
    assert frame.startswith('<iframe srcdoc="&lt;script&gt;&quot;&amp;&lt;/script&gt;" ')
    assert frame.count("<") == 2 and "allow-same-origin" not in frame


def test_a_ready_question_is_asked_by_name_with_its_parameters() -> None:
    rows = GRAPH.query("programmes", sub_district="春风里街道")
    assert "一网三员" in {cell for row in rows for cell in row}
    with pytest.raises(UnknownNameError):
        GRAPH.query("programmes", sub_district="没有的街道")
    with pytest.raises(QueryError, match="no parameter"):
        GRAPH.query("programmes", colour="红")
    with pytest.raises(QueryError, match="no ready question"):
        GRAPH.query("programs")


def test_a_query_is_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text("ASK { ?s a jd:Star }", encoding="utf-8")
    assert GRAPH.query(tmp_path / "a.rq")[0].answer is True
    with pytest.raises(QueryError, match="cannot be read"):
        GRAPH.query(tmp_path / "b.rq")


def test_a_fact_is_explained_with_its_sentence_and_rule() -> None:
    found = GRAPH.explain("春风里街道", "implements", "一网三员")
    assert [fact.predicate.rpartition("#")[2] for fact in found] == ["implements"]
    proof = found[0].proofs[0]
    assert proof.quote in found._repr_html_().replace("<mark>", "").replace("</mark>", "")
    assert proof.rule in str(found) and "【" in str(found)
    by_rule = GRAPH.explain_rule(proof.rule)
    assert "一网三员" in str(by_rule)
    assert "<script" not in GRAPH.explain(SHOP)._repr_html_()


def test_entities_and_relations_are_iterated() -> None:
    assert STREET in {view.iri for view in GRAPH.entities("SubDistrict")} < {view.iri for view in GRAPH}
    assert len(list(GRAPH.entities())) == len(GRAPH)
    told = list(GRAPH.relations("implements"))
    assert told and all(relation.predicate == "implements" for relation in told)
    assert GROUP not in {r.object.iri for r in GRAPH.relations("cooperatesWith") if r.subject.iri == STREET}
    assert [view.cls for view in GRAPH.find("春风里", cls="SubDistrict")] == ["SubDistrict"]


def test_figures_and_articles_are_iterated_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    found = list(GRAPH.figures())
    assert [figure.iri for figure in found] == [figure.iri for figure in SAMPLE.figures]
    assert {(figure.about.label, figure.modality) for figure in found} == {
        ("春风里街道", ""),
        ("滨江慢行步道项目", "Expected"),
    }
    assert repr(found[0]) == "<春风里街道 一般公共预算收入 186000000 元 截至5月底>"
    assert tuple(GRAPH.articles()) == SAMPLE.articles
    assert GRAPH[next(GRAPH.articles()).about].label == "春风里街道"


def test_a_report_is_whole_whether_built_loaded_or_merged(tmp_path: Path) -> None:
    built = Graph(SAMPLE, report={"seconds": {}})
    built.write(tmp_path, sparql=False)
    for graph in (built, load(tmp_path), built.merge(built)):
        assert graph.report["counts"]["entities"]["total"] == 25
        assert [entry["name"] for entry in graph.report["undecided"]] == [name for name, _ in SAMPLE.undecided]
    assert load(tmp_path).report == built.report


def test_an_entity_is_a_table_of_its_relations() -> None:
    table = GRAPH["春风里街道"].to_frame()
    assert len(table) == len(GRAPH["春风里街道"].relations)
    assert set(table["modality"]) >= {"", "Negated"}


def test_a_graph_judges_itself() -> None:
    assert GRAPH.validate().violations == 0
    assert GRAPH.diff(GRAPH).equal
    fewer = Graph(SAMPLE._replace(figures=()))
    assert {fact.kind for fact in GRAPH.diff(fewer).removed} == {"figure"}


def test_jupyter_shows_a_graph_as_the_explorer_in_a_frame() -> None:
    frame = GRAPH._repr_html_()
    assert frame.startswith('<iframe srcdoc="') and frame.count("<") == 2  # all else is escaped
    assert 'sandbox="allow-scripts"' in frame


def test_no_module_takes_the_place_of_the_function_build() -> None:
    import subprocess

    program = "import jiedao; from jiedao.extractor import Extractor; assert callable(jiedao.build), jiedao.build"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_graph_serves_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    uvicorn = pytest.importorskip("uvicorn")
    asked: list[tuple[object, dict[str, object]]] = []
    monkeypatch.setattr(uvicorn, "run", lambda application, **options: asked.append((application, options)))
    GRAPH.serve(port=8123)
    ((application, options),) = asked
    assert callable(application) and (options["host"], options["port"]) == ("127.0.0.1", 8123)


def test_merging_claims_what_all_graphs_say_of_themselves(tmp_path: Path) -> None:
    cc0 = "https://spdx.org/licenses/CC0-1.0"
    one = Graph(SAMPLE, about=output.About("江州图谱", cc0, "江州图书馆"))
    one.write(tmp_path)
    again = load(tmp_path)
    assert again.about == one.about and load(tmp_path).merge(one).about == one.about
    other = Graph(SAMPLE, about=output.About("海州图谱", cc0, "江州图书馆"))
    for both in (one.merge(other), other.merge(again)):
        assert both.about == output.About("", cc0, "江州图书馆")
    assert one.merge(GRAPH).to_turtle() == GRAPH.merge(one).to_turtle() == GRAPH.to_turtle()
    assert one.merge(GRAPH, about=other.about).about == other.about
    GRAPH.write(tmp_path)
    assert load(tmp_path).about == output.About()


def test_merging_adds_what_is_said_and_keeps_the_least_confidence() -> None:
    some, others = SAMPLE._replace(figures=SAMPLE.figures[:1]), SAMPLE._replace(figures=SAMPLE.figures[1:])
    graph = Graph(some, confidence={"a": Confidence(0.5, 8)}).merge(
        Graph(others, confidence={"a": Confidence(0.4, 3), "b": None})
    )
    assert graph.knowledge == SAMPLE and graph.confidence == {"a": Confidence(0.4, 3), "b": None}
