"""How terms are written in Turtle: prefixes, IRIs below `id:`, literals.

What text may hold and Turtle may not is settled here, once:

- quotation marks, backslashes and control characters are escaped (`\\"`, `\\\\`, `\\n`, `\\u0001`);
- U+0000, which XML and C libraries cannot carry, and unpaired surrogates, which UTF-8 cannot, become U+FFFD,
  one for one, so that the offsets of a quote still fit;
- nothing is escaped in a local name: what would need it is written as a full IRI.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring
from operator import methodcaller

ID = "https://w3id.org/jiedao/id/"
ONTOLOGY = "https://w3id.org/jiedao/ontology#"

VOCABULARIES = {
    "jd": ONTOLOGY,
    "id": ID,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_FAMILY = re.compile(r"[a-z][a-z0-9-]*")
_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_NOT_IN_IRI = re.compile(r"[^!#$&'()*+,\-./0-9:;=?@A-Z_a-z~%]|%(?![0-9A-Fa-f]{2})")
_WEB = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#](?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2}|[㐀-鿿])*)?"
)
_NAMED = re.compile(rf"(?>{_FAMILY.pattern}/{_LOCAL.pattern}\n)*+")
_LOCALS = re.compile(rf"(?>{_LOCAL.pattern}\n)*+")
_ESCAPE = re.compile(r"\\(?:u0000|.)", re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
)
_CHINESE = re.compile("[㐀-鿿]")


quoted = encode_basestring
"""The text as a Turtle string in quotation marks; U+0000 and surrogates are left to `encoded`."""


def literal(text: str) -> str:
    """The text as a Turtle string in quotation marks.

    >>> print(literal('说"是"\\n'), literal("\\x01"), literal("\\\\"))
    "说\\"是\\"\\n" "\\u0001" "\\\\"
    """
    return quoted(text)


def chinese(text: str) -> str:
    """The text as a Turtle string tagged as Chinese.

    >>> print(chinese("汝河路街道"))
    "汝河路街道"@zh
    """
    return literal(text) + "@zh"


def tagged(text: str) -> str:
    """The text tagged `@zh` where it holds Chinese characters, else `@en`."""
    return literal(text) + ("@zh" if _CHINESE.search(text) else "@en")


def number(value: Decimal) -> str:
    """A finite decimal in plain notation, an `xsd:integer` where it has no fraction, else an `xsd:decimal`.

    >>> number(Decimal("2.640E8")), number(Decimal("98.50"))
    ('264000000', '98.5')
    """
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def dated(text: str) -> str:
    """An ISO 8601 year, month, day or instant as a typed literal, anything else as a plain one.

    >>> dated("2023-06-18"), dated("2023-06"), dated("六月")
    ('"2023-06-18"^^xsd:date', '"2023-06"^^xsd:gYearMonth', '"六月"')
    """
    if _INSTANT.fullmatch(text) or _DATE.fullmatch(text):
        try:
            datetime.fromisoformat(text + "0001-01-01"[len(text) :])
        except ValueError:
            return literal(text)
        if len(text) > 10:
            return f'"{text}"^^xsd:dateTime'
        return f'"{text}"^^xsd:{ {4: "gYear", 7: "gYearMonth", 10: "date"}[len(text)] }'
    return literal(text)


def web(url: str) -> str:
    """A web address as an IRI if it is a sound one, else as a plain literal.

    >>> web("https://example.org/a?b=1"), web("javascript:alert(1)")
    ('<https://example.org/a?b=1>', '"javascript:alert(1)"')
    """
    return f"<{url}>" if _WEB.fullmatch(url) else literal(url)


def absolute(iri: str) -> str:
    """The whole IRI of a name below `id:`; a whole IRI is left as it is; what no IRI may hold is percent-encoded.

    >>> absolute("place/410103")
    'https://w3id.org/jiedao/id/place/410103'
    """
    whole, mark, fragment = (iri if _SCHEME.match(iri) else ID + iri).partition("#")
    return _NOT_IN_IRI.sub(_percent, whole) + mark + _NOT_IN_IRI.sub(_percent, fragment.replace("#", "%23"))


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in _SURROGATE.sub("\ufffd", match[0]).encode())


class Names(dict[str, str]):
    """From an IRI below `id:` (or a whole one) to how Turtle writes it, remembered.

    >>> names = Names()
    >>> names["place/410103-huaihelu-jiedao"], names["programme/1+3+N"]
    ('place:410103-huaihelu-jiedao', '<https://w3id.org/jiedao/id/programme/1+3+N>')
    >>> names.families
    {'place'}
    """

    def __init__(self) -> None:
        super().__init__()
        self.families: set[str] = set()

    def writer(self, iris: Collection[str]) -> Callable[[str], str]:
        """What tells how Turtle writes any of these IRIs. Where all fit a prefix, as they do, it needs no table.

        >>> Names().writer(["place/410103"])("place/410103")
        'place:410103'
        """
        if all_are(_NAMED, iris):
            families = {iri.partition("/")[0] for iri in iris}
            if families.isdisjoint(VOCABULARIES):
                self.families |= families
                return _prefixed
        for iri in iris:
            self[iri]
        return self.__getitem__

    def __missing__(self, iri: str) -> str:
        family, _, local = iri.partition("/")
        if _LOCAL.fullmatch(local) and _FAMILY.fullmatch(family) and family not in VOCABULARIES:
            self.families.add(family)
            term = f"{family}:{local}"
        elif not local and _LOCAL.fullmatch(family):
            term = f"id:{family}"
        else:
            term = f"<{absolute(iri)}>"
        self[iri] = term
        return term


_prefixed = methodcaller("replace", "/", ":", 1)


def all_are(lines: re.Pattern[str], texts: Collection[str]) -> bool:
    """Whether each of the texts, with a line feed behind it, is a line as the pattern tells of lines, in one look."""
    joined = "\n".join([*texts, ""])
    return lines.fullmatch(joined) is not None and joined.count("\n") == len(texts)


def local_names(names: Collection[str]) -> set[str]:
    """Those that can stand behind a prefix.

    >>> sorted(local_names(["a.txt-1", "b/2"]))
    ['a.txt-1']
    """
    if all_are(_LOCALS, names):
        return set(names)
    return {name for name in names if _LOCAL.fullmatch(name)}


def prefixes(vocabularies: Iterable[str], families: Iterable[str]) -> str:
    """The `@prefix` lines of a file: the vocabularies first, then the families of IRIs.

    >>> print(prefixes(["jd"], ["place"]), end="")
    @prefix jd: <https://w3id.org/jiedao/ontology#> .
    @prefix place: <https://w3id.org/jiedao/id/place/> .
    """
    lines = [f"@prefix {prefix}: <{VOCABULARIES[prefix]}> .\n" for prefix in vocabularies]
    lines += [f"@prefix {family}: <{ID}{family}/> .\n" for family in sorted(families)]
    return "".join(lines)


def encoded(chunks: Iterable[str]) -> Iterator[bytes]:
    """The chunks in UTF-8, U+0000 and unpaired surrogates in their literals replaced by U+FFFD.

    >>> b"".join(encoded([literal("\\0"), literal("\\\\u0000")])).decode()
    '"�""\\\\\\\\u0000"'
    """
    for chunk in chunks:
        if "\\" in chunk and "\\u0000" in chunk:
            chunk = _ESCAPE.sub(lambda match: "\ufffd" if match[0] == "\\u0000" else match[0], chunk)
        try:
            yield chunk.encode()
        except UnicodeEncodeError:
            yield _SURROGATE.sub("\ufffd", chunk).encode()


def readable(text: str, limit: int = 60) -> str:
    """The text in ASCII, for the names of files, papers and authors: pinyin a character, `-` between words.

    >>> readable("郑州日报/2023-06.txt")
    'zhengzhouribao-2023-06-txt'
    """
    from ..naming import key, slug

    parts = [slug(key(part))[0] for part in re.split(r"[^\w]+", text[: 4 * limit])]
    return "-".join(filter(None, parts))[:limit].rstrip("-") or "x"


@lru_cache(maxsize=1 << 14)
def distinct(text: str) -> str:
    """A readable ASCII name that no other text has: what reading loses, a digest of the text makes up for.

    >>> distinct("page-1.txt"), distinct("第一版.txt")
    ('page-1.txt', 'diyiban-txt-e4dc7dc9')
    """
    if len(text) <= 80 and _LOCAL.fullmatch(text):
        return text
    return f"{readable(text)}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def named(source: str) -> str:
    """The IRI, below `id:`, of a text of which no more is known than how it is called.

    >>> named("page-1.txt")
    'document/page-1.txt'
    """
    return "document/" + distinct(source)
