"""The noun behind a quotation: what a quoted title is the name of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jiedao.entities.extents import SERVED
from jiedao.entities.quoted_frames import Frames
from jiedao.entities.quoted_left import Left
from jiedao.entities.quoted_told import Told
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import PUNCTUATION, VERB, Vocabulary

SCALE = re.compile(
    "[一二三四五六七八九十百两多双全]+(?:日|天|年|月|季|周|大|项|色|级|步|维|方|重|元|端|链|网|联|融|轮|线|向|核|翼|擎|段|环|心)|首届|第[0-9一二三四五六七八九十百]+届"
)
COUNTED_OUT = re.compile("[二两三四五六七八九十](?:步法|步工作法|字诀|字经|张(?:责任|问题|需求|资源|项目|服务)?清单)")
HELD_DAY = re.compile(
    "(?:坐诊|问诊|接访|接待|会诊|协商|圆桌|民情|家访|理发|义诊|倾听|会客|议事|走访|约谈|下访|听诉|巡查|志愿|清洁|对话)日(?!常)|"
    "(?:应急|消防|防汛|疏散|救援|反恐|联合|实战|桌面|综合|火灾|逃生|地震|反诈){1,3}(?:拉动|疏散|救援|处置|实战|响应)?大?演练"
)
FOR = re.compile("为[老民企侨军]")  # “金色年华”为老服务队
_SORTS = frozenset([
    "课后", "暑期", "寒期", "假期", "夜间", "日间", "户外", "室内", "露天", "全龄", "全民", "临时", "常设", "流动",
    "沿街", "水上", "云上", "线上", "地下", "空中", "屋顶",
])  # fmt: skip


def _is_sort(scan: Scan, at: int) -> bool:
    """嵌入式|养老中心, 课后|托管班: whether word `at` says of which sort the noun right behind it is."""
    word = scan.words[at]
    sort = word in _SORTS or (len(word) > 2 and word[-1] in "式型")
    return sort and at + 1 < len(scan.words) and scan.kinds[at + 1] in "ng"


SIZES = frozenset(["新", "大", "小", "微"])
_FOUNDING = frozenset([
    "打造", "建成", "建起", "开设", "开办", "创办", "搭建", "建立", "设立", "成立", "组建", "推出", "推行", "开展",
    "举办", "培育", "孵化", "链接", "整合", "吸引", "引入", "引进", "构建",
])  # fmt: skip
_IN_NAME = re.compile("(?:试点)?(?:工程|行动|计划|项目|活动|机制|工作|方案|体系|模式)")

MAKING = frozenset(
    [
        "打造",
        "评选",
        "培育",
        "提升",
        "帮扶",
        "改造",
        "关爱",
        "行动",
        "征集",
        "结对",
        "认领",
        "探访",
        "走访",
        "问诊",
        "评议",
        "展示",
        "分享",
        "体验",
        "募捐",
        "捐赠",
        "救助",
        "关怀",
        "慰问",
        "宣传",
        "宣讲",
        "巡查",
        "巡访",
    ]
)
ACTING = frozenset([
    "撬动", "陷入", "点燃", "唤醒", "盘活", "传递", "拉近", "托起", "敲开", "引爆", "浸润", "奏响", "答好", "带动",
    "助推", "撑起", "筑牢", "牵起", "照进", "融入", "覆盖", "破解", "写入", "写进", "载入", "编入", "编进", "列入",
    "纳入", "登上", "入选", "惠及", "收到", "汇集", "解决", "化解", "走进", "嵌入", "植入", "打通", "打破", "缩短",
])  # fmt: skip
LIKE = ("犹如", "如同", "宛如", "好似", "恰似", "俨然", "好比", "堪称", "就像", "仿佛", "队伍建设", "队伍培")
"""What a quotation is likened to, or who it names, is no part of a title: “立体学习圈”犹如|智慧网络."""
RUN_BY = (["工程"], ["行动"], ["计划"], ["项目"], ["机制"], ["活动"])  # “红色物业”引领|工程
SERVING_AS = frozenset(["为主", "为", "作为", "为主体", "为核心", "为首", "为例", "为载体", "为抓手"])
ACTED = frozenset(["联动", "治理", "联治", "建设", "服务", "管理"])
VERBAL = (
    "服务",
    "治理",
    "管理",
    "宣讲",
    "演出",
    "巡演",
    "展演",
    "创建",
    "建设",
    "慰问",
    "研学",
    "直播",
    "联动",
    "提升",
)
TROUBLE = re.compile("困境|难题|问题|矛盾|乱象|顽疾|怪圈|误区|盲区|短板|瓶颈")
NAMED_THINGS = frozenset(["Facility", "Organisation", "Platform"])
WORKING = frozenset(
    [
        "打造",
        "培育",
        "提升",
        "改造",
        "展示",
        "分享",
        "体验",
        "征集",
        "宣传",
        "走访",
        "慰问",
        "捐赠",
        "揭牌",
        "启用",
        "推送",
        "发布",
        "预约",
        "报名",
        "留言",
        "派单",
        "上报",
        "受理",
    ]
)
MEANS_BEFORE = re.compile("(?:以|依托|通过|借助|凭借|运用|用好|利用|用|靠)[^，。；：“”]{0,8}“[^”]{2,20}”\\Z")
AIMED_AT = re.compile("(?:做[足好深大实]?文章|大做文章|下足?功夫|精准发力|持续发力|发力|求突破|要效益)")
DONE_SO = re.compile(
    "(?:统一|自主|全权|全面|代为|集中|共同|接手|直接)(?:管理|服务|治理|运营|托管|接管|打理)(?![模机制体平中])|"
    "即(?![时刻办])|(?:迅速|积极|主动|立即|随即|及时|纷纷|分头|火速|连夜|马上|闻令|闻讯|立刻|当即|快速|全员)(?:地|而)?"
    "(?:行动|出动|响应|反应|跟进|上门|介入|到场|集结)(?![机制体中平队小专])"
)
"""由“青禾物业”统一管理: what somebody does, and no noun."""
PROCESS = re.compile(
    "(?:(?:矛盾|纠纷|矛盾纠纷|诉求|民意|民生|问题|隐患|风险|困难|事件|事项|工单|信访|群众|企业|居民|议题|资源|需求|项目|服务)"
    "(?:全?链条|全?流程|快速|多元|闭环|分级|分类|联动|协同|一体化?)?)?(?:推进|督导|督办|考核|激励|保障|调度|奖惩|评价|反馈|处置|流转|会商|研判|排查|化解|调处|帮办|代办|办理|受理|解纷|帮带|培育|帮扶|运转|运作|闭环|处置|响应|收集|回应|对接|分析|预警|治理|联动|议办|直达){1,2}"
    "(?:工作)?(?:机制|制度|体系|模式|工作法|流程)"
)
SET_RIGHT = re.compile(
    "(?:综合|集中|联合|环境)?整治(?![了出完过]|工作|专项|[一-鿿]{0,4}(?:行动|活动|工程|项目|计划|攻坚))"
)
SERVICE = re.compile(
    "(?:签约|预约|代办|帮办|上门|延时|错时|互助|陪护|陪诊|配送|送餐|代购|助餐|探访|巡诊|跑腿|寄递|接送|便民|增值|帮代办){1,2}"
    "(?:公益|志愿)?服务(?![了站点中队组人员圈体平事品活日周月项课车岗专联热窗])"
)
INTO_PLACES = re.compile(
    "进(?:社区|企业|校园|小区|楼宇|商圈|家庭|机关|网格|楼栋|万家|军营|园区|乡村|村居|村庄|景区|院落|楼院|市场|工地|课堂|站点)"
    "(?=系列|主题|志愿|宣传|专项|公益|活动|行动|服务|宣讲|计划|工程|项目)"
)
AS_MEANS = frozenset(["评选为", "创建为", "展演为", "评比为"])
MEANS_BEHIND = re.compile("(?:主要|重要)?(?:契机|抓手|载体|依托|牵引|纽带|平台)")
DOING = frozenset([
    "创新", "重构", "打造", "构建", "推动", "推进", "促进", "赋能", "助力", "激活", "提升", "优化", "织密", "串联",
    "整合", "凝聚",
    "引领", "带动", "破解", "开展", "深化", "强化", "完善", "健全", "延伸", "拓展", "搭建", "建立", "形成", "夯实",
])  # fmt: skip
MENDING = frozenset([
    "健全", "完善", "规范", "夯实", "构建", "优化", "织密", "做强", "做优", "做实", "激活", "激发", "凝聚", "拓宽",
    "理顺", "压实", "建强", "补齐", "扩大", "重塑",
])  # fmt: skip
"""What a scheme does to what stands behind it, and is never part of its name."""
LAST_NOUNS = ("机制", "制度", "工作法", "方案", "办法", "举措", "做法")  # what follows is no part of the name
LONGEST_TAIL = 8  # words between the quotation and the noun it modifies


@dataclass(frozen=True, slots=True)
class QuoteRule:
    """How a quotation becomes a name: `nouns` gives class and finer class for the noun behind it."""

    id: str
    list_id: str
    nouns: Mapping[str, tuple[str, str]]
    slogans: frozenset[str]
    purposes: tuple[str, ...]
    stop: frozenset[str]
    alone: frozenset[str]
    verbs: frozenset[str]
    max_length: int
    priority: int
    last: frozenset[str]  # the characters that its nouns and slogans end with
    last_of_nouns: frozenset[str]
    told: Told
    frames: Frames
    left: Left


BODY_OF_LEVEL = re.compile(
    "[省市区县](?![级直域属])[\u4e00-\u9fff]{2,12}(?:协会|商会|学会|联合会|研究会|促进会|基金会|[局委厅]|医院|银行|公司|大学|学院)"
)


def _is_row(text: str, offset: int) -> bool:
    """Whether the quotation that ends before `offset` lists its parts: “序化、洁化”整治 is called by what it lists."""
    return "、" in text[text.rfind("“", max(0, offset - 24), offset) : offset]


def _is_deed(text: str, offset: int, end: int, cls: str) -> bool:
    """Whether what stands there is what the quoted does, for how much of it is told behind.

    “老兵驿站”服务|妇女儿童1200人次, “小红帽”宣传队宣讲|30场, but “暖冬”志愿服务|30场.
    """
    if not text.endswith(VERBAL, offset, end):
        return False
    done = _TO_WHOM.match(text, end)
    return done is not None and (done.end(1) - done.start(1) > 1 or (not done[1] and cls == "Organisation"))


_TO_WHOM = re.compile(
    "([\u4e00-\u9fff]{0,8}?)(?:超过?|逾|近|达|约|突破)?[0-9][0-9.]*[万千百]?[余多]?"
    "(?:人次?|名|户次?|次|场次?|家次?|起|件|单|位)"
)


def noun_behind(
    scan: Scan, offset: int, rule: QuoteRule, vocabulary: Vocabulary, heads: Mapping[str, HeadRule]
) -> tuple[int, str, str]:
    """The end, class and finer class of the noun that the quotation modifies; ('', '') if there is none."""
    index = scan.word_at(offset)
    if scan.starts[index] != offset or scan.kinds[index] == PUNCTUATION:
        return offset, "", ""
    if AIMED_AT.match(scan.text, offset) or DONE_SO.match(scan.text, offset):
        return offset, "", ""  # 围绕“X”做文章
    if BODY_OF_LEVEL.match(scan.text, offset):
        return offset, "", ""  # “合伙人”省电商协会: it is called by another name
    for pattern, fine in ((PROCESS, "Mechanism"), (SERVICE, "Brand"), (HELD_DAY, "Activity"), (SET_RIGHT, "Campaign")):
        if (done := pattern.match(scan.text, offset)) and not (pattern is SET_RIGHT and _is_row(scan.text, offset)):
            return done.end(), "Programme", fine  # “X”督办|机制, “X”签约|服务
    into = INTO_PLACES.match(scan.text, offset)
    if into:
        index = scan.word_at(into.end())  # “X”进企业|活动
    best: tuple[int, str, str] = (offset, "", "")
    slogan: tuple[int, str, str] = (offset, "", "")
    for step in range(LONGEST_TAIL):
        if index + step >= len(scan.words):
            break
        word, kind = scan.words[index + step], scan.kinds[index + step]
        if kind == PUNCTUATION or (
            kind in "sq"
            and word not in SIZES
            and not _is_sort(scan, index + step)
            and word not in rule.nouns
            and not SCALE.fullmatch(word)
            and not COUNTED_OUT.match(scan.text, scan.starts[index + step])
        ):
            break
        if (
            word in AS_MEANS
            and word[:-1] in rule.nouns
            and MEANS_BEHIND.match(scan.text, scan.starts[index + step + 1])
        ):
            return scan.starts[index + step + 1] - 1, *rule.nouns[word[:-1]]  # 以“X”评选|为契机
        if (
            word in ACTING
            or word[0] in "被将把向"
            or word.endswith(("起", "着", "了", "的"))
            or (step < 3 and scan.text.startswith(LIKE, scan.starts[index + step]))
            or (word in SERVING_AS and not FOR.match(scan.text, scan.starts[index + step]))
        ):
            break  # “积分券”撬动居民自治, “银杏党群驿站”为主阵地
        if step == 0 and word in _FOUNDING and not _IN_NAME.match(scan.text, scan.starts[index + 1]):
            break  # 围绕“一老一幼”打造|邻里食堂
        if step == 0 and word in DOING and MEANS_BEFORE.search(scan.text, max(0, offset - 40), offset):
            break  # 以“红色矩阵”重构基层治理格局
        if step == 0 and word in MENDING and scan.words[index + 1 : index + 2] not in RUN_BY:
            break  # “三方联建”健全|组织体系
        if best[1] in NAMED_THINGS and word in WORKING:
            break  # “心驿小屋”党群服务站|打造职工书屋
        end = scan.starts[index + step + 1]
        noun = scan.text[offset:end]
        if best[1] == "Platform" and word in ACTED:
            break  # “X”小程序|联动
        if word == "建设" and best[0] == scan.starts[index + step] and scan.text.endswith("项目", offset, best[0]):
            break  # 推进“X”项目|建设
        if _is_deed(scan.text, offset, end, best[1]):
            break
        known = rule.last if kind != VERB else rule.last_of_nouns
        for length in range(min(len(noun), 8), 0, -1) if noun[-1] in known else ():
            suffix = noun[-length:]
            if suffix in rule.slogans and kind != VERB:
                slogan = (end, "slogan", "")
                break
            if suffix in rule.nouns and (length > 1 or len(word) == 1 or kind not in "vw"):
                best = (end, *rule.nouns[suffix])
                break
        if best[1] == "Platform" and best[0] != end and word in ACTED:
            break  # “X”小程序|联动
        if best[0] != end and kind in "ng" and step < 3 and "w" not in scan.kinds[index : index + step]:
            head = heads.get(vocabulary[word].head)
            if (
                head is not None
                and len(vocabulary[word].head) > 1
                and head.strength != "road"
                and slogan[0] != end
                and head.cls != "Compound"
            ):
                best = (end, head.cls, head.fine)
        if best[0] == end and noun.endswith(LAST_NOUNS):
            break  # “X”方案|上门服务
        if (
            kind == VERB
            and best[0] != end
            and word not in MAKING
            and scan.words[index + step + 1 : index + step + 2] not in RUN_BY
            and not FOR.match(scan.text, scan.starts[index + step])
        ):
            break
    if best[0] > offset and scan.text.startswith("了", best[0]) and scan.text.endswith(VERBAL, offset, best[0]):
        return offset, "", ""  # “小网格”服务|了大民生
    if scan.text.endswith("服务", offset, best[0]) and SERVED.match(scan.text, best[0]):
        return offset, "", ""  # “六大员”服务|作用, “1+5”服务|居民
    if TROUBLE.match(scan.text, best[0]):
        return best[0], "slogan", ""  # 因“X”陷入治理|困境
    return best if best[1] else slogan
