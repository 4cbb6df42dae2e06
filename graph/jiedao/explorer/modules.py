"""One script out of a few ES modules.

The modules of the page import names from each other (`import { a, b } from "./c.js";`) and export functions, classes
and constants where they are declared. That much, and no more, is put together here, in the order of dependence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """The module `entry` with all that it imports, as one classic script.

    Args:
        modules: source by name, without `.js`.
        entry: the name of the module that runs.

    Raises:
        ValueError: a module imports one that is not there, imports in a circle, or uses another form of import.

    >>> print(bundle({"b": "export const two = 2;", "a": 'import { two } from "./b.js";\\nshow(two);'}, "a"))
    "use strict";
    const $b = (() => {
    const two = 2;
    return { two };
    })();
    const $a = (() => {
    const { two } = $b;
    show(two);
    return {  };
    })();
    """
    done: dict[str, str] = {}
    _add(entry, modules, done, ())
    return '"use strict";\n' + "\n".join(done.values())


def _add(name: str, modules: Mapping[str, str], done: dict[str, str], path: tuple[str, ...]) -> None:
    if name in path:
        raise ValueError(f"modules import in a circle: {' > '.join((*path, name))}")
    if name not in modules:
        raise ValueError(f"{path[-1] if path else 'the page'} imports {name}.js, which is not there")
    source = modules[name]
    for match in _IMPORT.finditer(source):
        if match[2] not in done:
            _add(match[2], modules, done, (*path, name))
    source = _IMPORT.sub(lambda m: f"const {{ {_names(m[1])} }} = ${m[2]};\n", source)
    exported = _EXPORT.findall(source)
    source = _EXPORT.sub("", source)
    left = _OTHER.search(source)
    if left:
        raise ValueError(f"{name}.js: only named imports and exports of declarations can be bundled: {left[0]}")
    done[name] = f"const ${name} = (() => {{\n{source.rstrip()}\nreturn {{ {', '.join(exported)} }};\n}})();"


def _names(listed: str) -> str:
    return ", ".join(part.strip().replace(" as ", ": ") for part in listed.split(",") if part.strip())
