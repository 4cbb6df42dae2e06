"""What extractors of other packages state is held to the text."""

from __future__ import annotations

import pytest

from jiedao.entities import Candidate
from jiedao.extraction import (
    Plugin,
    StatedEntity,
    StatedRelation,
    Statement,
    Statements,
    Text,
    candidates,
    described,
    relations,
    statements,
)  # fmt: skip
from jiedao.records import Article, Block, Metadata, Run
from jiedao.resolve import Mention, Resolved, Thing
from jiedao.scan import Scan, Sentence

TEXT = "柳林街道与清泉公司合办诗会。清泉公司出资。东湖公司出力。"
ENDS = (14, 21, 28)


def scanned() -> Scan:
    article = Article(
        "a.txt", 0, "柳林街道", "东湖区", "题", (Block("paragraph", TEXT, (Run(0, 0, len(TEXT)),)),), Metadata()
    )
    sentences = [Sentence(a, b, 0, 0, 0) for a, b in zip((0, *ENDS), ENDS, strict=False)]
    return Scan(article, TEXT, TEXT, [TEXT], [0, len(TEXT)], "np", sentences, [], [0])


def resolved(scan: Scan) -> Resolved:
    names = [
        ("place/l", "SubDistrict", "柳林街道"),
        ("o/q", "Organisation", "清泉公司"),
        ("o/d", "Organisation", "东湖公司"),
    ]
    things = tuple(Thing(iri, cls, "", label, (), "", "", False) for iri, cls, label in names)
    at = [(0, 0), (1, 5), (1, 14), (2, 21)]
    mentions = tuple(Mention(start, start + 4, thing, things[thing].cls, "r") for thing, start in at)
    return Resolved(scan, things, mentions, (), 0, 0, ())


def stated(*made: Statement) -> Statements:
    return statements([Plugin("mine", "1", "", lambda text: made)], scanned())


def test_an_extractor_gets_the_article_with_its_sentences() -> None:
    given: list[Text] = []

    def listen(text: Text) -> list[Statement]:
        given.append(text)
        return []

    statements([Plugin("mine", "1", "", listen)], scanned())
    (text,) = given
    assert [text.text[a:b][-3:] for a, b in text.sentences] == ["诗会。", "出资。", "出力。"]
    assert (text.sub_district, text.district, text.title, text.source) == ("柳林街道", "东湖区", "题", "a.txt")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (StatedEntity("诗会", "Party"), "no class"),
        (StatedEntity("诗会", "Programme", "Road"), "no finer class"),
        (StatedEntity("歌会", "Programme"), "does not stand"),
        (StatedEntity("诗", "Programme"), "does not stand"),
        (StatedRelation("柳林街道", "likes", "清泉公司"), "no relation"),
        (StatedRelation("柳林街道", "cooperatesWith", "清泉公司", "合办歌会"), "does not stand"),
        (StatedRelation("柳林街道", "cooperatesWith", "清泉公司", modality="Maybe"), "no modality"),
        ("诗会", "neither"),
    ],
)
def test_what_does_not_fit_is_refused(statement: Statement, fault: str) -> None:
    found = stated(statement)
    assert not found.entities and not found.relations
    assert fault in found.refused[0] and found.refused[0].startswith("the extractor mine: ")


def test_an_extractor_that_fails_keeps_what_it_gave_before() -> None:
    def extract(text: Text):
        yield StatedEntity("诗会", "Programme")
        raise TimeoutError("no answer")

    found = statements([Plugin("mine", "1", "", extract)], scanned())
    assert len(found.entities) == 1
    assert found.refused == ("the extractor mine failed: TimeoutError: no answer",)


def test_every_place_of_a_name_becomes_a_mention_over_rules_but_under_places() -> None:
    scan = scanned()
    place, rule = Candidate(0, 4, "SubDistrict", "", "sub-district", 61), Candidate(4, 9, "Person", "", "head", 30)
    made = candidates(
        [place, rule], stated(StatedEntity("清泉公司", "Organisation"), StatedEntity("柳林街道与", "Star")), scan
    )
    assert [(c.start, c.end, c.rule) for c in made] == [(0, 4, "sub-district"), (5, 9, "mine"), (14, 18, "mine")]
    assert candidates([place, rule], Statements(), scan) == [place, rule]


@pytest.mark.parametrize(
    ("relation", "sentence"),
    [
        (StatedRelation("柳林街道", "cooperatesWith", "清泉公司"), 0),
        (StatedRelation("柳林街道", "cooperatesWith", "东湖公司"), 2),  # the article is on 柳林街道
        (StatedRelation("柳林街道", "cooperatesWith", "清泉公司", "出资"), 1),
    ],
)
def test_a_relation_stands_in_the_sentence_of_its_quote_or_of_both_names(
    relation: StatedRelation, sentence: int
) -> None:
    (found,), refused = relations(stated(relation), resolved(scanned()))
    assert (found.sentence, found.rule, refused) == (sentence, "mine", [])


@pytest.mark.parametrize(
    ("relation", "fault"),
    [
        (StatedRelation("清泉公司", "cooperatesWith", "东湖公司"), "no sentence names both"),
        (StatedRelation("清泉公司", "cooperatesWith", "西湖公司"), "names nothing"),
    ],
)
def test_a_relation_that_no_sentence_states_is_refused(relation: StatedRelation, fault: str) -> None:
    found, refused = relations(stated(relation), resolved(scanned()))
    assert not found and fault in refused[0]


def test_extractors_are_described_like_rules() -> None:
    assert described([Plugin("b", "2", "B", iter), Plugin("a", "1", "A", iter)]) == (
        ("a", "1", "A"),
        ("b", "2", "B"),
    )
