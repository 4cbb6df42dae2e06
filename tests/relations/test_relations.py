"""An article as a whole: headings, sentences, and what holds of every relation."""

from __future__ import annotations

import pytest

from extracting import extractor, relations, resolved
from jiedao.records import MODALITIES, PREDICATES

TEXTS = (
    "# 玉林街道：围绕平安法治星办实事",
    "街道党工委推行“五色管家”机制，在芳草社区建成银杏书屋。",
    "银杏书屋由成都暖巷社会工作服务中心运营。银杏书屋获评“成都市最美阅读空间”。芳草社区书记何丽说好。街道拟建设锦绣天府总部基地项目。",
)


def test_a_heading_alone_tells_nothing() -> None:
    assert relations("# 街道成立红色物业联盟") == []


def test_one_article() -> None:
    assert set(relations(*TEXTS)) >= {
        "玉林街道 implements 五色管家机制",
        "银杏书屋 within 芳草社区",
        "玉林街道 establishes 银杏书屋",
        "成都暖巷社会工作服务中心 operates 银杏书屋",
        "银杏书屋 receives 成都市最美阅读空间",
        "何丽 affiliatedWith 芳草社区 (书记)",
        "玉林街道 undertakes 锦绣天府总部基地项目 [Planned]",
        "芳草社区 within 玉林街道",
    }


def test_what_holds_of_every_relation() -> None:
    article = resolved(*TEXTS)
    found = extractor().relations.find(article)
    assert len(found) > 10
    for f in found:
        assert f.predicate in PREDICATES and f.modality in ("", *MODALITIES)
        assert 0 <= f.subject < len(article.things) and 0 <= f.object < len(article.things) and f.subject != f.object
        assert 0 <= f.sentence < len(article.scan.sentences)
        assert not f.role or f.predicate == "affiliatedWith"
    assert len(set(found)) == len(found)


def test_the_same_article_gives_the_same_relations_in_the_same_order() -> None:
    assert extractor().relations.find(resolved(*TEXTS)) == extractor().relations.find(resolved(*TEXTS))


@pytest.mark.parametrize("text", ["", "。", "、、、", "“”", "街道", "由", "等", "在", "荣获"])
def test_hardly_any_text(text: str) -> None:
    assert relations(text) == []


def test_the_community_that_a_paragraph_enters_acts_in_it() -> None:
    found = relations("走进芳草社区，花香扑鼻。根据居民需求，组建“绿马甲”服务队，推出“代买菜”服务。")
    assert {"芳草社区 establishes 绿马甲服务队", "芳草社区 implements 代买菜服务"} <= set(found)
    assert "玉林街道 implements 暖巷行动" in relations("拟在芳草社区建设食堂。", "（二）强服务。开展“暖巷行动”。")


def test_a_party_body_acts_on_in_the_next_sentence() -> None:
    found = relations("竹里居民区党总支搭建“连心”平台。依托“竹语”微信群，推行“三步议事法”。")
    assert "竹里居民区 implements 三步议事法" in found


def test_a_division_goes_on_being_told_of() -> None:
    found = relations("武侯区推进网格治理。上线“码上帮”平台，推行“两头热”机制。街道建成银杏书屋。")
    assert {"武侯区 implements 码上帮平台", "武侯区 implements 两头热机制"} <= set(found)
    assert "玉林街道 establishes 银杏书屋" in found


@pytest.mark.parametrize(
    ("goes_on", "who"),
    [
        ("筑牢安全防线，常态化开展巡查，组建“银杏调解队”。", "武侯区"),
        ("持续补齐短板，组建“银杏调解队”。", "武侯区"),
        ("社区还组建“银杏调解队”。", "芳草社区"),
        ("随后组建“银杏调解队”。", "芳草社区"),
    ],
)
def test_behind_an_example_a_text_goes_back_to_its_division(goes_on: str, who: str) -> None:
    texts = (
        "武侯区推行“邻里议事厅”机制。武侯区建成银杏书屋。",
        f"突出设施建设，新增健身点。芳草社区开办课堂，服务老人。{goes_on}",
    )
    told = [r for r in relations(*texts, title="武侯区：把事办到心坎上") if r.endswith("establishes 银杏调解队")]
    assert told == [f"{who} establishes 银杏调解队"]
