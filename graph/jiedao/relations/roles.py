"""Persons: where they hold a post, what they belong to, what they founded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations import members
from jiedao.relations.clauses import stands_for
from jiedao.relations.frames import Frame
from jiedao.relations.residents import RESIDES, home_of, housed, resident
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

OF_STAFF = re.compile("(?:(?:包[片街保联点]|联片|驻片|挂点|挂片)(?:领导)?干部|包[片街]领导)$")
"""Those of the sub-district's own to whom a part of it is given."""
OF_OFFICE = re.compile("^(?:街道|办事处)?(?:党工委|办事处|街道|纪工委|人大工委|武装部)[^社村]{0,8}$")
HEAD_OF_OFFICE = re.compile("(?:街道)?(?:党工委|办事处)(?:副?书记|副?主任|委员)$")
OF_COMMUNITY = re.compile(
    "(?:社区|村|网格)[\u4e00-\u9fff]{0,8}$|网格员$|楼栋?长$|社区书记$|(?<![\u4e00-\u9fff])(?:党委|党总支|"
    "党支部)副?书记$|(?:居委会|居民委员会)副?主任$|“?两委”?(?:委员|成员|干部)$"
)
OF_THE_AREA = re.compile("(?:网格员|社区(?:党委|党总支|党支部)?(?:副?书记|主任)|社区工作者|楼长|社工)$")
"""Posts of communities; in an article that names no community they are of its sub-district."""
OF_BODY = re.compile(
    "(?:店主|老板|店长|会长|队长|团长|理事长|董事长|总经理|创始人|主理人|发起人|带头人|领头人|秘书长|馆长|园长|"
    "社长|项目经理|创办人|厂长)$"
)
OF_KIND = re.compile(
    "(中心|公司|集团|协会|联盟|商会|工作室|合作社|企业|学校|医院|机构|基金会|服务站|队|团|业委会|理事会|议事会|联合会|促进会|工作站|驿站"
    "|指挥部|调解室)(?:副?主任|副?会长|副?队长|副?团长|召集人|领队|组织者|牵头人|发起人|副?总?经理|"
    "负责人|主任|站长|院长|校长)$"
)
POST = re.compile(
    "(?:党工委|党委|党总支|党支部|办事处|人大工委|社区|村|街道)?[\u4e00-\u9fff]{0,4}"
    "(?:书记|主任|委员|会长|队长|站长|经理|长|老板|店主|网格员|党员|居民|村民|负责人|[\u4e00-\u9fff]{2})$"
)
AT_HOME = re.compile("(?:院|小区|号|苑).{0,3}岁的?$")
"""Where somebody lives, no membership: 某社区老粮库家属院73岁的周玉兰."""
ROW_OF_POSTS = re.compile(
    "(?:[^，。；：、！？由]{0,16}(?:书记|主任|委员|常委|经理|[会队站部局处所院校]长|董事长|理事长|负责人|创始人|主席|"
    "总裁|秘书长|调研员|巡视员|主任科员|研究员)、){1,3}"
    "[^，。；：、！？由]{1,16}"
)
"""Several posts of one person: 党委书记、居委会主任."""
MERE_RESIDENT = re.compile(
    "(?:居民|村民|市民|业主|租户|住户|租客|街坊|老街坊|邻居|退役军人|退伍军人|低保户|残疾人|学生|小学生|孩子|"
    "小朋友|妈妈|宝妈|爸爸|母亲|父亲|大爷|大妈|阿姨|奶奶|爷爷|老人|群众|游客|顾客|食客|家长|"
    "小哥|骑手|快递员|外卖员|青年|摊主|的哥|的姐|司机|车主|房东|房客|读者|观众|求职者|客户|用户|消费者)(?:代表)?$"
)
"""Who lives or comes there holds no post."""
RESIDENT = re.compile("(?:居民|村民)(?:代表)?$")
"""But residents are the members of their community, which they govern themselves."""
AGE = re.compile("，(?:今年|现年|年仅|年过)?[0-9一二三四五六七八九十]{2,3}岁?的$")
CHOOSES = re.compile(
    "推荐|选派|选聘|聘请|动员|评选|选出|评出|涌现|推出|看望|慰问|走访|邀请|请来|表彰|奖励|帮助|给予|授予"
)
"""Behind such a verb somebody is named whom the body does something for."""
OF_ANOTHER = re.compile(
    "的?(?:辖区?内|境内|驻区|[^，。；的]{2,10}(?:(?<![本该])社区|村|小区|市场|商场|超市|酒店|饭店|餐厅|小学|中学|医院|公司)(?!党|两委|居委|网格|工作|联))"
)
"""The post of what an area has, whose name was not found: 街道辖内某市场负责人, 街道某社区书记."""
OF_SHOP = re.compile(
    "(?:超市|市场|商店|商场|餐厅|饭店|酒店|医院|诊所|药店|便利店|幼儿园|小学|中学)[^，。；]{0,3}(?:老板|店主|店长|经理|负责人|院长|校长|园长|主任)"
)
OF_ANOTHER_OFFICE = re.compile("[\u4e00-\u9fff](?:[巷路镇乡里庄桥]|街(?!道))办事处")
OF_HOUSE = {"馆长": "馆", "园长": "园"}
"""Heads of houses: of a body that is called so, and of no other."""
OF_SORT = re.compile("([\u4e00-\u9fff]{2})(?:副?[队团社]长|项目经理)$")
ANY_SORT = re.compile("[老原任本该的副]$|现任|首任|时任|退休")
"""A leader whose post tells of what sort (骑手|队长) leads a body of that name, and no other."""
OF_STREET = re.compile("^街道(?:办(?=副?主任)|(?=[党办人武纪综]))")
COMMITTEES = re.compile("“两委”")
QUOTED_POST = re.compile("的?“([^“”，。]{2,8})”")
MET = re.compile("^(?:[\u4e00-\u9fff]{0,2}[到了着过给见]|[和与及对向给跟同找请让叫])(?=[\u4e00-\u9fff]{2})")
"""Between one person and the post of another: 周玉兰|找到网格员|赵明远."""
FOUNDER = re.compile("的?((?:发起|创始|创办|负责|主理|带头|牵头)人|会长|队长|团长|理事长)(?:、[^，。；“”]{1,16})?")
FOUNDING = re.compile(
    "(?:牵头|发起|组建|创办|成立|创立|创建|筹建|筹办|组织|拉起|办起)[^，。；]{0,10}[“]?$|(?:领衔|领头|领办|挂帅|担纲|带头|挑头|牵头|领头|带领|带出|主理|主持|坐镇|召集)的[^，。；“”]{0,6}[“]?$"
)
TELLS = re.compile(
    "(?:说|介绍|表示|透露|告诉[^，。；]{0,4}|坦言|回忆|讲述|谈到|提到|指出|强调)[，：](?!“?(?:自己|我|她|他|退休|从))"
)
"""周玉兰说，社区组建了A: who tells of it need not have founded it."""
LED = re.compile("[”]?(?:的?(会长|队长|团长|理事长|负责人))?，?(?:是|就是|正是)?由[^，。；]{0,18}$")
LEADING = re.compile(
    "等?(?:\\d+[人位名])?(?:共同|联合|一起)?"
    "(?:领衔|牵头|挑头|担任|负责|主持|带领|坐镇|挂帅|发起|创办|创立|组建|组成|领头|召集|张罗|带队)"
)
OF_THE_SAME = re.compile(
    "(?:、|和|与|，)((?:现任|时任|原)?(?:社区)?(?:党[工]?委|党组|党支部|党总支|居委会|办事处)?(?:副书记|副主任|副局长|副会长|副站长|"
    "副队长|副所长|副经理|副总经理|副理事长|副校长|副院长"
    "|书记|主任|委员|[\u4e00-\u9fff]{2}委员|秘书长|队员|成员|会员|骨干|工作人员|志愿者|教师|民警|社工|"
    "网格[员长])(?:[、兼][\u4e00-\u9fff]{2,8})?)"
)
OUTSIDE = re.compile("网格员|社工|志愿者|党员")
"""Who is named beside the head of an office and belongs to it as seldom as not: 平安办主任甲、网格员乙."""
BESIDE = re.compile("[、和与][\u4e00-\u9fff]{0,6}")
COPULA = re.compile(
    "(?:^为|是|任|担任|当选为?|兼任|出任|就任|接任|当上了?|成为|成了|选举?为|推选为|选为|聘为|受聘为|作为)"
    "(?:[^，。；：的]{0,4}[省市区县镇]|街道)?(?:(?:[首本现上]|第?[一二三四五六七八九十\\d]+|新一)[届任])?[“]?$"
)
APPOSED = re.compile("[，（(](?:男|女|[现今]年|\\d{2}岁|，|现任|时任|原任?|系)*$")
POST_NOUN = (
    "副?书记|副?主任|委员|副?总经理|副?董事长|创始人|负责人|合伙人|副?会长|副?理事长|副?队长|副?团长|副?馆长|"
    "副?校长|副?院长|副?园长|店长"
    "|[车钳铆焊电木瓦铣磨纺]工|挡车工|工人|老师|校医|厨师|技师|工程师|技术员|护士|会计"
    "|副?站长|副?所长|副?局长|副?部长|副?科长|秘书长|网格员|网格长|楼栋?长|召集人|发起人|主理人|领头人|带头人|"
    "(?:监督|保洁|巡逻|联络|宣讲|讲解|辅导|巡防|管理|服务|指导|信息|安全|技术|督导|评议)员|专干|社工|社区工作者|民警|教师|律师|医生|"
    "(?:党建|社区|法律|红色)?合伙人|主席|总裁|总监|主管|总干事|干事|股东|员工|职工|"
    "顾问|支书|村长|[镇乡区县]长|调解员|骨干|成员|会员|队员|志愿者|一员|党员|居民|村民|业主|乡贤|党代表|人大代表|[巷街路片点组]长|大学生村官|新?青年|带头人|能人|热心人|退役军人"
)
POST_BEHIND = re.compile(
    f"[”]?的?(?:“两委”)?((?:[\u4e00-\u9fff]{{0,6}}?(?:{POST_NOUN})、)?[\u4e00-\u9fff]{{0,6}}?(?:{POST_NOUN})"
    "(?=之一|[，。；、）]|已有?|以来|那[年天]|的?时|期间|后|$))"
)
SINGLE_POST = re.compile("(?<!副)(?:书记|主任|[会队站部局处所院校]长|董事长|理事长|负责人|总经理)$")
"""What one person at a time is: another name in the row has a post of its own."""
AS_WHAT = re.compile(
    "(?:^|[，。；：！？”\n])(?:而|同样|同)?(?:作为|身为|曾任|担任|兼任|当选|就任|出任)(?:[^，。；：、的“”]{0,12}[省市区县镇]|街道)?[“]?$"
)
POST_BEFORE = re.compile(
    "”?((?:党组|党委|党工委|党总支|党支部|办事处|居委会)?(?:“?第一书记”?|副?(?:书记|主任|[局部会院校所队站处社组]长|主席|董事长|总经理|理事长|秘书长)|常委|委员|"
    "负责人|创始人))、(?:[省市区县镇]|街道)?“?"
)
"""The post between two bodies, both of one person."""
WHOSE = re.compile("(?:所在|所属|任职|供职|就职|工作|带领|率领|创办|创立)的")
POSTS_ON = re.compile("[^，。；：！？]{0,18}")
POST_THEN = re.compile(
    f"[”]?的?(?:一名|一位|“两委”)?([\u4e00-\u9fff、]{{0,14}}?(?:{POST_NOUN}))(?:后|以来|[^，。；]{{0,4}}[年月])?，$"
)
"""作为翠竹园社区党委书记，赵明远: the post between the body and the comma before the name."""
SENT = re.compile("(?:到|赴|往|回|进驻|派驻|挂职|调任|扎根|在)(?:[^，。；：的]{0,4}[省市区县镇]|街道)?$")
POST_THERE = re.compile(
    "(?:担任|任|当起?[了过]?(?!着)|做起?[了过]?|干[了过]|兼任|挂任|出任|挂职)"
    "(?:(?:\\d+|[一二三四五六七八九十两几半]+)[多余]?年的?)?"
    f"((?:(?!的)[\u4e00-\u9fff]){{0,8}}?(?:{POST_NOUN}))(?=[，。；、的]|已有?|以来|后|期间|$)"
)
"""Behind where somebody was sent to hold a post: 被选派到翠竹园社区|担任党支部书记."""
TITLED = re.compile("(?:副?主任)?(?:老师|教授|医生|医师|律师|法官|民警|警官|教练|讲师|研究员)")
"""Behind the name of one of a body's own: 晨光中学教务处|周玉兰|老师."""
PLACES = ("Division", "SubDistrict", "Community")
STANDING = frozenset(["VolunteerTeam", "Alliance", "SocialOrganisation", ""])


def roles(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """清河坊街道党工委书记赵明远: the post between the body and the name; else the body that the post implies."""
    for frame in walk.frames.get("role", ()):
        last, post = (-1, -1), ""
        for position, m in enumerate(here):
            if m.cls != "Person":
                continue
            at_work = position > 0 and here[position - 1].cls == "Organisation"  # 家住翠竹园社区的|某局干部赵明远
            if not at_work and RESIDES.search(walk.text, max(0, m.start - 28), m.start):
                home = home_of(walk, here[:position], m)
                if home >= 0:
                    walk.add(m.thing, frame, home, number, role="居民")
                continue
            before = here[:position]
            held = _led(walk, frame, here, before, m) or _before(walk, frame, before, m)
            held = held or _as_what(walk, frame, before, m)
            held = (
                held
                or _beside(walk, before, m, last)
                or members.headed(walk, number, m)
                or _implied(walk, number, before, m)
            )
            held = held or resident(walk, number, here, m)
            if (
                held is None
                and before
                and before[-1].end == last[0] == m.start - 1
                and walk.text[m.start - 1] in "、和与"
            ):
                held = (last[1], post) if last[1] >= 0 and not SINGLE_POST.search(post) else None
            last = (-1, -1) if held is None else (m.end, held[0])
            post = ""
            if held is not None:
                target, post = held
                walk.add(m.thing, frame, target, number, role=post)
            also = members.headed(walk, number, m) if held is not None else None
            for more in (also, members.taken(walk, number, m), members.department(walk, before, m)):
                if more is not None:
                    walk.add(m.thing, frame, more[0], number, role=more[1])
            for target, role in _beside_it(walk, frame, before) if held is not None else ():
                walk.add(m.thing, frame, target, number, role=role)
            whose = WHOSE.match(walk.text, m.end)
            if whose is not None and position + 1 < len(here):
                body = _whose(walk, frame, here[position + 1 :], whose.end())
                walk.add(m.thing, frame, body, number)
            for target, role in _of_it(walk, frame, number, here, position):
                walk.add(m.thing, frame, target, number, role=role)


def told(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """她所在的邻里合唱团…: what a sentence tells of the person that one before it named."""
    for frame in walk.frames.get("role", ()):
        for person, body, post in members.told_of(walk, frame, number, here):
            acting = stands_for(walk.article, body)
            walk.add(person, frame, acting, number, role=_posted(walk, body, acting, post) if post else "")


def _before(walk: Walk, frame: Frame, before: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """翠竹园社区党委书记赵明远, 翠竹园社区的“楼管家”赵明远, 邻里合唱团的发起人、退休教师赵明远."""
    left = next((o for o in reversed(before) if o.cls in frame.objects), None)
    if left is None or m.start - left.end > 34 or before[-1].cls == "Person":
        return None  # what stands before another person is not of this one
    gap = walk.text[left.end : m.start]
    special = QUOTED_POST.fullmatch(gap) or FOUNDER.fullmatch(gap.lstrip("”"))
    if special is not None:
        return left.thing, special[1]
    if left.cls == "Community" and (role := housed(walk, left, gap)):
        return left.thing, role
    gap = AGE.sub("", gap.removeprefix("”"))
    gap = COMMITTEES.sub("两委", gap)
    if not gap and left.cls == "Organisation" and TITLED.match(walk.text, m.end):
        return left.thing, ""
    row = "、" in gap and ROW_OF_POSTS.fullmatch(gap)
    if not gap or (not row and (len(gap) > 18 or re.search("[，。；：、！？”由]", gap))):
        return None
    if MERE_RESIDENT.search(gap) and (left.cls != "Community" or not RESIDENT.search(gap)):
        return None
    if AT_HOME.search(gap) or any(left.end <= o.start and o.cls == "Compound" for o in before):
        return None
    if CHOOSES.search(gap) or (left.cls != "Organisation" and OF_ANOTHER.match(gap)):
        return None
    role = gap.removeprefix("的")
    if role.startswith("长"):
        role = walk.text[left.end - 1] + role  # 财政局|长
    target = left.thing
    acted = stands_for(walk.article, target)
    if acted != target:
        role = _posted(walk, target, acted, role)
        target = acted
    written = walk.article.scan.written[m.start - len(role) : m.start]
    return target, written if walk.text[m.start - len(role) : m.start] == role else role


def _as_what(walk: Walk, frame: Frame, before: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """作为翠竹园社区党委书记，赵明远…: the body of the clause before, and the post."""
    if walk.text[m.start - 1 : m.start] != "，" or not before:
        return None
    body = before[-1]
    if body.cls not in frame.objects or m.start - body.end > 24:
        return None
    post = POST_THEN.fullmatch(walk.text, body.end, m.start)
    if post is None or AS_WHAT.search(walk.text, max(0, body.start - 18), body.start) is None:
        return None
    acting = stands_for(walk.article, body.thing)
    return acting, _posted(walk, body.thing, acting, post[1])


def _beside(walk: Walk, before: Sequence[Mention], m: Mention, last: tuple[int, int]) -> tuple[int, str] | None:
    """某局局长赵明远、副局长周玉兰: a post of the body that the person before in the row belongs to."""
    end, body = last
    if body < 0 or not before or before[-1].end != end:
        return None
    role = OF_THE_SAME.fullmatch(walk.text, end, m.start)
    if role is not None and OUTSIDE.fullmatch(role[1]) and walk.things[body].cls != "Community":
        return None
    return None if role is None else (body, role[1])


def _implied(walk: Walk, number: int, before: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """街道党工委书记: the own sub-district; 社区书记: the last community; 队长: the last body; or None."""
    text = walk.text
    another = max((o.end for o in before if o.cls == "Person"), default=0)  # whose post is told before
    begin = max(walk.article.scan.sentences[number].start, m.start - 24, another)
    match = re.search("([\u4e00-\u9fff]{2,12})((?:、[\u4e00-\u9fff]{2,10}){0,2})$", text[begin : m.start])
    if match is None or MERE_RESIDENT.search(match[0]):
        return None
    post, more = match[1][-12:], match[2]
    if OF_SHOP.search(post) or OF_ANOTHER_OFFICE.search(post):
        return None
    target, kind = -1, OF_KIND.search(post)
    if OF_OFFICE.search(post[-10:]) or HEAD_OF_OFFICE.search(post) or OF_STAFF.search(post):
        target = walk.article.area_at(m.start)
    elif OF_COMMUNITY.search(post):
        target = _last(walk, number, m, ("Community",))
        told_of = walk.article.told_at(m.start)
        if target < 0 and "社区" in post:
            target = walk.clauses.community_before(m.start)
        if target < 0 and walk.things[told_of].cls == "Community":
            target = told_of
        elif target < 0:
            target = walk.communities[0] if len(walk.communities) == 1 else -1
            unsaid = target < 0 and all(m.start < walk.first_at.get(c, 0) for c in walk.communities)
            if unsaid and OF_THE_AREA.search(post):
                target = walk.article.area_at(m.start)
    elif OF_BODY.search(post):
        target = _last(walk, number, m, ("Organisation",), OF_HOUSE.get(post[-2:], ""))
        sort = OF_SORT.search(post)
        sorted_out = sort is not None and not ANY_SORT.search(sort[1]) and sort[1] not in walk.things[target].label
        if target >= 0 and (sorted_out or not members.may_have(walk.things[target], post)):
            target = -1
    elif kind is not None:
        target = _last(walk, number, m, ("Organisation",), kind[1])
    if target < 0:
        return None
    if post.endswith(("社区", "村")) and not more:
        return target, ""  # 翠竹园社区周女士
    short = POST.search(post)
    role = OF_STREET.sub("", short[0] if short else post)
    if another and more == "" and m.start - len(role) <= another + 3:
        role = MET.sub("", role)
    role += more
    return target, walk.article.scan.written[m.start - len(role) : m.start]


def _led(
    walk: Walk, frame: Frame, here: Sequence[Mention], before: Sequence[Mention], m: Mention
) -> tuple[int, str] | None:
    """“老赵调解室”由退休法官赵明远领衔; 合唱团的团长由赵明远担任."""
    end = m.end
    for o in here:
        if o.cls == "Person" and o.start > m.start and BESIDE.fullmatch(walk.text, end, o.start):
            end = o.end
    if not LEADING.match(walk.text, end):
        return None
    for o in reversed(before):
        led = LED.fullmatch(walk.text, o.end, m.start) if o.cls in frame.objects else None
        if led is not None:
            return o.thing, led[1] or ""
    return None


def _beside_it(walk: Walk, frame: Frame, before: Sequence[Mention]) -> list[tuple[int, str]]:
    """甲公司董事长、乙商会会长赵明远: the body of the post that stands before the last one."""
    bodies = [o for o in before if o.cls in frame.objects or o.cls in PLACES]
    if len(bodies) < 2:
        return []
    first, last = bodies[-2:]
    post = POST_BEFORE.fullmatch(walk.text, first.end, last.start)
    if post is None or first.cls not in frame.objects or last.cls not in frame.objects:
        return []
    body = stands_for(walk.article, first.thing)
    return [(body, _posted(walk, first.thing, body, post[1]))]


def _whose(walk: Walk, frame: Frame, behind: Sequence[Mention], at: int) -> int:
    """赵明远所在的云帆公司…, 赵明远任职的清河坊街道|邻里合唱团: the body that somebody is told to be of; or -1."""
    body = -1
    for m in behind:
        if m.start - at > 1 or (not walk.text.startswith("“", at) and m.start != at):
            break
        body = m.thing if m.cls in frame.objects else -1
        if m.cls not in PLACES:
            break
        at = m.end
    return body


def _of_it(walk: Walk, frame: Frame, number: int, here: Sequence[Mention], position: int) -> list[tuple[int, str]]:
    """赵明远…牵头组建“邻里合唱团”; 由赵明远发起的合唱团; 赵明远是某公司总经理."""
    m = here[position]
    found: list[tuple[int, str]] = []
    begin = -1
    for after, o in enumerate(here[position + 1 :], position + 1):
        if o.cls == "Person":
            break
        begin = begin if begin >= 0 else o.start
        if (
            o.cls in PLACES
            and after + 1 < len(here)
            and walk.text[o.end : here[after + 1].start] in ("", "“", "的", "的“")
            and here[after + 1].cls in frame.objects
        ):
            continue  # 是成都市锦江区清河坊街道|翠竹园社区书记, 是翠竹园社区|“柠檬黄”服务队队长
        between, begin = walk.text[m.end : begin], -1
        if o.cls in frame.objects and (held := _held(walk, here, m, o, between)) is not None:
            found.append(held)
        elif o.cls != "Organisation":
            continue
        elif walk.things[o.thing].fine in STANDING and len(between) <= 40 and FOUNDING.search(between):
            led = walk.text[m.start - 1 : m.start] == "由" or "街道" not in between
            if led and "。" not in between and not TELLS.search(between):
                found.append((o.thing, "发起人"))
                break
    return found


def _of_the_next(walk: Walk, here: Sequence[Mention], body: Mention, end: int) -> bool:
    """甲中心主任赵明远，乙街道党工委委员、武装部部长周玉兰: whether the post is of a person named right behind it."""
    behind = next((m for m in here if m.start >= body.end and m.cls == "Person"), None)
    return behind is not None and POSTS_ON.fullmatch(walk.text, end, behind.start) is not None


def _held(walk: Walk, here: Sequence[Mention], m: Mention, o: Mention, between: str) -> tuple[int, str] | None:
    """赵明远担任翠竹园社区党委书记; 赵明远，翠竹园社区党委书记: the body, and the post behind it."""
    apposed = len(between) <= 8 and APPOSED.fullmatch(between) is not None
    if len(between) > 40:
        return None
    if not (apposed or COPULA.search(between)):
        sent = POST_THERE.match(walk.text, o.end) if SENT.search(between) and "，" not in between else None
        return None if sent is None else (stands_for(walk.article, o.thing), sent[1])
    post = POST_BEHIND.match(walk.text, o.end)
    if post is None or (apposed and _of_the_next(walk, here, o, post.end())):
        return None
    body = stands_for(walk.article, o.thing)
    return body, _posted(walk, o.thing, body, post[1])


def _posted(walk: Walk, named: int, body: int, role: str) -> str:
    """The post with the party body before it that stands for another: 翠竹园社区党委|书记 → 党委书记."""
    if named == body:
        return role
    return re.sub("^.*(?=党工委|党委|党支部|党总支)", "", walk.things[named].label) + role


def _last(walk: Walk, number: int, person: Mention, classes: Sequence[str], ending: str = "") -> int:
    """The thing of one of the classes that the paragraph named last before the person, its label with that ending."""
    block = walk.article.scan.sentences[number].block
    for sentence in range(number, max(-1, number - 3), -1):
        if walk.article.scan.sentences[sentence].block != block:
            break
        for m in reversed(walk.sentences[sentence]):
            before = sentence < number or m.start < person.start
            if before and m.cls in classes and walk.things[m.thing].label.endswith(ending):
                return m.thing
    return -1
