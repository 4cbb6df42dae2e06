"""Which sub-district each passage of an article is on."""

from __future__ import annotations

import pytest

from extracting import named, readings, relations, resolved

OTHERS = "浆洗街街道有新招。"


def areas(*texts: str) -> dict[str, str]:
    """Each community of an article on 玉林街道, and the sub-district that it is told to lie in."""
    return {r.split()[0]: r.split()[2] for r in relations(*texts) if " within " in r and "社区 " in r}


@pytest.mark.parametrize(
    "text",
    [
        "相邻的浆洗街街道推行“五步”工作法，在柳湖社区先行。",
        "浆洗街街道党工委把服务送到柳湖社区。",
        "在浆洗街街道，柳湖社区的居民有了食堂。",
        "玉林街道推行“三步”工作法；浆洗街街道则推行“五步”工作法，柳湖社区先行。",
        "浆洗街街道有新招。街道在柳湖社区建起“睦邻客厅”。",
        "一街之隔的浆洗街街道也没闲着。走进柳湖社区，处处是花。",
    ],
)
def test_what_a_passage_on_another_sub_district_names_is_of_it(text: str) -> None:
    assert areas("玉林街道有好办法。", text)["柳湖社区"] == "浆洗街街道"


@pytest.mark.parametrize(
    "text",
    [
        "玉林街道的人去浆洗街街道学习。柳湖社区先行。",
        "浆洗街街道的“五步”做法让人佩服。柳湖社区先行。",
        "浆洗街街道居民来参观。柳湖社区先行。",
        "浆洗街街道党工委书记周江来参观。柳湖社区先行。",
        "来自浆洗街街道的客人赞叹不已。柳湖社区先行。",
        "浆洗街街道有新招。玉林街道推行“三步”工作法，柳湖社区先行。",
    ],
)
def test_one_that_is_only_mentioned_takes_over_nothing(text: str) -> None:
    assert areas("玉林街道有好办法。", text)["柳湖社区"] == "玉林街道"


def test_a_paragraph_ends_a_passage() -> None:
    found = relations("玉林街道有好办法。", OTHERS + "街道推行“五步”工作法。", "街道推行“三步”工作法。")
    assert "浆洗街街道 implements 五步工作法" in found
    assert "玉林街道 implements 三步工作法" in found


def test_a_community_of_its_own_ends_a_passage() -> None:
    found = relations("芳草社区先行。", OTHERS + "街道推行“五步”工作法。芳草社区建起“睦邻客厅”。还建起锦绣书屋。")
    assert "浆洗街街道 implements 五步工作法" in found
    assert "芳草社区 within 玉林街道" in found


def test_who_is_told_of_at_an_offset() -> None:
    made = resolved("玉林街道有好办法。", OTHERS + "还办起夜校。", "居民拍手称快。")
    at = made.scan.text.index
    label = [thing.label for thing in made.things]
    assert label[made.area_at(at("夜校"))] == label[made.told_at(at("夜校"))] == "浆洗街街道"
    assert label[made.area_at(at("居民"))] == label[made.told_at(at("居民"))] == "玉林街道"


@pytest.mark.parametrize("told", ["浆洗街街道蜀汉街社区先行。", "浆洗街街道有新招，蜀汉街社区先行。"])
def test_a_community_of_another_sub_district_is_identified_by_that_one(told: str) -> None:
    (made,) = readings(f"成都市武侯区玉林街道有好办法\n\n玉林街道为民办事。玉林街道办起夜校。\n\n{told}")
    codes = {thing.label: thing.code for thing in made.resolved.things}
    assert (codes["玉林街道"], codes["蜀汉街社区"]) == ("510107005", "510107001005")


def test_one_that_the_register_lacks_is_found_again_by_its_sub_district() -> None:
    one = named(resolved("玉林街道有好办法。银荷街道月牙社区先行。"))["月牙社区"]
    other = named(resolved("月牙社区先行。"))["月牙社区"]
    assert one.iri != other.iri


def test_a_text_may_end_with_another_sub_district() -> None:
    assert resolved("玉林街道有好办法。", "浆洗街街道").areas == ()
