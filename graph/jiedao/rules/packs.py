"""Loading rule packs: those that jiedao ships, changed by the user's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jiedao.errors import RuleError
from jiedao.resources import folder, several
from jiedao.rules.documents import Node, read
from jiedao.rules.forms import allowed, unfit
from jiedao.rules.records import Example, Extension, Pack, Rule
from jiedao.rules.schema import COUNTED, OTHER_STAGES, PLACE_RULES, SECTIONS, TRIGGERED
from jiedao.rules.validation import joined, validate
from jiedao.word_lists import listed

FIGURES = ("rules", "figure_rules")  # where rules for figures stand: in the pack of jiedao, in a user's
PERIODS = "period_rules"  # in both
MODALITY_RULES = "modality_rules"
CLAIMED = {"head_rules": "heads", "enumeration_rules": "nouns"}  # a word here belongs to one rule: a user's comes first


def load(paths: str | Path | Iterable[str | Path] = (), *, leaving: Collection[str] = ()) -> tuple[Pack, ...]:
    """The rule packs that jiedao ships, then those at `paths`, which may replace, extend and disable rules.

    Args:
        paths: the user's packs, one or several.
        leaving: parts of these packs, as `parts` names them, that are to be as if they had never been written.

    Raises:
        RuleError: a file is no rule pack; the message names each fault with its line and what is allowed.

    >>> [pack.content["id"] for pack in load()][:2]
    ['entities', 'events']
    """
    trees = [(str(path), read(path)) for path in shipped()]
    users: list[tuple[str, Node]] = []
    errors: list[RuleError] = []
    for path in several(paths):
        try:
            users.append((str(path), _left_out(read(Path(path)), leaving)))
        except RuleError as error:
            errors.append(error)
    standing, categories = _categories(trees), _categories([*trees, *users])
    sections = {id_: section for _, tree in trees for id_, section in _sections(tree)}
    for path, tree in users:
        if found := validate(tree, path, categories, own=False, standing=standing):
            found += _disabling(path, tree, sections)  # which can be told whatever is wrong elsewhere
        errors += sorted(found, key=lambda error: error.line or 0)
        sections |= _sections(tree)
    if errors:
        raise joined(errors)
    packs = [_pack(path, tree) for path, tree in trees]
    for path, tree in users:
        packs = _with(packs, path, tree, errors)
    if errors:
        raise joined(errors)
    return tuple(packs)


def shipped() -> list[Path]:
    """The rule files that jiedao ships, in the order of their names."""
    return sorted((folder("data") / "rules").glob("*.yaml"))


def faults() -> list[RuleError]:
    """What is wrong with the form of the packs that jiedao ships; ids that are used twice, too."""
    trees = [(str(path), read(path)) for path in shipped()]
    categories = _categories(trees)
    errors = [error for path, tree in trees for error in validate(tree, path, categories, own=True)]
    seen: dict[str, str] = {}
    for rule in (rule for path, tree in trees for rule in _rules(path, tree)):
        if rule.id in seen:
            errors.append(RuleError(f"rule {rule.id!r} stands also at {seen[rule.id]}", path=rule.path, line=rule.line))
        seen.setdefault(rule.id, f"{rule.path}:{rule.line}")
    return errors


def parts(path: str | Path) -> list[str]:
    """The names of what a file changes, one thing each: a rule by its id, `words: CATEGORY`, `units: KIND`,
    `counted_nouns: UNIT`, `disable: ID`."""
    tree = read(Path(path))
    return [name for _, named in _parts(tree) for name, _ in named]


def _parts(tree: Node) -> Iterator[tuple[str, list[tuple[str, Node]]]]:
    """The keys of a pack's tree that hold parts, and each part with its name."""
    for key, node in tree.value.items() if isinstance(tree.value, dict) else ():
        if key in ("words", *COUNTED) and isinstance(node.value, dict):
            yield key, [(f"{key}: {name}", held) for name, held in node.value.items()]
        elif isinstance(node.value, list) and key == "disable":
            yield key, [(f"disable: {item.value}", item) for item in node.value]
        elif isinstance(node.value, list) and _holds_rules(key):
            yield key, [(str(item.value["id"].value), item) for item in node.value if _has_id(item)]


def _sections(tree: Node) -> Iterator[tuple[str, str]]:
    """The id of each rule of a pack's tree, and the section that it stands in."""
    return ((id_, section) for section, named in _parts(tree) if _holds_rules(section) for id_, _ in named)


def _holds_rules(key: str) -> bool:
    return key in SECTIONS or key.endswith("rules")


def _has_id(rule: Node) -> bool:
    return isinstance(rule.value, dict) and "id" in rule.value


def _left_out(tree: Node, names: Collection[str]) -> Node:
    """A pack's tree less the parts of these names."""
    if not names or not isinstance(tree.value, dict):
        return tree
    kept = dict(tree.value)
    for key, named in _parts(tree):
        gone = [part for name, part in named if name in names]
        held = kept[key].value
        left: Any = (
            {name: part for name, part in held.items() if part not in gone}
            if isinstance(held, dict)
            else [part for part in held if part not in gone]
        )
        if not left and key in COUNTED:  # which may not be empty
            del kept[key]
        else:
            kept[key] = kept[key]._replace(value=left)
    return tree._replace(value=kept)


def _categories(trees: Iterable[tuple[str, Node]]) -> frozenset[str]:
    """The word categories that a rule may name: those of the shipped packs, and any that a user's pack fills."""
    found: set[str] = set()
    for _, tree in trees:
        if isinstance(tree.value, dict) and tree.value.get("id", tree).value not in OTHER_STAGES:
            held = tree.value.get("words")
            if held is not None and isinstance(held.value, dict):
                found.update(held.value)
    return frozenset(found)


# -- records -------------------------------------------------------------------------------------------------------
def _pack(path: str, tree: Node) -> Pack:
    content = tree.plain()
    return Pack(path, content if isinstance(content, dict) else {}, tuple(_rules(path, tree)))


def _rules(path: str, tree: Node) -> list[Rule]:
    """The rules of a pack: what stands in its sections, in packs of other stages in `rules` and `…_rules`."""
    return [_rule(path, section, item) for section, named in _parts(tree) for _, item in named if _holds_rules(section)]


def _rule(path: str, section: str, node: Node) -> Rule:
    held = node.plain()
    described = held.get("description")
    described = described if isinstance(described, dict) else {}
    named = (held.get(key) for key in ("relation", "fine", "class", "modality"))
    yields = next(filter(None, named), "Figure" if section in FIGURES else "")
    examples = node.value.get("examples")
    return Rule(
        str(held["id"]), section, str(yields), (str(described.get("zh", "")), str(described.get("en", ""))),
        tuple(_examples(path, examples)) if examples is not None else (), path, node.line,
    )  # fmt: skip


def _examples(path: str, node: Node) -> Iterable[Example]:
    if isinstance(node.value, dict):
        for kind, held in node.value.items():
            for item in held.value if isinstance(held.value, list) else ():
                value = item.plain()
                text, by = (value.get("text", ""), value.get("by", "")) if isinstance(value, dict) else (value, "")
                yield Example(str(kind), str(text), path, item.line, (), str(by))
    elif isinstance(node.value, list):
        for item in node.value:
            value = item.plain()
            if isinstance(value, dict):
                for kind, key in (("match", "yields"), ("not", "never")):
                    if key in value:
                        triples, by = tuple(map(str, value[key])), str(value.get("by", ""))
                        yield Example(kind, str(value.get("text", "")), path, item.line, triples, by)


# -- a user's changes ----------------------------------------------------------------------------------------------
def _with(packs: list[Pack], path: str, tree: Node, errors: list[RuleError]) -> list[Pack]:
    """The packs with a user's behind them, and changed as it says."""
    own = _pack(path, tree)
    known = {rule.id: rule for pack in packs for rule in pack.rules}
    kinds = {str(r["id"]): str(r["kind"]) for pack in packs for r in pack.content.get("relation_rules", ())}
    errors += _disabling(path, tree, {id_: rule.section for id_, rule in known.items()})
    gone = {str(id_) for id_ in own.content.get("disable", ())}
    extended: set[str] = set()
    seen: set[str] = set()
    for rule in own.rules:
        held = _held(own, rule)
        fault = ""
        if rule.id in seen:
            fault = "stands twice in this file"
        elif held.get("extend") or held.get("replace"):
            fault = _not_changed(rule, held, known, kinds)
            (extended if held.get("extend") else gone).add(rule.id)
        elif rule.id in known:
            place = f"{known[rule.id].path}:{known[rule.id].line}"
            fault = f"has the id of the rule at {place}; say `replace: true` or `extend: true`, or give it another"
        seen.add(rule.id)
        if fault:
            errors.append(RuleError(f"rule {rule.id!r} {fault}", path=path, line=rule.line))
    if errors:
        return packs
    changes = {rule.id: (rule, _held(own, rule)) for rule in own.rules if rule.id in extended}
    changed = [_extended(_less(pack, frozenset(gone)), changes) for pack in packs]
    extending = tuple(Extension(rule, _words(rule, held)) for rule, held in changes.values())
    rest = _less(own, frozenset(extended))._replace(extending=extending)
    return [*(_counting(_yielding(pack, rest), rest) for pack in changed), rest]


def _counting(pack: Pack, user: Pack) -> Pack:
    """The pack on figures with a user's units, periods and figure rules, which come first; any other pack as it is."""
    if pack.content.get("id") != "figures":
        return pack
    content = dict(pack.content)
    for rule in reversed(user.content.get("figure_rules", ())):
        own = {key: value for key, value in rule.items() if key != "replace"}
        content["rules"] = [own, *content["rules"]]
    content[PERIODS] = [*user.content.get(PERIODS, ()), *content[PERIODS]]
    content["counted_nouns"] = _more(content["counted_nouns"], user.content.get("counted_nouns", {}))
    units = dict(content["units"])
    for kind, held in user.content.get("units", {}).items():
        units[kind] = _more(units.get(kind, {}), held)
    content["units"] = units
    return pack._replace(content=content)


def _more(held: Mapping[str, Any], added: Mapping[str, Any]) -> dict[str, str]:
    """Units with their words, those that are added among them.

    >>> _more({"台": "台 台（套）"}, {"台": ["部"], "台班": "台班"})
    {'台': '台 台（套） 部', '台班': '台班'}
    """
    return {unit: " ".join([*listed(held.get(unit)), *listed(added.get(unit))]) for unit in {**held, **added}}


def _held(pack: Pack, rule: Rule) -> dict[str, Any]:
    found: dict[str, Any] = next(r for r in pack.content[rule.section] if str(r.get("id")) == rule.id)
    return found


def _disabling(path: str, tree: Node, sections: Mapping[str, str]) -> Iterator[RuleError]:
    """What is wrong with the rules that a user's pack disables; `sections` tells where each rule stands."""
    for item in (item for key, named in _parts(tree) if key == "disable" for _, item in named):
        name = str(item.value)
        section = SECTIONS.get(sections.get(name, ""))
        if name not in sections:
            yield RuleError(f"disable: no rule {name!r}; {allowed(name, sections)}", path=path, line=item.line)
        elif name in PLACE_RULES or (section is not None and section.fixed):
            way_out = "replace it with one that finds less"
            yield RuleError(f"disable: {name!r} is needed; {way_out}", path=path, line=item.line)


def _not_changed(rule: Rule, held: Mapping[str, Any], known: Mapping[str, Rule], kinds: Mapping[str, str]) -> str:
    """Why a rule cannot replace or extend the one of its id, or nothing."""
    if rule.id not in known:
        return f"changes no rule: there is none of this id; {allowed(rule.id, known)}"
    sections = {known[rule.id].section, rule.section}
    if len(sections) > 1 and not sections <= set(FIGURES):
        return f"is one of `{known[rule.id].section}`, not of `{rule.section}`"
    if "triggers" in held and rule.section == "relation_rules" and kinds.get(rule.id) not in TRIGGERED:
        return (
            f"extends a rule of kind {kinds.get(rule.id)!r}, which takes no triggers; add your words to a category "
            "under `words:`, as `words: {operate: 打理}`"
        )
    if held.get("extend"):
        keys = SECTIONS[rule.section].keys
        fixed = [k for k in held if keys[k].form not in _ADDED and k not in ("id", "extend", "description")]
        if fixed:
            return f"extends: `{fixed[0]}` cannot be changed so, only words, names and examples added; use `replace`"
        for key in ("subjects", "objects"):
            if why := unfit(known[rule.id].yields, str(kinds.get(rule.id)), key, held.get(key, ())):
                return f"{key}: {why}"
    return ""


def _words(rule: Rule, held: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that a rule holds: not its patterns, nor the categories that it names."""
    found: list[str] = []
    for key, value in held.items():
        form = SECTIONS[rule.section].keys[key].form
        if form in ("names", "nouns"):
            found += _forms(value)
        elif form in ("words", "triggers"):
            found += [word for word in listed(value) if form == "words" or not word.isascii()]
    return tuple(dict.fromkeys(found))


_ADDED = ("words", "categories", "triggers", "classes", "patterns", "names", "nouns", "examples", "stated", "either")


def _less(pack: Pack, gone: frozenset[str]) -> Pack:
    if not any(rule.id in gone for rule in pack.rules):
        return pack
    content = {
        key: [r for r in value if not (isinstance(r, dict) and str(r.get("id")) in gone)]
        if isinstance(value, list) else value
        for key, value in pack.content.items()
    }  # fmt: skip
    return pack._replace(content=content, rules=tuple(rule for rule in pack.rules if rule.id not in gone))


def _extended(pack: Pack, changes: Mapping[str, tuple[Rule, Mapping[str, Any]]]) -> Pack:
    if not any(rule.id in changes for rule in pack.rules):
        return pack
    content = dict(pack.content)
    for key in {rule.section: None for rule in pack.rules if rule.id in changes}:
        content[key] = [_sum(r, changes[str(r["id"])][1]) if str(r["id"]) in changes else r for r in content[key]]
    rules = tuple(
        rule._replace(examples=rule.examples + changes[rule.id][0].examples) if rule.id in changes else rule
        for rule in pack.rules
    )
    return pack._replace(content=content, rules=rules)


def _sum(rule: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """A rule with the words, names and patterns of another added."""
    result = dict(rule)
    for key, value in more.items():
        if key in ("id", "extend", "description", "examples"):
            continue
        if isinstance(value, dict):
            taken = {word for held in value.values() for word in listed(held)}
            held = {
                name: [w for w in listed(old) if key != "nouns" or w not in taken]
                for name, old in dict(result.get(key) or {}).items()
            }
            for name, new in value.items():
                held[name] = list(dict.fromkeys([*held.get(name, []), *listed(new)]))
            result[key] = held
        else:
            result[key] = list(dict.fromkeys([*listed(result.get(key)), *listed(value)]))
    return result


def _yielding(pack: Pack, user: Pack) -> Pack:
    """A pack without the head nouns, enumeration nouns and names that a user's rules claim."""
    content = dict(pack.content)
    named = {_unquoted(form) for lexicon in user.content.get("lexicons", ()) for form in _forms(lexicon["names"])}
    if named and "lexicons" in content:
        content["lexicons"] = [_less_names(lexicon, named) for lexicon in content["lexicons"]]
    for section, key in CLAIMED.items():
        claimed = {word for rule in user.content.get(section, ()) for word in listed(rule.get(key))}
        if claimed and section in content:
            content[section] = [
                {**rule, key: [w for w in listed(rule[key]) if w not in claimed]} if key in rule else rule
                for rule in content[section]
            ]
    return pack._replace(content=content)


def _forms(names: Mapping[str, Any]) -> Iterable[str]:
    """The forms of all names of a lexicon; a name without any is written as it is."""
    return (form for name, held in names.items() for form in listed(held) or [name])


def _less_names(lexicon: Mapping[str, Any], claimed: Collection[str]) -> dict[str, Any]:
    """A lexicon without the forms that a user has in one of his own, whether they stand in quotation marks or not."""
    names: dict[str, Any] = {}
    for name, held in lexicon["names"].items():
        forms = listed(held) or [name]
        kept = [form for form in forms if _unquoted(form) not in claimed]
        if kept == forms:
            names[name] = held
        elif kept:
            names[name] = kept
    return {**lexicon, "names": names}


def _unquoted(form: str) -> str:
    """A form as it reads without its quotation marks.

    >>> _unquoted("“路长制”"), _unquoted("“一领四单”机制")
    ('路长制', '一领四单机制')
    """
    return form.replace("“", "").replace("”", "").replace("_", " ")
