"""PDF: the text layer in reading order."""

from __future__ import annotations

import io
import sys
from itertools import pairwise

import pytest

from jiedao.errors import MissingExtraError, ReadingError
from jiedao.reading.pdf import Segment, columns, is_interleaved, read

pytest.importorskip("pypdfium2")


def pdf(*pages: list[tuple[int, int, str]], encrypted: bool = False) -> bytes:
    """A file whose pages draw each string at x and y (points), 12 points high, in a font that is not embedded."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>",
    ]
    for number, page in enumerate(pages):
        drawn = "".join(f"1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj\n" for x, y, text in page)
        stream = f"BT /F 12 Tf\n{drawn}ET".encode()
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (6 + 2 * number)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    data, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (b"41" * 32, b"42" * 32)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, lock if encrypted else b"", len(data),
    )  # fmt: skip


def text_of(*pages: list[tuple[int, int, str]]) -> str:
    (document,) = read(io.BytesIO(pdf(*pages)), "a.pdf")
    assert document.encoding == ""
    return document.text


LEFT = ["阳光社区把闲置", "的车棚改成食堂", "每天中午有老人", "来这里吃饭聊天"]
RIGHT = ["青云街道网格员", "走访了幸福小区", "登记住户的需求", "并逐件回复办理"]


def column(x: int, lines: list[str]) -> list[tuple[int, int, str]]:
    return [(x, 700 - 20 * number, line) for number, line in enumerate(lines)]


def test_lines_and_pages() -> None:
    assert text_of(column(50, LEFT), column(50, RIGHT)) == "\n".join(LEFT) + "\n\n" + "\n".join(RIGHT)


def test_columns_typeset_one_after_the_other_keep_their_order() -> None:
    assert text_of(column(300, RIGHT) + column(50, LEFT)).split() == RIGHT + LEFT


def test_columns_drawn_row_by_row_are_taken_apart() -> None:
    rows = [drawn for pair in zip(column(50, LEFT), column(300, RIGHT), strict=True) for drawn in pair]
    assert (
        text_of([(50, 750, "邻里食堂开张的消息传遍了整条街上的大小院落和每家每户"), *rows]).split()[1:] == LEFT + RIGHT
    )


def test_the_order_of_many_evenly_spaced_lines_is_found_in_time() -> None:
    rows = [Segment(str(n), x, -20 * n, x + 100, -20 * n + 12) for n in range(1500) for x in (0, 200)]
    assert is_interleaved(rows)
    ordered = columns([Segment("head", 0, 50, 300, 62), *rows])
    assert ordered[0].text == "head"
    assert all(before.left < after.left or before.top > after.top for before, after in pairwise(ordered))


def test_lines_further_and_further_apart_are_found_in_time() -> None:
    tops = [-20 * n - n * n / 100 for n in range(4000)]
    rows = [Segment(str(n), n % 2 * 3, top - 2, n % 2 * 3 + 7, top) for n, top in enumerate(tops)]
    assert columns(rows) == rows


def test_columns_keep_every_segment() -> None:
    tangled = [Segment(str(n), n % 7 * 10, n * 3 % 11, n % 7 * 10 + 25, n * 3 % 11 + 5) for n in range(60)]
    assert sorted(columns(tangled)) == sorted(tangled)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no readable PDF"),
        (b"%PDF-1.4 broken", "no readable PDF"),
        (pdf([]), "OCR"),
        (pdf([(50, 700, "English")]), "Chinese"),
        (pdf(column(50, LEFT), encrypted=True), "without a password"),
    ],
)
def test_what_has_no_text_is_refused_with_the_way_out(data: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        list(read(io.BytesIO(data), "a.pdf"))


def test_without_pypdfium2_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jiedao\[pdf\]'"):
        list(read(io.BytesIO(b""), "a.pdf"))
