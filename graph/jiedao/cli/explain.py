"""`jiedao explain`: why the graph says so."""

from __future__ import annotations

import argparse
import sys

EXAMPLE = "jiedao explain 玉林街道 implements 社区合伙人"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="what is asked about: a name or an IRI / 名称或 IRI")
    parser.add_argument("relation", nargs="?", default="", metavar="RELATION", help="as implements or 推行 / 关系")
    parser.add_argument(
        "other", nargs="?", default="", metavar="NAME", help="the other end of the relation / 关系另一端"
    )
    parser.add_argument(
        "-g", "--graph", default="build", metavar="GRAPH", help="folder, file or endpoint / 图谱（build）"
    )
    parser.add_argument("--rule", metavar="ID", help="all that a rule has produced / 某条规则得出的全部结果")
    parser.add_argument(
        "--sources",
        metavar="PATH",
        nargs="+",
        default=[],
        help="where the articles lie, to tell lines / 原文所在文件夹",
    )
    parser.add_argument(
        "-n", "--limit", type=int, default=100, metavar="N", help="at most so many facts / 最多几条（100）"
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--html", action="store_true", help="write a page / 输出网页")
    forms.add_argument("--json", action="store_true", help="write JSON / 输出 JSON")


def run(options: argparse.Namespace) -> int:
    """Explain. Exit status 1: the graph does not say so."""
    from jiedao.errors import QueryError
    from jiedao.explain import as_html, as_json, as_text, explain, explain_rule
    from jiedao.query import open_source
    from jiedao.query.commands import warn_of_age

    if (options.name is None) == (options.rule is None):
        raise QueryError("give a name, or a rule with --rule ID / 请给出名称，或用 --rule 给出规则")
    if options.limit < 1:
        raise QueryError("--limit wants a number above 0")
    source = open_source(options.graph)
    warn_of_age(source)
    if options.rule is not None:
        title = options.rule
        facts = explain_rule(source, options.rule, sources=options.sources, limit=options.limit)
    else:
        title = " ".join(filter(None, (options.name, options.relation, options.other)))
        facts = explain(
            source, options.name, options.relation, options.other, sources=options.sources, limit=options.limit + 1
        )
    more = len(facts) > options.limit or (options.rule is not None and len(facts) == options.limit)
    facts = facts[: options.limit]
    if options.json:
        written = as_json(facts)
    elif options.html:
        written = as_html(facts, title)
    else:
        written = as_text(facts, colour=sys.stdout.isatty())
    sys.stdout.flush()
    sys.stdout.buffer.write(written.rstrip("\n").encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
    if not facts:
        print(
            f"jiedao: the graph does not say so / 图谱中无此说法; ask it: jiedao explain {options.name or ''}",
            file=sys.stderr,
        )
        return 1
    if more:
        print(
            f"jiedao: only the first {options.limit} facts; more with -n / 只列出前 {options.limit} 条", file=sys.stderr
        )
    return 0
