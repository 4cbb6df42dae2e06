"""Bodies that a place before them names, or a post."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道党工委书记周明到场。", {"玉林街道党工委": "Organisation/PartyBody", "周明": "Person"}),
        (
            "中共武侯区玉林街道工作委员会研究决定。",
            {"玉林街道党工委": "Organisation/PartyBody", "玉林街道": "SubDistrict"},
        ),
        ("棕北社区党委书记周明到场。", {"周明": "Person", "棕北社区": "Community"}),
        ("武侯区市场监管局晨晖所来访。", {"武侯区市场监管局晨晖所": "Organisation/GovernmentBody"}),
        ("武侯区图书馆送书上门。", {"武侯区图书馆": "Organisation/PublicInstitution"}),
    ],
)
def test_bodies(text: str, expected: dict[str, str]) -> None:
    found = {name: cls for name, cls in entities(text).items() if cls != "Division/District"}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道民生事务办、玉林街道党政综合办公室到场。", "玉林街道民生事务办"),
        ("共青团武侯区委员会主办。", "共青团武侯区委员会"),
        ("团武侯区委授牌。", "共青团武侯区委"),
        ("武侯区统计局机关党支部来访。", "武侯区统计局机关党支部"),
        ("玉林街道农业农村和社会事业局主办。", "玉林街道农业农村和社会事业局"),
        ("按照市委市政府部署。", "成都市政府"),
        ("社区会同街道自然资源和生态环境办公室巡查。", "玉林街道自然资源和生态环境办公室"),
        ("街道安全生产管理科派人。", "玉林街道安全生产管理科"),
        ("社区联合玉林街道应急事务中心演练。", "玉林街道应急事务中心"),
        ("武侯区疾病预防控制中心派人。", "武侯区疾病预防控制中心"),
        ("武侯区应急救援中心派人。", "武侯区应急救援中心"),
        ("街道管理办、平安办、综合执法队到场。", "玉林街道平安办"),
        ("玉林街道总工会、团工委、妇联办联谊会。", "玉林街道团工委"),
        ("街道妇联、残联上门。", "玉林街道残联"),
        ("武侯区红十字会晨星救援队演练。", "武侯区红十字会晨星救援队"),
        ("街道联合城管大队、交警大队上路劝导。", "武侯区交警大队"),
        ("街道协调水务公司、消防救援大队抽排积水。", "武侯区消防救援大队"),
        ("社区联合执法中队、志愿者清理楼道。", "玉林街道执法中队"),
    ],
)
def test_offices_by_their_business(text: str, name: str) -> None:
    assert entities(text)[name] in ("Organisation/GovernmentBody", "Organisation/PartyBody")


@pytest.mark.parametrize("body", ["住房和建设委员会", "建设与交通局", "文化和旅游体育局", "农业与农村局"])
def test_a_department_may_have_two_kinds_of_business(body: str) -> None:
    assert entities(f"街道请武侯区{body}的干部到场。").get(f"武侯区{body}") == "Organisation/GovernmentBody"


@pytest.mark.parametrize(
    "text",
    [
        "街道社会服务办得好。",
        "街道管理科学规范。",
        "街道民生工作办理快。",
        "街道社区办食堂。",
        "武侯区建设应急指挥中心。",
    ],
)
def test_business_alone_is_no_office(text: str) -> None:
    assert "GovernmentBody" not in str(entities(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道联合司法所开展普法宣传。", {"玉林街道司法所"}),
        ("街道组织司法所、综治办等17家单位。", {"玉林街道司法所", "玉林街道综治办"}),
        ("柳荫街道青禾社区请来街道关工委的老党员。", {"柳荫街道关工委"}),
        ("企业组织工会活动。", set()),
        ("区里组织派出所长培训。", set()),
    ],
)
def test_offices_that_are_called_upon_are_those_of_the_sub_district(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls.startswith("Organisation")} == names


@pytest.mark.parametrize("office", ["督查室", "指挥中心", "平安法治办"])
def test_rooms_and_centres_of_the_sub_district_are_offices(office: str) -> None:
    found = entities(f"玉林街道召开会议，街道{office}、司法所每周通报。")
    assert found.get(f"玉林街道{office}", "").startswith("Organisation")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("玉林街道西园社区请来渔嫂。社区妇联动员五十名渔嫂组队。", "西园社区妇联"),
        ("玉林街道推出积分。骑手把照片发给街道城管中队。", "玉林街道城管中队"),
        ("玉林街道开会，主任带着司法所、综合执法队蹲点。", "玉林街道司法所"),
        ("玉林街道安监站上门检查。", "玉林街道安监站"),
    ],
)
def test_offices_by_what_is_done_with_them(text: str, name: str) -> None:
    assert entities(text).get(name, "").startswith("Organisation")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("武侯区委书记周玉军说。", "武侯区委"),
        ("武侯区委常委、常务副区长李健说。", "武侯区委"),
        ("武侯区人大代表曾德评价说。", "武侯区人大"),
    ],
)
def test_who_has_a_post_in_a_body_of_a_division_names_it(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Organisation")


@pytest.mark.parametrize("text", ["武侯区人大代表、政协委员齐聚。", "聘请辖区人大代表、政协委员监督。"])
def test_where_nobody_is_named_no_body_is(text: str) -> None:
    assert "Organisation" not in {cls.split("/")[0] for cls in entities(text).values()}


def test_committees_of_sub_districts_and_towns() -> None:
    assert "玉林街道党（工）委" in entities("玉林街道党（工）委牵头。")
    assert "云桥镇党委" in entities("云桥镇党委牵头。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海淀区城管委、区水务局到场。", "海淀区水务局"),
        ("海淀区城管委和区住建局到场。", "海淀区住建局"),
        ("青岛市委、市政府发文。", "青岛市政府"),
        ("海淀区开会，区水务局到场。", "武侯区水务局"),
        ("海淀区城管委、市水务局到场。", "成都市水务局"),
    ],
)
def test_an_office_in_a_row_is_of_the_division_that_the_row_begins_with(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    ("name", "fine"),
    [
        ("武侯区志愿者联合会", "SocialOrganisation"),
        ("四川省慈善总会", "SocialOrganisation"),
        ("武侯区法学会", "SocialOrganisation"),
        ("武侯区安委会", "GovernmentBody"),
        ("成都市人大常委会", "GovernmentBody"),
    ],
)
def test_a_society_is_no_office_of_the_state(name: str, fine: str) -> None:
    assert entities(f"{name}来到街道。")[name] == f"Organisation/{fine}"


def test_the_working_committee_is_a_party_office_by_either_name() -> None:
    assert "柳荫街道党工委" in entities("柳荫街道工委书记李明到场。")
    assert not [name for name in entities("街道工委组织部分代表视察。") if name.endswith("组织部")]
