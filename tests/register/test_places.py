"""The forms in which names of places are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.register import Place, community_form, short_forms, sub_district_form
from jiedao.register.places import loose_community_form


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("河南省", ("河南",)),
        ("郑州市", ("郑州",)),
        ("中原区", ("中原",)),
        ("单县", ()),
        ("内蒙古自治区", ("内蒙古",)),
        ("广西壮族自治区", ("广西",)),
        ("延边朝鲜族自治州", ("延边",)),
        ("黔西南布依族苗族自治州", ("黔西南",)),
        ("巴音郭楞蒙古自治州", ("巴音郭楞",)),
        ("积石山保安族东乡族撒拉族自治县", ("积石山", "积石山县")),
        ("管城回族区", ("管城", "管城区")),
        ("浦东新区", ("浦东",)),
        ("阿里地区", ("阿里",)),
        ("郑州经济技术开发区", ("郑州经开区", "经开区")),
        ("香港特别行政区", ("香港",)),
    ],
)
def test_short_forms_of_divisions(name: str, forms: tuple[str, ...]) -> None:
    assert short_forms(name) == forms


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("淮河路街道办事处", "淮河路街道"),
        ("淮河路街道办", "淮河路街道"),
        ("淮河路办事处", "淮河路街道"),
        ("马寨镇人民政府", "马寨镇"),
        ("马寨镇办事处", "马寨镇"),
        ("淮河路街道", "淮河路街道"),
        ("办事处", "办事处"),
    ],
)
def test_office_of_a_sub_district(name: str, form: str) -> None:
    assert sub_district_form(name) == form


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("汝河小区社区居委会", "汝河小区社区"),
        ("汝河小区社区居民委员会", "汝河小区社区"),
        ("汝河小区居委会", "汝河小区社区"),
        ("汝河小区社区", "汝河小区社区"),
        ("西岗村委会", "西岗村"),
        ("西岗村村民委员会", "西岗村"),
        ("西岗村村委会", "西岗村"),
        ("西岗村居委会", "西岗村社区"),
        ("赛汗呼热嘎查", "赛汗呼热嘎查"),
        ("居委会", "居委会"),
    ],
)
def test_committee_of_a_community(name: str, form: str) -> None:
    assert community_form(name) == form


@given(st.text("汝河小区社村居民委员会", max_size=12))
def test_forms_are_never_empty(name: str) -> None:
    for form in (community_form, sub_district_form, loose_community_form):
        assert bool(form(name)) == bool(name)


def test_classes_of_the_graph() -> None:
    assert (Place("410103", "二七区", "District").cls, Place("410103", "二七区", "District").fine) == (
        "Division",
        "District",
    )
    village = Place("410102011203", "西岗村委会", "Village")
    assert (village.cls, village.fine) == ("Community", "Village")
    assert Place("410103001", "淮河路街道", "SubDistrict").fine == ""
