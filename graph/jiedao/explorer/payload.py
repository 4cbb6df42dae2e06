"""What the page holds of a graph: columns of numbers and texts as JSON, deflated.

Nothing is left out in silence. Above `MOST_ENTITIES` entities, or `MOST_WORDS` characters of quoted sentences, a page
would no longer open in a browser in reasonable time: then the least linked entities, or the words of the later passages
of a statement, stay in `graph.ttl` and `evidence.ttl` alone; the page says how many, and where a sentence would stand
it names the evidence.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from jiedao.explorer.layout import layout
from jiedao.output.register import VERSION, only_there
from jiedao.records import COARSE_CLASSES, PREDICATES, Entity, Evidence, Knowledge, Relation
from jiedao.resources import folder

MOST_ENTITIES = 30_000
MOST_WORDS = 8_000_000
SUMMARY_ABOVE = 2_500
"""From how many entities on the picture opens with the territories folded."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_MANY_READINGS = {
    "重": "chong", "行": "hang", "长": "zhang", "乐": "yue", "厦": "sha", "会": "kuai", "都": "dou", "单": "shan",
    "曾": "ceng", "朝": "zhao", "解": "xie", "盛": "cheng", "石": "dan", "调": "tiao", "车": "ju", "传": "zhuan",
    "参": "shen", "大": "dai", "地": "de", "得": "dei", "发": "fa", "干": "gan", "和": "huo", "合": "ge", "宿": "xiu",
    "弹": "tan", "奇": "ji", "泊": "po", "便": "pian", "区": "ou", "六": "lu", "强": "jiang", "校": "jiao",
    "省": "xing",
}  # fmt: skip
"""Second readings of characters that are frequent in names: typing either finds the name."""


class Cut(NamedTuple):
    """How much a page leaves to the other files: entities, relations, figures, and passages without words."""

    entities: int = 0
    relations: int = 0
    figures: int = 0
    passages: int = 0


def payload(knowledge: Knowledge, queries: Iterable[Mapping[str, str]] = ()) -> dict[str, Any]:
    """The columns of the page, of plain lists, texts and numbers; `queries` are handed through to the console.

    Entities are named by their number everywhere; -1 stands for one that is not there.
    """
    entities = _kept(knowledge)
    number = {entity.iri: i for i, entity in enumerate(entities)}
    relations = [r for r in knowledge.relations if r.subject in number and r.object in number]
    figures = [f for f in knowledge.figures if f.about in number]
    passages = len(knowledge.evidence)
    if len(entities) < len(knowledge.entities):
        held = {key for entity in entities for key in entity.evidence}
        held.update(key for relation in relations for key in relation.evidence)
        held.update(key for figure in figures for key in figure.evidence)
        knowledge = knowledge._replace(evidence=tuple(e for e in knowledge.evidence if e.key in held))
    proof = {evidence.key: i for i, evidence in enumerate(knowledge.evidence)}
    articles = {article.iri: i for i, article in enumerate(knowledge.articles)}
    rules = {rule[0]: i for i, rule in enumerate(knowledge.rules)}
    rule_names = [list(rule) for rule in knowledge.rules]
    for evidence in knowledge.evidence:
        if evidence.rule not in rules:
            rules[evidence.rule] = len(rule_names)
            rule_names.append([evidence.rule, "", ""])
    about = {article.iri: article.about for article in knowledge.articles if article.about}
    homes = {evidence.key: about[evidence.article] for evidence in knowledge.evidence if evidence.article in about}
    told = {e.iri: homes[e.evidence[0]] for e in entities if e.evidence and e.evidence[0] in homes}
    picture = layout(entities, relations, told)
    said = _words_kept(knowledge, entities, relations)
    sources = {source: i for i, source in enumerate(sorted({e.passage.source for e in knowledge.evidence}))}

    def numbers(keys: Iterable[str]) -> list[int]:
        return [proof[key] for key in keys if key in proof]

    unnamed = {entity.iri for entity in only_there(knowledge)}
    cut = Cut(
        len(knowledge.entities) - len(entities),
        len(knowledge.relations) - len(relations),
        len(knowledge.figures) - len(figures),
        passages - sum(said),
    )
    classes = _names(COARSE_CLASSES, (e.cls for e in entities))
    fines = _names(("",), (e.fine for e in entities))
    predicates = _names(PREDICATES, (r.predicate for r in relations))
    return {
        "form": 1,
        "summary": len(entities) > SUMMARY_ABOVE,
        "cut": cut._asdict(),
        "classes": list(classes),
        "fines": list(fines),
        "predicates": list(predicates),
        "entity": {
            "iri": [e.iri for e in entities],
            "cls": [classes[e.cls] for e in entities],
            "fine": [fines[e.fine] for e in entities],
            "label": [e.label for e in entities],
            "aliases": [[i, *e.aliases] for i, e in enumerate(entities) if e.aliases],
            "code": [[i, e.code] for i, e in enumerate(entities) if e.code],
            "formula": [[i, e.formula] for i, e in enumerate(entities) if e.formula],
            "registered": [i for i, e in enumerate(entities) if e.iri in unnamed],
            "evidence": [numbers(e.evidence) for e in entities],
            "x": picture.x,
            "y": picture.y,
            "hub": picture.hub,
        },
        "territories": [list(t) for t in picture.territories],
        "relation": {
            "subject": [number[r.subject] for r in relations],
            "predicate": [predicates[r.predicate] for r in relations],
            "object": [number[r.object] for r in relations],
            "role": [[i, r.role] for i, r in enumerate(relations) if r.role],
            "evidence": [numbers(r.evidence) for r in relations],
        },
        "figure": {
            "iri": [f.iri for f in figures],
            "about": [number[f.about] for f in figures],
            "indicator": [f.indicator for f in figures],
            "value": [format(f.value, "f") for f in figures],
            "unit": [f.unit for f in figures],
            "qualifier": [f.qualifier for f in figures],
            "period": [f.period for f in figures],
            "evidence": [numbers(f.evidence) for f in figures],
        },
        "article": {
            "iri": [a.iri for a in knowledge.articles],
            "source": [a.source for a in knowledge.articles],
            "headline": [a.headline for a in knowledge.articles],
            "about": [number.get(a.about, -1) for a in knowledge.articles],
            "authors": [list(a.authors) for a in knowledge.articles],
            "date": [a.date for a in knowledge.articles],
            "publisher": [a.publisher for a in knowledge.articles],
            "url": [a.url for a in knowledge.articles],
        },
        "evidence": {
            "key": [e.key for e in knowledge.evidence],
            "article": [articles.get(e.article, -1) for e in knowledge.evidence],
            "rule": [rules[e.rule] for e in knowledge.evidence],
            "modality": [[i, e.modality] for i, e in enumerate(knowledge.evidence) if e.modality],
            "source": [sources[e.passage.source] for e in knowledge.evidence],
            "spans": [[n for span in e.passage.spans for n in span] for e in knowledge.evidence],
            "words": [_words(e) if kept else 0 for e, kept in zip(knowledge.evidence, said, strict=True)],
        },
        "sources": list(sources),
        "rules": rule_names,
        "register": VERSION,
        "undecided": [[name, list(candidates)] for name, candidates in knowledge.undecided],
        "readings": _readings(entities),
        "queries": [dict(query) for query in queries],
    }


def packed(content: Any) -> str:
    """The content as JSON, or the text or bytes as they are, deflated, in base64. Unpaired surrogates become U+FFFD.

    >>> packed("")
    'eNoDAAAAAAE='
    """
    if not isinstance(content, str | bytes):
        content = json.dumps(content, ensure_ascii=False, separators=(",", ":"), check_circular=False)
    if isinstance(content, str):
        try:
            content = content.encode()
        except UnicodeEncodeError:
            content = _SURROGATE.sub("\ufffd", content).encode()
    level = 9 if len(content) < 1_000_000 else 6 if len(content) < 6_000_000 else 1
    return base64.b64encode(zlib.compress(content, level)).decode()


def _kept(knowledge: Knowledge) -> list[Entity]:
    """The entities that the page shows: all of them, or sub-districts, divisions and the best linked others."""
    if len(knowledge.entities) <= MOST_ENTITIES:
        return list(knowledge.entities)
    degree: Counter[str] = Counter()
    for relation in knowledge.relations:
        degree[relation.subject] += 1
        degree[relation.object] += 1
    first = ("SubDistrict", "Division", "Star")
    ranked = sorted(knowledge.entities, key=lambda e: (e.cls not in first, -degree[e.iri], e.iri))
    return sorted(ranked[:MOST_ENTITIES], key=lambda e: e.iri)


def _words_kept(knowledge: Knowledge, entities: list[Entity], relations: list[Relation]) -> list[bool]:
    """Which evidence keeps its words: all, or as much as fits, the first of each statement before any second."""
    sizes = [sum(map(len, e.passage.exact)) for e in knowledge.evidence]
    if sum(sizes) <= MOST_WORDS:
        return [True] * len(sizes)
    proof = {evidence.key: i for i, evidence in enumerate(knowledge.evidence)}
    first: dict[int, None] = {}
    for statements in (relations, knowledge.figures, entities):
        for statement in statements:
            if statement.evidence and statement.evidence[0] in proof:
                first[proof[statement.evidence[0]]] = None
    kept, room = [False] * len(sizes), MOST_WORDS
    for i in [*first, *(i for i in range(len(sizes)) if i not in first)]:
        if sizes[i] <= room:
            room -= sizes[i]
            kept[i] = True
    return kept


def _words(evidence: Evidence) -> list[str]:
    """What stands before the sentence, its pieces, and what stands after it."""
    passage = evidence.passage
    return [passage.prefix[0] if passage.prefix else "", *passage.exact, passage.suffix[-1] if passage.suffix else ""]


def _names(known: Iterable[str], used: Iterable[str]) -> dict[str, int]:
    """Numbers for names: the known ones that are used, in their order, then others in alphabetical order."""
    present = set(used)
    order = [name for name in known if name in present]
    order += sorted(present.difference(order))
    return {name: i for i, name in enumerate(order)}


def _readings(entities: Iterable[Entity]) -> str:
    """The pinyin of each character that occurs in names: `ai 爱艾;ba 八…`, for finding names by typing letters."""
    used: set[str] = set()
    for entity in entities:
        used.update(entity.label[:200])
        for alias in entity.aliases:
            used.update(alias[:200])
    path = folder("data") / "register" / "readings.txt"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    found = []
    for line in lines:
        syllable, _, characters = line.partition(" ")
        kept = "".join(sorted(used.intersection(characters)))
        if kept:
            found.append(f"{syllable} {kept}")
    found += [f"{syllable} {character}" for character, syllable in _MANY_READINGS.items() if character in used]
    return ";".join(found)
