"""The routes of the server."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import hashlib
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import JiedaoError, MissingExtraError
from ..query.prefixes import ID
from .dataset import Dataset
from .guard import LOCAL, App, Guard, TooLarge, TooSlow, inert
from .limits import Limits
from .negotiation import GRAPH_FORMS, PAGE, best
from .pool import Pool, Refused
from .protocol import Problem, check, operation

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_CHUNK = 65536
_CORS = {"Access-Control-Allow-Origin": "*"}


def app(
    graph: Any,
    *,
    limits: Limits | None = None,
    hosts: tuple[str, ...] = LOCAL,
    root_path: str = "",
) -> App:
    """The graph as an ASGI application.

    Args:
        graph: a `jiedao.Graph`, or the path of a graph's folder or of RDF files.
        limits: what a caller may cost.
        hosts: the names that the Host header may bear; `*` for any.
        root_path: the prefix that a proxy serves it under, where the proxy or the server does not tell it.

    Raises:
        MissingExtraError: Starlette is not installed.
        GraphError: there is no such graph, or a file is broken; with line and column.

    Workers start with the first request, or when the lifespan of the application begins.
    """
    try:
        from starlette.applications import Starlette
        from starlette.routing import Route
    except ImportError:
        raise MissingExtraError("Starlette is not installed; type: pip install 'jiedao[serve]'") from None
    from .description import documents

    service = Service(Dataset(graph), limits or Limits(), root_path.rstrip("/"))

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await service.ready()
        try:
            yield
        finally:
            await service.close()

    routes = [
        Route("/", service.explorer, methods=["GET"]),
        Route("/sparql", service.sparql, methods=["GET", "POST", "OPTIONS"]),
        Route("/query", service.editor, methods=["GET"]),
        Route("/id/{name:path}", service.resource, methods=["GET"]),
        *(Route(path, partial(service.ontology, files), methods=["GET"]) for path, files in documents().items()),
        Route("/static/{name}", service.static, methods=["GET"]),
        Route("/terms.json", service.terms, methods=["GET"]),
        Route("/health", service.health, methods=["GET"]),
    ]
    inner = Starlette(routes=routes, lifespan=lifespan, exception_handlers=_handlers(service.limits))
    return Guard(inner, service.limits, hosts)


def _handlers(limits: Limits) -> dict[Any, Any]:
    """What is answered when no route fits, a body is too large or slow, or a route fails."""

    def said(status: int, code: str, message: str) -> Any:
        return lambda request, error: _problem(Problem(status, code, message))

    return {
        404: _missing,
        405: _wrong_method,
        TooLarge: said(413, "body_size", f"the body is larger than {limits.body >> 10} KB"),
        TooSlow: said(408, "body_time", f"the body took more than {limits.body_time:g} seconds"),
        Exception: said(500, "mistake", "a mistake in the server; its log says more"),
    }


def _missing(request: Request, error: Exception) -> Response:
    return _problem(Problem(404, "not_found", "there is nothing here"))


def _wrong_method(request: Request, error: Exception) -> Response:
    response = _problem(Problem(405, "method", "this method is not answered here"))
    response.headers.update(getattr(error, "headers", None) or {})
    return response


def _problem(problem: Problem, cors: bool = False) -> Response:
    from starlette.responses import Response

    headers = dict(_CORS) if cors else {}
    if problem.status == 503:
        headers["Retry-After"] = "2"
    return Response(inert(problem.as_json()), problem.status, headers, "application/json")


class Service:
    """What answers the routes.

    Args:
        dataset: the graph.
        limits: what a caller may cost.
        root: the prefix of all paths, where no proxy tells it.
    """

    def __init__(self, dataset: Dataset, limits: Limits, root: str) -> None:
        self.dataset = dataset
        self.limits = limits
        self._root = root
        self._pool: Pool | None = None
        self._starting = asyncio.Lock()

    async def ready(self) -> Pool:
        """The workers, started if they are not.

        Raises:
            Refused: they do not come up.
        """
        if self._pool is None:
            async with self._starting:
                if self._pool is None:
                    path = await asyncio.to_thread(self.dataset.store_path)
                    pool = Pool(str(path), self.limits)
                    await pool.start()
                    self._pool = pool
        return self._pool

    async def close(self) -> None:
        """Stop the workers and remove what was made for them."""
        if self._pool is not None:
            await self._pool.close()
            self._pool = None
        self.dataset.close()

    def root(self, request: Request) -> str:
        """The prefix that paths in pages begin with."""
        told = str(request.scope.get("root_path", "")).rstrip("/")
        return self._root or told

    # -- SPARQL ----------------------------------------------------------------------------------------------------

    async def sparql(self, request: Request) -> Response:
        """The SPARQL 1.1 Protocol."""
        from starlette.responses import RedirectResponse, Response

        if request.method == "OPTIONS":
            allowed = {
                "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
                "Access-Control-Allow-Headers": "Accept, Content-Type",
                "Access-Control-Max-Age": "86400",
            }
            return Response(status_code=204, headers=_CORS | allowed)
        try:
            body = await request.body() if request.method == "POST" else b""
            asked = operation(
                request.method, request.scope.get("query_string", b""), request.headers.get("content-type", ""), body
            )
            accept = request.headers.get("accept", "")
            if asked is None:
                if best(accept or "text/turtle", (*GRAPH_FORMS, PAGE)) is PAGE:
                    return RedirectResponse(self.root(request) + "/query", 303)
                return self._description(request, accept)
            request.state.logged = {"query": hashlib.sha256(asked.query.encode()).hexdigest()[:12]}
            check(asked.query)
            head, content = await self._run(
                request,
                {
                    "op": "query",
                    "query": asked.query,
                    "default": asked.default,
                    "named": asked.named,
                    "accept": asked.form or _without_page(accept),
                },
            )
        except Problem as problem:
            return _problem(problem, cors=True)
        return _answered(head, content, _CORS)

    def _description(self, request: Request, accept: str) -> Response:
        from starlette.responses import Response

        from .description import service_description

        form = best(accept, GRAPH_FORMS)
        if form is None:
            return _problem(Problem(406, "not_acceptable", "the description can be had as text/turtle"), cors=True)
        content = service_description(
            str(request.url.replace(query="", path=self.root(request) + "/sparql")), form.name
        )
        return Response(content, 200, _CORS | {"Vary": "Accept"}, form.media_type)

    async def _run(self, request: Request, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """The reply of a worker, which is ended when the caller goes.

        Raises:
            Problem: there is no reply, or it is one.
        """
        try:
            pool = await self.ready()
            running = asyncio.ensure_future(pool.run(asked))
            gone = asyncio.ensure_future(_gone(request))
            try:
                await asyncio.wait((running, gone), return_when=asyncio.FIRST_COMPLETED)
                if not running.done():
                    raise Problem(499, "gone", "the caller is gone")
                head, body = running.result()
            finally:
                for task in (running, gone):
                    task.cancel()
                    with contextlib.suppress(BaseException):
                        await task
        except Refused as refused:
            raise Problem(refused.status, refused.code, refused.message) from None
        except JiedaoError as error:
            raise Problem(503, "graph", "the graph cannot be read; the log says more") from error
        if head["status"] != 200:
            said = head["error"]
            raise Problem(head["status"], said["code"], said["message"], said.get("line"), said.get("column"))
        return head, body

    # -- pages -----------------------------------------------------------------------------------------------------

    async def explorer(self, request: Request) -> Response:
        """The explorer; where the graph is not one of jiedao's, the query page."""
        from starlette.responses import HTMLResponse, RedirectResponse

        page = await asyncio.to_thread(self.dataset.explorer)
        if page is None:
            return RedirectResponse(self.root(request) + "/query", 303)
        # the page brings a stricter policy of its own, which this one must not narrow
        policy = "frame-ancestors 'none'; base-uri 'none'"
        return HTMLResponse(page, headers={"Content-Security-Policy": policy, "Cache-Control": "no-cache"})

    async def editor(self, request: Request) -> Response:
        """The page to write queries on."""
        from starlette.responses import HTMLResponse

        from .pages import editor_page

        return HTMLResponse(await asyncio.to_thread(editor_page, self.root(request)))

    async def resource(self, request: Request) -> Response:
        """What the graph tells of an IRI, as a page or in RDF."""
        from starlette.responses import HTMLResponse

        from .pages import problem_page, resource_page

        iri = ID + request.path_params["name"]
        accept = request.query_params.get("format") or request.headers.get("accept", "")
        form = best(accept or "text/turtle", (*GRAPH_FORMS, PAGE))
        if accept.strip() == "*/*":
            form = GRAPH_FORMS[0]
        vary = _CORS | {"Vary": "Accept"}
        try:
            if form is None:
                raise Problem(406, "not_acceptable", "this can be had as text/html, text/turtle or application/ld+json")
            head, content = await self._run(
                request, {"op": "page" if form is PAGE else "describe", "iri": iri, "accept": form.name}
            )
        except Problem as problem:
            if form is PAGE:
                return HTMLResponse(problem_page(self.root(request), problem.message), problem.status, vary)
            return _problem(problem, cors=True)
        if form is PAGE:
            return HTMLResponse(resource_page(self.root(request), head["page"]), headers=vary)
        return _answered(head, content, vary)

    async def ontology(self, files: tuple[str, ...], request: Request) -> Response:
        """Files of the ontology, as a page or in RDF."""
        from starlette.responses import HTMLResponse, Response

        from .description import ontology_as
        from .pages import ontology_page, turtle_page

        accept = request.query_params.get("format") or request.headers.get("accept", "")
        form = best(accept or "text/turtle", (*GRAPH_FORMS, PAGE))
        if accept.strip() == "*/*":
            form = GRAPH_FORMS[0]
        vary = _CORS | {"Vary": "Accept"}
        if form is None:
            return _problem(Problem(406, "not_acceptable", "this can be had as text/html or text/turtle"), cors=True)
        if form is PAGE:
            page = ontology_page if "jiedao" in files else partial(turtle_page, files)
            return HTMLResponse(await asyncio.to_thread(page, self.root(request)), headers=vary)
        content = await asyncio.to_thread(ontology_as, form.name, files)
        return Response(content, 200, vary, form.media_type)

    async def terms(self, request: Request) -> Response:
        """The terms of the vocabulary, the prefixes and the ready questions: what the query page completes."""
        from starlette.responses import Response

        from .pages import completions

        content = await asyncio.to_thread(completions)
        return Response(content, 200, {"Cache-Control": "max-age=300"}, "application/json")

    async def static(self, request: Request) -> Response:
        """A file that pages need; one that is kept packed goes out as it is to whoever takes gzip."""
        from starlette.responses import FileResponse, Response

        kinds = {".js": "text/javascript", ".css": "text/css", ".LICENSE": "text/plain"}
        kept = {"Cache-Control": "max-age=3600"}
        name = request.path_params["name"]
        for folder in ("static", "vendor"):
            for path in Path(__file__).with_name(folder).iterdir():
                kind = kinds.get(Path(name).suffix)
                if kind and path.name == name:
                    return FileResponse(path, media_type=kind, headers=kept)
                if kind and path.name == f"{name}.gz":
                    packed, vary = path.read_bytes(), kept | {"Vary": "Accept-Encoding"}
                    if "gzip" in request.headers.get("accept-encoding", ""):
                        return Response(packed, 200, vary | {"Content-Encoding": "gzip"}, kind)
                    return Response(gzip.decompress(packed), 200, vary, kind)
        return _problem(Problem(404, "not_found", "there is nothing here"))

    async def health(self, request: Request) -> Response:
        """Whether queries are answered, and how many are under way."""
        from starlette.responses import JSONResponse

        try:
            pool = await self.ready()
            head, _ = await asyncio.wait_for(pool.run({"op": "query", "query": "ASK {}", "accept": "json"}), 5)
        except (Refused, TimeoutError) as error:
            return JSONResponse({"status": "unavailable", "reason": str(error)[:200]}, 503)
        state = {"running": pool.running, "waiting": pool.waiting, "ended": pool.ended}
        return JSONResponse({"status": "ok" if head["status"] == 200 else "unavailable", **state})


def _without_page(accept: str) -> str:
    """The Accept header of a browser wants a page, which an answer is not: then it gets JSON or Turtle."""
    kept = [part for part in accept.split(",") if not part.strip().startswith(("text/html", "application/xhtml"))]
    if len(kept) == len(accept.split(",")):
        return accept
    return ",".join(part for part in kept if not part.strip().startswith(("application/xml", "image/"))) or "*/*"


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _answered(head: dict[str, Any], content: bytes, headers: dict[str, str]) -> Response:
    from starlette.responses import Response, StreamingResponse

    vary = {**headers, "Vary": "Accept", "Content-Length": str(len(content))}
    kind = head["type"] + ("; charset=utf-8" if head["type"].startswith("text/") else "")
    if len(content) <= _CHUNK:
        return Response(content, 200, vary, kind)

    async def parts() -> AsyncIterator[bytes]:
        for start in range(0, len(content), _CHUNK):
            yield content[start : start + _CHUNK]

    return StreamingResponse(parts(), 200, vary, kind)
