"""Where the annotated sets lie that the tests of `jiedao.evaluate` score."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SETS = [(ROOT / "data" / "gold", ROOT / "data" / "corpus"), (SHARED / "gold", SHARED / "corpus")]
