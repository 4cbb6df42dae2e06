"""JSON-LD that reads like plain JSON: one object a thing, names as keys, under a published context.

The context (`context.jsonld` beside this module) stands in the file too, so that it can be read without a network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import GraphError
from .files import whole_file
from .rdf import subject_of, triples

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from ..graph import Graph

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD = "http://www.w3.org/2001/XMLSchema#"


def context() -> dict[str, Any]:
    """The published context, the value of `@context`.

    >>> context()["within"]["@id"]
    'jd:within'
    """
    file = Path(__file__).with_name("context.jsonld")
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))["@context"]
    return found


def jsonld(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """A JSON-LD file, an object a line, in the order of `graph.ttl`.

    Raises:
        GraphError: JSON-LD 1.1 cannot hold a term: a triple as an object, or an IRI that reads as a prefixed name.
    """
    compact = _Compact(context())
    with whole_file(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{\n"@context": ' + json.dumps(compact.context, ensure_ascii=False) + ',\n"@graph": [')
        separator = "\n"
        for node in nodes(triples(graph, evidence=evidence), compact):
            stream.write(separator + json.dumps(node, ensure_ascii=False))
            separator = ",\n"
        stream.write("\n]\n}\n")


def nodes(items: Iterable[Triple], compact: _Compact) -> Iterator[dict[str, Any]]:
    """The things that neighbouring triples speak of, as plain JSON objects."""
    for subject, group in groupby(items, key=subject_of):
        node: dict[str, Any] = {"id": compact.iri(subject)}
        for prop, triples_ in groupby(group, key=lambda triple: triple.predicate.value):
            for triple in triples_:
                key, value = compact.value(prop, triple.object)
                if key not in node:
                    node[key] = [value] if key == "type" or key in compact.sets else value
                elif isinstance(node[key], list):
                    node[key].append(value)
                else:
                    node[key] = [node[key], value]
        yield node


class _Compact:
    """What the context makes of IRIs and values."""

    def __init__(self, context: dict[str, Any]) -> None:
        self.context = context
        self.vocabulary: str = context["@vocab"]
        plain = {name: value for name, value in context.items() if isinstance(value, str) and "://" in value}
        self.prefixes = {value: name for name, value in plain.items() if not name.startswith("@")}
        self.prefixes |= {v["@id"]: name for name, v in context.items() if isinstance(v, dict) and v.get("@prefix")}
        self.terms: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        self.sets: set[str] = set()
        for name, definition in context.items():
            if isinstance(definition, dict) and not definition.get("@prefix"):
                prefix, _, local = definition["@id"].partition(":")
                self.terms.setdefault(plain[prefix] + local, []).append((name, definition))
                if definition.get("@container") == "@set":
                    self.sets.add(name)

    def iri(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix, local = self.prefixes.get(iri[:cut]), iri[cut:]
        if prefix and local:
            return f"{prefix}:{local}"
        scheme, _, rest = iri.partition(":")
        if scheme in self.context and not rest.startswith("//"):
            raise GraphError(f"JSON-LD 会把它读作缩写 / JSON-LD would read <{iri}> as a prefixed name: use -f nt")
        return iri

    def word(self, iri: str) -> str:
        local = iri.removeprefix(self.vocabulary)
        return local if local != iri and local.isalnum() and local not in self.context else self.iri(iri)

    def value(self, prop: str, value: Any) -> tuple[str, Any]:
        """The key and the JSON value of a triple's property and object."""
        from pyoxigraph import BlankNode, Literal, Triple

        if isinstance(value, Triple):
            raise GraphError("JSON-LD 写不了宾语为三元组的陈述 / JSON-LD cannot hold a triple as object: use -f nt")
        if isinstance(value, BlankNode):
            if prop == RDF_TYPE:
                return "type", str(value)
            names = [n for n, d in self.terms.get(prop, ()) if d.get("@type") in ("@id", "@vocab")]
            return (names[0], str(value)) if names else (self.iri(prop), {"id": str(value)})
        if not isinstance(value, Literal):
            if prop == RDF_TYPE:
                return "type", self.word(value.value)
            for name, definition in self.terms.get(prop, ()):
                if definition.get("@type") in ("@id", "@vocab"):
                    return name, self.iri(value.value)
            return self.iri(prop), {"id": self.iri(value.value)}
        datatype = value.datatype.value
        number = int(value.value) if datatype == XSD + "integer" and len(value.value) < 16 else None
        for name, definition in self.terms.get(prop, ()):
            language, coerced = definition.get("@language"), definition.get("@type")
            if value.language and language == value.language and not value.direction:
                return name, value.value
            if not value.language and coerced and self.iri(datatype) == coerced:
                return name, value.value
            if not language and not coerced:
                if number is not None and str(number) == value.value:
                    return name, number
                if datatype == XSD + "string":
                    return name, value.value
        key = next((name for name, d in self.terms.get(prop, ()) if d.get("@type") != "@id"), self.iri(prop))
        if value.direction:
            direction = {"@direction": value.direction.value}
            return key, {"@value": value.value, "@language": value.language, **direction}
        if value.language:
            return key, {"@value": value.value, "@language": value.language}
        if number is not None and str(number) == value.value and key not in self.context:
            return key, number
        if datatype == XSD + "string":
            return key, {"@value": value.value} if key in self.context else value.value
        return key, {"@value": value.value, "@type": self.iri(datatype)}
