"""The panel of an entity, of a relation, and what can be taken along."""

from __future__ import annotations

from graphs import between, click, copied


def test_an_entity_with_all_that_is_said_of_it(opened, shot):
    page = opened()
    click(page, "柳堤街道")
    text = page.inner_text("#panel")
    for part in ("柳堤街道办事处", "410199001", "柳林区", "郑州市", "财政税收", "2.64亿元", "银发食堂", "上半年"):
        assert part in text
    shot(page, "entity")
    row = page.locator("#panel .statement", has_text="一领四单")
    row.locator("summary").click()
    quote = row.locator(".quote").inner_text()
    assert "柳堤街道党工委以“一领四单”派活" in quote
    for part in ("柳堤街道：合伙人走进院子", "郑州晚报", "2023-06-18", "sample/0.txt", "sample.frame"):
        assert part in quote
    assert any("一领四单" in text for text in row.locator("mark").all_inner_texts())


def test_bars_where_figures_can_be_compared(opened):
    page = opened()
    click(page, "柳堤街道")
    row = page.locator("#panel .figures tr", has_text="财政税收")
    assert row.locator(".bar").count() == 1 + 1
    assert row.locator(".peers li").count() == 2  # that of the whole year is no measure of half of one
    row.locator(".peers summary").click()
    widths = [float(w) for w in row.locator(".bar rect").evaluate_all("list => list.map(r => r.getAttribute('width'))")]
    assert [round(w) for w in widths] == [100, 73]
    assert "全年" in row.locator(".peers li", has_text="桥北街道").inner_text()
    row.locator(".proof summary").last.click()
    row.locator("mark").first.wait_for()
    assert "2.64亿" in row.locator("mark").all_inner_texts()


def test_relations_are_grouped_and_lead_on(opened):
    page = opened()
    click(page, "柳堤街道")
    heads = page.locator("#panel .group h4").all_inner_texts()
    assert any(head.startswith("推行") for head in heads)
    assert any(head.startswith("包含") for head in heads)
    page.click("#panel .group .entity >> text=东堤社区")
    assert page.inner_text("#panel h2") == "东堤社区"


def test_a_line_shows_its_evidence_and_rule(opened, shot):
    page = opened()
    page.mouse.click(*between(page, "桥北街道", "桥北老城更新项目"))
    text = page.inner_text("#panel")
    assert "承办建设" in text
    assert "总投资1.2亿元" in text
    assert "A frame: a sub-district runs a programme" in text
    shot(page, "edge")


def test_what_is_planned_says_so(opened):
    page = opened()
    page.fill("#search", "红色物业联盟")
    page.press("#search", "Enter")
    assert "计划中" in page.locator("#panel .statement", has_text="青禾物业").inner_text()


def test_copies(opened):
    import pyoxigraph

    page = opened()
    click(page, "柳堤街道")
    turtle = copied(page, "#copy-turtle")
    quads = list(pyoxigraph.parse(turtle.encode(), format=pyoxigraph.RdfFormat.TURTLE))
    assert len(quads) > 15
    assert any(str(q.predicate).endswith("#implements>") for q in quads)
    sparql = copied(page, "#copy-sparql")
    store = pyoxigraph.Store()
    store.extend(quads)
    assert len(list(store.query(sparql))) >= 15
    link = copied(page, "#copy-link")
    assert not link.endswith("k=")
    assert "n=place%2F410199-liudi-jiedao" in link


def test_what_only_the_official_register_gives_says_so(opened):
    page = opened("corpus")
    for name, told in (("福建省", 1), ("玉林街道", 0)):
        page.fill("#search", name)
        page.keyboard.press("Enter")
        page.locator("#panel h2", has_text=name).wait_for()
        assert page.locator("#panel .register").count() == told
        assert told == page.inner_text("#panel").count("出自官方区划登记（2023）")
