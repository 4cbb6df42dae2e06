from __future__ import annotations

import re
from pathlib import Path

import pytest

from jiedao.errors import JiedaoError
from jiedao.ontology_page import _check, write
from jiedao.resources import folder

pytest.importorskip("pylode")


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    file: Path = tmp_path_factory.mktemp("docs") / "new" / "ontology.html"
    write(file)
    return file.read_text(encoding="utf-8")


def test_every_term_stands_on_the_page(html: str) -> None:
    turtle = (folder("ontology") / "jiedao.ttl").read_text(encoding="utf-8")
    terms = set(re.findall(r"^jd:(\w+) a ", turtle, re.MULTILINE))
    assert len(terms) > 80
    assert terms <= set(re.findall(r'id="(\w+)"', html))


@pytest.mark.parametrize(
    "part",
    [
        'id="metadata"', 'id="classes"', 'id="objectproperties"', 'id="datatypeproperties"', 'id="individuals"',
        'id="namespaces"', 'id="toc"', "https://www.apache.org/licenses/LICENSE-2.0", "0.1.0", "街道 sub-district",
        "逆属性 Inverse: jd:contains", "传递 transitive", "互斥 Disjoint with",
        "平安法治星 Safety and rule of law star",
    ],
)  # fmt: skip
def test_no_part_is_missing(html: str, part: str) -> None:
    assert part in html


def test_the_page_needs_no_other_file_and_says_its_encoding_at_once(html: str) -> None:
    assert html.index('<meta charset="utf-8">') < 200
    assert not re.findall(r"<(?:script|img)[^>]*src=", html)
    assert not [href for href in re.findall(r'<link[^>]*href="([^"]*)"', html) if not href.startswith("data:")]


def test_a_missing_term_and_a_dead_link_are_errors() -> None:
    with pytest.raises(JiedaoError, match="within"):
        _check("<html></html>", ["https://w3id.org/jiedao/ontology#within"])
    with pytest.raises(JiedaoError, match="nowhere"):
        _check('<a href="#nowhere">x</a>', [])
