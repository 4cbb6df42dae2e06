"""Front matter is found where it is, left where it is, and its errors are told with their line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.reading import front_matter

BODY = "社区食堂开张，居民点赞。\n"


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: 食堂\ndate: 2023-05-01\n---\n",
        "---\r\ntitle: 食堂\r\n---\r\n",
        "---  \n# a comment\n\ntitle: 食堂\n...\n",
        "\ufeff---\n'title': 食堂\n---\n",
        "---\n---\n",
        "---\ntitle: '食堂\n---\n",
        "---\n标题：食堂\n---\n",
    ],
)
def test_the_body_starts_after_the_block(head: str) -> None:
    assert front_matter.body_start(head + BODY) == len(head)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "---\n" + BODY,
        "---\n" + BODY + "---\n" + BODY,
        "\n---\ntitle: 食堂\n---\n" + BODY,
        "----\ntitle: 食堂\n----\n",
        "---\ntitle: 食堂\n" + "社区\n" * 20_000 + "---\n",
    ],
)
def test_a_rule_of_markdown_is_no_front_matter(text: str) -> None:
    assert front_matter.body_start(text) == 0
    assert front_matter.read(text)[0].title == ""


def test_a_block_without_text_after_it_ends_with_the_text() -> None:
    text = "---\ntitle: 食堂\n---"
    assert front_matter.body_start(text) == len(text)


def test_metadata_is_read() -> None:
    text = (
        "---\ntitle: 食堂\ndate: 2023年5月1日\npublisher: 青云日报\n"
        "url: https://example.org/1\nauthors: [王芳, 李明]\ntags: [x]\n---\n"
    )
    metadata, errors = front_matter.read(text + BODY)
    assert metadata == ("食堂", "2023-05-01", "青云日报", "https://example.org/1", ("王芳", "李明"))
    assert errors == []


@pytest.mark.parametrize(
    ("block", "line", "reason"),
    [
        ("title: 食堂\ndate: [\n", 3, "wrong YAML"),
        ("title: 食堂\ndate: someday\n", 3, "no date"),
        ("title: 食堂\ndate: 2023-02-30\n", 3, "no date"),
        ("title: {a: b}\n", 2, "a string is due"),
        ("标题：食堂\n", 2, "half-width colon"),
        ("title: a\x01b\n", 2, "wrong YAML"),
        ("title: a\ud800b\n", 2, "wrong YAML"),
        ("title: " + "[" * 5000 + "\n", 2, "wrong YAML"),
    ],
)
def test_errors_name_line_and_way_out(block: str, line: int, reason: str) -> None:
    _, errors = front_matter.read(f"---\n{block}---\n{BODY}")
    assert [(error.line, reason in error.message) for error in errors] == [(line, True)]


@given(st.text(st.sampled_from("-\n\r:：a标 .#\t"), max_size=60), st.text(max_size=20))
def test_the_body_start_lies_in_the_text_at_the_start_of_a_line(head: str, body: str) -> None:
    text = "---\n" + head + body
    start = front_matter.body_start(text)
    assert 0 <= start <= len(text)
    assert start in (0, len(text)) or text[start - 1] == "\n"
    front_matter.read(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"---\ntitle: 食堂\n\n{BODY}", [("not closed", 1)]),
        (f"---\n{BODY}", []),
        (f"---\nNote: 食堂\n{BODY}", []),
        (f"---\ndate: 2023-01-01\ntitle: 食堂\nDate: 2024-01-01\n---\n{BODY}", [("given twice / 重复给出: date", 4)]),
        (f"---\npublisher: 5\n---\n{BODY}", [("no name: '5'", 2)]),
        (f"---\ntags: 社区\ntags: 街道\n---\n{BODY}", []),
    ],
)
def test_what_is_lost_or_doubled_is_told(text: str, told: list[tuple[str, int]]) -> None:
    _, errors = front_matter.read(text)
    assert [(reason in error.message, error.line) for error, (reason, _) in zip(errors, told, strict=True)] == [
        (True, line) for _, line in told
    ]
