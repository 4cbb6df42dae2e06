"""Official documents: their title, who signs them and when, and where one ends."""

from __future__ import annotations

import time

import pytest

from jiedao.layout import articles
from jiedao.records import Article, Document, Metadata

BODY = "各社区：\n\n街道推行“消防网格员”机制，逐户上门检查。现将有关事项通知如下。\n\n"
OFFICE = "东岭市青山区柳荫街道办事处\n2024年11月6日\n"


def read(text: str, metadata: Metadata = Metadata()) -> list[Article]:  # noqa: B008
    return list(articles(Document("page", text, metadata=metadata)))


def told(article: Article) -> tuple[str, str, str, str]:
    return article.title, article.sub_district, article.district, article.metadata.date


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("关于开展消防安全检查的通知\n\n", "关于开展消防安全检查的通知"),
        ("公告\n\n", "公告"),
        ("东岭市青山区柳荫街道办事处\n关于开展消防安全检查的通知\n\n", "关于开展消防安全检查的通知"),
        ("关于进一步加强辖区消防安全\n检查工作的通知\n\n", "关于进一步加强辖区消防安全检查工作的通知"),
        (
            "东岭市青山区人民政府柳荫街道办事处文件\n\n柳办发〔2024〕12号\n\n关于开展消防安全检查的通知\n\n",
            "关于开展消防安全检查的通知",
        ),
        ("索引号：0024/2024-1\n发文字号：柳办发〔2024〕1号\n柳荫街道2024年工作总结\n\n", "柳荫街道2024年工作总结"),
        ("2024年11月6日\n消防安全检查开始了\n\n", "消防安全检查开始了"),
    ],
)
def test_the_title_stands_above_and_the_signature_below(head: str, title: str) -> None:
    (article,) = read(head + BODY + OFFICE)
    assert told(article) == (title, "柳荫街道", "青山区", "2024-11-06")


@pytest.mark.parametrize(
    ("below", "date"),
    [
        ("青山区柳荫街道办事处\n", ""),
        ("青山区柳荫街道办事处　　青山区城市管理局\n2024年6月28日\n", "2024-06-28"),
        ("中共青山区柳荫街道工作委员会\n青山区柳荫街道办事处\n二〇二四年三月八日\n（此件公开发布）\n", "2024-03-08"),
        ("附件：任务分解表\n\n青山区柳荫街道办事处 2024.1.30\n\n抄送：区委办公室。\n", "2024-01-30"),
        (
            "青山区柳荫街道办事处\n2024年5月7日\n\n附件\n\n柳荫街道网点清单\n\n养老服务站8个，家政网点21个。\n",
            "2024-05-07",
        ),
    ],
)
def test_one_document_is_one_article(below: str, date: str) -> None:
    (article,) = read("关于开展消防安全检查的通知\n\n" + BODY + below)
    assert told(article) == ("关于开展消防安全检查的通知", "柳荫街道", "青山区", date)


def test_a_known_date_wins_over_that_of_the_signature_and_a_labelled_one_as_well() -> None:
    assert read(BODY + OFFICE, Metadata(date="2024-11-09"))[0].metadata.date == "2024-11-09"
    assert read("检查通知\n\n发布日期：2024-11-08　来源：柳荫街道\n\n" + BODY + OFFICE)[0].metadata.date == "2024-11-08"


def test_each_of_several_replies_is_an_article_with_its_own_date() -> None:
    one = "关于反映夜间施工问题的回复\n\n李先生：\n\n工地已停工整改。\n\n青山区柳荫街道办事处\n\n2024年9月3日\n\n"
    other = "关于反映路灯不亮问题的回复\n\n赵女士：\n\n路灯已全部修复。\n\n青山区柳荫街道办事处\n\n2024年9月5日\n"
    found = [told(article) for article in read(one + other)]
    assert found == [
        ("关于反映夜间施工问题的回复", "柳荫街道", "青山区", "2024-09-03"),
        ("关于反映路灯不亮问题的回复", "柳荫街道", "青山区", "2024-09-05"),
    ]


def test_dates_above_passages_of_a_chronicle_sign_nothing() -> None:
    (article,) = read(
        "柳荫街道大事记\n\n2023年1月5日\n柳荫街道召开会议。\n\n2023年3月12日\n柳荫街道与四川大学签约。\n\n"
    )
    assert told(article) == ("柳荫街道大事记", "柳荫街道", "", "")
    assert ("heading", "2023年3月12日") in [(block.kind, block.text) for block in article.blocks]


def test_the_head_of_the_next_article_is_no_signature() -> None:
    one, other = (f"青山区{name}街道\n2024年11月6日\n一件好事\n\n{name}街道办起食堂。\n\n" for name in ("柳荫", "东渡"))
    assert [article.sub_district for article in read(one + other)] == ["柳荫街道", "东渡街道"]


def test_many_documents_take_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "".join(f"关于事项{n}的通知\n\n各社区：\n\n街道检查{n}处。\n\n{OFFICE}\n" for n in range(count))
        before = time.process_time()
        assert len(read(text)) == count
        return time.process_time() - before

    seconds(20)
    assert seconds(2000) < 0.5 + 12 * seconds(500)


def test_the_body_whose_document_it_is_is_not_its_title() -> None:
    page = (
        "中共东岭市青山区柳荫街道工作委员会\n\n关于2024年基层治理工作情况的报告\n\n柳荫街道建成书屋三处，居民都说好。\n"
    )
    (article,) = articles(Document("page", page))
    assert (article.sub_district, article.title) == ("柳荫街道", "关于2024年基层治理工作情况的报告")


@pytest.mark.parametrize(
    ("second", "title"),
    [
        ("难题", "青山区柳荫街道星光社区“合伙人”破解难题"),
        ("居民围坐一堂一同商议社区里里外外大事小情", "青山区柳荫街道星光社区“合伙人”破解"),
        ("——星光社区见闻", "青山区柳荫街道星光社区“合伙人”破解"),
    ],
)
def test_a_headline_that_goes_on_in_a_shorter_line_is_one(second: str, title: str) -> None:
    page = f"青山区柳荫街道星光社区“合伙人”破解\n{second}\n\n柳荫街道星光社区推行“合伙人”机制，居民都说好。\n"
    assert articles(Document("page", page))[0].title == title
