"""Fetch the third-party files of the explorer from their npm packages, and write the manifest.

    python graph/jiedao/explorer/vendor/fetch.py            # fetch the versions of the manifest, and compare checksums
    python graph/jiedao/explorer/vendor/fetch.py --update   # fetch the newest versions, and rewrite the manifest

Needs `npm` and `node`. Each file is kept as its package released it (`.gz` ones compressed, the checksum is of
what was compressed). vis-network adds its own style elements when it starts; a Content-Security-Policy has to
name them by their hashes, which are read here by running the file with a document that only listens.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
MANIFEST = FOLDER / "manifest.json"
WANTED = {
    "vis-network": {
        "licence": "Apache-2.0 OR MIT",
        "files": {
            "standalone/umd/vis-network.min.js": "vis-network.min.js",
            "LICENSE-MIT": "vis-network.LICENSE",
        },
    },
    "oxigraph": {
        "licence": "MIT OR Apache-2.0",
        "files": {"web.js": "oxigraph.js", "web_bg.wasm": "oxigraph.wasm.gz"},
    },
}
LISTEN = """
const found = [];
const element = () => ({ appendChild(child) { if (child.text !== undefined) found.push(child.text); }, style: {} });
globalThis.document = { createElement: element, createTextNode: (text) => ({ text }),
  head: { appendChild() {}, insertBefore() {} }, getElementsByTagName: () => [], documentElement: element() };
globalThis.window = globalThis;
require(process.argv[1]);
process.stdout.write(JSON.stringify(found));
"""


def main() -> int:
    """Fetch, check or rewrite; 1 if a file differs from the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="take the newest versions and rewrite the manifest")
    update = parser.parse_args().update
    known = {p["name"]: p for p in json.loads(MANIFEST.read_text())["packages"]} if MANIFEST.exists() else {}
    packages, wrong = [], []
    for name, wanted in WANTED.items():
        version = known[name]["version"] if name in known and not update else "latest"
        with tempfile.TemporaryDirectory() as folder:
            package = fetch(name, version, wanted, Path(folder))
        if not update and name in known and known[name] != package:
            wrong.append(name)
        packages.append(package)
    if wrong:
        print(f"checksums differ from the manifest: {', '.join(wrong)}", file=sys.stderr)
        return 1
    MANIFEST.write_text(json.dumps({"packages": packages}, indent=2) + "\n")
    return 0


def fetch(name: str, version: str, wanted: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Unpack one package into the folder, copy the wanted files here, and return its entry for the manifest."""
    subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    shutil.unpack_archive(next(folder.glob("*.tgz")), folder)
    root = folder / "package"
    files = []
    for inside, here in wanted["files"].items():
        content = (root / inside).read_bytes()
        packed = gzip.compress(content, 9, mtime=0) if here.endswith(".gz") else content
        (FOLDER / here).write_bytes(packed)
        entry: dict[str, Any] = {"file": here, "from": inside, "sha256": hashlib.sha256(content).hexdigest()}
        if name == "vis-network" and here.endswith(".js"):
            entry["styles"] = styles(root / inside)
        files.append(entry)
    released = json.loads((root / "package.json").read_text())["version"]
    return {"name": name, "version": released, "licence": wanted["licence"], "files": files}


def styles(script: Path) -> list[str]:
    """The SHA-256 sums, as a Content-Security-Policy writes them, of the styles that the script adds when it starts.

    It adds each style element empty and fills it then, so that the sum of nothing is one of them.
    """
    import base64

    run = subprocess.run(["node", "-e", LISTEN, str(script)], check=True, capture_output=True, text=True)
    sums = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in ["", *json.loads(run.stdout)]}
    return sorted(f"sha256-{digest}" for digest in sums)


if __name__ == "__main__":
    sys.exit(main())
