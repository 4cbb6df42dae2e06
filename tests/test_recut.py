"""Words that guessing cuts through names, cut anew."""

from __future__ import annotations

import pytest

from extracting import entities, scanned


def test_no_guessed_word_begins_with_a_preposition() -> None:
    assert scanned("礼堂由怀州文旅公司运营，为景华大厦服务").words[1:3] == ["由", "怀州"]
    assert scanned("队伍从望湖农贸市场出发").words[1:2] == ["从"]
    assert scanned("辖区有瑞祥社区").words == ["辖区", "有", "瑞祥", "社区"]
    assert scanned("街道将民荣里社区打造成示范点").words[:3] == ["街道", "将", "民荣里"]
    assert scanned("如金棠社区").words[0] == "如"


def test_a_word_that_begins_like_one_of_grammar_stays_whole() -> None:
    assert scanned("如意湖公园").words[0].startswith("如意")
    assert scanned("将军庙社区").words[0].startswith("将军")
    assert "如歌" in "".join(scanned("走进如歌家园").words[1:2])
    assert scanned("街道有关部门").words[1] == "有关"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("在和瑞社区试点", ["在", "和瑞", "社区", "试点"]),
        ("沿向荣路新建", ["沿", "向荣路", "新建"]),
        ("由和韵幼儿园牵头", ["由", "和韵", "幼儿园", "牵头"]),
        ("在和瑞苑，", ["在", "和瑞苑", "，"]),
        ("，杨和社区党委", ["，", "杨和", "社区", "党委"]),
        ("党和社区", ["党", "和", "社区"]),
        ("实施的同和街改造", ["实施", "的", "同和", "街", "改造"]),
        ("在通垟巷设置", ["在", "通垟", "巷", "设置"]),
        ("社区为文沙湖公馆安装", ["社区", "为", "文", "沙湖", "公馆", "安装"]),
        ("柳荫街道文沙湖小学", ["柳荫", "街道", "文", "沙湖", "小学"]),
        ("沿街道路整治", ["沿街", "道路", "整治"]),
        ("向老社区学习", ["向", "老", "社区", "学习"]),
        ("和市医院合作", ["和", "市", "医院", "合作"]),
        ("水路和陆路", ["水路", "和", "陆路"]),
    ],
)
def test_a_name_is_not_left_with_one_character(text: str, words: list[str]) -> None:
    assert scanned(text).words == words


def test_a_verb_is_cut_off_a_name_that_stands_elsewhere() -> None:
    words = scanned("利用锦亭路社区的边角地，建锦亭路车库").words
    assert words.count("锦亭") == 2 and "建" in words
    assert "建" not in scanned("走进建康路社区").words


def test_the_roadside_is_cut_off_the_name_of_a_road() -> None:
    assert scanned("九华山路上的店").words[:3] == ["九华山", "路", "上"]
    assert scanned("居民路上遇到熟人").words[1] == "路上"


def test_a_street_is_no_way_out() -> None:
    assert "局门路" in entities("局门路两旁的银杏黄了。")
    assert not entities("没有门路的老人找到新门路。")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("王冬任街道党工委书记，", ["王冬", "任", "街道", "党工委书记"]),
        ("李敏任社区主任。", ["李敏", "任", "社区主任"]),
        ("担任街道党工委书记，", ["担任", "街道"]),
    ],
)
def test_taking_a_post_is_cut_off_the_name_of_who_takes_it(text: str, words: list[str]) -> None:
    assert scanned(text).words[: len(words)] == words


def test_who_takes_a_post_names_no_area() -> None:
    found = entities("王冬任街道党工委书记，李敏任社区党委书记。张敏任街道团工委书记。")
    assert {"王冬", "李敏", "张敏"} <= set(found) and not [name for name in found if "任" in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("走进人和街小学。", "人和街"),
        ("街道联合人和街小学开课。", "人和街"),
        ("老人和街坊来了。", ""),
        ("工人和街上商户。", ""),
    ],
)
def test_what_places_are_called_by_may_end_in_and(text: str, name: str) -> None:
    assert (name or "和") in scanned(text).words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("街道将旧厂房改造为云谷书屋。", "改造为"),
        ("社区把老旧厂房改造成书屋。", "改造成"),
        ("旧厂房改造为居民添了去处。", "厂房改造"),
        ("街道把钱用好，厂房改造为居民添了去处。", "厂房改造"),
        ("街道将厂房改造列入计划。", "厂房改造"),
    ],
)
def test_what_is_made_into_another_is_no_work(text: str, word: str) -> None:
    assert word in scanned(text).words
