"""A small graph that has every property an axiom speaks of, as triples of pyoxigraph."""

from __future__ import annotations

from pyoxigraph import RdfFormat, Triple, parse

JD = "https://w3id.org/jiedao/ontology#"
ID = "https://w3id.org/jiedao/id/"
PREFIXES = "".join(
    f"@prefix {name}: <{namespace}> .\n"
    for name, namespace in {
        "jd": JD,
        "schema": "https://schema.org/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        **{
            family: f"{ID}{family}/"
            for family in ("place", "facility", "organisation", "programme", "person", "figure")
        },
        **{family: f"{ID}{family}/" for family in ("star", "article", "author", "evidence", "rule")},
    }.items()
)
SAMPLE = """
place:410000 a jd:Division, jd:Province ; rdfs:label "河南省"@zh ; jd:divisionCode "410000" .
place:410100 a jd:Division, jd:City ; rdfs:label "郑州市"@zh ; jd:within place:410000 .
place:410103 a jd:Division, jd:District ; rdfs:label "二七区"@zh ; jd:within place:410100 .
place:huaihe a jd:SubDistrict ; rdfs:label "淮河路街道"@zh ; jd:within place:410103 ; jd:implements programme:x ;
    jd:cooperatesWith organisation:a ; jd:evidence evidence:e .
organisation:a a jd:Organisation, jd:Alliance ; jd:settlesIn facility:f ; jd:affiliatedWith place:huaihe .
organisation:b a jd:Organisation, jd:Enterprise ; jd:participatesIn organisation:a ; jd:settlesIn facility:f .
facility:f a jd:Facility, jd:Building ; jd:within place:huaihe .
programme:x a jd:Programme, jd:Mechanism ; jd:formula "1+3+n" ; jd:contributesTo star:s .
star:s a jd:Star, skos:Concept .
person:song a jd:Person ; jd:affiliatedWith organisation:a .
figure:f a jd:Figure ; schema:observationAbout place:huaihe ; schema:variableMeasured "财政税收"@zh ;
    schema:value 264000000 ; schema:unitText "元" .
article:a a jd:Article, schema:NewsArticle ; schema:about place:huaihe ; schema:author author:a ;
    schema:datePublished "2023-06"^^xsd:gYearMonth .
author:a a schema:Person .
evidence:e a jd:Evidence ; jd:article article:a ; jd:rule rule:r ; jd:confidence "unmeasured" ; jd:modality jd:Planned .
rule:r a jd:Rule .
""".replace(" ; jd:affiliatedWith place:huaihe .\norganisation:b", " .\norganisation:b")


def triples(text: str) -> list[Triple]:
    return [quad.triple for quad in parse(PREFIXES + text, RdfFormat.TURTLE)]
