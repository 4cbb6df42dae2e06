"""One set of compiled rules for all tests, and what it reads of a few sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jiedao import rules
from jiedao.assemble import Reading
from jiedao.entities import Candidate, find
from jiedao.extractor import Extractor
from jiedao.records import Article, Block, Document, Metadata, Run
from jiedao.resolve import Resolved, Setting, Thing, resolve, setting
from jiedao.scan import Scan, scan

SUB_DISTRICT = "玉林街道"
DISTRICT = "武侯区"
CITY = "成都市"


@cache
def extractor() -> Extractor:
    """The rules that ship with jiedao, compiled once."""
    return Extractor(rules.load())


def article(*texts: str, sub_district: str = SUB_DISTRICT, district: str = DISTRICT, title: str = "") -> Article:
    """An article of these paragraphs; a text that begins with `# ` is a heading."""
    blocks, at = [], 0
    for text in texts:
        kind = "heading" if text.startswith("# ") else "paragraph"
        text = text.removeprefix("# ")
        blocks.append(Block(kind, text, (Run(0, at, len(text)),)))
        at += len(text) + 1
    return Article("a.txt", 0, sub_district, district, title, tuple(blocks), Metadata())


def scanned(*texts: str) -> Scan:
    """The texts of an article on 玉林街道, ready for the rules."""
    return scan(article(*texts), extractor().entities.vocabulary)


def here(sub_district: str = SUB_DISTRICT, district: str = DISTRICT) -> tuple[Setting, dict[str, object]]:
    """Where an article on a sub-district of 成都市 plays, and the sub-districts of its page."""
    register = extractor().register
    places = dict(register.resolve_together([sub_district], [district, CITY])) if sub_district else {}
    return setting(sub_district, district, places, register), places


def candidates(made: Scan) -> tuple[list[Candidate], list[Candidate]]:
    """What the entity rules find in a scan, and what stands nested in it."""
    made_by = extractor()
    place = here(made.article.sub_district, made.article.district)[0].place
    known = made_by.register.communities(place.code) if place else {}
    return find(made_by.entities, made, made_by.names, known)


def resolved(*texts: str, sub_district: str = SUB_DISTRICT, district: str = DISTRICT, title: str = "") -> Resolved:
    """An article on a sub-district with its things and mentions."""
    made_by = extractor()
    told = article(*texts, sub_district=sub_district, district=district, title=title)
    made = scan(told, made_by.entities.vocabulary)
    setting_here, places = here(sub_district, district)
    return resolve(made, *candidates(made), setting_here, places, made_by.entities, made_by.register)


def entities(*texts: str) -> dict[str, str]:
    """The canonical names that the texts mention, each with its class, or class/finer class."""
    found = resolved(*texts)
    things = [found.things[m.thing] for m in (*found.mentions, *found.nested)]
    return {thing.label: "/".join(filter(None, (thing.cls, thing.fine))) for thing in things}


def named(found: Resolved) -> dict[str, Thing]:
    """The things that an article mentions, by their labels."""
    return {found.things[m.thing].label: found.things[m.thing] for m in found.mentions}


def labels(*texts: str) -> list[str]:
    """The canonical name of each mention, in order."""
    found = resolved(*texts)
    return [found.things[m.thing].label for m in found.mentions]


def relations(*texts: str, sub_district: str = SUB_DISTRICT, district: str = DISTRICT, title: str = "") -> list[str]:
    """The relations of the texts but for those of the register, as `主体 predicate 客体 (role) [modality]`."""
    found = resolved(*texts, sub_district=sub_district, district=district, title=title)
    label = [thing.label for thing in found.things]
    told = {}
    for r in extractor().relations.find(found):
        if r.rule != "within-register":
            words = [label[r.subject], r.predicate, label[r.object]]
            words += [f"({r.role})"] * bool(r.role) + [f"[{r.modality}]"] * bool(r.modality)
            told[" ".join(words)] = None
    return list(told)


def rules_of(*texts: str) -> dict[str, str]:
    """The canonical names that the texts mention, each with the rule that found its first mention."""
    found = resolved(*texts)
    told: dict[str, str] = {}
    for mention in (*found.mentions, *found.nested):
        told.setdefault(found.things[mention.thing].label, mention.rule)
    return told


def readings(document: Document | str) -> list[Reading]:
    """The readings of a page."""
    page = Document("a.txt", document) if isinstance(document, str) else document
    return [reading for reading in extractor().read(page) if isinstance(reading, Reading)]


def spans(mentions: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Where candidates stand."""
    return [(c.start, c.end) for c in mentions]
