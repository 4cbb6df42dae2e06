"""The persons that a number tells of: their age, and for how many years they were or did something."""

from __future__ import annotations

import re

from jiedao.figures.names import NamesSoFar, Owner
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence

_ALONE = re.compile("(?:今年|现年|现在|如今|目前|已经?|快|都|年近|刚满?|才|年过)*")

_SOMEBODY = re.compile(  # 77岁|老党员|韩庭芝
    "(?:退休|离休|在职|返乡|独居|残疾|低保|热心)?(?:老?(?:党员|教师|干部|军人|战士|兵|人|支书|书记|工人|职工|医生|模范)|居民|村民|业主|租户|志愿者|网格员|"
    "楼[栋门]?长|巷长|小伙儿?|姑娘|女孩|男孩|大爷|大妈|阿姨|骑手|店主|老板)"
)


def aged(sentence: Sentence, hit: Hit) -> Owner | None:
    """The person whose age a number is: named in its clause, or last of all in the one before (名叫张兰,今年71岁)."""
    clause = sentence.clause_of(hit.start)
    first, last = sentence.clauses[clause]
    if clause and not sentence.text.startswith("的", hit.end) and _ALONE.fullmatch(sentence.text, first, hit.start):
        named = [n for n in sentence.between(*sentence.clauses[clause - 1]) if sentence.mentions[n][2] == "Person"]
        if named:
            return Owner(named[-1])
    for n in sentence.between(first, last):
        start, end, cls = sentence.mentions[n]
        if cls != "Person":
            continue
        of = "的" in sentence.text[hit.end : start] or _SOMEBODY.fullmatch(sentence.text, hit.end, start)
        if 0 <= hit.start - end <= 4 or (0 <= start - hit.end <= 12 and of):
            return Owner(n)
    return None


def lived(sentence: Sentence, hit: Hit, named: NamesSoFar, depth: int) -> Owner | None:
    """The person who was something for so many years: named in the clause, before it, or in one of `depth` sentences
    before."""
    first, last = sentence.clauses[sentence.clause_of(hit.start)]
    persons = [n for n, (_, _, cls) in enumerate(sentence.mentions) if cls == "Person"]
    before = [n for n in persons if sentence.mentions[n][1] <= hit.start]
    clause = sentence.clause_of(hit.start)
    if not clause and not before and len(sentence.clauses) > 1:
        last = sentence.clauses[1][1]  # 扎根社区15年,书记张兰走遍了楼院
    after = [n for n in persons if first <= hit.start < sentence.mentions[n][0] < last]
    if before and (sentence.mentions[before[-1]][0] >= first or not after):
        return Owner(before[-1])
    if after:
        return Owner(after[0])
    return named.last_of(("Person",), first, depth)
