"""A graph over HTTP: SPARQL 1.1 Protocol, a page for every IRI, the explorer, and a page to write queries on.

`app(graph)` is an ASGI application; `jiedao serve` runs it under uvicorn.

Why not `rdflib-endpoint`, the endpoint library for Python: it evaluates in the process that answers, by rdflib, so
that a query can neither be stopped nor kept from filling the memory of all; it knows no `default-graph-uri` and
`named-graph-uri`; its editor page loads YASGUI from a CDN; and it bounds neither results, nor bodies, nor hosts.
Here each query runs in a worker process of its own, over an Oxigraph store that is open for reading alone, and is
ended with that process. Workers are forked, so that this needs Linux or macOS.
"""

from __future__ import annotations

from .application import app
from .limits import Limits

__all__ = ["Limits", "app"]
