"""Identity at scale: two hundred articles on places of one name, which all run what others run too.

Ninety-six sub-districts of twenty-four names, four of each name from different districts, tell of themselves twice: in
the papers of their districts, in other words, spellings and encodings. What each name in each article stands for is
known, because the articles are made from the register. Eight more articles, two of a name, leave open which of the
places they mean.

No two things may meet in one node (a wrong merge), and no thing may be told apart from itself (a missed one).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import jiedao
from jiedao.graph import Graph
from jiedao.naming import key
from jiedao.records import Entity
from jiedao.register import Place, Register, community_form

NAMES, PLACES, OPEN = 24, 4, 8
CAMPAIGN = "“五星”支部创建"
FORMULAS = (
    ("“1+3+N”", "“１＋３＋Ｎ”"),
    ("“一领四单”", "“一领四单”"),
    ("“社区合伙人”", "「社區合夥人」"),
    ("“红色代办员”", "“红色代办员”"),
    ("“五步议事法”", "《五步议事法》"),
)

FIRST = """{city}{district}{street}：家门口的事一起商量

今年以来，{city}{district}{street}探索推行{formula}工作机制，把服务送到居民家门口。{street}党工委牵头，{district}民政局参与指导。

{community}率先试点。{community}党委书记陈向阳说，有了{formula}，楼上楼下的事情有人管了。截至6月底，街道累计办理民生实事{number}件。

街道还把{campaign}作为抓手，推动各支部晒目标、比成效。
"""
SECOND = """走进{district}{street}

记者近日来到{city}{district}{street}，看到办事大厅里井然有序。街道党工委负责人介绍，{formula}工作机制推行两年，群众少跑了许多路。

在{community}，网格员每天走访居民。区民政局的工作人员也常来{community}听取意见。

围绕{campaign}，街道党工委开展评比，{street}全年化解矛盾纠纷{number}起。
"""
VAGUE = """{street}：小院换新颜

{street}推行“邻里商量”工作机制，小院里装上了路灯，居民晚上散步更放心。街道累计整治楼院{number}处。
"""


class Told(NamedTuple):
    """What an article calls something, and what that is: a class, and an identifier that only this thing has."""

    name: str
    cls: str
    thing: str


def streets(register: Register) -> list[Place]:
    """Ninety-six sub-districts: of the names that most districts have, four of each, with a community of their own."""
    by_name = {name: register.sub_districts(name) for name in register.sub_district_names() if name.endswith("街道")}
    chosen: list[Place] = []
    for name in sorted(by_name, key=lambda name: (-len(by_name[name]), name)):
        usable: list[Place] = []
        for place in by_name[name]:
            parents = register.parents(place.code)
            if len(parents) != 3 or place.name != name or not community(register, place):
                continue
            if parents[0].name.endswith("区") and len(parents[0].name) > 2:  # 郊区 and 矿区 are words as well
                usable.append(place)
        if len(usable) >= PLACES:
            step = len(usable) // PLACES
            chosen += usable[:: step or 1][:PLACES]
        if len(chosen) == NAMES * PLACES:
            return chosen
    raise AssertionError("the register has fewer places of one name than it had")


def community(register: Register, street: Place) -> Place | None:
    """A community of the sub-district, of a name that many have if it has one."""
    known = {community_form(place.name): place for place in register.communities(street.code).values()}
    known = {form: place for form, place in known.items() if form.endswith("社区") and len(form) == 4}
    common = [
        form for form in ("幸福社区", "新华社区", "人民社区", "解放社区", "胜利社区", "和平社区") if form in known
    ]
    return known[(common or sorted(known))[0]] if known else None


def articles(register: Register, folder: Path) -> Iterator[tuple[str, list[Told]]]:
    """Writes the articles into the folder; yields the file name of each, and what its names stand for."""
    for number, street in enumerate(streets(register)):
        district, city, _ = register.parents(street.code)
        own = community(register, street)
        assert own is not None
        home = community_form(own.name)
        for turn, (form, encoding) in enumerate(((FIRST, "utf-8"), (SECOND, "gb18030"))):
            formula = FORMULAS[number % len(FORMULAS)][turn]
            text = form.format(
                city=city.name, district=district.name, street=street.name, community=home, formula=formula,
                campaign=CAMPAIGN, number=100 + number,
            )  # fmt: skip
            name = f"{number:03}-{turn}.txt"
            (folder / name).write_bytes(text.encode(encoding))
            yield (
                name,
                [
                    Told(street.name, "SubDistrict", street.code),
                    Told(home, "Community", own.code),
                    Told(district.name, "Division", district.code),
                    Told(city.name, "Division", city.code),
                    Told(street.name + "党工委", "Organisation", street.code + "/party"),
                    Told(district.name + "民政局", "Organisation", district.code + "/civil affairs"),
                    Told(formula, "Programme", f"{street.code}/{number % len(FORMULAS)}"),
                    Told("五星支部创建", "Programme", "campaign"),
                ],
            )
    seen = list(dict.fromkeys(street.name for street in streets(register)))
    for number, vague in enumerate(sorted(seen[: OPEN // 2] * 2)):
        name = f"open-{number}.txt"
        (folder / name).write_text(VAGUE.format(street=vague, number=10 + number), "utf-8")
        yield name, []


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Graph, dict[str, list[Told]]]:
    folder = tmp_path_factory.mktemp("articles")
    told = dict(articles(Register.load(), folder))
    return jiedao.build(folder), told


@pytest.fixture(scope="module")
def named(built: tuple[Graph, dict[str, list[Told]]]) -> list[tuple[str, Told, tuple[Entity, ...]]]:
    """For every name in every article, the entities of that class and name that the article gives evidence of."""
    graph, told = built
    knowledge = graph.knowledge
    source = {proof.key: proof.passage.source for proof in knowledge.evidence}
    by_article: dict[str, dict[str, set[Entity]]] = defaultdict(lambda: defaultdict(set))
    for entity in knowledge.entities:
        for file in {source[proof] for proof in entity.evidence}:
            for name in (entity.label, *entity.aliases):
                by_article[file][key(name)].add(entity)
    return [
        (file, said, tuple(sorted(e for e in by_article[file][key(said.name)] if e.cls == said.cls)))
        for file, names in told.items()
        for said in names
    ]


def test_there_are_two_hundred_articles_of_many_places_with_one_name(
    built: tuple[Graph, dict[str, list[Told]]],
) -> None:
    graph, told = built
    assert len(told) == NAMES * PLACES * 2 + OPEN == len(graph.knowledge.articles) == 200
    things = {said for names in told.values() for said in names}
    codes = {said.thing for said in things if said.cls == "SubDistrict"}
    assert len(codes) == NAMES * PLACES
    assert len({code[:2] for code in codes}) >= 15  # provinces
    communities = {said for said in things if said.cls == "Community"}
    assert len({said.name for said in communities}) < len(communities) == NAMES * PLACES


def test_every_name_is_found_as_one_thing(named: list[tuple[str, Told, tuple[Entity, ...]]]) -> None:
    assert [(file, said, [e.iri for e in found]) for file, said, found in named if len(found) != 1] == []


def test_no_two_things_meet(named: list[tuple[str, Told, tuple[Entity, ...]]]) -> None:
    things = defaultdict(set)
    for _, said, found in named:
        for entity in found:
            things[entity.iri].add(said.thing)
    assert {iri: sorted(met) for iri, met in things.items() if len(met) > 1} == {}


def test_no_thing_is_told_apart_from_itself(named: list[tuple[str, Told, tuple[Entity, ...]]]) -> None:
    iris = defaultdict(set)
    for _, said, found in named:
        iris[said.cls, said.thing].update(entity.iri for entity in found)
    assert {thing: sorted(apart) for thing, apart in iris.items() if len(apart) > 1} == {}


def test_places_have_the_codes_of_the_register(named: list[tuple[str, Told, tuple[Entity, ...]]]) -> None:
    wrong = [
        (file, said, entity.code)
        for file, said, found in named
        for entity in found
        if said.cls in ("SubDistrict", "Community", "Division") and entity.code != said.thing
    ]
    assert wrong == []


def test_formulas_of_many_are_found_together(built: tuple[Graph, dict[str, list[Told]]]) -> None:
    graph, _ = built
    runs = defaultdict(set)
    for entity in graph.knowledge.entities:
        if entity.formula:
            runs[key(entity.formula)].add(entity.iri)
    shares = [len(range(n, NAMES * PLACES, len(FORMULAS))) for n in range(len(FORMULAS))]
    assert [len(runs[key(formula)]) for formula, _ in FORMULAS] == shares, runs.keys()


def test_a_name_that_may_be_several_places_is_none_of_them(built: tuple[Graph, dict[str, list[Told]]]) -> None:
    graph, _ = built
    undecided = dict(graph.knowledge.undecided)
    vague = [article for article in graph.knowledge.articles if article.source.startswith("open-")]
    assert len(vague) == OPEN
    entities = {entity.iri: entity for entity in graph.knowledge.entities}
    for article in vague:
        about = entities[article.about]
        assert about.code == "" and len(undecided[about.label]) >= PLACES


def test_two_papers_that_leave_a_place_open_do_not_mean_one_place(built: tuple[Graph, dict[str, list[Told]]]) -> None:
    graph, _ = built
    vague = [article for article in graph.knowledge.articles if article.source.startswith("open-")]
    assert len({article.about for article in vague}) == OPEN
