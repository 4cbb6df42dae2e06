"""What the sub-district, a community or an estate told of has, named without it."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("近年来就业好了。街道零工市场日均进场200人。", "玉林街道零工市场", "Facility"),
        ("走进阵地，二楼是街道非遗传习所。", "玉林街道非遗传习所", "Facility"),
        ("居民爱健身。街道全民健身中心免费开放。", "玉林街道全民健身中心", "Facility"),
        ("柳浦社区整合空间。社区图书室藏书3000册。", "柳浦社区图书室", "Facility"),
        ("柳浦社区党委很忙。居民在社区调解室签下协议。", "柳浦社区调解室", "Facility"),
        ("柳浦社区整合空间，社区老年学校开了书法班。", "柳浦社区老年学校", "Organisation"),
        ("柳浦社区成立队伍。社区合唱队每周排练。", "柳浦社区合唱队", "Organisation"),
        ("锦澜花园成立了业委会，停车有了章法。", "锦澜花园业委会", "Organisation"),
        ("锦澜花园成立了小区党支部和业主委员会。", "锦澜花园业主委员会", "Organisation"),
    ],
)
def test_what_is_told_to_be_of_the_one_told_of(text: str, name: str, cls: str) -> None:
    assert entities(text).get(name, "").split("/")[0] == cls


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("各街道养老服务中心都要检查。", "玉林街道养老服务中心"),
        ("新建街道养老服务中心2个。", "玉林街道养老服务中心"),
        ("辖12个社区，各社区日间照料中心开放。", "玉林街道社区日间照料中心"),
        ("柳浦社区、云台社区都有阵地。社区图书室开放。", "柳浦社区图书室"),
        ("锦澜花园、云水花园推动各小区成立业委会。", "云水花园业委会"),
    ],
)
def test_what_many_have(text: str, name: str) -> None:
    assert name not in entities(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道企业服务中心上门送政策。", "玉林街道企业服务中心"),
        ("街道微型消防站五分钟赶到。", "玉林街道微型消防站"),
        ("街道防汛应急专班分三路巡查。", "玉林街道防汛应急专班"),
        ("街道道安办通报数据。", "玉林街道道安办"),
        ("街道消安委办公室回访。", "玉林街道消安委办公室"),
        ("街道慈善基金会拨款。", "玉林街道慈善基金会"),
    ],
)
def test_offices_of_the_sub_district_told_of(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize("text", ["街道成立工作专班，逐户走访。", "街道办好民生实事。"])
def test_what_the_sub_district_does_is_no_office(text: str) -> None:
    assert not [name for name in entities(text) if name.startswith("玉林街道") and name != "玉林街道"]


def test_what_is_called_after_the_estate_before_it() -> None:
    found = entities("荷塘新村小区党群服务站迅速响应，荷塘新村小区业委会召开会议。")
    assert found["荷塘新村小区党群服务站"].startswith("Facility")
    assert found["荷塘新村小区业委会"].startswith("Organisation")
    assert "老旧小区党群服务站" not in entities("老旧小区党群服务站建设加快。")
