from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiedao import naming
from jiedao.output.terms import VOCABULARIES
from jiedao.query.prefixes import PREFIXES, expanded, shortened


def test_knows_the_prefixes_of_the_files() -> None:
    ours = dict(PREFIXES)
    for prefix, iri in (naming.PREFIXES | VOCABULARIES).items():
        assert ours[prefix] == iri


def test_knows_every_prefix_that_a_build_declares(built: object) -> None:
    from pathlib import Path

    folder = Path(str(built))
    for name in ("graph.ttl", "evidence.ttl"):
        for line in (folder / name).read_text("utf-8").splitlines():
            if line.startswith("@prefix"):
                _, prefix, iri, _ = line.split()
                assert PREFIXES[prefix.rstrip(":")] == iri.strip("<>")


@given(st.text(max_size=20))
def test_a_shortened_iri_is_the_iri_again(local: str) -> None:
    iri = PREFIXES["place"] + "".join(c for c in local if c > " " and c not in '<>"{}|^`\\')
    assert expanded(shortened(iri)) == iri
