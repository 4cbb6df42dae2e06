"""Frames with a verb: its object before or behind it, its partners, who takes part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jiedao import naming
from jiedao.relations import founding
from jiedao.relations.actors import ACTORS
from jiedao.relations.agents import DONE, without_name
from jiedao.relations.allies import HELD, joined_in, only_join
from jiedao.relations.clauses import Clause, stands_for
from jiedao.relations.embedded import doers, taken_up
from jiedao.relations.frames import Frame, Frames
from jiedao.relations.nameless import nameless
from jiedao.relations.partners import JOINTLY
from jiedao.relations.urging import NEAR_VERB, led_on, team, urged
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

DESCRIBED = re.compile(
    "[”]?(?:作为|是)(?:街道|办事处|社区)[\u4e00-\u9fff]{0,6}(?:打造|建设|建成|创办|设立|成立|建立)的"
)
REACH_BEHIND = 26  # characters behind a thing in which its verb is looked for
LEAD_BEHIND = (
    "[”’》]?(?:，(?=就?[于在]?(?:今|昨|近|日前|最近|目前|去年|前不久|本月|\\d)))?(?:[等也已经将均都就]|同[天日时期步]|双双|一[同起并]|全部|悉数|上个?[月周]|本[月周]|(?:重新|全新)?(?:装修|改造|升级|修缮|提升|翻新|整修|提质|改建|扩建|提档){1,2}(?:完工|完成|一新|提升)?后|正式|先后|相继|陆续|同步|预计|有望|确保|力争|计划|年内|[今明去当次]年|[上下]半年|年底|\\d+月|[初中底前后]"
    "|今[天日]|昨[天日]|（\\d+日）|最近|前不久|目前|焕新|全新|重装|重新|对外|顺利|全面|如期|刚刚|近日|日前|昨日|当天|隆重|成功|随之|惊艳|华丽|终于|悄然|就这[么样]|由此|也|，?[于在][^，。]{1,16}?){0,6}"
)
"""What may stand between a thing and the verb behind it."""
_OF_TIME = "了于并后以至的时投启揭当半不即满运开一二三四五六七八九十两几多"
NO_OBJECT = f"(?!了(?![，。；！])|“|(?<=建成|成立|开放|启用|挂牌)[\u4e00-\u9fff](?<![{_OF_TIME}]))"
"""What tells that the thing is who does it: 某中心在社区建成助餐点, 某公司成立了工会."""
_OPENING = "揭牌|启用|启动|开业|开园|开馆|成立|落成|挂牌|授牌|竣工|开工|奠基|开街|揭幕|投用|开放|投运"
OPENING = re.compile(
    f"[”]?(?:的?(?:{_OPENING})(?:仪式|典礼|大会|活动)"
    f"|(?:[也已]|正式|隆重|近日|日前|昨日|当天)?(?:举行|举办|迎来)了?(?:隆重的?|盛大的?|正式)?(?:{_OPENING})(?:仪式|典礼|大会|活动)?"
    f"|的(?:{_OPENING}|建成|设立|组建|诞生|创办|投入使用)(?=[，。；、让使为是标填极有将后源]))"
)
"""A nominal phrase that tells that a place was opened, a body founded: A的启用, A揭牌仪式, A举行开业典礼."""
CEREMONY = re.compile(f"(.+?)(?:正式)?(?:{_OPENING})(?:暨.+)?(?:仪式|典礼|大会|活动)$")
OWN_MADE = ("Alliance", "VolunteerTeam", "")
FOUNDED = ("Facility", "Organisation")
ENTRUSTED = re.compile("委托|聘请|授权|交[由给]|引[入进来]|招引|租给|包给|请来?[^，。；]{3}|由(?:其|它|该|专业|对方)")
"""Before the verb: another runs it. 街道委托A运营B, 社区引入A，由其打理B."""
OWN_NEAR = re.compile("街道|办事处|我们|党工委")
EXAMINED = re.compile("[”]?(?:的)?(?:初验|验收|考核|复审|复核|评审|认证|认定)")  # 通过“五星”支部初验: no doing of it
JOINED = frozenset(["Programme", "Organisation", "Platform"])  # what partners take part in, rather than make
BY_OTHERS = re.compile("由[^，。；由]{1,12}$")
MANY = re.compile("”?等[^，。；]{0,12}[家个]")  # 联合A、B等十家单位成立联盟: they are its members
INSIDE = re.compile(
    "(?:里面|里头|楼内|[一二三四五六七八九十\\d]楼|[一二三四五六七八九十\\d]层|内)(?:还|则|也)?(?:设有?|辟有|辟出|配有|建有)了?$"
)
NEAR = 2  # commas between a partner and what it takes part in
LONG_AGO = re.compile("1[89]\\d\\d年")
BY_SOMEBODY = frozenset(["establishes", "cooperatesWith"])
CLEARED = frozenset(["腾出", "匀出", "挤出", "挂出", "挂上", "亮出", "添上", "新添"])
ENDED = re.compile("[”]?(?:[，。；、！？]|等|$|[一两三四五六七八九十\\d]+余?[座个处间所家支])")
"""What must stand behind the object of such a verb: 腾出书屋二楼, 挂出书屋的时间表 open none."""
OCCASION = re.compile("[”]?的(?:机遇|契机|要求|部署|号召|背景|战略)")  # 抓住建设A的机遇
ACTING_ALONE = ("Community", "Organisation", "Division", "SubDistrict")
AND = re.compile("(?:与|和|同|跟|联合|会同|携手|联手)[“]?(?:[^，。；]{2,30}、)?[“]?\\Z")
OPENED = re.compile(
    "[^，。；]{0,4}(?:开园|开业|开街|开馆|启用|投用|揭牌)[^，。；]{0,6}[与和同跟][“]?(?:[^，。；]{2,30}、)?[“]?\\Z"
)
MOVES_IN = re.compile("(?:签[订约署]|达成)了?(?:入驻|落户)")  # 某公司与街道签订入驻协议
BESIDE = re.compile("[”]?[、和与及][“]?")
OF = ("", "“", "的", "的“")
CALLED_IN = re.compile("(?:联合|会同|携手|协同|邀请|联动)[^，。；]{0,40}$")
HOSTING = ("implements-hosts", "implements-agent")
AT_HOME = re.compile("(?:家住|住在|居住在|来自)[^，。；]{0,8}$")  # 家住某社区的“热心大妈”


def objects(walk: Walk, number: int, clause: Clause, row: Sequence[Mention]) -> None:
    """The object stands behind its verb: 成立A、B; 推行A."""
    at, word = walk.governor(clause, row[0])
    if not word:
        return
    within = doers(walk, clause, at, word)
    if within and not taken_up(walk, clause, at, word):
        clause = clause._replace(actor=within[0], named=True, others=within[1:])
    for frame in walk.frames.with_object(word, walk.vocabulary[word].categories):
        for m in row:
            if m.cls not in frame.objects or not founding.fits(walk, frame, m, word):
                continue
            actor = walk.article.told_at(m.start) if clause.actor == m.thing else clause.actor
            if frame.relation == "implements":
                actor = _user(walk, clause, at, m, team(walk, clause, at, actor))
            if frame.relation == "implements" and EXAMINED.match(walk.text, m.end):
                continue
            if frame.relation == "establishes" and (
                _told_by_another(walk, clause, at, word, m) or founding.by_people(walk, clause, at)
            ):
                continue
            if (frame.relation in BY_SOMEBODY and nameless(walk, number, at)) or founding.guided(
                walk, clause, at, word
            ):
                continue
            if frame.relation == "establishes" and walk.text.startswith("单位", at + len(word)):
                continue  # 联系共建单位晨光小学
            if frame.relation == "establishes" and (m.start in walk.roomed or _inside(walk, clause, at + len(word))):
                continue
            if frame.relation == "establishes" and LONG_AGO.search(walk.text, clause.start, at):
                continue
            if frame.relation == "establishes" and (
                OCCASION.match(walk.text, m.end) or (word in CLEARED and not ENDED.match(walk.text, row[-1].end))
            ):
                continue
            if frame.relation == "establishes" and (
                founding.where_bodies(walk, m, row) or founding.by_person(walk, number, clause, m)
            ):
                continue
            if frame.relation == "establishes":
                actor = urged(walk, number, clause, at, m, actor)
            if frame.relation == "operates" and (
                ENTRUSTED.search(walk.text, _begin(walk, number, clause), at) or _by_others(walk, clause, at, word)
            ):
                continue
            if frame.explicit and (not clause.named or walk.things[actor].cls not in frame.subjects):
                continue
            if frame.relation == "cooperatesWith" and walk.text.startswith("单位、", at + len(word)):
                continue  # 共建单位、某服务队等组成
            if frame.relation == "cooperatesWith":
                if m.start - at > 14 or walk.text[m.end : m.end + 1] == "的" or m.thing == clause.actor:
                    continue
                if _place_acts(walk, clause, at) or _built(walk, word, m):
                    continue
                if walk.things[m.thing].fine == "Alliance" and word in ("结成", "组成", "结为"):
                    continue
                _participates(walk, number, clause, m)
            elif (
                walk.things[actor].cls == "Person"
                and frame.relation != "implements"
                and actor >= 0 <= walk.article.home
            ):
                actor = walk.article.told_at(m.start)
            if frame.relation == "implements":
                actor = _owner(walk, m, _division(clause, at, actor))
            walk.add(actor, frame, m.thing, number, at=m.start)
            for community in led_on(walk, clause, at) if frame.relation == "implements" else ():
                walk.add(community.thing, frame, m.thing, number, at=m.start)
            for other in clause.others if actor == clause.actor else ():
                if walk.things[other].cls != "Division":
                    walk.add(other, frame, m.thing, number, at=m.start)
            if (
                clause.partners
                and frame.relation in ("establishes", "implements", "undertakes")
                and (JOINTLY.search(walk.text[clause.start : m.start]) or clause.partners[0].start - clause.start < 16)
            ):
                partners_end = clause.partners[-1].end
                for partner in clause.partners:
                    if walk.things[m.thing].shared and partner.cls == "Organisation":
                        continue  # 携手甲、乙等“双报到”单位: a campaign of the whole country is not theirs
                    # 街道联合A，建成B: they but take part
                    carried = only_join(walk, clause, row)
                    allied = walk.things[m.thing].fine == "Alliance" and MANY.match(walk.text, partners_end)
                    theirs = partner.cls == "Community" or not ((carried or allied) and m.cls in JOINED)
                    theirs = theirs and walk.text.count("，", partner.end, m.start) < NEAR
                    if partner.end <= m.start and theirs:
                        walk.add(partner.thing, frame, m.thing, number, at=m.start)


def _begin(walk: Walk, number: int, clause: Clause) -> int:
    """Where a clause begins, or else the one before whose subject goes on: 社区引进甲中心，|运营乙."""
    if clause.mentions[0].start < clause.start + NEAR_VERB and clause.mentions[0].thing == clause.actor:
        return clause.start
    start = walk.article.scan.sentences[number].start
    return max(start, walk.text.rfind("，", start, max(start, clause.start - 1)) + 1)


def _inside(walk: Walk, clause: Clause, end: int) -> bool:
    """三楼辟有A: a room that nobody founds there; but 街道在三楼辟出A."""
    told = INSIDE.search(walk.text, clause.start, end)
    return told is not None and not (clause.named and walk.text.find("在", clause.start, told.start()) >= 0)


def _place_acts(walk: Walk, clause: Clause, before: int) -> bool:
    """锦绣广场与A共同成立, 云谷产业园开园就与A签约: the place that opens the clause does it, not who acts around."""
    first = clause.mentions[0]
    opens = first.cls == "Facility" and first.start <= clause.start + 1 and first.end < before
    return opens and (
        walk.text[first.end] in "还也与和同跟联携则正" or bool(OPENED.match(walk.text, first.end, before))
    )


def _built(walk: Walk, word: str, mention: Mention) -> bool:
    """共建“某某社”: what stands quoted behind such a verb is what they found, no partner."""
    return walk.text[mention.start - 1] == "“" and "establish" in walk.vocabulary[word].categories


def _user(walk: Walk, clause: Clause, at: int, mention: Mention, actor: int) -> int:
    """驿站还孵化了A: the place that begins the clause, right before its verb, uses the programme; else the actor."""
    first = clause.mentions[0]
    if first.cls != "Facility" or first.start > clause.start + 1 or not first.end <= at <= first.end + 3:
        return actor
    if walk.text[clause.start] in "在于":
        return actor  # 在驿站开展A: where
    return actor if first.thing == mention.thing or walk.text[first.end] in "的、" else first.thing


def _division(clause: Clause, at: int, actor: int) -> int:
    """锦江区组织开展的A, 锦江区启动A: the division that stands right before the verb does it; else the actor."""
    before = [m for m in clause.mentions if m.end <= at]
    if not before or before[-1].cls != "Division" or at - before[-1].end > NEAR_VERB:
        return actor
    beside = len(before) > 1 and before[-1].start - before[-2].end == 1 and before[-2].thing == actor
    return actor if beside else before[-1].thing  # 街道和锦江区启动A


def _owner(walk: Walk, mention: Mention, actor: int) -> int:
    """完成翠竹园社区“四点半课堂”: the community or compound right before the name carries it out; else the actor."""
    at = mention.start - (walk.text[mention.start - 1] == "“")
    owner = walk.place_ends.get(at - (walk.text[at - 1] == "的"), -1)
    return owner if owner >= 0 else actor


def _told_by_another(walk: Walk, clause: Clause, at: int, word: str, mention: Mention) -> bool:
    """居民自发成立的A, 由旧仓库改建的A, 去年落成的A: what tells of A in passing names no founder."""
    if walk.text[at + len(word) : at + len(word) + 1] != "的" or mention.start - at - len(word) > 3:
        return False
    near = max(clause.start, at - 10)
    acting = any(near <= m.end <= at and m.cls in ACTORS for m in clause.mentions)
    return not acting and OWN_NEAR.search(walk.text, near, at) is None


def _by_others(walk: Walk, clause: Clause, at: int, word: str) -> bool:
    """由志愿者管理的A: some who have no name run it."""
    return walk.text.startswith("的", at + len(word)) and BY_OTHERS.search(walk.text, clause.start, at) is not None


def _participates(walk: Walk, number: int, clause: Clause, partner: Mention) -> None:
    """街道联合某局实施A: the partner takes part in A."""
    for frame in walk.frames.get("participate", ()):
        for m in walk.sentences[number]:
            if m.start > partner.end and (
                walk.things[m.thing].fine == "Alliance" or walk.text.find("；", partner.end, m.start) >= 0
            ):
                return  # 联合A成立联盟，推行B: of the alliance they are members
            if m.start > partner.end and m.cls == "Programme" and partner.cls in frame.subjects:
                if m.start < clause.end and HELD.search(walk.text, clause.start, m.start) is None:
                    return  # what is held with others they join; what is devised with them (推出A) is theirs
                if walk.text.count("，", partner.end, m.start) > NEAR:
                    return
                for joined in joined_in(walk, number, m, len(clause.partners)):
                    walk.add(partner.thing, frame, joined.thing, number, at=joined.start)
                return
        if number and walk.article.scan.sentences[number - 1].end - walk.article.scan.sentences[number - 1].start <= 20:
            for m in walk.sentences[number - 1]:
                if m.cls == "Programme":
                    walk.add(partner.thing, frame, m.thing, number)


WHERE = re.compile("[在于](?:[^，。；“”]{2,10}的)?“?\\Z")


def _behind(frames: Frames, frame: Frame) -> re.Pattern[str]:
    made = frames.behind[frame.id] = re.compile(f"{LEAD_BEHIND}(?:{'|'.join(frame.words)}){NO_OBJECT}")
    return made


def after(walk: Walk, number: int, clause: Clause, row: Sequence[Mention]) -> None:
    """The verb stands behind its object: A正式启用."""
    first = row[0]
    if WHERE.search(walk.text, max(clause.start, first.start - 14), first.start):
        return  # 在云帆大厦建成A, 在人流密集的云帆大厦建成A: where, not what
    for frame in walk.frames.get("after", ()):
        if first.cls not in frame.objects:
            continue
        end = _row_end(walk, clause, row)
        behind = walk.frames.behind.get(frame.id) or _behind(walk.frames, frame)
        said = (
            behind.match(walk.text, end, end + REACH_BEHIND)
            or OPENING.match(walk.text, end, end + REACH_BEHIND)
            or DESCRIBED.match(walk.text, end)
        )
        if said is not None:
            for m in (m for m in row if m.cls in frame.objects and founding.fits(walk, frame, m)):
                told = {o.thing for o in clause.mentions if row[0].start <= o.start < end}
                actor = clause.actor if clause.actor not in told else walk.article.told_at(m.start)
                owner = _owner(walk, m, actor)  # 翠竹园社区的A开张了
                actor = owner if walk.things[owner].cls == "Community" else actor
                walk.add(actor, frame, m.thing, number, at=said.end() - 1)


def _row_end(walk: Walk, clause: Clause, row: Sequence[Mention]) -> int:
    """Where a row ends that goes on with names of other classes: “青苗”书屋、“银发”课堂|同步启用."""
    end = row[-1].end
    for m in clause.mentions:
        if m.start >= end:
            if m.cls not in DONE or not BESIDE.fullmatch(walk.text, end, m.start):
                break
            end = m.end
    return end


def opened(walk: Walk) -> None:
    """街道举行“银杏书屋”揭牌仪式: the place or body after which a ceremony is named is opened, founded by its host."""
    ceremonies = [
        (number, match[1])
        for number, thing in enumerate(walk.things)
        if thing.cls == "Programme" and (match := CEREMONY.match(walk.keys[number])) is not None
    ]
    if not ceremonies:
        return
    keys = {
        naming.key(name): n for n, t in enumerate(walk.things) if t.cls in FOUNDED for name in (t.label, *t.aliases)
    }
    hosts: dict[int, list[int]] = {}
    for subject, predicate, obj in walk.have:
        if predicate == "implements":
            hosts.setdefault(obj, []).append(subject)
    for number, name in ceremonies:
        place = keys.get(name, -1)
        for frame in walk.frames.get("after", ()) if place >= 0 else ():
            if walk.things[place].fine not in founding.NOT_FOUNDED:
                for host in sorted(hosts.get(number, ())) or [walk.article.home]:
                    walk.add(host, frame, place, walk.first.get(number, 0))


def prune_founders(walk: Walk) -> None:
    """What the text says that somebody founded was not founded by who acts where it is but told to be open."""
    founders = {key[:3] for key in walk.found if key[1] == "establishes" and key[3] not in walk.opened}
    told = {obj for _, _, obj in founders}
    for key in [k for k in walk.found if k[1] == "establishes" and k[3] in walk.opened and k[2] in told]:
        if key[:3] not in founders:
            del walk.found[key]
    for key in [k for k in walk.found if k[1] == "cooperatesWith"]:
        if (key[0], "establishes", key[2]) in walk.have and walk.things[key[2]].fine in OWN_MADE:
            del walk.found[key]  # 街道成立联盟，签订联盟公约: what it founded is no partner


def prune_participants(walk: Walk) -> None:
    """Who is told to hold a programme, 由甲、乙联合主办, 甲与乙推行, does not take part in it as well."""
    at_events = {(k[0], k[4]) for k in walk.found if k[1] == "participatesIn" and k[3] == "participates-event-sent"}
    for key in [k for k in walk.found if k[3] == "cooperates-sent" and (k[2], k[4]) in at_events]:
        del walk.found[key]  # 锦城医院派出医师坐诊 at an event
    hosts = {(key[0], key[2]) for key in walk.found if key[1] == "implements" and key[3] in HOSTING}
    doers = {(k[0], k[2]) for k in walk.found if k[1] == "implements" and walk.things[k[0]].cls == "Organisation"}
    partners = {frame.id for frame in walk.frames.get("participate", ())}
    for key in [k for k in walk.found if k[1] == "participatesIn"]:
        pair = (key[0], key[2])
        if pair in hosts or (key[3] in partners and pair in doers and not _called_in(walk, key[0], key[4])):
            del walk.found[key]


def _called_in(walk: Walk, body: int, number: int) -> bool:
    """街道会同某局推行A: whether a sentence tells of a body as one that its subject calls in."""
    start = walk.article.scan.sentences[number].start
    return any(m.thing == body and CALLED_IN.search(walk.text, start, m.start) for m in walk.sentences[number])


def possessed(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """翠竹园社区的“邻里课堂”: whose programme it is."""
    for frame in walk.frames.get("possessed", ()):
        for left, right in pairwise(here):
            if (
                right.cls in frame.objects
                and left.cls in frame.subjects
                and right.start - left.end <= 2
                and walk.text[left.end : right.start] in OF
                and not walk.things[right.thing].shared
                and not AT_HOME.search(walk.text, max(0, left.start - 12), left.start)
            ):
                walk.add(stands_for(walk.article, left.thing), frame, right.thing, number)


def partners(walk: Walk, number: int, clause: Clause) -> None:
    """A与B联合…: they cooperate, and the partner takes part in what they do."""
    if MOVES_IN.search(walk.text, clause.start, clause.end):
        return
    for frame in walk.frames.get("partner", ()):
        for partner in clause.partners:
            actor = _body(walk, clause, partner)
            if nameless(walk, number, partner.start) or without_name(walk, clause) in clause.partners:
                continue
            if partner.cls not in frame.objects or actor == partner.thing or _place_acts(walk, clause, partner.start):
                continue
            walk.add(actor, frame, partner.thing, number, at=partner.start)
            _participates(walk, number, clause, partner)


def _body(walk: Walk, clause: Clause, partner: Mention) -> int:
    """翠竹园社区党委与A签约: the committee is whose partner A is; 银杏馆是甲与A共建的: 甲; else the actor."""
    for m in clause.mentions:
        told = m.end < partner.start and m.cls in ACTING_ALONE and walk.text[m.start - 1] == "是"
        if told and AND.match(walk.text, m.end, partner.start):
            return stands_for(walk.article, m.thing)
        if m.end <= partner.start and m.cls == "Organisation" and walk.things[clause.actor].cls == "Community":
            return m.thing if stands_for(walk.article, m.thing) == clause.actor else clause.actor
    return clause.actor


def _joins(mention: Mention, at: int) -> bool:
    """Whether a mention before the verb at `at` may be who takes part: a sub-district only right before it."""
    return mention.cls != "SubDistrict" or at - mention.end <= NEAR_VERB


def participants(walk: Walk, number: int, clause: Clause) -> None:
    """A、B加入C; A参与C."""
    joining = [(at, word) for at, word, categories, _ in clause.verbs if "participate" in categories]
    for frame in walk.frames.get("participate", ()) if joining else ():
        for at, word in joining:
            before = [m for m in clause.mentions if m.end <= at and m.cls in frame.subjects and _joins(m, at)]
            behind = [m for m in clause.mentions if m.start >= at and m.cls in frame.objects]
            if not before:
                continue
            if behind and behind[0].start - at < 16:
                target = behind[0].thing
            elif word in ("加入", "入会", "加盟"):
                earlier = [
                    m
                    for s in walk.sentences[max(0, number - 1) : number + 1]
                    for m in s
                    if m.end <= before[0].start and walk.things[m.thing].fine == "Alliance"
                ]
                if not earlier:
                    continue
                target = earlier[-1].thing
            else:
                continue
            for m in before:
                walk.add(m.thing, frame, target, number, at=at)
