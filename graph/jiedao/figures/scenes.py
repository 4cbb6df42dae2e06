"""The event that a clause sets its scene at: 会上, 活动现场, 此次活动 stand for the last event that was named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.figures.names import Owner
from jiedao.figures.records import FigureContext, MentionSpan
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Structure

REACH = 8  # sentences that a scene may be set back over
_KIND = re.compile('[”’"]?[^,，。;；的、“”‘’0-9]{0,10}(?:活动|仪式|大赛|行动|晚会|市集)')  # what a name is, behind it
# An event without a name, which is what is told of next (举办了一场|茶话会).
_UNNAMED = re.compile("(?:举办|举行|召开|开展|组织|上演|进行|迎来|办起?)(?:了|过)?(?:一[场次届个期堂]|首[届场次期])")
_NAMED_WITHIN = 16  # characters behind which the name of such an event would begin
_SEASON = re.compile('[”’"]?(?:期间|之际|前夕|来临|到来)')  # behind an event that only tells when


def scene(sentence: Sentence, context: FigureContext, is_: Structure, start: int, end: int) -> Owner | None:
    """The event that the words at the beginning of a clause stand for; None if they set no scene or none was named."""
    if is_.scene.match(sentence.text, start, end) is None:
        return None
    for n in range(len(sentence.mentions) - 1, -1, -1):
        if sentence.mentions[n][1] <= start and _is_event(is_, sentence.text, sentence.mentions[n]):
            return None if _unnamed(sentence.text, sentence.mentions, start) else Owner(n)
    if _unnamed(sentence.text, sentence.mentions, start):
        return None
    for back, told in enumerate(reversed(context.past[-REACH:]), 1):
        if _unnamed(told.text, told.mentions, len(told.text)):
            return None
        for n in range(len(told.mentions) - 1, -1, -1):
            if _is_event(is_, told.text, told.mentions[n]):
                return Owner(n, back)
    return None


def _unnamed(text: str, mentions: Sequence[MentionSpan], until: int) -> bool:
    """Whether the last event that a text up to a position tells of has no name (活动…。昨天举办了一场茶话会。).

    >>> _unnamed("社区举办了一场茶话会", (), 10), _unnamed("举办了一场“邻里节”", ((6, 9, "Programme"),), 10)
    (True, False)
    """
    behind = max((held.end() for held in _UNNAMED.finditer(text, 0, until)), default=-1)
    return behind >= 0 and not any(
        behind <= first < until and (first - behind <= _NAMED_WITHIN or cls == "Programme")
        for first, _, cls in mentions
    )


def held(sentence: Sentence, context: FigureContext, is_: Structure, position: int) -> Owner | None:
    """The event that the sentence told of up to a position, or the one before in its paragraph; None if neither did."""
    for n in range(len(sentence.mentions) - 1, -1, -1):
        last = sentence.mentions[n][1]
        if last <= position and _is_event(is_, sentence.text, sentence.mentions[n]):
            return Owner(n) if _SEASON.match(sentence.text, last) is None else None
    if not context.depth or any(sentence.mentions[n][2] == "Programme" for n in range(len(sentence.mentions))):
        return None
    told = context.past[-1]
    named = [n for n, mention in enumerate(told.mentions) if _is_event(is_, told.text, mention)]
    return Owner(named[-1], 1) if named else None


def _is_event(is_: Structure, text: str, mention: MentionSpan) -> bool:
    first, last, cls = mention
    if cls != "Programme":
        return False
    return is_.event.search(text, first, last) is not None or _KIND.match(text, last) is not None
