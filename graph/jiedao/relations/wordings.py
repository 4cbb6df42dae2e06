"""Wordings: relations by how a sentence puts them, written in the rule packs as outlines of sentences.

A wording is a regular expression over the outline of a sentence (see `jiedao.relations.outline`) in which `{subject}`
and `{object}` stand for one name or a row of names (甲、乙等三家单位) of the classes of the rule, `{Facility}` or
`{Person|Organisation}` for one name of these classes, `{trigger}` for a trigger of the rule, `~` for a few characters
without a name or the end of a clause, and `…` for a few characters of the same sentence. The subject that
a wording leaves out is who acts in its clause, where the rule allows for such, or else, like the object left out, the
last name before of a class that the rule allows. A group `(?P<event>…)` says that the object left out is the event
that the text tells of (活动现场, 会上, 演出间隙), which may have been named a few sentences before;
a group `(?P<state>…)` that the object is by its name a state that is reached (大党建格局).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple

from jiedao.relations.clauses import Clause
from jiedao.relations.frames import Frame
from jiedao.relations.goals import STATE
from jiedao.relations.outline import CLASSES, NAMES, RESUMED, SIGNS, Outline, Outlines
from jiedao.relations.tenancy import TENANTS
from jiedao.relations.walk import Walk
from jiedao.rules.contents import demanded, longest

TOKEN = re.compile(r"\{([A-Za-z_|]+)\}|[~…]")
UNNAMED = f"[^，。；：、！？\n{NAMES}]{{2,16}}"
"""One of a row that is no name, or one that was not found."""
AND = f"(?:、|、{UNNAMED}、|，?以及|，?及|[还也则便]?(?:和|与|同))"
AND_SO_ON = f"(?:(?:[、和]{UNNAMED}?)?等[^，。；：！？\n{NAMES}]{{0,14}}?)?"
GAP = f"[^，。；：！？\n{NAMES}]{{0,12}}?"
WITHIN = "[^。；！？\n]{0,40}?"
ACTING = frozenset(["SubDistrict", "Community"])
STOOD_FOR = RESUMED | {"SubDistrict"}
"""Classes of which a sentence may tell without their names."""
WHERE = ("Division", "SubDistrict", "Community")  # 甲社区的乙小区、丙社区的丁小区
GATHERINGS = frozenset(["Alliance", "VolunteerTeam", "PartyBody", "SocialOrganisation"])
SIGNBOARD = re.compile("的(?:金字|新|老|大)?(?:招牌|牌子|牌匾|名号)")
"""Behind a name: the sentence goes on to tell of the thing itself. 挂上了甲中心的招牌，…"""
MOST_PARTNERS = 3  # of a longer row (several offices that hold an event) not each works with each
KINDS = "企业|机构|组织|公司|单位|品牌|商家|高校|老字号|协会|第三方|团队|物业|院校"
KIND = f"(?:[^，。；：、！？的\n{NAMES}]{{0,4}}(?:{KINDS}))?"
"""What may stand before the name of an organisation to say what it is: 本地企业甲公司, 养老机构乙中心."""
EVENT = re.compile(
    "(?:活动|大会|仪式|[^社委协工商学联][会]|[汇展]演|[务传化益织动学诊员兴]日|演出|展览?|文化周|[^环季时细情]节|大?赛|市集|集市|夜市|嘉年华|论坛|讲座|沙龙|大?讲堂|宴|舞台|联欢|义诊|比武|擂台)$"
)
"""What the name of an event ends with."""
EVENT_BACK = 8  # sentences back in which the event is named that 活动现场 means
EVENT_BLOCKS = 3  # paragraphs back


class Wording(NamedTuple):
    """A rule with its wordings as regular expressions.

    `named` is the name of the object that they leave out, if always the same; `subjects` and
    `objects` are signs of classes; `needs` the classes of which a sentence must name one each.
    """

    frame: Frame
    named: str
    forms: tuple[str, ...]
    subjects: frozenset[str]
    objects: frozenset[str]
    needs: tuple[frozenset[str], ...]


class Forms(NamedTuple):
    """A rule with its wordings compiled, and what a sentence must offer for each of them (see `Demands`)."""

    wording: Wording
    compiled: tuple[tuple[re.Pattern[str], int], ...]


class Demands:
    """Which of the characters that patterns demand a sentence offers, each set that one of is demanded of as a bit.

    >>> demands = Demands()
    >>> named, told = demands.of([frozenset("甲")]), demands.of([frozenset("甲"), frozenset("由和")])
    >>> [bool(need & ~demands.offered("甲与乙")) for need in (named, told)]
    [False, True]
    """

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._offers: dict[str, int] = {}

    def of(self, sets: Iterable[frozenset[str]]) -> int:
        """The bits of sets of characters, of each of which one is demanded."""
        need = 0
        for characters in sets:
            bit = self._bits.get(characters)
            if bit is None:
                bit = 1 << len(self._bits)
                for character in characters:
                    self._offers[character] = self._offers.get(character, 0) | bit
                self._bits[characters] = bit
            need |= bit
        return need

    def offered(self, characters: Iterable[str]) -> int:
        """The bits of the sets, as far as they are known by now, of which a character is there."""
        found, offers = 0, self._offers
        for character in offers.keys() & characters:
            found |= offers[character]
        return found


class Wordings:
    """The wordings of all packs, by the words that tell that one of them may apply."""

    def __init__(self, packs: Collection[Mapping[str, Any]], frames: Sequence[Frame]) -> None:
        by_id = {frame.id: frame for frame in frames}
        words = _categories(packs)
        self._by_trigger: dict[str, dict[str, Wording]] = {}
        for pack in packs:
            for rule in pack.get("relation_rules", ()):
                if rule["kind"] != "wording":
                    continue
                frame = by_id[rule["id"]]
                made = Wording(
                    frame,
                    str(rule.get("named", "")),
                    tuple(expression(form, rule, words) for form in rule["wordings"]),
                    frozenset(SIGNS[cls] for cls in frame.subjects),
                    frozenset(SIGNS[cls] for cls in frame.objects),
                    tuple(
                        classes
                        for token, classes in (("{subject}", frame.subjects), ("{object}", frame.objects))
                        if all(token in form for form in rule["wordings"]) and classes.isdisjoint(STOOD_FOR)
                    ),
                )
                for trigger in _triggers(rule, words):
                    self._by_trigger.setdefault(trigger, {})[frame.id] = made
        self._triggers = list(self._by_trigger)
        self._automaton: Any = None
        self._fitting = lru_cache(maxsize=1 << 14)(self._that_fit)
        self._made: dict[str, Forms] = {}
        self.demands = Demands()

    def of(self, walk: Walk) -> dict[int, tuple[Forms, ...]]:
        """The wordings that may apply to an article, by the number of the sentence."""
        if self._automaton is None:
            if not self._triggers:
                return {}
            import daachorse

            self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._triggers)
        found: dict[int, list[int]] = {}
        sentences, named = walk.article.scan.sentences, walk.sentences
        number, end = 0, sentences[0].end
        for at, _, trigger in sorted(self._automaton.find_overlapping(walk.text)):
            while end <= at and number + 1 < len(sentences):
                number += 1
                end = sentences[number].end
            if number in found:
                found[number].append(trigger)
            elif named[number]:
                found[number] = [trigger]
        ready: dict[int, tuple[Forms, ...]] = {}
        for number, triggers in found.items():
            classes = walk.named[number]
            fitting = self._fitting(triggers[0], classes)
            if len(triggers) > 1:
                fitting = fitting.copy()
                for trigger in triggers[1:]:
                    fitting.update(self._fitting(trigger, classes))
            if fitting:
                ready[number] = tuple(fitting.values())
        return ready

    def _that_fit(self, trigger: int, classes: frozenset[str]) -> dict[str, Forms]:
        """The wordings with a trigger that may apply to a sentence which names things of these classes."""
        wordings = self._by_trigger[self._triggers[trigger]].items()
        return {rule: self._forms(told) for rule, told in wordings if not any(map(classes.isdisjoint, told.needs))}

    def _forms(self, wording: Wording) -> Forms:
        """A rule with its wordings compiled, when a text first has a trigger of it: most need a part of the rules."""
        made = self._made.get(wording.frame.id)
        if made is None:
            compiled = tuple((re.compile(form), self.demands.of(demanded(form))) for form in wording.forms)
            made = self._made[wording.frame.id] = Forms(wording, compiled)
        return made

    def told(
        self, walk: Walk, outlines: Outlines, number: int, parts: Sequence[Clause], forms: Iterable[Forms]
    ) -> None:
        """Add what the wordings find in sentence `number`, whose clauses are `parts`."""
        start, end, *_ = walk.article.scan.sentences[number]
        present = {*walk.text[start:end], *_signs(walk.named[number], outlines.stands_for_names(number))}
        lacking = ~self.demands.offered(present)
        sketch: Outline | None = None
        for wording, compiled in forms:
            for pattern, need in compiled:
                if need & lacking:
                    continue
                sketch = sketch or outlines.of(number)
                for match in pattern.finditer(sketch.signs):
                    _add(walk, number, parts, wording, sketch, match)


def expression(form: str, rule: Mapping[str, Any], words: Mapping[str, Sequence[str]]) -> str:
    """The regular expression of a wording.

    >>> rule = {"subjects": ["Organisation"], "objects": ["Facility"]}
    >>> made = expression("{object}由{subject}{trigger}", rule | {"triggers": ["运营", "打理"]}, {})
    >>> bool(re.search(made, f"{SIGNS['Facility']}由{SIGNS['Organisation']}运营"))
    True
    """

    def filled(match: re.Match[str]) -> str:
        token = match[1]
        if token is None:
            return GAP if match.group() == "~" else WITHIN
        if token == "trigger":
            return "(?:" + "|".join(sorted(_triggers(rule, words), key=lambda word: (-len(word), word))) + ")"
        if token in ("subject", "object"):
            return f"(?P<{token}>{_row(rule[token + 's'])}){AND_SO_ON}"
        if token == "name":
            return f"[{NAMES}]"
        if token.split("|")[0] in CLASSES:
            return "[" + "".join(SIGNS[cls] for cls in token.split("|")) + "]"
        raise KeyError(token)

    return TOKEN.sub(filled, form)


def plain_expression(form: str) -> str:
    """A wording with one character for each name or row: what its author is answerable for.

    >>> plain_expression("{object}由{subject}")
    'N由N'
    """

    def filled(match: re.Match[str]) -> str:
        token = match[1]
        if token is None:
            return match.group()
        if token not in ("subject", "object", "trigger", "name") and token.split("|")[0] not in CLASSES:
            raise KeyError(token)
        return "N"

    return TOKEN.sub(filled, form)


def _row(classes: Sequence[str]) -> str:
    wanted = "".join(SIGNS[cls] for cls in classes)
    where = "".join(SIGNS[cls] for cls in WHERE if cls not in classes)
    kind = KIND if "Organisation" in classes else ""
    item = f"(?:[{where}]的?)?{kind}[{wanted}]" if where else f"{kind}[{wanted}]"
    near = f"(?=[^，。；：、！？的\n{NAMES}]{{0,{longest(kind)}}}[{where}{wanted}])" if kind else ""  # or none is tried
    return f"{near}{item}(?:{AND}{item})*"


def _categories(packs: Collection[Mapping[str, Any]]) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for pack in packs:
        for name, held in (pack.get("words") or {}).items():
            words.setdefault(name, []).extend(held.split() if isinstance(held, str) else held)
    return words


def _triggers(rule: Mapping[str, Any], words: Mapping[str, Sequence[str]]) -> list[str]:
    return [word for trigger in rule["triggers"] for word in words.get(trigger, (trigger,))]


@lru_cache(maxsize=1 << 14)
def _signs(classes: frozenset[str], more: bool) -> frozenset[str]:
    """What the outline of a sentence may hold that the sentence does not; `more`: words stand for names."""
    return frozenset([SIGNS[cls] for cls in (classes | STOOD_FOR if more else classes)] + ["、"])


def _add(
    walk: Walk, number: int, parts: Sequence[Clause], wording: Wording, sketch: Outline, match: re.Match[str]
) -> None:
    groups = match.re.groupindex
    subjects = _named(sketch, match, "subject", wording.subjects) if "subject" in groups else None
    objects = _named(sketch, match, "object", wording.objects) if "object" in groups else None
    frame = wording.frame
    at = max(sketch.starts[index] for index in (subjects or [])[:1] + (objects or [])[:1])
    if objects is None and frame.relation == "cooperatesWith":
        for one, other in combinations(subjects or () if len(subjects or ()) <= MOST_PARTNERS else (), 2):
            walk.add(sketch.things[one], frame, sketch.things[other], number, at=at)
        return
    if subjects is None and not ACTING.isdisjoint(frame.subjects):
        doers = [_actor(walk, number, parts, sketch, [*(objects or ())])]
    else:
        doers = _things(walk, number, sketch, match, subjects, wording.subjects)
    if wording.named:
        done = [thing for thing, told in enumerate(walk.things) if told.label == wording.named]
    elif objects is None and "event" in groups:
        done = _event(walk, number, sketch.starts[subjects[0]] if subjects else at)
    else:
        done = _things(walk, number, sketch, match, objects, wording.objects)
    if frame.relation == "settlesIn":
        doers = [thing for thing in doers if walk.things[thing].fine in TENANTS]
        done = [thing for thing in done if walk.things[thing].fine != "Road"]
    for subject in doers:
        for obj in done:
            if (frame.relation == "partOf" and STATE.search(walk.things[subject].label)) or (
                "state" in groups and not STATE.search(walk.things[obj].label)
            ):
                continue
            if frame.relation == "partOf" and (walk.things[obj].shared or walk.things[subject].shared):
                continue  # a campaign of the whole country has no parts of one sub-district: these serve it
            walk.add(subject, frame, obj, number, at=at)


def _named(sketch: Outline, match: re.Match[str], group: str, signs: frozenset[str]) -> list[int]:
    start, end = match.span(group)
    return [sketch.places[at] for at in range(start, end) if sketch.signs[at] in signs and at in sketch.places]


def _things(
    walk: Walk, number: int, sketch: Outline, match: re.Match[str], named: list[int] | None, signs: frozenset[str]
) -> list[int]:
    """What the wording names; where it names none, the last thing before it of the classes."""
    if named is not None:
        return [sketch.things[index] for index in named]
    head = match.groupdict().get("head")
    for place in sorted(sketch.places, reverse=True):
        thing = sketch.things[sketch.places[place]]
        aside = sketch.signs[place + 1 : place + 2] == "的" and not SIGNBOARD.match(sketch.signs, place + 1)
        aside = aside or (place > 0 and sketch.signs[place - 1] in "在于")
        if place < match.start() and sketch.signs[place] in signs and not aside and _gathers(walk, thing, head):
            return [thing]
    block = walk.article.scan.sentences[number].block
    for earlier in (number - 1, number - 2):
        if earlier >= 0 and walk.article.scan.sentences[earlier].block == block:
            for m in reversed(walk.sentences[earlier]):
                if SIGNS[walk.things[m.thing].cls] in signs and _gathers(walk, m.thing, head):
                    return [m.thing]
    return []


def _event(walk: Walk, number: int, before: int) -> list[int]:
    """The event that the text named last before an offset, a few sentences and paragraphs back at most.

    Of an event that is part of another (颁奖仪式) it is the other.
    """
    sentences = walk.article.scan.sentences
    block = sentences[number].block
    for earlier in range(number, max(-1, number - EVENT_BACK - 1), -1):
        if sentences[earlier].block < block - EVENT_BLOCKS:
            break
        for m in reversed(walk.sentences[earlier]):
            if m.end <= before and m.cls == "Programme" and EVENT.search(walk.things[m.thing].label):
                return [walk.wholes.get(m.thing, m.thing)]
    return []


def _gathers(walk: Walk, thing: int, head: str | None) -> bool:
    """Whether a name left out may be that thing: of organisations only one that has members; `head` is in its name."""
    named = walk.things[thing]
    if named.cls == "Organisation" and named.fine not in GATHERINGS:
        return False
    return head is None or head[0] in named.label


def _actor(walk: Walk, number: int, parts: Sequence[Clause], sketch: Outline, objects: Sequence[int]) -> int:
    """Who acts in the clause of the objects; where they do so themselves, the community or sub-district told of."""
    at = sketch.starts[objects[0]]
    for place in sorted(sketch.places, reverse=True):
        if sketch.starts[sketch.places[place]] < at and (place == 0 or sketch.signs[place - 1] in "，；：。"):
            thing = sketch.things[sketch.places[place]]
            if walk.things[thing].cls in ACTING and sketch.signs[place + 1 : place + 2] not in ("的", "、", "，"):
                return thing
    actor = walk.article.told_at(at)
    for clause in parts:
        if clause.mentions and clause.start <= at:
            actor = clause.actor
    if walk.things[actor].cls == "Compound":
        return -1  # its residents do it
    if actor not in [sketch.things[index] for index in objects] and walk.things[actor].cls != "Division":
        return actor
    for sentence in (number, number - 1, number - 2):
        if sentence >= 0 and walk.article.scan.sentences[sentence].block == walk.article.scan.sentences[number].block:
            for m in reversed(walk.sentences[sentence]):
                if walk.things[m.thing].cls == "Community" and m.start < at:
                    return m.thing
    return walk.article.told_at(at)
