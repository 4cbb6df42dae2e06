"""Pages in Debian's Chromium with the network off; what goes to the console or out of the page fails the test."""

# ruff: noqa: E501 (tables, and scripts that run in the page)

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "explorer")]

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SHOTS = Path(os.environ.get("JIEDAO_SHOTS", HERE.parent.parent / "build" / "web"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield (found := playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS))
        found.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Where the page of a graph stands, by the graph's name; each is written once."""
    from graphs import write

    folder = tmp_path_factory.mktemp("pages")
    return lambda name: write(name, folder)


@pytest.fixture
def opened(browser: Browser, files: Callable[[str], Path]) -> Iterator[Callable[..., Page]]:
    """Open the page of a graph as a reader would, from disk; afterwards: no outside request, no error."""
    contexts, faults = [], []

    from graphs import PATIENCE, until

    def open_(name: str = "small", hash_: str = "", width: int = 1366, height: int = 820, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True, **options)
        context.set_default_timeout(PATIENCE * 1000)
        context.set_offline(True)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith(("file:", "blob:", "data:")) else faults.append(r.url))
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.goto(files(name).as_uri() + hash_)
        until(page, "performance.getEntriesByName('jiedao-first-picture').length > 0")
        until(page, "document.getElementById('panel-body').childElementCount > 0")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Keep a screenshot as an artefact."""
    from graphs import steady

    SHOTS.mkdir(parents=True, exist_ok=True)
    return lambda page, name: (steady(page), page.screenshot(path=SHOTS / f"{name}.png"), None)[-1]
