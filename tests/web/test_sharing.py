"""Light and dark, print, pictures, keyboard, accessibility, languages, and a telephone's width."""

# ruff: noqa: E501 (tables, and scripts that run in the page)

from __future__ import annotations

import os
from pathlib import Path

import pytest
from graphs import click, overlapping, picture, unfold

AXE = Path(os.environ.get("JIEDAO_AXE", "axe.min.js"))


def violations(page):
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
    )["violations"]
    return [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("hash_", [
    "", "#n=place/410199-liudi-jiedao", "#e=place/410199-liudi-jiedao,programme/yinfashitang", "#p=person/zhouming,place/410198003001",
    "#v=compare&t=programme/liudi-shequhehuoren", "#v=compare&c=place/410199-liudi-jiedao,place/410199-huaiyin-jiedao",
    "#v=table", "#v=ask", "#f=programme/yinfashitang,1",
])  # fmt: skip
def test_axe_finds_nothing(opened, scheme, hash_):
    page = opened("small", hash_, color_scheme=scheme)
    unfold(page)
    assert violations(page) == []


def test_axe_finds_nothing_in_the_menu_and_the_search(opened):
    page = opened()
    page.fill("#search", "街道")
    assert violations(page) == []
    page.fill("#search", "")
    page.click("#share summary")
    assert violations(page) == []


@pytest.mark.parametrize("name", ["small", "pages"])
def test_dark(opened, shot, name):
    page = opened(name, color_scheme="dark")
    shot(page, f"dark-{name}")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 28)"
    page.click("#theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"


def test_both_languages(opened, shot):
    page = opened("small-en")
    assert page.get_attribute("html", "lang") == "en"
    assert "Start here" in page.inner_text("#panel")
    assert page.inner_text("#tab-compare") == "Compare"
    shot(page, "english")
    page.click("#language")
    assert page.get_attribute("html", "lang") == "zh-Hans"
    assert page.inner_text("#tab-compare") == "比较"
    assert "从这里开始" in page.inner_text("#panel")


def test_no_text_is_left_untranslated(opened):
    page = opened("small-en", "#n=programme/liudi-shequhehuoren")
    for tab in ("map", "compare", "table", "ask"):
        page.click(f"#tab-{tab}")
        left = page.evaluate(
            """() => { const found = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) { const n = walk.currentNode; if (/[\\u4e00-\\u9fff]/.test(n.data)
              && !n.parentElement.closest('bdi, blockquote, script, noscript, .figure, small, figcaption, #language, textarea, option, .rules, #announce'))
              found.push(n.data); } return found; }"""
        )
        assert left == []


def test_pictures(opened):
    page = opened()
    page.click("#share summary")
    with page.expect_download() as waiting:
        page.click("#share-png")
    content = Path(waiting.value.path()).read_bytes()
    assert content.startswith(b"\x89PNG")
    width = int.from_bytes(content[16:20], "big")
    assert width == 2 * page.evaluate("document.getElementById('canvas').clientWidth")
    assert len(content) > 20_000


def test_keyboard_alone(opened):
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip"
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("hyjd")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "槐荫街道"
    page.focus("#canvas")
    page.keyboard.press("Escape")
    assert page.inner_text("#panel h2") == "从这里开始"
    before = picture(page).marks["柳堤街道"]
    page.focus("#canvas")
    page.keyboard.press("ArrowRight")
    assert picture(page).marks["柳堤街道"][0] < before[0]
    page.focus("#canvas")
    page.keyboard.press(".")
    page.keyboard.press(".")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() in ("柳堤街道", "槐荫街道", "桥北街道")
    page.focus("#tab-map")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-compare"
    assert page.is_visible("#view-compare")


@pytest.mark.parametrize("name", ["small", "pages"])
def test_a_telephone(opened, shot, name):
    page = opened(name, width=390, height=844, has_touch=True)
    shot(page, f"phone-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert overlapping(picture(page).labels) == []
    page.click("#filters-toggle")
    assert page.is_visible("#filters-body")
    page.click("#filters-toggle")
    page.click("#panel .topics button >> nth=0")
    shot(page, f"phone-compare-{name}")
    box = page.locator("#view-compare .column").first.bounding_box()
    assert box
    assert box["y"] < 400
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("#tab-table")
    shot(page, f"phone-table-{name}")
    page.click("#tab-ask")
    shot(page, f"phone-ask-{name}")
    assert violations(page) == []


def test_print(opened, shot):
    page = opened()
    click(page, "柳堤街道")
    page.emulate_media(media="print")
    shot(page, "print")
    assert not page.is_visible("#filters")
    assert not page.is_visible("#tools")
    assert page.is_visible("#panel h2")
    assert len(page.pdf()) > 20_000
