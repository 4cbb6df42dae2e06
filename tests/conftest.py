"""What all tests share: the flag that rewrites expectations, the mark of slow tests, and how examples are drawn.

`.ci/run` draws the same examples of a property for the same code (HYPOTHESIS_PROFILE=same), so that a change is judged
by itself; on a desk each run draws new ones, and finds what no one thought of.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
settings.register_profile("new", PATIENT)
settings.register_profile("same", PATIENT, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "new"))


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


@pytest.fixture(autouse=True, scope="session")
def interruptible() -> Iterator[None]:
    """Programs that tests start can be interrupted, also where the tests run in the background, which ignores that."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
