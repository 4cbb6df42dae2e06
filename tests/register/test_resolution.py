"""Names of sub-districts, resolved by what else is named, or left open."""

from __future__ import annotations

import time
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao.register import Place, Register, Undecided


@cache
def shared() -> Register:
    return Register.load()


@pytest.fixture
def register() -> Register:
    return shared()


@pytest.mark.parametrize(
    ("name", "context", "code"),
    [
        ("淮河路街道", ["二七区"], "410103001"),
        ("京广路街道", ["二七区"], "410103012"),
        ("东风路街道", ["金水区"], "410105010"),
        ("东风路街道", ["郑州市", "文化路街道"], "410105010"),
        ("文化路街道", ["郑州市"], "410105008"),
        ("文化路街道", ["郑州日报"], "410105008"),
        *((f"{name}街道", [place], code)
          for name, code in (("航海西路", "410102009"), ("三官庙", "410102006"), ("建设路", "410102002"),
                             ("汝河路", "410102008"), ("西流湖", "410102011"), ("桐柏路", "410102005"))
          for place in ("中原区", "郑州", "郑州市", "中原区财政局", "郑州晚报")),
        ("建设路街道", ["中原区", "郑州市", "郑州市", "北京市", "杭州市"], "410102002"),
        ("建设路街道办事处", ["汝河小区社区", "中原区"], "410102002"),
        ("郑州市中原区建设路街道", [], "410102002"),
        ("东城街道", ["召陵区"], "411104003"),
        ("林山寨街道", [], "410102001"),
        ("林山寨街道", ["河南省", "棉纺路街道"], "410102001"),
        ("新华区", ["平顶山市"], "410402"),
        ("北京市", [], "110000"),
    ],
)  # fmt: skip
def test_the_context_decides(register: Register, name: str, context: list[str], code: str) -> None:
    place = register.resolve(name, context=context)
    assert isinstance(place, Place), place
    assert place.code == code


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("东城街道", []),
        ("东城街道", ["某某社区"]),
        ("东风路街道", ["郑州市"]),  # 金水区 and 中牟县
        ("建设路街道", ["郑州市", "平顶山市"]),
        ("新华区", []),
        ("林山寨街道", ["杭州市"]),  # its only namesake lies elsewhere
        ("汝河路街道", ["二七区"]),
        ("二七区汝河路街道", ["郑州市"]),
    ],
)
def test_nothing_is_guessed(register: Register, name: str, context: list[str]) -> None:
    assert isinstance(register.resolve(name, context=context), Undecided)


def test_what_is_printed_with_a_name_binds(register: Register) -> None:
    context = ["金水区", "郑州市", "文化路街道"]
    place = register.resolve("东风路街道", context=context, nearest=["中牟县"])
    assert isinstance(place, Place)
    assert place.code == "410122002"
    assert isinstance(register.resolve("东风路街道", context=context, nearest=["二七区"]), Undecided)


def test_communities_decide_where_divisions_do_not(register: Register) -> None:
    place = register.resolve("建设路街道", context=["河南省", *register.communities("410102002")])
    assert isinstance(place, Place)
    assert place.code == "410102002"


def test_unknown_names_are_none(register: Register) -> None:
    assert register.resolve("某某某街道", context=["郑州市"]) is None
    assert register.resolve("", context=["", "郑州市"]) is None


@pytest.mark.parametrize(
    ("names", "context", "codes"),
    [
        (["东风路街道", "文化路街道"], ["郑州"], ["410105010", "410105008"]),
        (["建设路街道", "汝河路街道", "三官庙街道", "航海西路街道"], [],
         ["410102002", "410102008", "410102006", "410102009"]),
        (["建设路街道办事处", "棉纺路街道"], [], ["410102002", "410102003"]),
    ],
)  # fmt: skip
def test_names_of_one_page_support_each_other(
    register: Register, names: list[str], context: list[str], codes: list[str]
) -> None:
    found = register.resolve_together(names, context)
    assert list(found) == names
    assert [place.code for place in found.values() if isinstance(place, Place)] == codes


def test_common_names_together_stay_open(register: Register) -> None:
    found = register.resolve_together(["东城街道", "西城街道", "某某某街道"])
    assert isinstance(found["东城街道"], Undecided)
    assert found["某某某街道"] is None


CONTEXT = st.lists(
    st.sampled_from(
        [
            "郑州市",
            "中原区",
            "二七区",
            "平顶山市",
            "北京市",
            "郑州日报",
            "文化路街道",
            "棉纺路街道",
            "新华区",
            "河南省",
            "许昌",
        ]
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["建设路街道", "东城街道", "东风路街道", "汝河路街道"]), CONTEXT)
def test_the_order_of_the_context_does_not_matter(name: str, context: list[str]) -> None:
    register = shared()
    assert register.resolve(name, context=context) == register.resolve(name, context=sorted(context))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["建设路街道", "东城街道", "东风路街道"]), CONTEXT)
def test_candidates_are_places_of_that_name(name: str, context: list[str]) -> None:
    register = shared()
    found = register.resolve(name, context=context)
    assert found is not None
    candidates = found.candidates if isinstance(found, Undecided) else (found,)
    assert set(candidates) <= set(register.sub_districts(name, prefixed=True))


def test_hostile_context_takes_linear_time(register: Register) -> None:
    began = time.process_time()
    register.resolve("建设路街道", context=["郑州市" * 100_000, "区" * 1_000_000, "\ud800", "社区" * 100_000])
    assert time.process_time() - began < 2
