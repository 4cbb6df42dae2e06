"""From mentions to relations, by the frames of the rule packs.

`RelationRules.find` walks an article sentence by sentence and clause by clause; each frame kind has its function.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from jiedao import naming
from jiedao.relations.clauses import Clause, clauses
from jiedao.resolve import Mention, Resolved, Thing
from jiedao.vocabulary import Vocabulary

PLACES = frozenset(["SubDistrict", "Community", "Compound", "Facility", "Division"])
LIST_GAP = re.compile(r"[”’》）]?(?:、|和|与|及|以及|，)?[“‘《]?")
REACH = 30


class Found(NamedTuple):
    """A relation between things of one article, and the sentence that says so (-1: the register)."""

    subject: int
    predicate: str
    object: int
    role: str
    rule: str
    sentence: int
    modality: str


class Frame(NamedTuple):
    """A relation rule of a rule pack."""

    id: str
    relation: str
    kind: str
    triggers: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    explicit: bool


class RelationRules:
    """The relation frames of all packs, compiled once for a build."""

    def __init__(self, packs: Collection[Mapping[str, Any]], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.frames: dict[str, list[Frame]] = {}
        for pack in packs:
            for rule in pack.get("relation_rules", ()):
                frame = Frame(
                    rule["id"], rule["relation"], rule["kind"], frozenset(rule.get("triggers", ())),
                    frozenset(rule.get("subjects", ())), frozenset(rule.get("objects", ())), bool(rule.get("explicit")),
                )  # fmt: skip
                self.frames.setdefault(frame.kind, []).append(frame)
        self.plan = vocabulary.words("plan")
        self.deny = vocabulary.words("deny")

    def find(self, article: Resolved) -> list[Found]:
        """The relations of one article, in the order of the text, each (subject, predicate, object) of a rule and
        sentence once."""
        return _Finder(article, self).run()


class _Finder:
    def __init__(self, article: Resolved, rules: RelationRules) -> None:
        self.article = article
        self.rules = rules
        self.things = article.things
        self.text = article.scan.text
        self.found: dict[tuple[int, str, int, str, int], Found] = {}
        self.have: set[tuple[int, str, int]] = set()
        self.actors: dict[int, tuple[int, int]] = {}  # thing -> (actor, sentence) at its first mention in prose

    # -- results -----------------------------------------------------------------------------------------------
    def add(self, subject: int, frame: Frame, obj: int, sentence: int, *, role: str = "", at: int = -1, relation: str = "") -> None:
        predicate = relation or frame.relation
        if subject == obj or subject < 0 or obj < 0:
            return
        modality = self.modality(sentence, at) if at >= 0 else ""
        key = (subject, predicate, obj, frame.id, sentence)
        if key not in self.found:
            self.found[key] = Found(subject, predicate, obj, role, frame.id, sentence, modality)
            self.have.add((subject, predicate, obj))

    def modality(self, sentence: int, at: int) -> str:
        """Planned or Expected when such a word stands before `at` in its clause."""
        begin = self.article.scan.sentences[sentence].start
        clause = re.split("[，；]", self.text[begin:at])[-1]
        for word in ("拟", "计划", "将", "预计", "有望", "力争", "筹备", "即将", "打算"):
            if word in clause and not (word == "将" and not clause.rstrip().endswith(("将", "将继续", "将持续", "将在")) and "将" not in clause[:6]):
                return "Expected" if word in ("预计", "有望") else "Planned"
        if any(word in clause for word in ("尚未", "未能", "不再", "没有", "停止", "取消", "并未")):
            return "Negated"
        return ""

    # -- the walk ----------------------------------------------------------------------------------------------
    def run(self) -> list[Found]:
        scan = self.article.scan
        position = 0
        mentions = self.article.mentions
        paragraph_goal: tuple[int, int] | None = None
        self.first_mention: dict[int, int] = {}
        self.per_sentence: list[list[Mention]] = []
        block = -1
        for number, sentence in enumerate(scan.sentences):
            here = []
            while position < len(mentions) and mentions[position].start < sentence.end:
                if mentions[position].start >= sentence.start:
                    here.append(mentions[position])
                position += 1
            self.per_sentence.append(here)
            for m in here:
                self.first_mention.setdefault(m.thing, number)
            if sentence.block != block:
                block, paragraph_goal = sentence.block, None
            if not here:
                continue
            kind = scan.article.blocks[sentence.block].kind
            parts = clauses(self.article, sentence, here, self.rules.vocabulary)
            self.nesting(number, here)
            self.roles(number, here)
            if kind == "heading":
                continue
            paragraph_goal = self.sentence(number, parts, here, paragraph_goal)
        self.names()
        self.own()
        self.register()
        return list(self.found.values())

    def sentence(
        self, number: int, parts: list[Clause], here: list[Mention], goal: tuple[int, int] | None
    ) -> tuple[int, int] | None:
        things = self.things
        goals: list[tuple[int, int]] = [goal] if goal else []  # (thing, clause index)
        last_place = -1
        for index, clause in enumerate(parts):
            lists = _lists(clause.mentions, self.text)
            for head_list in lists:
                head = head_list[0]
                governor, word = self.governor(clause, head)
                self.objects(number, clause, head_list, governor, word)
                self.after(number, clause, head_list)
                self.settle(number, parts, index, head_list, governor, word)
            self.components(number, clause, lists)
            self.awards(number, parts, index)
            self.agents(number, clause)
            self.participants(number, clause)
            self.applied(number, parts, index)
            for frame in self.rules.frames.get("purpose", ()):
                for m in clause.mentions:
                    if things[m.thing].cls in ("Star", "Programme") and self.is_goal(clause, m, frame):
                        goals = [g for g in goals if things[g[0]].cls == "Star" and things[m.thing].cls != "Star"] if things[m.thing].cls == "Star" else goals
                        goals.append((m.thing, m.end))
                        if things[m.thing].cls == "Star":
                            goal = (m.thing, m.end)
                for m in clause.mentions:
                    if things[m.thing].cls not in frame.subjects:
                        continue
                    for target, position in goals:
                        if m.start >= position and target != m.thing and self.serves(clause, m, target):
                            self.add(m.thing, frame, target, number)
            for m in clause.mentions:
                self.actors.setdefault(m.thing, (clause.actor, number))
        return goal

    def is_goal(self, clause: Clause, mention: Mention, frame: Frame) -> bool:
        """Whether the mention is what the clause is done for: 围绕…, 依托…, 以…为抓手, 在…中."""
        before = self.text[clause.start : mention.start]
        behind = self.text[mention.end : min(mention.end + 14, clause.end)]
        word = before.rstrip("“‘《 ")
        star = self.things[mention.thing].cls == "Star"
        for trigger in ("围绕", "依托", "借势", "结合", "紧扣", "对标", "锚定", "聚焦", "助力", "深入落实", "抓住", "立足"):
            at = word.rfind(trigger)
            if at >= 0 and len(word) - at <= (16 if star else 10) and not any(clause.start + at < m.start < mention.start for m in clause.mentions):
                return True
        if star and re.search("创建|争创|争|创|摘|夺|聚焦", word[-6:]):
            return True
        at = word.rfind("以")
        if at >= 0 and len(word) - at <= 8 and re.search("为(?:目标|抓手|载体|契机|引领|牵引|主线|统领|依托|核心|总揽|平台|导向|重点)", behind):
            return True
        at = word.rfind("在")
        return at >= 0 and len(word) - at <= 4 and re.match(r"[”’]?(?:工程|工作|活动|建设|创建)?(?:过程)?(?:的推进)?中", behind) is not None

    def serves(self, clause: Clause, mention: Mention, target: int) -> bool:
        goal = self.things[target]
        thing = self.things[mention.thing]
        if thing.cls in ("Facility", "Organisation") and goal.cls != "Star":
            governor, word = self.governor(clause, mention)
            return bool(word) and not self.rules.vocabulary[word].categories.isdisjoint({"establish"})
        if thing.cls == "Facility":
            governor, word = self.governor(clause, mention)
            return bool(word)
        if thing.cls == "Organisation":
            return False
        if thing.cls == "Award":
            return goal.cls == "Star"
        governor, word = self.governor(clause, mention)
        return bool(word) or goal.cls == "Star"

    # -- frames ------------------------------------------------------------------------------------------------
    def governor(self, clause: Clause, mention: Mention) -> tuple[int, str]:
        """The nearest verb before the mention in its clause that a frame knows."""
        scan = self.article.scan
        for at, word in reversed(clause.verbs):
            if at < mention.start:
                if mention.start - at > REACH:
                    return -1, ""
                names = self.rules.vocabulary[scan.words[word]].categories
                if names & RELATIONAL:
                    return at, scan.words[word]
                if scan.kinds[word] == "v":
                    return -1, ""
        return -1, ""

    def objects(self, number: int, clause: Clause, members: Sequence[Mention], at: int, word: str) -> None:
        if not word:
            return
        names = self.rules.vocabulary[word].categories
        for frame in self.rules.frames.get("object", ()):
            if names.isdisjoint(frame.triggers) and word not in frame.triggers:
                continue
            for m in members:
                thing = self.things[m.thing]
                if thing.cls not in frame.objects:
                    continue
                actor = clause.actor
                if actor == m.thing:
                    actor = self.article.own
                if frame.explicit and (not clause.explicit or self.things[actor].cls not in frame.subjects):
                    continue
                if frame.relation == "implements" and self.things[actor].cls == "Division":
                    actor = self.article.own
                if frame.relation == "establishes" and thing.fine in ("GovernmentBody", "Enterprise", "PublicInstitution", "Road"):
                    continue
                if frame.relation == "cooperatesWith" and (m.start - at > 14 or self.text[m.end : m.end + 1] == "的"):
                    continue
                self.add(actor, frame, m.thing, number, at=m.start)

    def after(self, number: int, clause: Clause, members: Sequence[Mention]) -> None:
        behind = self.text[members[-1].end : members[-1].end + 8].lstrip("”’》等也已经正式先后相继陆续")
        for frame in self.rules.frames.get("after", ()):
            if behind.startswith(tuple(frame.triggers)):
                for m in members:
                    thing = self.things[m.thing]
                    if thing.cls in frame.objects and thing.fine not in ("GovernmentBody", "Enterprise", "PublicInstitution", "Road") and clause.mentions[0].start <= m.start:
                        actor = clause.actor if clause.actor != m.thing else self.article.own
                        self.add(actor, frame, m.thing, number, at=m.start)

    def settle(self, number: int, parts: list[Clause], index: int, members: Sequence[Mention], at: int, word: str) -> None:
        clause = parts[index]
        for frame in self.rules.frames.get("settle", ()):
            tenants = [m for m in members if self.things[m.thing].cls in frame.subjects and self.things[m.thing].fine in ("Enterprise", "", "PublicInstitution", "SocialOrganisation")]
            if not tenants:
                continue
            behind = self.text[tenants[-1].end : min(clause.end, tenants[-1].end + 30)]
            names = self.rules.vocabulary[word].categories if word else frozenset()
            moved = re.search("入驻|落户|进驻|落地|迁入|搬入|签约", behind)
            if "attract" not in names and not moved:
                continue
            place = self.article.own
            after = [m for m in clause.mentions if m.start >= tenants[-1].end and self.things[m.thing].cls == "Facility"]
            before = [m for m in clause.mentions if m.end <= tenants[0].start and self.things[m.thing].cls == "Facility"]
            if moved and after:
                place = after[0].thing
            elif before:
                place = before[-1].thing
            elif index and "attract" in names:
                earlier = [m for c in parts[max(0, index - 1) : index] for m in c.mentions if self.things[m.thing].cls == "Facility"]
                if earlier:
                    place = earlier[-1].thing
            for m in tenants:
                self.add(m.thing, frame, place, number, at=m.start)

    def agents(self, number: int, clause: Clause) -> None:
        """…由X运营."""
        for frame in self.rules.frames.get("agent", ()):
            for m in clause.mentions:
                if self.things[m.thing].cls in frame.subjects and self.text[m.start - 1 : m.start] in ("由", "托"):
                    behind = self.text[m.end : m.end + 8]
                    if re.search("运营|经营|管理|托管|打理|运维|负责", behind):
                        targets = [t for t in self.per_sentence[number] if t.end <= m.start and self.things[t.thing].cls in frame.objects]
                        if targets:
                            self.add(m.thing, frame, targets[-1].thing, number)

    def participants(self, number: int, clause: Clause) -> None:
        scan = self.article.scan
        for frame in self.rules.frames.get("participate", ()):
            for at, word in clause.verbs:
                if scan.words[word] not in ("参与", "参加", "加入", "报名", "投身", "响应", "加盟", "入会"):
                    continue
                before = [m for m in clause.mentions if m.end <= at and self.things[m.thing].cls in frame.subjects]
                after = [m for m in clause.mentions if m.start >= at and self.things[m.thing].cls in frame.objects]
                if before and after and after[0].start - at < 16:
                    for m in before:
                        self.add(m.thing, frame, after[0].thing, number, at=at)

    def applied(self, number: int, parts: list[Clause], index: int) -> None:
        clause = parts[index]
        for frame in self.rules.frames.get("place", ()):
            spots = [m for m in clause.mentions if self.things[m.thing].cls in frame.objects and self.text[max(clause.start, m.start - 2) : m.start].endswith(("在", "在“", "于"))]
            if not spots:
                continue
            for m in clause.mentions:
                if self.things[m.thing].cls in frame.subjects and (m.start > spots[0].end or re.search("(?:设|定|落|放|走进|举行)(?:在|于)", self.text[m.end : spots[0].start + 1])):
                    self.add(m.thing, frame, spots[0].thing, number, at=m.start)

    def awards(self, number: int, parts: list[Clause], index: int) -> None:
        clause = parts[index]
        awards = [m for m in clause.mentions if self.things[m.thing].cls == "Award"]
        if not awards:
            return
        for frame in self.rules.frames.get("award", ()):
            before = [m for m in clause.mentions if m.end <= awards[0].start and self.things[m.thing].cls not in ("Award", "Division", "Star")]
            passive = re.search("(?:被|获|经|由|荣获)", self.text[clause.start : awards[0].start])
            subject = -1
            for m in before:
                if self.text[max(clause.start, m.start - 1) : m.start] in ("被", "由", "经", "获") or (passive and m.start > clause.start + passive.start()):
                    continue
                if self.text[m.end : m.end + 1] != "的":
                    subject = m.thing
                    break
            if subject < 0 and index:
                previous = parts[index - 1]
                named = [m for m in previous.mentions if self.things[m.thing].cls in ("Programme", "Project", "Facility", "Platform", "Community", "Organisation")]
                if named and not previous.explicit and previous.actor == self.article.own and self.text[clause.start : awards[0].start].lstrip().startswith(("被", "获评", "获", "荣获")) and len(named) == 1:
                    subject = named[0].thing
            if subject < 0:
                subject = clause.actor
            thing = self.things[subject] if subject >= 0 else None
            if thing and thing.fine == "PartyBody" and self.article.own >= 0 and thing.label.startswith(self.things[self.article.own].label):
                subject = self.article.own
            for m in awards:
                self.add(subject, frame, m.thing, number, at=m.start)
        for frame in self.rules.frames.get("granter", ()):
            granters = []
            for m in clause.mentions:
                if self.things[m.thing].cls not in frame.objects or m.start >= awards[-1].end:
                    continue
                behind = self.text[m.end : awards[-1].start]
                before_text = self.text[clause.start : m.start]
                if m.end <= awards[0].start and (re.match(r"(?:等)?(?:联合)?(?:颁发|授予|评选|认定|命名|评定|表彰|评)", behind) or ("被" in before_text and "授予" in behind) or ("由" in before_text and re.search("授予|颁发|评选|认定", behind))):
                    granters.append(m)
            for m in granters:
                for award in awards:
                    self.add(award.thing, frame, m.thing, number)

    def components(self, number: int, clause: Clause, lists: list[list[Mention]]) -> None:
        """A、B、C等N个P; P包括A、B; A、B“P”项目."""
        scan = self.article.scan
        for frame in self.rules.frames.get("list", ()):
            for members in lists:
                last = members[-1]
                gap = re.compile(r"[”’》]?等?(?:\d+|[一二两三四五六七八九十]+)?(?:个|项|大|类)?(?:方面)?(?:的)?(?:\d+|[一二两三四五六七八九十]+)?(?:个|项)?[“‘]?")
                for whole in clause.mentions:
                    if whole.start < last.end or self.things[whole.thing].cls not in ("Programme", "Project", "Platform"):
                        continue
                    between = self.text[last.end : whole.start]
                    if between and gap.fullmatch(between) and ("等" in between or len(members) > 1) and "、" not in between:
                        for m in members:
                            if self.things[m.thing].cls in ("Programme", "Platform", "Facility", "Project", "Organisation") and m.thing != whole.thing:
                                self.add(m.thing, frame, whole.thing, number)
                    break
            for at, word in clause.verbs:
                if scan.words[word] in ("包括", "包含", "涵盖", "囊括", "含"):
                    wholes = [m for m in clause.mentions if m.end <= at and self.things[m.thing].cls in ("Programme", "Platform", "Project", "Organisation", "Facility")]
                    members = [m for m in clause.mentions if m.start >= at]
                    if wholes and members:
                        for m in members:
                            if self.things[m.thing].cls in ("Programme", "Platform", "Facility", "Project", "Organisation"):
                                self.add(m.thing, frame, wholes[-1].thing, number)

    def nesting(self, number: int, here: list[Mention]) -> None:
        for frame in self.rules.frames.get("nesting", ()):
            for left, right in zip(here, here[1:], strict=False):
                gap = self.text[left.end : right.start]
                outer, inner = self.things[left.thing], self.things[right.thing]
                if gap not in ("", "“", "的", "辖区") or (gap == "的" and inner.cls not in ("Community", "Compound", "Facility")):
                    continue
                if outer.cls in PLACES and inner.cls in ("SubDistrict", "Community", "Compound", "Facility", "Project") and RANK[outer.cls] < RANK[inner.cls]:
                    if outer.cls == "Facility" and inner.cls == "Facility":
                        continue
                    if inner.cls == "SubDistrict" and inner.code and outer.code and not inner.code.startswith(outer.code.rstrip("0")):
                        continue
                    self.add(right.thing, frame, left.thing, number)

    def roles(self, number: int, here: list[Mention]) -> None:
        for frame in self.rules.frames.get("role", ()):
            for position, m in enumerate(here):
                if self.things[m.thing].cls != "Person":
                    continue
                left = here[position - 1] if position else None
                if left is None or m.start - left.end > 18:
                    left = None
                role = self.text[left.end : m.start] if left is not None else ""
                if left is not None and self.things[left.thing].cls in frame.objects and role and not re.search("[，。；：、！？]", role):
                    target = left.thing
                    role = role.lstrip("的")
                    thing = self.things[target]
                    if thing.fine == "PartyBody" and self.article.own >= 0 and thing.label.startswith(self.things[self.article.own].label):
                        role = "党工委" + role
                        target = self.article.own
                    if role:
                        self.add(m.thing, frame, target, number, role=self.article.scan.written[m.start - len(role) : m.start] if not role.startswith("党工委") else role)
                elif left is None or self.things[left.thing].cls not in frame.objects:
                    lead = re.search(r"(街道|办事处|社区)?((?:党工委|党委|办事处|党群|纪工委|武装部|人大)[\u4e00-\u9fff]{0,6}(?:书记|主任|委员|部长))$", self.text[max(0, m.start - 16) : m.start])
                    if lead and self.article.own >= 0:
                        self.add(m.thing, frame, self.article.own, number, role=lead.group(2))

    # -- frames over the article -------------------------------------------------------------------------------
    def names(self) -> None:
        """What names alone say: 翠竹园社区党群服务中心 lies in 翠竹园社区; 红色物业联盟党委 is part of 红色物业联盟."""
        keyed = [(naming.key(t.label), n, t) for n, t in enumerate(self.things)]
        outer = {}
        for key, n, t in keyed:
            if t.cls in ("Community", "Compound", "Facility", "Organisation") and len(key) >= 2:
                for name in (key, *[naming.key(a) for a in t.aliases]):
                    if len(name) >= 2:
                        outer.setdefault(name, n)
        for key, n, t in keyed:
            best = None
            for length in range(len(key) - 1, 1, -1):
                m = outer.get(key[:length])
                if m is not None and m != n:
                    best = m
                    break
            if best is None:
                continue
            container = self.things[best]
            sentence = self.first_mention.get(n, 0)
            if t.cls == "Organisation" and container.cls == "Organisation" and t.fine == "PartyBody":
                for frame in self.rules.frames["name"]:
                    if frame.relation == "partOf":
                        self.add(n, frame, best, sentence)
            elif t.cls in ("Facility", "Project", "Compound") and container.cls in ("Community", "Compound", "Facility") and len(key) - length >= 2:
                for frame in self.rules.frames["name"]:
                    if frame.relation == "within":
                        self.add(n, frame, best, sentence)

    def own(self) -> None:
        """What an article on one sub-district presents as its own."""
        own = self.article.own
        if own < 0:
            return
        has: dict[tuple[int, str], bool] = {}
        for s, p, o in self.have:
            has[s, p] = True
            has[o, "<" + p] = True
        for frame in self.rules.frames.get("own", ()):
            for n, thing in enumerate(self.things):
                if thing.cls not in frame.objects or n not in self.first_mention:
                    continue
                sentence = self.first_mention[n]
                actor, told = self.actors.get(n, (own, sentence))
                if frame.relation == "within":
                    if has.get((n, "within")):
                        continue
                    if thing.cls == "Organisation":
                        target = self._seat(thing, n, has)
                        if target >= 0:
                            self.add(n, frame, target, sentence)
                        continue
                    self.add(n, frame, own, sentence)
                elif frame.relation == "implements":
                    if has.get((n, "<implements")):
                        continue
                    if actor == n or self.things[actor].cls in ("Division", "Facility", "Person"):
                        actor = own
                    self.add(actor, frame, n, told)
                elif frame.relation == "undertakes":
                    if has.get((n, "<undertakes")):
                        continue
                    self.add(own, frame, n, sentence)

    def _seat(self, thing: Thing, n: int, has: Mapping[tuple[int, str], bool]) -> int:
        if thing.fine in ("PartyBody", "GovernmentBody"):
            own_label = self.things[self.article.own].label
            if thing.label.startswith(own_label):
                return self.article.own
            for division in sorted(range(len(self.things)), key=lambda i: -len(self.things[i].label)):
                d = self.things[division]
                if d.cls == "Division" and thing.label.startswith(d.label):
                    return division
            return -1
        taken = ("settlesIn", "cooperatesWith", "participatesIn")
        if any(has.get((n, p)) for p in taken) or any(has.get((n, "<" + p)) for p in ("establishes", "cooperatesWith", "grantedBy")):
            return -1
        if has.get((n, "partOf")):
            return -1
        return self.article.own

    def register(self) -> None:
        chain = self.article.chain
        for frame in self.rules.frames.get("register", ()):
            inner = self.article.own
            for outer in chain:
                if inner >= 0 and not (inner, "within", outer) in self.have:
                    sentence = self.first_mention.get(outer, self.first_mention.get(inner, 0))
                    self.add(inner, frame, outer, sentence)
                inner = outer


RELATIONAL = frozenset(
    ["establish", "implement", "implement_new", "undertake", "attract", "settle", "cooperate", "operate", "receive", "serve", "participate"]
)
RANK = {"Division": 0, "SubDistrict": 1, "Community": 2, "Facility": 3, "Compound": 3, "Project": 4}


def _lists(mentions: Sequence[Mention], text: str) -> list[list[Mention]]:
    """Mentions of one class that stand in a row, joined by 、 or 和 or nothing but quotation marks."""
    rows: list[list[Mention]] = []
    for m in mentions:
        if rows and rows[-1][-1].cls == m.cls and LIST_GAP.fullmatch(text, rows[-1][-1].end, m.start):
            rows[-1].append(m)
        else:
            rows.append([m])
    return rows
