"""Checking a graph against the vocabulary and the shapes of `ontology/`, with the place of each fault in its file."""

from .check import validate
from .report import Finding, Report

__all__ = ["Finding", "Report", "validate"]
