"""Pages to articles: cases in tests/cases/layout, and what holds for every text."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao.layout import articles
from jiedao.records import Article, Document, Metadata

CASES = sorted((Path(__file__).parents[1] / "cases" / "layout").glob("*.txt"))


def told(found: tuple[Article, ...]) -> list[dict[str, object]]:
    return [
        {
            "sub_district": article.sub_district,
            "district": article.district,
            "title": article.title,
            "authors": list(article.metadata.authors),
            "paragraphs": [block.text for block in article.blocks if block.kind == "paragraph"],
        }
        for article in found
    ]


def only(text: str, **metadata: object) -> Article:
    (article,) = articles(Document("page", text, metadata=Metadata(**metadata)))  # type: ignore[arg-type]
    return article


def prose(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.kind == "paragraph"]


@pytest.mark.parametrize("page", CASES, ids=lambda path: path.stem)
def test_page_becomes_its_articles(page: Path) -> None:
    expected = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert told(articles(Document(page.name, page.read_text(encoding="utf-8")))) == expected


def test_headings_and_captions_are_blocks_of_their_own() -> None:
    page = next(case for case in CASES if case.stem == "mixed_columns")
    one, other = articles(Document(page.name, page.read_text(encoding="utf-8")))
    kinds = [(block.kind, block.text) for block in one.blocks if block.kind != "paragraph"]
    assert ("heading", "聚力兴业 老厂房长出新产业") in kinds
    assert ("heading", "聚力安居 老院子换了新模样") in kinds
    assert ("caption", "青石里创意园鸟瞰图") in kinds
    assert ("caption", "云川区柏坡街道志愿者为老人理发") in [(block.kind, block.text) for block in other.blocks]


def test_title_in_metadata_stands_for_a_missing_one_and_is_not_said_twice() -> None:
    assert only("青石街道更换管网12处。", title="老街焕新").title == "老街焕新"
    twice = only("老街焕新\n\n青石街道更换管网12处。", title="老街焕新")
    assert [block.text for block in twice.blocks] == ["青石街道更换管网12处。"]


def test_lone_title_is_a_text() -> None:
    assert [block.text for block in only("青石街道更换管网12处").blocks] == ["青石街道更换管网12处"]


def test_two_lines_broken_within_a_word_are_one_sentence() -> None:
    assert prose(only("青石街道深入开展老旧小区改\n造，惠及居民三千户。")) == [
        "青石街道深入开展老旧小区改造，惠及居民三千户。"
    ]


def test_latin_words_keep_a_blank_where_a_line_break_parted_them() -> None:
    assert prose(only("青石街道引进了 Green\nHouse 等企业，打造App\n平台。")) == [
        "青石街道引进了 Green House 等企业，打造App平台。"
    ]


def test_caption_within_a_sentence_does_not_break_it() -> None:
    article = only("青石街道改造小区5个，受益群众2000余户，居民的幸\n\n▲居民在游园里散步\n\n福感明显提升。\n")
    assert prose(article) == ["青石街道改造小区5个，受益群众2000余户，居民的幸福感明显提升。"]
    assert ("caption", "▲居民在游园里散步") in [(block.kind, block.text) for block in article.blocks]


def test_different_figures_are_no_repeat() -> None:
    lines = [
        f"截至{month}月底，全街道累计办理便民服务事项{month}千余件，群众满意度保持在较高水平上。" for month in (4, 5)
    ]
    assert prose(only("\n".join(lines))) == lines


def test_office_is_its_sub_district() -> None:
    assert only("云川区柏坡路街道办事处\n\n新风满院\n\n办事处更换路灯60盏。").sub_district == "柏坡路街道"
    assert only("柏坡路办事处\n\n新风满院\n\n办事处更换路灯60盏。").sub_district == "柏坡路街道"


def test_known_names_tell_where_a_name_begins() -> None:
    text = "热心居民点赞东柏坡街道。东柏坡街道更换路灯60盏。"
    assert articles(Document("page", text), {"东柏坡街道"})[0].sub_district == "东柏坡街道"


def test_text_about_no_sub_district_has_none() -> None:
    assert only("今年以来，全市各街道更换路灯六千盏。").sub_district == ""


def test_lone_surrogate_at_a_seam_is_kept() -> None:
    assert prose(only("青石街道，\u2028青石街道\ud800，")) == ["青石街道，青石街道\ud800，"]


PARTS = st.sampled_from(
    [
        *(
            "，",
            "。",
            "“",
            "”",
            "（",
            "）",
            "\n",
            "\n\n",
            "\r\n",
            "\n\n\n\n",
            "　　",
            " ",
            "# ",
            "## ",
            "**",
            "---",
            "——",
            "□",
        ),
        *("青石街道", "云川区柏坡街道", "办事处", "镇", "本报讯", "记者 钱一诺", "通讯员 ", "文/图", "摄", "今年以来"),
        *(
            "老旧小区改造",
            "聚力兴业 共建家园",
            "街道推行“三色账本”，红账记难事",
            "3.5亿元",
            "App",
            "x",
            "\x00",
            "\ud800",
            "\u2028",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS, max_size=60).map("".join))
def test_each_character_leads_back_to_an_equal_one(text: str) -> None:
    found = articles(Document("page", text))
    assert found == articles(Document("page", text))
    counted = [(article.number, article.part) for article in found]
    assert counted == sorted(set(counted))
    assert {number for number, part in counted if not part} == set(range(len({number for number, _ in counted})))
    for article in found:
        for block in article.blocks:
            assert block.text.strip()
            position = 0
            for run in block.runs:
                assert run.start == position
                assert run.length > 0
                position += run.length
                written, source = block.text[run.start : position], text[run.source : run.source + run.length]
                assert len(written) == len(source)
                assert all(w == s or (w == " " and s.isspace()) for w, s in zip(written, source, strict=True))
            assert position == len(block.text)


@pytest.mark.parametrize(
    "unit",
    [
        "\n",
        "“",
        "”",
        "（",
        "街道",
        "**",
        "#",
        " ",
        "a\n",
        "青石街道推行“院长制”。",
        "青石街道办起食堂，",
        "青石街道好。柏坡街道好。",
        "青石社区建成公园三个。\n",
        "青石街道：公园开新局\n\n青石社区组织居民种树。\n\n",
    ],
)
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        start = time.process_time()
        articles(Document("page", text))
        return time.process_time() - start

    seconds(100)
    assert seconds(40_000) < 40 * seconds(4_000) + 0.25  # quadratic: 100 times
