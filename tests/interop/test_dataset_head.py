"""A catalogue harvests a build: it looks for what DCAT-AP and VoID ask of a data set, and believes the counts.

The harvester knows nothing of jiedao. It reads the file with rdflib, follows `dcat:Dataset` and its distributions as
CKAN's does, and counts itself what the VoID partitions claim.
"""

from __future__ import annotations

import re
from collections import Counter

import pytest
import rdflib
from builds import ID, JD, Build
from rdflib import DCAT, DCTERMS, FOAF, OWL, PROV, RDF, VOID, Graph, Literal, URIRef


@pytest.fixture
def head(build: Build) -> Graph:
    return rdflib.Graph().parse(build.files[0])


def the_dataset(graph: Graph) -> URIRef:
    (found,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert isinstance(found, URIRef)
    return found


def test_it_finds_one_data_set_with_what_a_catalogue_shows(head: Graph, build: Build) -> None:
    dataset = the_dataset(head)
    for told in (DCTERMS.title, DCTERMS.description, DCAT.keyword):
        assert {"zh", "en"} <= {text.language for text in head.objects(dataset, told) if isinstance(text, Literal)}
    assert not {DCTERMS.license, DCTERMS.publisher, DCAT.landingPage} & set(head.predicates(dataset))  # none was given
    assert head.value(dataset, DCTERMS.identifier) and head.value(dataset, DCAT.version)
    assert len(list(head.objects(dataset, DCTERMS.source))) == len({a.source for a in build.made.knowledge.articles})
    creator = head.value(dataset, DCTERMS.creator)
    assert (creator, RDF.type, FOAF.Agent) in head and head.value(creator, FOAF.name)
    languages = set(head.objects(dataset, DCTERMS.language))
    assert languages == {URIRef("http://id.loc.gov/vocabulary/iso639-1/zh")}  # the IRIs that DCAT asks for
    made = head.value(dataset, PROV.wasGeneratedBy)
    assert (made, RDF.type, PROV.Activity) in head and head.value(made, PROV.wasAssociatedWith) == creator


def test_each_distribution_can_be_read(head: Graph) -> None:
    dataset = the_dataset(head)
    found = list(head.objects(dataset, DCAT.distribution))
    assert len(found) == 2
    for distribution in found:
        assert (distribution, RDF.type, DCAT.Distribution) in head
        assert str(head.value(distribution, DCAT.mediaType)).endswith("media-types/text/turtle")
        assert head.value(distribution, DCTERMS.title)


def test_every_count_is_what_a_query_answers(head: Graph, build: Build) -> None:
    dataset = the_dataset(head)
    types = Counter(head.objects(None, RDF.type))
    properties = Counter(head.predicates())

    def claimed(name: URIRef) -> int:
        value = head.value(dataset, name)
        assert isinstance(value, Literal)
        return int(value)

    assert claimed(VOID.triples) == len(head)
    assert claimed(VOID.classes) == len(types) and claimed(VOID.properties) == len(properties)
    assert claimed(VOID.entities) == len(build.made.knowledge.entities)
    assert claimed(VOID.documents) == len({a.source for a in build.made.knowledge.articles})
    classes = {
        head.value(part, VOID["class"]): int(str(head.value(part, VOID.entities)))
        for part in head.objects(dataset, VOID.classPartition)
    }
    assert {cls for cls in types if str(cls).startswith(JD)} <= classes.keys()
    assert classes == {cls: types[cls] for cls in classes}
    used = {
        head.value(part, VOID.property): int(str(head.value(part, VOID.triples)))
        for part in head.objects(dataset, VOID.propertyPartition)
    }
    assert {prop for prop in properties if str(prop).startswith(JD)} <= used.keys()
    assert used == {prop: properties[prop] for prop in used}


def test_the_vocabularies_are_those_in_use(head: Graph) -> None:
    dataset = the_dataset(head)
    listed = {str(iri) for iri in head.objects(dataset, VOID.vocabulary)}
    terms = {*head.predicates(), *head.objects(None, RDF.type)}
    assert listed == {re.split(r"(?<=[#/])[^#/]*$", str(term))[0] for term in terms}
    assert str(head.value(dataset, VOID.uriSpace)) == ID
    example = head.value(dataset, VOID.exampleResource)
    assert (example, None, None) in head
    assert str(head.value(dataset, DCTERMS.conformsTo)) == JD.rstrip("#")
    assert head.value(dataset, OWL.versionInfo) == head.value(dataset, DCAT.version)
