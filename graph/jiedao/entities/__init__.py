"""From an article's text to mentions of named things, by the rules of the rule packs.

Each rule kind has its module and proposes candidates; `resolve_overlaps` states which of two overlapping
candidates wins (see `jiedao.entities.candidate`).

Which module tells which names:

- `rulebook`, `lexicon`: the rules of all packs, compiled for a build; the names that many sub-districts share.
- `finding`: the one function that asks all of them, in the order that counts.
- `candidate`: what a rule proposes, and which of two that overlap wins.
- `generic`, `descriptions`: what names nothing.
- `places`, `zones`, `street_offices`, `nested`: divisions and sub-districts, governed zones, 农林街, places in names.
- `towns`: those that the register lacks.
- `communities`, `counted_communities`, `neighbourhoods`: where their names begin; 第一社区, 前进社区; 红馨居民区.
- `community_spans`, `community_rows`: 社区 between two bounds; rows that share one 社区.
- `leading`: words of closed classes before the name of any place: 除|望江社区, 请|望江村, 邀|望江小区.

By the noun that a name ends with:

- `heads`, `spans`, `strength`: leftwards from the noun to where the name begins; whether what stands there suffices.
- `placed`: with the place before them: 柳荫街道残联, 街道司法所.
- `beginnings`, `first_words`, `leads`, `boundaries`: where it begins: the first word, what only leads to it, its verb.
- `extents`, `governed`: how far it goes beyond its noun (二期, 学院); the name of a scheme that holds verbs.
- `brands`, `fanciful`, `syllables`: common words that are part of a name: 百姓御景, 橄榄书屋, 湖北为正.
- `agents`: people who do something before a name, and are none of it: 施工队指导柳荫家园.
- `roads`, `sights`, `estates`: streets and waters, also by what rests on them; estates without a noun of their own.
- `works`, `undertakings`: works called after their place; projects by the whole of their names.
- `venues`, `committees`: what every community has; 社区党委, 村党支部 of the one told of.
- `possessed`, `holders`: 社区调解室; whose a party branch or a team is.

Organisations, persons, honours:

- `bodies`, `levels`, `elided`, `city_bodies`: offices of the place before them, of a level or one left out, of a city.
- `own_offices`: those of the sub-district told of, by what they do alone: 由综治办牵头.
- `firms`, `short_firms`, `firm_names`, `firm_rows`, `prefixes`: by what they do, by a short name, in full, in a row.
- `persons`, `titled`, `introduced`, `appellations`: by role or saying, before a title, by how they come in, otherwise.
- `personal_names`, `continuations`: how long a personal name is, and by what goes on behind it.
- `awards`, `announced`, `prizes`, `titles`: granted, borne or published, given to others, without a verb.

In quotation marks:

- `quotes`, `quoted`: the list of those who decide, the first answer wins; what they all look at.
- `quoted_behind`, `quoted_within`, `quoted_around`: those who decide, asked in this order.
- `quoted_nouns`, `quoted_titles`: by the noun behind them, near or far.
- `quoted_heads`, `quoted_kinds`, `quoted_phrases`: by nouns in and before them, their last word, their clause.
- `quoted_frames`, `quoted_told`, `quoted_again`: by the words around them, what is said of them, other mentions.
- `quoted_left`, `quoted_spelt`: by where they stand in the clause, asked last; spelt out behind a colon.
- `quoted_signs`, `quoted_schemes`, `quoted_plans`, `quoted_rows`: places and bands, schemes, 《方案》, rows.

In rows, and by patterns:

- `rows`, `lists`, `row_nouns`, `row_kinds`, `counted_rows`: elements, the noun that types them, what a count gathers.
- `siblings`, `sharing`, `same_noun`: by the company that names keep, and by what they share.
- `apposed`: set off by a dash: 推出特色活动——邻里百家宴.
- `definitions`, `events`, `stars`, `stories`: by what they are said to be; occasions; stars; whose story is told.
- `patterns`, `near`, `latin`: by a regular expression, tried near what tells of it; names in Latin letters.
"""

from __future__ import annotations

from jiedao.entities.candidate import Candidate, resolve_overlaps
from jiedao.entities.finding import find
from jiedao.entities.places import Endings, PlaceNames
from jiedao.entities.rulebook import EntityRules

__all__ = ["Candidate", "Endings", "EntityRules", "PlaceNames", "find", "resolve_overlaps"]
