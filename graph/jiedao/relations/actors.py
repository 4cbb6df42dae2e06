"""Who acts in a clause: the grammatical subjects that its mentions name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from jiedao.relations.partners import OWNED, WITH_OWN
from jiedao.relations.wholly import WHOLE
from jiedao.resolve import Mention, Resolved

ACTORS = frozenset(["SubDistrict", "Community", "Organisation", "Compound", "Division"])
LOCAL = frozenset(["SubDistrict", "Community", "Division"])
PREPOSITIONS = frozenset([
    "在", "对", "为", "与", "和", "给", "向", "从", "由", "被", "把", "将", "于", "以", "同", "跟", "让", "使",
    "及", "以及", "按", "按照", "依托", "通过", "联合", "会同", "围绕", "走进", "来到", "位于", "到", "等",
    "入驻", "引进", "引入", "落户", "携手", "联动", "协调", "邀请", "对接", "作为", "据", "经", "利用", "请",
    "依靠", "联袂", "联手", "牵手", "拉上",
])  # fmt: skip
OWN_WORDS = frozenset(["街道", "办事处", "街道办", "街道办事处", "该街道", "镇", "乡"])
SUBJECT_WORDS = OWN_WORDS | WHOLE.keys() | {"社区", "村里", "全村", "该村", "该社区"}
UNNAMED = re.compile(
    "[^在对为与和给向从由被把将于以同跟让使按了是有，。；：！？]{2,12}、"
)  # one of a row that was not found
PLACING_ENDS = ("在", "于", "进", "到", "为", "的", "是", "有")
LYING = re.compile("(?:(?:同样|同)?(?:属于?|在|为|处|来自|隶属于?|位于|地处|坐落[于在]|身处)|紧邻|毗邻|[“‘ 　])?")
"""What may stand before an area that only says where the subject behind it lies: 同属某街道的|翠竹园社区."""
ALSO = "还也又则便再并"
SORTS = ("志愿组织", "社会组织", "公益组织", "群团组织")
"""What an organisation is said to be, in which 组织 is no verb."""
POINTING = re.compile(
    "(?:[特尤]其?别?是|(?:这)?其中|(?:比|例|譬|再|又|诸)?如|像|同时|此外|另外|目前|当前|现在|而且?|近日|日前|自?(?:去年|今年|\\d+年)(?:\\d+月)?(?:起|以来|开始)?)(?=$|由$)"
)
"""What only leads to the subject behind it: 特别是翠竹园社区, 比如翠竹园社区."""
GOVERNED = re.compile("[在对把将为给让使向从到与和跟同以由被是有像于按]|走进|来到|围绕|作为|除|据|就")
"""What a clause begins with whose first name is no subject; but 相邻的|某街道开设A."""
HOSTS = re.compile(
    "(?:等?[一二两三四五六七八九十0-9]+[家栋座个处](?:商务)?(?:楼宇|写字楼|园区|商场|商圈|市场|企业|单位))?"
    "(?:率先|先后|还|也|又|连续(?:[一二三四五六七八九十两\\d]{1,2}[年届季])?|每[年月周季天日][^，。；“的在]{0,5}?|每逢[^，。；]{1,4}?|每个?周末"
    "|今年|去年|近日|日前|定期|常态化|常年|全年|不断|共同|联合|相继|牵头|自主|精心|免费){0,2}"
    "(?:举办|办起|开展|推出|承办|推行|组织开展|举行|开办|连办|主办|创新|探索|发起|开设|开讲|上演|策划|启动|打造|实施|实行)"
)
WHERE_IT_LIES = re.compile(
    "(?:(?:位于|坐落[于在]|地处|设[在于]|开[在于]|隐[于在])[^，。；的]{2,14}|[^，。；的在对为与和给向从由被把将于]{2,10}[里上内旁边])的[“]?"
)
"""What a clause begins with that only tells where the institution lies which it names then: 位于解放路的|云溪博物馆."""
WHO_IS_DESCRIBED = frozenset(["SubDistrict", "Community"])
LONGEST_DESCRIPTION = 14
LIES = re.compile("(?:相邻|邻近|毗邻|地处|位于|坐落|隶属|同属|同在)[^，。；]*的")
ONE_OF_THEM = re.compile(
    "的?(?:首[家个座批条支创]|第[一二三]|最[大高早具]|唯一|知名|著名|老牌|十[佳大]|百强|[五一二三四]星级)"
)
"""Behind a division in which something is the first of its kind: 四川首家书店开在…."""
BESIDE_OWN = re.compile("(?:该?街道|办事处)(?:党工委)?[、和与及]")
"""What stands before a community that acts together with the sub-district: 街道、翠竹园社区建起A."""
WITH = re.compile("和|与|同|及|以及|携手|联合")
TOGETHER = re.compile(
    "(?:近日|日前|[昨今]天|[今去]年|[还也])*(?:共同|联合|携手|合作|合力|一起|一同|联手|双双|共[建办创享])"
)
PEOPLE_OF = re.compile(
    "[”]?的(?:[一二两三四五六七八九十\\d]+余?[名位个])?[^，。；、的]{0,4}?(?:学生|师生|大学生|研究生|志愿者|律师|医生|教师|老师|专家|社工|员工|职工|青年|骨干|团队|工程师|设计师|同学)们?"
    "(?=[还也又则便就]|先后|每[年月周天]|定期|常年|在|自发|一起|办|开|推|发起|组|成立|设|牵头|编|创)"
)
"""Behind a body: its people, who act for it. 某大学的|学生办起A."""
NO_SUBJECT = frozenset(["", *"的等、，。"])
VERBAL = "vw"
LONGEST_ATTRIBUTE = 24
NO_DEED = frozenset("的、。；等里内")
Verb = tuple[int, str, frozenset[str], bool]
"""Where a verb stands, the word, its categories in the rule packs, and whether it can be nothing but a verb."""


def _begun_with(nested: Sequence[Mention], start: int) -> Mention | None:
    """The community in a longer name that begins at `start`."""
    first = bisect_left(nested, start, key=itemgetter(0))
    last = bisect_right(nested, start, key=itemgetter(0))
    return next((m for m in nested[first:last] if m.cls == "Community"), None)


def named_actors(
    article: Resolved, start: int, end: int, mentions: Sequence[Mention], verbs: Sequence[Verb]
) -> tuple[int, ...] | None:
    """The grammatical subjects of a clause that its mentions name; empty: none, whatever words it begins with."""
    scan = article.scan
    text = scan.text
    begin, before, above, passed = -1, -1, -1, -1
    for position, m in enumerate(mentions):
        if m.cls == "Compound" and m.start <= passed:
            continue  # 绿云小区、湖溪苑等小区坐落其中
        if m.cls == "Division" and ONE_OF_THEM.match(text, m.end):
            continue
        if m.cls == "Facility" and m.start == before:
            of = _begun_with(article.nested, m.start)
            if of is not None and text[start:begin][-1:] not in PLACING_ENDS:
                return (of.thing,)  # 清水街道|翠竹社区文明实践站里…
        if m.cls not in ACTORS and not (m.cls == "Facility" and _hosts(text, mentions, m, start)):
            continue
        if m.start != before:
            begin = m.start
        if position + 1 < len(mentions) and _outer(m, mentions[position + 1]):
            before = m.end
            continue
        lead = text[start if m.cls == "Compound" else max(start, above) : begin].strip("“‘ ")
        if lead.startswith(("街道的", "辖区的")):
            lead = lead[3:]
        lead = lead.strip("“")
        if lead and (pointing := POINTING.match(lead)):
            lead = lead[pointing.end() :]
        behind = text[m.end : m.end + 1]
        row = _row(text, mentions, m) if behind == "、" else [m]
        last = row[-1]
        acts_too = m.cls == "Community" or (
            (m.cls == "SubDistrict" or lead.endswith("、")) and TOGETHER.match(text, last.end)
        )
        beside = article.area_at(start) if acts_too and BESIDE_OWN.fullmatch(lead) else -1
        if beside >= 0 and text[last.end : last.end + 1] not in NO_SUBJECT:
            return (beside, *(o.thing for o in row))
        if behind == "的" and m.cls == "Organisation" and not lead and PEOPLE_OF.match(text, m.end, end):
            return (m.thing,)
        if behind == "的" or (behind == "、" and len(row) == 1 and m.cls != "SubDistrict"):
            lying = LYING.fullmatch(text, max(start, above), begin) if behind == "的" else None
            if lying is not None and (m.cls in LOCAL or len(lying[0]) > 1):
                above = m.end + 1  # 某街道的|柳荫社区: it only says where
            continue
        if len(row) > 1 and (text[last.end : last.end + 1] in ("的", "等", "、", "，", "。") or lead):
            passed = last.start
            continue
        agent = lead.endswith("由")
        if m.cls == "Organisation" and len(lead) < 4 and WITH_OWN.match(text, last.end, end):
            area = article.area_at(start)
            return (area,) if area >= 0 else ()
        owned = position > 0 and _told_whose(article, start, mentions[position - 1], m)
        known = owned or _described(article, start, m, verbs) or _defined(article, start, m)
        known = known or (m.cls in ("Organisation", "Facility") and _located(article, start, m))
        if lead and not agent and not known:
            governed = verbs and verbs[0][0] < begin
            told_more = lead[-1] == "的" and m.cls in ("SubDistrict", "Community") and not GOVERNED.match(lead)
            told_more = told_more or lead in SORTS
            if len(lead) > 12 or (governed and not told_more):
                continue
            index = scan.word_at(begin) - 1
            quoted = text[begin - 1] == "“"
            if quoted:
                index -= 1
            previous = scan.words[index] if index >= 0 else ""
            if not quoted and scan.starts[index + 1] < begin:
                previous = lead[-1]  # 在野坡社区 may be read 在野 坡 社区
            if len(previous) == 2 and previous[0] in ALSO and previous[1] in PREPOSITIONS:
                continue  # 还同, 也与
            if previous in PREPOSITIONS or (not told_more and (scan.kinds[index] in "vw" or previous == "的")):
                continue
            if previous == "、" and (m.cls == "Division" or not UNNAMED.fullmatch(lead)):
                continue
        if not agent and not owned and (m.end >= end or behind in "，。；") and m.cls not in WHO_IS_DESCRIBED:
            continue
        if position + 1 < len(mentions) and _told_whose(article, start, m, owned_one := mentions[position + 1]):
            if owned_one.cls == "Facility":
                return (owned_one.thing,)
            continue
        if behind.isspace() and any(o.thing == m.thing and o.start == m.end + 1 for o in mentions):
            continue  # 清水街道 清水街道|翠竹社区成立A: what heads a paragraph
        if m.cls == "Division":
            while (inner := next((o for o in mentions if o.start == m.end and o.cls == "Division"), None)) is not None:
                m = inner  # 青州市|青县
            return (m.thing,)
        return tuple([o.thing for o in (*row, *_together(text, mentions, last))])
    return None


def _described(article: Resolved, start: int, m: Mention, verbs: Sequence[Verb]) -> bool:
    """相邻的|柳荫社区推出…: whether a clause tells of its subject, a community or sub-district, before it names it."""
    scan = article.scan
    begin, first, after = m.start, scan.word_at(start), scan.word_at(m.end)
    if m.cls not in WHO_IS_DESCRIBED or scan.text[begin - 1] != "的" or begin - start > LONGEST_DESCRIPTION:
        return False
    led = scan.words[first] in SUBJECT_WORDS
    if not LIES.match(scan.text, start):
        led = led or scan.words[first] in PREPOSITIONS or bool(verbs and verbs[0][0] == start)
    return not led and scan.kinds[after] in "vwsqp" and NO_DEED.isdisjoint(scan.text[m.end : m.end + 1])


def _told_whose(article: Resolved, start: int, owner: Mention, m: Mention) -> bool:
    """Whether a mention only tells whose the next is, which acts: 区国资委下属的|甲公司建A, 区妇联指导的|乙队建B."""
    scan = article.scan
    if (
        not (m.cls in ACTORS or m.cls == "Facility")
        or owner.end >= m.start
        or scan.text[m.end : m.end + 1] in NO_DEED - {"，"}
    ):
        return False
    if not _free(article, scan.word_at(start), scan.word_at(owner.start)):
        return False
    return OWNED.fullmatch(scan.text, owner.end, m.start) is not None or _defined(article, start, m)


def _defined(article: Resolved, start: int, m: Mention) -> bool:
    """由党员组成的|乙队推出…: whether a clause tells what its subject, a body, is before it names it."""
    scan = article.scan
    end = m.start - (scan.text[m.start - 1] == "“")
    if m.cls != "Organisation" or not 1 < end - start <= LONGEST_ATTRIBUTE or scan.text[end - 1] != "的":
        return False
    first, last, after = scan.word_at(start), scan.word_at(end - 1), scan.word_at(m.end)
    if scan.kinds[after] not in "vwsqp" or scan.text[m.end : m.end + 1] in NO_DEED - {"，"}:
        return False
    deed = last - (scan.kinds[last - 1] in VERBAL)
    return (deed == last or deed > first) and _free(article, first, deed)


def _free(article: Resolved, first: int, last: int) -> bool:
    """Whether no verb and no preposition but 由 is among the words of a clause up to a name."""
    scan = article.scan
    first += first < last and scan.words[first] == "由"
    return not any(scan.kinds[n] in VERBAL or scan.words[n] in PREPOSITIONS for n in range(first, last))


def _outer(m: Mention, inner: Mention) -> bool:
    """Whether a mention only says where the next one lies that stands right behind it: 锦江区清河坊街道翠竹园社区."""
    if m.cls not in ("Division", "SubDistrict") or inner.start != m.end:
        return False
    return inner.cls in ("Division", "SubDistrict", "Community", "Compound", "Facility", "Organisation")


def _row(text: str, mentions: Sequence[Mention], first: Mention) -> list[Mention]:
    """The actors that stand in a row with `first`."""
    row = [first]
    for m in mentions:
        if (
            m.start == row[-1].end + 1
            and text[row[-1].end] == "、"
            and (m.cls in ACTORS or m.cls == first.cls == "Facility")
        ):
            row.append(m)
        elif len(row) > 1 and _outer(row[-1], m) and m.cls == "Community":
            row[-1] = m  # 甲社区、某街道|乙社区
    return row


def _together(text: str, mentions: Sequence[Mention], last: Mention) -> list[Mention]:
    """甲街道与|乙街道共同举办A: the sub-district that the subject of the clause acts together with."""
    with_whom = WITH.match(text, last.end)
    at = with_whom.end() if with_whom else -1
    for m in mentions:
        if m.start != at:
            continue
        if m.cls == "SubDistrict":
            return [m] if TOGETHER.match(text, m.end) else []
        at = m.end if m.cls == "Division" else -1
    return []


def _located(article: Resolved, start: int, m: Mention) -> bool:
    """位于解放路的|云溪博物馆推出…: whether a clause tells where its subject lies before it names it."""
    scan = article.scan
    if WHERE_IT_LIES.fullmatch(scan.text, start, m.start) is None:
        return False
    end = m.end + (scan.text[m.end : m.end + 1] == "”")
    if HOSTS.match(scan.text, end):
        return True
    return scan.kinds[scan.word_at(end)] in "vwsqp" and NO_DEED.isdisjoint(scan.text[m.end : m.end + 1])


def _hosts(text: str, mentions: Sequence[Mention], facility: Mention, start: int) -> bool:
    """Whether a building or park, or a row of them, itself holds what its clause goes on to tell of."""
    led = facility.start == start or text[facility.start - 1] == "由"
    if not led and WHERE_IT_LIES.fullmatch(text, start, facility.start) is None:
        return False
    end = _row(text, mentions, facility)[-1].end
    return HOSTS.match(text, end + text.startswith("”", end)) is not None
