"""Where a thing lies by what its sentence says."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("在清水河社区建成“暖阳食堂”。", "暖阳食堂 within 清水河社区"),
        ("清水河社区建起“暖阳食堂”。", "暖阳食堂 within 清水河社区"),
        ("清水河社区党群服务中心人来人往，一楼的“暖阳食堂”飘出饭香。", "暖阳食堂 within 清水河社区党群服务中心"),
        ("清水河社区党群服务中心人来人往。二层是“邻里书屋”。", "邻里书屋 within 清水河社区党群服务中心"),
        ("位于锦江商务区的芙蓉大厦开门。", "芙蓉大厦 within 锦江商务区"),
        ("清水河社区下辖锦绣花园、河畔花园等小区。", "河畔花园 within 清水河社区"),
        ("锦江大厦里面设有“骑手驿站”。", "骑手驿站 within 锦江大厦"),
        ("锦江大厦一楼设有“骑手驿站”“邻里书屋”。", "邻里书屋 within 锦江大厦"),
        ("锦江大厦二楼设托育点和“邻里书屋”。", "邻里书屋 within 锦江大厦"),
        ("锦江大厦面积两千平方米，设有“暖阳食堂”、“邻里书屋”。", "邻里书屋 within 锦江大厦"),
        ("街道建成锦江大厦。大厦集聚了“暖阳食堂”、“邻里书屋”等场所。", "暖阳食堂 within 锦江大厦"),
        ("走进锦江大厦，“暖阳食堂”、“邻里书屋”一应俱全。", "邻里书屋 within 锦江大厦"),
        ("“邻里书屋”位于玉林街道清水河社区。", "邻里书屋 within 清水河社区"),
        ("在玉林街道清水河社区建成“邻里书屋”。", "邻里书屋 within 清水河社区"),
        ("清水河社区党群服务中心里，“邻里书屋”揭牌。", "邻里书屋 within 清水河社区党群服务中心"),
        ("锦江片区聚集了云帆大厦、银杏大厦。", "银杏大厦 within 锦江片区"),
        ("锦江片区的“邻里书屋”人来人往。", "邻里书屋 within 锦江片区"),
        ("清水河社区里，“邻里书屋”开门。", "邻里书屋 within 清水河社区"),
        ("玉林街道锦江商务区汇聚了云帆大厦、银杏大厦。", "银杏大厦 within 锦江商务区"),
        ("锦江商务区内有云帆大厦、银杏大厦。", "银杏大厦 within 锦江商务区"),
        ("街道建成锦江服务中心，设有“暖阳食堂”、“邻里书屋”。", "邻里书屋 within 锦江服务中心"),
    ],
)
def test_a_place_that_the_sentence_gives(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    ("texts", "untold"),
    [
        (("清水河社区党群服务中心人来人往。", "一楼的“暖阳食堂”飘出饭香。"), "暖阳食堂 within 清水河社区党群服务中心"),
        (("锦江路人来人往，一楼的“暖阳食堂”飘出饭香。",), "暖阳食堂 within 锦江路"),
        (("锦江大厦旁的“骑手驿站”开门。",), "骑手驿站 within 锦江大厦"),
        (("在锦江大厦旁，街道设有“骑手驿站”。",), "骑手驿站 within 锦江大厦"),
        (("锦江大厦人来人往，街道设有“骑手驿站”。",), "骑手驿站 within 锦江大厦"),
        (("在锦江路与芙蓉街交叉口建成“骑手驿站”。",), "骑手驿站 within 锦江路"),
        (("锦江大厦设有“骑手驿站”。",), "玉林街道 establishes 骑手驿站"),
    ],
)
def test_a_place_that_it_does_not_give(texts: tuple[str, ...], untold: str) -> None:
    assert untold not in relations(*texts)


def test_a_room_is_set_up_on_a_floor_of_the_building_told_of() -> None:
    assert "邻里书屋 within 云帆大厦" in relations("云帆大厦热闹起来。街道在18楼辟出“邻里书屋”，窗口都请进楼里。")


def test_rooms_without_a_name_may_stand_before_those_that_have_one() -> None:
    found = relations("街道建成“春融”会客厅。会客厅设有开放会议厅、融媒体展示区、“红茶荟”文化空间等。")
    assert "红茶荟文化空间 within 春融会客厅" in found


def test_what_stands_in_a_row_with_a_compound_is_not_in_it() -> None:
    found = relations("芳草社区搭台议事，云帆广场、绿云小区两个小区定下车位费。")
    assert "云帆广场 within 绿云小区" not in found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("芙蓉路上的“骑士驿站”全天开放。", "芙蓉路"),
        ("街道把芙蓉路上一处报亭改成“骑士驿站”。", "芙蓉路"),
        ("“骑士驿站”设进云锦商圈。", "云锦商圈"),
        ("云锦文化中心“骑士驿站”开放。", "云锦文化中心"),
    ],
)
def test_where_a_place_was_set_up(text: str, place: str) -> None:
    assert f"骑士驿站 within {place}" in relations(text)


@pytest.mark.parametrize("body", ["党支部", "业委会", "自管会"])
def test_what_a_compound_s_own_body_sets_up_lies_in_it(body: str) -> None:
    found = relations(f"桐荫小区热闹起来。桐荫小区{body}把车棚改造成“邻里客厅”。")
    assert "邻里客厅 within 桐荫小区" in found


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("8月6日，记者在芳草社区邻里中心看到，老人在“晴空书房”读书。", True),
        ("来到芳草社区邻里中心，“晴空书房”里坐满了人。", True),
        ("推开芳草社区邻里中心，热闹扑面而来，老人在“晴空书房”下棋。", True),
        ("记者在芳草社区邻里中心看到，居民正商量给“晴空书房”捐书。", False),
        ("在芳草社区邻里中心，大家商量办法；随后老人在“晴空书房”读书。", False),
        ("在芳草路，老人在“晴空书房”读书。", False),
    ],
)
def test_a_building_that_a_sentence_plays_in_holds_the_rooms_where_somebody_acts(text: str, held: bool) -> None:
    assert ("晴空书房 within 芳草社区邻里中心" in relations(text)) == held


@pytest.mark.parametrize("parts", ["划分出", "划分成", "划分为", "分成"])
def test_a_building_is_divided_into_its_rooms(parts: str) -> None:
    assert "晴空书房 within 云帆驿站" in relations(f"云帆驿站{parts}“晴空书房”、“银龄食堂”等区域。")


def test_what_moves_lies_where_it_moves_to() -> None:
    found = relations("“银杏书屋”从云帆大厦搬到锦绣大厦。")
    assert "银杏书屋 within 锦绣大厦" in found and "云帆大厦 within 锦绣大厦" not in found
    assert "云帆大厦 within 锦绣大厦" not in relations("四川天晨科技有限公司从云帆大厦搬到锦绣大厦。")
