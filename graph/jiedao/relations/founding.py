"""What is founded, and by nobody who has a name: 成立改造指挥部, 领办合作社; 居民自发成立A."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.frames import Frame
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

NOT_FOUNDED = frozenset(["GovernmentBody", "Enterprise", "Road"])
"""What stands behind verbs of founding for other reasons, mostly: 打造A公司总部, 建设A路."""
SET_UP = ("成立", "组建", "领办", "创办", "注册", "办起", "兴办", "开办", "设立")
"""What the verbs end with by which firms are founded, too: 牵头成立, 出资组建."""
COOPERATIVES = ("合作社", "联合社", "合作联社")
"""Firms of neighbours and farmers: any verb of founding founds them."""
TASK_FORCES = ("专班", "指挥部", "领导小组", "工作组")
"""Bodies of the government that are founded for one business: 成立改造指挥部."""
LOOKED_AT = re.compile(
    "(?:参观|观摩|考察|取经|赴|前往|走访|借鉴|对标)了?[^，。；！？“”\n]{0,8}(?:(?<!社)区|[市县镇乡省])的?“?$"
)
"""What one goes to see elsewhere, and does not carry out: 组织干部参观武侯区“红色管家”机制."""
THERE = re.compile(
    "[”]?(?:[上下里内外旁](?![设辖有属含])|旁边|附近|对面|门口)的?[\u4e00-\u9fff]{0,6}?(?:[园堂屋站廊吧]|驿站|停车场|广场|球场|网点|中心)"
)
"""Behind a place at which something else is founded: 建成燕山立交桥|下口袋公园."""
BY_PEOPLE = re.compile(
    "(?:^|[，。；：！？\n]|(?<![导领织动励持合和与把将为让请的由])(?=居民|村民|商户|业主|群众|老人|工人|职工|教师|邻居|街坊))(?:居民|村民|商户|业主|群众|[\u4e00-\u9fff]{0,4}(?:老人|工人|职工|党员|教师|医生|邻居|街坊|妈妈|青年))们?(?:自发|主动|自行|自愿|自己动手|自己)(?:牵头|组织|集资)?$"
    "|(?:^|[，。；：！？\n])(?:居民|村民|商户|业主|群众|老人|街坊|邻居|家长)们?(?:还|也|又|便|就|一起|共同)?$"
)
BODIES_THERE = re.compile(
    "[”]?(?:等[地处]?)?(?:\\d+|[一两三四五六七八九十]+)余?[个家支处][”“]?[^，。；、]{0,8}?"
    "(?:支部|党委|党总支|党组织|工会|妇联|团委|联盟|楼委会|楼事会|业委会|委员会|小组|议事会|示范点|示范楼宇|试点)"
)
"""Behind a row of buildings where bodies are founded or models made: 成立甲大厦、乙中心等6个楼宇党支部."""
HOUSING = frozenset(["Building", "Mall", "IndustrialPark"])
GUIDED = re.compile("(?:指导|监督|监管|审批|批准|督促|协助)\\Z")


def fits(walk: Walk, frame: Frame, mention: Mention, verb: str = "") -> bool:
    """Whether what is mentioned may be founded, or carried out, where `frame` tells of such by this verb before it."""
    thing = walk.things[mention.thing]
    if frame.relation == "implements":
        return LOOKED_AT.search(walk.text, max(0, mention.start - 20), mention.start) is None
    if frame.relation == "establishes" and not verb and thing.fine == "PartyBody":
        return False  # 绿云小区党支部成立: by whose consent it does not say
    built = frame.relation == "establishes" and verb and thing.cls in ("Facility", "Compound")
    if built and THERE.match(walk.text, mention.end):
        return False
    if frame.relation != "establishes" or thing.fine not in NOT_FOUNDED:
        return True
    return verb.endswith(SET_UP) or thing.label.endswith(TASK_FORCES) or (bool(verb) and _cooperative(thing.label))


def _cooperative(label: str) -> bool:
    """Whether a firm is one of neighbours and farmers: 翠竹花卉专业合作社."""
    return label.endswith(COOPERATIVES)


def by_people(walk: Walk, clause: Clause, at: int) -> bool:
    """居民自发成立A: residents found it of themselves, whoever acts in the clauses around."""
    return BY_PEOPLE.search(walk.text, max(0, clause.start - 1), at) is not None


def by_person(walk: Walk, number: int, clause: Clause, m: Mention) -> bool:
    """老教师周玉兰拉起了“热心肠”服务队: whom a sentence tells to have founded a body, and no area does."""
    if m.cls != "Organisation" or clause.named or "Person" not in walk.named[number]:
        return False
    return any(o.cls == "Person" and (o.thing, "affiliatedWith", m.thing) in walk.have for o in walk.sentences[number])


def guided(walk: Walk, clause: Clause, at: int, word: str) -> bool:
    """某厅指导建设的A: who guided what the verb `word` at an offset tells did not do it."""
    return walk.text.startswith("的", at + len(word)) and GUIDED.search(walk.text, clause.start, at) is not None


def where_bodies(walk: Walk, m: Mention, row: Sequence[Mention]) -> bool:
    """成立甲大厦、乙中心等6个楼宇党支部: what is founded are bodies in the buildings, not these."""
    housing = m.cls == "Facility" and walk.things[m.thing].fine in HOUSING
    return housing and BODIES_THERE.match(walk.text, row[-1].end) is not None
