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
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

from jiedao.explorer.layout import layout
from jiedao.naming import simplified, simplified_characters
from jiedao.ontology_terms import terms
from jiedao.output.register import VERSION, only_there
from jiedao.query.diagnosis import FULL_WIDTH, UPDATES
from jiedao.query.prefixes import PREFIXES
from jiedao.query.syntax import keywords
from jiedao.records import COARSE_CLASSES, PREDICATES, Entity, Evidence, Figure, Knowledge, Passage, Relation
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
    entities, relations, figures, evidence, cut = _shown(knowledge)
    iris, coarse, finer, labels, aliases, codes, formulas, proofs = _columns(entities, 8)
    number = {iri: i for i, iri in enumerate(iris)}
    keys, proof_articles, proof_rules, proof_passages, modalities = _columns(evidence, 5)
    of_entities, of_relations, of_figures = _numbered(keys, proofs, relations, figures)
    articles = {article.iri: i for i, article in enumerate(knowledge.articles)}
    rules = {rule[0]: i for i, rule in enumerate(knowledge.rules)}
    rule_names = [list(rule) for rule in knowledge.rules]
    for rule in dict.fromkeys(proof_rules):
        if rule not in rules:
            rules[rule] = len(rule_names)
            rule_names.append([rule, "", ""])
    about = {article.iri: article.about for article in knowledge.articles if article.about}
    told = {
        iri: about[proof_articles[found[0]]]
        for iri, found in zip(iris, of_entities, strict=True)
        if found and proof_articles[found[0]] in about
    }
    picture = layout(entities, relations, told)
    passages, passage_of = _passages(proof_passages)
    first = (passage_of[found[0]] for part in (of_relations, of_figures, of_entities) for found in part if found)
    said = _words_kept(passages, first)
    cut = cut._replace(passages=len(said) - sum(said))
    unnamed = {entity.iri for entity in only_there(knowledge)}
    classes, fines = _names(COARSE_CLASSES, coarse), _names(("",), finer)
    subjects, predicates, objects, roles, _ = _columns(relations, 5)
    relation_names = _names(PREDICATES, predicates)
    sources = {source: i for i, source in enumerate(sorted({passage.source for passage in passages}))}
    names = "".join(dict.fromkeys("".join([name[:200] for name in chain(labels, *aliases)])))
    return {
        "form": 1,
        "summary": len(entities) > SUMMARY_ABOVE,
        "cut": cut._asdict(),
        "classes": list(classes),
        "fines": list(fines),
        "predicates": list(relation_names),
        "entity": {
            "iri": iris,
            "cls": [classes[cls] for cls in coarse],
            "fine": [fines[fine] for fine in finer],
            "label": labels,
            "aliases": [[i, *names] for i, names in enumerate(aliases) if names],
            "code": [[i, code] for i, code in enumerate(codes) if code],
            "formula": [[i, formula] for i, formula in enumerate(formulas) if formula],
            "registered": [i for i, iri in enumerate(iris) if iri in unnamed],
            "evidence": of_entities,
            "x": picture.x,
            "y": picture.y,
            "hub": picture.hub,
        },
        "territories": picture.territories,
        "relation": {
            "subject": [number[iri] for iri in subjects],
            "predicate": [relation_names[predicate] for predicate in predicates],
            "object": [number[iri] for iri in objects],
            "role": [[i, role] for i, role in enumerate(roles) if role],
            "evidence": of_relations,
        },
        "figure": {
            "iri": [f.iri for f in figures],
            "about": [number[f.about] for f in figures],
            "indicator": [f.indicator for f in figures],
            "value": [format(f.value, "f") for f in figures],
            "unit": [f.unit for f in figures],
            "qualifier": [f.qualifier for f in figures],
            "period": [f.period for f in figures],
            "evidence": of_figures,
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
            "key": [[i, key] for i, (key, n) in enumerate(zip(keys, passage_of, strict=True)) if not said[n]],
            "article": [articles.get(article, -1) for article in proof_articles],
            "rule": [rules[rule] for rule in proof_rules],
            "modality": [[i, modality] for i, modality in enumerate(modalities) if modality],
            "passage": passage_of,
        },
        "passage": {
            "source": [sources[passage.source] for passage in passages],
            "spans": [[n for span in passage.spans for n in span] for passage in passages],
            "words": [_words(passage) if kept else 0 for passage, kept in zip(passages, said, strict=True)],
        },
        "sources": list(sources),
        "rules": rule_names,
        "register": VERSION,
        "undecided": [[name, list(candidates)] for name, candidates in knowledge.undecided],
        "readings": _readings(names),
        "simplified": _simplified(names),
        "terms": {name: [term.zh, term.en, term.inverse] for name, term in terms().items()},
        "queries": [dict(query) for query in queries],
        "sparql": {"prefixes": PREFIXES, "words": keywords(), "updates": sorted(UPDATES), "signs": FULL_WIDTH},
    }


def _shown(
    knowledge: Knowledge,
) -> tuple[list[Entity], Sequence[Relation], Sequence[Figure], Sequence[Evidence], Cut]:
    """What the page shows: entities, what is said of them and by what, and how much it leaves out."""
    entities = _kept(knowledge)
    if len(entities) == len(knowledge.entities):
        return entities, knowledge.relations, knowledge.figures, knowledge.evidence, Cut()
    iris = {entity.iri for entity in entities}
    relations = [r for r in knowledge.relations if r[0] in iris and r[2] in iris]
    figures = [f for f in knowledge.figures if f[1] in iris]
    stated: tuple[Sequence[Entity | Relation | Figure], ...] = (entities, relations, figures)
    held = {key for records in stated for record in records for key in record.evidence}
    return (
        entities,
        relations,
        figures,
        [e for e in knowledge.evidence if e[0] in held],
        Cut(
            len(knowledge.entities) - len(entities),
            len(knowledge.relations) - len(relations),
            len(knowledge.figures) - len(figures),
        ),
    )


def _numbered(
    keys: Sequence[str],
    proofs: Sequence[tuple[str, ...]],
    relations: Sequence[Relation],
    figures: Sequence[Figure],
) -> tuple[list[list[int]], list[list[int]], list[list[int]]]:
    """The evidence of entities (`proofs`), relations and figures, each by its number among the keys."""
    number = {key: i for i, key in enumerate(keys)}
    number_of = number.__getitem__

    def numbers(evidence: tuple[str, ...]) -> list[int]:
        try:
            return list(map(number_of, evidence))
        except KeyError:
            return [number[key] for key in evidence if key in number]

    return list(map(numbers, proofs)), [numbers(r[4]) for r in relations], [numbers(f[7]) for f in figures]


def _columns(records: Sequence[tuple[Any, ...]], width: int) -> list[list[Any]]:
    """The records, `width` fields each, column by column."""
    return list(map(list, zip(*records, strict=True))) or [[] for _ in range(width)]


def packed(content: Any) -> str:
    """The content as JSON, or the text or bytes as they are, deflated, in base64. Unpaired surrogates become U+FFFD.

    >>> packed("")
    'eNoDAAAAAAE='
    """
    return deflated([content] if isinstance(content, bytes) else list(map(_encoded, _texts(content))))


def deflated(pieces: Sequence[bytes]) -> str:
    """The pieces of a text, deflated together, in base64."""
    size = sum(map(len, pieces))
    deflating = zlib.compressobj(9 if size < 1_000_000 else 4 if size < 6_000_000 else 1)
    found = [deflating.compress(piece) for piece in pieces]
    return base64.b64encode(b"".join([*found, deflating.flush()])).decode()


def _texts(content: Any) -> Iterator[str]:
    """The content as JSON, column by column: in one piece it would be held three times over."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        mark = "{"
        for key, value in content.items():
            yield f"{mark}{json.dumps(key, ensure_ascii=False)}:"
            yield from _texts(value) if isinstance(value, dict) else [_json(value)]
            mark = ","
        yield "}" if content else "{}"
    else:
        yield _json(content)


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), check_circular=False)


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()


def _kept(knowledge: Knowledge) -> list[Entity]:
    """The entities that the page shows: all of them, or sub-districts, divisions and the best linked others."""
    if len(knowledge.entities) <= MOST_ENTITIES:
        return list(knowledge.entities)
    degree = Counter(map(itemgetter(0), knowledge.relations))
    degree.update(map(itemgetter(2), knowledge.relations))
    first = ("SubDistrict", "Division", "Star")
    ranked = sorted(knowledge.entities, key=lambda e: (e[1] not in first, -degree[e[0]]))  # of equals the first by IRI
    return sorted(ranked[:MOST_ENTITIES], key=itemgetter(0))


def _passages(of_evidence: Iterable[Passage]) -> tuple[list[Passage], list[int]]:
    """The passages, each once, and the number of that of each evidence."""
    numbers: dict[Passage, int] = {}
    found: list[int] = []
    last: Passage | None = None
    number = 0
    for passage in of_evidence:
        if passage is not last:
            number = numbers.setdefault(passage, len(numbers))
            last = passage
        found.append(number)
    return list(numbers), found


def _words_kept(passages: Sequence[Passage], first: Iterable[int]) -> list[bool]:
    """Which passages keep their words: all, or as many as fit, the `first` of each statement before any second."""
    sizes = [sum(map(len, passage.exact)) for passage in passages]
    if sum(sizes) <= MOST_WORDS:
        return [True] * len(sizes)
    kept, room = [False] * len(sizes), MOST_WORDS
    for i in dict.fromkeys(chain(first, range(len(sizes)))):
        if sizes[i] <= room:
            room -= sizes[i]
            kept[i] = True
    return kept


def _words(passage: Passage) -> list[str]:
    """What stands before the sentence, its pieces, and what stands after it."""
    return [passage.prefix[0] if passage.prefix else "", *passage.exact, passage.suffix[-1] if passage.suffix else ""]


def _names(known: Iterable[str], used: Iterable[str]) -> dict[str, int]:
    """Numbers for names: the known ones that are used, in their order, then others in alphabetical order."""
    present = set(used)
    order = [name for name in known if name in present]
    order += sorted(present.difference(order))
    return {name: i for i, name in enumerate(order)}


def _readings(names: str) -> str:
    """The pinyin of each character that occurs in names: `ai 爱艾;ba 八…`, for finding names by typing letters."""
    used = set(simplified(names))
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


def _simplified(names: str) -> list[str]:
    """The traditional characters of which either form occurs in names, and their simplified forms: 蓮…, 莲….

    >>> _simplified("嘉蓮街道")
    ['蓮', '莲']
    """
    used = set(simplified(names))
    pairs = [
        (chr(old), new)
        for old, new in simplified_characters().items()
        if new in used and unicodedata.is_normalized("NFKC", chr(old))  # others fall to the page's own folding
    ]
    return ["".join(old for old, _ in pairs), "".join(new for _, new in pairs)]
