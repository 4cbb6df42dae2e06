"""Names that stand in a row before 等 or a count: the noun behind the row types them all."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from jiedao.entities import row_kinds, row_nouns
from jiedao.entities.candidate import Candidate
from jiedao.entities.rows import LONGEST, SURNAMES_TOO, elements, without_leading_verb
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, GENERIC, LATIN, NOUN, PROPER, VERB, Vocabulary

_ROW_END = re.compile("等(?!待|级|于|候|闲|到)")
_NUMERALS = "零一二三四五六七八九"
_FEW = "一二两三四五六七八九十百数多几"
_COUNT = rf"(?:\d{{1,12}}|[{_FEW}]{{1,8}})(?:余|多)?"
_COUNTED_BEHIND = re.compile(
    rf"[0-9{_FEW}](?<=[\u4e00-\u9fff].)(?<![{_FEW}].)"
    rf"(?=(?:(?<=\d)\d{{0,11}}|(?<=[{_FEW}])[{_FEW}]{{0,7}})(?:余|多)?(?:个|家|条|处|座|大|类|栋|所|项(?=行动|制度|机制|工程|计划|活动))[\u4e00-\u9fff])"
)
_MEASURES = "家|个|条|处|项(?!目)|座|栋|场|大|类|支|名|种|所|款"
_DESCRIBING = (
    "链上|产业链|上下游|规上|驻链|会员|两新|非公|定期|知名|品质|优质|龙头|特色|新经济|科创型|科技型|总部|商务|便民|重点|文化|创意|品牌|高端|主题鲜明的|"
    "内容丰富、主题鲜明的|老旧|住宅|居民|服务|党建|一批|社区|街区|辖区|无主管|背街|餐饮|养老|互联网|科技|现代|新兴|"
    "高档|中高档|商品房|开放式|封闭式|失管|弃管|无物业|回迁|安置|还建|新建|新老|新旧|百年|历史|石库门|专业|批发|专业批发|商业|"
    "省市|市区|省、市|市、区|省级|市级|区级|百亿级|十亿级|亿元级|"
    "创新|优秀|规模以上|中小|小微|大小|各大|实体|头部|链主|示范|精品|大型|市政|城市|网红|新型|公益|志愿|志愿服务|"
    "群众性|群众|文体|惠民|文旅|节庆|民俗|文娱"
)  # what may stand between 等 and the noun that types the row
_BEHIND = re.compile(
    rf"(?:一大?批批?|一系列|系列|各类|各种|多|{_COUNT})?(?:(?!大小)(?:{_MEASURES}))?(?:系列)?(?:在[\u4e00-\u9fff]{{2,6}}的)?(?:(?!社区|小区|企业|行政村)[\u4e00-\u9fff]{{2,4}}街道)?"
    r"(?:[\u4e00-\u9fff]{2}[和与、](?=[\u4e00-\u9fff]{2,4}(?:企业|公司|机构|品牌|商户|活动|项目)))?"
    rf"((?:{_DESCRIBING})*)([\u4e00-\u9fff]{{1,8}})"
)
_COUNTED = re.compile(
    r"([\u4e00-\u9fff]{2,4})(?:\d+|[一二两三四五六七八九十百]+)?余?多?(?:家|个|户)?，?(?:其中|目前)?(?:有|包括|包含|涵盖|如)$"
)
_CONTINUING = frozenset(
    ["共用", "合用", "发展", "改造", "建设", "入驻", "管理", "服务", "提升", "更新", "落地", "资源"]
)
_OF_THEM = re.compile("[\u4e00-\u9fff]{0,2}(?:政策|需求|诉求|问题|难题|难点|事项|业务)")
_DEVICES = (
    "机",
    "柜",
    "桩",
    "箱",
    "椅",
    "灯",
    "架",
    "器材",
    "设备",
    "器械",
    "车棚",
    "电梯",
    "扶手",
    "坡道",
    "步道",
    "监控",
    "管网",
    "药箱",
    "管道",
    "主机",
    "入口",
    "台阶",
    "护栏",
    "栏杆",
    "围墙",
    "路面",
    "线路",
    "水箱",
    "探头",
    "雨棚",
)
_THINGS = (*_DEVICES, "电脑", "电视", "空调", "冰箱", "桌", "椅", "凳", "床", "栏", "牌", "屏", "书架", "沙发")
_FURTHER = 20  # less than any name by its own head noun
BUILT = (
    "园", "基地", "中心", "广场", "大厦", "综合体", "总部", "港", "城", "酒店", "街区", "商业街", "大楼", "步道",
    "绿道", "栈道", "停车场", "停车楼", "管廊", "隧道", "大桥", "体育馆", "安置房", "保障房", "人才房", "小镇", "夜市",
)  # fmt: skip


_PEOPLE = ("代表", "团体", "队伍", "组织", "人员", "居民", "群众", "党员", "志愿者", "骨干", "能人", "达人")


_NO_PLAZAS = frozenset(["Organisation", "Compound"])


class ListRule(NamedTuple):
    """The class that the nouns of a rule give the elements of a row, and the `ending` that completes their names."""

    id: str
    cls: str
    fine: str
    priority: int
    ending: str = ""


def find(
    scan: Scan,
    nouns: Mapping[str, ListRule],
    vocabulary: Vocabulary,
    heads: Mapping[str, HeadRule],
    barriers: Mapping[int, int] = MappingProxyType({}),
) -> list[Candidate]:
    """The elements of all rows that a noun types; `nouns` gives the rule of each.

    `barriers` has the ends of the places that a row may follow: 清河街道|石榴湾、半坡岭等村.
    """
    found: list[Candidate] = []
    text = scan.text
    for stop, behind in _row_ends(text):
        rule, far = _rule_behind(scan, behind, nouns) or _rule_before(scan, stop, nouns), False
        if rule is None and behind > stop:
            rule, far = row_nouns.behind(scan, behind, nouns), True
        if rule is None or (rule.cls == "Community" and not rule.fine):
            continue  # see community_rows
        spans = elements(scan, stop)
        if far:
            if rule.cls == "Programme" or not _proper(scan, spans):
                continue
            rule = rule._replace(priority=rule.priority - _FURTHER)
        if len(spans) < (1 if behind > stop else 2):
            continue
        if rule.cls == "Programme" and _of_tasks(scan, spans):
            continue  # 培训楼栋骨干、组织义务巡逻、举办邻里集市三大举措
        exact = behind == stop and len(spans) > 2 and _NUMERALS.find(text[stop]) == len(spans)
        if behind == stop and text[stop + 1] == "项" and not exact:
            continue
        if rule.cls in ("Community", "Compound"):  # 翠竹园社区|云锦城、翠湖花园两个小区
            spans[0] = (max([at for at in range(*spans[0]) if at in barriers], default=spans[0][0]), spans[0][1])
        if rule.fine == "Village" and not _mostly_names(scan, spans, vocabulary):
            continue  # 水电、道路等城中村配套
        if rule.fine == "SocialOrganisation" and any(scan.text.endswith(_PEOPLE, *span) for span in spans):
            continue  # 居民代表、兴趣团体等社会组织
        if rule.id == "enumerated-facilities" and sum(text.endswith(_THINGS, *span) for span in spans) > 1:
            continue  # 报刊架、茶水台、晾晒角、充电桩等设施
        if rule.fine == "Enterprise" and _of_trades(scan, spans, heads):
            continue  # 人力资源、律师事务所等公司
        if rule.fine == "VolunteerTeam" and row_kinds.are_tasks([text[start:end] for start, end in spans], vocabulary):
            continue
        rule = _of_rooms(text, spans, _of_shops(scan, spans, behind, rule, vocabulary, heads))
        shared = row_kinds.shared_end(text, behind) if rule.fine == "VolunteerTeam" or rule.cls == "Facility" else ""
        roadside = row_kinds.beside_roads(text, behind) if rule.cls == "Facility" else ""
        for start, end in spans:
            start = without_leading_verb(scan, start, end, vocabulary)
            first = scan.word_at(start)
            if scan.kinds[first] == VERB and text[scan.starts[first + 1]] == "“":
                start = scan.starts[first + 1]  # 推行“五色管家”机制、打造|“银杏”品牌等活动
            if text[end - 1] == "）" and "（" in text[start:end]:
                end = text.index("（", start)
            if text[end - 1] == "等":
                end -= 1
            if rule.cls == "Programme" and row_kinds.is_for_whom(text[start:end]):
                continue  # 老党员|“送学上门”: see quoted_rows
            own = heads.get(vocabulary[scan.words[scan.word_at(end - 1)]].head)
            if rule.ending in heads and text[start:end] in heads[rule.ending].reject:
                continue  # 低效等片区
            if rule.cls in _HELD_BY_KINDS and own is None and _among_kinds(scan, spans, start, end, vocabulary):
                continue  # 绿化、财务、|安保等机构
            if not _means_a_kind(scan, start, end, rule, own) and _is_name(scan, start, end, rule, len(spans), exact):
                if roadside and text.endswith(row_kinds.ROADS, start, end):
                    own, shared = None, roadside
                found.append(_candidate(scan, start, end, rule, own, shared))
    return found


_HELD_BY_KINDS = frozenset(["Organisation", "Facility"])
_WARES = ("产品", "用品", "商品", "货品", "业务", "耗材")
_COMMON_KINDS = frozenset([NOUN, GENERIC, AMBIGUOUS])


def _among_kinds(scan: Scan, spans: Sequence[tuple[int, int]], start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a short word that the dictionary mistakes for a name stands among common words, or wares are told of."""
    if scan.text.endswith(_WARES, start, end):
        return True
    others = [span for span in spans if span[1] != end]
    if end - start > _SHORT or not others or vocabulary.segmenter.tag(scan.text[start:end]) not in ("nr", "ns"):
        return False
    kinds = {scan.kinds[at] for s, e in others for at in range(scan.word_at(s), scan.word_at(e - 1) + 1)}
    return kinds <= _COMMON_KINDS


_SHORT = 2


def _candidate(scan: Scan, start: int, end: int, rule: ListRule, own: HeadRule | None, shared: str = "") -> Candidate:
    """The element as a name; `own` is the rule of the noun that it ends with, `shared` the noun that all end with."""
    text = scan.text[start:end]
    quoted = any(mark in text for mark in "“《")
    name = scan.written[start + 1 : end - 1] if text[0] == "《" and text[-1] == "》" else ""
    cls, fine = rule.cls, rule.fine
    if cls == "Project":
        name = scan.written[start:end] + "项目"
    if cls in _NO_PLAZAS and own is not None and own.id in ("building", "mall") and not quoted:
        cls, fine = own.cls, own.fine  # a plaza among members is a plaza
    elif own is not None and own.cls == "Compound" and cls == "Facility" and text.endswith(row_kinds.HOMES):
        cls, fine = "Compound", ""  # an estate among 点位 is one
    elif own is not None and own.cls == cls:
        fine = own.fine  # an office among 驻区单位 is no firm
    if rule.ending and text[-1] not in "村区":
        ending = rule.ending.replace("区", "區") if "社區" in scan.written else rule.ending
        name = scan.written[start:end] + ending
    if shared and own is None and not quoted and (whole := row_kinds.completed(text, shared)) != text:
        return Candidate(start, end, cls, fine, rule.id, rule.priority, whole, (text,))  # 红色先锋、蓝色春蕾两大驿站
    return Candidate(start, end, cls, fine, rule.id, rule.priority + 12 * quoted, name)


def _of_shops(
    scan: Scan, spans: Sequence[tuple[int, int]], behind: int, rule: ListRule,
    vocabulary: Vocabulary, heads: Mapping[str, HeadRule],
) -> ListRule:  # fmt: skip
    """The rule of a row of shops: 北国、金鹰、银桥商城等商家 are malls all, by the one that says so."""
    if rule.fine != "Enterprise" or _SHOPS.search(scan.text, behind, behind + 8) is None:
        return rule
    own = [heads.get(vocabulary[scan.words[scan.word_at(end - 1)]].head) for _, end in spans]
    malls = any(found is not None and found.id == "mall" for found in own)
    return rule._replace(cls="Facility", fine="Mall") if malls else rule


def _of_rooms(text: str, spans: Sequence[tuple[int, int]], rule: ListRule) -> ListRule:
    """The rule of a row of rooms, whichever noun stands behind: “解忧杂货铺”、青禾书香苑、敏姐直播间等特色品牌."""
    if rule.cls != "Programme" or len(spans) < 2:
        return rule
    rooms = sum(_ROOM.search(text, start, end) is not None for start, end in spans)
    return rule._replace(cls="Facility", fine="ServiceCentre") if 2 * rooms > len(spans) else rule


_ROOM = re.compile(
    "(?:直播间|会客厅|议事厅|工作室|调解室|杂货铺|书屋|书房|书吧|书苑|书香苑|驿站|小站|服务站|服务点|食堂|茶馆|茶室|小屋|花园|剧场|舞台)[”]?\\Z"
)
_SHOPS = re.compile("商家|商户|商业|商企")


def _proper(scan: Scan, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one in two elements of a row at least has a word that no dictionary has as a common one."""
    proper = sum(
        not {PROPER, LATIN}.isdisjoint(scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1])
        for start, end in spans
    )
    return 2 * proper >= len(spans)


def _of_tasks(scan: Scan, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether two elements of a row or more begin with what is done to the rest of them."""
    return sum(_is_task(scan, start, end) for start, end in spans) > 1


def _is_task(scan: Scan, start: int, end: int) -> bool:
    """举办邻里集市, 组织|义务巡逻: a verb and what it is done to, which may have been taken off the span."""
    at = scan.word_at(start)
    if scan.starts[at + 1] < end:
        first = scan.kinds[at]
        if first == VERB or (first == AMBIGUOUS and scan.kinds[at + 1] in (GENERIC, NOUN)):
            return True
    taken_off = at > 1 and scan.starts[at] == start and scan.text[scan.starts[at - 1] - 1] == "、"
    return taken_off and scan.kinds[at - 1] in (VERB, AMBIGUOUS)  # of the first it is the verb of all: 开展|甲、乙


def _mostly_names(scan: Scan, spans: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """Whether all elements of a row are short, and one in two at least is no common word: 民生、太平、桂园."""
    proper = 0
    for start, end in spans:
        start = without_leading_verb(scan, start, end, vocabulary)
        first = scan.word_at(start)
        kinds = scan.kinds[first + (scan.words[first] in SURNAMES_TOO) : scan.word_at(end - 1) + 1]
        if not 2 <= end - start <= 8 or set(kinds) & set("vsp"):
            return False
        proper += PROPER in kinds or (NOUN in kinds and scan.text[start:end][-1] in _OF_PLACES)
    return 2 * proper >= len(spans)


DOINGS = (
    "签名墙", "问答", "游戏", "抽奖", "猜谜", "展板", "咨询", "义诊", "理发", "签名", "互动", "讲解", "发放", "慰问",
    "走访", "摊位", "打卡", "观看", "表演", "展示", "参观", "培训", "宣传", "排查", "巡查", "评比", "体验",
)  # fmt: skip


def _of_trades(scan: Scan, spans: Sequence[tuple[int, int]], heads: Container[str]) -> bool:
    """Whether a row of common nouns holds one that is a kind as it stands: 人力资源、律师事务所、新零售."""
    kinds = [scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1] for start, end in spans]
    if any(PROPER in kind or LATIN in kind or "p" in kind for kind in kinds):
        return False
    return any(
        set(kind) == {GENERIC} or scan.text[slice(*span)] in heads for kind, span in zip(kinds, spans, strict=True)
    )


_URGING = (
    "引导", "指导", "鼓励", "支持", "动员", "督促", "推动", "组织", "协调", "帮助", "协助", "倡导", "号召", "发动",
    "吸引", "发放", "开设", "设立", "制定", "完善", "加强", "强化", "优化", "健全", "落实",
)  # fmt: skip
_COMMON = frozenset([
    "联谊", "沙龙", "讲座", "培训", "义诊", "团建", "烘焙", "插花", "瑜伽", "书法", "茶艺", "手工", "观影", "读书会",
    "专业俱乐部", "俱乐部", "兴趣班", "文艺汇演", "文艺演出", "包粽子", "猜灯谜", "游园", "健步走", "趣味运动会",
])  # fmt: skip
_OF_PLACES = frozenset("路街巷里门桥园苑山河湖江湾庄村营寨屯店铺坊城楼塔庙寺井泉塘沟坡岭洼口东西南北台")


def _means_a_kind(scan: Scan, start: int, end: int, rule: ListRule, own: HeadRule | None) -> bool:
    """Whether an element says what sort of thing it is, and names none."""
    text = scan.text[start:end]
    if rule.cls == "Programme" and text.startswith(_URGING) and "“" not in text:
        return True  # 引导业主自治等举措
    if rule.cls == "Programme" and text in _COMMON:
        return True  # 讲座、沙龙等活动
    if rule.fine == "Enterprise" and row_kinds.is_sort(text):
        return True  # 行业部门、镇街等单位
    if rule.cls == "Project" and text.endswith(("项目", "工程", "改造", "”")):
        return True  # named as what it is
    if own is not None and text in own.reject:
        return True
    if rule.cls == "Programme" and text.endswith(DOINGS) and "“" not in text:
        return True  # 承诺签名墙、知识问答等活动: what one can do there
    if rule.id != "enumerated-facilities":
        return False
    device = text.endswith(_DEVICES)  # 饮水、充电、单元入口等设施
    last = scan.word_at(end - 1) + (not device)
    return (device or end - start < 3) and PROPER not in scan.kinds[scan.word_at(start) : last]


def _row_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where a row may end, and where what stands behind it begins: before 等, and before a count behind some 、."""
    for match in _ROW_END.finditer(text):
        yield match.span()
    for match in _COUNTED_BEHIND.finditer(text):
        stop = match.start()
        if text.find("、", max(0, stop - 160), stop) >= 0:
            yield stop, stop


def _rule_behind(scan: Scan, offset: int, nouns: Mapping[str, ListRule]) -> ListRule | None:
    """A、B等知名企业: the noun stands behind the row, which ends before `offset`."""
    text = scan.text
    match = _BEHIND.match(text, offset)
    if match is None:
        return None
    whole = match.group(1) + match.group(2)
    base = match.start(1)
    for begin in (0, len(match.group(1))):
        for length in range(min(8, len(whole) - begin), 0, -1):
            rule = nouns.get(whole[begin : begin + length])
            if rule is not None:
                behind = text[base + begin + length : base + begin + length + 1]
                at = scan.word_at(base + begin + length)
                if (
                    scan.starts[at] == base + begin + length
                    and scan.kinds[at] in "nxdg"
                    and scan.words[at] not in _CONTINUING
                    and begin + length < len(whole)
                ):
                    continue
                if (
                    length == 1
                    and behind not in "，。；、）\n"
                    and scan.kinds[scan.word_at(base + begin + length)] not in "vsp"
                ):
                    continue
                if _OF_THEM.match(text, base + begin + length):
                    continue  # 社保补贴等企业|关切政策
                if behind in ("的", "“") and rule.cls != "Programme" and rule.ending != "片区":
                    continue  # 社区“老大难”问题
                return rule
    return None


def _rule_before(scan: Scan, stop: int, nouns: Mapping[str, ListRule]) -> ListRule | None:
    """入驻企业42家，包括A、B等: the noun stands before the row."""
    spans = elements(scan, stop)
    if not spans or scan.text[stop + 1 : stop + 2] not in "。，；":
        return None
    match = _COUNTED.search(scan.text[max(0, spans[0][0] - 20) : spans[0][0]])
    if match is None:
        return None
    noun = match.group(1)
    return next((nouns[noun[at:]] for at in range(len(noun) - 1) if noun[at:] in nouns), None)


def _is_name(scan: Scan, start: int, end: int, rule: ListRule, size: int, exact: bool = False) -> bool:
    """Whether the words of an element can be a name of the class of its row, which has `size` elements.

    `exact`: the noun behind the row counts just as many.
    """
    if not 2 <= end - start <= LONGEST or scan.text[start:end] in ("行政村", "自然村"):
        return False
    first, last = scan.word_at(start), scan.word_at(end - 1)
    kinds = scan.kinds[first : last + 1]
    text = scan.text[start:end]
    if any(mark in text for mark in "“”《》"):
        return (
            rule.cls == "Programme"
            and (text[0] not in "“" or text[-1] not in "”")
            and text.count("“") == text.count("”")
        )
    if rule.cls == "Programme" and len(text) < 4 and not exact:
        return False  # 黄梅戏、广场舞等课程
    if (PROPER in kinds or LATIN in kinds) and rule.cls != "Project":
        return True
    if exact and rule.cls == "Programme" and len(text) > 2:
        return True  # 楼道革命、环境革命、管理革命三大行动
    if set(kinds) <= {GENERIC, "w"}:
        return rule.cls == "Programme" and len(text) >= 6 and size > 1
    if rule.cls == "Project" and (PROPER in kinds or NOUN in kinds):
        return text.endswith(BUILT)
    if rule.cls in ("Programme", "Award"):
        return len(text) >= 5 or not set(kinds) <= set("gwnv")
    if rule.cls in ("Platform", "Project"):
        return False
    return NOUN in kinds and (len(text) >= 3 or rule.cls in ("Compound", "Community", "Facility"))
