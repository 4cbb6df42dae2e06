"""Projects by the whole of their names."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道推进柳浦大道高架桥下空间利用项目。", ["柳浦大道高架桥下空间利用项目"]),
        ("云台公园周边慢行系统改造一期已于3月完工。", ["云台公园周边慢行系统改造一期"]),
        ("青石老街活化利用（一期）完成验收。", ["青石老街活化利用（一期）"]),
        ("街道启动柳浦坊二期活化利用项目。", ["柳浦坊二期活化利用项目"]),
        ("总投资12亿元的云谷科创综合体顺利开工。", ["云谷科创综合体"]),
        ("芳草河沿岸环境提升、柳浦街店招整治三大工程同步推进。", ["芳草河沿岸环境提升", "柳浦街店招整治"]),
        ("柳浦路背街小巷整治完成。", ["柳浦路背街小巷整治"]),
        ("柳浦安置房二期交付。", ["柳浦安置房二期"]),
        ("柳浦片区征收改造顺利清零。", ["柳浦片区征收改造"]),
        ("柳浦河水系沟通工程让河水清了。", ["柳浦河水系沟通工程"]),
        ("街道把柳浦路立面整治纳入计划。", ["柳浦路立面整治"]),
        ("总投资22亿元的民俗记忆文化产业园破土动工。", ["民俗记忆文化产业园"]),
        ("街道保障柳浦片区城市更新项目顺利开工。", ["柳浦片区城市更新项目"]),
        ("街道狠抓柳浦路改造工程。", ["柳浦路改造工程"]),
        ("街道推进柳浦民生工程。", []),
        ("菜市场升级改造、幼儿园扩建等民生工程完成。", []),
        ("街道对柳浦路沿线外立面整治完成。", []),
        ("老旧小区改造项目完成。", []),
        ("街道服务重大项目，文化旅游项目落地。", []),
        ("书法培训班二期启动。", []),
        ("3个片区改造项目开工。", []),
    ],
)
def test_projects(text: str, expected: list[str]) -> None:
    assert [name for name, cls in entities(text).items() if cls == "Project"] == expected


def test_a_firm_that_moves_in_is_no_project() -> None:
    found = entities("总投资3亿元的江西宏远科技有限公司签约落户临江产业园。")
    assert "Project" not in set(found.values())
    assert found["江西宏远科技有限公司"] == "Organisation/Enterprise"
