"""What the words around a quoted name and its own last noun tell of its class."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("社区把闲置的锅炉房改成“梧桐叙”，居民常来坐坐。", "梧桐叙", "Facility"),
        ("二楼设有“小雨燕自习室”，一楼是“半亩方塘”。", "半亩方塘", "Facility"),
        ("走进改造后的“槐荫里”，几位老人正在下棋。", "槐荫里", "Facility"),
        ("街道打造“骑手补给站”，人人称赞。", "骑手补给站", "Facility"),
        ("街道打造“老年食堂”，人人称赞。", "老年食堂", "Facility"),
        ("年轻人自发组成了一支“热心管家团”，帮邻居送菜。", "热心管家团", "Organisation"),
        ("“梧桐姐妹花”的队员们每周都来。", "梧桐姐妹花", "Organisation"),
        ("楼宇“柳荫会客厅”建设有声有色。", "柳荫会客厅", "Facility"),
        ("邻居们爱逛“幸福一条街”，买菜方便。", "幸福一条街", "Facility"),
        ("老厂房盘活后更名“梧桐荟”，商户纷纷入驻。", "梧桐荟", "Facility"),
        ("街道推行“梧桐叙”，成效明显。", "梧桐叙", "Programme"),
        ("居民在“邻里小憩”喝茶聊天，格外惬意。", "邻里小憩", "Facility"),
        ("张阿姨来到“妇女之家”，在“妇女之家”学跳舞。", "妇女之家", "Facility"),
        ("“家风馆”里，老照片勾起往事。", "家风馆", "Facility"),
        ("居民给小院里的驿站起了个好听的名字“花漾时光”。", "花漾时光", "Facility"),
        ("社区建起“党建+小院”，老人常来坐坐。", "党建+小院", "Facility"),
        ("社区打造“阿福小道”，遛狗有了去处。", "阿福小道", "Facility"),
    ],
)
def test_class(text: str, name: str, cls: str) -> None:
    assert entities(text).get(name, "").split("/")[0] == cls


@pytest.mark.parametrize(
    "text",
    [
        "这里是能让骑手随时停靠的“温暖港湾”。",
        "它既是连接两岸的“交流驿站”，也是对接需求的“项目超市”。",
        "社区筑牢骑手的“暖心之家”。",
        "街道提供“定制”服务。",
        "志愿者化身“社区管家”。",
        "激发“营商圈”活力。",
    ],
)
def test_no_name(text: str) -> None:
    assert entities(text) == {}


def test_works_are_no_place() -> None:
    assert entities("社区依托党群服务中心“亲民化改造”，服务居民。").get("亲民化改造") != "Facility/ServiceCentre"


def test_the_noun_behind_ends_at_a_verb() -> None:
    assert entities("“心驿小筑”党群服务站打造职工书屋。") == {"心驿小筑党群服务站": "Facility/ServiceCentre"}
    assert "红色矩阵重构基层治理格局" not in entities("社区以“红色矩阵”重构基层治理格局。")


def test_the_last_noun_of_a_row_types_it() -> None:
    assert entities("街道选树“先锋云海”“先锋星火”等商圈党建品牌。") == {
        "先锋云海": "Programme/Brand",
        "先锋星火": "Programme/Brand",
    }


def test_a_row_of_honours_runs_over_its_grantors() -> None:
    found = entities("社区先后荣获青江省“文明社区”，柳荫市“五星党支部”，云河区“平安社区”等荣誉称号。")
    assert {name: cls for name, cls in found.items() if "五星" in name}.popitem()[1].startswith("Award")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道把巡防队伍取名“鼓楼大妈”，天天上街。", "鼓楼大妈"),
        ("志愿组织“高柳爱心会”长年开展活动。", "高柳爱心会"),
        ("公益机构“暖阳里”承接了食堂。", "暖阳里"),
        ("七个人凑成一支“巷口说和人”，专管漏水占道。", "巷口说和人"),
        ("一家名叫“梧桐好邻”的公司接管了小区。", "梧桐好邻"),
    ],
)
def test_a_body_is_called_so(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Organisation")


@pytest.mark.parametrize("text", ["孩子们在“柳荫微课堂”听课。", "居民在“互帮互助”上下功夫。", "大家在“柳荫节”唱歌。"])
def test_not_all_that_something_is_done_in_is_a_place(text: str) -> None:
    assert "Facility" not in "".join(entities(text).values())
