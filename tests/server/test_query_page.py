"""The query page in a browser, where there is one: it loads nothing from elsewhere, completes, asks and tells."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from .conftest import PATIENCE, Client

playwright = pytest.importorskip("playwright.sync_api")
BROWSER = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not BROWSER, reason="no Chromium here")]


@pytest.fixture(scope="module")
def page(client: Client) -> Iterator[Any]:
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        found = browser.new_page()
        found.set_default_timeout(PATIENCE * 1000)
        found.complaints = []
        found.asked = []
        found.on("console", lambda told: told.type in ("error", "warning") and found.complaints.append(told.text))
        found.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.on("request", lambda request: found.asked.append(request.url))
        found.goto(f"http://127.0.0.1:{client.port}/query")
        found.wait_for_selector(".CodeMirror")
        yield found
        browser.close()


def test_a_query_is_asked_and_answered(page: Any, client: Client) -> None:
    page.evaluate("yasqe.setValue('SELECT ?s ?l { ?s a jd:SubDistrict ; rdfs:label ?l } ORDER BY ?l')")
    page.click("#run")
    page.wait_for_selector("#answer td")
    assert page.locator("#answer tbody tr").count() == 2
    assert page.locator("#answer a").first.get_attribute("href") == "/id/place/evil"
    assert "<script>alert(1)</script>" in page.locator("#answer").inner_text()


def test_the_editor_marks_what_is_wrong_and_no_prefix_that_may_be_left_out(page: Any, client: Client) -> None:
    page.goto(f"http://127.0.0.1:{client.port}/query")
    page.wait_for_selector(".CodeMirror")
    marks = page.locator(".parseErrorIcon")
    for query, wrong in (
        (page.evaluate("yasqe.getValue()"), 0),
        ("SELECT ?s { ?s a }", 1),
        ("SELECT * { ?s nosuch:is ?o }", 1),
        ("PREFIX a: <urn:a> ASK { ?s a:is foaf:b }", 0),
    ):
        page.evaluate("query => { yasqe.setValue(query); yasqe.checkSyntax(); }", query)
        assert (query, marks.count()) == (query, wrong)


def test_the_page_fits_a_telephone(page: Any) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    page.set_viewport_size({"width": 1280, "height": 720})


def test_a_wrong_query_is_told_of(page: Any) -> None:
    page.evaluate("yasqe.setValue('SELECT ?s {\\n ?s a }')")
    page.click("#run")
    page.wait_for_selector("#said.wrong")
    assert page.locator("#said").inner_text().startswith("2:7")


def test_ready_questions_are_at_hand(page: Any) -> None:
    page.select_option("#question", "communities")
    page.wait_for_selector("#said:has-text('rows')")
    assert "jd:Community" in page.evaluate("yasqe.getValue()")


@pytest.mark.parametrize(
    ("typed", "offered"), [("jd:impl", "jd:implements"), ("街道", "jd:SubDistrict"), ("schema:va", "schema:value")]
)
def test_terms_are_completed_by_name_and_label(page: Any, typed: str, offered: str) -> None:
    page.evaluate(f"yasqe.setValue('SELECT * {{ ?s {typed}'); yasqe.focus(); yasqe.execCommand('goDocEnd')")
    page.keyboard.press("Control+Space")
    page.wait_for_selector(".CodeMirror-hints li")
    assert offered in page.locator(".CodeMirror-hints li").all_inner_texts()
    page.keyboard.press("Escape")


def test_nothing_was_asked_of_others_and_nothing_complained(page: Any, client: Client) -> None:
    assert [text for text in page.complaints if "400 (Bad Request)" not in text] == []  # that of the wrong query
    assert len(page.complaints) <= 1
    assert [
        url for url in page.asked if not url.startswith((f"http://127.0.0.1:{client.port}/", "data:", "blob:"))
    ] == []
