"""What a clause states by its own words: the name that is its subject, and what it founds, begins or carries out."""

from __future__ import annotations

import re

from jiedao.figures.names import DEFAULT, Owner
from jiedao.figures.records import Hit
from jiedao.figures.sentence import ACTORS, Sentence
from jiedao.figures.words import Structure

PIVOTS = frozenset(("Facility", "Organisation", "Platform", "Project", "Programme"))
_HEADS = frozenset(("Facility", "Organisation", "Platform", "Project", "Programme", "Compound", "Community"))
_SITES = frozenset(("Community", "Compound", "Facility"))
_GOVERNS = 24  # characters before a name within which the verb stands that governs it
SINCE = ("以来", "后", "至今", "之初")
_AT = re.compile("在|(?:当)?(?:记者)?(?:走进|来到|步入|走入|踏进|踏入|推开|漫步在?|置身)")
_OF_WHICH = re.compile("的[“‘]?$")  # what is told of a place before its name (在只有0.4平方公里的柳湖社区)
_COMES = frozenset("在当记走来步踏推漫置")
SHOWS = frozenset("以就拿")  # the first characters of what `_EXAMPLE` finds
_EXAMPLE = re.compile("(?:以|就?拿|就以)(?P<of>[^,，]{2,40}?)(?:为例|来说|来讲)$")
_AREAS = frozenset(("SubDistrict", "Community", "Division"))
# What may stand between an area and a name in it: a place without a name of its own, a line of work.
_BELOW = re.compile("[一-鿿]{2,10}?(?:社区|小区|村|商圈|片区|工作|领域|中心|大厦|广场|园区|街区|系统)的?")
_SEVERAL = re.compile("(?:[0-9]|[二两三四五六七八九十百千余多])[支家个处座所条名项]$")
_SO_MANY = re.compile("(?:共|达|近|约)*[0-9]+余?多?[支个家处座所]")  # behind a name: a kind of which there are several
_NEAR = "(?:[东西南北]{1,2}[侧边面部门]|旁边?|附近|对面|隔壁|门口|门前|周边)"
# The party committee of a division, and its government behind it.
_NO_ACTOR = re.compile("[”’]?(?:[的、和与及里内中上下]|等|书记|主任|经理|董事|负责|[一-鿿]{0,4}(?:说|介绍|表示))")
_OF_A_DIVISION = re.compile("(?<=[省市区县旗州])委$|[、和][省市区县旗州](?:人民)?政府(?![、和等])")
_OF_THE_PLACE = re.compile(f"(?:该|我)?(?:社区|小区|街道|辖区|园区|商圈|楼宇|村|院)(?:[里内]|{_NEAR})?(?:的|(?=[“‘]))")
# Between a body and what it owns, whose the number is: 区国资委|下属的|甲公司投入1.8亿元.
_OWNS = re.compile(
    "(?:直接|全资)?(?:下属|直属|所属|旗下|麾下|附属|控股|主管)(?=的)|(?:下属|直属|旗下|附属|全资)(?:子公司|企业|单位|机构)?"
)
_NEAR_IT = re.compile(f"{_NEAR}的?")  # behind a name: what follows is another, beside it
_PLACE_BEGINS = frozenset("该我社小街辖园商楼村院")  # the first characters of what `_OF_THE_PLACE` finds
_THIS = re.compile(
    "(?:这(?:一?[个项座支家处条套种间场块片]|一|样的)?|此[项次]|该|一[个项座支家处条间])(?:名为|名叫|叫做?)?"
)  # before a name
_THIS_BEGINS = frozenset("这此该一")
_SUCH = ("所在的", "这样的", "类似的")  # between a place and what is in it
_WAY = re.compile("(?:模式|(?<!调解)(?<!化解)(?<!调解”)(?<!化解”)工作法)[”’]?$")
_ROUTINE = re.compile(
    "^[^“”‘’]*(?:机制|体系|格局|架构|(?:排查|检查|巡查)(?:整治)?(?:专项)?(?:活动|行动|工作)?)$"
)  # unquoted: what is done next, others do
_EDITION = re.compile("(?:今年|本年度)?(?:第[一二三四五六七八九十0-9]{1,3}[届期场次季]|首[届期场个]|本届|本期)的?")
_RUN_BY = re.compile("运营|管理|打理|托管|经营|承接")  # by whom the subject is run, not what is told of next
_WORKING = re.compile(  # by which an area does its own work
    "(?:指挥部|领导小组|推进组|(?:整治|攻坚|治理|改造|征迁|拆迁)(?:工作)?(?:专班|组))[”’]?$"
)
ABSTRACT = re.compile(
    "(?:品牌|体系|格局|架构|矩阵|方式|思路|理念|清单|台账|名录|名单|目录)[”’]?$"
)  # what is done in its name, others do
_JOINS = re.compile(
    "(?:加入|参加|加盟|编入|纳入|融入|并入|列入|拉进|拉入|编进|请进|引进|聚到|吸纳进|聚在|嵌入)(?:了|到)?(?:这[个支对])?[“‘]?$"
)
_KIND = 6  # characters of the kind of a name, behind it
# A name behind one of these tells where something is, and was not founded.
_WHERE = re.compile("(?:在|(?<!争取)(?<!得)(?<!受)(?<!请)到|于|[设搬走住迁开送嵌建放装挤跑]进|至|往)[“‘]?$")
_ENTERED = re.compile("(?:加入|参加|报名|走进|参观)[^,，]{0,14}的[“‘]?$")  # what somebody enters that others organise
_HOTLINES = ("热线", "12345", "110", "市长信箱")
_ASKED = re.compile(
    "(?:平台)?的?(?:群众|市民|居民)?(?:诉求|工单|投诉|来电|受理|办件|办理|办结|案件|满意|反映|交办|转办|派单|接单|响应)"
)
_LINKS = re.compile("(?:接入|对接|连通|打通|并入|链接)(?:了|到)?[“‘]?$")
_LOCATES = re.compile("(?:位于|地处|坐落[于在]|毗邻|紧邻|紧挨|邻近)[^,，的]*$")  # 位于建设路与|新华路|交会处
_HELD_FOR = frozenset(("期", "届", "场", "场次", "次", "堂", "课", "讲", "节", "元"))
_NO_POST = tuple("由被请让经与和同跟给对向为把将在")  # 甲会客室|由退休教师|张兰牵头
_POST = 12  # characters of what a person is, before the name
_SPEAKS = re.compile("说|介绍|表示|告诉|坦言|看来|回忆|感慨|透露|[^,，。0-9]{0,4}的")  # of a person, who does nothing
_MODIFIER = 16  # characters of an attribute before a name that ends its clause
_MARKS = '“”‘’" '
_OPENED = '“‘"'


def begins(sentence: Sentence, is_: Structure, start: int, end: int) -> int:
    """Where a clause begins behind words that only lead to it (去年, 截至目前) and behind its periods."""
    text, periods = sentence.text, sentence.periods
    lead_at = is_.lead.match
    while start < end:
        if periods and (period := next((period for period in periods if period.start == start), None)) is not None:
            start = period.end
            continue
        lead = lead_at(text, start, end)
        if lead is None:
            of = _OF_THE_PLACE.match(text, start, end) if text[start] in _PLACE_BEGINS else None
            if of is None or sentence.at(of.end()) < 0:
                of = _THIS.match(text, start, end) if text[start] in _THIS_BEGINS else None
            return of.end() if of and sentence.at(of.end()) >= 0 else start
        if sentence.at(start) >= 0:
            break
        begun = sentence.first_between(start, lead.end())
        if begun >= 0:
            return begun
        start = lead.end()
    return start


def chain(sentence: Sentence, is_: Structure, n: int, end: int) -> tuple[Owner | None, bool]:
    """The last of a chain of nested names (中原区|汝河路街道|汝河小区社区) at the beginning of a clause, and
    whether it is rather a list of names."""
    text = sentence.text
    chosen = outer = -1
    while True:
        cls = sentence.mentions[n][2]
        after = sentence.after_mention(n)
        named = cls not in ("Person", "Award", "Star") and not _asked(text, n, sentence, after)
        if named and (cls in ACTORS or not is_.modifying.match(text, after)):
            if cls in _AREAS and not sentence.rowed(n):
                outer = n  # which has a row of names: 甲社区“乙”“丙”
            chosen = n
        after += next((len(word) - 1 for word in _SUCH if text.startswith(word, after)), 0)
        if edition := _EDITION.match(text, after):
            after = edition.end()
        if near := _NEAR_IT.match(text, after) or _OWNS.match(text, after):
            after = near.end()
        following = sentence.at(after)
        if following < 0 and text[after : after + 1] == "的":
            following = sentence.at(after + 1)
        if following < 0 or following <= n or sentence.mentions[following][2] == "Person":
            break
        n = following
    if (person := _person(sentence, is_, chosen, n, end)) is not None:
        return person, False
    if chosen < 0:
        return None, False
    if sentence.rowed(chosen):
        return (DEFAULT, True) if outer < 0 else (Owner(outer), False)
    if (own := _under(sentence, is_, chosen)) is not None:
        return own, False
    head = _head(sentence, is_, chosen, end)
    if head != chosen:
        return Owner(head), False
    if sentence.at(sentence.after_mention(chosen)) > chosen or (
        is_.listing.match(text, sentence.mentions[chosen][1])
        and (
            not text.startswith(("等", "与"), after := sentence.after_mention(chosen))
            or any(hit.start == after + 1 for hit in sentence.hits)
        )
    ):
        if _OF_A_DIVISION.search(text, *sentence.mentions[chosen][:2]) and _OF_A_DIVISION.match(
            text, sentence.mentions[chosen][1]
        ):
            return Owner(chosen), False  # 区委、区政府, which act as one
        whole = _listed_of(sentence, is_, chosen, end)
        return (DEFAULT, True) if whole < 0 else (Owner(whole), False)
    first, last, cls = sentence.mentions[chosen]
    if cls == "Organisation" and is_.committee.search(text[first:last]):
        return DEFAULT, False
    return Owner(chosen), False


def _asked(text: str, n: int, sentence: Sentence, after: int) -> bool:
    """Whether a name is of a hotline, of which what is asked or answered is told: an area's own (12345热线|诉求量)."""
    first, last, cls = sentence.mentions[n]
    return cls == "Platform" and text.endswith(_HOTLINES, first, last) and _ASKED.match(text, after) is not None


def _person(sentence: Sentence, is_: Structure, chosen: int, n: int, end: int) -> Owner | None:
    """The person who has the predicate of a clause, alone or behind where he belongs (柳湖社区网格员李红霞走访30户)."""
    text = sentence.text
    if chosen >= 0:
        n = chosen + 1
        if n >= len(sentence.mentions):
            return None
        post = text[sentence.after_mention(chosen) : sentence.mentions[n][0]]
        if sentence.mentions[n][2] != "Person" or not post or len(post) > _POST or not post.isalpha():
            return None
        if post.startswith(_NO_POST):
            return None
    _, last, cls = sentence.mentions[n]
    if cls != "Person" or last > end or is_.listing.match(text, last) or _SPEAKS.match(text, last):
        return None
    return Owner(n)


def _under(sentence: Sentence, is_: Structure, n: int) -> Owner | None:
    """The quoted name that has the predicate, where only a place or line of work stands between it and the area's
    (甲街道统战工作“同心圆”项目覆盖…)."""
    text, mentions = sentence.text, sentence.mentions
    if mentions[n][2] not in _AREAS or n + 1 >= len(mentions) or mentions[n + 1][2] not in PIVOTS:
        return None
    first, last, _ = mentions[n + 1]
    after = mentions[n][1]
    gap = text[after:first].rstrip(_OPENED)
    if not _BELOW.fullmatch(gap) or is_.acts.search(gap) or not is_.predicate.match(text, last):
        return None
    return Owner(n + 1)


def _listed_of(sentence: Sentence, is_: Structure, n: int, end: int) -> int:
    """The project that the names of a list are parts of (甲小区、乙小区等旧房修缮项目全部竣工); -1 if there is none."""
    text, mentions = sentence.text, sentence.mentions
    while n + 1 < len(mentions) and mentions[n + 1][0] < end:
        after = sentence.after_mention(n)
        following = mentions[n + 1][0] - (text[mentions[n + 1][0] - 1] in _OPENED)
        n += 1
        gap = text[after:following]
        if gap == "等" and mentions[n][2] in ("Project", "Programme"):
            last = sentence.after_mention(n)
            return n if is_.begun.match(text, last) or is_.predicate.match(text, mentions[n][1]) else -1
        if gap not in ("、", "和", "与", "及", "以及", ""):
            return -1
    return -1


def _head(sentence: Sentence, is_: Structure, n: int, end: int) -> int:
    """The name that a clause's first name only modifies (区残联承办的“小河工坊”安置…), else that name itself."""
    text = sentence.text
    for later in range(n + 1, len(sentence.mentions)):
        first, last, cls = sentence.mentions[later]
        if last > end:
            break
        of = first - 1 - (text[first - 1] in '“‘"')
        if text[of] == "的" and cls in PIVOTS and is_.makes.search(text, sentence.mentions[n][1], of):
            return later
    return n


def made(sentence: Sentence, is_: Structure, start: int, end: int) -> Owner | None:
    """The name that a clause's first words only modify (由甲局牵头、街道实施的“邻里计划”,今年…)."""
    text = sentence.text
    if text.find("的", start, end) < 0 or not is_.modifier.match(text, start):
        return None
    for n in sentence.between(start, end):
        first, _, cls = sentence.mentions[n]
        of = first - 1 - (text[first - 1] in _OPENED)
        if _ENTERED.search(text, start, first):
            return None
        if text[of] == "的" and of > start and cls in PIVOTS and is_.makes.search(text, max(start, of - _GOVERNS), of):
            return Owner(n)
    return None


def since(sentence: Sentence, is_: Structure, start: int, end: int) -> Owner | None:
    """The name since whose founding the next clauses tell of (自“甲调解室”成立以来,化解纠纷50宗)."""
    text = sentence.text
    if not text.endswith(SINCE, start, end):
        return None
    for n in sentence.between(start, end):
        first, _, cls = sentence.mentions[n]
        if cls in PIVOTS and is_.founding.fullmatch(text, sentence.after_mention(n), end):
            governed = is_.governed.search(text, max(start, first - 3), first)
            return Owner(n) if governed is None or text[start:first].rstrip(_OPENED) == "自从" else None
    return None


def shown(sentence: Sentence, start: int, end: int) -> Owner | None:
    """What is given as an example of what was told (以柳湖区翠屏街道云锦社区为例): the last of its names."""
    example = _EXAMPLE.match(sentence.text, start, end)
    named = sentence.between(*example.span("of")) if example else None
    if example is None or not named:
        return None
    return Owner(named[-1]) if example.end("of") - sentence.after_mention(named[-1]) <= _KIND else None


def relative(sentence: Sentence, is_: Structure, start: int, end: int) -> Owner | None:
    """The name that ends a clause or has its predicate, all before it its attribute (落户高新区的甲公司,…)."""
    text = sentence.text
    if text.find("的", start, end) < 0:
        return None
    known = is_.relative.match(text, start) is not None
    if not known and is_.modifier.match(text, start) is None:
        return None
    for n in sentence.between(start, end):
        first, last, cls = sentence.mentions[n]
        of = first - 1 - (text[first - 1] in _OPENED)
        if text[of] != "的" or of <= start + 1 or cls not in _HEADS:
            continue
        after = sentence.after_mention(n)
        if not known and (is_.acts.search(text, start, of) or (after == end and of - start > _MODIFIER)):
            continue
        if after == end or is_.predicate.match(text, last) or is_.begun.match(text, after):
            return Owner(n)
    return None


def located(sentence: Sentence, is_: Structure, start: int, end: int) -> Owner | None:
    """The place that is all that a clause names, for what the next ones tell of (在柳湖社区,86个微网格…)."""
    text = sentence.text
    if (
        text[start : start + 1] not in _COMES
        or text[end : end + 1] not in "，,"
        or (at := _AT.match(text, start)) is None
    ):
        return None
    n = sentence.at(at.end())
    if n < 0:
        n = next(
            (n for n in sentence.between(at.end(), end) if _OF_WHICH.search(text, at.end(), sentence.mentions[n][0])),
            -1,
        )
    if n < 0:
        return None
    found, _ = chain(sentence, is_, n, end)
    if found is None or found == DEFAULT or sentence.mentions[found.mention][2] not in _SITES:
        return None
    after = sentence.after_mention(found.mention)
    return found if end - after <= 1 and sentence.text[after:end] in ("", "里", "内", "中") else None


def apposed(sentence: Sentence, is_: Structure, start: int, end: int) -> Owner | None:
    """The name behind the noun that tells its kind, if it has the predicate of the clause (企业甲公司实现…)."""
    text = sentence.text
    for n in sentence.between(start, end):
        first, last, cls = sentence.mentions[n]
        if first - start > 8:
            break
        if (
            cls in ACTORS
            and cls != "Division"
            and (
                is_.predicate.match(text, last)
                or (first - start <= 6 and last < end and not _NO_ACTOR.match(text, last))
            )
            and not is_.listing.match(text, last)
            and is_.kind_of_name.search(text[start:first])
        ):
            return Owner(n)
    return None


def joined(sentence: Sentence, clause: int) -> Owner | None:
    """The body that so many joined in a clause (60名党员加入“红马甲”服务队,开展服务80次)."""
    start, end = sentence.clauses[clause]
    for n in reversed(sentence.between(start, end)):
        first, _, cls = sentence.mentions[n]
        if cls not in ("Organisation", "Programme") or end - sentence.after_mention(n) > _KIND:
            return None
        counted = any(start <= hit.start < first and hit.kind in ("people", "things") for hit in sentence.hits)
        return Owner(n) if counted and _JOINS.search(sentence.text, start, first) else None
    return None


def introduced(
    sentence: Sentence, is_: Structure, clause: int, composed: bool = False, staffed: bool = False
) -> Owner | None:
    """What a clause founds, begins or carries out at its end; what is abstract, only where its parts follow
    (培育“先锋”品牌,下设三个子品牌), and a working group, where those who are in it do (成立专班,抽调干部12名)."""
    if not sentence.mentions:
        return None
    start, end = sentence.clauses[clause]
    text = sentence.text
    for n in reversed(sentence.between(start, end)):
        last = n
        first, _, cls = sentence.mentions[n]
        after = sentence.after_mention(n)
        if (
            cls not in PIVOTS
            or _said_behind(sentence, after, end) > _KIND
            or text.startswith("的", after)
            or _WHERE.search(text, max(start, first - 4), first)
            or (cls == "Programme" and not composed and _WAY.search(text, first, min(end, after + 4)))
            or (cls == "Programme" and not composed and ABSTRACT.search(text, first, end))
            or (cls == "Programme" and text[first - 1] not in _OPENED and _ROUTINE.search(text[first:after]))
            or _SEVERAL.search(text, max(start, first - 3), first)
            or (cls == "Organisation" and _RUN_BY.search(text, after, end))
            or (cls == "Organisation" and not (composed or staffed) and _WORKING.search(text, first, after))
            or _SO_MANY.match(text, after, end)
            or is_.listing.match(text, after)
            or sentence.rowed(n)
            or _ENTERED.search(text, max(start, first - _GOVERNS), first)
            or _linked(sentence, n, start)
        ):
            break
        while n and text[sentence.mentions[n - 1][1] : first].strip(_MARKS) in ("", "的"):
            n -= 1
            first = sentence.mentions[n][0]
        if _LOCATES.search(text, start, first):
            return None
        if first >= start and is_.pivot.search(text, max(start, first - _GOVERNS), first):
            return Owner(last)
        break
    return None


def _linked(sentence: Sentence, n: int, start: int) -> bool:
    """Whether a platform is only linked with another one that its clause tells of (“安心铃”接入市应急平台)."""
    first = sentence.mentions[n][0]
    if _LINKS.search(sentence.text, max(start, first - 6), first) is None:
        return False
    return any(sentence.mentions[k][2] == "Platform" for k in sentence.between(start, first))


def _said_behind(sentence: Sentence, start: int, end: int) -> int:
    """How much stands behind a name, but for how often it was held and for how much (“惠民券”3期共计150万元)."""
    said = end - start
    if said > _KIND and sentence.text[start].isdigit():
        said -= sum(hit.end - hit.start for hit in sentence.hits if start <= hit.start < end and hit.unit in _HELD_FOR)
    return said


def brought(sentence: Sentence, is_: Structure, hit: Hit, listed: bool, indicator: str) -> Owner | None:
    """What an earlier clause founded, built or brought in, if the number counts what it consists of or brings."""
    text, clause = sentence.text, sentence.clause_of(hit.start)
    if not clause or not sentence.mentions:
        return None
    start, end = sentence.clauses[clause]
    firms = (
        is_.firms.search(indicator) is not None
        and is_.join.search(text, start, end) is not None
        and not any(start <= other.start < hit.start for other in sentence.hits)
    )
    jobs = is_.economy.search(indicator) is not None and is_.jobs.search(text, start, hit.start) is not None
    if not (listed or firms or jobs):
        return None
    for k in range(clause - 1, max(-1, clause - (9 if jobs else 5)), -1):
        first, last = sentence.clauses[k]
        for n in reversed(sentence.between(first, last)):
            begin, finish, cls = sentence.mentions[n]
            if is_.listing.match(text, finish):
                continue
            lead = text[max(first, begin - 6) : begin]
            if listed and cls == "Programme" and is_.built.search(lead):
                return Owner(n)
            if firms and cls in ("Facility", "Organisation", "Platform") and is_.built.search(lead):
                return Owner(n)
            if jobs and cls in ("Organisation", "Facility", "Project") and is_.introduced.search(lead):
                return Owner(n)
    return None
