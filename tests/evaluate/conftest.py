"""The rules, and the score of the sample."""

from __future__ import annotations

import pytest

from jiedao import evaluate, rules
from jiedao.extractor import Extractor

from . import SETS


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor(rules.load())


@pytest.fixture(scope="session")
def evaluation(extractor: Extractor) -> evaluate.Evaluation:
    return evaluate.evaluate(SETS[0][0], [SETS[0][1]], extractor)
