"""The form in which text is matched: simplified characters, half width, one kind of quotation mark.

Every character is replaced by exactly one, so that an offset into the matched text is an offset into the
text as written.
"""

from __future__ import annotations

import re
from functools import lru_cache

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
PUNCTUATION = str.maketrans(
    {
        ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）",
        "＋": "+", "％": "%", "．": ".", "－": "-", "−": "-", "﹣": "-",
        "～": "~", "﹑": "、", "｡": "。", "․": "·", "•": "·", "‧": "·",
        "・": "·", "―": "—", "─": "—", "━": "—", "〜": "~", "∶": "：",  # as GBK and other encodings give them back
        "「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”", "＂": '"', "＇": "'",
        "\u3000": " ", "\xa0": " ", "\t": " ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " ", "\x85": " ",
    }
)  # fmt: skip


@lru_cache(maxsize=1)
def table() -> dict[int, int | str]:
    """The map from code point to code point: traditional to simplified (OpenCC), width, punctuation."""
    import opencc

    mapping: dict[int, int | str] = {}
    characters = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    simplified = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    for character, simple in zip(characters, simplified, strict=True):
        if character != simple and len(simple) == 1:
            mapping[ord(character)] = simple
    mapping.update(FULL_WIDTH)
    mapping.update(PUNCTUATION)
    mapping.update(dict.fromkeys(range(0xD800, 0xE000), 0xFFFD))  # unpaired surrogates: what matches text wants UTF-8
    return mapping


@lru_cache(maxsize=1)
def replacements() -> dict[str, str]:
    """The same map, from character to character."""
    return {chr(code): new if isinstance(new, str) else chr(new) for code, new in table().items()}


_FEW = 24  # characters to replace that a text of its own for each costs less than looking up all of the text


@lru_cache(maxsize=1)
def _replaced() -> re.Pattern[str]:
    """Any character that is replaced, but for the line feed."""
    return re.compile(f"[{re.escape(''.join(sorted(replacements().keys() - {chr(10)})))}]")


def _mapped(text: str) -> str:
    present = set(_replaced().findall(text))
    if "\n" in text:
        present.add("\n")
    if not present:
        return text
    known = replacements()
    if len(present) > _FEW or len(text) < 4 * len(present) or any(known[c] in present for c in present):
        return text.translate(table())
    for character in sorted(present):
        text = text.replace(character, known[character])
    return text


def normalise_lines(text: str) -> str:
    """Every line of `text` by itself; the line feeds stay.

    >>> normalise_lines('說"好\\n"來"')
    '说“好\\n“来”'
    """
    known = replacements()
    present = set(_replaced().findall(text))
    if '"' in text or "＂" in present or len(present) > _FEW or any(known[c] in present for c in present):
        return "\n".join(map(normalise, text.split("\n")))
    out = text
    for character in sorted(present):
        out = out.replace(character, known[character])
    return _restore_between_digits(text, out) if "," in present or ":" in present else out


def normalise(text: str) -> str:
    """The matched form of `text`; as long as `text`.

    A comma or colon between two digits stays as it is; straight quotation marks open and close in turn.

    >>> normalise('淮河路街道「三單一書」(試點),共１,234户')
    '淮河路街道“三单一书”（试点），共1,234户'
    """
    return _short(text) if len(text) <= _REMEMBERED else _normalised(text)


def _normalised(text: str) -> str:
    out = _mapped(text)
    if '"' in out:
        parts = out.split('"')
        out = parts[0] + "".join(("“" if i % 2 == 0 else "”") + part for i, part in enumerate(parts[1:]))
    if "," in text or ":" in text:
        out = _restore_between_digits(text, out)
    return out


_REMEMBERED = 32  # characters of a text that is remembered: a name, which comes again and again
_short = lru_cache(maxsize=1 << 14)(_normalised)


def _restore_between_digits(text: str, out: str) -> str:
    restored = None
    for mark in ",:":
        at = text.find(mark)
        while at != -1:
            if 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit():
                restored = restored or list(out)
                restored[at] = mark
            at = text.find(mark, at + 1)
    return "".join(restored) if restored else out
