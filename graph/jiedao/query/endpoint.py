"""A SPARQL endpoint on the network, asked by the SPARQL 1.1 Protocol."""

from __future__ import annotations

import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence

from ..errors import QueryError
from .diagnosis import refusal, used_prefixes
from .engine import Answer
from .prefixes import PREFIXES
from .syntax import departure

LARGEST = 512 * 1024 * 1024
ACCEPTED = (
    "application/sparql-results+json, application/n-triples, application/sparql-results+xml;q=0.8, text/turtle;q=0.8"
)


class Endpoint:
    """A SPARQL endpoint. The prefixes that a query leaves out are declared for it.

    Args:
        url: where it answers.
        timeout: seconds to wait for the answer.
    """

    def __init__(self, url: str, *, timeout: float = 60.0) -> None:
        self.url = url
        self.origin = url
        self.timeout = timeout

    def query(
        self,
        sparql: str,
        *,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        base: str | None = None,
    ) -> Answer:
        """As `Source.query`.

        Raises:
            QueryError: the endpoint cannot be reached, refuses the query, or answers what is no answer.
        """
        import pyoxigraph

        declared = "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}> " for prefix in used_prefixes(sparql))
        fields = [("query", declared + sparql)]
        fields += [("default-graph-uri", iri) for iri in default_graphs]
        fields += [("named-graph-uri", iri) for iri in named_graphs]
        request = urllib.request.Request(
            self.url,
            urllib.parse.urlencode(fields).encode("utf-8", "replace"),
            {"Accept": ACCEPTED, "Content-Type": "application/x-www-form-urlencoded", "User-Agent": "jiedao"},
        )
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as response:
                kind = response.headers.get_content_type()
                content = response.read(LARGEST + 1)
        except urllib.error.HTTPError as error:
            raise self._refused(sparql, error) from None
        except (OSError, ValueError) as error:
            reason = getattr(error, "reason", None) or error
            raise QueryError(f"cannot be reached ({reason}); check the URL, and that it runs", path=self.url) from None
        if len(content) > LARGEST:
            raise QueryError("the answer is larger than 512 MB; add a LIMIT", path=self.url)
        results = pyoxigraph.QueryResultsFormat.from_media_type(kind)
        rdf = pyoxigraph.RdfFormat.from_media_type(kind)
        try:
            if results:
                return Answer(pyoxigraph.parse_query_results(content, results))
            if rdf:
                return Answer([quad.triple for quad in pyoxigraph.parse(content, rdf)])
        except (SyntaxError, ValueError) as error:
            raise QueryError(f"the answer is broken: {error}", path=self.url) from None
        raise QueryError(f"no SPARQL endpoint: it answers {kind[:60]}; give the URL of its /sparql", path=self.url)

    def _refused(self, sparql: str, error: urllib.error.HTTPError) -> QueryError:
        if error.code == 400 and departure(sparql) is not None:
            return refusal(sparql)
        said = " ".join(error.read(2000).decode("utf-8", "replace").split())[:300]
        shown = "".join(character if character.isprintable() else "\ufffd" for character in said)
        return QueryError(f"answers {error.code}: {shown or error.reason}", path=self.url)
