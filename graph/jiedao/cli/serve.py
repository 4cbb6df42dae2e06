"""`jiedao serve`: the graph over HTTP."""

from __future__ import annotations

from jiedao.server.commands import arguments, run

EXAMPLE = "jiedao serve -g build --port 8000"

__all__ = ["EXAMPLE", "arguments", "run"]
