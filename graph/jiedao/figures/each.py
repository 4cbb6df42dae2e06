"""For each of what a number holds, where the clause says so ahead of it: 每个社区|配备社工12名, 租金|每平方米|2.6元."""

from __future__ import annotations

import re

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.segment import dictionary

_SELF = (
    "平方公里|平方米|平米|公里|公斤|千克|斤|吨|亩|升|立方米?|立方|小时|分钟|人次|人|户|家|单|份|餐|顿|次|生|桌|村|街|网格|微网格|社区|小区|"
    "楼栋|楼|单元|车|辆|台|套|件|学期"
)
_OF_NOUN = "个|名|位|栋|幢|条|处|所|座|支|间|块|片|部"  # behind these stands what of: 每名|老人
_SCALES = "[十百千万]|[十百千]万"
_EACH = re.compile(
    f"(?<![到进入遍访及盖])每(?:{_SCALES})?一?(?:(?P<of>{_OF_NOUN})|(?:{_SELF}))(?!人口普查|[年月天周日季])"
)
_ALL = re.compile("共计?|累计|总计|合计|一共|总共|全街|全部")  # what is told now is of all of them
_TAIL = re.compile(f"(?<=..)(?:为|按|是|约|平均)*每(?:{_SCALES})?(?:{_SELF}|{_OF_NOUN})$")
_HEAD = re.compile(f"^(?:{_SCALES})?(?:平方公里|平方米|立方米|公里|公斤)(?=[一-鿿]{{2}})")  # 每, cut off before
_NOUN = 6  # characters behind 每个 in which its noun begins


def each(sentence: Sentence, hit: Hit) -> str:
    """What a number is said of each of, by its clause ahead of it, or nothing.

    >>> text = "每名老人每月补贴300元"
    >>> hit = Hit(8, 12, 300, "元", "money", "", "300")  # type: ignore[arg-type]
    >>> each(Sentence(text, [], [hit], [], lambda piece: [piece[:2], piece[2:]]), hit)
    '每名老人'
    """
    text = sentence.text
    first = sentence.clauses[sentence.clause_of(hit.start)][0]
    if text.find("每", first, hit.start) < 0:
        return ""
    found = None
    for match in _EACH.finditer(text, first, hit.start):
        found = match
        if any(other.start < match.start() for other in sentence.hits if other.start >= first):
            return ""  # 社工60名,每个社区… is a clause of its own
    if found is None or _ALL.search(text, found.end(), hit.start) or sentence.between(found.start(), found.end()):
        return ""
    label = found[0]
    if found["of"]:
        pieces = sentence.cut(text[found.end() : min(hit.start, found.end() + _NOUN)])
        if pieces and any(tag.startswith("n") for _, tag in dictionary().tag(pieces[0], False)[:1]):
            label += pieces[0]
    return label


def without_each(noun: str) -> str:
    """What is counted without for each of what it holds: 物业费|每平方米, 补贴标准|为每人, 百平方米|租金.

    >>> without_each("物业费每平方米"), without_each("补贴标准为每人"), without_each("每单补贴")
    ('物业费', '补贴标准', '每单补贴')
    """
    noun = _HEAD.sub("", noun)
    return noun[: tail.start()] if "每" in noun and (tail := _TAIL.search(noun)) else noun
