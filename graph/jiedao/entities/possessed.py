"""What the sub-district or the community told of has, named behind 街道 or 社区 alone: 街道图书馆, 社区|调解室.

Such a name stands for that of the one told of (柳荫街道图书馆). It begins behind a mark, a preposition or a verb, for
各社区 and 全街道 have many. What is counted, built everywhere or listed with 等 is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from jiedao.entities.candidate import JOINED, Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, PUNCTUATION, STOP, VERB

_PLACES = (
    "图书馆|图书室|阅览室|书屋|书吧|书房|活动室|活动中心|文化中心|文体中心|文化服务中心|文化活动中心|文体活动中心|"
    "文化广场|健身中心|体育中心|食堂|餐厅|助餐点|照料中心|养老服务中心|养老服务站|养老中心|养老院|敬老院|托育中心|托育园|托育点|托管中心|"
    "儿童之家|妇女之家|残疾人之家|职工之家|代表之家|之家|康复站|康复中心|调解室|调解中心|议事厅|议事室|议事亭|会客厅|邻里中心|睦邻中心|"
    "服务站|服务点|(?<!社会)(?<!社工)工作站|联络站|驿站|警务室|综治中心|矛调中心|调处中心|指导站|指导中心|零工市场|人才市场|服务大厅|办事大厅|"
    "孵化基地|教育基地|实践基地|实践站|实践所|储备中心|传习所|陈列馆|展览馆|博物馆|美术馆|体验馆|文化馆|科普馆|礼堂|剧场|养护院|"
    "微型消防站|孵化中心|孵化园|企业服务中心|便民服务中心|政务服务中心|为民服务中心|运行中心|运营中心|网格中心|网格化服务中心|管理中心|化解中心|"
    "创业中心|就业中心|人才中心|救助中心|康养中心|健康中心|智慧中心|数字中心|实训基地|创业基地|双创基地|共富工坊|"
    "综合体|停车场|菜市场|农贸市场|工作室|心理咨询室|直播间|直播基地|共享空间|阅读空间|文化空间"
)
_SCHOOLS = "党校|老年大学|老年学校|老年开放大学|家长学校|社区学校|社区学院|幼儿园"
_BODIES = (
    "联合党委|第[一二三四五六七八九十]{1,2}(?:网格)?党支部|党建联盟|治理委员会|议事协商委员会|物管会|物业管理委员会|物业服务中心|调委会|人民调解委员会|"
    "红白理事会|邻居理事会|"
)
_TEAMS = (
    f"{_BODIES}慈善基金会|社区基金会|社工站|志愿服务队|巡逻队|消防队|应急队|应急救援队|合唱队|合唱团|合唱班|舞蹈队|腰鼓队|秧歌队|文艺队|艺术团|民乐队|民乐团|军乐队|时装队|太极队|关工委|老年协会|"
    "老年体协|文联|商会"
)
_NAMED = re.compile(
    # its first word first, by which the engine passes over all other characters, then what stands before that
    "(街道|社区)(?<![^由在和与及将让请把对向经是到进于为往从来去用托着了过成建开设办起有的，；。：、？！“”\n]..)"
    "((?:(?!全(?!民)|[的了着过和与及或在把将由被为是有到进对向从于给以等各每])[\u4e00-\u9fff]){0,8}?"
    f"(?:({_PLACES})|({_SCHOOLS})|({_TEAMS})))"
    "(?![—－–+＋~～-]|建设|标准|体系|网络|服务网|设施|等|类|化|的建设|全覆盖|全部|[负志工]|[、和与及][^，。；]{2,8}等|[0-9一二两三四五六七八九十数多几]+余?[个处家所座支])"
)
_OF_ESTATE = re.compile(
    "(?:(?P<own>小区|楼院|大院)|(?P<made>(?<=党支部)[和、及]|成立|选出|选举产生|组建|建立|改选|换届产生|产生)了?)(?:新一届|首届|第[一二三四五六]届)?(?P<body>业委会|业主委员会|党支部|自管会|"
    "自治管理委员会|物管会|物业管理委员会|议事会|院委会|楼委会|业主自治小组)(?!书记|副书记|委员|成员|[0-9一二两三四五六七八九十]+个|的(?:小区|院落)|覆盖|组建率|建设|[—－–+＋~～-]|[”])"
)
_SEVERAL = re.compile(
    "(?:各|每个?|多个|所有|[0-9]余?个|一些|不少|全部|指导|推动|帮助|引导|鼓励|支持|没有|尚未|未)[^，。；：]{0,6}\\Z"
)
_MANY = re.compile(
    "(?:各|每|全|多|[0-9一二两三四五六七八九十]余?[个家处所座支]|所有|部分|其他|一批|众多|推进|加强|完善|规范|推动|加快|提升|优化)"
    "[^，。；：]{0,6}\\Z"
)
_SCHOOL = "PublicInstitution"
_NEAR = 80  # characters within which a community that is named is the one still told of
_NO_NAME = frozenset([PUNCTUATION, STOP, VERB])


def find(scan: Scan, communities: Sequence[Candidate]) -> list[Candidate]:
    """All such names, those behind 社区 where one community has been named shortly before."""
    found = []
    ends = sorted((c.end, c.name or scan.written[c.start : c.end]) for c in communities)
    for match in _NAMED.finditer(scan.text):
        start, end = match.span()
        if _MANY.search(scan.text, max(0, start - 10), start) or not _is_noun(scan, match.start(2), match.end(2)):
            continue
        rest = scan.written[match.start(2) : end]
        own = "@街道" if match[1] == "街道" else _told_of(scan, ends, start)
        if not own:
            continue
        cls, fine = ("Facility", "ServiceCentre") if match[3] else ("Organisation", _SCHOOL if match[4] else "")
        found.append(Candidate(start, end, cls, fine, "service-centre", JOINED, own + rest, (rest, match[1] + rest)))
    return found


def of_estates(scan: Scan, kept: Sequence[Candidate]) -> list[Candidate]:
    """成立|业委会, 小区|党支部: the bodies of the one estate that the paragraph has named shortly before."""
    ends = sorted((c.end, c.name or scan.written[c.start : c.end]) for c in kept if c.cls == "Compound")
    found: list[Candidate] = []
    if not ends:
        return found
    found += (body for c in kept if c.cls == "Compound" and not c.name and (body := _attached(scan, c)) is not None)
    taken = {(c.start, c.end) for c in (*kept, *found)}
    for match in _OF_ESTATE.finditer(scan.text):
        if _SEVERAL.search(scan.text, max(0, match.start() - 10), match.start()):
            continue
        start, end = match.span("body") if match["made"] else match.span()
        own = _told_of(scan, ends, match.start())
        if own and not any(start < other_end and begin < end for begin, other_end in taken):
            name = own + match["body"]
            fine = "PartyBody" if name.endswith("党支部") else "SocialOrganisation"
            aliases = (scan.written[start:end], match["body"])
            found.append(Candidate(start, end, "Organisation", fine, "department", JOINED, name, aliases))
    return found


def _attached(scan: Scan, estate: Candidate) -> Candidate | None:
    """怡馨新村小区|党群服务站, 怡馨新村小区|业委会: what is called after the estate right before it."""
    match = _ATTACHED.match(scan.text, estate.end)
    if match is None:
        return None
    cls, fine = ("Organisation", "SocialOrganisation") if match["body"] else ("Facility", "ServiceCentre")
    return Candidate(estate.start, match.end(), cls, fine, "service-centre", JOINED)


_ATTACHED = re.compile(
    "(?:党群|党员群众|党员|便民|居家养老|养老|新时代文明实践|文明实践|邻里|志愿者?)(?:服务|活动|互助)?(?:站|中心|驿站)"
    "(?![—－–+＋~～-]|建设|标准|体系|等|[、和与及])"
    "|(?P<body>业委会|业主委员会|自管会|自治管理委员会|物管会|物业管理委员会|议事会|院委会|楼委会)"
    "(?!主任|副主任|委员|成员|[—－–+＋~～-]|[、和与及])"
)


def _is_noun(scan: Scan, start: int, end: int) -> bool:
    """Whether whole words stand there, none of them a verb that leads to the others: 社区|建起|调解室."""
    first, last = scan.word_at(start), scan.word_at(end - 1)
    kinds = scan.kinds[first : last + 1]
    return (
        scan.starts[first] == start
        and scan.starts[last + 1] == end
        and _NO_NAME.isdisjoint(kinds)
        and (kinds[0] != AMBIGUOUS or len(kinds) == 1 or scan.words[first] in _ATTRIBUTES)
        and (scan.words[first] != "计划" or len(kinds) == 1)  # 街道计划建设|望江文化广场
    )


_ATTRIBUTES = frozenset([
    "养老", "托育", "调解", "活动", "阅读", "创业", "就业", "服务", "综合", "救助", "咨询", "应急", "健身", "康复",
])  # fmt: skip


def _told_of(scan: Scan, ends: Sequence[tuple[int, str]], offset: int) -> str:
    """The community that the paragraph named last before `offset`, if it is the only one there, or ''."""
    begin = max(scan.block_starts[scan.block_at(offset)], offset - _NEAR)
    near = {name for end, name in ends[: bisect_right(ends, (offset, "\uffff"))] if end > begin}
    return near.pop() if len(near) == 1 else ""
