"""Sentences that broke off find what they go on with."""

from __future__ import annotations

import pytest

from jiedao.layout import articles
from jiedao.records import Document

NEIGHBOUR = "\n\n".join(
    (
        "西湾路街道",
        "数字赋能强治理",
        "西湾路街道建成一处社区食堂，三百位老人在那里吃饭，西湾路街道的干部每天去看一次。",
        "西湾路街道还办起夜校，一百二十名青年报了名，学剪纸、学茶艺、学剪辑。",
    )
)


@pytest.mark.parametrize(
    ("tail", "head"),
    [
        ("注重长效。在全域环境卫生大清理", "行动的基础上，街道着手立规矩。每条街有一位街长。"),
        ("注重参与。街长制在商户们一轮轮的商量", "过程中，慢慢成形。每条街有一位街长。"),
        ("注重实效。两条老街立面整修，居民同意", "率达到96.5%才动工。每条街有一位街长。"),
    ],
)
def test_a_phrase_that_the_line_below_ends_goes_on_there(tail: str, head: str) -> None:
    page = "\n\n".join(
        ("东塘路街道", "绣花功夫治顽疾", "东塘路街道抓环境整治，清走垃圾二十车。", tail, head, NEIGHBOUR)
    )
    first, second = articles(Document("page.txt", page))
    assert (first.sub_district, second.sub_district) == ("东塘路街道", "西湾路街道")
    assert tail + head in [block.text for block in first.blocks]


def test_what_is_no_end_of_a_phrase_stays_by_itself() -> None:
    tail, head = "注重长效。在全域环境卫生大清理", "每条街有一位街长。街长在早晨七点巡街，晚上八点再巡。"
    page = "\n\n".join(
        ("东塘路街道", "绣花功夫治顽疾", "东塘路街道抓环境整治，清走垃圾二十车。", tail, head, NEIGHBOUR)
    )
    first, _ = articles(Document("page.txt", page))
    assert tail in [block.text for block in first.blocks]


def test_a_caption_by_its_last_words_parts_no_sentence() -> None:
    tail, head = "数字手段管交通。平台对口岸周边的人流、车流、", "停车位实时监测，预警准确率在95%以上。"
    page = "\n\n".join(
        ("东塘路街道", "绣花功夫治顽疾", "东塘路街道抓环境整治，清走垃圾二十车。", tail, "柳荫社区食堂一角", head)
    )
    (article,) = articles(Document("page.txt", page))
    assert tail + head in [block.text for block in article.blocks]
