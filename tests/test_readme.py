"""README.md: what it shows is what comes out."""

from __future__ import annotations

import io
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

import jiedao
from jiedao.cli import DONE, main

README = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found, f"README.md has no block of {language}"
    return found[1]


def as_shown(text: str) -> str:
    """The pattern of an output: as it is shown, but for a line “…”, which stands for any lines.

    >>> bool(re.fullmatch(as_shown("a\\n…\\n"), "a\\nb\\nc\\n")), bool(re.fullmatch(as_shown("a\\n"), "a\\nb\\n"))
    (True, False)
    """
    lines = text.splitlines(keepends=True)
    return "".join(r"(?:.*\n)+" if line == "…\n" else re.escape(line) for line in lines)


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
        assert re.fullmatch(as_shown(shown), out), out


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


def test_the_rule_pack_finds_what_was_not_found(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("my.yaml").write_text(block("yaml"), "utf-8")
    assert main(["rules", "check", "--rules", "my.yaml"]) == DONE
    assert "warning" not in capsys.readouterr().out
    Path("canal.txt").write_text("郑州市二七区淮河路街道修缮柳园渡槽，银顾团上门看望老人。\n", "utf-8")
    pack = {"银发顾问团", "柳园渡槽"}
    assert {entity.label for entity in jiedao.build("canal.txt").entities()} & pack == set()
    assert {entity.label for entity in jiedao.build("canal.txt", rules=["my.yaml"]).entities()} & pack == pack
