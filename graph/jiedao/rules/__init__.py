"""Rule packs: YAML files of words, lexicons and rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jiedao.resources import folder


class Pack(NamedTuple):
    """A rule pack as read: its path and content."""

    path: str
    content: Mapping[str, Any]


def load(paths: Iterable[Path] = ()) -> tuple[Pack, ...]:
    """The rule packs that jiedao ships, then those at `paths`."""
    import yaml

    own = sorted((folder("data") / "rules").glob("*.yaml"))
    packs = []
    for path in [*own, *paths]:
        with Path(path).open(encoding="utf-8") as file:
            packs.append(Pack(str(path), yaml.load(file, yaml.CSafeLoader)))
    return tuple(packs)


def described(packs: Sequence[Pack]) -> tuple[tuple[str, str, str], ...]:
    """(id, version, description) of each rule of the packs."""
    rows = []
    for pack in packs:
        version = str(pack.content.get("version", ""))
        for value in pack.content.values():
            if isinstance(value, list):
                for rule in value:
                    if isinstance(rule, Mapping) and "id" in rule:
                        text = rule.get("description", {})
                        rows.append((str(rule["id"]), version, f"{text.get('zh', '')} / {text.get('en', '')}"))
    return tuple(sorted(rows))
