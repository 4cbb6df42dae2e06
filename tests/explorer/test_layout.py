"""Positions: the same for the same graph, nothing on top of anything, each thing by its own sub-district."""

from __future__ import annotations

import random
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

import sample

from jiedao.explorer.layout import CELL, layout
from jiedao.records import Entity, Relation

GRAPHS = {"small": sample.small, "500": lambda: sample.synthetic(500), "5000": lambda: sample.synthetic(5000)}


def entity(iri: str, cls: str) -> Entity:
    return Entity(iri, cls, "", iri, (), "", "", ())


@pytest.mark.parametrize("name", GRAPHS)
def test_nothing_lies_on_anything(name):
    graph = GRAPHS[name]()
    found = layout(graph.entities, graph.relations)
    places = list(zip(found.x, found.y, strict=True))
    cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for x, y in places:
        cells.setdefault((x // 20, y // 20), []).append((x, y))
    crowded = sum(len(group) - 1 for group in cells.values())
    assert crowded <= len(places) // 200


@pytest.mark.parametrize("name", GRAPHS)
def test_territories_do_not_overlap(name):
    graph = GRAPHS[name]()
    lands = layout(graph.entities, graph.relations).territories
    for n, a in enumerate(lands):
        for b in lands[n + 1 :]:
            apart = ((a.x - b.x) ** 2 + ((a.y - b.y) * a.rx / a.ry) ** 2) ** 0.5
            assert apart > (a.rx + b.rx) * 0.9


def test_members_stand_inside_their_territory():
    graph = sample.synthetic(500)
    found = layout(graph.entities, graph.relations)
    lands = {land.hub: land for land in found.territories}
    for node, hub in enumerate(found.hub):
        if hub != node:
            land = lands[hub]
            assert ((found.x[node] - land.x) / land.rx) ** 2 + ((found.y[node] - land.y) / land.ry) ** 2 <= 1.02


def test_the_same_graph_gives_the_same_picture_whatever_the_state_of_random():
    graph = sample.synthetic(500)
    random.seed(1)
    first = layout(graph.entities, graph.relations)
    random.seed(2)
    random.random()
    assert layout(graph.entities, graph.relations) == first


@pytest.mark.parametrize("first", ["igraph", "jiedao.explorer.layout"])
def test_igraph_may_be_imported_before_and_after(first):
    lines = f"""
        import sample, {first}
        from jiedao.explorer.layout import layout
        graph = sample.small()
        found = layout(graph.entities, graph.relations)
        import igraph
        assert igraph.Graph.Ring(3).layout_fruchterman_reingold(niter=1)
        assert layout(graph.entities, graph.relations) == found
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(lines)], cwd=Path(__file__).parent, check=True)


def test_what_several_sub_districts_share_stands_between_them():
    entities = [entity("place/a", "SubDistrict"), entity("place/b", "SubDistrict"), entity("programme/p", "Programme")]
    relations = [Relation(f"place/{s}", "implements", "programme/p", "", ()) for s in "ab"]
    assert layout(entities, relations).hub == (0, 1, 2)


def test_what_lies_in_a_sub_district_is_its_own_though_another_is_linked_to_it():
    entities = [entity("facility/f", "Facility"), entity("place/a", "SubDistrict"), entity("place/b", "SubDistrict")]
    relations = [
        Relation("facility/f", "within", "place/a", "", ()),
        Relation("place/b", "operates", "facility/f", "", ()),
    ]
    assert layout(entities, relations).hub == (1, 1, 2)


def test_a_large_graph_folds_into_few_hubs():
    graph = sample.synthetic(10_000)
    assert len(set(layout(graph.entities, graph.relations).hub)) < 400


def test_a_thing_without_relations_stands_with_the_sub_district_of_its_article():
    entities = [entity("person/p", "Person"), entity("place/a", "SubDistrict")]
    assert layout(entities, [], {"person/p": "place/a"}).hub == (1, 1)
    assert layout(entities, []).hub == (0, 1)


def test_a_division_gathers_what_only_it_is_linked_to():
    entities = [entity("organisation/o", "Organisation"), entity("place/d", "Division")]
    assert layout(entities, [Relation("organisation/o", "within", "place/d", "", ())]).hub == (1, 1)


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_few_or_no_entities(count):
    entities = [entity(f"person/{n}", "Person") for n in range(count)]
    found = layout(entities, [])
    assert len(set(zip(found.x, found.y, strict=True))) == count


def test_relations_to_what_is_not_there_and_to_itself_are_no_harm():
    entities = [entity("place/a", "SubDistrict")]
    relations = [Relation("place/a", "within", "place/none", "", ()), Relation("place/a", "partOf", "place/a", "", ())]
    assert layout(entities, relations).hub == (0,)


def test_a_cell_holds_a_label_of_two_lines():
    assert CELL[0] >= 8 * 12
    assert CELL[1] >= 12 + 2 * 14
