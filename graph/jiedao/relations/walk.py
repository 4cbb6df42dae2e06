"""The state of one walk through an article, and what the frame functions share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.frames import Found, Frame
from jiedao.resolve import Mention, Resolved
from jiedao.vocabulary import Vocabulary

REACH = 30  # characters from a verb to its object
RELATIONAL = frozenset(
    [
        "establish", "implement", "implement_new", "undertake", "attract", "settle", "cooperate", "operate",
        "receive", "serve", "participate",
    ]
)  # fmt: skip
PLANNED = re.compile(
    "拟|计划|力争|筹备|即将|打算|准备|争取|有望|预计|(?:^|街道|社区|还|后|月|年|底|步|，)将(?!.{0,2}(?:其|军))|将(?:继续|持续|在|于|与|启动|建设|打造|新建)"
)
EXPECTED = re.compile("预计|有望|届时")
NEGATED = re.compile("尚未|未能|不再|没有|停止|取消|并未|暂停|终止|搁置")
LIST_GAP = re.compile("[”’》）]?(?:、|和|与|及|以及)?[“‘《]?")


class Walk:
    """One article, its frames, and the relations found so far."""

    def __init__(self, article: Resolved, frames: dict[str, list[Frame]], vocabulary: Vocabulary) -> None:
        self.article = article
        self.frames = frames
        self.vocabulary = vocabulary
        self.things = article.things
        self.text = article.scan.text
        self.found: dict[tuple[int, str, int, str, int], Found] = {}
        self.have: set[tuple[int, str, int]] = set()
        self.first: dict[int, int] = {}  # thing → sentence of its first mention
        self.told: dict[int, tuple[int, int]] = {}  # thing → (actor, sentence) where prose first names it
        self.sites: dict[int, tuple[int, int]] = {}  # thing → (place, sentence) that prose gives it
        self.sentences: list[list[Mention]] = []
        self.nested = {m.start: m for m in article.nested}
        self.carried = -1  # the community that the sentence before told of
        self.topic = -1  # the facility that 这里 means

    def add(self, subject: int, frame: Frame, obj: int, sentence: int, *, at: int = -1, role: str = "") -> None:
        """Note a relation, once for each rule and sentence; `at` is where its words stand, for the modality."""
        if subject == obj or subject < 0 or obj < 0:
            return
        key = (subject, frame.relation, obj, frame.id, sentence)
        if key not in self.found:
            modality = self.modality(sentence, at) if at >= 0 else ""
            self.found[key] = Found(subject, frame.relation, obj, role, frame.id, sentence, modality)
            self.have.add(key[:3])

    def modality(self, sentence: int, at: int) -> str:
        """Planned, Expected or Negated when such a word stands before `at` in its clause; else ''."""
        begin = self.article.scan.sentences[sentence].start
        text = self.text
        clause = text[
            max(
                begin, text.rfind("，", begin, at) + 1, text.rfind("；", begin, at) + 1, text.rfind("：", begin, at) + 1
            ) : at
        ]
        if NEGATED.search(clause):
            return "Negated"
        if PLANNED.search(clause):
            return "Expected" if EXPECTED.search(clause) else "Planned"
        return ""

    def cls(self, mention: Mention) -> str:
        return self.things[mention.thing].cls

    def holds(self, mention: Mention) -> bool:
        """Whether a mention names a place that firms can move into: no road."""
        return self.cls(mention) == "Facility" and self.things[mention.thing].fine != "Road"

    def governor(self, clause: Clause, mention: Mention) -> tuple[int, str]:
        """The nearest verb before the mention in its clause that a frame knows: its offset and word, or (-1, '')."""
        scan = self.article.scan
        for at, word in reversed(clause.verbs):
            if at < mention.start:
                if mention.start - at > REACH:
                    return -1, ""
                if self.vocabulary[scan.words[word]].categories & RELATIONAL:
                    return at, scan.words[word]
                if scan.kinds[word] == "v":
                    return -1, ""
        return -1, ""

    def rows(self, mentions: Sequence[Mention]) -> list[list[Mention]]:
        """Mentions of one class that stand in a row, joined by 、 or 和 or nothing but quotation marks."""
        rows: list[list[Mention]] = []
        for m in mentions:
            if rows and rows[-1][-1].cls == m.cls and LIST_GAP.fullmatch(self.text, rows[-1][-1].end, m.start):
                rows[-1].append(m)
            else:
                rows.append([m])
        return rows
