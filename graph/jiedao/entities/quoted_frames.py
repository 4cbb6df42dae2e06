"""Words right around a quotation that tell a programme: 走出“X”的路子, 一张“红色地图”, “X”开锣, 一场名为“X”的画展.

They are asked last, of quotations of which neither the noun behind, nor their own head noun, nor a verb before tells.
The word lists stand in the rule pack `quotations`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jiedao.entities.quoted_told import either

_FUNCTION = re.compile("就是|[的了让把在为与着过是不没吗呢]")
_ORDINAL = re.compile("第[一二三].")
_STANDING = re.compile("(?:工作|活动)?(?:常态化(?:制度化)?|制度化(?:常态化)?)(?=[，。；、\n]|$)")  # 坚持“X”常态化制度化
_ROADS = re.compile("(?:走|闯|蹚|趟|探索|摸索|探|踩|拓|开辟|走活)(?:出|通|好)?了?(?:一条|条)?(?:[一-鿿]{0,4}的)?“\\Z")
_ROAD = re.compile("的?(?:[一-鿿]{0,6}?)(?:新)?(?:路子|路径|之路|道路|新路)(?=[，。；])")
_CALLED = re.compile("(?:名为|题为|叫|叫作|叫做|名叫|取名|取名为|命名为|称为|主题为|以)“\\Z")
_PILOT = re.compile("(?:选|选取|选定|选择|挑|拿|用|将|把)“\\Z")
_AS_PILOT = re.compile(
    "(?:作为?|当|列为|列入|纳入|确定为|定为|做成)(?:[一-鿿]{0,4})(?:试点|样本|品牌|项目|招牌|计划|考核|清单)"
)
_AT_THEM = re.compile(
    "(?:活动)?(?:上|中|现场|期间|当[天日晚]|首日|前夕|间隙|里)(?=[，。；、的][^等]|[一-鿿])"
    "|的(?:长[条凳]|器材|学员|名单|主讲|讲台|舞台|会场|现场|结业|常客|来宾|观众|门票|摊位|展位|队伍)"
)
_HAN = re.compile("[一-鿿]+")
_DIGITAL = frozenset(["小程序", "平台", "系统", "软件", "程序", "应用", "应用程序", "客户端", "公众号"])


class Frames(NamedTuple):
    """The word lists of `quotations` that make frames around a quotation, made ready."""

    faults: frozenset[str]
    fault_ends: frozenset[str]
    fault_starts: str
    held: re.Pattern[str]
    going: re.Pattern[str]
    this: re.Pattern[str]
    found_out: re.Pattern[str]
    made_by: re.Pattern[str]
    measured: re.Pattern[str]
    sheets: tuple[str, ...]
    what: re.Pattern[str]
    gatherings: tuple[str, ...]
    common_gatherings: tuple[str, ...]
    to_them: re.Pattern[str]
    places: tuple[str, ...]
    meetings: tuple[str, ...]

    def is_fault(self, inner: str) -> bool:
        """Whether a quotation is a fault or a set phrase: 糊涂账, 老大难, 第一方阵."""
        return (
            inner in self.faults
            or (len(inner) == 3 and inner[0] in self.fault_starts)
            or any(inner[at:] in self.fault_ends for at in range(3))
            or _ORDINAL.match(inner) is not None
        )

    def is_gathering(self, inner: str) -> bool:
        """Whether people gather for what is called so: 围炉夜话, 邻里节."""
        return (
            inner.endswith(self.gatherings)
            and not inner.endswith(self.common_gatherings)
            and _HAN.fullmatch(inner) is not None
        )


def compiled(words: Mapping[str, Sequence[str]]) -> Frames:
    """The lists made ready."""

    def held(name: str) -> Sequence[str]:
        return words.get("quoted_" + name, ())

    def one(name: str) -> str:
        return either(held(name))

    return Frames(
        frozenset(held("fault")),
        frozenset(held("fault_end")),
        "".join(held("fault_start")),
        re.compile(
            "(?:已|已经|就|又|也|便|正式|如期|如约|准时|热闹|火热|顺利|圆满|隆重|精彩|再次|再度|首次|率先|全新|同步|即将|将|"
            "今[天日年晚]|昨[天日晚]|近日|日前|于[^，。；“”]{2,9}|在[^，。；“”]{2,14})*"
            f"{one('occasion')}"
        ),
        re.compile(
            "(?:已|已经|就|又|也|便|正式|全面|率先|同步|即将|将|成功|于[^，。；“”]{2,9}|在[^，。；“”]{2,16})*"
            f"{one('going')}"
            "(?:[，。；！后]|以来|至今|[0-9一二三四五六七八九十两半]{1,3}(?:余|多)?个?[年月天周])"
        ),
        re.compile(
            "(?:这|这一|这个|这项|这种|这块|这套|这张|这本|这件|这条|这场|这类)(?:[一-鿿]{0,4}?)"
            f"{one('this')}"
            "|的(?:成功|好|先进|典型|有益|具体|创新|特色|鲜明)?(?:经验|做法|法子|招牌|点子|打法|实践|实践探索|探索)(?=[，。；、在被也已得入获很让]|$)"
            "|[一两](?:招|法)(?=[，。；])"
            "|(?:的)?(?:摊位|摊点|展位|名录|报名|学员|结业|开班|讲师|主讲|倡议书|首场|首期|首站|收官|签约现场)"
        ),
        re.compile(
            f"(?:{one('found_out')}出(?:来)?了?|试水|试推|首推|力推|主推|独创|首创|"
            "(?<=[道区居会里村])推|酝酿|酝酿已久的|(?:摸索|探索|推动|总结)形成)(?:了)?(?:[一两]?[套个种项张本条份])?(?:[一-鿿]{1,4}的)?“\\Z"
        ),
        re.compile(f"{one('made_by')}(?:出来|出)?的“\\Z"),
        re.compile(f"[一这那每首全整两三四五几]{one('measure')}(?:[一-鿿]{{1,4}}的)?“\\Z"),
        tuple(held("sheet")),
        re.compile(f"(?:为主题)?的[^，。；“”的]{{0,10}}?(?P<what>{one('what')})(?=[，。；：、在由已正也上吸拉开举])"),
        tuple(held("gathering")),
        tuple(held("gathering_common")),
        re.compile(f"(?:{one('attending')}|邀请[^，。“”]{{2,8}}参加)了?(?:一[场次届个])?“\\Z"),
        tuple(held("place")),
        tuple(held("meeting")),
    )


def kind(text: str, start: int, end: int, words: Frames) -> tuple[str, str]:
    """Class and finer class of the quotation of `text` from `start` to `end`, or ('', '').

    >>> words = compiled({"quoted_measure": ["张", "本"], "quoted_sheet": ["地图", "账"], "quoted_fault": ["糊涂账"]})
    >>> kind("街道走出“四邻共治”的路子。", 5, 9, words), kind("一张“红色地图”标出阵地", 3, 7, words)
    (('Programme', ''), ('Programme', ''))
    >>> kind("一本“糊涂账”终于理清", 3, 6, words)
    ('', '')
    """
    inner = text[start:end]
    if 6 < len(inner) <= 32 and inner.endswith(words.meetings) and words.held.match(text, end + 1):
        return "Programme", "Activity"  # “提升能力、优化服务座谈会”如期举行
    if 6 < len(inner) <= 28 and ("·" in inner or words.is_gathering(inner)) and words.held.match(text, end + 1):
        return "Programme", "Activity"  # “龙舟竞渡闹端午·和美柳荫文化节”在这里举行
    if not 2 < len(inner) <= 12 or "，" in inner or _FUNCTION.search(inner) or words.is_fault(inner):
        return "", ""
    before = text[max(0, start - 24) : start]
    behind = end + 1
    if _CALLED.search(before) and (what := words.what.match(text, behind)):
        return ("Platform" if what["what"] in _DIGITAL else "Programme"), ""
    if words.is_gathering(inner) and (_AT_THEM.match(text, behind) or words.to_them.search(before)):
        return "Programme", "Activity"
    if words.held.match(text, behind):
        return "Programme", "Activity"
    if inner.endswith(words.places):
        return "", ""
    if (words.measured.search(before) and inner.endswith(words.sheets)) or (
        _ROADS.search(before) and _ROAD.match(text, behind) and "、" not in inner
    ):
        return "Programme", ""
    if _PILOT.search(before) and _AS_PILOT.match(text, behind):
        return "Programme", ""
    if _STANDING.match(text, behind):
        return "Programme", ""
    if words.found_out.search(before) or words.made_by.search(before) or words.this.match(text, behind):
        return "Programme", ""
    return ("Programme", "") if words.going.match(text, behind) else ("", "")
