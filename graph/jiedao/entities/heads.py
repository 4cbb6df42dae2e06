"""Names by head noun: from the head leftwards, word by word, to where the name begins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, GENERIC, LATIN, NAMEABLE, NOUN, PROPER, PUNCTUATION, STOP, VERB, Vocabulary

LONGEST_NAME = 26  # characters; no name of the annotated corpora is longer without quotation marks
PLURALS = frozenset("一批 一批批 系列 一系列 多个 多家 多种 多项 众多 许多 各类 各种 各项 各个 各级 若干 诸多 一些 几个 所有 全部".split())


class HeadRule(NamedTuple):
    """A head-noun rule of a rule pack; `strength` says what may become a name (see data/rules/entities.yaml)."""

    id: str
    cls: str
    fine: str
    strength: str
    weak: frozenset[str]
    strong: frozenset[str]
    verbs: frozenset[str]
    reject: frozenset[str]
    priority: int


def find(scan: Scan, rules: Mapping[str, HeadRule], vocabulary: Vocabulary, barriers: Mapping[int, int]) -> list[Candidate]:
    """All names that end in a head noun. `barriers` maps the end of a place name to its start: no name runs through it."""
    found = []
    words, starts, kinds = scan.words, scan.starts, scan.kinds
    for index, word in enumerate(words):
        head = vocabulary[word].head
        if not head:
            continue
        rule = rules.get(head)
        if rule is None:
            continue
        # 党委书记, 社区居民: a head that only modifies the next noun names nothing
        candidate = _candidate(scan, index, head, rule, vocabulary, barriers)
        if candidate is not None:
            found.append(candidate)
    return found


def _candidate(
    scan: Scan, index: int, head: str, rule: HeadRule, vocabulary: Vocabulary, barriers: Mapping[int, int]
) -> Candidate | None:
    words, starts, kinds, text = scan.words, scan.starts, scan.kinds, scan.text
    end = starts[index + 1]
    first = left_boundary(scan, index, end, barriers)
    if first < index or len(words[index]) > len(head):
        first = _without_leading_verb(scan, first, index, rule, vocabulary)
    start = starts[first]
    modifier = text[start : end - len(head)]
    if not modifier or len(modifier) + len(head) < 3:
        return None
    if modifier in rule.reject or any(modifier.endswith(r) for r in rule.reject if len(r) > 1):
        return None
    last_word = words[index - 1] if len(words[index]) == len(head) and index > first else words[index][: -len(head)]
    if last_word in rule.reject:
        return None
    span_kinds = kinds[first:index]
    remainder = words[index][: -len(head)]
    if remainder:
        span_kinds += vocabulary[remainder].kind if len(remainder) > 1 else NOUN
    proper = PROPER in span_kinds or (LATIN in span_kinds)
    named = proper or NOUN in span_kinds
    strength = rule.strength
    if strength == "strong" and head in rule.weak:
        strength = "weak"
    elif strength == "weak" and head in rule.strong:
        strength = "strong"
    governed = governing_verb(scan, first, rule.verbs, vocabulary) if rule.verbs else ""
    singular = governed == "singular"
    if strength == "strong":
        ok = named or singular
    elif strength == "weak":
        ok = proper or (singular and (named or len(modifier) >= 4))
    elif strength == "proper":
        ok = proper
    elif strength == "object":
        weak = head in rule.weak
        ok = singular and ((named and not weak) or proper or (len(modifier) >= 4 and not weak))
    else:
        ok = False
    if not ok:
        return None
    return Candidate(start, end, rule.cls, rule.fine, rule.id, rule.priority)


def left_boundary(scan: Scan, index: int, end: int, barriers: Mapping[int, int]) -> int:
    """The index of the first word of the name whose head is word `index`."""
    starts, kinds = scan.starts, scan.kinds
    first = index
    while first > 0:
        if starts[first] in barriers or kinds[first - 1] not in NAMEABLE or end - starts[first - 1] > LONGEST_NAME:
            break
        if kinds[first - 1] == LATIN and scan.words[first - 1].isdigit() and (first < 2 or kinds[first - 2] not in "nx"):
            break
        first -= 1
    return first


def _without_leading_verb(scan: Scan, first: int, index: int, rule: HeadRule, vocabulary: Vocabulary) -> int:
    """Skip leading words that are a verb here (创新|招商大使服务) or the sub-district as subject (街道|…)."""
    while first < index:
        word = scan.words[first]
        kind = scan.kinds[first]
        before = scan.kinds[first - 1] if first else PUNCTUATION
        if word in ("街道", "社区", "辖区", "办事处") and first + 1 < index:
            first += 1
        elif kind == AMBIGUOUS and before in (PUNCTUATION, STOP, PROPER) and first + 1 <= index and _verb_here(word, vocabulary):
            first += 1
        else:
            break
    return first


def _verb_here(word: str, vocabulary: Vocabulary) -> bool:
    names = vocabulary[word].categories
    return not names.isdisjoint({"establish", "implement", "implement_new", "undertake", "attract", "operate"})


def governing_verb(scan: Scan, first: int, verbs: frozenset[str], vocabulary: Vocabulary) -> str:
    """Whether the words before `first` make it the direct object of one of `verbs`: 'singular', 'plural' or ''."""
    number = "singular"
    index = first - 1
    steps = 0
    while index >= 0 and steps < 10:
        word, kind = scan.words[index], scan.kinds[index]
        names = vocabulary[word].categories
        if not names.isdisjoint(verbs) and kind in (VERB, AMBIGUOUS):
            return number
        if kind == PUNCTUATION:
            if word not in ("“", "”", "、", "‘", "’"):
                return ""
        elif kind == VERB and steps > 0 and not names.isdisjoint({"verb"}):
            return ""
        if word in PLURALS:
            number = "plural"
        index -= 1
        steps += 1
    return ""
