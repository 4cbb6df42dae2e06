"""What a noun phrase before or behind a number is cut down to."""

from __future__ import annotations

import re

LONGEST = 18  # characters of an indicator
LIST_HEAD = re.compile("^.*等(?=各类|各种|多种|各项|[^,，、]{2})(?!级|待|候|高线)")
RELATIVE = re.compile("^.{3,}的(?=[^的]{2,}$)")
STRIP = ' ,，、:：;；“”‘’"（）()的了·—-'


def balanced(phrase: str) -> str:
    """The phrase without quotation marks of which only one half is in it."""
    if ("“" in phrase or "”" in phrase) and phrase.count("“") != phrase.count("”"):
        phrase = phrase.replace("“", "").replace("”", "")
    return phrase
