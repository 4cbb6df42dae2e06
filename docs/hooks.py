"""What the site has beyond the pages of the repository: the page of the ontology, which is too large to stand there."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

TERMS = "ontology-terms.html"
log = logging.getLogger("mkdocs.hooks.jiedao")


def on_files(files: Any, config: Any) -> Any:
    """Add the page of the ontology."""
    from mkdocs.structure.files import File

    files.append(File.generated(config, f"reference/{TERMS}", content=ontology_page()))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Where the page of the ontology is named, the site links to it."""
    beside: bool = page.file.src_uri == "reference/ontology.md"
    return markdown.replace(f"`{TERMS}`", f"[`{TERMS}`]({TERMS})") if beside else markdown


def ontology_page() -> str:
    """The reference page of the ontology, as `python -m jiedao.ontology_page` writes it, in a fixed order of hashes."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "ontology.html"
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        done = subprocess.run(
            [sys.executable, "-m", "jiedao.ontology_page", str(place)], env=environment, capture_output=True, text=True
        )
        if done.returncode:
            log.warning("the page of the ontology was not made: %s", done.stderr.strip().splitlines()[-1:])
            return "<p>pip install 'jiedao[docs]'</p>"
        return place.read_text("utf-8")
