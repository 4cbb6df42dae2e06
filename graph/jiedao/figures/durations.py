"""Whether a length of time says how long something lasts (历时3年, 10分钟内上门), and not when it happens."""

from __future__ import annotations

import re

from jiedao.figures.changes import goes_over, origin
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

_CONTRACT = re.compile("[^,，。;；]{0,6}(?:合同|协议|租约|租期|质保|质保期|免租)")
_BECOMES = re.compile(
    "(?:左右|以上)?(?:[缩压降减升增提延][短缩低到至少长高升加]?)(?:到|至|为)?[0-9一二两三四五六七八九十半]"
)
_PERSONAL = re.compile("[他她]|自己|这[位名]|该同志")
_OF_NOBODY = ("历史", "的历史", "历程", "的奋斗历程", "的发展历程", "免", "质保", "学制", "合同")
_AT_FIRST = re.compile("(?:从|由|(?:原来|最初|过去|此前|以前|原先|当初)的?)(?:平均|约)?$")
_DONE = re.compile(
    "(?:左右)?(?:就|便|即)(?:能|可|可以|会|帮[他她其]|把[^,，]{1,8}|为[^,，]{1,6})*(?:协调|全部)?(?:办[结好完成]|拿证|领证|放款|到账|答复|回复|解决|到场|上门|搞定|修[复好]|响应|审批|送[达到]|赶到)|(?:完成)?(?:办[结好完成]|拿证|领证|放款|审批)"
)
_LONG = ("天", "周", "个月", "年")
_ENDED = ("，", ",", "。", "；", ";", "、", "后", "")
_ANSWERED = re.compile(
    "(?:之?内)?(?:必须?|就|便|即|能|可)*[有见出](?:回音|回复|答复|结果|反馈|整改|成效|效果|方案|回应|进展|着落|说法|实效)"
)
_AT_MOST = re.compile("(?:最多|最高|最少|高峰)(?:时|的)?$")
_SO_MANY = re.compile("(?:就|能|要|可|曾)?[一-鿿]{1,6}?(?:了|近|超过?|过|达)?[0-9]")
_LATEST = 1900  # from here on, a number before 年 is a year


def states_duration(sentence: Sentence, hit: Hit, window: str, words: Vocabulary) -> bool:
    """Whether a number with a unit of time, with the `window` of text before it, states how long something lasts."""
    text = sentence.text
    if hit.value == 1 and hit.unit in _LONG and _AT_MOST.search(window) and _SO_MANY.match(text, hit.end):
        return False  # 最多一天接待430人
    if (
        hit.unit in _LONG
        and hit.value < _LATEST
        and text[hit.end : hit.end + 1] in _ENDED
        and words.since.search(window)
    ):
        return True
    if _ANSWERED.match(text, hit.end):
        return True
    if hit.unit == "年":
        if hit.value < 60 and _CONTRACT.match(text, hit.end):
            return True
        if hit.value >= _LATEST:
            return False
        if (words.lived.search(window) or words.lasted.match(text, hit.end)) and _of_a_life(sentence, hit):
            return True
        return words.lasting_years.search(window) is not None
    if (_AT_FIRST.search(window) and _BECOMES.match(text, hit.end)) or goes_over(sentence, hit):
        return True
    if origin(sentence, hit) >= 0:
        return True
    if hit.unit in ("天", "周", "个月"):
        return (
            words.lasting.search(window) is not None
            or words.lasted.match(text, hit.end) is not None
            or takes(hit, text, words)
            or (hit.numeral != "半" and _DONE.match(text, hit.end) is not None)
        )
    following = text[hit.end : hit.end + 1]
    if hit.numeral == "半" and following != "内":
        return words.lasting.search(window) is not None
    return following != "制" and (following != "内" or takes(hit, text, words))


def takes(hit: Hit, text: str, words: Vocabulary) -> bool:
    """Whether it is told what is done within a time, or what it took so long to do: of months and years that is rather
    when it was done."""
    if words.within.match(text, hit.end):
        return True
    return hit.numeral != "半" and hit.unit not in ("年", "个月") and words.did.match(text, hit.end) is not None


def _of_a_life(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is told of who may have been something for so many years; 历史 and terms need nobody."""
    if sentence.text.startswith(_OF_NOBODY, hit.end):
        return True
    return any(cls == "Person" for _, _, cls in sentence.mentions) or _PERSONAL.search(sentence.text) is not None
