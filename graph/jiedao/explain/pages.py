"""Explanations as text for a terminal, as one HTML page, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from html import escape

from ..query.formats import printable
from .facts import Fact, Proof

MODALITY_LABELS = {"Planned": "计划 planned", "Expected": "预期 expected", "Negated": "否定 denied"}
_BOLD, _PLAIN = "\x1b[1;4m", "\x1b[0m"


def marked(proof: Proof, mark: Callable[[str], str], plain: Callable[[str], str]) -> str:
    """The quote with the names in it marked; `mark` and `plain` write the parts.

    >>> names = (("甲街道", "甲街"), ("乙", "乙"))
    >>> proof = Proof("a.txt", "", 0, ((0, 5),), ("甲街推行乙",), "", "", "r", "1", (), "", "", names)
    >>> marked(proof, lambda s: f"[{s}]", str)
    '[甲街]推行[乙]'
    """
    words = sorted({word for _, word in proof.names if word}, key=lambda word: (-len(word), word))
    if not words:
        return plain(proof.quote)
    parts = re.split(f"({'|'.join(map(re.escape, words))})", proof.quote)
    return "".join(mark(part) if number % 2 else plain(part) for number, part in enumerate(parts) if part)


def as_text(facts: Sequence[Fact], *, colour: bool = False) -> str:
    """For a terminal: with `colour` names are underlined, else they stand in 【】."""
    lines = []
    for fact in facts:
        title = printable(fact.said)
        lines.append(f"{_BOLD}{title}{_PLAIN}" if colour else title)
        if not fact.proofs:
            lines.append(f"    {_unproved(fact)}")
        for proof in fact.proofs:
            if colour:
                quote = marked(proof, lambda part: f"{_BOLD}{printable(part)}{_PLAIN}", printable)
            else:
                quote = marked(proof, lambda part: f"【{printable(part)}】", printable)
            lines += [f"    {quote}", *(f"        {line}" for line in _details(proof))]
        lines.append("")
    return "\n".join(lines)


def _unproved(fact: Fact) -> str:
    """What stands where no passage says so."""
    if fact.registers:
        return printable(f"出自官方区划登记 from the official register: {' / '.join(fact.registers)}")
    return "没有依据 no evidence in this graph"


def _details(proof: Proof) -> list[str]:
    spans = "、".join(f"{start}–{end}" for start, end in proof.spans)
    place = f"{proof.file or proof.source}:{proof.line}" if proof.line else proof.source
    headline = f" · 《{proof.headline}》" if proof.headline else ""
    modality = f" · {MODALITY_LABELS.get(proof.modality, proof.modality)}" if proof.modality else ""
    described = f" {' / '.join(proof.descriptions)}" if proof.descriptions else ""
    confidence = f"{proof.confidence}{_counted(proof)}" if proof.confidence else "未测定 unmeasured"
    lines = [
        f"{place} · 字符 characters {spans}{headline}{modality}",
        f"规则 rule {proof.rule} {proof.version}{described} · 置信度 confidence {confidence}",
    ]
    for name, word in proof.names:
        if not word:
            about = f"，本文写 the article is on {proof.article_about}" if proof.article_about else ""
            lines.append(f"{name} ← 句中未直接写出，由上下文得出 not in the sentence, told by its context{about}")
        elif re.sub(r"\s+", "", word) != name:
            lines.append(f"{name} ← {word}")
    return [printable(line) for line in lines]


def _counted(proof: Proof) -> str:
    """From how many cases the confidence is reckoned, where that is known."""
    return f"（n = {proof.cases}）" if proof.cases else ""


def as_json(facts: Sequence[Fact]) -> str:
    """As a JSON array, one object a fact."""
    return json.dumps(
        [
            {
                **fact._asdict(),
                "proofs": [
                    {
                        **proof._asdict(),
                        "confidence": float(proof.confidence) if proof.confidence else None,
                        "quote": proof.quote,
                        "names": [{"name": name, "written": word} for name, word in proof.names],
                    }
                    for proof in fact.proofs
                ],
            }
            for fact in facts
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_html(facts: Sequence[Fact], title: str) -> str:
    """As one page that needs nothing else."""
    body = []
    for fact in facts:
        body.append(f"<section><h2>{escape(printable(fact.said))}</h2>")
        if not fact.proofs:
            body.append(f"<p>{escape(_unproved(fact))}</p>")
        for proof in fact.proofs:
            quote = marked(proof, lambda part: f"<mark>{escape(part)}</mark>", escape)
            details = "".join(f"<li>{escape(line)}</li>" for line in _details(proof))
            body.append(f"<blockquote>{quote}</blockquote><ul>{details}</ul>")
        body.append("</section>")
    return _PAGE.format(title=escape(printable(title)), body="\n".join(body))


_PAGE = """<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="generator" content="jiedao">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 16px/1.6 sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff; }}
h1 {{ font-size: 1.4em; }} h2 {{ font-size: 1.1em; margin-bottom: 0; }}
blockquote {{ border-left: 4px solid #c0392b; margin: .6em 0 .2em; padding: .2em 1em; white-space: pre-wrap; }}
ul {{ margin: 0 0 .8em; color: #555; font-size: .85em; overflow-wrap: anywhere; }} mark {{ background: #fdeaa8; }}
@media (prefers-color-scheme: dark) {{
  body {{ color: #ddd; background: #1b1b1b; }} ul {{ color: #aaa; }} mark {{ background: #6b5600; color: #fff; }}
}}
</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""
