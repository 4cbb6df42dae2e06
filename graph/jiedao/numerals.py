"""Chinese and Arabic numerals as exact numbers.

Whole Chinese numerals (三百六十五, 两万, 二〇二三) are read by cn2an. It was measured on 60 forms; these it
rejects or gets wrong, and they are read here:

=========================  ==============================================================
form                       cn2an 0.5.24
=========================  ==============================================================
2.64亿, 98.5, 5000         a float where it meets a decimal; here always an exact `Decimal`
12,000                     ValueError
1.5千万, 1.2万亿, 三点六万    ValueError
百分之九十, 千分之三, 三分之一  ValueError
1/3                        ValueError
百, 千, 万 (百余, 上千)       ValueError; here 100, 1000, 10000
5000余, 8万余, 500余万       ValueError
两三, 三五, 七八             23, 35, 78; here no number, for they say "a few"
十几, 数百, 几十             ValueError; here no number, for they state none
三亿五                     KeyError
=========================  ==============================================================
"""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

MAX_DIGITS = 18  # longer runs of digits are identity numbers, not amounts

DIGITS = "零〇一二三四五六七八九两"
HAN = "[零〇一二三四五六七八九十百千万亿两廿壹贰叁肆伍陆柒捌玖拾佰仟]"
ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
SCALE = "(?:[十百千]?万亿|[十百千]?[万亿]|[百千](?![米克瓦]))"
ROUGH = "[多余来]"

_SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
SINGLE = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
"""What one character of a numeral stands for."""
_BARE = {"十", "百", "千", "万", "亿", "百万", "千万", "百亿", "千亿", "万亿", "佰", "仟", "拾"}
_FORM = re.compile(
    rf"(?:(?P<of>百分之|千分之|万分之|(?P<denominator>{HAN}+)分之))?"
    rf"(?:(?P<arabic>{ARABIC})(?:/(?P<divisor>[0-9]{{1,4}}))?|(?P<han>{HAN}+)(?:点(?P<point>[零〇一二三四五六七八九]+))?)"
    rf"(?P<rough>{ROUGH})?(?P<scale>{SCALE}(?:[0-9]+{SCALE})?)?(?P<late>{ROUGH})?"
)
_GUESS = re.compile("(?:^|[十百千万亿])(?:一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?=[十百千万亿]|$)")
_DIGIT = "[一二两三四五六七八九]"
_USUAL = re.compile(
    f"(?:{_DIGIT}千)?{_DIGIT}百(?:{_DIGIT}十{_DIGIT}?)?万?|{_DIGIT}千万?|{_DIGIT}?十{_DIGIT}?万?|{_DIGIT}万|[{DIGITS}]+"
)
_PARTS = re.compile(rf"([0-9]+(?:\.[0-9]+)?)({SCALE})")


class Numeral(NamedTuple):
    """A numeral that was read: its exact `value`, the `rough` word in it (余, 多, or empty) and whether it is a
    `share` of a hundred (百分之九十, 三分之一: the value is then in per cent)."""

    value: Decimal
    rough: str = ""
    share: bool = False


def parse(text: str) -> Decimal | None:
    """The number that `text` is, or None where it is no numeral or states no definite number. Never raises.

    >>> parse("2.64亿"), parse("三百六十五"), parse("1.6万余"), parse("12,000")
    (Decimal('264000000'), Decimal('365'), Decimal('16000'), Decimal('12000'))
    >>> parse("数十") is parse("三五") is parse("") is None
    True
    """
    numeral = read(text)
    return None if numeral is None else numeral.value


@lru_cache(maxsize=4096)
def read(text: str) -> Numeral | None:
    """The numeral that the whole of `text` is, with the words of approximation in it; None if it is none.

    >>> read("500余万")
    Numeral(value=Decimal('5000000'), rough='余', share=False)
    >>> read("百分之九十")
    Numeral(value=Decimal('90'), rough='', share=True)
    """
    if len(text) > 40:
        return None
    if text in ("一半", "半数"):
        return Numeral(Decimal(50), "", True)
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    if match["arabic"] is not None:
        value = _arabic(match["arabic"])
    else:
        value = han(match["han"])
        if value is not None and match["point"]:
            digits = "".join(str(max(0, DIGITS.index(c) - 1)) for c in match["point"])
            value += Decimal("0." + digits)
    if value is None:
        return None
    scale, divisor = match["scale"], match["divisor"]
    if scale:
        value = _scaled(value, scale)
    share = bool(match["of"])
    if divisor is not None:
        value, share = _divided(value * 100, int(divisor)), True
    elif match["of"]:
        whole = {"百分之": 100, "千分之": 1000, "万分之": 10000}.get(match["of"])
        parts = Decimal(whole) if whole else han(match["denominator"])
        value = _divided(value * 100, int(parts)) if parts is not None else None
    if value is None:
        return None
    return Numeral(value, match["rough"] or match["late"] or "", share)


@lru_cache(maxsize=4096)
def han(text: str) -> Decimal | None:
    """The number that Chinese digits without a decimal point write, or None.

    >>> han("两万"), han("二〇二三"), han("百"), han("两三")
    (Decimal('20000'), Decimal('2023'), Decimal('100'), None)
    """
    single = SINGLE.get(text)
    if single is not None:
        return Decimal(single)
    if text in _BARE:
        text = text.translate({ord("佰"): "百", ord("仟"): "千", ord("拾"): "十"})
        return Decimal(10) ** sum(_SCALES[c] for c in text)
    if not text or len(text) > 24 or _GUESS.search(text):
        return None
    if _USUAL.fullmatch(text):
        return Decimal(_usual(text))
    import cn2an  # takes as long as to read some articles

    try:
        return Decimal(int(cn2an.cn2an(text, "normal")))
    except (ValueError, KeyError, IndexError, TypeError):
        return None


def _usual(text: str) -> int:
    """The number that Chinese digits write in one of the usual ways.

    >>> _usual("三千六百五十四"), _usual("十二万"), _usual("二〇二三")
    (3654, 120000, 2023)
    """
    number = digit = 0
    for character in text:
        if character == "万":
            number, digit = (number + digit) * 10_000, 0
        elif character in "十百千":
            number, digit = number + (digit or 1) * 10 ** _SCALES[character], 0
        else:
            digit = 10 * digit + SINGLE.get(character, 0)
    return number + digit


def _arabic(text: str) -> Decimal | None:
    digits = text.replace(",", "")
    return Decimal(digits) if len(digits) <= MAX_DIGITS else None


def _scaled(value: Decimal, scale: str) -> Decimal:
    """`value` times a scale word; the scale may be compound (亿5千万 after 10)."""
    head = re.match(SCALE, scale)
    assert head is not None
    total = _plain(value * Decimal(10) ** sum(_SCALES[c] for c in head[0]))
    for amount, word in _PARTS.findall(scale[head.end() :]):
        total += Decimal(amount) * Decimal(10) ** sum(_SCALES[c] for c in word)
    return _plain(total)


def _plain(value: Decimal) -> Decimal:
    """The same number without an exponent or trailing zeros after the point."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _divided(value: Decimal, by: int) -> Decimal | None:
    if not by:
        return None
    with localcontext() as context:
        context.prec = 12
        return _plain(value / by)
