"""What is quoted by the noun behind it: “书香玉林”读书节, “云上邻里”平台; asked first, in this order."""

from __future__ import annotations

import re

from jiedao.entities import quoted_phrases, quoted_schemes, quoted_signs, quoted_titles
from jiedao.entities.candidate import NO_NAME, Candidate
from jiedao.entities.quoted import MANNERED, Decider, Quoted
from jiedao.entities.quoted_heads import half_quoted, modifier
from jiedao.entities.quoted_nouns import NAMED_THINGS

_OF_ROW = re.compile("”[2-9两二三四五六七八九十]{1,2}(?:项|门|大|个|档|支|种|场|类|次|套)[\u4e00-\u9fff]")
_SLOGAN = re.compile("有[^”]{1,4}找|能不能|[能要想]建?有?个|为什么|怎么[^”]|多久|^(?:请|找|让|把)[^”]{3}")
_OPEN_SUM = re.compile("(?!互联网|物联网|人工智能|数字|智能|科技|文化|旅游)[\u4e00-\u9fff]{2,6}\\+")
_ADDED = re.compile("”(?:[\u4e00-\u9fff“]|的)")
_COLON_ROW = re.compile("：[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10}){2,}[。；]")
_NAMING = ("品牌", "工程", "行动")
"""Nouns that make a name of a figure of speech: “红色引擎”党建品牌."""
_SERVED = frozenset(["服务", "精准服务", "管理", "治理", "帮扶", "培训", "工作", "宣讲", "宣传", "关怀"])
_QUOTED_NOUN = re.compile("“(综合体|共同体|矩阵|生态圈|新模式|模式|网络|闭环|集成体|联合体)”")
_AS_BRAND = re.compile("(?:党建|特色|服务|工作){0,2}(?:品牌|名片|项目)")
_OVER_ALL = 101  # over the names of lexicons, too


def _of_year(q: Quoted) -> Candidate | None:
    """“书香柳城”2023年全民阅读月: a title that goes on with its year."""
    end = quoted_titles.of_year(q.text, q.end)
    if not end:
        return None
    return Candidate(q.start - 1, end, "Programme", "Activity", q.rule.id, _OVER_ALL, q.with_tail(end), (q.bare,))


def _last_of_counted_row(q: Quoted) -> Candidate | None:
    """“暖阳”“木棉”三项活动: the count is of the row, which tells."""
    in_row = q.cls and q.cls != "slogan" and q.text[q.start - 2 : q.start - 1] in ("”", "、")
    return NO_NAME if in_row and _OF_ROW.match(q.text, q.end) else None


def _left_behind(q: Quoted) -> Candidate | None:
    """从“单打独斗”到“多方共治”: what is no longer so."""
    return NO_NAME if quoted_phrases.left_behind(q.scan, q.quotation) else None


def _way_of_parts(q: Quoted) -> Candidate | None:
    """实行“街道统筹、社区落实、物业协同”的原则: even parts that are carried out."""
    return q.named("Programme", "Mechanism") if quoted_phrases.is_way_of_parts(q.text, q.quotation) else None


def _honour(q: Quoted) -> Candidate | None:
    """名列“青州市优秀品牌”: what a level of government gives."""
    return q.named("Award", priority=2) if quoted_phrases.is_honour(q.text, q.quotation) else None


def _body_called(q: Quoted) -> Candidate | None:
    """队伍就叫“小蓝帽”."""
    body = "" if q.cls else quoted_signs.body_called(q.text, q.start, q.end)
    return q.named("Organisation", body, 2) if body else None


def _open_sum(q: Quoted) -> Candidate | None:
    """“党建+”: what is combined with anything; “互联网+” is a policy of the country."""
    if q.cls or not _OPEN_SUM.fullmatch(q.inner) or q.followed_by(_ADDED):
        return None
    return q.named("Programme", "Mechanism")


def _saying(q: Quoted) -> Candidate | None:
    """“有难事找邻里中心”: what somebody says, and no name."""
    if q.cls:
        return None
    if _SLOGAN.search(q.inner):
        return NO_NAME
    nothing = quoted_phrases.names_nothing(q.scan, q.quotation, q.inner)
    return NO_NAME if nothing and not quoted_signs.made_of_old(q.text, q.start) else None


def _long_tail(q: Quoted) -> Candidate | None:
    """“柳暖”新就业群体冬日送温暖活动: a title whose noun stands far behind."""
    long = quoted_titles.long_tail(q.text, q.start, q.end) if q.cls in ("", "slogan") else None
    if long is None:
        return None
    end, cls, fine = long
    name = q.with_tail(end)
    return Candidate(q.start - 1, end, cls, fine, q.rule.id, q.rule.priority + 16, name, (q.bare,))


def _aim(q: Quoted) -> Candidate | None:
    """“五有”标准: what the work is to come up to."""
    aim = q.cls == "slogan" and quoted_phrases.aim(q.text, q.quotation, q.noun[0], coined=q.coined)
    return q.named("Programme", aim)._replace(aliases=(q.inner + q.tail,)) if aim else None


def _slogan(q: Quoted) -> Candidate | None:
    """“三化”目标: only a formula that is set for a purpose is a name with such a noun behind it."""
    if q.cls != "slogan":
        return None
    return q.as_formula() if q.coined and q.tail.endswith(q.rule.purposes) and q.governed else NO_NAME


def _before_its_parts(q: Quoted) -> Candidate | None:
    """“四邻”：邻里相识、邻里相帮、邻里相亲。: what is spelt out behind a colon."""
    if not q.followed_by(_COLON_ROW):
        return None
    return Candidate(q.start, q.end, q.formula.cls, q.formula.fine, q.rule.list_id, q.rule.priority)


def _vague(q: Quoted) -> Candidate | None:
    """“最后一公里”: a figure of speech; “红色引擎”党建品牌 and “一老一小”服务综合体 are names."""
    if q.inner not in q.rule.stop and not q.inner.startswith(("一老一小", "一老一少")):
        return None
    if q.sign == "Facility" and q.inner.endswith(quoted_signs.VENUES):
        return None
    named = q.inner in q.rule.alone or q.noun[2] == "ServiceCentre" or q.text.endswith(_NAMING, q.start, q.noun[0])
    return None if q.cls and named else NO_NAME


def _built(q: Quoted) -> Candidate | None:
    """“柳荫客厅”建设, “领航联盟”建设: a place or a body that is built up."""
    if q.tail != "建设" or q.listed or len(q.inner) <= 3:
        return None
    if q.inner.endswith(quoted_signs.ROOMS):
        return q.named("Facility")
    return q.named("Organisation") if quoted_signs.ends(q.inner, quoted_signs.BODY_ENDS) else None


def _built_up(q: Quoted) -> Candidate | None:
    """推进“平安柳城”建设."""
    if q.tail != "建设" or q.listed or len(q.inner) > 10 or not q.governed:
        return None
    return q.named("Programme", "Campaign")._replace(aliases=(q.inner + q.tail,))


def _counted(q: Quoted) -> Candidate | None:
    """“甲、乙、丙”三级联动机制: what is quoted lists the parts."""
    if q.cls != "Programme" or not quoted_schemes.is_counted(q.inner, q.tail) or not q.modifies:
        return None
    return quoted_schemes.counted(q.scan, q.quotation, q.end + 1, q.noun[0], q.noun[2], q.rule)


def _against(q: Quoted) -> Candidate | None:
    """“三无”摊点开展集中整治行动: a campaign is named after what it goes against."""
    return quoted_phrases.against(q.scan, q.quotation, q.rule)


def _ranked(q: Quoted) -> Candidate | None:
    """创建“四星”支部: a campaign, and no branch by its rank."""
    branch = q.followed_by(quoted_phrases.BRANCH) if quoted_phrases.RANK.fullmatch(q.inner) else None
    return quoted_phrases.ranked(q.scan, q.quotation, branch.end(), q.rule) if branch else None


def _body_as_brand(q: Quoted) -> Candidate | None:
    """“青舟党建联盟”特色品牌: a body is one, whatever it is praised as."""
    praised = q.short and q.inner.endswith("联盟") and q.followed_by(_AS_BRAND)
    return q.named("Organisation", "Alliance") if praised else None


def _by_noun(q: Quoted) -> Candidate | None:
    """What the noun behind it makes of it, by what that means here."""
    if not q.cls or not q.modifies:
        return None
    cls, fine = q.meant
    half_or_none = _half(q, cls, fine) or _manner(q, cls)
    return half_or_none or _with_quoted_noun(q, cls, fine) or _with_noun(q, cls, fine)


def _half(q: Quoted, cls: str, fine: str) -> Candidate | None:
    """暖“新”驿站: one character of a name is quoted; “圈”阵地 is none."""
    if len(q.inner) != 1:
        return None
    return half_quoted(q.scan, q.quotation, q.noun[0], cls, fine, q.rule, q.vocabulary) or NO_NAME


def _manner(q: Quoted, cls: str) -> Candidate | None:
    """“一站式”服务空间: how it serves."""
    kind = cls in NAMED_THINGS or (cls == "Programme" and q.tail in _SERVED)
    return NO_NAME if kind and MANNERED.fullmatch(q.inner) else None


def _with_quoted_noun(q: Quoted, cls: str, fine: str) -> Candidate | None:
    """“1+1+N”社会治理“综合体”."""
    noun = _QUOTED_NOUN.match(q.text, q.noun[0]) if cls == "Programme" else None
    if noun is None:
        return None
    name = q.with_tail(q.noun[0]) + noun[1]
    return Candidate(q.start - 1, noun.end(), cls, fine, q.rule.id, q.rule.priority + 1, name, (q.inner,))


def _with_noun(q: Quoted, cls: str, fine: str) -> Candidate:
    """“书香玉林”读书节, 智慧养老“云守望”平台."""
    begin = q.start - 1
    name = q.with_tail(q.noun[0])
    left = modifier(q.scan, begin)
    aliases = (q.bare, q.scan.written[left:begin] + name) if left < begin else (q.bare,)
    return Candidate(begin, q.noun[0], cls, fine, q.rule.id, q.rule.priority + 1, name, aliases)


DECIDERS: tuple[Decider, ...] = (
    _of_year,
    _last_of_counted_row,
    _left_behind,
    _way_of_parts,
    _honour,
    _body_called,
    _open_sum,
    _saying,
    _long_tail,
    _aim,
    _slogan,
    _before_its_parts,
    _vague,
    _built,
    _built_up,
    _counted,
    _against,
    _ranked,
    _body_as_brand,
    _by_noun,
)
