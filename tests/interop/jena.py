"""Apache Jena as Debian packs it: the commands, with a class path on which they start.

Debian ships the JAR files without scripts. The whole Java folder cannot be the class path, because two bindings of
slf4j in it call each other for ever; and jena-core keeps the messages of its copy of Xerces under a name that the
copy does not look for.
"""

from __future__ import annotations

import os
import subprocess
import zipfile
from pathlib import Path

JAVA = Path("/usr/share/java")
JARS = (
    "jena-arq", "jena-base", "jena-cmds", "jena-core", "jena-dboe-base", "jena-dboe-index", "jena-dboe-storage",
    "jena-dboe-trans-data", "jena-dboe-transaction", "jena-iri", "jena-rdfconnection", "jena-shacl", "jena-shex",
    "jena-tdb", "jena-tdb2", "slf4j-api", "slf4j-nop", "jcl-over-slf4j", "commons-cli", "commons-codec",
    "commons-compress", "commons-csv", "commons-io", "commons-lang3", "dexx.collection", "gson", "guava", "httpclient",
    "httpclient-cache", "httpcore", "jackson-annotations", "jackson-core", "jackson-databind", "jsonld-java", "thrift",
    "protobuf", "titanium-json-ld", "jakarta.json-api",
)  # fmt: skip
XERCES = "org/apache/jena/ext/"


def installed() -> bool:
    """Whether Debian's package is there."""
    return all((JAVA / f"{name}.jar").is_file() for name in ("jena-arq", "jena-cmds", "jena-shacl", "jena-tdb2"))


class Jena:
    """Runs Jena's commands; `folder` keeps the messages of Xerces."""

    def __init__(self, folder: Path) -> None:
        with zipfile.ZipFile(JAVA / "jena-core.jar") as jar:
            for name in jar.namelist():
                if name.startswith(XERCES + "xerces/") and name.endswith(".properties"):
                    path = folder / name.removeprefix(XERCES)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(jar.read(name))
        jars = [str(path) for name in JARS if (path := JAVA / f"{name}.jar").is_file()]
        self.path = os.pathsep.join([str(folder), *jars])

    def __call__(self, command: str, *arguments: str | Path) -> str:
        """What the command (`riotcmd.riot`, `arq.arq`, `tdb2.tdbloader`, `shacl.shacl` …) prints.

        Raises:
            AssertionError: it ended with another status than 0, or complained.
        """
        return self.run(command, *arguments).stdout

    def run(self, command: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """What the command prints, and what it says beside (`stderr`).

        Raises:
            AssertionError: it ended with another status than 0, or complained.
        """
        line = ["java", "-XX:TieredStopAtLevel=1", "-cp", self.path, command, *map(str, arguments)]
        done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", timeout=600)
        assert done.returncode == 0, done.stderr[-4000:]
        assert "WARN" not in done.stderr and "ERROR" not in done.stderr, done.stderr[-4000:]
        return done
