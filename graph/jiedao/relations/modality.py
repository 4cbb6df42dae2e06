"""Whether a sentence tells something as done, or as planned, expected or denied."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, MutableMapping
from functools import cache

from jiedao.relations.demands import Demand, Demands
from jiedao.relations.frames import Found
from jiedao.rules.contents import demanded

BEYOND = 30  # characters behind a thing that tell what a word before it says
BEFORE = 80  # characters before a clause in which the clause before it may say how it is meant
CLAUSE_MARKS = "，；："

_THEN = (
    "把|被|让|对|向|为|从|由|跟|也|还|更|都|在(?![建册职地])|于|会(?![议客所场堂])|要(?!素)|以(?![往前上下])|按|与|和|有望|不(?=[断再仅会])"
    "|再(?!生)|继续|持续|进一步|陆续|逐[步渐]|正式|全[面力]|大力|深入|着力|积极|努力|加[快大强]|统筹|围绕|结合|通过|依托|适时"
    "|尽快|择机|分[期批步]|同步|共同|联合(?=[\u4e00-\u9fff]{2})|携手|首(?=[次批推])|重点(?=[推打建抓做围开实培引])"
    "|[明今后]年|年[内底]|[上下]半年|\\d+[年月日]|最终|率先|创新|精心|高标准"
)
_MADE = "建[成设立起]|打造|新建|启动|推[动进行广出]|开[展设办工启]|组[织建]|成立|设[立置]|改[造建]?[成为]|培[育养训]"
_TAKEN = (
    f"(?!{_THEN})[^，。；：]{{2,24}}?(?:纳入|列[为入]|作为)|(?!{_THEN}|{_MADE})[^，。；：]{{2,24}}?"
    "(?:(?:改造?|改建|改造提升|打造|升级|建设?|变|转化|转变|提升|划分|细分|整合|装修|翻修|扩建|孵化|培育|选[定取])[成为]"
    "|融入|[设放搬送引延植嵌推建下][在到进入]|交由|给|用[作于来]|化解|[起进出]来)"
)
"""What stands behind 将 where it means 把: 街道将闲置仓库改造成A tells of no plan."""
_WILL = f"(?<![即麻军大小名虎干])将(?![军领士近帅“‘《]|其[余他]|{_TAKEN})"
"""将 that tells of what is to come; right before a name it means 把: 街道将“A”推广到B."""
_BY = "街道|社区|办事处|[局办委司会队院村站]"  # what somebody's name ends with
_DOING = "推|建|设|成立|引|实施|开|打造|新|增|完善|尽快|及时|积极|加[快大强]|继续|着力|全面|大力|改|启动|培育|组织|举办"
PLANNED = re.compile(
    "(?<![虚模草比])拟(?!定|订|态|真)|(?<![曾按])(?<!按照)计划|力争|争创|筹备|即将(?!到来|来临|结束)|打算|准备|争取|有望|预计"
    f"|{_WILL}|(?<!到)(?<!至)明后?年(?!的)|筹[建划](?!了|组|处|会|领导)|规划(?=建设|新建|打造|引进|布局)(?!..[了成])"
    f"|(?<![期等接对招款看善优])待[^，。；]{{1,12}}后"
    f"|(?:(?<![现来起满新了的])希望|盼望?|期[盼待]|呼吁|恳请|提议|(?<!的)建议)(?=[^，。；]*(?:{_DOING}))(?!小学|之|工程|田野|书|案|箱|被|得到|征集|后|的)"
    f"|(?:{_BY}|理|更)应(?=把|在|{_DOING})|应[当该](?!地)|亟[需待]|有必要|有意(?![义思识见])|承诺(?={_DOING})|申请(?=建设|设立|成立|引进|打造)"
    f"|(?<!经)(?<!经过)考虑(?={_DOING})"
    f"|(?:{_BY}|^|[，还也今]|年内|今后|我们)要(?={_DOING}|在|把|与|以|通过)"
)
"""Plans and proposals, and what somebody wishes for."""
WISHES = frozenset("希盼期呼恳提建")
WISHED = re.compile("(?<!的)(?:希望|呼吁|提议|建议)[，：]\\Z")
"""What the clause before ends with: 居民代表建议，街道推行A."""
BY_MEANS = re.compile(
    "(?:(?<!模)拟|(?<![曾按照])计划|将|打算|准备)"
    "(?:利用|引[入进]|投[入资]|通过|依托|结合|整合|联合|以|筹[集措]|腾出|盘活|采取|围绕|对)[^，。；：了]*，\\Z"
)
"""What ends before a clause that tells what the means are for: 街道拟利用边角地，建A."""
DONE = re.compile("了|已|目前|现")
GRANTED = re.compile(
    "(?:采纳|根据|按照?|听取|响应|回应|吸[收纳]|落实|满足|顺应|结合|不负|征[求集]|收[集到]|针对|提出|有)[^，。；]{0,12}\\Z"
)
"""Before a wish that was heard: 采纳居民建议推行A."""
EXPECTED = re.compile("预计|有望|届时")
SUPPOSED = re.compile(
    "如果(?!不是|没有|说|把)|假如(?!不是|没有)|倘若|要是(?!不是|没有)|(?<![宛恍仿])若(?=能|是(?!不是)|在|有|街道|社区)|一旦"
    "|(?<!不管)(?<!无论)(?<!不论)是否|能否|可否|会不会|能不能|要不要|何时|什么时候|(?:[会能]|可以)(?=[^，。；]*吗[”]?？)"
)
"""Conditions and questions."""
AHEAD = re.compile("(?:下一?步|接下来|今后|未来|明年|后续|下一阶段)")
"""What a sentence begins with that tells of what is to come."""
NEGATED = re.compile(
    "尚未|未能|不再|没有|停止|取消|并未|暂停|终止|搁置|[并绝]非|拒绝(?=[与同和跟为向让将])|[误谣讹]传|谎称|谎报|虚报"
)
REVOKED = re.compile(  # what a later clause takes back: 曾推行…，后废止; 网传…，不实
    "(?:，|,)(?:但|不过|然而)?(?:后来|后|此后|随后|现|目前|最终|不久|次年)?(?:已经|已|又|即)?被?"
    "(?:废止|叫停|取消|撤销|撤回|停办|终止|解散|搁浅|中止)了?(?=[，。；！])"
    "|(?:网传|据传|传言|传闻|有人称|有居民称|消息称)[^。！？\n]{4,60}(?:不实|否认|辟谣|谣言|失实|虚假|子虚乌有|不属实)"
    "|，[^，。；]{0,8}(?:对此)?(?:予以否认|予以辟谣|并不属实|纯属谣言|系谣言|纯属虚构|与事实不符)"
)
DENIED = re.compile(  # 未成立, 没能引进: what is not done stands right behind
    "(?:未曾?|没能?|无法|不曾|拒绝|无力|不打算|不准备|不愿)(?:再|及时|正式|如期|按时|真正)?"
    "(?:成立|组建|建立|建成|建设|设立|设置|开设|创建|打造|引进|引入|签约|入驻|落户|进驻|获得|获评|荣获|入选|评为|开展|实施|推行|推出|启动|举办|开工|完成|"
    "投用|启用|开放|参加|参与|加入|运营|联合|牵头|出台|落地)"
)
COMING = re.compile(
    "[”]?[\u4e00-\u9fff]{0,4}?(?:将|拟|计划|预计|即将|有[望意]|打算|准备)(?!继续|持续|进一步)[^，。；]{0,12}?"
    "(?:推行|上线|启动|实施|推出|落地|举办|举行|开工|动工|进场|建成|开放|投用|启用|试行|铺开|成立|运行|揭牌|开业|完工|建于|入驻|落户|进驻|迁入|签约)"
)
"""Behind a thing that is still to come: A将于年内上线."""

_OPEN = re.compile(f"希望|呼吁|提议|建议|拟|计划|将|打算|准备|预计|有[望意]|要(?={_DOING}|在|把|与|以|通过)")
"""What leaves open, in a clause of its own, whether something is done."""
_WORDS = (_OPEN, NEGATED, PLANNED, DENIED, SUPPOSED, REVOKED)

Unnamed = Callable[[int, int], bool]
Key = tuple[int, str, int, str, int]


def leaves_open(said: str) -> bool:
    """Whether anything in a sentence may be told otherwise than as done: most hold none of the words.

    >>> leaves_open("街道推行“邻里食堂”机制。"), leaves_open("街道将推行“邻里食堂”机制。")
    (False, True)
    """
    demands, wanted = _demands()
    lacking = demands.lacking(demands.hits(said))
    return any(not demand.need & lacking and words.search(said) for words, demand in wanted)


@cache
def _demands() -> tuple[Demands, tuple[tuple[re.Pattern[str], Demand], ...]]:
    """Each of `_WORDS` with what its matches hold: an automaton looks for all of it at once, they one by one."""
    demands = Demands()
    return demands, tuple((words, demands.of(demanded(words.pattern))) for words in _WORDS)


def modality(text: str, sentence: tuple[int, int], at: int, end: int, unnamed: Unnamed) -> str:
    """How the sentence speaks of what stands from `at` to `end`: Planned, Expected or Negated; '' as done.

    Such a word stands before it in its clause, or right behind it; `unnamed` tells whether a span is free of names.
    """
    begin, stop = sentence
    if REVOKED.search(text, begin, stop):
        return "Negated"
    start = begin
    for mark in CLAUSE_MARKS:
        start = max(start, text.rfind(mark, start, at) + 1)
    if said := _before(text, begin, start, at, unnamed):
        return said
    if end > at and (coming := COMING.match(text, end, stop)) is not None:
        return "Expected" if EXPECTED.search(coming[0]) else "Planned"
    return ""


def _before(text: str, begin: int, start: int, at: int, unnamed: Unnamed) -> str:
    """What the words of a clause say that stand before `at`."""
    if _says(NEGATED, text, start, at, unnamed) or _says(DENIED, text, start, at, unnamed):
        return "Negated"
    if _says(SUPPOSED, text, start, at, unnamed):
        return "Expected"
    before = text[max(begin, start - BEFORE) : start]
    wished = WISHED.search(before)
    if wished is not None and not _granted(before, wished.start()):
        return "Planned"
    if BY_MEANS.search(before) and not DONE.search(text, start, at):
        return "Planned"
    ahead = AHEAD.match(text, begin, start)
    if _says(PLANNED, text, start, at, unnamed) or (ahead and text.find("将", start, at) >= 0):
        return "Expected" if _says(EXPECTED, text, start, at, unnamed) else "Planned"
    return ""


def _says(pattern: re.Pattern[str], text: str, start: int, end: int, unnamed: Unnamed) -> bool:
    """Whether such a word stands there outside of names: “共享花园”计划已推开 tells of no plan."""
    said = text[start : end + BEYOND]
    return any(
        start + m.end() <= end and unnamed(start + m.end() - 1, start + m.end()) and not _granted(said, m.start())
        for m in pattern.finditer(said)
    )


def _granted(said: str, at: int) -> bool:
    return said[at] in WISHES and GRANTED.search(said, 0, at) is not None


_IMPLIED = {"within": "establishes", "appliedIn": "implements"}
"""What holds of a thing only once it is founded or carried out."""


def settle(found: MutableMapping[Key, Found], placed: Collection[Key]) -> None:
    """Give a modality to what is told by no words of its own: that of the same relation in its sentence, or that of the
    founding of a place that is still to be built, for where it will lie.

    `placed` are the relations whose words have a place in the sentence, which said how they are told.
    """
    told: dict[tuple[int, str, int, int], set[str]] = {}
    brought: dict[tuple[str, int], set[str]] = {}
    for key in placed:
        if key in found:
            told.setdefault((*key[:3], key[4]), set()).add(found[key].modality)
            brought.setdefault((key[1], key[2]), set()).add(found[key].modality)
    for key, relation in found.items():
        if relation.modality or key in placed:
            continue
        said = told.get((*key[:3], key[4])) or brought.get((_IMPLIED.get(key[1], ""), key[0]), set())
        if len(said) == 1 and said != {"Negated"}:
            found[key] = relation._replace(modality=min(said))
