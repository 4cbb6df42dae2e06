"""Communities that join in what their sub-district holds."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "街道启动“清凉一夏”行动。芳草社区设起纳凉点，棕南社区熬好绿豆汤，倪家桥社区给环卫工送去毛巾。",
        "街道以“洁净家园日”主题活动扮靓环境。芳草社区清理楼道；棕南社区十余名志愿者补种花苗。",
    ],
)
def test_those_told_of_in_turn_take_part(text: str) -> None:
    taking = [r for r in relations(text) if "participatesIn" in r]
    assert [r.split()[0] for r in taking][:2] == ["芳草社区", "棕南社区"]


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“五色管家”机制。芳草社区换了路灯，棕南社区修了车棚。",  # no activity
        "街道启动“清凉一夏”行动。芳草社区设起纳凉点。",  # one of them alone
        "街道启动“清凉一夏”行动。芳草社区的老人笑了，棕南社区有居民三千人。",
        "街道启动“清凉一夏”行动。芳草社区志愿者周玉兰熬汤，棕南社区志愿者秦志强送水。",
        "芳草社区启动“清凉一夏”行动。芳草社区设起纳凉点，棕南社区熬好绿豆汤。",
    ],
)
def test_others_do_not(text: str) -> None:
    assert not [r for r in relations(text) if "社区 participatesIn" in r]


def test_another_paragraph_tells_of_something_else() -> None:
    found = relations("街道启动“清凉一夏”行动。", "芳草社区换了路灯，棕南社区修了车棚。")
    assert not [r for r in found if "participatesIn" in r]


@pytest.mark.parametrize(
    "text",
    [
        "街道启动“清凉一夏”行动，晨光小学、四川天晨科技有限公司等十家单位前来支摊。",
        "街道启动“清凉一夏”行动，晨光小学的老师、四川天晨科技有限公司的员工和居民一起熬汤。",
        "街道办起“清凉一夏”座谈会。晨光小学谈起接送难，四川天晨科技有限公司为招工发愁。",
    ],
)
def test_a_row_that_does_something_there_takes_part(text: str) -> None:
    taking = [r.split()[0] for r in relations(text) if "participatesIn" in r]
    assert {"晨光小学", "四川天晨科技有限公司"} <= set(taking)


@pytest.mark.parametrize(
    "text",
    [
        "街道启动“清凉一夏”行动。晨光小学、四川天晨科技有限公司门前的路通了。",
        "街道启动“清凉一夏”行动。晨光小学、四川天晨科技有限公司联合开展演练两次。",
        "街道启动“清凉一夏”行动。四川天晨科技有限公司、四川云帆科技有限公司等企业先后落户。",
        "街道启动“清凉一夏”行动，走访晨光小学、四川天晨科技有限公司等单位。",
    ],
)
def test_a_row_of_which_something_else_is_told_does_not(text: str) -> None:
    assert not [r for r in relations(text) if "participatesIn" in r]


def test_at_an_event_that_others_hold_one_helps() -> None:
    found = relations("第三届全国智力运动会期间，街道发动600余名志愿者维持秩序。")
    assert "玉林街道 participatesIn 第三届全国智力运动会" in found
    assert not [r for r in found if "implements" in r]


@pytest.mark.parametrize(
    "text",
    ["街道承办第三届全国智力运动会，组织志愿者服务。", "“五月花”读书节期间，街道组织志愿者服务。"],
)
def test_what_one_holds_oneself_is_not_only_helped_at(text: str) -> None:
    found = relations(text)
    assert [r for r in found if "implements" in r]
    assert not [r for r in found if "participatesIn" in r]
