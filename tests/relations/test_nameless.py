"""Doers without a name."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "商户们一合计，组建了“老街联盟”。",
        "志愿者们凑钱办起“爱心小屋”。",
        "公司投资两千万元，建成云帆展厅。",
        "业委会随即牵头，联合四川天晨物业有限公司更换水管。",
    ],
)
def test_what_they_do_the_sub_district_does_not(text: str) -> None:
    assert not [r for r in relations(text) if "establishes" in r or "cooperatesWith" in r]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("居民需求多样，街道成立“红管家”服务队。", "玉林街道 establishes 红管家服务队"),
        ("志愿者自发清理河道，街道成立“护河队”。", "玉林街道 establishes 护河队"),
        ("街道组织居民办起“爱心小屋”。", "玉林街道 establishes 爱心小屋"),
        ("四川天晨科技有限公司投资两千万元，建成云帆展厅。", "四川天晨科技有限公司 establishes 云帆展厅"),
    ],
)
def test_what_others_do_they_do(text: str, told: str) -> None:
    assert told in relations(text)
