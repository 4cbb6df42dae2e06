"""What is only planned, expected or denied is told as such."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("街道推行“邻里议事厅”机制。", ""),
        ("街道已推行“邻里议事厅”机制。", ""),
        ("街道将推行“邻里议事厅”机制。", " [Planned]"),
        ("街道计划推行“邻里议事厅”机制。", " [Planned]"),
        ("街道拟推行“邻里议事厅”机制。", " [Planned]"),
        ("街道不再推行“邻里议事厅”机制。", " [Negated]"),
        ("街道并非推行“邻里议事厅”机制。", " [Negated]"),
        ("有居民误传街道推行“邻里议事厅”机制。", " [Negated]"),
        ("网传街道推行“邻里议事厅”机制，不实。", " [Negated]"),
        ("有人说街道推行“邻里议事厅”机制，街道予以否认。", " [Negated]"),
        ("街道曾推行“邻里议事厅”机制，后废止。", " [Negated]"),
        ("街道推行“邻里议事厅”机制，取消了三道手续。", ""),
        ("街道尚未推行“邻里议事厅”机制。", " [Negated]"),
        ("街道没有推行“邻里议事厅”机制。", " [Negated]"),
        ("街道预计推行“邻里议事厅”机制。", " [Expected]"),
    ],
)
def test_of_an_area_that_goes_without_its_name(text: str, modality: str) -> None:
    assert relations(text) == [f"玉林街道 implements 邻里议事厅机制{modality}"]


def test_a_plan_goes_on_until_something_is_done_or_somebody_else_acts() -> None:
    assert relations("街道计划修路，推行“邻里议事厅”机制。") == ["玉林街道 implements 邻里议事厅机制 [Planned]"]
    assert relations("街道计划修路，已推行“邻里议事厅”机制。") == ["玉林街道 implements 邻里议事厅机制"]
    assert relations("居民计划修路，街道推行“邻里议事厅”机制。") == ["玉林街道 implements 邻里议事厅机制"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("街道将旧车棚改造成“竹韵书屋”。", ""),
        ("民生工程陆续落地：将原办公楼升级为“竹韵书屋”。", ""),
        ("街道将把旧车棚改造成“竹韵书屋”。", " [Planned]"),
        ("街道将在年内建成“竹韵书屋”。", " [Planned]"),
        ("年底前将建成“竹韵书屋”。", " [Planned]"),
        ("下一步，街道将旧车棚改造成“竹韵书屋”。", " [Planned]"),
    ],
)
def test_what_is_taken_is_no_plan(text: str, modality: str) -> None:
    assert f"玉林街道 establishes 竹韵书屋{modality}" in relations(text)


SCHEME = "“邻里食堂”机制"
PLANNED = [
    "玉林街道将推行{}。", "玉林街道将于明年推行{}。", "玉林街道将全面推行{}。", "玉林街道将继续推行{}。",
    "玉林街道党工委将推行{}。", "玉林街道还将推行{}。", "玉林街道必将推行{}。", "{}将在全街道推行。",
    "居民建议街道推行{}。", "居民希望玉林街道推行{}。", "居民期待街道推行{}。", "政协委员呼吁玉林街道推行{}。",
    "居民代表王明建议，街道推行{}。", "玉林街道应当推行{}。", "玉林街道应推行{}。", "玉林街道考虑推行{}。",
    "玉林街道要推行{}。", "玉林街道明年推行{}。", "玉林街道承诺推行{}。", "玉林街道待资金到位后推行{}。",
    "玉林街道拟投入资金20万元，在院落推行{}。",
]  # fmt: skip
SUPPOSED = [
    "如果街道推行{}，老人吃饭就不愁了。", "要是街道推行{}，老人吃饭就不愁了。", "一旦推行{}，老人吃饭就不愁了。",
    "玉林街道是否推行{}，还在讨论。", "玉林街道会推行{}吗？", "玉林街道何时推行{}？",
]  # fmt: skip
DONE = [
    "玉林街道按照上级要求，推行{}。", "玉林街道采纳居民建议，推行{}。", "玉林街道根据居民建议推行{}。",
    "应当地居民要求，玉林街道推行{}。", "玉林街道回应群众期盼推行{}。", "玉林街道按计划推行{}。",
    "玉林街道考虑到老人多，推行{}。", "玉林街道的重要举措是推行{}。", "玉林街道要事优先，推行{}。",
    "不管是否下雨，玉林街道都推行{}。", "玉林街道如今推行{}。", "玉林街道将社会力量引进来，推行{}。",
    "如果说院落是细胞，玉林街道推行的{}就是血液。", "玉林街道推行{}，将服务送上门。", "玉林街道将{}纳入考核。",
    "如果不是街道推行{}，老人吃饭还要发愁。", "玉林街道以实现希望为目标推行{}。", "玉林街道推行{}将近三年。",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        *((text, " [Planned]") for text in PLANNED),
        *((text, " [Expected]") for text in SUPPOSED),
        *((text, "") for text in DONE),
    ],
)
def test_what_is_to_come_is_not_done(text: str, modality: str) -> None:
    assert [told for told in relations(text.format(SCHEME)) if "implements" in told] == [
        f"玉林街道 implements 邻里食堂机制{modality}"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区将打造“竹韵书屋”。", "芳草社区 establishes 竹韵书屋 [Planned]"),
        ("武侯区民政局将推行“邻里食堂”机制。", "武侯区民政局 implements 邻里食堂机制 [Planned]"),
        ("红旗公园将由玉林街道建成。", "玉林街道 establishes 红旗公园 [Planned]"),
        ("红旗公园将由玉林街道运营。", "玉林街道 operates 红旗公园 [Planned]"),
        ("“竹韵书屋”将于明年建成投用。", "玉林街道 establishes 竹韵书屋 [Planned]"),
        ("“竹韵书屋”预计明年建成投用。", "玉林街道 establishes 竹韵书屋 [Expected]"),
        ("玉林街道将同成都云帆科技有限公司签约。", "玉林街道 cooperatesWith 成都云帆科技有限公司 [Planned]"),
        ("成都云帆科技有限公司将落户玉林街道。", "成都云帆科技有限公司 settlesIn 玉林街道 [Planned]"),
        ("成都云帆科技有限公司有意入驻玉林街道。", "成都云帆科技有限公司 settlesIn 玉林街道 [Planned]"),
        ("玉林街道争创“全国文明街道”。", "玉林街道 receives 全国文明街道 [Planned]"),
        ("居民会成立“柠檬黄志愿服务队”。", "玉林街道 establishes 柠檬黄志愿服务队"),
        ("曾计划关闭的“竹韵书屋”由玉林街道建成。", "玉林街道 establishes 竹韵书屋"),
        ("玉林街道打造的“竹韵书屋”将继续开放。", "玉林街道 establishes 竹韵书屋"),
        ("玉林街道将“邻里食堂”机制推广到芳草社区。", "邻里食堂机制 appliedIn 芳草社区"),
    ],
)
def test_of_places_bodies_and_firms_in_either_voice(text: str, told: str) -> None:
    assert told in relations(text)


def test_what_is_still_to_be_founded_does_not_yet_lie_there() -> None:
    assert "竹韵书屋 within 芳草社区 [Planned]" in relations("街道计划在芳草社区建设“竹韵书屋”。")
    assert "竹韵书屋 within 芳草社区" in relations("街道在芳草社区建设“竹韵书屋”。")


@pytest.mark.parametrize("denied", ["未", "未曾", "没能", "无法", "拒绝"])
def test_what_was_not_done_is_negated(denied: str) -> None:
    assert "玉林街道 establishes 红色物业联盟 [Negated]" in relations(f"玉林街道{denied}成立红色物业联盟。")


def test_what_somebody_cannot_do_negates_nothing_else() -> None:
    assert "玉林街道 establishes 红色物业联盟" in relations("玉林街道为无法出行的老人成立红色物业联盟。")


def test_a_plan_that_a_name_tells_of_is_none() -> None:
    found = relations("“共享花园”计划已推广至芳草社区。")
    assert "共享花园计划 appliedIn 芳草社区" in found
