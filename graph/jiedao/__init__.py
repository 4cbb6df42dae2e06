"""jiedao: a knowledge graph of sub-districts from what newspapers write about them."""

from __future__ import annotations

__version__ = "0.1.0"
