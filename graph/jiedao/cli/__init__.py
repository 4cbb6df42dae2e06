"""The command line: `jiedao COMMAND …`, each command a thin call of the library.

A command is a module of this package of which `arguments(parser)` says what it takes, `run(options)`
does it and gives the exit status, `EXAMPLE` is the line that ends its help. Only the module of the command that is
called gets imported.

Exit status: 0 done, 1 the answer is no (invalid, differs, short of a gold), 2 wrong use or unreadable input,
130 interrupted (Ctrl-C), 143 a build that was asked to end (SIGTERM, SIGHUP).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

DONE, NO, WRONG = 0, 1, 2
INTERRUPTED, ENDED = 130, 143  # as shells count it: 128 + SIGINT, 128 + SIGTERM

COMMANDS = {
    "build": "build a graph from articles / 由文章构建图谱",
    "query": "ask the graph in SPARQL, or by a ready question / 用 SPARQL 或现成问题查询",
    "find": "find entities by name or pinyin / 按名称或拼音查找",
    "explain": "show why the graph says so / 说明某条事实的出处",
    "serve": "serve the graph over HTTP / 启动查询服务",
    "validate": "check a graph against its shapes / 校验图谱",
    "export": "write the graph for other tools / 导出其他格式",
    "diff": "compare two graphs / 比较两个图谱",
    "evaluate": "score a build against annotations / 对照标注评分",
    "rules": "list and check rule packs / 列出并检验规则",
}
"""The commands, in the order of the help, and what each is for."""


class EndedError(BaseException):
    """The system asked the program to end, and what is unfinished is to be put away."""


_EPILOG = "example / 示例: jiedao build news/ -o build && jiedao query programmes"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # names may hold what a terminal's encoding does not
            stream.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        command, options = _parsed(given)
        status: int = command.run(options)
        sys.stdout.flush()
    except SystemExit as ended:  # argparse has said why
        return ended.code if isinstance(ended.code, int) else WRONG
    except KeyboardInterrupt:
        return _say("interrupted / 已中断; what stood in the output folder stands as it did", INTERRUPTED)
    except EndedError:
        return _say("ended by the system / 被系统终止; what stood in the output folder stands as it did", ENDED)
    except BrokenPipeError:  # whoever read us has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if os.environ.get("JIEDAO_DEBUG"):
            raise
        return _say(_told(error), WRONG)
    return status


def parser(command: str = "") -> argparse.ArgumentParser:
    """The parser; of the commands' own arguments it knows only those of the command given."""
    from jiedao import __version__

    whole = argparse.ArgumentParser(
        prog="jiedao",
        description="Reads what newspapers write about sub-districts and builds a knowledge graph.\n"
        "读关于街道的报道，构建知识图谱。",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"jiedao {__version__}", help="show the version / 版本")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", title="commands / 命令", required=True)
    for name, purpose in COMMANDS.items():
        own = commands.add_parser(
            name, help=purpose, description=purpose, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        if name == command:
            module = _module(name)
            own.epilog = f"example / 示例: {module.EXAMPLE}"
            module.arguments(own)
    return whole


def _parsed(given: Sequence[str]) -> tuple[_Command, argparse.Namespace]:
    name = next((word for word in given if not word.startswith("-")), "")
    options = parser(name if name in COMMANDS else "").parse_args(given)
    return _module(options.command), options


class _Command(Protocol):
    """What the module of a command holds."""

    EXAMPLE: str

    def arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


def _module(command: str) -> _Command:
    from importlib import import_module

    name = f"{__name__}.{command}"
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise SystemExit(_say(f"this version of jiedao has no command {command} yet", WRONG)) from None


def _told(error: Exception) -> str:
    """One line on what went wrong, for people."""
    from jiedao.errors import JiedaoError

    if isinstance(error, JiedaoError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    if isinstance(error, MemoryError):
        return "out of memory / 内存不足: build fewer articles at a time"
    told = f"{type(error).__name__}: {error}"
    return f"a mistake in jiedao / jiedao 自身出错 ({told}); set JIEDAO_DEBUG=1 to see where, and report it"


def say(message: str) -> None:
    """Tell the user, a line for each line, with nothing that could drive a terminal."""
    with suppress(BrokenPipeError):
        for line in message.splitlines():
            print("jiedao: " + "".join(c if c.isprintable() else "\ufffd" for c in line), file=sys.stderr)


def _say(message: str, status: int) -> int:
    say(message)
    return status
