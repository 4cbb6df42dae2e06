"""The errors that jiedao raises: each names the file, the line where known, and the way out."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Any


class JiedaoError(Exception):
    """Base of all errors of jiedao.

    Args:
        message: what is wrong and what to do about it.
        path: the file concerned, as the user named it.
        line: the line in that file, counted from 1.
        column: the column in that line, counted from 1.

    >>> str(JiedaoError("no such class; allowed: Star", path="my.yaml", line=3))
    'my.yaml:3: no such class; allowed: Star'
    """

    def __init__(
        self, message: str, *, path: str | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class ReadingError(JiedaoError, OSError):
    """An input file cannot be read: missing, empty, binary, encrypted, or not Chinese."""


class NothingToBuildError(ReadingError):
    """No input is of use; `report` says why of each of them, as `report.json` does."""

    def __init__(
        self, message: str, *, report: Mapping[str, Any], path: str | None = None, line: int | None = None
    ) -> None:
        super().__init__(message, path=path, line=line)
        self.report = dict(report)


class WritingError(JiedaoError, OSError):
    """A file or folder cannot be written to; what stood there stands as it did, or, `halfway`, what is new waits."""

    @classmethod
    def of(cls, path: str, error: OSError) -> WritingError:
        """What to say of an error of the system; its number is kept.

        >>> print(WritingError.of("out", OSError(errno.EROFS, "Read-only file system")))
        out: read-only / 只读: choose another place (-o); what stood there stands as it did
        """
        ways = {
            errno.EACCES: "no permission to write / 没有写入权限: choose another place (-o)",
            errno.EPERM: "no permission to write / 没有写入权限: choose another place (-o)",
            errno.EROFS: "read-only / 只读: choose another place (-o)",
            errno.ENOSPC: "the disk is full / 磁盘已满: free some space, or choose another place (-o)",
            errno.EDQUOT: "your quota is used up / 配额已用完: free some space, or choose another place (-o)",
            errno.EEXIST: "a file stands where a folder is due / 应为文件夹处是文件: choose another place (-o)",
            errno.ENOTDIR: "a file stands where a folder is due / 应为文件夹处是文件: choose another place (-o)",
        }
        way = ways.get(
            error.errno or 0, f"cannot be written / 无法写入 ({error.strerror or error}): choose another place (-o)"
        )
        found = cls(f"{way}; what stood there stands as it did", path=path)
        found.errno = error.errno
        return found

    @classmethod
    def halfway(cls, path: str, error: OSError) -> WritingError:
        """What to say where new files are written, but the system does not let all of them take their places.

        >>> print(WritingError.halfway("out", OSError(errno.EACCES, "in use")))
        out: written, but not in place / 已写出，未能就位 (in use): close what has the files open, and build again
        """
        found = cls(
            f"written, but not in place / 已写出，未能就位 ({error.strerror or error}): "
            "close what has the files open, and build again",
            path=path,
        )
        found.errno = error.errno
        return found


class UsageError(JiedaoError, ValueError):
    """Something is asked for that there is none of, as a format to export to."""


class WrongTypeError(JiedaoError, TypeError):
    """Something is given that is of no type that will do, as a number where a name is due."""


class RuleError(JiedaoError, ValueError):
    """A rule pack breaks the rule format or one of its own examples."""


class RegisterError(JiedaoError, ValueError):
    """A file of added places does not have the form that `data/register/README.md` describes."""


class GraphError(JiedaoError, ValueError):
    """A graph file is not a graph of jiedao, or is broken."""


class QueryError(JiedaoError, ValueError):
    """A SPARQL query is wrong, unknown, or not allowed."""


class UnknownNameError(JiedaoError, KeyError):
    """No entity has the name; `nearest` holds the most similar names."""

    def __init__(self, message: str, *, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class MissingExtraError(JiedaoError, ImportError):
    """An optional dependency is not installed; the message names the extra to install."""


class GoldError(JiedaoError, ValueError):
    """A gold annotation file does not have the form of the annotation guidelines."""
