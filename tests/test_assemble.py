"""Readings of many articles meet: one node for one thing, all the evidence, in whatever order they come."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from extracting import extractor, readings
from jiedao.assemble import Assembly, Reading
from jiedao.merging import merged
from jiedao.records import Document, Knowledge, Metadata

PAGES = {
    "a.txt": "# 玉林街道办实事\n\n成都市武侯区玉林街道推行“邻里议事厅”机制，引进天晨科技有限公司，投入资金30万元。\n",
    "b.txt": "# 玉林街道再出发\n\n成都市武侯区玉林街道推行“邻里议事厅”工作法，投入资金50万元。\n\n"
    "天晨科技有限公司扩建，天晨科技招人。\n",
    "c.txt": "# 望江路街道见闻\n\n成都市武侯区望江路街道计划推行“邻里议事厅”机制，书记周启明介绍。\n",
}


def document(name: str, text: str, metadata: Metadata = Metadata()) -> Document:  # noqa: B008
    return Document(name, text, "utf-8", metadata)


@pytest.fixture(scope="module", name="read")
def all_readings() -> dict[str, list[Reading]]:
    return {name: readings(document(name, text)) for name, text in PAGES.items()}


def assembled(groups: list[list[Reading]]) -> Knowledge:
    assembly = Assembly()
    for group in groups:
        for reading in group:
            assembly.add(reading)
    return assembly.knowledge([("sub-district", "1", "x"), ("no-such-rule", "1", "x")])


def test_the_order_of_articles_does_not_count(read: dict[str, list[Reading]]) -> None:
    known = {assembled([read[name] for name in order]) for order in permutations(PAGES)}
    assert len(known) == 1


def test_an_article_twice_says_no_more(read: dict[str, list[Reading]]) -> None:
    assert assembled([read["a.txt"], read["a.txt"]]) == assembled([read["a.txt"]])


def test_an_article_under_two_names_is_one_of_the_first_name() -> None:
    groups = [readings(document(name, PAGES["a.txt"])) for name in ("a.txt", "b.txt")]
    known = assembled(groups)
    assert known == assembled(groups[::-1]) == assembled(groups[:1])
    assert {proof.passage.source for proof in known.evidence} == {"a.txt"}


@pytest.mark.parametrize("other", [Metadata(date="2023"), Metadata(url="https://example.org/1"), Metadata(title="又")])
def test_one_text_that_is_published_twice_is_two_articles(other: Metadata) -> None:
    groups = [readings(document("a.txt", PAGES["a.txt"], known)) for known in (Metadata(), other)]
    known = assembled(groups)
    assert len(known.articles) == len({proof.article for proof in known.evidence}) == 2
    assert len({article.document for article in known.articles}) == 2


def test_the_parts_of_an_article_are_one() -> None:
    text = "成都市武侯区玉林街道建成助餐点12个。望江路街道建成助餐点8个。"
    page = readings(document("a.txt", text, Metadata(title="一碗热饭")))
    assert [reading.article.sub_district for reading in page] == ["玉林街道", "望江路街道"]
    known = assembled([page])
    (article,) = known.articles
    assert (article.headline, {proof.article for proof in known.evidence}) == ("一碗热饭", {article.iri})
    assert sorted(int(figure.value) for figure in known.figures) == [8, 12]
    assert assembled([page, page]) == assembled([page[::-1]]) == known


def test_one_thing_of_two_articles_is_one_node(read: dict[str, list[Reading]]) -> None:
    known = assembled(list(read.values()))
    (firm,) = [entity for entity in known.entities if entity.label == "天晨科技有限公司"]
    articles = {evidence.article for evidence in known.evidence if evidence.key in firm.evidence}
    assert firm.aliases == ("天晨科技",) and len(articles) == 2


def test_a_thing_that_each_coins_for_itself_is_one_node_each(read: dict[str, list[Reading]]) -> None:
    known = assembled(list(read.values()))
    coined = [entity for entity in known.entities if entity.cls == "Programme"]
    assert len(coined) == 2 and len({entity.formula for entity in coined}) == 1


def test_contradicting_figures_both_stay(read: dict[str, list[Reading]]) -> None:
    known = assembled(list(read.values()))
    assert sorted(int(figure.value) for figure in known.figures) == [300000, 500000]
    assert len({figure.about for figure in known.figures}) == 1


@pytest.mark.parametrize("turned", [False, True])
def test_a_figure_told_in_traditional_characters_too_is_one(turned: bool) -> None:
    texts = ["成都市武侯区玉林街道建成助餐点12个。", "成都市武侯區玉林街道建成助餐點12個。"]
    groups = [readings(document(f"{n}.txt", text)) for n, text in enumerate(reversed(texts) if turned else texts)]
    (figure,) = assembled(groups).figures
    assert (figure.indicator, figure.unit, len(figure.evidence)) == ("助餐点", "个", 2)
    (alone,) = assembled([groups[0 if turned else 1]]).figures
    assert (alone.iri, alone.indicator, alone.unit) == (figure.iri, "助餐點", "个")
    parts = [assembled([group]) for group in groups]
    assert merged(*parts).figures == merged(*reversed(parts)).figures == (figure,)


def test_a_place_of_the_register_is_called_as_there(read: dict[str, list[Reading]]) -> None:
    traditional = readings(document("d.txt", "成都市武侯區望江路街道辦事處建成助餐點12個。郫雲廣場開業。"))
    labels = {entity.label: entity.aliases for entity in assembled([traditional]).entities}
    assert labels["武侯区"] == ("武侯區",) and "望江路街道" in labels and "郫雲廣場" in labels


def test_what_all_point_at_is_there(read: dict[str, list[Reading]]) -> None:
    known = assembled(list(read.values()))
    entities = {entity.iri for entity in known.entities}
    keys = {evidence.key for evidence in known.evidence}
    articles = {article.iri for article in known.articles}
    assert len(articles) == 3
    for relation in known.relations:
        assert {relation.subject, relation.object} <= entities and relation.evidence and set(relation.evidence) <= keys
    for figure in known.figures:
        assert figure.about in entities and figure.evidence and set(figure.evidence) <= keys
    assert all(set(entity.evidence) <= keys for entity in known.entities)
    assert {evidence.article for evidence in known.evidence} <= articles
    told = {
        key for part in (known.entities, known.relations, known.figures) for record in part for key in record.evidence
    }
    assert told == keys


def test_all_parts_are_sorted_and_each_once(read: dict[str, list[Reading]]) -> None:
    known = assembled(list(read.values()))
    for part in (known.articles, known.entities, known.figures):
        iris = [record.iri for record in part]
        assert iris == sorted(set(iris))
    triples = [relation[:3] for relation in known.relations]
    assert triples == sorted(set(triples))


def test_a_plan_keeps_its_modality_in_the_evidence(read: dict[str, list[Reading]]) -> None:
    known = assembled([read["c.txt"]])
    (relation,) = [relation for relation in known.relations if relation.predicate == "implements"]
    told = {evidence.modality for evidence in known.evidence if evidence.key in relation.evidence}
    assert told == {"Planned"}


def test_passages_quote_the_source(read: dict[str, list[Reading]]) -> None:
    known = assembled(list(read.values()))
    assert known.evidence
    for evidence in known.evidence:
        passage = evidence.passage
        text = PAGES[passage.source]
        for (start, end), exact, prefix, suffix in zip(
            passage.spans, passage.exact, passage.prefix, passage.suffix, strict=True
        ):
            assert text[start:end] == exact != ""
            assert text[max(0, start - 20) : start] == prefix and text[end : end + 20] == suffix


def test_only_rules_that_fired_are_described(read: dict[str, list[Reading]]) -> None:
    assert [rule[0] for rule in assembled(list(read.values())).rules] == ["sub-district"]


def test_what_is_known_of_an_article_beside_its_words() -> None:
    metadata = Metadata("", "2024-05-01", "玉林晚报", "https://example.org/a", ("赵晓",))
    (reading,) = readings(document("a.txt", PAGES["a.txt"], metadata))
    (article,) = assembled([[reading]]).articles
    assert (article.date, article.publisher, article.url) == ("2024-05-01", "玉林晚报", "https://example.org/a")
    assert article.authors == ("赵晓",) and article.about == "place/510107-yulin-jiedao"


def test_a_name_is_the_longest_then_the_most_frequent(read: dict[str, list[Reading]]) -> None:
    texts = [f"成都市武侯区玉林街道{year}年引进天晨科技有限公司。" for year in (2022, 2023)]
    groups = [readings(document(f"{n}.txt", text)) for n, text in enumerate(texts)]
    random.Random(1).shuffle(groups)
    (firm,) = [entity for entity in assembled(groups).entities if entity.cls == "Organisation"]
    assert firm.label == "天晨科技有限公司" and len(firm.evidence) == 2


def test_nothing() -> None:
    assert assembled([]) == Knowledge((), (), (), (), ())
    assert list(extractor().read(document("a.txt", ""))) == []


def test_what_is_told_of_a_sub_district_that_only_a_headline_names_is_its_evidence() -> None:
    known = assembled([readings("武侯区望桥街道动态\n\n街道推行“邻里茶屋”机制，居民都说好。\n")])
    (place,) = (entity for entity in known.entities if entity.label == "望桥街道")
    (told,) = (relation for relation in known.relations if relation.subject == place.iri)
    assert (told.predicate, place.evidence) == ("implements", told.evidence)
