"""What is said of a quoted title that tells a programme: “敬老饭”一推出, “软约之治”管的是, 合推“铺面贷”.

The words around tell, or the title's own last word does (a loan, a roll of names, a feast); asked after
`quoted_frames`, of short titles that no metaphor is. The word lists stand in the rule pack `quotations`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jiedao.entities.quoted_signs import VENUES

_FUNCTION = re.compile("就是|(?<!不)过|[的了让把在为与着是吗呢，、…]")
_NUMERAL = re.compile("第[一二三四五六七八九十]|[一二三四五六七八九十百千]")
_LATER = (
    "(?:(?<!没)有|也|已|已经|就|便|则|又|还|都|正|正式|刚|一|甫|从去年|从今年|去年|今年|如今|目前|眼下|现在|至今|"
    "[0-9一二两三四五六七八九十]+月(?:份|底|初|起)?|[0-9]{4}年)*"
)
_BEHIND = re.compile(
    # what it is
    "(?:就|便|正)?是[^，。；“”]{0,30}?(?:推开|推出|推行|想出|琢磨出?|摸索出?|兴起|独创|自创|首创|创新|创立|"
    "创办|合办|联办|发起|探索|实施|开展|开办)"
    "[^，。；“”]{0,10}?(?:做法|办法|法子|招数|点子|新招|妙招|服务|活动|品牌|机制|制度|举措|行动|计划|项目|模式|"
    "课程|栏目)(?=[，。；、！])|"
    "(?:就|便|正)?是[^，。；“”]{0,24}?一(?:项|种|套|招|档)[^，。；“”]{0,10}?(?:做法|办法|法子|招数|点子|新招|"
    "妙招|服务|活动|品牌|机制|制度|举措|行动|计划|节目)|"
    "的?(?:办法|法子|做法|招数|点子|招儿|规矩|老规矩|章程)(?=[，。；、在被也已得入获很让今渐用管解还从])|"
    # what it sees to, and what it did
    "(?:则|主要|专门|专|还|就)?(?:管|解|治|讲|办|防|守|补|送|帮|攒|练|议|评)的(?:就|则|正|都)?是(?!谁)|"
    "专(?:管|解|治|防|帮|替|为|给|门|收|接)|"
    "(?:每[周月季年天日晚逢]|一[年月周季])[^，。；“”]{0,8}(?:雷打不动|如约|准时|如期|开[一两三讲课场]|"
    "办[一两三场]|送[一两三到饭餐]|都?会?(?:举行|举办|开讲|开课|上演))|"
    "先(?:垫|兜底|托底)|"
    f"{_LATER}(?:累计|共|先后|总共)[^，。；“”0-9]{{0,8}}[0-9]|"
    f"{_LATER}(?:放出|放贷|发放|放款|惠及|办了|开了|送出|接了|跑了|攒下|接单|办结|调解|化解|解决|帮助|帮扶|"
    f"服务)了?[^，。；“”0-9]{{0,8}}[0-9]|"
    # how it fares
    f"{_LATER}(?:推出|推开|上线|实施|亮相|问世|开办|试行|面世|开展|兴起|运行)(?:就|便|以来|后|之后|至今|不到|才|"
    f"半年|一年|[0-9两三四]{{1,3}}个?[月年])|"
    "(?:又|也|再)?(?:添了?|有了?|玩出了?|上了?)新花样|"
    f"{_LATER}(?:坚持|持续|延续|开办|举办|连办|做|办|走|开)了?(?:整整|近|将近|"
    "快)?[0-9一二两三四五六七八九十多几半]+余?个?多?(?:年|期|届|季)|"
    "从[^，。；“”]{1,10}(?:推|扩|铺|延伸|推广|复制|拓展)(?:到|向|至|进)|"
    f"{_LATER}(?:在)?(?:全[街区市省镇县]道?|[0-9一二两三四五六七八九十]+个社区)(?:推广|推开|铺开|叫响|落地|复制|"
    "开花)|"
    f"{_LATER}(?:入选|获评|被评为?|荣获|斩获|摘得|捧回|登上)|"
    "，?(?:在册|入册|收录)|"
    "(?:办|开|搞|做|运行|运转)得[^，。；“”]{1,8}(?=[，。；])|分[三四五六]步走|(?:火|红)了(?:以后|之后|起来)|"
    "还?上了?(?:省|市|央|电)[台视]|"
    f"{_LATER}吸引了?[^，。；“”0-9]{{0,4}}[0-9]|"
    "(?:这|那)一?(?:块|个|项|招|套)?(?:招|做法|办法|品牌|活动|机制|服务|平台|法子)|"
    "[，。]这(?:块|个|项|套|张|招|份|种)[一-鿿]{0,4}(?:品牌|招牌|做法|办法|机制|点子|活动|服务|法子|规矩|课程)|"
    "的(?:由来|发起人|发起者|组织者|点子|报名|初衷|常客|名声|名气|(?:带动|推动|影响|助力|牵引|感染)下)|"
    f"{_LATER}成了?为?[^，。；“”]{{0,16}}(?:招牌|保留节目|拿手戏|老传统)|"
    f"{_LATER}(?:成为|成了|跻身|入选为?)[^，。；“”]{{2,24}}?(?:服务品牌|活动品牌|示范项目|优秀项目|品牌项目|文化品牌|品牌)(?=[，。；、])"
)
_TEAM = re.compile("支(?:名为|名叫|叫作?|叫做|取名)“\\Z")
_BEHIND_ONE = re.compile(
    "走进(?:千家万户|寻常百姓|百姓家|居民家|家家户户)|"
    "让[^，。；“”]{2,16}(?:热闹|省了?心|安心|放心|不愁|不再|不用|少跑|亮堂|走动|熟络)"
)
_BEFORE_ONE = re.compile("(?:端出|捧出|拿出|亮出|立起|树起)了?(?:一[个项种套张份桌])?“\\Z")
_MEANS = re.compile(
    "(?:靠着|凭着|凭借|借着|借助|全靠|多亏|多亏了|亏得有|有了|自打有了|自从有了)(?:[一-鿿]{1,4}的)?“\\Z"
    "|(?:靠的(?:正|就|便)?是|得益于|归功于|(?:秘诀|法宝|诀窍|窍门)(?:正|就|便)?(?:是|在于))[^，。；“”]{0,16}“\\Z"
)
_HANDLED = re.compile("(?:把|将)“\\Z")
_HANDLED_HOW = re.compile(
    "(?:做|办|搞|推|用|坚持|铺|搬|开|送|带|引)了?(?:起来|下来|开来|下去|到|进)|(?:列入|纳入|写[进入]|推广)"
)
_WITH = re.compile("(?:用|靠|以)“\\Z")
_WITH_WHAT = re.compile("(?:解开|化解|解决|拉近|打开|敲开|聚起|聚拢|凝聚|攒下|唤起|串起|留住|赢得|破解|暖了?)")
_MEANS_END = re.compile("[，。；]|(?:解开|化解|解决|拉近|打开|敲开|攒下|唤起|带动|让|把)")
_ORDINAL = re.compile(
    "(?:\\A|[^一-鿿“”])(?:第[一二三四五六七八九十]|头一)[件项招](?:[大小实好]事|工作|举措)?，?[就便]?是“\\Z"
)
_ORDINAL_END = re.compile("[，。；：]")
"""第一件是“敲门问暖”。: what is counted out is a title of its own."""
_AROUND = ((_MEANS, _MEANS_END), (_HANDLED, _HANDLED_HOW), (_WITH, _WITH_WHAT), (_ORDINAL, _ORDINAL_END))


class Told(NamedTuple):
    """The word lists of `quotations` that tell of a short title, made ready."""

    figures: frozenset[str]
    common: frozenset[str]
    counted: frozenset[str]
    starts: str
    traits: str
    homes: tuple[str, ...]
    likened_starts: str
    likened_leads: tuple[str, ...]
    likened_ends: tuple[str, ...]
    likened_ways: frozenset[str]
    ends: tuple[str, ...]
    common_ends: tuple[str, ...]
    others: tuple[str, ...]
    before: re.Pattern[str]

    def is_figure(self, inner: str) -> bool:
        """Whether a short title is a figure of speech: 硬功夫, 红色引擎, 一张网, 战斗力, 微治理."""
        size = len(inner)
        if size == 3 and inner[0] in self.starts:
            return True
        if size < 6 and inner[-1] in self.traits:
            return True
        if size < 6 and inner[-1] == "家" and not any(inner.startswith(self.homes, at) for at in range(3)):
            return True
        if any(inner[at:] in self.figures for at in (1, 2, 3)) or any(inner[at:] in self.common for at in (0, 1, 2)):
            return True
        numeral = _NUMERAL.match(inner)
        return numeral is not None and inner[numeral.end() :] in self.counted

    def is_likened(self, inner: str) -> bool:
        """Whether a short title likens a thing to another: 小马达, 暖心灯, 民生警钟, 党群共治."""
        size = len(inner)
        return (
            (size == 3 and inner[0] in self.likened_starts)
            or (size < 5 and inner.startswith(self.likened_leads))
            or any(inner[2:] == end for end in self.likened_ends)
            or any(inner[at:] in self.likened_ways for at in range(4))
        )

    def is_coined(self, inner: str) -> bool:
        """Whether a title ends in what only a programme of the street would be called by: 铺面贷, 认亲宴."""
        return inner.endswith(self.ends) and not inner.endswith(self.common_ends)


def compiled(words: Mapping[str, Sequence[str]]) -> Told:
    """The lists made ready.

    >>> compiled({"quoted_end": ["贷"], "quoted_end_common": ["信贷"]}).is_coined("铺面贷")
    True
    """

    def held(name: str) -> Sequence[str]:
        return words.get("quoted_" + name, ())

    return Told(
        frozenset(held("figure")), frozenset(held("common")), frozenset(held("counted")),
        "".join(held("figure_start")), "".join(held("trait")), tuple(held("home")),
        "".join(held("likened_start")), tuple(held("likened_lead")), tuple(held("likened_end")),
        frozenset(held("likened_way")), tuple(held("end")), tuple(held("end_common")),
        (*VENUES, *held("body")), _before(either(held("coining")), either(held("actor"))),
    )  # fmt: skip


def either(words: Sequence[str]) -> str:
    """A regular expression for one of some words, the longest first.

    >>> either(["做", "做法"]), either([])
    ('(?:做法|做)', '(?!)')
    """
    if not words:
        return "(?!)"
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


def _before(coining: str, actor: str) -> re.Pattern[str]:
    """What stands before a quotation that is a programme, up to its opening mark."""
    return re.compile(
        f"{coining}了?(?:[一两这那]?[个项种套张条招场道份本档碗桌])?(?:[一-鿿]{{1,6}}的)?“\\Z|"
        f"{actor}"
        "(?:一起|共同|联合|合力)?(?:设|办|推|开|认领?|认下|牵头|发起|主办|创办|张罗|策划|操办|合办|攒|捐|送)的“\\Z|"
        "(?:联合|携手|会同|牵手)[^，。；“”]{1,8}(?:推|办|开|设|搞|创办|开办|推出)了?(?:起|出)?“\\Z|"
        "(?:定名|命名|冠名|取名|设计|策划|摸出一招|想出一招|使出一招)(?:为|了|出)?“\\Z|"
        "(?:开|办|搞|来|演|设|摆|赶|响|添)(?:了|起|起了)(?:一)?(?:场|个|堂|次|回|桌|期|出)?“\\Z|"
        "[每一][月周季年天晚]?[^，。；“”]{0,6}(?:办|开|攒|聚|搞|碰)了?一?[回次场]“\\Z|"
        "(?:这|那)(?:套|份|项|招|种|档)(?:名为|名叫|叫作?|叫做)?“\\Z|"
        "(?:做法|模式|机制|制度|办法|方式|形式|举措|服务|体系|架构|关系|活动|行动|经验|探索|方法)[^，。；“”]{0,6}"
        "(?:称为|称作|称之为|叫作|叫做|唤作|取名为?|定名为|归纳为|概括为|总结为|提炼为)“\\Z|"
        "(?:一|首|这|那|每)(?:份|碗|桌|堂|档|期|本|席|顿)“\\Z|"
        "(?:一项|一档|一种|一套|这项|这种|这套)?(?:名为|名叫|取名|叫作|叫做|题为)“\\Z"
    )


def kind(text: str, start: int, end: int, words: Told) -> str:
    """The class that what is said of the quotation of `text` from `start` to `end` tells, or ''.

    >>> words = compiled({"quoted_figure": ["功夫"], "quoted_coining": ["合推"]})
    >>> kind("街道同银行合推“铺面贷”，凭流水就能借", 8, 11, words), kind("“软约之治”管的是分寸", 1, 5, words)
    ('Programme', 'Programme')
    >>> kind("街道合推“硬功夫”抓整治", 5, 8, words), kind("让“陌邻”变“睦邻”", 2, 4, words)
    ('', '')
    """
    inner = text[start:end]
    if not 2 < len(inner) <= 9 or _FUNCTION.search(inner) or inner.endswith(words.others):
        return ""
    if text.startswith("的“", end + 1) or _turned(text, start, end):
        return ""
    if words.is_coined(inner):
        return "Programme"
    if words.is_figure(inner):
        return ""
    before = text[max(0, start - 24) : start]
    if _TEAM.search(before):
        return "Organisation"
    if _BEHIND.match(text, end + 1) or words.before.search(before):
        return "Programme"
    if words.is_likened(inner):
        return ""
    if _BEHIND_ONE.match(text, end + 1) or _BEFORE_ONE.search(before):
        return "Programme"
    for lead, behind in _AROUND:
        if lead.search(before) and behind.match(text, end + 1):
            return "Programme"
    return ""


_INTO = re.compile(
    "(?:变|变成|变为|变身|成为|成了|当成|化为|走向|迈向|转向|转为|熬成|坐成|办成|到|润|当作?|"
    "做)了?(?:[一-鿿]{0,6}的)?“\\Z"
)
_TO = re.compile(
    "(?:变|变成|变为|变身|走向|迈向|转向|转为|熬成|坐成|办成|到|换|精神|二字|两个字|[三四]个字|等问题|难题|问题)"
)


def _turned(text: str, start: int, end: int) -> bool:
    """Whether one thing turns into another there."""
    return _TO.match(text, end + 1) is not None or _INTO.search(text, max(0, start - 12), start) is not None
