"""What the FOOPS! and OOPS! checks ask of an ontology file, each criterion a test of its own.

FOOPS! criteria on how a server answers (URI1, CN1, DOC1, HTTP1, RDF1, FIND2, FIND3, VER2) and OOPS! P37 do not
concern the file and are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, FOAF, GEO, ORG, PROV, QB, SDO, TIME, VANN, XSD

from jiedao.records import COARSE_CLASSES, FINE_CLASSES, MODALITIES, PREDICATES
from jiedao.resources import folder

JD = Namespace("https://w3id.org/jiedao/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
IRI = URIRef("https://w3id.org/jiedao/ontology")
BIBO = Namespace("http://purl.org/ontology/bibo/")
PROPERTY_TYPES = (OWL.ObjectProperty, OWL.DatatypeProperty)

# Domains and ranges of the annotation guidelines; None: any named thing.
GUIDELINES = {
    "within": (
        "Division SubDistrict Community Compound Facility Project Organisation",
        "Division SubDistrict Community Facility Compound",
    ),
    "implements": ("SubDistrict Community Organisation Compound Division Facility", "Programme Platform"),
    "undertakes": ("SubDistrict Community Organisation Division", "Project"),
    "establishes": ("SubDistrict Community Organisation Division", "Organisation Facility"),
    "settlesIn": ("Organisation", "Facility SubDistrict"),
    "partOf": (
        "Programme Platform Organisation Facility Project Compound",
        "Programme Platform Organisation Project Facility",
    ),
    "contributesTo": ("Programme Platform Facility Organisation Project Award", "Star Programme"),
    "appliedIn": ("Programme Platform", "Community Compound Facility"),
    "participatesIn": ("Organisation Person Community SubDistrict", "Programme Project Organisation"),
    "operates": ("Organisation SubDistrict Community", "Facility Platform"),
    "receives": (None, "Award"),
    "grantedBy": ("Award", "Organisation Division"),
    "affiliatedWith": ("Person", "Organisation SubDistrict Community"),
    "cooperatesWith": ("Organisation SubDistrict Community", "Organisation"),
}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(folder("ontology") / "jiedao.ttl")


@pytest.fixture(scope="module")
def terms(ontology: Graph) -> list[URIRef]:
    return sorted({s for s in ontology.subjects() if isinstance(s, URIRef) and s.startswith(JD)})


@pytest.fixture(scope="module")
def classes(ontology: Graph, terms: list[URIRef]) -> list[URIRef]:
    return [term for term in terms if (term, RDF.type, OWL.Class) in ontology]


@pytest.fixture(scope="module")
def properties(ontology: Graph, terms: list[URIRef]) -> list[URIRef]:
    return [term for term in terms if any((term, RDF.type, kind) in ontology for kind in PROPERTY_TYPES)]


def named(ontology: Graph, description: object) -> set[str]:
    """The local names of a class, or of the classes of a union."""
    if isinstance(description, BNode):
        union = ontology.value(description, OWL.unionOf)
        return {str(member).removeprefix(JD) for member in Collection(ontology, union)}
    return {str(description).removeprefix(JD)}


# --- FOOPS! -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("criterion", "prop"),
    [
        ("OM1 title", DCTERMS.title),
        ("OM1 description", DCTERMS.description),
        ("OM1 and OM4.1 licence", DCTERMS.license),
        ("OM1 and VER1 version IRI", OWL.versionIRI),
        ("OM1 and OM5.1 creator", DCTERMS.creator),
        ("OM1 namespace IRI", VANN.preferredNamespaceUri),
        ("OM2 and FIND1 preferred prefix", VANN.preferredNamespacePrefix),
        ("OM2 version", OWL.versionInfo),
        ("OM2 and OM5.1 date of creation", DCTERMS.created),
        ("OM2 citation", DCTERMS.bibliographicCitation),
        ("OM3 contributor", DCTERMS.contributor),
        ("OM3 date of modification", DCTERMS.modified),
        ("OM3 status", BIBO.status),
        ("OM3 source", DCTERMS.source),
        ("OM5.2 date of issue", DCTERMS.issued),
        ("OM5.2 publisher", DCTERMS.publisher),
        ("rights", DCTERMS.rights),
        ("abstract", DCTERMS.abstract),
        ("languages", DCTERMS.language),
    ],
)
def test_foops_metadata(ontology: Graph, criterion: str, prop: URIRef) -> None:
    assert (IRI, prop, None) in ontology, criterion


def test_foops_purl1_and_uri2_one_persistent_iri(ontology: Graph, terms: list[URIRef]) -> None:
    assert list(ontology.subjects(RDF.type, OWL.Ontology)) == [IRI]
    assert IRI.startswith("https://w3id.org/")
    assert str(ontology.value(IRI, VANN.preferredNamespaceUri)) == JD
    assert {str(ontology.value(term, RDFS.isDefinedBy)) for term in terms} == {str(IRI)}


def test_foops_ver1_version_iri_is_the_version_below_the_ontology(ontology: Graph) -> None:
    version = ontology.value(IRI, OWL.versionInfo)
    assert str(ontology.value(IRI, OWL.versionIRI)) == f"{IRI}/{version}"
    assert (IRI, OWL.priorVersion, None) not in ontology  # it is the first
    assert str(version) in str(ontology.value(IRI, DCTERMS.bibliographicCitation))


def test_foops_om4_2_licence_is_the_address_of_a_known_licence(ontology: Graph) -> None:
    assert list(ontology.objects(IRI, DCTERMS.license)) == [URIRef("https://www.apache.org/licenses/LICENSE-2.0")]


def test_foops_dates_are_dates_in_order(ontology: Graph) -> None:
    created, modified = (ontology.value(IRI, prop) for prop in (DCTERMS.created, DCTERMS.modified))
    assert created.datatype == modified.datatype == XSD.date
    assert created <= modified


def test_foops_voc1_reuses_vocabularies_for_metadata_and_terms(ontology: Graph) -> None:
    assert {SKOS.Concept, SDO.NewsArticle, OA.Annotation, PROV.Entity, PROV.Plan} <= set(
        ontology.objects(None, RDFS.subClassOf)
    )


@pytest.mark.parametrize("prop", [RDFS.label, SKOS.definition, RDFS.comment])
def test_foops_voc3_and_voc4_labels_and_definitions_in_both_languages(
    ontology: Graph, terms: list[URIRef], prop: URIRef
) -> None:
    for term in terms:
        languages = Counter(text.language for text in ontology.objects(term, prop))
        assert languages == {"zh": 1, "en": 1}, (term, prop)


def test_each_term_has_an_example(ontology: Graph, terms: list[URIRef]) -> None:
    assert [term for term in terms if (term, SKOS.example, None) not in ontology] == []


# --- OOPS! --------------------------------------------------------------------------------------------------------


def test_p02_and_p32_no_two_terms_with_one_label(ontology: Graph, terms: list[URIRef]) -> None:
    labels = Counter((str(label), label.language) for term in terms for label in ontology.objects(term, RDFS.label))
    assert [label for label, number in labels.items() if number > 1] == []


def test_p03_no_property_that_means_is_a(properties: list[URIRef]) -> None:
    assert not {"is", "isA", "instanceOf", "hasType"} & {str(prop).removeprefix(JD) for prop in properties}


def test_p04_every_class_is_connected(ontology: Graph, classes: list[URIRef]) -> None:
    for cls in classes:
        assert list(ontology.subject_predicates(cls)) or list(ontology.objects(cls, RDFS.subClassOf)), cls


def test_p05_p13_p25_p26_every_object_property_has_one_inverse_with_crossed_ends(
    ontology: Graph, properties: list[URIRef]
) -> None:
    for prop in properties:
        if (prop, RDF.type, OWL.ObjectProperty) not in ontology:
            continue
        (inverse,) = ontology.objects(prop, OWL.inverseOf)
        assert inverse != prop
        assert (inverse, OWL.inverseOf, prop) in ontology
        assert (prop, RDF.type, OWL.SymmetricProperty) not in ontology
        for mine, theirs in ((RDFS.domain, RDFS.range), (RDFS.range, RDFS.domain)):
            assert named(ontology, ontology.value(prop, mine)) == named(ontology, ontology.value(inverse, theirs)), prop


def test_p06_and_p24_no_cycle_above_a_class(ontology: Graph, classes: list[URIRef]) -> None:
    for cls in classes:
        assert cls not in set(ontology.transitive_objects(cls, RDFS.subClassOf)) - {cls}
        assert all(above != cls for above in ontology.objects(cls, RDFS.subClassOf))


def test_p07_and_p21_no_class_of_two_things_and_no_class_of_the_rest(classes: list[URIRef]) -> None:
    for cls in classes:
        words = re.findall("[A-Z][a-z]*", str(cls).removeprefix(JD))
        assert not {"And", "Or", "Other", "Misc", "Miscellaneous", "Various"} & set(words), cls


def test_p08_annotations_are_texts_that_say_something(ontology: Graph, terms: list[URIRef]) -> None:
    for term in terms:
        texts = [
            str(text) for prop in (RDFS.label, SKOS.definition, RDFS.comment) for text in ontology.objects(term, prop)
        ]
        assert len(set(texts)) == len(texts), f"P20: {term} says one text twice"
        assert all(text == text.strip() and text for text in texts)


def test_p10_disjointness_is_stated(ontology: Graph) -> None:
    groups = [
        {str(member).removeprefix(JD) for member in Collection(ontology, ontology.value(group, OWL.members))}
        for group in ontology.subjects(RDF.type, OWL.AllDisjointClasses)
    ]
    pairs = {frozenset((a, b)) for group in groups for a in group for b in group if a != b}
    for apart in ("Person Place", "Person Organisation", "Entity Figure", "SubDistrict Community", "Place Programme"):
        assert frozenset(apart.split()) in pairs
    for open_ in ("Place Organisation", "SubDistrict Organisation", "Award Star", "Programme Platform"):
        assert frozenset(open_.split()) not in pairs


def test_p11_and_p19_one_domain_and_one_range_each(ontology: Graph, properties: list[URIRef]) -> None:
    for prop in properties:
        assert len(list(ontology.objects(prop, RDFS.domain))) == 1, prop
        assert len(list(ontology.objects(prop, RDFS.range))) == 1, prop


def test_p12_p27_p30_p31_no_equivalence_between_named_terms(ontology: Graph) -> None:
    equivalent = [*ontology.subject_objects(OWL.equivalentClass), *ontology.subject_objects(OWL.equivalentProperty)]
    assert all(isinstance(other, BNode) for _, other in equivalent)


def test_p22_names_follow_one_convention(ontology: Graph, terms: list[URIRef], properties: list[URIRef]) -> None:
    for term in terms:
        name = str(term).removeprefix(JD)
        assert re.fullmatch("[a-z][A-Za-z]*" if term in properties else "[A-Z][A-Za-z]*", name), name


def test_p28_and_p29_characteristics_hold_for_ends_that_allow_them(ontology: Graph) -> None:
    assert not list(ontology.subjects(RDF.type, OWL.SymmetricProperty))
    transitive = set(ontology.subjects(RDF.type, OWL.TransitiveProperty))
    assert transitive == {JD.within, JD.contains}
    for prop in transitive:
        ends = [named(ontology, ontology.value(prop, end)) for end in (RDFS.domain, RDFS.range)]
        assert ends[0] & ends[1]
        assert not {OWL.IrreflexiveProperty, OWL.AsymmetricProperty, OWL.FunctionalProperty} & set(
            ontology.objects(prop, RDF.type)
        ), "OWL 2 DL: a transitive property is not simple"


def test_p33_no_chain_of_one_property(ontology: Graph) -> None:
    assert all(len(Collection(ontology, chain)) > 1 for chain in ontology.objects(None, OWL.propertyChainAxiom))


@pytest.mark.parametrize("file", ["jiedao.ttl", "alignments.ttl", "stars.ttl"])
def test_p34_and_p35_every_class_and_property_is_declared(file: str) -> None:
    graph = Graph().parse(folder("ontology") / file)
    whole = Graph().parse(folder("ontology") / "jiedao.ttl") + graph
    declared = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDFS.Datatype}
    built_in = (str(OWL), str(RDF), str(RDFS), str(XSD))
    for prop in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range):
        for pair in graph.subject_objects(prop):
            for term in pair:
                if isinstance(term, URIRef) and not str(term).startswith(built_in):
                    assert declared & set(whole.objects(term, RDF.type)), term


def test_p35_every_property_in_use_is_declared(ontology: Graph) -> None:
    kinds = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
    for prop in set(ontology.predicates()):
        if not str(prop).startswith((str(OWL), str(RDF), str(RDFS))):
            assert kinds & set(ontology.objects(prop, RDF.type)), prop


def test_p36_p38_p39_p41_iri_without_extension_one_declaration_one_namespace_one_licence(ontology: Graph) -> None:
    assert not re.search(r"\.(owl|rdf|ttl|n3|rdfxml)\b", str(IRI))
    assert (IRI, RDF.type, OWL.Ontology) in ontology
    assert str(ontology.namespace_manager.store.namespace("jd")) == JD
    assert len(list(ontology.objects(IRI, DCTERMS.license))) == 1


@pytest.mark.parametrize("file", ["jiedao.ttl", "alignments.ttl", "stars.ttl", "shapes.ttl"])
def test_p40_no_term_is_made_up_in_another_namespace(file: str) -> None:
    graph = Graph().parse(folder("ontology") / file)
    # schema.org terms that are younger than rdflib's list
    younger = {"observationAbout", "observationPeriod"}
    closed = (ORG, PROV, SKOS, DCTERMS, SDO, TIME, FOAF, GEO, QB, OWL, RDF, RDFS, VANN)
    for term in terms_of(graph):
        for namespace in closed:
            local = str(term).removeprefix(str(namespace))
            if str(term) != local and local and local not in younger:
                assert URIRef(term) in namespace, term


def terms_of(graph: Graph) -> Iterator[URIRef]:
    yield from {term for triple in graph for term in triple if isinstance(term, URIRef)}


# --- what the other parts of jiedao rely on -----------------------------------------------------------------------


def test_records_and_ontology_name_the_same(ontology: Graph, classes: list[URIRef], terms: list[URIRef]) -> None:
    names = {str(cls).removeprefix(JD) for cls in classes}
    assert {*COARSE_CLASSES, *FINE_CLASSES} <= names
    for fine, coarse in FINE_CLASSES.items():
        assert (JD[fine], RDFS.subClassOf, JD[coarse]) in ontology
    assert {str(term).removeprefix(JD) for term in ontology.subjects(RDFS.subPropertyOf, JD.relatedTo)} == set(
        PREDICATES
    )
    assert {str(term).removeprefix(JD) for term in ontology.subjects(RDF.type, JD.Modality)} == set(MODALITIES)


@pytest.mark.parametrize("predicate", PREDICATES)
def test_domains_and_ranges_are_those_of_the_guidelines(ontology: Graph, predicate: str) -> None:
    domain, range_ = GUIDELINES[predicate]
    assert named(ontology, ontology.value(JD[predicate], RDFS.domain)) == set((domain or "Entity").split())
    assert named(ontology, ontology.value(JD[predicate], RDFS.range)) == set(range_.split())


def test_the_stars_are_those_that_builds_mint() -> None:
    from jiedao import naming

    stars = Graph().parse(folder("ontology") / "stars.ttl")
    for star in stars.subjects(RDF.type, JD.Star):
        (name,) = stars.objects(star, RDFS.label)  # as entities have it: a graph may be loaded beside its ontology
        assert str(star) == naming.ID + naming.iri("Star", "", str(name))
        assert (star, RDF.type, SKOS.Concept) in stars
        assert (star, SKOS.inScheme, JD.StarScheme) in stars
        assert {label.language for label in stars.objects(star, SKOS.prefLabel)} == {"zh", "en"}
    for variant in (JD.RuralStars, JD.UrbanStars):
        members = set(stars.objects(variant, SKOS.member))
        assert len(members) == 5
        assert members <= set(stars.subjects(RDF.type, JD.Star))


def test_alignments_speak_of_terms_of_the_ontology_and_all_vocabularies(terms: list[URIRef]) -> None:
    alignments = Graph().parse(folder("ontology") / "alignments.ttl")
    ours = {s for s in alignments.subjects() if str(s).startswith(JD)}
    assert ours <= set(terms)
    others = {str(term) for term in terms_of(alignments)}
    for namespace in (SDO, ORG, PROV, DCTERMS, GEO, TIME, SKOS):
        assert any(term.startswith(str(namespace)) for term in others), namespace
    entities = {term.rpartition("/")[2] for term in others if term.startswith("http://www.wikidata.org/entity/")}
    assert len(entities) > 25
    assert all(re.fullmatch(r"[QP][1-9][0-9]*", entity) for entity in entities)
    mapped = set(alignments.subjects(SKOS.exactMatch)) | set(alignments.subjects(SKOS.closeMatch))
    mapped |= set(alignments.subjects(RDFS.subClassOf)) | set(alignments.subjects(RDFS.subPropertyOf))
    mapped |= set(alignments.subjects(SKOS.relatedMatch))
    inverses = {str(term) for term in ours}
    for name in (*COARSE_CLASSES, *PREDICATES):
        if name in {"Star", "establishes", "undertakes", "contributesTo", "operates"}:
            continue  # a sub-class of skos:Concept in jiedao.ttl; said of the inverse; or like nothing of others
        assert JD[name] in mapped, (name, inverses)


def test_no_blank_literals_or_untagged_texts(ontology: Graph) -> None:
    for _, prop, text in ontology:
        if prop in (RDFS.label, SKOS.definition, RDFS.comment, SKOS.example):
            assert isinstance(text, Literal)
            assert text.language in ("zh", "en")
