"""What a word at the beginning of a clause refers back to: 该平台, 园区内, 她, 这里."""

from __future__ import annotations

import re

from jiedao.figures.deeds import EVENTS
from jiedao.figures.names import DEFAULT, NamesSoFar, Owner
from jiedao.figures.others import tells_of_another
from jiedao.figures.records import FigureContext, Told
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import POINTING, Structure
from jiedao.numerals import DIGITS

_ANAPHOR = re.compile(
    "(?:推动|使|确保|促使|让|促进)?(?P<demonstrative>该|本|此|这[个家一座支项套条所栋幢处片场](?:由[^,，。的]{2,12}的)?|整[栋幢座])?(?P<noun>[\u4e00-\u9fff]{1,2})"
)
# Somebody told of before, but not as one who leads or belongs to what the numbers are of.
_PERSON = re.compile(
    "[他她](?![们的人乡所说]|(?:还|又)?(?:带[领着头动]|领着|组织|率领|发起|牵头|创办|管理|介绍|表示|告诉))"
)
_PRONOUN = re.compile("它|他们|她们|其(?![中他余它])|这(?:里|儿)|在这里")
_OFFICES = ("室", "站", "中心", "所", "法庭", "窗口", "服务点", "学堂", "讲堂", "学院", "驿站", "联盟")
_TEAMS = ("队", "团", "社", "盟", "协会", "公司", "集团")
_WAYS = re.compile("制度|机制|模式|体系")
# Works by their name, plans and schemes by what is said of them: 老旧小区“焕新计划”.
_WORKS = re.compile(
    "(?:工程|项目|改造)[”’]?(?:工程|项目)?$|(?:改造|老旧|旧改|修缮|翻新|更新|拆迁|征迁)[^,，;；。]{0,10}(?:计划|行动|工程|项目)[”’]?"
)
_BEFORE, _KIND = 8, 3  # characters before and behind a name that are looked at
_CLOSING = "”’"
_TAILS = (6, 5, 4, 3, 2)  # characters of a name's end that may stand for it
_JOINED = ("、", "和", "与", "及", "们")
_ROW = ("、", "、“")
_NOT_REFERRING = "些样么种次年天月周时年期方届里"
_REFERRED = frozenset(("Facility", "Organisation", "Platform", "Project", "Programme", "Compound"))
_OF_SEVERAL = ("楼宇税收", "楼宇经济", "楼宇空置")
_OF_ITS_PEOPLE = ("居民", "业主", "住户", "物业", "户数")
# What a clause speaks of that begins with 社区, if not of the community that was told of.
_NO_COMMUNITY = re.compile(
    "[们化级式型、和与及之]|[^,，。、]{2,4}、|基金|合伙人|治理|建设(?!了)|社会组织|工作者|矫正|团购|管委会|服务|[—－–-]"
)
NUMERALS = frozenset("0123456789一二两三四五六七八九十")
_COUNTED = frozenset(("people", "things", "sorts"))
_AREAS = frozenset(("Community", "Compound", "Facility"))
# Between a place and so many that are in it.
_OF_WHICH = re.compile(
    "(?:辖区|区域|范围|境|园区|小区|社区)?[内里中]?的?(?:共|现|目前|一共)?(?:有|设有?|下辖|管辖|辖|分为|划分为)?"
)
_NEAR = 3  # sentences that such a word points back over
_WAY = ("Programme",)  # a way of doing, which a platform is only for want of one
_SCHEMES = ("Programme", "Platform")
_POINTED_AT = {
    "site": ("Compound", "Community"),
    "area": ("Compound", "Facility", "Community"),
    "house": ("Facility", "Compound"),
    "body": ("Organisation",),
    "way": _WAY,
    "scheme": _SCHEMES,
    "platform": ("Platform",),
    "project": ("Project", "Facility"),
}
# A demonstrative, what is said of the thing, and the noun for it.
_POINTED = re.compile(
    "(?:这|该|此)(?:一)?(?:[个家支项套条所栋幢处片座间块])?(?:[^,，。；;、的]{0,16}的){0,2}[^,，。；;、的0-9]{0,4}?(?:"
    "(?P<site>居住区|居民区|生活区|住宅区|小区|院落|院子|大院|楼院|家属院|老院)|(?P<area>片区|区域|地块|老城区)|"
    "(?P<house>空间|阵地|场所|建筑|小楼|老宅|厂房|屋子|房子|门店|小店|店铺|餐厅|食堂|书屋|书房|场馆|园区|街区|广场|公园|大楼|写字楼|商场|市场|商圈|老街|小巷|驿站|中心)|"
    "(?P<body>企业|公司|工厂|厂家|合作社|队伍|团队|组织|联盟|小队|商会|协会|机构)|"
    "(?P<way>做法|模式|活动|行动|制度|办法|计划|工作法|政策)|(?P<scheme>机制|品牌|探索|举措|服务|创新)|"
    "(?P<platform>平台|系统|小程序|软件|应用)|(?P<project>项目|工程))"
)
# Nouns at the end of names that are verbs as well: they stand for the name where no object follows.
_DOING = frozenset([
    "计划", "规划", "组织", "行动", "改造", "治理", "整治", "提升", "创建", "调解", "培训", "宣传", "宣讲", "巡逻",
    "评选", "展示", "合作", "试点", "监督", "保障", "救助", "慰问", "走访", "帮扶", "培育", "监测", "演出", "运动",
    "联动", "互助", "共建", "招商", "建设", "管理", "服务",
])  # fmt: skip
_OF_THE_DOING = re.compile(
    "(?:启动|实施|开展|推行|推出|施行|运行|自|已|将|由|以|是|分[为成三四五]|覆盖|累计|[,，]|面向|针对|旨在|持续|目前|今年|每)"
)
_FIRMS = ("公司", "集团", "厂")
_HOUSES = "站馆院园店所校楼"  # 该站, 该馆
_COMMON = ("社区", "村", "小区", "中心", "企业", "公司", "系统")  # often any of them, not the last
_GENERIC = frozenset(
    (
        "社区",
        "小区",
        "企业",
        "公司",
        "系统",
        "街道",
        "中心",
        "工作",
        "活动",
        "机制",
        "模式",
        "制度",
        "居民",
        "服务",
        "管理",
        "建设",
    )
)


def is_verb(text: str, start: int, end: int) -> bool:
    """Whether a word that may stand for a name is rather what is done.

    >>> is_verb("计划总投资2亿元", 0, 2), is_verb("计划启动以来", 0, 2), is_verb("项目总投资2亿元", 0, 2)
    (True, False, False)
    """
    return end - start == 2 and text[start:end] in _DOING and _OF_THE_DOING.match(text, end) is None


def _pointed_at(text: str, start: int) -> tuple[str, ...]:
    """The classes of what 这片建于上世纪的居住区, 这支60人的队伍 points at; none if its noun tells none.

    >>> _pointed_at("这片紧邻江边的居住区有4亩", 0), _pointed_at("这一做法广受好评", 0), _pointed_at("这些年有变化", 0)
    (('Compound', 'Community'), ('Programme',), ())
    """
    match = _POINTED.match(text, start)
    return () if match is None else next(classes for name, classes in _POINTED_AT.items() if match[name])


class Referring:
    """What bare nouns and pronouns of one sentence stand for."""

    def __init__(self, sentence: Sentence, context: FigureContext, is_: Structure) -> None:
        self._sentence = sentence
        self._context = context
        self._is = is_
        self._subjects: list[Owner] = []
        self._named = NamesSoFar(sentence, context)

    def carried(self) -> Owner:
        """What the paragraph was last about before this sentence."""
        raise NotImplementedError

    def _naming(self, owner: Owner) -> Sentence | Told:
        """The sentence that names an owner: this one or one before."""
        return self._context.past[-owner.back] if owner.back else self._sentence

    def _serves_people(self, owner: Owner) -> bool:
        """Whether a name is of an office or a platform by which people are served, and not of a mere place."""
        first, last, cls = self._sentence.mentions[owner.mention]
        return cls == "Platform" or self._sentence.text[first:last].rstrip(_CLOSING).endswith(_OFFICES)

    def _is_team(self, owner: Owner, kinds: tuple[str, ...] = _TEAMS) -> bool:
        """Whether an owner is a team of volunteers or an alliance, which goes to others itself."""
        told = self._naming(owner)
        first, last, _ = told.mentions[owner.mention]
        return told.text[first:last].rstrip(_CLOSING).endswith(kinds)

    def _is_way(self, owner: Owner) -> bool:
        """Whether a programme of this sentence, or the word behind it (“…”制度), tells that it is a way of doing."""
        first, last, _ = self._sentence.mentions[owner.mention]
        return _WAYS.search(self._sentence.text, first, last + 4) is not None

    def _is_works(self, owner: Owner) -> bool:
        """Whether a programme of this sentence is works, or a plan of building, of which what is done next is part."""
        first, last, _ = self._sentence.mentions[owner.mention]
        return _WORKS.search(self._sentence.text, max(0, first - _BEFORE), last + _KIND) is not None

    def _is_event(self, owner: Owner) -> bool:
        """Whether a programme took place at one time: what is told next is of it."""
        first, last, _ = self._sentence.mentions[owner.mention]
        return not owner.back and self._sentence.text[first:last].rstrip(_CLOSING).endswith(EVENTS)

    def _tells_of_another(self, clause: int) -> bool:
        """Whether a clause behind a semicolon tells of a thing without a name, not of what was told of before it."""
        text, (start, end) = self._sentence.text, self._sentence.clauses[clause]
        return text[start - 1] in "；;" and tells_of_another(text, start, end, self._is.predicate)

    def _referred(self, start: int) -> Owner | None:
        """The mention that 该平台, 平台, 项目 … at the beginning of a clause stands for."""
        text = self._sentence.text
        first = text[start : start + 1]
        if first in POINTING and _PERSON.match(text, start):
            return self._named.last_of(("Person",), start, self._context.depth)
        if first in POINTING and _PRONOUN.match(text, start):
            topic = self._subjects[-1] if self._subjects and self._subjects[-1] != DEFAULT else self.carried()
            return None if topic == DEFAULT else topic
        ends = self._named.tails()
        known = first in self._is.anaphoric or text[start : start + 2] in ends
        known = known or text[start : start + 2] in self._is.by_name_starts
        if not known and first not in POINTING:
            return None
        match = _ANAPHOR.match(text, start)
        if match is None:
            return None
        found = self._by_tail(match.start("noun"), match["demonstrative"] is not None)
        if found is not None:
            return found
        noun = match["noun"]
        for form in (noun, noun[:1]):
            classes = self._is.anaphora.get(form)
            if classes is None:
                continue
            end = match.start("noun") + len(form)
            inside = text[end : end + 1] in ("里", "内") and form in ("社区", "小区", "村")
            if inside and (found := self._named.last_of(classes, start, self._context.depth)) is not None:
                return found
            generic = form in _COMMON or text.startswith(_OF_SEVERAL, match.start("noun"))
            reach = self._context.depth if form in ("社区", "村", "小区", "系统") else 0
            own = self._named.last_of(classes, start, reach) if generic and form != "中心" else None
            if own is None and form == "社区" and self._sentence.first_between(0, start) < 0:
                own = self._named.only("Community")
            alone = form == "小区" and not inside and self._sentence.first_between(0, start) < 0
            if own is None and alone:
                own = self._named.only("Compound")
            if own is None and form == "公司" and self._sentence.first_between(0, start) < 0:
                own = self._named.only("Organisation", _FIRMS)
            made = match.start("noun") > start and not match["demonstrative"]  # 让|小区装上电梯: all of them
            if (form == "社区" and self._of_a_row(own)) or (made and form in _COMMON):
                own = None  # any of them, or all
            goes_on = self._is.continues.match(text, end) or (form == "小区" and text.startswith(_OF_ITS_PEOPLE, end))
            goes_on = goes_on or (form == "社区" and _NO_COMMUNITY.match(text, end) is None and self._one_told(own))
            if own is not None and not match["demonstrative"] and goes_on:
                return own
            if form == "中心" and not match["demonstrative"] and self._goes_on(end):
                return self._named.last_named(form, start, self._context.depth)
            if match["demonstrative"] or (not generic and self._goes_on(end)):
                found = self._named.last_named(form.strip("全里"), start)
                if found is None and form == "站点":
                    return self._named.last_named("站", start, self._context.depth)
                if found is None and form == "园区":
                    return self._named.last_named("园", start)
                found = found or self._named.last_of(classes, start, unless=self._is.committee)
                return found or (self.carried() if match["demonstrative"] and self.carried() != DEFAULT else None)
            return None
        for length in (3, 2):
            form = text[match.start("noun") : match.start("noun") + length]
            if form in self._is.by_name and self._goes_on(match.start("noun") + length):
                found = self._named.last_named(form, start)
                if found is not None and self._class(found) in _REFERRED:
                    return found
        if match["demonstrative"] == "这家" and (found := self._named.last_of(("Organisation",), start, 0)) is not None:
            return found
        if match["demonstrative"] and noun[0] in _HOUSES and self._goes_on(match.start("noun") + 1):
            return self._named.last_named(noun[0], start)
        if match["demonstrative"] and (kinds := _pointed_at(text, start)):
            near = min(self._context.depth, _NEAR)
            found = self._named.last_of(kinds, start, near if kinds == _WAY else _NEAR)
            found = found or (self._named.last_of(_SCHEMES, start, _NEAR) if kinds == _WAY else None)
            if found is not None:
                return found
        if match["demonstrative"] and noun[0] not in _NOT_REFERRING:
            return self._of_longer_noun(match.start("noun")) or (self.carried() if self.carried() != DEFAULT else None)
        return None

    def _counted_again(self, start: int) -> Owner | None:
        """The place of which the sentence before counted those that a clause goes on to tell of (在柳湖社区的9个院落
        开会。9个院落选出院长20名)."""
        hit = next((hit for hit in self._sentence.hits if hit.start == start), None)
        if hit is None or hit.kind not in _COUNTED or not self._context.depth or not self._context.past[-1].mentions:
            return None
        told = self._context.past[-1]
        at = told.text.find(self._sentence.text[start : hit.end + 2])
        for n in range(len(told.mentions) - 1, -1, -1):
            _, last, cls = told.mentions[n]
            if last <= at:
                return Owner(n, 1) if cls in _AREAS and _OF_WHICH.fullmatch(told.text, last, at) else None
        return None

    def _one_told(self, owner: Owner | None) -> bool:
        """Whether a community is the only one of the sentence that names it, and not one of a list."""
        if owner is None:
            return False
        told = self._naming(owner)
        return sum(cls == "Community" for _, _, cls in told.mentions) == 1

    def _of_a_row(self, owner: Owner | None) -> bool:
        """Whether a community is named beside another (甲社区、乙社区), so that 社区 stands for neither."""
        if owner is None:
            return False
        told = self._naming(owner)
        if not owner.mention or told.mentions[owner.mention - 1][2] != "Community":
            return False
        return told.text[told.mentions[owner.mention - 1][1] : told.mentions[owner.mention][0]] in _ROW

    def _goes_on(self, position: int) -> bool:
        """Whether what follows a bare noun tells of it, or who speaks for it."""
        text = self._sentence.text
        return (self._is.continues.match(text, position) or self._is.speaker.match(text, position)) is not None

    def _of_longer_noun(self, start: int) -> Owner | None:
        """What 该产业园, 该合作社 stand for where a paragraph before this one told of it."""
        for length in (4, 3, 2):
            noun = self._sentence.text[start : start + length]
            if len(noun) == length and noun.isalpha():
                found = self._named.last_named(noun, start)
                if found is not None and self._class(found) in _REFERRED:
                    return found
        return None

    def _by_tail(self, start: int, pointed: bool) -> Owner | None:
        """The mention of this paragraph whose name ends with the words at a position (该合作社, 自管会, 园区)."""
        text, ends = self._sentence.text, self._named.tails()
        if text[start : start + 2] not in ends:
            return None
        most = 2 if text[start : start + 3] not in ends else 3 if text[start : start + 4] not in ends else _TAILS[0]
        for length in _TAILS:
            if length > most:
                continue
            noun = text[start : start + length]
            after = text[start + length : start + length + 1]
            if (
                len(noun) < length
                or not noun.isalpha()
                or noun[0] in DIGITS
                or after in _JOINED
                or (noun in _GENERIC and not pointed)
            ):
                continue
            if length == 2 and not pointed and not self._goes_on(start + length):
                break
            if not pointed and is_verb(text, start, start + length):
                break
            found = self._named.last_named(noun, start, self._context.depth)
            if found is not None and self._class(found) in _REFERRED:
                return found
        return None

    def _class(self, owner: Owner) -> str:
        """The class of a subject; that of the article's own is SubDistrict."""
        if owner == DEFAULT:
            return "SubDistrict"
        mention, back = owner
        told = self._context.past[-back] if back else self._sentence
        return told.mentions[mention][2]
