"""The matched form of a text: what meets, and that every offset stays."""

from __future__ import annotations

import pytest

from jiedao.normalise import normalise


@pytest.mark.parametrize(
    ("written", "matched"),
    [
        ("玉林街道黨群服務中心", "玉林街道党群服务中心"),
        ("「暖巷」與『晨光』", "“暖巷”与‘晨光’"),
        ("〝暖巷〞", "“暖巷”"),
        ('推行"暖巷"与"晨光"', "推行“暖巷”与“晨光”"),
        ("推行＂暖巷＂", "推行“暖巷”"),
        ("１＋３＋Ｎ", "1+3+N"),
        ("９８．５％", "98.5%"),
        ("惠及12,345户,其中(含租户)8:30到;到!到?", "惠及12,345户，其中（含租户）8:30到；到！到？"),
        ("玉林东路﹑芳华街｡", "玉林东路、芳华街。"),
        ("爱成都•迎新年", "爱成都·迎新年"),
        ("爱成都・迎新年――暖巷─晨光", "爱成都·迎新年——暖巷—晨光"),
        ("一\u3000二\xa0三\t四\n五\r六\u2028七", "一 二 三 四 五 六 七"),
        ("", ""),
    ],
)
def test_forms_that_meet(written: str, matched: str) -> None:
    assert normalise(written) == matched


def test_a_comma_belongs_to_a_number_only_between_digits() -> None:
    assert normalise(",1,2,甲,3,") == "，1,2，甲，3，"


def test_the_last_straight_mark_of_an_odd_number_opens() -> None:
    assert normalise('"甲"乙"') == "“甲”乙“"


def test_a_character_whose_simplified_form_is_two_stays_as_long() -> None:
    han = "".join(chr(code) for code in range(0x4E00, 0xA000))
    assert len(normalise(han)) == len(han)


def test_simplified_text_is_its_own_matched_form() -> None:
    text = "玉林街道推行“邻里议事厅”机制，成立红色物业联盟。"
    assert normalise(text) == text


def test_unpaired_surrogates_become_what_utf_8_can_carry() -> None:
    assert normalise("玉\ud800林\udfff").encode("utf-8").decode("utf-8") == "玉\ufffd林\ufffd"
