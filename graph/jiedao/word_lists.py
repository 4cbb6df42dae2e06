"""Words as rule packs hold them: text parted by white space, or a list; and an expression for any of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any


def listed(value: Any) -> list[str]:
    """The words of a value of a pack; none where nothing stands.

    >>> listed("公园 广场"), listed(["甲、乙"]), listed(None)
    (['公园', '广场'], ['甲、乙'], [])
    """
    return [str(word) for word in value] if isinstance(value, list) else str(value if value is not None else "").split()


def alternation(words: Sequence[str]) -> str:
    """A regular expression for any of the words, the longest first, factored by first characters.

    >>> alternation(["人", "人次", "个百分点", "个"])
    '(?:个(?:百分点)?|人(?:次)?)'
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[:1], []).append(word[1:])
    parts = []
    for head, tails in heads.items():
        longer = [tail for tail in tails if tail]
        inner = alternation(longer) if longer else ""
        if inner and "" in tails:
            inner = (inner if inner.startswith("(?:") and _closes(inner) else f"(?:{inner})") + "?"
        parts.append(re.escape(head) + inner)
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _closes(pattern: str) -> bool:
    """Whether the group that opens a pattern closes at its end."""
    depth = 0
    for n, char in enumerate(pattern):
        depth += (char == "(" and pattern[n - 1 : n] != "\\") - (char == ")" and pattern[n - 1 : n] != "\\")
        if not depth:
            return n == len(pattern) - 1
    return False
