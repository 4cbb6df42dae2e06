"""What is counted, of the phrase behind a number: 5个老旧小区的屋面: 老旧小区; 90名居民的代表: 居民."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.figures.nouns import LIST_HEAD, RELATIVE, STRIP, balanced
from jiedao.figures.records import Hit
from jiedao.figures.words import Vocabulary

_PEOPLE = re.compile(
    "^(?:[^的]{0,6}(?:居民|村民|群众|住户|商户|农户|学生|老人|职工|党员|市民|业主|家庭|骑手|企业|人口|人员|人群|对象|患者|残疾人|干部|教师|游客|车主|工人|农民工|儿童|青少年|妇女|孩子))的"
)
_PARTS = re.compile("(?:社区|民族|小区|园区|楼宇|院落|村|街道|国家|单位|部门|省份|城市|家庭|行业|网格)(?=的)")
_INSIDE = re.compile("(?:[里内中]有?|(?<!以)(?<!之)前)$")
_ABOUT = re.compile("(?:(?<=..)|(?<=[楼村店院桥]))(?:共计|总计|合计|共|约|近|超过?|逾|达到?|年[过逾近满])+$")
# 12个|镇街|第三位
_RANK = re.compile(
    "(?<=..)(?:位?[居列])?(?:第[一二三四五六七八九十]{1,3}[位名]?|前[一二三五十][位名]?)$"
)  # 12个|镇街|第三位
_HEADED = (
    "企业",
    "公司",
    "机构",
    "单位",
    "项目",
    "社区",
    "小区",
    "学校",
    "部门",
    "商户",
    "党组织",
    "协会",
    "医院",
    "银行",
)
_OF_EACH = re.compile("^[一每](?:份|位|人|次|顿|餐|套|小时|个月)的(?=..)")  # 15元一份的|餐标
_SPOTS = ("个", "处", "条", "栋", "座")  # of what an undertaking is about, not of undertakings
# What is given out may be named behind a sum; whatever else follows 投入 and the like tells what was done with it.
_SPENDING = re.compile("(?:投入|投资|出资|斥资|耗资|拨付|投|花费|自筹|筹资)(?:了|约|近|超过?|逾|共计?|资金)*$")
_RESULTS = frozenset(("成绩", "佳绩", "好成绩", "业绩", "水平", "高位", "规模", "成绩单"))  # 税收超13亿元的|成绩
_PARTICLES = frozenset("呢吧啦呀哦啊嘛了")
_SUMS = ("金", "款", "费", "贷", "券", "物资", "补贴", "补助", "奖励", "投资", "预算", "债", "额", "股份", "红包")
# The things that are counted, behind which is told what of them is meant (5个老旧小区的屋面、管网).
_BUILDINGS = re.compile("[^的、]{0,8}(?:楼|楼房|楼宇|宿舍|住宅|房屋|建筑|厂房|大厦|公寓|老宅|平房|仓库|校舍)(?=的)")
_WHO = re.compile(
    "[^的、]{0,8}(?:[员者师生工兵长手哥姐户民众友童警]|[^个一]人|老人|孩子|妇女|代表|骨干|干部|青年|专家|书记|群众|家属|孤儿|职工|学子)(?=的)(?!的[^,，。、]{0,6}[员者师生人民])"
)
_COUNTED_OWNERS = {
    "个": re.compile(
        "[^的、]{0,6}(?:项目|社区|小区|楼院|院落|家属院|街道|乡镇|自然村|网格|省份|省市|城市|国家|支部|党组织|党总支|党委|单位|"
        "部门|园区|街区|商圈|景区|村|站点|驿站|广场|公园|片区|单元|门栋|楼栋|家庭|学校|工地|行业|楼盘|车间|班组|摊位)(?=的)"
    ),
    "家": re.compile(
        "[^的、]{0,8}(?:企业|单位|商户|商家|门店|店铺|公司|机构|工厂|酒店|饭店|餐馆|超市|银行|医院|协会)(?=的)"
    ),
    "户": re.compile(
        "[^的、]{0,8}?(?:居民|家庭|住户|村民|商户|商家|农户|业主|人家)(?=(?:[家门窗屋院楼][里前头内后口中顶]|阳台)?的)"
    ),
    **dict.fromkeys(("栋", "幢", "座"), _BUILDINGS),
    **dict.fromkeys(("名", "位", "人"), _WHO),
    "条": re.compile("[^的、]{0,8}(?:[街巷路河渠沟]|街道|道路|胡同|弄堂|管线|管网|线路|航线|生产线)(?=的)"),
    "部": re.compile("[^的、]{0,6}(?:电梯|扶梯|手机|热线)(?=的)"),
    "台": re.compile("[^的、]{0,8}(?:电梯|变压器|机组|设备|机床|锅炉|水泵|机器|电脑)(?=的)"),
    "支": re.compile("[^的、]{0,8}(?:队伍|[队团组]|团队|小组)(?=的)"),
    "所": re.compile("[^的、]{0,8}(?:学校|高校|院校|大学|中学|小学|幼儿园|医院)(?=的)"),
    "间": re.compile("[^的、]{0,8}(?:[屋房铺店]|商铺|教室|宿舍|厂房|门面)(?=的)"),
    "处": re.compile("[^的、]{0,8}(?:点位|工地|场所|小区|楼院|公园|广场|路段|路口|院落|地块|市场|水体)(?=的)"),
}
# What is said of those who live in so many places (4个小区|居民停车难的问题), and how much those have who are counted.
_OF_THEIR_PEOPLE = re.compile(
    "(?P<place>[^的、]{0,4}(?:小区|社区|村|街道|院落|楼院|片区))(?:居民|群众|业主|住户|老人|百姓|村民|党员)[^的]{2,}的"
)
_OF_THEIR_HEADS = re.compile(
    "(?P<place>[^的、]{0,4}(?:小区|社区|村|街道))(?:党组织|党委|党总支|党支部|居委会|村委会|两委)?(?:书记|主任|负责人|网格长|干部代表|代表)"
)
_MEASURED = re.compile(
    "(?<=..)(?:年|月|累计)?(?:产值|税收|纳税额?|营收|销售额|营业额|营业收入|销售收入|投资额?|单价|租金|利润)"
    "(?:均|都|已|将)?(?:超|过|突破|达|逾|破|首)"
)
_NEWLY = re.compile("(?<=[^创更革焕出翻崭全刷一最])新(?:报|近)?$")
_FAR = 10  # characters behind 的 that are more than a noun: 160条举措的|营商改革相呼应
_ALL = ("人民", "群众", "居民")  # 辖区16.44万|人民


class Behind(NamedTuple):
    """The phrase `text[start:stop]` behind a number; `noun` is what is left of it without what is no part of a noun."""

    text: str
    hit: Hit
    words: Vocabulary
    start: int
    stop: int
    noun: str = ""


def counted(behind: Behind) -> tuple[str, int]:
    """What is counted, of the phrase behind a number, and where that ends; empty if the phrase does not tell it."""
    behind = behind._replace(noun=_bare(behind))
    for decide in _ELSEWHERE:
        if (told := decide(behind)) is not None:
            return told
    return _shortened(behind), behind.stop


def _bare(behind: Behind) -> str:
    """The noun without marks, 的, 共 and what each costs around it: 15元|一份的|餐标, 256家企业|亩均税收."""
    noun = _ABOUT.sub("", behind.text[behind.start : behind.stop].strip(STRIP))
    if len(noun) >= 2 and noun[0] == "的":
        noun = noun[1:]
    noun = _RANK.sub("", _OF_EACH.sub("", noun).removesuffix("之一"))
    if behind.text.startswith("亩均", behind.stop - 1) or noun.endswith("亩均"):
        return noun.partition("亩")[0]
    return noun


def _no_noun(behind: Behind) -> tuple[str, int] | None:
    """Nothing, where it says what was reached, or what was done with a sum: 税收超13亿元的|成绩."""
    noun, hit = behind.noun, behind.hit
    if noun in behind.words.before_number or noun in _PARTICLES or noun in _RESULTS:
        return "", hit.end
    if hit.kind == "money" and not noun.endswith(_SUMS) and _is_spent(behind):
        return "", hit.end
    return None


def _is_spent(behind: Behind) -> bool:
    """Whether a sum is what was spent: 投入|90万元."""
    return _SPENDING.search(behind.text, max(0, behind.hit.start - 8), behind.hit.start) is not None


def _place_of_people(behind: Behind) -> tuple[str, int] | None:
    """The places that are counted, not those who live there: 4个|小区|居民停车难的问题."""
    if behind.hit.unit != "个":
        return None
    of = _OF_THEIR_PEOPLE.match(behind.noun) or _OF_THEIR_HEADS.fullmatch(behind.noun)
    if of is None:
        return None
    return of["place"], behind.text.find(of["place"], behind.start) + len(of["place"])


def _measured(behind: Behind) -> tuple[str, int] | None:
    """Those who are counted, without how much they have: 30家|企业|年产值超千万."""
    if behind.hit.kind not in ("things", "people", "sorts"):
        return None
    measured = _MEASURED.search(behind.text, behind.start + 2, behind.stop + 4)
    return (behind.text[behind.start : measured.start()], behind.stop) if measured else None


def _owner(behind: Behind) -> tuple[str, int] | None:
    """What is counted, without what of it is meant: 5个|老旧小区|的屋面."""
    if "的" not in behind.noun or behind.hit.unit not in _COUNTED_OWNERS:
        return None
    of = _COUNTED_OWNERS[behind.hit.unit].match(behind.noun)
    if of is None:
        return None
    return balanced(_household(of[0])), behind.text.find(of[0], behind.start) + len(of[0])


_ELSEWHERE = (_no_noun, _place_of_people, _measured, _owner)
"""What may be told by part of the phrase, or not at all: the first answer holds."""


def _household(noun: str) -> str:
    """人家 by the word that other texts have for them: 300户|人家: 住户."""
    return "住户" if noun == "人家" else noun


def _shortened(behind: Behind) -> str:
    """The noun as short as is clear: 5个贴近居民的活动空间: 活动空间."""
    shorter = _head(behind, _without_row(behind.noun)).strip(STRIP).removesuffix("等")
    if len(shorter) > 2 and shorter[-1] in "里内中有前":
        shorter = _INSIDE.sub("", shorter)
    if behind.hit.unit in _SPOTS and len(shorter) > 4 and shorter.endswith(behind.words.undertakings):
        shorter = shorter[:-2]
    shorter = _of_the_area(behind, _household(shorter))
    return balanced(shorter + "）" if "（" in shorter and "）" not in shorter else shorter)  # 村（社区）


def _without_row(noun: str) -> str:
    """The noun without the row before its head (公园、广场等场所: 场所), and without 新 of a verb (焕然一|新)."""
    if "、" in noun:
        first, _, rest = noun.partition("、")
        noun = first if first.endswith(_HEADED) and "等" in rest else LIST_HEAD.sub("", noun)
    return _NEWLY.sub("", noun) if len(noun) > 2 and "新" in noun[2:] else noun


def _head(behind: Behind, noun: str) -> str:
    """The part of a noun with 的 that is counted: 企业|的负责人, 贴近居民的|活动空间, 小巷|的改造工作."""
    if behind.hit.kind == "sorts" and (parts := _PARTS.match(noun)):
        return parts[0]
    if behind.hit.kind == "people" and (people := _PEOPLE.match(noun)):
        return people[0]
    if "的" not in noun:
        return noun
    owner, _, deed = noun.partition("的")
    is_deed = deed.endswith((*behind.words.undertakings, "工作")) and len(owner) > 1
    return owner if is_deed or len(deed) > _FAR else RELATIVE.sub("", noun)


def _of_the_area(behind: Behind, noun: str) -> str:
    """The people of an area by the name that its own clause gives them: 辖区16.44万|人民: 辖区人民."""
    start = behind.hit.start
    of_area = behind.hit.kind == "people" and noun in _ALL and behind.text[max(0, start - 2) : start] == "辖区"
    return "辖区" + noun if of_area else noun
