"""The regular expression of a wording (see `jiedao.relations.wordings`): what its tokens stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import Any

from jiedao.relations.outline import CLASSES, NAMES, SIGNS
from jiedao.rules.contents import longest

TOKEN = re.compile(r"\{([A-Za-z_|]+)\}|[~…]")
UNNAMED = f"[^，。；：、！？\n{NAMES}]{{2,16}}"
"""One of a row that is no name, or one that was not found."""
AND = f"(?:、|、{UNNAMED}、|，?以及|，?及|[还也则便]?(?:和|与|同))"
COUNTED = (
    f"(?<=[、和与及][{NAMES}])(?:\\d+|[两三四五六七八九十]{{1,3}})余?[家个所支]"
    f"[^，。；：、！？的\n{NAMES}]{{0,6}}?(?:单位|企业|部门|机构|组织|公司|学校|社区|支部|商户|商家|高校|院校)"
)
"""The noun that counts a row without 等: 甲、乙3家单位."""
AND_SO_ON = f"(?:(?:[、和]{UNNAMED}?)?等[^，。；：！？\n{NAMES}]{{0,14}}?|{COUNTED})?"
GAP = f"[^，。；：！？\n{NAMES}]{{0,12}}?"
WITHIN = "[^。；！？\n]{0,40}?"
WHERE = ("Division", "SubDistrict", "Community")  # 甲社区的乙小区、丙社区的丁小区
KINDS = "企业|机构|组织|公司|单位|品牌|商家|高校|老字号|协会|第三方|团队|物业|院校"
NEAR_BY = "(?:(?:本地|当地|辖区|属地|周边|驻区|外地|知名|老牌|专业)的)?"
KIND = f"{NEAR_BY}(?:[^，。；：、！？的\n{NAMES}]{{0,4}}(?:{KINDS}))?"
"""What may stand before the name of an organisation to say what it is: 本地企业甲公司, 养老机构乙中心, 当地的丙公司."""

Words = Mapping[str, Sequence[str]]
"""The words of the categories of the rule packs."""


def expression(form: str, rule: Mapping[str, Any], words: Words) -> str:
    """The regular expression of a wording.

    >>> rule = {"subjects": ["Organisation"], "objects": ["Facility"]}
    >>> made = expression("{object}由{subject}{trigger}", rule | {"triggers": ["运营", "打理"]}, {})
    >>> bool(re.search(made, f"{SIGNS['Facility']}由{SIGNS['Organisation']}运营"))
    True
    """

    def row(token: str) -> str:
        return f"(?P<{token}>{_row(tuple(rule[token + 's']))}){AND_SO_ON}"

    return _filled(form, {"~": GAP, "…": WITHIN}, row, rule, words)


def essence(form: str, rule: Mapping[str, Any], words: Words) -> str:
    """A simpler expression than that of a wording, which every outline matches that the wording matches.

    It is soon parsed, and demands as much (see `jiedao.rules.contents.demanded`).

    >>> rule = {"subjects": ["Organisation"], "objects": ["Facility"], "triggers": ["运营"]}
    >>> made = essence("{object}~由{trigger}", rule, {})
    >>> made.replace(SIGNS["Facility"], "甲")
    '.*[甲].*.*由(?:运营)'
    """

    def row(token: str) -> str:
        return f".*[{_signs(rule[token + 's'])}].*"

    return _filled(form, {"~": ".*", "…": ".*"}, row, rule, words)


def plain_expression(form: str) -> str:
    """A wording with one character for each name or row: what its author is answerable for.

    >>> plain_expression("{object}由{subject}")
    'N由N'
    """

    def filled(match: re.Match[str]) -> str:
        token = match[1]
        if token is None:
            return match.group()
        if token not in ("subject", "object", "trigger", "name") and token.split("|")[0] not in CLASSES:
            raise KeyError(token)
        return "N"

    return TOKEN.sub(filled, form)


def categories(packs: Collection[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The words of the categories of all packs."""
    words: dict[str, list[str]] = {}
    for pack in packs:
        for name, held in (pack.get("words") or {}).items():
            words.setdefault(name, []).extend(held.split() if isinstance(held, str) else held)
    return words


def triggers(rule: Mapping[str, Any], words: Words) -> list[str]:
    """The triggers of a rule, those of its categories spelt out."""
    return [word for trigger in rule["triggers"] for word in words.get(trigger, (trigger,))]


def _filled(
    form: str, gaps: Mapping[str, str], row: Callable[[str], str], rule: Mapping[str, Any], words: Words
) -> str:
    def filled(match: re.Match[str]) -> str:
        token = match[1]
        if token is None:
            return gaps[match.group()]
        if token == "trigger":
            return "(?:" + "|".join(sorted(triggers(rule, words), key=lambda word: (-len(word), word))) + ")"
        if token in ("subject", "object"):
            return row(token)
        if token == "name":
            return f"[{NAMES}]"
        if token.split("|")[0] in CLASSES:
            return f"[{_signs(token.split('|'))}]"
        raise KeyError(token)

    return TOKEN.sub(filled, form)


def _signs(classes: Sequence[str]) -> str:
    return "".join(SIGNS[cls] for cls in classes)


@cache
def _row(classes: Sequence[str]) -> str:
    wanted = _signs(classes)
    where = _signs([cls for cls in WHERE if cls not in classes])
    kind = KIND if "Organisation" in classes else ""
    item = f"(?:[{where}]的?)?{kind}[{wanted}]" if where else f"{kind}[{wanted}]"
    others = _signs([cls for cls in CLASSES if cls not in classes])
    beside = (
        f"、[^，。；：、！？\n{NAMES}]{{0,10}}[{others}][^，。；：、！？\n{NAMES}]{{0,8}}、"  # a museum among firms
    )
    near = f"(?=[^，。；：、！？的\n{NAMES}]{{0,{longest(kind)}}}[{where}{wanted}])" if kind else ""  # or none is tried
    return f"{near}{item}(?:(?:{beside}|{AND}){item})*"
