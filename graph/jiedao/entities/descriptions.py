"""What only looks like a name: heads that another noun goes on from, descriptions, words too common."""

from __future__ import annotations

import re

from jiedao.entities.boundaries import ROAD_WORDS
from jiedao.entities.rows import among_rooms
from jiedao.entities.strength import HeadRule
from jiedao.register.words import naming_words
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, PROPER

_WITHIN_ESTATE = re.compile("[\u4e00-\u9fff]{1,2}(?<![的和与及、])(?:小区|花园|家园|公寓|花苑|佳苑)")
_ESTATES = re.compile(
    "花苑|花园(?!式)|小区|新村(?!村)|公寓|家园|佳苑|新苑|名苑|社区|家属院|[一二三四五六]村|"
    "安居苑|华庭|豪庭|御景|丽景|名都|国际城|阳光城|雅园|景园"
)
_MADE_OVER = re.compile(
    "小区|楼[道栋院]|道路|管[网线]|老旧|院落|路面|厨房|公厕|绿地|屋[顶面]|外墙|水电|环境|设施|闲置|废弃"
)
_NO_SECTION = re.compile("[万正副]科|科[站所队]")
_ONE_OF_THEM = re.compile("一[所家座间][^，。；、“”]{0,5}\\Z")
_NO_WAY = frozenset(["", *"口边灯面段旁上"])
_EXCHANGE = re.compile("(?:互动|互助|交流|沟通|议事|协商|展示|对接|共享|联谊|倾诉|学习|新|大|好|小)\\Z")
_OF_BRAND = re.compile("[\u4e00-\u9fff]{2,3}(?:小区|公馆|公寓|花园小区)")
_HOMES = re.compile(
    "[一二三四五六七八九十]村|新村|[老旧]?(?:职工|员工|单身|教职工|退休)*(?:家属[院区楼]|宿舍|生活区)|"
    "(?<!物业公司)(?<!物业)小区(?!物业|经理|项目|管家|服务|改造|管理)|[东西南北]宿舍|福利区|教师公寓|教工宿舍"
)
_BUILDERS = frozenset(["PublicInstitution", "Enterprise", "Base", "GovernmentBody"])
_FIRM_BEHIND = re.compile("(?:运营|建设|投资|发展|开发|管理|服务|置业|更新)*(?:有限|股份|责任)*(?:公司|集团)")
_COUNTED = re.compile(
    "[一二三四五六七八九十0-9两](?:余|多)?(?:处|个(?=社区|网格|小区|村|部门|街道))|(?:[2-9]|[0-9]{2,9})(?:余|多)?[家所支名]"
)
_ONE_SUCH = re.compile("是一[片处座个方块]\\Z")
_SO_MANY = re.compile(
    "[两二三四五六七八九十]家(?=社区|医院|企业|公司|银行|养老|幼儿园|学校|超市|药店|商户|单位|物业|商圈|商场|市场|园区)"
)
_IS_A_PROJECT = re.compile("项目[为是]")
_JOINED_BY = ("联合街道", "携手街道", "会同街道", "联合社区", "携手社区", "联合辖区", "携手辖区")
_SORTS = ("式", "型")
_LIVING = ("居住", "聚居", "集居", "杂居", "混居", "入住", "租住")
_MARKS = frozenset(["，", "。", "、", "；", "：", "！", "？", "“", "”", "（", "）", "《", "》", "\n", ""])
_PLACES = frozenset(["Facility", "Compound"])
_SIDES = frozenset("前后东西南北")  # 站|前街道
_BESIDE = re.compile("[东南西北][侧边面]|旁边?的?|对面|门口|门前|楼前|院前|楼下|附近|隔壁|入口|[一二三四五]楼(?!长)")
_OLD_ON_ROAD = re.compile("(?:路|街|巷|大道)(?:老旧|旧|原有|原|闲置|废弃|空置|两侧|东侧|西侧|南侧|北侧|一侧)")
_DONE_BY = re.compile(
    "(?:物业|公司|集团|社区|街道|学校|医院|党委|支部|居民|村民|业主|志愿者|队|站|中心|局|协会|商会|银行)"
    "(?:整治|改造|清理|整修|修缮|维护|盘活|翻修|打造|建设|管理|运营|共建|租用|承包|检查|巡查|整理|参观|走访|布置|组织)(?=[\u4e00-\u9fff]|\\Z)"
)
_LEFT_OVER = (
    "桥下", "架空层", "高架下", "边角", "夹角", "夹缝", "屋顶", "楼顶", "地下", "闲置", "檐下", "墙面", "立面", "二层",
    "一楼", "上层", "底层",
)  # fmt: skip
_WAY_BEHIND = re.compile("街(?![道区角头边面坊边上市])|巷(?![道口子头])")
_RANKED = re.compile("首席|首个|首家|首座|首条|首处|最大|唯一|第一[个家座条处]|知名|著名|闻名")
_BUILT_NEW = re.compile("(?:全面)?(?:建设|创建|项目|试点|工程|改造|规划|方案|一期|二期|开工|动工|奠基|封顶|竣工|完工)")
_BUILDING = re.compile("(?:打造|建设|创建|争创|申报|谋划|规划|开建|启动|推进)了?[\u4e00-\u9fff]{2,9}\\Z")
_SETTLED = ("社区", "村", "街道")
_POST = re.compile("(?:第一|专职|代理|常务|原|兼职|挂职)*副?书记|[委组]员(?!会)|班子")
_OF_A_TRADE = ("商户", "店主", "老板", "行业", "产业", "从业", "业态", "文化", "消费")
_ALONG = re.compile("沿街|沿线|周边|附近")
_SOME = re.compile(r"\d+(?:余|多)?[个所处家座间]")
_NOT_LAST = re.compile("城市|城区|城镇|任务|思想|环节|组|工作")
_WANTING = ("急需", "亟需", "亟待", "需要", "有待", "列入", "纳入", "辖区")  # 小区急需|改造
_PASSING = re.compile(
    "的?(?:优惠|补贴|扶持|奖补|惠民)?政策|补贴|补助|意愿|诉求|后|契机|过程|期间|中的|机会|之机|前|时|(?:升级|提升)?(?:而成|而来)|办(?![法理])|需求|名单|范围"
)
_MANAGED = frozenset(["统筹", "推进", "推动", "加快", "完成", "启动", "开展", "谋划", "实施", "进行"])
_AFTER_WORKS = frozenset(
    ["成本", "计划", "方案", "任务", "经验", "费用", "资金", "样本", "经费", "标准", "难题", "问题"]
)
_PREDICATIVES = frozenset([
    "成为", "成了", "是", "为", "变成", "变为", "作为", "成", "打造成", "当", "列为", "变身", "化身", "首席",
    "首个", "首批",
])  # fmt: skip
_TURNED = frozenset(["为", "变成", "变为", "打造成", "变身"])
"""Behind these stands a name, where it begins with a proper one."""
_COUNTED_WORKS = re.compile("\\d+余?[部台个处栋条户座]")
_SORTS_OF_PROJECT = (
    "重大", "重点", "优质", "在建", "拟建", "储备", "意向", "招商", "招引", "签约", "科研", "惠民", "民生",
    "扶持", "补贴", "补助", "型企业", "小企业", "新兴产业", "文化旅游", "商贸物流", "现代物流", "文旅", "农旅",
    "产业链", "牵引性", "引领性", "标志性",
)  # fmt: skip
_OF_AN_AREA = re.compile("党|化|内|性|消费|医疗|中心|协同|经济|合作")
_BUILT_PARTS = re.compile(
    "(?:房顶|屋顶|屋面|楼顶|楼面|路面|地面|墙面|外墙|墙体|门窗|楼梯|楼门|单元门|大门|门禁|围墙|路灯|照明|电路|水路|线路|电线|线缆|"
    "管道|管线|管网|水管|下水道|下水|化粪池|窨井|厕所|公厕|卫生间|厨房|车棚|水电|暖气|供暖|供热|电网|弱电|燃气)\\Z"
)


_RENEWALS = frozenset([
    "城市更新", "城市更新改造", "旧改", "棚改", "征迁", "征拆", "征收", "综合开发", "有机更新", "更新改造", "提质改造",
    "微改造", "自主更新", "拆除重建", "原拆原建", "整村改造", "整村拆迁",
])  # fmt: skip
_DEEDS = frozenset([
    "改造", "提升改造", "综合改造", "微更新", "微改造", "更新改造", "改扩建", "修缮改造", "城市更新", "综合整治",
    "征收", "征迁",
])  # fmt: skip
_FIRMS = (
    "公司", "集团", "事务所", "设计院", "研究院", "合作社", "物业", "城投", "国投", "建投", "局", "办公室", "办事处",
)  # fmt: skip
_RENEWED = (
    "片区", "地块", "街区", "街坊", "小区", "路", "街", "巷", "村", "庄", "里", "院",
    "厂", "社区", "棚户区", "单元", "组团", "区块", "板块", "园", "湾", "河", "桥", "屯",
    "站", "市场", "广场", "大厦", "楼", "片", "区域", "寨", "浜", "弄", "坊",
)  # fmt: skip
_SOME_OF_THEM = re.compile("[0-9一二三四五六七八九十两]余?多?[个项批]\\Z|各\\Z")
_GRADE = re.compile("(?:[0-9]?[A-Z]+|超)?(?:甲|乙|[0-9A-Z]+)级|[0-9A-Z]{1,3}")  # 5A甲级|写字楼


def goes_on(text: str, end: int, head: str, rule: HeadRule) -> bool:
    """Whether a head noun is none here, or another noun follows that it only modifies."""
    if head == "子公司":
        return True  # 某集团子公司: what the firm behind it is
    if (head == "点" and text[end - 2].isdecimal()) or (head == "科" and _NO_SECTION.search(text, end - 2, end + 1)):
        return True  # 下午6点, 万科, 正科实职干部, 科站队所
    behind = text[end : end + 1]
    if head == "组织部" and behind == "分" and text[end + 1 : end + 2] not in "管别赴批":
        return True  # 街道工委组织|部分代表
    if behind in _MARKS:
        return False
    if rule.fine == "PartyBody" and text.endswith(_SETTLED, 0, end - len(head)) and _POST.match(text, end):
        return True  # 柳荫社区党委|第一书记: who is that of the community
    if rule.fine == "Enterprise" and len(head) == 2 and text.startswith(_OF_A_TRADE, end):
        return True  # 云溪街咖啡|商户
    if head == "党组" and (text.startswith("成员", end) or _POST.match(text, end)):
        return True  # 柳江市民政局党组|书记: who is that of the office
    if behind in _SIDES and text.startswith("街道", end + 1):
        return True
    if rule.strength == "road":
        return False
    if rule.cls == "Project":
        return _are_done(text, end, head, rule)
    if len(head) == 1 and behind in ROAD_WORDS:
        return True  # 曲水亭街
    if (
        rule.cls in _PLACES
        and (
            (behind in "街巷" and rule.fine != "Road" and _WAY_BEHIND.match(text, end))  # 小码头|街
            or text.startswith(("街道", "社区"), end)  # 古城街道, 公园社区: the name goes on
            or (rule.cls == "Facility" and behind == "区" and (head[-1] in "镇园" or head == "商务中心"))  # 古镇|区
            or (rule.cls == "Facility" and len(head) < 3 and _ESTATES.match(text, end))  # 南园|花苑
            or (rule.cls == "Facility" and len(head) == 1 and _WITHIN_ESTATE.match(text, end))  # 香榭|丽小区
            or (rule.cls == "Facility" and len(head) == 1 and _OF_BRAND.match(text, end))  # 碧桂园|翡翠湾小区
            or (behind == "路" and rule.cls == "Compound" and text[end + 1 : end + 2] not in _NO_WAY)  # 沿花园|路
            or (head == "公园" and text.startswith("城市", end))  # 公园城市建设局
            or (head in ("亭", "台") and behind in "廊阁榭")  # 紫藤亭|廊
            or (head == "中心" and _NOT_LAST.match(text, end))
            or (head == "区域" and _OF_AN_AREA.match(text, end))  # 区域党委, 区域化
        )
    ):
        return True
    if head == "大学" and text.startswith("科技园", end):
        return True
    return rule.fine in _BUILDERS and _HOMES.match(text, end) is not None  # 交大|二村, 机车公司|家属区


def is_planned(text: str, end: int) -> bool:
    """Whether the 未来社区 that ends at `end` is told of as works, and not as where people live.

    >>> is_planned("启动柳湾未来社区建设", 8), is_planned("打造柳湾未来社区，", 8), is_planned("走进柳湾未来社区，", 8)
    (True, True, False)
    """
    return _BUILT_NEW.match(text, end) is not None or _BUILDING.search(text, max(0, end - 16), end - 4) is not None


def _are_done(text: str, end: int, head: str, rule: HeadRule) -> bool:
    """未来社区|运营公司, 加装电梯28部, 改造|后, 改造|成本: whether works are no more than what is said of them."""
    if head == "未来社区" and not is_planned(text, end):
        return True
    if head.endswith("改造") and _MADE_OVER.match(text, end):
        return True  # 施工队优先改造|小区道路: a verb
    if _FIRM_BEHIND.match(text, end) or (not head.endswith(("项目", "工程")) and _COUNTED_WORKS.match(text, end)):
        return True
    return (head in rule.weak or head.endswith("改造")) and passes(text, end)


def is_described(scan: Scan, first: int, start: int, end: int, head: str, rule: HeadRule) -> bool:
    """Whether the words about a noun describe a place, and name none."""
    text = scan.text
    name = text[start:end]
    if ("处" in name or "个" in name) and _COUNTED.search(name) and text[start - 1 : start] != "“":
        return True  # 东湾两处社区食堂
    if _SO_MANY.search(name):
        return True  # 安和、新成三家社区卫生服务中心
    if name.startswith(_JOINED_BY):
        return True  # 联合街道养老服务中心
    described = _DESCRIBED.get(rule.cls)
    return described is not None and described(scan, first, start, end, head, rule)


def _described_body(scan: Scan, first: int, start: int, end: int, head: str, rule: HeadRule) -> bool:
    if rule.fine == "PartyBody" and "兼" in scan.text[start:end]:
        return True  # 商学院副院长兼党委|副书记
    if rule.fine == "PublicInstitution" and _ONE_OF_THEM.search(scan.text, max(0, start - 8), start):
        return PROPER not in scan.kinds[first : scan.word_at(end - 1)]  # 是一所九年|一贯制学校
    within = scan.text.rfind("小区", start, end - len(head))
    return within > start and is_done_to(scan, scan.word_at(within))  # 业主自治管理小区|物业


def _described_works(scan: Scan, first: int, start: int, end: int, head: str, rule: HeadRule) -> bool:
    """柳荫社区对琅琊馆进行升级改造, 云谷项目为省重点项目, 中心城区城市更新."""
    text = scan.text
    return (
        text.find("进行", start, end) >= 0
        or _IS_A_PROJECT.search(text, start, end) is not None
        or (head in _DEEDS and text.endswith(_FIRMS, start, end - len(head)))
        or (head in _RENEWALS and not text.endswith(_RENEWED, min(start, end - len(head) - 3), end - len(head)))
    )


def _described_estate(scan: Scan, first: int, start: int, end: int, head: str, rule: HeadRule) -> bool:
    """一座宜居宜业的滨江新城, 曾是|棉纺厂家属区."""
    before = scan.words[first - 1] if first else ""
    if before == "的":
        return first > 1 and _one_of_a_kind(scan, first - 2)
    return before == "是" and PROPER not in scan.kinds[first : first + 2]


def _described_place(scan: Scan, first: int, start: int, end: int, head: str, rule: HeadRule) -> bool:
    text = scan.text
    if rule.id == "area" and _ALONG.search(text, start, end - len(head)):
        return True  # 解放路沿街门面区域
    if head == "空间" and text.endswith(_LEFT_OVER, start, end - 2):
        return True  # 地铁4号线桥下|空间
    if _DONE_BY.search(text, start, end - len(head)):
        return True  # 某物业整治|车库
    if _OLD_ON_ROAD.search(text, start, end) or _RANKED.search(text, start, end):
        return True  # 解放路旧骑楼, 建设街闲置库房
    if head.endswith("中心") and text.startswith("部", end) and not text.startswith("部分", end):
        return True  # 邻里中心|部经理
    if _ONE_SUCH.search(text, max(0, start - 4), start) and PROPER not in scan.kinds[first : first + 2]:
        return True  # 门口是一片游园广场
    if head == "阵地" and text.startswith("面积", end):
        return True  # 社区阵地|面积
    if _BESIDE.search(text, start, end):
        return True  # 云谷酒店南侧小院
    if rule.id == "service-centre" and among_rooms(text, end):
        return PROPER not in scan.kinds[first : scan.word_at(end - 1)]
    if rule.strength == "weak" and _SOME.match(text, end):
        return True  # 照护驿站3所
    # 一跃成为网红购物中心: a description, not a name
    before = scan.words[first - 1] if first else ""
    if before not in _PREDICATIVES or rule.anchored:
        return False
    if scan.kinds[first] != PROPER:
        return True
    return before not in _TURNED and not (before == "是" and rule.id == "area")  # 对面是|长丰片区


_DESCRIBED = {
    "Organisation": _described_body,
    "Project": _described_works,
    "Compound": _described_estate,
    "Facility": _described_place,
}
"""What a description is by the class of the noun."""


def is_common(scan: Scan, first: int, index: int, start: int, end: int, head: str, rule: HeadRule) -> bool:
    """Whether the words before a head noun are too few or too common for a name: 老旧小区, 该平台."""
    words, text = scan.words, scan.text
    modifier = text[start : end - len(head)]
    if not modifier or end - start < 3 or modifier[-1] == "该" or (modifier[-1] == "为" and head == "中心"):
        return True  # 以楼宇群|为中心
    if text.endswith(("定位于", "定位为"), 0, start):
        return True
    common = _COMMON.get(rule.cls)
    if common is not None and common(scan, first, index, start, modifier, head, rule):
        return True
    if rule.cls == "Compound" and head in rule.strong:
        return text[start:end] in rule.reject  # but 幸福|佳苑
    if modifier in rule.reject or text[start:end] in rule.reject or modifier.endswith(_WANTING):
        return True
    last_word = words[index - 1] if len(words[index]) == len(head) and index > first else words[index][: -len(head)]
    return last_word in ("老旧", "无主管") or (
        last_word in rule.reject and (len(modifier) - len(last_word) < 2 or len(head) < 2)
    )


def _common_works(scan: Scan, first: int, index: int, start: int, modifier: str, head: str, rule: HeadRule) -> bool:
    words, text = scan.words, scan.text
    before = text[start - 1 : start]
    if before == "及" and not text.endswith(("项目", "工程"), 0, start - 1):
        return True  # 某集团科创中心及|研发基地项目: half of a name
    if head == "项目" and modifier.endswith(_SORTS_OF_PROJECT):
        return True  # 文旅重大项目, 企业扶持项目
    if before == "全" or text.startswith("全街道", start) or not _MANAGED.isdisjoint(words[first:index]):
        return True  # 全街道老旧小区改造, 科学统筹老旧小区改造
    if _SOME_OF_THEM.search(text, max(0, start - 6), start):
        return True  # 5个|老旧小区微改造项目
    # 下水管道改造, 房顶改造
    return _BUILT_PARTS.search(modifier) is not None and PROPER not in scan.kinds[first : index + 1]


def _common_estate(scan: Scan, first: int, index: int, start: int, modifier: str, head: str, rule: HeadRule) -> bool:
    # 花园式小区, 某小区精品小区, 自治管理|小区
    return modifier.endswith((*_SORTS, *_LIVING)) or "小区" in modifier or is_done_to(scan, index)


def is_done_to(scan: Scan, index: int) -> bool:
    """施工队优先改造|小区: whether word `index` is an estate that something is done to, by a verb none is called by."""
    if scan.words[index] != "小区" or not index or scan.kinds[index - 1] != AMBIGUOUS:
        return False
    word = scan.words[index - 1]
    if len(word) == 1 and index > 1 and scan.kinds[index - 2] == PROPER and word not in _DONE_TO_ESTATES:
        return False  # 广德|居|小区
    return word not in naming_words()


_DONE_TO_ESTATES = frozenset("管建修进出到在住守护巡扫查改拆治包绕逛离选租买看访接驻")


def _common_place(scan: Scan, first: int, index: int, start: int, modifier: str, head: str, rule: HeadRule) -> bool:
    """活动室外小广场, 5A甲级写字楼, 创投小镇开园."""
    return (
        (rule.id == "building" and modifier[-1] in "小外旁")
        or (rule.fine == "Building" and _GRADE.fullmatch(modifier) is not None)
        or (head == "园" and modifier[-1] == "开")
    )


def _common_platform(scan: Scan, first: int, index: int, start: int, modifier: str, head: str, rule: HeadRule) -> bool:
    """搭建|邻里互动平台, 搭起|公益互助新平台: what people meet by, and no system that has a name."""
    return _EXCHANGE.search(modifier) is not None and PROPER not in scan.kinds[first:index]


def _common_body(scan: Scan, first: int, index: int, start: int, modifier: str, head: str, rule: HeadRule) -> bool:
    """铸牢中华民族|共同体意识, 社会治理|共同体: what all are to be, and no body."""
    return head == "共同体" and modifier.endswith(_OF_ALL)


_OF_ALL = ("中华民族", "命运", "治理", "利益", "责任", "生活")
_COMMON = {
    "Organisation": _common_body,
    "Project": _common_works,
    "Compound": _common_estate,
    "Facility": _common_place,
    "Platform": _common_platform,
}


def passes(text: str, end: int) -> bool:
    """改造后, 改造成本: works that another noun is made of."""
    return _PASSING.match(text, end) is not None or text[end : end + 2] in _AFTER_WORKS


def _one_of_a_kind(scan: Scan, index: int) -> bool:
    """Whether 一座, 一个 stands a few words before: a description follows."""
    return any(scan.words[at] in ("一座", "一个", "一处", "一片") for at in range(max(0, index - 4), index))
