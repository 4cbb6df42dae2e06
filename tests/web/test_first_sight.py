"""What a reader sees when the page opens: the picture, its legend, its labels and its lines."""

from __future__ import annotations

import pytest
from graphs import between, click, frames, overlapping, picture, snapshot


@pytest.mark.parametrize("name", ["small", "corpus", "pages", "500", "2000", "10000"])
def test_labels_do_not_overlap_and_are_not_cut(opened, shot, name):
    page = opened(name)
    shot(page, f"first-{name}")
    seen = picture(page)
    assert len(seen.labels) >= min(20, len(seen.marks))
    assert overlapping(seen.labels) == []
    assert [label for label in seen.labels if label.left < -1 or label.right > seen.width + 1] == []
    assert [label for label in seen.labels if label.top < -2 or label.bottom > seen.height + 2] == []


@pytest.mark.parametrize("name", ["small", "pages", "2000"])
@pytest.mark.parametrize("width", [1400, 420])
def test_no_territory_touches_the_edge(opened, name, width):
    seen = picture(opened(name, width=width, height=900))
    least = 24 if width > 1000 else 8
    assert seen.lands
    for x, y, rx, ry in seen.lands:
        assert least <= x - rx and x + rx <= seen.width - least
        assert least <= y - ry and y + ry <= seen.height - least


@pytest.mark.parametrize("name", ["small", "corpus", "pages", "2000", "10000"])
@pytest.mark.parametrize(("width", "height"), [(1400, 900), (1000, 700), (1700, 800)])
def test_the_picture_fills_the_canvas(opened, shot, name, width, height):
    page = opened(name, width=width, height=height)
    shot(page, f"fills-{name}-{width}")
    seen = picture(page)
    xs = [x + side * rx for x, _, rx, _ in seen.lands for side in (-1, 1)] + [x for x, _, _ in seen.marks.values()]
    ys = [y + side * ry for _, y, _, ry in seen.lands for side in (-1, 1)] + [y for _, y, _ in seen.marks.values()]
    assert max(xs) - min(xs) > 0.75 * seen.width
    assert max(ys) - min(ys) > 0.75 * seen.height


@pytest.mark.parametrize("name", ["corpus", "pages", "500"])
def test_names_do_not_hide_what_stands_beside_them(opened, name):
    seen = picture(opened(name, width=1400, height=900))
    hidden = {
        label.text
        for label in seen.labels
        for x, y, _ in seen.marks.values()
        if label.left < x < label.right and label.top < y < label.bottom
    }
    assert len(hidden) <= len(seen.lands) + 6  # sub-districts, and what several of them run, are named all the same
    assert len(seen.labels) > 2 * len(seen.lands)


def test_what_several_run_stands_out(opened, shot):
    page = opened("pages", width=1400, height=900)
    shot(page, "shared")
    seen = picture(page)
    assert {"五星支部创建", "路长制", "温暖二七"} <= {label.text for label in seen.labels}
    assert seen.marks["五星支部创建"][2] > 1.3 * seen.marks["365工作机制"][2]
    colours = [colour for colour, _, _ in seen.lines]
    joining = min(set(colours), key=colours.count)
    assert len(set(colours)) == 2
    assert 8 <= colours.count(joining) < len(colours) / 4


def test_every_sub_district_is_named(opened):
    seen = picture(opened("pages"))
    names = {label.text for label in seen.labels}
    assert {"淮河路街道", "京广路街道", "东风路街道", "文化路街道", "西流湖街道", "汝河路街道"} <= names


def test_sub_districts_are_large_and_apart_with_their_own_around_them(opened):
    marks = picture(opened()).marks
    streets = {name: marks[name] for name in ("柳堤街道", "槐荫街道", "桥北街道")}
    others = [r for name, (_, _, r) in marks.items() if name not in streets]
    assert min(r for _, _, r in streets.values()) > 1.3 * max(r for r in others if r < 18)

    def nearest(name):
        return min(streets, key=lambda s: (marks[name][0] - streets[s][0]) ** 2 + (marks[name][1] - streets[s][1]) ** 2)

    assert {nearest(name) for name in ("东堤社区", "柳堤公园", "云上柳堤", "周明")} == {"柳堤街道"}
    assert {nearest(name) for name in ("槐花里社区", "槐荫志愿服务队")} == {"槐荫街道"}


def test_the_picture_stands_still(opened):
    page = opened()
    before = picture(page)
    frames(page, 90)
    assert snapshot(page).marks == before.marks


def test_legend_filters(opened):
    page = opened()
    assert "周明" in picture(page).marks
    page.click("#filters input[data-name='Person']")
    assert "周明" not in picture(page).marks
    assert "27 / 28" in page.inner_text("#shown")
    page.click("#clear-filters")
    assert "周明" in picture(page).marks


def test_resting_on_a_line_reads_its_relation(opened, shot):
    page = opened()
    page.mouse.move(*between(page, "桥北街道", "桥北老城更新项目"))
    page.wait_for_selector("#tip:not([hidden])")
    shot(page, "hover-edge")
    assert page.inner_text("#tip").replace("\n", "") == "桥北街道 承办建设 → 桥北老城更新项目"


def test_dragging_moves_a_node_and_loosening_moves_all(opened):
    page = opened()
    before = picture(page).marks
    x, y, _ = before["桥北街道"]
    box = page.locator("#canvas").bounding_box()
    page.mouse.move(box["x"] + x, box["y"] + y)
    page.mouse.down()
    page.mouse.move(box["x"] + x + 60, box["y"] + y + 40, steps=5)
    page.mouse.up()
    after = picture(page).marks
    assert abs(after["桥北街道"][0] - x - 60) < 8
    assert after["柳堤街道"] == before["柳堤街道"]
    page.click("#loosen")
    for _ in range(200):
        frames(page, 5)
        moved = snapshot(page).marks
        if sum(moved[name] != after[name] for name in after if name in moved) > 10:
            break
    else:
        raise AssertionError("a thousand frames on, the picture stands where it stood")
    page.click("#loosen")
    held = picture(page).marks
    frames(page, 40)
    assert snapshot(page).marks == held


def test_selecting_marks_the_neighbours(opened, shot):
    page = opened()
    click(page, "银发食堂")
    faint = picture(page).faint
    assert "桥北街道" in faint
    assert not faint & {"银发食堂", "柳堤街道", "槐荫街道"}
    shot(page, "selected")


def test_selecting_leaves_the_other_lines_faint(opened):
    page = opened()
    assert {opacity for _, opacity, _ in picture(page).lines} == {1}
    click(page, "银发食堂")
    assert {opacity for _, opacity, strong in picture(page).lines if not strong} == {0.3}
    assert {opacity for _, opacity, strong in picture(page).lines if strong} == {1}


def test_selecting_a_formula_shows_who_else_coined_it(opened):
    page = opened()
    click(page, "柳堤社区合伙人")
    assert "槐荫社区合伙人" not in picture(page).faint
    assert "邻里节" in picture(page).faint
