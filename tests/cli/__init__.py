"""What the tests of the commands share: two articles, and what a command tells."""

from __future__ import annotations

import pytest

ARTICLE = "# 文化路街道推进基层治理\n\n文化路街道推行“邻里议事厅”机制，今年以来服务群众300人次。\n"
OTHER = "# 淮河路街道办实事\n\n淮河路街道推行“街坊说事”机制，投入资金20万元。\n"


def told(status: int, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    out, err = capsys.readouterr()
    return status, out, err
