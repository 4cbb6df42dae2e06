"""Which files are read, once each, under names that depend on nothing but the files."""

from __future__ import annotations

import os
from itertools import permutations
from pathlib import Path

import pytest

from jiedao.errors import ReadingError
from jiedao.reading.sources import InputFile, find
from jiedao.records import Skipped


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "news/2023/a.txt", "news/2023/a.meta.yaml", "news/2024/a.txt", "news/2024/a.txt.meta.yaml", "news/b.md",
        "news/.hidden.txt", "news/.git/c.txt", "news/~$d.docx", "other/b.md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(*paths: Path | str) -> list[str]:
    return [file.name for file in find(paths)[0]]


def test_a_folder_is_read_at_any_depth_without_hidden_and_side_files(tree: Path) -> None:
    assert names(tree / "news") == ["2023/a.txt", "2024/a.txt", "b.md"]


def test_the_working_folder_does_not_matter(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = find([tree / "news"])
    monkeypatch.chdir(tree)
    assert find(["news"]) == find(["./news/"]) == find(["other/../news"]) == expected
    monkeypatch.chdir(tree / "news")
    assert find(["."]) == expected
    assert names("b.md") == ["b.md"]


def test_a_file_takes_its_own_name(tree: Path) -> None:
    assert names(tree / "news/2023/a.txt") == ["a.txt"]


def test_files_of_one_name_take_on_the_folders_above_them(tree: Path) -> None:
    assert names(tree / "news/2023/a.txt", tree / "news/2024/a.txt") == ["2023/a.txt", "2024/a.txt"]
    assert names(tree / "news", tree / "other") == ["2023/a.txt", "2024/a.txt", "news/b.md", "other/b.md"]


def test_a_file_given_twice_is_read_once_under_its_longest_name_whatever_the_order(tree: Path) -> None:
    paths = [tree / "news/2023/a.txt", tree / "news", tree / "news/2023", tree / "news/../news/b.md"]
    results = {tuple(names(*order)) for order in permutations(paths)}
    assert results == {("2023/a.txt", "2024/a.txt", "b.md")}


def test_patterns_are_expanded(tree: Path) -> None:
    assert names(str(tree / "news/**/*.txt")) == ["2023/a.txt", "2024/a.txt"]
    assert names(str(tree / "*/b.md")) == ["news/b.md", "other/b.md"]
    assert names(str(tree / "news/2023/*")) == ["a.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tree: Path) -> None:
    (tree / "a[1].txt").write_text("x")
    assert names(tree / "a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing.txt", "no such file"),
        ("none-*.txt", "no file matches"),
        ("a\0b", "no such file"),
        ("n*\0b", "no file matches"),
    ],
)
def test_what_does_not_exist_is_an_error(path: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as caught:
        find([path])
    assert caught.value.path == path


def test_side_files_are_found_beside_the_file(tree: Path) -> None:
    sides = {file.name: [Path(side).name for side in file.sides] for file in find([tree / "news"])[0]}
    assert sides == {"2023/a.txt": ["a.meta.yaml"], "2024/a.txt": ["a.txt.meta.yaml"], "b.md": []}
    assert [Path(side).name for side in find([tree / "news/2023/a.txt"])[0][0].sides] == ["a.meta.yaml"]
    assert find([tree / "news/2023/a.meta.yaml"]) == ([], [])


def test_standard_input_is_one_file_among_others(tree: Path) -> None:
    assert find(["-", tree / "other", "-"])[0] == [
        InputFile("b.md", os.path.realpath(tree / "other/b.md")),
        InputFile("stdin", "-"),
    ]


def test_a_file_named_as_standard_input_is_kept_apart(tree: Path) -> None:
    (tree / "stdin").write_text("x")
    assert sorted(names("-", tree / "stdin")) == sorted(["stdin", f"{tree.name}/stdin"])


def test_an_empty_folder_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert [skipped.source for skipped in find([tmp_path / "empty"])[1]] == ["empty"]


def test_symbolic_links(tree: Path) -> None:
    (tree / "store").mkdir()
    (tree / "store/0f3c").write_text("x")
    (tree / "links").mkdir()
    (tree / "links/c.txt").symlink_to(tree / "store/0f3c")
    (tree / "links/loop").symlink_to(tree / "links")
    (tree / "links/gone.txt").symlink_to(tree / "nothing")
    files, skipped = find([tree / "links"])
    assert [file.name for file in files] == ["c.txt"]
    assert [(item.source, "link" in item.reason) for item in skipped] == [("gone.txt", True), ("loop", True)]
    assert names(tree / "links/c.txt", tree / "links") == ["c.txt"]
    assert names(tree / "links/loop") == ["c.txt"]


def test_a_link_to_itself_does_not_end_the_build(tree: Path) -> None:
    (tree / "other/self.txt").symlink_to("self.txt")
    files, skipped = find([tree / "other"])
    assert [file.name for file in files] == ["b.md"]
    assert [item.source for item in skipped] == ["self.txt"]
    assert skipped[0].reason.startswith("cannot be read (")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_in_a_folder_does_not_block(tree: Path) -> None:
    os.mkfifo(tree / "other/pipe.txt")
    files, skipped = find([tree / "other"])
    assert [file.name for file in files] == ["b.md"]
    assert skipped == [Skipped("pipe.txt", "no regular file: pipe it in, as `jiedao build - < FILE`")]


@pytest.mark.skipif(os.name == "nt", reason="file names are text on Windows")
def test_a_name_that_is_not_decodable_is_data(tree: Path) -> None:
    try:
        (tree / "other" / os.fsdecode(b"\xd6\xd0.txt")).write_text("x")
    except OSError:
        pytest.skip("the file system takes decodable names only")
    assert names(tree / "other") == ["\\xd6\\xd0.txt", "b.md"]
