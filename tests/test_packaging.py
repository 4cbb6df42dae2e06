"""The wheel: what is in it, and that it works where it is installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LIMIT = 15_000_000

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    line = ["pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(place), str(ROOT)]
    subprocess.run([sys.executable, "-m", *line], check=True, env=os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    (built,) = place.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel, and sees the dependencies of this one but not its jiedao."""
    place = tmp_path_factory.mktemp("venv")
    venv.create(place, with_pip=False)
    folders = Path(sysconfig.get_path("purelib", vars={"base": str(place), "platbase": str(place)}))
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    line = ["pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", *line], check=True)
    # Of a path in a .pth file the .pth files are not read: the link to this repository stays unseen.
    (folders / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return place


def run(place: Path, *line: str, cwd: Path) -> str:
    bin_ = "Scripts" if os.name == "nt" else "bin"
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run([place / bin_ / line[0], *line[1:]], cwd=cwd, env=clean, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_all_that_it_needs_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert wheel.stat().st_size < LIMIT
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "data", "ontology", "graph/jiedao"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    ).stdout.split("\0")  # fmt: skip
    expected = {f"jiedao/{name.removeprefix('graph/jiedao/')}" for name in tracked if name and (ROOT / name).is_file()}
    if not expected:
        pytest.skip("no git here to say what belongs to the project")
    own = {name for name in names if not re.match(r"jiedao-[^/]*\.dist-info/", name)}
    assert sorted(expected - own) == []
    assert sorted(own - expected) == []
    assert {"jiedao/py.typed", "jiedao/data/register/divisions.parquet", "jiedao/ontology/jiedao.ttl"} <= own


def test_it_works_where_it_is_installed(installed: Path, tmp_path: Path) -> None:
    python = "python.exe" if os.name == "nt" else "python"
    where = run(installed, python, "-c", "import jiedao; print(jiedao.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed)
    assert run(installed, "jiedao", "build", cwd=tmp_path).startswith("Graph of ")
    assert sorted(path.name for path in (tmp_path / "build").iterdir()) == [
        "evidence.ttl",
        "graph.html",
        "graph.ttl",
        "report.json",
    ]
    answer = run(installed, "jiedao", "query", "SELECT (COUNT(*) AS ?n) { ?s a jd:SubDistrict }", cwd=tmp_path)
    assert int(answer.split()[-1]) >= 10
    assert "conforms" in run(installed, "jiedao", "validate", cwd=tmp_path)


def test_every_extra_that_a_message_names_exists() -> None:
    sources = (ROOT / "graph" / "jiedao").rglob("*.py")
    named = {extra for path in sources for extra in re.findall(r"jiedao\[(\w+)\]", path.read_text("utf-8"))}
    assert named <= PROJECT["optional-dependencies"].keys()


def test_pinned_dependencies_have_hashes_and_no_addresses() -> None:
    for name in ("constraints.txt", "constraints-dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        assert not re.search(r"://|^\s*--(?!hash=)|[A-Za-z]:\\|(?<![\w.])/\w+/", text, re.MULTILINE)
        entries = re.split(r"\n(?=\S)", text.strip())
        assert all(re.match(r"[\w.\[\]-]+==\S+", entry) and "--hash=sha256:" in entry for entry in entries)
        pinned = {re.split(r"[=\[]", entry)[0].lower().replace("_", "-") for entry in entries}
        assert {re.split(r"[>=\[]", line)[0].lower() for line in PROJECT["dependencies"]} <= pinned


def test_versions_agree() -> None:
    import jiedao

    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {PROJECT['version']}\n" in citation
    assert jiedao.__version__ == PROJECT["version"]


def test_the_pythons_that_are_named_are_those_that_tests_run_under() -> None:
    run = re.search(r'^for_all="(.*)"$', (ROOT / "tests/interop/pythons").read_text("utf-8"), re.MULTILINE)
    named = [
        c.rpartition(" :: ")[2] for c in PROJECT["classifiers"] if c.startswith("Programming Language :: Python ::")
    ]
    assert run is not None and named == run[1].split()
    assert PROJECT["requires-python"] == f">={named[0]}"
    assert f"- Python {named[0]} to {named[-1]}:" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
