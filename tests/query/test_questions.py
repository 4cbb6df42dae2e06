"""The ready questions: their heads, their parameters, their answers on the sample corpus, and rdflib's agreement."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import rdflib
from pyoxigraph import NamedNode

from jiedao.errors import QueryError, UnknownNameError
from jiedao.query import Question, Source, load_questions
from jiedao.query.questions import question
from jiedao.records import COARSE_CLASSES, FINE_CLASSES

QUESTIONS = load_questions()

# What a reader of the sample corpus would answer: rows (a part of their columns) that the answer must hold. They are
# looked for in the annotations of the corpus; those that rest on evidence, metadata or finer classes, which annotations
# lack, in a build of it.
ANSWERS: dict[str, list[dict[str, str]]] = {
    "alliances": [{"name": "三好街商圈党建联盟", "founder": "南湖街道"}, {"name": "净水联盟"}],
    "applied": [{"name": "塘前议事机制", "place": "茶园坡社区"}],
    "article-differences": [{"value": "1380000000"}, {"value": "1260000000"}],
    "articles": [{"street": "玉林街道", "publisher": "蓉城社区报"}, {"headline": "亮“五星”底色 答民生考卷"}],
    "awards": [
        {"street": "小河街道", "award": "科学技术奖一等奖"},
        {"street": "玉林街道", "award": "四川省示范性社区养老服务综合体"},
    ],
    "awards-by-level": [
        {"level": "Province", "award": "四川省示范性社区养老服务综合体", "granted_by": "四川省民政厅"},
        {"level": "City", "award": "先进基层党组织", "received_by": "三好街社区"},
        {"level": "District", "award": "招商引资先进集体"},
        {"level": "Nation or above", "award": "科学技术奖一等奖"},
    ],
    "communities": [
        {"street": "玉林街道", "community": "玉林东路社区"},
        {"street": "小河街道", "community": "塘河新村社区"},
    ],
    "community-partners": [{"street": "玉林街道"}, {"street": "八大湖街道"}],
    "companies": [
        {"street": "常青街道", "company": "合肥墨丘动漫"},
        {"street": "小河街道", "place": "北部软件园小河分园", "company": "浙江澜图数字科技有限公司"},
    ],
    "connections": [{"thing": "小河街道"}],
    "cooperation": [{"street": "玉林街道", "other": "成都暖巷社会工作服务中心"}],
    "coverage": [{"street": "小河街道", "kind": "Community"}],
    "economy": [{"indicator": "财政总收入", "value": "537000000", "unit": "元"}],
    "elderly-care": [{"unit": "名", "value": "1126"}],
    "facilities": [{"street": "玉林街道"}],
    "figures": [{"street": "小河街道", "indicator_name": "财政总收入", "value": "537000000"}],
    "formulas": [{"formula": "社区合伙人", "runner": "玉林街道"}, {"formula": "社区合伙人", "runner": "八大湖街道"}],
    "homonyms": [{"street": "南湖街道", "district": "和平区"}, {"street": "南湖街道", "district": "罗湖区"}],
    "not-yet": [{"modality": "Planned", "subject": "玉林街道", "object": "玉林青年创意港"}],
    "operators": [{"facility": "塘河新村社区居家养老服务中心", "operated_by": "杭州滴水公益服务中心"}],
    "party-work": [],
    "persons": [{"person": "周敏", "belongs_to": "玉林东路社区", "street": "玉林街道"}],
    "platforms": [{"platform": "邻里通小程序", "runner": "南湖街道"}],
    "programmes": [
        {"street": "玉林街道"},
        {"street": "新城街道", "programme": "五星支部创建"},
    ],
    "projects": [{"street": "南曹街道", "project": "七里河南曹段生态治理工程"}],
    "rules": [{"rule": "implements-active"}],
    "sentences": [{"thing": "社区合伙人", "source": "chengdu_yulin.txt"}],
    "shared-programmes": [
        {"programme": "五星支部创建", "street": "新城街道"},
        {"programme": "五星支部创建", "street": "南曹街道"},
    ],
    "star-programmes": [{"star_name": "宜业兴业星"}],
    "stars": [{"street": "新城街道", "star_name": "宜业兴业星"}],
    "targets": [{"qualifier": "计划"}],
    "told-twice": [{"thing": "小河街道", "articles": "2"}, {"thing": "五星支部创建", "articles": "2"}],
    "volunteers": [{"street": "砂子塘街道"}],
    "within": [{"place_name": "杭州市", "thing": "小河街道"}, {"place_name": "杭州市", "thing": "塘河新村社区"}],
    "without-evidence": [],
}


def in_its_language(text: str, language: str) -> bool:
    """Chinese without words of English, or English; names that stand as examples in it may be Chinese.

    >>> in_its_language("街道的 figures", "zh"), in_its_language("who runs 社区合伙人", "en")
    (False, True)
    """
    if language == "zh":
        return bool(re.search("[\u4e00-\u9fff]", text)) and not re.search("[a-z]{2}", text)
    return bool(re.match("[A-Za-z -]{6}", text))


@pytest.mark.parametrize("name", QUESTIONS)
def test_heads_say_in_both_languages_what_is_asked(name: str) -> None:
    asked = QUESTIONS[name]
    assert set(asked.head) == {"title_zh", "title_en", "description_zh", "description_en"}
    for key, text in asked.head.items():
        assert in_its_language(text, key[-2:]), text
    for parameter in asked.parameters:
        assert parameter.kind in {*COARSE_CLASSES, *FINE_CLASSES, "Entity", "text", "number", "iri"}
        assert in_its_language(parameter.zh, "zh") and in_its_language(parameter.en, "en")
        assert re.search(rf"VALUES \?{parameter.variable} \{{ UNDEF \}}", asked.text)


def test_there_are_enough() -> None:
    assert len(QUESTIONS) >= 25 and set(ANSWERS) == set(QUESTIONS)


def rows(source: Source, text: str) -> list[dict[str, str]]:
    answer = source.query(text)
    return [
        {name: term.value for name, term in zip(answer.variables, row, strict=True) if term is not None}
        for row in answer.rows()
    ]


RESTS_ON_EVIDENCE = {
    "alliances", "article-differences", "articles", "connections", "not-yet", "rules", "sentences", "targets",
    "told-twice", "volunteers", "without-evidence",
}  # fmt: skip


def missing(name: str, source: Source) -> list[dict[str, str]]:
    found = rows(source, QUESTIONS[name].text)
    return [expected for expected in ANSWERS[name] if not any(expected.items() <= row.items() for row in found)]


@pytest.mark.parametrize("name", sorted(set(ANSWERS) - RESTS_ON_EVIDENCE))
def test_answers_on_the_annotations(name: str, annotated: Source) -> None:
    assert missing(name, annotated) == []


@pytest.mark.parametrize("name", sorted(RESTS_ON_EVIDENCE))
def test_answers_on_a_build(name: str, sample: Source) -> None:
    assert missing(name, sample) == []


def test_nearly_all_answers_are_found_in_a_build(sample: Source) -> None:
    lost = {name: missing(name, sample) for name in ANSWERS}
    expected = sum(map(len, ANSWERS.values()))
    assert sum(map(len, lost.values())) <= expected * 0.2, {name: found for name, found in lost.items() if found}


def test_what_is_not_done_yet_is_marked(sample: Source) -> None:
    planned = {
        (row["subject"], row["object"])
        for row in rows(sample, QUESTIONS["not-yet"].text)
        if row["modality"] == "Planned"
    }
    found = [row for row in rows(sample, QUESTIONS["programmes"].text) if row.get("modality") == "Planned"]
    assert found and {(row["runner"], row["programme"]) for row in found} <= planned
    assert any("modality" not in row for row in rows(sample, QUESTIONS["programmes"].text))


def test_no_relation_lacks_evidence(sample: Source) -> None:
    assert rows(sample, QUESTIONS["without-evidence"].text) == []


@pytest.fixture(scope="module")
def by_rdflib(built: Path) -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in ("graph.ttl", "evidence.ttl"):
        graph.parse(built / name)
    return graph


def ours(term: Any) -> Any:
    if term is None or isinstance(term, NamedNode):
        return term and term.value
    datatype = term.datatype.value.rpartition("#")[2]
    return (term.value, term.language, "" if datatype in ("string", "langString") else datatype)


def theirs(term: Any) -> Any:
    if not isinstance(term, rdflib.Literal):
        return None if term is None else str(term)
    return (str(term), term.language, str(term.datatype or "").rpartition("#")[2].replace("string", ""))


@pytest.mark.parametrize("name", QUESTIONS)
def test_rdflib_agrees(name: str, sample: Source, by_rdflib: rdflib.Graph) -> None:
    text = QUESTIONS[name].text
    one = Counter(tuple(map(ours, row)) for row in sample.query(text).rows())
    other = Counter(tuple(map(theirs, row)) for row in by_rdflib.query(text))
    assert one == other


def test_parameters_narrow_the_answer(sample: Source) -> None:
    asked = QUESTIONS["programmes"]
    text = asked.asked(sample, {"sub-district": "玉林街道"})
    found = rows(sample, text)
    assert found and {row["street"] for row in found} == {"玉林街道"}
    assert [row for row in rows(sample, asked.text) if row["street"] == "玉林街道"] == found


def test_figures_of_all_that_hangs_on_a_sub_district(sample: Source) -> None:
    """Through whatever chain of these relations: the question asks for the short ones, and they are enough."""
    chain = (
        "jd:within|jd:settlesIn|jd:partOf|jd:affiliatedWith|^jd:implements|^jd:undertakes|^jd:establishes|^jd:operates"
    )
    hanging = rows(
        sample,
        "SELECT DISTINCT ?thing ?indicator_name ?value { ?figure a jd:Figure ; schema:observationAbout ?about ; "
        "schema:variableMeasured ?indicator_name ; schema:value ?value . "
        f"?about rdfs:label ?thing ; ({chain})* ?street . ?street a jd:SubDistrict }}",
    )
    found = rows(sample, QUESTIONS["figures"].text)
    assert len(hanging) > 300
    assert [row for row in hanging if not any(row.items() <= other.items() for other in found)] == []


FIGURE = (
    'a jd:Figure ; schema:variableMeasured "数"@zh ; schema:value 1 ; schema:unitText "个" ; schema:observationAbout'
)
HANGING = f"""
place:s a jd:SubDistrict ; rdfs:label "健康路街道"@zh ; jd:implements programme:p .
place:t a jd:SubDistrict ; rdfs:label "永安街道"@zh .
place:c rdfs:label "社区"@zh ; jd:within place:s ; jd:establishes organisation:team ; jd:undertakes programme:works .
place:park rdfs:label "园区"@zh ; jd:within place:c .
organisation:firm rdfs:label "企业"@zh ; jd:settlesIn place:park ; jd:operates programme:platform .
organisation:team rdfs:label "队伍"@zh .
organisation:elsewhere rdfs:label "外地企业"@zh ; jd:participatesIn programme:p ; jd:settlesIn place:t .
programme:p rdfs:label "项目"@zh .
programme:part rdfs:label "部分"@zh ; jd:partOf programme:p .
programme:works rdfs:label "工程"@zh .
programme:platform rdfs:label "平台"@zh .
<https://w3id.org/jiedao/id/person/p> rdfs:label "人"@zh ; jd:affiliatedWith organisation:team .
figure:1 {FIGURE} place:s . figure:2 {FIGURE} place:park . figure:3 {FIGURE} organisation:firm .
figure:4 {FIGURE} organisation:team . figure:5 {FIGURE} programme:part . figure:6 {FIGURE} programme:works .
figure:7 {FIGURE} programme:platform . figure:8 {FIGURE} <https://w3id.org/jiedao/id/person/p> .
figure:9 {FIGURE} organisation:elsewhere .
"""


@pytest.mark.parametrize(
    ("street", "things"),
    [
        ("健康路街道", ["人", "企业", "健康路街道", "园区", "工程", "平台", "部分", "队伍"]),
        ("永安街道", ["外地企业"]),
    ],
)
def test_whose_figures_are_of_a_sub_district(street: str, things: list[str]) -> None:
    source = Source.of_turtle(HANGING)
    found = rows(source, QUESTIONS["figures"].asked(source, {"sub-district": street}))
    assert sorted(row["thing"] for row in found) == things


def test_a_name_of_several_stands_for_all(sample: Source) -> None:
    found = rows(sample, QUESTIONS["communities"].asked(sample, {"sub-district": "南湖街道"}))
    codes = {row["code"][:6] for row in found if "code" in row}
    assert codes == {"210102", "440303"}


def test_a_name_may_be_an_iri(sample: Source) -> None:
    text = QUESTIONS["programmes"].asked(sample, {"sub-district": "place:510107-yulin-jiedao"})
    assert {row["street"] for row in rows(sample, text)} == {"玉林街道"}


@pytest.mark.parametrize(
    "value", ["'", '" } DELETE { ?s ?p ?o } #', "}", "\\", "\n", "“", "x' ?s ?p ?o", "<urn:a> } #"]
)
def test_a_text_stays_a_text(value: str, small: Source) -> None:
    asked = Question("x", "# param: t | text | 文 | a text\nSELECT ?t { VALUES ?t { UNDEF } }")
    (row,) = small.query(asked.asked(small, {"t": value})).rows()
    assert row[0].value == value


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"sub-district": "健康街道"}, UnknownNameError, ["健康路街道"]),
        ({"sub-district": "<a b>"}, QueryError, ["sub_district"]),
        ({"no": "1"}, QueryError, ["the question x has no parameter no; it has: sub_district, count"]),
        ({"count": "many"}, QueryError, ["wants a number"]),
        ({"thing": "街道"}, QueryError, ["wants an IRI"]),
        ({"lost": "x"}, QueryError, ["VALUES ?lost"]),
    ],
)
def test_wrong_values_are_told_of(
    values: dict[str, str], error: type[Exception], words: list[str], small: Source
) -> None:
    asked = Question(
        "x",
        "# param: sub-district | SubDistrict | 街道 | name\n# param: count | number | 数 | number\n"
        "# param: thing | iri | 物 | iri\n# param: lost | text | 无 | none\n"
        "SELECT * { VALUES ?sub_district { UNDEF } VALUES ?count { UNDEF } VALUES ?thing { UNDEF } }",
    )
    with pytest.raises(error) as caught:
        asked.asked(small, values)
    for word in words:
        assert word in str(caught.value)
    assert "--" not in str(caught.value)


def test_a_parameter_is_named_as_it_is_given(small: Source) -> None:
    with pytest.raises(QueryError, match=r"^the query has no parameter top_most; it has none$"):
        Question("", "SELECT * { ?s ?p ?o }").asked(small, {"top-most": "1"})
    with pytest.raises(QueryError, match=r"^the question programmes has no parameter --no; it has: --sub-district"):
        question("programmes").asked(small, {"no": "1"}, on_command_line=True)


def test_what_a_word_stands_for(tmp_path: Path) -> None:
    assert question("programmes").name == "programmes"
    assert question("ASK { }").text == "ASK { }"
    file = tmp_path / "mine.rq"
    file.write_text("\ufeffASK {}", "utf-8")
    assert question(str(file)).text == "ASK {}"
    with pytest.raises(QueryError, match="programmes"):
        question("programme")
    with pytest.raises(QueryError, match="cannot be read"):
        question("none.rq")
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(QueryError, match="UTF-8"):
        question(str(file))
