"""Quoted titles that what is said of them, or their own last word, tells to be programmes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extracting import entities
from jiedao.entities import quoted_frames, quoted_left, quoted_told
from jiedao.rules import load


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“楼掌柜”是街道今年推开的一项做法。", "楼掌柜"),
        ("这样的结对关系被称之为“邻里微盟”。", "邻里微盟"),
        ("这套“急事不过夜”的办法让居民省了心。", "急事不过夜"),
        ("街道设的“暖心小金库”先垫钱。", "暖心小金库"),
        ("福满餐饮认下的“敬老饭”，每月送300份。", "敬老饭"),
        ("街道同银行合推“铺面贷”，凭流水就能借。", "铺面贷"),
        ("社区编出一本“热心人名录”，人人查得到。", "热心人名录"),
        ("“软约之治”管的是邻里相处的规矩。", "软约之治"),
        ("有了“红马扎”，邻居又坐到了一起。", "红马扎"),
        ("“守望灯”推行以来，投诉少了。", "守望灯"),
        ("去年起，社区把“敲门问候”做了起来。", "敲门问候"),
        ("院里办起“认亲宴”。", "认亲宴"),
        ("第一件是“敲门送炭”。", "敲门送炭"),
        ("第三招就是“灯下评理”，周周有人来。", "灯下评理"),
    ],
)
def test_what_is_said_of_a_title_tells_a_programme(text: str, name: str) -> None:
    assert entities(text).get(name, "").startswith("Programme")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("有了“定心丸”，居民踏实了。", "定心丸"),
        ("第一件是“硬骨头”。", "硬骨头"),
        ("回到家的第一件是“报平安”。", "报平安"),
        ("街道拿出“硬功夫”抓整治。", "硬功夫"),
        ("让“生邻”变“熟邻”。", "生邻"),
        ("社区用“笨办法”暖了老人的心。", "笨办法"),
        ("从“看热闹”到“一起干”。", "看热闹"),
        ("把“冷衙门”坐成“热码头”。", "热码头"),
        ("形成“上门听诉求”的“四访”机制。", "上门听诉求"),
    ],
)
def test_a_figure_of_speech_is_no_programme(text: str, name: str) -> None:
    assert name not in entities(text)


def test_a_team_is_told_by_its_measure_word() -> None:
    text = "这支名叫“槐花自乐班”的队伍，全是老职工。"
    assert quoted_told.kind(text, 5, 10, quoted_told.compiled({})) == "Organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("答案写在墙上：“温润柏坡”。这块社区品牌叫响了。", "温润柏坡"),
        ("“红马扎”这一招很管用。", "红马扎"),
        ("商会每月攒一回“匠友会”。", "匠友会"),
        ("社区联合学校推“青草集”，孩子们抢着来。", "青草集"),
        ("在“互助菜篮”的带动下，邻里更亲了。", "互助菜篮"),
        ("街道把“敲门问候”列入年度实事。", "敲门问候"),
    ],
)
def test_the_next_words_and_the_next_sentence_tell_too(text: str, name: str) -> None:
    assert entities(text).get(name, "").startswith("Programme")


def test_every_list_of_the_pack_is_asked_for() -> None:
    pack = next(pack.content for pack in load() if pack.content["id"] == "quotations")
    sources = [Path(str(module.__file__)).read_text("utf-8") for module in (quoted_told, quoted_frames, quoted_left)]
    asked = {name for source in sources for name in re.findall(r"(?:held|one)\([\"'](\w+)[\"']\)", source)}
    assert {"quoted_" + name for name in asked} == set(pack["words"])


def test_words_of_ones_own_are_added_to_the_lists() -> None:
    words = quoted_told.compiled({"quoted_end": ["谱"], "quoted_end_common": ["离谱"], "quoted_figure": ["船"]})
    assert words.is_coined("邻里谱") and not words.is_coined("不离谱")
    assert words.is_figure("民生船") and not words.is_figure("船票")
