"""Names by the noun that they share with the name beside them."""

from __future__ import annotations

import time

import pytest

from extracting import entities, extractor, scanned
from jiedao.entities import same_noun
from jiedao.entities.candidate import Candidate


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("报名的有前进社区、望山社区和解放社区。", {"前进社区", "解放社区"}),
        ("与望山社区、交通社区、德和社区相邻。", {"交通社区"}),
        ("社区内有望山路、环城路、新建路。", {"新建路"}),
        ("烟草小区和税务小区合并管理。", {"税务小区"}),
    ],
)
def test_what_ends_as_its_neighbour_does_is_a_name(text: str, names: set[str]) -> None:
    assert names <= set(entities(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("望山社区、创新社区治理模式。", "创新社区"),
        ("打造望山社区、文明社区样板。", "文明社区"),
        ("走进望山社区和居民小区。", "居民小区"),
    ],
)
def test_sorts_and_what_is_done_to_a_community_are_none(text: str, name: str) -> None:
    assert name not in entities(text)


@pytest.mark.parametrize(
    "text", ["建设{0}、柳荫{0}", "建设{0}、柳荫{0}、望江{0}", "望江{0}、建设{0}、柳荫{0}、清泉{0}"]
)
@pytest.mark.parametrize("noun", ["社区", "路"])
def test_a_neighbour_that_is_known_ends_the_search_on_its_own_side_only(text: str, noun: str) -> None:
    assert f"建设{noun}" in entities(f"{text.format(noun)}举办邻里节。")


@pytest.mark.slow
@pytest.mark.parametrize("noun", ["社区", "小区", "路", "街", "巷"])
@pytest.mark.parametrize("stem", ["望江", "建设"])
def test_long_rows_take_linear_time(noun: str, stem: str) -> None:
    cls = {"社区": "Community", "小区": "Compound"}.get(noun, "Facility")
    size = len(stem) + len(noun)

    def seconds(count: int, step: int) -> float:
        """Of a row of so many names, of which each so manieth is known."""
        scan = scanned("、".join([stem + noun] * count))
        starts = range(0, count * (size + 1), (size + 1) * step)
        kept = [Candidate(at, at + size, cls, "", "x", 0) for at in starts]
        before = time.process_time()
        assert len(list(same_noun.find(scan, kept, extractor().entities.heads))) >= count - len(kept)
        return time.process_time() - before

    for step in (1, 5000):
        short = seconds(5_000, step)
        assert seconds(20_000, step) < 0.5 + 12 * short
