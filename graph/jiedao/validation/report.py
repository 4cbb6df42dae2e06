"""What a check found, as text for people, JSON for programs and a SHACL report for RDF tools."""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby
from json.encoder import encode_basestring
from typing import NamedTuple

_SHACL = "http://www.w3.org/ns/shacl#"
SHAPES = "https://w3id.org/jiedao/shapes#"
_SEVERITIES = {"Violation": "违反", "Warning": "警告", "Info": "提示"}
_SHOWN = 20
_PREFIXES = {
    SHAPES: "jsh:",
    "https://w3id.org/jiedao/ontology#": "jd:",
    "https://w3id.org/jiedao/id/": "id:",
    "https://schema.org/": "schema:",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "http://www.w3.org/ns/oa#": "oa:",
    "http://www.w3.org/ns/prov#": "prov:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.w3.org/2002/07/owl#": "owl:",
    "http://www.w3.org/2001/XMLSchema#": "xsd:",
}


class Finding(NamedTuple):
    """One fault. `severity` is `Violation` or `Warning`; `shape` the local name of a shape of `ontology/shapes.ttl`.

    `focus` is the node concerned, `path` the property (`^` before it: from its object) and `value` the value, each
    empty where there is none; nodes are IRIs, or blank nodes and literals as N-Triples writes them. `component` is
    the SHACL constraint component. `file`, `line` and `column` (from 1; 0: not known) lead to the focus node.
    """

    severity: str
    shape: str
    focus: str
    path: str
    value: str
    zh: str
    en: str
    component: str = ""
    file: str = ""
    line: int = 0
    column: int = 0


class Report(NamedTuple):
    """The outcome of a check; `findings` are in the order of severity, shape, file and line."""

    findings: tuple[Finding, ...]
    triples: int
    name: str = ""

    @property
    def violations(self) -> int:
        """How many findings are violations."""
        return sum(finding.severity == "Violation" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings or remarks, which leave a graph conformant."""
        return len(self.findings) - self.violations

    @property
    def conforms(self) -> bool:
        """Whether there is no violation.

        >>> Report((), 0).conforms
        True
        """
        return self.violations == 0

    def summary(self) -> dict[str, object]:
        """What `report.json` says of the check.

        >>> Report((), 12).summary()
        {'conforms': True, 'triples': 12, 'violations': 0, 'warnings': 0, 'shapes': {}}
        """
        shapes = Counter(finding.shape for finding in self.findings)
        return {
            "conforms": self.conforms,
            "triples": self.triples,
            "violations": self.violations,
            "warnings": self.warnings,
            "shapes": dict(sorted(shapes.items())),
        }

    def text(self) -> str:
        """The report for people, in Chinese and English; of each kind of fault the first twenty are shown.

        >>> print(Report((), 12, "graph.ttl").text())
        graph.ttl：合格 conforms（12 三元组 triples，0 违反 violations，0 警告 warnings）
        """
        verdict = "合格 conforms" if self.conforms else "不合格 does not conform"
        lines = [
            f"{self.name or '图谱 graph'}：{verdict}（{self.triples} 三元组 triples，"
            f"{self.violations} 违反 violations，{self.warnings} 警告 warnings）"
        ]
        for (severity, shape), group in groupby(self.findings, key=lambda finding: finding[:2]):
            findings = list(group)
            lines.append("")
            lines.append(f"{_SEVERITIES.get(severity, severity)} {severity}  {shape}  × {len(findings)}")
            lines += [f"  {text}" for text in dict.fromkeys((findings[0].zh, findings[0].en)) if text]
            lines += [f"    {_described(finding)}" for finding in findings[:_SHOWN]]
            if len(findings) > _SHOWN:
                lines.append(f"    … 另有 {len(findings) - _SHOWN} 处 / {len(findings) - _SHOWN} more")
        return "\n".join(lines)

    def json(self) -> str:
        """The report as JSON: the summary, and each finding with its messages under `zh` and `en`."""
        whole = {"name": self.name, **self.summary(), "findings": [finding._asdict() for finding in self.findings]}
        return json.dumps(whole, ensure_ascii=False, indent=1)

    def turtle(self) -> str:
        """The report as `sh:ValidationReport`. Following SHACL 1.2, warnings alone leave `sh:conforms` true."""
        lines = [f"@prefix {name} <{namespace}> ." for namespace, name in sorted(_PREFIXES.items(), key=lambda p: p[1])]
        lines += [
            f"@prefix sh: <{_SHACL}> .",
            "",
            f"[] a sh:ValidationReport ;\n    sh:conforms {str(self.conforms).lower()} ;",
            "    sh:conformanceDisallows sh:Violation" + (" ;" if self.findings else " ."),
        ]
        if self.findings:
            lines.append("    sh:result\n" + ",\n".join(_result(finding) for finding in self.findings) + " .")
        return "\n".join(lines) + "\n"


def _described(finding: Finding) -> str:
    place = ":".join(str(part) for part in (finding.file, finding.line, finding.column) if part)
    parts = [short(finding.focus), short(finding.path), short(finding.value)]
    if finding.value == finding.focus:
        parts.pop()
    return "  ".join(part for part in (place, *parts) if part)


def short(term: str) -> str:
    """A term as people read it: with a prefix where one is known, on one line and not too long.

    >>> short("https://w3id.org/jiedao/ontology#within"), short("^https://schema.org/about"), short('"a\\\\nb"')
    ('jd:within', '^schema:about', '"a\\\\nb"')
    """
    mark, iri = ("^", term[1:]) if term.startswith("^") else ("", term)
    if not iri.startswith('"'):
        for namespace, prefix in _PREFIXES.items():
            if iri.startswith(namespace):
                iri = prefix + iri[len(namespace) :]
                break
    iri = mark + "".join(character if character.isprintable() else "\ufffd" for character in iri)
    return iri if len(iri) <= 120 else iri[:119] + "…"


def _result(finding: Finding) -> str:
    shape = f"<{SHAPES}{finding.shape}>" if "://" not in finding.shape else f"<{finding.shape}>"
    parts = [
        f"        a sh:ValidationResult ; sh:resultSeverity sh:{finding.severity} ; sh:sourceShape {shape}",
        f"sh:focusNode {_term(finding.focus)}",
        f"sh:sourceConstraintComponent <{finding.component or _SHACL + 'ClassConstraintComponent'}>",
    ]
    if finding.path:
        inverse = finding.path.startswith("^")
        path = f"<{finding.path[inverse:]}>"
        parts.append(f"sh:resultPath {f'[ sh:inversePath {path} ]' if inverse else path}")
    if finding.value:
        parts.append(f"sh:value {_term(finding.value)}")
    messages = [f"{_string(finding.zh)}@zh", f"{_string(finding.en)}@en"]
    parts.append(f"sh:resultMessage {', '.join(messages)}")
    return "    [\n" + " ;\n        ".join(parts) + "\n    ]"


def _term(term: str) -> str:
    return term if term.startswith(('"', "_:")) else f"<{term}>"


def _string(text: str) -> str:
    return encode_basestring(text)
