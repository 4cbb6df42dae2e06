"""Search, filters, focus, paths, history and links."""

# ruff: noqa: E501 (tables, and scripts that run in the page)

from __future__ import annotations

import pytest
from graphs import click, copied, picture, steady
from playwright.sync_api import expect


def title(page):
    return page.inner_text("#panel h2").strip()


def titled(page, name):
    """Wait until the panel is about that: the steps of the browser's history are taken later than they are asked for."""
    expect(page.locator("#panel h2")).to_have_text(name)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("柳堤公园", "柳堤公园"), ("街道办事处", "柳堤街道"), ("hyjd", "槐荫街道"), ("huaiyinjiedao", "槐荫街道"), ("sqhhr", "社区合伙人"),
        ("银发", "银发食堂"), ("YLSD", "一领四单"), ("“五星”支部", "五星支部创建"),
    ],
)  # fmt: skip
def test_completion_by_name_alias_and_pinyin(opened, typed, found):
    page = opened()
    page.fill("#search", typed)
    page.wait_for_selector("#search-list [role=option]")
    assert found in page.inner_text("#search-list li >> nth=0")
    page.press("#search", "Enter")
    assert found[-4:] in title(page)


def test_initials_find_a_sub_district_of_the_pages(opened, shot):
    page = opened("pages")
    page.fill("#search", "hhl")
    shot(page, "search")
    assert "淮河路" in page.inner_text("#search-list li >> nth=0")
    page.press("#search", "Enter")
    assert title(page) == "淮河路街道"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("嘉莲", "嘉莲街道"), ("嘉蓮街", "嘉莲街道"), ("jljd", "嘉莲街道"), ("思明區", "思明区"),
        ("沈阳南湖街道", "南湖街道（和平区）"), ("深圳 罗湖南湖", "南湖街道（罗湖区）"),
    ],
)  # fmt: skip
def test_traditional_characters_and_places_before_a_name_do_not_matter(opened, typed, found):
    page = opened("corpus")
    page.fill("#search", typed)
    assert page.inner_text("#search-list li >> nth=0").split("\n")[0] == found
    page.press("#search", "Enter")
    titled(page, found)


def test_a_place_that_it_does_not_lie_in_finds_no_name(opened):
    page = opened("corpus")
    page.fill("#search", "长沙南湖街道")
    assert page.inner_text("#search-list") == "没有这个名称"


def test_homonyms_are_told_apart_wherever_they_stand(opened, shot):
    page = opened("corpus")
    both = ["南湖街道（和平区）", "南湖街道（罗湖区）"]
    assert page.locator("#panel li.row", has_text="南湖街道").locator("bdi").all_inner_texts() == both
    assert {label.text for label in picture(page).labels if "南湖街道" in label.text} <= set(both)
    page.fill("#search", "南湖街道")
    shot(page, "homonyms")
    assert [text.split("\n")[0] for text in page.locator("#search-list li").all_inner_texts()[:2]] == both
    page.fill("#search", "")
    for name in both:
        page.check(f"#panel input[aria-label='加入比较: {name}']")
    page.click("#panel >> text=比较所选")
    shot(page, "homonyms-compared")
    assert page.locator("#view-compare .chip bdi").all_inner_texts() == both
    assert page.locator("table.compare thead th").all_inner_texts() == both


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (1000, 700)])
def test_what_is_found_is_brought_near(opened, shot, width, height):
    page = opened("pages", width=width, height=height)
    before = picture(page)
    page.fill("#search", "壹号工厂")
    page.press("#search", "Enter")
    titled(page, "壹号工厂")
    shot(page, f"found-{width}")
    after = picture(page)
    x, y, r = after.marks["壹号工厂"]
    assert r > 1.5 * before.marks["壹号工厂"][2]
    assert 40 < x < after.width - 40
    assert 40 < y < after.height - 40
    assert {"壹号工厂", "东风路街道"} <= {label.text for label in after.labels}


def test_a_shared_programme_is_found_with_all_who_run_it(opened, shot):
    page = opened("pages", width=1400, height=900)
    page.fill("#search", "五星支部")
    page.press("#search", "Enter")
    titled(page, "五星支部创建")
    shot(page, "found-shared")
    after = picture(page)
    runners = {"三官庙街道", "建设路街道", "汝河路街道", "航海西路街道"}
    assert runners <= {label.text for label in after.labels}
    assert all(0 < after.marks[name][0] < after.width and 0 < after.marks[name][1] < after.height for name in runners)


def test_what_is_clicked_on_stays_where_it_is(opened):
    page = opened("pages", width=1400, height=900)
    before = picture(page)
    click(page, "五星支部创建")
    assert picture(page).marks == before.marks


def test_the_list_says_whose_a_thing_is(opened):
    page = opened()
    page.fill("#search", "社区合伙人")
    page.wait_for_selector("#search-list [role=option]")
    assert page.locator("#search-list .home").all_inner_texts() == ["柳堤街道", "槐荫街道"]


def test_a_link_is_to_the_same_place_on_another_screen(opened):
    page = opened("small", width=1400, height=900)
    page.fill("#search", "邻里节")
    page.press("#search", "Enter")
    titled(page, "邻里节")
    page.click("#zoom-in")
    before = picture(page)
    link = copied(page, "#copy-link")
    after = picture(opened("small", "#" + link.partition("#")[2], width=1000, height=700))

    def off_centre(seen):
        x, y, _ = seen.marks["邻里节"]
        return x - seen.width / 2, y - seen.height / 2

    stretched = [a / b for a, b in zip(off_centre(after), off_centre(before), strict=True)]
    assert all(1 / 1.7 < part < 1.7 for part in stretched)
    assert after.marks["邻里节"][2] == pytest.approx(before.marks["邻里节"][2], rel=0.02)


def test_what_is_not_there_is_said(opened):
    page = opened()
    page.fill("#search", "月球基地")
    assert page.inner_text("#search-list") == "没有这个名称"


@pytest.mark.parametrize(
    ("filter_", "choice", "inside", "outside"),
    [
        ("division", "桥北区", "桥头社区", "东堤社区"), ("street", "槐荫街道", "槐花里社区", "桥头社区"), ("star", "平安法治星", "槐荫社区合伙人", "云上柳堤"),
        ("year", "2022", "桥头社区", "槐花里社区"), ("article", "柳堤街道：合伙人走进院子", "东堤社区", "邻里节"),
    ],
)  # fmt: skip
def test_filters(opened, filter_, choice, inside, outside):
    page = opened()
    page.click(f"details[data-filter={filter_}] summary")
    page.click(f"details[data-filter={filter_}] label:has-text('{choice}')")
    marks = picture(page).marks
    assert inside in marks
    assert outside not in marks


@pytest.mark.parametrize(("name", "called"), [("small", "行政区划"), ("small-en", "Division")])
def test_the_filter_of_divisions_is_called_after_all_that_it_lists(opened, name, called):
    page = opened(name)
    fold = page.locator("details[data-filter=division]")
    fold.locator("summary").click()
    assert fold.locator("summary span").inner_text() == called
    assert set(fold.locator("label").all_inner_texts()) == {"郑州市", "柳林区", "桥北区"}


def test_filter_by_relation(opened):
    page = opened()
    page.click("#filters input[data-name='within']")
    assert "24 条关系" in page.inner_text("#shown")


def test_focus_on_one_or_two_steps(opened, shot):
    page = opened()
    click(page, "银发食堂")
    page.click("#focus-1")
    assert set(picture(page).marks) == {"银发食堂", "柳堤街道", "槐荫街道", "槐荫党群服务中心"}
    shot(page, "focus")
    page.click("#focus-bar >> text=两步")
    assert {"邻里节", "云上柳堤"} <= set(picture(page).marks)
    assert "桥头社区" not in picture(page).marks
    page.click("#focus-bar [aria-label]")
    assert len(picture(page).marks) == 28


def test_shortest_path_with_its_sentences(opened, shot):
    page = opened()
    click(page, "周明")
    page.click("#path-from")
    page.fill("#path-to", "qtsq")
    page.press("#path-to", "Enter")
    expect(page.locator("#panel blockquote").nth(3)).to_be_attached()
    text = page.inner_text("#panel")
    assert "5 步" in text or "6 步" in text
    assert "党工委书记" in text
    assert page.locator("#panel blockquote").count() >= 4
    assert page.evaluate("document.activeElement.id") == "panel"
    shot(page, "path")


def test_no_path_is_said(opened):
    page = opened()
    page.click("#filters fieldset:has-text('关系') >> text=全不选")
    click(page, "周明")
    page.click("#path-from")
    page.fill("#path-to", "桥头")
    page.press("#path-to", "Enter")
    assert "没有路径" in page.inner_text("#panel")


def test_back_and_forward(opened):
    page = opened()
    click(page, "柳堤街道")
    page.click("#panel .entity >> text=云上柳堤")
    titled(page, "云上柳堤")
    page.go_back()
    titled(page, "柳堤街道")
    page.click("#go-back")
    titled(page, "从这里开始")
    page.go_forward()
    titled(page, "柳堤街道")
    page.go_forward()
    titled(page, "云上柳堤")


def test_a_link_reopens_the_view(opened, browser):
    page = opened()
    page.click("details[data-filter=street] summary")
    page.click("details[data-filter=street] label:has-text('柳堤街道')")
    page.click("#filters input[data-name='Person']")
    click(page, "青禾物业")
    page.click("#zoom-in")
    steady(page)
    before = picture(page)
    page.click("#share summary")
    link = copied(page, "#share-link")
    again = opened("small", "#" + link.partition("#")[2])
    assert title(again) == "青禾物业"
    after = picture(again)
    assert after.marks.keys() == before.marks.keys()
    assert all(abs(after.marks[n][0] - before.marks[n][0]) < 2 for n in before.marks)


def test_a_link_copied_while_the_view_moves_is_to_where_it_goes(opened):
    page = opened()
    first = picture(page)
    page.evaluate(
        "const zoom = document.getElementById('zoom-in'); document.getElementById('share-link')"
        ".addEventListener('click', () => { zoom.click(); zoom.click(); }, { capture: true })"
    )
    page.click("#share summary")
    link = copied(page, "#share-link")
    steady(page)
    before = picture(page)
    (x, y, r), (x1, y1, r1) = first.marks["柳堤街道"], before.marks["柳堤街道"]
    middle, height = first.width / 2, first.height / 2
    assert r1 == pytest.approx(r * 1.4**2, rel=0.01)
    assert (x1 - middle, y1 - height) == pytest.approx(((x - middle) * 1.4**2, (y - height) * 1.4**2), abs=1)
    after = picture(opened("small", "#" + link.partition("#")[2]))
    assert after.marks.keys() == before.marks.keys()
    assert all(abs(after.marks[n][0] - before.marks[n][0]) < 2 for n in before.marks)


def test_a_link_to_what_is_not_there_is_survived(opened):
    page = opened("small", "#n=place/none&t=%E0%A4%A&k=1,2,x&v=nonsense&o=,&f=&year=1")
    assert "place/none" in page.inner_text("#toast")
    assert title(page) == "从这里开始"
