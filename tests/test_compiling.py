"""Regular expressions are the same, whether their character classes are remembered or not."""

import re

import pytest

from jiedao.compiling import classes_remembered

CLASSES = [
    "[一-鿿]",
    "[^，。；一-龥]",
    "[路街巷]",
    "[a-z路]",
    r"[\d一二三]",
    "[\U00020000-\U0002a6df一]",
    "[^\n]",
    "甲|乙|丙",
]
TEXT = "柳堤路，12号ａB\n\U00020001三。街K\u212a甲"


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.ASCII])
@pytest.mark.parametrize("pattern", CLASSES)
def test_what_is_found(pattern: str, flags: int) -> None:
    re.purge()
    expected = [match.span() for match in re.compile(pattern, flags).finditer(TEXT)]
    with classes_remembered():
        for other in (re.IGNORECASE, 0, flags):
            re.purge()
            re.compile(pattern, other)
        re.purge()
        assert [match.span() for match in re.compile(pattern, flags).finditer(TEXT)] == expected


def test_a_class_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out = []
    compiler = re._compiler  # type: ignore[attr-defined]
    real = compiler._optimize_charset

    def counted(items: object, *folding: object) -> object:
        worked_out.append(items)
        return real(items, *folding)

    monkeypatch.setattr(compiler, "_optimize_charset", counted)
    with classes_remembered():
        re.compile("甲[柳槐]乙[柳槐]丙[柳槐]")
    assert len(worked_out) == 1
    assert compiler._optimize_charset is counted


def test_without_the_function_of_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(re._compiler, "_optimize_charset")  # type: ignore[attr-defined]
    with classes_remembered():
        assert re.match("甲", "甲")
