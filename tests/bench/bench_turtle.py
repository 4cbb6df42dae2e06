"""How fast a graph is written as Turtle, against pyoxigraph's serialiser, and read back; in one run.

    python tests/bench/bench_turtle.py [TRIPLES]

The graph is synthetic and shaped like a build's: most triples are evidence.
"""

from __future__ import annotations

import io
import random
import sys
import time
from decimal import Decimal

from jiedao.output.evidence import evidence_turtle
from jiedao.output.reading import knowledge_of, triples
from jiedao.output.turtle import graph_turtle
from jiedao.records import ArticleRecord, Entity, Evidence, Figure, Knowledge, Passage, Relation

TRIPLES_AN_ARTICLE = 2560
WORDS = "春风里街道推行一网三员工作机制在梧桐社区和柳岸小区先行试点今年以来已服务群众五千余人次"


def knowledge(articles: int, seed: int = 0) -> Knowledge:
    """A graph of so many articles, each with its own entities, and evidence for all."""
    pick = random.Random(seed)
    texts = ["".join(pick.choices(WORDS, k=60)) for _ in range(500)]
    classes = ("Programme", "Organisation", "Facility", "Community", "Person")
    records, entities, relations, figures, evidence = [], [], [], [], []
    for a in range(articles):
        article, source = f"article/page-{a}_abcdefgh-0", f"page-{a}.txt"
        street = f"place/{410000 + a}-jie{a}-jiedao"
        records.append(ArticleRecord(article, source, "utf-8", pick.choice(texts)[:20], street, ("甲乙",), "", "", ""))
        found = []
        for sentence in range(70):
            text = pick.choice(texts)
            start = sentence * 61
            passage = Passage(source, ((start, start + 60),), (text,), (text[:20],), (text[-20:],))
            for rule in range(2):
                key = f"page-{a}_abcdefgh-0_{start}_rule.number{rule}"
                found.append(Evidence(key, article, f"rule.number{rule}", passage))
        evidence += found
        keys = [proof.key for proof in found]
        own = [
            Entity(f"{cls.lower()}/{410000 + a}-jie{a}-jiedao_thing{n}_abcdef", cls, "", texts[n][:6], (), "", "",
                   tuple(sorted(pick.sample(keys, 3))))
            for n in range(14) for cls in classes
        ]  # fmt: skip
        entities += [
            Entity(street, "SubDistrict", "", texts[a % 500][:4], ("街道",), "", "", tuple(sorted(keys[:5]))),
            *own,
        ]
        relations += [
            Relation(street, "implements", entity.iri, "", tuple(sorted(pick.sample(keys, 2)))) for entity in own
        ]
        figures += [
            Figure(
                f"figure/{410000 + a}_f{n}_abcdefgh", street, texts[n][:5], Decimal(n * 100), "人", "", "", (keys[n],)
            )
            for n in range(20)
        ]
    return Knowledge(
        *(tuple(sorted(part)) for part in (records, entities, relations, figures, evidence)),
        rules=(("rule.number0", "1.0", "甲 / a"), ("rule.number1", "1.0", "乙 / b")),
    )


def main(wanted: int) -> None:
    """Print seconds and triples a second of each way."""
    import pyoxigraph as ox

    known = knowledge(max(1, wanted // TRIPLES_AN_ARTICLE))
    start = time.perf_counter()
    parts = [list(graph_turtle(known)), list(evidence_turtle(known))]
    ours = time.perf_counter() - start
    contents = [b"".join(part) for part in parts]

    start = time.perf_counter()
    quads = [quad.triple for content in contents for quad in ox.parse(content, format=ox.RdfFormat.TURTLE)]
    parsing = time.perf_counter() - start
    start = time.perf_counter()
    ox.serialize(quads, io.BytesIO(), ox.RdfFormat.TURTLE)
    theirs = time.perf_counter() - start
    count = len(quads)
    del quads
    start = time.perf_counter()
    store = ox.Store()
    for content in contents:
        store.bulk_load(content, ox.RdfFormat.TURTLE)
    loading = time.perf_counter() - start
    del store
    start = time.perf_counter()
    again, _ = knowledge_of(triples(contents[0], "graph.ttl"), triples(contents[1], "evidence.ttl"))
    reading = time.perf_counter() - start
    if again != known:
        raise SystemExit("what was read back differs from what was written")
    print(f"{count:,} triples, {sum(map(len, contents)) / 1e6:.1f} MB of Turtle")
    for name, seconds in (
        ("records to Turtle", ours), ("pyoxigraph: triples in memory to Turtle", theirs),
        ("pyoxigraph: Turtle to triples in memory", parsing), ("pyoxigraph: Turtle to a store", loading),
        ("Turtle to records", reading),
    ):  # fmt: skip
        print(f"{name:42} {seconds:7.2f} s  {count / seconds / 1e6:6.2f} M triples/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3_000_000)
