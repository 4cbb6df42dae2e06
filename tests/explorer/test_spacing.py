"""Circles side by side: few stay near where they wanted to stand, many fill a rectangle, and none overlap much."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao.explorer.spacing import FEW, filling, side_by_side


def overlaps(points: list[tuple[float, float]], radii: list[float]) -> list[float]:
    pairs = [(i, j) for i in range(len(points)) for j in range(i)]
    return [
        1 - math.dist(points[i], points[j]) / (radii[i] + radii[j])
        for i, j in pairs
        if math.dist(points[i], points[j]) < radii[i] + radii[j]
    ]


def scattered(count: int, seed: int = 0) -> tuple[list[tuple[float, float]], list[float]]:
    chance = random.Random(seed)
    points = [(chance.gauss(0, 200), chance.gauss(0, 200)) for _ in range(count)]
    return points, [chance.choice([70.0, 90.0, 160.0, 400.0]) for _ in range(count)]


@pytest.mark.parametrize("count", [2, 30, FEW, FEW + 1, 600])
def test_hardly_any_overlap(count):
    points, radii = scattered(count)
    found = overlaps(side_by_side(points, radii), radii)
    assert max(found, default=0) < 0.08
    assert sum(overlap > 0.02 for overlap in found) <= count // 100


def test_what_does_not_touch_stays():
    points = [(0.0, 0.0), (100.0, 0.0), (0.0, 300.0)]
    assert side_by_side(points, [10.0, 20.0, 30.0]) == points


def test_many_fill_a_rectangle_of_the_aspect_and_keep_their_sides():
    points, radii = scattered(500)
    placed = side_by_side(points, radii, 2.0)
    width = max(x for x, _ in placed) - min(x for x, _ in placed)
    height = max(y for _, y in placed) - min(y for _, y in placed)
    assert 1.6 < width / height < 2.4
    sides = [(old[0] > 0) == (new[0] > 0) for old, new in zip(points, placed, strict=True) if abs(old[0]) > 200]
    assert sum(sides) > 0.9 * len(sides)


@pytest.mark.parametrize("aspect", [0.6, 1.0, 2.0])
@pytest.mark.parametrize("count", [8, 40, FEW])
def test_few_fill_a_rectangle_of_the_aspect_without_overlap(count, aspect):
    points, radii = scattered(count)
    points = [(x * 3, y * 0.5) for x, y in points]
    placed = filling(points, radii, aspect)
    sides = [
        [c + sign * r for c, r in zip(axis, radii, strict=True) for sign in (-1, 1)]
        for axis in zip(*placed, strict=True)
    ]
    width, height = (max(side) - min(side) for side in sides)
    assert max(overlaps(placed, radii), default=0) < 0.08
    assert sum(math.pi * r * r for r in radii) > 0.45 * max(width / aspect**0.5, height * aspect**0.5) ** 2
    assert all(abs(min(side) + max(side)) < 1e-6 * width for side in sides)


@pytest.mark.parametrize("count", [0, 1, 2, FEW + 1])
def test_filling_with_few_or_many(count):
    points, radii = scattered(count)
    assert len(filling(points, radii)) == count


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 200), st.floats(1e-3, 1e6))
def test_circles_on_one_point_are_told_apart(count, radius):
    radii = [radius] * count
    assert max(overlaps(side_by_side([(0.0, 0.0)] * count, radii), radii), default=0) < 0.5
