from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jiedao import output
from jiedao.errors import GraphError
from jiedao.query import open_source
from jiedao.query.files import STORE, graph_files
from jiedao.records import Knowledge

A = "<urn:a> <urn:p> 1 .\n"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def count(where: Path) -> int:
    return int(next(open_source(where).query(COUNT).rows())[0].value)


def stores(folder: Path) -> list[Path]:
    return sorted(folder.glob(STORE + "*"))


def test_which_files(tmp_path: Path) -> None:
    (tmp_path / "b.nt").write_text(A)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.ttl").write_text(A)
    (tmp_path / "report.json").write_text("{}")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "c.ttl").write_text("broken")
    assert [file.name for file in graph_files(tmp_path)] == ["b.nt", "a.ttl"]
    (tmp_path / "graph.ttl").write_text(A)
    assert [file.name for file in graph_files(tmp_path)] == ["graph.ttl"]
    (tmp_path / "evidence.ttl").write_text("<urn:b> <urn:p> 2 .")
    assert [file.name for file in graph_files(tmp_path)] == ["graph.ttl", "evidence.ttl"]
    assert count(tmp_path) == count(tmp_path / "graph.ttl") == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.ttl", A),
        ("marked.ttl", "\ufeff" + A),
        ("a.nt", A.replace("1", '"1"')),
        ("a.nq", '<urn:a> <urn:p> "1" <urn:g> .\n'),
        ("a.trig", "<urn:g> { <urn:a> <urn:p> 1 }"),
        ("a.jsonld", '{"@id": "urn:a", "urn:p": 1}'),
        ("a.rdf", '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:">'
                  '<rdf:Description rdf:about="urn:a"><u:p>1</u:p></rdf:Description></rdf:RDF>'),
    ],
)  # fmt: skip
def test_every_format(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    assert count(tmp_path / name) == 1


def test_a_store_is_kept_found_again_and_replaced_when_the_file_changes(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(A)
    assert count(file) == 1
    (first,) = stores(tmp_path)
    made = first.stat().st_ino
    assert count(file) == 1
    assert [store.stat().st_ino for store in stores(tmp_path)] == [made]
    file.write_text("<urn:a> <urn:p> 2 .\n<urn:a> <urn:p> 3 .\n")
    assert count(file) == 2
    assert len(stores(tmp_path)) == 1 and stores(tmp_path) != [first]


def test_a_build_removes_the_stores_of_the_graph_that_it_replaces(tmp_path: Path) -> None:
    nothing = Knowledge((), (), (), (), ())
    output.write(nothing, {}, tmp_path)
    (tmp_path / "a.ttl").write_text(A)
    assert count(tmp_path) > count(tmp_path / "a.ttl") == 1
    assert len(stores(tmp_path)) == 2
    read = open_source(tmp_path)
    output.write(nothing, {}, tmp_path)
    assert len(stores(tmp_path)) == 1 and read.query("ASK { ?s ?p ?o }")


def test_a_store_tells_git_and_backups_to_leave_it_alone(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(A)
    count(tmp_path / "a.ttl")
    (store,) = stores(tmp_path)
    assert (store / ".gitignore").read_text("utf-8") == "*\n"
    assert (store / "CACHEDIR.TAG").read_text("utf-8").startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_a_change_of_the_same_size_and_time_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(A)
    assert count(file) == 1
    times = file.stat()
    while file.stat().st_ctime_ns == times.st_ctime_ns:  # the clock of a file system goes by steps
        file.write_text("<urn:a> <urn:p> 2 .\n")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    source = open_source(file)
    assert source.query("ASK { <urn:a> <urn:p> 2 }")


def test_a_store_that_is_read_is_not_removed(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(A)
    source = open_source(file)
    file.write_text("<urn:b> <urn:p> 2 . <urn:c> <urn:p> 2 .")
    assert count(file) == 2
    assert len(stores(tmp_path)) == 2
    assert source.query("ASK { <urn:a> ?p 1 }")


def test_a_damaged_store_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(A)
    assert count(file) == 1
    for part in (stores(tmp_path)[0] / "store").iterdir():
        part.write_bytes(b"no store")
    assert count(file) == 1


def test_many_processes_at_once_all_answer(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text("".join(f"<urn:{n}> <urn:p> {n} .\n" for n in range(5000)))
    code = f"import sys; from jiedao.query import open_source as o; s = o({str(file)!r}); " + (
        f"sys.exit(int(next(s.query({COUNT!r}).rows())[0].value) != 5000)"
    )
    running = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(5)]
    assert [process.wait(60) for process in running] == [0] * 5
    assert len(stores(tmp_path)) == 1


def test_where_nothing_can_be_written_it_goes_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from jiedao.query import files

    home = tmp_path / "home"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    data = tmp_path / "data"
    data.mkdir()
    (data / "a.ttl").write_text(A)
    make = files._make

    def refuse(path: Path, *rest: object) -> None:
        if path.parent == data:
            raise PermissionError(13, "Permission denied")
        make(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "_make", refuse)
    assert count(data / "a.ttl") == 1
    assert stores(data) == [] and len(stores(home / "jiedao")) == 1

    def refuse_all(path: Path, *rest: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "_make", refuse_all)
    (data / "a.ttl").write_text(A + "<urn:b> <urn:p> 1 .")
    assert count(data / "a.ttl") == 2


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.ttl", "<urn:a> <urn:p> .\n", ["a.ttl:1:", "not Turtle"]),
        ("a.rdf", "<rdf:RDF>", ["a.rdf", "not RDF/XML"]),
        ("a.txt", "x", ["known: .ttl"]),
        ("report.json", '{"jiedao": "0.1.0", "inputs": ["a.txt"]}', ["report.json", "JSON without a statement"]),
        ("a.ttl", "\0\udc80", ["a.ttl"]),
    ],
)
def test_a_broken_file_is_told_of(tmp_path: Path, name: str, content: str, words: list[str]) -> None:
    (tmp_path / name).write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(GraphError) as caught:
        open_source(tmp_path / name)
    for word in words:
        assert word in str(caught.value)
    assert stores(tmp_path) == []


def test_what_another_file_states_too_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:p> <urn:b> .")
    (tmp_path / "b.jsonld").write_text('{"@id": "urn:a", "urn:p": {"@id": "urn:b"}}')
    assert count(tmp_path) == 1


def test_what_is_missing_is_told_of(tmp_path: Path) -> None:
    for where in (tmp_path / "none", tmp_path):
        with pytest.raises(GraphError, match="jiedao build"):
            open_source(where)
