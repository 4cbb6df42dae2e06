"""Who moved in where: 引进A、B等企业入驻C; A、B落户C; 园区开放，A、B等企业入驻."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jiedao.relations.clauses import SILENT, Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

TENANTS = frozenset(["Enterprise", "", "PublicInstitution", "SocialOrganisation"])
MOVED_IN = re.compile(
    "抢滩(?:布局|入驻|登陆)|抢[先着]?驻|远道而来|签约入驻|扎下了?根|扎堆|扎营|安营扎寨|安[下了]{1,2}家|落了?脚|落了?户|花落|拎包(?:入住|入驻)|住了?进来|入场|起步|比邻而居|各占一[间席]|云集|聚集于|汇聚于|集聚于|驻扎|立足|开店|(?<!摆摊)(?<!现场)设点|设立[^，。；]{0,6}(?:总部|分公司|门店|办事处|研发中心)|乔迁|搬迁至|转移至|迁入|开设[^，。；]{0,4}(?:门店|首店|旗舰店)|纷至沓来|接踵而[至来]|慕名而来|抱团而来|转移到|开进|开到|搬了?进|搬到|搬了?来|迁来|迁了?[进到]|设在|迁至|租下|选址|入驻|入园|落户|进驻|落地|迁入|搬入|开业|安家|落子|落在|扎根|注册|领到[^，。]{0,6}营业执照"
)
BROUGHT_IN = re.compile("[”]?(?:等[\u4e00-\u9fff\\d]{0,8})?的?(?:引进|招引|签约|落户|入驻|入园)")
ALL_OF_THEM = re.compile(
    "[”]?(?:等[^，。；]{0,10})?，(?:[都均也]|先后|相继|陆续|纷纷|悉数)[^，。；]"
)  # a row, its verb in the next clause
TRAILING = re.compile(
    "[”]?…+[^。；！？…]{0,12}(?:吸引|一大?批|众多|多家|越来越多|数[十百]家|这些|一个个)[^。；！？]{0,24}?(?:落户|入驻|进驻|落地|扎根|安家|聚集|集聚|涌入|到来|加盟|纷至沓来|接踵而[至来])"
)
"""A row that breaks off, and what is told of it behind: 甲、乙、丙……一大批企业落户."""
GROWN = ("培育", "孵化", "培植", "扶持")  # 培育“邻里合唱团”: a team that they found did not move in
LICENSED = re.compile("营业执照")
BROUGHT = re.compile(
    "[把将](?!(?:其|自己的?|公司|企业|整个|全部|部分|中国|区域|西南|华[东南北中]|全国)?(?:的)?(?:总部|办公|研发|公司|企业|业务|生产|工厂|门店|首店|分公司|基地|项目|运营中心|新址|地址|注册))"
)  # 图书馆把图书车开进广场: it moves something else
RUN = re.compile(
    "[\u4e00-\u9fff]{0,6}(?:运营|经营|打理|管理|托管|运维|负责)"
)  # brought in to run the place, not to move in
GATHERED = re.compile(
    "(?:会议|活动|仪式|现场|论坛|座谈会|联席会|大?赛|集市|市集|讲座|培训班?|义诊|沙龙|招聘会|展会|汇演|庙会|游园会|讲堂)”?(?:现场)?(?:还|也|共)?(?:汇聚|吸引|聚集|集聚|云集)"
)
"""An event that people come to, where nobody moves in: 活动现场汇聚了A、B."""
OF_IT = re.compile(
    "[”]?(?:自主|独立|联合)?(?:研发|开发|研制|设计|生产|打造|制作)的|[”]?的[^，。；、的]{0,8}?(?:订单|合同|技术|设备|资金|资源|经验|做法|投资|产品|服务|支持|捐赠|师资|专家|讲师|团队|系统|课程|物资)"
    "(?!中心|公司|机构|站|总部|基地|业)"
)
"""What is brought in is no firm but something of it: 拿下某公司的订单."""
TO_ADVISE = re.compile(
    "[”]?(?:等[^，。；]{0,12})?(?:[对为给向][^，。；]{2,24}(?:指导|培训|授课|督导|评估)|提供[^，。；]{0,12}(?:支撑|支持|服务|保障|咨询|指导|援助)"
    "|(?:开展|进行)[^，。；]{0,10}(?:服务|咨询|指导|培训|评估|调解|疏导|改造|检测|排查|认证|鉴定|考核|授课)"
    "|(?:共同)?参与|(?:上线|推出|研发|搭建)(?![^，。；]{0,4}(?:企业|公司|机构)))"
)
"""Brought in to advise, teach or serve: 引进某事务所对志愿服务进行指导, 引入某公司参与改造."""
TO_JOIN = re.compile(
    "[”]?(?:等[^，。；]{0,16}?)?(?:纷纷|主动|积极|陆续|先后|踊跃|共同)*(?:加入|参与|参加|参会|加盟|报名|捐[款赠献]|赞助|资助|出资|共建)"
)
"""联盟吸引甲集团、乙公司等企业加入: they join, and move nowhere."""
INVITED = ("吸引", "争取到")
SUPPORTED = ("支持", "扶持")
TO_GROW = re.compile("[”]?(?:等[^，。；]{0,16}?)?(?:发展|成长|壮大|做[大强优精]|升级|升规|转型|落地|扩[大产])")
"""支持甲公司、乙公司等企业发展: what grows here sits here; 支持甲公司办托 does not tell where it sits."""
TO_ATTEND = re.compile(
    "[”]?(?:等[^，。；、]{0,16}?)?(?:代表|负责人)?(?:应邀|受邀|共同|一同|也|都)?(?:参加|出席|到场|见证|参会|列席|观摩)"
)
"""举行签约仪式，甲、乙等企业参加: they were there, and moved nowhere."""
OF_TRADE = re.compile("(?:研究会|商会|学会|促进会|协会|联合会|校友会|专委会)$")
"""Bodies of a trade or science, which are brought in to sit there as firms are."""
AT_WORK = re.compile("志愿|公益|义工|慈善|社工|社会工作|救援|心理|助残|助老|养老|帮扶|调解|互助|爱心")
FOR_RESIDENTS = re.compile(
    "[”]?(?:等[^，。；]{0,12})?(?:的[^，。；]{1,10})?，?(?:[对为给向][^，。；]{2,24}|开展|提供|参与|协助|共同|举办|承接|进社区)"
)
"""Behind a body that is called in to work there: 引入某协会为居民开展…."""
BROUGHT_TO_SIT = ("引进", "引入", "招引", "新引进", "新引入", "招来", "引来", "引育", "引聚", "签约", "新签", "集聚")
WITH_THEM = re.compile("[与和同跟][“]?\\Z")
BETWEEN_THEM = re.compile("[”]?[与同跟和][“]?")
SIGNED = re.compile(
    "[”]?(?:等[^，。；]{0,10})?(?:正式|成功|完成|达成)*(?:党建|共建|战略|合作)*(?:签约|签署|签订)(?!入驻|落户|落地|进驻)"
)
THERE = re.compile("为载体|为阵地|园区|园内|楼内|楼里|大厦|小院|街区|市集|基地|这里|这座|该|首批|首期")
OF_AREA = re.compile("[^，。]{0,8}(?:街道|辖区|办事处)")
UNKNOWN_PLACE = re.compile(
    "了?[“]?(?!意向|协议|合同|手续|街道|辖区|办事处|本|这|该|此|园|楼|街区|市集|基地|商圈|老街|大厦|广场|院|其|以|后|并|的|于|在|来|进|去|或|及|和|与|为|企)[\u4e00-\u9fff]"
)
"""Behind the verb: the name of a place that was not found."""
DESCRIBED = re.compile("(?:引进|引入|招引|引来|招来|签约)了?[^，。；]{1,24}的[“]?$")  # 引进年销售额1亿元的甲公司
OF_A_KIND = re.compile(
    "(?![为给帮助替向与由对请让])[和及]?[\u4e00-\u9fff]{0,5}(?:企业|机构|公司|单位|组织|品牌|商家|高校|院校|银行|门店|团队|项目)?[“]?"
)
"""What may stand before the rest of a row that goes on behind a comma: 引进甲公司，餐饮企业乙公司."""
BARE_PLACE = re.compile("街区|园区|大厦|商圈|综合体|市集|文创园|产业园")
"""A noun for a place of tenants without its name: 街区签约商户百家，甲、乙先后入驻."""
PARK_ENDS = ("园", "园区", "谷", "港")
ROW_BACK = 4  # clauses that such a row may take
DIRECTLY = 3  # characters between the verb and the place moved into


def settle(walk: Walk, number: int, parts: Sequence[Clause], index: int, row: Sequence[Mention], topic: int) -> None:
    """The organisations of a row settle in the place named, or spoken of, or else in the area."""
    clause = parts[index]
    tenants = [m for m in row if walk.things[m.thing].fine in TENANTS]
    if not tenants:
        return
    if SIGNED.match(walk.text, tenants[-1].end) and _with_another(walk, clause, row):
        return  # 与甲公司签约，在乙处架设…: they work together
    beside = _beside(walk, clause, row) if "Facility" in clause.classes else frozenset[int]()
    if beside:
        clause = clause._replace(mentions=tuple([m for m in clause.mentions if m.start not in beside]))
    end = tenants[-1].end
    if TO_ATTEND.match(walk.text, end):
        return
    stop = clause.end
    if ALL_OF_THEM.match(walk.text, end):
        behind = parts[index + 1] if index + 1 < len(parts) else SILENT
        stop = behind.end or end + 30
        clause = clause._replace(mentions=(*clause.mentions, *behind.mentions))
    reach = min(stop, end + 34)
    moved = MOVED_IN.search(walk.text, end, reach)
    if moved is not None and (walk.text[row[0].start - 1] in "在于" or BROUGHT.search(walk.text, end, moved.start())):
        moved = None  # “四点半驿站”在某某小学安了家: where, not who
    brought = BROUGHT_IN.match(walk.text, end, reach) is not None
    for frame in walk.frames.get("settle", ()):
        _, word = walk.governor(clause, tenants[0])
        attracted = brought or (bool(word) and "attract" in walk.vocabulary[word].categories)
        if moved is None and not brought and word.startswith(GROWN):
            tenants = [m for m in tenants if walk.things[m.thing].fine == "Enterprise"]
            if not tenants:
                continue
        attracted = attracted or (
            walk.text[tenants[0].start - 1] in "的“"
            and DESCRIBED.search(walk.text, clause.start, tenants[0].start) is not None
        )
        attracted = attracted or _goes_on(walk, parts, index, row[0])
        attracted = attracted or TRAILING.match(walk.text, end) is not None
        if moved is None and (not attracted or GATHERED.search(walk.text, clause.start, tenants[0].start)):
            continue
        if moved is None and (TO_ADVISE.match(walk.text, end, stop) or OF_IT.match(walk.text, end)):
            continue
        if moved is None and word.startswith(INVITED) and TO_JOIN.match(walk.text, end, stop):
            continue
        if moved is None and word.startswith(SUPPORTED) and TO_GROW.match(walk.text, end, stop) is None:
            continue
        run = moved is None and RUN.match(walk.text, end, reach) is not None
        own = run or (moved is not None and LICENSED.search(moved[0]) is not None)
        place = walk.article.area_at(tenants[0].start) if own else _place(walk, clause, tenants, moved)
        if place < 0 and moved is not None:
            place = _named_shortly(walk, number, moved.end())
        if place < 0:
            if (
                moved is not None
                and not _into_homes(clause, moved)
                and UNKNOWN_PLACE.match(
                    walk.text, moved.end() + walk.text.startswith(("在", "于"), moved.end()), clause.end
                )
            ):
                continue
            place = _spoken_of(
                walk, number, parts, index, tenants[0], topic if attracted and not clause.named else -1, beside
            )
        for m in tenants:
            if moved is not None or _comes_to_sit(walk, m, word, end, place):
                verb_tells = moved is not None and not walk.modality(number, m.start)  # 与甲公司达成|入驻意向
                walk.add(m.thing, frame, place, number, at=moved.start() if moved and verb_tells else m.start)


def _with_another(walk: Walk, clause: Clause, row: Sequence[Mention]) -> bool:
    """Whether a row is of those with whom somebody does something, or of two that do it with each other: 甲与乙签约."""
    if WITH_THEM.search(walk.text, clause.start, row[0].start):
        return True
    return len(row) == 2 and BETWEEN_THEM.fullmatch(walk.text, row[0].end, row[1].start) is not None


def _comes_to_sit(walk: Walk, tenant: Mention, word: str, end: int, place: int) -> bool:
    """Whether one brought in sits there then: a social organisation is called in to work, but 引进某商会、某研究会."""
    thing = walk.things[tenant.thing]
    if thing.fine != "SocialOrganisation":
        return True
    if word not in BROUGHT_TO_SIT or not OF_TRADE.search(thing.label) or AT_WORK.search(thing.label):
        return False
    return walk.things[place].cls != "Community" and FOR_RESIDENTS.match(walk.text, end) is None


def _goes_on(walk: Walk, parts: Sequence[Clause], index: int, first: Mention) -> bool:
    """Whether a row of those brought in goes on from the clause before: 引进甲公司，餐饮企业乙公司、丙公司."""
    if not OF_A_KIND.fullmatch(walk.text, parts[index].start, first.start):
        return False
    for clause in reversed(parts[max(0, index - ROW_BACK) : index]):
        if clause is SILENT or clause.mentions[-1].cls != "Organisation":
            return False
        begin, last = clause.start, clause.mentions[-1]
        if walk.text[last.end : clause.end].strip("”") not in ("，", "、"):
            return False
        row = walk.rows(clause.mentions)[-1]
        _, word = walk.governor(clause, row[0])
        if word:
            return "attract" in walk.vocabulary[word].categories
        if not OF_A_KIND.fullmatch(walk.text, begin, row[0].start):
            return False
    return False


def _into_homes(clause: Clause, moved: re.Match[str]) -> bool:
    """入驻绿云小区: no place that holds tenants, but one of the area."""
    return any(m.cls in ("Compound", "Community") and 0 <= m.start - moved.end() <= 1 for m in clause.mentions)


def _beside(walk: Walk, clause: Clause, row: Sequence[Mention]) -> frozenset[int]:
    """Where places are named that stand in a row with the tenants: they move in, too."""
    tenants = {m.start for m in row}
    found: set[int] = set()
    for mentions in (clause.mentions, clause.mentions[::-1]):
        for near, far in pairwise(mentions):
            first, last = (near, far) if near.start < far.start else (far, near)
            if (
                far.cls == "Facility"
                and (near.start in tenants or near.start in found)
                and walk.text[first.end : last.start].strip("“”") == "、"
            ):
                found.add(far.start)
    return frozenset(found)


def _place(walk: Walk, clause: Clause, tenants: Sequence[Mention], moved: re.Match[str] | None) -> int:
    """The place that the clause itself names, behind the verb or before the tenants; -1: none."""
    behind = [m for m in clause.mentions if m.start >= tenants[-1].end and m.cls == "Facility"]
    if moved is not None and behind:
        direct = next((m for m in behind if 0 <= m.start - moved.end() <= DIRECTLY), None)
        if direct is not None or walk.holds(behind[0]):
            return (direct or behind[0]).thing
    area = next((m for m in clause.mentions if moved is not None and 0 <= m.start - moved.end() <= 1), None)
    if area is not None and area.cls == "SubDistrict":
        return area.thing
    before = [m for m in clause.mentions if m.end <= tenants[0].start and walk.holds(m)]
    return before[-1].thing if before else -1


def _spoken_of(
    walk: Walk, number: int, parts: Sequence[Clause], index: int, tenant: Mention, topic: int, beside: frozenset[int]
) -> int:
    """The building or park that the clauses before tell of: 园区开放，已有A、B入驻; else the topic, else the area."""
    sentences = walk.article.scan.sentences
    begin, area = sentences[number].start, walk.article.area_at(tenant.start)
    broken = walk.text.rfind("；", begin, tenant.start) + 1
    for m in reversed(walk.sentences[number]):
        if max(begin, broken) <= m.start and m.end <= tenant.start and m.start not in beside:
            if walk.holds(m):
                taken = MOVED_IN.search(walk.text, max(begin, m.start - 4), m.start) is not None
                return area if taken else m.thing  # 甲入驻云帆大厦，乙落户
            if m.cls == "SubDistrict" and MOVED_IN.search(walk.text, max(begin, m.start - 4), m.start):
                return m.thing  # 自从落户街道后，乙、丙纷至沓来
            inner = walk.nested.get(m.start)
            if m.cls == "Project" and inner is not None and walk.holds(inner):
                return inner.thing
    if topic >= 0 and walk.things[topic].fine != "Road":
        return topic
    if broken:
        return area
    lead = walk.text[begin : tenant.start]
    bare = _bare_place(walk, number, lead)
    if bare >= 0:
        return bare
    if index and walk.things[parts[index].actor].cls == "SubDistrict" and parts[index].named and not THERE.search(lead):
        return area
    if not index and OF_AREA.match(lead) and not THERE.search(lead):
        return area
    for earlier in range(number - 1, max(-1, number - 4), -1):
        if sentences[earlier].block != sentences[number].block:
            break
        told = walk.sentences[earlier]
        inside = [walk.nested[m.start] for m in told if m.cls == "Project" and m.start in walk.nested]
        held = [m for m in (*inside, *told) if walk.holds(m)]
        if held:
            return max(held, key=lambda m: m.start).thing
    return area


def _named_shortly(walk: Walk, number: int, at: int) -> int:
    """入驻议事厅, the one “楼上议事厅” named a sentence or two before: the place by the noun of its name; -1: none."""
    told = {m.thing for here in walk.sentences[max(0, number - 2) : number + 1] for m in here if m.start < at}
    places = sorted(n for n in told if walk.things[n].cls == "Facility")
    for length in (4, 3, 2):
        noun = walk.text[at : at + length]
        held = [n for n in places if noun != walk.things[n].label and walk.things[n].label.endswith(noun)]
        if len(noun) == length and held:
            return held[0] if len(held) == 1 else -1
    return -1


def _bare_place(walk: Walk, number: int, lead: str) -> int:
    """The one place of such a name before, which a bare noun in `lead`, the begin of a sentence, means; -1: none."""
    noun = BARE_PLACE.search(lead)
    if noun is None:
        return -1
    ends = PARK_ENDS if noun[0].endswith(("园", "园区")) else (noun[0],)
    held = [n for n, t in enumerate(walk.things) if t.cls == "Facility" and t.label.endswith(ends)]
    held = [n for n in held if walk.first.get(n, number) < number]
    return held[0] if len(held) == 1 else -1


def prune_tenancy(walk: Walk) -> None:
    """Only the building stays of a tenant that is told to have come to the sub-district as well."""
    housed = {key[0] for key in walk.found if key[1] == "settlesIn" and walk.things[key[2]].cls == "Facility"}
    for key in [k for k in walk.found if k[1] == "settlesIn" and k[0] in housed]:
        if walk.things[key[2]].cls == "SubDistrict":
            del walk.found[key]
