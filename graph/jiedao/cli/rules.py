"""`jiedao rules`: list the rules, check their examples, and see what own rules are worth."""

from __future__ import annotations

import argparse
import json

from jiedao.cli.graphs import written
from jiedao.compiling import classes_remembered

EXAMPLE = "jiedao rules check --rules my.yaml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command: those of each thing that it does are its own."""
    kinds = parser.add_subparsers(dest="what", metavar="{list,check,gain}", required=True)
    for name, purpose, example, do in _KINDS:
        own = kinds.add_parser(name, help=purpose, description=purpose, epilog=f"example / 示例: {example}")
        own.set_defaults(do=do)
        own.add_argument(
            "--rules", metavar="FILE", nargs="+", action="extend", default=[], help="own rules / 自己的规则包"
        )
        if do is _list:
            own.add_argument("-g", "--graph", metavar="DIR", help="with how often each fired in a build / 附触发次数")
            own.add_argument("-f", "--format", choices=("text", "json"), default="text", help="form / 格式（text）")
        if do is _gain:
            own.add_argument("--gold", metavar="GOLD_DIR", help="annotations; left out: the sample's / 标注文件夹")
            own.add_argument("--corpus", nargs="+", metavar="PATH", help="the annotated texts / 标注的原文")
        own.add_argument("-o", "--output", metavar="FILE", help="write it there / 写入文件")


@classes_remembered()
def run(options: argparse.Namespace) -> int:
    """List, check or weigh; answer 1 if an example fails."""
    status: int = options.do(options)
    return status


def _check(options: argparse.Namespace) -> int:
    from jiedao import rules
    from jiedao.extractor import Extractor

    packs = rules.load(options.rules)
    report = rules.check(packs, Extractor(packs))
    written(report.text(), options.output)
    return 0 if report.ok else 1


def _gain(options: argparse.Namespace) -> int:
    from jiedao import rules
    from jiedao.cli.evaluate import gold_folder, texts_of
    from jiedao.errors import RuleError

    if not options.rules:
        raise RuleError("gain weighs rules of your own: name their files with --rules")
    found = rules.gains(options.rules, gold_folder(options.gold), options.corpus or [texts_of(options.gold)])
    written("\n".join(gain.text() for gain in found), options.output)
    return 0


def _list(options: argparse.Namespace) -> int:
    from jiedao import rules
    from jiedao.cli.graphs import opened

    fired = opened(options.graph).report.get("rules", {}) if options.graph is not None else None
    rows = rules.listing(rules.load(options.rules), fired)
    if options.format == "json":
        written(json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=1), options.output)
        return 0
    lines = []
    for row in rows:
        count = "" if fired is None else f"{'' if row.fired is None else row.fired:6} "
        lines.append(f"{count}{row.id:28} {row.yields:16} {row.zh} / {row.en}".rstrip())
    written("\n".join(lines), options.output)
    return 0


_KINDS = (
    ("list", "list all rules / 列出规则", "jiedao rules list -g build", _list),
    ("check", "run the examples beside the rules / 运行规则的例句", EXAMPLE, _check),
    ("gain", "what own rules change on annotations / 自己的规则在标注上的得失",
     "jiedao rules gain --rules my.yaml --gold gold --corpus news", _gain),
)  # fmt: skip
"""What the command does: its name, what that is for, the line that ends its help, and the function."""
