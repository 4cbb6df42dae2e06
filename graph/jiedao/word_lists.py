"""Words as rule packs hold them: text parted by white space, or a list."""

from __future__ import annotations

from typing import Any


def listed(value: Any) -> list[str]:
    """The words of a value of a pack; none where nothing stands.

    >>> listed("公园 广场"), listed(["甲、乙"]), listed(None)
    (['公园', '广场'], ['甲、乙'], [])
    """
    return [str(word) for word in value] if isinstance(value, list) else str(value if value is not None else "").split()
