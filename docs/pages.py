"""Write the pages that say what the program knows better: commands, ready questions, rule format, formats.

They stand in the repository, so that links to them work wherever it is read; a test holds that they are current.

python docs/pages.py
"""

from __future__ import annotations

import argparse
import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def pages() -> dict[str, str]:
    """The pages by their place below `docs/`."""
    made = {
        "reference/commands.md": commands_page(),
        "reference/questions.md": questions_page(),
        "reference/rule-format.md": rules_page(),
        "reference/formats.md": formats_page(),
    }
    return {place: f"{text.rstrip()}\n\n<!-- Written by `python docs/pages.py`. -->\n" for place, text in made.items()}


# -- commands --------------------------------------------------------------------------------------------


def options_of(command: str) -> Iterator[argparse.Action]:
    """The arguments and options of a command and of all that it is parted into, each once, without --help."""
    told = {tuple(a.option_strings) or (a.dest,): a for _, own in parsers_of(command) for a in _arguments(own)}
    yield from told.values()


def parsers_of(command: str) -> list[tuple[str, argparse.ArgumentParser]]:
    """The parser of a command, and those that it is parted into, with their names as typed."""
    from jiedao.cli import parser

    own = parser(command)._subparsers._group_actions[0].choices[command]  # type: ignore[union-attr]
    parts = [a.choices for a in own._actions if isinstance(a, argparse._SubParsersAction)]
    return [(command, own), *((f"{command} {name}", part) for choices in parts for name, part in choices.items())]


def _arguments(own: argparse.ArgumentParser) -> list[argparse.Action]:
    return [a for a in own._actions if not isinstance(a, argparse._HelpAction | argparse._SubParsersAction)]


def commands_page() -> str:
    """Every command with its arguments, options and example, as argparse knows them."""
    from jiedao.cli import COMMANDS

    lines = [
        "# Commands · 命令",
        "",
        "Exit status: 0 done, 1 the answer is no (invalid, differs, short of a gold), 2 wrong use or unreadable input,",
        "130 interrupted (Ctrl-C), 143 a build that the system asked to end (SIGTERM).",
        "",
    ]
    for command, purpose in COMMANDS.items():
        for name, own in parsers_of(command):
            mark = "##" if name == command else "###"
            told = purpose if name == command else own.description or ""
            example = (own.epilog or "").partition(": ")[2]
            lines += [f"{mark} jiedao {name}", "", _sentence(told), "", "```sh", example, "```", ""]
            actions = _arguments(own)
            if actions:
                lines += ["| option | what it does |", "|---|---|"]
            for action in actions:
                lines.append(f"| {_called(action)} | {_cell(own._get_formatter()._expand_help(action))} |")
            lines.append("")
    return "\n".join(lines)


def _called(action: argparse.Action) -> str:
    value = action.metavar or ("" if action.nargs == 0 else action.dest.upper())
    value = " ".join(value) if isinstance(value, tuple) else value
    names = ", ".join(f"`{name}`" for name in action.option_strings)
    if not names:
        return f"`{action.metavar or action.dest}`"
    choices = " \\| ".join(map(str, action.choices)) if action.choices and not action.metavar else ""
    told = choices or value
    return f"{names} {f'<code>{told}</code>' if told and action.nargs != 0 else ''}".strip()


# -- ready questions -------------------------------------------------------------------------------------


def questions_page() -> str:
    """The ready questions with their parameters."""
    from jiedao.query.questions import load_questions

    lines = [
        "# Ready questions · 现成问题",
        "",
        '`jiedao query NAME`, or `graph.query("NAME")` in Python, where options are keywords, with `_` for `-`.',
        "",
        "| name | question | 问题 | parameters |",
        "|---|---|---|---|",
    ]
    for name, question in load_questions().items():
        parameters = "<br>".join(f"`--{p.name}` {p.en} · {p.zh}" for p in question.parameters)
        head = question.head
        english, chinese = _cell(head["description_en"]), _cell(head["description_zh"])
        lines.append(f"| `{name}` | {english} | {chinese} | {parameters} |")
    return "\n".join(lines) + "\n"


# -- rules -----------------------------------------------------------------------------------------------


def rule_keys() -> dict[str, dict[str, str]]:
    """What each key of a rule pack is for, by section; `pack`: the keys of the file, `common`: those of all rules."""
    import yaml

    loaded: dict[str, dict[str, str]] = yaml.safe_load((HERE / "rule_keys.yaml").read_text("utf-8"))
    return loaded


def unexplained() -> list[str]:
    """The keys of the rule format that `rule_keys.yaml` says nothing of, and those that it has too many.

    >>> unexplained()
    []
    """
    from jiedao.rules.schema import COUNTED, HEADER, SECTIONS

    told = rule_keys()
    wanted = {"pack": {*HEADER, "words", "disable", *COUNTED, *SECTIONS}, "common": _common()}
    for section, held in SECTIONS.items():
        wanted[section] = {"", *held.keys} - _common()
    missing = [f"{s}.{k}" for s, keys in wanted.items() for k in sorted(keys - told.get(s, {}).keys())]
    return missing + [f"{s}.{k}: no such key" for s in told for k in told[s] if k not in wanted.get(s, ())]


def _common() -> set[str]:
    from jiedao.rules.schema import SECTIONS

    return set.intersection(*(set(held.keys) for held in SECTIONS.values()))


FORMS = {
    "text": "text", "flag": "true or false", "number": "a number", "words": "words parted by spaces, or a list",
    "class": "a class", "fine": "a finer class", "one": "one of", "classes": "classes",
    "categories": "word categories, a list", "category": "a word category",
    "triggers": "word categories or words, a list", "pattern": "a regular expression",
    "patterns": "regular expressions, a list", "described": "`{zh: …, en: …}`",
    "examples": "`match:` and `not:`, each a list of sentences",
    "stated": "a list of `{text: …, yields: […]}` and `{text: …, never: […]}`",
    "either": "as for the rules of names, or of relations", "names": "`name: written forms`",
    "some": "a list, of", "nouns": "`class: nouns`",
}  # fmt: skip


def rules_page() -> str:
    """The form of rule packs, from the schema that checks them."""
    from jiedao.records import COARSE_CLASSES, FINE_CLASSES, PREDICATES
    from jiedao.rules.schema import SECTIONS

    told = rule_keys()
    lines = [
        "# Rule format · 规则格式", "",
        "A rule pack is a YAML file. `jiedao build --rules my.yaml` adds it to the packs of jiedao, "
        "`jiedao rules check --rules my.yaml` runs the examples that stand beside its rules. "
        "How to begin: [Add a rule](../how-to/add-a-rule.md).",
        "", "## The file", "", "| key | what it is for |", "|---|---|",
    ]  # fmt: skip
    lines += [f"| `{key}` | {_cell(text)} |" for key, text in told["pack"].items()]
    lines += ["", "## Every rule", "", "| key | value | what it is for |", "|---|---|---|"]
    first = next(iter(SECTIONS.values())).keys
    lines += [f"| `{key}` | {_form(first[key])} | {_cell(text)} |" for key, text in told["common"].items()]
    for section, held in SECTIONS.items():
        lines += ["", f"## {section}", "", told.get(section, {}).get("", ""), ""]
        if held.fixed:
            lines += [f"There are exactly: {', '.join(f'`{id_}`' for id_ in held.fixed)}.", ""]
        lines += ["| key | value | what it is for |", "|---|---|---|"]
        for key, declared in held.keys.items():
            if key not in told["common"]:
                what = told.get(section, {}).get(key, "")
                lines.append(f"| `{key}` | {_form(declared)} | {_cell(what)} |")
    lines += [
        "",
        "## Names of the vocabulary",
        "",
        f"Classes: {', '.join(f'`{name}`' for name in COARSE_CLASSES)}.",
        "",
    ]
    lines += [f"Finer classes: {', '.join(f'`{fine}` ({cls})' for fine, cls in FINE_CLASSES.items())}.", ""]
    lines += [f"Relations: {', '.join(f'`{name}`' for name in PREDICATES)}.", ""]
    return "\n".join(lines)


def _form(key: Any) -> str:
    choices = " " + ", ".join(f"`{choice}`" for choice in key.allowed) if key.allowed else ""
    return f"{FORMS.get(key.form, key.form)}{choices}{' (needed)' if key.required else ''}"


# -- formats ---------------------------------------------------------------------------------------------


def formats_page() -> str:
    """What is read and written."""
    from jiedao.export import ALIASES, FORMATS
    from jiedao.reading import READERS

    text = (HERE / "includes" / "formats.md").read_text("utf-8")
    read = ", ".join(f"`{suffix}`" for suffix in READERS)
    rows = "\n".join(f"| `{name}` | {_cell(what)} |" for name, what in FORMATS.items())
    also = ", ".join(f"`{name}` for `{of}`" for name, of in ALIASES.items())
    return text.replace("{{suffixes}}", read).replace("{{formats}}", rows).replace("{{aliases}}", also)


def _sentence(purpose: str) -> str:
    english, _, chinese = purpose.partition(" / ")
    return f"{english[:1].upper()}{english[1:]}. {chinese}。" if chinese else purpose


_MARKS = str.maketrans({mark: f"&#{ord(mark)};" for mark in "|\\*_[]<>&"})


def _cell(text: str) -> str:
    r"""The text as a cell of a table: what is code in it comes out as it is, to be copied.

    >>> print(_cell("<b> | `(?P<year>x)` | `a|b`"))
    &lt;b&gt; \| `(?P<year>x)` \| <code>a&#124;b</code>
    """
    parts = " ".join(text.split()).split("`")
    return "".join(
        _code(part) if i % 2 else html.escape(part, quote=False).replace("|", "\\|") for i, part in enumerate(parts)
    )


def _code(text: str) -> str:
    """Code in a cell. A `|` would end the cell, and of `\\|` some readers of Markdown show the backslash, too."""
    return f"<code>{text.translate(_MARKS)}</code>" if "|" in text else f"`{text}`"


if __name__ == "__main__":
    for place, content in pages().items():
        (HERE / place).write_text(content, encoding="utf-8")
