"""Where everything stands in the picture, worked out at build time so that the page opens standing still.

The picture is a map. Each sub-district is a territory: an ellipse with its own programmes, organisations and places
on a lattice around it, in sectors by class that begin at the same angle everywhere. What several sub-districts
share, and the divisions and stars, stand between the territories. Where the territories go is igraph's
Fruchterman-Reingold layout of the graph in which each is one vertex; they are then moved apart until none overlap,
and drawn together to fill the canvas (`jiedao.explorer.spacing`). All of it but that layout takes linear time.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import NamedTuple

from jiedao.explorer.spacing import FEW, filling
from jiedao.records import Entity, Relation

CELL = (118.0, 46.0)
"""Width and height, in pixels at scale 1, of the cell that one node takes: its mark and a label of two lines."""

_ASPECT = 1.5  # of territories: labels are wider than high
_PICTURE = 0.95  # of the whole picture: what the panels and buttons of a page leave is nearly square
_LOOSE = ("Division", "Star")  # stand between territories, and lead nobody into one
_ORDER = ("Programme", "Star", "Award", "Person", "Organisation", "Platform",
          "Project", "Facility", "Compound", "Community", "SubDistrict", "Division")  # fmt: skip
_RANK = {cls: rank for rank, cls in enumerate(_ORDER)}
_HUBS = frozenset({"SubDistrict"})
_MANY = 2_500  # in a graph of more entities only the `_SHARED` most shared things stand between territories
_SHARED = 60


class Territory(NamedTuple):
    """The ellipse around the entity numbered `hub` (the centre at x, y; half axes rx, ry) that holds `size` nodes."""

    hub: int
    x: int
    y: int
    rx: int
    ry: int
    size: int


class Layout(NamedTuple):
    """Positions by the number of the entity, the hub of its territory (or itself), and the territories."""

    x: tuple[int, ...]
    y: tuple[int, ...]
    hub: tuple[int, ...]
    territories: tuple[Territory, ...]


def layout(entities: Sequence[Entity], relations: Sequence[Relation], told: Mapping[str, str] | None = None) -> Layout:
    """The picture of the graph. The same records give the same positions.

    `told` names, by the IRI of an entity, the sub-district that its article is about: what no relation leads to
    stands there.

    >>> from jiedao.records import Entity, Relation
    >>> street = Entity("place/1", "SubDistrict", "", "柳堤街道", (), "", "", ())
    >>> park = Entity("facility/1", "Facility", "", "柳堤公园", (), "", "", ())
    >>> layout([park, street], [Relation("facility/1", "within", "place/1", "", ())]).hub
    (1, 1)
    """
    number = {entity.iri: i for i, entity in enumerate(entities)}
    links: list[list[int]] = [[] for _ in entities]
    held: dict[int, int] = {}
    for relation in relations:
        subject, object_ = number.get(relation.subject, -1), number.get(relation.object, -1)
        if subject >= 0 and object_ >= 0 and subject != object_:
            links[subject].append(object_)
            links[object_].append(subject)
            if relation.predicate == "within" and entities[object_].cls in _HUBS:
                held.setdefault(subject, object_)
    classes = [entity.cls for entity in entities]
    homes = {}
    for iri, home in (told or {}).items():
        if iri in number and home in number and entities[number[home]].cls in _HUBS:
            homes[number[iri]] = number[home]
    hub = _hubs(classes, links, held, homes)
    members: dict[int, list[int]] = {}
    for node, owner in enumerate(hub):
        members.setdefault(owner, [])
        if node != owner:
            members[owner].append(node)
    centres = _place(classes, hub, links, {owner: _radius(len(group)) for owner, group in members.items()})
    x, y = [0] * len(classes), [0] * len(classes)
    territories = []
    lattices: dict[int, list[tuple[float, float]]] = {}
    for owner, group in members.items():
        cx, cy = centres[owner]
        x[owner], y[owner] = round(cx), round(cy)
        if not group:
            continue
        cells = lattices.get(len(group))
        if cells is None:
            cells = lattices[len(group)] = _cells(len(group))
        for node, (dx, dy) in zip(_ordered(owner, group, classes, links), cells, strict=True):
            x[node], y[node] = round(cx + dx), round(cy + dy)
        radius = _radius(len(group))
        territories.append(Territory(owner, round(cx), round(cy), round(radius), round(radius / _ASPECT), len(group)))
    return Layout(tuple(x), tuple(y), tuple(hub), tuple(territories))


def _hubs(classes: list[str], links: list[list[int]], held: dict[int, int], homes: dict[int, int]) -> list[int]:
    """The hub of every node: a sub-district, itself if it is shared or loose, or else the best linked of its kind."""
    hub = [-1] * len(classes)
    for node, cls in enumerate(classes):
        if cls in _HUBS or cls in _LOOSE:
            hub[node] = node
    front = [node for node, cls in enumerate(classes) if cls in _HUBS]
    split = len(classes) <= _MANY
    if not split:
        shares = {n: len({m for m in near if classes[m] in _HUBS}) for n, near in enumerate(links) if hub[n] < 0}
        for node in sorted(shares, key=lambda n: (-shares[n], n))[:_SHARED]:
            if shares[node] > 1:
                hub[node] = node
    _spread(hub, classes, links, held, front, split)
    for node, home in homes.items():
        if hub[node] < 0:
            hub[node] = home
    rest = sorted((node for node, owner in enumerate(hub) if owner < 0), key=lambda n: (-len(links[n]), n))
    for node in rest:  # what no sub-district leads to gathers around a division, or around its best linked one
        if hub[node] >= 0:
            continue
        owners = [n for n in links[node] if classes[n] == "Division"]
        hub[node] = min(owners) if owners else node
        if not owners:
            _spread(hub, classes, links, held, [node], split)
    return hub


def _spread(
    hub: list[int], classes: list[str], links: list[list[int]], held: dict[int, int], front: list[int], split: bool
) -> None:
    """Give the nodes that the front leads to, step by step, the hub that leads there.

    A node that several hubs lead to belongs to the one it lies in; to none (`split`), or to the one most linked to it.
    """
    while front:
        reached: dict[int, dict[int, int]] = {}
        for node in front:
            if classes[node] in _LOOSE:
                continue
            for neighbour in links[node]:
                if hub[neighbour] < 0:
                    owners = reached.setdefault(neighbour, {})
                    owners[hub[node]] = owners.get(hub[node], 0) + 1
        for node, owners in reached.items():
            if node in held:
                hub[node] = held[node]
            elif len(owners) == 1 or not split:
                hub[node] = min(owners, key=lambda owner: (-owners[owner], owner))
            else:
                hub[node] = node
        front = sorted(reached)


def _radius(size: int) -> float:
    """The half width of a territory of `size` nodes and its hub."""
    if not size:
        return CELL[0] * 0.62
    return math.sqrt((size + 4) * CELL[0] * CELL[1] * 1.22 * _ASPECT / math.pi) + CELL[0] * 0.3


def _cells(size: int) -> list[tuple[float, float]]:
    """The `size` lattice cells nearest to the hub but not under it, in the order of their angle, from the top on."""
    width, height = CELL
    reach = math.ceil(_radius(size) / _ASPECT / height) + 1
    found = []
    for row in range(-reach, reach + 1):
        shift = width / 2 if row % 2 else 0.0
        for column in range(-reach - 1, reach + 2):
            x, y = column * width + shift, row * height
            if abs(x) < width * 0.9 and abs(y) < height * 1.3:
                continue
            found.append((math.hypot(x, y * _ASPECT), math.atan2(x, -y) % math.tau, x, y))
    nearest = sorted(found)[:size]
    return [(x, y) for _, _, x, y in sorted(nearest, key=lambda cell: (cell[1], cell[0]))]


def _ordered(owner: int, group: list[int], classes: list[str], links: list[list[int]]) -> list[int]:
    """The members so that classes stay together, and in a class those that hang on the same neighbour."""
    inside = set(group)

    def key(node: int) -> tuple[int, int, int]:
        parent = min((n for n in links[node] if n in inside and n != owner), default=node)
        return (_RANK.get(classes[node], len(_ORDER)), min(parent, node), node)

    return sorted(group, key=key)


def _place(
    classes: list[str], hub: list[int], links: list[list[int]], radius: dict[int, float]
) -> dict[int, tuple[float, float]]:
    """Centres of the territories, none of which overlap."""
    items = sorted(radius)
    index = {item: i for i, item in enumerate(items)}
    weights: Counter[tuple[int, int]] = Counter()
    for node, neighbours in enumerate(links):
        for neighbour in neighbours:
            first, second = index[hub[node]], index[hub[neighbour]]
            if first < second:
                weights[first, second] += 1
    radii = [radius[item] for item in items]
    spread = math.sqrt(sum((2 * r) ** 2 for r in radii)) * 0.4
    wide = math.sqrt(_PICTURE / _ASPECT)
    wanted = [(x * spread * wide, y * spread / wide) for x, y in _wanted(len(items), weights)]
    placed = filling(wanted, radii, wide * wide)
    return {item: (x, y / _ASPECT) for item, (x, y) in zip(items, placed, strict=True)}


def _wanted(size: int, weights: Counter[tuple[int, int]]) -> list[tuple[float, float]]:
    """Fruchterman-Reingold positions within -1 to 1, from fixed starting points on a sunflower."""
    seeds = [
        (math.sqrt(i + 0.5) * math.cos(i * 2.399963), math.sqrt(i + 0.5) * math.sin(i * 2.399963)) for i in range(size)
    ]
    if size < 3 or not weights:
        points = seeds
    else:
        igraph = _igraph()
        pairs = sorted(weights)
        igraph.set_random_number_generator(random.Random(1))
        try:
            points = igraph.GraphBase(size, pairs).layout_fruchterman_reingold(
                weights=[1 + math.log(weights[pair]) for pair in pairs], seed=seeds, niter=300 if size <= FEW else 60
            )
        finally:
            igraph.set_random_number_generator(random)
        linked = {i for pair in pairs for i in pair}
        points = [(x, y) if i in linked else (x * 0.7, y * 0.7) for i, (x, y) in enumerate(points)]
    columns = []
    for axis in (0, 1):
        values = sorted(point[axis] for point in points)
        low, high = (values[len(values) // 50], values[-1 - len(values) // 50]) if values else (0.0, 0.0)
        middle, half = (low + high) / 2, (high - low) / 2 or 1.0
        columns.append([min(1.2, max(-1.2, (point[axis] - middle) / half)) for point in points])
    return list(zip(*columns, strict=True))


def _igraph() -> ModuleType:
    """The compiled part of igraph. The package around it takes long to import: it asks matplotlib to draw, if there."""
    if _COMPILED in sys.modules:
        return sys.modules[_COMPILED]
    package = find_spec("igraph")
    spec = PathFinder.find_spec(_COMPILED, package.submodule_search_locations if package else None)
    if spec is None or spec.loader is None:
        return import_module(_COMPILED)
    module = sys.modules[_COMPILED] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_COMPILED = "igraph._igraph"
