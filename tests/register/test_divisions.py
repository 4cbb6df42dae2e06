"""Places by code and by name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jiedao.naming import LOCAL_NAME
from jiedao.register import Register


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


def test_the_register_says_where_it_is_from(register: Register) -> None:
    assert register.as_of == "2023-06-30"
    assert "国家统计局" in register.source


def test_opening_reads_no_community_and_importing_reads_nothing() -> None:
    script = (
        "import sys, jiedao.register, jiedao.naming\n"
        "assert not {'pyarrow', 'pypinyin', 'opencc'} & set(sys.modules)\n"
        "register = jiedao.register.Register.load()\n"
        "assert register.sub_districts('淮河路街道')\n"
        "assert not register._table._groups\n"
        "register.communities('410102008')\n"
        "assert len(register._table._groups) == 1\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("410103001", ["二七区", "郑州市", "河南省"]),
        ("410102008004", ["汝河路街道", "中原区", "郑州市", "河南省"]),
        ("110101001", ["东城区", "北京市"]),
        ("500229100", ["城口县", "重庆市"]),
        ("419001001", ["济源市", "河南省"]),
        ("441900003", ["东莞市", "广东省"]),
        ("410100", ["河南省"]),
        ("410000", []),
    ],
)
def test_parents_leave_artificial_levels_out(register: Register, code: str, names: list[str]) -> None:
    assert [place.name for place in register.parents(code)] == names


def test_names_with_and_without_the_office(register: Register) -> None:
    assert register.sub_districts("漓东街道") == register.sub_districts("漓东街道办事处")
    assert [place.code for place in register.sub_districts("漓东街道")] == ["450305004"]
    assert "漓东街道" in register.sub_district_names()
    assert register.sub_districts("某某某街道") == ()


def test_homonyms_are_all_there(register: Register) -> None:
    same = register.sub_districts("东城街道")
    assert len(same) == 39
    assert len({register.iri(place) for place in same}) == 39


def test_divisions_by_full_and_short_name(register: Register) -> None:
    assert [place.code for place in register.divisions("郑州")] == ["410100"]
    assert [place.code for place in register.divisions("北京市")] == ["110000"]
    assert [place.code for place in register.divisions("东莞市")] == ["441900"]
    assert [place.level for place in register.divisions("吉林")] == ["Province", "City"]
    assert len(register.divisions("新华区")) == 3
    assert "市辖区" not in register.division_names()
    assert "中原" in register.division_names()
    assert "中原" not in register.division_names(short=False)


def test_every_division_is_found_by_its_name(register: Register) -> None:
    for name in sorted(register.division_names()):
        assert register.divisions(name), name


@pytest.mark.parametrize(
    ("name", "scope", "code"),
    [
        ("汝河小区社区", "410102008", "410102008004"),
        ("汝河小区社区居民委员会", "410102008", "410102008004"),
        ("汝河小区社区", "410102", "410102008004"),
        ("绿云", "410103001", "410103001009"),
        ("西岗村", "410102011", "410102011203"),
        ("西岗社区", "410102011", "410102011203"),
        ("西岗社区", "410102", None),
        ("某某社区", "410102", None),
    ],
)
def test_a_community_is_found_or_not(register: Register, name: str, scope: str, code: str | None) -> None:
    place = register.community(name, scope)
    assert (place and place.code) == code


def test_iris_of_places(register: Register) -> None:
    def made(code: str) -> str:
        place = register.place(code)
        assert place
        return register.iri(place)

    assert made("410000") == "place/410000"
    assert made("410103") == "place/410103"
    assert made("410103001") == "place/410103-huaihelu-jiedao"
    assert made("410102008004") == "place/410102-ruhelu-jiedao-ruhexiaoqu-shequ"
    assert made("150502105") == "place/150502-qinghe-zhen-105"  # 清河镇 and 庆和镇
    assert made("150502107") == "place/150502-qinghe-zhen-107"


def test_iris_of_sub_districts_differ_and_are_local_names(register: Register) -> None:
    places = [place for code in register._table.codes if code > 10**8 and (place := register.place(str(code)))]
    iris = {register.iri(place) for place in places}
    assert len(iris) == len(places) == 41_352
    assert all(LOCAL_NAME.fullmatch(iri.removeprefix("place/")) for iri in iris)


def test_added_rows_are_places_and_other_names(register: Register, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "code,name\n410103901,新晨街道\n410103902,新城街道\n410103903,新成街道\n410103001,旧河街道\n"
        "410103901001,晨光社区居委会\n410102008004,汝河旧社区\n410103904,怀河路街道\n",
        "utf-8",
    )
    own = Register.load(path)
    assert [place.code for place in own.sub_districts("旧河街道")] == ["410103001"]
    assert own.sub_districts("旧河街道")[0].name == "淮河路街道"
    (new,) = own.sub_districts("新晨街道")
    assert [place.name for place in own.parents(new.code)] == ["二七区", "郑州市", "河南省"]
    assert new in own.sub_districts_of("410103")
    community = own.community("晨光社区", "410103901")
    assert community
    assert own.iri(community) == "place/410103-xinchen-jiedao-chenguang-shequ"
    renamed = own.community("汝河旧社区", "410102008")
    assert renamed
    assert renamed.code == "410102008004"
    iris = {place.code: own.iri(place) for place in own.sub_districts_of("410103")}
    assert len(set(iris.values())) == len(iris)
    assert iris["410103001"] == "place/410103-huaihelu-jiedao"
    assert iris["410103904"] == "place/410103-huaihelu-jiedao-904"
    assert iris["410103902"] == "place/410103-xincheng-jiedao"
    assert iris["410103903"] == "place/410103-xincheng-jiedao-903"


def test_shipped_added_rows(register: Register) -> None:
    assert [place.code for place in register.divisions("襄樊市")] == ["420600"]
    assert [place.name for place in register.divisions("香港")] == ["香港特别行政区"]
