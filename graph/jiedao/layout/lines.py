"""Source text to printed lines: where each stands, how far from the one above, and whether lines are hard-wrapped."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from jiedao.layout.vocabulary import CLOSERS, OPENING, PARAGRAPH_END
from jiedao.records import made

# A line begins and ends with ink; [^\S…] would also do, but str.strip() is faster than a lazy expression.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_INK_LESS = " \t\u3000\xa0\ufeff\u200b\u200c\u200d\u2060\u2002\u2003\u2009\x1f"
_BRACKET = re.compile(r"[“”‘’「」『』《》〈〉（）()【】〔〕]")
_CLOSERS = "".join(sorted(CLOSERS))
_WIDEST_WRAP = 60.0


class Line(NamedTuple):
    """`text[start:end]` is the line without the blanks around it; `gap` line breaks part it from the line above."""

    start: int
    end: int
    gap: int
    indent: bool


def front_matter_end(text: str) -> int:
    r"""The offset behind a leading YAML block between `---` lines; 0 if there is none.

    >>> front_matter_end("---\ntitle: a\n---\nbody")
    17
    """
    start = 1 if text.startswith("\ufeff") else 0
    if not text.startswith(("---\n", "---\r\n"), start):
        return 0
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE).search(text, start + 4, start + 20_000)
    return closing.end() if closing else 0


def printed_lines(text: str, start: int = 0) -> list[Line]:
    """The lines with ink in them, from `start` on, in order."""
    lines: list[Line] = []
    previous = start
    for match in _LINE.finditer(text, start):
        first, last = match.span()
        content = match.group()
        left = content.lstrip(_INK_LESS)
        if not left:
            continue
        begin = last - len(left)
        end = begin + len(left.rstrip(_INK_LESS))
        distance = first - previous
        if distance <= 1:
            gap = distance
        elif distance == 2 and text.startswith("\n\n", previous):
            gap = 2
        else:
            gap = sum(1 for _ in _BREAK.finditer(text, previous, min(first, previous + 64)))
        indented = begin - first >= 2 or content[0] == "\u3000"
        lines.append(made(Line, (begin, end, gap if lines else 0, indented)))
        previous = last
    return lines


def width(content: str) -> float:
    """The printed width in Han characters: a half-width character counts one half.

    >>> width("街道3A")
    3.0
    """
    return len(content) - len(content.encode("ascii", "ignore")) / 2


def is_closed(content: str) -> bool:
    """Whether a paragraph may end here: after a full stop, colon or dash, closing marks aside.

    >>> is_closed("他说：“好。”"), is_closed("打造“双创”"), is_closed("街道将")
    (True, False, False)
    """
    last = content[-1]
    if last in PARAGRAPH_END or "\n" in content:  # rows, which go on nowhere
        return True
    if last == "." and content.endswith(("...", "．．．")):
        return True
    if last not in CLOSERS:
        return False
    bare = content[-8:].rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in PARAGRAPH_END and not (last in "）)" and bare[-1] in "：:")


def unbalanced(content: str) -> tuple[str, str]:
    """The opening marks left open and the closing marks that close nothing, in order.

    >>> unbalanced("“一领四单"), unbalanced("更满意”主题")
    (('“', ''), ('', '”'))
    """
    opened: list[str] = []
    orphans: list[str] = []
    for char in _BRACKET.findall(content):
        if char in OPENING:
            opened.append(char)
        else:
            if opened and OPENING[opened[-1]] == char:
                opened.pop()
            elif char == "’" and not any(mark == "‘" for mark in opened[-3:]):
                continue
            else:
                orphans.append(char)
    return "".join(opened), "".join(orphans)


def wrap_width(text: str, lines: list[Line]) -> float:
    """The column width at which the lines were broken, in Han characters; 0.0 where each line is a paragraph.

    A page is hard-wrapped if most of its lines are about as wide as the widest usual one, many of them
    stopping in the middle of a sentence, and hardly any line is wider.
    """
    if len(lines) < 3:
        return 0.0
    sample = lines[:400]
    longest = sum(1 for line in sample if line.end - line.start > 2 * _WIDEST_WRAP)
    if longest * 5 > len(sample):
        return 0.0
    widths = [width(text[line.start : line.end]) for line in sample]
    bins = Counter(round(value) for value in widths)
    best = max(bins, key=lambda value: (sum(bins[value - step] for step in range(3)), value))
    if best < 8 or best > _WIDEST_WRAP:
        return 0.0
    full = sum(1 for value in widths if best - 2.5 <= value <= best + 1)
    wider = sum(1 for value in widths if value > best + 2.5)
    broken = sum(
        1
        for value, line in zip(widths, sample, strict=True)
        if best - 2.5 <= value <= best + 1 and not is_closed(text[line.start : line.end])
    )
    if full >= 3 and full * 5 >= len(sample) * 2 and wider * 5 <= len(sample) and broken * 2 >= full:
        return float(best)
    return 0.0
