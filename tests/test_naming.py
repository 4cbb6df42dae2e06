"""IRIs: stable, readable, apart, and valid wherever Turtle is read."""

from __future__ import annotations

import time

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from jiedao.naming import (
    FAMILIES,
    ID,
    LOCAL_NAME,
    PREFIXES,
    article_iri,
    check,
    compact,
    document_iri,
    evidence_key,
    figure_iri,
    iri,
    key,
    place_iri,
    slug,
)
from jiedao.records import COARSE_CLASSES, FINE_CLASSES, Metadata

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=20)
MIXED = st.text("五星支部创建1234567890+%.-/:·“”‘’《》（）()ABCabcＡＢ１２＋ 　路街道社区村", min_size=1, max_size=20)
ANYTHING = st.text(st.characters(), max_size=40) | st.text(
    st.characters(categories=["Cs", "Cc", "So", "Lo"]), max_size=9
)
NAMES = CHINESE | MIXED | ANYTHING


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("3T.WORK", "3TWORK"),
        ("“一领四单”", "一领四单"),
        ("「一領四單」", "一领四单"),
        ("１＋３＋Ｎ", "1+3+n"),
        ("黄河智谷·中原企业总部港项目", "黄河智谷中原企业总部港项目"),
        ("“五星”支部创建", "五星支部创建"),
        ("『紅色物業』聯盟", "红色物业联盟"),
        ("1.5小时服务圈", "１.５小时服务圈"),
    ],
)
def test_spellings_of_one_name_meet(first: str, second: str) -> None:
    assert key(first) == key(second)
    assert iri("Programme", "", first) == iri("Programme", "", second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.5公里", "15公里"),
        ("1/3议事会", "13议事会"),
        ("1+3+N", "13N"),
        ("100%服务", "100服务"),
        ("", " "),
        ("「」", "《》"),
    ],
)
def test_marks_that_mean_something_keep_names_apart(first: str, second: str) -> None:
    assert iri("Programme", "", first) != iri("Programme", "", second)


@pytest.mark.parametrize(
    ("first", "second"), [("江陵路", "江岭路"), ("“1+3+N”", "“1-3-N”"), ("惠民", "汇民"), ("ア", "イ"), ("葉", "业")]
)
def test_names_that_are_read_alike_stay_apart(first: str, second: str) -> None:
    assert iri("Facility", "410103", first) != iri("Facility", "410103", second)


@pytest.mark.parametrize(
    ("kind", "scope", "name", "expected"),
    [
        ("Programme", "", "“五星”支部创建", "programme/wuxingzhibuchuangjian_jznaef"),
        ("Programme", "place/410103-huaihelu-jiedao", "1+3+N", "programme/410103-huaihelu-jiedao_1-3-n_7tqxlx"),
        ("PartyBody", ID + "place/410103", "1", "organisation/410103_1_" + check("organisation", "place/410103", "1")),
        ("SubDistrict", "郑东新区", "龙湖街道", "place/zhengdongxinqu_longhu-jiedao_tpzdfn"),
        ("Star", "", "平安法治星", "star/pinganfazhixing_lnr5p5"),
    ],
)
def test_iris_never_change(kind: str, scope: str, name: str, expected: str) -> None:
    assert iri(kind, scope, name) == expected


def test_a_full_iri_and_its_end_are_the_same_scope() -> None:
    assert iri("Programme", ID + "place/410103", "365") == iri("Programme", "place/410103", "365")


def test_the_scope_keeps_one_formula_apart() -> None:
    scopes = ["", "place/410103", "place/410103-huaihelu-jiedao", "place/410102-ruhelu-jiedao", "二七区", "二棋区"]
    assert len({iri("Programme", scope, "社区合伙人") for scope in scopes}) == len(scopes)


def test_every_class_has_a_family() -> None:
    for name in (*COARSE_CLASSES, *FINE_CLASSES):
        assert iri(name, "", "某").partition("/")[0] in FAMILIES
    with pytest.raises(ValueError, match="allowed: Division"):
        iri("Slogan", "", "某")


@given(st.lists(NAMES, unique_by=key, min_size=2, max_size=40), st.sampled_from(FAMILIES))
def test_different_names_have_different_iris(names: list[str], family: str) -> None:
    assert len({iri(family, "410103", name) for name in names}) == len(names)


def test_many_names_of_one_reading_stay_apart() -> None:
    alike = [first + second + third for first in "议亿义艺易" for second in "事式世市视" for third in "会汇惠绘慧"]
    assert len({iri("Organisation", "", name) for name in alike}) == 125
    assert len({iri("Organisation", "", "街" * 90 + name) for name in alike}) == 125


@given(NAMES)
def test_the_key_is_settled(name: str) -> None:
    assert key(key(name)) == key(name)


@given(st.sampled_from(FAMILIES), NAMES, NAMES)
def test_iris_are_local_names_in_turtle(family: str, scope: str, name: str) -> None:
    article = article_iri(document_iri(name, scope, Metadata()), 3)
    made = [
        iri(family, scope, name),
        iri(family, iri("place", "", scope), name),
        article,
        f"evidence/{evidence_key(article, 17, scope, 'Planned')}",
        figure_iri(iri("place", "", scope), name, "1.5", "%", "约", "2022-01/2022-04"),
    ]
    lines = [f"@prefix {prefix}: <{base}> .\n" for prefix, base in PREFIXES.items()]
    for item in made:
        assert LOCAL_NAME.fullmatch(item.partition("/")[2]), item
        assert len(item) < 260
        assert compact(item) == compact(ID + item) == item.replace("/", ":", 1)
        lines.append(f"{compact(item)} a jd:Star .\n")
    turtle = "".join(lines)
    expected = {ID + item for item in made}
    assert {str(s) for s in rdflib.Graph().parse(data=turtle, format="turtle").subjects()} == expected
    quads = pyoxigraph.parse(turtle.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    assert {quad.subject.value for quad in quads} == expected


def test_a_name_as_long_as_a_book_takes_linear_time() -> None:
    for name in ("街" * 100_000, "“" * 1_000_000, "1." * 500_000, "(" * 500_000 + "\ud800"):
        began = time.process_time()
        assert len(iri("Project", "410103", name)) < 120
        assert time.process_time() - began < 3
    assert iri("Project", "", "街" * 100_000) != iri("Project", "", "街" * 100_001)


def test_what_an_iri_is_made_of() -> None:
    assert slug("汝河小区社区", place=True) == ("ruhexiaoqu-shequ", True)
    assert slug("鈴ア") == ("ling", False)
    assert place_iri("410103", "马寨镇") == "place/410103-mazhai-zhen"
    assert place_iri("410103", "马寨镇", clash="100") == "place/410103-mazhai-zhen-100"


def test_a_text_is_told_apart_by_its_words_and_what_is_known_of_it() -> None:
    known = (Metadata(), Metadata(title="玉林"), Metadata(date="2023"), Metadata(url="https://example.org/1"))
    texts = ("玉林街道办实事。", "玉林街道办实事。\n", "玉林街道办喜事。")
    made = {article_iri(document_iri("", text, metadata), n) for text in texts for metadata in known for n in (0, 1)}
    assert len(made) == 24


def test_a_text_is_read_by_how_it_begins() -> None:
    for beginning, readable in (("实事 12 件", "shishi12jian"), ("玉林街道" * 1000, "yulinjiedaoyulin"), ("ℵ※", "")):
        assert document_iri(beginning, "", Metadata()).removeprefix("document/").rpartition("_")[0] == readable


def test_evidence_keys_differ_by_all_they_are_made_of() -> None:
    keys = {
        evidence_key(article_iri("document/a", number), offset, rule, modality)
        for number in (0, 1)
        for offset in (0, 1)
        for rule in ("a.b", "a-b", "a_b", "A.b", "甲", "乙")
        for modality in ("", "Planned")
    }
    assert len(keys) == 48


def test_figures_differ_by_all_they_are_made_of() -> None:
    base = ("place/410103", "财政税收", "264000000", "元", "同比增速", "2022-01/2022-04")
    others = ("place/410102", "财政收入", "264000001", "人", "", "2022")
    made = {figure_iri(*base)} | {figure_iri(*base[:i], others[i], *base[i + 1 :]) for i in range(6)}
    assert len(made) == 7


def test_a_figure_in_traditional_characters_is_the_one_in_simplified_ones() -> None:
    base = ("place/410105", "助餐点", "12", "个", "累计", "2023")
    assert figure_iri("place/410105", "助餐點", "12", "個", "累計", "2023") == figure_iri(*base)
    assert figure_iri(*base[:3], "m²") != figure_iri(*base[:3], "m2")


def test_compact_leaves_strange_iris_whole() -> None:
    assert compact("https://schema.org/name") == "schema:name"
    assert compact(ID + "place/a/b") == f"<{ID}place/a/b>"
    assert compact(ID + "place/-a") == f"<{ID}place/-a>"
