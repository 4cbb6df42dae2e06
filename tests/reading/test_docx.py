"""Word documents: paragraphs, tables and text boxes in their order."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest

from jiedao.errors import MissingExtraError, ReadingError
from jiedao.reading.docx import COMPOUND_FILE, MAX_TAGS, MAX_UNPACKED, read

docx = pytest.importorskip("docx")
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def text_of(data: bytes) -> str:
    (document,) = read(io.BytesIO(data), "a.docx")
    assert document.encoding == ""
    return document.text


def test_paragraphs_and_tables_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("邻里食堂开张", 1)
    document.add_paragraph("居民\t点赞。").add_run("真好")
    table = document.add_table(2, 3)
    for row, values in zip(table.rows, (("社区", "食堂", "座位"), ("阳光", "一处", "60个")), strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
    document.add_paragraph("完")
    assert text_of(saved(document)) == "邻里食堂开张\n居民\t点赞。真好\n社区\t食堂\t座位\n阳光\t一处\t60个\n完"


def test_an_empty_cell_keeps_its_place() -> None:
    document = docx.Document()
    document.add_paragraph("社区食堂")
    table = document.add_table(1, 3)
    table.cell(0, 0).text, table.cell(0, 2).text = "阳光社区", "60个"
    assert text_of(saved(document)) == "社区食堂\n阳光社区\t\t60个"


def test_merged_cells_stand_once_and_tables_inside_tables_in_their_cell() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "合并的单元格"
    inner = table.cell(0, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "里面", "表格"
    assert text_of(saved(document)) == "合并的单元格\n里面\t表格"


def test_insertions_controls_and_text_boxes_are_read_and_deletions_not() -> None:
    from docx.oxml import parse_xml

    document = docx.Document()
    body = document.element.body
    for number, xml in enumerate(
        (
            f"<w:p {WORD}><w:ins><w:r><w:t>新加的字</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>删掉</w:delText></w:r></w:del></w:p>",
            f"<w:sdt {WORD}><w:sdtContent><w:p><w:r><w:t>控件里的字</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            f'<w:p {WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
            "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
            "</mc:AlternateContent></w:r><w:r><w:t>框外</w:t></w:r></w:p>",
        )
    ):
        body.insert(number, parse_xml(xml))
    assert text_of(saved(document)) == "新加的字\n控件里的字\n框外\n文本框"


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no readable Word document"),
        (b"PK\x03\x04 broken", "no readable Word document"),
        (zipped(a=b"x"), "no readable Word document"),
        (COMPOUND_FILE + bytes(600), "without a password"),
        (saved(docx.Document()), "empty"),
    ],
)
def test_what_is_no_document_is_refused_with_the_way_out(data: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        list(read(io.BytesIO(data), "a.docx"))


def test_a_document_that_unpacks_to_gigabytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jiedao.reading.docx.MAX_UNPACKED", 1000)
    assert MAX_UNPACKED > 10**8
    with pytest.raises(ReadingError, match="unpacks"):
        list(read(io.BytesIO(zipped(a=bytes(1001))), "a.docx"))


def test_without_python_docx_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jiedao\[docx\]'"):
        list(read(io.BytesIO(b""), "a.docx"))


def test_a_document_of_millions_of_tags_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jiedao.reading.docx.MAX_TAGS", 1000)
    assert MAX_TAGS > 10**6
    with pytest.raises(ReadingError, match="XML tags"):
        list(read(io.BytesIO(zipped(**{"word/document.xml": b"<w:p/>" * 1001})), "a.docx"))
