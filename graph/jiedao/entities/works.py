"""Works that are called after the place they are done at: 柳浦路沿线综合提升, 青石老街保护与更新项目.

A head noun of works takes the words before it for its name; here the place is known already, and what follows it says
which part of it is done up, how, and perhaps that it is a project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jiedao.entities.candidate import JOINED, Candidate
from jiedao.scan import Scan

_PART = (
    "(?:沿线|两侧|沿街|周边|及?其?周边|全线|[东西南北中]段|路段|路口|片区|地块|区域|区块|街区|历史文化街区|水系|水环境|水生态|黑臭水体|水体|沿岸|"
    "岸线|河道|景观|滨水|绿化|立面|外立面|建筑|架空线|管网|管线|排水管网|污水管网|雨污水管网|雨污管网|地下管网|供水管网|道路|路面|"
    "桥面|桥梁|人行道|电梯|住宅|旧住房|旧住宅|老旧住宅|老旧小区|零星|环境|人居环境|门户|夜景|灯光|停车场|停车位|市政|市政道路|设施|"
    "配套|基础设施|厂房|公共空间|房屋|危房|危旧房|棚户区|城中村|老旧厂房|背街小巷|街巷|里弄|文物|历史建筑|"
    "[一二三四五六]期|老旧街区|风貌|功能|整体|生态|文化|商业|旅游|综合体){0,3}"
)
_HOW = (
    "(?:综合|整体|成套|全面|系统|有机|城市|品质|一体化|精品化|精细化|全要素|提质|提档|保护性|适老化|无障碍|海绵化|更新|保护|改造|整治|"
    "升级|提升|焕新|旧区|老旧小区){0,3}(?:和|与|及|暨)?"
)
_WORK = (
    "(?:改造|提升|整治|更新|治理|修缮|保护|利用|开发|拓宽|拓建|延伸|扩建|改扩建|改建|新建|重建|迁建|升级|提质|焕新|整新|亮化|美化|"
    "绿化|贯通|连通|打通|修复|维修|翻新|加固|拆迁|征收|征迁|征拆|搬迁|旧改|棚改|微更新|微改造|加装电梯|加装|加梯|入地|雨污分流|"
    "截污|清淤|疏浚|[东西南北]延伸|[东西南北]延|建设|增效|增绿|提标|扩容|配套){1,3}"
)
_WORKS = re.compile(
    f"(?:{_PART})(?:{_HOW})(?P<work>{_WORK})(?P<kind>(?:示范|试点|重点|建设)?(?:项目|工程)(?![化师部]))?"
)
_FIRST = frozenset(
    "沿两周及其全东西南北中路片地区街历水黑岸河景滨绿立外建架管排污雨供道桥人电住旧老零环门夜灯停市设配基厂公房危棚城背里文"
    "一二三四五六风功整综成系有品精提保适无海更改升焕修利开拓延扩新重迁美亮贯连打复维翻加拆征搬微入截清疏增"
)
_NOUNS = re.compile(
    "(?:综合|整体|成套|沿线|立面|环境|片区|品质|一体化|保护|更新|有机|城市|提档|改造|整治|拓宽|旧区|景观)"
    "(?:与|和)?(?:改造|提升|整治|更新|治理|修缮|升级|开发|利用|焕新|保护){1,2}\\Z"
    "|(?:旧改|棚改|微更新|微改造|成套改造|架空线入地|雨污分流)\\Z"
)
_BEHIND = re.compile(
    "[，。、；）\n]|等|期间|(?:已|正|正在|已经|顺利|全面|基本|如期|圆满)*(?:进展|启动|完成|完工|开工|竣工|推进|收官|落地|实施)|以及|和|与"
)
_OF = re.compile(
    "的(?P<work>(?:综合|整体|全面|有机|微|适老化){0,2}(?:改造|整治|更新|修缮|焕新|旧改){1,2}(?:提升|升级|更新|工程){0,2})"
    "(?=期间|过程|进度|方案|[，。；、]|(?:已|正|正在|已经|也|都|将|即将|顺利|全面|基本|如期|圆满|正式|工作)*"
    "(?:进展|启动|完成|完工|开工|竣工|推进|收官|落地|实施|进入|结束|交付|动工|获批|列入|纳入|从根本|从))"
)
"""Works that are told of as those of a place: 柳园的改造|全面完工."""
_AFTER = re.compile("后|前|时|中的|而成|办|成[本了]")
_PLAIN = ("成套改造", "旧改", "棚改", "城市更新", "综合提升", "有机更新", "微更新")
_PLACES = frozenset(["Facility", "Compound", "Community"])
_DONE_UP = frozenset(["Compound", "Facility"])
_NOT_PLACES = frozenset(["service-centre", "base", "repeated-name"])
_NOT_BEFORE = ("对", "将", "把", "使", "让", "为")


def find(scan: Scan, places: Iterable[Candidate]) -> list[Candidate]:
    """The works that places are followed by."""
    places = list(places)
    found = list(_of_places(scan, places))
    text = scan.text
    for c in places:
        if c.cls not in _PLACES or c.name or text[c.end : c.end + 1] not in _FIRST:
            continue
        match = _WORKS.match(text, c.end)
        if match is None or (c.fine == "Village" and match.group("kind") is None):
            continue
        if match.group("kind") is None:
            works = match.group()
            if (
                len(works) < 2
                or _NOUNS.search(works) is None
                or (len(works) < 4 and works not in ("旧改", "棚改"))
                or (_BEHIND.match(text, match.end()) is None and not works.endswith(_PLAIN))
                or _AFTER.match(text, match.end()) is not None
                or text[c.start - 1 : c.start] in _NOT_BEFORE
            ):
                continue
        elif c.rule in _NOT_PLACES and match.group("work") == "建设":
            continue
        over = (
            max(c.priority, JOINED) if match.group().endswith("工程") else c.priority
        )  # no campaign, though 工程 may be
        found.append(Candidate(c.start, match.end(), "Project", "", "project", over + 1))
    return found


def _of_places(scan: Scan, places: Iterable[Candidate]) -> Iterator[Candidate]:
    """柳园的改造, 石桥市场的整治提升: what is done up as a whole, named as if 的 were not there."""
    for c in places:
        if c.cls not in _DONE_UP or c.name or c.fine == "Road" or c.rule in _NOT_PLACES:
            continue
        match = _OF.match(scan.text, c.end)
        if match is not None:
            name = scan.written[c.start : c.end] + match["work"]
            yield Candidate(c.start, match.end(), "Project", "", "project", max(c.priority, JOINED) + 1, name)
