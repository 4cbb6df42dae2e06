"""Asking a graph in SPARQL: `jiedao query` and `jiedao find`, and what the server asks with."""

from __future__ import annotations

from .engine import Answer, Source, open_source
from .formats import FORMATS, write_answer
from .questions import Question, load_questions

__all__ = ["FORMATS", "Answer", "Question", "Source", "load_questions", "open_source", "write_answer"]
