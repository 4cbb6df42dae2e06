"""How far a name goes beyond its head noun (a phase, a wing, a faculty), and what leads to it and is none of it."""

from __future__ import annotations

import re

from jiedao.entities.candidate import Candidate
from jiedao.entities.strength import HeadRule
from jiedao.records import made

_PHASED = frozenset(["Facility", "Project"])
SERVED = re.compile(
    "群众|居民|企业|百姓|市民|老人|党员|村民|商户|业主|对象|大局|发展|中心工作|作用|水平|能力|质量|功能|意识|效能|保障|温度|短板|需求"
)
"""What stands behind 服务 where that is what somebody does, or one side of it: 联系服务|群众, 发挥服务|作用."""
PHASE = re.compile("(?:第?[一二三四五六])期(?:工程|项目)?")  # 云谷科创园|二期
_WORKS = ("工程", "项目")
_SAID_TO_BE_A_PROJECT = re.compile("。(?:这个|该|此)项目")
_BRACKETED = re.compile("（[^（）]{1,8}）项目")  # 云谷综合体（一期地块）项目
_NEW_QUARTER = re.compile(
    "(?:[\u4e00-\u9fff]{2,3})?(?:[东西南北中]部|[城江河湖][东西南北]|滨[江湖河海水]|高铁|空港|临[港空江]|科技|科创|教育|大学|生态|未来|产业|商务|国际|东|西|南|北)"
)
_WING = re.compile("[A-Z东西南北]座|[A-Z0-9一二三四五六七八九十]{1,2}号楼")
_SERVING = (
    "公益",
    "公益微",
    "微",
    "志愿",
    "志愿服务",
    "创投",
    "便民",
    "惠民",
    "红色",
    "关爱",
    "帮扶",
    "助老",
    "为老",
    "党建",
)
_LEADING_PARTY = re.compile("(?:业主|运营|投资|承建|建设|合作|开发|施工|使用|产权)方")
_FORCES = ("大队", "支队", "总队", "分局")
_UNIT = re.compile("第?[一二三四五六七八九十]{1,2}(?:中队|大队|支队|派出所)|直属[一二三四五六七八九]?[中大]队")
_FACULTY = re.compile(  # 青江大学|建筑与艺术学院
    "(?:(?![的等在为向来到派联携师志专学请及])[\u4e00-\u9fff]){2,8}(?:与|和)(?:(?![的等在为向来到派联携师志专请及大])[\u4e00-\u9fff]){2,8}?"
    "(?:学院|学部|研究院|研究所|研究中心|系(?=[的师学党、，等]))"
)
_DEPARTMENT = re.compile(  # 青江大学|社会学系
    "(?:(?![的等在为向来到派联携志专请及和与师生关体干])[\u4e00-\u9fff]){2,7}(?:学院|(?<![体关联维])系)"
    "(?=[师学党的、，。与和派组教]|志愿|研究生|大学生|联合|合作|开展|走进|团队|$)"
)
_IN_PART = "(?:(?!联合|[的等在为向来到派携与和及将把被以对由了是开办进共同就也都已师专志请去送坐])[\u4e00-\u9fff])"
_WARD = re.compile(
    "(?:[\u4e00-\u9fff]{0,3}(?:院区|分院))|(?:社区|便民|发热|互联网|国医)?门诊(?:部)?(?![楼大厅室病量科])|社区卫生服务[部站]"
    f"|{_IN_PART}{{2,7}}?(?:门诊部|分院|院区)"
)
"""What a hospital has elsewhere, behind its name: 青江市第二医院|社区门诊, 青江市中医院|云溪路康复门诊部."""
_TRIBUNAL = re.compile(f"{_IN_PART}{{1,8}}?(?:法庭|审判庭|审判点|诉讼服务中心|调解中心)(?![长上里内外])")
"""What a court has elsewhere, or for one kind of case: 青江区法院|金融巡回法庭."""
_LABORATORY = re.compile(f"{_IN_PART}{{2,8}}?(?:研究所|研究中心|试验站|实验室)(?![长内里])")
"""What an academy is made up of: 青江省农科院|茶叶研究所."""
_ACADEMIES = ("农科院", "社科院", "科学院", "林科院", "水科院", "建科院", "环科院", "研究院")
_CAMPUS = re.compile(
    "（(?:北京|武汉|华东|徐州|青岛|威海|深圳|珠海|苏州|合肥|保定|秦皇岛|东营)）"
)  # 云台地质大学（武汉）


def with_ward(text: str, end: int) -> int:
    """The end of the name of a hospital, court or academy that ends at `end`, with the part of it that is meant.

    >>> with_ward("在青江市中医院城东院区义诊", 7), with_ward("在青江市中医院义诊", 7)
    (11, 7)
    >>> with_ward("青江区法院金融巡回法庭进驻", 5), with_ward("青江省农科院茶叶研究所", 6)
    (11, 11)
    """
    part = None
    if text.endswith(("医院", "保健院"), 0, end):
        part = _WARD.match(text, end)
    elif text.endswith("法院", 0, end):
        part = _TRIBUNAL.match(text, end)
    elif text.endswith(_ACADEMIES, 0, end):
        part = _LABORATORY.match(text, end)
    return part.end() if part else end


def whole(text: str, start: int, end: int, head: str, rule: HeadRule) -> Candidate | None:
    """The name with its phase or wing, without what leads to it: 云谷科创园|二期, 由国利|集团."""
    if text[start] in "个名支家条项座处" and text[start - 1].isdigit():
        return None
    leader = _LEADING_PARTY.match(text, start) if rule.anchored else None
    if leader:
        start = leader.end()  # 业主方|云谷实业集团
    led_by = text.rfind("由", start, end - 3) if rule.anchored else -1
    if led_by >= 0:
        start = led_by + 1  # 由国利|集团
    if head == "新城" and _NEW_QUARTER.fullmatch(text, start, end - 2):
        return Candidate(start, end, "Facility", "", "area", rule.priority + 1)  # 滨江|新城
    if head == "项目" and text.endswith(_SERVING, start, end - 2):
        return Candidate(start, end, "Programme", "Brand", rule.id, rule.priority)  # 邻里公益|项目
    if rule.fine == "GovernmentBody" and head.endswith(_FORCES):
        unit = _UNIT.match(text, end)
        end = unit.end() if unit else end  # 交警大队|三中队
    if rule.fine == "PublicInstitution":
        if head in ("大学", "学院") and (faculty := _FACULTY.match(text, end) or _DEPARTMENT.match(text, end)):
            end = faculty.end()
        end = with_ward(text, end)
        campus = _CAMPUS.match(text, end)
        end = campus.end() if campus else end
    if rule.cls in _PHASED:
        behind = PHASE.match(text, end) or (_BRACKETED.match(text, end) if rule.cls == "Facility" else None)
        if rule.cls == "Project" and not head.endswith(_WORKS) and text.startswith(_WORKS, end):
            end += 2  # 高升路雨污分流改造|工程
        if rule.cls == "Facility" and _SAID_TO_BE_A_PROJECT.match(text, end):
            return Candidate(start, end, "Project", "", "project", rule.priority + 1)
        if behind:
            return Candidate(start, behind.end(), "Project", "", "project", rule.priority + 1)
        if rule.fine in ("Building", "IndustrialPark") or head == "中心":
            wing = _WING.match(text, end)
            end = wing.end() if wing else end
    return made(Candidate, (start, end, rule.cls, rule.fine, rule.id, rule.priority, "", ()))
