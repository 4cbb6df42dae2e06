"""Which names districts, counties and cities had before: `former.csv`, from the editions of GB/T 2260 since 2006.

Called by `rebuild.py`. Newspapers of 2019 write of 旬阳县, which the register of 2023 knows as 旬阳市 alone.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

PACKAGE = "gb2260@0.6.0"
EDITIONS = re.compile(r"20\d{4}\.json")  # what the package calls them: 200612.json
SINCE = "2006-01"  # older names are hardly met in what is read today, and codes were used for other places then
KIND = re.compile("(?:自治[县州旗]|地区|[特林矿]区|[县市区旗盟])$")
MISPRINTS = frozenset({"廛河回族区", "江洲区", "荔蒲县"})  # characters that old tables could not hold


class Row(NamedTuple):
    """A row of `former.csv`."""

    code: int
    name: str
    valid_from: str
    valid_until: str
    note: str


def editions(folder: Path) -> dict[str, dict[int, str]]:
    """Name by code, of each edition by its month (`2006-12`), oldest first."""
    found = {}
    for path in sorted(path for path in folder.iterdir() if EDITIONS.fullmatch(path.name)):
        entries: Mapping[str, str] = json.loads(path.read_text("utf-8"))
        found[f"{path.name[:4]}-{path.name[4:6]}"] = {int(code): name.strip() for code, name in entries.items()}
    return found


def former(editions: Mapping[str, Mapping[int, str]], today: Mapping[int, str]) -> Iterator[Row]:
    """The names that are no more, by code.

    A county that became a city or district has the code of what it became (the only one of its province that is
    called so, and was not there beside it); a place that was renamed has its own; one that was dissolved or merged is
    a place by itself, with the code it had.

    Args:
        editions: name by code, of each edition by its month, oldest first.
        today: name by code of six digits, as the register has them.
    """
    months = list(editions)
    last = {(code, name): month for month in months for code, name in editions[month].items()}
    for (code, name), month in sorted(last.items()):
        beside = editions[month]
        if month < SINCE or len(name) < 3 or name in MISPRINTS or "直辖" in name or name.endswith("市辖区"):
            continue
        province = [c for c in today if c // 10000 == code // 10000 and beside.get(c) != today[c]]
        if today.get(code) == name or any(today[c] == name for c in province):
            continue  # as it was, but for its code
        until = next((later for later in months if later > month), "")
        note = f"GB/T 2260: {min(m for m in months if editions[m].get(code) == name)} – {month}"
        if found := _became(code, name, province, today):
            yield Row(found, name, "", until, f"{note}; {today[found]}的旧名")
        elif code in today:
            # what took the code over from a neighbour that it had the name of is no renamed place: 綦江区 was 綦江县
            if not any(_alike(c, other, code, today[code]) for c, other in beside.items() if c != code):
                yield Row(code, name, "", until, f"{note}; {today[code]}的旧名")
        elif code % 10000 and (not code % 100 or code // 100 * 100 in today):
            yield Row(code, name, "", until, f"{note}; 已撤并")


def _became(code: int, name: str, province: Iterable[int], today: Mapping[int, str]) -> int | None:
    """The place of the same level that bears the name with another word for its kind; one of the same city first."""
    alike = [c for c in province if _alike(c, today[c], code, name)]
    if code in alike or code in today:
        return code if code in alike else None
    near = [c for c in alike if c // 100 == code // 100] or alike
    return near[0] if len(near) == 1 else None


def _alike(code: int, name: str, other_code: int, other_name: str) -> bool:
    """Whether two of the same level, districts or cities, are called the same but for the word for their kind."""
    return bool(code % 100) == bool(other_code % 100) and KIND.sub("", name) == KIND.sub("", other_name)


def write(rows: Iterable[Row], path: Path) -> None:
    """Write the rows as the CSV that `jiedao build --register` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(Row._fields)
        lines.writerows(sorted({(row.code, row.name): row for row in sorted(rows, key=_ended)}.values()))


def _ended(row: Row) -> tuple[bool, str]:
    return not row.valid_until, row.valid_until
