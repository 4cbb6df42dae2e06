"""What README and docs tell a reader to type, and typing it."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
BIN = Path(sys.executable).parent


class Step(NamedTuple):
    """A file to save, or a block to run; `status` are the exit statuses that are right."""

    kind: str
    text: str
    name: str = ""
    status: tuple[int, ...] = (0,)


MARKED = re.compile(r"<!-- (run|file)(?:: ([^>]*?))? -->\n```(\w+)\n(.*?)\n```", re.DOTALL)


def steps(page: Path) -> list[Step]:
    found = []
    for mark, told, language, text in MARKED.findall(page.read_text("utf-8")):
        if mark == "file":
            found.append(Step("file", text + "\n", told))
        else:
            found.append(Step(language, text, "", tuple(map(int, told.split())) if told else (0,)))
    return found


def readme_steps() -> list[Step]:
    """The first text of the README is its `article.txt`; what its consoles type and its Python is run."""
    blocks = re.findall(r"^```(\w+)\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
    article = next(text for language, text in blocks if language == "text")
    return [
        Step("file", article + "\n", "article.txt"),
        *(Step(language, text) for language, text in blocks if language in ("console", "python")),
    ]


BUILDS_SAMPLE = ["jiedao", "build", "-o", "build"]
"""What many pages type first; it reads nothing of where it is typed."""


def run(step: Step, folder: Path, sample: Path) -> None:
    if step.kind == "file":
        (folder / step.name).parent.mkdir(parents=True, exist_ok=True)
        (folder / step.name).write_text(step.text, encoding="utf-8")
        return
    if step.kind == "python":
        commands = [[sys.executable, "-c", step.text]]
    else:
        assert step.kind == "console", step.kind
        commands = [shlex.split(line[2:]) for line in step.text.splitlines() if line.startswith("$ ")]
    assert commands
    for command in commands:
        if command == BUILDS_SAMPLE:
            shutil.copytree(sample, folder, dirs_exist_ok=True)
        else:
            typed(command, folder, step.status)


def typed(command: list[str], folder: Path, status: tuple[int, ...]) -> None:
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "MPLBACKEND": "agg"}
    if command[0] == "jiedao":
        command = [sys.executable, "-m", *command]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in status, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"


PAGES = sorted(page for page in DOCS.rglob("*.md") if steps(page))
