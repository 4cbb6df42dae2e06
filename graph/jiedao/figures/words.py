"""The vocabulary of the figure rules, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jiedao.errors import RuleError
from jiedao.figures.presenting import Presentings
from jiedao.word_lists import alternation

POINTING = "它他她其这在该本此整推使确促让"  # how what points back to a subject begins
SETTING = frozenset(
    "在会现活当席为本此这整仪赛展节集推招座恳洽发大市比演晚汇论讲庙运文艺百系宣启签开主行"
)  # how a scene begins
_WILD = re.compile(r"\.|\[\^|\\")
_LISTS = ("before_number", "leading", "inner", "has", "adverbs", "making", "ends", "ends_late", "states")


class Vocabulary:
    """The word lists of a pack: sets where whole words are asked for, patterns where a clause is searched."""

    def __init__(self, pack: Mapping[str, Any]) -> None:
        lists = pack.get("words")
        if not isinstance(lists, Mapping):
            raise RuleError("figures: `words` is missing")
        missing = [name for name in _LISTS if not isinstance(lists.get(name), str)]
        if missing:
            raise RuleError(f"figures: `words` lacks {', '.join(missing)} (each a string of words)")
        words = {name: lists[name].split() for name in _LISTS}
        self.before_number = frozenset(words["before_number"])
        self.leading = frozenset(words["leading"])
        self.inner = frozenset(words["inner"])
        self.adverbs = frozenset(words["adverbs"])
        self.ends = frozenset(words["ends"])
        self.ends_late = frozenset(words["ends_late"])
        self.states = re.compile(f"{alternation(words['states'])}了?出?$")
        self.has = frozenset(words["has"])
        self.making = frozenset(words["making"])
        self.governing = self.has | self.making
        scales = pack.get("bare_scales", {})
        self.bare_scales = tuple((str(unit), _pattern(scales, unit)) for unit in scales)
        self.prices = _pattern(pack, "prices")
        self.deeds = frozenset(str(lists.get("deeds", "")).split())
        self.became = frozenset(str(lists.get("became", "")).split())
        self.acting = frozenset(str(lists.get("acting", "")).split())
        self.noun_ends = tuple(str(lists.get("noun_ends", "")).split())
        self.no_complements = frozenset(str(lists.get("no_complements", "")).split())
        self.attributed = {
            kind: frozenset(str(lists.get(f"attributed_{kind}", "")).split()) for kind in ("people", "things", "sorts")
        }
        self.between = _pattern(pack, "between")
        self.reached = _pattern(pack, "reached")
        self.measured = tuple(str(pack.get("measured", "")).split())
        self.timeless = tuple(str(pack.get("timeless", "")).split())
        self.generic = frozenset(str(pack.get("generic", "")).split())
        self.reaching = frozenset(str(pack.get("reaching", "")).split())
        self.undertakings = tuple(str(pack.get("undertakings", "")).split())
        durations = pack.get("durations", {})
        self.lasting, self.lasting_years, self.since, self.lived = (
            _pattern({name: f"{durations.get(name, '(?!)')}$"}, name) for name in ("before", "years", "since", "lived")
        )
        self.lasted, self.within, self.did = (_pattern(durations, name) for name in ("after", "within", "did"))
        self.wider = tuple(str(pack.get("wider", "")).split())


class Structure:
    """The patterns of clauses by which it is found whose a number is, and the nouns that refer back.

    A clause that begins with none of `heads`, and with no name, states no subject of its own.
    """

    pivot: re.Pattern[str]
    deed: re.Pattern[str]
    dealt: re.Pattern[str]
    makes: re.Pattern[str]
    lead: re.Pattern[str]
    place: re.Pattern[str]
    committee: re.Pattern[str]
    kind_of_name: re.Pattern[str]
    listing: re.Pattern[str]
    predicate: re.Pattern[str]
    governed: re.Pattern[str]
    built: re.Pattern[str]
    introduced: re.Pattern[str]
    firms: re.Pattern[str]
    join: re.Pattern[str]
    jobs: re.Pattern[str]
    economy: re.Pattern[str]
    split: re.Pattern[str]
    continues: re.Pattern[str]
    describes: re.Pattern[str]
    focus: re.Pattern[str]
    carries_out: re.Pattern[str]
    moves_in: re.Pattern[str]
    sides: re.Pattern[str]
    of_the_area: re.Pattern[str]
    modifying: re.Pattern[str]
    modifier: re.Pattern[str]
    brings: re.Pattern[str]
    spends: re.Pattern[str]
    relative: re.Pattern[str]
    acts: re.Pattern[str]
    begun: re.Pattern[str]
    held: re.Pattern[str]
    funded: re.Pattern[str]
    says: re.Pattern[str]
    speaker: re.Pattern[str]
    founding: re.Pattern[str]
    turns: re.Pattern[str]
    done_to: re.Pattern[str]
    scene: re.Pattern[str]
    event: re.Pattern[str]

    def __init__(self, pack: Mapping[str, Any]) -> None:
        given = pack.get("structure")
        if not isinstance(given, Mapping):
            raise RuleError("figures: `structure` is missing")
        names = list(Structure.__annotations__)
        wrong = sorted(set(names) ^ set(given))
        if wrong:
            raise RuleError(f"figures: `structure` must have exactly {', '.join(names)}; look at {', '.join(wrong)}")
        for name in names:
            setattr(self, name, _pattern({name: given[name]["pattern"]}, name))
        self.presenting = Presentings(pack)
        self.anaphora = {str(noun): tuple(classes) for noun, classes in pack.get("anaphora", {}).items()}
        self.by_name = frozenset(str(pack.get("anaphora_by_name", "")).split())
        self.by_name_starts = frozenset(noun[:2] for noun in self.by_name)
        self.anaphoric = frozenset(noun[0] for noun in self.anaphora)
        for name in ("lead", "place"):
            if _WILD.search(getattr(self, name).pattern):
                raise RuleError(f"figures: `{name}`: only words, their alternatives and classes of characters")
        self.heads = self.anaphoric | frozenset(f"辖{POINTING}{self.lead.pattern}{self.place.pattern}")


def _pattern(pack: Mapping[str, Any], name: str) -> re.Pattern[str]:
    """A pattern of the pack, or one that never matches."""
    try:
        return re.compile(pack.get(name, "(?!)"))
    except re.error as error:
        raise RuleError(f"figures: `{name}`: no regular expression: {error}") from None
