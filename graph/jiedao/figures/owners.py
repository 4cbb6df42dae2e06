"""Whose a number is: the mention that is its clause's subject, or owns, founds, holds what is counted.

A rule may name the way itself (the person so old, the team of so many). Else `Owners.clause` asks in this order:

1. the name right before the number, or the subject to which its clause only leads;
2. the scheme whose formula the number explains (“1+2+4”体系,1个中心…);
3. what the clause before founded, began or brought up, while the next ones go on to tell of it: not where they tell
   what the founder does (`deeds`), at, with or for so many, nor what others are (`others`); so, too, a place with
   which something is done in the midst of that clause (`handling`);
4. what something was made into, moved into or divided into;
5. the subject that the clause states, or the one before it: a name, a word that refers back (`referring`), 全区, 全市;
6. what the paragraph told of last (`Subjects.carried`), what the sentence or those before named without telling of it,
   the community that it told of last (all three in `untold`);
7. nobody who is named: the community or sub-district of which the article or its section tells.

What is counted has a veto: of what only some classes have (`belongs` in the pack) the nearest of these is the owner,
unless the clause speaks of the whole of an area.
"""

from __future__ import annotations

import re

from jiedao.figures.belonging import Belongings
from jiedao.figures.beside import EVENTS, becomes, counted, endowed, framing, spent_on, spread_to, surrounding, within
from jiedao.figures.bringing import brought_in
from jiedao.figures.formulas import formula, part
from jiedao.figures.joining import joins
from jiedao.figures.names import DEFAULT, OF_THE_STREET, Owner
from jiedao.figures.others import counts_others, of_a_wider_place, of_all, of_division
from jiedao.figures.persons import aged, himself, lived
from jiedao.figures.presenting import MEANS
from jiedao.figures.records import FigureContext, Hit
from jiedao.figures.scenes import held
from jiedao.figures.sentence import ACTORS, Sentence
from jiedao.figures.shortening import plain, shortened, without_actor
from jiedao.figures.stating import begins, brought, introduced
from jiedao.figures.subjects import AREAS, CARRIED
from jiedao.figures.untold import Untold
from jiedao.figures.words import Structure

_BREAK = re.compile("[、等,，；;和]")
_HERE = ("社区", "小区", "村里", "全村")
_SUB_DISTRICTS = ("街道", "镇街", "街镇", "乡镇", "镇")
_JOINED = ("Facility", "Project", "Platform", "Organisation")
_KINDS = frozenset(("个", "处", "家", "座", "所", "间", "支"))  # how places and bodies are counted
_SEVERAL = ("Facility", "Compound", "Organisation")
_KIND = 3  # characters at the end of a name that tell its kind
_QUOTES = '“”‘’"'
_PARTED = ("Compound", "Facility")
# What there is so much of in a place that is named right before (挂上翠屏公寓42个|门栋).
_PARTS = re.compile("(?:[余多])?(?:门栋|单元|楼道|楼门|楼栋|居民楼|住宅楼|住户|业主|摊位|铺面|商铺|车位|泊位)")
# Between the numbers of a row (7名代表|、|2名干部, 摊位60个|、座椅|80把), and how far one got with those told before.
_NEXT_OF_ROW = re.compile("(?:[、和与及]|以及)(?:[一-鿿]{1,8})?")
_SO_FAR = re.compile("(?:截至目前|目前|现|如今|其中|已|均已|还有|剩余|仅剩|尚有)")
_PARTED_INTO = re.compile("(?:共|并|又)?分(?:为|成|设)?")
_GOVERNED = ("Community", "Division")  # what has an area of its own
_SCHEMES = frozenset(("Programme", "Platform"))
_SPREAD = ("Programme", "Platform", "Facility")  # what is carried to other communities
_BUILT = ("项目", "工程", "改造")
# Before what a number is a share of, or is compared with: it is of another (税收占|柳湖区|的三成).
_COMPARED = ("占", "占到", "占了", "占据", "相当于", "超过", "高于", "低于", "高出", "多于", "少于")
_ITS_PARTS = re.compile("[”’]?[一-鿿]{0,4}?的")
_MAKES = re.compile(
    "(?:还|并|又|共|已|累计|先后|协调|协助|帮助|推动|为其|为企业|为居民)*"
    "(?:解决|新增|增设|盘活|腾出|挖潜|施划|划出|开辟|争取|落实|新建|增加|补齐)"
)
_ON_AVERAGE = ("的平均", "的均值", "的平均值", "平均水平")  # behind the number of a place that is only compared with
_TO_THE_AREA = ("对辖区", "为辖区", "给辖区", "向辖区", "帮助辖区", "组织辖区", "邀请辖区", "联合辖区", "发动辖区")


class Owners(Untold):
    """The owners of the numbers of one sentence."""

    def __init__(self, sentence: Sentence, context: FigureContext, is_: Structure, belongs: Belongings) -> None:
        super().__init__(sentence, context, is_, belongs)

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
            if text.endswith(_COMPARED, 0, start):
                return None
            if gap.strip(_QUOTES) == "的":
                return Owner(n)
            if not gap and text.startswith(_ON_AVERAGE, hit.end):
                return Owner(n)
            begun = begins(sentence, self._is, sentence.clauses[sentence.clause_of(hit.start)][0], start + 1)
            if begun < start - 1 and text[start - 1] != "是":
                return Owner(n) if cls in _PARTED and not gap and _PARTS.match(text, hit.end) else None
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

    def framed(self, hit: Hit, indicator: str) -> Owner:
        """The programme that has so many sides: named before the number, or after it in the sentence."""
        return framing(self._sentence, self._is, hit) or self.clause(hit, indicator)

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
        if self._class(found) in _SPREAD and spread_to(self._sentence, hit):
            return found
        if hit.kind == "money" and self._class(found) == "Organisation" and (fund := endowed(self._sentence, hit)):
            return fund
        if self._names_the_counted(found, hit, indicator):
            clause = self._sentence.clause_of(hit.start)
            found = self._inherited[clause - 1] if clause else DEFAULT
        if (
            hit.kind == "money"
            and self._class(found) in AREAS
            and (spent := spent_on(self._sentence, self._is, hit)) is not None
        ):
            return spent
        if self._class(found) in AREAS and (body := self._of_its_members(hit, indicator)) is not None:
            return body
        if self._own(found) and (whose := self._of_its_people(hit, indicator)) is not None:
            return whose
        if self._class(found) != "Compound" and (whose := self._of_its_state(hit, indicator)) is not None:
            return whose
        if self._class(found) in AREAS and (scheme := self._by_role(hit, indicator)) is not None:
            return scheme
        if indicator.startswith("社区") and self._class(found) in _JOINED:
            of = self._named.last_of(("Community",), hit.start, self._context.depth)
            if of is not None:
                return of
        if hit.unit in _KINDS and self._one_of(found, indicator):
            return self._area(self._sentence.clause_of(hit.start))
        if (person := self._acting_person(hit)) is not None and himself(self._sentence, hit):
            return person
        share_of = indicator.partition("占")[0] or indicator  # 志愿者占常住人口: of the volunteers
        belonging = self._belongs.of(share_of) or self._belongs.of(indicator.rpartition("的")[2])
        if belonging is None:
            owner = self._or_carried(found, hit)
            owner = self._begun(hit) or self._place_told_of(hit) or self._community(hit) if owner == DEFAULT else owner
            return found if hit.unit in _KINDS and self._one_of(owner, indicator) else owner
        cls = self._class(found)
        if cls == "Organisation" and self._of_a_community(found):
            cls = "Community"
        if cls == "Programme" and "Project" in belonging.classes and self._is_built(found):
            return found
        if cls in belonging.classes:
            carried = self._or_carried(found, hit) if found == DEFAULT else found
            return found if belonging.strict and self._class(carried) not in belonging.classes else carried
        if cls not in AREAS and cls != "Person" and not belonging.strict:
            return found
        if "SubDistrict" in belonging.classes:
            return self._area(self._sentence.clause_of(hit.start))
        text, mentions = self._sentence.text, self._sentence.mentions
        schemes = _SCHEMES.issuperset(belonging.classes)  # whoever sets up what they consist of
        n = self._scheme_of(hit) if schemes else -1
        n = n if n >= 0 else self._belongs.nearest(text, mentions, hit.start, belonging.classes)
        if n >= 0:
            return found if counts_others(text, mentions[n][1], hit.start) else Owner(n)
        if not schemes and OF_THE_STREET.match(
            text, begins(self._sentence, self._is, *self._sentence.clauses[self._sentence.clause_of(hit.start)])
        ):
            return found
        carried = self._or_carried(found, hit)
        if carried != found:
            return carried
        if not schemes and self._acts_besides(hit):
            return found
        reach = CARRIED if schemes else min(self._context.depth, CARRIED)
        for back, told in enumerate(reversed(self._context.past[-reach:] if reach else ()), 1):
            n = self._belongs.nearest(told.text, told.mentions, len(told.text), belonging.classes)
            if n >= 0:
                return Owner(n, back)
        return found

    def _acts_besides(self, hit: Hit) -> bool:
        """Whether the sub-district, which the sentence names, makes or settles what is counted (街道为企业办手续12项,
        解决停车位|30个): what the sentences before told of has nothing to do with it."""
        text, clauses = self._sentence.text, self._sentence.clauses
        clause = self._sentence.clause_of(hit.start)
        stated = next((k for k in range(clause, -1, -1) if self._stated[k]), -1)
        if stated < 0 or not OF_THE_STREET.match(text, begins(self._sentence, self._is, *clauses[stated])):
            return False
        return _MAKES.match(text, clauses[clause][0], hit.start) is not None

    def with_others(self, owner: Owner, hit: Hit, before: Owner, from_: int, whole: Owner) -> Owner:
        """Whose a number is that would be an area's, for want of another: of whom the one of its row is whose noun ends
        at `from_` (由7名居民、2名干部组成), or whose `whole` was told that it is a part of (涉及320户,已签约300户)."""
        if self._class(owner) not in AREAS or owner in (before, whole):
            return owner
        text, clause = self._sentence.text, self._sentence.clause_of(hit.start)
        start, _ = self._sentence.clauses[clause]
        if self._class(before) in _JOINED and not self._sentence.named_within(from_, hit.start):
            if from_ >= start and _NEXT_OF_ROW.fullmatch(text, from_, hit.start):
                return before
            if not self._stated[clause] and _PARTED_INTO.fullmatch(text, start, hit.start):
                return before
        so_far = self._class(whole) in _JOINED and not self._stated[clause] and _SO_FAR.match(text, start, hit.start)
        return whole if so_far else owner

    def _is_built(self, owner: Owner) -> bool:
        """Whether something is called a project or works, whatever its class (“时光仓库”项目)."""
        told = self._naming(owner)
        return told.text.endswith(_BUILT, *told.mentions[owner.mention][:2])

    def _acting_person(self, hit: Hit) -> Owner | None:
        """The person who is the last subject stated up to a number, if it is one."""
        stated = (k for k in range(self._sentence.clause_of(hit.start), -1, -1) if self._stated[k])
        last = next(stated, -1)
        return self._subjects[last] if last >= 0 and self._class(self._subjects[last]) == "Person" else None

    def _scheme_of(self, hit: Hit) -> int:
        """The scheme of which its own words count a part (紧扣“甲”行动的4个方面、13项指标); -1 if there is none."""
        start = self._sentence.clauses[self._sentence.clause_of(hit.start)][0]
        named = reversed(self._sentence.between(start, hit.start))
        mentions, text = self._sentence.mentions, self._sentence.text
        return next((n for n in named if mentions[n][2] in _SCHEMES and _ITS_PARTS.match(text, mentions[n][1])), -1)

    def _of_the_whole(self, hit: Hit) -> bool:
        """Whether the last subject that is stated up to a number is the whole of an area."""
        last = max((k for k in range(self._sentence.clause_of(hit.start) + 1) if self._stated[k]), default=-1)
        return last in self._of_all

    def unnamed(self, owner: Owner, hit: Hit) -> str:
        """The kind of the division that a number is of, where the text speaks of the whole of it without its name."""
        if owner != DEFAULT or not self._unnamed:
            return ""
        stated = (k for k in range(self._sentence.clause_of(hit.start), -1, -1) if self._stated[k])
        return self._unnamed.get(next(stated, -1), "")

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
            return without_actor(indicator)
        told = self._naming(owner)
        first, last, cls = told.mentions[owner.mention]
        return shortened(told.text[first:last], cls, indicator, unit, self._is)

    def is_area(self, owner: Owner) -> bool:
        """Whether an owner is an area, which has firms and people, and not itself what these have."""
        return self._class(owner) in AREAS

    def may_have(self, owner: Owner, indicator: str) -> bool:
        """Whether an owner can have so many of what is counted: no sub-district has sub-districts."""
        return not indicator.endswith(_SUB_DISTRICTS) or self._class(owner) not in ("SubDistrict", "Community")

    def wider(self, owner: Owner, hit: Hit) -> str:
        """The kind of the city, province or country that a number is of (全省共有20个小区), if its owner is none."""
        return of_a_wider_place(self._sentence, hit) if self._class(owner) != "Division" else ""

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

    def _structural(self, hit: Hit, indicator: str) -> Owner:
        """Whose a number is by the structure of its clause and of the clauses before it."""
        sentence, text = self._sentence, self._sentence.text
        k = sentence.clause_of(hit.start)
        start, end = sentence.clauses[k]
        subject = self.of_clause(k)
        if k and sentence.mentions and (joined := self._joined_by(k, hit)) is not None:
            return joined
        if sentence.mentions and (found := self.adjacent(hit) or self._led_to(k)) is not None:
            return found
        if (division := of_division(sentence, hit)) >= 0:
            return Owner(division)
        if (kind := of_all(sentence, hit)) and (whole := self._named.division(kind, hit.start)) is not None:
            return whole
        if sentence.mentions and (scheme := formula(sentence, hit)) >= 0:
            return Owner(scheme)
        if (scheme_told := part(sentence, self._context, hit)) is not None:
            return scheme_told
        if (place := surrounding(sentence, hit)) is not None:
            return place
        if not self._stated[k] and sentence.mentions and (firm := brought_in(sentence, k, hit)) is not None:
            return firm
        if text.endswith("辖区", 0, hit.start) and not text.endswith(_TO_THE_AREA, 0, hit.start):
            return subject if self._class(subject) in _GOVERNED and not subject.back else DEFAULT
        if text.endswith(_HERE, 0, hit.start) and subject == DEFAULT and (here := self._here(hit)) is not None:
            return here
        if text[start] == "其" and not text.startswith(("其中", "其他", "其余", "其它"), start):
            found = self._named.last_of(
                ("Organisation", "Community", "Facility", "Project", "Platform", "Compound"), start
            )
            if found is not None:
                return found
        pivot = self._pivots[k]
        goes_on = pivot is not None and (
            pivot in self._taken or pivot in self._means or not self._is_deed(pivot, start, hit.start)
        )
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
            given_for = self._running[k] if hit.kind == "money" and self._only_grants(subject, k) else None
            return given_for or subject
        if k and self._stated[k] and hit.kind == "money" and self._inherited[k] != subject and self._own(subject):
            return self._inherited[k]  # 街道投资60万元: of what it is for
        if self._own(subject) and (inside := within(sentence, start, hit.start)) is not None:
            return inside
        if (means := self._by_means(k, hit)) is not None:
            return means
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

    def _joined_by(self, clause: int, hit: Hit) -> Owner | None:
        """The platform or scheme that is the sentence's subject before an area's clause, which so many join or use."""
        if self._class(self._subjects[clause]) not in AREAS or not joins(self._sentence, hit):
            return None
        before = (self._subjects[k] for k in range(clause - 1, -1, -1) if self._stated[k])
        return next((own for own in before if self._class(own) in _SCHEMES), None)

    def _by_means(self, clause: int, hit: Hit) -> Owner | None:
        """By what the subject of a clause does what is told, named in the clause before it (依托“甲”平台,街道…,…)."""
        text, clauses = self._sentence.text, self._sentence.clauses
        while clause and not self._stated[clause] and text[clauses[clause][0] - 1] in "，,":
            clause -= 1
        if not clause or not self._stated[clause] or self._class(self._subjects[clause]) in _PARTED:
            return None
        means = self._is.presenting.told(self._sentence, clause - 1)
        return means[0] if means and means[1] in MEANS and not self._is_of_others(means[0], hit) else None

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
