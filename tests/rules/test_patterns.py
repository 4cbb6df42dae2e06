"""Regular expressions: which are refused, and that those that are not take linear time."""

from __future__ import annotations

import re
import signal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao.rules.patterns import fault

REFUSED = [
    r"(?:\d+)+", r"路(a|aa)*b", r"路.*.*x", r"路.*a.*b", r"路(?:a?b?)+c", r"路(?:ab*a*)+c", r"路(?:[ab]{1,9}){1,9}y",
    r"(\w)\1", r"[", r"a?", r"(?i)路", r"路(?i:a)", r"\d+号", r"路(?:a\d+)+\d+x", "路" * 3000,
    r"路(?:a(?:路)*(?:路)?)*z", r"路(?:a(?:路?){1,3})*z", r"号[\u4e00-\u9fff]*\w*x", r"号\w*路+x", r"号[^路]*[^\d]*x",
]  # fmt: skip
ACCEPTED = [
    r"[\u4e00-\u9fff]{2,8}路\d+号", r"路\d+-\d+", r"路(?:ab|cd)*y", r"路(新|新型)*", r"路(?:(?:a|b)c)+", r"路(?:-a+)+b",
    r"(?<!一)路(?=口)", r"第[一二三]{1,3}(?:号|院)", r"路[^\d，]+\d*x", r"号\s*路*\d+x",
]  # fmt: skip


@pytest.mark.parametrize("pattern", REFUSED)
def test_refused(pattern: str) -> None:
    assert fault(pattern)


@pytest.mark.parametrize("pattern", ACCEPTED)
def test_accepted(pattern: str) -> None:
    assert fault(pattern) == ""


ATOM = st.sampled_from(["a", "b", "[ab]", ".", "路", r"\d", r"\w", "[^a]", "a|b", "ab", "a|ab"])
PATTERN = st.recursive(
    ATOM,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{1,3}", "{2,}", ""])).map(lambda p: f"(?:{p[0]}){p[1]}"),
        st.lists(inner, min_size=2, max_size=3).map("".join),
    ),
    max_leaves=6,
)


def _late(*_: object) -> None:
    raise TimeoutError


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a search cannot be interrupted here")
@settings(max_examples=300, deadline=None)
@given(PATTERN)
def test_what_is_accepted_never_takes_exponential_time(pattern: str) -> None:
    pattern = "路" + pattern + "z"
    if fault(pattern):
        return
    compiled = re.compile(pattern)
    old = signal.signal(signal.SIGVTALRM, _late)
    signal.setitimer(signal.ITIMER_VIRTUAL, 2)
    try:
        for text in ("路" + "a" * 400, "路" + "ab" * 200, "路" + "路a" * 200):
            compiled.search(text)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)
