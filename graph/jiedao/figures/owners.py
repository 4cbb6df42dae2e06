"""Whose a number is: the mention that is its clause's subject, or owns, founds, holds what is counted.

A rule may name the way itself (the person so old, the team of so many). Else `Owners.clause` asks in this order:

1. the name right before the number, or the subject to which its clause only leads;
2. the scheme whose formula the number explains (“1+2+4”体系,1个中心…);
3. what the clause before founded, began or brought up, while the next ones go on to tell of it: not where they tell
   what the founder does (`deeds`), at, with or for so many, nor what others are (`others`);
4. what something was made into, moved into or divided into;
5. the subject that the clause states, or the one before it: a name, a word that refers back (`referring`), 全区, 全市;
6. what the paragraph told of last (`Subjects.carried`), the community that it told of last;
7. nobody who is named: the community or sub-district of which the article or its section tells.

What is counted has a veto: of what only some classes have (`belongs` in the pack) the nearest of these is the owner,
unless the clause speaks of the whole of an area.
"""

from __future__ import annotations

import re

from jiedao.figures.belonging import Belongings
from jiedao.figures.beside import EVENTS, becomes, counted, spent_on, within
from jiedao.figures.formulas import formula
from jiedao.figures.names import DEFAULT, OF_THE_STREET, Owner
from jiedao.figures.others import counts_others, done_besides, done_by_persons, is_share, of_a_wider_place
from jiedao.figures.persons import aged, lived
from jiedao.figures.records import FigureContext, Hit
from jiedao.figures.scenes import held
from jiedao.figures.sentence import ACTORS, Sentence
from jiedao.figures.shortening import plain, shortened
from jiedao.figures.stating import begins, brought, introduced
from jiedao.figures.subjects import AREAS, CARRIED, Subjects
from jiedao.figures.words import Structure

_BREAK = re.compile("[、等,，；;和]")
_OF_THE_OFFICE = re.compile("(?:^|[,，;；。])(?:该|全|本)?(?:街道|办事处|党工委)|全街|下辖[0-9]+个?社区")
_OF_A_COMMUNITY = re.compile(
    "社区(?:党委|党总支|党支部|党组织|居委会|两委|“两委”)$|村(?:党委|党总支|党支部|委会|两委)$"
)
_HERE = ("社区", "小区", "村里", "全村")
_SUB_DISTRICTS = ("街道", "镇街", "街镇", "乡镇", "镇")
_JOINED = ("Facility", "Project", "Platform", "Organisation")
_PEOPLE_OF = re.compile(
    "(?<!各)(?<!个)(?P<place>社区|小区)(?:内|里)?的?(?:老年|老人|居民|常住|户籍|住户|人口|党员|业主|青少年|儿童|独居|空巢|租户|流动人口)(?!小区|活动|服务|志愿|议事|代表)"
)
_NO_HOUSES = ("Programme", "Organisation", "Project")  # these have no canteen or park that could act for them
# A place or body without a name that acts: 居家养老中心|把饭菜送到…, 老年大学|开了新课.
_ANOTHER = re.compile(
    "(?:[一-鿿]{1,6}的)?(?!该|这|此|本|其|由|在|对|为|把|将|与|和|向|给|让|使|从|到|经|以|用|按|建|打|设|引|新|改|开|办)[一-鿿]{1,8}?(?P<head>中心|园区|食堂|餐厅|驿站|商圈|市场|超市|商场|小店|门店|书店|书屋|"
    "工厂|企业|公司|合作社|学校|大学|幼儿园|医院|卫生站|大厦|广场|公园|街区)(?:里|内)?"
    "(?:[把将为给向从也都就还已正又便再先不只可能]|每[天日月年周]|日均|[一-鿿]{0,2}(?:了|出|来|起|有|着|到))"
)
_BEGUN = ("Platform", "Project")
_KIND_BEHIND = 6  # characters behind a name that tell its kind
_PARTNER = re.compile("(?:与|和|同|向|对|在|、|联合|会同|携手|邀请|组织|为|给|由|到|于|从|及|至|获|获评|评为|成为|荣获)[“‘]?$")
_KINDS = frozenset(("个", "处", "家", "座", "所", "间", "支"))  # how places and bodies are counted
_SEVERAL = ("Facility", "Compound", "Organisation")
_KIND = 3  # characters at the end of a name that tell its kind
_ROWS = ("”“", "”、", "’‘")  # behind a name that stands in a row
_NEXT = 8  # characters to a name that is told of next
_DOERS = ("Programme", "Platform")  # what goes on to act where it was the subject of the sentence before
_GOES_ON = 4  # clauses of a sentence in which it does so
_SITES = ("Facility", "Project", "Compound")
_QUOTES = '“”‘’"'
_MEANS = ("presenting.with-it", "presenting.by-means-of")  # by what the subject of the next clause does something
_TO_THE_AREA = ("对辖区", "为辖区", "给辖区", "向辖区", "帮助辖区", "组织辖区", "邀请辖区", "联合辖区", "发动辖区")


class Owners(Subjects):
    """The owners of the numbers of one sentence."""

    def __init__(self, sentence: Sentence, context: FigureContext, is_: Structure, belongs: Belongings) -> None:
        super().__init__(sentence, context, is_)
        self._belongs = belongs
        self._taken: set[Owner] = set()  # what was founded in the sentence, and has a number of it

    def person(self, hit: Hit) -> Owner | None:
        """The person whose age a number is."""
        return aged(self._sentence, hit)

    def lived(self, hit: Hit) -> Owner | None:
        """The person who was something for so many years."""
        return lived(self._sentence, hit, self._named, self._context.depth)

    def adjacent(self, hit: Hit, reach: int = 2) -> Owner | None:
        """The mention that ends right before a number, and is no member of a list."""
        sentence, text = self._sentence, self._sentence.text
        for n in range(len(sentence.mentions) - 1, -1, -1):
            start, end, cls = sentence.mentions[n]
            if end > hit.start:
                continue
            if hit.start - end > reach or cls not in ACTORS:
                return None
            gap = text[end : hit.start]
            if gap.strip(_QUOTES) == "的":
                return Owner(n)
            begun = begins(sentence, self._is, sentence.clauses[sentence.clause_of(hit.start)][0], start + 1)
            if begun < start - 1 and text[start - 1] != "是":
                return None
            if _BREAK.search(gap) or self._is.governed.search(text[max(0, start - 4) : start]):
                return None
            return Owner(n)
        return None

    def object(self, hit: Hit) -> Owner:
        """The programme or activity that follows in the clause (连续三年举办…), else the clause's subject."""
        sentence = self._sentence
        clause = sentence.clause_of(hit.start)
        for n in sentence.between(hit.end, sentence.clauses[clause][1]):
            if sentence.mentions[n][2] in ("Programme", "Platform", "Project"):
                return Owner(n)
        return self.clause(hit, "")

    def event(self, hit: Hit) -> Owner | None:
        """The event that so many take part in, if one was told of."""
        return held(self._sentence, self._context, self._is, hit.start)

    def framed(self, hit: Hit) -> Owner:
        """The programme that has so many sides: named before the number, or after it in the sentence."""
        named = [n for n, (_, _, cls) in enumerate(self._sentence.mentions) if cls in ("Programme", "Project")]
        listed = self._is.listing
        text, mentions = self._sentence.text, self._sentence.mentions
        before = [n for n in named if mentions[n][1] <= hit.start and not listed.match(text, mentions[n][1])]
        before = [n for n in before if not text.startswith(_ROWS, mentions[n][1])]
        before = [n for n in before if not text.endswith(_ROWS, 0, mentions[n][0])]
        after = [n for n in named if mentions[n][0] >= hit.end]
        if after and (not before or mentions[after[0]][0] - hit.end <= _NEXT):
            return Owner(after[0])
        if before:
            return Owner(before[-1])
        return self.clause(hit, "")

    def clause(self, hit: Hit, indicator: str) -> Owner:
        """Whose a number is: by the structure of its sentence, by what is counted, by what the paragraph is about."""
        found = self._structural(hit, indicator)
        if self._of_all and self._of_the_whole(hit):
            return found
        if self._is_authority(found):
            found = self._area(self._sentence.clause_of(hit.start))
            found = self._named.last_community() if found == DEFAULT else found
        if (kind := counted(self._sentence, hit)) is not None:
            return kind
        if self._names_the_counted(found, hit, indicator):
            clause = self._sentence.clause_of(hit.start)
            found = self._inherited[clause - 1] if clause else DEFAULT
        if (
            hit.kind == "money"
            and self._class(found) in AREAS
            and (spent := spent_on(self._sentence, self._is, hit)) is not None
        ):
            return spent
        if self._own(found) and (whose := self._of_its_people(hit, indicator)) is not None:
            return whose
        if indicator.startswith("社区") and self._class(found) in _JOINED:
            of = self._named.last_of(("Community",), hit.start, self._context.depth)
            if of is not None:
                return of
        if hit.unit in _KINDS and self._one_of(found, indicator):
            return self._area(self._sentence.clause_of(hit.start))
        belonging = self._belongs.of(indicator) or self._belongs.of(indicator.rpartition("的")[2])
        if belonging is None:
            owner = self._or_carried(found, hit)
            owner = self._begun(hit) or self._place_told_of(hit) or self._community(hit) if owner == DEFAULT else owner
            return found if hit.unit in _KINDS and self._one_of(owner, indicator) else owner
        cls = self._class(found)
        if cls == "Organisation" and self._of_a_community(found):
            cls = "Community"
        if cls in belonging.classes:
            carried = self._or_carried(found, hit) if found == DEFAULT else found
            return found if belonging.strict and self._class(carried) not in belonging.classes else carried
        if cls not in AREAS and cls != "Person" and not belonging.strict:
            return found
        if "SubDistrict" in belonging.classes:
            return self._area(self._sentence.clause_of(hit.start))
        text, mentions = self._sentence.text, self._sentence.mentions
        n = self._belongs.nearest(text, mentions, hit.start, belonging.classes)
        if n >= 0:
            return found if counts_others(text, mentions[n][1], hit.start) else Owner(n)
        if OF_THE_STREET.match(
            text, begins(self._sentence, self._is, *self._sentence.clauses[self._sentence.clause_of(hit.start)])
        ):
            return found
        carried = self._or_carried(found, hit)
        if carried != found:
            return carried
        for back, told in enumerate(reversed(self._context.past[-self._context.depth :]), 1):
            if back > min(self._context.depth, CARRIED):
                break
            n = self._belongs.nearest(told.text, told.mentions, len(told.text), belonging.classes)
            if n >= 0:
                return Owner(n, back)
        return found

    def _of_its_people(self, hit: Hit, indicator: str) -> Owner | None:
        """The community or compound of the paragraph whose people are counted (街道摸清了社区老年人占31%的底数)."""
        people = _PEOPLE_OF.search(indicator)
        if people is None:
            return None
        classes = ("Community",) if people["place"] == "社区" else ("Compound",)
        return self._named.last_of(classes, hit.start, self._context.depth)

    def _of_the_whole(self, hit: Hit) -> bool:
        """Whether the last subject that is stated up to a number is the whole of an area."""
        last = max((k for k in range(self._sentence.clause_of(hit.start) + 1) if self._stated[k]), default=-1)
        return last in self._of_all

    def _one_of(self, owner: Owner, indicator: str) -> bool:
        """Whether an owner would be one of those that are counted (a canteen of which there are five canteens)."""
        if owner == DEFAULT:
            return False
        told = self._naming(owner)
        first, last, cls = told.mentions[owner.mention]
        name = plain(told.text[first:last])
        return cls in _SEVERAL and len(name) > _KIND and len(indicator) > 2 and name.endswith(indicator[-_KIND:])

    def shortened(self, owner: Owner, indicator: str, unit: str) -> str:
        """An indicator without the noun that stands for its owner (食堂建筑面积 of a canteen: 建筑面积)."""
        if owner == DEFAULT:
            return indicator
        told = self._naming(owner)
        first, last, cls = told.mentions[owner.mention]
        return shortened(told.text[first:last], cls, indicator, unit, self._is)

    def may_have(self, owner: Owner, indicator: str) -> bool:
        """Whether an owner can have so many of what is counted: no sub-district has sub-districts."""
        return not indicator.endswith(_SUB_DISTRICTS) or self._class(owner) not in ("SubDistrict", "Community")

    def is_wider(self, owner: Owner, hit: Hit) -> bool:
        """Whether a number is of a whole city, province or the country (全省共有20个小区上榜), and its owner none."""
        return self._class(owner) != "Division" and of_a_wider_place(self._sentence, hit)

    def _names_the_counted(self, owner: Owner, hit: Hit, indicator: str) -> bool:
        """Whether a programme is no subject but what is counted ("五星"支部达到6个)."""
        if owner == DEFAULT or owner.back or hit.unit in EVENTS or self._class(owner) != "Programme":
            return False
        first, last, _ = self._sentence.mentions[owner.mention]
        return plain(self._sentence.text[first:last]) == plain(indicator)

    def _area(self, clause: int) -> Owner:
        """The community, district or sub-district that was subject of a clause or of one before it."""
        for k in range(clause, -1, -1):
            if self._stated[k] and self._class(self._subjects[k]) in AREAS:
                return self._subjects[k]
        return DEFAULT

    def _or_carried(self, found: Owner, hit: Hit) -> Owner:
        """A subject, or what the paragraph is about where the sentence names none up to the number."""
        if found != DEFAULT or not self._context.depth:
            return found
        clause = self._sentence.clause_of(hit.start)
        if any(self._stated[n] and not self._partners(n) for n in range(clause + 1)):
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
        if carried == DEFAULT or self._is_committee(carried) or self._turns(clause, carried):
            return found
        if self._class(carried) in _NO_HOUSES and self._of_another(carried, clause):
            return found
        if self._is_only_founded(carried, clause):
            return found  # what is done next, its founder does
        if clause < _GOES_ON and self._class(carried) in _DOERS and self._context.past[-1].stated:
            return carried
        told = self._sentence.clauses[: clause + 1]
        return found if any(self._is_deed(carried, start, min(end, hit.start)) for start, end in told) else carried

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
        return self._named.last_community()

    def _begun(self, hit: Hit) -> Owner | None:
        """The platform or project that ends a clause before, whatever is done with it, where no other subject is
        stated since."""
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
        """The place that the sentences before named last, where this one states no subject and speaks of no area."""
        text, clause = self._sentence.text, self._sentence.clause_of(hit.start)
        if any(self._stated[: clause + 1]) or self._is.of_the_area.search(text) or not self._context.depth:
            return None
        begun = self._sentence.clauses[clause][0]
        if self._turned(clause) or self._is.deed.match(text, begun, hit.start):
            return None
        for back, told in enumerate(reversed(self._context.past[-self._context.depth :][-CARRIED:]), 1):
            for n in range(len(told.mentions) - 1, -1, -1):
                if told.mentions[n][2] == "Facility":
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
        return self._class(carried) in _SITES and self._turned(clause)

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

    def _structural(self, hit: Hit, indicator: str) -> Owner:
        """Whose a number is by the structure of its clause and of the clauses before it."""
        sentence, text = self._sentence, self._sentence.text
        k = sentence.clause_of(hit.start)
        start, end = sentence.clauses[k]
        subject = self.of_clause(k)
        if sentence.mentions and (found := self.adjacent(hit) or self._led_to(k)) is not None:
            return found
        if sentence.mentions and (scheme := formula(sentence, hit)) >= 0:
            return Owner(scheme)
        if text.endswith("辖区", 0, hit.start) and not text.endswith(_TO_THE_AREA, 0, hit.start):
            return DEFAULT
        if text.endswith(_HERE, 0, hit.start) and subject == DEFAULT and (here := self._here(hit)) is not None:
            return here
        if text[start] == "其" and not text.startswith(("其中", "其他", "其余", "其它"), start):
            found = self._named.last_of(
                ("Organisation", "Community", "Facility", "Project", "Platform", "Compound"), start
            )
            if found is not None:
                return found
        pivot = self._pivots[k]
        goes_on = pivot is not None and (pivot in self._taken or not self._is_deed(pivot, start, hit.start))
        if pivot is not None and goes_on and not self._is_of_others(pivot, hit):
            self._taken.add(pivot)
            return pivot
        if sentence.named_after(hit.end) and (made_into := becomes(sentence, hit, k)) is not None:
            return made_into
        if sentence.named_after(hit.end):
            near = text[hit.end : min(end, hit.end + 30)]
            if moved := self._is.moves_in.match(near):
                n = sentence.at(hit.end + moved.end())
                if n >= 0 and sentence.mentions[n][2] == "Facility":
                    return Owner(n)
            if sides := self._is.sides.match(near):
                n = sentence.at(hit.end + sides.end())
                if n >= 0:
                    return Owner(n)
        if self._stated[k] and not self._own(subject):
            return subject
        if self._own(subject) and (inside := within(sentence, start, hit.start)) is not None:
            return inside
        if self._stated[k] and k:
            means = self._is.presenting.told(sentence, k - 1)
            if means is not None and means[1] in _MEANS and not self._is_of_others(means[0], hit):
                return means[0]
        if k and self._listed[k] and self._is.join.search(text, hit.end, end):
            joined = self._pivots[k - 1] or introduced(self._sentence, self._is, k - 1) or self._inherited[k - 1]
            if self._class(joined) in _JOINED:
                return joined
        listed = text[max(start, hit.start - 1) : hit.start] == "等" and hit.kind in ("sorts", "great")
        if self._is.focus.match(text, start) and hit.kind in ("sorts", "people", "things", "great"):
            for later in sentence.clauses[k + 1 : k + 3]:
                for n in sentence.between(*later):
                    if sentence.mentions[n][2] == "Programme" and self._is.carries_out.search(
                        text, later[0], sentence.mentions[n][0]
                    ):
                        return Owner(n)
        if self._own(subject):
            found = brought(sentence, self._is, hit, listed, indicator)
            if found is not None:
                return found
            if (found := self._heading(indicator)) is not None:
                return found
            if self._topic != DEFAULT and self._is.split.match(text, start):
                return self._topic
        return subject

    def _is_of_others(self, pivot: Owner, hit: Hit) -> bool:
        """Whether a number tells what others are or do, after a programme was begun or held so many times."""
        sentence = self._sentence
        if self._class(pivot) != "Programme" or pivot.back:
            return False
        if done_besides(sentence, pivot.mention, hit):
            return True
        shared = hit.kind == "ratio" and not self._is_event(pivot)
        return is_share(sentence, hit) if shared else done_by_persons(sentence, pivot.mention, hit)

    def _here(self, hit: Hit) -> Owner | None:
        """The community or compound that a bare noun right before a number stands for (针对社区3万居民)."""
        noun = self._sentence.text[hit.start - 2 : hit.start]
        classes = ("Compound",) if noun == "小区" else ("Community",)
        return self._named.last_of(classes, hit.start, self._context.depth)

    def _heading(self, indicator: str) -> Owner | None:
        """The programme that a short sentence before named, if its name says what is counted.

        推行楼栋长制。选聘楼栋长120名: the 120 are of 楼栋长制.
        """
        if not self._context.past or len(indicator) < 3 or not self._context.past[-1].mentions:
            return None
        text, named = self._context.past[-1].text, self._context.past[-1].mentions
        if len(text) > 16 or indicator not in text:
            return None
        for n, (start, end, cls) in enumerate(named):
            if cls in ("Programme", "Platform") and indicator in text[start:end]:
                return Owner(n, 1)
        return None
