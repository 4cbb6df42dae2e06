"""Rule files as trees whose every node knows its line.

Only the plain part of YAML is read: mappings, sequences and scalars. Tags, anchors and aliases are refused, which
leaves no way to make objects or to blow up a small file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from jiedao.errors import RuleError

LARGEST = 4 << 20  # bytes; the packs that jiedao ships have 0.1 MB
DEEPEST = 12
_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_FLOAT = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


class Node(NamedTuple):
    """A value of a rule file: a scalar, a list of nodes, or a mapping of names to nodes; lines count from 1.

    `key_line` is that of the name it has in its mapping, or 0.
    """

    value: Any
    line: int
    key_line: int = 0

    def plain(self) -> Any:
        """The value without lines.

        >>> parse("a: [1, 中]", "x.yaml").plain()
        {'a': [1, '中']}
        """
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value


def read(path: Path) -> Node:
    """The content of a rule file.

    Raises:
        RuleError: the file is missing, too large, not UTF-8, no YAML, or uses tags, anchors or aliases.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise RuleError(f"cannot be read: {error.strerror}", path=str(path)) from None
    if len(raw) > LARGEST:
        raise RuleError(f"is larger than {LARGEST >> 20} MB: split it", path=str(path))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise RuleError("is not UTF-8: save it as UTF-8", path=str(path), line=line) from None
    return parse(text, str(path))


def parse(text: str, path: str) -> Node:
    """The content of a rule file's text; `path` is for messages.

    Raises:
        RuleError: as `read`.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = yaml.parse(text, Loader=loader)
    try:
        tree = _document(events, path)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else None
        raise RuleError(f"holds a character that YAML does not allow: {error.reason}", path=path, line=line) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        hint = _hint(text, line)
        if hint.line:
            line, column = hint.line, None
        raise RuleError(f"is no YAML: {error.problem}; {hint.way_out}", path=path, line=line, column=column) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise RuleError(f"is no YAML: {error}", path=path) from None
    return tree


class _Hint(NamedTuple):
    """How a file may be put right, and the line that it is about, or 0 for that of the error."""

    way_out: str
    line: int = 0


def _hint(text: str, line: int | None) -> _Hint:
    """The way out of what is no YAML: tabs and full-width colons, else a value that wants quotation marks.

    >>> _hint("a: 1\\n\\tb: 2", 2).way_out
    'line 2 begins with a tab: indent by spaces'
    >>> _hint("rules:\\n  - id: a\\n    heads：泵站\\n    class: Facility", 4).line
    3
    """
    rows = text.split("\n")
    around = range(max(0, (line or 1) - 3), min(len(rows), line or 1))
    for number in reversed(around):
        if re.match(r" *\t", rows[number]):
            return _Hint(f"line {number + 1} begins with a tab: indent by spaces", number + 1)
    for number in reversed(around):
        if re.match(r" *(?:- )?[a-z_]+：", rows[number]):
            return _Hint("behind a key stands a colon : and a space, not the full-width ：", number + 1)
    return _Hint("put text with : # [ ] { } or a leading special character in '…'")


def _document(events: Iterator[Any], path: str) -> Node:
    """The tree that the events of a YAML parser tell."""
    import yaml

    root: Node | None = None
    stack: list[tuple[Node, list[tuple[str, int]]]] = []  # (container, the key that waits for its value, its line)
    for event in events:
        if isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
            continue
        line = event.start_mark.line + 1
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise RuleError("holds a second document (---): make it a file of its own", path=path, line=line)
            continue
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            stack.pop()
            continue
        _refuse_references(event, path, line)
        if isinstance(event, yaml.ScalarEvent):
            if stack and isinstance(stack[-1][0].value, dict) and not stack[-1][1]:
                if event.value in stack[-1][0].value:
                    raise RuleError(f"{event.value!r} stands here a second time", path=path, line=line)
                stack[-1][1].append((event.value, line))
                continue
            value = _scalar(event)
        else:
            value = {} if isinstance(event, yaml.MappingStartEvent) else []
        if not stack:
            root = node = Node(value, line)
        elif isinstance(stack[-1][0].value, list):
            node = Node(value, line)
            stack[-1][0].value.append(node)
        elif stack[-1][1]:
            key, key_line = stack[-1][1].pop()
            node = stack[-1][0].value[key] = Node(value, line, key_line)
        else:
            raise RuleError("a name must be text, not a list or a mapping", path=path, line=line)
        if isinstance(node.value, (dict, list)):
            if len(stack) >= DEEPEST:
                raise RuleError(f"is nested deeper than {DEEPEST} levels", path=path, line=line)
            stack.append((node, []))
    return root or Node({}, 1)


def _refuse_references(event: Any, path: str, line: int) -> None:
    import yaml

    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise RuleError("anchors and aliases (& and *) are not allowed: write it out", path=path, line=line)
    if getattr(event, "tag", None):
        raise RuleError(f"tags ({event.tag}) are not allowed: rules are text, numbers, lists", path=path, line=line)


def _scalar(event: Any) -> Any:
    value = event.value
    if event.style is not None and event.style != "":
        return value
    if value.lower() in _WORDS:
        return _WORDS[value.lower()]
    if _INTEGER.fullmatch(value):
        return int(value)
    return float(value) if _FLOAT.fullmatch(value) else value
