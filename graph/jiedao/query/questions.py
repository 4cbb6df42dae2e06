"""The ready questions in `data/queries`: SPARQL files whose heads say in both languages what they ask.

    # title_zh: 街道实施的项目与品牌
    # title_en: Programmes of a sub-district
    # description_zh: …
    # description_en: …
    # param: sub-district | SubDistrict | 街道名称 | name of the sub-district
    SELECT … { VALUES ?sub_district { UNDEF } … }

A parameter stands in the query as a `VALUES` of its own with `UNDEF`, so that each file is a query as it stands: left
out, it asks about all. Its kind is a class of the vocabulary, then the value is a name and its place is taken by the
IRIs of all that are called so (`Entity`: of any class); or `text`, `number` or `iri`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ..asked import shown
from ..errors import QueryError, UnknownNameError
from ..resources import folder
from .prefixes import expanded

_HEAD = re.compile(r"^#\s*(title|description)_(zh|en)\s*:\s*(.*?)\s*$", re.MULTILINE)
_PARAMETER = re.compile(
    r"^#\s*param\s*:\s*([a-z][a-z0-9-]*)\s*\|\s*(\w+)\s*\|\s*([^|\n]*?)\s*\|\s*([^|\n]*?)\s*$", re.MULTILINE
)


class Parameter(NamedTuple):
    """What a question can be asked for: `kind` is a class, or `text`, `number`, `iri`."""

    name: str
    kind: str
    zh: str
    en: str

    @property
    def variable(self) -> str:
        """Its variable in the query.

        >>> Parameter("sub-district", "SubDistrict", "", "").variable
        'sub_district'
        """
        return self.name.replace("-", "_")


class Question:
    """A question: its `name`, its text as SPARQL, and what its head says."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def head(self) -> dict[str, str]:
        """`title_zh`, `title_en`, `description_zh` and `description_en`, as far as they are there."""
        return {f"{what}_{language}": said for what, language, said in _HEAD.findall(self.text)}

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters, in the order of the head."""
        return tuple(Parameter(*found) for found in _PARAMETER.findall(self.text))

    def asked(self, source: Any, values: Mapping[str, str], *, on_command_line: bool = False) -> str:
        """The query with the values in the place of its parameters.

        Args:
            source: where names are looked up.
            values: by the parameters' names.
            on_command_line: errors call a parameter `--sub-district`, not `sub_district`.

        Raises:
            QueryError: the question has no such parameter, or the value is of a wrong kind.
            UnknownNameError: nothing is called so; `nearest` holds the most similar names.
        """
        known = {parameter.name: parameter for parameter in self.parameters}

        def called(name: str) -> str:
            return f"--{name}" if on_command_line else name.replace("-", "_")

        text = self.text
        for name, value in values.items():
            if name not in known:
                has = f"it has: {', '.join(map(called, known))}" if known else "it has none"
                what = f"question {self.name}" if self.name else "query"
                raise QueryError(f"the {what} has no parameter {called(name)}; {has}")
            parameter = known[name]
            terms = " ".join(_terms(source, parameter, value, called(name)))
            slot = re.compile(rf"(VALUES\s*[?$]{parameter.variable}\s*\{{)\s*UNDEF\s*(\}})", re.IGNORECASE)
            text, count = slot.subn(lambda match, terms=terms: f"{match[1]} {terms} {match[2]}", text)  # type: ignore[misc]
            if not count:
                raise QueryError(f"the query has no VALUES ?{parameter.variable} {{ UNDEF }} for {called(name)}")
        return text


def _terms(source: Any, parameter: Parameter, value: str, called: str) -> list[str]:
    from pyoxigraph import Literal, NamedNode

    try:
        if parameter.kind == "text":
            return [str(Literal(value))]
        if parameter.kind == "number":
            if not re.fullmatch(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?", value):
                raise QueryError(f"{called} wants a number, as 12 or 0.5, not {value[:40]!r}")
            return [value]
        iri = expanded(value)
        if iri is not None:
            return [str(NamedNode(iri))]
    except ValueError as error:
        raise QueryError(f"{called}: {error}") from None
    if parameter.kind == "iri":
        raise QueryError(f"{called} wants an IRI, as place:410103, not {value[:40]!r}")
    from .names import names_of, resolved

    kind = "" if parameter.kind == "Entity" else parameter.kind
    found = resolved(source, value, kind)
    if not found:
        nearest = names_of(source, kind).nearest(value)
        raise UnknownNameError(unknown_name(value, nearest, kind), nearest=nearest)
    return [f"<{iri}>" for iri in found]


def unknown_name(
    name: str, nearest: tuple[str, ...], kind: str = "", way_out: str = "look for a part of it with: jiedao find"
) -> str:
    """What to say of a name that nothing has; the way out is for one that nothing is like.

    >>> unknown_name("汝河路街", ("汝河路街道",), "SubDistrict")
    'no jd:SubDistrict is called “汝河路街” / 没有这个名称; the nearest are: 汝河路街道'
    """
    what = f"no jd:{kind}" if kind else "nothing in the graph"
    hint = f"the nearest are: {'、'.join(nearest)}" if nearest else way_out
    return f"{what} is called “{shown(name)}” / 没有这个名称; {hint}"


def load_questions(where: Path | None = None) -> dict[str, Question]:
    """The questions by name, sorted.

    >>> "programmes" in load_questions()
    True
    """
    paths = sorted((where or folder("data") / "queries").glob("*.rq"))
    return {path.stem: Question(path.stem, path.read_text("utf-8")) for path in paths}


def question(what: str) -> Question:
    """The query that a word of the command line stands for: a ready question, a `.rq` file, or the query itself.

    Raises:
        QueryError: there is neither such a question nor such a file.
    """
    ready = folder("data") / "queries"
    if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", what):
        path = ready / f"{what}.rq"
        if path.is_file():
            return Question(what, path.read_text("utf-8"))
        if not Path(what).is_file():
            names = sorted(path.stem for path in ready.glob("*.rq"))
            close = get_close_matches(what, names, 3, 0.5)
            hint = f"did you mean {' or '.join(close)}?" if close else "list them with: jiedao query --list"
            raise QueryError(f"no ready question is called {what}; {hint}")
    if what.endswith((".rq", ".sparql")) or ("{" not in what and "\n" not in what and Path(what).is_file()):
        try:
            return Question(Path(what).stem, Path(what).read_text("utf-8-sig"))
        except UnicodeDecodeError:
            raise QueryError("not UTF-8; save it in UTF-8", path=what) from None
        except OSError as error:
            raise QueryError(f"cannot be read: {error.strerror}; check the path", path=what) from None
    return Question("", what)
