"""A build from its inputs to a graph: what `jiedao.build` and the command `jiedao build` both run."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from . import reading
from . import rules as rule_packs
from .assemble import Told
from .collecting import young_only
from .errors import GraphError, NothingToBuildError, UsageError
from .extractor import Extractor, Found
from .extractor import build as extract
from .graph import Graph
from .output import About
from .records import Confidence, Document, Knowledge, Skipped
from .register import Register
from .resources import folder, several
from .validation.knowledge import check

FAULTS_SHOWN = 5  # examples in the report of each kind of fault; `jiedao validate` lists all

Observer = Callable[[Document | Skipped], None]


@young_only()
def build(
    paths: str | Path | Sequence[str | Path] | None = None,
    *,
    rules: str | Path | Sequence[str | Path] = (),
    register: str | Path | Sequence[str | Path] = (),
    strict: bool = False,
    infer: bool = False,
    jobs: int = 1,
    about: About | None = None,
    stdin: BinaryIO | None = None,
    observe: Observer | None = None,
) -> Graph:
    """The graph of what the articles say.

    Args:
        paths: files, folders (read at any depth), patterns as `news/**/*.txt`, and `-` for standard input; one or
            several. Left out: the sample corpus.
        rules: rule packs of your own, added to those of jiedao; one or several.
        register: CSV files of places that the register lacks, or of other names of its places; one or several.
        strict: raise for the first input that is of no use, or was read with losses, and for a graph that breaks its
            shapes, instead of going on.
        infer: add what follows from the relations: their inverses, and `within` up to the province.
        jobs: how many processes read; 0: one for each core. The graph is the same. Where it is not 1, a script that
            builds needs `if __name__ == "__main__":`, as with all of Python's processes.
        about: title, licence, publisher and version, for the head of `graph.ttl`.
        stdin: what `-` stands for; left out: the standard input of the process.
        observe: called with each document, and each input that is passed over, before it is worked on.

    Returns:
        The graph; its `report` says how long the stages took in seconds, how often each rule fired, and what was
        passed over and why, and which inputs were read with losses (`warnings`).

    Raises:
        ReadingError: a path does not exist, or (`strict`) an input is of no use.
        NothingToBuildError: nothing could be read; its `report` says why of each input. It is a `ReadingError`.
        RuleError: a rule pack is wrong; with file and line.
        RegisterError: a file of places is wrong; with file and line.
        GraphError: (`strict`) the graph breaks its shapes.
        UsageError: `jobs` is less than 0. It is a `ValueError`.

    >>> import io
    >>> graph = build("-", stdin=io.BytesIO("文化路街道打造“邻里议事厅”品牌。".encode()))
    >>> [entity.label for entity in graph if entity.cls == "SubDistrict"]
    ['文化路街道']
    """
    inputs = _inputs(paths)
    rules, register = several(rules), several(register)
    if not inputs:
        report = _report(inputs, rules, register, {}, ())
        raise NothingToBuildError("no paths: name files or folders, or leave them out for the sample", report=report)
    spread = _spread(rules, register, jobs)
    clock = Clock()
    extractor = Extractor(rule_packs.load(rules), Register.load(*register))
    clock.lap("load")
    read = _observed(reading.read(inputs, stdin=stdin, strict=strict), observe)
    result = extract(read, extractor, spread)
    del extractor  # what register and dictionary took is for the graph now
    clock.lap("read")
    useless = [item for item in result.skipped if not item.warning]
    if not result.knowledge.articles and useless:
        first, *others = useless
        report = _report(inputs, rules, register, result.fired, result.skipped) | {"seconds": clock.laps}
        if others:
            raise NothingToBuildError(
                f"nothing to build from / 没有可用的文章: all {len(useless)} inputs are of no use", report=report
            )
        raise NothingToBuildError(first.reason, report=report, path=first.source, line=first.line or None)
    knowledge = result.knowledge
    validation = _validated(knowledge)
    if strict and validation["violations"]:
        raise GraphError(_breaks(validation))
    clock.lap("validate")
    if infer:
        from .inference import inferred

        knowledge = inferred(knowledge)
        clock.lap("infer")
    report = _report(inputs, rules, register, result.fired, result.skipped)
    return Graph(
        knowledge,
        confidence=confidence(),
        report=report | {"validation": validation, "seconds": clock.laps},
        about=about,
    )


def _inputs(paths: str | Path | Sequence[str | Path] | None) -> list[str | Path]:
    if paths is None:
        return [folder("data") / "corpus"]
    return several(paths)


def _spread(
    rules: Sequence[str | Path], register: Sequence[str | Path], jobs: int
) -> Callable[[Iterable[Document | Skipped]], Iterator[Told | Found]] | None:
    """What reads with several processes; None where one is enough."""
    if jobs < 0:
        raise UsageError(f"{jobs} processes: give 1 or more, or 0 for one on each core")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    wanted = jobs or cores
    if wanted == 1:
        return None
    from .parallel import told_by_many

    return lambda inputs: told_by_many(inputs, rules, wanted, register)


def confidence() -> dict[str, Confidence | None]:
    """The confidence of each rule of jiedao, from its cases in the sample as they were measured; None: unmeasured."""
    measured = folder("data") / "rules" / "measured.json"
    found: dict[str, list[int] | None] = json.loads(measured.read_bytes()) if measured.is_file() else {}
    return {rule: Confidence.after(*counts) if counts else None for rule, counts in found.items()}


def _validated(knowledge: Knowledge) -> dict[str, Any]:
    """What the build's check of its own records says: the summary, and the first faults of each kind."""
    found = check(knowledge)
    shown: dict[str, list[str]] = {}
    for finding in found.findings:
        examples = shown.setdefault(finding.shape, [])
        if len(examples) < FAULTS_SHOWN:
            examples.append(" ".join(part for part in (finding.focus, finding.path, finding.value) if part))
    return {"conforms": found.conforms, "violations": found.violations, "warnings": found.warnings, "faults": shown}


def _breaks(validation: Mapping[str, Any]) -> str:
    """How often the graph breaks its shapes, and where first."""
    shape, (first, *_) = next(iter(validation["faults"].items()))
    return (
        f"the graph breaks its shapes {validation['violations']} times, {shape} first ({first}): "
        "build it without strict, and see: jiedao validate"
    )


class Clock:
    """Measures the stages of a build, in seconds."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        """Book the time since the last lap on the stage."""
        now = time.perf_counter()
        self.laps[stage] = round(now - self._last, 3)
        self._last = now


def _observed(items: Iterable[Document | Skipped], observe: Observer | None) -> Iterator[Document | Skipped]:
    for item in items:
        if observe is not None:
            observe(item)
        yield item


def _report(
    inputs: Sequence[str | Path],
    rules: Sequence[str | Path],
    register: Sequence[str | Path],
    fired: dict[str, int],
    skipped: Sequence[Skipped],
) -> dict[str, Any]:
    """What the build says of itself, beside the counts and the undecided names that writing adds."""
    from . import __version__

    return {
        "jiedao": __version__,
        "inputs": [str(path) for path in inputs],
        "rule_packs": [str(path) for path in rules],
        "register": [str(path) for path in register],
        "rules": fired,
        "skipped": [_entry(item) for item in skipped if not item.warning],
        "warnings": [_entry(item) for item in skipped if item.warning],
    }


def _entry(item: Skipped) -> dict[str, object]:
    return {"source": item.source, "reason": item.reason} | ({"line": item.line} if item.line else {})
