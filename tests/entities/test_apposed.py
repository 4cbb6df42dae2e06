"""Names set off by a dash from the noun that tells what they are."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("街道推出特色活动——邻里百家宴，热闹非凡。", "邻里百家宴", "Programme"),
        ("街道打造便民新阵地——晨曦小站，遮风避雨。", "晨曦小站", "Facility"),
        ("街道组建志愿队——银发先锋队，上街巡逻。", "银发先锋队", "Organisation"),
        ("街道开通“邻里直通车”——银龄专列，方便老人。", "银龄专列", "Programme"),
        ("街道打造“一站式”平台——柳浦会客厅，方便群众。", "柳浦会客厅", "Facility"),
        ("社区联系到共建单位——大德慈善食堂，送来热饭。", "大德慈善食堂", "Organisation"),
    ],
)
def test_the_noun_before_a_dash_tells_what_stands_behind_it(text: str, name: str, cls: str) -> None:
    assert entities(text)[name].startswith(cls)


@pytest.mark.parametrize(
    "text",
    [
        "这是新模式——共建共治共享，效果明显。",
        "居民换来新面貌——干净整洁，人人满意。",
        "社区有了议事组织——业委会，事事好商量。",
        "干部交出答卷——群众满意，居民安心。",
    ],
)
def test_what_is_told_behind_a_dash_names_nothing(text: str) -> None:
    assert entities(text) == {}
