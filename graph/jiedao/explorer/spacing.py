"""Circles of different sizes brought side by side, each near to where it would like to stand.

Many circles, or such as stand on one point, first share out the plane: a rectangle is halved again and again, each
half getting the circles on its side and as much room as they take. That keeps who is near whom, and leaves little to
move. Then circles that overlap push each other apart, round after round. Time is nearly linear in the number of
circles, whatever their sizes.

Few circles, whose places are not told by sharing out, may fill their rectangle badly: `filling` turns them to where
they fill it best, and draws them together.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

Point = tuple[float, float]

FEW = 120  # up to so many circles start from where they would like to stand, whatever the gaps between them
ROUNDS = 10  # of pushing, between two looks for pairs that may touch
LOOKS = 40  # at the most
LOOKS_OF_MANY = 3
CLOSE = 0.01  # an overlap that nobody sees, as a part of the two radii
NEAR = 1.2  # times the two radii: the distance of pairs that may come to touch before the next look
ROOM = 1.15  # what a circle gets of the plane, times the square around it
TURNS = 12  # of half a circle, tried before the best is drawn together; fewer where there are many circles
SQUEEZES = 60  # at the most
VAIN = 5  # squeezes that gain nothing, until it is enough


def side_by_side(points: Sequence[Point], radii: Sequence[float], aspect: float = 1.0) -> list[Point]:
    """The points, moved until circles of these radii around them hardly overlap.

    Many circles, or such as stand on one point, come to fill a rectangle `aspect` times as wide as high around the
    origin.

    >>> (left, _), (right, _) = side_by_side([(0.0, 0.0), (1.0, 0.0)], [1.0, 1.0])
    >>> left + right, right - left > 1.98
    (1.0, True)
    """
    many = len(points) > FEW or len(set(points)) < len(points)  # no circle knows where to go from a point they share
    if many:
        points = _shared_out(points, [4 * ROOM * r * r for r in radii], aspect)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    for _ in range(LOOKS_OF_MANY if many else LOOKS):
        pairs = _near(xs, ys, radii)
        if _push(xs, ys, radii, pairs) < CLOSE:
            break
        for _ in range(ROUNDS - 1):
            if _push(xs, ys, radii, pairs) < CLOSE:
                break
    return list(zip(xs, ys, strict=True))


def filling(points: Sequence[Point], radii: Sequence[float], aspect: float = 1.0) -> list[Point]:
    """As `side_by_side`, but few circles are turned around the origin and drawn together to fill such a rectangle too.

    >>> (x1, y1), (x2, y2) = filling([(0.0, -9.0), (0.0, 9.0)], [1.0, 1.0], 2.0)
    >>> abs(x2 - x1) > 1.9, abs(y2 - y1) < 0.8
    (True, True)
    """
    if not 1 < len(points) <= FEW or len(set(points)) < len(points):
        return side_by_side(points, radii, aspect)
    best: list[Point] = []
    least = math.inf
    turns = min(TURNS, TURNS * 50 // len(points))
    for turn in range(turns):
        cos, sin = math.cos(math.pi * turn / turns), math.sin(math.pi * turn / turns)
        placed = side_by_side([(x * cos - y * sin, x * sin + y * cos) for x, y in points], radii, aspect)
        side = _side(placed, radii, aspect)
        if side < least * (1 - CLOSE):
            best, least = placed, side
    placed, vain = best, 0
    for _ in range(SQUEEZES):
        if vain == VAIN:
            break
        width, height = _extent(placed, radii)
        across, down = (0.95, 0.99) if width > height * aspect else (0.99, 0.95)
        placed = side_by_side([(x * across, y * down) for x, y in placed], radii, aspect)
        side = _side(placed, radii, aspect)
        vain = 0 if side < least else vain + 1
        if side < least:
            best, least = placed, side
    left, top = (min(p[axis] - r for p, r in zip(best, radii, strict=True)) for axis in (0, 1))
    width, height = _extent(best, radii)
    return [(x - left - width / 2, y - top - height / 2) for x, y in best]


def _extent(points: Sequence[Point], radii: Sequence[float]) -> Point:
    """The width and the height that the circles take."""
    across, down = (
        max(p[axis] + r for p, r in zip(points, radii, strict=True))
        - min(p[axis] - r for p, r in zip(points, radii, strict=True))
        for axis in (0, 1)
    )
    return across, down


def _side(points: Sequence[Point], radii: Sequence[float], aspect: float) -> float:
    """How large a rectangle of the aspect that holds the circles is: the side of a square of its area."""
    width, height = _extent(points, radii)
    return max(width / math.sqrt(aspect), height * math.sqrt(aspect))


def _shared_out(points: Sequence[Point], areas: Sequence[float], aspect: float) -> list[Point]:
    """The middles of rectangles of these areas, which fill one around the origin in the order of the points."""
    placed: list[Point] = [(0.0, 0.0)] * len(points)
    area = sum(areas)
    width, height = math.sqrt(area * aspect), math.sqrt(area / aspect)
    waiting = [(list(range(len(points))), -width / 2, -height / 2, width, height)]
    while waiting:
        group, left, top, width, height = waiting.pop()
        if len(group) == 1:
            placed[group[0]] = (left + width / 2, top + height / 2)
            continue
        axis = 0 if width > height else 1
        group.sort(key=lambda i: (points[i][axis], i))
        sums = list(accumulate(areas[i] for i in group))
        half = min(bisect_left(sums, sums[-1] / 2) + 1, len(group) - 1)
        part = sums[half - 1] / sums[-1]
        first, rest = group[:half], group[half:]
        if axis == 0:
            waiting.append((first, left, top, width * part, height))
            waiting.append((rest, left + width * part, top, width * (1 - part), height))
        else:
            waiting.append((first, left, top, width, height * part))
            waiting.append((rest, left, top + height * part, width, height * (1 - part)))
    return placed


class _Grid:
    """Circles by the cell that they lie in, each cell `cell` wide and high.

    >>> grid = _Grid(2.0)
    >>> grid.put(1, 1.0, 1.0), grid.put(2, 3.0, 3.0), grid.put(3, 5.0, 5.0)
    (None, None, None)
    >>> grid.around(0.5, 0.5)
    [1, 2]
    """

    def __init__(self, cell: float) -> None:
        self._cell = cell
        self._cells: dict[tuple[int, int], list[int]] = {}
        self._around: dict[tuple[int, int], list[int]] = {}  # what was asked for, since many share a cell

    def put(self, circle: int, x: float, y: float) -> None:
        """Note where a circle lies; all are noted before the first is asked for."""
        self._cells.setdefault((math.floor(x / self._cell), math.floor(y / self._cell)), []).append(circle)

    def around(self, x: float, y: float) -> list[int]:
        """The circles in the cell of a place and in the eight around it."""
        column, row = at = math.floor(x / self._cell), math.floor(y / self._cell)
        found = self._around.get(at)
        if found is None:
            found = self._around[at] = []
            for across, down in _AROUND:
                found += self._cells.get((column + across, row + down), ())
        return found


_AROUND = tuple((column, row) for column in (-1, 0, 1) for row in (-1, 0, 1))


def _near(xs: Sequence[float], ys: Sequence[float], radii: Sequence[float]) -> list[tuple[int, int]]:
    """The pairs of circles that touch or nearly do.

    There is a grid for each size, doubling from one to the next; a circle looks for those of its own size and larger.
    """
    if not radii:
        return []
    least = min(radii)
    sizes = [math.frexp(radius / least)[1] for radius in radii]
    grids = {size: _Grid(2 * NEAR * math.ldexp(least, size)) for size in sorted(set(sizes))}
    for i, (x, y, size) in enumerate(zip(xs, ys, sizes, strict=True)):
        grids[size].put(i, x, y)
    pairs: list[tuple[int, int]] = []
    for i, (x, y, own, radius) in enumerate(zip(xs, ys, sizes, radii, strict=True)):
        for j in _others(grids, i, own, x, y):
            reach = (radius + radii[j]) * NEAR
            if abs(xs[j] - x) < reach and abs(ys[j] - y) < reach:
                pairs.append((i, j))
    return pairs


def _others(grids: dict[int, _Grid], circle: int, own: int, x: float, y: float) -> list[int]:
    """The circles around one that are larger, and those of its own size that come behind it, so that no pair is told
    twice."""
    found: list[int] = []
    for size, grid in grids.items():
        if size > own:
            found += grid.around(x, y)
        elif size == own:
            found += [other for other in grid.around(x, y) if other > circle]
    return found


def _push(xs: list[float], ys: list[float], radii: Sequence[float], pairs: Sequence[tuple[int, int]]) -> float:
    """Move pairs that overlap apart, the smaller one more; how far the worst overlapped, as a part of its radii."""
    worst = 0.0
    for i, j in pairs:
        dx, dy = xs[j] - xs[i], ys[j] - ys[i]
        reach = radii[i] + radii[j]
        square = dx * dx + dy * dy
        if square < reach * reach:
            distance = math.sqrt(square)
            overlap = reach - distance
            if overlap > worst * reach:
                worst = overlap / reach
            if distance < 1e-6 * reach:
                dx, dy, distance = math.cos(i), math.sin(i), 1.0
            push = overlap * 1.1 / (distance * reach)
            away, back = push * radii[j], push * radii[i]
            xs[i] -= dx * away
            ys[i] -= dy * away
            xs[j] += dx * back
            ys[j] += dy * back
    return worst
