"""The times that a sentence states its figures for, as ISO 8601 dates and intervals.

Two forms only: a date (`2023-04-30`: what stood on that day, 截至4月底) and an interval of two dates
(`2018-01-01/2018-12-31`); an end that is not known is `..` (ISO 8601-2), and a length without any date
(近3年 in an article without a date) is a duration (`P3Y`). Nothing is guessed: where the article's date is not
known, 今年以来 has its words and no interval.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from jiedao.errors import RuleError
from jiedao.numerals import han
from jiedao.records import made
from jiedao.word_lists import listed

_NUMBER = "(?:[0-9]{1,2}|十?[一二两三四五六七八九]|十)"
_YEAR = "(?:(?:19|20)[0-9]{2}|二[零〇][零〇一二三四五六七八九]{2})"
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MACROS = {"{N}": _NUMBER, "{YEAR}": _YEAR}
# Behind a time that says only how old somebody is then: 今年82岁.
_AGE = re.compile(
    "(?:就|都|也|已经?|刚刚?|才|虚岁|正好|年满|满|快|即将|高龄)*(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,3})多?岁"
)
_AHEAD = 16  # characters: a period begins at most so many before its mark, and ends at most so many behind that begins


class Period(NamedTuple):
    """A statement of time: its span in the sentence, the ISO 8601 form or empty, the words that a qualifier
    repeats, whether it `holds` for the clauses after its own, the year that it states (0: none, `OPEN`: none any more),
    the rule that found it (empty: it dates an event), the form if what is told is yet to come (empty: the same), and
    whether it is a `course` in which things are done (今年, 近三年), not a point at which they stand (截至5月底)."""

    start: int
    end: int
    iso: str
    label: str
    holds: bool
    year: int = 0
    rule: str = ""
    ahead: str = ""
    course: bool = False


_POINTS = ("as-of", "now")  # kinds of times at which something stands
OPEN = -1
"""The year that a time states which runs on to the article's date: that of no other is known any more."""


def date(year: int, month: int = 0, day: int = 0) -> str:
    """The ISO date of a day, or of the last day of a month or year; empty if there is no such day.

    >>> date(2023, 2), date(2023), date(2023, 13)
    ('2023-02-28', '2023-12-31', '')
    """
    if not 1 <= year <= 9999 or not 0 <= month <= 12:
        return ""
    last = monthrange(year, month or 12)[1]
    if not 0 <= day <= last:
        return ""
    return f"{year:04d}-{month or 12:02d}-{day or last:02d}"


def interval(first: str, last: str) -> str:
    """The interval of two dates, where an empty one is not known; empty if neither is.

    >>> interval("2023-01-01", ""), interval("", "")
    ('2023-01-01/..', '')
    """
    return f"{first or '..'}/{last or '..'}" if first or last else ""


def back_from(day: str, years: int = 0, months: int = 0) -> str:
    """The same day so many years and months earlier, or the last day of that month.

    >>> back_from("2024-02-29", years=1), back_from("2023-03-31", months=1)
    ('2023-02-28', '2023-02-28')
    """
    year, month, number = (int(part) for part in day.split("-"))
    total = year * 12 + month - 1 - years * 12 - months
    year, month = total // 12, total % 12 + 1
    if year < 1:
        return ""
    return date(year, month, min(number, monthrange(year, month)[1]))


class _Moment(NamedTuple):
    """What the sentence is read against: the article's date or empty, the year last stated or 0, and whether what is
    told is yet to come."""

    date: str
    year: int
    ahead: bool = False

    @property
    def this_year(self) -> int:
        return int(self.date[:4]) if self.date else 0

    def is_over(self, month: int, day: int) -> bool:
        """Whether a month, or a day of it (0: any), may be past in the article's own year."""
        return (month, day) <= (int(self.date[5:7]), int(self.date[8:10]) if day else 0)


def _count(text: str | None) -> int:
    if not text:
        return 0
    if text.isascii():
        return int(text)
    value = han(text)
    return int(value) if value is not None else 0


def _year_of(match: re.Match[str], at: _Moment, month: int = 1, day: int = 0) -> int:
    """The year that an expression names: in figures, as 今年 or 去年, or by where it ends alone, a month (and a day):
    what was done by then was done last year if that is not over yet."""
    groups = match.groupdict()
    if groups.get("year"):
        return _count(groups["year"])
    word = groups.get("near")
    if word:
        shift = {"去": -1, "上": -1, "前": -2, "明": 1}.get(word[0], 0)
        return at.this_year + shift if at.this_year else 0
    if at.year > 0:
        return at.year
    return at.this_year - (bool(at.date) and not at.ahead and not at.is_over(month, day))


def _as_of(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    groups = match.groupdict()
    month, day = _count(groups.get("month")), _count(groups.get("day"))
    by = not (match[0].startswith(("到", "至")) or match[0].endswith("前"))  # no plan need be told of 到6月底, 6月底前
    if day and not month:  # 截至15日17时: of the article's own month, or the one before
        iso = at.date and date(at.this_year, int(at.date[5:7]), day)
        return (back_from(iso, months=1) if iso > at.date else iso), 0
    year = _year_of(match, at, month or 12, day) if by else _year_of(match, at)
    return (date(year, month, day) if year else ""), year


def _days(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    """Some days, from hour to hour or not, which begin in a month that is told or the same."""
    months = _count(match["from"]), _count(match["month"]) or _count(match["from"])
    year = _year_of(match, at, months[1], _count(match["day"]))
    if not year:
        return "", 0
    first, last = date(year, months[0], _count(match["first"])), date(year, months[1], _count(match["day"]))
    return (interval(first, last) if first and first <= last else ""), year


def _now(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    return at.date, 0


def _since(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    """From a time on, up to the article's date: what follows without a year may be of any year since."""
    month = _count(match.groupdict().get("month")) or 1
    year = _year_of(match, at, month)
    if not year:
        return "", OPEN
    first = date(year, month, 1)
    return interval(first, at.date if first <= at.date else ""), year if year == at.this_year else OPEN


def _within(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    """A year, or a half, a quarter or some months of it."""
    groups = match.groupdict()
    first, last = 1, 12
    if groups.get("half"):
        first, last = (1, 6) if groups["half"] == "上" else (7, 12)
    elif groups.get("quarters"):
        last = 3 * _count(groups["quarters"])
    elif groups.get("quarter"):
        last = 3 * _count(groups["quarter"])
        first = last - 2
    elif groups.get("months"):
        last = _count(groups["months"])
    elif groups.get("month"):
        last = _count(groups["month"])
        first = _count(groups.get("from")) or last
    year = _year_of(match, at, last)
    if not year:
        return "", 0
    if not 1 <= first <= last <= 12:
        return "", year
    return interval(date(year, first, 1), date(year, last)), year


def _years(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    first, last = _count(match["first"]), _count(match["last"])
    return (interval(date(first, 1, 1), date(last)) if first <= last else ""), last


def _plan(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    """The n-th five-year plan: the 13th is 2016 to 2020; what was done since it began, up to the article's date."""
    number = _count(match["number"])
    first, last = date(1951 + 5 * number, 1, 1), date(1955 + 5 * number)
    return interval(first, at.date if match[0].endswith("以来") and first <= at.date < last else last), 0


def _past(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    count = _count(match["count"])
    if not count:
        return "", 0
    unit = match["unit"]
    years, months = (count, 0) if unit == "年" else (0, count)
    if unit not in ("年", "月"):
        return f"P{count}D", 0
    if not at.date:
        return (f"P{count}Y" if years else f"P{count}M"), 0
    return interval(back_from(at.date, years, months), at.date), 0


def _recurring(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    unit = next((c for c in match[0] if c in "年季月周天日"), "")
    return {"年": "P1Y", "季": "P3M", "月": "P1M", "周": "P1W", "天": "P1D", "日": "P1D"}.get(unit, ""), 0


def _vague(match: re.Match[str], at: _Moment) -> tuple[str, int]:
    return "", 0


KINDS: dict[str, Callable[[re.Match[str], _Moment], tuple[str, int]]] = {
    "as-of": _as_of, "now": _now, "since": _since, "within": _within, "days": _days, "years": _years, "plan": _plan,
    "past": _past, "recurring": _recurring, "vague": _vague,
}  # fmt: skip
"""How the dates of each kind are reckoned, and which year it states (0: none)."""


class _Pattern(NamedTuple):
    id: str
    kind: str
    pattern: re.Pattern[str]
    holds: bool
    label: str


class _Searched(NamedTuple):
    """Rules that are looked for together: the number of the first, one pattern of all, and the characters that one
    of them may begin with (none: any)."""

    first: int
    any: re.Pattern[str]
    starts: re.Pattern[str] | None

    def around(self, text: str, first: int, near: int) -> re.Match[str] | None:
        """The first period that begins between `first` and the mark at `near`, if there is one."""
        if self.starts is None:
            hit = self.any.search(text, first, near + _AHEAD)
            return hit if hit is not None and hit.start() <= near else None
        for start in self.starts.finditer(text, first, near + 1):
            if hit := self.any.match(text, start.start(), near + _AHEAD):
                return hit
        return None


class _Beside(NamedTuple):
    """Words that stand right before a time, or right behind it."""

    before: re.Pattern[str]
    after: re.Pattern[str]

    @classmethod
    def of(cls, pack: Mapping[str, Any], name: str) -> _Beside:
        """The words under a key of a pack; none that ever stand there where it is missing."""
        given = pack.get(name, {})
        before = _compiled(f"(?:{given.get('before', '(?!)')})$", f"{name}.before")
        return cls(before, _compiled(given.get("after", "(?!)"), f"{name}.after"))

    def stand(self, text: str, start: int, end: int) -> bool:
        """Whether one of them stands beside the time between `start` and `end`."""
        return self.before.search(text, max(0, start - 6), start) is not None or self.after.match(text, end) is not None


class PeriodRules:
    """The period expressions of a rule pack, compiled."""

    def __init__(
        self, patterns: Sequence[_Pattern], searched: Sequence[_Searched], marks: re.Pattern[str],
        events: _Beside, compared: _Beside,
    ) -> None:  # fmt: skip
        self._patterns = tuple(patterns)
        self._searched = tuple(searched)
        self._marks = marks
        self._events = events
        self._compared = compared
        self._said = lru_cache(maxsize=1024)(self._read)  # articles say 今年, 目前, 2023年 over and over

    @classmethod
    def load(cls, pack: Mapping[str, Any]) -> PeriodRules:
        """Read `period_rules` (id, kind, pattern, description, holds, label), `period_starts` (the characters that one
        of them may begin with), `period_marks` (of which one stands in each), `period_events` and `period_compared`
        (the words beside a time that dates an event, or that something is compared with) of a pack.

        A rule that has `marks` of its own, as those of users do, comes first and may begin with any character.

        Raises:
            RuleError: an entry lacks a key, its kind is unknown, or its pattern is no regular expression.
        """
        entries = pack.get("period_rules", ())
        for entry in entries:
            name = entry.get("id", "?") if isinstance(entry, Mapping) else "?"
            if not isinstance(entry, Mapping) or not {"id", "kind", "pattern", "description"} <= entry.keys():
                raise RuleError(f"period {name!r}: needs id, kind, pattern and description")
            if entry["kind"] not in KINDS:
                raise RuleError(f"period {name!r}: kind {entry['kind']!r}; allowed: {', '.join(sorted(KINDS))}")
        patterns: list[_Pattern] = []
        searched = []
        starts = str(pack.get("period_starts", ""))
        for together in ([e for e in entries if "marks" in e], [e for e in entries if "marks" not in e]):
            found = [_pattern(entry) for entry in together]
            if found:
                may_begin = re.compile(f"[{starts}]") if starts and "marks" not in together[0] else None
                searched.append(_Searched(len(patterns), _any_of(found, starts if may_begin else ""), may_begin))
            patterns += found
        marks = [*listed(pack.get("period_marks")), *(mark for e in entries for mark in listed(e.get("marks")))]
        return cls(
            patterns,
            searched,
            re.compile("|".join(map(re.escape, marks)) or "(?!)"),  # literals: the search skips all but their first
            _Beside.of(pack, "period_events"),
            _Beside.of(pack, "period_compared"),
        )

    def find(self, text: str, date: str = "", year: int = 0) -> list[Period]:
        """The periods of a sentence in order, against the article's date (ISO or empty) and the year last stated."""
        found: list[Period] = []
        end = 0
        for word in self._marks.finditer(text):
            near = word.start()
            if near < end:
                continue
            hit, number = self._around(text, max(end, near - _AHEAD), near)
            if hit is None:
                continue
            start, end = hit.span()
            if start and text[start].isdigit() and text[start - 1] in "0123456789.年":
                continue
            if self._compared.stand(text, start, end):
                continue
            if self._events.stand(text, start, end):
                found.append(Period(start, end, "", "", False, 0))
                continue
            iso, label, holds, stated, ahead = self._said(number, hit[0], date, year)
            rule = self._patterns[number]
            holds = holds and _AGE.match(text, end) is None
            course = rule.kind not in _POINTS
            found.append(made(Period, (start, end, iso, label, holds, stated, rule.id, ahead, course)))
            year = stated or year
        return found

    def _around(self, text: str, first: int, near: int) -> tuple[re.Match[str] | None, int]:
        """The first period that begins between `first` and the mark at `near`, and the number of its rule."""
        found, number = None, 0
        for searched in self._searched:
            hit = searched.around(text, first, near)
            if hit is not None and (found is None or hit.start() < found.start()):
                assert hit.lastgroup is not None
                found, number = hit, searched.first + int(hit.lastgroup[1:])
        return found, number

    def _read(self, number: int, words: str, date: str, year: int) -> tuple[str, str, bool, int, str]:
        """What the words that a pattern found say: ISO form, label, whether it holds, the year that it states, and the
        ISO form if what is told is yet to come."""
        rule = self._patterns[number]
        match = rule.pattern.match(words)
        assert match is not None
        at = _Moment(date if _DATE.fullmatch(date) else "", year)
        iso, stated = KINDS[rule.kind](match, at)
        ahead, _ = KINDS[rule.kind](match, at._replace(ahead=True))
        label = "" if rule.label == "none" else words.strip("，, 在从自到")
        return iso, label, rule.holds, stated, "" if ahead == iso else ahead


def plain(pattern: str) -> str:
    """A pattern with {N} and {YEAR} written out, as the engine reads it.

    >>> plain("{N}月")
    '(?:[0-9]{1,2}|十?[一二两三四五六七八九]|十)月'
    """
    for macro, text in _MACROS.items():
        pattern = pattern.replace(macro, text)
    return pattern


def _pattern(entry: Mapping[str, Any]) -> _Pattern:
    holds, label = bool(entry.get("holds", False)), entry.get("label", "as written")
    return _Pattern(entry["id"], entry["kind"], _compiled(entry["pattern"], entry["id"]), holds, label)


def _any_of(patterns: Sequence[_Pattern], starts: str) -> re.Pattern[str]:
    """One expression of all patterns, each in a group of its number; named groups are made plain."""
    forms = (re.sub(r"\(\?P<[a-z]+>", "(?:", p.pattern.pattern) for p in patterns)
    first = f"(?=[{starts}])" if starts else ""
    return re.compile(first + "(?:" + "|".join(f"(?P<p{n}>{form})" for n, form in enumerate(forms)) + ")")


def _compiled(pattern: str, name: str) -> re.Pattern[str]:
    try:
        return re.compile(plain(pattern))
    except re.error as error:
        raise RuleError(f"period {name!r}: no regular expression: {error}") from None
