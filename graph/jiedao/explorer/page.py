"""`graph.html`: everything that the explorer needs in one file, under a policy that forbids it to load anything."""

from __future__ import annotations

import base64
import gc
import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from jiedao.explorer.modules import bundle
from jiedao.explorer.payload import deflated, packed, payload
from jiedao.records import Knowledge
from jiedao.resources import folder

_HERE: Final = Path(__file__).resolve().parent
_SLOT: Final = re.compile(r"<!--jiedao:([a-z]+)-->")
_MAP_COMMENT: Final = re.compile(r"\n//# sourceMappingURL=\S*\s*$")


def page(
    knowledge: Knowledge, *, lang: str = "zh", sparql: bool = True, turtle: str | bytes | Sequence[bytes] | None = None
) -> str:
    """The explorer of a graph as the text of one HTML file. Equal arguments give equal texts.

    Args:
        knowledge: what the page shows.
        lang: the language that the interface opens in, `zh` or `en`; the reader can switch.
        sparql: whether the page holds the graph as Turtle and a SPARQL engine (1.9 MB).
        turtle: the text of `graph.ttl`, or its pieces, if the caller has it; left out, it is written anew.

    Raises:
        ValueError: `lang` is neither `zh` nor `en`.
    """
    return "".join(pieces(knowledge, lang=lang, sparql=sparql, turtle=turtle))


def pieces(
    knowledge: Knowledge, *, lang: str = "zh", sparql: bool = True, turtle: str | bytes | Sequence[bytes] | None = None
) -> list[str]:
    """The page of `page` in pieces, for writing: the whole of a large graph would be held several times over."""
    if lang not in ("zh", "en"):
        raise ValueError(f"the explorer speaks zh and en, not {lang!r}")
    web = _HERE / "web"
    style = "".join(path.read_text("utf-8") for path in sorted(web.glob("*.css")))
    drawing = _MAP_COMMENT.sub("\n", (_HERE / "vendor" / "vis-network.min.js").read_text("utf-8"))
    modules = {path.stem: path.read_text("utf-8") for path in sorted(web.glob("*.js"))}
    script = bundle(modules, "main")
    with _uncollected():
        data = packed(payload(knowledge, queries() if sparql else ()))
        if turtle is None and sparql:
            from jiedao.output.turtle import graph_turtle

            turtle = list(graph_turtle(knowledge))
    parts = {
        "policy": _policy((drawing, script), (style,)),
        "style": f"<style>{style}</style>",
        "icons": (web / "icons.svg").read_text("utf-8"),
        "drawing": f"<script>{drawing}</script>",
        "script": f"<script>{script}</script>",
        "data": _held("graph-data", data),
        "turtle": _held("graph-turtle", _packed(turtle)) if sparql and turtle is not None else "",
        "engine": _engine() if sparql else "",
    }
    template = (web / "page.html").read_text("utf-8").replace('lang="zh-Hans"', f'lang="{_LANG[lang]}"', 1)
    return [parts[piece] if number % 2 else piece for number, piece in enumerate(_SLOT.split(template))]


def _packed(turtle: str | bytes | Sequence[bytes]) -> str:
    return packed(turtle) if isinstance(turtle, str | bytes) else deflated(turtle)


@contextmanager
def _uncollected() -> Iterator[None]:
    """The columns are millions of small lists, none in a circle: looking for circles doubles the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


_LANG: Final = {"zh": "zh-Hans", "en": "en"}


def queries() -> list[dict[str, str]]:
    """The questions of the project: `name`, `query`, and from their heads `title_zh`, `title_en`, `description_…`."""
    found = []
    for path in sorted((folder("data") / "queries").glob("*.rq")):
        text = path.read_text("utf-8")
        head = {m[1]: m[2].strip() for m in _HEAD.finditer(text) if m[2].strip()}
        found.append({"name": path.stem, "query": text, **head})
    return found


_HEAD: Final = re.compile(r"^#\s*((?:title|description)_?(?:zh|en)?)\s*:(.*)$", re.MULTILINE)


def _policy(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """The Content-Security-Policy: these very scripts and styles, a worker made in the page, and no connection."""
    allowed = " ".join(f"'{_sum(script)}'" for script in scripts)
    manifest = json.loads((_HERE / "vendor" / "manifest.json").read_text("utf-8"))
    vendored = [s for package in manifest["packages"] for file in package["files"] for s in file.get("styles", ())]
    styled = " ".join(f"'{digest}'" for digest in [*map(_sum, styles), *vendored])
    rules = (
        "default-src 'none'",
        f"script-src {allowed} 'wasm-unsafe-eval'",
        f"style-src {styled}",
        "img-src data: blob:",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


def _sum(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _held(name: str, content: str) -> str:
    """A block that the browser keeps but does not run; base64 and hashes hold nothing that could end it."""
    return f'<script type="text/plain" id="{name}">{content}</script>'


def _engine() -> str:
    """Oxigraph: its WebAssembly, and the script that speaks with it, which runs in a worker when first used."""
    vendor = _HERE / "vendor"
    wasm = base64.b64encode((vendor / "oxigraph.wasm.gz").read_bytes()).decode()
    return _held("engine-wasm", wasm) + _held("engine-script", packed((vendor / "oxigraph.js").read_text("utf-8")))


def licences() -> list[dict[str, Any]]:
    """The third-party packages in the page: name, version, licence and files with their checksums.

    >>> [package["name"] for package in licences()]
    ['vis-network', 'oxigraph']
    """
    packages = json.loads((_HERE / "vendor" / "manifest.json").read_text("utf-8"))["packages"]
    return [dict(package) for package in packages]


def checked() -> list[str]:
    """The vendored files that are not what their manifest says.

    >>> checked()
    []
    """
    wrong = []
    for package in licences():
        for file in package["files"]:
            content = (_HERE / "vendor" / file["file"]).read_bytes()
            if file["file"].endswith(".gz"):
                content = gzip.decompress(content)
            if hashlib.sha256(content).hexdigest() != file["sha256"]:
                wrong.append(file["file"])
    return wrong
