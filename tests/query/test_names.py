from __future__ import annotations

from pathlib import Path

import pytest

from jiedao.errors import QueryError
from jiedao.query import Source, open_source
from jiedao.query.names import find, names_of, resolved
from jiedao.query.prefixes import ONTOLOGY

STREET = "https://w3id.org/jiedao/id/place/410103-jiankanglu-jiedao"


@pytest.mark.parametrize(
    "text", ["健康路街道", "健康", "康路", "jkl", "jiankang", "JKLJD", "健康路街道办事处", "「健康」路"]
)
def test_finds_by_part_and_pinyin(text: str, small: Source) -> None:
    assert [found.iri for found in find(small, text)] == [STREET]


def test_ranks_what_is_equal_before_what_begins_so_before_what_holds_it() -> None:
    names = ("和平", "和平路街道", "新和平社区", "荷坪")
    turtle = "".join(f'place:p{n} a jd:SubDistrict ; rdfs:label "{name}"@zh .\n' for n, name in enumerate(names))
    source = Source.of_turtle(turtle)
    assert [found.label for found in find(source, "和平")] == ["和平", "和平路街道", "新和平社区"]
    assert {found.label for found in find(source, "heping")} == set(names)
    assert len(find(source, "heping", limit=2)) == 2


def test_tells_class_and_where(small: Source) -> None:
    (found,) = find(small, "健康")
    assert (found.cls, found.within, found.aliases) == ("SubDistrict", "二七区", ("健康路街道办事处",))
    assert find(small, "健康", cls="Programme") == []


def test_nothing_found(small: Source) -> None:
    assert find(small, "没有") == [] and find(small, "") == []
    with pytest.raises(QueryError):
        names_of(small, "A } #")


@pytest.mark.parametrize("name", ["健康路街道", "健康路街道办事处", "健康路 街道", "“健康路街道”"])
def test_resolved(name: str, small: Source) -> None:
    assert resolved(small, name) == [STREET]
    assert resolved(small, name, "Programme") == []


def test_only_entities_are_found_and_nearest(small: Source, small_turtle: str) -> None:
    program = 'id:jiedao a schema:SoftwareApplication ; rdfs:label "街道知识图谱构建程序 jiedao"@zh .'
    source = Source.of_turtle(small_turtle + program)
    assert find(source, "知识图谱") == [] and names_of(source).nearest("知识图谱构建程序") == ()
    with pytest.raises(QueryError, match="did you mean Programme"):
        find(small, "健康", cls="Program")


def test_names_are_kept_beside_the_store(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(
        f"<{STREET}> a <{ONTOLOGY}SubDistrict> ; <http://www.w3.org/2000/01/rdf-schema#label> "
        '"健康路街道"@zh, "a\\tb"@zh, "甲"@zh .',
        "utf-8",
    )
    first = [found.iri for found in find(open_source(tmp_path), "jkl")]
    assert first == [found.iri for found in find(open_source(tmp_path), "jkl")] == [STREET]
