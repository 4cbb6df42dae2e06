"""What a sentence must hold to be tried."""

from __future__ import annotations

from jiedao.demands import Demand, Demands


def lacks(demands: Demands, demand: Demand, text: str) -> bool:
    return bool(demand.need & demands.lacking(demands.hits(text)))


def in_order(sets: list[frozenset[str]], text: str) -> bool:
    demands = Demands()
    return demands.of(sets).in_order(demands.hits(text))


def test_one_word_of_each_set_is_wanted() -> None:
    demands = Demands()
    need = demands.of([frozenset(["委托", "交给"]), frozenset("甲乙")])
    assert not lacks(demands, need, "把乙委托他人")
    assert lacks(demands, need, "把乙委派他人")
    assert lacks(demands, need, "把丙交给他人")


def test_a_word_is_looked_for_as_a_whole_and_within_others() -> None:
    demands = Demands()
    need, longer = demands.of([frozenset(["服务"])]), demands.of([frozenset(["服务中心", "服务"])])
    assert lacks(demands, need, "服了任务")
    assert not lacks(demands, need, "服务中心")
    assert not lacks(demands, longer, "服务中心")


def test_the_same_set_is_the_same_bit() -> None:
    demands = Demands()
    assert demands.of([frozenset("甲乙"), frozenset("乙甲")]).need == demands.of([frozenset("甲乙")]).need


def test_sets_may_come_after_texts() -> None:
    demands = Demands()
    first = demands.of([frozenset("甲")])
    assert not lacks(demands, first, "甲乙")
    second = demands.of([frozenset("乙")])
    assert lacks(demands, second, "甲")
    assert not lacks(demands, first, "甲乙")
    assert not lacks(demands, second, "甲乙")


def test_nothing_demanded_is_never_lacking() -> None:
    demands = Demands()
    assert not lacks(demands, demands.of([]), "")


def test_words_in_order_do_not_share_characters() -> None:
    assert in_order([frozenset(["甲乙"]), frozenset(["乙丙", "丁"])], "甲乙乙丙")
    assert not in_order([frozenset(["甲乙"]), frozenset(["乙丙"])], "甲乙丙")
    assert not in_order([frozenset("甲"), frozenset("甲")], "乙甲")
    assert in_order([frozenset("甲"), frozenset("甲")], "甲乙甲")


def test_of_the_words_of_a_set_that_which_ends_first_leaves_most() -> None:
    assert in_order([frozenset(["甲乙丙", "甲"]), frozenset("丙")], "甲乙丙")


def test_nothing_is_in_order_anywhere() -> None:
    assert in_order([], "")
