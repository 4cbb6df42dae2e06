"""Where numbers with units stand in a sentence: one linear regular expression, made from the pack's units."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from jiedao.errors import RuleError
from jiedao.figures.records import Hit
from jiedao.numerals import ARABIC, DIGITS, HAN, ROUGH, SCALE, Numeral, read
from jiedao.records import made
from jiedao.rules.schema import FIGURE_KINDS
from jiedao.word_lists import alternation

_HAN_NUMBER = rf"{HAN}{{1,16}}+(?:点[零〇一二三四五六七八九]{{1,6}})?"
_MORE = "(?:[多余]|(?<=[十百千])来(?=[万亿个名位户家人支处座所栋间台部次场件份张条项块元斤亩米公天年岁盏棵]))"  # 十来个
_SCALED = f"{_MORE}?(?:{SCALE}(?:[0-9]+{SCALE})?)?{_MORE}?"
_AMOUNT = rf"(?:{ARABIC}|{_HAN_NUMBER}){_SCALED}"
_RANGE = "(?:-|—{1,2}|–|~|～|至|到)"
# A numeral begins with one character of this set, which lets the engine skip all others; what may not stand
# before it is looked at afterwards, one character further. A plus is none of a formula only behind a growth (同比+15%).
_FIRST = f"[0-9{HAN[1:-1]}]"
_NOT_AFTER = r"(?:(?<=GDP.)|(?<![0-9A-Za-z.+＋×/零〇一二三四五六七八九十百千万亿两].)|(?<=[比速幅率][+＋].))"
_REST = (
    rf"(?:(?<=[0-9])[0-9]*+(?:(?<=[0-9])(?:,[0-9]{{3}})++(?![0-9]))?(?:\.[0-9]++)?"
    rf"|(?<![0-9]){HAN}{{0,15}}+(?:点[零〇一二三四五六七八九]{{1,6}})?){_SCALED}"
)
_SHARE = (
    r"(?<=[了近少短低高约占过到达减缩的有]一)半(?=[,，。;；、以]|$)|"
    rf"(?<![0-9]){HAN}{{0,2}}分之(?:{ARABIC}|{_HAN_NUMBER})"
    r"|(?<=[0-9])[0-9]{0,2}/[0-9]{1,3}(?=的|以上|左右|[,，。;；、]|$)"
)
_SCALE_AT_END = re.compile(f"{SCALE}{ROUGH}?$")
_HALF_TENTH = re.compile("[一二三四五六七八九半](?![成个名])")
_NEIGHBOURS = re.compile("(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<scale>[十百千万亿]{1,2})")
_HUNDRED_MILLION = Decimal(10) ** 8
_OF_POINTS = re.compile("(?:[、,，和与及][0-9.]+个)*[、,，和与及][0-9.]+个百分点")
_HALF = re.compile(
    "(?<![一多大对夜参各上下前后两])(?<!(?<![经超])过)半(?:个多?)?(?P<unit>天|年|小时|月)(?![级度历])|半个?多?世纪"
)
# Half of those who are counted, how often something doubled, and what did not happen.
_ABOUT_HALF = re.compile(
    "(?<=[近过超逾约])半数?(?![天年月小个世夜日里程路价空截辈生途径边成点导身步晌山,，。;；、]|$)|半数(?=以上|的)"
)
_DOUBLED = re.compile("(?<=翻)(?:了|近|约|超过?|整整)*(?P<times>[一两二三])番")
_NEVER = re.compile("(?<=[故火警案灾情亡])(?:零(?=发生)|(?<=[一-鿿]为)零(?=[,，。;；、]|$))")
_DOUBLINGS = {"一": 100, "两": 300, "二": 300, "三": 700}  # per cent of growth
_PARTS = {("分", "秒"): 60, ("分钟", "秒"): 60, ("小时", "分钟"): 60}
_HALF_OF_ONE = Decimal("0.5")
_HALVES = {"月": "个月"}
_LONG_TIMES = ("年", "个多月", "个多小时", "个多钟头", "个多世纪")
_OF_PLACES = ("陆家", "伍家")  # how names of places begin
_TEN = Decimal(10)
_CENTURY = "世纪"
_DECADE = "旬"  # of somebody's age
_YEARS = Decimal(100)  # of a century
_WHOLE = frozenset(("people", "things", "sorts", "money", "measure"))
_OF_PERSONS = re.compile("人(?=[,，。;；、!！?？的参组一共就都也]|$)")
_OF_A_SIZE = re.compile(
    "(?:以上|级)?的?[^0-9,，。;；、:：的]{0,8}?(?:项目|企业|楼宇|园区|工程|商圈|村|公司)"
    "(?:[0-9]+|[一二三四五六七八九十两]+)余?多?(?:个|家|栋|幢|座|户)"
)
_OF_A_HUNDRED_MILLION = re.compile("亿元(?:以上|以下|级|的)?[^,，。;；、0-9]{0,8}(?:项目|企业|楼|工程|载体|园区|商圈)")
# A minus sign: behind any word only before a sum or a rate, for a dash may also lead from one thing to the next
# (A座-3层), as it does behind what is itself a number (1月-8月). 负 also ends other words (肩负, 自负).
_BELOW = re.compile("(?<=[为是达至到增长加低温速幅率润额，、：])负$|零下$")
_MINUS = ("为", "是", "达", "至", "到", "增", "长", "加", "低", "温", "速", "幅", "率")
_LEADS_ON = re.compile(
    "(?:^|[—-]|[A-Za-z][座区栋号]?|[0-9一二三四五六七八九十百千万亿%‰]个?[百分点月日年天岁号楼层栋座室户元万亿人时秒级周期米里吨]{0,3}"
    "(?:/[一-鿿]{1,2})?(?:左右|以上)?)$"
)
_SIGNED = ("money", "ratio")
_NUMBER = re.compile(f"{_FIRST}{_NOT_AFTER}(?:{_SHARE}|{_REST})")


def number_spans(text: str) -> list[tuple[int, int]]:
    """Where numerals stand in a text, in figures or Chinese, whether or not they state an amount; without units.

    >>> [("家长学校3所,惠及1.6万余人")[a:b] for a, b in number_spans("家长学校3所,惠及1.6万余人")]
    ['3', '1.6万余']
    """
    return [match.span() for match in _NUMBER.finditer(text)]


class Scanner:
    """Finds the numbers with units of a sentence."""

    def __init__(self, pack: Mapping[str, Any]) -> None:
        self.units: dict[str, tuple[str, str]] = {}
        units = pack.get("units")
        if not isinstance(units, Mapping) or not units:
            raise RuleError("figures: `units` is missing: {kind: {unit: forms}}")
        for kind, table in units.items():
            if kind not in FIGURE_KINDS:
                raise RuleError(f"figures: unknown kind of unit {kind!r}; allowed: {', '.join(FIGURE_KINDS)}")
            for unit, forms in table.items():
                for form in str(forms).split():
                    self.units[form] = (str(unit), kind)
        self.counted: dict[str, str] = {}
        for unit, nouns in pack.get("counted_nouns", {}).items():
            for noun in str(nouns).split():
                self.counted[noun] = str(unit)
        self._traps: dict[str, re.Pattern[str]] = {}
        for form, pattern in pack.get("traps", {}).items():
            try:
                self._traps[form] = re.compile(pattern)
            except re.error as error:
                raise RuleError(f"figures: trap of {form!r}: no regular expression: {error}") from None
        unit = alternation(list(self.units))
        self._other_unit = re.compile(rf"[（(](?:{unit})[）)]")
        noun = alternation(list(self.counted)) if self.counted else "(?!)"
        heads = "".join(sorted({form[0] for form in (*self.units, *self.counted)}))
        self._find = re.compile(
            rf"{_FIRST}{_NOT_AFTER}(?:(?P<share>{_SHARE})|(?P<first>{_REST})"
            rf"(?:(?P<firstunit>{unit})?{_RANGE}(?P<second>{_AMOUNT}))? ?(?=[{re.escape(heads)},，。;；、)）]|$)"
            rf"(?:(?P<bare>(?:(?<=[万亿])|(?<=[万亿][余多]))(?=[,，。;；、)）]|$))|(?P<noun>(?={noun}))|(?P<unit>{unit})(?:/(?P<per>[\u4e00-\u9fff]{{1,3}}))?))"
        )
        self._noun = re.compile(noun)

    def find(self, text: str) -> list[Hit]:
        """The numbers with units, left to right; a range is one hit with an `upper` end."""
        hits: list[Hit] = []
        for match in self._find.finditer(text):
            start, end = match.span()
            share, first, unit_before, second, bare, _, form, per = match.groups()
            if share is not None:
                numeral = read(text[start:end])
                if numeral is not None:
                    begin, sign = _sign(text, start, "ratio")
                    hits.append(Hit(begin, end, sign * numeral.value, "%", "ratio", numeral.rough, text[start:end]))
                continue
            first = text[start] + first
            if (text[start] == "伍" and text[start - 1 : start] == "队") or text.startswith(_OF_PLACES, start):
                continue  # 队伍|轮流, 陆家嘴
            written = second or first
            numeral = read(written)
            if numeral is None:
                numeral, below = self._neighbours(written)
                unit, kind = self.units.get(form or "", ("", ""))
                if numeral is not None and below is not None and kind in _WHOLE:
                    hits.append(Hit(start, end, below.value, unit, kind, numeral.rough, written, numeral.value))
                continue
            value, rough, _ = numeral
            if bare is not None:
                hits.append(made(Hit, (start, end, value, "", "bare", rough, written, None)))
                continue
            if form is None:
                noun = self._noun.match(text, end)
                if noun is None or not _definite(written):
                    continue
                unit, kind = self.counted[noun[0]], "people"
            else:
                unit, kind = self.units[form]
                trap = self._traps.get(form)
                if trap is not None and trap.match(text, match.end("unit")):
                    noun = self._noun.match(text, match.start("unit"))
                    if noun is None or not _definite(written):
                        continue
                    unit, kind, end = self.counted[noun[0]], "people", match.start("unit")
            if form == "个" and _OF_POINTS.match(text, end):
                unit, kind = "个百分点", "ratio"  # 分别提高1.3个和2.1个百分点
            if form == "个" and _OF_PERSONS.match(text, end):
                unit, kind, end = self.units["人"][0], "people", end + 1  # 只有7个人
            if (
                form == "个"
                and text.startswith("亿", end)
                and kind == "sorts"
                and not _OF_A_HUNDRED_MILLION.match(text, end)
            ):
                unit, kind = "元", "money"  # 11个亿的收入
                value, end = value * _HUNDRED_MILLION, end + 1 + text.startswith("元", end + 1)
            if (other := self._other_unit.match(text, end)) is not None:
                end = other.end()  # 320家（次）
            if kind == "money" and _OF_A_SIZE.match(text, end):
                continue  # 签约超亿元产业项目8个: how large what is counted is
            if per and kind != "ratio":
                unit = f"{unit}/{per}"
            if unit == _CENTURY:
                value, unit = value * _YEARS, "年"
            elif unit == _DECADE:
                value, unit = value * _TEN, "岁"  # 年过七旬
            if kind == "time" and text.startswith("半", end) and form in ("年", "天"):
                value, end = value + _HALF_OF_ONE, end + 1  # 一年半
            if kind == "time" and form in _LONG_TIMES:
                if text.startswith("多", end) and not text.startswith(("多次", "多家", "多项", "多种"), end):
                    rough, end = "多", end + 1  # 一年多
                elif "多" in form:
                    rough = "多"
            if kind == "discount" and value >= _TEN:
                value /= _TEN  # 八五折
            if kind == "tenths":
                if value <= 10 and not written[0].isascii():
                    hits.append(_in_tenths(text, start, end, value, unit, rough, written + "成"))
                continue
            begin, sign = _sign(text, start, kind)
            if second:
                lower = self._lower(first, second, unit_before, form, sign)
                if lower is not None:
                    hits.append(Hit(begin, end, lower, unit, kind, rough, first, value))
                    continue
                begin, sign = match.start("second"), 1
            hits.append(made(Hit, (begin, end, sign * value, unit, kind, rough, written, None)))
        if "半" in text or "番" in text or "零" in text:
            hits.extend(_in_words(text, hits))
            hits.sort()
        return _joined(hits)

    def _neighbours(self, written: str) -> tuple[Numeral | None, Numeral | None]:
        """The upper and the lower number where two neighbouring digits stand before a scale (六七百: 700, 600)."""
        match = _NEIGHBOURS.fullmatch(written)
        if match is None or DIGITS.index(match["high"]) - DIGITS.index(match["low"].replace("两", "二")) != 1:
            return None, None
        return read(match["high"] + match["scale"]), read(match["low"] + match["scale"])

    def _lower(self, first: str, second: str, unit_before: str | None, unit: str | None, sign: int) -> Decimal | None:
        """The lower end of a range; its scale is that of the upper end where it has none (3至5万)."""
        low, high = read(first), read(second)
        if low is None or high is None:
            return None
        if unit_before and self.units[unit_before] != self.units.get(unit or ""):
            return None
        value = low.value
        scale = _SCALE_AT_END.search(second)
        if value < high.value and scale and not unit_before and not _SCALE_AT_END.search(first):
            widened = read(first + scale[0].rstrip("多余来"))
            if widened is not None and widened.value < high.value:
                value = widened.value
        return sign * value if sign * value < high.value else None


def _sign(text: str, start: int, kind: str) -> tuple[int, int]:
    """Where a numeral that begins at `start` begins with its sign, and the sign: 1 or -1.

    >>> _sign("净利润-300万元", 4, "money"), _sign("利润为负200万元", 4, "money"), _sign("肩负3项任务", 2, "sorts")
    ((3, -1), (3, -1), (2, 1))
    """
    before = text[start - 1 : start]
    if before == "+":
        return start - 1, 1
    if before == "-":
        told = text.endswith(_MINUS, 0, start - 1)
        leads_on = not told and _LEADS_ON.search(text, max(0, start - 9), start - 1) is not None
        return (start - 1, -1) if told or (kind in _SIGNED and not leads_on) else (start, 1)
    if before in ("负", "下") and (below := _BELOW.search(text, max(0, start - 3), start)) is not None:
        return below.start(), -1
    return start, 1


def _joined(hits: list[Hit]) -> list[Hit]:
    """The numbers, where one goes on in a smaller unit as one (4分50秒: 290秒)."""
    whole: list[Hit] = []
    for hit in hits:
        last = whole[-1] if whole else None
        times = _PARTS.get((last.unit, hit.unit)) if last is not None and last.end == hit.start else None
        if last is not None and times is not None:
            whole[-1] = hit._replace(start=last.start, value=last.value * times + hit.value, numeral=last.numeral)
        else:
            whole.append(hit)
    return whole


def _in_words(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """What no numeral says: half a day, about half, doubled, never, where no number was found yet."""
    found = _halves(text)
    for match in _ABOUT_HALF.finditer(text):
        found.append(Hit(*match.span(), Decimal(50), "%", "ratio", "", "半"))
    for match in _DOUBLED.finditer(text):
        growth = Decimal(_DOUBLINGS[match["times"]])
        found.append(Hit(match.start("times"), match.end(), growth, "%", "ratio", "", match["times"]))
    for match in _NEVER.finditer(text):
        found.append(Hit(*match.span(), Decimal(0), "起", "things", "", "0"))
    return [new for new in found if not any(new.start < hit.end and hit.start < new.end for hit in hits)]


def _halves(text: str) -> list[Hit]:
    """Half a day, an hour, a month, a year, a century (由3天缩短到半天)."""
    found = []
    for match in _HALF.finditer(text):
        unit = match["unit"]
        value = _HALF_OF_ONE if unit else _YEARS / 2
        found.append(Hit(*match.span(), value, _HALVES.get(unit, unit or "年"), "time", "", "半"))
    return found


def _in_tenths(text: str, start: int, end: int, value: Decimal, unit: str, rough: str, written: str) -> Hit:
    """A share in tenths, as per cent (七成: 70; 七成五, 七成半: 75)."""
    if half := _HALF_TENTH.match(text, end):
        part = 5 if half[0] == "半" else DIGITS.index(half[0]) - 1
        return Hit(start, half.end(), value * 10 + part, unit, "ratio", "", written + half[0])
    rough = rough or ("多" if text.startswith("多", end) else "")
    return Hit(start, end, value * 10, unit, "ratio", rough, written)


def _definite(numeral: str) -> bool:
    """Whether a number may count a noun without a unit: in figures, or a large or rough one (三万, 百余)."""
    return numeral[0].isascii() or (len(numeral) > 1 and re.search("[百千万亿余多]", numeral) is not None)
