"""The SPARQL console in the page."""

from __future__ import annotations

import pytest
from graphs import picture, until
from playwright.sync_api import expect

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def ask(page, query):
    page.click("#tab-ask")
    page.fill("#query", query)
    page.click("#run-query")
    page.wait_for_selector("#stop-query", state="hidden")
    until(page, "!document.getElementById('run-query').disabled")


def test_a_query_answers_and_selects_nodes(opened, shot):
    page = opened()
    ask(page, "SELECT ?s ?p WHERE { ?s a jd:SubDistrict ; jd:implements ?p . ?p jd:formula '社区合伙人' }")
    assert page.locator("#view-ask tbody tr").count() == 2
    shot(page, "ask")
    page.click("#pick-results")
    seen = picture(page)
    assert "桥北街道" not in set(seen.marks) - seen.faint
    assert {"柳堤街道", "槐荫社区合伙人"} <= set(seen.marks) - seen.faint


def test_the_example_runs(opened):
    page = opened()
    page.click("#tab-ask")
    page.click("#run-query")
    page.wait_for_selector("#view-ask tbody tr")
    assert page.locator("#view-ask tbody tr").count() == 10


@pytest.mark.parametrize(("query", "answer"), [("ASK { ?s a jd:Star }", "是"), ("ASK { ?s a jd:Nothing }", "否")])
def test_yes_and_no(opened, query, answer):
    page = opened()
    ask(page, query)
    assert page.inner_text("#view-ask .answer") == answer


def test_construct(opened):
    page = opened()
    ask(page, "CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s a jd:SubDistrict ; rdfs:label ?l }")
    assert page.locator("#view-ask tbody tr").count() == 3


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("DELETE WHERE { ?s ?p ?o }", "第 1 行第 1 列：DELETE 是更新语句"),
        ("# DELETE\nSELCT ?s { ?s rdfs:label 'INSERT' }", "第 2 行第 1 列：SPARQL 没有 SELCT 这个词；"),
        ("SELECT ?s { ?s a SubDistrict }", "第 1 行第 18 列：SPARQL 没有 SubDistrict 这个词"),
        ("SELECT ?s {\n ?s a jd：Star }", "第 2 行第 9 列：“：”是全角符号，请输入 :"),
        ("ASK { ?s a scema:Person }", "前缀 scema: 没有声明，请在开头写 PREFIX scema: <…>。是不是要写 schema:？"),
        ("SELECT ?s\nWHERE { ?s a jd:Star", "第 2 行第 7 列：{ 没有与之配对的括号"),
        ("SELECT ?s {\n?s a ')' ) }", "第 2 行第 10 列：) 没有与之配对的括号"),
        ("SELECT ?s\nWHERE { ?s ?p }", "第 2 行第 16 列前后有语法错误，引擎的原话：expected"),
    ],
)
def test_a_wrong_query_says_where_and_what_was_meant(opened, query, told):
    page = opened()
    ask(page, query)
    assert told in page.inner_text("#view-ask .warning")


def test_a_mistake_is_told_in_the_language_of_the_page(opened):
    page = opened("small-en")
    ask(page, "SELCT ?s { ?s a jd:Star }")
    told = page.inner_text("#view-ask .warning")
    assert told.startswith("Line 1, column 1: SPARQL has no word SELCT; ")
    assert told.endswith("Did you mean SELECT?")
    page.click("#language")
    assert page.inner_text("#view-ask .warning").endswith("是不是要写 SELECT？")


def test_a_name_that_the_vocabulary_does_not_have_is_told(opened):
    page = opened()
    ask(page, "SELECT ?s {\n  ?s a jd:SubDistrct ; jd:within ?o . <https://w3id.org/jiedao/ontology#x> ?p 'jd:Starr' }")
    expect(page.locator("#view-ask .warning")).to_have_text(
        "第 2 行第 8 列：词汇表中没有 jd:SubDistrct。是不是要写 jd:SubDistrict？"
    )
    ask(page, "SELECT ?s { ?s a jd:SubDistrict }")
    assert page.locator("#view-ask .warning").count() == 0


def test_a_long_query_can_be_stopped_and_the_next_one_runs(opened):
    page = opened("2000")
    page.click("#tab-ask")
    page.fill("#query", ENDLESS)
    page.click("#run-query")
    expect(page.locator("#view-ask [role=status]")).to_have_text("正在查询…")
    page.click("#stop-query")
    expect(page.locator("#view-ask .warning")).to_have_text("已停止")
    ask(page, "ASK {}")
    assert page.inner_text("#view-ask .answer") == "是"


def test_a_query_can_be_stopped_while_the_engine_is_loaded(opened):
    page = opened()
    page.click("#tab-ask")
    page.fill("#query", ENDLESS)
    page.evaluate("for (const id of ['run-query', 'stop-query']) document.getElementById(id).click()")
    expect(page.locator("#view-ask .warning")).to_have_text("已停止")
    ask(page, "ASK {}")
    assert page.inner_text("#view-ask .answer") == "是"


def test_every_question_of_the_project_runs(opened):
    page = opened("corpus")
    page.click("#tab-ask")
    count = page.locator("#questions option").count()
    if count == 1:
        pytest.skip("data/queries is empty")
    page.wait_for_selector("#query")
    for n in range(count - 1):
        page.select_option("#questions", str(n))
        assert page.inner_text(f"#questions option >> nth={n + 1}").strip()
        page.click("#run-query")
        until(page, "!document.getElementById('run-query').disabled")
        assert page.locator("#view-ask .warning").count() == 0, page.input_value("#query")


def test_it_can_be_left_out(opened, files):
    page = opened("small-plain")
    assert page.locator("#tab-ask").count() == 0
    assert files("small-plain").stat().st_size < 1_000_000
