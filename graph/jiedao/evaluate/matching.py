"""When a name, an indicator or an entity of a graph is the one that the gold means."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from jiedao.evaluate.gold import Gold, GoldEntity
from jiedao.records import Entity

HEADLESS = frozenset(["Programme", "Project", "Platform"])  # compared without their head noun, too
TAIL = re.compile("(?:项目|工作|机制|模式|工程|活动|体系|制度|行动|工作法|管理模式|运行机制|工作机制|服务运行机制)$")
SAME_INDICATOR = 0.5


def norm(name: str) -> str:
    """The form in which names are compared: width, case, quotation marks and punctuation do not count.

    >>> norm("“１＋３＋Ｎ”模式"), norm("3T·Work")
    ('1+3+n模式', '3twork')
    """
    name = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in name if c.isalnum() or c in "+%")


def forms(names: Iterable[str], cls: str) -> list[str]:
    """All comparable forms of a thing's names, sorted; of a programme, project or platform also without its head noun.

    >>> forms(["“365”工作机制"], "Programme"), forms(["清河坊街道"], "SubDistrict")
    (['365', '365工作机制'], ['清河坊街道'])
    """
    found = set()
    for name in map(norm, names):
        found.add(name)
        if cls in HEADLESS:
            while (match := TAIL.search(name)) and match.start() >= 2:
                name = name[: match.start()]
                found.add(name)
    return sorted(found)


def overlap(one: str, other: str) -> float:
    """The Dice coefficient of two phrases over their characters, 0 to 1.

    >>> overlap("财政税收", "税收")
    0.6666666666666666
    """
    left, right = Counter(norm(one)), Counter(norm(other))
    return 2 * (left & right).total() / max(1, left.total() + right.total())


def match_entities(gold: Gold, entities: Iterable[Entity]) -> dict[str, GoldEntity]:
    """IRI to gold entity: its label is one of the gold's names, or one of its names is the gold's canonical one.

    Of several, one of its own class comes first, then one with its label as canonical name.
    """
    by_any: dict[str, list[GoldEntity]] = defaultdict(list)
    by_canonical: dict[str, list[GoldEntity]] = defaultdict(list)
    for entity in gold.entities:
        for form in forms([entity.canonical, *entity.aliases], entity.cls):
            by_any[form].append(entity)
        for form in forms([entity.canonical], entity.cls):
            by_canonical[form].append(entity)
    matched = {}
    for built in entities:
        candidates = _among(by_any, forms([built.label], built.cls))
        candidates += _among(by_canonical, forms([built.label, *built.aliases], built.cls))
        if candidates:
            matched[built.iri] = min(candidates, key=lambda g: (g.cls != built.cls, g.canonical != built.label))
    return matched


def _among(index: Mapping[str, list[GoldEntity]], keys: Iterable[str]) -> list[GoldEntity]:
    return [entity for key in keys for entity in index.get(key, ())]
