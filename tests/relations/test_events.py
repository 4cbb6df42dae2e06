"""Who holds an event, supports it and comes to it."""

from __future__ import annotations

import pytest

from extracting import relations

EVENT = "玉林街道在锦绣广场举办“邻里情”文艺汇演。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (EVENT + "活动由武侯区民政局主办。", "武侯区民政局 implements 邻里情文艺汇演"),
        (EVENT + "活动由武侯区民政局主办，芳草社区、棕南社区承办。", "棕南社区 implements 邻里情文艺汇演"),
        (
            EVENT + "活动由武侯区民政局主办，芳草社区承办，四川大学、成都大学协办。",
            "四川大学 participatesIn 邻里情文艺汇演",
        ),
        (EVENT + "活动由武侯区民政局指导，玉林街道主办。", "武侯区民政局 participatesIn 邻里情文艺汇演"),
        (
            "由武侯区民政局指导，四川大学承办的“邻里情”文艺汇演开场。",
            "武侯区民政局 participatesIn 邻里情文艺汇演",
        ),
        ("在武侯区民政局的指导下，街道启动“邻里情”文艺汇演。", "武侯区民政局 participatesIn 邻里情文艺汇演"),
        (EVENT + "街道党工委书记周启明出席活动并致辞。", "周启明 participatesIn 邻里情文艺汇演"),
        (EVENT + "四川大学、成都大学等单位参加活动。", "成都大学 participatesIn 邻里情文艺汇演"),
        (
            "街道举办“邻里节”，作为“书香”阅读活动的一项内容，活动由芳草社区承办，四川大学协办。",
            "四川大学 participatesIn 邻里节",
        ),
        ("街道举办“邻里节”，是“书香”阅读活动的组成部分。活动由芳草社区承办。", "芳草社区 implements 邻里节"),
    ],
)
def test_who_has_to_do_with_an_event(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        EVENT + "武侯区民政局指导普查。",
        "街道推行“五色管家”机制。活动由武侯区民政局主办。",
        EVENT + "主办方武侯区民政局很满意。",
        EVENT + "武侯区民政局主办培训班。",
        EVENT + "三个月后，武侯区民政局为新村选派干部。",
    ],
)
def test_who_has_nothing_to_do_with_it(text: str) -> None:
    assert not [r for r in relations(text) if r.startswith("武侯区民政局") and " within " not in r]


def test_who_takes_on_a_part_of_it() -> None:
    found = relations(EVENT + "四川大学认领写春联。")
    assert "四川大学 participatesIn 邻里情文艺汇演" in found
    assert "玉林街道 cooperatesWith 四川大学" in found
