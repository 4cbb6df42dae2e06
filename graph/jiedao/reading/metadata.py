"""Title, date, publisher, URL and authors as people write them beside a text: in YAML or JSON.

Known keys, in whatever case, are `title`, `date`, `publisher`, `url` and `authors` (or `author`: a string or a list).
Others, of which front matter has many, are left alone, unless they seem to be one of these misspelt; in a file that
holds nothing else, every other key is told of.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from itertools import compress, count
from typing import Any

import yaml

from jiedao.errors import ReadingError
from jiedao.records import Metadata

DATE = re.compile(
    r"(?P<year>\d{4})(?:[-/.年](?P<month>\d{1,2})(?:[-/.月](?P<day>\d{1,2})日?)?月?|年|(?P<digits>\d{4}))?(?:[\sT].*)?"
)
# How deeply values may be nested: libyaml takes time with the square of the depth, and its loader the whole stack.
DEEPEST = 100
IN_CHINESE = {
    "title": "标题", "date": "日期", "publisher": "来源", "url": "网址", "author": "作者", "authors": "作者",
    "metadata": "元数据",
}  # fmt: skip
KEYS = ("title", "date", "publisher", "url", "author", "authors")
OF_OTHERS = frozenset({"publish", "published"})  # by which Jekyll and Obsidian know drafts
ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
AUTHOR_SEPARATORS = re.compile(r"[、，,;；]")


def iso_date(text: str) -> str:
    """The date that `text` states, as an ISO 8601 date, year and month, or year; the time of day is left out.

    Raises:
        ValueError: `text` is no date.

    >>> iso_date("2023年5月1日"), iso_date("2023/05"), iso_date("20230501"), iso_date("2023-05-01T08:30:00+08:00")
    ('2023-05-01', '2023-05', '2023-05-01', '2023-05-01')
    """
    match = DATE.fullmatch(unicodedata.normalize("NFKC", text[:100]).strip())
    if not match:
        raise ValueError(text)
    year, month, day, digits = match["year"], match["month"], match["day"], match["digits"]
    if digits:
        month, day = digits[:2], digits[2:]
    datetime.date(int(year), int(month or 1), int(day or 1))
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def from_mapping(values: Mapping[str, Any], *, alone: bool = False) -> tuple[Metadata, dict[str, str]]:
    """The metadata in `values`, and for each key that is of no use, what to tell of it.

    `alone`: nothing but metadata is due there.

    >>> from_mapping({"Title": "新闻", "author": "王冬、李明", "date": "May"})[0]
    Metadata(title='新闻', date='', publisher='', url='', authors=('王冬', '李明'))
    >>> from_mapping({"publsher": "日报", "tags": "社区"})[1]
    {'publsher': "passed over / 略去: no key 'publsher'; did you mean publisher?"}
    """
    strange = {key: told for key in values if (told := _strange(key, alone=alone))}
    values = {key.lower(): value for key, value in values.items()} | dict(values)
    wrong: dict[str, str] = {}
    found = {key: _string(values.get(key), key, wrong) for key in ("title", "date", "publisher", "url")}
    if found["date"]:
        try:
            found["date"] = iso_date(found["date"])
        except ValueError:
            wrong["date"] = f"no date: {found['date'][:40]!r}; write 2023-05-01, 2023-05 or 2023"
            found["date"] = ""
    if found["url"] and not ADDRESS.match(found["url"]):
        wrong["url"] = f"no web address: {found['url'][:40]!r}; write https://…"
        found["url"] = ""
    names = "authors" if values.get("authors") is not None else "author"
    value = values.get(names)
    listed = value if isinstance(value, list) else AUTHOR_SEPARATORS.split(_string(value, names, wrong))
    authors = tuple(name for item in listed if (name := _name(item, names, wrong)))
    found["publisher"] = _name(found["publisher"], "publisher", wrong)
    return Metadata(authors=authors, **found), {key: loss(key, why) for key, why in wrong.items()} | strange


def _strange(key: str, *, alone: bool) -> str:
    """What to tell of a key that is none of metadata, or nothing."""
    if (plain := key.lower()) in KEYS:
        return ""
    if alone:
        return f"passed over / 略去: no key {key!r}; there are: {', '.join(KEYS)}"
    near = get_close_matches(plain, KEYS, 1, 0.8) if plain.isalpha() and plain not in OF_OTHERS else []
    return f"passed over / 略去: no key {key!r}; did you mean {near[0]}?" if near and near[0][0] == plain[0] else ""


def from_yaml(text: str, first_line: int = 1, *, alone: bool = False) -> tuple[Metadata, list[ReadingError]]:
    """The metadata in the YAML `text`, whose first line is the `first_line` of its file, and what is wrong with it.

    All values are read as strings: a title `2023` or `on` stays what it is. `errors` carry the line. `alone` is that of
    `from_mapping`.

    >>> from_yaml("title: 2023")[0].title
    '2023'
    >>> from_yaml('title: "2023', first_line=2)[1][0].line
    2
    """
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    way_out = "write each line as `title: …`, with a half-width colon and a space"
    try:
        if _is_too_deep(text, loader):
            return Metadata(), [_wrong(f"nested too deeply; {way_out}", first_line)]
        values = yaml.load(text, Loader=loader)  # BaseLoader makes strings, lists and mappings only
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        # What is left open is noticed at the end of the text, which may lie one line below its last.
        line = min(line, text.rstrip().count("\n"))
        return Metadata(), [_wrong(f"{error.problem}; {way_out}", first_line + line)]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        return Metadata(), [_wrong(f"{reason}; {way_out}", first_line)]
    if values is None or values == "":
        return Metadata(), []
    if not isinstance(values, dict):
        return Metadata(), [_wrong(f"no keys; {way_out}", first_line)]
    twice = _twice(text, loader, first_line)
    named = {key: value for key, value in values.items() if isinstance(key, str)}
    metadata, wrong = from_mapping(named, alone=alone)
    lines = text.splitlines()
    errors = []
    for key, reason in wrong.items():
        begins = (line.lstrip(" {\"'").lower().startswith(key.lower()) for line in lines)
        errors.append(ReadingError(reason, line=first_line + next(compress(count(), begins), 0)))
    return metadata, errors + twice


def loss(what: str, reason: str) -> str:
    """What to tell of a text that is read all the same, without what was said of it.

    >>> loss("date", "no date: 'May'")
    "read without its date / 读入时略去日期: no date: 'May'"
    """
    return f"read without its {what} / 读入时略去{IN_CHINESE[what]}: {reason}"


def merge(first: Metadata, second: Metadata) -> Metadata:
    """`first`, with what it leaves open taken from `second`.

    >>> merge(Metadata(title="一"), Metadata(title="二", date="2023")).title
    '一'
    """
    left_open = {key: value for key, value in second._asdict().items() if not getattr(first, key)}
    return first._replace(**left_open)


def _wrong(reason: str, line: int) -> ReadingError:
    return ReadingError(loss("metadata", f"wrong YAML: {reason}"), line=line)


def _twice(text: str, loader: Any, first_line: int) -> list[ReadingError]:
    """What to tell of keys of metadata that are given once more; the last one is taken, as YAML readers do."""
    node = yaml.compose(text, Loader=loader)
    seen: set[str] = set()
    errors = []
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        name = str(key.value).lower()
        if name in seen and name in KEYS:
            told = f"given twice / 重复给出: {name}; the last one was taken"
            errors.append(ReadingError(told, line=first_line + key.start_mark.line))
        seen.add(name)
    return errors


def _is_too_deep(text: str, loader: Any) -> bool:
    """Whether YAML is nested deeper than `DEEPEST`; asks the parser of events, and no further than to that depth."""
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return True
    return False


def _name(value: object, key: str, wrong: dict[str, str]) -> str:
    name = _string(value, key, wrong)
    if name and not any(map(str.isalpha, name)):
        wrong[key] = f"no name: {name[:40]!r}"
        return ""
    return name


def _string(value: object, key: str, wrong: dict[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return " ".join(str(value).split())
    wrong[key] = f"a string is due, not a {type(value).__name__}"
    return ""
