"""Files that change together: at every moment that a run may be ended, the folder holds one whole output."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jiedao.errors import WritingError
from jiedao.output import files
from jiedao.output.files import COMMITTED, STAGING, located, replace_together

OLD = {"a": b"old a", "b": b"old b"}
NEW = {"a": b"new a", "b": b"new b"}


def put(folder: Path, contents: dict[str, bytes]) -> None:
    replace_together(folder, {name: [content] for name, content in contents.items()})


def seen(folder: Path) -> dict[str, bytes]:
    return {name: located(folder, name).read_bytes() for name in OLD}


class Ended(BaseException):
    pass


def test_an_error_while_writing_leaves_the_old_files(tmp_path: Path) -> None:
    put(tmp_path, OLD)

    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise Ended

    with pytest.raises(Ended):
        replace_together(tmp_path, {"a": [b"new a"], "b": pieces()})
    assert seen(tmp_path) == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_a_run_ended_at_any_rename_leaves_one_whole_output(
    moves: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, OLD)
    left = iter(range(moves))
    move = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise Ended
        return move(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    if moves < 2:
        with pytest.raises(Ended):
            put(tmp_path, NEW)
    else:
        put(tmp_path, NEW)
    assert seen(tmp_path) == NEW
    monkeypatch.undo()
    put(tmp_path, OLD)
    assert seen(tmp_path) == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_run_ended_before_the_commit_leaves_the_old_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, OLD)

    def ended(self: Path, target: Path) -> Path:
        raise Ended

    monkeypatch.setattr(Path, "rename", ended)
    with pytest.raises(Ended):
        put(tmp_path, NEW)
    assert seen(tmp_path) == OLD
    assert not (tmp_path / COMMITTED).exists()


def test_what_a_killed_run_left_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dead, alive = tmp_path / f"{STAGING}99999-x", tmp_path / f"{STAGING}77777-x"
    for folder in (dead, alive):
        folder.mkdir()
    monkeypatch.setattr(files, "_alive", lambda process: process == 77777)
    put(tmp_path, NEW)
    assert not dead.exists() and alive.exists()


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_the_files_have_the_mode_that_open_gives(tmp_path: Path) -> None:
    put(tmp_path, NEW)
    (tmp_path / "plain").write_text("")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_folder_in_the_place_of_a_file_stops_the_run_before_anything_changes(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "b").unlink()
    (tmp_path / "b").mkdir()
    with pytest.raises(WritingError, match="stands as it did"):
        put(tmp_path, NEW)
    assert (tmp_path / "a").read_bytes() == OLD["a"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_file_that_cannot_take_its_place_is_told_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, OLD)
    move = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "b":
            raise PermissionError(13, "in use")
        return move(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        with pytest.raises(WritingError, match="written, but not in place"):
            put(tmp_path, NEW)
        assert seen(tmp_path) == NEW
    put(tmp_path, OLD)
    assert seen(tmp_path) == OLD
