"""Numerals: forms that the genre uses, and properties that hold for all numbers."""

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.numerals import _USUAL, Numeral, _usual, han, parse, read

FORMS = {
    "5000": "5000",
    "12,000": "12000",
    "98.5": "98.5",
    "2.64亿": "264000000",
    "92.8亿": "9280000000",
    "14万": "140000",
    "1.5千万": "15000000",
    "1.2万亿": "1200000000000",
    "2万3千": "23000",
    "10亿5千万": "1050000000",
    "三点六万": "36000",
    "十": "10",
    "十三": "13",
    "两百": "200",
    "一百零五": "105",
    "三百六十五": "365",
    "一亿两千万": "120000000",
    "二〇二三": "2023",
    "九十八点五": "98.5",
    "壹佰": "100",
    "百": "100",
    "千万": "10000000",
}


@pytest.mark.parametrize(("text", "value"), FORMS.items())
def test_form(text: str, value: str) -> None:
    assert parse(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "numeral"),
    [
        ("40余", Numeral(Decimal(40), "余")),
        ("3000多", Numeral(Decimal(3000), "多")),
        ("8万余", Numeral(Decimal(80000), "余")),
        ("500余万", Numeral(Decimal(5000000), "余")),
        ("百余", Numeral(Decimal(100), "余")),
        ("十多", Numeral(Decimal(10), "多")),
        ("百分之九十", Numeral(Decimal(90), "", True)),
        ("百分之98.5", Numeral(Decimal("98.5"), "", True)),
        ("千分之三", Numeral(Decimal("0.3"), "", True)),
        ("四分之一", Numeral(Decimal(25), "", True)),
        ("1/3", Numeral(Decimal("33.3333333333"), "", True)),
    ],
)
def test_rough_words_and_shares(text: str, numeral: Numeral) -> None:
    assert read(text) == numeral


@pytest.mark.parametrize(
    "text", ["", "几", "十几", "数百", "三五", "七八", "两三百", "1/0", "三亿五", "1" * 30, "一" * 100, "余"]
)
def test_no_definite_number(text: str) -> None:
    assert parse(text) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_chinese_round_trip(number: int) -> None:
    assert han(cn2an.an2cn(number)) == number


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_round_trip(number: int) -> None:
    assert parse(f"{number:,}") == parse(str(number)) == number


@given(
    st.decimals(min_value=0, max_value=10**6, places=3), st.sampled_from([("万", 4), ("亿", 8), ("千万", 7), ("", 0)])
)
def test_scaled_round_trip(number: Decimal, scale: tuple[str, int]) -> None:
    assert parse(f"{number}{scale[0]}") == number * 10 ** scale[1]


@given(
    st.text(alphabet="0123456789.,/零〇一二三四五六七八九十百千万亿两余多点分之几数 ", max_size=30)
    | st.text(max_size=30)
)
def test_never_raises(text: str) -> None:
    value = parse(text)
    assert value is None or value >= 0


@given(st.text(alphabet="零〇一二两三九十百千万", min_size=2, max_size=6))
def test_usual_numerals_are_those_of_the_library(text: str) -> None:
    if _USUAL.fullmatch(text):
        assert _usual(text) == cn2an.cn2an(text, "normal")
