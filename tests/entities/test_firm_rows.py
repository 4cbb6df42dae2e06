"""Firms in a row that only what stands behind it tells."""

from __future__ import annotations

import pytest

from extracting import entities, extractor, scanned
from jiedao.entities import firm_rows

FIRM = "Organisation/Enterprise"


def firms_in(text: str) -> list[str]:
    return [name for name, cls in entities(text).items() if cls == FIRM]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道引进蓝橙设计、木棉陶艺等12家文创企业入驻。", ["蓝橙设计", "木棉陶艺"]),
        ("走访中天能源、绿源新材料等规上工业企业。", ["中天能源", "绿源新材料"]),
        ("招引顺达机电、宏图包装、立新模具落户园区。", ["顺达机电", "宏图包装", "立新模具"]),
        ("立新模具、海纳新能源相继在云谷大厦落户。", ["立新模具", "海纳新能源"]),
        ("新签约海纳机器人、启明传感器2家科技型企业。", ["海纳机器人", "启明传感器"]),
    ],
)
def test_a_row_of_names_is_of_firms(text: str, expected: list[str]) -> None:
    assert sorted(firms_in(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "培育人工智能、生物医药、数字经济等新兴产业企业。",
        "大厦集聚了金融、法律、人力资源等现代服务业企业60家。",
        "辖区有餐饮、住宿、零售等商户300家。",
        "派出所、司法所、法庭等入驻综治中心。",
        "社区党员、志愿者、物业等入驻小区。",
    ],
)
def test_trades_and_bodies_are_no_firms(text: str) -> None:
    assert firms_in(text) == []


def test_a_name_may_begin_with_a_word_of_grammar() -> None:
    rules = extractor().entities
    scan = scanned("推动中天能源、绿源新材料成功入驻园区。")
    found = firm_rows.find(scan, rules.tenants, rules.vocabulary, rules.heads, 40)
    assert [scan.text[c.start : c.end] for c in found] == ["中天能源", "绿源新材料"]


def test_a_row_is_of_firms_of_the_place() -> None:
    assert {"思禾光学", "天越重机"} <= set(entities("思禾光学、天越重机等辖区60余家企业参加大会。"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("思禾药检、天越地毯两家先签了意向。", {"思禾药检", "天越地毯"}),
        ("北城钢铁、天越机械两户撑起半壁江山。", {"北城钢铁", "天越机械"}),
        ("引进思禾检测、天越软件等一批优质项目。", {"思禾检测", "天越软件"}),
        ("思禾包装、天越物资等项目已经落户。", {"思禾包装", "天越物资"}),
    ],
)
def test_firms_that_are_counted_or_called_projects(text: str, names: set[str]) -> None:
    assert names <= set(entities(text))


@pytest.mark.parametrize(
    "text",
    ["居委会、物业公司两家各退一步。", "引进智能制造、生物医药等项目20个。", "加梯、停车场等一批项目落地。"],
)
def test_what_is_counted_or_brought_and_no_firm(text: str) -> None:
    assert firms_in(text) == []
