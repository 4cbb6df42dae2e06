"""How far a name goes beyond its head noun."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("宁波市第三医院社区门诊每周义诊。", "宁波市第三医院社区门诊"),
        ("云溪学院美术系学生画墙绘。", "云溪学院美术系"),
        ("柳江大学社会学系派来实习生。", "柳江大学社会学系"),
        ("河南省农科院茶叶研究所派来专家。", "河南省农科院茶叶研究所"),
        ("山东省中医院云溪路康复门诊部开诊。", "山东省中医院云溪路康复门诊部"),
        ("历下区法院金融巡回法庭进驻楼宇。", "历下区法院金融巡回法庭"),
    ],
)
def test_with_its_ward_or_department(text: str, name: str) -> None:
    assert name in entities("街道召开会议。" + text)


def test_what_somebody_does_is_no_department() -> None:
    assert "云溪学院联系" not in entities("街道召开会议。云溪学院联系社区办展。")


def test_the_research_centre_of_a_university() -> None:
    assert "同济大学城市建设与社区治理研究中心" in entities("同济大学城市建设与社区治理研究中心的专家到场。")
