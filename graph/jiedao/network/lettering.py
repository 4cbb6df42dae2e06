"""The font of the pictures: a subset of Noto Sans CJK SC that comes with jiedao, so that no machine shows boxes.

`fonts/manifest.json` says where it comes from, `fonts/OFL.txt` is its licence. Characters that it lacks are taken
from a Chinese font of the machine, where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import MissingExtraError

FAMILY = "Jiedao Sans"
OTHERS = (
    "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei", "DejaVu Sans",
)  # fmt: skip


def chinese_font() -> Path:
    """The font file, for programs that take one.

    >>> chinese_font().name
    'JiedaoSans-Regular.otf'
    """
    return Path(__file__).parent / "fonts" / "JiedaoSans-Regular.otf"


def use_chinese_font() -> None:
    """Letter all pictures that matplotlib draws from now on so that Chinese shows.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    prepared().rcParams.update(_settings())


@contextmanager
def lettered() -> Iterator[None]:
    """Letter what is drawn inside the `with` statement so that Chinese shows.

    pyplot comes first: what it sets up in Jupyter must outlive the settings of the font.
    """
    chosen = prepared()
    import matplotlib.pyplot  # noqa: F401

    with chosen.rc_context(_settings()):
        yield


def prepared() -> Any:
    """matplotlib, with the font made known to it.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    try:
        import matplotlib
        from matplotlib import font_manager
    except ImportError:
        raise MissingExtraError("matplotlib is not installed; type: pip install 'jiedao[network]'") from None
    if FAMILY not in {entry.name for entry in font_manager.fontManager.ttflist}:
        font_manager.fontManager.addfont(chinese_font())
    return matplotlib


def _settings() -> dict[str, object]:
    from matplotlib import font_manager

    known = {entry.name for entry in font_manager.fontManager.ttflist}
    return {
        "font.family": [FAMILY, *(name for name in OTHERS if name in known)],
        "axes.unicode_minus": False,
        "svg.fonttype": "path",
    }
