"""Names that districts had: by comparing editions of GB/T 2260 with the register, and looked up in it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from jiedao.register import Register

SCRIPT = Path(__file__).resolve().parents[2] / "data" / "register" / "former.py"
TODAY = {
    520000: "甲省", 520100: "乙市", 520101: "东区", 520102: "西山区", 520103: "新港区", 520104: "南口区",
    520200: "丙市", 520281: "北原市", 520202: "河东区",
}  # fmt: skip
EDITIONS = {
    "2004-12": {520100: "乙市", 520199: "更早县"},
    "2009-12": {520100: "乙市", 520101: "东区", 520121: "西山县", 520103: "老港区", 520104: "中山区", 520122: "南口县",
                520105: "河东区", 520200: "丙市", 520222: "北原县", 520203: "郊区"},
    "2016-07": {520100: "乙市", 520101: "东区", 520102: "西山区", 520103: "老港区", 520104: "中山区", 520122: "南口县",
                520105: "河东区", 520200: "丙市", 520281: "北原市", 520202: "河东区"},
}  # fmt: skip


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


@pytest.fixture(scope="module")
def former() -> ModuleType:
    spec = importlib.util.spec_from_file_location("register_former", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_name_that_is_no_more_has_the_code_of_what_became_of_it(former: ModuleType) -> None:
    rows = {(row.code, row.name): row.valid_until for row in former.former(EDITIONS, TODAY)}
    assert rows == {
        (520102, "西山县"): "2016-07",  # became a district
        (520281, "北原县"): "2016-07",  # became a city
        (520103, "老港区"): "",  # renamed
        (520104, "南口县"): "",  # took the code of a neighbour: 中山区 is no former name of it
        (520105, "河东区"): "",  # dissolved; one of the same name lies in another city
    }


@pytest.mark.parametrize(
    "name, codes",
    [("旬阳县", ["610981"]), ("襄樊市", ["420600"]), ("思茅市", ["530800"]), ("庐山区", ["360402"]),
     ("綦江县", ["500110"]), ("崇文区", ["110103"]), ("江干区", ["330104"]), ("绍兴县", ["330621"])],
)  # fmt: skip
def test_former_names_are_looked_up(register: Register, name: str, codes: list[str]) -> None:
    assert [place.code for place in register.divisions(name)] == codes


def test_a_dissolved_district_lies_where_it_lay(register: Register) -> None:
    assert [place.name for place in register.parents("110103")] == ["北京市"]
    assert [place.name for place in register.parents("320103")] == ["南京市", "江苏省"]


def test_no_city_lost_its_short_name_to_a_county_of_before(register: Register) -> None:
    assert register.short_city_names["邯郸"] == "邯郸市"
    assert register.short_city_names["宜宾"] == "宜宾市"
