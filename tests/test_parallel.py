"""Reading with several processes: the same bytes, in the same order, and a clear end when one of them is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import active_children
from pathlib import Path

import pytest

from jiedao.assemble import Told
from jiedao.cli import DONE, ENDED, WRONG, main
from jiedao.errors import JiedaoError, ReadingError
from jiedao.parallel import BATCH, told_by_many
from jiedao.pipeline import build
from jiedao.records import Document, Skipped

ARTICLE = "# 文化路街道推进基层治理\n\n郑州市金水区文化路街道推行“邻里议事厅”机制，今年以来服务群众{}人次。\n"
FILES = ("graph.ttl", "evidence.ttl", "graph.html")


def test_two_processes_write_what_one_writes(tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        assert main(["build", "-o", str(tmp_path / jobs), "--jobs", jobs]) == DONE
    for name in FILES:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_added_places_are_known_to_every_process(tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("code,name\n410105901,新晨街道\n", "utf-8")
    texts = [f"郑州市金水区新晨街道推行“邻里议事厅”机制，服务群众{n}人次。\n" for n in (300, 400)]
    for name, text in zip(("a.txt", "b.txt"), texts, strict=True):
        (tmp_path / name).write_text(text, "utf-8")
    graph = build([tmp_path / "a.txt", tmp_path / "b.txt"], register=places, jobs=2)
    assert graph["新晨街道"].code == "410105901"


def test_what_is_passed_over_comes_in_its_place() -> None:
    items: list[Document | Skipped] = [
        Document("a.txt", ARTICLE.format(300)),
        Skipped("b.txt", "why"),
        Document("c.txt", ARTICLE.format(400)),
    ]
    first, second, third = told_by_many(items, (), 2)
    assert second == items[1]
    assert isinstance(first, Told) and isinstance(third, Told)
    assert (first.article.source, third.article.source) == ("a.txt", "c.txt")


def test_a_process_that_is_ended_ends_the_build() -> None:
    def inputs() -> Iterator[Document]:
        for number in range(10_000):
            yield Document(f"{number}.txt", ARTICLE.format(number))
            if number == 150:  # more than wait to be read: the first are back
                for child in active_children():
                    child.kill()

    with pytest.raises(JiedaoError, match="fewer jobs"):
        list(told_by_many(inputs(), (), 2))
    assert not active_children()


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_processes_end_with_a_build_that_is_ended_by_force() -> None:
    program = (
        "from itertools import count; from jiedao.parallel import told_by_many; from jiedao.records import Document;"
        f"told = told_by_many((Document(str(n), {ARTICLE!r}) for n in count()), (), 2); next(told);"
        "print('reading', flush=True); input()"
    )
    build = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert build.stdout is not None
    assert build.stdout.readline() == b"reading\n"
    build.kill()
    assert build.communicate(timeout=60)[0] == b""  # the processes have this output open for as long as they run


def children(process: int) -> int:
    """How many processes another has started that still run."""
    found = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            found += int(path.read_text().rpartition(")")[2].split()[1]) == process
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed by Linux")
def test_asked_to_end_a_build_says_so_and_puts_everything_away(tmp_path: Path) -> None:
    for number in range(2 * BATCH):
        (tmp_path / f"{number}.txt").write_text(ARTICLE.format(number), "utf-8")
    build = subprocess.Popen(
        [sys.executable, "-m", "jiedao", "build", str(tmp_path), "-", "-o", str(tmp_path / "out"), "--jobs", "2"],
        stdin=subprocess.PIPE,  # which stays open: the build waits for more
        stderr=subprocess.PIPE,
    )
    while build.poll() is None and children(build.pid) < 3:  # those that read, and the one that tracks them
        time.sleep(0.05)
    build.send_signal(signal.SIGTERM)
    told = build.communicate(timeout=60)[1].decode()
    assert told == "jiedao: ended by the system / 被系统终止; what stood in the output folder stands as it did\n"
    assert build.returncode == ENDED and not (tmp_path / "out").exists()


def test_strict_is_strict_with_any_number(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.format(1), "utf-8")
    (tmp_path / "b.txt").write_text("only English", "utf-8")
    with pytest.raises(ReadingError, match="Chinese"):
        build(tmp_path, jobs=2, strict=True)


@pytest.mark.parametrize("jobs", ["-1", "two", "1000", ""])
def test_a_wrong_number_is_told(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", f"--jobs={jobs}"]) == WRONG
    assert "jobs" in capsys.readouterr().err


def test_less_than_none_is_no_number() -> None:
    with pytest.raises(ValueError, match="one on each core"):
        build(jobs=-1)
