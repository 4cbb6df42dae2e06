"""The explorer: one HTML page that shows a graph, and needs neither network nor server."""

from __future__ import annotations

from jiedao.explorer.page import page

__all__ = ["page"]
