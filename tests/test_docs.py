"""The site says all there is to say, is built without a warning and loads nothing; the commands of the README work.

Those of the other pages are typed beside the other tools, in `tests/interop`.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest

from jiedao.cli import COMMANDS
from typed import BUILDS_SAMPLE, DOCS, PAGES, ROOT, readme_steps, run, steps, typed

PUBLIC = (
    "jiedao", "jiedao.diff", "jiedao.errors", "jiedao.evaluate", "jiedao.explain", "jiedao.explorer", "jiedao.export",
    "jiedao.network", "jiedao.query", "jiedao.reading", "jiedao.records", "jiedao.rules", "jiedao.server",
    "jiedao.validation",
)  # fmt: skip
"""The modules whose public names people import."""


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"site_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MADE = loaded(DOCS / "pages.py")


# -- nothing undocumented ---------------------------------------------------------------------------------------------


def test_every_command_is_told_in_both_languages_with_an_example() -> None:
    page = MADE.commands_page()
    for name, purpose in COMMANDS.items():
        section = page.split(f"## jiedao {name}\n")[1].split("\n## ")[0]
        assert " / " in purpose and re.search("[\u4e00-\u9fff]", purpose)
        assert re.search(rf"```sh\njiedao {name}\b", section), f"{name} has no example"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does_in_both_languages(command: str) -> None:
    section = MADE.commands_page().split(f"## jiedao {command}\n")[1].split("\n## ")[0]
    for action in MADE.options_of(command):
        name = (action.option_strings or [action.metavar or action.dest])[-1]
        assert f"`{name}`" in section, f"{name} of {command} is not on the page"
        assert action.help, f"{name} of {command} has no help"
        assert re.search("[a-z]{2}", action.help) and re.search("[\u4e00-\u9fff]", action.help), (
            f"{name}: {action.help}"
        )


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command_and_option(command: str) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (row,) = [line for line in readme.splitlines() if line.startswith(f"| `jiedao {command}")]
    for action in MADE.options_of(command):
        if action.option_strings and not action.dest.startswith("parameter_"):
            assert f"`{action.option_strings[-1]}`" in row, f"{action.option_strings[-1]} of {command}"


def test_every_key_of_the_rule_format_is_explained() -> None:
    assert MADE.unexplained() == []
    page = MADE.rules_page()
    assert page.count("(needed)") > 5
    assert "| `heads` |" in page


def test_every_ready_question_is_listed_with_its_parameters() -> None:
    from jiedao.query.questions import load_questions

    page = MADE.questions_page()
    for name, question in load_questions().items():
        assert f"| `{name}` |" in page
        assert question.head.get("title_zh") and question.head.get("title_en"), name
        assert all(f"`--{parameter.name}`" in page for parameter in question.parameters)


@pytest.mark.parametrize("place", MADE.pages())
def test_the_page_is_what_the_program_says_now(place: str) -> None:
    assert (DOCS / place).read_text("utf-8") == MADE.pages()[place], "type: python docs/pages.py"


@pytest.mark.parametrize("place", MADE.pages())
def test_code_on_a_made_page_can_be_copied(place: str) -> None:
    rows = [line for line in MADE.pages()[place].splitlines() if line.startswith("|")]
    spoilt = [code for row in rows for code in re.findall("`[^`]*`", row) if re.search(r"&\w+;|\\\|", code)]
    assert rows and spoilt == []


def documented() -> set[str]:
    """The objects that the pages tell of, by module and name; `module.*` where a module is told whole."""
    found = set()
    for page in sorted((DOCS / "reference").glob("*.md")):
        for match in re.finditer(r"^::: (\S+)\n((?:    .*\n)*)", page.read_text("utf-8") + "\n", re.MULTILINE):
            members = re.search(r"members: \[([^\]]*)\]", match[2])
            if members:
                found |= {f"{match[1]}.{name.strip()}" for name in members[1].split(",")}
            else:
                found |= {match[1], f"{match[1]}.*"}
    return found


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_object_is_documented_and_has_a_docstring(name: str) -> None:
    module = importlib.import_module(name)
    told = {(path.rpartition(".")[2], path.rpartition(".")[0]) for path in documented()}
    names = {short for short, _ in told}
    whole = {place for short, place in told if short == "*"}
    public = getattr(module, "__all__", None) or [
        n for n, held in vars(module).items()
        if not n.startswith("_") and getattr(held, "__module__", None) == name and callable(held)
    ]  # fmt: skip
    assert public
    for short in public:
        held = getattr(module, short)
        if inspect.ismodule(held) or short == "__version__":
            continue
        home = getattr(held, "__module__", name)
        assert short in names or home in whole, f"{name}.{short} is on no page of docs/reference"
        if inspect.isclass(held) or inspect.isfunction(held):
            assert inspect.getdoc(held), f"{name}.{short} has no docstring"


def test_every_method_of_the_facade_has_a_docstring() -> None:
    from jiedao.answers import Row, Rows
    from jiedao.entity import EntityView, EvidenceView, RelationView
    from jiedao.graph import Graph

    for cls in (Graph, EntityView, EvidenceView, RelationView, Rows, Row):
        for name, held in vars(cls).items():
            if not name.startswith("_") and (callable(held) or isinstance(held, property) or hasattr(held, "func")):
                assert inspect.getdoc(getattr(held, "func", held)), f"{cls.__name__}.{name}"


# -- the commands of README and docs work -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where `BUILDS_SAMPLE` was typed."""
    folder = tmp_path_factory.mktemp("sample")
    typed(BUILDS_SAMPLE, folder, (0,))
    return folder


@pytest.mark.slow
def test_what_the_readme_types_works(tmp_path: Path, sample: Path) -> None:
    for step in readme_steps():
        run(step, tmp_path, sample)


def test_the_pages_type_something() -> None:
    assert len(PAGES) >= 8
    assert {step.kind for page in PAGES for step in steps(page)} == {"file", "console", "python"}
    assert len(readme_steps()) >= 3


# -- links ------------------------------------------------------------------------------------------------------------

LINKED = [
    page
    for page in sorted(
        [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("data/*/*.md"), *ROOT.glob("notebooks/*.md")]
    )
    if "includes" not in page.parts
]


@pytest.mark.parametrize("page", LINKED, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_of_the_repository(page: Path) -> None:
    """And to nothing that only the site has: a page is read as it stands, too."""
    places = re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", page.read_text("utf-8"))
    assert [place for place in places if not (page.parent / place).exists()] == []


# -- the site ----------------------------------------------------------------------------------------------------------


class Loads(HTMLParser):
    """What a page loads when it is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag in ("script", "img", "iframe", "source", "video", "audio", "embed", "object"):
            self.found += [held.get("src") or held.get("data") or ""]
        if tag == "link" and (held.get("rel") or "") in (
            "stylesheet",
            "icon",
            "preload",
            "preconnect",
            "modulepreload",
        ):
            self.found += [held.get("href") or ""]


@pytest.mark.slow
def test_the_site_is_built_without_a_warning_and_loads_nothing_from_outside(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=environment)
    assert done.returncode == 0, done.stderr[-4000:]
    assert "WARNING" not in done.stderr
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 15
    for page in pages:
        loads = Loads()
        loads.feed(page.read_text("utf-8"))
        outside = [place for place in loads.found if re.match(r"(?:https?:)?//", place)]
        assert outside == [], page.name
    for style in sorted((tmp_path / "site").rglob("*.css")):
        assert not re.search(r"(?:url\(|@import\s*)['\"]?(?:https?:)?//", style.read_text("utf-8")), style.name
