"""Doctests in docstrings as blocks of code: in Markdown, `>>>` would be a quotation in a quotation in a quotation."""

from __future__ import annotations

import re
from typing import Any

import griffe

EXAMPLE = re.compile(r"^>>> .*(?:\n(?!\n).+)*(?:\n\n?>>> .*(?:\n(?!\n).+)*)*", re.MULTILINE)


def fenced(docstring: str) -> str:
    """The docstring with its doctests fenced.

    >>> fenced("Add.\\n\\n>>> 1 + 1\\n2").splitlines()[2::3]
    ['```pycon', '```']
    """
    return EXAMPLE.sub(lambda found: f"```pycon\n{found[0]}\n```", docstring)


class DoctestBlocks(griffe.Extension):
    """Fences the doctests of every object."""

    def on_object(self, *, obj: Any, **_: Any) -> None:
        """Change the docstring before it is parsed."""
        if obj.docstring is not None and ">>> " in obj.docstring.value:
            obj.docstring.value = fenced(obj.docstring.value)
