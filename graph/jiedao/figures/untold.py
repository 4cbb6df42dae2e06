"""Whose a number is where its sentence names nobody: what the paragraph told of, a place or project that it named."""

from __future__ import annotations

import re

from jiedao.figures.belonging import Belongings
from jiedao.figures.names import DEFAULT, OF_THE_STREET, Owner
from jiedao.figures.others import done_besides, done_by_persons, go_through, is_share
from jiedao.figures.records import FigureContext, Hit, Told
from jiedao.figures.sentence import Sentence
from jiedao.figures.stating import introduced
from jiedao.figures.subjects import CARRIED, Subjects
from jiedao.figures.words import Structure

_OF_THE_OFFICE = re.compile("(?:^|[,，;；。])(?:该|全|本)?(?:街道|办事处|党工委)|全街|下辖[0-9]+个?社区")
_OF_A_COMMUNITY = re.compile(
    "社区(?:党委|党总支|党支部|党组织|居委会|两委|“两委”)$|村(?:党委|党总支|党支部|委会|两委)$"
)
_PEOPLE_OF = re.compile(
    "(?<!各)(?<!个)(?P<place>社区|小区)(?:内|里)?的?(?:老年|老人|居民|常住|户籍|住户|人口|党员|业主|青少年|儿童|独居|空巢|租户|流动人口)(?!小区|活动|服务|志愿|议事|代表)"
)
# What is told of the compound that was named (推行楼长制,小区|警情下降三成).
_STATE_OF = re.compile(
    "小区(?:内|里)?的?(?:警情|发案|纠纷|投诉|满意度|环境满意度|入住率|空置率|绿化率|物业费|收缴率|车位|停车位|泊位)"
)
# Those who are in a body that its noun alone tells (9名支部班子成员).
_MEMBERS_OF = re.compile(
    "(?P<body>党?支部|党总支|业委会|物管会|自管会|议事会|理事会|合作社|协会|商会|联盟)的?(?:班子)?(?:成员|委员|代表|会员|理事)"
)
# A scheme that is called by who acts in it: “十户长”制度, 楼栋长制, 红管家工作机制.
_SCHEME_OF_ROLE = re.compile(
    "[“‘]?(?P<role>[一-鿿]{1,6}(?:长|员|管家|代表|专员|顾问|指导员|书记|合伙人|观察员|联络人|体验官|主理人|规划师|委员|大使))[”’]?"
    "(?:联系|负责|包联|包保|自治|服务|工作|管理|治理|选派|聘任)?(?:制度?|机制|模式|工作法|体系|计划|行动|工程|项目)"
)
_PERSONS = ("名", "人", "位")
_NO_HOUSES = ("Programme", "Organisation", "Project")  # these have no canteen or park that could act for them
# A place or body without a name that acts: 居家养老中心|把饭菜送到…, 老年大学|开了新课.
_ANOTHER = re.compile(
    "(?:[一-鿿]{1,6}的)?(?!该|这|此|本|其|由|在|对|为|把|将|与|和|向|给|让|使|从|到|经|以|用|按|建|打|设|引|新|改|开|办)[一-鿿]{1,8}?(?P<head>中心|园区|食堂|餐厅|驿站|商圈|市场|超市|商场|小店|门店|书店|书屋|"
    "工厂|企业|公司|合作社|学校|大学|幼儿园|医院|卫生站|大厦|广场|公园|街区)(?:里|内)?"
    "(?:[把将为给向从也都就还已正又便再先不只可能]|每[天日月年周]|日均|[一-鿿]{0,2}(?:了|出|来|起|有|着|到))"
)
_TOLD_OF = ("Facility", "Platform", "Project")  # what the sentences before may have named last
_BEGUN = ("Platform", "Project", "Compound")
_KIND_BEHIND = 6  # characters behind a name that tell its kind
_PARTNER = re.compile(
    "(?:与|和|同|向|对|在|、|联合|会同|携手|邀请|组织|为|给|由|到|于|从|及|至|获|获评|评为|成为|荣获|"
    "[录接纳导汇归并转列输编载]入|上报|上传|报送|推送|提交|移交|交办|转办|反馈|对接|同步)(?:了|到|至)?[“‘]?$"
)
# How a sentence begins that tells of another sum, which the sub-district spends.
_SPENT_BESIDES = re.compile(
    "(?:今年|去年|全年|共|累计|先后|还|另|再|已)*(?:总?投资|投入|筹措|筹集|安排|拨付|下拨|争取|统筹|整合|落实|争取到)(?:了|到)?"
    "(?:各类|各级|上级|财政|专项|建设|项目|帮扶|补助|配套|民生)*(?:资金|经费)?(?:约|近|超过?|共计?|达|逾)*[0-9.]+余?[万亿]?余?元"
)
# Behind a name that is but the beginning of another (清河走廊|成果转化基金、…).
_PART_OF_A_NAME = re.compile(
    "(?![里内中上将是已])[一-鿿]{2,8}(?:基金|公司|集团|协会|联盟|学院|大学|医院|支行|分公司|项目部)"
)
_DOERS = ("Programme", "Platform")  # what goes on to act where it was the subject of the sentence before
_GOES_ON = 4  # clauses of a sentence in which it does so
# What only somebody does on purpose, no scheme: 同时，根据…，采用…的方式，建立…
_DELIBERATE = re.compile(
    "(?:同时|此外|另外|与此同时|并|还|又|[,，])*(?:按照?(?!时|期|需|月|季|年|次)|根据|依据|结合|采用|采取|本着|围绕|聚焦|针对|立足|着眼|坚持|遵循|参照|"
    "通过[^,，]{2,24}(?:方式|途径|形式|办法|举措|措施|手段|渠道|等)$)"
)
_SITES = ("Facility", "Project", "Compound")
_WORKS = ("工程", "项目", "改造")  # how building works are called, whatever their class


class Untold(Subjects):
    """The owners of those numbers of a sentence for which it states no subject."""

    def __init__(self, sentence: Sentence, context: FigureContext, is_: Structure, belongs: Belongings) -> None:
        super().__init__(sentence, context, is_)
        self._belongs = belongs

    def _or_carried(self, found: Owner, hit: Hit) -> Owner:
        """A subject, or what the paragraph is about where the sentence names none up to the number."""
        if found != DEFAULT or not self._context.depth:
            return found
        clause = self._sentence.clause_of(hit.start)
        if any(self._stated[n] and n not in self._of_persons and not self._partners(n) for n in range(clause + 1)):
            return found
        if of := self._is.of_the_area.search(self._sentence.text, self._said_from(clause), hit.start):
            return self._own_area() if of[0] == "辖区" else found
        for k in range(clause - 1, -1, -1):
            if self._sentence.text[self._sentence.clauses[k][1]] in "；;：:":
                break
            if (begun := introduced(self._sentence, self._is, k)) is not None:
                if self._class(begun) != "Programme":
                    return found
                if not self._is_of_others(begun, hit):
                    return begun
                break
        carried = self.carried()
        if self._class(carried) == "Community" and self._spends_besides():
            return found
        if carried == DEFAULT or self._is_committee(carried) or self._turns(clause, carried):
            return found
        if self._class(carried) == "Community" and self._turned(clause):
            division = self._division_before(carried.back)
            if division is not None:
                return division  # the community was but an example
        if self._class(carried) in _NO_HOUSES and self._of_another(carried, clause):
            return found
        if self._class(carried) in _DOERS and self._is_deliberate(clause):
            return self._acting() or found
        if self._is_only_founded(carried, clause):
            return found  # what is done next, its founder does
        if clause < _GOES_ON and self._class(carried) in _DOERS and self._context.past[-1].stated:
            return carried
        told = self._sentence.clauses[: clause + 1]
        return found if any(self._is_deed(carried, start, min(end, hit.start)) for start, end in told) else carried

    def _is_deliberate(self, clause: int) -> bool:
        """Whether a clause, or one before it, tells how somebody goes about what is done."""
        text = self._sentence.text
        return any(_DELIBERATE.match(text, *span) for span in self._sentence.clauses[: clause + 1])

    def _acting(self) -> Owner | None:
        """The division that acts in the sentences before, which this one goes on to tell of; None if none does."""
        past = self._context.past
        self.carried()
        for back in range(1, min(self._context.depth, CARRIED, len(past)) + 1):
            self._topic_of(past[-back], back)
            if (acts := past[-back].acts) is not None:
                found = Owner(acts[0], acts[1] + back)
                return found if acts[0] >= 0 and self._class(found) == "Division" else None
        return None

    def _division_before(self, back: int) -> Owner | None:
        """The division that acts in the sentences of the paragraph before the one so many back; None if none does."""
        past = self._context.past
        for before in range(back + 1, min(self._context.depth, len(past)) + 1):
            self._topic_of(past[-before], before)
            if (acts := past[-before].acts) is not None:
                found = Owner(acts[0], acts[1] + before)
                return found if acts[0] >= 0 and self._class(found) == "Division" else None
        return None

    def _spends_besides(self) -> bool:
        """Whether the sentence tells of another sum than what a community did that the paragraph did not begin with."""
        if not self._context.depth or _SPENT_BESIDES.match(self._sentence.text) is None:
            return False
        began = self._context.past[-self._context.depth]
        return not any(cls == "Community" for _, _, cls in began.mentions)

    def _of_its_people(self, hit: Hit, indicator: str) -> Owner | None:
        """The community or compound of the paragraph whose people are counted (街道摸清了社区老年人占31%的底数)."""
        people = _PEOPLE_OF.search(indicator)
        if people is None:
            return None
        classes = ("Community",) if people["place"] == "社区" else ("Compound",)
        return self._named.last_of(classes, hit.start, self._context.depth)

    def _of_its_state(self, hit: Hit, indicator: str) -> Owner | None:
        """The compound of which it is told how it is, where the sentence names it and another one acts (在翠屏花园,社区
        推行楼长制,小区警情下降三成)."""
        if not _STATE_OF.match(indicator):
            return None
        start = self._sentence.clauses[self._sentence.clause_of(hit.start)][0]
        named = [n for n in self._sentence.between(0, start) if self._sentence.mentions[n][2] == "Compound"]
        return Owner(named[0]) if len(named) == 1 else None

    def _by_role(self, hit: Hit, indicator: str) -> Owner | None:
        """The scheme that is called by the role of those who are counted (推行“楼长制”。选出楼长120名)."""
        if hit.unit not in _PERSONS:
            return None
        reach = min(self._context.depth, CARRIED)
        past = reversed(self._context.past[-reach:] if reach else ())
        sentences: tuple[Sentence | Told, ...] = (self._sentence, *past)
        for back, told in enumerate(sentences):
            for n, (first, last, cls) in enumerate(told.mentions):
                if cls == "Programme" and (back or last <= hit.start):
                    role = _SCHEME_OF_ROLE.fullmatch(told.text[first:last])
                    if role is not None and indicator.endswith(role["role"]):
                        return Owner(n, back)
        return None

    def _of_its_members(self, hit: Hit, indicator: str) -> Owner | None:
        """The body that was named last of which the members are counted."""
        members = _MEMBERS_OF.match(indicator)
        return self._named.last_named(members["body"], hit.start) if members else None

    def _of_another(self, carried: Owner, clause: int) -> bool:
        """Whether a place or body without a name of its own is the subject since, which is no word for what was told
        of before (推行“甲”机制。养老中心每天送餐90份)."""
        told = self._naming(carried)
        name = told.text[slice(*told.mentions[carried.mention][:2])]
        for start, end in self._sentence.clauses[: clause + 1]:
            other = _ANOTHER.match(self._sentence.text, start, end)
            if other is not None and other["head"] not in name:
                return True
        return False

    def _is_only_founded(self, carried: Owner, clause: int) -> bool:
        """Whether the sentence before tells of an organisation that it was founded, and this one does not name it again
        by a word of its name (设立物管中心。物管服务已覆盖…)."""
        past = self._context.past[-carried.back]
        if self._class(carried) != "Organisation" or not past.founded:
            return False
        begin, end, _ = past.mentions[carried.mention]
        said = self._sentence.text[self._sentence.clauses[0][0] : self._sentence.clauses[clause][1]]
        return not any(past.text[at : at + 2] in said for at in range(begin, end - 3))

    def _community(self, hit: Hit) -> Owner:
        """The community that the paragraph told of last, where nothing in it speaks of the sub-district since."""
        text, clause = self._sentence.text, self._sentence.clause_of(hit.start)
        if any(self._stated[: clause + 1]) or OF_THE_STREET.search(text):
            return DEFAULT
        if self._spends_besides():
            return DEFAULT
        return self._named.last_community()

    def _begun(self, hit: Hit) -> Owner | None:
        """The platform, project or compound that ends a clause before, whatever is done with it, where no other subject
        is stated since."""
        sentence, text = self._sentence, self._sentence.text
        clause = sentence.clause_of(hit.start)
        for k in range(clause - 1, -1, -1):
            start, end = sentence.clauses[k]
            if self._stated[k + 1] or text[end] in "；;":
                return None
            for n in reversed(sentence.between(start, end)):
                first, last, cls = sentence.mentions[n]
                if (
                    cls in _BEGUN
                    and end - sentence.after_mention(n) <= _KIND_BEHIND
                    and not _PARTNER.search(text, max(start, first - 3), first)
                    and not self._is.listing.match(text, last)
                    and not text.startswith("的", sentence.after_mention(n))
                ):
                    return Owner(n)
        return None

    def _place_told_of(self, hit: Hit) -> Owner | None:
        """The place, platform or project that the sentences before named last, where this one states no subject and
        speaks of no area."""
        text, clause = self._sentence.text, self._sentence.clause_of(hit.start)
        if any(self._stated[: clause + 1]) or self._is.of_the_area.search(text) or not self._context.depth:
            return None
        begun = self._sentence.clauses[clause][0]
        if self._turned(clause) or self._is.deed.match(text, begun, hit.start) or self._is_deliberate(clause):
            return None
        for back, told in enumerate(reversed(self._context.past[-self._context.depth :][-CARRIED:]), 1):
            if go_through([cls for _, _, cls in told.mentions if cls == "Project"]):
                return None
            n = self._belongs.nearest(told.text, told.mentions, len(told.text), _TOLD_OF)
            if n >= 0 and _PART_OF_A_NAME.match(told.text, told.mentions[n][1]) is None:
                return Owner(n, back)
        return None

    def _own_area(self) -> Owner:
        """Whose area 辖区 is: the community's that the sentences before told of, if none of them spoke of the
        sub-district but to say where the community lies."""
        past, carried = self._context.past[-self._context.depth :], self.carried()
        if carried == DEFAULT or any(_OF_THE_OFFICE.search(told.text) for told in past):
            return DEFAULT
        for told in past:
            for n, (_, last, cls) in enumerate(told.mentions):
                if cls == "SubDistrict" and (n + 1 == len(told.mentions) or told.mentions[n + 1][0] != last):
                    return DEFAULT
        if self._class(carried) == "Organisation" and self._of_a_community(carried):
            return self._named.last_of(("Community",), 0) or DEFAULT
        return carried if self._class(carried) == "Community" else DEFAULT

    def _of_a_community(self, owner: Owner) -> bool:
        """Whether a body is a community's own, which stands for it."""
        told = self._naming(owner)
        return _OF_A_COMMUNITY.search(told.text[slice(*told.mentions[owner.mention][:2])]) is not None

    def _is_committee(self, owner: Owner) -> bool:
        """Whether a body is the sub-district's own, which stands for it."""
        told = self._naming(owner)
        first, last, cls = told.mentions[owner.mention]
        return cls == "Organisation" and self._is.committee.search(told.text[first:last]) is not None

    def _turns(self, clause: int, carried: Owner) -> bool:
        """Whether the sentence turns from a place or project to something else, or tells what no place does."""
        if self._class(carried) not in _SITES:
            told = self._naming(carried)
            if not told.text[slice(*told.mentions[carried.mention][:2])].endswith(_WORKS):
                return False
        return self._turned(clause)

    def _turned(self, clause: int) -> bool:
        """Whether the sentence turns to something else, or tells what no place does."""
        text, clauses = self._sentence.text, self._sentence.clauses
        if self._is.turns.match(text, *clauses[0]):
            return True
        return any(self._is.done_to.match(text, *clauses[k]) for k in range(clause + 1))

    def _said_from(self, clause: int) -> int:
        """Where what is said begins, past the clause that tells who says it."""
        text, clauses = self._sentence.text, self._sentence.clauses
        return max((end for start, end in clauses[:clause] if self._is.says.search(text, start, end)), default=0)

    def _partners(self, clause: int) -> bool:
        """Whether a clause's subject is a list of organisations, which may be partners in what the paragraph tells of
        (推出“合伙人”计划。甲大学、乙大学等7所高校与社区结对)."""
        if not self._listed[clause]:
            return False
        named = self._sentence.between(*self._sentence.clauses[clause])
        return bool(named) and self._sentence.mentions[named[0]][2] == "Organisation"

    def _is_of_others(self, pivot: Owner, hit: Hit) -> bool:
        """Whether a number tells what others are or do, after a programme was begun or held so many times."""
        sentence = self._sentence
        if self._class(pivot) != "Programme" or pivot.back:
            return False
        if done_besides(sentence, pivot.mention, hit):
            return True
        shared = hit.kind == "ratio" and not self._is_event(pivot)
        return is_share(sentence, hit) if shared else done_by_persons(sentence, pivot.mention, hit)
