"""The names that a paragraph told of so far."""

from __future__ import annotations

from jiedao.figures import FigureContext
from jiedao.figures.examples import parse
from jiedao.figures.names import NamesSoFar, Owner
from jiedao.figures.records import Told
from jiedao.figures.sentence import Sentence


def so_far(marked: str, *before: str) -> NamesSoFar:
    """The names of a sentence and of those before it."""
    text, mentions, _ = parse(marked)
    past = tuple(Told(*parse(earlier)[:2]) for earlier in before)
    return NamesSoFar(Sentence(text, mentions, (), (), list), FigureContext(past=past, depth=len(past)))


def test_the_last_name_that_ends_in_a_noun() -> None:
    names = so_far("{甲园区:Facility}旁的{乙大厦:Facility}。", "{丙书屋:Facility}与{丁书屋:Facility}。", "没有名字。")
    assert names.last_named("园区", 20) == Owner(0)
    assert names.last_named("园区", 2) is None
    assert names.last_named("书屋", 20) == Owner(1, 2)
    assert names.last_named("书屋", 20, reach=1) is None
    assert names.last_named("学校", 20) is None


def test_a_quoted_name_with_its_noun_behind() -> None:
    assert so_far("搭建“{云上邻里:Platform}”平台。").last_named("平台", 20) == Owner(0)
    assert so_far("{王平台:Person}说。").last_named("平台", 20) is None


def test_the_last_name_of_a_class() -> None:
    names = so_far("{甲园区:Facility}。", "{乙平台:Platform}与{丙计划:Programme}。")
    assert names.last_of(("Facility",), 20) == Owner(0)
    assert names.last_of(("Platform", "Programme"), 20) == Owner(1, 1)
    assert names.last_of(("Platform",), 20, reach=0) is None
    assert names.last_of(("Person",), 20) is None


def test_the_tails_of_all_names() -> None:
    tails = so_far("{甲园区:Facility}开门。", "{乙平台:Platform}上线。").tails()
    assert "平台上线" in tails and "园区开门" in tails
    assert so_far("居民来访。").tails() == ""
