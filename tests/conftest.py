"""What all tests share: the flag that rewrites expectations, and the mark of slow tests."""

from __future__ import annotations

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate", action="store_true", help="write what is found to tests/cases/ as what is expected"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes more than some seconds; leave out with -m 'not slow'")
    if config.getoption("--regenerate"):
        os.environ["JIEDAO_REGENERATE"] = "1"


@pytest.fixture
def regenerate() -> bool:
    """Whether expectations are to be written anew."""
    return bool(os.environ.get("JIEDAO_REGENERATE"))
