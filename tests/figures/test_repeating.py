"""What is counted a second time, of which a clause names only what became of it."""

from __future__ import annotations

import pytest
import yaml

from figures.telling import Cut, told
from jiedao.figures import FigureRules
from jiedao.figures.repeating import is_deed, thing_of
from jiedao.figures.words import Vocabulary
from jiedao.resources import folder


@pytest.fixture(scope="module", name="words")
def vocabulary() -> Vocabulary:
    return Vocabulary(yaml.safe_load((folder("data") / "rules" / "figures.yaml").read_text("utf-8")))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("认领微心愿2190条,完成1987条。", ["- | 认领微心愿 | 2190 条", "- | 完成微心愿 | 1987 条"]),
        ("领取问卷4000份,收回3860份。", ["- | 领取问卷 | 4000 份", "- | 收回问卷 | 3860 份"]),
        ("抽检样品210批次,合格207批次。", ["- | 抽检样品 | 210 批次", "- | 合格样品 | 207 批次"]),
        ("注销个体户97家,净增221家。", ["- | 注销个体户 | 97 家", "- | 个体户 | 221 家"]),
        ("注销97家,净增221家。", ["- | 注销 | 97 家", "- | 净增 | 221 家"]),
        (
            "新登记企业318家,注销97家,净增221家。",
            ["- | 登记企业 | 318 家", "- | 注销企业 | 97 家", "- | 企业 | 221 家"],
        ),
        ("户籍人口6.2万人,出生312人。", ["- | 户籍人口 | 62000 人", "- | 出生 | 312 人"]),
        ("走访居民50户,举办讲座3场。", ["- | 走访居民 | 50 户", "- | 讲座 | 3 场"]),
    ],
)
def test_each_number_has_its_own_verb(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected


@pytest.mark.parametrize(
    ("indicator", "thing"),
    [
        ("认领微心愿", "微心愿"), ("剪纸大赛收到作品", "作品"), ("开业的门店", "门店"), ("规上企业", "规上企业"),
        ("注销", ""), ("户籍人口", ""), ("没裁", ""),
    ],
)  # fmt: skip
def test_what_is_counted_without_what_is_done(words: Vocabulary, cut: Cut, indicator: str, thing: str) -> None:
    assert thing_of(indicator, cut, words) == thing


def test_what_tells_what_is_done(words: Vocabulary) -> None:
    assert is_deed("收回", words) and is_deed("销号", words)
    assert not is_deed("党员", words)
