"""The rules of head nouns, and what it takes to make a name of a noun: the strength of its rule."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jiedao.entities.boundaries import governing_verb
from jiedao.entities.fanciful import is_band, is_fanciful, is_of_a_sort
from jiedao.scan import Scan
from jiedao.vocabulary import NOUN, Vocabulary

_ALLIED = ("产业链", "行业", "联盟", "联合体", "商会", "协会", "商圈", "产业园", "片区", "园区")
_FOUNDING = frozenset(["成立", "组建", "建立", "设立", "挂牌成立", "组建成立", "率先成立", "牵头成立"])
_MEMBERS = (
    "群体", "综合", "行业", "领域", "社会组织", "联合", "流动", "楼宇", "商圈", "街区", "市场", "园区", "产业", "两新",
    "物业", "项目", "车队", "协会",
)  # fmt: skip
"""Whose party bodies are founded by a sub-district: 新就业群体|党委."""
_PLACED = re.compile("基地|总部|大厦|广场|园|中心|街|路|港|城|湖|小镇|厂")

_COMMON_TEAMS = frozenset(["志愿服务队", "服务队", "志愿队", "服务团队", "志愿服务团队", "突击队", "先锋队"])

_OF_ONE_WORD = frozenset(["商圈", "片区", "商务圈", "组团"])
"""Quarters that a noun of two characters is name enough for, if it is none of the common ones that the rule rejects."""

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
    "(?:近日|日前|正式|顺利|全面|同步|也|已|已经|今天|昨天|今日|昨日|将|即将|如期|于[^，。；]{2,9}|在[^，。；]{2,9})*"
    "(?:启用|开放|对外开放|投用|投入使用|投入运营|揭牌|挂牌|亮相|开园|开业|开馆|开街|开市|开张|落成|竣工|建成|运营|试运营|开门迎客|开门纳客)"
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
        return strength in ("strong", "weak", "proper", "body")
    if strength == "body":
        led = modifier.removesuffix("联合").endswith(_ALLIED)
        founded = rule.fine == "PartyBody" and scan.words[first - 1].rstrip("了") in _FOUNDING and len(modifier) > 3
        return (led and len(modifier) > 2) or (founded and modifier.endswith(_MEMBERS))
    if strength == "strong" and named:
        return head not in _OF_ANY_SORT or not is_of_a_sort(scan, first, modifier, vocabulary)
    if strength not in ("strong", "weak", "proper", "object"):
        return False
    team = rule.id == "volunteer-team" and head[-1] in "团队" and head not in _COMMON_TEAMS
    if team and strength == "proper" and named and len(modifier) > 1 and scan.text.count(modifier + head) > 1:
        return True  # 银发议事团, named again and again
    if team and strength == "proper" and named and len(modifier) > 1 and is_band(scan, first, modifier, vocabulary):
        return True  # 银发|巡逻队
    singular = bool(rule.verbs) and governing_verb(scan, first, rule.verbs, vocabulary) == "singular"
    if head in _PRACTICE and named:
        return True  # 香樟园新时代|文明实践站
    if strength == "weak":
        if head in _OF_ONE_WORD and scan.words[first] == modifier and scan.kinds[first] == NOUN and len(modifier) == 2:
            return True  # 国贸|商圈, 清凉|片区
        plain = rule.cls == "Facility" and named and len(modifier) < 4  # 建成|篮球|馆
        if singular and plain and is_of_a_sort(scan, first, modifier, vocabulary):
            return False
        if singular:
            return named or (_names_alone(rule, head) and len(modifier) >= (3 if rule.cls == "Platform" else 4))
        if rule.cls == "Facility" and named and len(modifier) > 1:
            opened = _OPENED.match(scan.text, _end(scan, first, modifier, head)) is not None
            return opened or (len(head) > 1 and is_fanciful(scan, first, modifier, vocabulary))
        if rule.cls != "Project" or not named:
            return False
        if len(modifier) > 4 and _PLACED.search(modifier) is not None:
            return True
        told = _WORKED.match(scan.text, _end(scan, first, modifier, head)) is not None
        return told and len(modifier) > 1 and head.endswith(("项目", "工程"))
    if strength == "object":
        singular = singular or (rule.fine in _TOLD_HOW and scan.words[first - 1] in TAKING)
        if rule.fine == "Activity" and len(head) > 2 and len(modifier) >= 4 and singular:
            return named or _OFTEN.search(scan.text, max(0, scan.starts[first] - 10), scan.starts[first]) is not None
        if head == "活动" and singular and named and len(modifier) >= 6:
            return True
        if (
            rule.fine == "Mechanism"
            and named
            and len(modifier) >= 6
            and head not in rule.weak
            and head not in _BY_RULE
            and head.endswith(("机制", "模式", "法"))
        ):
            return True
        if rule.fine == "Activity" and named and len(modifier) >= 4 and head.endswith(_FESTIVE) and len(head) > 2:
            return True
        if rule.fine == "Activity" and proper and head in _OCCASIONS and len(modifier) > 1:
            return True  # 云栖非遗|市集
        if head in _ONCE_IN_A_WHILE and len(modifier) > 1:
            return _KEPT.match(scan.text, _end(scan, first, modifier, head)) is not None or singular
        if (
            rule.fine == "Mechanism"
            and head in _BY_RULE
            and len(modifier) >= 4
            and (
                scan.words[first - 1] in _FIRST_DONE
                or (singular and scan.text.startswith("以来", _end(scan, first, modifier, head)))
            )
        ):
            return named or len(modifier) >= 6
        if rule.fine == "Campaign" and proper and _CARRIED_ON.match(scan.text, _end(scan, first, modifier, head)):
            return True  # 铜东计划|启动以来
        if rule.fine in _TOLD and named and len(modifier) >= 4 and not singular:
            return _TOLD[rule.fine].match(scan.text, _end(scan, first, modifier, head)) is not None
        if head == "基金":
            return len(modifier) >= 4 and _is_funded(scan, first, modifier, head)
        if rule.fine == "Campaign" and head in rule.weak and len(modifier) >= (5 if named else 6):
            started = _ISSUED if head == "政策" and len(modifier) >= 6 else _SET_GOING
            return singular and (proper or scan.words[first - 1].removesuffix("了").endswith(started))
        return singular and (proper or (head not in rule.weak and (named or len(modifier) >= 4)))
    return singular and (named or strength == "strong")


def _names_alone(rule: HeadRule, head: str) -> bool:
    """Whether common words make a name before a head noun: 社会工作|统筹指导中心, but not 绿色休闲|长廊."""
    return rule.id != "area" and len(head) > 1 and (rule.cls != "Facility" or head.endswith(_INSTITUTED))


def _is_funded(scan: Scan, first: int, modifier: str, head: str) -> bool:
    """设立|楼宇发展基金, 楼宇发展基金|在云谷大厦成立: whether a fund is set up, and not only paid from."""
    end = _end(scan, first, modifier, head)
    return scan.words[first - 1].rstrip("了") in _FUNDING or _FUNDED.match(scan.text, end) is not None


def _end(scan: Scan, first: int, modifier: str, head: str) -> int:
    return scan.starts[first] + len(modifier) + len(head)
