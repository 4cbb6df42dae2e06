"""How long `jiedao validate` takes, and how much memory, for graphs from more and more text, side by side.

    python tests/bench/bench_validate.py [MEGABYTES…]

The text is that of `bench_build.py`. All seconds are of the processor, from the start of Python on. Where the time is
in proportion to the text, the seconds for a megabyte are much the same on each line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_build import articles

JIEDAO = (sys.executable, "-m", "jiedao")


def main(sizes: list[float]) -> None:
    print("text, MB    triples    seconds  seconds/MB  memory, MB  findings")
    for size in sizes:
        with tempfile.TemporaryDirectory() as temporary:
            home = Path(temporary)
            (home / "text").mkdir()
            for number, text in enumerate(articles(int(size * 1e6))):
                (home / "text" / f"{number:06}.txt").write_text(text, "utf-8")
            subprocess.run([*JIEDAO, "build", home / "text", "-o", home], check=True, stdout=subprocess.DEVNULL)
            command = [*JIEDAO, "validate", "-g", home, "--format", "json", "-o", home / "found.json"]
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            found = json.loads((home / "found.json").read_text("utf-8"))
        seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        print(
            f"{size:8g} {found['triples']:10,} {seconds:10.1f} {seconds / size:11.1f} {memory:11.0f} "
            f"{len(found['findings']):9}",
            flush=True,
        )


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]] or [0.25, 0.5, 1.0])
