"""The sample corpus, built once, and small graphs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal

import jiedao
from jiedao import naming
from jiedao.query import Source, open_source
from jiedao.query.prefixes import ID, PREFIXES
from jiedao.resources import folder

SMALL = """
place:410103 a jd:Division, jd:District ; rdfs:label "二七区"@zh .
place:410103-jiankanglu-jiedao a jd:SubDistrict ; rdfs:label "健康路街道"@zh ; skos:altLabel "健康路街道办事处"@zh ;
  jd:divisionCode "410103001" ; jd:within place:410103 ; jd:implements programme:linli_abcdef .
place:410103-yongan-jiedao a jd:SubDistrict ; rdfs:label "永安街道"@zh ; jd:within place:410103 .
programme:linli_abcdef a jd:Programme, jd:Brand ; rdfs:label "邻里相助"@zh .
figure:a a jd:Figure ; schema:observationAbout place:410103-jiankanglu-jiedao ; schema:variableMeasured "常住人口"@zh ;
  schema:value 52000 ; schema:unitText "人" .
"""


@pytest.fixture
def small() -> Source:
    return Source.of_turtle(SMALL)


@pytest.fixture
def small_turtle() -> str:
    """The small graph as a file holds it."""
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + SMALL


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the sample corpus was built into."""
    where = tmp_path_factory.mktemp("built")
    graph = jiedao.build()
    (where / "graph.ttl").write_text(graph.to_turtle(), "utf-8")
    (where / "evidence.ttl").write_text(graph.to_turtle(evidence=True), "utf-8")
    return where


@pytest.fixture(scope="session")
def sample(built: Path) -> Source:
    return open_source(built)


@pytest.fixture(scope="session")
def annotated() -> Source:
    """What the annotators of the sample corpus read in it, as a graph: without evidence, and without mistakes."""
    return Source.of_turtle("".join(_annotations()))


def _annotations() -> Iterator[str]:
    for path in sorted((folder("data") / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        city = path.stem.partition("_")[0]
        iris: dict[str, str] = {}
        for entity in gold["entities"]:
            cls, fine, label = entity["class"], entity.get("fine") or entity.get("subclass") or "", entity["canonical"]
            scope = city if cls in ("SubDistrict", "Community", "Facility", "Compound") else ""
            if cls == "Programme" and not fine and label != "五星支部创建":
                scope = path.stem
            iris[label] = f"<{ID}{naming.iri(cls, scope, label)}>"
            types = ", ".join(f"jd:{name}" for name in dict.fromkeys((cls, fine)) if name)
            yield f"{iris[label]} a {types} ; rdfs:label {Literal(label, language='zh')} .\n"
            if cls == "Programme":
                formula = re.sub("(计划|制度|机制|模式|工作法|项目|行动)$", "", naming.key(label))
                yield f"{iris[label]} jd:formula {Literal(formula)} .\n"
        for relation in gold["relations"]:
            if relation.get("modality") != "Negated":
                subject, value = iris.get(relation["subject"]), iris.get(relation["object"])
                if subject and value:
                    yield f"{subject} jd:{relation['predicate']} {value} .\n"
        for number, figure in enumerate(gold["figures"]):
            about = iris.get(figure.get("about") or figure.get("subject") or "")
            if about:
                yield (
                    f"figure:{path.stem}-{number} a jd:Figure ; schema:observationAbout {about} ; "
                    f"schema:variableMeasured {Literal(figure['indicator'], language='zh')} ; "
                    f"schema:value {figure['value']} ; schema:unitText {Literal(figure['unit'])} .\n"
                )
