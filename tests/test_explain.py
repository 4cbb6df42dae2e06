"""`jiedao explain`: why the graph says so."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

import jiedao
from jiedao.cli import main
from jiedao.errors import QueryError, UnknownNameError
from jiedao.explain import as_html, as_json, as_text, explain, explain_rule
from jiedao.query import open_source
from jiedao.query.engine import Source

ARTICLE = """# 文化路街道办实事

二七区文化路街道推行“邻里议事厅”机制，
今年服务群众300人次。
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("explain")
    (where / "news").mkdir()
    (where / "news" / "wenhua.txt").write_text(ARTICLE, "utf-8")
    jiedao.build(where / "news").write(where / "build", sparql=False)
    return where


@pytest.fixture(scope="module")
def source(folder: Path) -> Source:
    found: Source = open_source(folder / "build")
    return found


def test_a_relation_is_led_back_to_its_sentence(source: Source, folder: Path) -> None:
    (fact,) = explain(source, "文化路街道", "implements", "邻里议事厅机制", sources=[folder / "news"])
    assert fact.said == "文化路街道 推行 邻里议事厅机制"
    proof = fact.proofs[0]
    assert proof.source == "wenhua.txt" and Path(proof.file) == folder / "news" / "wenhua.txt"
    (start, end), *_ = proof.spans
    assert ARTICLE[start:end] == proof.exact[0]
    assert proof.line == ARTICLE[:start].count("\n") + 1
    assert dict(proof.names)["文化路街道"] == "文化路街道" and "邻里议事厅" in dict(proof.names)["邻里议事厅机制"]
    assert proof.rule and proof.descriptions and proof.article_about == "文化路街道"


@pytest.mark.parametrize(
    "relation",
    ["implements", "jd:implements", "推行", "开展", "runs", "推行者", "https://w3id.org/jiedao/ontology#implements"],
)
def test_a_relation_goes_by_many_names(relation: str, source: Source) -> None:
    assert [fact.predicate for fact in explain(source, "文化路街道", relation)] == [
        "https://w3id.org/jiedao/ontology#implements"
    ]


def test_all_on_a_name(source: Source) -> None:
    facts = explain(source, "文化路街道")
    assert {fact.kind for fact in facts} >= {"entity", "relation"}
    assert all(fact.proofs for fact in facts)
    assert len(explain(source, "文化路街道", limit=2)) == 2
    both = explain(source, "文化路街道", "邻里议事厅机制")
    assert {fact.kind for fact in both} == {"relation"}


def test_a_rule_and_all_that_it_produced(source: Source) -> None:
    rule = explain(source, "文化路街道", "implements")[0].proofs[0].rule
    facts = explain_rule(source, rule)
    assert facts and {proof.rule for fact in facts for proof in fact.proofs} == {rule}
    with pytest.raises(QueryError, match=rule):
        explain_rule(source, rule[:-1])


def test_what_is_unknown_is_told_with_the_nearest(source: Source) -> None:
    with pytest.raises(UnknownNameError) as caught:
        explain(source, "文化街道")
    assert "文化路街道" in caught.value.nearest and "文化路街道" in str(caught.value)
    with pytest.raises(QueryError, match="implements"):
        explain(source, "文化路街道", "implement")
    with pytest.raises(UnknownNameError):
        explain(source, "place:nowhere")


def test_lines_are_told_only_of_a_file_that_still_says_so(source: Source, tmp_path: Path) -> None:
    (tmp_path / "wenhua.txt").write_text("别的文字\n" + ARTICLE, "utf-8")
    (fact,) = explain(source, "文化路街道", "implements", sources=[tmp_path])
    assert fact.proofs[0].line == 0 and "wenhua.txt" in as_text([fact])


def test_names_are_marked_in_every_form(source: Source) -> None:
    facts = explain(source, "文化路街道", "implements")
    assert "【文化路街道】" in as_text(facts) and "\x1b[1;4m文化路街道\x1b[0m" in as_text(facts, colour=True)
    assert "<mark>文化路街道</mark>" in as_html(facts, "文化路街道")
    (told,) = json.loads(as_json(facts))
    assert told["proofs"][0]["confidence"] is None or 0 <= told["proofs"][0]["confidence"] <= 1


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)


def test_markup_in_the_graph_is_text_in_the_page(source: Source) -> None:
    (fact, *_) = explain(source, "文化路街道", "implements")
    evil = "<script>alert(1)</script>\x1b[31m"
    proof = fact.proofs[0]._replace(exact=(evil,), headline=evil, rule=evil, names=((evil, "script"),))
    facts = [fact._replace(said=evil, proofs=(proof,))]
    tags = _Tags()
    tags.feed(as_html(facts, evil))
    assert "script" not in tags.found
    assert "\x1b" not in as_text(facts)


def test_the_command(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["explain", "-g", str(folder / "build"), *arguments])
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    status, out, err = run("文化路街道", "implements")
    assert status == 0 and "推行" in out and err == ""
    assert "wenhua.txt:3" in out  # found by what report.json says of the build
    status, out, err = run("文化路街道", "receives")
    assert status == 1 and err.count("\n") == 1
    status, out, err = run("文化街道")
    assert status == 2 and "文化路街道" in err and err.count("\n") == 1
    assert run()[0] == 2 and run("x", "--rule", "y")[0] == 2 and run("文化路街道", "-n", "0")[0] == 2
    status, out, _ = run("文化路街道", "--html")
    assert status == 0 and out.startswith("<!DOCTYPE html>")
    status, out, err = run("文化路街道", "--json", "-n", "1")
    assert status == 0 and len(json.loads(out)) == 1 and "-n" in err
