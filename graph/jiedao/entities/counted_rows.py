"""What a count gathers: the whole of “甲”“乙”“丙”三大工程, the items of a row of plain words of one length, teams.

Items that are alike are names whatever gathers them: 民情平台、办事平台、帮扶平台3大平台. So are branches that share
their noun: 便民服务、文化惠民和平安共建3个党支部.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiedao.entities.candidate import Candidate
from jiedao.numerals import SINGLE
from jiedao.scan import Scan

_WHOLE = re.compile(
    "[三四五六七八九十]大(?!专项|重点|主要|核心)(?:[\u4e00-\u9fff]{2}){0,2}?(?:工程|行动|计划)(?![\u4e00-\u9fff]?[队组部方书])"
)
# Two to nineteen; it begins with one class of characters, which lets the engine skip all others.
_COUNT = "(?P<count>[二两三四五六七八九十1-9](?:(?<!1)|(?<=1)\\d))"
_TEAMS = re.compile(f"{_COUNT}[个支](?:[\u4e00-\u9fff]{{2}}){{0,2}}?(?:小组|队伍|团队|服务队|社团|分队|小队|志愿队)")
_ENDS_TEAM = re.compile("“?([\u4e00-\u9fff]{2,10}(?:队|组|社|团|班|俱乐部|工作室))”?\\Z")
_LED = re.compile(
    "(?:[^、和与]{0,4}?)(?:下设|分设|分成|分为|成立|组建|组成|设立|设置|设有|建立|建起|组织|培育|包括|包含|拥有)了?(?=[\u4e00-\u9fff]{3})"
)
_QUOTED = re.compile("(?:“[^“”，。；]{2,12}”[、和与]?){3,10}\\Z")
_PLAIN = re.compile("(?:[\u4e00-\u9fff]{3,9}[、和与]){2,9}[\u4e00-\u9fff]{3,9}\\Z")
_MARK = re.compile("[、和与]")
_ITEM = re.compile("[^、和与及]+")
_SHARED = re.compile(
    f"{_COUNT}[个支](?:功能型?|特色|主题|专项|专业|行业|不同)?"
    "(?P<noun>(?:党员|青年|巾帼|老干部)?(?:党小组|党支部|支部(?![书委])|(?:志愿者?)?服务(?:小|分)?队))"
)
_FORMED = "成立|组建|设立|设置|建立|下设|分设|划分|细分|编入|组成|建成|建起|构建|分为|分成|划为|形成|设有"
_ROW = re.compile(
    f"(?:.*(?:{_FORMED})(?:起|了|为|成|出)?)"
    "(?P<row>(?:[\u4e00-\u9fff]{2,6}[、和与及]){1,11}[\u4e00-\u9fff]{2,6})\\Z",
    re.DOTALL,
)
_WHO = re.compile(
    "党员|干部|居民|群众|企业|机关|单位|组织|学校|社区|村民|业主|商户|职工|人员|楼长|骨干|教师|医生|律师|学生|社工|能人|乡贤|代表|网格员|老兵|军人|机构|团体|部门"
)
"""Who a row tells the branches or teams are of, and not what they do."""
_GATHERED = re.compile(
    "等?(?P<count>[三四五六七八九十]|[3-9](?!\\d)|1\\d)(?:大|个)(?:系列)?(?:[\u4e00-\u9fff]{2}){0,3}?"
    "(?P<noun>平台|活动|工程|行动|计划|品牌)(?![\u4e00-\u9fff]?[队组部方书])"
    "|“(?P<whole>[三四五六七八九])[^“”，。；]{1,3}”(?:工程|行动|计划|活动|机制|工作法)"
)
"""What gathers a row whose items are alike: they end in its noun, begin with one word, or are as long as each other."""
_LAST_BUILT = re.compile(
    f"(?:[，；：]|.*(?:{_FORMED}|搭建|打造|开发|推出|上线)[了起出]?)(?P<item>(?![的了])[\u4e00-\u9fff]{{3,8}}?)\\Z"
)
_SHORTEST, _LONGEST = 4, 8
_REACH = 120  # characters before the count in which its row stands


def find(scan: Scan, priority: int) -> Iterator[Candidate]:
    """The programmes that a counted row names: its whole, and its items where they are plain words of one length."""
    text = scan.text
    for match in _WHOLE.finditer(text):
        start, count = match.start(), SINGLE[text[match.start()]]
        begin = max(0, start - _REACH)
        quoted = _QUOTED.search(text, begin, start)
        if quoted is not None:
            if quoted.group().count("“") == count:
                yield _made(start, match.end(), priority)
            continue
        items = _items(text, begin, start, count)
        for item in items:
            yield _made(*item, priority)
        if items:
            yield _made(start, match.end(), priority)


def gathered(scan: Scan, priority: int) -> Iterator[Candidate]:
    """The items that a count behind them gathers: 民情收集平台、便民办事平台、爱心帮扶平台等3大服务平台.

    As many are told as the count says, and they are alike, so that the first begins where the others tell.
    """
    text = scan.text
    for match in _GATHERED.finditer(text):
        told = match["count"] or match["whole"]
        count = SINGLE.get(told) or int(told)
        row = _row(text, max(0, match.start() - _REACH), match.start(), count)
        if row and _are_alike([text[start:end] for start, end in row], match["noun"] or ""):
            cls, fine = ("Platform", "") if match["noun"] == "平台" else ("Programme", "Campaign")
            yield from (Candidate(start, end, cls, fine, "counted-row", priority) for start, end in row)


def _row(text: str, begin: int, end: int, count: int) -> list[tuple[int, int]]:
    """The items of a row of `count` that ends at `end`: the first as long as the others, or behind a verb.

    >>> _row("通过雁首引领、雁群示范和雁归回引", 0, 16, 3), _row("通过雁首引领、雁群示范", 0, 11, 3)
    ([(2, 6), (7, 11), (12, 16)], [])
    """
    row: list[tuple[int, int]] = []
    while len(row) < count:
        mark = max(text.rfind(sign, begin, end) for sign in "、和与")
        if len(row) + 1 == count:
            first = _first(text, max(begin, mark + 1), end, row)
            return [(first, end), *row] if first >= 0 else []
        if mark < 0 or not _SHORTEST <= end - mark - 1 <= _LONGEST:
            return []
        row.insert(0, (mark + 1, end))
        end = mark
    return []


def _first(text: str, begin: int, end: int, row: list[tuple[int, int]]) -> int:
    """Where the first item of a row begins that ends at `end`, after `begin`; -1: within a longer one."""
    lengths = {stop - start for start, stop in row}
    if len(lengths) == 1 and (start := end - lengths.pop()) >= begin:
        return start if start > begin or text[start - 1 : start] not in ("、", "和", "与") else -1
    built = _LAST_BUILT.match(text, begin, end)
    return built.start("item") if built else -1


def _are_alike(items: list[str], noun: str) -> bool:
    """Whether the items of a row are so alike that each is a name.

    >>> _are_alike(["民情平台", "办事平台"], "平台"), _are_alike(["科普服务", "生态环保"], "平台")
    (True, False)
    """
    if noun == "平台":
        return all(item.endswith(noun) for item in items)
    if len({len(item) for item in items}) > 1 or not all("\u4e00" <= c <= "\u9fff" for item in items for c in item):
        return False
    return not noun or len({item[:2] for item in items}) == 1


def teams(scan: Scan, priority: int) -> Iterator[Candidate]:
    """The teams of a row that is counted: 下设爱心牵手队、健康服务组、阳光文体社三个小组.

    The row begins where as many names are told as the count says, each called as teams are. Those of a row that shares
    its noun are named with it.
    """
    text = scan.text
    for match in _TEAMS.finditer(text):
        count = SINGLE.get(match["count"]) or int(match["count"])
        row: list[tuple[int, int]] = []
        end = match.start()
        begin = max(0, end - _REACH)
        while len(row) < count:
            mark = max(begin - 1, *(text.rfind(sign, begin, end) for sign in "、和与，：；。"))
            item = _ENDS_TEAM.search(text, mark + 1, end)
            if item is None:
                break
            led = _LED.match(text, item.start(1), end)
            row.append((led.end() if led else item.start(1), item.end(1)))
            if led or item.start() > mark + 1 or mark < begin or text[mark] not in "、和与":
                break
            end = mark
        if len(row) == count > 1:
            yield from (
                Candidate(start, stop, "Organisation", "VolunteerTeam", "counted-row", priority) for start, stop in row
            )
    yield from _branches(scan, priority)


def _branches(scan: Scan, priority: int) -> Iterator[Candidate]:
    """Branches and teams that are named by what they do, and their noun but once: 便民服务、平安共建两个党支部.

    A verb begins the row, and as many are told as the count says: where 等 leaves some out, they are but examples.
    """
    text = scan.text
    for match in _SHARED.finditer(text):
        end = match.start()
        begin = max(scan.sentences[scan.sentence_at(end)].start, end - _REACH)
        formed = _ROW.match(text, begin, end)
        if formed is None or _WHO.search(formed["row"]):
            continue
        row = [part.span() for part in _ITEM.finditer(text, *formed.span("row"))]
        count = SINGLE.get(match["count"]) or int(match["count"])
        if len(row) != count:
            continue
        noun = match["noun"]
        noun = "党" + noun if noun == "支部" else noun
        fine = "PartyBody" if noun.startswith("党") and "队" not in noun else "VolunteerTeam"
        for start, stop in row:
            name = scan.written[start:stop] + noun
            yield Candidate(start, stop, "Organisation", fine, "counted-row", priority, name)


def _made(start: int, end: int, priority: int) -> Candidate:
    return Candidate(start, end, "Programme", "Campaign", "counted-row", priority)


def _items(text: str, begin: int, end: int, count: int) -> list[tuple[int, int]]:
    """The items of the row of plain words of one length that ends at `end`, if they are `count`.

    >>> _items("实施党建强基、产业升级、民生暖心三大工程", 0, 16, 3)
    [(2, 6), (7, 11), (12, 16)]
    >>> _items("实施党建强基、产业升级、民生暖心四大工程", 0, 16, 4)
    []
    """
    row = _PLAIN.search(text, begin, end)
    if row is None:
        return []
    last = max(mark.end() for mark in _MARK.finditer(text, row.start(), end))
    length = end - last
    starts = [end - length - place * (length + 1) for place in reversed(range(count))]
    apart = all(text[start - 1] in "、和与" for start in starts[1:])
    if starts[0] < begin or not apart or text[starts[0] - 1 : starts[0]] in ("、", "和", "与"):
        return []
    if any(_MARK.search(text, start, start + length) for start in starts):
        return []
    return [(start, start + length) for start in starts]
