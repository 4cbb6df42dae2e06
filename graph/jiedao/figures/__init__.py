"""The numbers that a sentence states: what is counted, how much, of whom, for which time.

`FigureRules.load(pack)` compiles `data/rules/figures.yaml`; `FigureRules.find` reads one sentence after the other
and hands a `FigureContext` from each to the next; `stated` does so for an article, and says of which of its things each
number is; `number_spans` only says where amounts stand.
"""

from jiedao.figures.article import StatedFigure, stated
from jiedao.figures.examples import check_examples
from jiedao.figures.records import FigureContext, FoundFigure
from jiedao.figures.rules import FigureRules
from jiedao.figures.scan import number_spans

__all__ = [
    "FigureContext", "FigureRules", "FoundFigure", "StatedFigure", "check_examples", "number_spans", "stated",
]  # fmt: skip
