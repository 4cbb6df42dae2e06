"""The words and numbers that a graph is asked with: what is none of them is an error, which names the nearest."""

from __future__ import annotations

from difflib import get_close_matches
from numbers import Integral

from .errors import QueryError, WrongTypeError
from .output.terms import ONTOLOGY
from .records import COARSE_CLASSES, FINE_CLASSES, PREDICATES


def name_of(given: object) -> str:
    """The name, or part of one, that was given.

    Raises:
        WrongTypeError: it is no text.

    >>> name_of("玉林街道")
    '玉林街道'
    """
    if not isinstance(given, str):
        raise WrongTypeError(f"{shown(repr(given))} is no name: give one as text, or an IRI")
    return given


def class_of(name: str) -> str:
    """The class of a name that may be prefixed, in whatever case; empty for an empty one.

    Raises:
        QueryError: there is none; the message names the nearest.

    >>> class_of("jd:SubDistrict"), class_of("subdistrict"), class_of("")
    ('SubDistrict', 'SubDistrict', '')
    """
    known = {cls.lower(): cls for cls in (*COARSE_CLASSES, *FINE_CLASSES)}
    local = _local(name_of(name)).lower()
    if name and local not in known:
        close = [known[near] for near in get_close_matches(local, known, 2, 0.6)]
        raise QueryError(f"no class {shown(name)} / 没有这个类; {_hint(close, tuple(known.values()))}")
    return known[local] if name else ""


def no_relation(name: str) -> QueryError:
    """What to raise for what is no relation: an error that names the nearest.

    >>> str(no_relation("implemnts"))
    'no relation implemnts / 没有这种关系; did you mean implements?'
    """
    return QueryError(
        f"no relation {shown(name)} / 没有这种关系; "
        + _hint(get_close_matches(_local(name), PREDICATES, 2, 0.5), PREDICATES)
    )


def known_relation(name: str) -> None:
    """Nothing, if it is a relation of the vocabulary, or the inverse of one.

    Raises:
        QueryError: it is none; the message names the nearest.
    """
    if name_of(name) in PREDICATES:
        return
    from .inference import inverses

    if name not in inverses():
        raise no_relation(name)


def at_most(limit: int, name: str = "limit") -> int:
    """The limit, which the message calls by the name.

    Raises:
        QueryError: it is less than 1.
        WrongTypeError: it is no whole number.
    """
    if not isinstance(limit, Integral):  # those of numpy, too
        raise WrongTypeError(f"{name}={shown(repr(limit))}: give a whole number")
    if limit < 1:
        raise QueryError(f"{name}={limit}: give a number above 0")
    return limit


def shown(text: str, limit: int = 60) -> str:
    r"""What was asked for, for a message: not too long, and with nothing that could drive a terminal.

    >>> shown("一领四单\x1b[2J"), shown("一领四单", 3)
    ('一领四单\ufffd[2J', '一领…')
    """
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(character if character.isprintable() else "\ufffd" for character in cut)


def _local(name: str) -> str:
    return name.removeprefix("jd:").removeprefix(ONTOLOGY)


def _hint(close: list[str], known: tuple[str, ...]) -> str:
    return f"did you mean {' or '.join(close)}?" if close else f"there are: {', '.join(known)}"
