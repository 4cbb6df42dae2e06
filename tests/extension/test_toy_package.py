"""A package installed beside jiedao brings a reader, an extractor and an exporter by entry points."""

from __future__ import annotations

import json
from pathlib import Path

NOTES = """柳林街道的早晨
柳林街道位于东湖区。清晨，居民们在广场唱起柳林之歌。
%%
松涛街道的傍晚
松涛街道打造“邻里议事厅”品牌。
"""


def test_a_reader_reads_its_suffix(with_toy, tmp_path: Path) -> None:
    (tmp_path / "a.notes").write_text(NOTES, encoding="utf-8")
    (tmp_path / "b.rotten").write_text("x", encoding="utf-8")
    (tmp_path / "c.unknown").write_text("x", encoding="utf-8")
    with_toy("-m", "jiedao", "build", ".", "-o", "built", cwd=tmp_path)
    report = json.loads((tmp_path / "built" / "report.json").read_text("utf-8"))
    reasons = {item["source"].rpartition("/")[2]: item["reason"] for item in report["skipped"]}
    assert "the file is rotten" in reasons["b.rotten"]
    assert "no reader for .unknown" in reasons["c.unknown"]
    turtle = (tmp_path / "built" / "graph.ttl").read_text("utf-8")
    assert "柳林街道的早晨" in turtle
    assert "松涛街道的傍晚" in turtle


def test_an_exporter_is_a_format(with_toy, tmp_path: Path) -> None:
    (tmp_path / "a.notes").write_text(NOTES, encoding="utf-8")
    with_toy("-m", "jiedao", "build", "a.notes", "-o", "built", cwd=tmp_path)
    listed = with_toy("-m", "jiedao", "export", "--help", cwd=tmp_path).stdout
    assert "toy-lines" in listed
    with_toy("-m", "jiedao", "export", "-g", "built", "-f", "toy-lines", "-o", "lines.txt", cwd=tmp_path)
    assert "松涛街道 implements 邻里议事厅品牌" in (tmp_path / "lines.txt").read_text("utf-8").splitlines()
    with_toy("-c", "import jiedao; jiedao.load('built').export('toy-lines', 'again.txt')", cwd=tmp_path)
    assert (tmp_path / "again.txt").read_bytes() == (tmp_path / "lines.txt").read_bytes()


def test_an_extractor_adds_entities_and_relations_with_evidence(with_toy, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("柳林街道的早晨\n\n柳林街道组织居民唱起柳林之歌。\n", encoding="utf-8")
    with_toy("-m", "jiedao", "build", "a.txt", "-o", "built", cwd=tmp_path)
    program = (
        "import jiedao; g = jiedao.load('built'); song = g['柳林之歌']; (r,) = song.incoming; "
        "e = next(e for e in r.evidence if e.rule == 'toy-model'); "
        "print(song.fine, r.subject.label, r.predicate, e.rule, e.quote, e.description)"
    )
    said = with_toy("-c", program, cwd=tmp_path).stdout.split()
    assert said[:5] == ["Activity", "柳林街道", "implements", "toy-model", "柳林街道组织居民唱起柳林之歌。"]
    assert said[5].startswith("Songs")
    with_toy("-m", "jiedao", "validate", "-g", "built", cwd=tmp_path)


def test_what_an_extractor_makes_up_is_refused_and_told(with_toy, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("柳林街道乱说\n\n柳林街道唱起柳林之歌，有人乱说。\n", encoding="utf-8")
    with_toy("-m", "jiedao", "build", "a.txt", "-o", "built", cwd=tmp_path)
    report = json.loads((tmp_path / "built" / "report.json").read_text("utf-8"))
    reasons = "\n".join(item["reason"] for item in report["skipped"])
    for part in ("火星殖民计划", "Spaceship", "flies", "out of tokens"):
        assert part in reasons
    assert "火星" not in (tmp_path / "built" / "graph.ttl").read_text("utf-8")
