"""Why the graph says so: for a fact the sentences, where they stand, and the rules that read them."""

from __future__ import annotations

from .facts import Fact, Proof, explain, explain_rule
from .pages import as_html, as_json, as_text

__all__ = ["Fact", "Proof", "as_html", "as_json", "as_text", "explain", "explain_rule"]
