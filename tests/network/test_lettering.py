import hashlib
import json

import matplotlib
import pytest

matplotlib.use("agg")

from jiedao import network
from jiedao.network import lettering

HERE = network.chinese_font().parent


def test_the_font_is_the_one_of_the_manifest_with_its_licence() -> None:
    manifest = json.loads((HERE / "manifest.json").read_text("utf-8"))
    data = network.chinese_font().read_bytes()
    assert hashlib.sha256(data).hexdigest() == manifest["sha256"]
    assert len(data) < 2_000_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (HERE / manifest["licence_file"]).read_text("utf-8")


def test_the_font_has_gb2312_the_register_and_common_traditional_characters() -> None:
    from matplotlib.ft2font import FT2Font
    from pyarrow import parquet

    from jiedao.resources import folder

    known = FT2Font(str(network.chinese_font())).get_charmap()
    names = parquet.read_table(folder("data") / "register" / "divisions.parquet", columns=["name"])["name"]
    wanted = {c for name in names.to_pylist() for c in name}
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            wanted.update(bytes([row, cell]).decode("gb2312", "ignore"))
    lacking = {c for c in wanted if ord(c) not in known}
    assert len(lacking) <= 3  # two of private use, which mean nothing, and one too rare for Noto
    assert all(ord(c) in known for c in "嘉蓮街道黨委會“”《》—…·−°²³％＋")


def test_chinese_shows_where_the_machine_has_no_chinese_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettering, "OTHERS", ("DejaVu Sans",))
    with matplotlib.rc_context():
        network.use_chinese_font()
        from matplotlib import font_manager

        used = font_manager.findfont(font_manager.FontProperties())
        assert used == str(network.chinese_font())


def test_drawing_leaves_the_settings_of_others_alone() -> None:
    before = list(matplotlib.rcParams["font.family"])
    with lettering.lettered():
        assert matplotlib.rcParams["font.family"][0] == lettering.FAMILY
    assert list(matplotlib.rcParams["font.family"]) == before
