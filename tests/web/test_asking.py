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


def test_a_wrong_query_says_where(opened):
    page = opened()
    ask(page, "SELECT ?s WHERE { ?s ?p }")
    assert "error" in page.inner_text("#view-ask .warning").lower()


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
        assert page.locator("#view-ask pre.warning").count() == 0, page.input_value("#query")


def test_it_can_be_left_out(opened, files):
    page = opened("small-plain")
    assert page.locator("#tab-ask").count() == 0
    assert files("small-plain").stat().st_size < 1_000_000
