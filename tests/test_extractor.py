"""From a text to what is read of it: cases as one reads them, names that stay undecided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml

from extracting import extractor, readings
from jiedao.assemble import Reading
from jiedao.extractor import TOGETHER, TOGETHER_LENGTH, Extractor, Found, build
from jiedao.records import Document, Skipped

CASES = sorted(path for path in (Path(__file__).parent / "cases" / "extraction").iterdir() if path.is_dir())


def as_told(document: Document) -> dict[str, object]:
    """What is read of a document, as people read it."""
    told: dict[str, object] = {"articles": []}
    undecided = {}
    for read in extractor().read(document):
        if not isinstance(read, Reading):
            undecided[read[0]] = len(read[1])
            continue
        things, text = read.resolved.things, read.resolved.scan.written
        label = [thing.label for thing in things]
        mentions, relations, figures = [], [], []
        for m in sorted((*read.resolved.mentions, *read.resolved.nested)):
            classes = "/".join(filter(None, (things[m.thing].cls, things[m.thing].fine)))
            words = text[m.start : m.end]
            mentions.append(
                f"{words} = {label[m.thing]} ({classes})" if words != label[m.thing] else f"{words} ({classes})"
            )
        for r in read.relations:
            words = [
                label[r.subject],
                r.predicate,
                label[r.object],
                f"({r.role})" * bool(r.role),
                f"[{r.modality}]" * bool(r.modality),
            ]
            relations.append(" ".join(filter(None, words)))
        for f in read.figures:
            parts = [label[f.about], f.indicator, f"{f.value} {f.unit}", f.qualifier, f.period, f.modality]
            figures.append(" | ".join(parts).rstrip(" |"))
        told["articles"].append(  # type: ignore[attr-defined]
            {
                "about": label[read.resolved.own] if read.resolved.own >= 0 else "",
                "mentions": mentions,
                "relations": sorted(dict.fromkeys(relations)),
                "figures": figures,
            }
        )
    return told | ({"undecided": undecided} if undecided else {})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cases(case: Path, regenerate: bool) -> None:
    found = as_told(Document("article.txt", (case / "article.txt").read_text("utf-8")))
    expected = case / "expected.yaml"
    if regenerate:
        expected.write_text(yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=200), "utf-8")
    assert found == yaml.safe_load(expected.read_text("utf-8"))


def test_what_was_passed_over_is_told_and_what_fired_is_counted() -> None:
    skipped = Skipped("b.txt", "binary")
    result = build([skipped, Document("a.txt", "成都市武侯区玉林街道推行“邻里议事厅”机制。")], extractor())
    assert result.skipped == (skipped,)
    assert result.fired["quoted-title"] == 1 and list(result.fired) == sorted(result.fired)
    assert {rule[0] for rule in result.knowledge.rules} <= set(result.fired)


def test_a_text_that_was_given_twice_is_reported() -> None:
    text = "成都市武侯区玉林街道推行“邻里议事厅”机制。"
    for names in (("a.txt", "b.txt"), ("b.txt", "a.txt")):
        result = build([Document(name, text) for name in names], extractor())
        assert [article.source for article in result.knowledge.articles] == ["a.txt"]
        assert result.skipped == (Skipped("b.txt", "the same text as a.txt: told once"),)


def test_a_page_context_decides_between_places_of_one_name() -> None:
    (told,) = readings("山东省青岛市市南区八大湖街道推行“邻里议事厅”机制。")
    assert told.resolved.things[told.resolved.own].code[:4] == "3702"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("榆澜街道在成都市武侯区的指导下推行“邻里议事厅”机制。", True),
        ("榆澜街道是武侯区的窗口。武侯区委多次调研榆澜街道。", True),
        ("榆澜街道推行“邻里议事厅”机制，居民赴成都市武侯区学习。", False),
        ("榆澜街道推行“邻里议事厅”机制，武侯区也来学习。", False),
        ("榆澜街道对口帮扶武侯区，武侯区和锦江区各有项目。", False),
    ],
)
def test_what_the_register_lacks_lies_in_the_one_district_that_the_text_speaks_of(text: str, told: bool) -> None:
    (read,) = readings(text)
    labels = [read.resolved.things[thing].label for thing in read.resolved.chain]
    assert ("武侯区" in labels) is told


def test_what_one_says_of_another_community_than_was_told_of_is_of_the_speakers() -> None:
    text = "榆澜街道柳荫社区有服务队6支。\n\n“我们把社区分成11个网格。”榆澜街道石榴社区党委书记王平说。"
    (read,) = readings(text)
    labels = [read.resolved.things[figure[0]].label for figure in read.figures]
    assert labels == ["柳荫社区", "石榴社区"]


def test_a_name_of_many_places_is_left_undecided_with_all_its_candidates() -> None:
    result = build([Document("a.txt", "东风路街道推行“邻里议事厅”机制，成立银铃志愿服务队。")], extractor())
    ((name, candidates),) = result.knowledge.undecided
    assert name == "东风路街道" and len(candidates) > 2
    (place,) = [entity for entity in result.knowledge.entities if entity.cls == "SubDistrict"]
    assert place.code == "" and place.iri not in candidates


def test_documents_read_together_give_what_each_gives_alone() -> None:
    items: list[Document | Skipped] = [
        Document("a.txt", "人民路街道成立红色物业联盟。"),
        Skipped("b.txt", "why"),
        Document("c.txt", "郑州市金水区文化路街道建成口袋公园8个。"),
    ]
    alone = [read for item in items for read in ([item] if isinstance(item, Skipped) else extractor().read(item))]
    assert list(extractor().read_together(items)) == alone
    assert Skipped("b.txt", "why") in alone


def test_no_more_documents_wait_than_are_read_together() -> None:
    waiting = most = 0

    def inputs() -> Iterator[Document]:
        nonlocal waiting, most
        for number in range(3 * TOGETHER):
            waiting += 1
            most = max(most, waiting)
            yield Document(f"{number}.txt", "文化路街道建成口袋公园8个。" * (10_000 if number == 5 else 1))

    class Reader(Extractor):
        def read_together(self, inputs: Sequence[Document | Skipped]) -> Iterator[Reading | Found]:
            nonlocal waiting
            waiting -= len(inputs)
            assert all(len(item.text) < TOGETHER_LENGTH for item in inputs[:-1] if isinstance(item, Document))
            return iter(())

    build(inputs(), Reader(extractor().packs, extractor().register))
    assert (waiting, most) == (0, TOGETHER)


def test_a_district_of_a_name_that_several_have_is_the_one_that_the_page_speaks_of_or_undecided() -> None:
    first = "长春市绿园区普阳街道和朝阳区桂林街道联合举办“百家宴”。"
    (known,) = [thing for read in readings(first) for thing in read.resolved.things if thing.label == "朝阳区"]
    assert known.code == "220104"
    undecided = dict(item for item in extractor().read(Document("a.txt", "朝阳区建起食堂。")) if len(item) == 2)
    assert len(undecided["朝阳区"]) > 1
