"""What is said of a number beside its value: time, approximation, growth, plan."""

from __future__ import annotations

import re

from jiedao.figures.each import each
from jiedao.figures.indicators import filled, groups
from jiedao.figures.pack import FigureRule
from jiedao.figures.records import FigureContext, Hit
from jiedao.figures.repeating import is_deed
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

_ROUGH_BEFORE = re.compile(
    "(?P<word>首次突破|首次超过|首破|首超|突破|超过|(?<![商赶反高])超|(?<![通经])过|(?<![附邻])近|(?<![签节预合契公续守])约|逾|多达|(?<!最)高达|大约|接近|不少于|不低于|不高于|不多于|不小于|至少|至多|不超过|不足|不到|(?<![冲攀站迈跃登踏])上)(?:了)?$"
)
_ROUGH_AFTER = re.compile("的?(?P<word>以上|以下|以内|左右|之多)")
_FALLS = frozenset([
    "下降", "大降", "骤降", "压降", "锐减", "骤减", "减少", "减收", "减幅", "减", "降低", "降幅", "降", "下滑", "下跌",
    "跌幅", "下挫", "下探", "下浮", "走低", "回落", "缩水", "压缩", "压减", "缩短", "精简", "缩减", "少",
])  # fmt: skip
_KINDS = ("提高", "收窄")  # named as they are: a fall that is 收窄 is smaller
_LAST_TIME = frozenset(["上月", "上个月", "上季", "上季度", "上个季", "上个季度", "上周", "上期"])
_LAST_YEAR = frozenset(["", "去年", "上年", "上年度", "去一年", "上一年", "头年", "头一年", "前一年"])
_TARGET = re.compile("目标|任务")
_ROUND = frozenset("百千万亿")  # 上|百人, but 摆上|6桌
_GOES_WITH = ("上", "过")  # 上|千, 过|万
_MOST = re.compile("(?:单[日月年]|峰值|历史)?最[高多低少](?=[一-鿿]{0,8}$)(?!人民|[检法院气楼温的])")
_PAST = frozenset(["去年", "上年", "前年", "年初"])
_BECAME = re.compile(
    "[0-9一二三四五六七八九十百千万亿%].{0,6}?(?:[增升降减涨跌提扩]到?至|(?:增加|提高|提升|下降|减少|上升|扩大|降低|缩短|压缩)[至到]|变[成为])[^,，。;；]{0,4}$"
)
# What there is and how it lies, no deed.
_HAS = re.compile(
    "(?<![所享没具拥富设建现共辖住])(?:拥|设|建|现|共|辖|住)?有(?![效序望关害利机力限条所])|全长|总长|占地|下辖|常住|户籍|总面积|建筑面积|住着|坐落着?|容纳"
)
_ROUGH_ENDS = frozenset("过超破近约逾达于少多上了足到")  # the last characters of what `_ROUGH_BEFORE` finds


def qualify(
    sentence: Sentence, hit: Hit, rule: FigureRule, left: re.Match[str] | None, indicator: str,
    context: FigureContext, words: Vocabulary,
) -> tuple[str, str, str]:  # fmt: skip
    """Qualifier (its parts joined by “，”), period (ISO 8601 or empty) and modality of a figure."""
    text, start = sentence.text, hit.start
    clause = sentence.clause_of(start)
    first = sentence.clauses[clause][0]
    carried = context.running
    if carried is not None and carried.course and stands(sentence, hit, words):
        carried = None  # 两年来,街道建成公园5个。步道全长|1.8公里
    period = None if indicator.endswith(words.timeless) else carried
    for candidate in sentence.periods:
        if candidate.start < start and (candidate.holds or candidate.start >= first):
            period = candidate
    if period is not None and period.label in _PAST and _BECAME.search(text, period.end, start):
        period = carried  # 由去年的2亿元增至|3亿元
    parts = [period.label] if period is not None and period.label else []
    if (of_each := each(sentence, hit)) and of_each not in indicator:
        parts.insert(0, of_each)
    if text.find("累计", first, start) >= 0 or text.startswith("累计", hit.end):
        parts.append("累计")
    before = (
        _ROUGH_BEFORE.search(text, max(first, start - 6), start) if text[start - 1 : start] in _ROUGH_ENDS else None
    )
    if before is not None and (before["word"] not in _GOES_WITH or _ROUND.issuperset(hit.numeral)):
        parts.append(before["word"] + hit.numeral * (before["word"] in _GOES_WITH))
    if (most := _MOST.search(text, first, start)) is not None and most[0] not in indicator:
        parts.append(most[0])
    if hit.rough:
        parts.append(hit.rough)
    if after := _ROUGH_AFTER.match(text, hit.end):
        parts.append(after["word"])
    if rule.qualifier:
        parts.append(filled(rule.qualifier, {**groups(left), "growth": growth(left, hit.kind), "part": _part(left)}))
    mode = "" if rule.qualifier == "占目标任务" else sentence.telling.at(start)
    if mode == "Expected":
        parts.append("预计")
    elif mode == "Planned":
        parts.append("目标" if _TARGET.search(text, first, hit.start) else "计划")
    else:
        mode = ""  # of what is taken away (取缔占道经营20处): the deed is done
    stated = parts[0] if len(parts) == 1 else "，".join(dict.fromkeys(parts))
    return stated, "" if period is None else (mode and period.ahead) or period.iso, mode


def stands(sentence: Sentence, hit: Hit, words: Vocabulary) -> bool:
    """Whether a number tells what there is, whatever was done in the time that was told of before: by a verb of having
    before it, or before the bare nouns that its clause goes on with (有居民3000户,党员|120名)."""
    if hit.kind in ("money", "ratio"):
        return False
    text, end = sentence.text, hit.start
    for clause in range(sentence.clause_of(hit.start), -1, -1):
        start = sentence.clauses[clause][0]
        if _HAS.search(text, start, end):
            return True
        bare = all(not is_deed(piece, words) for piece in sentence.cut(text[start:end]))
        if not bare or not clause or text[sentence.clauses[clause - 1][1]] not in "，,、":
            return False
        end = sentence.clauses[clause - 1][1]
    return False


def growth(left: re.Match[str] | None, kind_of_unit: str = "ratio") -> str:
    """How a growth is named: 同比增速 as reports write it, 下降 where it falls, with what it is measured against; of an
    amount 同比增加, 同比减少."""
    parts = groups(left)
    way, lead = parts.get("way", ""), parts.get("lead", "")
    if not way and not lead:
        return ""
    if kind_of_unit != "ratio":
        return _against(lead, parts.get("base", "")) + ("减少" if way in _FALLS else "增加")
    kind = "下降" if way in _FALLS else way if way in _KINDS else "提高" if way == "提升" else "增速"
    return _against(lead, parts.get("base", "")) + kind if lead else "增长" if kind == "增速" else kind


def _against(lead: str, base: str) -> str:
    """What a growth is measured against: 同比 the year before, 环比 the month before, and 较 any other time.

    >>> _against("同比", ""), _against("比上月", "上月"), _against("较2019年同期", "2019年同期")
    ('同比', '环比', '较2019年同期')
    """
    if "环比" in lead or base in _LAST_TIME:
        return "环比"
    if "年均" in lead:
        return "年均"
    if not base or base.removesuffix("同期").removesuffix("同月") in _LAST_YEAR:
        return "同比"
    return f"较{base}"


def _part(left: re.Match[str] | None) -> str:
    """Of what whole a share is: 占党员总数, or 占比 where none is named."""
    return "占" + (groups(left).get("whole") or "比")
