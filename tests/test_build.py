"""The whole build, from files to files: cases, determinism, bad and hostile input, interruption."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

import jiedao
from jiedao import output, reading, rules
from jiedao.cli import DONE, INTERRUPTED, WRONG, main
from jiedao.errors import GraphError, NothingToBuildError, ReadingError, UsageError
from jiedao.extractor import Extractor
from jiedao.extractor import build as extract
from jiedao.pipeline import build
from jiedao.register.words import community_names
from jiedao.validation import Finding, Report
from jiedao.validation.knowledge import check

CASES = sorted(path for path in (Path(__file__).parent / "cases" / "build").iterdir() if path.is_dir())
ARTICLE = "# 文化路街道推进基层治理\n\n郑州市金水区文化路街道推行“邻里议事厅”机制，今年以来服务群众300人次。\n"
DATA = ("graph.ttl", "evidence.ttl", "graph.html")


def triples(path: Path) -> set[str]:
    return {str(quad.triple) for quad in parse(path=path, format=RdfFormat.TURTLE)}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def reasons(folder: Path) -> dict[str, str]:
    report = json.loads((folder / "report.json").read_text("utf-8"))
    return {entry["source"]: entry["reason"] for entry in report["skipped"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cases(case: Path, tmp_path: Path, regenerate: bool) -> None:
    assert main(["build", str(case / "input"), "-o", str(tmp_path)]) == DONE
    for name in ("graph.ttl", "evidence.ttl"):
        expected = case / name
        if regenerate:
            expected.write_bytes((tmp_path / name).read_bytes())
        found, wanted = triples(tmp_path / name), triples(expected)
        assert sorted(found - wanted) == [] and sorted(wanted - found) == []


# The same input, the same bytes


def test_neither_hash_seed_nor_working_folder_counts(tmp_path: Path) -> None:
    for number, seed in enumerate(("1", "2")):
        place = tmp_path / "abc"[number]
        place.mkdir()
        subprocess.run(
            [sys.executable, "-m", "jiedao", "build", "-o", str(tmp_path / f"out{number}")],
            check=True,
            cwd=place,
            env=os.environ | {"PYTHONHASHSEED": seed},
            stdout=subprocess.DEVNULL,
        )
    first, second = contents(tmp_path / "out0"), contents(tmp_path / "out1")
    assert [name for name in DATA if first[name] != second[name]] == []


STREETS = ("文化路街道", "淮河路街道", "航海西路街道", "五里堡街道")
TEXTS = {
    f"{number}.txt": f"# {street}为民办实事\n\n郑州市{street}推行“邻里议事厅”机制，投入资金{number + 2}0万元。\n"
    for number, street in enumerate(STREETS)
}


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(order=st.permutations(sorted(TEXTS)))
def test_the_order_of_files_does_not_count(order: list[str], tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    shuffled = build([tmp_path / name for name in order])
    straight = build([tmp_path / name for name in sorted(TEXTS)])
    for evidence in (False, True):
        assert shuffled.to_turtle(evidence=evidence) == straight.to_turtle(evidence=evidence)


def test_python_and_the_command_line_build_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == DONE
    graph = build(tmp_path / "a.txt")
    assert graph.to_turtle() == (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert graph.to_turtle(evidence=True) == (tmp_path / "out" / "evidence.ttl").read_text("utf-8")
    assert jiedao.load(tmp_path / "out").knowledge == graph.knowledge


def test_the_facade_builds() -> None:
    program = "import jiedao; print(len(jiedao.build()), jiedao.Graph.__name__, sorted(dir(jiedao)) == dir(jiedao))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    count, name, is_sorted = done.stdout.split()
    assert int(count) > 100 and (name, is_sorted) == ("Graph", "True")


def test_inferred_facts_are_added(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# 航海西路街道\n\n郑州市中原区航海西路街道推行“邻里议事厅”机制。\n", "utf-8")
    for option in ([], ["--infer"]):
        assert (
            main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / ("out" + "".join(option))), *option]) == DONE
        )
    plain, more = triples(tmp_path / "out" / "graph.ttl"), triples(tmp_path / "out--infer" / "graph.ttl")
    street, province = "place/410102-hanghaixilu-jiedao>", "place/410000>"

    def within(graph: set[str], subject: str, relation: str, object_: str) -> bool:
        return any(subject in t.split(" ")[0] and f"#{relation}>" in t and t.endswith(object_) for t in graph)

    assert within(more, street, "within", province) and not within(plain, street, "within", province)
    assert within(more, province, "contains", street)
    assert main(["validate", "-g", str(tmp_path / "out--infer")]) == DONE


# The report


def test_the_report_says_what_was_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == DONE
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["jiedao"] == jiedao.__version__
    assert report["counts"]["articles"]["total"] == 1
    assert sum(report["rules"].values()) > 0
    assert set(report["rules"]) >= {rule for rule in report["counts"]["evidence"] if rule != "total"}
    assert report["skipped"] == [] and report["undecided"] == []
    assert report["validation"]["conforms"] is True
    assert set(report["seconds"]) == {"load", "read", "validate"}


def test_the_sample_corpus_conforms() -> None:
    graph = build()
    assert graph.report["validation"]["conforms"], graph.report["validation"]["faults"]


def test_an_article_without_a_title_has_no_headline_and_all_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("二七区文化路街道推行“邻里议事厅”机制，今年以来服务群众300人次。\n", "utf-8")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == DONE
    assert "headline" not in (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    graph = jiedao.load(tmp_path / "out")
    assert [article.headline for article in graph.knowledge.articles] == [""] and graph.notes == ()
    assert graph.validate().findings == ()
    (row,) = graph.query("articles")
    assert (row.headline, row.street) == (None, "文化路街道") and row.passages > 0
    assert {proof.article_about for fact in graph.explain("文化路街道") for proof in fact.proofs} == {"文化路街道"}


def test_no_paths_are_not_the_sample() -> None:
    with pytest.raises(NothingToBuildError, match="no paths"):
        build([])


def test_a_graph_that_breaks_its_shapes_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    article, target = str(tmp_path / "a.txt"), tmp_path / "out"
    assert main(["build", article, "-o", str(target), "--strict"]) == DONE
    assert capsys.readouterr().err == ""
    fault = Finding("Violation", "OperatesObject", "place/x", "operates", "", "", "")
    monkeypatch.setattr("jiedao.pipeline.check", lambda _: Report((fault, fault), 0))
    assert main(["build", article, "-o", str(target)]) == DONE
    assert "2 violations" in (told := capsys.readouterr().err) and f"jiedao validate -g {target}" in told
    before = contents(target)
    assert main(["build", article, "-o", str(target), "--strict"]) == WRONG
    assert "breaks its shapes 2 times, OperatesObject first (place/x operates)" in capsys.readouterr().err
    assert contents(target) == before
    with pytest.raises(GraphError):
        build(article, strict=True)


# Bad input

BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 20,
    "english.txt": b"The street has a new canteen, and everybody is happy with it. " * 20,
    "image.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "broken.pdf": b"%PDF-1.7\n" + bytes(100),
    "broken.docx": b"PK\x03\x04" + bytes(100),
    "latin.md": "déjà vu à la carte".encode("latin-1") * 40,
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_others_are_built(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place, target = tmp_path / "in", tmp_path / "out"
    place.mkdir()
    (place / name).write_bytes(BAD[name])
    (place / "good.txt").write_text(ARTICLE, "utf-8")
    assert main(["build", str(place), "-o", str(target)]) == DONE
    found = reasons(target)
    assert list(found) == [name]
    assert capsys.readouterr().err == f"jiedao: passed over / 跳过 {name}: {found[name]}\n"
    assert "文化路街道" in (target / "graph.ttl").read_text("utf-8")
    before = contents(target)

    assert main(["build", str(place), "-o", str(target), "--strict"]) == WRONG
    assert capsys.readouterr().err == f"jiedao: {name}: {found[name]}\n"
    assert contents(target) == before
    assert main(["build", str(place / name), "-o", str(target)]) == WRONG
    assert capsys.readouterr().err == f"jiedao: {name}: {found[name]}\n"
    assert reasons(target) == found
    del before["report.json"]
    assert contents(target).items() >= before.items()


def test_a_broken_line_of_jsonl_is_named_and_the_others_are_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = json.dumps({"text": ARTICLE}, ensure_ascii=False)
    (tmp_path / "a.jsonl").write_text(f"{good}\n{good[:20]}\n[]\n{good.replace('文化路', '淮河路')}\n", "utf-8")
    target = tmp_path / "out"
    assert main(["build", str(tmp_path / "a.jsonl"), "-o", str(target)]) == DONE
    report = json.loads((target / "report.json").read_text("utf-8"))
    assert [entry["line"] for entry in report["skipped"]] == [2, 3]
    assert "a.jsonl:2: " in capsys.readouterr().err
    assert report["counts"]["articles"]["total"] == 2


def test_a_file_with_broken_bytes_is_read_and_a_warning_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes((ARTICLE * 3).encode() + b"\xff\n")
    target = tmp_path / "out"
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(target)]) == DONE
    report = json.loads((target / "report.json").read_text("utf-8"))
    (warning,) = report["warnings"]
    assert report["skipped"] == [] and report["counts"]["articles"]["total"] > 0
    assert (warning["source"], warning["line"]) == ("a.txt", 10) and "U+FFFD" in warning["reason"]
    assert capsys.readouterr().err == f"jiedao: warning / 注意 a.txt:10: {warning['reason']}\n"
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(target), "--strict"]) == WRONG
    assert capsys.readouterr().err == f"jiedao: a.txt:10: {warning['reason']}\n"


def test_of_many_bad_files_each_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(b"")
    assert main(["build", str(tmp_path), "-o", str(tmp_path / "out")]) == WRONG
    err = capsys.readouterr().err
    assert all(f"{number}.txt: " in err for number in range(3)) and "all 3 inputs" in err
    assert list(contents(tmp_path / "out")) == ["report.json"]
    assert set(reasons(tmp_path / "out")) == {f"{number}.txt" for number in range(3)}
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["counts"]["articles"]["total"] == 0 and report["inputs"] == [str(tmp_path)]
    with pytest.raises(NothingToBuildError) as raised:
        build(tmp_path)
    assert isinstance(raised.value, ReadingError) and str(raised.value).endswith("all 3 inputs are of no use")
    assert raised.value.report["skipped"] == report["skipped"]


def test_of_bad_files_without_number_some_are_named_and_all_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    for number in range(30):
        (tmp_path / "in" / f"{number}.txt").write_bytes(b"")
    assert main(["build", str(tmp_path / "in"), "-o", str(tmp_path / "out")]) == WRONG
    assert f"… and 10 more, all in {tmp_path / 'out' / 'report.json'}" in capsys.readouterr().err
    assert len(reasons(tmp_path / "out")) == 30


def test_where_the_report_cannot_be_written_the_reason_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(output.files, "_replace", fail)
    (tmp_path / "a.txt").write_bytes(b"")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == WRONG
    first, last = capsys.readouterr().err.splitlines()
    assert "no permission to write" in first and last.startswith("jiedao: a.txt: empty")


def test_a_built_graph_beside_the_articles_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    first = tmp_path / "build"
    for _ in range(2):
        assert main(["build", str(tmp_path), "-o", str(first)]) == DONE
        assert reasons(first) == {}


# Hostile input: text is data

HOSTILE = (
    '<script>alert("1")</script>',
    '"""',
    "\\u0022\\",
    "甲\x00\x01\x1b[2J\x7f\x85\u2028",
    "\u202e甲乙\u202c\u200b\ufeff",
    "\ud800甲\udfff",
    "]]>&amp;<!--",
    "\r\n\t乙",
    "' OR 1=1 ; DROP",
    "𠮷" * 50,
)


def hostile_lines() -> Iterator[str]:
    for name in HOSTILE:
        yield f"文化路街道推行“{name}”机制，成立{name}志愿服务队，{name}有限公司入驻。"
        yield f"# {name}\n\n文化路街道{name}社区书记王{name}荣获“{name}”称号，投资{name}3亿元。"


def test_hostile_names_come_out_escaped_and_valid(tmp_path: Path) -> None:
    lines = [json.dumps({"text": text, "title": text, "author": text, "publisher": text}) for text in hostile_lines()]
    (tmp_path / "a.jsonl").write_text("\n".join(lines) + "\n", "ascii")
    assert main(["build", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "out")]) == DONE
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["counts"]["articles"]["total"] == len(lines)
    for name in ("graph.ttl", "evidence.ttl"):
        content = (tmp_path / "out" / name).read_bytes()
        assert len(triples(tmp_path / "out" / name)) > len(lines)
        assert not any(code in content for code in b"\x00\x01\x1b")
    page = (tmp_path / "out" / "graph.html").read_text("utf-8")
    assert HOSTILE[0] not in page
    assert len(jiedao.load(tmp_path / "out").knowledge.articles) == len(lines)


def test_a_single_path_is_one_not_its_characters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "own.yaml").write_text("format: 1\nid: own\n", "utf-8")
    (tmp_path / "own.csv").write_text("code,name\n410105901,新晨街道\n", "utf-8")
    graph = build(str(tmp_path / "a.txt"), rules=str(tmp_path / "own.yaml"), register=str(tmp_path / "own.csv"))
    assert graph.report["rule_packs"] == [str(tmp_path / "own.yaml")]
    assert graph.report["register"] == [str(tmp_path / "own.csv")]
    (fact, *_) = graph.explain("文化路街道", sources=str(tmp_path))
    assert fact.proofs[0].line == 3


def test_fewer_than_no_processes_are_told_before_the_work() -> None:
    with pytest.raises(UsageError, match="0 for one on each core") as caught:
        build(jobs=-4)
    assert isinstance(caught.value, ValueError)


def test_surrogates_in_text_do_not_stop_it() -> None:
    graph = build("-", stdin=io.BytesIO(json.dumps({"text": ARTICLE.replace("邻里", "\ud800里")}).encode()))
    assert "文化路街道" in graph


RUNS = {
    "opening quotes": "“",
    "closing quotes": "”",
    "straight quotes": '"',
    "opening brackets": "（",
    "nested brackets": "“（《",
    "pairs": "“甲”",
    "digits": "1",
    "numerals": "一",
    "units": "亿万",
    "percents": "9%",
    "commas": "、社区",
    "streets": "淮河路街道",
    "communities": "望江社区、",
    "roads": "柳荫路、",
    "companies": "公司",
    "titles": "书记王",
    "newlines": "\n街",
    "spaces": " ",
    "sentences": "文化路街道推行“邻里议事厅”机制，今年以来服务群众300人次。",
}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Rules and register, loaded once for all that is measured."""
    return Extractor(rules.load())


@pytest.mark.slow
@pytest.mark.parametrize("kind", RUNS)
def test_time_is_linear_in_hostile_text(kind: str, extractor: Extractor) -> None:
    """Eight times the text takes some eight times as long: sixty-four times as long would be quadratic."""
    unit = RUNS[kind]

    def seconds(length: int) -> float:
        text = ARTICLE + unit * (length // len(unit))
        before = time.process_time()
        check(extract(reading.read(["-"], stdin=io.BytesIO(text.encode())), extractor).knowledge)
        return time.process_time() - before

    seconds(100)  # what is loaded when it is first asked for
    short, long = seconds(4_000), seconds(32_000)
    assert long < 1 + 24 * max(short, 0.025), f"{short:.2f} s, {long:.2f} s"


NAMES = {
    "communities": "{}社区",
    "committees": "{}社区党委",
    "estates": "{}小区",
    "roads": "{}路",
    "courtyards": "{}巷18号院",
    "works": "{}改造工程",
    "platforms": "“{}”小程序",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", NAMES)
def test_time_is_linear_in_rows_of_names(kind: str, extractor: Extractor) -> None:
    """As above, of names that are all different."""
    stems = sorted(name for name in community_names() if 1 < len(name) < 5)

    def seconds(count: int) -> float:
        row = "、".join(NAMES[kind].format(stem) for stem in stems[:count])
        before = time.process_time()
        extract(reading.read(["-"], stdin=io.BytesIO(f"{ARTICLE}街道走访{row}。".encode())), extractor)
        return time.process_time() - before

    seconds(50)
    short, long = seconds(750), seconds(6000)
    assert long < 1 + 20 * max(short, 0.05), f"{short:.2f} s, {long:.2f} s"


# Interruption


def test_an_interruption_while_writing_leaves_the_old_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article, target = tmp_path / "a.txt", tmp_path / "out"
    article.write_text(ARTICLE, "utf-8")
    assert main(["build", str(article), "-o", str(target)]) == DONE
    before = contents(target)
    article.write_text(ARTICLE.replace("文化路", "淮河路"), "utf-8")
    whole = output.evidence_turtle

    def interrupted(*args: object) -> Iterator[bytes]:
        yield next(whole(*args))  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(output, "evidence_turtle", interrupted)
    capsys.readouterr()
    assert main(["build", str(article), "-o", str(target)]) == INTERRUPTED
    assert capsys.readouterr().err == "jiedao: interrupted / 已中断; what stood in the output folder stands as it did\n"
    assert contents(target) == before


COUNTED = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="work is counted by Linux")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("working", [False, pytest.param(True, marks=COUNTED)])
def test_control_c_in_the_middle_leaves_the_old_output(tmp_path: Path, working: bool) -> None:
    """Interrupted while it waits for the rest of its input, and after a second of work on more than ten."""
    target = tmp_path / "out"
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(target)]) == DONE
    before = contents(target)
    program = subprocess.Popen(
        [sys.executable, "-m", "jiedao", "build", str(tmp_path / "a.txt"), "-", "-o", str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdin
    program.stdin.write((ARTICLE * 20_000).encode())  # more than a pipe holds: returns when the build has begun to read
    if working:
        program.stdin.close()
        program.stdin = None
        begun = worked(program.pid)
        while program.poll() is None and worked(program.pid) < begun + 1:
            time.sleep(0.05)
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=300)
    assert (program.returncode, out) == (INTERRUPTED, b"")
    assert err.decode() == "jiedao: interrupted / 已中断; what stood in the output folder stands as it did\n"
    assert contents(target) == before


def worked(process: int) -> float:
    """The seconds that a process has had of a processor: however busy the machine, so much is done."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
