"""Whose a number is: the mention that is its clause's subject, or owns, founds, holds what is counted."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.figures.belonging import Belongings
from jiedao.figures.records import MEMORY, SUB_DISTRICT, FigureContext, Hit
from jiedao.figures.sentence import ACTORS, Sentence
from jiedao.figures.words import Structure
from jiedao.numerals import DIGITS

_ANAPHOR = re.compile(
    "(?:推动|使|确保|促使|让|促进)?(?P<demonstrative>该|本|此|这[个家一座支项套条所])?(?P<noun>[\u4e00-\u9fff]{1,2})"
)
_PRONOUN = re.compile("它|他们|她们|其(?![中他余它])|这(?:里|儿)|在这里")
_TAILS = (4, 3, 2)  # characters of a name's end that may stand for it
_JOINED = ("、", "和", "与", "及", "们")
_NOT_REFERRING = "些样么种次年天月周时年期方届里"
_REFERRED = frozenset(("Facility", "Organisation", "Platform", "Project", "Programme", "Compound"))
_GENERIC = frozenset(("社区", "小区", "企业", "公司", "系统", "街道", "中心", "工作", "活动", "机制", "模式", "制度", "居民", "服务", "管理", "建设"))
_CARRIED = 3  # sentences of the paragraph that a topic is carried over


_BREAK = re.compile("[、等,，；;和]")
_FAR = re.compile("[,，、。；的]")


_PIVOTS = frozenset(("Facility", "Organisation", "Platform", "Project", "Programme"))


_AREAS = frozenset(("SubDistrict", "Community", "Division"))


class Owner(NamedTuple):
    """A subject: an index into the mentions of the sentence, or of the one `back` sentences before."""

    mention: int = SUB_DISTRICT
    back: int = 0


DEFAULT = Owner()
_NEAR = 3  # sentences that a noun of no fixed kind may refer back over (驿站, 书塾)
_CLOSED = ("”", "’", '"')
_OPENED = '“‘"'


class Owners:
    """The subjects of the clauses of one sentence, each found once."""

    def __init__(self, sentence: Sentence, context: FigureContext, is_: Structure, belongs: Belongings) -> None:
        self._sentence = sentence
        self._context = context
        self._is = is_
        self._belongs = belongs
        self._subjects: list[Owner] = []
        self._inherited: list[Owner] = []
        self._stated: list[bool] = []
        self._listed: list[bool] = []  # whether a clause's subject is a list of names
        self._pivots: list[Owner | None] = []
        self._topic = DEFAULT
        self._carried: Owner | None = None

    def of_clause(self, clause: int) -> Owner:
        """The subject of a clause; one without any has that of the clause before it."""
        while len(self._subjects) <= clause:
            n = len(self._subjects)
            self._listed.append(False)
            found = self._explicit(n)
            if found is not None and not self._own(found) and self._topic == DEFAULT:
                self._topic = found
            self._pivots.append(self._pivot(n) if found is None and n else None)
            self._stated.append(found is not None)
            if found is None:
                found = self._inherited[-1] if n else DEFAULT
                self._inherited.append(found)
            else:
                self._inherited.append(self._inherited[-1] if n and self._passes(found, n) else found)
            self._subjects.append(found)
        return self._subjects[clause]

    def _pivot(self, clause: int) -> Owner | None:
        """What the clause before founded or carried out, if this one goes on to tell of it (建成书院,藏书2万册)."""
        start, end = self._sentence.clauses[clause - 1]
        text = self._sentence.text
        if text[end : end + 1] not in "，,":
            return None
        found = self._introduced(clause - 1)
        if found is not None:
            return found
        before = self._pivots[clause - 1]
        return None if before is None or self._is_deed(before, start, end) else before

    def _is_deed(self, pivot: Owner, start: int, end: int) -> bool:
        """Whether a clause goes on with what the subject does, not what was founded (组织 may be an alliance's)."""
        text = self._sentence.text
        if self._is.deed.match(text, start, end) is None:
            return False
        return self._class(pivot) not in ("Facility", "Organisation") or self._is.brings.match(text, start, end) is None

    def _introduced(self, clause: int) -> Owner | None:
        """What a clause founds, begins or carries out at its end."""
        start, end = self._sentence.clauses[clause]
        text = self._sentence.text
        for n in reversed(self._sentence.between(start, end)):
            first, _, cls = self._sentence.mentions[n]
            after = self._sentence.after_mention(n)
            if cls not in _PIVOTS or end - after > 6 or self._is.listing.match(text, after):
                break
            if self._is.pivot.search(text, start, first):
                return Owner(n)
            break
        return None

    def _passes(self, found: Owner, clause: int) -> bool:
        """Whether a project or place is subject of its own clause only, in a sentence that told of the sub-district."""
        if self._listed[-1] and not self._own(self._inherited[-1]):
            return True
        if found == DEFAULT or found.back or not self._stated[0] or not self._own(self._subjects[0]):
            return False
        _, last, cls = self._sentence.mentions[found.mention]
        return cls in ("Project", "Facility", "Programme") and not self._is.describes.match(self._sentence.text, last)

    def _has_area(self, owner: Owner) -> bool:
        """Whether 辖区 may be a subject's: a community has one, an enterprise has none."""
        return owner == DEFAULT or (not owner.back and self._sentence.mentions[owner.mention][2] in _AREAS)

    def _own(self, owner: Owner) -> bool:
        """Whether a subject is the article's sub-district, or one named as such."""
        return owner == DEFAULT or (not owner.back and self._sentence.mentions[owner.mention][2] == "SubDistrict")

    def _explicit(self, clause: int) -> Owner | None:
        """The subject that a clause states itself, or None."""
        sentence, text = self._sentence, self._sentence.text
        start, end = sentence.clauses[clause]
        if clause and text[start - 1 : start] in "：:":
            before = [n for n, (_, last, _) in enumerate(sentence.mentions) if 0 <= start - 1 - last <= 5]
            if before and text[start - 2] not in "说示道绍":
                return Owner(before[-1])
        start = self._skip_lead(start, end)
        n = sentence.at(start)
        if n >= 0 and sentence.mentions[n][1] <= end:
            return self._chain(n, end)
        if (made := self._made(start, end)) is not None:
            return made
        if self._is.place.match(text, start):
            return DEFAULT
        if clause and text.startswith("辖区", start) and not self._has_area(self._inherited[-1]):
            return DEFAULT
        found = self._referred(start)
        if found is not None:
            return found
        for n in sentence.between(start, end):
            first, last, cls = sentence.mentions[n]
            if first - start > 8:
                break
            if (
                cls in ACTORS
                and cls != "Division"
                and self._is.predicate.match(text, last)
                and not self._is.listing.match(text, last)
                and self._is.kind_of_name.search(text[start:first])
            ):
                return Owner(n)
        return None

    def _skip_lead(self, start: int, end: int) -> int:
        text = self._sentence.text
        while start < end:
            if lead := self._is.lead.match(text, start, end):
                if self._sentence.at(start) >= 0:
                    break
                start = lead.end()
                continue
            period = next((p for p in self._sentence.periods if p.start == start), None)
            if period is None:
                break
            start = period.end
        return start

    def _chain(self, n: int, end: int) -> Owner | None:
        """The last of a chain of nested names (中原区|汝河路街道|汝河小区社区) at the beginning of a clause."""
        sentence, text = self._sentence, self._sentence.text
        chosen = -1
        while True:
            cls = sentence.mentions[n][2]
            named = cls not in ("Person", "Award", "Star")
            after = sentence.after_mention(n)
            if named and (cls in ACTORS or not self._is.modifying.match(text, after)):
                chosen = n
            if text.startswith("所在的", after):
                after += 2
            following = sentence.at(after)
            if following < 0 and text[after : after + 1] == "的":
                following = sentence.at(after + 1)
            if following < 0 or following <= n or sentence.mentions[following][2] == "Person":
                break
            n = following
        if chosen < 0:
            return None
        head = self._head(chosen, end)
        if head != chosen:
            return Owner(head)
        if sentence.at(sentence.after_mention(chosen)) > chosen or self._is.listing.match(
            text, sentence.mentions[chosen][1]
        ) and not text.startswith(
            "等", sentence.mentions[chosen][1]
        ):
            self._listed[-1] = True
            return DEFAULT
        first, last, cls = sentence.mentions[chosen]
        if cls == "Organisation" and self._is.committee.search(text[first:last]):
            return DEFAULT
        return Owner(chosen)

    def _made(self, start: int, end: int) -> Owner | None:
        """The name that a clause's first words only modify (由甲局牵头、街道实施的“邻里计划”,今年…)."""
        sentence, text = self._sentence, self._sentence.text
        if text.find("的", start, end) < 0 or not self._is.modifier.match(text, start):
            return None
        for n in sentence.between(start, end):
            first, _, cls = sentence.mentions[n]
            of = first - 1 - (text[first - 1] in _OPENED)
            if text[of] == "的" and of > start and cls in _PIVOTS and self._is.makes.search(text, start, of):
                return Owner(n)
        return None

    def _head(self, n: int, end: int) -> int:
        """The name that a clause's first name only modifies (区残联承办的“小河工坊”安置…), else that name itself."""
        sentence, text = self._sentence, self._sentence.text
        for later in range(n + 1, len(sentence.mentions)):
            first, last, cls = sentence.mentions[later]
            if last > end:
                break
            of = first - 1 - (text[first - 1] in '“‘"')
            if text[of] == "的" and cls in _PIVOTS and self._is.makes.search(text, sentence.mentions[n][1], of):
                return later
        return n

    def _referred(self, start: int) -> Owner | None:
        """The mention that 该平台, 平台, 项目 … at the beginning of a clause stands for."""
        if _PRONOUN.match(self._sentence.text, start):
            topic = self._subjects[-1] if self._subjects and self._subjects[-1] != DEFAULT else self.carried()
            return None if topic == DEFAULT else topic
        match = _ANAPHOR.match(self._sentence.text, start)
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
            generic = form in ("社区", "村", "小区", "中心", "企业", "公司", "系统")
            if match["demonstrative"] or (not generic and self._is.continues.match(self._sentence.text, end)):
                found = self.last_named(form.strip("全里"), start) or self.last_of(classes, start)
                return found or (self.carried() if match["demonstrative"] and self.carried() != DEFAULT else None)
            return None
        if len(noun) == 2 and self._is.continues.match(self._sentence.text, match.end()):
            return self.last_named(noun, start, _NEAR)
        if match["demonstrative"] and noun[0] not in _NOT_REFERRING and self.carried() != DEFAULT:
            return self.carried()
        return None

    def _by_tail(self, start: int, pointed: bool) -> Owner | None:
        """The mention of this paragraph whose name ends with the words at a position (该合作社, 自管会, 园区)."""
        text = self._sentence.text
        for length in _TAILS:
            noun = text[start : start + length]
            after = self._sentence.text[start + length : start + length + 1]
            if len(noun) < length or not noun.isalpha() or noun[0] in DIGITS or after in _JOINED or (noun in _GENERIC and not pointed):
                continue
            if length == 2 and not pointed and not self._is.continues.match(text, start + length):
                continue
            found = self.last_named(noun, start, self._context.depth)
            if found is not None and self._class(found) in _REFERRED:
                return found
        return None

    def last_named(self, noun: str, position: int, reach: int = MEMORY) -> Owner | None:
        """The last mention before a position whose name ends in a noun, or is followed by it (“…”平台)."""
        sentence, text = self._sentence, self._sentence.text
        for n in range(len(sentence.mentions) - 1, -1, -1):
            end = sentence.mentions[n][1]
            if end <= position and (text.endswith(noun, 0, end) or text.startswith(noun, sentence.after_mention(n))):
                return Owner(n)
        for back, (past, named) in enumerate(reversed(self._context.past[-reach:] if reach else ()), 1):
            for n in range(len(named) - 1, -1, -1):
                end = named[n][1]
                if past.endswith(noun, 0, end) or past.startswith(noun, end + (past[end : end + 1] in _CLOSED)):
                    return Owner(n, back)
        return None

    def last_of(self, classes: tuple[str, ...], position: int) -> Owner | None:
        """The last mention of some classes before a position, in this sentence or before it."""
        mentions = self._sentence.mentions
        for n in range(len(mentions) - 1, -1, -1):
            if mentions[n][1] <= position and mentions[n][2] in classes:
                return Owner(n)
        for back, (_, named) in enumerate(reversed(self._context.past), 1):
            for n in range(len(named) - 1, -1, -1):
                if named[n][2] in classes:
                    return Owner(n, back)
        return None

    def person(self, hit: Hit) -> Owner | None:
        """The person whose age a number is."""
        sentence = self._sentence
        first, last = sentence.clauses[sentence.clause_of(hit.start)]
        for n in sentence.between(first, last):
            start, end, cls = sentence.mentions[n]
            if cls != "Person":
                continue
            if 0 <= hit.start - end <= 4 or (0 <= start - hit.end <= 12 and "的" in sentence.text[hit.end : start]):
                return Owner(n)
        return None

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
            if self._skip_lead(sentence.clauses[sentence.clause_of(hit.start)][0], start + 1) < start - 1:
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

    def founded(self, hit: Hit, end: int) -> Owner | None:
        """The organisation that follows a verb of founding, which ends at `end`."""
        sentence = self._sentence
        last = sentence.clauses[sentence.clause_of(hit.start)][1]
        for n in sentence.between(end, last):
            if sentence.mentions[n][2] == "Organisation" and sentence.mentions[n][0] - end <= 12:
                return Owner(n)
        return None

    def modified(self, hit: Hit, end: int) -> Owner | None:
        """The mention that begins right after 的, which ends at `end`."""
        sentence = self._sentence
        for n, (first, _, cls) in enumerate(sentence.mentions):
            if (
                0 <= first - end <= 6
                and not _FAR.search(sentence.text[end:first])
                and cls not in ("Person", "Division")
            ):
                return Owner(n)
        return None

    def clause(self, hit: Hit, indicator: str) -> Owner:
        """Whose a number is: by the structure of its sentence, by what is counted, by what the paragraph is about."""
        found = self._structural(hit, indicator)
        if hit.kind == "money" and found == DEFAULT and (spent := self._spent_on(hit)) is not None:
            return spent
        belonging = self._belongs.of(indicator)
        if belonging is None:
            return self._or_carried(found, hit)
        cls = self._class(found)
        if cls in belonging.classes:
            return self._or_carried(found, hit) if found == DEFAULT and not belonging.strict else found
        if cls not in _AREAS and not belonging.strict:
            return found
        if "SubDistrict" in belonging.classes:
            return DEFAULT
        text, mentions = self._sentence.text, self._sentence.mentions
        n = self._belongs.nearest(text, mentions, hit.start, belonging.classes)
        if n >= 0:
            return Owner(n)
        carried = self._or_carried(found, hit)
        if carried != found:
            return carried
        for back, (past, named) in enumerate(reversed(self._context.past[-self._context.depth :]), 1):
            if back > min(self._context.depth, _CARRIED):
                break
            n = self._belongs.nearest(past, named, len(past), belonging.classes)
            if n >= 0:
                return Owner(n, back)
        return found

    def _spent_on(self, hit: Hit) -> Owner | None:
        """What is built or carried out with a sum (拟投入300万元,在…建设分拣中心)."""
        sentence, text = self._sentence, self._sentence.text
        clause = sentence.clause_of(hit.start)
        if self._is.spends.search(text, max(sentence.clauses[clause][0], hit.start - 8), hit.start) is None:
            return None
        for first, last in sentence.clauses[clause + 1 : clause + 3]:
            for n in sentence.between(first, last):
                begin, _, cls = sentence.mentions[n]
                if cls in ("Project", "Facility") and self._is.built.search(text, max(first, begin - 8), begin):
                    return Owner(n)
        return None

    def _class(self, owner: Owner) -> str:
        """The class of a subject; that of the article's own is SubDistrict."""
        if owner == DEFAULT:
            return "SubDistrict"
        mentions = self._context.past[-owner.back][1] if owner.back else self._sentence.mentions
        return mentions[owner.mention][2]

    def _or_carried(self, found: Owner, hit: Hit) -> Owner:
        """A subject, or what the paragraph is about where the sentence names none up to the number."""
        if found != DEFAULT or not self._context.depth:
            return found
        clause = self._sentence.clause_of(hit.start)
        self.of_clause(clause)
        if any(self._stated[: clause + 1]):
            return found
        if self._is.of_the_area.search(self._sentence.text, 0, hit.start):
            return found
        carried = self.carried()
        if carried == DEFAULT:
            return found
        told = self._sentence.clauses[: clause + 1]
        return found if any(self._is_deed(carried, start, min(end, hit.start)) for start, end in told) else carried

    def carried(self) -> Owner:
        """What the sentences of the paragraph before this one were last about."""
        if self._carried is None:
            self._carried = DEFAULT
            past = self._context.past
            for back in range(1, min(self._context.depth, _CARRIED, len(past)) + 1):
                text, mentions = past[-back]
                before = FigureContext(past=past[:-back], depth=self._context.depth - back)
                sentence = Sentence(text, mentions, (), (), self._sentence.cut)
                topic = Owners(sentence, before, self._is, self._belongs).topic()
                if topic is not None:
                    self._carried = topic if topic == DEFAULT else Owner(topic.mention, topic.back + back)
                    break
        return self._carried

    def topic(self) -> Owner | None:
        """What the sentence is about at its end: what it founded or named last, or its last subject; None if neither."""
        last = len(self._sentence.clauses) - 1
        self.of_clause(last)
        for k in range(last, -1, -1):
            found = self._introduced(k)
            if found is not None:
                return found
            if self._pivots[k] is not None:
                return self._pivots[k]
            if self._stated[k] and not self._listed[k]:
                first = next(n for n in range(k + 1) if self._stated[n])
                return DEFAULT if self._own(self._subjects[first]) else self._subjects[k]
        return None

    def _structural(self, hit: Hit, indicator: str) -> Owner:
        """Whose a number is by the structure of its clause and of the clauses before it."""
        sentence, text = self._sentence, self._sentence.text
        k = sentence.clause_of(hit.start)
        start, end = sentence.clauses[k]
        subject = self.of_clause(k)
        if (found := self.adjacent(hit)) is not None:
            return found
        if text.endswith("辖区", 0, hit.start):
            return DEFAULT
        if text.startswith("其", start) and not text.startswith(("其中", "其他", "其余", "其它"), start):
            found = self.last_of(("Organisation", "Community", "Facility", "Project", "Platform", "Compound"), start)
            if found is not None:
                return found
        pivot = self._pivots[k]
        if pivot is not None and not self._is_deed(pivot, start, hit.start):
            return pivot
        near = text[hit.end : min(end, hit.end + 30)]
        if moved := self._is.moves_in.match(near):
            n = sentence.at(hit.end + moved.end())
            if n >= 0 and sentence.mentions[n][2] == "Facility":
                return Owner(n)
        if sides := self._is.sides.match(near):
            n = sentence.at(hit.end + sides.end())
            if n >= 0:
                return Owner(n)
        listed = text[max(start, hit.start - 1) : hit.start] == "等" and hit.kind in ("sorts", "great")
        if self._stated[k] and not self._own(subject):
            return subject
        if self._is.focus.match(text, start) and hit.kind in ("sorts", "people", "things", "great"):
            for later in sentence.clauses[k + 1 : k + 3]:
                for n in sentence.between(*later):
                    if sentence.mentions[n][2] == "Programme" and self._is.carries_out.search(
                        text, later[0], sentence.mentions[n][0]
                    ):
                        return Owner(n)
        if self._own(subject):
            found = self._built(hit, k, listed, indicator)
            if found is not None:
                return found
            if (found := self._heading(indicator)) is not None:
                return found
            if self._topic != DEFAULT and self._is.split.match(text, start):
                return self._topic
        return subject

    def _heading(self, indicator: str) -> Owner | None:
        """The programme that a short sentence before named, if its name says what is counted.

        推行楼栋长制。选聘楼栋长120名: the 120 are of 楼栋长制.
        """
        if not self._context.past or len(indicator) < 3:
            return None
        text, named = self._context.past[-1]
        if len(text) > 16 or indicator not in text:
            return None
        for n, (start, end, cls) in enumerate(named):
            if cls in ("Programme", "Platform") and indicator in text[start:end]:
                return Owner(n, 1)
        return None

    def _built(self, hit: Hit, clause: int, listed: bool, indicator: str) -> Owner | None:
        """What an earlier clause founded, built or brought in, if the number counts what it consists of or brings."""
        sentence, text = self._sentence, self._sentence.text
        start, end = sentence.clauses[clause]
        firms = self._is.firms.search(indicator) is not None and self._is.join.search(text, start, end) is not None
        jobs = (
            self._is.economy.search(indicator) is not None and self._is.jobs.search(text, start, hit.start) is not None
        )
        if not (listed or firms or jobs):
            return None
        for k in range(clause - 1, max(-1, clause - (9 if jobs else 5)), -1):
            first, last = sentence.clauses[k]
            for n in reversed(sentence.between(first, last)):
                begin, finish, cls = sentence.mentions[n]
                if self._is.listing.match(text, finish):
                    continue
                lead = text[max(first, begin - 6) : begin]
                if listed and cls == "Programme" and self._is.built.search(lead):
                    return Owner(n)
                if (
                    firms
                    and cls in ("Facility", "Organisation", "Platform")
                    and self._is.built.search(lead)
                    and k == clause - 1
                ):
                    return Owner(n)
                if jobs and cls in ("Organisation", "Facility", "Project") and self._is.introduced.search(lead):
                    return Owner(n)
            if firms and k == clause - 1:
                break
        return None
