"""What is quoted, where no noun tells, by the words around it and by what it looks like; asked last, in this order."""

from __future__ import annotations

import re

from jiedao.entities import quoted_frames, quoted_kinds, quoted_left, quoted_phrases, quoted_signs, quoted_told
from jiedao.entities.candidate import NO_NAME, Candidate
from jiedao.entities.quoted import Decider, Quoted
from jiedao.entities.quoted_heads import called_place, noun_before

_OCCASION = re.compile("(?:[0-9一二两三四五六七八九十百]+|第[一二三四五六七八九十]+)余?多?(?:场|次|期|届)“$")
_OPENED = re.compile(
    "(?:近日|日前|也|已|已经|正式|顺利|全面|今天|昨天|将|即将|如期|今年|去年|于[^，。；“”]{2,9})*"
    "(?:启用|投用|开放|对外开放|投入使用|投入运营|开园|开业|开馆|开街|落成|竣工|建成)"
)
_BECAME = re.compile(
    "(?:如今的|现在的|今天的|变身|变身为|改造成|改造为|改造成为|改建成|改建为|升级为|升级成|蝶变为|化身|化身为)“$"
)
_RATED = re.compile("评(?:选|出|为|定|选出|为了)?“\\Z")
_HONOURED = ("金牌", "银牌", "最美", "优秀", "十佳", "星级", "明星", "先进", "模范", "五星", "最佳", "示范")
_LOGGED = re.compile("(?:扫码|扫描|扫一扫|扫|登录|登陆|下载|点开|打开(?!了)|点击)[\u4e00-\u9fff]{0,4}“\\Z")
_SHOP = re.compile("(?:商户|商家|店|店铺|馆|吧|餐厅|民宿|铺子?|摊位|咖啡厅?|酒楼|作坊)“\\Z")
_OWNER = re.compile("(?:的)?(?:老板娘?|店主|掌柜|创始人|主理人|店长|东家)(?![们])")
_CHAT = re.compile("[\u4e00-\u9fff]{0,6}(?:议事|微信|服务|线上|沟通|交流|联络|网格|助企|咨询|响应)群")
_SHOPPING_STREET = re.compile("[\u4e00-\u9fff]{2,6}(?:一条街|美食街|小吃街|商业街|步行街|老街|水街)")
_IMPROVED = re.compile("(?:全面|双双?|同步|一体|协同|共同|齐头)*(?:提档|提升|提质|升级|并重|并进|结合|发力|推进)")
_PARTS = re.compile(
    "(?!.?[个名套位张支项份条家户次])(?:[一二两三四五六七八九十][\u4e00-\u9fff]{1,4}[、，]){1,5}[一二两三四五六七八九十][\u4e00-\u9fff]{1,4}"
)
_ROLE_OR_CARRIER = re.compile(
    "[\u4e00-\u9fff]{1,6}(?:专员|辅导员|观察员|联络员|监督员|体验官|推荐官|合伙人|主理人|规划师|大使|楼长|小先生|"
    "心卡|心车|便民车|服务车|流动车|直通车|体检单|心包|服务包|明白卡|连心卡|积分卡|幸福卡)|[\u4e00-\u9fff]{2,7}(?:卡|券)"
    "|(?!人民|数字|比特|虚拟|电子|纪念)[\u4e00-\u9fff]{2,4}(?<![货港外硬纸钱金银铜])币"
)
_DIRECT = re.compile("(?:推行|实施|开展|举办|推出|创新|探索|首创|发起|启动|开设)了?“$")
_HANDED_OUT = re.compile("(?:发放|发出|派发|发了|制发|推出|推行|启用|凭|持|领到|领取)了?“\\Z")
_PASS = re.compile("[\u4e00-\u9fff]{2,6}(?:通行[码证]|优待证|关爱证|服务证|荣誉证|便民证)")
_CARRIED = re.compile(
    "(?:首推|力推|主推|实行|试行|施行|采取|采用|培育|践行|总结出|提炼出|归纳出|摸索出|探索出|策划|组织开展)了?“$"
)
_INSTALLED = re.compile("(?:安装|上线|(?<![工产地游商业综合])开发|研发|接入|启用)了?[\u4e00-\u9fff]{0,3}“$")
_USED_AS = re.compile(
    "作为[^，。；“”]{0,24}(?:抓手|载体|工作|重点|举措|路径|突破口|工程|任务)|在[^，。；]{2,14}(?:落地|生根|推广|铺开|见效)"
)


def _occasion(q: Quoted) -> Candidate | None:
    """开了9次“板凳会”; 一场“别开生面”的比赛 is none."""
    if not q.short or q.with_de or q.rule.frames.is_fault(q.inner):
        return None
    return q.named("Programme", "Activity", -1) if q.led_by(_OCCASION, 8) else None


def _means(q: Quoted) -> Candidate | None:
    """以“乡愁茶馆”为抓手."""
    of_length = 2 < len(q.inner) <= (16 if q.listed else 12)
    return q.named("Programme", priority=-2) if of_length and quoted_phrases.is_means(q.text, q.quotation) else None


def _opened(q: Quoted) -> Candidate | None:
    """“柳浦拾光”正式启用."""
    return q.named("Facility", priority=-2) if q.short and not q.coined and q.followed_by(_OPENED) else None


def _became(q: Quoted) -> Candidate | None:
    """如今的“柳浦·东集”."""
    return q.named("Facility", priority=-2) if q.short and "·" in q.inner and q.led_by(_BECAME, 8) else None


def _called_place(q: Quoted) -> Candidate | None:
    """建起一个邻里中心，名字就叫“月光里”."""
    asked = q.called and len(q.inner) <= 12
    place = called_place(q.scan, q.start - 1, q.heads, q.vocabulary) if asked else None
    return q.named(place.cls, place.fine, -2) if place is not None else None


def _shop(q: Quoted) -> Candidate | None:
    """“向阳理发铺”老板: who has an owner is a firm."""
    owned = 2 < len(q.inner) <= 10 and not q.listed and q.followed_by(_OWNER)
    if len(q.inner) < 4 and not q.led_by(_SHOP, 6):
        return None
    return q.named("Organisation", "Enterprise", -2) if owned else None


def _noun_before(q: Quoted) -> Candidate | None:
    """社区食堂“玉林味道”, 小程序“邻里通”."""
    if q.coined or not q.short:
        return None
    noun = noun_before(q.scan, q.start - 1, q.heads, q.vocabulary)
    if noun is not None and noun.cls == "Facility" and q.followed_by(_OWNER):
        return q.named("Organisation", "Enterprise", -2)  # 茶馆“雨前”的老板
    return q.named(noun.cls, noun.fine, -2) if noun is not None and not quoted_signs.is_work(q.inner) else None


def _told_elsewhere(q: Quoted) -> Candidate | None:
    """来到“柳荫坊”; “柳荫坊”…: another mention tells."""
    return q.named(q.sign, priority=-2) if q.sign and not q.coined else None


def _rated(q: Quoted) -> Candidate | None:
    """年底评“金牌管家”."""
    return q.named("Award", priority=-2) if q.inner.startswith(_HONOURED) and q.led_by(_RATED, 5) else None


def _called_road(q: Quoted) -> Candidate | None:
    """取名“早安西街”; 名为“早安西街”的整治行动 is no street."""
    road = q.inner[-1] in "路街巷" and not q.with_de and q.called
    return q.named("Facility", "Road", -2) if road else None


def _app(q: Quoted) -> Candidate | None:
    """扫楼内的“柳荫码”."""
    app = q.led_by(_LOGGED, 28) or (q.short and quoted_left.is_software(q.text, q.start, q.end, q.lead))
    return q.named("Platform", priority=-2) if app else None


def _device(q: Quoted) -> Candidate | None:
    """给老人家里装上“平安铃”: what is put in that calls for help."""
    device = q.short and _DEVICE.fullmatch(q.inner) and q.led_by(_PUT_IN, 10)
    return q.named("Platform", priority=-2) if device else None


_DEVICE = re.compile("[\u4e00-\u9fff]{2,5}(?:铃|盒|钮|手环|手表|胸卡|呼叫器|报警器|魔盒|哨兵|云屏|管家屏|床垫)")
_PUT_IN = re.compile(
    "(?:装上|安上|安装|加装|装好|装了|安了|配上|配备|戴上|佩戴|按|按下|摁下)了?[\u4e00-\u9fff]{0,4}“\\Z"
)


def _theme(q: Quoted) -> Candidate | None:
    """街道以“巷巷有戏”为主题，推出戏曲夜市."""
    theme = 3 < len(q.inner) <= 24 and quoted_left.is_theme(q.text, q.start, q.end, q.lead)
    return q.named("Programme", "Activity", -2) if theme else None


def _sum(q: Quoted) -> Candidate | None:
    """用看、问、记、办“四步走访”."""
    return q.named("Programme", "Mechanism") if quoted_phrases.sums_up(q.text, q.quotation) else None


def _chat(q: Quoted) -> Candidate | None:
    """“楼栋议事群”."""
    return q.named("Platform", priority=-2) if _CHAT.fullmatch(q.inner) else None


def _shopping_street(q: Quoted) -> Candidate | None:
    """“柳荫美食街”."""
    return q.named("Facility", "Mall") if _SHOPPING_STREET.fullmatch(q.inner) else None


def _improved(q: Quoted) -> Candidate | None:
    """“硬件+软件”全面提档升级: what is improved, and no name."""
    return NO_NAME if "+" in q.inner and q.followed_by(_IMPROVED) else None


def _mixed_room(q: Quoted) -> Candidate | None:
    """“党建+小院”."""
    return q.named("Facility") if "+" in q.inner and q.inner.endswith(quoted_signs.ROOMS) else None


def _formula(q: Quoted) -> Candidate | None:
    """“1+5+N”; 推行“一楼一策、一户一档”."""
    return q.as_formula() if q.coined or (_PARTS.fullmatch(q.inner) and q.governed) else None


def _role_or_carrier(q: Quoted) -> Candidate | None:
    """“城市体验官”, “连心卡”."""
    handed_out = q.led_by(_HANDED_OUT, 5) and _PASS.fullmatch(q.inner)
    if not handed_out and not _ROLE_OR_CARRIER.fullmatch(q.inner):
        return None
    return q.named("Programme", priority=-3)._replace(rule="quoted-role")


def _last_word(q: Quoted) -> Candidate | None:
    """居民打开“柳荫e家”, 把“板凳会”开到院里: by its last word and what is done with it."""
    cls, fine = quoted_kinds.kind(q.text, q.start, q.end)
    return q.named(cls, fine, -2) if cls else None


def _way(q: Quoted) -> Candidate | None:
    """通过“党员家访”收集意见."""
    return (
        q.named("Programme", priority=-3) if q.short and quoted_phrases.is_way(q.scan, q.quotation, q.inner) else None
    )


def _founded(q: Quoted) -> Candidate | None:
    """成立“磨刀小组”."""
    return q.named("Organisation", priority=-2) if "+" not in q.inner and len(q.inner) >= 3 and q.founded else None


def _governed(q: Quoted) -> Candidate | None:
    """上线“柳荫通”, 实行“统一登记、分段开放”，…: by the verb of making before it, if it ends its clause."""
    if not q.governed:
        return None
    function = quoted_phrases.FUNCTION.search(q.inner)
    adjacent = q.led_by(_DIRECT, 6) or (not function and q.led_by(_CARRIED, 6))
    if (len(q.inner) > 8 or function) and not (adjacent and len(q.inner) <= 24):
        return NO_NAME
    if q.led_by(_INSTALLED, 8):
        return q.named("Platform", priority=-2)
    if q.text[q.end + 1 : q.end + 2] in "，。；、“和与及等！\n（" or (adjacent and q.followed_by(_USED_AS)):
        return q.named(quoted_signs.by_ending(q.inner) or "Programme", priority=-2)
    return None


def _frame(q: Quoted) -> Candidate | None:
    """走出“四邻共治”的路子, 一张“红色地图”."""
    cls, fine = quoted_frames.kind(q.text, q.start, q.end, q.rule.frames)
    return q.named(cls, fine, -4) if cls else None


def _told(q: Quoted) -> Candidate | None:
    """街道同银行合推“铺面贷”: by what is said of it."""
    cls = quoted_told.kind(q.text, q.start, q.end, q.rule.told)
    return q.named(cls, priority=-5) if cls else None


def _left(q: Quoted) -> Candidate | None:
    """云帆社区的“三灯提示”: by where it stands in its clause."""
    cls, fine = quoted_left.kind(q.text, q.start, q.end, q.rule.left, q.rule.told, q.rule.frames)
    return q.named(cls, fine, -6) if cls else None


DECIDERS: tuple[Decider, ...] = (
    _occasion,
    _means,
    _opened,
    _became,
    _called_place,
    _shop,
    _noun_before,
    _told_elsewhere,
    _rated,
    _called_road,
    _app,
    _device,
    _theme,
    _sum,
    _chat,
    _shopping_street,
    _improved,
    _mixed_room,
    _formula,
    _role_or_carrier,
    _last_word,
    _way,
    _founded,
    _governed,
    _frame,
    _told,
    _left,
)
