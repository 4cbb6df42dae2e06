"""The sub-district takes over for its whole area what a community began: 街道觉得管用，入冬前在全辖区铺开."""

from __future__ import annotations

import re

from jiedao.relations.walk import Walk

AREA = "(?:全域|全辖区|全街道?|(?:辖区)?(?:各|所有|其[他余]|更多)社区)"
TAKEN_OVER = re.compile(
    "(?:^|(?<=[，。；\n]))(?:于是|随后|随即)?街道(?!的)[^。；\n]{0,30}?"
    f"(?:[在向]{AREA}[^，。；\n]{{0,4}}?(?:推开|推广|铺开|复制|推行)|(?:推广|铺开|复制|推行)到{AREA})"
)
SPREAD = ("推开", "推广", "铺开", "复制", "推行")
TAKEN = frozenset(["Programme", "Platform"])
BACK = 3  # sentences back in which the programme is named


def taken_over(walk: Walk) -> None:
    """Add that the article’s sub-district carries out the programme that was named last before such a sentence."""
    text = walk.text
    if walk.article.own < 0 or TAKEN.isdisjoint(walk.classes) or not any(word in text for word in SPREAD):
        return
    sentences = walk.article.scan.sentences
    for match in TAKEN_OVER.finditer(text):
        number = walk.article.scan.sentence_at(match.end() - 1)
        block = sentences[number].block
        for back in range(number, max(-1, number - BACK - 1), -1):
            if sentences[back].block != block:
                break
            named = [m for m in walk.sentences[back] if m.cls in TAKEN and m.end <= match.end()]
            if named:
                for frame in walk.frames.get("own", ()):
                    if frame.relation == "implements":
                        walk.add(walk.article.area_at(match.start()), frame, named[-1].thing, number)
                break
