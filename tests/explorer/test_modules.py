"""The bundling of the page's modules."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import jiedao.explorer.modules
from jiedao.explorer.modules import bundle

WEB = Path(jiedao.explorer.modules.__file__).parent / "web"


def test_a_module_is_taken_in_once_before_those_that_need_it():
    text = bundle(
        {
            "main": 'import { b } from "./two.js";\nimport { a } from "./one.js";\nrun(a, b);',
            "two": 'import { a as c } from "./one.js";\nexport const b = c + 1;',
            "one": "export const a = 1;\nexport function f() {}\nexport async function g() {}\nexport class H {}",
        },
        "main",
    )
    assert text.count("const $one") == 1
    assert text.index("const $one") < text.index("const $two") < text.index("const $main")
    assert "const { a: c } = $one;" in text
    assert "return { a, f, g, H };" in text


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"main": 'import { a } from "./none.js";\n'}, "none.js, which is not there"),
        ({"main": 'import { a } from "./b.js";\n', "b": 'import { a } from "./main.js";\n'}, "circle: main > b > main"),
        ({"main": 'import all from "./b.js";\n', "b": ""}, "only named imports"),
        ({"main": "export default 1;"}, "only named imports"),
        ({"main": "export { a };"}, "only named imports"),
    ],
)
def test_what_cannot_be_bundled_is_refused(modules, message):
    with pytest.raises(ValueError, match=message):
        bundle(modules, "main")


def test_the_pages_own_modules_are_one_sound_script(tmp_path):
    modules = {path.stem: path.read_text("utf-8") for path in WEB.glob("*.js")}
    text = bundle(modules, "main")
    assert all(f"const ${name} =" in text for name in modules), "a module that nothing imports"
    node = shutil.which("node")
    if node:
        (tmp_path / "page.js").write_text(text, "utf-8")
        subprocess.run([node, "--check", str(tmp_path / "page.js")], check=True)


def test_no_module_parses_markup():
    forbidden = (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        'setTimeout("',
        "DOMParser",
    )
    for path in WEB.glob("*.js"):
        text = path.read_text("utf-8")
        assert [word for word in forbidden if word in text] == [], path.name


def test_every_text_has_both_languages():
    import re

    text = (WEB / "strings.js").read_text("utf-8")
    keys = set(re.findall(r"(\w+): \[", text))
    used = set()
    for path in (*WEB.glob("*.js"), WEB / "page.html"):
        source = path.read_text("utf-8")
        used |= set(re.findall(r"\bt\(\"(\w+)\"", source)) | set(
            re.findall(r"data-t(?:-label|-placeholder)?=\"(\w+)\"", source)
        )
    assert used - keys == set()
