"""README.md: what it shows is what comes out."""

from __future__ import annotations

import io
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from jiedao.cli import DONE, main

README = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found, f"README.md has no block of {language}"
    return found[1]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the article of the README, as the working folder."""
    (tmp_path / "article.txt").write_text(block("text"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_transcript_is_what_is_printed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for part in re.split(r"^\$ ", block("console"), flags=re.MULTILINE)[1:]:
        line, _, shown = part.partition("\n")
        program, *arguments = shlex.split(line)
        assert program == "jiedao"
        assert main(arguments) == DONE
        out, err = capsys.readouterr()
        assert err == ""
        assert out.startswith(shown)


def test_the_turtle_is_in_the_graph(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "article.txt"]) == DONE
    whole = Path("build", "graph.ttl").read_text("utf-8")
    prefixes = "".join(re.findall(r"^@prefix .*\n", whole, re.MULTILINE))
    graph = {quad.triple for quad in parse(whole, RdfFormat.TURTLE)}
    shown = {quad.triple for quad in parse(prefixes + block("turtle"), RdfFormat.TURTLE)}
    assert len(shown) > 5
    assert shown <= graph


def test_the_python_runs(here: Path) -> None:
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(block("python"), "README.md", "exec"), {})
    assert "410103001" in out.getvalue() and "服务老人" in out.getvalue()
    assert (here / "build" / "graph.ttl").is_file()


def test_the_rule_pack_loads(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("my.yaml").write_text(block("yaml"), "utf-8")
    assert main(["build", "article.txt", "--rules", "my.yaml"]) == DONE
