"""Names of communities between two sure bounds."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("走进望山社区，花香扑鼻。", "望山社区"),
        ("据介绍，德和社区共有居民3200户。", "德和社区"),
        ("为解决停车难题，冷库山社区党委召开协商会。", "冷库山社区"),
        ("沿街走进朝阳社区，花香扑鼻。", "朝阳社区"),
        ("玉林街道以北张社区为试点建成花园。", "北张社区"),
        ("街道在五二五库社区推行新办法。", "五二五库社区"),
        ("胜利社区与大家相距不远。胜利社区党委开会。", "胜利社区"),
        ("今年以来，曲大屯社区新增车位120个。", "曲大屯社区"),
        ("街道将佐家坝社区打造成示范点。", "佐家坝社区"),
        ("街道联合景源里社区举办讲座。", "景源里社区"),
        ("辖区坐落着鼎盛社区。", "鼎盛社区"),
        ("如银棠社区推行积分制。", "银棠社区"),
        ("对将军庙社区进行了改造。", "将军庙社区"),
        ("建兴湾社区还没有食堂。", "建兴湾社区"),
        ("橄榄树社区党委书记来了。", "橄榄树社区"),
        ("这是金家巷社区的心愿。", "金家巷社区"),
        ("安定社区从“资源融合”入手。", "安定社区"),
        ("在玉泉小区社区率先推行。", "玉泉小区社区"),
    ],
)
def test_what_stands_between_the_bounds_is_the_name(text: str, name: str) -> None:
    assert [found for found, cls in entities(text).items() if cls == "Community"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "街道向社区派出干部。",
        "玉林街道建成社区食堂，居民有了新去处。",
        "为民服务进社区。",
        "谁来当社区的主人？",
        "学习外地社区的经验。",
        "，建强社区党组织。",
        "农村社区党支部书记来了。",
        "，楼盘社区居委会换届。",
        "走进橄榄树社区食堂。",
        "，组织社区居民清扫。",
        "这是一家有社区的街道。",
        "现场为5位社区能人颁奖。",
        "遇事先找社区商量。",
    ],
)
def test_words_of_grammar_and_deeds_make_no_name(text: str) -> None:
    assert "Community" not in entities(text).values()


def test_two_communities_that_a_way_joins() -> None:
    found = entities("从静泉社区到永丰社区，变化随处可见。")
    assert {name for name, cls in found.items() if cls == "Community"} == {"静泉社区", "永丰社区"}


def test_a_community_may_be_called_by_its_number() -> None:
    assert [name for name, cls in entities("33社区与42社区结对。").items() if cls == "Community"] == [
        "33社区",
        "42社区",
    ]
    assert "Community" not in entities("街道辖12个村、3社区。").values()


def test_what_it_is_names_no_community() -> None:
    assert "Community" not in entities("这是社区根据特点创新的思路。").values()


def test_what_people_do_together_names_no_community() -> None:
    assert "Community" not in entities("党员群众共商社区发展。").values()


@pytest.mark.parametrize("text", ["街道开发“七彩社区”小程序。", "这里成了人人羡慕的“明星社区”。"])
def test_a_quoted_sort_is_no_community(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Community")]


def test_a_caption_leads_to_a_name() -> None:
    assert "柳荫社区" in entities("居民的日子越过越好。图为柳荫社区党委书记周立民带领居民清理楼道。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("晨曦村村民王大爷领到了分红。", ["晨曦村"]),
        ("由灯塔村牵头，成立了合作社。", ["灯塔村"]),
        ("蜂鸟村党支部书记李明来了。", ["蜂鸟村"]),
        ("玉林街道席村村民住进了新房。", ["席村"]),
        ("街道在龙鱼村试点推行。", ["龙鱼村"]),
        ("玉林街道本村居民都来了。", []),
        ("在水果村建成书屋。", []),
        ("贫困村党支部书记来了。", []),
        ("街道联村书记来了。", []),
        ("在大学生村官带领下，大家动了手。", []),
        ("在各镇村建成书屋。", []),
        ("走进蜂鸟村，绿树成荫。", []),
    ],
)
def test_villages_that_are_called_by_a_word_of_the_dictionary(text: str, names: list[str]) -> None:
    assert [found for found, cls in entities(text).items() if cls == "Community/Village"] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("值班由创新社区党委委员担任。", "创新社区"),
        ("他现任光明社区党委书记。", "光明社区"),
        ("受建设社区居委会委托，律师上门。", "建设社区"),
        ("她是民生社区的网格员。", "民生社区"),
        ("谢谢医生，谢谢后塘社区。", "后塘社区"),
        ("联点单位清溪社区负责劝导。", "清溪社区"),
        ("走进武侯区信和名都社区。", "信和名都社区"),
        ("在望山社区文化广场唱歌。", "望山社区"),
        ("玉林街道上河村网格员发现隐患。", "上河村"),
    ],
)
def test_a_community_by_the_office_behind_it(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    "text", ["由平安社区创建带动。", "担任两个社区党委书记。", "在创新社区居民自治上下功夫。", "打造社区文化品牌。"]
)
def test_no_community_by_what_is_done_in_one(text: str) -> None:
    assert not [name for name, cls in entities(text).items() if cls == "Community"]


@pytest.mark.parametrize("name", ["平安", "幸福", "民主", "前进", "胜利", "解放", "南山", "祥和", "立新", "五四"])
@pytest.mark.parametrize(
    "text",
    ["街道慰问{}社区老人。", "街道在{}社区建成书屋。", "区民政局帮扶{}社区困难家庭。", "今年以来，{}社区推出新规。"],
)
def test_a_community_of_the_register_whose_word_says_something_else(name: str, text: str) -> None:
    assert f"{name}社区" in entities(text.format(name))


@pytest.mark.parametrize(
    "text",
    [
        "街道在平安社区建设中出实招。",
        "从老旧小区到幸福社区的蝶变。",
        "街道慰问困难社区居民。",
        "街道为平安社区居民送锦旗。",
        "为振兴社区商业，街道举办邻里节。",
        "街道在服务社区居民中成长。",
    ],
)
def test_a_sort_of_communities_or_what_is_done_for_them_is_none(text: str) -> None:
    assert "Community" not in {found.split("/")[0] for found in entities(text).values()}
