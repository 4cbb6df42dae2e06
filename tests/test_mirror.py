"""Where the tests of a module are: `x/y.py` has `x/test_y.py`, and what has none is named here with what covers it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import jiedao

TESTS = Path(__file__).resolve().parent
PACKAGE = Path(jiedao.__file__).parent

COVERED = {
    "cli/test_build.py": "progress",
    "cli/test_diff.py": "cli.graphs",
    "entities/test_entities.py": "entities.finding entities.rulebook",
    "entities/test_heads.py": "entities.beginnings entities.placed entities.spans",
    "entities/test_quotes.py": (
        "entities.quoted entities.quoted_around entities.quoted_behind entities.quoted_heads entities.quoted_nouns "
        "entities.quoted_within"
    ),
    "export/test_foreign.py": "export.left_out output.foreign",
    "export/test_formats.py": "export.files export.jsonld export.networks export.rdf export.tables",
    "extension/test_toy_package.py": "reading.extensions",
    "figures/test_behind.py": "figures.counted figures.undertakings",
    "figures/test_phrases.py": "figures.names_before figures.nouns",
    "figures/test_article.py": "figures.owners figures.records",
    "figures/test_rules.py": "figures.indicators",
    "layout/test_layout.py": ("layout.composition layout.heads layout.pieces layout.sections layout.vocabulary"),
    "network/test_lettering.py": "network.fonts.subset",
    "ontology/test_page.py": "ontology_page",
    "ontology/test_reasoning.py": "inference reasoning",
    "ontology/test_validation.py": (
        "validation.check validation.engine validation.knowledge validation.loading validation.positions "
        "validation.report"
    ),
    "output/test_turtle.py": "output.articles output.blocks output.dataset output.terms",
    "query/test_commands.py": "cli.find cli.query",
    "relations/test_goals.py": "relations.serving",
    "relations/test_places.py": "relations.presented",
    "relations/test_clauses.py": "relations.wholly",
    "relations/test_wordings.py": "relations.outline",
    "resolve/test_protagonist.py": "entities.stories",
    "resolve/test_resolve.py": "resolve.things",
    "rules/test_packs.py": "rules.documents rules.records word_lists",
    "rules/test_schema.py": "rules.validation",
    "server/test_abuse.py": "server.guard server.limits server.nursery server.pool server.worker",
    "server/test_application.py": "cli.serve server.commands server.dataset server.resources",
    "server/test_protocol.py": "server.answering server.description server.messages",
    "test_docs.py": "errors resources records",
    "test_graph.py": "answers asked cards entity finding",
}
"""The tests through which modules are tested that have no file of their own: small ones, and parts of one thing."""


def test_each_module_has_its_tests() -> None:
    names = [path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py")) if "vendor" not in path.parts]
    without = {
        ".".join(name.with_suffix("").parts)
        for name in names
        if not name.stem.startswith("__") and not (TESTS / name.with_name(f"test_{name.name}")).is_file()
    }
    listed = [module for modules in COVERED.values() for module in modules.split()]
    assert without - set(listed) == set(), "write a file of tests, or say which one covers them"
    assert set(listed) - without == set(), "these have tests of their own, or are no more"
    assert len(listed) == len(set(listed))
    assert [path for path in COVERED if not (TESTS / path).is_file()] == []


def test_files_of_tests_can_be_told_apart() -> None:
    """Those in folders that are no packages go by their base names; what is run apart counts for nothing."""
    files = [path for path in TESTS.rglob("test_*.py") if path.relative_to(TESTS).parts[0] not in ("interop", "web")]
    loose = Counter(path.name for path in files if not (path.parent / "__init__.py").is_file())
    assert [name for name, count in loose.items() if count > 1] == []
