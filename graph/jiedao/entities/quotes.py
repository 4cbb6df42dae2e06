"""Names in quotation marks and coined formulas."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jiedao.entities import (
    quoted_again,
    quoted_frames,
    quoted_kinds,
    quoted_left,
    quoted_phrases,
    quoted_plans,
    quoted_rows,
    quoted_schemes,
    quoted_signs,
    quoted_spelt,
    quoted_titles,
    quoted_told,
)
from jiedao.entities.boundaries import governing_verb
from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_heads import called_place, half_quoted, modifier, noun_before, own_head
from jiedao.entities.quoted_nouns import NAMED_THINGS, QuoteRule, noun_behind
from jiedao.entities.quoted_rows import is_speech
from jiedao.entities.strength import HeadRule
from jiedao.scan import Quotation, Scan
from jiedao.vocabulary import Vocabulary

FOUNDED = re.compile(r"(?:组织起|拉起|组起|成立|组建|引进|引入)了?(?:[\u4e00-\u9fff]{0,4})“$")
DIRECT = re.compile("(?:推行|实施|开展|举办|推出|创新|探索|首创|发起|启动|开设)了?“$")
CARRIED = re.compile(
    "(?:首推|力推|主推|实行|试行|施行|采取|采用|培育|践行|总结出|提炼出|归纳出|摸索出|探索出|策划|组织开展)了?“$"
)
TRIED = re.compile("(?:试点|试行|推行|实行|推广|深化|延续|恢复)了?“$")
INSTALLED = re.compile("(?:安装|上线|(?<![工产地游商业综合])开发|研发|接入|启用)了?[\u4e00-\u9fff]{0,3}“$")
COLON_ROW = re.compile("：[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10}){2,}[。；]")
SIZED = frozenset("大小新老")  # what makes no name of a noun
CARRIED_OUT = re.compile("(?:推行|实行|试行|推广|开展)了?[\u4e00-\u9fff]{0,3}“$")
LED = re.compile("由[\u4e00-\u9fff]{2,10}(?:领衔|牵头|发起|带头)")
OCCASION = re.compile("(?:[0-9一二两三四五六七八九十百]+|第[一二三四五六七八九十]+)余?多?(?:场|次|期|届)“$")
BECAME = re.compile(
    "(?:如今的|现在的|今天的|变身|变身为|改造成|改造为|改造成为|改建成|改建为|升级为|升级成|蝶变为|化身|化身为)“$"
)
OPENED = re.compile(
    "(?:近日|日前|也|已|已经|正式|顺利|全面|今天|昨天|将|即将|如期|今年|去年|于[^，。；“”]{2,9})*"
    "(?:启用|投用|开放|对外开放|投入使用|投入运营|开园|开业|开馆|开街|落成|竣工|建成)"
)
OF_ROW = re.compile("”[2-9两二三四五六七八九十]{1,2}(?:项|门|大|个|档|支|种|场|类|次|套)[\u4e00-\u9fff]")
WHOSE = re.compile(
    "[\u4e00-\u9fff]{0,4}(?:顾问|成员|队员|会员|团员|负责人|会长|队长|团长|理事|志愿者|骨干|发起人|牵头人|党员|居民|老人)"
)
CALLED = re.compile(
    "(?:新名字——|新名字：|名字是|名字叫|定为|设为|叫|取名|名为|叫作|叫做|起名|命名为|(?<=[的个])名字)“$"
)


@dataclass(frozen=True, slots=True)
class FormulaRule:
    """What a coined formula looks like; `stop` holds idioms of that shape."""

    id: str
    cls: str
    fine: str
    pattern: re.Pattern[str]
    stop: frozenset[str]
    priority: int

    def matches(self, text: str) -> bool:
        return text not in self.stop and self.pattern.fullmatch(text) is not None


def find(
    scan: Scan, rule: QuoteRule, formula: FormulaRule, vocabulary: Vocabulary, heads: Mapping[str, HeadRule]
) -> list[Candidate]:
    """Names that stand in quotation marks, with the noun they modify."""
    found: list[Candidate] = []
    sides = quoted_rows.aspects(scan, rule)
    signs = quoted_signs.told(scan)
    covered = -1  # where the last name so far ends: quotations come in the order of their starts
    for quotation in scan.quotations:
        inner = scan.text[quotation.start : quotation.end]
        if len(inner) > rule.max_length or is_speech(inner):
            continue
        if quotation.mark == "《" and quoted_plans.is_plan(scan.text, quotation.start, inner):
            found.append(
                Candidate(quotation.start, quotation.end, "Programme", "Mechanism", "plan", rule.priority + 16)
            )
            covered = quotation.end
            continue
        if quotation.mark == "《" and not noun_behind(scan, quotation.end + 1, rule, vocabulary, heads)[1].startswith(
            "Pro"
        ):
            continue
        if quotation.end <= covered or quotation.start in sides:
            continue
        if (
            scan.text.startswith("于一体", quotation.end + 1)
            and scan.text[quotation.start - 2 : quotation.start - 1] == "集"
        ):
            continue  # 集“康养+社交”于一体: what a place is for
        candidate = _typed(scan, quotation, inner, rule, formula, vocabulary, heads, signs.get(inner, ""))
        candidate = candidate or quoted_schemes.find(scan, quotation, inner, rule, vocabulary)
        if candidate is not None:
            found.append(candidate)
            covered = max(covered, candidate.end)
    found = quoted_again.as_told(scan, found)
    rows = quoted_rows.find(scan, rule, found)
    found.extend(c for c in rows if not quoted_phrases.is_likened(scan.text, c.start, c.end))
    found.extend(quoted_spelt.find(scan, rule, found))
    found.extend(quoted_again.find(scan, rule, found, heads))
    return [c for c in found if c.start not in sides] if sides else found


def outside(scan: Scan, lexical: Sequence[Candidate], quoted: Sequence[Candidate]) -> list[Candidate]:
    """Names of the lexicon, but those that a quoted title begins with or is made up of: “接诉即办、三日回访”机制."""
    rows = sorted((q.start, q.end) for q in quoted if "、" in scan.text[q.start : q.end])
    closings = {q.start: q.end for q in scan.quotations} if lexical else {}
    named = {c.start for c in quoted} | {c.start + 1 for c in quoted}
    # “喜迎七一”主题党日, “喜迎七一”主题党日活动暨邻里节: where a quoted title goes on, and how far
    held = {closings.get(c.start + 1, -1) + 1: c.end for c in quoted if scan.text[c.start] == "“"}
    kept = []
    for c in lexical:
        at = bisect_right(rows, (c.start, LAST)) - 1
        start, end = rows[at] if at >= 0 else (0, 0)
        begins = c.start in named and c.end + 1 < closings.get(c.start, 0)  # “双报到双报告”制度
        ends = held.get(c.start, 0) >= c.end
        if not begins and not ends and not (c.end <= end and c.end - c.start < end - start - 3):
            kept.append(c)
    return kept


LAST = 1 << 60
OVER_ALL = 101  # over the names of lexicons, too


def _typed(
    scan: Scan, quotation: Quotation, inner: str, rule: QuoteRule, formula: FormulaRule, vocabulary: Vocabulary,
    heads: Mapping[str, HeadRule], sign: str,
) -> Candidate | None:  # fmt: skip
    tail_end, cls, fine = noun_behind(scan, quotation.end + 1, rule, vocabulary, heads)
    coined = formula.matches(inner)
    start = quotation.start
    if title := quoted_titles.of_year(scan.text, quotation.end):
        name = scan.written[start : quotation.end] + scan.written[quotation.end + 1 : title]
        bare = scan.written[start : quotation.end]
        return Candidate(start - 1, title, "Programme", "Activity", rule.id, OVER_ALL, name, (bare,))
    if (
        cls
        and cls != "slogan"
        and scan.text[start - 2 : start - 1] in ("”", "、")
        and OF_ROW.match(scan.text, quotation.end)
    ):
        return None  # “暖阳”“木棉”三项活动: the count is of the row, which tells
    if quoted_phrases.left_behind(scan, quotation):
        return None
    if quoted_phrases.is_way_of_parts(scan.text, quotation):
        return Candidate(start, quotation.end, "Programme", "Mechanism", rule.id, rule.priority)
    if quoted_phrases.is_honour(scan.text, quotation):
        return Candidate(start, quotation.end, "Award", "", rule.id, rule.priority + 2)
    if not cls and (body := quoted_signs.body_called(scan.text, start, quotation.end)):
        return Candidate(start, quotation.end, "Organisation", body, rule.id, rule.priority + 2)
    if not cls and (
        SLOGAN.search(inner)
        or (quoted_phrases.names_nothing(scan, quotation, inner) and not quoted_signs.made_of_old(scan.text, start))
    ):
        return None
    if cls in ("", "slogan") and (long := quoted_titles.long_tail(scan.text, start, quotation.end)):
        end, cls, fine = long
        name = scan.written[start : quotation.end] + scan.written[quotation.end + 1 : end]
        bare = scan.written[start : quotation.end]
        return Candidate(start - 1, end, cls, fine, rule.id, rule.priority + 16, name, (bare,))
    if cls == "slogan" and (aim := quoted_phrases.aim(scan.text, quotation, tail_end, coined=coined)):
        other = inner + scan.text[quotation.end + 1 : tail_end]  # “五有”标准
        return Candidate(start, quotation.end, "Programme", aim, rule.id, rule.priority, "", (other,))
    if cls == "slogan":
        purpose = scan.text[quotation.end + 1 : tail_end].endswith(rule.purposes)
        if not (coined and purpose and _governed(scan, quotation, rule, vocabulary)):
            return None
        return Candidate(start, quotation.end, formula.cls, formula.fine, formula.id, rule.priority)
    if COLON_ROW.match(scan.text, quotation.end + 1):
        return Candidate(start, quotation.end, formula.cls, formula.fine, rule.list_id, rule.priority)
    vague = inner in rule.stop or inner.startswith(("一老一小", "一老一少"))
    if (
        vague
        and not (sign == "Facility" and inner.endswith(quoted_signs.VENUES))
        and not (
            cls and (inner in rule.alone or fine == "ServiceCentre" or scan.text.endswith(NAMING, start, tail_end))
        )
    ):
        return None
    tail = scan.text[quotation.end + 1 : tail_end]
    listed = "、" in inner
    if tail == "建设" and not listed and len(inner) > 3:
        if inner.endswith(quoted_signs.ROOMS):
            return Candidate(start, quotation.end, "Facility", "", rule.id, rule.priority)  # “柳荫客厅”建设
        if quoted_signs.ends(inner, quoted_signs.BODY_ENDS):
            return Candidate(start, quotation.end, "Organisation", "", rule.id, rule.priority)  # “领航联盟”建设
    if tail == "建设" and len(inner) <= 10 and not listed and _governed(scan, quotation, rule, vocabulary):
        return Candidate(start, quotation.end, "Programme", "Campaign", rule.id, rule.priority, "", (inner + tail,))
    parallel = listed and tail.endswith(("服务", "品牌")) and quoted_phrases.is_parallel(inner)
    if (listed and fine in ("", "Brand", "ServiceCentre") and not parallel) or (
        tail == "建设" and (listed or (not coined and len(inner) > 4))
    ):
        cls = ""
    if tail in ("布展", "参展", "招展", "办展", "撤展"):
        cls = ""  # “云溪记忆馆”布展面积…
    if tail in PERFORMED and inner.endswith(("队", "团", "社")) and "·" not in inner:
        cls = ""  # “银铃合唱队”演出
    if cls == "Programme" and quoted_schemes.is_counted(inner, tail):
        return quoted_schemes.counted(scan, quotation, quotation.end + 1, tail_end, fine, rule)
    if campaign := quoted_phrases.against(scan, quotation, rule):
        return campaign
    if quoted_phrases.RANK.fullmatch(inner) and (branch := quoted_phrases.BRANCH.match(scan.text, quotation.end + 1)):
        return quoted_phrases.ranked(scan, quotation, branch.end(), rule)
    if cls == "Programme" and tail == "工程" and inner.endswith(WORKS):
        cls, fine = "Project", ""  # “无碍微改造”工程
    if cls == "Platform" and tail.endswith("平台") and quoted_kinds.is_meeting_ground(inner + tail):
        cls, fine = "Programme", "Mechanism"  # “小院议事”平台
    if cls == "Organisation" and PRAISED.fullmatch(tail):
        cls, fine = "Programme", "Brand"  # “柳邻”红色物业
    if len(inner) == 1 and cls:
        return half_quoted(scan, quotation, tail_end, cls, fine, rule, vocabulary)
    if (cls in NAMED_THINGS or (cls == "Programme" and tail in SERVED)) and MANNERED.fullmatch(inner):
        return None  # “一站式”服务空间: how it serves
    if cls == "Organisation" and "+" in inner:
        cls, fine = "Programme", "Mechanism"  # “1+3”服务小组
    if cls == "Programme" and (whole := QUOTED_NOUN.match(scan.text, tail_end)):
        name = scan.written[start : quotation.end] + scan.written[quotation.end + 1 : tail_end] + whole[1]
        return Candidate(start - 1, whole.end(), cls, fine, rule.id, rule.priority + 1, name, (inner,))
    if cls:
        name = scan.written[start : quotation.end] + scan.written[quotation.end + 1 : tail_end]
        left = modifier(scan, start - 1)
        aliases: tuple[str, ...] = (scan.written[start : quotation.end],)
        if left < start - 1:
            aliases += (scan.written[left : start - 1] + name,)
        return Candidate(start - 1, tail_end, cls, fine, rule.id, rule.priority + 1, name, aliases)
    if scheme := quoted_schemes.find(scan, quotation, inner, rule, vocabulary):
        return scheme
    short = 2 < len(inner) <= 12 and not listed
    if short and HELD_OFTEN.match(scan.text, quotation.end + 1):
        return Candidate(start, quotation.end, "Programme", "Activity", rule.id, rule.priority)  # “X”一年开了9场
    own = own_head(inner, heads, vocabulary)
    if (
        own is not None
        and (own.fine not in ("Activity", "Campaign") or len(inner) < 4)
        and scan.text.startswith("的", quotation.end + 1)
        and not (own.cls == "Organisation" and WHOSE.match(scan.text, quotation.end + 2))
    ):
        own = None  # “家门口”的讲堂 has a name behind it
    kind = heads.get(inner[1:]) if inner[0] in SIZED else None
    if kind is not None and kind.cls in ("Facility", "Organisation"):
        return None  # “小阵地”, “老街坊”
    if len(inner) > 3 and not listed and SET_UP.search(scan.text[max(0, start - 8) : start]):
        common = heads.get(vocabulary[vocabulary.segmenter.cut(inner)[-1]].head)
        if common is not None and common.cls == "Facility" and inner in common.reject:
            return Candidate(start, quotation.end, common.cls, common.fine, rule.id, rule.priority - 1)  # “老年食堂”
    if (
        len(inner) == 3
        and inner in heads
        and sign != "Facility"
        and not CALLED.search(scan.text[max(0, start - 6) : start])
        and not SIZE.match(scan.text, quotation.end + 1)
        and not (inner[-1] in "节宴" and heads[inner].fine == "Activity")
    ):
        return None  # “会客厅”, “招聘会”: a noun and no name
    if own is not None and own.cls == "Facility" and quoted_phrases.is_held(scan.text, quotation, inner):
        return Candidate(start, quotation.end, "Programme", "Activity", rule.id, rule.priority - 1)  # 举办“古城夜市”
    if own is not None and "、" not in inner and not coined:
        if inner.endswith("银行") or PRAISED.fullmatch(inner):
            return Candidate(start, quotation.end, "Programme", "", rule.id, rule.priority - 1)  # “时间银行”
        if own.cls == "Facility" and (sign == "Organisation" or LED.match(scan.text, quotation.end + 1)):
            return Candidate(start, quotation.end, "Organisation", "", rule.id, rule.priority - 1)
        if inner.endswith("议事会") and not FOUNDED.search(scan.text, max(0, start - 9), start):
            return Candidate(start, quotation.end, "Programme", "", rule.id, rule.priority - 1)  # 来“X议事会”出主意
        if own.cls == "Organisation" and CARRIED_OUT.search(scan.text[max(0, start - 8) : start]):
            return Candidate(start, quotation.end, "Programme", "", rule.id, rule.priority - 1)  # 推行“党员信用银行”
        if own.cls == "Facility" and TRIED.search(scan.text[max(0, start - 6) : start]):
            return Candidate(start, quotation.end, "Programme", "", rule.id, rule.priority - 1)  # 试点“夜间门诊”
        place = own.cls in ("Facility", "Organisation", "Platform", "Compound")
        if (place and len(inner) <= 14) or own.cls == "Programme":
            return Candidate(start, quotation.end, own.cls, own.fine, rule.id, rule.priority - 1)
    manner = scan.text.startswith("的", quotation.end + 1) or rule.frames.is_fault(inner)  # 一场“别开生面”的比赛
    if short and not manner and OCCASION.search(scan.text[max(0, start - 8) : start]):
        return Candidate(start, quotation.end, "Programme", "Activity", rule.id, rule.priority - 1)  # 开了9次“板凳会”
    if 2 < len(inner) <= (16 if listed else 12) and quoted_phrases.is_means(scan.text, quotation):
        return Candidate(start, quotation.end, "Programme", "", rule.id, rule.priority - 2)  # 以“X”为抓手
    if short and not coined and OPENED.match(scan.text, quotation.end + 1):
        return Candidate(start, quotation.end, "Facility", "", rule.id, rule.priority - 2)  # “X”正式启用
    if short and "·" in inner and BECAME.search(scan.text, max(0, start - 8), start):
        return Candidate(start, quotation.end, "Facility", "", rule.id, rule.priority - 2)  # 如今的“柳浦·东集”
    if CALLED.search(scan.text[max(0, start - 6) : start]) and len(inner) <= 12:
        called = called_place(scan, start - 1, heads, vocabulary)
        if called is not None:
            return Candidate(start, quotation.end, called.cls, called.fine, rule.id, rule.priority - 2)
    before = noun_before(scan, start - 1, heads, vocabulary) if not coined else None
    if before is not None and short and not quoted_signs.is_work(inner):
        return Candidate(start, quotation.end, before.cls, before.fine, rule.id, rule.priority - 2)
    if sign and not coined:
        return Candidate(start, quotation.end, sign, "", rule.id, rule.priority - 2)
    if RATED.search(scan.text[max(0, start - 5) : start]) and inner.startswith(HONOURED):
        return Candidate(start, quotation.end, "Award", "", rule.id, rule.priority - 2)  # 年底评“金牌管家”
    alone = not scan.text.startswith("的", quotation.end + 1)  # 名为“早安西街”的整治行动 is no street
    if inner[-1] in "路街巷" and alone and CALLED.search(scan.text[max(0, start - 6) : start]):
        return Candidate(start, quotation.end, "Facility", "Road", rule.id, rule.priority - 2)
    before_it = scan.text[max(0, start - 28) : start]
    if LOGGED.search(before_it) or (short and quoted_left.is_app(scan.text, start, quotation.end, before_it)):
        return Candidate(start, quotation.end, "Platform", "", rule.id, rule.priority - 2)  # 扫楼内的“X码通”
    if 3 < len(inner) <= 24 and quoted_left.is_theme(scan.text, start, quotation.end, before_it):
        return Candidate(start, quotation.end, "Programme", "Activity", rule.id, rule.priority - 2)
    if quoted_phrases.sums_up(scan.text, quotation):
        return Candidate(start, quotation.end, "Programme", "Mechanism", rule.id, rule.priority)
    if CHAT.fullmatch(inner):
        return Candidate(start, quotation.end, "Platform", "", rule.id, rule.priority - 2)
    if SHOPPING_STREET.fullmatch(inner):
        return Candidate(start, quotation.end, "Facility", "Mall", rule.id, rule.priority)
    if "+" in inner and IMPROVED.match(scan.text, quotation.end + 1):
        return None  # “硬件+软件”全面提档升级
    if "+" in inner and inner.endswith(quoted_signs.ROOMS):
        return Candidate(start, quotation.end, "Facility", "", rule.id, rule.priority)  # “党建+小院”
    if coined or (PARTS.fullmatch(inner) and _governed(scan, quotation, rule, vocabulary)):
        return Candidate(start, quotation.end, formula.cls, formula.fine, formula.id, rule.priority)
    if ROLE_OR_CARRIER.fullmatch(inner):
        return Candidate(start, quotation.end, "Programme", "", "quoted-role", rule.priority - 3)
    told, finer = quoted_kinds.kind(scan.text, start, quotation.end)
    if told:
        return Candidate(start, quotation.end, told, finer, rule.id, rule.priority - 2)
    if short and quoted_phrases.is_way(scan, quotation, inner):
        return Candidate(start, quotation.end, "Programme", "", rule.id, rule.priority - 3)  # 通过“党员家访”收集意见
    if "+" not in inner and FOUNDED.search(scan.text[max(0, start - 9) : start]) and len(inner) >= 3:
        return Candidate(start, quotation.end, "Organisation", "", rule.id, rule.priority - 2)
    if _governed(scan, quotation, rule, vocabulary):
        nxt = scan.text[quotation.end + 1 : quotation.end + 2]
        lead, function = scan.text[max(0, start - 6) : start], quoted_phrases.FUNCTION.search(inner)
        adjacent = DIRECT.search(lead) is not None or (CARRIED.search(lead) is not None and not function)
        if (len(inner) > 8 or function) and not (adjacent and len(inner) <= 24):
            return None
        if INSTALLED.search(scan.text[max(0, start - 8) : start]):
            return Candidate(start, quotation.end, "Platform", "", rule.id, rule.priority - 2)
        if nxt in "，。；、“和与及等！\n（" or (adjacent and USED_AS.match(scan.text, quotation.end + 1)):
            ending = quoted_signs.by_ending(inner) or "Programme"
            return Candidate(start, quotation.end, ending, "", rule.id, rule.priority - 2)
    told, finer = quoted_frames.kind(scan.text, start, quotation.end, rule.frames)
    if told:
        return Candidate(start, quotation.end, told, finer, rule.id, rule.priority - 4)
    if said := quoted_told.kind(scan.text, start, quotation.end, rule.told):
        return Candidate(start, quotation.end, said, "", rule.id, rule.priority - 5)
    told, finer = quoted_left.kind(scan.text, start, quotation.end, rule.left, rule.told, rule.frames)
    return Candidate(start, quotation.end, told, finer, rule.id, rule.priority - 6) if told else None


PARTS = re.compile(
    "(?!.?[个名套位张支项份条家户次])(?:[一二两三四五六七八九十][\u4e00-\u9fff]{1,4}[、，]){1,5}[一二两三四五六七八九十][\u4e00-\u9fff]{1,4}"
)
IMPROVED = re.compile("(?:全面|双双?|同步|一体|协同|共同|齐头)*(?:提档|提升|提质|升级|并重|并进|结合|发力|推进)")
SET_UP = re.compile("(?:打造|建成|建起|开设|开办|设立|新建|办起|建设|开起)了?(?:一[个家所处])?“\\Z")
PRAISED = re.compile(
    "[\u4e00-\u9fff]{0,3}(?:红色|暖心|智慧|先锋|阳光|满意|清廉|共享|品质|温情|温暖|信义)物业"
)  # how an estate is managed
SERVED = frozenset(["服务", "精准服务", "管理", "治理", "帮扶", "培训", "工作", "宣讲", "宣传", "关怀"])
QUOTED_NOUN = re.compile("“(综合体|共同体|矩阵|生态圈|新模式|模式|网络|闭环|集成体|联合体)”")  # “1+1+N”社会治理“综合体”
MANNERED = re.compile(
    "(?:一站|一体|一门|一窗|沉浸|嵌入|菜单|点单|订单|互动|开放|体验|保姆|管家|融入|复合|综合|闭环|全链条|全流程|"
    "贴身|针灸|妈妈|家人|亲人|亲情|窗口|代办|跟踪|全周期|全方位|网格|滴灌|绣花|组团|捆绑|陪伴|定制|靶向|精准|流动|驻点|错时|叠加|一条龙|滚动|链条|清单|项目|上门|集成|联动|拉网|地毯)[式型]|[线云]上\\+[线云]下|一条龙|一揽子|全方位|全天候|"
    "全周期|全流程|全龄友好|全生命周期|家门口|零距离|面对面|一对一|多功能|综合性|(?:标准|一体|数字|智能|智慧|专业|规范|多元|网格|清单|精细|扁平|项目|常态|制度|人性|亲情|信息|动态|台账|契约|社会|市场)化|(?:7×)?24小时"
)
SHOPPING_STREET = re.compile("[\u4e00-\u9fff]{2,6}(?:一条街|美食街|小吃街|商业街|步行街|老街|水街)")
CHAT = re.compile("[\u4e00-\u9fff]{0,6}(?:议事|微信|服务|线上|沟通|交流|联络|网格|助企|咨询|响应)群")
USED_AS = re.compile(
    "作为[^，。；“”]{0,24}(?:抓手|载体|工作|重点|举措|路径|突破口|工程|任务)|在[^，。；]{2,14}(?:落地|生根|推广|铺开|见效)"
)
SLOGAN = re.compile("有[^”]{1,4}找|^(?:请|找|让|把)[^”]{3}")  # “有难事找邻里中心”
PERFORMED = frozenset(["演出", "巡演", "展演", "宣讲", "表演", "汇演", "巡逻", "走访", "服务", "活动"])
WORKS = ("改造", "更新", "修缮", "整治", "加装", "连通", "贯通", "扩建", "改建", "亮化")
RATED = re.compile("评(?:选|出|为|定|选出|为了)?“\\Z")
HONOURED = ("金牌", "银牌", "最美", "优秀", "十佳", "星级", "明星", "先进", "模范", "五星", "最佳", "示范")
LOGGED = re.compile("(?:扫码|扫描|扫一扫|扫|登录|登陆|下载|点开|打开(?!了)|点击)[\u4e00-\u9fff]{0,4}“\\Z")
NAMING = ("品牌", "工程", "行动")
"""Nouns that make a name of a figure of speech: “红色引擎”党建品牌."""
HELD_OFTEN = re.compile(
    "[\u4e00-\u9fff0-9]{0,6}?(?:开|办|举办|召开|举行|开展)了?(?:第?[0-9一二两三四五六七八九十百]{1,4})余?多?(?:场|次|期|届)"
)
SIZE = re.compile("，?(?:占地|(?:总|建筑|使用)?面积)")
ROLE_OR_CARRIER = re.compile(
    "[\u4e00-\u9fff]{1,6}(?:专员|辅导员|观察员|联络员|监督员|体验官|推荐官|合伙人|主理人|规划师|大使|楼长|小先生|"
    "心卡|心车|便民车|服务车|流动车|直通车|体检单|心包|服务包|明白卡|连心卡|积分卡|幸福卡)|[\u4e00-\u9fff]{2,7}(?:卡|券)"
)


def _governed(scan: Scan, quotation: Quotation, rule: QuoteRule, vocabulary: Vocabulary) -> bool:
    first = scan.word_at(quotation.start - 1)
    return governing_verb(scan, first, rule.verbs, vocabulary) == "singular"
