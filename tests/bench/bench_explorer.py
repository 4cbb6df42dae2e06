"""The explorer against pyvis's own page of the same graph, in headless Chromium: file size, first picture, frames.

    python tests/bench/bench_explorer.py                    # 500, 2,000 and 10,000 nodes, 2.5 edges a node
    python tests/bench/bench_explorer.py --nodes 2000 --no-physics

For each size it prints the seconds to build the page, its bytes, the seconds from opening it to the first complete
picture, and how many frames a second Chromium shows, and how many of them draw the map anew, while the pointer pans and
the wheel zooms. pyvis's page is measured twice: with its default physics (until it has settled; given up after
`--patience` seconds) and with our positions and physics off. It ends with 1 if a floor of `FLOORS` is missed.
Needs what `tests/web/run` installs.
"""

# ruff: noqa: E501 (tables, and scripts that run in the page)

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "explorer"))

import sample  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from jiedao.explorer import page as explorer_page  # noqa: E402
from jiedao.explorer.layout import layout  # noqa: E402
from jiedao.records import Knowledge  # noqa: E402

FLOORS = {500: (1.5, 30), 2000: (1.5, 30), 10000: (3.0, None)}  # first picture within s; frames and redraws a second
SOONER = 5  # than pyvis's physics settle, at 2,000 nodes
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
COUNT = """() => {
window.counted = { frames: 0, draws: 0 };
(function frame() { counted.frames++; requestAnimationFrame(frame); })();
const clear = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (...box) { counted.draws++; return clear.apply(this, box); };
}"""
DRAG = """async ([x, y, seconds, zoom]) => {
  const canvas = document.querySelector('canvas');
  const at = canvas.getBoundingClientRect();
  const fire = (type, dx, dy) => canvas.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: 'mouse',
    isPrimary: true, button: type === 'pointermove' ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1, clientX: at.x + x + dx, clientY: at.y + y + dy }));
  const begin = performance.now(), from = { ...counted };
  if (!zoom) fire('pointerdown', 0, 0);
  for (let n = 0; performance.now() - begin < seconds * 1000; n++) {
    await new Promise(requestAnimationFrame);
    if (zoom) canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: Math.floor(n / 15) % 2 ? 60 : -60, clientX: at.x + x, clientY: at.y + y }));
    else fire('pointermove', 120 * Math.sin(n / 9), 60 * Math.sin(n / 7));
  }
  if (!zoom) fire('pointerup', 0, 0);
  const took = (performance.now() - begin) / 1000;
  return [(counted.frames - from.frames) / took, (counted.draws - from.draws) / took];
}"""


def main() -> int:
    """Measure, print a table, and compare with the floors."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--nodes", type=int, nargs="+", default=[500, 2000, 10000])
    parser.add_argument(
        "--no-physics", action="store_true", help="leave out pyvis with its default physics, which takes minutes"
    )
    parser.add_argument("--patience", type=float, default=180, help="seconds after which physics count as not settled")
    options = parser.parse_args()
    missed = []
    print(
        f"{'page':<22}{'nodes':>7}{'built s':>9}{'MB':>7}{'first s':>9}{'pan fps':>9}{'draws':>7}{'zoom fps':>9}{'draws':>7}"
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        for nodes in options.nodes:
            knowledge = sample.synthetic(nodes)
            ours = measure(
                browser, "jiedao", nodes, lambda k=knowledge: explorer_page(k), Path(folder), options.patience
            )
            still = measure(
                browser,
                "pyvis, positions",
                nodes,
                lambda k=knowledge: pyvis_page(k, False),
                Path(folder),
                options.patience,
            )
            settled = None
            if not options.no_physics and nodes <= 2000:
                settled = measure(
                    browser,
                    "pyvis, physics",
                    nodes,
                    lambda k=knowledge: pyvis_page(k, True),
                    Path(folder),
                    options.patience,
                )
            for row in filter(None, (ours, still, settled)):
                print(
                    "{page:<22}{nodes:>7}{built:>9.2f}{size:>7.2f}{first:>9.2f}{pan[0]:>9.0f}{pan[1]:>7.0f}{zoom[0]:>9.0f}{zoom[1]:>7.0f}".format(
                        **row
                    ),
                    flush=True,
                )
            missed += short_of(ours, settled)
        browser.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of Python: {peak:.0f} MB")
    for line in missed:
        print(f"missed: {line}", file=sys.stderr)
    return 1 if missed else 0


def short_of(ours: dict[str, Any], settled: dict[str, Any] | None) -> list[str]:
    """What a measurement lacks to its floors."""
    first, frames = FLOORS.get(ours["nodes"], (None, None))
    found = []
    if first is not None and ours["first"] > first:
        found.append(f"{ours['nodes']} nodes: first picture after {ours['first']:.2f} s, floor {first} s")
    for kind in ("pan", "zoom"):
        if frames is not None and min(ours[kind]) < frames:
            found.append(f"{ours['nodes']} nodes: {kind} at {min(ours[kind]):.0f} frames a second, floor {frames}")
    if settled and ours["nodes"] >= 2000 and settled["first"] < SOONER * ours["first"]:
        found.append(
            f"{ours['nodes']} nodes: only {settled['first'] / ours['first']:.1f} times sooner than pyvis's physics settle"
        )
    return found


def measure(browser: Browser, name: str, nodes: int, make: Any, folder: Path, patience: float) -> dict[str, Any]:
    """Build the page, open it twice (the first warms the file cache), and move about in it."""
    begin = time.perf_counter()
    text = make()
    built = time.perf_counter() - begin
    path = folder / f"{name.replace(', ', '-')}-{nodes}.html"
    path.write_text(text, "utf-8")
    page = browser.new_page(viewport={"width": 1366, "height": 820})
    page.context.set_offline(True)
    page.goto(path.as_uri(), wait_until="commit", timeout=patience * 1000)
    first = first_picture(page, name, patience)
    page.wait_for_timeout(1000)
    page.evaluate(COUNT)
    pan = page.evaluate(DRAG, [40, 30, 3, False]) if first < patience else (0, 0)
    page.wait_for_timeout(500)
    zoom = page.evaluate(DRAG, [300, 300, 3, True]) if first < patience else (0, 0)
    page.close()
    return {
        "page": name,
        "nodes": nodes,
        "built": built,
        "size": len(text.encode()) / 1e6,
        "first": first,
        "pan": pan,
        "zoom": zoom,
    }


def first_picture(page: Page, name: str, patience: float) -> float:
    """Seconds from opening the page to its first complete picture: for physics, until they have settled."""
    if name == "jiedao":
        script = "performance.getEntriesByName('jiedao-first-picture')[0]?.startTime ?? 0"
    else:
        script = "typeof firstPicture === 'undefined' ? 0 : firstPicture"
    begin = time.perf_counter()
    while time.perf_counter() - begin < patience:
        found = page.evaluate(script)
        if found:
            return float(found) / 1000
        page.wait_for_timeout(50)
    return patience


def pyvis_page(knowledge: Knowledge, physics: bool) -> str:
    """pyvis's own page of the graph, its libraries inlined, with a note of the first picture."""
    from pyvis.network import Network

    network = Network(height="800px", width="100%", directed=True, cdn_resources="in_line")
    places = layout(knowledge.entities, knowledge.relations)
    for i, entity in enumerate(knowledge.entities):
        where = {} if physics else {"x": places.x[i], "y": places.y[i]}
        network.add_node(entity.iri, label=entity.label, **where)
    for relation in knowledge.relations:
        network.add_edge(relation.subject, relation.object, title=relation.predicate)
    network.toggle_physics(physics)
    text = str(network.generate_html())
    event = "stabilizationIterationsDone" if physics else "afterDrawing"
    note = f"network.once('{event}', () => {{ window.firstPicture = performance.now(); }});"
    return text.replace("return network;", f"{note} return network;", 1)


if __name__ == "__main__":
    sys.exit(main())
