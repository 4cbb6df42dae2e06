"""The frozen records that the stages of a build hand to each other.

Data flows one way::

    files -> Document -> Article -> Mention -> Entity, Relation, Figure -> Knowledge -> files

All offsets are 0-based, end exclusive, in code points.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal
from operator import itemgetter
from typing import Final, NamedTuple

made: Final = tuple.__new__
"""`made(Relation, (subject, …))` is `Relation(subject, …)` in half the time, for those that go into the hundred
thousands; all fields must be given."""

COARSE_CLASSES = (
    "Division", "SubDistrict", "Community", "Compound", "Organisation", "Programme",
    "Platform", "Project", "Facility", "Award", "Person", "Star",
)  # fmt: skip

FINE_CLASSES = {
    "Province": "Division", "City": "Division", "District": "Division",
    "Village": "Community",
    "PartyBody": "Organisation", "GovernmentBody": "Organisation", "Enterprise": "Organisation",
    "SocialOrganisation": "Organisation", "Alliance": "Organisation", "PublicInstitution": "Organisation",
    "VolunteerTeam": "Organisation",
    "Campaign": "Programme", "Mechanism": "Programme", "Brand": "Programme", "Activity": "Programme",
    "Road": "Facility", "Building": "Facility", "Park": "Facility", "IndustrialPark": "Facility",
    "Mall": "Facility", "ServiceCentre": "Facility", "Base": "Facility",
}  # fmt: skip

PREDICATES = (
    "within", "implements", "undertakes", "establishes", "settlesIn", "partOf", "contributesTo",
    "appliedIn", "participatesIn", "operates", "receives", "grantedBy", "affiliatedWith", "cooperatesWith",
)  # fmt: skip

MODALITIES = ("Planned", "Expected", "Negated")


class Metadata(NamedTuple):
    """What is known of a text beside its words; empty string: not known. `date` is ISO 8601."""

    title: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()


class Document(NamedTuple):
    """One text as it was read.

    `source` names it in evidence: the path relative to the argument it was found under (POSIX
    separators), the URL, or `NAME.jsonl#L12` for a line of a JSONL file; the same for any working folder.
    `text` is what `bytes.decode(encoding)` gives, newlines untouched; offsets point into it. For PDF,
    DOCX and HTML it is the extracted text, `encoding` is empty, and `extractor` names the program that extracted it,
    with its version (`trafilatura 2.0.0`).
    """

    source: str
    text: str
    encoding: str = "utf-8"
    metadata: Metadata = Metadata()
    extractor: str = ""


class Skipped(NamedTuple):
    """An input, or a part of one (`line` counts from 1; 0: all of it), that was passed over, and why.

    `warning`: it was read all the same, and `reason` says what of it is not as it was.
    """

    source: str
    reason: str
    line: int = 0
    warning: bool = False


class Run(NamedTuple):
    """`length` characters that stand at `start` of a block's text and at `source` of its document."""

    start: int
    source: int
    length: int


class Block(NamedTuple):
    """A run of prose: `kind` is `heading`, `paragraph`, `caption` or `table`.

    `text` is as written in the source, with the line breaks inside words taken out (those between the rows of a table
    or list are kept), and with what interrupted it elsewhere; `runs` lead every character back to the source, in order,
    without gaps.
    """

    kind: str
    text: str
    runs: tuple[Run, ...]

    def source_spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The spans of the source that `text[start:end]` was taken from, in reading order.

        >>> Block("paragraph", "abcdef", (Run(0, 10, 3), Run(3, 20, 3))).source_spans(2, 5)
        ((12, 13), (20, 22))
        """
        runs = self.runs
        at = max(bisect_right(runs, start, key=itemgetter(0)) - 1, 0) if len(runs) > 1 else 0
        spans = []
        while at < len(runs):
            begin, source, length = runs[at]
            if begin >= end:
                break
            first = start if start > begin else begin
            last = begin + length if begin + length < end else end
            if first < last:
                spans.append((source + first - begin, source + last - begin))
            at += 1
        return tuple(spans)


class Article(NamedTuple):
    """One article of a page, or a part of one that is read by itself. `number` counts the articles of its document
    from 0, `part` the parts of the article.

    `sub_district` is the name that the article is about, as printed (`淮河路街道`); empty if it is about none.
    `district` is the district, county or city printed with it, if any (`二七区`).
    """

    source: str
    number: int
    sub_district: str
    district: str
    title: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    part: int = 0


class Passage(NamedTuple):
    """A sentence in its source. `spans` are offsets into the document's text, in reading order.

    `exact`, `prefix` and `suffix` hold one string for each span: the words as they stand in the
    document, and up to 20 characters before and after.
    """

    source: str
    spans: tuple[tuple[int, int], ...]
    exact: tuple[str, ...]
    prefix: tuple[str, ...]
    suffix: tuple[str, ...]


class Evidence(NamedTuple):
    """Why something is in the graph: one for each sentence, rule and modality, shared by what they yield.

    `key` is its IRI local name under `id:evidence/`; `article` the article's IRI; `rule` the id of the rule
    that fired; `modality` is empty for what is stated as fact, or one of `MODALITIES`.
    """

    key: str
    article: str
    rule: str
    passage: Passage
    modality: str = ""


class Confidence(NamedTuple):
    """How far what a rule finds is to be trusted: `value` from 0 to 1, reckoned from so many facts (`cases`) that it
    found in annotated texts; 0: not known from how many."""

    value: float
    cases: int = 0

    @classmethod
    def after(cls, right: int, cases: int) -> Confidence:
        """What to expect of the next case by Laplace's rule of succession, (right + 1) / (cases + 2): a rule that was
        never seen wrong is the surer, the more often it was seen.

        Source: P.-S. Laplace, Essai philosophique sur les probabilités (1814), seventh principle.

        >>> Confidence.after(3, 3), Confidence.after(60, 60), Confidence.after(0, 3)
        (Confidence(value=0.8, cases=3), Confidence(value=0.984, cases=60), Confidence(value=0.2, cases=3))
        """
        return cls(round((right + 1) / (cases + 2), 3), cases)


def modality_of(told: Iterable[str]) -> str:
    """How pieces of evidence of these modalities tell of a thing together: as fact ('') if one of them does so.

    Where none does, the one that comes nearest to it.

    >>> modality_of(["Planned", "Negated", "Planned"]), modality_of(["Planned", ""]), modality_of([])
    ('Planned', '', '')
    """
    kinds = {*told}
    return "" if "" in kinds else next((kind for kind in ("Expected", "Planned", "Negated") if kind in kinds), "")


class Entity(NamedTuple):
    """A named thing. `iri` is its IRI below `https://w3id.org/jiedao/id/`, as `place/410103-huaihelu-jiedao`.

    `fine` is the finer class or empty; `code` the official division code or empty; `formula` is the key under
    which programmes that many coin for themselves are found together (`1+3+N`), or empty; `evidence` holds keys.
    """

    iri: str
    cls: str
    fine: str
    label: str
    aliases: tuple[str, ...]
    code: str
    formula: str
    evidence: tuple[str, ...]


class Relation(NamedTuple):
    """A triple between entities, once for each (subject, predicate, object). `role` only for affiliatedWith."""

    subject: str
    predicate: str
    object: str
    role: str
    evidence: tuple[str, ...]


class Figure(NamedTuple):
    """A number that the text states of `about` (an entity's IRI).

    `value` is plain (2.64亿 is 264000000, 98.5% is 98.5), `unit` the bare measure (元, 人, %), `qualifier` as
    in the annotation guidelines or empty, `period` an ISO 8601 date or interval or empty.
    """

    iri: str
    about: str
    indicator: str
    value: Decimal
    unit: str
    qualifier: str
    period: str
    evidence: tuple[str, ...]


class ArticleRecord(NamedTuple):
    """An article as the graph tells it. `about` is the IRI of its sub-district, or empty; `document` that of the text
    it stands in, empty where only the name of that (`source`) is known. Of an extracted text, `extractor` names the
    program and `digest` is its SHA-256 in UTF-8, in hex; else both are empty."""

    iri: str
    source: str
    encoding: str
    headline: str
    about: str
    authors: tuple[str, ...]
    date: str
    publisher: str
    url: str
    document: str = ""
    extractor: str = ""
    digest: str = ""


class Knowledge(NamedTuple):
    """All that a build found, each part sorted by IRI or key, so that equal inputs give equal records."""

    articles: tuple[ArticleRecord, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]
    evidence: tuple[Evidence, ...]
    rules: tuple[tuple[str, str, str], ...] = ()  # (id, version, description) of each rule that fired
    undecided: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (name, candidate IRIs)
