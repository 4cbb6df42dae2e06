"""`jiedao build`: from articles to the four files of a graph."""

from __future__ import annotations

import argparse
import atexit
import gc
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

from jiedao.cli import EndedError, say
from jiedao.collecting import young_only
from jiedao.compiling import classes_remembered
from jiedao.errors import JiedaoError, NothingToBuildError, WritingError
from jiedao.output.turtle import stated
from jiedao.records import Document, Knowledge, Skipped
from jiedao.resources import place_to_write

EXAMPLE = "jiedao build news/ 'pages/*.pdf' -o build --rules my.yaml"

MOST_JOBS = 61  # more than that, Windows cannot wait for
SHOWN = 20  # passed-over inputs that are told one by one


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders, patterns, or - for standard input; left out: the sample corpus / "
        "文件、文件夹、通配符，或 - 表示标准输入；省略则用自带样例",
    )
    parser.add_argument("-o", "--output", metavar="DIR", default="build", help="where to write / 输出文件夹（build）")
    parser.add_argument(
        "--rules",
        metavar="FILE",
        nargs="+",
        action="append",
        default=[],
        help="rule packs of your own, beside those of jiedao / 追加自己的规则包",
    )
    parser.add_argument(
        "--register",
        metavar="FILE",
        action="append",
        default=[],
        help="a CSV file of places that the register lacks or that were renamed; may be given several times / "
        "补充区划登记的 CSV 文件（缺漏或更名的地方），可多次给出",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="stop at the first input that is of no use or damaged, and at a graph that breaks its shapes / "
        "遇到无法使用或损坏的输入、或图谱不合规范即停止",
    )
    parser.add_argument(
        "--infer", action="store_true", help="add what follows: inverses, within up to the province / 加入推理所得"
    )
    parser.add_argument(
        "-j",
        "--jobs",
        metavar="N",
        type=_jobs,
        default=1,
        help="processes that read; 0: one for each core / 并行进程数（1）；0 表示每个核心一个",
    )
    parser.add_argument("--title", metavar="TEXT", default="", help="what the data set is called / 数据集名称")
    parser.add_argument(
        "--licence",
        metavar="URL",
        type=_address,
        default="",
        help="the licence under which you give the data set on; left out: none is claimed / 数据集许可；省略则不声明",
    )
    parser.add_argument("--publisher", metavar="NAME", default="", help="who publishes the data set / 数据集发布者")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of graph.html / 页面语言（zh）")
    parser.add_argument("--no-sparql", action="store_true", help="graph.html without SPARQL / 页面不含 SPARQL 控制台")


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Asked to end (SIGTERM, or SIGHUP when its terminal is closed), the block raises `EndedError`, so that files and
    processes are put away."""

    def end(*_: object) -> None:
        raise EndedError

    if current_thread() is not main_thread():  # only that one hears signals
        yield
        return
    asked = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    before = {number: signal.getsignal(number) for number in asked}
    for number in asked:
        if before[number] is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@_ending_in_order()
@young_only()
@classes_remembered()
def run(options: argparse.Namespace) -> int:
    """Build, write, and say what was passed over."""
    from jiedao.output import About
    from jiedao.pipeline import build
    from jiedao.progress import Progress

    atexit.register(gc.freeze)  # else Python looks through all that is left for circles before it ends
    target = place_to_write(options.output)
    _check(target)
    rules, paths = _told_apart(options.rules)
    skipped: list[Skipped] = []
    with Progress(sys.stderr) as progress:

        def observe(item: Document | Skipped) -> None:
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                progress.count(len(item.text))

        try:
            graph = build(
                [*options.paths, *paths] or None,
                rules=rules,
                register=options.register,
                strict=options.strict,
                infer=options.infer,
                jobs=options.jobs,
                about=About(title=options.title, licence=options.licence, publisher=options.publisher),
                observe=observe,
            )
        except NothingToBuildError as error:
            if len(skipped) > 1:
                _tell(skipped, target)
            _report(error.report, target)
            raise
        progress.stage("写入 writing")
        graph.write(target, lang=options.lang, sparql=not options.no_sparql)
    _tell(skipped, target)
    if violations := graph.report["validation"]["violations"]:
        say(f"warning / 注意 {violations} violations of the shapes / 处不合规范; see: jiedao validate -g {target}")
    print(f"{repr(graph)[1:-1]} / {_in_chinese(graph.knowledge)} -> {target / 'graph.html'}")
    return 0


def _in_chinese(knowledge: Knowledge) -> str:
    return (
        f"{len(knowledge.articles)} 篇文章、{len(knowledge.entities)} 个实体、{len(stated(knowledge))} 条关系、"
        f"{len(knowledge.figures)} 项数字"
    )


def _address(text: str) -> str:
    from jiedao.output.terms import web

    if text and not web(text).startswith("<"):
        raise argparse.ArgumentTypeError(f"{text!r} is no web address: give one, as https://spdx.org/licenses/CC0-1.0")
    return text


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= MOST_JOBS):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes: give 0 to {MOST_JOBS}")
    return int(text)


def _report(report: Mapping[str, Any], target: Path) -> None:
    """Leave the reasons in `report.json`, where there is no graph to leave; why there is none counts for more."""
    from jiedao.output import write_report

    try:
        write_report(report, target)
    except WritingError as error:
        say(str(error))


def _tell(skipped: Sequence[Skipped], target: Path) -> None:
    for item in skipped[:SHOWN]:
        place = f"{item.source}:{item.line}" if item.line else item.source
        say(f"{'warning / 注意' if item.warning else 'passed over / 跳过'} {place}: {item.reason}")
    if len(skipped) > SHOWN:
        say(f"… and {len(skipped) - SHOWN} more, all in {target / 'report.json'}")


def _told_apart(given: Sequence[Sequence[str]]) -> tuple[list[str], list[str]]:
    """Rule packs, and the articles that were named behind them (`--rules my.yaml news/`).

    >>> _told_apart([["my.yaml", "news/"], ["our.yml"]])
    (['my.yaml', 'our.yml'], ['news/'])
    """
    rules: list[str] = []
    paths: list[str] = []
    for first, *others in given:
        rules.append(first)
        for other in others:
            (rules if other.endswith((".yaml", ".yml")) else paths).append(other)
    return rules, paths


def _check(target: Path) -> None:
    """Say before the work, not after it, that there is no folder to write to."""
    if target.exists() and not target.is_dir():
        raise JiedaoError("not a folder / 不是文件夹: give another one with -o", path=str(target))
