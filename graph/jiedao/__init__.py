"""jiedao: a knowledge graph of sub-districts from what newspapers write about them.

Nothing is loaded before it is used: each name below is imported when it is first asked for (PEP 562).

>>> import jiedao
>>> jiedao.__all__
['Graph', '__version__', 'build', 'errors', 'load', 'network']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import errors, network
    from .graph import Graph, load
    from .pipeline import build

__version__ = "0.1.0"

__all__ = ["Graph", "__version__", "build", "errors", "load", "network"]

_HOMES = {"Graph": "graph", "build": "pipeline", "load": "graph"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in ("errors", "network"):
        return import_module(f".{name}", __name__)
    if name in _HOMES:
        value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
