"""The whole stage: from paths to documents, and what is passed over on the way."""

from __future__ import annotations

import importlib
import io
import json
import os
import sys
import tracemalloc
from collections.abc import Iterable
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from jiedao.errors import ReadingError
from jiedao.reading import READERS, read
from jiedao.records import Document, Metadata, Skipped

CASES = Path(__file__).parent.parent / "cases" / "reading"
TEXT = "社区食堂开张，居民点赞。"


def listed(found: Iterable[Document | Skipped]) -> list[dict[str, object]]:
    def plain(item: Document | Skipped) -> dict[str, object]:
        values = item._asdict()
        if isinstance(item, Document):
            del values["extractor"]  # which is of the version that is installed
            values["metadata"] = {key: value for key, value in item.metadata._asdict().items() if value}
        return values

    return json.loads(json.dumps([plain(item) for item in found]))


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir() if path.is_dir()))
def test_case(case: str) -> None:
    """Set JIEDAO_REGENERATE=1 to write what is found as what is expected."""
    found = listed(read([CASES / case / "input"]))
    expected = CASES / case / "expected.json"
    if os.environ.get("JIEDAO_REGENERATE"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def test_text_is_what_the_bytes_decode_to() -> None:
    folder = CASES / "mixed_folder" / "input"
    checked = 0
    for item in read([folder]):
        if isinstance(item, Document) and item.encoding and item.source != "broken.txt":
            assert (folder / item.source).read_bytes().decode(item.encoding) == item.text
            checked += 1
    assert checked == 6


def test_the_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "cab"]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    assert list(read(paths)) == list(read(paths[::-1])) == list(read([tmp_path]))
    assert [item.source for item in read(paths)] == ["a.txt", "b.txt", "c.txt"]


def test_a_path_that_does_not_exist_is_an_error_at_once() -> None:
    with pytest.raises(ReadingError, match="no such file"):
        read(["missing.txt"])


def test_strict_raises_with_file_and_line() -> None:
    with pytest.raises(ReadingError) as caught:
        list(read([CASES / "mixed_folder" / "input" / "articles.jsonl"], strict=True))
    assert (caught.value.path, caught.value.line) == ("articles.jsonl", 2)
    assert str(caught.value).startswith("articles.jsonl:2: wrong JSON, column 10")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    (skipped,) = read([tmp_path])
    assert isinstance(skipped, Skipped)
    assert "permissions" in skipped.reason


def test_a_file_that_vanished_is_told(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    found = read([tmp_path])
    next(found)
    (tmp_path / "b.txt").unlink()
    (skipped,) = found
    assert isinstance(skipped, Skipped)
    assert "cannot be read" in skipped.reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_given_as_a_file_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (skipped,) = read([tmp_path / "pipe.txt"])
    assert isinstance(skipped, Skipped)
    assert "jiedao build -" in skipped.reason


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        (TEXT.encode("gb18030"), ["stdin"]),
        (("{" + TEXT + "}").encode(), ["stdin"]),
        (('{"text": "' + TEXT + '"}\n{"text": "' + TEXT + '"}\n').encode(), ["stdin#L1", "stdin#L2"]),
        (("<!DOCTYPE html><html><body><article><p>" + TEXT * 9 + "</p></article></body></html>").encode(), ["stdin"]),
    ],
)
def test_standard_input_may_be_of_any_format(data: bytes, sources: list[str]) -> None:
    stdin = io.BytesIO(data)
    found = list(read(["-"], stdin=stdin))
    assert [item.source for item in found] == sources
    assert all(isinstance(item, Document) and item.text.startswith(("社区", "{社区")) for item in found)
    assert not stdin.closed


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_every_reader_refuses_nothing_and_noise(suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"empty{suffix.upper()}").write_bytes(b"")
    (tmp_path / f"noise{suffix}").write_bytes(bytes(range(255, -1, -1)) * 40)
    found = list(read([tmp_path]))
    assert {item.source for item in found} == {f"empty{suffix.upper()}", f"noise{suffix}"}
    assert all(isinstance(item, Skipped) and ": " in item.reason for item in found)


def test_a_missing_library_costs_its_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    skipped, document = read([tmp_path])
    assert skipped == Skipped("a.pdf", "to read PDF, type: pip install 'jiedao[pdf]'")
    assert isinstance(document, Document)


def test_one_file_is_held_at_a_time(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_bytes((TEXT * 30_000).encode())
    size = len((TEXT * 30_000).encode())
    list(read([tmp_path / "0.txt"]))
    tracemalloc.start()
    for item in read([tmp_path]):
        del item
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6 * size


def read_epub(data: bytes, source: str) -> Iterable[Document]:
    """Stands for the reader of another package."""
    if data == b"bad":
        raise ZeroDivisionError("in the package")
    for number in range(len(data)):
        yield Document(f"{source}#{number}", TEXT if number else "English", "", Metadata(title="书"))


def test_other_packages_bring_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("epub", f"{__name__}:read_epub", "jiedao.readers")
    extensions = importlib.import_module("jiedao.reading.extensions")
    asked = []

    def entry_points(**selection: str) -> EntryPoints:
        asked.append(selection)
        return EntryPoints([point]).select(**selection)

    monkeypatch.setattr(extensions, "entry_points", entry_points)
    for name, data in (
        ("a.txt", TEXT.encode()),
        ("bad.epub", b"bad"),
        ("c.epub", b"12"),
        ("d.epub", b""),
        ("e.xyz", b"x"),
    ):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "c.meta.yaml").write_text("title: 别名\n", encoding="utf-8")
    text, bad, english, chinese, nothing, unknown = read([tmp_path])
    assert text.source == "a.txt"
    assert "ZeroDivisionError: in the package" in bad.reason
    assert (english.source, "Chinese" in english.reason) == ("c.epub#0", True)
    assert chinese == Document("c.epub#1", TEXT, "", Metadata(title="别名"))
    assert "no text" in nothing.reason
    assert "no reader for .xyz" in unknown.reason
    assert asked == [{"group": "jiedao.readers", "name": name} for name in ("epub", "xyz")]


def test_entry_points_are_not_looked_up_for_known_suffixes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extensions = importlib.import_module("jiedao.reading.extensions")
    monkeypatch.setattr(extensions, "load", lambda suffix: pytest.fail(f"looked up for {suffix}"))
    (tmp_path / "a.TXT").write_text(TEXT, encoding="utf-8")
    assert [item.source for item in read([tmp_path])] == ["a.TXT"]


def test_a_broken_side_file_costs_the_metadata_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.meta.yaml").write_text('title: "食堂\n', encoding="utf-8")
    warning, document = read([tmp_path])
    assert (warning.source, warning.warning, document.text) == ("a.meta.yaml", True, TEXT)
    assert warning.reason.startswith("read without its metadata / 读入时略去元数据: wrong YAML")
