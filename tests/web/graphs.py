"""The graphs that the browser tests look at, and what a reader would see in a picture of one."""

# ruff: noqa: E501 (tables, and scripts that run in the page)

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

import pytest
import sample
from playwright.sync_api import Page, expect

from jiedao.explorer import page as make_page
from jiedao.records import Knowledge

ROOT = Path(__file__).resolve().parents[2]
CORPORA = {"corpus": ROOT / "data" / "corpus", "pages": ROOT.parent / "shared" / "corpus"}


def write(name: str, folder: Path) -> Path:
    """Write the page of the graph: `small`, `small-en`, `small-plain` (no SPARQL), `hostile`, `corpus`, `pages` or a number."""
    path = folder / f"{name}.html"
    if not path.exists():
        lang = "en" if name.endswith("-en") else "zh"
        text = make_page(knowledge(name, folder), lang=lang, sparql=not name.endswith("-plain"))
        path.write_text(text, "utf-8")
    return path


def knowledge(name: str, folder: Path) -> Knowledge:
    """The graph of that name; skips the test where its corpus is not there."""
    kind = name.split("-")[0]
    if kind.isdigit():
        return sample.synthetic(int(kind))
    if kind in CORPORA:
        if not any(CORPORA[kind].glob("*")):
            pytest.skip(f"no corpus in {CORPORA[kind]}")
        import subprocess
        import sys

        from jiedao.output import read

        out = folder / f"build-{kind}"
        subprocess.run([sys.executable, "-m", "jiedao", "build", str(CORPORA[kind]), "-o", str(out)], check=True)
        return read(out)
    return sample.hostile() if kind == "hostile" else sample.small()


PATIENCE = 60  # seconds; only a fault takes that long, however busy the machine is
expect.set_options(timeout=PATIENCE * 1000)


def until(page: Page, condition: str) -> None:
    """Wait for a condition in JavaScript. (Playwright's own wait evaluates texts in the page, which its policy forbids.)"""
    for _ in range(PATIENCE * 20):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not within {PATIENCE} s: {condition}")


def copied(page: Page, button: str) -> str:
    """What a button copies: wait until the page says that it has, as a reader would, and paste it."""
    page.click(button)
    expect(page.locator("#toast")).to_have_text(re.compile("已复制|Copied"))
    page.evaluate(  # off the screen: the layout, and with it the picture, stays as it is
        "document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted', className: 'offscreen' }))"
    )
    pasted = page.locator("#pasted")
    pasted.press("Control+V")
    expect(pasted).not_to_have_value("")
    text = pasted.input_value()
    pasted.evaluate("area => area.remove()")
    return text


STEADY = """async () => {
    const canvas = document.querySelector("#canvas canvas");
    if (!canvas?.getClientRects().length) return;
    const frame = () => new Promise(requestAnimationFrame);
    for (let before = "", now, looks = 0; looks < 500; looks++, before = now) {
        for (let n = 0; n < 3; n++) await frame();
        now = canvas.toDataURL();
        if (now === before) return;
    }
    throw new Error("the picture does not come to rest");
}"""


def steady(page: Page) -> None:
    """Wait until the picture, if it is in view, stands still: some frames later it is the same. (The frames of a movement
    are counted, so that on a busy machine it takes longer, but no two frames of it are alike.)"""
    page.evaluate(STEADY)


def unfold(page: Page, within: str = "body") -> None:
    """Open what is folded; sentences are there some moments after."""
    page.evaluate(
        "within => document.querySelectorAll(`${within} details:not(#share)`).forEach(d => { d.open = true; })", within
    )
    until(page, "[...document.querySelectorAll('details.proof[open]')].every(d => d.children.length > 1)")


def frames(page: Page, count: int) -> None:
    """Wait until the page has been drawn so many times: movements go by frames, and frames come when there is time."""
    page.evaluate("async (n) => { while (n--) await new Promise(requestAnimationFrame); }", count)


class Label(NamedTuple):
    """A line of a label as drawn: its text and the box around it, in pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Picture(NamedTuple):
    """What is drawn: marks by name with their centre on the canvas, labels, territories
    (x, y and half axes), the size of the canvas, and the lines: colour, opacity and whether a selection shows them."""

    marks: dict[str, tuple[float, float, float]]
    labels: list[Label]
    lands: list[tuple[float, ...]]
    width: float
    height: float
    faint: frozenset[str]
    lines: list[tuple[str, float, bool]]


def picture(page: Page) -> Picture:
    """The view when it has come to rest, read from the SVG that the page saves."""
    steady(page)
    return snapshot(page)


def snapshot(page: Page) -> Picture:
    """The view as it is at this moment."""
    page.click("#share summary")
    with page.expect_download() as waiting:
        page.click("#share-svg")
    root = ElementTree.parse(waiting.value.path()).getroot()
    space = "{http://www.w3.org/2000/svg}"
    marks, faint = {}, set()
    for path in root.iter(f"{space}path"):
        title = path.find(f"{space}title")
        if title is None:
            continue
        x, y, r = map(float, re.findall(r"-?[\d.]+", path.get("transform", "")))
        marks[title.text or ""] = (x, y, r)
        if path.get("opacity"):
            faint.add(title.text or "")
    labels = []
    for text in root.iter(f"{space}text"):
        if text.get("text-anchor") != "middle" or not text.text:
            continue
        x, y, size = (float(text.get(key, "0")) for key in ("x", "y", "font-size"))
        half = sum(size if ord(c) > 0x10FF else size * 0.5 for c in text.text) / 2
        labels.append(Label(text.text, x - half, y - size * 0.8, x + half, y + size * 0.15))
    lands = [
        tuple(float(ellipse.get(key, "0")) for key in ("cx", "cy", "rx", "ry"))
        for ellipse in root.iter(f"{space}ellipse")
    ]
    lines = [
        (path.get("stroke", ""), float(path.get("stroke-opacity", "1")), path.get("stroke-width") != "1")
        for path in root.iter(f"{space}path")
        if path.get("fill") == "none"
    ]
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    return Picture(marks, labels, lands, width, height, frozenset(faint), lines)


def overlapping(labels: list[Label]) -> list[tuple[str, str]]:
    """Pairs of labels that lie on each other by more than a pixel."""
    return [
        (a.text, b.text)
        for n, a in enumerate(labels)
        for b in labels[n + 1 :]
        if min(a.right, b.right) - max(a.left, b.left) > 1 and min(a.bottom, b.bottom) - max(a.top, b.top) > 1
    ]


def click(page: Page, name: str, count: int = 1) -> None:
    """Click on the mark of an entity in the picture."""
    x, y, _ = picture(page).marks[name]
    box = page.locator("#canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + x, box["y"] + y, click_count=count)
    steady(page)


def between(page: Page, first: str, second: str) -> tuple[float, float]:
    """The middle of the line between two marks, on the page."""
    marks = picture(page).marks
    box = page.locator("#canvas").bounding_box()
    assert box
    (x1, y1, r1), (x2, y2, r2) = marks[first], marks[second]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    part = (r1 + (length - r1 - r2) / 2) / length
    return box["x"] + x1 + (x2 - x1) * part, box["y"] + y1 + (y2 - y1) * part
