"""Firms in a row without a noun of their own: what stands behind the row tells them, and that none is a trade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.lists import ListRule
from jiedao.entities.rows import elements, without_leading_verb
from jiedao.entities.strength import HeadRule
from jiedao.numerals import parse
from jiedao.scan import Scan
from jiedao.vocabulary import LATIN, NOUN, PROPER, SOFT, Vocabulary

_TOLD = re.compile(
    "等?(?:(?<=等)(?:辖区|区内|园区|园内|域内|驻区|本地|当地|周边|街道|社区)内?)?(?:(?<=等)一批|(?<=[区内地边道])(?:一批|多)|(?<=等)多|[0-9一二两三四五六七八九十百]{1,4}余?多?)?(?:家|个|户)?"
    "(?![的在和与、])(?:(?!单位|的|在|和|与|为)[\u4e00-\u9fff]){0,9}?(?:企业|公司|品牌(?!活动|项目|建设|服务)|商户|商家|门店|店铺)"
    "(?![家主文服联协商党座员发平园孵])"
)
_BY_AND_BY = "(?:先后|相继|陆续|成功|纷纷|正式|均|都|已|也)*"
_SETTLED = (
    "(?:(?:在|于|到|向)[^，。；、]{2,12}?)?(?:落户|入驻|进驻|签约落地|签约入驻|落地投产|入园|扎根|安家|抢滩|开业|开店|加盟|搬入|迁入|"
    "落地(?![窗灯玻]))"
)
_ACTING = "(?:先后|相继|陆续|纷纷|分别)(?:与|和|同|加入|签|认领|捐|承接|承办|领办|参与|获|成为|到|在|送|派|报名)"
_COUNT = "[0-9一二两三四五六七八九十百]{1,4}余?多?家"
_HEADS = "的?(?:相关|有关|主要)?(?:负责人|总经理|董事长|创始人|联合创始人|掌门人|企业代表)"  # 云帆智联、禾澜精工|负责人
_EXACT = re.compile(
    "([二两三四五六七八九2-9])[家户](?![庭人长居]|[^，。；]{0,10}(?:中心|[服工]作?务?站|社区|医院|学校|协会|支部|部门|机关|机构|组织))"
)  # 云帆药检、禾澜锐视|两家先签了意向
_AS_PROJECTS = re.compile("等(?:一批|[0-9一二两三四五六七八九十]{1,4}余?多?个)?[^，。；：的]{0,10}?项目(?!建设)")
_BROUGHT = re.compile("引进|引入|引育|招引|招来|落户|入驻|进驻|落地|签约|投产|开业")
_REACH = 16  # characters around a row within which it is told that they are brought
_SETTLES = re.compile(f"等?(?:{_BY_AND_BY}{_SETTLED}|{_ACTING}|{_HEADS})")
_ROW_ENDS = re.compile(
    f"、[\u4e00-\u9fffA-Za-z]{{2,12}}?(?=等|{_COUNT}|[两二三四五六七八九2-9]户|{_BY_AND_BY}{_SETTLED}|{_ACTING}|{_HEADS})"
)
_TRADE_WORDS = (
    "金融|法律|物流|餐饮|住宿|零售|批发|商贸|贸易|科技|科创|文化|创意|文创|教育|教培|培训|医疗|健康|康养|养老|托育|生物|医药|制药|人工智能|"
    "大数据|云计算|区块链|物联网|数字|数据|经济|电商|电子|商务|跨境|信息|信创|技术|软件|硬件|开发|制造|智造|智能|装备|新|能源|材料|环保|节能|"
    "储能|光伏|建筑|建设|建材|装饰|装修|工程|房地产|地产|置业|汽车|汽修|销售|服务|产业|行业|工业|农业|商业|业|互联网|直播|传媒|影视|广告|设计|"
    "咨询|会计|律师|税务|财税|事务所|人力|资源|中介|家政|家居|家具|家电|物业|旅游|文旅|酒店|民宿|美容|美发|美业|理发|洗车|维修|快递|外卖|超市|"
    "便利店|药店|药房|烘焙|面包|咖啡|茶饮|奶茶|茶叶|火锅|烧烤|小吃|早餐|餐馆|饭店|服装|服饰|鞋帽|纺织|食品|生鲜|水果|母婴|珠宝|加工|种植|养殖|"
    "现代|高端|高新|先进|传统|新兴|新型|专业|专用|设备|机械|机电|机器人|传感器|研发|检测|检验|认证|知识产权|投资|基金|保险|银行|证券|担保|租赁|"
    "供应链|低空|航空|航天|半导体|集成电路|芯片|光电|光学|通信|通讯|网络|安全|游戏|动漫|体育|健身|文体|娱乐|休闲|影院|书店|商超|百货|首店|总部|"
    "平台|医药|器械|医美|口腔|护理|家装|包装|模具|印刷|化工|新材料|新能源|国企|民企|外企|央企|国有|民营|外资|规上|限上|龙头|骨干|上市|小微|"
    "测绘|勘察|勘测|路桥|人寿|规划|监理|审计|评估|劳务|专精特新|独角兽|瞪羚|小巨人|个体|工商户|老字号|连锁店|网红店|类|型|式|化|及|和|与"
)
_TRADE = re.compile(f"(?:{_TRADE_WORDS})+")
_FIELD = re.compile(f"(?:{_TRADE_WORDS})\\Z")
_NO_FIRM = re.compile(
    "部门|社区|街道|小区|居委|物业|党员|志愿|居民|学校|医院|协会|商会|政府|社会组织|业委|派出所|项目|活动|问题|广场|大厦|园区|产业园|商场|综合体|课堂|课程|中心|基地|讲座|服务|小镇|新城|市集|改造|建设工程"
)
_FIRST, _LAST_PART = 3, 12  # characters of an element


def find(
    scan: Scan, rule: ListRule, vocabulary: Vocabulary, heads: Mapping[str, HeadRule], priority: int
) -> list[Candidate]:
    """中天能源、海北勘察 in 引进中天能源、海北勘察等优质服务业企业, and in 中天能源、海北勘察先后入驻."""
    found: list[Candidate] = []
    if "、" not in scan.text:
        return found
    for match in _ROW_ENDS.finditer(scan.text):
        stop = match.end()
        told = _TOLD.match(scan.text, stop) or _SETTLES.match(scan.text, stop)
        told = told or _brought_as_projects(scan.text, stop)
        exact = _EXACT.match(scan.text, stop) if told is None else None
        if told is not None or exact is not None:
            spans = [(_start(scan, without_leading_verb(scan, s, e, vocabulary)), e) for s, e in elements(scan, stop)]
            if exact is None or len(spans) == parse(exact[1]):
                found.extend(_firms(scan, spans, rule, vocabulary, heads, priority))
    return found


def _brought_as_projects(text: str, stop: int) -> re.Match[str] | None:
    """引进|云帆汽车、禾澜物资|等一批项目, 云帆汽车、禾澜物资|等项目已落户: firms that are called projects."""
    told = _AS_PROJECTS.match(text, stop)
    if told is None:
        return None
    begin = max(text.rfind(mark, 0, stop) for mark in "，。；：\n") + 1
    before = _BROUGHT.search(text, begin, begin + _REACH) or _BROUGHT.search(text, told.end(), told.end() + _REACH)
    return before and told


def _start(scan: Scan, start: int) -> int:
    """中天|能源 behind a verb: where a name begins whose first word is elsewhere one of grammar."""
    index = scan.word_at(start)
    soft = index and scan.kinds[index - 1] == SOFT and len(scan.words[index - 1]) == 2
    return scan.starts[index - 1] if soft and (index < 2 or scan.kinds[index - 2] in "pvw") else start


def _firms(
    scan: Scan, spans: Sequence[tuple[int, int]], rule: ListRule, vocabulary: Vocabulary,
    heads: Mapping[str, HeadRule], priority: int,
) -> Iterator[Candidate]:  # fmt: skip
    """The elements of a row if none is a trade or a body of another kind, and half of them cannot but be names."""
    if len(spans) < 2:
        return
    named = 0
    for start, end in spans:
        text = scan.text[start:end]
        if _TRADE.fullmatch(text) or _NO_FIRM.search(text):
            return
        named += _is_firm(scan, start, end, vocabulary, heads)
    if 2 * named < len(spans):
        return
    for start, end in spans:
        kinds = scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1]
        whole = scan.starts[scan.word_at(start)] == start
        if whole and _FIRST <= end - start <= _LAST_PART and not set(kinds) & set("p"):
            yield Candidate(start, end, rule.cls, rule.fine, rule.id, priority)


def _is_firm(scan: Scan, start: int, end: int, vocabulary: Vocabulary, heads: Mapping[str, HeadRule]) -> bool:
    """Whether an element is a name by its words, or by the trade that ends it and something before that is none."""
    first, last = scan.word_at(start), scan.word_at(end - 1)
    kinds = scan.kinds[first : last + 1]
    if end - start < _FIRST or set(kinds) & set("psv"):
        return False
    if PROPER in kinds or LATIN in kinds:
        return True
    own = heads.get(vocabulary[scan.words[last]].head)
    if own is not None and own.fine == "Enterprise" and last > first:
        return True
    return last > first and NOUN in kinds and _FIELD.search(scan.text, start, end) is not None
