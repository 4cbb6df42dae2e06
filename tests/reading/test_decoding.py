"""Every encoding that Chinese comes in is told from the others, and gives back the text that went in."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.errors import ReadingError
from jiedao.reading.decoding import decode, why_not_chinese

SIMPLIFIED = (
    "阳光社区把闲置的车棚改成了邻里食堂，每天中午有六十多位老人来吃饭。",
    "街道党工委书记李明说：“群众点单，社区派单，党员接单。”",
    "今年以来，青云街道共办实事128件，投入资金3.6亿元。",
    "网格员王芳走访了幸福里小区，登记住户1,200家。",
    "“五星”支部创建活动在全区展开；志愿服务队正在路口值守。",
)
TRADITIONAL = (
    "陽光社區把閒置的車棚改成了鄰里食堂，每天中午有六十多位老人來吃飯。",
    "區公所表示：「民眾提案，里長協助，志工執行。」",
    "今年以來，共辦理活動128場，投入經費3.6億元。",
    "里長王芳走訪了幸福里，登記住戶1,200家。",
)


def texts(sentences: tuple[str, ...]) -> st.SearchStrategy[str]:
    pieces = st.sampled_from([*sentences, "\n", "\r\n", "\t", "ABC 123 ", "2023-05-01", "\u3000\u3000"])
    return st.builds(lambda first, rest: first + "".join(rest), st.sampled_from(sentences), st.lists(pieces))


def written(text: str, encoding: str, mark: bytes = b"") -> bytes:
    return mark + text.encode(encoding)


@given(texts(SIMPLIFIED + TRADITIONAL))
@pytest.mark.parametrize(
    ("encoding", "mark", "detected"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", codecs.BOM_UTF8, "utf-8-sig"),
        ("gb18030", b"", "gb18030"),
        ("gbk", b"", "gb18030"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32"),
    ],
)
def test_text_comes_back_from_every_encoding(encoding: str, mark: bytes, detected: str, text: str) -> None:
    data = written(text, encoding, mark)
    decoded = decode(data)
    assert decoded == (text, detected, 0, 0)
    assert data.decode(decoded.encoding) == text


@given(texts(TRADITIONAL))
def test_text_comes_back_from_big5(text: str) -> None:
    data = text.encode("big5")
    assert decode(data) == (text, "big5", 0, 0)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("恒昌里活動中心裏面，銹蝕的欄杆已修好。", "cp950"), ("鰂魚涌街市嘅檔主話生意好咗。", "big5hkscs")],
)
def test_the_wider_forms_of_big5_are_known(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding == encoding


@pytest.mark.parametrize("text", ["三官庙街道", "网格员王芳", "党群服务中心", "王冬\n李明\n张燕"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16"])
def test_a_few_characters_suffice(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_long_run_of_ascii_before_the_chinese_does_not_mislead() -> None:
    text = "x = 1\n" * 20_000 + SIMPLIFIED[0] * 3
    assert decode(text.encode("gb18030")) == (text, "gb18030", 0, 0)


def test_a_sample_that_ends_inside_a_character_does_not_mislead() -> None:
    for filling in range(4):
        text = "a" * filling + SIMPLIFIED[0] * 400
        for encoding in ("gb18030", "utf-16-le"):
            if encoding == "gb18030" or not filling % 2:
                assert decode(text.encode(encoding)).text == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_utf8_with_enough_chinese_is_read_as_it_is(text: str) -> None:
    text = "街道办事处" + text
    data = text.encode()
    assert decode(data) == (text, "utf-8", 0, 0)


@given(st.binary() | st.binary().map(lambda data: SIMPLIFIED[0].encode("gb18030") + data))
def test_any_bytes_are_text_that_decodes_so_or_a_reading_error(data: bytes) -> None:
    try:
        text, encoding, broken, line = decode(data)
    except ReadingError as error:
        assert error.message
    else:
        assert data.decode(encoding, "replace" if broken else "strict") == text
        assert (broken > 0) == (line > 0)


@given(st.integers(0, 2**32), st.sampled_from(["utf-8", "gb18030"]))
def test_a_broken_byte_does_not_lose_the_text_and_is_told(seed: int, encoding: str) -> None:
    lines = [SIMPLIFIED[0]] * 20
    position = random.Random(seed).randrange(20)
    data = b"\n".join(
        line.encode(encoding) + (b"\xff" if number == position else b"") for number, line in enumerate(lines)
    )
    decoded = decode(data)
    assert decoded.encoding == encoding
    assert (decoded.broken, decoded.line) == (1, position + 1)
    assert decoded.text == data.decode(encoding, "replace")
    assert "U+FFFD" in decoded.complaint()


def test_a_utf8_text_cut_in_a_character_is_read() -> None:
    data = (SIMPLIFIED[1] * 3).encode()[:-1]
    assert decode(data).text == data.decode("utf-8", "replace")
    assert decode(data).broken == 1


def test_surrogates_as_utf_8_are_a_place_or_two_and_do_not_lose_a_short_text() -> None:
    text = "街道办起邻里食堂，社区的老人不用再为三餐发愁，大家都说好。"
    decoded = decode(text.encode() + b"\xed\xa0\x80\xed\xb0\x80")
    assert (decoded.encoding, decoded.broken) == ("utf-8", 6)
    assert decoded.text.startswith(text)


def test_replacement_characters_that_were_there_are_no_broken_bytes() -> None:
    text = "街道办事处\ufffd\ufffd"
    assert decode(text.encode()).broken == 0


def test_controls_and_nul_are_data() -> None:
    text = "街道办事处\x00\x01\x1b[0m\x7f\x85\u2028开会"
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bytes(range(256)) * 50, "binary"),
        (b"\x00" * 1000, "binary"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n" + bytes(range(256)), "suffix .pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "OCR"),
        ("Быстрая лиса прыгает через собаку".encode("cp1251"), "convert it to UTF-8"),
        (SIMPLIFIED[0].encode() * 60 + random.Random(0).randbytes(2000), "places"),
    ],
)
def test_what_is_no_chinese_text_is_refused_with_the_way_out(data: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        decode(data)


@pytest.mark.parametrize(
    "text",
    ["Les élèves étaient très fâchés d'être là, à côté du château.", "Быстрая лиса прыгает", "discriminatory", "exec"],
)
def test_other_languages_in_utf8_do_not_become_chinese(text: str) -> None:
    assert decode(text.encode()).text == text
    assert "Chinese" in why_not_chinese(text)


def test_japanese_is_not_chinese() -> None:
    assert "Japanese" in why_not_chinese("私たちは今日の会議で新しい計画を発表し、住民と一緒に議論しました。")
    assert why_not_chinese(SIMPLIFIED[0] + "カフェ") == ""


@pytest.mark.parametrize("text", ["", " \n\t\u3000"])
def test_blank_text_is_called_empty(text: str) -> None:
    assert why_not_chinese(text).startswith("empty")
