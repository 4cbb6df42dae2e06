"""`jiedao evaluate`: score a build against annotations."""

from __future__ import annotations

import argparse
import json

from jiedao.cli.graphs import written
from jiedao.compiling import classes_remembered

EXAMPLE = "jiedao evaluate gold/ --corpus news/ --errors"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "gold", nargs="?", metavar="GOLD_DIR", help="folder of annotations, or one; left out: the sample's / 标注文件夹"
    )
    parser.add_argument(
        "--corpus",
        nargs="+",
        metavar="PATH",
        help="where the annotated texts are; left out: beside the annotations / 原文所在（默认与标注同处）",
    )
    parser.add_argument(
        "-g", "--graph", metavar="DIR_OR_FILE", help="score this graph, and build none / 评分已有图谱，不另构建"
    )
    parser.add_argument(
        "--rules", metavar="FILE", nargs="+", action="extend", default=[], help="own rules / 自己的规则包"
    )
    parser.add_argument("--errors", action="store_true", help="list every error with its sentence / 列出错误及原句")
    parser.add_argument("--by-rule", action="store_true", help="the precision of each rule / 各规则的准确率")
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text", help="form / 格式（text）")
    parser.add_argument("-o", "--output", metavar="FILE", help="write it there / 写入文件")
    for part, floor in (("entities", 0.90), ("relations", 0.80), ("figures", 0.90)):
        parser.add_argument(
            f"--{part}",
            type=float,
            metavar="F1",
            help=f"least F1 of {part}; left out: of a GOLD_DIR {floor:.2f}, of the sample any / "
            f"最低 F1（自选标注 {floor:.2f}，自带样例不限）",
        )


@classes_remembered()
def run(options: argparse.Namespace) -> int:
    """Score, tell, and answer 1 if a part falls short of its floor.

    The sample is scored to be looked at: only a gold that is given has floors of itself.
    """
    from jiedao import evaluate as scoring

    if options.graph is not None:
        from jiedao.cli.graphs import opened

        evaluation = scoring.evaluate_graph(gold_folder(options.gold), opened(options.graph).knowledge)
    else:
        from jiedao import rules
        from jiedao.extractor import Extractor

        corpus = options.corpus or [texts_of(options.gold)]
        evaluation = scoring.evaluate(gold_folder(options.gold), corpus, Extractor(rules.load(options.rules)))
    if options.format == "json":
        written(json.dumps(scoring.as_json(evaluation), ensure_ascii=False, indent=1), options.output)
    else:
        written(scoring.table(evaluation, errors=options.errors, rules=options.by_rule), options.output)
    given = {part: floor for part in scoring.FLOORS if (floor := getattr(options, part)) is not None}
    short = scoring.shortfalls(evaluation, ({**scoring.FLOORS} if options.gold else {}) | given)
    if options.format == "text":
        for part, f1, floor in short:
            print(f"{part}: F1 {f1:.3f} < {floor:.2f}")
    return 1 if short else 0


def gold_folder(given: str | None) -> str:
    from jiedao.resources import folder

    return given or str(folder("data") / "gold")


def texts_of(given: str | None) -> str:
    """Where the annotated texts are: in a folder `corpus` beside that of the annotations, else among these."""
    from pathlib import Path

    place = Path(gold_folder(given)).resolve()
    home = place if place.is_dir() else place.parent
    beside = home.parent / "corpus"
    return str(beside if beside.is_dir() else home)
