"""Wordings: relations by how a sentence puts them, written in the rule packs as outlines of sentences.

A wording is a regular expression over the outline of a sentence (see `jiedao.relations.outline`) in which `{subject}`
and `{object}` stand for one name or a row of names (甲、乙等三家单位) of the classes of the rule, `{Facility}` or
`{Person|Organisation}` for one name of these classes, `{trigger}` for a trigger of the rule, `~` for a few characters
without a name or the end of a clause, and `…` for a few characters of the same sentence. The subject that
a wording leaves out is who acts in its clause, where the rule allows for such, or else, like the object left out, the
last name before of a class that the rule allows. A group `(?P<event>…)` says that the object left out is the event
that the text tells of (活动现场, 会上, 演出间隙), which may have been named a few sentences before;
a group `(?P<state>…)` that the object is by its name a state that is reached (大党建格局). What a group
`(?P<role>…)` matches is the post of a person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from itertools import combinations
from operator import and_
from typing import Any, NamedTuple

from jiedao.demands import Demands, Hit
from jiedao.listing import framing
from jiedao.relations.agents import THEME
from jiedao.relations.clauses import Clause
from jiedao.relations.expressions import Words, categories, essence, expression, triggers
from jiedao.relations.frames import Frame
from jiedao.relations.goals import STATE
from jiedao.relations.members import done_for
from jiedao.relations.outline import A_SIGN, RESUMED, SIGNS, Outline, Outlines
from jiedao.relations.tenancy import TENANTS
from jiedao.relations.walk import Walk
from jiedao.rules.contents import demanded

ACTING = frozenset(["SubDistrict", "Community"])
STOOD_FOR = RESUMED | {"SubDistrict"}
"""Classes of which a sentence may tell without their names."""
GATHERINGS = frozenset(["Alliance", "VolunteerTeam", "PartyBody", "SocialOrganisation"])
MEETINGS = ("议事厅", "议事会", "理事会", "会客厅", "合伙人", "联盟", "朋友圈")
"""And what is by its name such a body."""
SIGNBOARD = re.compile("的(?:金字|新|老|大)?(?:招牌|牌子|牌匾|名号)")
"""Behind a name: the sentence goes on to tell of the thing itself. 挂上了甲中心的招牌，…"""
IN_THE_AREA = frozenset(["within", "settlesIn"])
"""Of whom a wording that leaves the place out tells that they are in the sub-district told of."""
EVERYWHERE = frozenset("，。、的")
"""What hardly a sentence lacks: to look for it is in vain."""
MOST_REMEMBERED = 1 << 10  # sets of classes of which a sentence names things
MOST_PARTNERS = 3  # of a longer row (several offices that hold an event) not each works with each
EVENT = re.compile(
    "(?:活动|大会|仪式|[幕动奖牌约班业布]式|[^社委协工商学联][会]|[汇展]演|[务传化益织动学诊员兴]日|演出|展览?|文化周|[^环季时细情]节|大?赛|市集|集市|夜市|嘉年华|论坛|讲座|沙龙|大?讲堂|宴|舞台|联欢|义诊|比武|擂台)$"
)
"""What the name of an event ends with."""
EVENT_BACK = 8  # sentences back in which the event is named that 活动现场 means
BEFORE_ACTOR = frozenset("，；：。") | {SIGNS["Division"], SIGNS["SubDistrict"]}
"""What stands before who acts: the beginning of a clause, or the area in which a community lies."""
EVENT_BLOCKS = 3  # paragraphs back


class Wording(NamedTuple):
    """A rule with its wordings, as its pack has them.

    `named` is the name of the object that they leave out, if always the same; `subjects` and
    `objects` are signs of classes.
    """

    frame: Frame
    rule: Mapping[str, Any]
    named: str
    subjects: frozenset[str]
    objects: frozenset[str]


class Form:
    """A wording, which is compiled when an outline first holds all that it demands, in this order: most never are.

    `need` are the bits of what it demands (see `Demands`); `names` are sets of signs, of each of which it demands one.
    """

    __slots__ = ("_compiled", "_demand", "_form", "_rule", "_words", "names", "need")

    def __init__(self, form: str, rule: Mapping[str, Any], words: Words, demands: Demands) -> None:
        self._form, self._rule, self._words = form, rule, words
        self._compiled: re.Pattern[str] | None = None
        wanted = demanded(essence(form, rule, words))
        self._demand = demands.of(words for words in wanted if EVERYWHERE.isdisjoint(words))
        self.need = self._demand.need
        self.names = tuple(told for told in wanted if all(map(A_SIGN.fullmatch, told)))

    def matches(self, signs: str, hits: Sequence[Hit]) -> Iterable[re.Match[str]]:
        """Where an outline, which holds these of the words demanded, says something by this wording."""
        if not self._demand.in_order(hits):
            return ()
        if self._compiled is None:
            self._compiled = re.compile(expression(self._form, self._rule, self._words))
        return self._compiled.finditer(signs)


Forms = tuple[Wording, int, tuple[Form, ...]]
"""A rule, what all of those of its wordings demand that may apply, and these."""


class Wordings:
    """The wordings of all packs, by the words that tell that one of them may apply."""

    def __init__(self, packs: Collection[Mapping[str, Any]], frames: Sequence[Frame]) -> None:
        by_id = {frame.id: frame for frame in frames}
        self._words = categories(packs)
        self._by_trigger: dict[str, dict[str, Wording]] = {}
        for pack in packs:
            for rule in pack.get("relation_rules", ()):
                if rule["kind"] != "wording":
                    continue
                frame = by_id[rule["id"]]
                made = Wording(
                    frame,
                    rule,
                    str(rule.get("named", "")),
                    frozenset(SIGNS[cls] for cls in frame.subjects),
                    frozenset(SIGNS[cls] for cls in frame.objects),
                )
                for trigger in triggers(rule, self._words):
                    self._by_trigger.setdefault(trigger, {})[frame.id] = made
        self._triggers = list(self._by_trigger)
        self._automaton: Any = None
        self._fitting: dict[tuple[frozenset[str], bool], dict[int, dict[str, Forms]]] = {}
        self._made: dict[str, tuple[Form, ...]] = {}
        self._demands = Demands()

    def of(self, walk: Walk, outlines: Outlines) -> dict[int, tuple[Forms, ...]]:
        """The wordings that may apply to an article, by the number of the sentence."""
        if self._automaton is None:
            if not self._triggers:
                return {}
            import daachorse

            self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._triggers)
        found: dict[int, list[int]] = {}
        sentences, mentions = walk.article.scan.sentences, walk.sentences
        number, end = 0, sentences[0].end
        for at, _, trigger in sorted(self._automaton.find_overlapping(walk.text)):
            while end <= at and number + 1 < len(sentences):
                number += 1
                end = sentences[number].end
            if number in found:
                found[number].append(trigger)
            elif mentions[number]:
                found[number] = [trigger]
        ready: dict[int, tuple[Forms, ...]] = {}
        for number, those in found.items():
            named = (walk.named[number], outlines.stands_for_names(number))
            known = self._fitting.get(named)
            if known is None:
                if len(self._fitting) > MOST_REMEMBERED:
                    self._fitting.clear()
                known = self._fitting[named] = {}
            fitting: dict[str, Forms] = {}
            for trigger in those:
                fit = known.get(trigger)
                if fit is None:
                    fit = known[trigger] = self._that_fit(trigger, *named)
                if fit:
                    fitting.update(fit)
            if fitting:
                ready[number] = tuple(fitting.values())
        return ready

    def _that_fit(self, trigger: int, classes: frozenset[str], more: bool) -> dict[str, Forms]:
        """The wordings with a trigger that may apply to a sentence which names things of these classes.

        `more`: words of it stand for names.
        """
        fitting: dict[str, Forms] = {}
        signs = {SIGNS[cls] for cls in (classes | STOOD_FOR if more else classes)}
        for wording in self._by_trigger[self._triggers[trigger]].values():
            able = tuple(form for form in self._forms(wording) if not any(map(signs.isdisjoint, form.names)))
            if able:
                fitting[wording.frame.id] = (wording, reduce(and_, [form.need for form in able]), able)
        return fitting

    def _forms(self, wording: Wording) -> tuple[Form, ...]:
        """The wordings of a rule, made when a text first has a trigger of it: most need a part of the rules."""
        rule = wording.rule
        made = self._made.get(wording.frame.id)
        if made is None:
            made = tuple(Form(form, rule, self._words, self._demands) for form in rule["wordings"])
            self._made[wording.frame.id] = made
        return made

    def told(
        self, walk: Walk, outlines: Outlines, number: int, parts: Sequence[Clause], rules: Iterable[Forms]
    ) -> None:
        """Add what the wordings find in sentence `number`, whose clauses are `parts`."""
        sketch = outlines.of(number)
        signs = sketch.signs
        hits = self._demands.hits(signs)
        lacking = self._demands.lacking(hits)
        for wording, common, forms in rules:
            if common & lacking:
                continue
            for form in forms:
                if form.need & lacking:
                    continue
                for match in form.matches(signs, hits):
                    _add(walk, number, parts, wording, sketch, match)


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
        body = -1 if frame.relation == "cooperatesWith" else _body(walk, parts, sketch, [*(objects or ())])
        doers = [body if body >= 0 else _actor(walk, number, parts, sketch, [*(objects or ())])]
    else:
        doers = _things(walk, number, sketch, match, subjects, wording.subjects)
    if wording.named:
        done = [thing for thing, told in enumerate(walk.things) if told.label == wording.named]
    elif objects is None and "event" in groups:
        done = _event(walk, number, sketch.starts[subjects[0]] if subjects else at)
    else:
        done = _things(walk, number, sketch, match, objects, wording.objects)
        wide = "SubDistrict" in frame.objects and "Facility" not in frame.objects
        if not done and wide and frame.relation in IN_THE_AREA:
            done = [walk.article.area_at(at)]  # 驻街单位A: of the sub-district that the passage is on
    if frame.relation == "operates":
        done = [thing for thing in done if walk.things[thing].fine != "Road"]  # 青云街旧菜场由甲接手
    if frame.relation == "settlesIn":
        doers = [thing for thing in doers if walk.things[thing].fine in TENANTS]
        done = [thing for thing in done if walk.things[thing].fine != "Road"]
    for subject in doers:
        for obj in done:
            if (frame.relation == "partOf" and STATE.search(walk.things[subject].label)) or (
                "state" in groups and not STATE.search(walk.things[obj].label)
            ):
                continue
            if (
                frame.relation == "within"
                and walk.things[subject].fine == "Enterprise"
                and walk.things[obj].cls == "Facility"
            ):
                continue  # a firm in a building is its tenant
            if frame.relation == "partOf" and (walk.things[obj].shared or walk.things[subject].shared):
                continue  # a campaign of the whole country has no parts of one sub-district: these serve it
            walk.add(subject, frame, obj, number, at=at, role=match["role"] if "role" in groups else "")


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
    if any(place >= match.end() and sketch.signs[place] in signs for place in sketch.places):
        return []  # 某社区作为试点，先行启用A: not what the sentence before tells of
    block = walk.article.scan.sentences[number].block
    for earlier in (number - 1, number - 2):
        if earlier >= 0 and walk.article.scan.sentences[earlier].block == block:
            for m in sorted(walk.sentences[earlier], key=lambda m: (not done_for(walk, m), m.start), reverse=True):
                if SIGNS[walk.things[m.thing].cls] in signs and _gathers(walk, m.thing, head):
                    return [m.thing]
    return []


def _event(walk: Walk, number: int, before: int) -> list[int]:
    """The event that the text named last before an offset, a few sentences and paragraphs back at most.

    Of an event that is part of another (颁奖仪式) it is the other.
    """
    sentences = walk.article.scan.sentences
    block = sentences[number].block
    theme = list[int]()  # what the event is about stands for it where it is not named
    for earlier in range(number, max(-1, number - EVENT_BACK - 1), -1):
        if sentences[earlier].block < block - EVENT_BLOCKS:
            break
        told = walk.sentences[earlier]
        wider = {m.thing for m in told if framing(walk.text, m.start, m.end)}  # 邻里节, 作为阅读活动的一项内容
        for m in reversed(told):
            if m.end <= before and m.cls == "Programme" and EVENT.search(walk.things[m.thing].label):
                if m.thing in wider:
                    continue
                if not THEME.match(walk.text, m.end):
                    whole = walk.wholes.get(m.thing, m.thing)
                    return [m.thing if whole in wider else whole]
                theme = theme or [m.thing]
    return theme


def _gathers(walk: Walk, thing: int, head: str | None) -> bool:
    """Whether a name left out may be that thing: of organisations only one that has members; `head` is in its name."""
    named = walk.things[thing]
    if named.cls == "Organisation" and named.fine not in GATHERINGS and not named.label.endswith(MEETINGS):
        return False
    return head is None or head[0] in named.label


def _body(walk: Walk, parts: Sequence[Clause], sketch: Outline, objects: Sequence[int]) -> int:
    """街道干部说，二期由甲公司建设，乙辟为A: the body that acts in the clause of the objects; -1: none does."""
    at = sketch.starts[objects[0]]
    here = next((clause for clause in reversed(parts) if clause.mentions and clause.start <= at), None)
    if here is None or not here.named or walk.things[here.actor].cls != "Organisation":
        return -1
    return -1 if here.actor in [sketch.things[index] for index in objects] else here.actor


def _actor(walk: Walk, number: int, parts: Sequence[Clause], sketch: Outline, objects: Sequence[int]) -> int:
    """Who acts in the clause of the objects; where they do so themselves, the community or sub-district told of."""
    at = sketch.starts[objects[0]]
    for place in sorted(sketch.places, reverse=True):
        if sketch.starts[sketch.places[place]] < at and (place == 0 or sketch.signs[place - 1] in BEFORE_ACTOR):
            thing = sketch.things[sketch.places[place]]
            if walk.things[thing].cls in ACTING and sketch.signs[place + 1 : place + 2] not in ("的", "、", "，"):
                return thing
    actor = walk.article.told_at(at)
    for clause in parts:
        if clause.mentions and clause.start <= at:
            actor = clause.actor
    if actor < 0 or walk.things[actor].cls == "Compound":
        return -1  # its residents do it, or somebody without a name
    if actor not in [sketch.things[index] for index in objects] and walk.things[actor].cls != "Division":
        return actor
    for sentence in (number, number - 1, number - 2):
        if sentence >= 0 and walk.article.scan.sentences[sentence].block == walk.article.scan.sentences[number].block:
            for m in reversed(walk.sentences[sentence]):
                if walk.things[m.thing].cls == "Community" and m.start < at:
                    in_row = walk.text[m.start - 1] == "、" or walk.text.startswith(("、", "和", "与"), m.end)
                    return -1 if in_row else m.thing  # which of them, it does not say
    return walk.article.told_at(at)
