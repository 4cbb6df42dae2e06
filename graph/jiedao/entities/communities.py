"""Communities and villages: where their names begin, and what before 社区 and 村 makes no name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from jiedao.entities import community_spans, counted_communities, leading
from jiedao.entities.candidate import Candidate
from jiedao.entities.descriptions import is_planned
from jiedao.entities.places import PlaceNames, PlaceRules, finder, found_by
from jiedao.entities.strength import HeadRule
from jiedao.register.words import community_names, community_words
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC, NAMEABLE, NOUN, POST_HELD, PROPER, Vocabulary


def find(
    scan: Scan,
    rules: PlaceRules,
    known: Collection[str],
    barriers: dict[int, int],
    vocabulary: Vocabulary,
    own: Mapping[int, tuple[int, int]] = MappingProxyType({}),
) -> list[Candidate]:
    """Communities and villages: an official name of the article's own sub-district, else a name of unknown words."""
    found = []
    text = scan.text
    lengths = sorted(set(map(len, known)), reverse=True)
    found += counted_communities.find(scan, rules.community.id, rules.priority - 1)
    found += [
        Candidate(*match.span(), "Community", "", rules.community.id, rules.priority)
        for match in NUMBERED.finditer(text)
        if COMMUNITY_END.match(text, match.end() - 2)
    ]
    for end, village in _community_ends(text):
        rule = rules.village if village else rules.community
        fine = "Village" if village else ""
        head = end - (1 if village else 2)
        for length in lengths:
            if text[end - length : end] in known:
                begin = _from_mark(scan, end - length)
                found.append(Candidate(begin, end, "Community", fine, rule.id, rules.priority))
                break
        else:
            if text[head - 1] == "任" and POST_HELD.match(text, head):
                continue  # 王冬任|社区党委书记
            start = _community_start(scan, head, end, rule, barriers, vocabulary, village)
            if village and start < 0:
                start = community_spans.village_start(scan, head, end, barriers, BAD_COMMUNITY)
            whole = -1 if village else community_spans.start_of(scan, head, end, barriers, BAD_COMMUNITY)
            if whole >= 0:
                start = whole
            start = _behind_zone(text, start, head)
            start = leading.behind(scan, start, head, vocabulary) if start >= 0 else start
            if start < 0 or (not village and community_spans.is_counted(text[start:head])):
                continue  # 5位|社区能人, 先找|社区商量
            if not village and head - start > 3 and text.endswith(DONE_WITH, start, head):
                continue  # 街道纪工委组织|社区干部, 区水务局会同|社区
            if own.get(start, (start, 0))[1] > start and own[start][1] < head:
                start = own[start][0]  # 花|果园双子塔社区 in 花果园街道
            if not village and RATED.match(text, end):
                continue  # 明星社区评选
            if start != whole and start not in own and not village and _is_common(scan, start, head, vocabulary):
                continue  # 外地|社区, 楼盘|协商|社区
            common = not village and text[start - 1 : start] == "的" and vocabulary.segmenter.tag(text[start:head])
            placed = IN_ROW.match(text, end) or text.endswith(NEIGHBOURING, 0, start) or _acts(scan, start, end)
            if common and not (placed and text[start:head] in community_names()):
                continue  # 一个村改居的|新兴社区: none of those here; but 清河坊街道的光明社区
            if not (text.startswith("”", end) and TITLE.search(text, max(0, start - 14), start)):
                found.append(Candidate(start, end, "Community", fine, rule.id, rules.priority - 1))
    return _without_sorts(text, found, known)


DONE_WITH = (
    "组织", "会同", "协调", "发动", "指导", "督促", "协助", "携手", "动员", "督导", "调度", "安排", "邀请", "带领",
    "召集", "推动", "支持", "帮助", "引导", "委托", "牵头", "统筹", "依托", "深入", "走访", "下沉", "对接", "培训",
)  # fmt: skip
"""What somebody does with communities, behind the body that does so."""


_CUT_NAME = re.compile(
    "(?:(?<![\u4e00-\u9fff0-9A-Za-z])|^)(?![在于对向从到由与和及为按据将把被让请给以自往就该本各全这那])[\u4e00-\u9fff]{1,2}\\Z"
)
"""What a word has of a name that begins before it, and no word that only leads to it: ，|在|野坡社区."""


def _from_mark(scan: Scan, start: int) -> int:
    """Where a name begins that ends as an official one does: 。安|宁寺前社区, if that one cuts through a word."""
    if scan.starts[scan.word_at(start)] == start:
        return start
    lead = _CUT_NAME.search(scan.text, max(0, start - 3), start)
    return lead.start() if lead else start


def _acts(scan: Scan, start: int, end: int) -> bool:
    """Whether a clause whose subject is told of before its name goes on with what it does: 相邻的|柳荫社区推出…."""
    text = scan.text
    lead = text[max(0, start - LONGEST_LEAD) : start]
    lead = re.split("[，。；：！？\n]", lead)[-1]
    if len(lead) == LONGEST_LEAD or SOME.search(lead) or not lead:
        return False
    after = scan.word_at(end)
    goes_on = scan.starts[after] == end and scan.kinds[after] in "vwsqp" and text[end : end + 1] not in NO_ACT
    return goes_on and scan.kinds[scan.word_at(start)] in "nx"


def _without_sorts(text: str, found: Sequence[Candidate], known: Collection[str]) -> list[Candidate]:
    """Communities but for those that are never named without quotation marks, which only tell a sort: “明星社区”."""
    bare = {
        text[c.start : c.end] for c in found if not (text.endswith("“", 0, c.start) and text.startswith("”", c.end))
    }
    return [c for c in found if (name := text[c.start : c.end]) in bare or name in known]


def without_cities(
    scan: Scan, found: Sequence[Candidate], names: PlaceNames, known: Collection[str], barriers: Mapping[int, int]
) -> list[Candidate]:
    """Communities but for 上海社区食堂: one called as the article's city is registered, or behind its sub-district."""
    placed = {scan.text[c.start : c.end] for c in found if c.start in barriers}
    placed.update(known)
    return [c for c in found if scan.text[c.start : c.end] in placed or not _is_city(scan, c, names)]


def _is_city(scan: Scan, c: Candidate, names: PlaceNames) -> bool:
    """Whether what stands before 社区 is a city or province, and no name that communities elsewhere have, too."""
    stem = scan.text[c.start : c.end - 2]
    if stem.endswith("市") and stem in names.divisions.names:
        return True  # 威海市|社区工作
    full = names.short.get(stem)
    provincial = full is not None and (full.endswith(("省", "自治区")) or full in _MUNICIPALITIES)
    return full is not None and (provincial or stem not in community_names() or full in scan.text)


def _is_common(scan: Scan, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether what stands before 社区 is made of dictionary words that no community of the register is called by."""
    words = scan.words[scan.word_at(start) : scan.word_at(end - 1) + 1]
    name = scan.text[start:end]
    if "".join(words) != name or name[-1] in PLACE_ENDS:
        return False
    known = community_words()
    return name not in known and all(
        len(word) > 1 and word not in known and vocabulary[word].kind != PROPER and vocabulary.segmenter.tag(word)
        for word in words
    )


def _community_ends(text: str) -> Iterator[tuple[int, bool]]:
    """Behind which 社区 and 村 a name may end, and whether it is a village."""
    for match in COMMUNITY_END.finditer(text):
        yield match.end(), False
    for match in VILLAGE_END.finditer(text):
        if not (text[match.start() - 1] == "村" and OF_A_VILLAGE.match(text, match.end())):
            yield match.end(), True


def stems(scan: Scan, found: Iterable[Candidate], vocabulary: Vocabulary) -> dict[int, tuple[int, int]]:
    """Where the sub-districts and communities of an article are called without 街道 and 社区.

    The span of such a name, by each offset in it and by its end.
    """
    names: dict[str, None] = {}
    for c in found:
        if c.cls in ("SubDistrict", "Community"):
            name = scan.text[c.start : c.end].removesuffix("办事处").removesuffix("办")
            for suffix in ("街道", "社区"):
                stem = name.removesuffix(suffix)
                if stem != name and 1 < len(stem) < 7 and vocabulary[stem].kind in (PROPER, NOUN):
                    names[stem] = None
    spans: dict[int, tuple[int, int]] = {}
    find = finder(scan.text, names)
    for stem in names:
        for at in found_by(find, stem):
            end = at + len(stem)
            if not scan.text.startswith(("街道", "社区"), end):
                spans.update(dict.fromkeys(range(at, end + 1), (at, end)))
    return spans


COMMUNITY_END = re.compile(
    "社区(?:(?!卫生服务|工作者|服务中心|[团矫服]|养[老护生]|文[化明体艺创娱书]|教[育学师练])"
    "|(?=(?:养老|文化|文体|教育|居家)[\u4e00-\u9fff]{0,6}?(?:站|中心|广场|活动室|礼堂|家园|大院|学校|公园|长廊|室|之家|食堂)))"
)
VILLAGE_END = re.compile(
    "村(?<!城中村)(?<!度假村)(?<!艺术村)(?<!地球村)(?<![农乡行政全各本自然驻]村)(?![民级务组里居镇庄街子委史干上小口落头屯]|两[委级]|集(?!体)|规民约)|村(?=居民)(?<![农乡各全本]村)"
)
OF_A_VILLAGE = re.compile("[“‘]?两委|支书|支部|党支部|党总支|党委|主任|书记|文书|医|干部|集体|规民约")
"""Behind the second 村 of 石桥村|村“两委”: it begins the name of what every village has."""
_ZONE = re.compile(
    "[\u4e00-\u9fff]{0,5}(?:开发区|高新区|经开区|度假区|风景区|风景名胜区|工业区|工业园区|产业园区|保税区|管理区|示范区|"
    "管委会)(?=[\u4e00-\u9fff]{2})"
)
IN_ROW = re.compile("[、和与及](?!谐)[\u4e00-\u9fff]{2,5}社区")
TITLE = re.compile("(?:争创|创建|创成|评为|获评|荣获|授予|命名|入选|获得)[^，。”]{0,10}“\\Z")
NUMBERED = re.compile(  # its digit first, by which the engine passes over all other characters
    "[0-9](?:(?<=[，；：、和与及在至到从由对\n“].)|(?<=街道.)|(?<=^.)|(?<=。.))(?<![村乡镇]、.)[0-9]{0,2}社区"
)
"""33社区: a community by its number, but 12个村、3社区."""
NEIGHBOURING = ("街道的", "镇的", "邻的", "之隔的", "远处的", "隔壁的")
RATED = re.compile("评选|评比|评定|称号|标准|创建(?![了出成好的])|、[\u4e00-\u9fff]{2,4}社区(?:评选|创建|称号)")
LONGEST_LEAD = 14
SOME = re.compile(
    "[一二两三几每各这那][个座片家]|成为|成了|变成|打造|建[成设]|创[建成]|争[创当]|[是为在到从向对与和让把进]"
)
"""What stands before a community that is one of a sort, or of which something else is told."""
NO_ACT = frozenset(["", *"。；、！？”）的等里内"])
NOT_FIRST = frozenset(
    ["街道", "社区", "居民", "辖区", "组织", "引导", "服务", "党员", "沿线", "周边", "附近", "邻近", "相邻"]
)
_MUNICIPALITIES = frozenset(["北京市", "天津市", "上海市", "重庆市"])
QUARTERS = ("东区", "西区", "南区", "北区")
_ALSO_SYLLABLES = ("山", "和", "新", "原", "进", "农", "大")  # 南山, 祥和: names of the register end in them
PLACE_ENDS = "路街巷弄桥里坊园苑湖河山湾港庄桥门口塔寺庙阁城"
BAD_COMMUNITY = (  # what stands before 社区 or 村 and makes no name
    "是", "行政", "自然", "智慧", "平安", "文明", "和谐", "示范", "试点", "亮点", "友好", "安置", "完整", "居民",
    "街道", "各", "全", "本", "该", "个", "无", "红色", "未来", "幸福", "美丽", "宜居", "绿色", "镇", "乡",
    "网格", "无疫", "零工", "型", "化", "级", "网络", "民主", "国际", "数字", "学习", "邻里", "单位", "封闭",
    "开放", "多", "两", "入", "到", "进", "的", "和", "与", "在", "对", "让", "为", "把", "由", "等", "了",
    "示范性", "健康", "法治", "清廉", "商圈", "五星", "重点", "包联", "回迁", "省", "市", "区", "县", "服务",
    "共建", "低碳", "减灾", "双拥", "科普", "特色", "原", "新", "老", "旧", "小", "大", "联合", "相关", "附近",
    "周边", "转", "撤", "拆", "每", "哪", "拆迁", "搬迁", "安置房", "过渡", "农", "渔", "山", "牧", "一", "二",
    "三", "四", "五", "六", "七", "八", "九", "十", "几", "数", "余", "村改居", "位制", "合居住", "商住", "商品房",
    "标杆", "首善", "魅力", "星级", "样板", "涉农", "城乡结合", "书香", "活力", "品质", "品牌", "保障房",
    "公租房", "撤村建居", "号楼", "栋", "幢", "人文", "产业", "科创", "零碳", "韧性", "海绵", "全龄", "互助",
    "无讼", "穿", "绕", "一楼", "二楼", "三楼", "四楼", "五楼", "六楼", "万", "千", "百", "中国", "全国",
    "回", "归", "派出所", "医院", "学校", "公司", "大队", "热爱", "关爱", "感谢", "谢谢", "爱护",
    "联系", "挂联", "联点", "挂点", "挂钩", "帮扶", "结对", "驻点", "下沉", "对接", "认领", "领办", "走遍",
    "排摸", "物色", "把脉", "方便", "情暖", "建优", "托稳", "兜牢", "护牢", "焕新", "亮明",
    "研商", "赓续", "宣介", "补设", "波及", "问需", "问效", "求教", "领题", "包片", "包楼",
    "会商", "联络", "市域", "县域", "镇域", "区域", "全域", "性",
    "历任", "前任", "现任", "首任", "上任", "一任", "两任", "三任", "四任", "五任", "几任", "多任",
    "每任", "时任", "以", "靠", "像",
)  # fmt: skip


def is_lone_verb(scan: Scan, at: int) -> bool:
    """Whether word `at` is one syllable behind a verb that leads somewhere, and so no verb of its own: 搬进|爱|莲湖."""
    lead = scan.words[at - 1]
    return len(scan.words[at]) == 1 and scan.kinds[at] == "w" and scan.kinds[at - 1] == "v" and lead[-1] in "进到入在"


def _behind_zone(text: str, start: int, head: int) -> int:
    """高新区|梧桐社区: where the name begins of what lies in a zone, which has a name of its own."""
    zone = _ZONE.match(text, start, head) if start >= 0 else None
    return zone.end() if zone else start


def _is_called_so(scan: Scan, first: int, index: int, name: str, end: int) -> bool:
    """南山, 祥和, 云锦国际: whether what ends as a word for a sort of communities does is a name all the same."""
    if name.endswith(_ALSO_SYLLABLES) and name in community_names():
        return GENERIC not in scan.kinds[first:index]
    if len(name) < 4 or not name.endswith((*QUARTERS, "小区", "小镇", "国际", "未来")):
        return False
    future = name.endswith("未来")
    named = PROPER in scan.kinds[first : index + 1] or (future and scan.kinds[first] == NOUN)
    return named and not (future and is_planned(scan.text, end))


def _community_start(
    scan: Scan, head: int, end: int, rule: HeadRule, barriers: dict[int, int], vocabulary: Vocabulary, village: bool
) -> int:
    text = scan.text
    index = scan.word_at(end - 1)
    first = index
    while first > 0 and end - scan.starts[first - 1] <= 9:
        kind = scan.kinds[first - 1]
        if kind not in NAMEABLE or (
            kind == "w" and first < index and scan.words[first] not in community_spans.ENDS_OF_PLACES
        ):
            break  # but 建兴|湾社区
        first -= 1
    if first > 1 and first < index and is_lone_verb(scan, first - 1):
        first -= 1  # 搬进|爱|莲湖社区
    if first == index and scan.starts[index] == head:
        return -1
    while first < index and (
        (scan.kinds[first] in "gw" and scan.words[first] in NOT_FIRST) or scan.words[first] in community_spans.NEARBY
    ):
        first += 1
    while village and first < index and text[head - 1] == "家" and head - scan.starts[first] > 3:
        if scan.kinds[first] not in "gw":
            break
        first += 1  # 安置|戴家村
    start = scan.starts[first]
    start = max(
        (at for at in range(start + 1, head - 1 + village) if at in barriers), default=start
    )  # 锦水街|道锦花|社区

    if text[start] == "以" and head - start > 2 and text.startswith(("为", "作为"), end):
        start += 1  # 以|柳荫社区为试点
    if (unit := text.rfind("单位", start, head - 2)) >= 0:
        start = unit + 2  # 共建单位|柳溪社区
    start = max(start, text.rfind("由", start, head - 2) + 1, text.rfind("了", start, head - 2) + 1)
    start = max(start, text.rfind("像", start, head - 2) + 1)  # 越来越多的村像|柳荫村
    start = _behind_zone(text, start, head)
    name = text[start:head]
    if len(name) < 2 or len(name) > 7 or name[-1].isdecimal() or (village and name[0].isdecimal()):
        return -1  # 9名|村“两委”成员
    if name.endswith(BAD_COMMUNITY) and not _is_called_so(scan, first, index, name, end):
        return -1
    kinds = scan.kinds[first : index + (scan.starts[index] < head)]
    if village:
        named = PROPER in kinds or start in barriers or (len(name) == 2 and name[1] in "家庄")  # 赵|家村
        return start if len(name) <= 5 and named else -1
    if PROPER in kinds or (set(kinds) <= set("nxgdw") and ("n" in kinds or start in barriers)):
        return start
    return -1
