"""The state of one walk through an article, and what the frame functions share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from jiedao import naming
from jiedao.modality import ModalityRules, Telling
from jiedao.ontology_terms import signatures
from jiedao.records import made
from jiedao.relations.actors import Verb
from jiedao.relations.clauses import Clause, Clauses
from jiedao.relations.frames import Found, Frame, Frames
from jiedao.relations.modality import Key
from jiedao.resolve import Mention, Resolved
from jiedao.vocabulary import Vocabulary

REACH = 30  # characters from a verb to its object
RELATIONAL = frozenset(
    [
        "establish", "implement", "carry_out", "implement_new", "undertake", "attract", "settle", "cooperate",
        "operate", "receive", "serve", "participate",
    ]
)  # fmt: skip
NO_VERB = (-1, "")
NOTHING = frozenset[str]()
OF = "的“"
ATTRIBUTE = re.compile(
    "(?:[集融][^，。；]{2,40}?[于为]一[体身]|(?:一支|一个)?由[^，。；]{2,44}?(?:组成|构成|担任|担当|参与|参加|加入)"
    "|[以由][^，。；]{2,36}?为(?:主体?|主题|特色|核心|重点|标志|骨干|主力|班底|成员|依托|载体|基础|纽带|抓手|龙头|中坚|支撑|单元)(?:、[^，。；]{2,16}?[参加][与入加盟])?"
    "|可?(?:同时)?容纳[^，。；]{2,10}|占地[^，。；]{2,14}"
    "|“[^“”。；]{1,40}”[^，。；“”]{0,16}为(?:主题|主线|口号)|(?:建筑|使用|总)?面积[^，。；]{2,16}|总?投资[^，。；]{2,14}|[服面][务向][^，。；]{2,14}"
    "|[涵覆]盖[^，。；]{2,24}|辐射[^，。；]{2,14}|惠及[^，。；]{2,14}|涉及[^，。；]{2,14}|贯[通穿][^，。；]{2,14}|连接[^，。；]{2,14}|针对[^，。；]{2,16}|适合[^，。；]{2,12}"
    "|配[备有][^，。；]{2,16}|包[括含][^，。；]{2,24}在内|有[^，。；]{2,24}(?:参与|参加|加入)|由[^，。；]{2,24}(?:任|挂帅|牵头|带队)(?:双?组长|主任|队长|总?召集人|总指挥)?|“[^“”。；]{4,40}”)的[“]?$"
)
"""What only tells more of the name behind it: 建成了|集助餐、康复于一体的|A; 推行|“支部领办、群众参与”的|A."""
LIST_GAP = re.compile("[”’》）]?(?:、|和|与|及|以及|暨)?[“‘《]?")


RANK = {"Division": 0, "SubDistrict": 1, "Community": 2, "Facility": 3, "Compound": 3, "Project": 4, "Organisation": 4}
"""How far down in the nesting of places a class stands: what lies in what."""
PLACED = frozenset(["Facility", "Compound", "Organisation", "Project"])
WATERS = frozenset("河江湖溪涌")


class Walk:
    """One article, its frames, and the relations found so far."""

    def __init__(self, article: Resolved, frames: Frames, vocabulary: Vocabulary, modalities: ModalityRules) -> None:
        self.article = article
        self.frames = frames
        self.vocabulary = vocabulary
        self.modalities = modalities
        self.things = article.things
        self.signatures = signatures()
        self.text = article.scan.text
        self.keys = [naming.key(thing.label) for thing in article.things]
        self.found: dict[Key, Found] = {}
        self.placed: set[Key] = set()  # those whose words have a place in the sentence, which says how they are told
        self.have: set[tuple[int, str, int]] = set()
        self.wholes: dict[int, int] = {}  # programme → the programme that it is first told to be part of
        self.first: dict[int, int] = {}  # thing → sentence of its first mention
        self.first_at: dict[int, int] = {}  # thing → where that mention begins
        self.told: dict[int, tuple[int, int]] = {}  # thing → (actor, sentence) where prose first names it
        self.allied: dict[int, list[tuple[int, int]]] = {}  # sentence → (subject, partner) that work together there
        self.sites: dict[int, tuple[int, int]] = {}  # thing → (place, sentence) that prose gives it
        self.roomed: set[int] = set()  # where what a building is told to hold is named: nobody founds it there
        self.offered: set[int] = set()  # what is but a module of a platform: nobody carries it out
        self.sentences: list[list[Mention]] = []
        self._tellings: dict[int, Telling] = {}  # of sentences, how each tells of what it says
        self.named: list[frozenset[str]] = []  # the classes of what each sentence names
        self._governors: dict[int, tuple[int, str]] = {}
        self._deal_out()
        dealt = chain.from_iterable(self.sentences)
        self.clauses = Clauses(article, dealt, vocabulary)
        self.classes = frozenset([thing.cls for thing in article.things])
        self.mention_ends = {m.start: m.end for m in article.mentions}
        self.nested = {m.start: m for m in article.nested}
        self.opened = frozenset([frame.id for frame in frames.get("after", ())])
        self.place_ends = {m.end: m.thing for m in article.mentions if m.cls in ("Community", "Compound")}
        self.areas = {thing.label: n for n, thing in enumerate(self.things) if thing.cls in ("Division", "Compound")}
        self.carried = -1  # the community that the sentence before told of
        self.topic = -1  # the facility that 这里 means

    @cached_property
    def mentions(self) -> Mapping[int, Sequence[Mention]]:
        """Where the sentences name each thing, in order."""
        found: dict[int, list[Mention]] = {}
        for mention in chain.from_iterable(self.sentences):
            found.setdefault(mention.thing, []).append(mention)
        return found

    @cached_property
    def divisions(self) -> Mapping[str, int]:
        """The divisions by their names, the first of each."""
        return {d.label: n for n, d in reversed(list(enumerate(self.things))) if d.cls == "Division"}

    @cached_property
    def communities(self) -> Sequence[int]:
        """The communities that the article names."""
        return [number for number, thing in enumerate(self.things) if thing.cls == "Community"]

    @cached_property
    def founding(self) -> frozenset[tuple[int, int]]:
        """(who, sentence) of all that is told to be founded, when it is first asked for."""
        return frozenset((key[0], key[4]) for key in self.found if key[1] == "establishes")

    @cached_property
    def located(self) -> Mapping[int, str]:
        """The communities that the register has in another sub-district than the one told of, and its code."""
        return dict(self.article.located)

    @cached_property
    def coded(self) -> Mapping[str, int]:
        """The places by their codes in the register."""
        return {thing.code: number for number, thing in enumerate(self.things) if thing.code}

    def _deal_out(self) -> None:
        """Give each sentence its mentions."""
        mentions, position, last = self.article.mentions, 0, len(self.article.mentions)
        for number, (start, end, _, _, _) in enumerate(self.article.scan.sentences):
            here = []
            while position < last and (m := mentions[position]).start < end:
                if m.start >= start and m.end <= end:
                    here.append(m)
                    if m.thing not in self.first:
                        self.first[m.thing] = number
                        self.first_at[m.thing] = m.start
                position += 1
            self.sentences.append(here)
            self.named.append(frozenset([m.cls for m in here]) if here else NOTHING)
        for m in self.article.nested:
            self.first.setdefault(m.thing, self.article.scan.sentence_at(m.start))

    def add(self, subject: int, frame: Frame, obj: int, sentence: int, *, at: int = -1, role: str = "") -> None:
        """Note a relation, once for each rule and sentence; `at` is where its words stand, for the modality."""
        if subject == obj or subject < 0 or obj < 0:
            return
        if frame.relation == "cooperatesWith" and self._is_body_of(obj, subject):
            return  # 街道 and its own 党工委
        if frame.relation == "establishes" and self.things[subject].cls == "SubDistrict" and self._leads(obj, subject):
            return  # 街道党工委搭起|“街道党工委—网格”框架: its own committee was there before
        rule, relation = frame.id, frame.relation
        subjects, objects = self.signatures[relation]
        if self.things[subject].cls not in subjects or self.things[obj].cls not in objects:
            return  # a frame that names no classes takes none that the ontology forbids
        key = (subject, relation, obj, rule, sentence)
        if key not in self.found:
            said = ""
            if at >= 0:
                said = self.modality(sentence, at)
                self.placed.add(key)
            self.found[key] = made(Found, (subject, relation, obj, role, rule, sentence, said))
            self.have.add((subject, relation, obj))
            if relation == "cooperatesWith":
                self.allied.setdefault(sentence, []).append((subject, obj))
            if relation == "partOf" and self.things[subject].cls == self.things[obj].cls == "Programme":
                self.wholes.setdefault(subject, obj)

    def _is_body_of(self, body: int, place: int) -> bool:
        """Whether one is a party body that is named after the other."""
        return self.things[body].fine == "PartyBody" and self.things[body].label.startswith(self.things[place].label)

    def _leads(self, body: int, place: int) -> bool:
        """Whether a body is the committee of the sub-district itself."""
        return self._is_body_of(body, place) and self.things[body].label.endswith(("街道党工委", "街道党委"))

    def modality(self, sentence: int, at: int) -> str:
        """Planned, Expected or Negated where the sentence tells so of what stands at `at`; else ''."""
        start, end, *_ = self.article.scan.sentences[sentence]
        telling = self._tellings.get(sentence)
        if telling is None:
            names = [(m.start - start, m.end - start) for m in self.sentences[sentence]]
            date = self.article.scan.article.metadata.date
            telling = self._tellings[sentence] = self.modalities.read(self.text[start:end], names, date)
        return telling.at(at - start)

    def area_of_name(self, label: str, cls: str) -> int:
        """The division or compound that a longer name begins with; -1: none."""
        areas = (self.areas.get(label[:size], -1) for size in range(len(label) - 1, 1, -1))
        return next((area for area in areas if area >= 0 and self.things[area].cls == cls), -1)

    def holds(self, mention: Mention) -> bool:
        """Whether a mention names a place that firms can move into: no road, no river."""
        thing = self.things[mention.thing]
        return mention.cls == "Facility" and thing.fine != "Road" and thing.label[-1] not in WATERS

    def governor(self, clause: Clause, mention: Mention) -> tuple[int, str]:
        """The nearest verb before the mention in its clause that a frame knows: its offset and word, or (-1, '')."""
        if not clause.verbs:
            return NO_VERB
        found = self._governors.get(mention.start)
        if found is None:
            start = mention.start
            if self.text[start - 1] in OF and (told := ATTRIBUTE.search(self.text, clause.start, start)) is not None:
                cut = told.start()
                inside = any(m.start < cut < m.end for m in clause.mentions)  # 某|服务中心承办的A: part of a name
                start = start if inside else cut
            found = self._governors[mention.start] = self._governor(clause.verbs, start)
        return found

    def _governor(self, verbs: Sequence[Verb], start: int) -> tuple[int, str]:
        for at, word, categories, nothing_else in reversed(verbs):
            if at < start:
                if start - at > REACH:
                    return NO_VERB
                if not RELATIONAL.isdisjoint(categories) or not self.frames.own_verbs.isdisjoint((word, *categories)):
                    return at, word
                if nothing_else:
                    return NO_VERB
        return NO_VERB

    def rows(self, mentions: Sequence[Mention]) -> list[list[Mention]]:
        """Mentions of one class that stand in a row, joined by 、 or 和 or nothing but quotation marks."""
        if len(mentions) < 2:
            return [[*mentions]] if mentions else []
        last = mentions[0]
        rows = [[last]]
        for m in mentions[1:]:
            if last.cls == m.cls and LIST_GAP.fullmatch(self.text, last.end, m.start):
                rows[-1].append(m)
            else:
                rows.append([m])
            last = m
        return rows
