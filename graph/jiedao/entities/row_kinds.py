"""Rows that name nothing: what teams do (治安巡逻、扶贫济困等6支队伍), sorts of bodies (行业部门、镇街等47个单位)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.vocabulary import Vocabulary

_SORTS = re.compile(
    "(?:[国省市区县][属直有级]|国有|民营|外资|合资|规上|规下|小微|中小|重点|辖区|驻区|沿街|街边|各类|各级|机关|行政|事业|行业|专业|主管|相关|"
    "职能|社会|公益|慈善|志愿|群团|金融|医疗|教育|科研|养老|托育|餐饮|物业|商业|商贸|商务|文化|体育|培训|中介|服务|管理|执法|共建|联建|结对|"
    "爱心|龙头|骨干|科技|高新|新兴|个体|经营|生产|基层|窗口|一线|业务|两新|非公)*"
    "(?:部门|单位|企业|机关|镇街|街镇|乡镇|街道|机构|商户|商家|商铺|门店|店铺|组织|团体|院校|高校|学校|中小学|幼儿园|医院|银行|超市|"
    "企事业|社区|小区|村居|村社|楼宇|园区|厂区|行业|协会|商会|院所|工厂|公司|律师|医生|教师|党员|群众|居民)"
)
_SERVED = re.compile("(?:[助护扶帮敬爱送慰][老残学苗困医教孤幼弱军农企商童考]){1,2}\\Z")
_WHOLE = re.compile(
    "(?:[0-9一二两三四五六七八九十]+余?[个支大处家所座])?"
    "((?:特色|主题|暖心|服务)?(?:驿站|空间|食堂|书屋|工作室|会客厅)|志愿服务队|志愿者服务队|服务队|宣讲队|巡逻队)(?![\u4e00-\u9fff]?[点区室员长])"
)
_BESIDE_ROADS = re.compile(
    "等?(?:[0-9一二两三四五六七八九十]+余?[个处座家])"
    "(口袋公园|街心公园|公园|小游园|游园|小广场|广场|停车场|农贸市场|菜市场|公交站|地铁站|人行天桥|天桥|公厕)"
)
ROADS = ("路", "街", "巷", "大道")
OF_WHOM = (
    "(?:党员|干部|群众|居民|村民|青年|妇女|职工|商户|学生|老人|长者|儿童|少年|企业|机关|教师|农村|城市|乡村|社区|校园|楼宇|"
    "小区|队员|员工|骨干|业主|医生|民警|网格员|楼长|楼栋长|楼道长|志愿者|人员|家庭|家长|单位|支部|园区|商圈|街区|行业|领域|群体|"
    "街道|组织|老兵|军人|人才|能人|乡贤|达人|骑手|司机|店主|租户|新人|残疾人|未成年人|困难户|就业者|司法|退役军人|工会|妇联)"
)
"""Whom or what one of several schemes is for: 老党员“送学上门”、居民“文明养犬”等活动."""
_FOR_WHOM = re.compile(f"[\u4e00-\u9fff]{{0,8}}{OF_WHOM}“[^“”]+”")
HOMES = ("小区", "家属院", "家属区", "公寓", "新村", "宿舍", "住宅区")
"""What an estate ends in, and no garden or court that is a place of service as well."""
_ENDS = frozenset("站间堂屋室厅队团社苑园馆院吧点亭坊家角店廊")
_NAMING = ("nr", "ns", "nt", "nz")


def is_sort(text: str) -> bool:
    """Whether an element says no more than of what sort bodies are.

    >>> is_sort("重点行业部门"), is_sort("镇街"), is_sort("柳浦商会")
    (True, True, False)
    """
    return _SORTS.fullmatch(text) is not None


def is_for_whom(text: str) -> bool:
    """Whether an element says for whom or of whom it is, and then what it is called in quotation marks.

    >>> is_for_whom("老党员“送学上门”"), is_for_whom("智慧养老“云守望”")
    (True, False)
    """
    return _FOR_WHOM.fullmatch(text) is not None


def shared_end(text: str, behind: int) -> str:
    """The noun that completes each name of the row before `behind`: 红色先锋、蓝色春蕾两大|驿站; or ''.

    >>> shared_end("红色先锋、蓝色春蕾两大驿站，", 9), shared_end("红色先锋、蓝色春蕾两大工程，", 9)
    ('驿站', '')
    """
    match = _WHOLE.match(text, behind)
    return match[1] if match else ""


def beside_roads(text: str, behind: int) -> str:
    """What lies at each road of the row before `behind`, and is called after it: 政通路、人和路两个|口袋公园; or ''.

    >>> beside_roads("政通路、人和路两个口袋公园", 7), beside_roads("政通路、人和路两条主干道", 7)
    ('口袋公园', '')
    """
    match = _BESIDE_ROADS.match(text, behind)
    return match[1] if match else ""


def completed(name: str, end: str) -> str:
    """A name with the noun that its row shares, if it does not end in one of its own.

    >>> completed("红色先锋", "驿站"), completed("红色小站", "驿站")
    ('红色先锋驿站', '红色小站')
    """
    return name if name[-1] in _ENDS else name + end


def are_tasks(texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether half the elements of a row or more say what a team does, and none what it is called."""
    tasks = sum(is_task(text, vocabulary) for text in texts)
    return 2 * tasks >= len(texts)


def is_task(text: str, vocabulary: Vocabulary) -> bool:
    """Whether an element says what a team does: it ends in a verb (治安巡逻), or is a common word by itself (舞蹈)."""
    tag = vocabulary.segmenter.tag(text[-2:])
    if len(text) == 2:
        return bool(tag) and not tag.startswith(_NAMING) and not vocabulary.names_by_itself(text)
    return tag.startswith("v") or _SERVED.search(text) is not None
