"""Every quote of `evidence.ttl` is cut out of its source file by its offsets, in every encoding that is read.

The test is a reader of its own: rdflib takes the selectors out of the file, Python's codec turns the bytes of the
source into characters, with the encoding that the graph states for it, and a slice is the quote.
"""

from __future__ import annotations

import codecs
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

import pytest
import rdflib
from opencc import OpenCC
from rdflib import RDF, SDO, Graph, Namespace

import jiedao
from extracting import extractor
from jiedao import reading
from jiedao.graph import Graph as Built
from jiedao.pipeline import extract

OA = Namespace("http://www.w3.org/ns/oa#")
JD = Namespace("https://w3id.org/jiedao/ontology#")
CORPUS = Path(__file__).resolve().parents[1] / "data" / "corpus"
PAGES = Path(__file__).resolve().parents[2] / "shared" / "corpus"

TEXT = (
    "梧桐路街道：老小区换新貌\n\n"
    "近日，杭州市拱墅区小河街道推行“小河夜话”工作机制，把居民请到一张桌子旁。\n"
    "今年以来，街道投入1.2亿元改造老旧小区８个，惠及居民3600余户，\n"
    "红色物业联盟吸纳成员单位12家。\n\n"
    "小河街道党工委还联合区民政局、区教育局开展“邻里节”活动，\n"
    "全年服务老人2.6万人次，满意率达98.5%。\n"
)
ENCODINGS = {
    "utf-8": "utf-8", "utf-8-sig": "utf-8-sig", "gb18030": "gb18030", "gbk": "gb18030", "big5": "big5",
    "cp950": "big5", "big5hkscs": "big5hkscs", "utf-16": "utf-16", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
    "utf-32": "utf-32",
}  # fmt: skip
"""By the codec that writes a file, the one that its bytes are read in."""


class Quote(NamedTuple):
    """What a selector of `evidence.ttl` says."""

    source: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def build(articles: Path, target: Path) -> None:
    """As `jiedao.build(articles).write(target)`, with rules that are compiled once for all tests."""
    Built(extract(reading.read([articles]), extractor()).knowledge).write(target)


def read(folder: Path) -> tuple[list[Quote], dict[str, str]]:
    """The quotes of a build, and the encoding of each source."""
    graph = Graph().parse(folder / "evidence.ttl")
    quotes = []
    for target in graph.subjects(RDF.type, OA.SpecificResource):
        document, selector = graph.value(target, OA.hasSource), graph.value(target, OA.hasSelector)

        def said(name: str, selector: rdflib.term.Node | None = selector) -> str:
            value = graph.value(selector, OA[name])
            assert isinstance(value, rdflib.Literal)
            return str(value)

        quotes.append(
            Quote(str(graph.value(document, SDO.name)), int(said("start")), int(said("end")), said("exact"),
                  said("prefix"), said("suffix"))
        )  # fmt: skip
    encodings = {
        str(graph.value(document, SDO.name)): str(encoding) for document, encoding in graph.subject_objects(JD.encoding)
    }
    return quotes, encodings


def check(quotes: list[Quote], texts: dict[str, str]) -> None:
    """Whether each quote, and what stands around it, is at its place in its text."""
    assert quotes
    for quote in quotes:
        text = texts[quote.source]
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.exact
        assert text[: quote.start].endswith(quote.prefix) and text[quote.end :].startswith(quote.suffix)
        assert quote.prefix or quote.start == 0
        assert quote.suffix or quote.end == len(text)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("written", ENCODINGS)
def test_quotes_are_cut_out_of_files_in_every_encoding(written: str, newline: str, tmp_path: Path) -> None:
    text = OpenCC("s2t").convert(TEXT) if ENCODINGS[written].startswith("big5") else TEXT
    if written == "big5hkscs":
        text = text.replace("梧桐路", "深水埗")  # whose last character only this form of Big5 has
    source = tmp_path / "articles" / "梧桐.txt"
    source.parent.mkdir()
    source.write_bytes(text.replace("\n", newline).encode(written))
    build(source.parent, tmp_path / "built")
    quotes, encodings = read(tmp_path / "built")
    assert codecs.lookup(encodings["梧桐.txt"]).name == codecs.lookup(ENCODINGS[written]).name
    check(quotes, {"梧桐.txt": source.read_bytes().decode(encodings["梧桐.txt"])})
    assert len({(quote.start, quote.end) for quote in quotes}) == 3  # the sentences, two of them over two lines each


def test_quotes_are_cut_out_of_text_with_broken_bytes(tmp_path: Path) -> None:
    """What cannot be decoded is one U+FFFD each, as `bytes.decode(…, "replace")` has it; offsets count them."""
    source = tmp_path / "articles" / "a.txt"
    source.parent.mkdir()
    data = TEXT.encode("gb18030")
    source.write_bytes(data[:60] + b"\xff" + data[60:])
    build(source.parent, tmp_path / "built")
    quotes, encodings = read(tmp_path / "built")
    check(quotes, {"a.txt": source.read_bytes().decode(encodings["a.txt"], "replace")})


def test_characters_beyond_the_basic_plane_count_as_one(tmp_path: Path) -> None:
    source = tmp_path / "articles" / "a.txt"
    source.parent.mkdir()
    source.write_text("𠮷😀" + TEXT.replace("近日", "𠮷日😀"), "utf-8")
    build(source.parent, tmp_path / "built")
    quotes, encodings = read(tmp_path / "built")
    check(quotes, {"a.txt": source.read_bytes().decode(encodings["a.txt"])})
    assert any("😀" in quote.exact for quote in quotes)


@pytest.mark.parametrize("corpus", [folder for folder in (CORPUS, PAGES) if folder.is_dir()], ids=str)
def test_quotes_are_cut_out_of_a_whole_corpus(corpus: Path, tmp_path: Path) -> None:
    jiedao.build(corpus).write(tmp_path)
    quotes, encodings = read(tmp_path)
    texts = {}
    for name in {quote.source for quote in quotes}:
        file, _, line = name.partition("#L")
        if line:  # offsets count in the text of the record, which JSON has escaped
            records = (corpus / file).read_text("utf-8").splitlines()
            texts[name] = json.loads(records[int(line) - 1])["text"]
        else:
            texts[name] = (corpus / file).read_bytes().decode(encodings[name])
    check(quotes, texts)
    assert {name.partition("#")[0] for name in texts} == {
        path.name for path in corpus.iterdir() if not path.name.endswith(".meta.yaml")
    }


def test_an_extracted_text_is_told_by_its_hash_and_by_what_extracted_it(tmp_path: Path) -> None:
    """So that another can tell whether the text that he extracts is the one that the offsets point into."""
    page, plain = tmp_path / "page.html", tmp_path / "plain.txt"
    page.write_text(f"<html><body><article><p>{TEXT}</p></article></body></html>", encoding="utf-8")
    plain.write_text(TEXT.replace("小河夜话", "小河茶话"), encoding="utf-8")
    (document,) = reading.read([page])
    graph = jiedao.build([page, plain])
    told = graph.query(
        "SELECT ?name ?by ?hash { ?d schema:name ?name OPTIONAL { ?d jd:extractor ?by ; jd:textDigest ?hash } }"
        " ORDER BY ?name"
    )
    expected = hashlib.sha256(document.text.encode()).hexdigest()
    assert [tuple(row) for row in told] == [
        ("page.html", document.extractor, expected), ("plain.txt", None, None),
    ]  # fmt: skip
