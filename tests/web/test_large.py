"""Large graphs open on a summary and unfold on demand."""

from __future__ import annotations

from graphs import overlapping, picture


def test_ten_thousand_open_on_a_summary_and_unfold(opened, shot):
    page = opened("10000")
    seen = picture(page)
    assert 150 < len(seen.marks) < 400
    assert overlapping(seen.labels) == []
    assert "概要" in page.inner_text("#panel")
    street = next(name for name in seen.marks if name.endswith("街道"))
    page.fill("#search", street)
    page.press("#search", "Enter")
    page.click("#panel >> text=展开")
    page.click("#zoom-fit")
    shot(page, "unfolded")
    assert 30 < len(picture(page).marks) - len(seen.marks) < 120
    page.click("#panel >> text=收起")
    assert "展开" in page.inner_text("#panel")


def test_a_folded_thing_is_found_and_shown(opened):
    page = opened("10000")
    page.fill("#search", "为民工作法")
    page.press("#search", "Enter")
    name = page.inner_text("#panel h2")
    assert name in picture(page).marks
