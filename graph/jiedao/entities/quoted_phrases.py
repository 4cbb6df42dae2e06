"""What a quotation does in its clause: what something is made of or turns into, a rank, a target."""

from __future__ import annotations

import re

from jiedao.entities import quoted_schemes
from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_nouns import ACTING, DOING, QuoteRule
from jiedao.scan import Quotation, Scan
from jiedao.vocabulary import VERB

MADE_OF = re.compile("核心|主体|骨干|主力|补充|基础|支撑|主(?![线题业体力])")
AGAINST = re.compile(
    "([\u4e00-\u9fff]{0,6}?)(?:集中|联合|全面)?(?:开展|进行|实施|展开)了?"
    "([\u4e00-\u9fff]{0,6}(?:整治|治理|排查|清理|清查|检查|执法|攻坚)(?:专项)?(?:行动|活动))"
)  # 对沿街的“三无”摊点开展集中整治行动
TARGET = re.compile("(?:对|针对|就)[^，。；“”]{0,12}“\\Z")
BRANCH = re.compile("党?支部|党组织|党总支|党委")
RANK = re.compile("[一二三四五六]星级?|红旗|先进|过硬|达标|示范|标准化|模范|最强")
CREATED = re.compile("(?:创建|争创)")
STRIVEN_FOR = re.compile("(?:创建|争创|争当|申创|评创|创评|打造)[\u4e00-\u9fff]{0,2}“\\Z")
RANKED = re.compile("(?:评为|评出|评选|评定为?|授予|获评|晋升为?|命名为?)[^，。；]{0,4}“\\Z")
SUM = re.compile("([三四五六七八九十])(?:个|大|项|维|步|重|字|环|点|面|措|法)[\u4e00-\u9fff]{2,3}")
CLAUSE = re.compile("[，。；：！？\n“”]")
COUNTS = "一二三四五六七八九十"
MEANS = re.compile("为(?:主要|重要|有力|有效)?(?:IP|抓手|载体|纽带|契机|平台|牵引|依托)")
BY_MEANS = re.compile("以(?:(?!以|为|把|将|了|的)[\u4e00-\u9fff]){0,6}“\\Z")
FUNCTION = re.compile("就是|[的了让把在为与着过是不没]")
AIM_BEHIND = re.compile("为(?:根本|总|工作|总体)?(?:指引|导向|目标|方向|宗旨|理念|原则|追求|遵循|标准|要求)|的形式")
SPELT_OUT = re.compile("(?:即|也就是|指的是)：?“\\Z")
RATED_ONES = ("企业", "单位", "商户", "商家", "门店", "家庭", "楼栋", "院落", "示范户", "示范点")
COUNTED_OUT = re.compile("[0-9一二两三四五六七八九十百多余几][家个户批名所处]“\\Z")
OF_STAFF = re.compile("[0-9一二三四五六七八九十两N]+[名位][一-鿿]{2,6}\\+")
COLOURS = frozenset("红绿蓝金橙紫青")
HUE_BEHIND = re.compile("”[一-鿿、]{0,4}“[一-鿿]{1,3}[红绿蓝金橙紫青美]”")
HUE_BEFORE = re.compile("“[一-鿿]{1,3}[红绿蓝金橙紫青]”[一-鿿、]{0,4}“\\Z")
_SAID_OF_ONE = re.compile(
    "(?:他|她|老[\u4e00-\u9fff]|书记|师傅|大姐|大妈|阿姨|大爷|奶奶|爷爷|主任|医生|民警|老师)[^，。；“”]{0,8}(?:被|让)?[^，。；“”]{0,8}"
    "(?:叫作|叫做|称为|称作|称之为|誉为|唤作|视为|亲切地叫|亲切称为)“\\Z"
)
_CALLED_BY_PEOPLE = re.compile(
    "([^。；！？]{2,44})(?:被|让|，|都|人)[\u4e00-\u9fff]{0,8}(?:唤作|唤他|唤她|称为|称作|叫作|叫做|喊作|称呼为|叫他|叫她|称他|称她)“\\Z"
)
_BY_REPUTE = re.compile("”(?:的|之)(?:美誉|美称|雅号|别称|美名|称呼|说法|叫法|外号|绰号|雅称|盛名)")
OF_CHARACTERS = re.compile("”(?:这)?[两二三四五六七八几]个大?字")
PLURAL = re.compile("[+、，]")
QUALITY = re.compile("[一二两三四五六七八九十多][一-鿿]{1,2}(?:[一二两三四五六七八九十多][一-鿿]{1,2})?")
OF_A_SORT = re.compile(
    "(?:的)?(?:[一-鿿]{0,2}(?:社区|小区|楼院|院落|村|街区|城区|地区|企业|单位|场所|门店|店铺|商户|家庭|老人|人员|群体|对象|青年|党组织))"
    "(?![^，。；]{0,8}?(?:创建|建设|争创|评选|打造|培育|帮扶|关爱|整治|治理|服务|党建|改造|联盟|志愿))"
)
AREAS_AIMED_AT = (
    "标杆区", "先行区", "首善区", "样板区", "引领区", "示范区", "核心区", "新高地", "首善之区", "首善之地", "新样板",
    "新标杆", "新范本",
)  # fmt: skip
AIMING = re.compile("(?:打造|建设|争创|建成|争当|塑造|构筑|成为|迈向|奋力|全力)[^，。；“”]{0,8}“\\Z")
BY_WAY = re.compile("(?:通过|依托|借助|凭借|借力|用好|用活|运用)“\\Z")
COMFORT = re.compile(
    "(?:温暖|温馨|幸福|暖心|心灵|精神|避风|歇脚|红色|成长|安全|心理|平安|和谐)(?:的)?(?:港湾|家园|港|归宿|纽带|桥梁|灯塔|屏障|防线|底色|引擎)"
)
MEASURE = re.compile(
    "[\u4e00-\u9fff]{2}[力度值感]|[\u4e00-\u9fff]{0,4}(?:密码|钥匙|引擎|底色|答卷|引力|动能|高地|堡垒|磁场|快车道|加速度|指引牌|风景线|天际线|生命线|幸福线|连心线|同心圆|硬支撑|加速键|快进键|主旋律|协奏曲|交响曲|大合唱|集结号|冲锋号|动力源|新密码|新风尚|新风景|新名片|金名片)"
)
OF_A_PLACE = re.compile(
    "[\u4e00-\u9fff]{2,4}(?:方案|打法|力量|样本|样板|速度|答卷|智慧|担当|篇章|故事|声音|(?<![调和])解法|答案|气质|风采|范式|表达|蓝本)"
)
COMPLEMENT = re.compile(
    "[\u4e00-\u9fff]{1,3}(?:起来|下去|出来|上来|下来|进来|出去|进去)|[\u4e00-\u9fff]得[\u4e00-\u9fff]{1,2}"
)
DIVIDED = re.compile("的(?:壁垒|边界|界限|鸿沟|隔阂|围墙|藩篱|梗阻)")
SHARED = re.compile("(?:共[\u4e00-\u9fff]){2,5}")
GOVERNED = re.compile("(?:的)?(?:基层|社会|社区|城市|治理)(?:社会)?(?:治理)?(?:的|新?格局|共同体|[，。、；])")
NICKNAMED = re.compile(
    "(?:称[^，。；“”]{0,4}[为作]|誉为|叫[作做他她]|唤[作为]|尊称|戏称|人称|自称|成了)[^，。；“”]{0,8}“\\Z"
)
GUIDING = re.compile(
    "”(?:[和、与]?“[^“”，]{2,24}”){0,3}的(?:总体|工作|治理|服务|发展|基本|改造|建设)?(?:思路|原则|要求|理念|目标|定位|方针|标准|宗旨|愿景|初心)"
)
GROUP = re.compile(
    "(?:[一二两三四五六七八九十]类|重点|特殊|困难|弱势|特定|双职工|空巢|独居|留守)?"
    "[\u4e00-\u9fff]{0,4}?(?:人员|群体|人群|家庭|老人|老年人|儿童|青少年|一族|大军|老党员|居民代表|群众代表)"
)
PLAYING = re.compile("(?:化身|变身|担任|当起|当上|充当|当好|甘当|扮演|争当|争做|成长为|转变为)(?:为|成|了|起)?“\\Z")
PLAYED = tuple("家员官人手兵师者侠士长客友")
PEOPLE = frozenset("哥姐妈爸叔婶爷奶伯嫂婆公娘老员人者手星匠客师生兵士迷友理")
FROM = re.compile("(?:从|由)[^，。；“”]{0,2}“\\Z")
FORMER = re.compile("(?:从前|以往|过去|传统|原来|原先|原有|往日)的“\\Z")
TURNED = re.compile("”[^。；“”]{0,14}(?:转变|转化|升级|变|改)[为成]")
PLACES_AND_SIGNS = (
    "阵地", "家园", "港湾", "名片", "引擎", "高地", "窗口", "平台", "桥梁", "纽带", "课堂", "驿站", "中心", "客厅",
    "之家", "枢纽", "地标", "样板", "样本", "标杆", "支点", "门户", "空间", "地带", "花园", "乐园", "学校",
    "加油站", "超市", "后盾", "蓄水池",
    "所", "融合剂", "粘合剂", "连心桥", "娘家", "智囊", "参谋", "摇篮", "熔炉", "窗", "舞台", "前哨", "屏障", "防线",
)  # fmt: skip
IS_A = re.compile(
    "(?:是|筑牢|筑起|构筑|织就|架起|架好|铺就|铺设|营造|当好|打开|点亮|撑起|守护|建设成?)[^，。；“”]{0,30}的“\\Z"
)
SERVES_AS = re.compile("(?:成为|变成|变为|当好|甘当|充当|化身|堪称|打造成为?)[^，。；“”]{0,32}“\\Z")
CHANGED = re.compile("”[^，。；“”]{0,2}(?:到|变|转|向|走)")
TURNED_INTO = re.compile("[把将]“[^“”]{2,8}”[^，。；“”]{1,3}成“\\Z")
INTO = re.compile("”[^，。；“”]{0,2}(?:到|变|变为|变成|变身|转为|转向|走向|迈向)了?“\\Z")
_HANDLED = re.compile("[将把由从使让][^，。；“”]{0,14}“\\Z")
_CHANGED_INTO = re.compile("”(?:转变|转化|改变|变|改|转|化)[为成作]了?[“‘]")
_TRIED = re.compile("(?:探索|创新|推行|实行|采取|采用|以|运用)了?“\\Z")
_OWNERS = (
    "(?:民意|民情|矛盾|矛盾纠纷|纠纷|政策|理论|居民|群众|百姓|企业|邻里|骑手|老人|儿童|情感|文化|隐患|信息|诉求|困难|民生|法律|法治|"
    "职工|党员|思想|精神|服务|问题|风险|平安|安全|学习|休闲|娱乐|健康|就业|创业|招商|项目|社区|街道)的?"
)
_DONE_IN_ROW = re.compile(
    f"(?:”(?:[、和与及]|以及){_OWNERS}“[^“”]{{2,12}}){{0,7}}”等?(?:[0-9一二两三四五六七八九十多]+[个项大])?(?:特色|主题|系列|志愿服务|专项|暖心|惠民|品牌)*"
    "(?:活动|行动|工程|项目|计划|品牌|机制|做法|举措|制度|课程|工作法|服务)"
)
_LIKENED_BEFORE = re.compile(f"”[、，](?:也?[是当成]|更是)?{_OWNERS}“\\Z")
_LIKENED_FIRST = re.compile(f"(?:是|成|为|当[起好作]了?|成了|成为|变成|变身|变为|化作|作为|打造|既是){_OWNERS}“\\Z")
_LIKENED_BEHIND = re.compile(f"”(?:[、，和]|，也|，更)?(?:是|成)?{_OWNERS}“[^“”]{{2,6}}”")
_UPGRADED = re.compile(
    "(?:提[档质速效升标能]|升级|增[效速色质]|扩[容面能]|焕新|蝶变|上新|破[圈冰]|出[新圈彩]|换[新装])+"
)
_DONE_TO = re.compile("被“\\Z")
_BECOME = re.compile(
    "(?:变身|蝶变|华丽转身|摇身一变|化身|化作|变成|变为|成了|成为|当作|视作|视为|堪称|宛如|如同|犹如|好比|就像)[为成了是]?[^，。；：“”]{0,10}“\\Z"
)


def names_nothing(scan: Scan, quotation: Quotation, inner: str) -> bool:
    """以“党支部+党小组”为骨干, 从“上门找”到“在线办”: what something is made of, or turns into.

    Nor is a measure a name (提升“凝聚度”), nor what people call somebody (被称为“热心大姐”).
    """
    text, start, end = scan.text, quotation.start, quotation.end
    if (
        MEASURE.fullmatch(inner)
        or OF_A_PLACE.fullmatch(inner)
        or COMPLEMENT.fullmatch(inner)
        or DIVIDED.match(text, end + 1)
        or (SHARED.fullmatch(inner) and GOVERNED.match(text, end + 1))
    ):
        return True
    if _SAID_OF_ONE.search(text, max(0, start - 28), start) or _BY_REPUTE.match(text, end):
        return True  # 她被街坊们称为“活地图”, “江南第一巷”的美誉
    if (
        len(inner) < 5
        and (called := _CALLED_BY_PEOPLE.search(text, max(0, start - 60), start))
        and inner[0] in called[1]
    ):
        return True  # 周敏一天走两万步，大家叫她“周铁脚”
    if OF_CHARACTERS.match(text, end):
        return True  # “为民服务”四个字
    if GUIDING.match(text, end) or (QUALITY.fullmatch(inner) and OF_A_SORT.match(text, end + 1)):
        return True  # 按照“党建+治理”的思路, 典型的“两多一差”社区
    tried = "+" in inner and text.startswith("的形式", end + 1) and _TRIED.search(text, max(0, start - 5), start)
    if (AIM_BEHIND.match(text, end + 1) and not tried) or (
        SPELT_OUT.search(text, max(0, start - 5), start) and PLURAL.search(inner)
    ):
        return True  # 以“建设美丽柳荫”为目标, 即“支部+楼栋”
    if (
        inner[-1] in COLOURS
        and len(inner) < 5
        and (HUE_BEHIND.match(text, end) or HUE_BEFORE.search(text, max(0, start - 12), start))
    ):
        return True  # “党建红”引领“生态绿”
    if OF_STAFF.match(inner) and not quoted_schemes.MANNER.match(text, end + 1):
        return True  # 组建“1名书记+1名专员”的专班
    if inner.endswith(RATED_ONES) and COUNTED_OUT.search(text, max(0, start - 6), start):
        return True  # 培育3家“诚信经营示范企业”
    if inner.endswith(AREAS_AIMED_AT) and AIMING.search(text, max(0, start - 12), start):
        return True  # 打造“产城融合标杆区”
    if GROUP.fullmatch(inner):
        return True  # 聚焦“三类人员”
    if len(inner) < 5 and _BECOME.search(text, max(0, start - 18), start):
        return True  # 旧车棚变身议事“中枢”
    if inner.endswith(PLAYED) and not inner.endswith("合伙人") and PLAYING.search(text, max(0, start - 8), start):
        return True  # 化身“社区管家”
    if inner[-1] in PEOPLE and NICKNAMED.search(text, max(0, start - 14), start):
        return True
    if "+" in inner and text.startswith("为", end + 1) and MADE_OF.match(text, end + 2):
        return True
    before = text[max(0, start - 8) : start]
    if (
        inner.endswith(PLACES_AND_SIGNS)
        and text[end + 1 : end + 2] in ("，", "。", "；", "！")
        and (SERVES_AS.search(text[max(0, start - 40) : start]) or IS_A.search(text[max(0, start - 40) : start]))
    ):
        return True
    if COMFORT.fullmatch(inner) or _UPGRADED.fullmatch(inner) or is_likened(text, start, end):
        return True  # “温暖港湾”, “提档升级”
    if _DONE_TO.search(text, max(0, start - 2), start) and text[end + 1 : end + 2] in (
        "，",
        "。",
        "；",
        "了",
        "！",
        "的",
    ):
        return True  # 名额被“秒空”
    if text.startswith("成", start - 2) and TURNED_INTO.search(text, max(0, start - 18), start):
        return True  # 把“冷衙门”坐成“热码头”
    if _HANDLED.search(text, max(0, start - 18), start) and _CHANGED_INTO.match(text, end):
        return True  # 把居民“旁观者”变成“主人翁”
    return (FROM.search(before) is not None and CHANGED.match(text, end) is not None) or INTO.search(before) is not None


def is_likened(text: str, start: int, end: int) -> bool:
    """当起民意“收集站”、矛盾“化解站”: whether a row says what something is to each, which is no name of it."""
    if end - start > 6:
        return False
    if _DONE_IN_ROW.match(text, end):
        return False  # 老人“暖心计划”、儿童“护航计划”等项目
    if _LIKENED_BEFORE.search(text, max(0, start - 12), start):
        return True
    first = _LIKENED_FIRST.search(text, max(0, start - 12), start) is not None
    return first and _LIKENED_BEHIND.match(text, end) is not None


def is_honour(text: str, quotation: Quotation) -> bool:
    """把“青州省金牌调解室”的牌子送到, 名列“青州市优秀品牌”: what a level of government gives, and is received.

    >>> is_honour("拿到“青州市最美调解员”的证书", Quotation(3, 11, "“"))
    True
    >>> is_honour("“青州味道”的牌子", Quotation(1, 5, "“"))
    False
    """
    start, end = quotation.start, quotation.end
    if not 4 < end - start <= 24 or not _HONOUR.search(text, start, end):
        return False
    return _SIGN.match(text, end + 1) is not None or _RECEIVED.search(text, max(0, start - 8), start) is not None


_HONOUR = re.compile(
    "(?:[省市区县州]级?|全国|国家级?|广西|内蒙古|西藏|宁夏|新疆)[一-鿿]{0,10}?"
    "(?:金牌|示范|优秀|最美|十佳|先进|文明|模范|标兵|百强|星级|无讼|平安|特色)"
)
_SIGN = re.compile("(?:的|这[块枚面])?(?:荣誉)?(?:牌子|牌匾|证书|奖牌|奖杯|金字招牌|铜牌|锦旗|匾额)")
_RECEIVED = re.compile("(?:名列|列入|捧回|拿到|送来|评上|获颁|捧得|扛回|揽获|赢回|挣来|领回|摘下|捧走|摘得)了?“\\Z")


_AIMS = (
    (
        "Campaign",
        re.compile("(?:锚定|围绕|紧扣|对标|瞄准|聚焦|实现|锁定|盯紧|紧盯|朝着|按照|对照)了?“\\Z"),
        re.compile("[\u4e00-\u9fff]{0,4}目标"),
    ),
    ("Activity", re.compile("(?:围绕|紧扣|聚焦|突出|确定|定下)了?“\\Z"), re.compile("(?:活动|年度|这一)?主题")),
    (
        "Mechanism",
        re.compile("(?:提出|首倡|倡导|提倡|首提|践行|推崇|总结出)了?“\\Z"),
        re.compile("的?[\u4e00-\u9fff]{0,4}理念"),
    ),
)
_OF_NUMBERS = re.compile("(?:工作|服务|建设|治理|管理|创建)?(?:标准|原则|要求|方针|准则|思路)")
_SUMMED = re.compile("[三四五六七八九十][\u4e00-\u9fff]")  # “五有”标准
_TOO_SHORT = 4  # characters; what is shorter is a catchword: “首善”目标


def aim(text: str, quotation: Quotation, tail_end: int, *, coined: bool) -> str:
    """锚定“美丽河岸 宜居柳荫”目标: the finer class of what is striven for by a name of its own, or ''.

    >>> aim("锚定“宜居柳荫”目标，", Quotation(3, 7, "“"), 10, coined=False)
    'Campaign'
    >>> aim("坚持“以人为本”的理念，", Quotation(3, 7, "“"), 11, coined=False)
    ''
    """
    start, end = quotation.start, quotation.end
    summed = _SUMMED.fullmatch(text, start, end) is not None and text.endswith("标准", end + 1, tail_end)
    if (coined or summed) and _OF_NUMBERS.fullmatch(text, end + 1, tail_end):
        return "Mechanism"
    if end - start < _TOO_SHORT or FUNCTION.search(text, start, end):
        return ""
    before = text[max(0, start - 6) : start]
    told = (fine for fine, lead, tail in _AIMS if lead.search(before) and tail.fullmatch(text, end + 1, tail_end))
    return next(told, "")


def is_means(text: str, quotation: Quotation) -> bool:
    """以“乡愁茶馆”为载体: what something else is done by has a name."""
    start, end = quotation.start, quotation.end
    return (
        BY_MEANS.search(text, max(0, start - 8), start) is not None
        and MEANS.match(text, end + 1) is not None
        and FUNCTION.search(text, start, end) is None
    )


def is_way(scan: Scan, quotation: Quotation, inner: str) -> bool:
    """通过“党员家访”收集意见: by way of what something is done, which is told right behind."""
    if FUNCTION.search(inner) or not BY_WAY.search(scan.text, max(0, quotation.start - 6), quotation.start):
        return False
    index = scan.word_at(quotation.end + 1)
    if index == len(scan.words) or scan.words[index] in ACTING or scan.words[index] in DOING:
        return False  # 通过“党建红”引领“生态绿”
    return scan.starts[index] == quotation.end + 1 and scan.kinds[index] == VERB


def is_parallel(inner: str) -> bool:
    """Whether a list is a slogan of even parts that tells how something is done: “一窗受理、全程代办”服务.

    >>> is_parallel("一窗受理、全程代办"), is_parallel("送餐、助浴、理发"), is_parallel("助老服务、托育")
    (True, False, False)
    """
    parts = inner.split("、")
    return len(parts) > 1 and len(parts[0]) > 3 and len({len(part) for part in parts}) == 1


def is_way_of_parts(text: str, quotation: Quotation) -> bool:
    """实行“街道统筹、社区落实、物业协同”的原则: even parts that are carried out, whatever the noun behind calls them.

    >>> text = "街道实行“先急后缓、分步实施”的原则，按照“应改尽改、因地制宜”的原则"
    >>> [is_way_of_parts(text, Quotation(*span, "“")) for span in ((5, 14), (22, 31))]
    [True, False]
    """
    start, end = quotation.start, quotation.end
    parts = text[start:end].replace("，", "、").split("、")
    if len(set(map(len, parts))) > 1 or len(parts) < 2 or len(parts[0]) < 2:
        return False
    if text[start - 2 : start - 1] in ("把", "将"):
        return _HELD_AS.match(text, end + 1) is not None
    carried_out = _CARRIED_OUT.search(text, max(0, start - 12), start) is not None
    return carried_out and len(parts[0]) > 3 and _AS_WAY.match(text, end + 1) is not None


_CARRIED_OUT = re.compile(
    "(?:实行|推行|确定|确立|采取|采用|落实|创新|探索|探索出|走出|闯出|蹚出|趟出|摸索出|总结出|提炼出|实施|建立)了?"
    "(?:[一-鿿]{0,6}的|一[条套种]|[一-鿿]{2,6})?“\\Z"
)
_AS_WAY = re.compile(
    "的?(?:总体|工作|治理|改造|服务|基本|新)*(?:思路|原则|路子|新路|路径|办法|方式|做法|方针|打法|举措|工作(?=[，。；]))"
)
_HELD_AS = re.compile("(?:当作|作为|当成)[^，。；“”]{0,10}(?:路子|抓手|办法|载体|做法|法宝|路径)")


def sums_up(text: str, quotation: Quotation) -> bool:
    """用看、问、记、办“四步走访”: a number that sums up just as many parts before it in its clause is coined."""
    match = SUM.fullmatch(text, quotation.start, quotation.end)
    if match is None:
        return False
    end = quotation.start - 1
    begin = max((mark.end() for mark in CLAUSE.finditer(text, max(0, end - 90), end)), default=max(0, end - 90))
    return text.count("、", begin, end) == COUNTS.index(match.group(1))


def left_behind(scan: Scan, quotation: Quotation) -> bool:
    """将以往的“等上门”服务转变为…: how things were done once."""
    text, start = scan.text, quotation.start
    return FORMER.search(text[max(0, start - 6) : start]) is not None and TURNED.match(text, quotation.end) is not None


def against(scan: Scan, quotation: Quotation, rule: QuoteRule) -> Candidate | None:
    """对沿街的“三无”摊点开展集中整治行动: a campaign is named after what it goes against."""
    start, end = quotation.start, quotation.end
    match = AGAINST.match(scan.text, end + 1)
    if match is None or not TARGET.search(scan.text[max(0, start - 14) : start]):
        return None
    name = scan.written[start:end] + match.group(1) + match.group(2)
    return Candidate(match.start(2), match.end(), "Programme", "Campaign", rule.id, rule.priority + 1, name)


def ranked(scan: Scan, quotation: Quotation, end: int, rule: QuoteRule) -> Candidate | None:
    """创建“四星”支部 is a campaign, 评出“三星”党支部 a title, and no branch goes by its rank as a name."""
    before = scan.text[max(0, quotation.start - 7) : quotation.start]
    name = scan.written[quotation.start : quotation.end] + scan.written[quotation.end + 1 : end]
    if (tail := CREATED.match(scan.text, end)) or STRIVEN_FOR.search(before):
        end = tail.end() if tail else end
        whole, aliases = name.replace("党支部", "支部") + "创建", (name + "创建", name)
        return Candidate(quotation.start - 1, end, "Programme", "Campaign", rule.id, rule.priority + 1, whole, aliases)
    if RANKED.search(before):
        return Candidate(quotation.start - 1, end, "Award", "", rule.id, rule.priority + 1, name)
    return None


_HOLDING = re.compile("(?:举行|举办|推出|开展|策划|承办|组织|连办)了?(?:[\u4e00-\u9fff]{0,4}的)?“\\Z")
_SESSIONS = re.compile(
    "”，?(?:两年|[0-9一二三四五六七八九十]年|今年|全年|每年|累计|已经?|共|先后)*[\u4e00-\u9fff]{0,4}[0-9]{1,5}余?多?(?:场|期|届)"
)
_PLAYED = ("夜市", "市集", "集市", "书场", "剧场", "舞台", "戏台", "议事堂", "议事亭", "议事厅", "影院", "早市")


def is_held(text: str, quotation: Quotation, inner: str) -> bool:
    """Whether what is called after a place is an event: 举办“古城夜市”, “巷里书场”演出96场."""
    if not inner.endswith(_PLAYED):
        return False
    return (
        _HOLDING.search(text, max(0, quotation.start - 12), quotation.start) is not None
        or _SESSIONS.match(text, quotation.end) is not None
    )
