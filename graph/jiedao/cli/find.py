"""`jiedao find`: find entities by name or pinyin."""

from __future__ import annotations

from jiedao.query.commands import find as run
from jiedao.query.commands import find_arguments as arguments

EXAMPLE = "jiedao find 养老"

__all__ = ["EXAMPLE", "arguments", "run"]
