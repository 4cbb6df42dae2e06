"""The rules of head nouns, and what it takes to make a name of a noun: the strength of its rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jiedao.entities.boundaries import governing_verb
from jiedao.entities.fanciful import COLOURS, FIRMS, OF_FIRMS, is_band, is_fanciful, is_of_a_sort
from jiedao.scan import Scan
from jiedao.vocabulary import NOUN, Vocabulary

_ALLIED = ("产业链", "行业", "联盟", "联合体", "商会", "协会", "商圈", "产业园", "片区", "园区")
_FOUNDING = frozenset(["成立", "组建", "建立", "设立", "挂牌成立", "组建成立", "率先成立", "牵头成立"])
_MEMBERS = (
    "群体", "综合", "行业", "领域", "社会组织", "联合", "流动", "楼宇", "商圈", "街区", "市场", "园区", "产业", "两新",
    "物业", "项目", "车队", "协会", "企业", "商户", "机构",
)  # fmt: skip
"""Whose party bodies are founded by a sub-district: 新就业群体|党委."""
_PLACED = re.compile("基地|总部|大厦|广场|园|中心|街|路|港|城|湖|小镇|厂")

_COMMON_TEAMS = frozenset(["志愿服务队", "服务队", "志愿队", "服务团队", "志愿服务团队", "突击队", "先锋队"])

_OF_ONE_WORD = frozenset(["商圈", "片区", "商务圈", "组团"])
"""Quarters that a noun of two characters is name enough for, if it is none of the common ones that the rule rejects."""

_BESIDE_FIRMS = frozenset(["来自", "在", "与", "和", "同", "由", "跟", "于", "、"])
_FIELDS = frozenset([
    "企业", "商业", "能源", "材料", "型材", "经济", "媒体", "科技", "农业", "文旅", "商贸", "国有", "产业", "业态",
    "项目", "行业", "物业", "型号", "平台", "健康",
    "数据",
])  # fmt: skip

_PRACTICE = frozenset(["文明实践站", "文明实践所", "文明实践点"])
"""Stations that are called after where they are by any noun."""

_OFTEN = re.compile("(?:年年|每年|每季度?|每月|每周|定期|连续[^，。]{1,3}年)[^，。]{0,4}\\Z")

_TOLD = {
    "Activity": re.compile(
        "(?:如期|成功|顺利|圆满|热闹|正式|隆重|今日|昨日|相继|接连|准时|再次|也)?(?:在[^，。、]{2,14})?"
        "(?:举行|举办|开幕|开赛|开演|开讲|开锣|召开|启动|启幕|落幕|落下帷幕|闭幕|上演|登场|开班|收官)"
    ),
    "Mechanism": re.compile(
        "(?:也|还|都|已|已经|逐步|日益|渐渐|基本|全面|随之|就此|就|正|正式)*"
        "(?:派上用场|派上了用场|成型|成形|形成|建立|落地|运行|见效|铺开|搭建|建成|启用|推开|实施|上线|运转|应运而生|出台|推行)"
    ),
}

_CARRIED_ON = re.compile(
    "(?:启动|实施|开展|推行|推出|运行)以来|(?:已|累计|已经|先后)*(?:惠及|覆盖|服务了?[0-9])|受到|深受"
)

_OPENED = re.compile(
    "(?:近日|日前|正式|顺利|全面|同[步时]|双双|一[同并]|相继|先后|陆续|全部|均|都|全新|重新|焕新|也|已|已经|今天|昨天|今日|昨日|将|即将|如期|于[^，。；]{2,9}|在[^，。；]{2,9})*"
    "(?:启用|开放|对外开放|投用|投入使用|投入运营|揭牌|挂牌|亮相|开园|开业|开馆|开街|开市|开张|落成|竣工|建成|试?运营|试?营业|开门迎客|开门纳客)"
)

_WORKED = re.compile(
    "(?:也|已|已经|目前|近日|日前|今日|今天|昨日|正式|顺利|全面|如期|即将|于[^，。；]{2,9})*"
    "(?:开工|动工|奠基|封顶|竣工|完工|通车|投产|交付|位于|坐落|总投资|占地|完成投资|进展顺利|进入)"
)

_OF_ANY_SORT = frozenset(["广场", "大楼", "工坊", "停车场", "车库", "地下停车场", "剧场", "采摘园", "货场"])
"""Places of which there are many, so that a word for their sort makes no name of them."""

_INSTITUTED = ("中心", "站")
_SET_GOING = ("实施", "启动", "推出", "推行", "发起")
_ISSUED = (*_SET_GOING, "出台", "制定", "建立", "实行", "落实", "执行", "试行", "首创")
_SINCE = re.compile("以来")
_TOLD_HOW = frozenset(["Campaign", "Mechanism"])
_BY_RULE = frozenset([  # that are names only where somebody starts them
    "制度", "办法", "考评办法", "评价办法", "管理办法", "细则", "实施细则", "公约", "规约", "守则",
])  # fmt: skip
_FIRST_DONE = frozenset([
    "推行", "实行", "落实", "执行", "首创", "推出", "创新", "试行", "首推", "探索推行", "探索建立", "创新推出",
    "创新推行", "率先推行", "率先推出", "率先实行", "创设", "全面推行", "探索实行",
])  # fmt: skip
TAKING = frozenset(["把", "按", "按照", "依照"])
"""What a scheme stands behind that something is done with: 把|企业服务行动|做在平时, 按|分级处理机制|销号."""
_FUNDING = frozenset(
    ["设立", "成立", "发起", "募集", "筹集", "建立", "注入", "筹建", "发起成立", "发起设立", "创设", "首个"]
)
_FUNDED = re.compile(
    "(?:近日|日前|已|正式|顺利|就此|也|在[^，。；]{2,14}|于[^，。；]{2,9})*(?:成立|设立|揭牌|启动|发起|启用)"
)
_OCCASIONS = frozenset([
    "市集", "集市", "大集", "庙会", "灯会", "大讲堂", "论坛", "春晚", "村晚", "音乐季", "文化季", "艺术季", "美食季",
    "阅读季", "赏花季", "采摘季", "旅游季", "体育季", "夜话", "书会", "诗会", "歌会",
])  # fmt: skip
"""Occasions that are known by the place that they have in their name."""
_ONCE_IN_A_WHILE = frozenset([
    "议事日", "接待日", "服务日", "公益日", "邻里日", "开放日", "便民日", "恳谈日", "见面日", "倾听日", "敲门日",
])  # fmt: skip
_KEPT = re.compile("(?:都|也|上|这天|当天|里)*(?:雷打不动|如期|如约|准时|固定|成了|已成为|，|举行|举办|开到|到来)")
_FESTIVE = ("节", "赛", "展", "拍卖会", "运动会", "马拉松", "博览会")


@dataclass(frozen=True, slots=True)
class HeadRule:
    """A head-noun rule of a rule pack; `strength` says what may become a name (see data/rules/entities.yaml)."""

    id: str
    cls: str
    fine: str
    strength: str
    weak: frozenset[str]
    strong: frozenset[str]
    verbs: frozenset[str]
    reject: frozenset[str]
    priority: int
    anchored: bool
    joins: bool
    offices: frozenset[str]
    reject_endings: tuple[str, ...] = ()


class _Noun(NamedTuple):
    """A head noun of a rule behind its modifier, which begins with the word `first` of a scan.

    `named`: the modifier holds a noun; `proper`: a proper noun.
    """

    scan: Scan
    first: int
    head: str
    rule: HeadRule
    modifier: str
    named: bool
    proper: bool
    vocabulary: Vocabulary

    @property
    def before(self) -> str:
        """The word before the modifier."""
        return self.scan.words[self.first - 1]

    @property
    def is_made(self) -> bool:
        """成立|邻里学院: whether a verb of making governs it as one thing."""
        verbs = self.rule.verbs
        return bool(verbs) and governing_verb(self.scan, self.first, verbs, self.vocabulary) == "singular"

    @property
    def is_of_a_sort(self) -> bool:
        """绿色休闲|长廊: whether the modifier only says of which sort it is."""
        return is_of_a_sort(self.scan, self.first, self.modifier, self.vocabulary)

    def is_followed_by(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern matches right behind the head noun."""
        end = self.scan.starts[self.first] + len(self.modifier) + len(self.head)
        return pattern.match(self.scan.text, end) is not None


def is_name(
    scan: Scan, first: int, head: str, rule: HeadRule, modifier: str, named: bool, proper: bool, vocabulary: Vocabulary
) -> bool:
    """Whether a modifier makes a name of a head, by the strength of its rule.

    `named`: it holds a noun; `proper`: a proper noun.
    """
    strength = rule.strength
    if strength == "strong" and head in rule.weak:
        strength = "weak"
    elif strength == "weak" and head in rule.strong:
        strength = "strong"
    if proper and strength != "object":
        return strength in _BY_STRENGTH and strength != "object"
    suffices = _BY_STRENGTH.get(strength)
    return suffices is not None and suffices(_Noun(scan, first, head, rule, modifier, named, proper, vocabulary))


def _body(noun: _Noun) -> bool:
    """楼宇联盟|党委, 成立|新就业群体|党委: a body is called after whom it is of."""
    modifier = noun.modifier
    if len(modifier) > 2 and modifier.removesuffix("联合").endswith(_ALLIED):
        return True
    founded = noun.rule.fine == "PartyBody" and noun.before.rstrip("了") in _FOUNDING
    return founded and len(modifier) > 3 and modifier.endswith(_MEMBERS)


def _strong(noun: _Noun) -> bool:
    """文化|广场: any noun makes a name, or a verb of making does."""
    if noun.named:
        return noun.head not in _OF_ANY_SORT or not noun.is_of_a_sort
    return noun.is_made


def _proper(noun: _Noun) -> bool:
    """银发|巡逻队, 成立|银发议事团: a noun makes a name with a verb of making, or of a team that is called a band."""
    if not noun.named:
        return False
    return _is_team(noun) or _is_coloured(noun) or _is_station(noun) or noun.is_made


def _is_coloured(noun: _Noun) -> bool:
    """金色号角|志愿服务队: an adjective that a noun follows is fanciful enough for any team."""
    return noun.scan.words[noun.first] in COLOURS and noun.scan.kinds[noun.first + 1] == NOUN and len(noun.modifier) > 3


def _is_team(noun: _Noun) -> bool:
    """银发|议事团, named again and again; 银发|巡逻队."""
    head, modifier = noun.head, noun.modifier
    if noun.rule.id != "volunteer-team" or head[-1] not in "团队" or head in _COMMON_TEAMS or len(modifier) < 2:
        return False
    if noun.scan.text.count(modifier + head) > 1:
        return True
    return is_band(noun.scan, noun.first, modifier, noun.vocabulary)


def _is_station(noun: _Noun) -> bool:
    """香樟园新时代|文明实践站."""
    return noun.named and noun.head in _PRACTICE


def _weak(noun: _Noun) -> bool:
    """建成|邻里会客|厅: it takes a verb of making, or what is told of a place or of works."""
    if _is_station(noun) or _is_quarter(noun) or _is_brand_of_firm(noun):
        return True
    if noun.is_made:
        return _is_made_place(noun)
    if noun.rule.cls == "Facility":
        return _is_told_place(noun)
    return noun.rule.cls == "Project" and _is_told_work(noun)


def _is_brand_of_firm(noun: _Noun) -> bool:
    """来自|新征程|集团, 在|好家居|物业公司: one syllable and a noun that no word of attracting leads to."""
    if noun.rule.fine != "Enterprise" or noun.head not in FIRMS or len(noun.modifier) != 3:
        return False
    scan, first = noun.scan, noun.first
    if scan.words[first] not in OF_FIRMS or scan.kinds[first + 1] != NOUN or noun.before not in _BESIDE_FIRMS:
        return False
    return noun.modifier[1:] not in _FIELDS


def _is_quarter(noun: _Noun) -> bool:
    """国贸|商圈, 清凉|片区."""
    if noun.head not in _OF_ONE_WORD or len(noun.modifier) != 2:
        return False
    return noun.scan.words[noun.first] == noun.modifier and noun.scan.kinds[noun.first] == NOUN


def _is_made_place(noun: _Noun) -> bool:
    """建成|邻里会客|厅, but not 建成|篮球|馆."""
    rule, length = noun.rule, len(noun.modifier)
    if noun.named:
        return rule.cls != "Facility" or length > 3 or not noun.is_of_a_sort
    return _names_alone(rule, noun.head) and length >= (3 if rule.cls == "Platform" else 4)


def _is_told_place(noun: _Noun) -> bool:
    """柳荫书画|馆|正式开放, 拾光|书屋: it is opened, or called by a fanciful word."""
    if not noun.named or len(noun.modifier) < 2:
        return False
    if noun.is_followed_by(_OPENED):
        return True
    return len(noun.head) > 1 and is_fanciful(noun.scan, noun.first, noun.modifier, noun.vocabulary)


def _is_told_work(noun: _Noun) -> bool:
    """滨江商业街道路|改造, 柳浪泵站|工程|开工: works on a place, or that are told of."""
    if not noun.named or len(noun.modifier) < 2:
        return False
    if len(noun.modifier) > 4 and _PLACED.search(noun.modifier) is not None:
        return True
    return noun.head.endswith(("项目", "工程")) and noun.is_followed_by(_WORKED)


def _object(noun: _Noun) -> bool:
    """What is done: by the first of the ways to tell that can."""
    if _is_station(noun):
        return True
    made = noun.is_made or (noun.rule.fine in _TOLD_HOW and noun.before in TAKING)
    for tell in _WAYS_TO_TELL_WHAT_IS_DONE:
        told = tell(noun, made)
        if told is not None:
            return told
    return made and (noun.proper or (noun.head not in noun.rule.weak and (noun.named or len(noun.modifier) >= 4)))


def _is_event(noun: _Noun, made: bool) -> bool | None:
    """举办|旧书公益|拍卖会, 年年召开|重点园区|座谈会."""
    if noun.rule.fine != "Activity" or len(noun.head) < 3 or len(noun.modifier) < 4 or not made:
        return None
    start = noun.scan.starts[noun.first]
    return noun.named or _OFTEN.search(noun.scan.text, max(0, start - 10), start) is not None


def _is_activity(noun: _Noun, made: bool) -> bool | None:
    """举行|中秋陶艺手工体验|活动."""
    return True if noun.head == "活动" and made and noun.named and len(noun.modifier) >= 6 else None


def _is_long_mechanism(noun: _Noun, made: bool) -> bool | None:
    """邻里琐事楼栋协商|机制, whatever stands before it."""
    head, rule = noun.head, noun.rule
    if rule.fine != "Mechanism" or not noun.named or len(noun.modifier) < 6 or head in rule.weak or head in _BY_RULE:
        return None
    return True if head.endswith(("机制", "模式", "法")) else None


def _is_festival(noun: _Noun, made: bool) -> bool | None:
    """旧书公益|拍卖会, whatever stands before it."""
    if noun.rule.fine != "Activity" or not noun.named or len(noun.modifier) < 4 or len(noun.head) < 3:
        return None
    return True if noun.head.endswith(_FESTIVE) else None


def _is_placed_occasion(noun: _Noun, made: bool) -> bool | None:
    """云栖非遗|市集."""
    placed = noun.rule.fine == "Activity" and noun.proper and noun.head in _OCCASIONS
    return True if placed and len(noun.modifier) > 1 else None


def _is_day(noun: _Noun, made: bool) -> bool | None:
    """书记|接待日|雷打不动."""
    if noun.head not in _ONCE_IN_A_WHILE or len(noun.modifier) < 2:
        return None
    return made or noun.is_followed_by(_KEPT)


def _is_first_rule(noun: _Noun, made: bool) -> bool | None:
    """推行|家风日记|制度, but not 完善|家风日记|制度."""
    if noun.rule.fine != "Mechanism" or noun.head not in _BY_RULE or len(noun.modifier) < 4:
        return None
    started = noun.before in _FIRST_DONE or (made and noun.is_followed_by(_SINCE))
    return (noun.named or len(noun.modifier) >= 6) if started else None


def _is_carried_on(noun: _Noun, made: bool) -> bool | None:
    """铜东|计划|启动以来."""
    return True if noun.rule.fine == "Campaign" and noun.proper and noun.is_followed_by(_CARRIED_ON) else None


def _is_told_of(noun: _Noun, made: bool) -> bool | None:
    """邻里象棋|赛|如期举行, 网格员成长培训|体系|也搭建成形."""
    told = _TOLD.get(noun.rule.fine)
    if told is None or made or not noun.named or len(noun.modifier) < 4:
        return None
    return noun.is_followed_by(told)


def _is_fund(noun: _Noun, made: bool) -> bool | None:
    """设立|楼宇发展|基金, 楼宇发展|基金|在云谷大厦成立: a fund that is set up, and not only paid from."""
    if noun.head != "基金":
        return None
    return len(noun.modifier) >= 4 and (noun.before.rstrip("了") in _FUNDING or noun.is_followed_by(_FUNDED))


def _is_set_going(noun: _Noun, made: bool) -> bool | None:
    """启动|社区体育公园三年|计划."""
    if noun.rule.fine != "Campaign" or noun.head not in noun.rule.weak or len(noun.modifier) < (5 if noun.named else 6):
        return None
    started = _ISSUED if noun.head == "政策" and len(noun.modifier) >= 6 else _SET_GOING
    return made and (noun.proper or noun.before.removesuffix("了").endswith(started))


_WAYS_TO_TELL_WHAT_IS_DONE: tuple[Callable[[_Noun, bool], bool | None], ...] = (
    _is_event,
    _is_activity,
    _is_long_mechanism,
    _is_festival,
    _is_placed_occasion,
    _is_day,
    _is_first_rule,
    _is_carried_on,
    _is_told_of,
    _is_fund,
    _is_set_going,
)
"""Each tells whether a noun for what is done is a name, and knows if a verb takes it for one thing; None: not told."""

_BY_STRENGTH: Mapping[str, Callable[[_Noun], bool]] = {
    "strong": _strong, "weak": _weak, "proper": _proper, "body": _body, "object": _object,
}  # fmt: skip


def _names_alone(rule: HeadRule, head: str) -> bool:
    """Whether common words make a name before a head noun: 社会工作|统筹指导中心, but not 绿色休闲|长廊."""
    return rule.id != "area" and len(head) > 1 and (rule.cls != "Facility" or head.endswith(_INSTITUTED))
