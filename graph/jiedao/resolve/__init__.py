"""From mentions to things: canonical names, short forms, departments and offices that the context identifies.

A wrong merge is worse than a missed one: two mentions meet when their names have one key (see `jiedao.naming.key`)
and class, or when one is a recognised short form of exactly one other name of the same article.

- `setting`: where the article plays: its sub-district and what contains it.
- `names`, `groups`: the forms of a name; mentions that name one thing of an article.
- `homonyms`: which of two sub-districts of one name is meant.
- `minting`: what identifies a thing: its label, what its name is unique within, its IRI.
- `coined`: programmes that several sub-districts of an article call the same.
- `committees`: what a committee of the party stands for: the community or compound whose affairs it runs.
- `repeats`, `anaphora`: where a thing is meant otherwise: in words that no rule caught, by 该平台.
- `protagonist`, `sections`, `passages`: whose story the article tells, whose a section, and on which area a passage is.
- `located`: communities that the register has in another sub-district than the one told of.
- `pieces`: what two pieces of a document name, of which one tells no sub-district.
- `things`: what an article names, and where.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jiedao.entities import Candidate, EntityRules
from jiedao.records import made
from jiedao.register import Register
from jiedao.resolve import sections
from jiedao.resolve.anaphora import anaphora
from jiedao.resolve.coined import coined_apart
from jiedao.resolve.groups import grouped
from jiedao.resolve.located import located
from jiedao.resolve.minting import Minting, background
from jiedao.resolve.passages import Passages
from jiedao.resolve.protagonist import protagonist
from jiedao.resolve.repeats import repeats
from jiedao.resolve.setting import Setting, setting
from jiedao.resolve.things import Mention, Resolved, Thing
from jiedao.scan import Scan

__all__ = ["Mention", "Resolved", "Setting", "Thing", "resolve", "setting"]


def resolve(
    scan: Scan,
    candidates: Sequence[Candidate],
    nested: Sequence[Candidate],
    here: Setting,
    places: Mapping[str, object],
    rules: EntityRules,
    register: Register,
) -> Resolved:
    """The things that an article names. `places` holds the page's sub-districts as the register resolved them."""
    apart = Passages.of(scan, candidates, nested)
    minted = Minting(here, places, rules, register, apart)
    things: list[Thing] = []
    mentions: list[Mention] = []
    inside: list[Mention] = []
    deeper = set(map(id, nested))
    groups = grouped(scan.written, (*candidates, *nested), here, places, register)
    for number, ((cls, key), group) in enumerate(groups.items()):
        things.append(minted.thing(group, cls, key))
        for c in group.mentions:
            start, end, _, _, rule, _, _, _ = c
            (inside if id(c) in deeper else mentions).append(made(Mention, (start, end, number, cls, rule)))
    mentions.extend(repeats(scan.written, things, mentions))
    mentions.sort()
    mentions.extend([Mention(*found, "anaphora") for found in anaphora(scan, things, mentions)])
    mentions.sort()
    if apart.before:
        things, mentions, inside = coined_apart(things, mentions, inside, apart, minted)
    added, own, chain = background(things, here)
    inside.sort()
    stories = sections.told(scan, things, mentions, own)
    home = protagonist(scan, things, mentions, inside, own)
    if home < 0 and own < 0 and chain and scan.article.district:
        home = chain[0]  # a passage of a text on a district, which need not name it again
    areas = apart.numbered(things)
    every = (*things, *added)
    # what is on one sub-district alone knows better than a register of another year
    on_several = scan.article.number > 0 or scan.article.part > 0 or (home >= 0 and every[home].cls == "Division")
    lying = located(every, here, register) if on_several else ()
    return Resolved(scan, every, tuple(mentions), tuple(inside), own, home, chain, stories, areas, lying)
