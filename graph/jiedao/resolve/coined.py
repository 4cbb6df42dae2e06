"""What many coin for themselves (“1+3+N”, “社区合伙人”) is another thing in each sub-district of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jiedao.resolve.minting import Minting
from jiedao.resolve.passages import Passages
from jiedao.resolve.things import Mention, Thing


def coined_apart(
    things: Sequence[Thing], mentions: Iterable[Mention], inside: Iterable[Mention], passages: Passages, minted: Minting
) -> tuple[list[Thing], list[Mention], list[Mention]]:
    """The things, mentions and nested mentions, with programmes that are named in the passages of several areas apart.

    One that is named in the passage of another sub-district is that one's: its IRI says so. One that is named in
    several is several things; the first of them keeps the number.
    """
    every = list(things)
    own = {number: thing for number, thing in enumerate(things) if thing.cls == "Programme" and minted.is_local(thing)}
    numbers: dict[tuple[int, str], int] = {}

    def settled(mention: Mention) -> Mention:
        if mention.thing not in own:
            return mention
        area = passages.area_of((mention,))
        number = numbers.get((mention.thing, area))
        if number is None:
            seen = any(thing == mention.thing for thing, _ in numbers)
            number = len(every) if seen else mention.thing
            every[number : number + 1] = [minted.local(own[mention.thing], area)]
            numbers[mention.thing, area] = number
        return mention if number == mention.thing else mention._replace(thing=number)

    found = [settled(mention) for mention in mentions]
    return every, found, [settled(mention) for mention in inside]
