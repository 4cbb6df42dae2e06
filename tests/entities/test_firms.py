"""Organisations that no noun of their own tells."""

from __future__ import annotations

import pytest

from extracting import entities, extractor, rules_of, scanned
from jiedao.entities import Candidate, firms

FIRM = "Organisation/Enterprise"


def firms_in(text: str) -> list[str]:
    return [name for name, cls in entities(text).items() if cls == FIRM]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("落户云谷大厦的清泉、白鹭、晨星，都是新面孔。", ["清泉", "白鹭", "晨星"]),
        ("入驻云谷大厦的清泉动力、白鹭传媒，带来新岗位。", ["清泉动力", "白鹭传媒"]),
        ("进驻云谷大厦的清泉数科就是一例。", ["清泉数科"]),
        ("落户玉林街道的云谷产业园，便是一例。", []),
        ("入驻云谷大厦的第二天，大家来了。", []),
    ],
)
def test_who_moves_in_is_a_firm(text: str, expected: list[str]) -> None:
    assert firms_in(text) == expected


@pytest.mark.parametrize(
    "firm", ["成都云锦商业运营管理有限公司", "成都海澜智能装备有限公司", "成都云锦商业发展股份有限公司"]
)
@pytest.mark.parametrize("frame", ["{}牵头设立服务站。", "由{}牵头设立服务站。", "与白鹭传媒、{}等9家企业签约。"])
def test_a_full_name_is_not_cut_at_a_verb_in_it(frame: str, firm: str) -> None:
    assert [name for name in firms_in(frame.format(firm)) if name != "白鹭传媒"] == [firm]


def test_tenants_are_typed_by_their_rule() -> None:
    rule = extractor().entities.tenants
    (found,) = firms.tenants(scanned("落户云谷大厦的白鹭传媒，开门了。"), rule)
    assert found == Candidate(7, 11, rule.cls, rule.fine, rule.id, rule.priority)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("闪达、云鸟速运的百余名骑手前来歇脚。", ["闪达", "云鸟速运"]),
        ("街道慰问白鹭速递、云鸟速运等平台的外卖员。", ["云鸟速运"]),
        ("街道引进跨境服务商云鸟速运，办起展厅。", ["云鸟速运"]),
        ("居民、物业的员工来了。", []),
        ("云鸟速运的骑手来了。", []),
        ("街道找来运营商，办起展厅。", []),
    ],
)
def test_who_has_staff_or_supplies_is_a_firm(text: str, expected: list[str]) -> None:
    assert [name for name, rule in rules_of(text).items() if rule == "whose-staff"] == expected
    assert set(expected) <= set(firms_in(text))


def retyped(text: str, *marked: tuple[str, str, str]) -> dict[str, str]:
    """The classes that names of a text have at last; `marked` tells name, class and rule of each."""
    kept = [Candidate(text.index(name), text.index(name) + len(name), cls, "", rule, 30) for name, cls, rule in marked]
    return {text[c.start : c.end]: c.cls for c in firms.retyped(scanned(text), kept)}


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("街道引进齐云检测中心入驻大厦。", "Organisation"),
        ("请来了齐云检测中心落户。", "Organisation"),
        ("食堂由齐云检测中心负责运营。", "Organisation"),
        ("食堂由齐云检测中心对面的店做饭。", "Facility"),
        ("齐云检测中心开门。", "Facility"),
        ("齐云检测中心入驻大厦。", "Facility"),
        ("街道引进齐云检测中心。", "Facility"),
        ("社区与齐云检测中心签约。", "Organisation"),
        ("街道同齐云检测中心共组联盟。", "Organisation"),
        ("食堂由齐云检测中心整体运营。", "Organisation"),
        ("书屋与齐云检测中心相邻。", "Facility"),
    ],
)
def test_a_centre_that_is_brought_or_runs_a_place_is_an_organisation(text: str, cls: str) -> None:
    assert retyped(text, ("齐云检测中心", "Facility", "service-centre")) == {"齐云检测中心": cls}


@pytest.mark.parametrize(("other", "cls"), [("Organisation", "Organisation"), ("Facility", "Facility")])
def test_a_centre_that_moves_in_with_firms_is_one(other: str, cls: str) -> None:
    for text in ("清泉科技、齐云检测中心相继入驻。", "齐云检测中心和清泉科技先后落户。"):
        found = retyped(text, ("清泉科技", other, "enterprise"), ("齐云检测中心", "Facility", "service-centre"))
        assert found["齐云检测中心"] == cls


def test_other_names_that_move_in_stay_what_they_are() -> None:
    text = "引进云谷大厦入驻。"
    assert retyped(text, ("云谷大厦", "Facility", "building")) == {"云谷大厦": "Facility"}
    text = "引进齐云检测中心入驻。"
    assert retyped(text, ("齐云检测中心", "Facility", "road")) == {"齐云检测中心": "Facility"}


@pytest.mark.parametrize(
    ("text", "cls"),
    [("锦绣兰园安置房交付。", "Compound"), ("锦绣兰园3号楼亮灯。", "Compound"), ("锦绣兰园开门。", "Facility")],
)
def test_a_garden_with_homes_is_a_compound(text: str, cls: str) -> None:
    assert retyped(text, ("锦绣兰园", "Facility", "service-centre")) == {"锦绣兰园": cls}


def test_brands_in_quotation_marks() -> None:
    found = entities("首店品牌“茶言里”“面小团”先后开业。")
    assert found == {"茶言里": "Organisation/Enterprise", "面小团": "Organisation/Enterprise"}


def test_who_leads_to_a_firm_is_no_part_of_its_name() -> None:
    assert "云谷实业集团" in entities("街道与业主方云谷实业集团签约。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街上来了“茶小白”“粥大叔”“面老爹”三家网红店。", ["茶小白", "粥大叔", "面老爹"]),
        ("街道开展“多合一”门店整治。", []),
    ],
)
def test_shops_in_quotation_marks_are_told_behind_the_row(text: str, expected: list[str]) -> None:
    assert firms_in(text) == expected


def test_what_stands_in_a_row_of_organisations_is_one() -> None:
    found = entities("街道联合成都义工协会、成都旧物新生回收中心等社会组织开展服务。")
    assert found["成都旧物新生回收中心"].startswith("Organisation")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("5月6日，柳荫社区与青禾公益服务中心携手，启动互助活动。", "青禾公益服务中心", "Organisation"),
        ("柳荫社区联合柳湖区启明心理服务中心开展讲座。", "柳湖区启明心理服务中心", "Organisation"),
        ("广场上，柳湖区爱心志愿服务中心的志愿者忙着磨刀。", "柳湖区爱心志愿服务中心", "Organisation"),
        ("柳湖区城管局、柳湖区园林绿化服务中心合力整治。", "柳湖区园林绿化服务中心", "Organisation"),
        ("“暖心坊”志愿服务中心、柳湖小学等8家单位到场。", "暖心坊志愿服务中心", "Organisation"),
        ("街道成立“老周调解工作室”，抽调法官坐班。", "老周调解工作室", "Organisation"),
        ("街道成立“晨曦摄影工作室”，居民学拍照。", "晨曦摄影工作室", "Facility"),
        ("柳荫社区党群服务中心的志愿者帮老人办证。", "柳荫社区党群服务中心", "Facility"),
        ("志愿者在云溪助老服务中心举办义诊。", "云溪助老服务中心", "Facility"),
    ],
)
def test_a_house_that_acts_is_a_body(text: str, name: str, expected: str) -> None:
    assert entities(text)[name].startswith(expected)


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("街道成立“老郑调解工作室”，化解纠纷。", "老郑调解工作室", "Organisation"),
        ("老秦工作室的调解员上门了。", "老秦工作室", "Organisation"),
        ("社区与青浦区海棠调解中心结对。", "青浦区海棠调解中心", "Organisation"),
        ("打造“邻里解忧调解中心”，面积300平方米。", "邻里解忧调解中心", "Facility"),
        ("“银杏”书画工作室开放了。", "银杏书画工作室", "Facility"),
    ],
)
def test_who_settles_quarrels_is_a_body(text: str, name: str, cls: str) -> None:
    assert entities(text)[name].startswith(cls)
