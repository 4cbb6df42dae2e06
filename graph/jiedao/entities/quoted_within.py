"""What is quoted, with no noun behind it that tells, by the noun that it ends with: “马克思读书角”, 推行“信用银行”."""

from __future__ import annotations

import re

from jiedao.entities import quoted_phrases, quoted_schemes
from jiedao.entities.candidate import NO_NAME, Candidate
from jiedao.entities.quoted import PRAISED, Decider, Quoted

_HELD_OFTEN = re.compile(
    "[\u4e00-\u9fff0-9]{0,6}?(?:开|办|举办|召开|举行|开展)了?(?:第?[0-9一二两三四五六七八九十百]{1,4})余?多?(?:场|次|期|届)"
)
_SIZED = frozenset("大小新老")  # what makes no name of a noun
_SET_UP = re.compile("(?:打造|建成|建起|开设|开办|设立|新建|办起|建设|开起)了?(?:一[个家所处])?“\\Z")
_SIZE = re.compile("，?(?:占地|(?:总|建筑|使用)?面积)")
_APPOSED = re.compile("(?:机构|组织|机关|团体|平台|载体|队伍)[—―–-]{0,2}[“]\\Z")
_LED = re.compile("由[\u4e00-\u9fff]{2,10}(?:领衔|牵头|发起|带头)")
_CARRIED_OUT = re.compile("(?:推行|实行|试行|推广|开展)了?[\u4e00-\u9fff]{0,3}“$")
_TRIED = re.compile("(?:试点|试行|推行|实行|推广|深化|延续|恢复)了?“$")


def _scheme(q: Quoted) -> Candidate | None:
    """“街道搭台、企业唱戏”的共建模式."""
    return quoted_schemes.find(q.scan, q.quotation, q.inner, q.rule, q.vocabulary)


def _held_often(q: Quoted) -> Candidate | None:
    """“板凳会”一年开了9场."""
    return q.named("Programme", "Activity") if q.short and q.followed_by(_HELD_OFTEN) else None


def _sized_noun(q: Quoted) -> Candidate | None:
    """“小阵地”, “老街坊”: no names."""
    kind = q.heads.get(q.inner[1:]) if q.inner[0] in _SIZED else None
    return NO_NAME if kind is not None and kind.cls in ("Facility", "Organisation") else None


def _taking_turns(q: Quoted) -> Candidate | None:
    """“共读长桌”“邻里小厨”轮番上场: what comes on one after the other is done, whatever room it is called after."""
    turns = q.short and q.followed_by(_TURNS)
    return q.named("Programme", "Activity") if turns else None


_TURNS = re.compile(
    "(?:[、和]?“[^“”]{2,12}”)*(?:等(?:[一-鿿]{2,4})?)?(?:轮番|轮流|接连|依次|你方唱罢我)(?:上场|登场|上演|亮相|开讲|开课|开播|上线)"
)


def _consulting_hours(q: Quoted) -> Candidate | None:
    """办起“名医夜门诊”: hours at which one is seen by a doctor, unless one goes there as to a house."""
    if len(q.inner) < 4 or not q.inner.endswith("门诊") or q.sign == "Facility" or q.led_by(_BUILT_UP, 5):
        return None
    return q.named("Programme", "Activity")


_BUILT_UP = re.compile("(?:建成|建起|新建|改造|打造|走进|来到|扩建)了?“\\Z")


def _lane(q: Quoted) -> Candidate | None:
    """打造“柳浦诗书巷”: a lane that is made."""
    lane = 3 < len(q.inner) < 9 and q.inner[-1] in "巷街" and not q.with_de and q.led_by(_MADE, 8)
    return q.named("Facility", "Road") if lane else None


_MADE = re.compile("(?:打造|建成|建起|改造成|改造为|打造成|打造为|扮靓|开出|串起)(?:了|出|起)?(?:一条)?“\\Z")


def _team_of_place(q: Quoted) -> Candidate | None:
    """组建“院落议事堂”“银铃宣讲队”: a body, though it is called after a room."""
    body = q.head is not None and q.head.cls == "Facility" and q.short and q.led_by(_GOT_TOGETHER, 40)
    return q.named("Organisation", priority=-1) if body else None


_GOT_TOGETHER = re.compile("组建(?:了|起)?(?:“[^“”]{2,10}”[、和]?){0,3}“\\Z")


def _common_place(q: Quoted) -> Candidate | None:
    """开办“老年食堂”: a word too common for a name without the marks."""
    if len(q.inner) <= 3 or q.listed or not q.led_by(_SET_UP, 8):
        return None
    common = q.heads.get(q.vocabulary[q.vocabulary.segmenter.cut(q.inner)[-1]].head)
    if common is None or common.cls != "Facility" or q.inner not in common.reject:
        return None
    return q.named(common.cls, common.fine, -1)


def _noun_only(q: Quoted) -> Candidate | None:
    """“会客厅”, “招聘会”: a noun and no name, unless it is said to be one; “邻里节” is one."""
    inner = q.inner
    if len(inner) != 3 or inner not in q.heads or q.sign == "Facility" or q.called or q.followed_by(_SIZE):
        return None
    return None if inner[-1] in "节宴" and q.heads[inner].fine == "Activity" else NO_NAME


def _held_place(q: Quoted) -> Candidate | None:
    """举办“古城夜市”: an event that is called after a place."""
    held = q.own is not None and q.own.cls == "Facility" and quoted_phrases.is_held(q.text, q.quotation, q.inner)
    return q.named("Programme", "Activity", -1) if held else None


def _bank_or_estate(q: Quoted) -> Candidate | None:
    """“时间银行”, “红色物业”: ways of working that are called after firms."""
    done = q.head is not None and (q.inner.endswith("银行") or PRAISED.fullmatch(q.inner))
    return q.named("Programme", priority=-1) if done else None


def _body_of_place(q: Quoted) -> Candidate | None:
    """“巷口书屋”由退休教师领衔: a body that is called after a place."""
    body = q.head is not None and q.head.cls == "Facility" and (q.sign == "Organisation" or q.followed_by(_LED))
    return q.named("Organisation", priority=-1) if body else None


def _council(q: Quoted) -> Candidate | None:
    """来“小院议事会”出主意; 成立“小院议事会”: a body."""
    met = q.head is not None and q.inner.endswith("议事会") and not q.founded and not q.led_by(_APPOSED, 8)
    if met and q.followed_by(_DECIDES):
        return q.named("Organisation", priority=-1)
    return q.named("Programme", priority=-1) if met else None


_DECIDES = re.compile("(?:来)?(?:说了算|拍板|定夺|出面|牵头|张罗|把关|票决|表决|负责|由[^，。；“”]{2,16}组成)")


def _carried_out(q: Quoted) -> Candidate | None:
    """推行“党员信用银行”, 试点“夜间门诊”: what is called after a body or a place and carried out."""
    cls = q.head.cls if q.head is not None else ""
    done = (cls == "Organisation" and q.led_by(_CARRIED_OUT, 8)) or (cls == "Facility" and q.led_by(_TRIED, 6))
    return q.named("Programme", priority=-1) if done else None


def _with_own_noun(q: Quoted) -> Candidate | None:
    """“马克思读书角”, “净水联盟”, 开展“暖巷行动”."""
    if q.head is None:
        return None
    cls = q.head.cls
    place = cls in ("Facility", "Organisation", "Platform", "Compound")
    named = cls == "Programme" or (place and len(q.inner) <= 14)
    return q.named(cls, q.head.fine, -1) if named else None


def _way_by_its_end(q: Quoted) -> Candidate | None:
    """“睦邻党建”, “橙心物业”, “楼栋网格”: what a way of working is called wherever it stands; “代办团” is a body."""
    if not q.short or q.inner[0] in _SIZED or "+" in q.inner:
        return None
    if _TROUPES.fullmatch(q.inner):
        return q.named("Organisation", q.head.fine if q.head and q.head.cls == "Organisation" else "", -1)
    if _LEAGUES.fullmatch(q.inner):
        return q.named("Organisation", "Alliance", -1)
    if q.inner.endswith(_APPS):
        return q.named("Platform", priority=-1)
    if q.head is None and _STATIONS.fullmatch(q.inner):
        return q.named("Facility", "ServiceCentre", -1)
    if q.led_by(_FIRM, 4):
        return None
    return q.named("Programme", priority=-1) if _WAYS.fullmatch(q.inner) else None


_APPS = ("APP", "App", "app", "小程序")
_STATIONS = re.compile(
    "[^，、的]{2,10}(?:工作|服务|便民|受理|办理|联络|警务|消防|议事|调解|取餐|助餐|充电|停靠|帮扶)[点站]"
)
_WAYS = re.compile("(?:[^，、的]{1,10}网格|[^，、的]{2,10}(?:党建|物业|共治|自治|善治|业委会|课堂|长制))")
_TROUPES = re.compile("[^，、的]{2,10}(?<![集社兵师军财旅饭面抱成党])(?<!智囊)(?<!亲友)(?<!粉丝)(?<!考察)(?<!旅行)团")
_LEAGUES = re.compile("[^，、的]{2,10}(?:联盟|联合体)")
_FIRM = re.compile("(?:企业|公司|国企|民企|单位)“\\Z")

DECIDERS: tuple[Decider, ...] = (
    _scheme,
    _held_often,
    _sized_noun,
    _taking_turns,
    _consulting_hours,
    _lane,
    _team_of_place,
    _way_by_its_end,
    _common_place,
    _noun_only,
    _held_place,
    _bank_or_estate,
    _body_of_place,
    _council,
    _carried_out,
    _with_own_noun,
)
