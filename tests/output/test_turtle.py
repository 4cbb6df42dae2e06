"""graph.ttl: what is in it, how it is laid out, and its description of itself."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from jiedao import output
from jiedao.graph import Graph
from jiedao.output.dataset import dataset_iri
from jiedao.records import Entity
from jiedao.resources import folder

sys.path.insert(0, str(Path(__file__).parents[1] / "cases"))
from knowledge import COMMUNITY, GROUP, PROJECT, SAMPLE, STREET

TEXT = b"".join(output.graph_turtle(SAMPLE)).decode()
GRAPH = Graph(SAMPLE)


def test_an_entity_is_one_block_with_its_relations() -> None:
    block = TEXT.split("place:329901-chunfengli-jiedao-wutong-shequ a ")[1].split(" .\n")[0]
    assert block.splitlines() == [
        "jd:Community ;",
        '    rdfs:label "梧桐社区"@zh ;',
        '    jd:divisionCode "329901001001" ;',
        "    jd:receives award:jiangzhoushiwenmingshequ_a2s3d4 ;",
        "    jd:within place:329901-chunfengli-jiedao",
    ]


def test_no_escape_in_a_local_name_no_blank_node_no_time() -> None:
    both = TEXT + b"".join(output.evidence_turtle(SAMPLE)).decode()
    bare = re.sub(r'"(?:\\.|[^"\\])*"', '""', both)
    assert "\\" not in bare
    assert "_:" not in bare and "[" not in bare.replace("\n#", "")
    assert "dateTime" not in bare and "generatedAt" not in bare


def test_planned_is_told_and_denied_is_not() -> None:
    assert bool(GRAPH.query(f"ASK {{ id:{STREET} ?p ?o }}".replace("id:place/", "place:"))[0].answer)
    subject = f"<https://w3id.org/jiedao/id/{STREET}>"
    assert GRAPH.query(f"ASK {{ {subject} jd:undertakes <https://w3id.org/jiedao/id/{PROJECT}> }}")[0].answer is True
    assert GRAPH.query(f"ASK {{ {subject} jd:cooperatesWith <https://w3id.org/jiedao/id/{GROUP}> }}")[0].answer is False


def test_a_relation_of_something_undescribed_is_told_all_the_same() -> None:
    part = SAMPLE._replace(entities=tuple(e for e in SAMPLE.entities if e.iri != COMMUNITY))
    assert "place:329901-chunfengli-jiedao-wutong-shequ jd:receives" in b"".join(output.graph_turtle(part)).decode()


def test_the_description_counts_what_queries_count() -> None:
    dataset = f"<https://w3id.org/jiedao/id/{dataset_iri(SAMPLE)}>"
    alone = Graph(SAMPLE)
    alone.__dict__["store"] = store(TEXT)
    one = alone.query(
        f"SELECT * {{ {dataset} void:triples ?triples ; void:entities ?entities ; void:classes ?classes ; "
        "void:properties ?properties ; void:documents ?documents }"
    )[0]
    assert one.triples == alone.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0].n
    assert one.classes == alone.query("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }")[0].n
    assert one.properties == alone.query("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }")[0].n
    assert (one.entities, one.documents) == (len(SAMPLE.entities), 3)
    parts = alone.query(f"SELECT ?c ?n {{ {dataset} void:classPartition [ void:class ?c ; void:entities ?n ] }}")
    assert len(parts) > 25
    for part in parts:
        assert alone.query(f"SELECT (COUNT(?s) AS ?n) {{ ?s a <{part.c}> }}")[0].n == part.n
    parts = alone.query(f"SELECT ?p ?n {{ {dataset} void:propertyPartition [ void:property ?p ; void:triples ?n ] }}")
    assert len(parts) > 20
    for part in parts:
        assert alone.query(f"SELECT (COUNT(*) AS ?n) {{ ?s <{part.p}> ?o }}")[0].n == part.n


def test_graphs_of_other_texts_are_other_data_sets() -> None:
    fewer = SAMPLE._replace(articles=SAMPLE.articles[1:])
    assert dataset_iri(SAMPLE._replace(articles=SAMPLE.articles[::-1], entities=())) == dataset_iri(SAMPLE)
    both = Graph(SAMPLE)
    both.__dict__["store"] = store(TEXT, b"".join(output.graph_turtle(fewer)).decode())
    found = both.query("SELECT ?s (COUNT(?n) AS ?counts) { ?s a void:Dataset ; void:triples ?n } GROUP BY ?s")
    assert [row.counts for row in found] == [1, 1]


def store(*texts: str):  # type: ignore[no-untyped-def]
    from pyoxigraph import RdfFormat, Store

    made = Store()
    for text in texts:
        made.load(text, RdfFormat.TURTLE)
    return made


def test_an_empty_graph_is_valid_and_described() -> None:
    from jiedao.records import Knowledge

    empty = b"".join(output.graph_turtle(Knowledge((), (), (), (), ()), output.About(version="7"))).decode()
    assert 'dcat:version "7"' in empty
    store(empty)


def test_a_licence_and_a_publisher_are_claimed_where_they_are_given() -> None:
    assert not re.search("dcterms:license|dcterms:publisher|dcat:landingPage|dcat:accessURL", TEXT)
    about = output.About("江州图谱", "https://spdx.org/licenses/CC0-1.0", "江州图书馆")
    made = Graph(SAMPLE, about=about)
    rows = made.query(
        "SELECT ?title ?licence ?name { ?d a void:Dataset ; dcterms:title ?title ; dcterms:license ?licence ; "
        "dcterms:publisher ?p . ?p a foaf:Agent ; foaf:name ?name }"
    )
    assert [tuple(row) for row in rows] == [about[:3]]
    assert made.validate().conforms


def test_awkward_files_papers_and_rules_get_plain_names() -> None:
    from jiedao.output.terms import Names, named

    names = Names()
    for source in ("甲/乙 丙.txt", "a#L2", "../x", "-", ".", "", "a" * 300, "\ud800"):
        assert re.fullmatch(r"document:[A-Za-z0-9_.-]+", names[named(source)])
    assert named("甲.txt") != named("假.txt")


def test_stars_are_of_the_scheme_of_the_ontology() -> None:
    star = Entity("star/yijuhexiexing_a2b3c4", "Star", "", "宜居和谐星", (), "", "", ())
    told = b"".join(output.graph_turtle(SAMPLE._replace(entities=(star,)))).decode()
    assert "star:yijuhexiexing_a2b3c4 a jd:Star, skos:Concept ;\n    skos:inScheme jd:StarScheme ;" in told
    assert "\njd:StarScheme a skos:ConceptScheme ;" in (folder("ontology") / "stars.ttl").read_text("utf-8")


def test_a_finer_class_of_another_class_is_not_told() -> None:
    part = SAMPLE._replace(entities=tuple(e._replace(fine="Road") for e in SAMPLE.entities if e.iri == STREET))
    assert "jd:Road" not in b"".join(output.graph_turtle(part)).decode()
