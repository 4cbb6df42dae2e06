"""How long a whole build takes, against `jieba.lcut` alone on the same text, in one run and on one core.

    python tests/bench/bench_build.py [MEGABYTES] [--keep DIR]

The text is the sample corpus again and again, each time with its places replaced by others of the register; the same
in every run. The build runs as a process of its own, from the start of Python to the last file written; jieba has its
dictionary loaded beforehand. All seconds are of the processor, so that what else runs counts little. The stages are
measured in the same process, each without those that it calls.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import cycle
from pathlib import Path
from typing import Any

from jiedao import reading
from jiedao.compiling import classes_remembered
from jiedao.records import Document
from jiedao.register import Place, Register
from jiedao.register.places import community_form, sub_district_form
from jiedao.resources import folder

STAGES = (
    ("start: rules", "jiedao.rules", "load"),
    ("start: compile", "jiedao.extractor", "Extractor.__init__"),
    ("layout", "jiedao.layout", "articles"),
    ("scan", "jiedao.extractor", "scan"),
    ("places of the register", "jiedao.register", "Register.resolve_together"),
    ("places of the register", "jiedao.register", "Register.resolve"),
    ("places of the register", "jiedao.register", "Register.communities"),
    ("context", "jiedao.extractor", "area_of"),
    ("entities", "jiedao.entities", "EntityRules.find"),
    ("resolve", "jiedao.extractor", "resolve"),
    ("relations", "jiedao.relations", "RelationRules.find"),
    ("figures", "jiedao.extractor", "stated"),
    ("assemble: add", "jiedao.assemble", "Assembly.add"),
    ("assemble: knowledge", "jiedao.assemble", "Assembly.knowledge"),
    ("build, the rest", "jiedao.pipeline", "extract"),
    ("validate", "jiedao.pipeline", "_validated"),
    ("write: explorer", "jiedao.output", "drawing"),
    ("write: graph.ttl", "jiedao.output", "graph_turtle"),
    ("write: evidence.ttl", "jiedao.output", "evidence_turtle"),
    ("write: report.json", "jiedao.output", "report_json"),
    ("write: files", "jiedao.output", "replace_together"),
)
"""(stage, module, name in it) of the functions that are timed; a name that is not there is passed over."""


def main() -> None:
    """Make the text, time both, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("megabytes", nargs="?", type=float, default=10.0)
    parser.add_argument("--keep", metavar="DIR", help="leave text and graph in this folder")
    parser.add_argument("--build-only", nargs=2, metavar=("TEXT", "OUT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.build_only:
        _build(*options.build_only)
        return
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(options.keep or temporary)
        texts = list(articles(int(options.megabytes * 1e6)))
        place = home / "text"
        for number, text in enumerate(texts):
            file = place / f"{number // 1000:03}" / f"{number:06}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        size = sum(len(text.encode()) for text in texts) / 1e6
        characters = sum(map(len, texts))
        print(f"text       {size:6.1f} MB, {characters:,} characters, {len(texts):,} files")
        segmentation = _lcut(texts)
        print(f"jieba.lcut {segmentation:6.2f} s, {size / segmentation:.2f} MB/s")
        child = subprocess.run(
            [sys.executable, __file__, "--build-only", str(place), str(home / "out")],
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        *_, stages = child.stdout.splitlines()
        print(f"build      {seconds:6.2f} s, {size / seconds:.2f} MB/s: {seconds / segmentation:.2f} of jieba.lcut")
        print(f"memory     {memory:6.0f} MB at most")
        known = sorted(json.loads(stages).items(), key=lambda pair: -pair[1])
        for stage, spent in [*known, ("(rest: Python, imports, reading)", seconds - sum(s for _, s in known))]:
            print(f"  {spent:6.2f} s {spent / seconds:4.0%}  {stage}")
        for file in sorted((home / "out").iterdir()):
            print(f"  {file.stat().st_size / 1e6:6.1f} MB  {file.name}")
        report = json.loads((home / "out" / "report.json").read_text("utf-8"))
        print(
            {
                part: report["counts"][part]["total"]
                for part in ("articles", "entities", "relations", "figures", "evidence")
            }
        )


def articles(size: int, seed: int = 0) -> Iterator[str]:
    """Articles of the sample corpus with their places replaced, until they have so many bytes.

    Each takes the next district of the register, in an order that the seed settles.
    """
    corpus, gold = folder("data") / "corpus", folder("data") / "gold"
    samples = []
    for document in reading.read([corpus / "*.txt", corpus / "*.md"], strict=True):
        assert isinstance(document, Document)
        entities = json.loads((gold / Path(document.source).with_suffix(".json")).read_text("utf-8"))["entities"]
        samples.append((document.text, [e for e in entities if e["class"] in _PLACES]))
    register = Register.load()
    districts = [
        place
        for name in sorted(register.division_names(short=False))
        for place in register.divisions(name, short=False)
        if place.cls == "Division" and place.fine == "District"
    ]
    districts = sorted(set(districts))
    random.Random(seed).shuffle(districts)
    made = 0
    for (text, places), district in zip(cycle(samples), cycle(districts), strict=False):
        replaced = _moved(text, places, district, register)
        if replaced is None:
            continue
        made += len(replaced.encode())
        yield replaced
        if made >= size:
            return


_PLACES = ("Division", "SubDistrict", "Community")


def _moved(text: str, places: list[dict[str, Any]], district: Place, register: Register) -> str | None:
    """The text with its places moved into the district; None if the district has too few sub-districts."""
    streets = [place for place in register.sub_districts_of(district.code[:6]) if "街道" in place.name]
    wanted = [place["canonical"] for place in places if place["class"] == "SubDistrict"]
    if len(streets) < len(wanted):
        return None
    city = next((p.name for p in register.parents(district.code) if p.fine == "City"), district.name)
    names: dict[str, str] = {}
    for street, place in zip(wanted, streets, strict=False):
        new = sub_district_form(place.name).removesuffix("街道") + "街道"
        names[street] = new
        if len(stem := street.removesuffix("街道")) > 1:
            names[stem] = new.removesuffix("街道")
    communities = iter([community_form(c.name) for s in streets for c in register.communities(s.code).values()])
    for place in places:
        name = place["canonical"]
        if place["class"] == "Division":
            names[name] = city if name.endswith("市") else district.name if name[-1] in "区县" else name
        elif place["class"] == "Community" and (other := next(communities, "")):
            names[name] = other if other.endswith("社区") else other + "社区"
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(pattern, lambda found: names[found[0]], text)


def _lcut(texts: list[str]) -> float:
    import jieba

    jieba.setLogLevel("WARNING")
    tokenizer = jieba.Tokenizer()
    with tempfile.TemporaryDirectory() as tokenizer.tmp_dir:
        tokenizer.initialize()
    before = time.process_time()
    for text in texts:
        tokenizer.lcut(text)
    return time.process_time() - before


def _build(text: str, out: str) -> None:
    """Run the command with the stages timed, and print their times as the last line."""
    from importlib import import_module

    from jiedao.cli import main

    clock = Stopwatch()
    with classes_remembered():  # as the command does when it imports them
        modules = [import_module(module) for _, module, _ in STAGES]
    for owner, (stage, _, name) in zip(modules, STAGES, strict=True):
        *outer, last = name.split(".")
        for part in outer:
            owner = getattr(owner, part, None)
        if owner is not None and hasattr(owner, last):
            setattr(owner, last, clock.timed(stage, getattr(owner, last)))
    status = main(["build", text, "-o", out])
    print(json.dumps(clock.spent), flush=True)
    sys.exit(status)


class Stopwatch:
    """Books time on the innermost of the stages that are running; of a generator, while it makes an item."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._running: list[str] = []
        self._since = time.process_time()

    def _switch(self, stage: str | None) -> None:
        now = time.process_time()
        if self._running:
            self.spent[self._running[-1]] += now - self._since
        self._since = now
        if stage is None:
            self._running.pop()
        else:
            self._running.append(stage)

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time booked on the stage."""

        @wraps(function)
        def run(*args: Any, **kwargs: Any) -> Any:
            self._switch(stage)
            try:
                result = function(*args, **kwargs)
            finally:
                self._switch(None)
            return self._items(stage, result) if isinstance(result, Iterator) else result

        return run

    def _items(self, stage: str, items: Iterator[Any]) -> Iterator[Any]:
        while True:
            self._switch(stage)
            try:
                item = next(items)
            except StopIteration:
                return
            finally:
                self._switch(None)
            yield item


if __name__ == "__main__":
    main()
