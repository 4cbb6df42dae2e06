"""Installs the toy package into a folder of its own, as pip would into any environment, and runs Python with it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TOY = Path(__file__).parent / "toy"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def with_toy(tmp_path_factory: pytest.TempPathFactory) -> Run:
    place = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps"]
    subprocess.run([*pip, "--no-build-isolation", "--target", str(place), str(TOY)], check=True, capture_output=True)

    def run(*arguments: str, cwd: Path, status: int = 0) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join(filter(None, (str(place), os.environ.get("PYTHONPATH", ""))))
        done = subprocess.run(
            [sys.executable, *arguments], cwd=cwd, env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
            capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        assert done.returncode == status, done.stderr
        return done

    return run
