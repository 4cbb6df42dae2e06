"""The figure rules that ship with jiedao, compiled once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from figures.telling import Cut
from jiedao.figures import FigureRules
from jiedao.modality import ModalityRules
from jiedao.resources import folder
from jiedao.segment import Segmenter


@pytest.fixture(scope="module", name="pack")
def figure_pack() -> dict[str, Any]:
    pack: dict[str, Any] = yaml.safe_load((folder("data") / "rules" / "figures.yaml").read_text("utf-8"))
    return pack


@pytest.fixture(scope="module", name="modalities")
def modality_rules() -> ModalityRules:
    return ModalityRules([yaml.safe_load((folder("data") / "rules" / "modality.yaml").read_text("utf-8"))])


@pytest.fixture(scope="module", name="rules")
def figure_rules(pack: dict[str, Any], modalities: ModalityRules) -> FigureRules:
    return FigureRules.load(pack, modalities)


@pytest.fixture(scope="module", name="cut")
def segmenter() -> Iterator[Cut]:
    yield Segmenter().cut
