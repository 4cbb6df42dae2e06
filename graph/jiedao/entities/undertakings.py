"""Projects by the whole of their names: what is built or done up, how, and by which stage of it.

A head noun finds its name word by word, and stops at one that no name should hold. The name of a project runs on:
柳荫大道高架桥下空间利用项目, 云谷古镇活化利用（一期）. Here the end of such a name is found first, and the name is what
stands before it back to a verb, a mark, a particle; it must hold the name of a place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jiedao.entities.candidate import JOINED, Candidate
from jiedao.entities.near import near, words_begin
from jiedao.scan import Scan
from jiedao.vocabulary import PROPER, PUNCTUATION, STOP, VERB

_DONE = (
    "改造|提升|整治|更新|治理|修缮|保护|利用|开发|拓宽|改建|扩建|焕新|整新|亮化|美化|绿化|贯通|畅通|连通|打通|修复|清淤|疏浚|征收|征迁|"
    "拆迁|旧改|棚改|加装电梯|电梯加装|雨污分流|入地|升级|提质|增效|提标|扩容|重建|新建|迁建|翻建|加固|续建"
)
_BUILT = (
    "综合体|小镇|产业园|科技园|文创园|创意园|总部|停车场|停车楼|公园|步道|绿道|广场|大厦|酒店|学校|医院|市场|街区|"
    "慢行系统|产业带"
)
_PHASE = "（?第?[一二三四五六]期）?"
_END = re.compile(
    f"(?P<done>(?:{_DONE}){{1,4}})(?P<said>(?:运营|利用|试点|示范)?(?:项目|工程))?(?P<phase>{_PHASE})?(?P<late>项目|工程)?(?![化师部商者户款])"
    "|(?P<work>(?![一二三四五六七八九十两]?[大个项])(?!民生|民心|重点|重大|系列|实事|惠民|市政|建设|系统|专项|安居|暖心|品牌|示范|试点|头号|一号|施工|[项等的了]|.[项等的了])[\u4e00-\u9fff]{2}工程)(?![化师部队车机造院])"
    "|(?P<staged>第?[一二三四五六]期(?:项目|工程))(?![化师部])"
    f"|(?P<built>{_BUILT})(?:{_PHASE})?(?P<named>项目|工程)(?:{_PHASE})?(?![化师部])"
)
_TOLD = words_begin([*_DONE.split("|"), *_BUILT.split("|"), "工程", "期项", "期工"])
_NUMBERED = re.compile("[一二三四五六]期")
_STAGE = re.compile(
    f"{_PHASE}(?=(?:已|正|正在|即将|也|主体|顺利|全面)?(?:进入|开工|竣工|交付|封顶|启动|完工|收尾|建成|动工|开建|前期|规划|签约|招标)|、"
    "|等[^，。；]{0,8}(?:项目|工程))"
)
_PROGRESS = re.compile(
    "(?:[、和及](?!治理|服务|管理)[^，。；：、]{4,20}){0,6}(?:等)?"
    "(?:[（(][^）)]{1,6}[）)])?(?:已经?|正在?|也|目前|全面|顺利|即将|均|相继|先后|陆续|基本|如期|同步|工作|有序|申请式|今年|于[^，。；]{2,8})*"
    "(?:(?:[二三四五六七八九十两]|\\d+)[大个项](?:[市省区]?重点|[百十]?亿元?级)?(?:工程|项目)"
    "|等?\\d*[个项]?(?:[省市区]{1,2})?(?:重点|重大|民生|城建)?(?:工程|项目)"
    "|期间|退租|清零|进入|开街|招标|破土|复工|奠基|完成|开工|竣工|完工|启动|推进|施工|收官|收尾|进行|交付|验收|立项|获批|进场|动工|封顶|提速|落地|签约|实施|被列[为入]|列入|纳入"
    "|加快|有序)"
)
_VERBS = frozenset([
    "推进", "推动", "实施", "启动", "完成", "加快", "建设", "打造", "谋划", "开展", "落实", "引进", "统筹",
    "支持", "参与", "走访", "调研", "申报", "争取", "规划", "投资", "新建", "签约", "抓好", "深化", "助力",
    "聚焦", "围绕", "配合", "协调", "对接", "探索", "承接", "承担", "承建", "牵头", "负责", "服务", "保障",
    "参观", "查看", "督导", "视察", "组织", "策划", "抢抓", "跟进", "攻坚", "做好", "包括", "涉及", "涵盖",
    "洽谈", "商谈", "接洽", "引入", "引来", "考察", "筹资", "出资", "敲定", "捐建", "援建", "启用", "认领", "入选",
    "完善", "制定", "编制", "关注", "结合", "利用", "依托", "通过", "借助", "借力", "凭借", "举办", "召开",
    "中标", "储备", "狠抓", "铺排", "打响", "扭住", "盯紧", "紧盯", "包抓", "专攻", "拿下", "承揽", "揽下",
    "规定", "缓解", "解决", "应对", "获批", "列入", "纳入", "协同", "联合", "会同", "携手", "带动", "拉动",
    "辖区", "街道", "社区",
    "区域", "项目", "工程", "先后", "相继", "同步", "重点", "其中", "目前", "今年", "去年", "年度",
])  # fmt: skip
_SERVED = frozenset(["服务", "保障"])  # 养老服务综合体
_RUN_THROUGH = frozenset("下里中上内外前后间东西南北大小新老旧一二三四五六七八九十两") | frozenset(
    ["嵌入式", "综合性", "智慧", "示范", "精品", "健康", "绿色", "红色", "传统", "平安", "幸福", "美丽", "和谐", "特色"]
)
_SOFT_LEAD = frozenset("下里中上内外前后间的")
_PLACED = re.compile(
    "(?!幼儿园|菜市场|农贸市场|校园|公园|广场|厂房|小游园|口袋公园|街巷|路面|路灯|背街|沿街|临街|街区|社区|小区|城区|老旧|道路|街道|河道|水系|商业街|步行街|停车|特色)[\u4e00-\u9fff]{1,5}?"
    "(?:大道|路|街|巷|坊|胡同|河|湖|湾|江|渠|桥|厂|宫|山|塘|浜|溪|片区|新村|[一二三四五六七八九]村|公园|广场|大厦|古城|古镇|老街|里|园|寺|楼|门|口|岛|港|站)"
)
_OF_ALL = re.compile(
    "[0-9]+号楼|老旧|背街|街区|小区|城市|既有|居民|全[区市街]|辖区|各|首批|多个|部分|重点|公共|农村|集体|城乡|棚户区(?!改造)"
)
_COUNT = re.compile("[0-9一二三四五六七八九十两百余多]+[个处条栋座家片项]")
_NO_STAGE = re.compile(
    "[课班训讲赛刊营学队展节届第每首上本下会]|活动|工程|项目|前期|后期|中期|定期|周期|时期|学期|任期|工期|分期|日期|长期|短期|到期"
)
_FUNDED = re.compile(
    "[0-9.](?:余|多)?亿元的“?([^，。；、的“”（）：]{3,26}?(?:项目|工程|综合体|产业园|科技园|园区|基地|总部|中心|大厦|广场|小镇|城|港|酒店|厂|楼)"
    f"(?:{_PHASE})?(?:项目|工程)?(?:建设(?=，))?)”?(?:建设)?(?=[，。；、]|(?:已|正|也|即将|顺利|成功|正式|全面|如期|于[^，。；]{{2,8}})*"
    "(?:开工|破土|奠基|复工|签约|落地|落户|启动|竣工|完工|建成|封顶|投产|动工|推进|项目|进场|交付|开业|投用|建设))"
)
_MOVING = re.compile(
    "签约|落户|入驻|进驻|选址|落子|搬[入进]|迁[入至]|投资|(?:公司|集团)(?!总部|[一-鿿]{0,8}(?:项目|工程))"
)
"""What a firm does that so much is spent by: 总投资3亿元的某公司|签约落户某产业园."""
_BEHIND_TOPIC = re.compile("(?:，|是|让(?!位))")
_TAKEN = re.compile("纳入|列入|列为|作为")
_SITES = ("里", "坊", "天地", "广场", "大厦", "花园", "公馆", "古城", "古镇", "新城", "府", "谷", "湾")
_KINDS = frozenset(
    [
        "幼儿园",
        "小学",
        "中学",
        "学校",
        "医院",
        "公园",
        "广场",
        "菜市场",
        "农贸市场",
        "停车场",
        "图书馆",
        "养老院",
        "卫生院",
        "社区",
    ]
)
_COMMON = ("等", "重点", "重大", "产业", "优质", "新", "大", "两个", "三个", "多个")
LONGEST = 30
OVER_HEADS = JOINED + 1  # 柳荫路雨污分流改造工程 is built: no campaign, though 工程 alone would make it one
_PLACES = frozenset(["Facility", "Compound", "Community"])


def find(scan: Scan, candidates: Sequence[Candidate], barriers: Mapping[int, int]) -> list[Candidate]:
    """The projects whose names are written in full; `barriers` are the places that names stand behind."""
    held = {c.end: c.start for c in candidates if c.cls == "Project"}
    found = [*_stages(scan, barriers), *_funded(scan)]
    text = scan.text
    places: dict[int, int] | None = None
    for match in near(_END, text, _TOLD, -2):
        said = (
            match.group("said")
            or match.group("late")
            or match.group("named")
            or match.group("work")
            or match.group("staged")
        )
        told = said or match.group("phase") or _PROGRESS.match(text, match.end()) is not None
        if not told and _BEHIND_TOPIC.match(text, match.end()) is None:
            continue
        start = _beginning(scan, match.start(), barriers)
        lead = text[start : match.start()]
        if len(lead) < 2 or lead in _KINDS or _OF_ALL.match(lead) or not (told or start in barriers):
            continue
        before = text[start - 1 : start]
        if not said and (
            match.end() - start < 5
            or before == "对"
            or (before in ("将", "把") and not _TAKEN.match(text, match.end()))
        ):
            continue
        if places is None:
            places = {c.start: c.end for c in candidates if c.cls in _PLACES}
        placed = places.get(start, -1) > start or _PLACED.match(lead) is not None
        if placed or (told and not match.group("work") and _tells(scan, start, match.start())):
            found.append(Candidate(start, match.end(), "Project", "", "project", OVER_HEADS))
    return [c for c in found if held.get(c.end, c.end) > c.start]


def _stages(scan: Scan, barriers: Mapping[int, int]) -> list[Candidate]:
    """云谷三期进入收尾阶段: a project told of by no more than a name and its stage."""
    found = []
    for match in near(_STAGE, scan.text, _NUMBERED, -2):
        start = _beginning(scan, match.start(), barriers)
        name = scan.text[start : match.end()]
        if (
            4 <= len(name) <= 10
            and not _NO_STAGE.search(name)
            and (_tells(scan, start, match.start()) or name[:-2].endswith(_SITES))
        ):
            found.append(Candidate(start, match.end(), "Project", "", "project", OVER_HEADS))
    return found


def _funded(scan: Scan) -> list[Candidate]:
    """总投资12亿元的云谷综合体顺利开工: what so much is spent on is a project, whatever is built."""
    return [
        Candidate(*match.span(1), "Project", "", "project", OVER_HEADS)
        for match in _FUNDED.finditer(scan.text)
        if not match.group(1).startswith(_COMMON)
        and _MOVING.search(match.group(1)) is None
        and (len(match.group(1)) > 5 or _tells(scan, match.start(1), match.end(1)))
        and not _COUNT.match(match.group(1))
    ]


def _beginning(scan: Scan, at: int, barriers: Mapping[int, int]) -> int:
    """Where a name begins that ends before `at`: behind a verb, a mark, a particle, or a sub-district."""
    index = last = scan.word_at(at - 1)
    first = index + 1
    while index >= 0 and at - scan.starts[index] <= LONGEST:
        word, kind = scan.words[index], scan.kinds[index]
        if kind == PUNCTUATION and word != "·":
            break
        if scan.starts[first] in barriers and first <= last:
            place = barriers[scan.starts[first]]
            return place if scan.text.endswith(("社区", "村"), place, scan.starts[first]) else scan.starts[first]
        if (kind in (VERB, STOP) and word not in _RUN_THROUGH) or (
            word in _VERBS
            and not (
                word in _SERVED and index and scan.kinds[index - 1] in "gn" and scan.words[index - 1] not in _VERBS
            )
        ):
            break
        first = index
        index -= 1
    while first < last and scan.words[first] in _SOFT_LEAD:
        if scan.kinds[first + 1] == PROPER and (not first or scan.kinds[first - 1] == PUNCTUATION):
            break  # 、上西园棚户区改造
        first += 1
    return scan.starts[first] if first <= last else at


def _tells(scan: Scan, start: int, end: int) -> bool:
    """Whether a name of its own is among the words of a span."""
    words = range(scan.word_at(start), scan.word_at(end - 1) + 1)
    cut = len(words) > 1 and all(len(scan.words[at]) == 1 for at in words[:2])  # the dictionary has no such word
    return cut or any(scan.kinds[at] == PROPER for at in words)
