"""The numbers that a sentence states: what is counted, how much, of whom, for which time.

`FigureRules.load(pack)` compiles `data/rules/figures.yaml`; `FigureRules.find` reads one sentence after the other
and hands a `FigureContext` from each to the next; `stated` does so for an article, and says of which of its things each
number is; `number_spans` only says where amounts stand.

What is counted, and how much:

- `scan`, `amounts`: where numbers with units stand; whether one states an amount, and no date or threshold.
- `rules`, `indicators`: numbers that state something become figures; the indicator that a rule makes.
- `phrases`, `behind`, `counted`: what is counted, from the phrase before the number, and from what stands behind it.
- `nouns`, `noun_ends`, `names_before`, `trimming`, `undertakings`: what such a phrase is cut down to, and told of.
- `repeating`: what is counted a second time, by what became of it.
- `tables`: the cells of tables, by what their columns and rows say; whose a list of labels is.
- `shortening`: indicators without the words that only repeat whose the number is.
- `qualifiers`, `each`, `changes`, `durations`: time, approximation, plan; for each of what; what a number became; how
  long something lasts.
- `pack`, `words`, `examples`: a rule as read, the vocabulary compiled, the examples run.

Whose the number is:

- `article`: the figures of a whole article, and of its things.
- `owners`: in which order it is asked whose a number is.
- `belonging`, `beside`, `persons`: by what is counted, by the names right beside it, of persons.
- `subjects`, `stating`, `deeds`: subjects of clauses, what a clause states by its own words, who does what it tells.
- `presenting`, `bringing`, `handling`, `referring`: what is brought up, brought in, handled, referred back to.
- `heads`: what the head of a body or place tells or does.
- `joining`: who joins or uses what is told of.
- `untold`, `names`: where a sentence names nobody; the names that the paragraph told of so far.
- `formulas`, `others`: schemes called by numbers; what shows that a number is of others.
- `sharing`, `scenes`, `speakers`: shared out in order; the event that a scene is set at; who speaks of us.

What they stand on:

- `records`: what goes into the figure rules and comes out.
- `sentence`: a sentence as they see it: clauses, mentions, periods, numbers.
"""

from jiedao.figures.article import StatedFigure, stated
from jiedao.figures.examples import check_examples
from jiedao.figures.records import FigureContext, FoundFigure
from jiedao.figures.rules import FigureRules
from jiedao.figures.scan import number_spans

__all__ = [
    "FigureContext", "FigureRules", "FoundFigure", "StatedFigure", "check_examples", "number_spans", "stated",
]  # fmt: skip
