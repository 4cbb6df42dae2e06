"""The command line: its help, its exit statuses, and what it says when something is wrong."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cli import ARTICLE, told
from jiedao import cli, progress
from jiedao.cli import COMMANDS, DONE, WRONG, main, parser

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


# Help


def options_of(command: str) -> list[argparse.Action]:
    whole = parser(command)
    (commands,) = (a for a in whole._actions if isinstance(a, argparse._SubParsersAction))
    own = commands.choices[command]
    parts = [part for a in own._actions if isinstance(a, argparse._SubParsersAction) for part in a.choices.values()]
    apart = argparse._HelpAction | argparse._SubParsersAction
    return [action for part in (own, *parts) for action in part._actions if not isinstance(action, apart)]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_ends_in_a_line_that_can_be_typed(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(main([command, "--help"]), capsys)
    assert status == DONE
    *_, example = out.strip().splitlines()
    assert example.startswith("example / 示例: jiedao " + command)
    line = example.removeprefix("example / 示例: jiedao ")
    parsed = parser(command).parse_args(shlex.split(line))
    assert parsed.command == command


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented_in_its_help_and_in_the_readme(command: str) -> None:
    assert f"jiedao {command}" in README
    for action in options_of(command):
        assert action.help, f"{command} {action.dest} has no help"
        for option in action.option_strings:
            if option.startswith("--") and not is_parameter(command, option):
                assert f"`{option}`" in README, f"{command} {option} is not in README.md"


def is_parameter(command: str, option: str) -> bool:
    """Whether the option is one of a ready question, which documents itself."""
    if command != "query":
        return False
    parameters = {
        name.replace("_", "-")
        for path in (ROOT / "data" / "queries").glob("*.rq")
        for name in re.findall(r"^#\s*param:\s*([\w-]+)", path.read_text("utf-8"), re.MULTILINE)
    }
    return option.removeprefix("--") in parameters


@pytest.mark.parametrize("kind", ["list", "check", "gain"])
def test_what_rules_does_has_a_help_of_its_own(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(main(["rules", kind, "--help"]), capsys)
    *_, example = out.strip().splitlines()
    assert status == DONE and example.startswith(f"example / 示例: jiedao rules {kind}")
    assert ("--gold" in out, "--graph" in out) == (kind == "gain", kind == "list")


@pytest.mark.parametrize("line", [["check", "-g", "none"], ["check", "--gold", "none"], ["list", "--gold", "none"]])
def test_an_option_that_is_of_no_use_is_refused(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = told(main(["rules", *line]), capsys)
    assert status == WRONG and line[1] in err


def test_the_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(main(["--help"]), capsys)
    assert status == DONE
    for command, purpose in COMMANDS.items():
        assert re.search(rf"^    {command} ", out, re.MULTILINE)
        assert re.search("[一-鿿]", purpose), f"{command} is not described in Chinese"


def test_help_and_version_load_next_to_nothing() -> None:
    """Some 90 modules of Python's own come with argparse; one of the libraries alone would bring as many again."""
    for option in ("--help", "--version"):
        program = (
            "import sys; from jiedao.cli import main; status = main([sys.argv[1]]);"
            "own = sorted(m for m in sys.modules if m.startswith('jiedao'));"
            "print(status, len(sys.modules), *own, file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", program, option], capture_output=True, text=True, check=True)
        status, count, *own = done.stderr.split()
        assert status == "0"
        assert own == ["jiedao", "jiedao.cli"]
        assert int(count) < 160


def test_the_package_loads_nothing_before_it_is_asked() -> None:
    program = "import sys, jiedao; print(*sorted(m for m in sys.modules if m.startswith('jiedao')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["jiedao"]


def test_python_m_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "jiedao", "--version"], capture_output=True, text=True, check=True, cwd="/"
    )
    assert re.fullmatch(r"jiedao \d+\.\d+\.\d+\S*\n", done.stdout)


# Exit statuses


def test_rules_before_articles_are_told_from_them(article: Path, tmp_path: Path) -> None:
    """`--rules` takes any number of files, and must not swallow the articles that are named behind it."""
    assert main(["build", "--rules", str(tmp_path / "none.yaml"), str(article), "-o", str(tmp_path / "out")]) == WRONG
    rules = tmp_path / "own.yaml"
    rules.write_text("format: 1\nid: own\n", "utf-8")
    assert main(["build", "--rules", str(rules), str(article), "-o", str(tmp_path / "out")]) == DONE
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert (report["inputs"], report["rule_packs"]) == ([str(article)], [str(rules)])


def test_places_that_the_register_lacks_are_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, more, wrong = tmp_path / "a.txt", tmp_path / "more.csv", tmp_path / "wrong.csv"
    article.write_text("郑州市二七区新晨街道推行“邻里议事厅”机制。\n", "utf-8")
    (tmp_path / "places.csv").write_text("code,name\n410103901,新晨街道\n", "utf-8")
    more.write_text("code,name\n410103901001,南园社区\n", "utf-8")
    wrong.write_text("code,name\n410103902,新晨街道\n410198901,新晨街道\n", "utf-8")
    line = ["build", str(article), "-o", str(tmp_path / "out"), "--register", str(tmp_path / "places.csv")]
    assert told(main([*line, "--register", str(more)]), capsys)[0] == DONE
    assert 'jd:divisionCode "410103901"' in (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["register"] == [str(tmp_path / "places.csv"), str(more)]
    status, _, err = told(main([*line, "--register", str(wrong)]), capsys)
    assert status == WRONG and f"{wrong}:3: code 410198901 lies in 410198" in err
    status, _, err = told(main([*line, "--register", str(tmp_path / "none.csv")]), capsys)
    assert status == WRONG and f"{tmp_path / 'none.csv'}: cannot be read" in err


def test_wrong_use_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    for line in ([], ["buil"], ["build", "--no-such-option"], ["export"], ["diff", "one"]):
        status, out, err = told(main(line), capsys)
        assert (status, out) == (WRONG, "")
        assert "usage: jiedao" in err


# What is said when something is wrong


def test_what_is_missing_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(tmp_path / "none.txt")
    for line in (["build", missing], ["validate", "-g", missing], ["export", "-g", missing, "-f", "nt", "-o", "x"]):
        status, out, err = told(main(line), capsys)
        assert (status, out) == (WRONG, "")
        assert err.startswith(f"jiedao: {missing}: ") and err.count("\n") == 1


def test_a_mistake_of_jiedao_is_one_line_unless_debugging(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("oh\x1b[2J")

    monkeypatch.setattr("jiedao.pipeline.build", fail)
    status, _, err = told(main(["build", str(article)]), capsys)
    assert status == WRONG
    assert err.startswith("jiedao: a mistake in jiedao / jiedao 自身出错 (KeyError") and err.count("\n") == 1
    assert "\x1b" not in err and "JIEDAO_DEBUG" in err
    monkeypatch.setenv("JIEDAO_DEBUG", "1")
    with pytest.raises(KeyError):
        main(["build", str(article)])


def test_names_of_files_cannot_drive_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a\x1b]0;b\x07.txt").write_bytes(b"")
    (tmp_path / "in" / "c.txt").write_text(ARTICLE, "utf-8")
    status, _, err = told(main(["build", str(tmp_path / "in"), "-o", str(tmp_path / "out")]), capsys)
    assert status == DONE
    assert "passed over" in err and "\x1b" not in err and "\x07" not in err


@pytest.mark.skipif(not hasattr(os, "fork"), reason="pipes of POSIX")
def test_a_reader_that_stops_reading_ends_it_quietly() -> None:
    program = subprocess.Popen(
        [sys.executable, "-u", "-m", "jiedao", "rules", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None and program.stderr is not None
    program.stdout.close()
    assert program.stderr.read() == b""
    assert program.wait() == DONE


# Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_shows_on_a_terminal_once_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(progress.time, "monotonic", lambda: now)
    stream = Terminal()
    with progress.Progress(stream) as shown:
        shown.count(1000)
        assert stream.getvalue() == ""
        now = 101.5
        shown.count(1_000_000)
        assert "2 篇" in stream.getvalue() and "1.0 M" in stream.getvalue()
        length = len(stream.getvalue())
        shown.count(1)
        assert len(stream.getvalue()) == length
    assert stream.getvalue().endswith("\r\x1b[K")


def test_progress_is_silent_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(0, 1000, 100))
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(times)))
    stream = io.StringIO()
    with progress.Progress(stream) as shown:
        shown.count(1)
        shown.stage("writing")
    assert stream.getvalue() == ""


def test_every_command_has_a_module() -> None:
    here = Path(cli.__file__).parent
    assert {path.stem for path in here.glob("*.py")} - {"__init__", "graphs"} == COMMANDS.keys()
