"""What stands over an article: a website's line on it, the head of the newspaper's page, datelines."""

from __future__ import annotations

import pytest

from jiedao.layout import articles
from jiedao.layout.mastheads import Masthead, masthead
from jiedao.records import Document, Metadata

BODY = "成都市武侯区玉林街道办起邻里食堂，老人不再愁三餐。"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("来源：锦城日报 作者：李明 发布时间：2023-6-8", Masthead("2023-06-08", "锦城日报", ("李明",))),
        ("2024-03-05 09:12:30　来源:锦城网　浏览次数:128", Masthead("2024-03-05", "锦城网", ())),
        ("日期：2022年11月2日 字号：[大 中 小]", Masthead("2022-11-02", "", ())),
        ("（来源：锦城日报 责任编辑：王芳）", Masthead("", "锦城日报", ())),
        ("锦城晚报　2024.9.5 星期四　03版", Masthead("2024-09-05", "锦城晚报", ())),
        ("锦 城 日 报  2023年1月4日  星期三", Masthead("2023-01-04", "锦城日报", ())),
        ("2023年13月45日 星期三", None),
        ("来源：群众点单，社区派单", None),
        ("来源：居民", None),
        ("时间：每周三上午 地点：社区议事厅", None),
        ("2024年9月5日，星期四，街道办起食堂", None),
        ("活动定在周三，居民可以报名", None),
    ],
)
def test_a_line_over_an_article(line: str, said: Masthead | None) -> None:
    assert masthead(line) == said


def test_what_a_website_says_is_of_the_article_and_no_part_of_its_text() -> None:
    text = f"玉林街道办起邻里食堂\n2024-03-05 来源：锦城日报 作者：李明\n\n{BODY}"
    (article,) = articles(Document("a.txt", text))
    assert article.metadata == Metadata("玉林街道办起邻里食堂", "2024-03-05", "锦城日报", "", ("李明",))
    assert [block.text for block in article.blocks] == [BODY]


def test_what_is_given_beside_a_text_wins() -> None:
    known = Metadata("", "2020-01-01", "锦城晚报")
    text = f"2024-03-05 来源：锦城日报\n\n{BODY}"
    (article,) = articles(Document("a.txt", text, metadata=known))
    assert (article.metadata.date, article.metadata.publisher) == ("2020-01-01", "锦城晚报")


@pytest.mark.parametrize(
    "dateline",
    [
        "锦城日报3月5日讯（记者 李明 通讯员 张晓梅）",
        "新锦城客户端讯（全媒体记者 李明 通讯员 张晓梅）",
        "锦城社成都12月5日电（记者 李明 张晓梅）",
        "锦城融媒讯（记者李明 通讯员张晓梅）",
    ],
)
def test_a_dateline_is_taken_off(dateline: str) -> None:
    (article,) = articles(Document("a.txt", dateline + BODY))
    assert article.metadata.authors == ("李明", "张晓梅")
    assert [block.text for block in article.blocks] == [BODY]


def test_text_that_tells_of_news_keeps_its_words() -> None:
    text = "玉林街道社区用电（含照明）由物业代收，资讯（周报）每周送到楼栋。"
    (article,) = articles(Document("a.txt", text))
    assert [block.text for block in article.blocks] == [text]


@pytest.mark.parametrize(
    "title", ["总投资26亿元！玉林街道数字产业园开工", "“小板凳”搬来大民生！玉林街道把会开到家门口"]
)
def test_a_headline_may_call_out(title: str) -> None:
    (article,) = articles(Document("a.txt", f"{title}\n\n{BODY}"))
    assert article.title == title
