"""Communities that are not called 社区: 红馨居民区, as in Shanghai, and by their committees (柳荫居委会)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jiedao.entities import community_spans
from jiedao.entities.candidate import Candidate
from jiedao.entities.places import PlaceRules, occurrences
from jiedao.scan import Scan
from jiedao.vocabulary import PROPER, PUNCTUATION, STOP, VERB

NOUNS = ("居民区", "居委会")
_OFFICES = re.compile("(?:党总支|党支部|党委|党组织|书记|居委|两委|主任|总支|支部)")
_LIES = re.compile("位于|地处|坐落|始建于|建于")
_WHERE = re.compile("(?:位于|地处|坐落|共有|现有|成立|的)")
_BEFORE = frozenset([PUNCTUATION, STOP, VERB])
"""Behind which the unknown words before 居民区 begin a name, whatever stands behind it: 在|市新居民区."""
_IN_CLAUSE = re.compile("居民区(?![化型内里外]|环境|道路|改造|创建|建设)")
_KINDS_OF_NONE = (
    "老旧", "周边", "沿线", "沿街", "附近", "密集", "大型", "小型", "高层", "多层", "低层", "新建", "在建", "成熟",
    "高档",
    "封闭", "开放", "开放式", "城市", "农村", "职工", "普通", "相关", "各", "全", "本", "该", "每", "某", "个", "的",
    "老",
    "新", "旧", "大", "小", "多", "两", "三", "几", "数", "近", "入", "到", "进", "和", "与", "在", "对", "让", "为",
    "把",
    "由", "等", "了", "示范", "试点", "文明", "平安", "和谐", "美丽", "涉外", "国际", "集中", "拆迁", "动迁", "回迁",
    "安置",
    "商品房", "售后房", "售后公房", "保障房", "公租房", "物业", "社区", "小区", "街道", "辖区", "市区", "城区",
    "楼宇",
)  # fmt: skip
_LONGEST = 8
_SIZE = 3  # characters of each of the nouns


def find(scan: Scan, rules: PlaceRules, barriers: Mapping[int, int]) -> list[Candidate]:
    """The 居民区 and 居委会 whose names are sure somewhere in the article, wherever they stand in it."""
    found: list[Candidate] = []
    for noun in NOUNS:
        if noun in scan.text:
            found += _called(scan, rules, barriers, noun)
    return found


def _called(scan: Scan, rules: PlaceRules, barriers: Mapping[int, int], noun: str) -> list[Candidate]:
    ends = [at + len(noun) for at in occurrences(scan.text, noun)]
    names = {scan.text[start : end - len(noun)] for end in ends if (start := _start(scan, end, barriers)) >= 0}
    found = []
    for end in ends:
        head = end - len(noun)
        length = max((len(name) for name in names if scan.text.endswith(name, 0, head)), default=0)
        if length:
            found.append(Candidate(head - length, end, "Community", "", rules.community.id, rules.priority))
    return found


def _start(scan: Scan, end: int, barriers: Mapping[int, int]) -> int:
    """Where the name before the 居民区 or 居委会 that ends at `end` begins, if its bounds are sure; else -1."""
    head = end - _SIZE
    start = community_spans.start_of(scan, head, end, barriers, _KINDS_OF_NONE)
    if start >= 0:
        return start
    led = max((at for at in barriers if head - _LONGEST <= at < head - 1), default=-1)
    if led >= 0 and _WHERE.match(scan.text, end) and not scan.text.endswith(_KINDS_OF_NONE, led, head):
        return led  # 龙山街道|银都一居民区位于…
    first = scan.word_at(head - 1)
    while first > 0 and head - scan.starts[first - 1] <= _LONGEST and scan.kinds[first - 1] in "nx":
        first -= 1
    named = PROPER in scan.kinds[first : scan.word_at(head - 1) + 1]
    told = _OFFICES.match(scan.text, end) or _LIES.match(scan.text, end)
    if not told and (first == 0 or scan.kinds[first - 1] not in _BEFORE or not _IN_CLAUSE.match(scan.text, head)):
        return -1
    return scan.starts[first] if named and not scan.text.endswith(_KINDS_OF_NONE, 0, head) else -1
