"""Proposed names that are none: counted things, sorts of things, rows of common nouns, pieces of a clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.scan import Quotation, Scan
from jiedao.vocabulary import GENERIC, PROPER, Vocabulary

_MEASURES = "个家所处座间支栋幢户条项名部只股类种块片套辆台"
_COUNTED_BEHIND = re.compile(  # what it may begin with stands first: most of a text is passed over by that
    "(?=[总共约达近超已增分0-9两三四五六七八九十百])(?:"
    f"(?:总数|共计|共|约|达|近|超|已有|增至|超过|分别)?(?:[0-9]{{1,5}}|[两三四五六七八九十百]+)(?:余|多)?[{_MEASURES}](?:以上)?(?=[，。；、）\n])"
    "|(?:[0-9]{1,5}|[两三四五六七八九十百]+)(?:余|多)?(?:人次|场次))"
)
_PLENTY = re.compile("(?:也|又|很|较|最|更|偏)?[多少][，、。；！的]")  # 商圈楼宇多、湖泊绿地多
_COUNTED_BEFORE = re.compile(
    f"(?:(?:[2-9]|[0-9]{{2,5}}|[两三四五六七八九十百千数几多]+)(?:余|多)?[{_MEASURES}](?!院|楼)|一批批?|一些|若干个?|众多|诸多|许多|各类|各种|各个|各支|各家|每个|每家|"
    "所有|不少|大批|多[个家所处支]|其他|其它|其余|部分|大部分|绝大多数|这类|此类|这种|那种|同类|这样的|一样的|任何|某个?)\\Z"
)
_INDEFINITE = re.compile("(?<![0-9十第])又?(?:一个|一家|一处|一座|一间|一网红|一)\\Z")
_HALL = re.compile("[站大客展餐舞门一两影歌过前]厅\\Z|(?:议事|会客|音乐|宴会|报告|多功能)厅\\Z")
_NO_COMMUNITY = re.compile(
    "(?:现场|当天|当日|目前|活动|同时|此前|联合|会同|下派|支援|组织|启动|(?:每|则|再|又|均)[\u4e00-\u9fff]{1,6})社区"
)
_PIECE = re.compile(
    "(?<![高平中初均同对上优特头])等(?![级待候])|"
    "[将拟][新改扩]?建|直至|特邀|应邀|以及|乃至|甚至|不仅|对于|关于|根据|按照|作为|成为|使得|为了|因为|由于|能够|可以|正在|已经|曾经|并且|而且|或者|"
    "如何|怎么|什么|我们|他们|她们|咱们|你们|大家|[能要想有建办]个|我能|[能想要会]做|很[大小多好长远]|[党人]和政府|党群?和国家|中小学\\Z|.(?:调研|考察|观摩)(?![基团队组点站室会])"
)
_DEBRIS_FIRST = re.compile(
    "又?一(?=网红|批|个|处|座|家|支)|(?:百|千|数百|数千|数十|几十|十)余?[名人位](?:的)?|各支|各个?|每个?|原辖|现有|共有|能建|没有|有着|成了|[这那][套片条座处间栋种批群支所项款份门场趟幢家位名]|这个|那个|[这那][一些类里是家项]|该|此"
)
_POINTED = re.compile("[这那](?:一|[套片条座处间栋支所项款份个])|该(?!镇|村)|此")
_ROW_ENDS = (
    "企业",
    "机构",
    "单位",
    "门店",
    "商户",
    "商家",
    "部门",
    "设施",
    "场所",
    "组织",
    "人员",
    "居民",
    "群众",
    "点位",
    "点",
)
_CHECKED = frozenset([
    "compound", "service-centre", "base", "mall", "park", "building", "industrial-park", "enterprise", "area",
    "public-institution", "social-organisation", "alliance", "volunteer-team", "government-body", "task-force",
    "enumerated-compounds", "enumerated-facilities", "enumerated-buildings", "enumerated-enterprises",
    "enumerated-teams", "row-sibling", "platform", "said-to-be-estate",
])  # fmt: skip
_OF_A_SORT = frozenset([
    "compound", "enterprise", "public-institution", "mall", "industrial-park", "area", "park", "building",
    "service-centre",
])  # fmt: skip
_WAY_HOME = re.compile(
    "(?:[\u4e00-\u9fff]{0,2}回家|归家|上学|放学|出行|就医|求学|致富|幸福|平安|连心|便民|民心|富民|安全|文明|阳光|回乡|夜归|晚归)路"
)
_SHARED = re.compile("(?:共[建治享管商联谋创]|互[联通助动])+")
_PARTS = re.compile("[、，]")
_OF_A_STREET = re.compile(
    "[\u4e00-\u9fff]{2}(?:[路街道]|街道)(?:派出所|司法所|税务所|市场监管所|消防救援站|中队|支行|小学|中学|法庭)\\Z"
)
_DOINGS = frozenset(["activity", "service", "campaign"])
_CUT_SHORT = frozenset(["project", "activity", "campaign", "mechanism", "service", "platform"])
_TIMES = re.compile("[0-9]{2,6}余?(?:人次|场次|[次场件个])")
_TIMES_BEFORE = re.compile("[0-9]余?(?:人次|场次|[次场件条个起])、\\Z")
_OF_SORTS = frozenset(["community"])
_MARKED_OFF = re.compile(
    "(?:低洼|易涝|积水|交界|结合部?|周边|沿线|附近|闲置|空白|重点|敏感|高发|多发|密集|集中|受灾)(?:区域|地块|地段|板块)\\Z"
)
_OF_A_RANK = ("示范项目", "试点项目", "优秀项目", "样板项目", "重点项目")
_RANKED_AS = re.compile("(?:成为|成了|列为|列入|作为|获评|评为|入选|入围|跻身)[^，。；“”]{0,3}\\Z")
_BUILT_THERE = ("建设", "新建", "打造", "开设", "设立", "建成")
_FLOURISHING = frozenset("兴旺强富化立")
_JUDGED = _CHECKED | _DOINGS | _CUT_SHORT | _OF_SORTS | {"road", "party-body", "sight"}
_MADE_SO = re.compile("(?:的|打造|建设|创建|争创|建成|构建|营造|成为|属于|是|属)了?\\Z")


_BRANCH_OF_A_SORT = re.compile(
    "[\u4e00-\u9fff]{1,8}[型式类](?:小区|楼院|院落|楼栋|网格|社区|楼宇|园区|企业|商圈)(?:联合|临时|网格)?党[\u4e00-\u9fff]{1,2}"
)
_MANNER = re.compile("[\u4e00-\u9fff]{1,5}[式型化]服务")
_ROW_OF_SORTS = re.compile(
    "[^高平中初均同对上优特头]等(?:规章|各项|工作|系列|相关|配套|长效|多项)?(?:制度|机制|活动|项目|平台)\\Z"
)
_WHOSE = re.compile("“?(?:我们?|咱们?|他们?|她|这里|那里|这儿|这个|本|该)")
_GOAL = re.compile("(?:示范|先行|样板|标杆|引领|先导|试验|集聚|承载|样本|首善)区\\Z")
_STRIVEN_FOR = re.compile("(?:打造|建设|创建|争创|建成|构建|争当|争做|创成|迈向|朝着|成为)[^，。；：！？\n]{0,24}\\Z")
_OF_THE_LAND = re.compile("国家|全国|全[省市区县]|[省市]级|世界|区域|现代")
"""With these begins what one wants to be: 建设全国产城融合示范区."""


def describing(words: Collection[str]) -> re.Pattern[str]:
    """What a modifier looks like that is made of nothing but words for sorts.

    >>> sorts = describing(["高龄", "封闭式", "物业"])
    >>> bool(sorts.fullmatch("封闭式物业")), bool(sorts.fullmatch("翠园物业"))
    (True, False)
    """
    return re.compile("(?:" + "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w)))) + ")+")


def names(scan: Scan, kept: Sequence[Candidate], sorts: re.Pattern[str], vocabulary: Vocabulary) -> list[Candidate]:
    """The candidates without those that name nothing."""
    common: set[str] = set()
    flags, bare = [], []
    ends = {c.end for c in kept}
    starts = {c.start for c in kept}
    for c in kept:
        flag = c.rule in _JUDGED and _is_none(scan, c, sorts, vocabulary, starts, ends)
        flags.append(flag)
        if c.rule in _CHECKED and not c.name:
            if flag:
                common.add(scan.text[c.start : c.end])
            elif PROPER not in scan.kinds[scan.word_at(c.start) : scan.word_at(c.end - 1) + 1]:
                bare.append(scan.text[c.start : c.end])
    if bare:
        common |= _counted(scan.text, bare)
    if not any(flags) and not common:
        return list(kept)
    return [
        c
        for c, flag in zip(kept, flags, strict=True)
        if not flag and not (c.rule in _CHECKED and not c.name and scan.text[c.start : c.end] in common)
    ]


def _counted(text: str, bare: Collection[str]) -> set[str]:
    """Which nouns an article counts anywhere: 建成小区服务驿站31个."""
    lengths = sorted({len(name) for name in bare})
    wanted = set(bare)
    return {
        text[match.start() - length : match.start()]
        for match in _COUNTED_BEHIND.finditer(text)
        for length in lengths
        if text[match.start() - length : match.start()] in wanted
    }


def _is_none(
    scan: Scan, c: Candidate, sorts: re.Pattern[str], vocabulary: Vocabulary, starts: Collection[int],
    ends: Collection[int],
) -> bool:  # fmt: skip
    text = scan.text
    if c.rule == "project" and not c.name and text.endswith(_OF_A_RANK, c.start, c.end):
        return _RANKED_AS.search(text, max(0, c.start - 8), c.start) is not None  # 成为|全省阅读示范项目
    if c.rule == "area" and _MARKED_OFF.search(text, c.start, c.end):
        return True  # 清江河畔低洼易涝|区域
    if c.rule == "sight":
        return text[c.start - 1 : c.start] == "以" and text[c.start + 1 : c.start + 2] in _FLOURISHING  # 以|茶兴城
    if c.rule in _OF_SORTS:
        if _NO_COMMUNITY.fullmatch(text, c.start, c.end):
            return True
        return (
            sorts.fullmatch(text, c.start, c.end - 2) is not None
            and _MADE_SO.search(text, max(0, c.start - 6), c.start) is not None
        )
    if c.rule == "party-body":
        return _BRANCH_OF_A_SORT.fullmatch(text, c.start, c.end) is not None  # 功能型小区党支部
    if c.rule == "service" and _MANNER.fullmatch(text, c.start, c.end):
        return True  # 兜底式服务
    if c.rule in _DOINGS and not _within_a_title(scan, c):
        return (
            text[c.start - 1 : c.start] in "、"
            and _TIMES.match(text, c.end) is not None
            and _TIMES_BEFORE.search(text, max(0, c.start - 8), c.start) is not None
        )  # 开展宣传800余次、敬老活动300余次
    if c.rule in _CUT_SHORT and not c.name and (_POINTED.match(text, c.start) or _within_a_title(scan, c)):
        return True
    if c.rule == "project" and not c.name and _COUNTED_BEFORE.search(text, max(0, c.start - 12), c.start):
        return True  # 46家商户和3家|银行城中村改造, where paragraphs run into each other
    if c.rule == "road" and not c.name:
        return _in_a_slogan(scan, c, starts) or _WAY_HOME.fullmatch(text, c.start, c.end) is not None
    if c.rule in _CUT_SHORT and not c.name and _ROW_OF_SORTS.search(text, c.start, c.end):
        return True  # 积分动态化等规章制度
    if c.rule == "said-to-be-estate" and _WHOSE.match(text, c.start, c.end):
        return True  # “我们小区曾|是一个老旧小区
    if c.rule not in _CHECKED or c.name or text[c.start] == "“":
        return False
    if _in_a_slogan(scan, c, starts):
        return True
    titled = c.start > 0 and text[c.start - 1] in "“‘"
    if not (titled and text[c.end : c.end + 1] in ("”", "’")) and _PIECE.search(text, c.start, c.end):
        return True  # “小区能建个食堂就好了”
    if titled:
        return False
    if c.rule == "government-body" and _HALL.search(text[c.start : c.end]):
        return True  # 地铁站站厅, 两室一厅
    debris = _DEBRIS_FIRST.match(text, c.start, c.end)
    if debris and c.end - debris.end() > 1 and c.cls != "Compound":
        return True
    head = _head(text, c, vocabulary)
    if (
        c.rule == "service-centre"
        and c.start in ends
        and head == c.start + 2
        and text.startswith(_BUILT_THERE, c.start)
    ):
        return True  # 在柳荫社区|建设书屋
    if head > c.start and _SHARED.fullmatch(text, c.start, head):
        return True  # 共治共建共享|平台
    if c.rule in _OF_A_SORT and head > c.start and sorts.fullmatch(text, c.start, head):
        return True
    first, last = scan.word_at(c.start), scan.word_at(c.end - 1)
    if _is_a_goal(scan, c, first):
        return True
    if PROPER in scan.kinds[first : last + 1]:
        return False
    before = text[max(0, c.start - 8) : c.start]
    return (
        _COUNTED_BEHIND.match(text, c.end) is not None
        or _PLENTY.match(text, c.end) is not None
        or (c.rule != "volunteer-team" and _COUNTED_BEFORE.search(before) is not None)
        or (_INDEFINITE.search(before) is not None and c.cls == "Facility" and set(scan.kinds[first:last]) <= {GENERIC})
        or (
            c.rule != "alliance"
            and not _OF_A_STREET.search(text, c.start, c.end)
            and _among_common(scan, c, vocabulary, starts, ends)
        )
    )


def _is_a_goal(scan: Scan, c: Candidate, first: int) -> bool:
    """加快建设城乡融合发展示范区: what a sub-district strives to be is no place; one that a name begins is."""
    if _GOAL.search(scan.text, c.start, c.end) is None:
        return False
    named = scan.kinds[first] in (PROPER, "p") and _OF_THE_LAND.match(scan.text, c.start) is None
    return not named and _STRIVEN_FOR.search(scan.text, max(0, c.start - 30), c.start) is not None


def _in_a_slogan(scan: Scan, c: Candidate, starts: Collection[int]) -> bool:
    """“老邻居管老小区、低龄助高龄”措施: whether a name is but a piece of a quotation in several parts."""
    at = bisect_right(scan.quotations, c.start, key=_begins) - 1
    if at < 0:
        return False
    start, end = scan.quotations[at].start, scan.quotations[at].end
    if c.end > end or end - start > 30 or end - start == c.end - c.start or scan.text[end - 1] in "。！？…":
        return False
    if _PARTS.search(scan.text, start, end) is None or scan.text.startswith("等", end + 1):
        return False
    if scan.text[c.start - 1] not in "“、，" or scan.text[c.end] not in "”、，":
        return True
    if c.end - c.start > 8:
        return False
    return not any(other in starts for other in range(start, end) if other != c.start)  # “某中心、某站” is a row


def _within_a_title(scan: Scan, c: Candidate) -> bool:
    """“柳浦·志愿服务项目风采录”: whether a name stops short within the one title that it begins."""
    at = bisect_right(scan.quotations, c.start, key=_begins) - 1
    if at < 0:
        return False
    start, end = scan.quotations[at].start, scan.quotations[at].end
    return start == c.start and c.end < end <= start + 18 and _MARK.search(scan.text, start, end) is None


def _begins(quotation: Quotation) -> int:
    return quotation.start


def _head(text: str, c: Candidate, vocabulary: Vocabulary) -> int:
    """Where the longest head noun begins in which a name ends."""
    for at in range(c.start + 1, c.end):
        if text[at : c.end] in vocabulary.heads:
            return at
    return c.end


def _among_common(
    scan: Scan, c: Candidate, vocabulary: Vocabulary, starts: Collection[int], ends: Collection[int]
) -> bool:
    """建材企业、物业服务公司、行业协会等: whether what stands beside a noun in its row is common, and no name."""
    text = scan.text
    beside = []
    if text[c.start - 1 : c.start] == "、":
        if c.start - 1 in ends:
            return False
        beside.append((_begin(text, c.start - 1), c.start - 1))
    if text[c.end : c.end + 1] == "、":
        if c.end + 1 in starts:
            return False
        beside.append((c.end + 1, _end(text, c.end + 1)))
    return any(_is_common(scan, start, end, vocabulary) for start, end in beside)


_MARK = re.compile("[、，。；：“”（）\n和及与等]")


def _begin(text: str, end: int) -> int:
    return max((m.end() for m in _MARK.finditer(text, max(0, end - 14), end)), default=max(0, end - 14))


def _end(text: str, start: int) -> int:
    match = _MARK.search(text, start, start + 14)
    return match.start() if match else start


def _is_common(scan: Scan, start: int, end: int, vocabulary: Vocabulary) -> bool:
    if not 2 < end - start < 12:
        return False
    first, last = scan.word_at(start), scan.word_at(end - 1)
    word = scan.words[last]
    if (
        scan.starts[last] + len(word) != end
        or scan.kinds[first] not in "gn"
        or set(scan.kinds[first:last]) - set("gnw")
    ):
        return False
    if scan.starts[first] != start or PROPER in scan.kinds[first : last + 1]:
        return False
    return word.endswith(_ROW_ENDS) or bool(vocabulary[word].head)
