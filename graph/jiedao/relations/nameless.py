"""Doers without a name: 业委会随即牵头，联合A…; 商户们一合计，组建了B: what they do nobody else does."""

from __future__ import annotations

import re

from jiedao.relations.actors import ACTORS
from jiedao.relations.walk import Walk

DOERS = (
    "(?:业委会|业主委员会|理事会|治理委员会|居民议事会|物业公司|物业企业|公司|企业|商会|商户|商家|店主|老板|业主|居民|村民"
    "|群众|邻居|街坊|老人|志愿者|妈妈|(?:退休)?(?:教师|医生|老师|干部|职工|工人)|校友|大学生)们?"
)
OF_THEMSELVES = (
    "(?:随即|当即|便|就|也|还|于是|一起|共同|几次|多次)?(?:主动|自发|自愿|自行|自掏腰包|自筹|一合计|合计|商量|开会|凑钱|凑份子|集资"
    "|众筹|筹款|投资|出资|动手|抱团|搭伙|合伙|牵头|带头|发起|张罗)"
)
NAMELESS = re.compile(f"(?:^|(?<=[，。；：！？\n]))[\u4e00-\u9fff]{{0,6}}?{DOERS}{OF_THEMSELVES}")
LED = re.compile("组织|发动|引导|带领|指导|动员|号召|支持|鼓励|街道|社区[^居业]|党[委支]")
"""Before them or in what they do: they act for another."""
OURS = re.compile("[，；](?:[今去近]年[以来]*，?)?(?:街道|社区|办事处|我们)")
HOMES = ("Compound", "Community")
"""Whose owners they are tells where they live: 绿云小区的|业主们自发成立A."""
BEGINS = "，；：\n"


def nameless(walk: Walk, number: int, at: int) -> bool:
    """Whether those who do what a verb at `at` says, in the clause or one before it, have no name."""
    start = max(walk.article.scan.sentences[number].start, walk.text.rfind("；", 0, at) + 1)
    told = next(reversed([*NAMELESS.finditer(walk.text, start, at)]), None)
    if told is None or LED.search(told[0]) or OURS.search(walk.text, told.end(), at):
        return False
    if any(
        m.start < told.end() and told.start() < m.end and not (m.cls in HOMES and walk.text.startswith("的", m.end))
        for m in walk.sentences[number]
    ):
        return False  # 云帆公司投资: it has one
    return not any(
        told.end() <= m.start < at and m.cls in ACTORS and walk.text[m.start - 1] in BEGINS
        for m in walk.sentences[number]
    )
