"""Where a name of unknown words begins, and the verb that governs it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from jiedao.entities.agents import acts_on, is_set_up, leads_on
from jiedao.entities.fanciful import ESTATES
from jiedao.entities.firm_names import (
    PARENTS,
    before_bracket,
    branch_start,
    is_called_union,
    parent_start,
    stands_first,
)
from jiedao.entities.syllables import OWN_SUBJECTS, PLURALS, is_syllable
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, LATIN, NAMEABLE, NOUN, PROPER, PUNCTUATION, SOFT, STOP, VERB, Vocabulary

WALKED = NAMEABLE | {PUNCTUATION, SOFT}
LONGEST_NAME = 26  # characters; no name of the annotated corpora is longer without quotation marks
ROAD_WORDS = frozenset(["路", "街", "巷", "桥"])
HUNDRED_LI = re.compile("[一二三四五六七八九十百千万]+[里家花顷泉亩丈]")


def left_boundary(
    scan: Scan, index: int, end: int, barriers: Mapping[int, int], vocabulary: Vocabulary, anchors: Collection[str] = ()
) -> int:
    """The index of the first word of the name whose head is word `index`."""
    words, starts, kinds = scan.words, scan.starts, scan.kinds
    limit = end - LONGEST_NAME
    first = index
    while first > 0 and starts[first] not in barriers:
        before = first - 1
        kind, word = kinds[before], words[before]
        if kind == PUNCTUATION:
            if (outside := before_bracket(scan, before, anchors)) >= 0:
                first = outside  # 华药|（|中国|）|健康产业园
                continue
            if word != "·" or not before or kinds[before - 1] not in "nxgd" or starts[before] < limit:
                break
            first = before - 1
            continue
        if word in SELDOM_PASSED and (on := _passed(scan, first, vocabulary)) is not None:
            if on == first:
                break
            first = on
            continue
        if kind == VERB and _is_business(scan, before, index):
            first = before  # 地铁小镇|开发建设|集团有限公司
            continue
        if word in _STATIONS and before < index - 1:
            break  # 东门地铁站|星河中心
        if word in _ONE_SYLLABLE_VERBS and first < index + 1 and _has_subject(scan, before):
            break  # 科创园缺|员工宿舍, 高管当|楼委会主任
        if kind not in WALKED or starts[before] < limit or (before < index - 1 and word in LEGAL_FORMS):
            break  # 某某有限公司运营|银杏书屋
        if kind == AMBIGUOUS:
            if first == index and acts_on(scan, before):
                break  # 某小区党支部联合|业委会, 业主参选|业委会
            run = words[first] in OWN_SUBJECTS or (
                first < index and before and words[before - 1].endswith((*BODY_ENDS, *_OPERATORS))
            )
            if run and (_operates(word, vocabulary) or "engage" in vocabulary[word].categories):
                break  # 某中心运营|街道养老服务中心, 同心社会工作服务中心委托|云帆餐饮公司
        elif kind == SOFT:
            if _COUNT.fullmatch(word) and before and words[before - 1].endswith(_COUNTED) and words[index][-1] != "街":
                break  # 云溪小区|两处|口袋公园; 客流量 of 高第街、惠福路两条特色街 is told of the whole
            if word in _DOING and before and words[before - 1].endswith(BODY_ENDS):
                break  # 某街道党工委以|云溪路街区为中心
            if (
                words[first] not in ROAD_WORDS
                and not vocabulary.names_by_itself(word)
                and not (before and kinds[before - 1] in "nx")
                and not (HUNDRED_LI.fullmatch(word) and words[first][0] in AFTER_LI)
            ):
                break  # but 五四|路, 七里|河, 八一|公园
        elif kind == LATIN and word.isdigit() and (not before or kinds[before - 1] not in "nx"):
            if YEAR.fullmatch(word) and first == index and kinds[index] in "nx" and len(words[index]) > 2:
                first = before  # 1955|文创园
            break
        if kind == PROPER and is_set_up(word):
            break  # 已建|业委会
        first = before
        if kind == PROPER and is_merged(word, vocabulary):
            break
    return first


def _has_subject(scan: Scan, at: int) -> bool:
    """Whether a noun of two characters stands right before word `at`: who does what the word says, if it is a verb."""
    return at > 0 and scan.kinds[at - 1] in "nxgs" and len(scan.words[at - 1]) > 1


def _passed(scan: Scan, first: int, vocabulary: Vocabulary) -> int | None:
    """Where a name goes on before a word that is seldom part of one; `first` if it begins there, None if unknown."""
    words, kinds = scan.words, scan.kinds
    before = first - 1
    word = words[before]
    if word == "里":
        if before and kinds[before - 1] in "nx" and vocabulary.names_by_itself(words[before - 1]):
            return before - 1  # 梧桐|里|体育馆
        if is_called_li(scan, before):
            return before - 1
        if before and words[first] in WITH_LI and (kinds[before - 1] in "nx" or stands_first(scan, before - 1)):
            return before - 1  # 统一|里|小区
    elif word == "组织":
        if before and words[before - 1].endswith(BODY_ENDS):
            return first  # 园区党委|组织|志愿服务队
    elif word in USING:
        if not before or words[before - 1] not in ("保护", "综合", "开发"):
            return first  # 某党委|利用|锦绣纪念园
    elif before and words[first].endswith(WORKS) and kinds[before - 1] in "nxgw":
        return before  # 青禾科技|研发|基地项目
    return None


def is_called_li(scan: Scan, at: int) -> bool:
    """、亿源|里|商场: whether word `at`, 里, ends a name, for a made-up word stands before it behind a mark or 的."""
    if at < 2 or len(scan.words[at - 1]) != 2 or scan.kinds[at - 1] != PROPER:
        return False
    return scan.words[at - 2] in ("的", "、", "，", "与") and scan.words[at - 1][-1] not in NO_LI


NO_LI = frozenset("街路村镇区城园楼店厅场馆院市县省")


def is_merged(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is none, but a preposition and the first character of a name: 对琅|琊馆, 至布|心山公园."""
    led = len(word) == 2 and word[0] in "对到至有在由把将请让了着去"
    if word in _UTMOST:
        return False
    return (led or (len(word) == 3 and word[0] in "了着")) and not vocabulary.segmenter.tag(word)


_UTMOST = frozenset(["至美", "至善", "至诚", "至尊", "至臻", "至德", "至真", "至信"])
USING = frozenset(["利用", "依托", "借助"])
INDUSTRY = frozenset(["研发", "生产", "制造", "加工", "检测", "仓储", "配送", "孵化", "展示", "交易", "储能"])
SELDOM_PASSED = INDUSTRY | USING | {"里", "组织"}
WORKS = ("基地", "项目", "中心", "总部", "园区", "产业园", "科技园", "工厂")
_COUNT = re.compile("[两三四五六七八九十][条个处座家]")
_COUNTED = ("路", "街", "巷", "大道", "公园", "小区", "社区")
_DOING = frozenset("以把将对向从由按")
_STATIONS = frozenset(["地铁站", "火车站", "高铁站", "公交站", "轻轨站", "客运站", "公交站台"])
_ONE_SYLLABLE_VERBS = frozenset("缺少当任代归需盼差欠换")
_OPERATORS = (
    "组织", "机构", "单位", "企业", "集团", "团队", "物业", "协会", "商会", "联盟", "学院", "大学", "居民", "村民",
)  # fmt: skip
BODY_ENDS = (
    "党委", "党工委", "党支部", "党总支", "工会", "妇联", "中心", "协会", "站", "社区", "街道", "公司", "学校", "医院",
)  # fmt: skip
WITH_LI = frozenset([
    "商管", "物业", "商业", "商务", "餐饮", "文旅", "文创", "集团", "历史文化街区", "历史街区", "风貌区",
    "小区", "社区", "新村", "片区", "街区", "公寓", "大院",
])  # fmt: skip
AFTER_LI = frozenset("河桥庄店铺屯沟坪台塘湖墩亭坡井营洲岗林园")
YEAR = re.compile(r"(?:1[6-9]|20)\d\d|\d{3}")


def without_leading_verb(scan: Scan, first: int, index: int, vocabulary: Vocabulary, anchors: Collection[str]) -> int:
    """Skip leading words that are a verb here (创新|招商大使服务) or the sub-district as subject (街道|…)."""
    words, kinds = scan.words, scan.kinds
    if index - first > 1:
        inside = range(index - 1, first, -1)
        if (led := next((at for at in inside if kinds[at] == PROPER and leads_on(scan, at - 1)), 0)) > 0:
            return led  # 客商洽谈|云岭湾旅游开发项目
        for at in inside if AMBIGUOUS in kinds[first:index] else ():
            if kinds[at - 1] == AMBIGUOUS and words[at] in anchors:
                return at  # 联合|成都暖巷社会工作服务中心, 委托|青岛…: the name begins with the place
        if not TOGETHER.isdisjoint(words[first + 1 : index - is_called_union(scan, index, vocabulary)]):
            return next(at + 1 for at in inside if words[at] in TOGETHER)  # 某党委联合|山西大学
        if first and words[first - 1] in ("在", "于", "对"):  # 在玉林西路建设|康养综合体项目
            for at in inside:
                if kinds[at] == AMBIGUOUS and not vocabulary[words[at]].categories.isdisjoint(GOVERNING):
                    return at + 1
    while first < index and words[first + 1] != "里":
        word = words[first]
        rest = index - first > 1
        if first and words[first - 1] in LOCATING and word != "辖区":
            break  # 在|建设村片区
        if rest and word == "环":
            break  # 环|云台|经济圈
        if rest and words[first + 1] in LANDS and kinds[first] == AMBIGUOUS:
            break  # 安定|河停车场
        if words[first + 1] in ESTATES and len(word) == 2 and not vocabulary[word].categories:
            break  # 强胜|花苑: what is no verb of the lexicon may be a name
        if word in APPOSITIVES and rest and (kinds[first + 1] == PROPER or word == "老字号"):
            first += 1  # 社会组织|甬善社工服务中心
            continue
        if first and words[first - 1] == "的" and vocabulary[word].categories.isdisjoint(GOVERNING):
            break  # 落户某街道的|奋斗云谷产业园
        if (
            (word in OWN_SUBJECTS and rest)
            or serves(scan, first, index, vocabulary)
            or (
                kinds[first] == AMBIGUOUS
                and (rest or words[index] not in vocabulary.heads)
                and _verb_here(word, vocabulary)
                and not vocabulary.names_by_itself(word)
            )
        ):
            first += 1
        else:
            break
    return first


TOGETHER = frozenset(["联合", "会同", "携手"])
LANDS = frozenset("河湖湾路街巷桥")
LOCATING = frozenset(["在", "于", "位于", "走进", "来到", "地处"])
APPOSITIVES = frozenset([
    "载体", "子公司", "运营商", "服务商", "开发商", "龙头企业", "公司", "社会组织", "老字号",
    "品牌", "机构", "平台", "物业", "首店", "地标", "新地标", "名片",
])  # fmt: skip


def _operates(word: str, vocabulary: Vocabulary) -> bool:
    return "operate" in vocabulary[word].categories and word not in ("服务", "管理")


def _verb_here(word: str, vocabulary: Vocabulary) -> bool:
    if word in ("创业", "服务", "管理", "文化"):
        return False
    names = vocabulary[word].categories
    return not names.isdisjoint(GOVERNING) or "verb" in names or vocabulary.segmenter.tag(word) == "v"


GOVERNING = frozenset(
    {"establish", "implement", "implement_new", "undertake", "attract", "operate", "cooperate", "receive"}
)


TRANSPARENT = frozenset("“”、‘’")


def governing_verb(scan: Scan, first: int, verbs: frozenset[str], vocabulary: Vocabulary) -> str:
    """Whether the words before `first` make it the direct object of one of `verbs`: 'singular', 'plural' or ''."""
    number = "singular"
    index = first - 1
    steps = 0
    words, kinds = scan.words, scan.kinds
    while index >= 0 and steps < 14:
        word, kind = words[index], kinds[index]
        if kind == PUNCTUATION:
            if word not in TRANSPARENT:
                return ""
        elif kind in "vw":
            names = vocabulary[word].categories
            if not names.isdisjoint(verbs):
                return "" if words[index + 1] == "的" else number
            if kind == VERB and steps > 0 and "verb" in names:
                return ""
        if word in PLURALS:
            number = "plural"
        index -= 1
        steps += 1
    return ""


def begins_with_verb(scan: Scan, first: int, index: int, vocabulary: Vocabulary) -> bool:
    """Whether the first word of what the head noun of word `index` ends is a verb: 建成|翠竹公园."""
    if first >= index:
        return False
    verb = scan.kinds[first] == AMBIGUOUS and _verb_here(scan.words[first], vocabulary)
    return verb or serves(scan, first, index, vocabulary)


def serves(scan: Scan, first: int, index: int, vocabulary: Vocabulary) -> bool:
    """Whether 服务 is what somebody does, for a name stands behind it: 街道服务|云帆|大厦, but 服务|中心."""
    if scan.words[first] != "服务" or index - first < 2:
        return False
    return scan.kinds[first + 1] in (PROPER, NOUN) or vocabulary.names_by_itself(scan.words[first + 1])


LEGAL_FORMS = frozenset([
    "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "集团股份有限公司", "集团有限责任公司",
    "控股有限公司", "股份公司", "集团", "分公司", "集团公司", "合作社", "支行", "分行", "公司",
])  # fmt: skip
_BUSINESS = re.compile(
    "(?:开发|建设|投资|运营|经营|管理|发展|服务|设计|安装|改造|更新|装饰|装修|规划|勘察|检测|监理|施工|租赁|配送|养护|运输|制造|"
    "销售|贸易|策划|推广|传播|咨询|保洁|加工|修缮|测绘|评估|拆迁|回收){1,2}"
)
ANCHOR_STOPS = frozenset([
    "找", "去", "来", "进", "到", "从", "给", "把", "被", "将", "使", "租", "选", "搬", "看", "问", "请", "派", "迁",
    "与", "和", "由", "及", "以及", "联合", "引进", "引入", "邀请", "聘请", "委托", "携手", "对接", "协调",
    "等", "的", "了", "为", "向", "对", "在", "请来", "改由", "依托", "通过", "是", "有", "让",
    "共有", "现有", "拥有", "已有", "设有", "建有", "下辖",
    "首个", "首家", "首支", "首批", "首座", "首所", "第一个", "第一家", "第一支", "唯一",
])  # fmt: skip


def _is_business(scan: Scan, at: int, index: int) -> bool:
    """Whether word `at` is a verb for what a firm does whose legal form is word `index`: …开发建设|有限公司."""
    near = at > 0 and index - at < 3 and scan.kinds[at - 1] in "nxgw"
    return near and scan.words[index] in LEGAL_FORMS and _BUSINESS.fullmatch(scan.words[at]) is not None


def anchored_start(scan: Scan, index: int, end: int, vocabulary: Vocabulary, anchors: Collection[str]) -> int:
    """A firm's or institution's full name begins with a place (河南…有限公司): the first word of it, or -1."""
    words, starts, kinds = scan.words, scan.starts, scan.kinds
    found, at = -1, index
    limit = end - LONGEST_NAME
    while at >= 0 and starts[at] >= limit:
        word, kind = words[at], kinds[at]
        if is_syllable(scan, at, index, anchors):
            at -= 1  # 湖北|为|正|律师事务所
            continue
        if kind == PUNCTUATION:
            outside = before_bracket(scan, at, anchors)
            if outside < 0:
                break
            found = at = outside
            while (
                at
                and (kinds[at - 1] in "nxg" or _BUSINESS.fullmatch(words[at - 1]))
                and words[at] not in anchors
                and words[at - 1] not in OWN_SUBJECTS
                and starts[index] - starts[at - 1] < 14
            ):
                at -= 1
                found = at
            continue
        if word.isdigit() and at < index and kinds[at + 1] in "sq":
            break  # 云台路小区600|辆新能源车
        if word in ANCHOR_STOPS:
            if word != "和" or not _is_half_and(scan, at, index, anchors):
                break
        elif word in anchors:
            found = at if at < index else found
        elif at < index and leads_on(scan, at):
            break  # 柳江区启动|育英小学扩建
        elif at < index and kind != PROPER and words[at + 1] in OWN_SUBJECTS and _operates(word, vocabulary):
            break  # 某中心运营|街道养老服务中心
        elif kind == VERB and _is_business(scan, at, index):
            pass  # 地铁小镇|开发建设|集团有限公司
        elif word in SCHOOLED and at and kinds[at - 1] == PROPER and words[index].endswith(("学院", "大学", "学校")):
            pass  # 青江|应用|技术学院
        elif (
            word in ADVERBIAL
            or (len(word) == 2 and word[0] in "去到" and is_merged(word, vocabulary))  # 不必再坐车去区|法院
            or (word in _ONE_SYLLABLE_VERBS and _has_subject(scan, at))  # 某小区换|物业
            or (kind in "svq" and (found >= 0 or (kind == VERB and len(word) > 1)))
            or (kind == STOP and "deny" in vocabulary[word].categories)  # 河东新村没有|物业
        ):
            break
        at -= 1
    while (
        found > 0
        and scan.words[found - 1] != "子公司"
        and (scan.words[found - 1].endswith(PARENTS) or "firm" in vocabulary[scan.words[found - 1]].categories)
        and scan.kinds[found - 1] in "nx"
    ):
        found = parent_start(scan, found - 1)  # 中国建设银行|玉林支行
    if found == index - 1 and words[index] == "公司" and found > 1:
        found = branch_start(scan, found)
    if (
        found > 0
        and kinds[found - 1] == PROPER
        and words[found - 1][-1] not in PLACE_ENDS
        and words[found - 1][0] not in ADVERBS
    ):
        found -= 1  # 洪城|朝阳学校
    elif found > 1 and words[index] in BRANCHES and kinds[found - 2 : found] in ("xw", "xn", "xg"):
        found -= 2  # 闪达配送|南昌分公司
    if found > 1 and words[index] in BRANCHES and words[found - 2] in ("、", "，") and kinds[found - 1] == "g":
        found -= 1  # 、平安|惠普洛城分公司
    return found


def _is_half_and(scan: Scan, at: int, index: int, anchors: Collection[str]) -> bool:
    """Whether the word `at`, 和, is part of a name before word `index`: 江南天地|和|诚物业公司, 杭州|宝|和|影业公司."""
    words, kinds = scan.words, scan.kinds
    if at > 1 and len(words[at - 1]) == 1 and words[at - 2] in anchors and words[at - 1] not in PLACE_ENDS:
        return True
    return at < index - 1 and len(words[at + 1]) == 1 and kinds[at + 1] in "nx" and kinds[at - 1] in "nx"


ADVERBIAL = frozenset([
    "主动", "积极", "专门", "特意", "定期", "先后", "陆续", "相继", "分别", "共同", "一起", "同时",
    "长期", "常年", "多次", "及时", "成功", "正式", "首次", "率先", "此外", "其中", "目前", "近日", "如今",
])  # fmt: skip
SCHOOLED = frozenset(["应用", "开放", "传播", "建设", "创新", "发展", "服务", "管理", "设计", "建筑"])
ADVERBS = frozenset("这那该其还也又并再都就已将曾均皆同和与跟向由被把从在")
PLACE_ENDS = frozenset("省市区县州道路街村镇乡旗盟里")
BRANCHES = frozenset(["分公司", "支行", "分行", "分所", "代表处", "分院", "营业部", "分店", "分校", "分社"])
