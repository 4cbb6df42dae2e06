"""What a noun phrase before or behind a number is cut down to."""

from __future__ import annotations

import re

LONGEST = 18  # characters of an indicator
LIST_HEAD = re.compile("^.*等(?=各类|各种|多种|各项|[^,，、]{2})(?!级|待|候|高线)")
RELATIVE = re.compile("^.{3,}的(?=[^的]{2,}$)")
STRIP = ' ,，、:：;；“”‘’"（）()的了·—-'

# What those are like that are counted, ahead of their noun or name: 6个|面积不等的|口袋公园, 7支|由教师组成的|宣讲队.
QUALITY = re.compile(
    "(?:以[^,，。;；、“”0-9]{2,12}为[^,，。;；、“”0-9]{1,8}|由[^,，。;；“”0-9]{2,12}?(?:组成|推荐|推选|选出|牵头|负责|领办|担任|发起|运营|管理|提名)|"
    "(?:来自|住在|居住在|位于|从事|坐落[在于]|分布在|活跃在|散落在|扎根|聚焦|涉及|专门?从事)[^,，。;；、“”的0-9]{2,10}|集[^,，。;；“”0-9]{2,16}(?:一体|一身)|"
    "[^,，。;；、“”的0-9]{0,8}?(?:各异|鲜明|不等|不一|各具特色|齐全|完善|完备|优美|突出|浓厚|明显|温馨|舒适|多样|"
    "小而美|热心公益|便民利民|凸显))的(?=[“‘一-鿿])"
)
# What things or people are in the midst of: part of their noun, though its words may be none elsewhere (在谈|项目).
BEING_IN = (
    *("在谈", "在建", "在册", "在编", "在岗", "在校", "在职", "在读", "在营", "在库", "在管"),
    *("在租", "在手", "在线", "在家", "共驻", "在售", "在研", "在审", "在办", "在训", "在修", "在播", "在用"),
)


def balanced(phrase: str) -> str:
    """The phrase without quotation marks of which only one half is in it."""
    if ("“" in phrase or "”" in phrase) and phrase.count("“") != phrase.count("”"):
        phrase = phrase.replace("“", "").replace("”", "")
    return phrase
