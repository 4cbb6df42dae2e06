"""Names by the noun that they share with the name beside them: 柳荫社区、|建设社区|, 柳荫路、|新建路|.

What stands before such a noun is often a word of its own (建设, 税务, 新建), so that nothing but the company that it
keeps tells a name. It is taken where a community of the register is called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.communities import BAD_COMMUNITY
from jiedao.entities.strength import HeadRule
from jiedao.register.words import community_names
from jiedao.scan import Scan

_NOUNS = ("社区", "小区", "路", "街", "巷")
_BESIDE = frozenset("、和与及")
_CLASSES = frozenset(["Community", "Compound", "Facility"])
_SHORTEST, _LONGEST = 2, 5  # characters before the noun
_NEXT = {noun: re.compile(f"[、和与及]([\u4e00-\u9fff]{{{_SHORTEST},{_LONGEST}}}?){noun}") for noun in _NOUNS}
_GOES_ON = re.compile(
    "治理|建设|服务(?!中心|站)|管理|文化|食堂|教育|养老|卫生|工作|共建|矫正|发展|营造|生活|环境|更新|共同体|嵌入|活动|物业|改造|协商|"
    "团购|民警|医[院生]|居民自治|创建|评[选比定]|[道上子]|沿[线街]"
)
_SORTS = frozenset(BAD_COMMUNITY) | {"美好", "和美", "富裕", "致富", "振兴", "文化", "民族", "体育", "商业", "步行"}


def find(scan: Scan, kept: Sequence[Candidate], heads: Mapping[str, HeadRule]) -> Iterator[Candidate]:
    """What stands beside a name and ends as it does."""
    taken = {at for c in kept for at in (c.start, c.end - 1)}
    for c in kept:
        if c.cls not in _CLASSES:
            continue
        noun = next((noun for noun in _NOUNS if scan.text.endswith(noun, c.start + 2, c.end)), "")
        if not noun or c.name:
            continue
        rejected = heads[noun].reject if noun in heads else frozenset()
        for row in (_behind(scan, c.end, noun), _before(scan, c.start, noun)):
            for start, end in row:  # up to the next name, which looks on from there
                stem = scan.text[start : end - len(noun)]
                if stem in rejected or stem in _SORTS or not taken.isdisjoint((start, end - 1)):
                    break
                yield c._replace(start=start, end=end, aliases=(), priority=c.priority - 2)


def _behind(scan: Scan, at: int, noun: str) -> Iterator[tuple[int, int]]:
    """The spans behind the name that ends at `at`, as long as the row goes on."""
    while (match := _NEXT[noun].match(scan.text, at)) and match[1] in community_names():
        if _GOES_ON.match(scan.text, match.end()):
            return
        at = match.end()
        yield match.start(1), at


def _before(scan: Scan, start: int, noun: str) -> Iterator[tuple[int, int]]:
    """The spans before the name that begins at `start`."""
    text = scan.text
    while start and text[start - 1] in _BESIDE and text.endswith(noun, 0, start - 1):
        end = start - 1
        head = end - len(noun)
        begins = (
            at for at in range(max(0, head - _LONGEST), head - _SHORTEST + 1) if text[at:head] in community_names()
        )
        start = next((at for at in begins if scan.starts[scan.word_at(at)] == at or text[at - 1] in _BESIDE), -1)
        if start < 0:
            return
        yield start, end
