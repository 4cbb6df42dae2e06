"""Hard-wrapped lines: which of them go on below, whatever the measure and the width of their column."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.layout import articles
from jiedao.layout.lines import full_lines, printed_lines, width
from jiedao.records import Document

PARAGRAPHS = (
    "成都市武侯区玉林街道辖12个社区，住着9.7万人，其中老年人2.8万名，街道把助老列入今年的民生清单，拿出资金2180万元，比上一年多了六成。",
    "芳草社区的“老灶台”食堂天天飘香，厅堂有420平方米大，110人能够一起吃饭，开张17个月以来，端出的老年餐有13.6万份。",
    "街道还与成都市武侯区人民医院合作，在3个社区开设健康驿站，每周派2名医生坐诊，半年来看了1970人次，为居民省下了来回奔波的时间。",
)


def wrapped(paragraph: str, size: int, *, by_width: bool) -> str:
    """The paragraph in lines of so many characters, or so wide in Han characters."""
    lines, line = [], ""
    for character in paragraph:
        if (width(line + character) if by_width else len(line) + 1) > size:
            lines.append(line)
            line = ""
        line += character
    return "\n".join([*lines, line])


def told(page: str) -> list[str]:
    """What the blocks of the page's articles say."""
    return [block.text for article in articles(Document("a.txt", page)) for block in article.blocks]


@given(
    sizes=st.tuples(*[st.integers(12, 30)] * 3),
    by_width=st.booleans(),
    parted=st.sampled_from(["\n\n", "\n\u3000\u3000"]),
)
def test_columns_of_any_width_give_their_paragraphs(sizes: tuple[int, ...], by_width: bool, parted: str) -> None:
    indent = parted.strip("\n")
    paragraphs = [first + second for first, second in pairwise([*PARAGRAPHS, PARAGRAPHS[0]])]
    texts = [wrapped(p, size, by_width=by_width) for p, size in zip(paragraphs, sizes, strict=True)]
    assert told(indent + parted.join(texts)) == paragraphs


@pytest.mark.parametrize("by_width", [True, False])
def test_headings_between_columns_stay_headings(by_width: bool) -> None:
    headings = ("一碗热饭 从灶台送到床边", "小病小痛 楼下就有医生")
    texts = [wrapped(p, size, by_width=by_width) for p, size in zip(PARAGRAPHS, (18, 23, 16), strict=True)]
    page = f"{texts[0]}\n\n{headings[0]}\n\n{texts[1]}\n\n{headings[1]}\n\n{texts[2]}"
    assert told(page) == [PARAGRAPHS[0], headings[0], PARAGRAPHS[1], headings[1], PARAGRAPHS[2]]


@pytest.mark.parametrize(
    "rows",
    [
        ["芳草社区居民委员会", "沙子堰社区居委会员", "蓓蕾社区居民委员会", "玉林北社区居委会员"],
        ["一、加强领导，落实责任", "二、强化宣传，营造氛围", "三、严格督查，务求实效"],
        ["街道办起食堂。", "社区建起书屋。", "居民有了去处。"],
    ],
)
def test_rows_of_one_length_are_no_column(rows: list[str]) -> None:
    text = "\n".join(rows)
    assert not any(full_lines(text, printed_lines(text)))


def test_a_box_amid_the_text_and_a_numbered_caption_go_on_nowhere() -> None:
    page = (
        "成都市武侯区玉林街道把安全放在心上。街道与电力公司合作，给31个小区装上了充电桩6400个，楼道飞线\n\n"
        "【数读】玉林街道：社区12个，网格77个，站点52个\n\n图②：居民在议事厅里议事。\n\n充电的火情同比减少八成。"
    )
    found = told(page)
    assert "楼道飞线充电的火情" in found[0]
    assert "【数读】玉林街道：社区12个，网格77个，站点52个" in found


def test_a_box_of_facts_is_read_and_two_headings_with_numbers_stay_headings() -> None:
    facts = ["面积3.9平方公里", "下辖12个社区", "实有人口9.7万人,其中流动人口占21%", "财政收入1.8亿元"]
    body = PARAGRAPHS[1]
    page = "\n".join(["老街新生", "成都市武侯区玉林街道", "", "【数说玉林】", *facts, "", body])
    (article,) = articles(Document("a.txt", page))
    assert [block.text for block in article.blocks if block.kind == "paragraph"] == ["\n".join(facts), body]
    page = "\n".join(["老街新生", "", "建好12个社区食堂", "", body, "", "改好3个老旧小区", "", PARAGRAPHS[2]])
    (article,) = articles(Document("a.txt", page))
    assert [block.text for block in article.blocks if block.kind == "heading"] == [
        "建好12个社区食堂",
        "改好3个老旧小区",
    ]
