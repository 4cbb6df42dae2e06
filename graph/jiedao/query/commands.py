"""What `jiedao query` and `jiedao find` do."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, BinaryIO

from ..errors import QueryError
from ..resources import place_to_write
from .formats import FORMATS, printable, width

DONE, NO = 0, 1


def query_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `jiedao query`, with the parameters of all ready questions."""
    from .questions import load_questions

    parser.add_argument(
        "query",
        nargs="?",
        metavar="QUERY",
        help="SPARQL, a .rq file, - for standard input, or the name of a ready question / "
        "SPARQL 语句、.rq 文件、-（标准输入）或现成问题的名称",
    )
    _graph_argument(parser)
    parser.add_argument(
        "-f", "--format", choices=FORMATS, default="table", help="how to write the answer / 输出格式（table）"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write into a file / 写入文件")
    parser.add_argument("--list", action="store_true", help="list the ready questions / 列出现成问题")
    parser.add_argument("--show", action="store_true", help="show the SPARQL, do not run it / 只显示 SPARQL 语句")
    parser.add_argument(
        "-p", "--parameter", metavar="NAME=VALUE", action="append", default=[], help="a parameter / 参数"
    )
    group = parser.add_argument_group("parameters of ready questions / 现成问题的参数")
    seen: dict[str, Any] = {}
    for ready in load_questions().values():
        for parameter in ready.parameters:
            seen.setdefault(parameter.name, parameter)
    for name, parameter in sorted(seen.items()):
        group.add_argument(
            f"--{name}", dest=f"parameter_{parameter.variable}", metavar="VALUE",
            help=f"{parameter.en} / {parameter.zh}".replace("%", "%%"),
        )  # fmt: skip


def query(options: argparse.Namespace) -> int:
    """Ask, and write the answer. Exit status 1: ASK answers no."""
    from .diagnosis import unknown_terms
    from .engine import open_source
    from .questions import Question, question

    if options.list or options.query is None:
        if not options.list:
            raise QueryError("what is to be asked? Give SPARQL, a .rq file or a ready question; list these with --list")
        return _list(sys.stdout.buffer)
    asked = Question("", _standard_input()) if options.query == "-" else question(options.query)
    values = _values(options)
    if options.show and not values:
        sys.stdout.write(asked.text if asked.text.endswith("\n") else asked.text + "\n")
        return DONE
    source = open_source(options.graph)
    warn_of_age(source)
    text = asked.asked(source, values, on_command_line=True) if values else asked.text
    if options.show:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        return DONE
    try:
        answer = source.query(text)
    except QueryError as error:
        if options.query.endswith(".rq") and error.path is None:
            raise QueryError(error.message, path=options.query, line=error.line, column=error.column) from None
        raise
    from .formats import write_answer

    if options.output is not None:
        try:
            with place_to_write(options.output).open("wb") as out:
                rows = write_answer(answer, options.format, out)
        except OSError as error:
            raise QueryError(f"cannot be written / 无法写入: {error.strerror}", path=options.output) from None
    else:
        sys.stdout.flush()
        rows = write_answer(answer, options.format, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    for told in unknown_terms(text):
        print(f"jiedao: {told} / 词汇表中没有这个词", file=sys.stderr)
    if answer.kind == "boolean":
        return DONE if rows else NO
    if not rows:
        print("jiedao: the answer is empty / 没有结果", file=sys.stderr)
    return DONE


def find_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `jiedao find`."""
    parser.add_argument("text", metavar="TEXT", help="a part of a name, or pinyin / 名称的一部分，或拼音（可用首字母）")
    _graph_argument(parser)
    parser.add_argument("-n", "--limit", type=int, default=20, metavar="N", help="at most so many / 最多几条（20）")
    parser.add_argument(
        "--class", dest="cls", default="", metavar="CLASS", help="only this class / 只找此类，如 SubDistrict"
    )
    parser.add_argument("-f", "--format", choices=("table", "json"), default="table", help="output / 输出格式（table）")


def find(options: argparse.Namespace) -> int:
    """Find, and list what was found. Exit status 1: nothing was."""
    from ..asked import class_of
    from .engine import open_source
    from .names import find as search
    from .names import names_of
    from .questions import unknown_name

    if options.limit < 1:
        raise QueryError("--limit wants a number above 0")
    cls = class_of(options.cls)
    source = open_source(options.graph)
    warn_of_age(source)
    found = search(source, options.text, limit=options.limit, cls=cls)
    if options.format == "json":
        print(
            json.dumps(
                [{**entity._asdict(), "aliases": list(entity.aliases)} for entity in found],
                ensure_ascii=False,
                indent=2,
            )
        )
        return DONE if found else NO
    if not found:
        nearest = names_of(source, cls).nearest(options.text)
        way_out = "try a shorter part of it, or its pinyin" + (", or without --class" if cls else "")
        print(f"jiedao: {unknown_name(options.text, nearest, cls, way_out)}", file=sys.stderr)
        return NO
    from .prefixes import shortened

    rows = [("name", "class", "within", "IRI")]
    rows += [(printable(e.label), e.cls, printable(e.within), shortened(e.iri)) for e in found]
    sizes = [max(width(row[i]) for row in rows) for i in range(3)]
    for row in rows:
        print(
            "  ".join([*(cell + " " * (size - width(cell)) for cell, size in zip(row[:3], sizes, strict=True)), row[3]])
        )
    return DONE


def warn_of_age(source: Any) -> None:
    """Say on standard error when another version of jiedao built the graph; asking it goes on."""
    from .. import __version__

    made = source.query("SELECT ?version { id:jiedao schema:softwareVersion ?version }").rows()
    versions = sorted(row[0].value for row in made)
    if versions and __version__ not in versions:
        print(
            f"jiedao: this graph was built by jiedao {printable(versions[0])[:20]}, this is {__version__}: "
            "names may differ; build it anew with: jiedao build",
            file=sys.stderr,
        )


def _graph_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-g",
        "--graph",
        default="build",
        metavar="GRAPH",
        help="an RDF file, a folder, or the URL of a SPARQL endpoint / RDF 文件、文件夹或 SPARQL 端点（build）",
    )


def _values(options: argparse.Namespace) -> dict[str, str]:
    values = {
        name.removeprefix("parameter_").replace("_", "-"): value
        for name, value in vars(options).items()
        if name.startswith("parameter_") and value is not None
    }
    for given in options.parameter:
        name, equals, value = given.partition("=")
        if not equals or not name:
            raise QueryError(f"-p wants NAME=VALUE, not {given[:60]!r}")
        values[name.replace("_", "-")] = value
    return values


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise QueryError("not UTF-8; send it in UTF-8", path="-") from None


def _list(out: BinaryIO) -> int:
    from .questions import load_questions

    questions = load_questions()
    longest = max(map(len, questions), default=0)
    for name, ready in questions.items():
        parameters = "".join(f" --{parameter.name}" for parameter in ready.parameters)
        titles = " / ".join(ready.head.get(f"title_{language}", "") for language in ("zh", "en"))
        out.write(f"{name:<{longest}}  {titles}{f'  [{parameters.strip()}]' if parameters else ''}\n".encode())
    out.flush()
    return DONE
