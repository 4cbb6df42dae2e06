"""`jiedao query`: ask the graph in SPARQL, or by a ready question."""

from __future__ import annotations

from jiedao.query.commands import query as run
from jiedao.query.commands import query_arguments as arguments

EXAMPLE = "jiedao query programmes --sub-district 汝河路街道 -f csv"

__all__ = ["EXAMPLE", "arguments", "run"]
