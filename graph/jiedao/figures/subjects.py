"""The subjects of clauses: the names that they state, what they refer back to, what they go on to tell of."""

from __future__ import annotations

import re

from jiedao.figures.deeds import EVENT, FUNDED, TEAM, WAY, funds, grants, helps, is_authority, is_deed, is_school
from jiedao.figures.handling import handled
from jiedao.figures.heads import Heads
from jiedao.figures.names import DEFAULT, Owner, kinds_of_whole
from jiedao.figures.others import go_through
from jiedao.figures.persons import acting
from jiedao.figures.presenting import MEANS
from jiedao.figures.records import FigureContext, Told
from jiedao.figures.referring import NUMERALS
from jiedao.figures.scenes import scene
from jiedao.figures.sentence import Sentence
from jiedao.figures.stating import (
    PIVOTS,
    SHOWS,
    SINCE,
    apposed,
    begins,
    chain,
    introduced,
    joined,
    located,
    made,
    relative,
    shown,
    since,
)  # fmt: skip
from jiedao.figures.words import SETTING, Structure
from jiedao.gatherings import take_the_floor

AREAS = frozenset(("SubDistrict", "Community", "Division"))
CARRIED = 3  # sentences of the paragraph that a topic is carried over

_HELPERS = ("Organisation", "Person", "SubDistrict")
_EDITIONS = frozenset("第首本")
_EDITION = re.compile("第[一二三四五六七八九十0-9]{1,3}届|首届|本届")
_AFTERWARDS = ("后", "以来", "之际", "的同时", "期间")  # a clause that ends so says only when something was so
_COMPOSED = re.compile(
    "下设|即|包括|包含|涵盖|分为|囊括|细[化分]为|内含|下分|"
    "(?:已|并|又|随后|迅速|很快|目前)*(?:在[^,，]{1,12})?(?:推广|复制|铺开|普及)|由[^,，]{2,20}[组构]成|共?[设分]有?[^,，]{0,20}[个类项]"
)
_PEOPLE_OF = re.compile(
    "的?(?:在职|退休|离退休)?(?:教?职工|员工|师生|家属|离退休人员|职工家属|退休人员)[^,，0-9]{0,10}?占"
)
_PHASE = re.compile("(?:项目|工程|其中)?[一二三四首][期](?:项目|工程)?(?![“‘待望间])")  # of what was told of
_BUILT = ("Project", "Facility", "Compound")
_ALL = frozenset("全该我区市县")
_LED_BY = re.compile("在[他她]们?的[^,，]{1,8}下$")  # what follows, others do
_LIES = ("地处", "位于", "坐落", "毗邻", "紧邻", "紧挨", "背靠", "隶属")  # what a place does that was named before
_LIES_THERE = re.compile("(?:就|便|即|正)是[“‘]?")
_WAY_THERE = re.compile(
    "(?:[向往朝][东西南北前里上下][一-鿿0-9.]{0,8}|[一-鿿](?:旁|边|侧|畔|头|对面|尽头|不远处|百米|公里|米))$"
)
_FRONTED = re.compile("面对|面临|作为|身为|针对")
_LEADS = 4  # clauses that one of these may lead to the subject of
_STAFFED = re.compile("(?:共|先后|还)?(?:抽调|抽选|选派|选调|吸纳|由|成员|组员|配备|配强|下设)")
# How a clause tells who is in a body: 吸收成员单位29家, 现有会员300人.
_TAKES_IN = re.compile(
    "(?:首批|已|共|现|先后|累计)*(?:吸[收纳]|吸引|汇聚|凝聚|凝集|集聚|发展|招募|有|拥有|联合|囊括)?[^,，、0-9]{0,8}?"
    "(?:成员|会员|委员|理事|盟员|队员|团员|社员)(?:单位|企业|商户|机构)?"
)
_OF_PEOPLE = ("队", "团", "小组", "会", "班")  # teams that are nothing but their people
# 志愿服务共组。: begins a new topic within a paragraph
_CAPTION = re.compile("(?:(?![很了是大都非着真他她它这那不我])[\u4e00-\u9fff]){4,8}[。；;：:]?")


class Subjects(Heads):
    """The subjects of the clauses of one sentence, each found once."""

    def __init__(self, sentence: Sentence, context: FigureContext, is_: Structure) -> None:
        super().__init__(sentence, context, is_)
        self._inherited: list[Owner] = []
        self._stated: list[bool] = []
        self._listed: list[bool] = []  # whether a clause's subject is a list of names
        self._pivots: list[Owner | None] = []
        self._running: list[Owner | None] = []  # what was founded before, clauses of others between
        self._of_all: set[int] = set()  # clauses that speak of the whole of an area
        self._unnamed: dict[int, str] = {}  # those of them that speak of a division that nothing names, and its kind
        self._of_persons: set[int] = set()  # clauses of persons, who are not told of any further
        self._taken: set[Owner] = set()  # what was founded in the sentence, and has a number of it
        self._means: set[Owner] = set()  # by which what is told is done
        self._topic = DEFAULT
        self._carried: Owner | None = None
        self._scene: Owner | None = None  # the event at which the sentence is set

    def of_clause(self, clause: int) -> Owner:
        """The subject of a clause; one without any has that of the clause before it."""
        subjects, inherited = self._subjects, self._inherited
        for n in range(len(subjects), clause + 1):
            self._listed.append(False)
            found = self._explicit(n)
            told = found is not None and (self._own(found) or self._class(found) == "Person")
            told = told or (found is not None and self._holds_office(found))
            told = told or (found is None and self._sentence.named_within(*self._sentence.clauses[n]))
            if told and self._only_tells(n):
                found = self._spoken_for(n)
            elif found is not None and self._class(found) == "Person":
                found = self._led_by(found, n)
            if self._scene is not None and found is not None and self._listed[-1] and self._own(found):
                found = self._scene
            if found is None:
                self._pivots.append(self._pivot(n) if n else None)
                self._running.append(self._pivots[-1])
                self._stated.append(False)
                found = inherited[-1] if n else DEFAULT
                if n and self._class(found) not in AREAS and self._tells_of_another(n):
                    found = next((own for own in inherited[::-1] if self._class(own) in AREAS), DEFAULT)
                inherited.append(found)
            else:
                if self._topic == DEFAULT and not self._own(found):
                    self._topic = found
                self._pivots.append(None)
                self._running.append(self._pivot(n) if n and self._helps(found, n) else None)
                self._stated.append(True)
                before = inherited[-1] if n else DEFAULT
                passes = self._of_a_person_only(n) or (n > 0 and self._passes(found, n))
                inherited.append(before if passes else found)
            subjects.append(found)
        return subjects[clause]

    def _of_a_person_only(self, clause: int) -> bool:
        """Whether a clause tells of a person, and the next do not go on with that (骑手周亮加入队伍后,上报隐患54条)."""
        after = self._sentence.text.endswith(_AFTERWARDS, *self._sentence.clauses[clause])
        return clause in self._of_persons and not after

    def _led_to(self, clause: int) -> Owner | None:
        """The subject of the next clauses, to which one without any only leads (面对3000户居民,柳湖社区推行…)."""
        if self._stated[clause] or _FRONTED.match(self._sentence.text, self._sentence.clauses[clause][0]) is None:
            return None
        for later in range(clause + 1, min(clause + _LEADS, len(self._sentence.clauses))):
            found = self.of_clause(later)
            if self._stated[later]:
                return found
        return None

    def _is_authority(self, owner: Owner) -> bool:
        """Whether a subject is an authority beyond the sub-district, of which no figures are told."""
        return owner != DEFAULT and not owner.back and is_authority(self._sentence, owner.mention)

    def _pivot(self, clause: int) -> Owner | None:
        """What the clause before founded or carried out, if this one goes on to tell of it (建成书院,藏书2万册)."""
        start, end = self._sentence.clauses[clause - 1]
        text = self._sentence.text
        if text[end : end + 1] not in "，,—：:":
            return None
        composed = _COMPOSED.match(text, *self._sentence.clauses[clause]) is not None
        staffed = _STAFFED.match(text, *self._sentence.clauses[clause]) is not None
        found = introduced(self._sentence, self._is, clause - 1, composed, staffed) or self._brought_up(clause - 1)
        found = found or joined(self._sentence, clause - 1)
        if found is None and self._of_an_area(clause - 1):
            found = handled(self._sentence, clause - 1)
        if found is not None:
            return found
        before = self._running[clause - 1]
        if before is not None and (
            before in self._means
            or before in self._taken
            or not self._is_deed(before, start, end)
            or self._only_says(before, start, end)
            or self._has_members(before, clause - 1)
        ):
            return before
        if clause > 1 and self._sentence.mentions and self._is.held.match(text, *self._sentence.clauses[clause]):
            for k in range(clause - 2, max(-1, clause - 5), -1):
                if (found := introduced(self._sentence, self._is, k)) is not None:
                    return found
        return None

    def _of_an_area(self, clause: int) -> bool:
        """Whether nobody but an area acts in a clause."""
        return not self._stated[clause] or self._class(self._subjects[clause]) in (*AREAS, "Compound")

    def _brought_up(self, clause: int) -> Owner | None:
        """What a clause brings up for the next ones to tell of, where its own subject is but an area or nothing."""
        found = self._is.presenting.told(self._sentence, clause) if self._of_an_area(clause) else None
        if found is not None and found[1] in MEANS and self._serves_people(found[0]):
            self._means.add(found[0])
        return found[0] if found else None

    def _helps(self, found: Owner, clause: int) -> bool:
        """Whether somebody only has a hand in what was founded before (建成食堂,区民政局给予支持,每天供餐80份)."""
        start, end = self._sentence.clauses[clause]
        if self._only_grants(found, clause):
            return True
        if any(start <= hit.start < end and hit.value > 1 for hit in self._sentence.hits):
            return False
        if self._listed[clause] or self._is_authority(found):
            return True
        return self._class(found) in _HELPERS and helps(self._sentence.text, start, end)

    def _has_members(self, pivot: Owner, clause: int) -> bool:
        """Whether a clause told who is in a body since it was founded: what comes then, the body does (成立联盟,
        吸收成员单位29家,争取资金350万元,开展活动12场)."""
        text, clauses = self._sentence.text, self._sentence.clauses
        since = (k for k in range(clause, -1, -1) if self._running[k] == pivot and not self._stated[k])
        return self._class(pivot) == "Organisation" and any(_TAKES_IN.match(text, *clauses[k]) for k in since)

    def _only_grants(self, found: Owner, clause: int) -> bool:
        """Whether a body only gives a sum for what was founded before (建成服务站,市妇联补助资金30万元,设座位20个)."""
        start, end = self._sentence.clauses[clause]
        if self._class(found) != "Organisation" or not grants(self._sentence.text, start, end):
            return False
        return all(hit.kind == "money" for hit in self._sentence.hits if start <= hit.start < end)

    def _only_says(self, pivot: Owner, start: int, end: int) -> bool:
        """Whether a deed without a number only tells how a place is run (建成园区,出台优惠政策,入驻企业40家)."""
        lasting = self._class(pivot) in ("Facility", "Platform", "Project")
        return lasting and not any(start <= hit.start < end for hit in self._sentence.hits)

    def _is_deed(self, pivot: Owner, start: int, end: int) -> bool:
        """Whether a clause goes on with what the subject does, not what was founded (组织 may be an alliance's)."""
        cls = self._class(pivot)
        lasting = cls in ("Facility", "Organisation") and not self._is_team(pivot)
        if lasting and self._is.dealt.match(self._sentence.text, start, end):
            return True
        named = cls == "Programme" and not pivot.back
        if cls == "Organisation" and self._is_team(pivot, _OF_PEOPLE):
            cls = TEAM
        elif named and (self._is_event(pivot) or is_school(self._sentence, pivot.mention)):
            cls = EVENT
        elif cls == "Programme" and self._inherited and not self._own(self._inherited[-1]):
            cls = "Organisation"
        elif named and self._is_way(pivot):
            cls = WAY
        elif named and self._is_works(pivot):
            cls = "Project"
        return is_deed(self._is, self._sentence.text, start, end, cls)

    def _passes(self, found: Owner, clause: int) -> bool:
        """Whether a project or place is subject of its own clause only, in a sentence that told of the sub-district."""
        first, end = self._sentence.clauses[clause]
        pays = (
            self._own(found) and self._class(self._inherited[-1]) in FUNDED and funds(self._sentence.text, first, end)
        )
        if pays or self._serves(found, clause) or (self._running[-1] is not None and self._only_grants(found, clause)):
            return True
        if (
            not self._own(self._inherited[-1])
            and self._class(found) in ("Organisation", "Person")
            and not any(first <= hit.start < end for hit in self._sentence.hits)
            and helps(self._sentence.text, first, end)
        ):
            return True
        if (
            self._own(found)
            and self._sentence.text.endswith(_AFTERWARDS, first, end)
            and not self._own(self._inherited[-1])
        ):
            return True
        text = self._sentence.text
        if text.startswith(("该", "这"), first) or _PHASE.match(text, first, end):
            return False
        if self._listed[0] and text[first - 1] in "：:" and self._class(found) == "Project":
            return False  # 甲、乙两个项目进展顺利:甲项目…
        if self._listed[-1] and not self._own(self._inherited[-1]):
            return True
        if found == DEFAULT or found.back or not self._stated[0] or not self._own(self._subjects[0]):
            return False
        _, last, cls = self._sentence.mentions[found.mention]
        return cls in ("Project", "Facility", "Programme") and not self._is.describes.match(self._sentence.text, last)

    def _serves(self, found: Owner, clause: int) -> bool:
        """Whether an organisation only has a hand in what the sentence tells of (驿站由甲会创办,乙店供餐,累计接待…)."""
        before = self._inherited[-1]
        if before.back or found.back or before == DEFAULT or found == DEFAULT:
            return False
        mentions, text = self._sentence.mentions, self._sentence.text
        if mentions[before.mention][2] not in PIVOTS or mentions[found.mention][2] != "Organisation":
            return False
        start, end = self._sentence.clauses[clause]
        if end - start > len(text[slice(*mentions[found.mention][:2])]) + 8 or any(
            start <= hit.start < end for hit in self._sentence.hits
        ):
            return False
        return text.startswith("由", self._sentence.after_mention(before.mention))

    def _own(self, owner: Owner) -> bool:
        """Whether a subject is the article's sub-district, or one named as such."""
        return owner == DEFAULT or (not owner.back and self._sentence.mentions[owner.mention][2] == "SubDistrict")

    def _explicit(self, clause: int) -> Owner | None:
        """The subject that a clause states itself, or None."""
        sentence, text = self._sentence, self._sentence.text
        start, end = sentence.clauses[clause]
        first = text[start : start + 1]
        if first in SETTING and (event := scene(sentence, self._context, self._is, start, end)) is not None:
            self._scene = event
            return event
        if first == "在" and _LED_BY.match(text, start, end):
            return self._named.last_of(("Community", "Compound", "Organisation"), start, self._context.depth)
        if first in _ALL and (of := self._whole(clause, start)) is not None:
            return of
        if not clause and first in NUMERALS and (of := self._counted_again(start)) is not None:
            return of
        if _PHASE.match(text, start, end) and (of := self._in_phases(clause, start)) is not None:
            return of
        if first in SHOWS and (example := shown(sentence, start, end)) is not None:
            return example
        if first == "自" and text.endswith(SINCE, start, end) and (of := self._referred(start + 1)) is not None:
            return of
        if (
            first not in self._is.heads
            and not sentence.named_within(start, end)
            and text[start : start + 2] not in self._is.by_name_starts
            and (not clause or text[start - 1] not in "：:")
            and text[start : start + 2] not in self._named.tails()
            and not (sentence.periods and any(period.start == start for period in sentence.periods))
        ):
            return None
        if clause and first in "就便即正" and (there := _lies_there(sentence, start, end)) is not None:
            return there
        if clause and text[start - 1 : start] in "：:":
            before = [
                n
                for n, (_, last, cls) in enumerate(sentence.mentions)
                if 0 <= start - 1 - last <= 5 and cls != "Person"
            ]
            if before and text[start - 2] not in "说示道绍":
                return Owner(before[-1])
        at = begins(sentence, self._is, start, end)
        if (whole := text.find("全", start, at)) >= 0 and (of := self._whole(clause, whole)) is not None:
            return of  # 2024年全区有食堂86家
        if at > start and (event := scene(sentence, self._context, self._is, at, end)) is not None:
            self._scene = event
            return event
        edition = first in _EDITIONS and _EDITION.match(text, start, end) is not None
        start = at
        if edition and sentence.at(start) < 0:
            return self._named.last_of(("Programme",), start, self._context.depth)
        named = sentence.named_within(start, end)
        if named:
            n = sentence.at(start)
            if n >= 0 and _shares(sentence, n, end):
                return None
            if n >= 0 and sentence.mentions[n][1] <= end:
                found, self._listed[-1] = chain(sentence, self._is, n, end)
                return found or relative(sentence, self._is, start, end)
            if clause and self._stated[clause - 1] and text.startswith(_LIES, start):
                return None  # 柳湖路穿过城区,地处最繁华的老街
            if (found := since(sentence, self._is, start, end)) is not None:
                return found
            if (found := located(sentence, self._is, start, end)) is not None:
                return found
            if (found := made(sentence, self._is, start, end)) is not None:
                return found
        if text[start : start + 1] in _ALL and (of := self._whole(clause, start)) is not None:
            return of
        if self._is.place.match(text, start):
            return DEFAULT
        if clause and text.startswith("辖区", start) and self._class(self._inherited[-1]) not in AREAS:
            return DEFAULT
        found = self._referred(start)
        if found is not None or not named:
            return found
        found = relative(sentence, self._is, start, end) or apposed(sentence, self._is, start, end)
        if found is None and (found := acting(sentence, start, end)) is not None:
            self._of_persons.add(clause)
        return found

    def _in_phases(self, clause: int, start: int) -> Owner | None:
        """What is built in phases, of which a clause goes on to tell the next (一期已交付;二期选址村口,…)."""
        if clause and introduced(self._sentence, self._is, clause - 1) is not None:
            return None  # of what the clause before began
        begun = next((own for own in reversed(self._running[:clause]) if own is not None), None)
        if begun is None and clause and self._class(self._inherited[clause - 1]) in _BUILT:
            begun = self._inherited[clause - 1]
        if begun is None and self._class(carried := self.carried()) in _BUILT:
            begun = carried
        found = begun or self._named.last_of(_BUILT, start, min(self._context.depth, CARRIED))
        return found if found is not None and self._class(found) in _BUILT else None

    def _whole(self, clause: int, start: int) -> Owner | None:
        """The area of which a clause says that it speaks of the whole of it (全区餐位2000个, 全社区老人800名)."""
        found = None
        if kinds := kinds_of_whole(self._sentence.text, start):
            found = next((of for kind in kinds if (of := self._named.division(kind, start))), DEFAULT)
            if found == DEFAULT:
                self._unnamed[clause] = kinds[0]
        elif self._sentence.text.startswith("全社区", start):
            found = self._named.last_of(("Community",), start)
        if found is not None:
            self._of_all.add(clause)
        return found

    def carried(self) -> Owner:
        """What the sentences of the paragraph before this one were last about."""
        if self._carried is None:
            self._carried = DEFAULT
            past = self._context.past
            for back in range(1, min(self._context.depth, CARRIED, len(past)) + 1):
                if _CAPTION.fullmatch(past[-back].text) and not past[-back].mentions:
                    break
                topic = self._topic_of(past[-back], back)
                if topic is not None:
                    self._carried = topic if topic == DEFAULT else Owner(topic.mention, topic.back + back)
                    break
        return self._carried

    def _topic_of(self, told: Told, back: int) -> Owner | None:
        """What the sentence so many before this one was about at its end, counted from that sentence; or None."""
        is_ = self._is
        if (
            not told.mentions
            and not told.text.startswith(("该", "这"))
            and is_.place.search(told.text) is None
            and is_.scene.match(told.text) is None
        ):
            return None
        past = self._context.past
        if told.known and (told.topic is None or told.topic[1] + back <= len(past)):
            return None if told.topic is None else Owner(*told.topic)
        before = FigureContext(past=past[:-back], depth=self._context.depth - back)
        sentence = Sentence(told.text, told.mentions, (), (), self._sentence.cut, told)
        subjects = Subjects(sentence, before, self._is)
        topic = subjects.topic()
        if (
            topic is not None
            and topic != DEFAULT
            and subjects._class(topic) == "Community"
            and take_the_floor(told.text)
        ):
            topic = DEFAULT
        told.known, told.topic = True, topic
        told.stated = topic is not None and topic != DEFAULT and subjects.ends_with(topic)
        told.founded = topic is not None and subjects.founds(topic)
        told.acts = subjects.acts()
        return topic

    def ends_with(self, owner: Owner) -> bool:
        """Whether something is the subject that the sentence states last, all else being what it does."""
        stated = [n for n, own in enumerate(self._stated) if own]
        return bool(stated) and self._subjects[stated[-1]] == owner

    def acts(self) -> Owner | None:
        """The area that is the last subject which the sentence states; None if its last is none."""
        last = next((own for own, said in zip(self._subjects[::-1], self._stated[::-1], strict=True) if said), None)
        return last if last is not None and self._class(last) in AREAS else None

    def founds(self, owner: Owner) -> bool:
        """Whether the sentence tells how something was founded, and not first of it."""
        clauses = range(len(self._sentence.clauses))
        return owner not in self._subjects and any(owner == introduced(self._sentence, self._is, k) for k in clauses)

    def topic(self) -> Owner | None:
        """What the sentence is about at its end: what it founded or named last, or its last subject; or None."""
        last = len(self._sentence.clauses) - 1
        self.of_clause(last)
        told = {own for own, stated in zip(self._subjects, self._stated, strict=True) if stated and not own.back}
        if go_through([self._class(own) for own in told]):
            return DEFAULT
        for k in range(last, -1, -1):
            begun = introduced(self._sentence, self._is, k)
            found = begun or self._running[k] or self._brought_up(k)
            if found is not None:
                own = begun is not None or not self._stated[k]  # and no other's, who only has a hand in it
                doer = own and self._class(found) == "Programme" and not self._is_event(found) and self._doer(k)
                return doer or found
            if self._stated[k] and not self._listed[k] and self._class(self._subjects[k]) != "Person":
                first = next(n for n in range(k + 1) if self._stated[n])
                return DEFAULT if self._own(self._subjects[first]) else self._subjects[k]
        return None

    def _doer(self, clause: int) -> Owner | None:
        """The organisation or place, no area, that a clause's subject is: what it begins stays its own doing."""
        subject = self._subjects[clause]
        return subject if self._class(subject) in ("Organisation", "Platform", "Facility") else None


def _lies_there(sentence: Sentence, start: int, end: int) -> Owner | None:
    """The area to which the clause before only shows the way (过了铁桥往北两公里,就是柳湖街道)."""
    shown = _LIES_THERE.match(sentence.text, start, end)
    n = sentence.at(shown.end()) if shown else -1
    if n < 0 or sentence.mentions[n][2] not in AREAS or sentence.after_mention(n) < end:
        return None
    return Owner(n) if _WAY_THERE.search(sentence.text, 0, start - 1) else None


def _shares(sentence: Sentence, n: int, end: int) -> bool:
    """Whether a clause tells what share the people of a body are of those who were told of (其中,市医院职工占比80%)."""
    people = _PEOPLE_OF.match(sentence.text, sentence.after_mention(n), end)
    return people is not None and sentence.mentions[n][2] == "Organisation"
