"""A synthetic graph of a million triples shaped like ours: places, programmes, organisations, figures and evidence."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

PREFIXES = """@prefix jd: <https://w3id.org/jiedao/ontology#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix id: <https://w3id.org/jiedao/id/> .
@prefix place: <https://w3id.org/jiedao/id/place/> .
@prefix programme: <https://w3id.org/jiedao/id/programme/> .
@prefix organisation: <https://w3id.org/jiedao/id/organisation/> .
@prefix figure: <https://w3id.org/jiedao/id/figure/> .
@prefix evidence: <https://w3id.org/jiedao/id/evidence/> .
@prefix selector: <https://w3id.org/jiedao/id/selector/> .
@prefix passage: <https://w3id.org/jiedao/id/passage/> .
@prefix statement: <https://w3id.org/jiedao/id/statement/> .
@prefix rule: <https://w3id.org/jiedao/id/rule/> .
@prefix document: <https://w3id.org/jiedao/id/document/> .
"""
WORDS = "和平解放光明文化建设新华胜利中山人民东风红旗青年幸福长江黄河泰山松花明珠金水银河桃园柳林梅苑"
INDICATORS = ("常住人口", "财政总收入", "辖区面积", "养老服务中心", "志愿者人数", "招商引资额", "社区数", "企业数")
TRIPLES_A_STREET = 263


def streets(triples: int) -> int:
    """How many sub-districts make up so many triples."""
    return max(1, triples // TRIPLES_A_STREET)


def blocks(count: int) -> Iterator[str]:
    """The graph as Turtle, a sub-district and what belongs to it at a time; the same for the same count."""
    rng = random.Random(20240601)
    yield PREFIXES
    yield 'rule:implements a jd:Rule ; <http://purl.org/dc/terms/identifier> "implements" .\n'
    for province in range(31):
        yield f'place:p{province} a jd:Division, jd:Province ; rdfs:label "第{province}省"@zh .\n'
    for city in range(340):
        yield f'place:c{city} a jd:Division, jd:City ; rdfs:label "第{city}市"@zh ; jd:within place:p{city % 31} .\n'
    for district in range(2900):
        yield (
            f'place:d{district} a jd:Division, jd:District ; rdfs:label "第{district}区"@zh ; '
            f"jd:within place:c{district % 340} .\n"
        )
    for street in range(count):
        name = "".join(rng.choices(WORDS, k=2)) + "路街道"
        out = [
            f'place:s{street} a jd:SubDistrict ; rdfs:label "{name}"@zh ; skos:altLabel "{name}办事处"@zh ; '
            f'jd:divisionCode "{street:09}" ; jd:within place:d{street % 2900} .\n'
        ]
        for number in range(6):
            out.append(
                f"place:s{street}-{number} a jd:Community ; "
                f'rdfs:label "{rng.choice(WORDS)}{rng.choice(WORDS)}{number}社区"@zh ; '
                f"jd:within place:s{street} .\n"
            )
        for number in range(5):
            programme = f"programme:s{street}-{number}"
            out.append(
                f'{programme} a jd:Programme, jd:Mechanism ; rdfs:label "{rng.choice(WORDS)}邻{number}工作法"@zh ; '
                f'jd:formula "f{rng.randrange(500)}" .\nplace:s{street} jd:implements {programme} .\n'
            )
            out.append(_proof(f"s{street}-{number}", f"place:s{street}", "implements", programme, name))
        for number in range(5):
            organisation = f"organisation:s{street}-{number}"
            out.append(
                f"{organisation} a jd:Organisation, jd:Enterprise ; "
                f'rdfs:label "{rng.choice(WORDS)}{number}科技公司"@zh ; '
                f"jd:settlesIn place:s{street} .\n"
            )
            out.append(_proof(f"o{street}-{number}", organisation, "settlesIn", f"place:s{street}", name))
        for number in range(8):
            figure = f"figure:s{street}-{number}"
            out.append(
                f"{figure} a jd:Figure ; schema:observationAbout place:s{street} ; schema:variableMeasured "
                f'"{INDICATORS[number]}"@zh ; schema:value {rng.randrange(10**6)} ; schema:unitText "个" ; '
                f"jd:evidence evidence:s{street}-{number % 5} .\n"
            )
        yield "".join(out)


def _proof(key: str, subject: str, predicate: str, value: str, name: str) -> str:
    return (
        f"statement:{key} a rdf:Statement, jd:Statement ; rdf:subject {subject} ; rdf:predicate jd:{predicate} ; "
        f"rdf:object {value} ; jd:evidence evidence:{key} .\n"
        f"evidence:{key} a jd:Evidence ; oa:hasTarget passage:{key} ; jd:rule rule:implements .\n"
        f"passage:{key} oa:hasSource document:a ; oa:hasSelector selector:{key} .\n"
        f'selector:{key} oa:start 10 ; oa:end 30 ; oa:exact "{name}推出新的做法，引进新的企业。" .\n'
    )


def write(path: Path, triples: int = 1_000_000) -> int:
    """Write the graph into the file and give the number of its sub-districts."""
    count = streets(triples)
    with path.open("w", encoding="utf-8") as out:
        out.writelines(blocks(count))
    return count
