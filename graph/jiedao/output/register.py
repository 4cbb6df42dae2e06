"""The official register of divisions as a source: who says that a province is there, where no article names it."""

from __future__ import annotations

from ..records import Entity, Knowledge
from .blocks import Block

REGISTER = "id:register"
VERSION = "2023"
TITLE_ZH = "统计用区划代码和城乡划分代码（2023年，国家统计局）"
TITLE_EN = "official register of divisions: statistical codes 2023, National Bureau of Statistics of China"


def only_there(knowledge: Knowledge) -> list[Entity]:
    """The entities that the register gives and no passage names: what lies above the places of the articles.

    Knowledge without any evidence says nothing of who told what: there are none in it.

    >>> henan = Entity("place/410000", "Division", "Province", "河南省", (), "410000", "", ())
    >>> only_there(Knowledge((), (henan,), (), (), ()))
    []
    """
    if not knowledge.evidence:
        return []
    return [entity for entity in knowledge.entities if entity.code and not entity.evidence]


def register() -> Block:
    """The register, as `evidence.ttl` describes it; data/register/README.md tells more."""
    return REGISTER, [
        ("a", ["prov:Entity", "dcat:Dataset"]),
        ("rdfs:label", [f'"官方区划登记 {VERSION}"@zh', f'"official register of divisions {VERSION}"@en']),
        ("dcterms:title", [f'"{TITLE_ZH}"@zh', f'"{TITLE_EN}"@en']),
        ("dcterms:issued", ['"2023-09-11"^^xsd:date']),
        ("dcterms:valid", ['"2023-06-30"^^xsd:date']),
        ("dcat:version", [f'"{VERSION}"']),
        ("owl:versionInfo", [f'"{VERSION}"']),
    ]
