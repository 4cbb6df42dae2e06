"""From mentions to relations, by the frames of the rule packs.

`RelationRules.find` walks an article sentence by sentence and clause by clause; each kind of frame has its function:
`verbs` (object, after, possessed, partner, participate), `tenancy` (settle), `agents` (agent), `wordings` (wording),
`goals` (purpose, list), `applied` (place), `numbered` (list), `honours` (award, granter), `roles` (role), `sites`,
`places`, `presented` and `by_name` (nesting, own, name, register).

Frames with a verb, by what a clause says:

- `verbs`: the object before or behind a verb, its partners, who takes part.
- `agents`: the agent behind 由: A由B运营; 由B牵头、C实施的A.
- `tenancy`: who moved in where: 引进A、B等企业入驻C.
- `wordings`, `expressions`: outlines of sentences that the rule packs hold, and their regular expressions.
- `partners`, `allies`, `joining`: whom one acts with, who takes part in what is launched, who joins in what is told.
- `founding`, `nameless`: what is founded by nobody who has a name; what somebody without a name does.
- `embedded`, `urging`: who does what a clause tells in passing; what one does at another's bidding.
- `respectively`: what several did one each, 甲、乙分别入驻A、B.
- `honours`, `laureates`: who received and granted an award; those whose receiver stands behind them.
- `roles`, `members`: where persons hold a post; what a clause of its own says they belong to.

What is made up of what, and serves what:

- `goals`, `serving`, `aims`, `means`: what serves what, which clause does; for which campaign; by which means.
- `wholes`, `items`, `in_turn`: counted rows and what a colon spells out; 一是…二是…; parts with a clause of their own.
- `collectives`, `numbered`, `circles`, `modules`: 六大工程; the parts of “365”工作法; circles and grids of services;
  the modules of platforms.
- `umbrellas`, `called_after`, `takeover`: what is set up within a programme, or bears its name; what the sub-district
  takes over from a community.

What lies where:

- `places`, `presented`: nesting; what an article presents as its own.
- `by_name`, `registered`: what names and the register say.
- `sites`, `applied`, `scenes`: where a sentence places a thing, where a programme is carried out, where a clause plays.
- `seats`, `dwellings`, `residents`: of organisations; compounds that are told of; whose neighbours speak.
- `around`, `namesakes`: where lies what no sentence places; what bears the name of a community.
- `elsewhere`, `wholly`, `used`: what lies outside; words for a whole division; what residents but use.

What they stand on:

- `frames`: frames as rule packs declare them, and what is found by them.
- `walk`: the state of one walk through an article, which the functions of the frames share.
- `modality`: how that is told for which no words of the sentence stand.
- `clauses`, `actors`, `strangers`: clauses with mentions, verbs, place; their subjects, and those without a name.
- `outline`: a sentence with a character for each name.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from jiedao.gatherings import take_the_floor
from jiedao.modality import ModalityRules
from jiedao.relations import applied, goals, honours, places, presented, roles, sites, verbs
from jiedao.relations.agents import agents
from jiedao.relations.aims import Aim, leads
from jiedao.relations.allies import allies, both_sides
from jiedao.relations.by_name import names
from jiedao.relations.called_after import called_after
from jiedao.relations.circles import circles
from jiedao.relations.clauses import ITEM, SILENT
from jiedao.relations.collectives import collectives
from jiedao.relations.dwellings import dwellings
from jiedao.relations.frames import Found, Frame, compile_frames
from jiedao.relations.in_turn import in_turn
from jiedao.relations.items import ACTING, acts, counted_out, items
from jiedao.relations.joining import helped, joined
from jiedao.relations.means import means
from jiedao.relations.modality import settle as settle_modality
from jiedao.relations.modules import modules
from jiedao.relations.numbered import alike, numbered
from jiedao.relations.outline import Outlines
from jiedao.relations.registered import register
from jiedao.relations.residents import of_story
from jiedao.relations.respectively import in_order
from jiedao.relations.serving import serve
from jiedao.relations.takeover import taken_over
from jiedao.relations.tenancy import prune_tenancy, settle
from jiedao.relations.umbrellas import set_up
from jiedao.relations.used import prune_used
from jiedao.relations.walk import Walk
from jiedao.relations.wholes import components
from jiedao.relations.wordings import Forms, Wordings
from jiedao.resolve import Mention, Resolved, Thing
from jiedao.scan import Sentence
from jiedao.vocabulary import Vocabulary

__all__ = ["Found", "Frame", "RelationRules"]

DONE_TOGETHER = frozenset(["Programme", "Platform", "Project"])
"""What tells what partners do together: with it the clause behind has nothing to do."""
PRONOUNS = "他她"
SCENE = re.compile("(?:[^，。；：]{0,12}，)?(?:记者|笔者|近日|日前|昨天|昨日|今天)?(?:走进|来到|步入|在)“?")
"""What a sentence begins with that names the community it plays in."""
SHORT = 20  # characters of a sentence that may leave its subject to the next
BODIES = frozenset(["Organisation", "Community", "SubDistrict"])
FOUNDED = ("Organisation", "Facility")
OF_THE_AREA = re.compile(
    "(?:[\u4e00-\u9fff，]{0,8})?(?:街道|辖区|办事处)"
)  # a sentence that tells of the sub-district again


MEASURE = re.compile(
    "(?:持续|突出|坚持|筑牢|夯实|强化|深化|聚焦|健全|完善|优化|统筹|着力|狠抓|紧扣|注重|加强|全面|大力)"
    "[^，。；社区街道]{2,20}，"
)
"""What a sentence begins with that goes on about a whole division after an example: 筑牢安全防线，…."""


class RelationRules:
    """The relation frames of all packs, compiled once for a build."""

    def __init__(self, packs: Collection[Mapping[str, Any]], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.modalities = ModalityRules(packs)
        self.frames = compile_frames(packs)
        self._goals = frozenset[str]().union(*(frame.objects for frame in self.frames.get("purpose", ())))
        self._applied = frozenset[str]().union(*(frame.subjects for frame in self.frames.get("place", ())))
        self.wordings = Wordings(packs, self.frames.get("wording", ()))

    def find(self, article: Resolved) -> list[Found]:
        """The relations of one article, in the order of the text; each once for a rule and sentence."""
        if not article.scan.sentences:
            return []
        walk = Walk(article, self.frames, self.vocabulary, self.modalities)
        self._read(walk)
        for cls, step in STEPS:
            if not cls or cls in walk.classes:
                step(walk)
        settle_modality(walk.found, walk.placed)
        return list(walk.found.values())

    def _read(self, walk: Walk) -> None:
        """Go through an article paragraph by paragraph: what its sentences say, and what its headings announce."""
        outlines = Outlines(walk)
        worded = self.wordings.of(walk, outlines)
        sentences, blocks = walk.article.scan.sentences, walk.article.scan.article.blocks
        pronouns = "Person" in walk.classes and any(pronoun in walk.text for pronoun in PRONOUNS)
        topic, told = -1, -9
        section = list[Aim]()
        headings: list[int] = []
        for first, end in _paragraphs(sentences):
            block = sentences[first].block
            heading = blocks[block].kind == "heading"
            walk.carried = _told_next(walk, first)
            lasting = [*section, *leads(walk, first, walk.sentences[first])]
            standing = list(lasting)
            for number in range(first, end):
                here, start = walk.sentences[number], sentences[number].start
                _alone(walk, number, here, pronouns)
                walk.topic = topic
                if walk.carried >= 0 and number > first and _back_to_whole(walk, first, start):
                    walk.carried = -1
                if here and (not heading or sum(m.cls == "Programme" for m in here) > 1):
                    told_here = topic, told >= number - 3 and sentences[told].block == block
                    standing = self._sentence(
                        walk, number, here, standing, told_here, lasting, worded.get(number, ()), outlines
                    )
                elif OF_THE_AREA.match(walk.text, start) or ITEM.match(walk.text, start):
                    walk.carried = -1
                if heading:
                    _close_section(walk, headings, number)
                    headings.append(number)
                    section = goals.heading_goal(walk, number)
                if here and here[0].cls == "Facility" and here[0].start - start <= 2:
                    topic, told = here[0].thing, number
            goals.star_of_part(walk, first, end)
            goals.serve_lead(walk, first, end)
        _close_section(walk, headings, len(sentences))
        goals.serve_title(walk)

    def _sentence(
        self,
        walk: Walk,
        number: int,
        here: list[Mention],
        standing: list[Aim],
        topic: tuple[int, bool],
        section: list[Aim],
        worded: Sequence[Forms],
        outlines: Outlines,
    ) -> list[Aim]:
        """Apply all frames to one sentence; give the goals that stand for the rest of its paragraph."""
        parts, last = walk.clauses.of(walk.article.scan.sentences[number], here, topic[0], walk.carried)
        if last < 0:
            last = _entered(walk, number, here)
        start, end, *_ = walk.article.scan.sentences[number]
        goes_on = last >= 0 and _tells_on(walk.things[last]) and not take_the_floor(walk.text, start, end)
        walk.carried = last if goes_on else -1
        beside = -1
        with_them: tuple[Mention, ...] = ()
        for index, clause in enumerate(parts):
            if clause is SILENT:
                continue
            rows = walk.rows(clause.mentions)
            together = clause
            if clause.partners:
                last_partner = clause.partners[-1].end
                done = any(m.start >= last_partner and m.cls in DONE_TOGETHER for m in clause.mentions)
                beside, with_them = clause.actor, () if done else clause.partners
            elif with_them:
                if clause.actor == beside:
                    together = clause._replace(partners=with_them)
                with_them = ()
            first_verb = clause.verbs[0][0] if clause.verbs else clause.end
            for row in rows:
                if first_verb < row[0].start:
                    verbs.objects(walk, number, together, row)
                if row[0].cls in FOUNDED:
                    verbs.after(walk, number, clause, row)
                if row[0].cls == "Organisation":
                    settle(walk, number, parts, index, row, topic[0] if topic[1] else -1)
            agents(walk, number, clause)
            if clause.partners:
                verbs.partners(walk, number, clause)
            if clause.verbs:
                verbs.participants(walk, number, clause)
            if len(rows) > 1 or clause.verbs or walk.text[clause.start - 1] == "：":
                components(walk, number, clause, rows)
            if not self._applied.isdisjoint(clause.classes):
                applied.applied(walk, number, clause, parts[index + 1] if index + 1 < len(parts) else SILENT)
            if "Award" in clause.classes:
                honours.awards(walk, number, parts, index)
            sites.note_sites(walk, number, clause)
            if standing or not self._goals.isdisjoint(clause.classes):
                standing = serve(walk, number, clause, standing)
            told = (clause.actor if clause.actor >= 0 else walk.article.told_at(clause.start), number)
            for m in clause.mentions:
                walk.told.setdefault(m.thing, told)
        if len(here) > 1 and not ACTING.isdisjoint(walk.named[number]):
            applied.set_scene(walk, number, here)
            acts(walk, number, parts)
            means(walk, number, parts)
            set_up(walk, number, parts)
        if "Programme" in walk.named[number]:
            circles(walk, number)
        if worded:
            self.wordings.told(walk, outlines, number, parts, worded)
        allies(walk, number)
        in_order(walk, number, parts)
        return standing and [
            goal
            for goal in standing
            if walk.things[goal.thing].cls == "Star" or walk.things[goal.thing].shared or goal in section
        ]


STEPS: tuple[tuple[str, Callable[[Walk], None]], ...] = (
    ("", numbered),
    ("", alike),
    ("", goals.serve_formula),
    ("Programme", items),
    ("Programme", counted_out),
    ("Programme", collectives),
    ("Programme", called_after),
    ("", modules),
    ("", in_turn),
    ("", both_sides),
    ("", names),
    ("", applied.hosted),
    ("", taken_over),
    ("", dwellings),
    ("Person", of_story),
    ("", goals.starred),
    ("", prune_used),
    ("", presented.own),
    ("", goals.named_after),
    ("", register),
    ("", places.prune),
    ("", joined),
    ("Programme", helped),
    ("", verbs.opened),
    ("", verbs.prune_founders),
    ("", verbs.prune_participants),
    ("", goals.prune_reversed),
    ("", goals.prune_parts),
    ("", prune_tenancy),
    ("", honours.prune_granters),
)
"""What is done in this order once an article has been read, each where it names anything of the class before it."""


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """From which sentence up to which (exclusive) each paragraph goes."""
    first = 0
    for _, group in itertools.groupby(sentence.block for sentence in sentences):
        end = first + sum(1 for _ in group)
        yield first, end
        first = end


def _close_section(walk: Walk, headings: Sequence[int], end: int) -> None:
    """What the section of the last heading serves, which goes up to the sentence `end` (exclusive)."""
    if headings:
        goals.star_of_part(walk, headings[-1], end, alone=True)
        goals.serve_heading(walk, headings[-1], end)


def _alone(walk: Walk, number: int, here: Sequence[Mention], pronouns: bool) -> None:
    """What names that stand beside each other say, whatever the clauses of their sentence do.

    `pronouns`: whether the article names persons and says 他 or 她.
    """
    named = walk.named[number]
    if len(here) > 1:
        places.nesting(walk, number, here)
        verbs.possessed(walk, number, here)
        goals.bands(walk, number, here)
    if "Facility" in named:
        sites.floors(walk, number, here)
        sites.rooms(walk, number, here)
    if "Person" in named:
        roles.roles(walk, number, here)
    if pronouns and not BODIES.isdisjoint(named):
        roles.told(walk, number, here)


def _tells_on(thing: Thing) -> bool:
    """Whether the sentence behind goes on with it where it names nobody: a community, a party body of its own."""
    return thing.cls in ("Community", "Division") or thing.fine == "PartyBody"


def _entered(walk: Walk, number: int, here: Sequence[Mention]) -> int:
    """The one community that a sentence opens with as its scene: 走进翠竹园社区，…, 记者在翠竹园社区看到; or -1."""
    communities = [m for m in here if m.cls == "Community"]
    if len(communities) != 1:
        return -1
    place, begin = communities[0], communities[0].start
    for m in reversed(here):
        if m.end == begin and m.cls in ("Division", "SubDistrict"):
            begin = m.start
    start = walk.article.scan.sentences[number].start
    return place.thing if SCENE.fullmatch(walk.text, start, begin) else -1


def _back_to_whole(walk: Walk, first: int, start: int) -> bool:
    """Whether a sentence goes back to the division told of from the community that is an example in its paragraph.

    滨江市补齐短板。…。翠竹园社区办起食堂。筑牢安全防线，组建A: the city does. `first` is where the paragraph begins.
    """
    told = walk.article.told_at(start)
    if told < 0 or walk.things[told].cls != "Division" or walk.things[walk.carried].cls != "Community":
        return False
    opens = any(m.thing == walk.carried for m in walk.sentences[first])
    return not opens and MEASURE.match(walk.text, start) is not None


def _told_next(walk: Walk, number: int) -> int:
    """The community that the second sentence of a paragraph begins with, whose short first names no subject; or -1.

    打造“五分钟服务圈”。翠竹园社区…
    """
    sentences = walk.article.scan.sentences
    if number + 1 == len(sentences) or sentences[number + 1].block != sentences[number].block:
        return -1
    start, end, *_ = sentences[number]
    behind = walk.sentences[number + 1]
    if end - start > SHORT or not behind or behind[0].start != end or behind[0].cls != "Community":
        return -1
    return behind[0].thing
