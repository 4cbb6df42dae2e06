"""The IRIs of the graph: minted from what identifies a thing, and from nothing else.

An IRI is ASCII, lower-case, and valid below its family's prefix in Turtle and SPARQL without escapes::

    place:410103                                     a district, by its official code
    place:410103-huaihelu-jiedao                     a sub-district that the register knows
    programme:wuxingzhibuchuangjian_jznaef           a programme shared by all
    programme:410103-huaihelu-jiedao_1-3-n_7tqxlx    a formula that one sub-district coined for itself

What follows the last underscore is the check: a hash of family, scope and key, so that two names that are
read alike never share an IRI, whatever else the corpus holds. The readings of characters are frozen in
`data/register/readings.txt`, so that an IRI does not change with a library.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jiedao.resources import folder

if TYPE_CHECKING:
    from jiedao.records import Metadata

JD: Final = "https://w3id.org/jiedao/ontology#"
ID: Final = "https://w3id.org/jiedao/id/"
SCHEMA: Final = "https://schema.org/"

FAMILIES: Final = (
    "article", "award", "compound", "evidence", "facility", "figure", "organisation", "person",
    "place", "platform", "programme", "project", "star",
)  # fmt: skip

PREFIXES: Final[dict[str, str]] = {
    "jd": JD,
    "schema": SCHEMA,
    **{family: f"{ID}{family}/" for family in FAMILIES},
}

LOCAL_NAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?", re.ASCII)
"""What a local name of ours looks like: a strict subset of Turtle's PN_LOCAL and of SPARQL's."""

INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E"
    r"\u2060-\u206F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]"
)
"""Control and format characters and those that are none; but for white space."""

_LONGEST_SLUG = 60
_LONGEST_SCOPE = 64
_LONGEST_OPENING = 16  # stands in the IRI of each passage of a text
_SHORT = 48  # characters of a name whose key and slug are remembered
_LONGEST_KEY_READ = 400  # characters of a name that are looked at for its slug; the check covers all of them
_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(first + second for first in _ALPHABET for second in _ALPHABET)
_PLACE_SUFFIX = re.compile(r"(.+?)(街道|社区|居民区|小区|苏木|嘎查|镇|乡|村)", re.DOTALL)
_JOINT = re.compile(r"(?<=[0-9])[./:~-](?=[0-9])")
_JOINTS = frozenset("./:~-")
_NOT_LOCAL = re.compile(r"[^a-z0-9]+")
_PLAIN_RULE = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*", re.ASCII)


class _KeyTable(dict[int, str]):
    """A table for `str.translate` that works out a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = unicodedata.category(char)
        if char in "+%×":
            kept = char
        elif kind[0] in "PZS" or kind in ("Cc", "Cf", "Cs", "Cn"):
            kept = ""
        else:
            kept = unicodedata.normalize("NFKC", char.casefold())
        self[code] = kept
        return kept


class _SlugTable(dict[int, str]):
    """Letters and digits stay, characters become their reading, `?` stands for what has none."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in "+%×-./:~":
            read = "-"
        else:
            bare = "".join(c for c in unicodedata.normalize("NFKD", char.casefold()) if not unicodedata.combining(c))
            read = bare if bare.isascii() and bare.isalnum() else "?"
        self[code] = read
        return read


def simplified(name: str) -> str:
    """The name in simplified characters, by the table that is frozen for keys.

    >>> simplified("助餐點")
    '助餐点'
    """
    return name if name.isascii() else name.translate(simplified_characters())


def visible(name: str) -> str:
    """The name without control and format characters, which nobody sees and searches for.

    >>> visible("零\u200b宽机制") == "零宽机制"
    True
    """
    return name if name.isprintable() else INVISIBLE.sub("", name)


@cache
def simplified_characters() -> dict[int, str]:
    """The table: code points of traditional characters, and their simplified forms."""
    traditional, simplified = (folder("data") / "register" / "simplified.txt").read_text("utf-8").splitlines()
    return dict(zip(map(ord, traditional), simplified, strict=True))


@cache
def _key_table() -> _KeyTable:
    return _KeyTable(simplified_characters())


@cache
def _slug_table() -> _SlugTable:
    lines = (folder("data") / "register" / "readings.txt").read_text("utf-8").splitlines()
    return _SlugTable({ord(char): syllable for syllable, chars in map(str.split, lines) for char in chars})


def key(name: str) -> str:
    """What makes two spellings of a name one: full- and half-width, case, quotation marks, punctuation and
    traditional characters do not count; `+`, `%`, `×` and a mark between two digits (`1.5`, `1/3`) do.

    >>> key("“一领四单”") == key("一领四单"), key("3T.WORK") == key("３TWORK"), key("１＋３＋N")
    (True, True, '1+3+n')
    """
    return _short_key(name) if len(name) <= _SHORT else _key(name)


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name)
    table = _key_table()
    if not _JOINTS.isdisjoint(plain) and _JOINT.search(plain):
        ends = [0]
        for joint in _JOINT.finditer(plain):
            ends += (joint.start(), joint.end())
        ends.append(len(plain))
        parts = [
            plain[start:end] if index % 2 else plain[start:end].translate(table)
            for index, (start, end) in enumerate(pairwise(ends))
        ]
        made = "".join(parts)
    else:
        made = plain.translate(table)
    return unicodedata.normalize("NFKC", made) or plain  # what stood apart may have met


_short_key = lru_cache(maxsize=1 << 16)(_key)


def slug(name_key: str, *, place: bool = False) -> tuple[str, bool]:
    """The readable part of a local name, and whether all of the key is in it.

    Empty when nothing of the key can be read. `place=True` sets the class word of a place apart.

    >>> slug("淮河路街道", place=True), slug("1+3+n"), slug("ℵ")
    (('huaihelu-jiedao', True), ('1-3-n', True), ('', False))
    """
    return _short_slug(name_key, place) if len(name_key) <= _SHORT else _slug(name_key, place)


def _slug(name_key: str, place: bool) -> tuple[str, bool]:
    whole = len(name_key) <= _LONGEST_KEY_READ
    read = name_key if whole else name_key[:_LONGEST_KEY_READ]
    table = _slug_table()
    if place and whole and (parts := _PLACE_SUFFIX.fullmatch(read)):
        made = f"{parts[1].translate(table)}-{parts[2].translate(table)}"
    else:
        made = read.translate(table)
    if not made.isalnum() or not made.isascii():
        whole = whole and "?" not in made
        made = _NOT_LOCAL.sub("-", made).strip("-")
    if len(made) > _LONGEST_SLUG:
        return made[:_LONGEST_SLUG].rstrip("-"), False
    return made, whole


_short_slug = lru_cache(maxsize=1 << 16)(_slug)


def check(*parts: str, length: int = 6) -> str:
    """A base32 hash of `parts`, five bits a character, at most twelve.

    >>> check("programme", "", "五星支部创建") == check("programme", "", "五星支部创建"), len(check("x", length=12))
    (True, 12)
    """
    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    number = int.from_bytes(blake2b(data, digest_size=8).digest(), "big")
    made = _PAIRS[number & 1023] + _PAIRS[number >> 10 & 1023] + _PAIRS[number >> 20 & 1023]
    if length > 6:
        made += _PAIRS[number >> 30 & 1023]
    if length > 8:
        made += _PAIRS[number >> 40 & 1023] + _PAIRS[number >> 50 & 1023]
    return made[:length]


@cache
def _family(kind: str) -> str:
    from jiedao.records import COARSE_CLASSES, FINE_CLASSES

    if kind in FAMILIES:
        return kind
    coarse = FINE_CLASSES.get(kind, kind)
    if coarse in ("Division", "SubDistrict", "Community"):
        return "place"
    if coarse in COARSE_CLASSES:
        return coarse.lower()
    raise ValueError(f"no family of IRIs for {kind!r}; allowed: {', '.join((*COARSE_CLASSES, *FAMILIES))}")


@lru_cache(maxsize=65536)
def _scope_part(scope: str) -> tuple[str, bool]:
    """The scope as it stands in a local name, and whether all of it is there."""
    local = scope.removeprefix(ID).rpartition("/")[2]
    if LOCAL_NAME.fullmatch(local):
        return (local, True) if len(local) <= _LONGEST_SCOPE else (local[:_LONGEST_SCOPE].rstrip("_.-"), False)
    return slug(key(scope), place=True)


def iri(kind: str, scope: str, name: str) -> str:
    """The IRI below `https://w3id.org/jiedao/id/` of a named thing that the register does not know.

    Args:
        kind: a family (`programme`) or a class (`SubDistrict`, `PartyBody`).
        scope: what the name is unique within: an IRI of ours (`place/410103-huaihelu-jiedao`), a division code,
            any other name, or empty for what is the same everywhere.
        name: the name in any spelling; spellings with the same `key` give the same IRI.

    Raises:
        ValueError: `kind` is neither a family nor a class.

    >>> iri("Programme", "", "“五星”支部创建")
    'programme/wuxingzhibuchuangjian_jznaef'
    >>> iri("Programme", "place/410103-huaihelu-jiedao", "1+3+N")
    'programme/410103-huaihelu-jiedao_1-3-n_7tqxlx'
    """
    family = _family(kind)
    identity = key(name)
    readable, whole = slug(identity, place=family == "place")
    prefix, kept = _scope_part(scope) if scope else ("", True)
    suffix = check(family, scope.removeprefix(ID), identity, length=6 if whole and kept else 12)
    if readable:
        suffix = f"{readable}_{suffix}"
    return f"{family}/{prefix}_{suffix}" if prefix else f"{family}/{suffix}"


def place_iri(parent: str, name: str, *, clash: str = "") -> str:
    """The IRI of a place of the register: `parent` is a district's code or a sub-district's IRI; `clash` holds the
    last three digits of its code where another place of the same parent is read alike.

    >>> place_iri("410103", "淮河路街道")
    'place/410103-huaihelu-jiedao'
    >>> place_iri("place/410103-huaihelu-jiedao", "西岗村", clash="201")
    'place/410103-huaihelu-jiedao-xigang-cun-201'
    """
    readable, _ = slug(key(name), place=True)
    return read_place_iri(parent, readable, clash)


def read_place_iri(parent: str, readable: str, clash: str) -> str:
    """As `place_iri`, of a name whose reading is known.

    >>> read_place_iri("place/410103-huaihelu-jiedao", "xigang-cun", "")
    'place/410103-huaihelu-jiedao-xigang-cun'
    """
    return f"place/{'-'.join([part for part in (parent.removeprefix('place/'), readable, clash) if part])}"


def document_iri(beginning: str, text: str, metadata: Metadata) -> str:
    """The IRI of a text that was read: readable by the words it begins with, told apart by every word of it.

    Where it was read from does not count, for another text may come from there tomorrow. What is known of it beside
    its words does: one notice in two papers, or in two years, is two. Its URL alone would not do: a page is corrected,
    and what offsets point into is the text as it was.

    >>> from jiedao.records import Metadata
    >>> document_iri("玉林街道办实事", "玉林街道办实事\\n……", Metadata())
    'document/yulinjiedaobansh_tvoupwirwl'
    >>> document_iri("玉林街道办实事", "玉林街道办实事\\n……", Metadata(date="2023"))
    'document/yulinjiedaobansh_isyr624d77'
    """
    readable = slug(key(beginning[:_LONGEST_OPENING]))[0][:_LONGEST_OPENING].rstrip("-")
    title, date, publisher, url, authors = metadata
    suffix = check("document", text, title, date, publisher, url, *authors, length=10)
    return f"document/{readable}{readable and '_'}{suffix}"


def article_iri(document: str, number: int) -> str:
    """The IRI of the article that counts as `number` in the document of this IRI.

    >>> article_iri("document/huaihelu_5uwh5oqzab", 0)
    'article/huaihelu_5uwh5oqzab-0'
    """
    return f"article/{document.removeprefix('document/')}-{number}"


@lru_cache(maxsize=4096)
def rule_part(rule: str, modality: str = "") -> str:
    """What tells evidence of one sentence apart: the end of its key.

    >>> rule_part("implements.active", "Planned")
    'implements.active_planned'
    """
    if _PLAIN_RULE.fullmatch(rule) and len(rule) <= _LONGEST_SLUG:
        part = rule
    else:
        readable, _ = slug(rule.casefold())
        part = f"{readable}_{check('rule', rule, length=8)}".lstrip("_")
    return f"{part}_{modality.lower()}" if modality else part


def evidence_key(article: str, offset: int, rule: str, modality: str = "") -> str:
    """The local name, under `id:evidence/`, of what `rule` found in the sentence of `article` that begins at
    character `offset` of the source.

    >>> evidence_key("article/huaihelu_5uwh5oqzab-0", 120, "implements.active", "Planned")
    'huaihelu_5uwh5oqzab-0_120_implements.active_planned'
    """
    return f"{article.rpartition('/')[2]}_{offset}_{rule_part(rule, modality)}"


def figure_iri(about: str, indicator: str, value: object, unit: str = "", qualifier: str = "", period: str = "") -> str:
    """The IRI of a number stated of `about` (an IRI of ours): equal statements meet, different ones stay apart.

    `value` counts as it prints; give a `Decimal` that is normalised. Traditional characters count as simplified ones.

    >>> figure_iri("place/410103", "财政税收", 264000000, "元", "同比增速", "2022-01/2022-04")
    'figure/410103_caizhengshuishou_pjgxkhtx'
    """
    identity, readable, measure, manner = _figure_words(indicator, unit, qualifier)
    prefix, _ = _scope_part(about)
    suffix = check("figure", about.removeprefix(ID), identity, str(value), measure, manner, period, length=8)
    return f"figure/{prefix}{prefix and '_'}{readable}{readable and '_'}{suffix}"


@lru_cache(maxsize=1 << 14)
def _figure_words(indicator: str, unit: str, qualifier: str) -> tuple[str, str, str, str]:
    """What identifies an indicator and how it is read, what identifies a unit, and a qualifier."""
    identity = key(indicator)
    return identity, slug(identity)[0], simplified(unit), key(qualifier)


def compact(iri: str) -> str:
    """The prefixed name of an IRI (full, or below `ID`), or the IRI in angle brackets where no prefix fits.

    >>> compact("place/410103"), compact("https://w3id.org/jiedao/ontology#Star"), compact("http://a.org/é")
    ('place:410103', 'jd:Star', '<http://a.org/é>')
    """
    family, slash, local = iri.removeprefix(ID).partition("/")
    if slash and family in FAMILIES and LOCAL_NAME.fullmatch(local):
        return f"{family}:{local}"
    for prefix, base in (("jd", JD), ("schema", SCHEMA)):
        if iri.startswith(base) and re.fullmatch(r"[A-Za-z][A-Za-z0-9]*", iri[len(base) :], re.ASCII):
            return f"{prefix}:{iri[len(base) :]}"
    return f"<{iri}>"
