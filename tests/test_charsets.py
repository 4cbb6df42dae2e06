"""Classes of characters that are worked out once are those that Python works out each time."""

from __future__ import annotations

import re
import sys

import pytest

from jiedao.charsets import remembered_charsets

TEXT = "走进 ABCabc 文化路12号：“邻里”𠮷"


@pytest.mark.parametrize("pattern", ["[一-鿿]{2,3}", "[^一-鿿]+", "[一-鿿A-Za-z]+", "[a-z一-鿿\U00020000-\U0002ffff]+"])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_patterns_match_the_same(pattern: str, flags: int) -> None:
    re.purge()
    expected = re.compile(pattern, flags).findall(TEXT)
    re.purge()
    with remembered_charsets():
        found = [re.compile(f"{pattern}{end}", flags).findall(TEXT) for end in ("", "(?:)")]
    assert found == [expected, expected]


def test_python_gets_its_own_function_back() -> None:
    compiler = sys.modules["re._compiler"]
    before = vars(compiler)["_optimize_charset"]
    with pytest.raises(KeyError), remembered_charsets():
        assert vars(compiler)["_optimize_charset"] is not before
        raise KeyError
    assert vars(compiler)["_optimize_charset"] is before


def test_without_that_function_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "re._compiler")
    with remembered_charsets():
        assert re.compile("[一-鿿]+路").search(TEXT)
