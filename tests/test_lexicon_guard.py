"""Lexicons hold what many share: without the names that one page alone uses, hardly anything is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from jiedao import evaluate, reading, rules
from jiedao.extractor import Extractor
from jiedao.normalise import normalise
from jiedao.records import Document

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SETS = [
    (folder / "gold", folder / "corpus")
    for folder in (ROOT / "data", SHARED)
    if (folder / "gold").is_dir() and (folder / "corpus").is_dir()
]
MOST_LOST = 0.02


def _forms(name: str, forms: Any) -> list[str]:
    listed = forms if isinstance(forms, list) else str(forms or name).split()
    return [str(form).replace("_", " ") for form in listed]


def _pages(corpus: Path) -> list[str]:
    """The texts of the corpus as rules see them, a file each, without line breaks."""
    pages: dict[str, str] = {}
    for document in reading.read([corpus]):
        if isinstance(document, Document):
            source = document.source.partition("#")[0]
            pages[source] = pages.get(source, "") + normalise("".join(document.text.split()))
    return list(pages.values())


def _of_one_page(packs: Iterable[rules.Pack], pages: list[str]) -> set[tuple[str, str]]:
    """(lexicon, name) of the entries that exactly one page uses."""
    used: Counter[tuple[str, str]] = Counter()
    for pack in packs:
        for lexicon in pack.content.get("lexicons", ()):
            for name, forms in lexicon["names"].items():
                written = _forms(name, forms)
                used[lexicon["id"], name] = sum(any(form in page for form in written) for page in pages)
    return {entry for entry, count in used.items() if count == 1}


def _less(packs: Iterable[rules.Pack], gone: set[tuple[str, str]]) -> list[rules.Pack]:
    found = []
    for pack in packs:
        content = dict(pack.content)
        if "lexicons" in content:
            content["lexicons"] = [
                {**lexicon, "names": {n: f for n, f in lexicon["names"].items() if (lexicon["id"], n) not in gone}}
                for lexicon in content["lexicons"]
            ]
        found.append(pack._replace(content=content))
    return found


@pytest.mark.parametrize(("gold", "corpus"), SETS, ids=[gold.parent.name for gold, _ in SETS])
def test_names_of_one_page_are_not_what_the_lexicons_live_by(gold: Path, corpus: Path) -> None:
    packs = rules.load()
    gone = _of_one_page(packs, _pages(corpus))
    extractor = Extractor(packs)
    whole = evaluate.evaluate(gold, [corpus], extractor)
    fewer = evaluate.evaluate(gold, [corpus], Extractor(_less(packs, gone), extractor.register))
    lost = whole.f1("entities") - fewer.f1("entities")
    assert lost <= MOST_LOST, f"{lost:.3f} lost with {len(gone)} entries: {sorted(name for _, name in gone)}"


def test_what_each_has_of_its_own_is_called_as_it_is_written() -> None:
    """“四点半学堂” is not 四点半课堂."""
    lexicons = [lexicon for pack in rules.load() for lexicon in pack.content.get("lexicons", ())]
    forms = [
        (name, form)
        for lexicon in lexicons
        if not lexicon.get("shared", True)
        for name, written in lexicon["names"].items()
        for form in _forms(name, written)
    ]
    assert forms and [form for name, form in forms if name not in form.replace("“", "").replace("”", "")] == []
