"""Fetch the third-party files of the query page from their npm packages, and write the manifest.

    python graph/jiedao/server/vendor/fetch.py            # fetch the versions of the manifest, and compare checksums
    python graph/jiedao/server/vendor/fetch.py --update   # fetch the newest versions, and rewrite the manifest

A file whose name here ends in `.gz` is kept packed, as it is sent; its checksum is that of the released file inside.
Needs `npm`. Yasqe is one file that holds CodeMirror 5, lodash and query-string; of those only the licences are fetched.
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
WANTED: dict[str, dict[str, Any]] = {
    "@zazuko/yasqe": {
        "newest": "latest",
        "licence": "MIT",
        "files": {"build/yasqe.min.js": "yasqe.min.js.gz", "build/yasqe.min.css": "yasqe.min.css"},
    },
    "codemirror": {"newest": "5", "licence": "MIT", "files": {"LICENSE": "codemirror.LICENSE"}},
    "lodash-es": {"newest": "latest", "licence": "MIT", "files": {"LICENSE": "lodash.LICENSE"}},
    "query-string": {"newest": "6", "licence": "MIT", "files": {"license": "query-string.LICENSE"}},
}


def main() -> int:
    """Fetch, check or rewrite; 1 if a file differs from the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="take the newest versions and rewrite the manifest")
    update = parser.parse_args().update
    known = {p["name"]: p for p in json.loads(MANIFEST.read_text())["packages"]} if MANIFEST.exists() else {}
    packages, wrong = [], []
    for name, wanted in WANTED.items():
        version = known[name]["version"] if name in known and not update else wanted["newest"]
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
    archives = sorted(folder.glob("*.tgz"), key=lambda file: [int(n) for n in file.stem.split("-")[-1].split(".")])
    shutil.unpack_archive(archives[-1], folder)
    root = folder / "package"
    files = []
    for inside, here in wanted["files"].items():
        content = (root / inside).read_bytes()
        (FOLDER / here).write_bytes(gzip.compress(content, mtime=0) if here.endswith(".gz") else content)
        files.append({"file": here, "from": inside, "sha256": hashlib.sha256(content).hexdigest()})
    released = json.loads((root / "package.json").read_text())["version"]
    return {"name": name, "version": released, "licence": wanted["licence"], "files": files}


if __name__ == "__main__":
    sys.exit(main())
