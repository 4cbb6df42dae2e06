"""Names and quotes are data: fifty attacks, each of which has to show as text."""

# ruff: noqa: E501 (tables, and scripts that run in the page)

from __future__ import annotations

import re

import pytest
import sample
from graphs import frames, picture, unfold, until


def unharmed(page):
    assert page.evaluate("window.hit") is None
    assert (
        page.evaluate(
            "document.querySelectorAll('img, iframe, form, base, link:not([rel=icon]), meta[http-equiv=refresh]').length"
        )
        == 0
    )
    bad = "[...document.querySelectorAll('a')].filter(a => !/^(https?:|#|file:)/.test(a.href) || a.protocol === 'javascript:').length"
    assert page.evaluate(bad) == 0


def test_the_policy_forbids_connections(opened, files):
    text = files("hostile").read_text("utf-8")
    policy = text.split('Content-Security-Policy" content="')[1].split('"')[0]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe-inline" not in policy
    assert "unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
    assert "http" not in policy


def test_a_connection_is_refused(browser, files):
    page = browser.new_page()
    page.goto(files("small").as_uri())
    until(page, "document.getElementById('panel-body').childElementCount > 0")
    outcome = page.evaluate("fetch('https://example.org/').then(() => 'went out', (e) => 'refused')")
    script = page.evaluate(
        "new Promise(r => { addEventListener('securitypolicyviolation', e => r(e.effectiveDirective));"
        " const s = document.createElement('script'); s.textContent = 'window.hit = 1'; document.body.append(s); })"
    )
    assert outcome == "refused"
    assert script == "script-src-elem"
    unharmed(page)
    page.close()


@pytest.mark.parametrize("number", range(len(sample.HOSTILE)))
def test_an_attack_is_shown_as_text(opened, number):
    page = opened("hostile", f"#n=programme/hostile-{number:02}")
    shown = page.inner_text("#panel h2")
    wanted = sample.HOSTILE[number]
    start = re.split(r"[^\x21-\x7e\u3000-\u9fff]", wanted.strip()[:12])[0]
    assert start in "".join(shown.split())
    unfold(page, "#panel")
    assert page.locator("#panel blockquote").count() >= 1
    unharmed(page)
    page.click("#copy-turtle")


def test_attacks_in_every_view(opened, shot):
    page = opened("hostile")
    shot(page, "hostile")
    picture(page)  # well-formed XML
    for hash_ in (
        "#v=compare&t=programme/hostile-00",
        "#v=compare&c=place/410199-hostile",
        "#v=table",
        "#v=table&tb=relations",
        "#v=table&tb=figures",
    ):
        page.evaluate(
            "h => new Promise(r => { addEventListener('hashchange', r, { once: true }); location.hash = h; })", hash_
        )
        frames(page, 10)
        unharmed(page)
    shot(page, "hostile-table")
    page.click("#tab-ask")
    page.fill("#query", "SELECT ?name ?figure WHERE { ?s rdfs:label ?name . ?f schema:variableMeasured ?figure }")
    page.click("#run-query")
    page.wait_for_selector("#view-ask tbody tr")
    unharmed(page)


def test_a_name_of_a_hundred_thousand_characters_does_not_break_the_panel(opened, shot):
    number = next(i for i, text in enumerate(sample.HOSTILE) if len(text) > 50_000)
    page = opened("hostile", f"#n=programme/hostile-{number:02}")
    shot(page, "long-name")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.querySelector('#panel').scrollHeight < 6000")
