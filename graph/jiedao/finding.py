"""Finding entities by name: exact, by substring, and by pinyin, whole or initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from . import naming
from .records import Entity


@lru_cache(maxsize=16384)
def syllable(character: str) -> str:
    """The fixed reading of a character, a letter or digit itself, else empty.

    >>> syllable("淮"), syllable("A"), syllable("“")
    ('huai', 'a', '')
    """
    return naming.slug(naming.key(character))[0].replace("-", "") if character.isalnum() else ""


def readings(name: str) -> tuple[str, str]:
    """The name in pinyin, and the initials of its syllables.

    >>> readings("淮河路")
    ('huaihelu', 'hhl')
    """
    syllables = [syllable(character) for character in name[:200]]
    return "".join(syllables), "".join(s[:1] for s in syllables)


class NameIndex:
    """The names and aliases of entities, compared as `jiedao.naming.key` does: width, case, quotation marks and
    traditional characters do not count."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._names: list[tuple[str, str, bool]] = []  # (key, IRI, whether it is the label)
        self._by_key: dict[str, list[tuple[bool, str]]] = defaultdict(list)
        self._labels: dict[str, str] = {}
        for entity in entities:
            self._labels[entity.iri] = entity.label
            for name in dict.fromkeys((entity.label, *entity.aliases)):
                key, is_label = naming.key(name), name == entity.label
                self._names.append((key, entity.iri, is_label))
                self._by_key[key].append((not is_label, entity.iri))

    @cached_property
    def _spelt(self) -> list[tuple[str, str]]:
        return [readings(key) for key, _, _ in self._names]

    def exact(self, name: str) -> list[str]:
        """The IRIs of the entities that are called so; those of which it is the label, if there are any."""
        found = sorted(set(self._by_key.get(naming.key(name), ())))
        labels = [iri for alias, iri in found if not alias]
        return labels or [iri for _, iri in found]

    def find(self, text: str, limit: int = 20) -> list[str]:
        """IRIs, best first: equal names, names that begin so, that hold it; then pinyin likewise; short before long."""
        key = naming.key(text.strip())
        if not text.strip():
            return []
        best: dict[str, tuple[int, bool, int, str]] = {}
        spell = key.isascii() and key.isalnum()
        for number, (name, iri, is_label) in enumerate(self._names):
            rank = _rank(name, key)
            if rank is None and spell:
                whole, initials = self._spelt[number]
                ranks = [r + 3 for r in (_rank(initials, key), _rank(whole, key)) if r is not None]
                rank = min(ranks, default=None)
            if rank is not None:
                place = (rank, not is_label, len(name), iri)
                if iri not in best or place < best[iri]:
                    best[iri] = place
        return [place[3] for place in sorted(best.values())[:limit]]

    def nearest(self, name: str, limit: int = 5) -> tuple[str, ...]:
        """The labels most like the name, best first; none where nothing is like it.

        Where none has half of it, those that hold how it begins, or of pinyin all of it.
        """
        key = naming.key(name)[:100]
        if not key:
            return ()
        matcher = SequenceMatcher(b=key, autojunk=False)
        scored: dict[str, float] = {}
        wanted = set(key)
        for candidate, iri, _ in self._names:
            if wanted.isdisjoint(candidate):
                continue
            matcher.set_seq1(candidate[:100])
            if matcher.real_quick_ratio() >= 0.5 and matcher.quick_ratio() >= 0.5:
                ratio = matcher.ratio()
                if ratio >= 0.5:
                    label = self._labels[iri]
                    scored[label] = max(ratio, scored.get(label, 0.0))
        found = sorted(scored, key=lambda label: (-scored[label], label))[:limit]
        telling, least = (key, 3) if key.isascii() else (key[:2], 2)
        if found or len(telling) < least:
            return tuple(found)
        return tuple(dict.fromkeys(self._labels[iri] for iri in self.find(telling, limit)))


def _rank(name: str, text: str) -> int | None:
    if text not in name:
        return None
    return 0 if name == text else 1 if name.startswith(text) else 2
