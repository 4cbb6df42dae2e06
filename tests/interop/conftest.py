"""The builds, and what to do where a client is missing.

`tests/interop/run` installs every client and sets `JIEDAO_INTEROP_REQUIRED`, so that nothing is skipped; without it,
the tests of a client that is not there are.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import jena
import pytest
import virtuoso
from builds import CORPORA, Build, missing

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Build]:
    return {name: Build(name, tmp_path_factory.mktemp(name)) for name in CORPORA}


@pytest.fixture(params=list(CORPORA))
def build(request: pytest.FixtureRequest, builds: dict[str, Build]) -> Build:
    """Each corpus in turn."""
    found: Build = builds[request.param]
    return found


@pytest.fixture
def sample(builds: dict[str, Build]) -> Build:
    """The sample corpus."""
    return builds["sample"]


@pytest.fixture(scope="session")
def exports(builds: dict[str, Build], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample corpus in every format, named by the format; the RDF formats with the evidence."""
    from jiedao.export import FORMATS

    folder = tmp_path_factory.mktemp("exports")
    for format in FORMATS:
        builds["sample"].made.export(format, folder / format, evidence=True)
    return folder


@pytest.fixture(scope="session")
def rapper() -> str:
    return shutil.which("rapper") or missing("rapper (Debian: raptor2-utils)")


@pytest.fixture(scope="session")
def run_jena(tmp_path_factory: pytest.TempPathFactory) -> jena.Jena:
    """Runs a command of Apache Jena."""
    if not shutil.which("java") or not jena.installed():
        missing("Apache Jena (Debian: libapache-jena-java, default-jre-headless)")
    return jena.Jena(tmp_path_factory.mktemp("jena"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[virtuoso.Virtuoso]:
    """A Virtuoso of the tests' own, on loopback."""
    if not virtuoso.installed():
        missing("Virtuoso (Debian: virtuoso-opensource-7-bin)")
    with virtuoso.started(tmp_path_factory.mktemp("virtuoso")) as running:
        yield running


@pytest.fixture(scope="session")
def node() -> list[str]:
    """The command that runs a script of this folder under Node."""
    found = shutil.which("node") or missing("Node 20 (Debian: nodejs npm)")
    if not (HERE / "node_modules" / "n3").is_dir():
        missing("what tests/interop/package.json lists")
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.lstrip("v").partition(".")[0]) < 20:
        missing(f"Node 20 or later (this is {version.strip()})")
    return [found]
