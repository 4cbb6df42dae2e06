"""Make the font that pictures are lettered with, from Debian's `fonts-noto-cjk`, and write the manifest.

    apt-get install fonts-noto-cjk && pip install 'fonttools>=4.50'
    python graph/jiedao/network/fonts/subset.py [NotoSansCJK-Regular.ttc]

Kept are the characters of GB 2312, those of the names in the register, and the traditional forms of the most
frequent ones; not kept are hints, vertical metrics and layout tables, which matplotlib does not use.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
FAMILY = "Jiedao Sans"
FILE = "JiedaoSans-Regular.otf"
TRADITIONAL_OF = 2500
"""Of so many characters, the most frequent in the register's names and jieba's words, traditional forms are kept."""
DROPPED = ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx")


def gb2312() -> set[str]:
    """The characters of GB 2312, and those of ASCII.

    >>> len(gb2312())
    7540
    """
    found = {chr(code) for code in range(0x20, 0x7F)}
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            found.update(bytes([high, low]).decode("gb2312", "ignore"))
    return found


def traditional(names: Iterable[str]) -> set[str]:
    """The traditional forms of the most frequent characters of the names and of jieba's dictionary."""
    import jieba
    from opencc import OpenCC

    counts: Counter[str] = Counter()
    for name in names:
        counts.update(name)
    with jieba.get_module_res("dict.txt") as stream:
        for line in stream.read().decode("utf-8").splitlines():
            word, count, *_ = line.split(" ")
            for character in word:
                counts[character] += int(count)
    frequent = sorted(counts, key=lambda character: (-counts[character], character))[:TRADITIONAL_OF]
    to_traditional = OpenCC("s2t")
    return {to_traditional.convert(character) for character in frequent}


def main(source: Path = SOURCE) -> None:
    """Write the font and its manifest beside this file."""
    from fontTools import subset  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    from pyarrow import parquet

    from jiedao.resources import folder

    names = parquet.read_table(folder("data") / "register" / "divisions.parquet", columns=["name"])["name"].to_pylist()
    characters = (
        gb2312() | {character for name in names for character in name} | traditional(names) | set("²³·•×÷±≤≥−–—…✓ㄧ")
    )
    font = TTFont(source, fontNumber=2)  # the third of the collection is SC
    version = font["name"].getDebugName(5)
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    options.drop_tables += DROPPED
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(ord(character) for character in characters if len(character) == 1))
    subsetter.subset(font)
    for record in font["name"].names:
        renamed = {1: FAMILY, 2: "Regular", 3: f"{FAMILY} of {version}", 4: FAMILY, 6: "JiedaoSans-Regular", 16: FAMILY}
        if record.nameID in renamed:
            record.string = renamed[record.nameID]
    font["CFF "].cff.fontNames = ["JiedaoSans-Regular"]
    font["head"].modified = font["head"].created  # the same bytes on another day
    font.recalcTimestamp = False
    font.save(HERE / FILE)
    manifest = {
        "file": FILE,
        "family": FAMILY,
        "from": "NotoSansCJK-Regular.ttc (Noto Sans CJK SC), Debian package fonts-noto-cjk",
        "version": version,
        "copyright": font["name"].getDebugName(0),
        "licence": "OFL-1.1",
        "licence_file": "OFL.txt",
        "fonttools": metadata.version("fonttools"),
        "characters": len(font.getBestCmap()),
        "source_sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
        "sha256": hashlib.sha256((HERE / FILE).read_bytes()).hexdigest(),
    }
    (HERE / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
