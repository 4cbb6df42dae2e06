"""How a clause brings up a name that it does not found."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from figures.telling import Cut, told
from jiedao.errors import RuleError
from jiedao.figures import FigureRules, check_examples
from jiedao.modality import ModalityRules


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["推开{长者食堂:Facility}的门,热气腾腾。", "每天供餐80份。"], ["长者食堂 | 供餐 | 80 份"]),
        (["最受欢迎的是{长者食堂:Facility}。", "每天供餐80份。"], ["长者食堂 | 供餐 | 80 份"]),
        (["说起“{和事佬:Organisation}”,居民都夸。", "一年来,化解矛盾80件。"], ["和事佬 | 化解矛盾 | 80 件"]),
        (["{柳湖社区:Community}有个“{说和团:Organisation}”,共有团员15名。"], ["说和团 | 团员 | 15 名"]),
        (["依托“{和风调解室:Facility}”,街道化解纠纷56件。"], ["和风调解室 | 化解纠纷 | 56 件"]),
        (
            ["依托“{云管家:Platform}”,街道为商户逐一建档,推送政策600条,兑现补贴30万元。"],
            ["云管家 | 推送政策 | 600 条", "云管家 | 兑现补贴 | 300000 元"],
        ),
        (
            ["街道有办法:依托“{和风调解室:Facility}”,聘请调解员12人,化解纠纷56件。"],
            ["和风调解室 | 聘请调解员 | 12 人", "和风调解室 | 化解纠纷 | 56 件"],
        ),
        (["街道依托{和风广场:Facility},组建巡逻队9支。"], ["- | 巡逻队 | 9 支"]),
        (["老厂房挂上了{云谷:Facility}的招牌。", "如今,入驻企业40家。"], ["云谷 | 入驻企业 | 40 家"]),
        (
            ["{清风茶社:Organisation}来自{云谷:Facility}。", "一年来,接待游客80人次。"],
            ["清风茶社 | 接待游客 | 80 人次"],
        ),
    ],
)
def test_what_is_brought_up_is_told_of_next(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected


def test_a_way_needs_its_examples(pack: dict[str, Any]) -> None:
    broken = deepcopy(pack)
    del broken["presenting"][0]["match"]
    with pytest.raises(RuleError, match="presenting"):
        FigureRules.load(broken)
    broken = deepcopy(pack)
    broken["presenting"][0]["classes"] = "Facility"
    with pytest.raises(RuleError, match="must be a list"):
        FigureRules.load(broken)


def test_a_wrong_example_is_told(pack: dict[str, Any], modalities: ModalityRules, cut: Cut) -> None:
    broken = deepcopy(pack)
    broken["presenting"][1]["match"] = ["走过{长者食堂:Facility}"]
    broken["presenting"][1]["not"] = ["说起{长者食堂:Facility}"]
    assert [fault.rpartition(": ")[2] for fault in check_examples(FigureRules.load(broken, modalities), cut)] == [
        "brings up nothing",
        "must not match",
    ]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["清晨,位于街角的{乐活市场:Facility}人头攒动。", "摆出摊位120个。"], "乐活市场 | 摆出摊位 | 120 个"),
        (["走进{蓝海公司:Organisation}的车间,机器轰鸣。", "公司年产值3亿元。"], "蓝海公司 | 年产值 | 300000000 元"),
        (["在{巷长制:Programme}的推动下,解决难题60个。"], "巷长制 | 解决难题 | 60 个"),
        (["据{柳湖社区:Community}居委会统计,共化解纠纷60起。"], "柳湖社区 | 化解纠纷 | 60 起"),
    ],
)
def test_what_is_brought_up_has_the_numbers_that_follow(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: str
) -> None:
    assert told(rules, cut, *sentences) == [expected]
