"""What a number counts, told from what stands behind it: the noun phrase after number and unit, or what is done."""

from __future__ import annotations

import re

from jiedao.figures.changes import goes_over
from jiedao.figures.phrases import LIST_HEAD, LONGEST, RELATIVE, STRIP, balanced
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary
from jiedao.segment import dictionary

_PEOPLE = re.compile(
    "^(?:[^的]{0,6}(?:居民|村民|群众|住户|商户|农户|学生|老人|职工|党员|市民|业主|家庭|骑手|企业|人口|人员|人群|对象|患者|残疾人|干部|教师|游客|车主|工人|农民工|儿童|青少年|妇女|孩子))的"
)
_PARTS = re.compile("(?:社区|民族|小区|园区|楼宇|院落|村|街道|国家|单位|部门|省份|城市|家庭|行业|网格)(?=的)")
_INSIDE = re.compile("(?:[里内中]有?|(?<!以)(?<!之)前)$")
_ABOUT = re.compile("(?:(?<=..)|(?<=[楼村店院桥]))(?:共计|总计|合计|共|约|近|超过?|逾|达到?)+$")
_BEING_IN = (
    "在谈",
    "在建",
    "在册",
    "在编",
    "在岗",
    "在校",
    "在职",
    "在读",
    "在营",
    "在库",
    "在管",
    "在租",
    "在手",
    "在线",
    "在家",
)
_APPROXIMATE = re.compile(
    "^(?:左右|以上|以下|以内|之内|之多|不等|上下|不到|不足|开外|出头|多(?!层|功能|媒体|元|样|彩|项|家|名|方|人)|余(?!杭|姚)|的|大关|关口|起(?=[,，。;；、]|$))*"
)
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
_APPROXIMATE_HEADS = "左以之不上多余的起大关开出"
_COORDINATING = ("和", "及")
_OF_EACH = re.compile("^[一每](?:份|位|人|次|顿|餐|套|小时|个月)的(?=..)")  # 15元一份的|餐标
_MAINLY = re.compile("以[^,，。;；0-9]{1,24}为[^,，。;；的0-9]{1,10}的(?=..)")  # 以咖啡为主的|店铺
_WITH = ("与", "和", "同", "跟")
_RELATED = re.compile("[与和同跟][^,，。;；、0-9]{1,16}(?:相关|有关)的?(?=..)")  # 5个与产业链相关的|项目
_MUTUAL = ("结", "联合", "联手", "共", "合作", "携手", "对接", "一起", "一同")  # done with, not by, those behind 和
_SPOTS = ("个", "处", "条", "栋", "座")  # of what an undertaking is about, not of undertakings
_SPENT_ON = re.compile("(?:建设|改造|修建|购买|购置|实施|完善|升级|修缮)(?![^,，。;；、]{0,2}(?:资金|补贴|补助|款|费))")
# What is given out may be named behind a sum; whatever else follows 投入 and the like tells what was done with it.
_SPENDING = re.compile("(?:投入|投资|出资|斥资|耗资|拨付|投|花费|自筹|筹资)(?:了|约|近|超过?|逾|共计?|资金)*$")
# How large what is counted is (5个投资10亿元以上的项目).
_SIZED = re.compile(
    "(?:总?投资额?|年?产值|税收|年?纳税额?|年?营收)?(?:超过?|逾|过|达)?(?:[0-9.]+[万亿]*|[百千十]*)[万亿]元(?:以上|级)?的?[^,，。;；、的0-9]{0,6}(?:项目|企业|楼宇|园区|载体)"
)
_RESULTS = frozenset(("成绩", "佳绩", "好成绩", "业绩", "水平", "高位", "规模", "成绩单"))  # 税收超13亿元的|成绩
_ALONG = frozenset(("沿街", "沿线", "沿路", "沿途"))  # these may stand before a noun: 沿街商户
_CLEANING = frozenset(("清扫", "清理", "打扫", "捡拾", "擦洗", "清洗", "修剪", "粉刷", "张贴", "种下", "栽下"))
_FOR_WHOM = ("给", "为", "向", "对", "帮", "替", "帮助", "协助")
_PERSONS = tuple("员者师生工兵长手哥姐")
# Parts of speech (ICTCLAS) with which no noun goes on: adverbs, prepositions, pronouns, times, sayings; and verbs,
# which may be part of one.
_NO_NOUNS = frozenset(("d", "p", "r", "t", "i", "l", "z", "c", "zg", "df"))
_VERBS = frozenset(("v", "vd", "vi"))
_DONE_SO = frozenset("听看吃玩学走跑忙喝聊笑唱跳写做干")
_PARTICLES = frozenset("呢吧啦呀哦啊嘛了")
_SUMS = ("金", "款", "费", "贷", "券", "物资", "补贴", "补助", "奖励", "投资", "预算", "债", "额", "股份", "红包")
_LISTED_KINDS = re.compile("[^,，。;；、]{1,10}?等(?![级待候高线])[^,，。;；、0-9]{2}")
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
_HAVING = ("无", "没有", "有", "不", "未", "缺", "老旧", "免费")
# What is said of those who live in so many places (4个小区|居民吃水难的问题), and how much those have who are counted.
_OF_THEIR_PEOPLE = re.compile(
    "(?P<place>[^的、]{0,4}(?:小区|社区|村|街道|院落|楼院|片区))(?:居民|群众|业主|住户|老人|百姓|村民|党员)[^的]{2,}的"
)
_MEASURED = re.compile(
    "(?<=..)(?:年|月|累计)?(?:产值|税收|纳税额?|营收|销售额|营业额|营业收入|销售收入|投资额?|单价|租金|利润)"
    "(?:均|都|已|将)?(?:超|过|突破|达|逾|破|首)"
)
_COMPLEMENTS = frozenset("起到进过在着回满入往走清住掉来去上下出开成好定给")  # 排起, 献出, 沉到, 挂满
_COMPLEMENTS_APART = frozenset("起在到着进出入满遍")
_ANOTHER = re.compile("、[0-9N]")
# What a sum or an area is of, ahead of the next number: 23个重点项目和|总投资5亿元的综合体.
_ITS_SIZE = re.compile(
    "[、和与及](?:计划|预计|拟)?(?:总投资|投资|占地|总?建筑面积|注册资[本金]|年?产值|年?税收|年?营收)[^,，、;；。0-9]{0,3}$"
)
_NEWLY = re.compile("(?<=[^创更革焕出翻崭全刷一最])新(?:报|近)?$")
_FAR = 10  # characters behind 的 that are more than a noun: 160条举措的|营商改革相呼应
_AGED = re.compile("[0-9]{1,3}周?岁及?以[上下]的?")  # 80名|60岁以上|老人
_AFTER_LIMIT = 56


def after(sentence: Sentence, hit: Hit, until: int, words: Vocabulary) -> tuple[str, int]:
    """The noun phrase that begins after number and unit (8个口袋公园: 口袋公园) and where it ends; `until` is where
    the next number begins. Empty if there is none."""
    text, start = sentence.text, hit.end
    end = min(sentence.clauses[sentence.clause_of(hit.start)][1], until, start + _AFTER_LIMIT)
    if start < end and text[start] in _APPROXIMATE_HEADS:
        start += _APPROXIMATE.match(text[start:end]).end()  # type: ignore[union-attr]
    if hit.kind in ("things", "sorts") and (sized := _SIZED.match(text, start, end)):
        return sized[0], sized.end()
    if text.startswith("以", start) and (mainly := _MAINLY.match(text, start, end)):
        start = mainly.end()
    elif text.startswith(_WITH, start) and (related := _RELATED.match(text, start, end)):
        start = related.end()
    if hit.kind == "time" and text.startswith("历史", start):
        return "历史", start + 2
    if text.startswith(_BEING_IN, start):
        begun = start + 2
    elif hit.kind == "people" and (aged := _AGED.match(text, start, end)):
        begun = aged.end()
    else:
        begun = start
    if start >= end or text[start] in "、和及与以并)）" or (end == until and goes_over(sentence, hit)):
        return "", hit.end
    spends = hit.kind == "money" and _SPENDING.search(text, max(0, hit.start - 8), hit.start) is not None
    if hit.kind == "money" and text[start - 1] != "的" and _SPENT_ON.match(text, start):
        return "", hit.end
    taken = 0
    if (another := _ANOTHER.search(text, start, end)) is not None:
        end = another.start()
    elif end == until and (of_next := _ITS_SIZE.search(text, start, end)) is not None:
        end = of_next.start()
    elif (
        end == until
        and text[start] != "、"
        and (mark := text.rfind("、", start, end)) > start
        and _LISTED_KINDS.match(text, mark + 1, end) is None
    ):
        end = mark
    if end == until and (acted := words.between.search(text, begun + 1, end)) is not None:
        end = max(acted.start(), begun)
    done_for = end == until and text.endswith(_FOR_WHOM, 0, hit.start)
    pieces = [text[start:begun]] * (begun > start) + sentence.cut(text[begun:end])
    for n, piece in enumerate(pieces):
        following = pieces[n + 1] if n + 1 < len(pieces) else ""
        if n == 0 and (
            piece in ("无", "没有", "有", "不", "未", "免费") or _is_attribute(hit, piece, following, words)
        ):
            taken += len(piece)
            continue
        if n and hit.kind != "money" and piece in _COORDINATING and _ends_soon(pieces[n + 1 :], words):
            taken += len(piece)
            continue
        if piece in words.ends or (
            n
            and (
                piece in words.ends_late
                or _is_verb(following)
                or _tells_how(piece, hit.kind)
                or (_says_who(pieces[:n]) and _acts(piece, following, words))
                or _does(hit, pieces, n, words, done_for)
            )
        ):
            break
        taken += len(piece)
    stop = start + taken
    noun = _ABOUT.sub("", text[start:stop].strip(STRIP))
    if len(noun) >= 2 and noun[0] == "的":
        noun = noun[1:]
    noun = _OF_EACH.sub("", noun)
    noun = noun.removesuffix("之一")
    if text.startswith("亩均", stop - 1) or noun.endswith("亩均"):
        noun = noun.partition("亩")[0]  # 256家企业|亩均税收
    if noun in words.before_number or noun in _PARTICLES or noun in _RESULTS or (spends and not noun.endswith(_SUMS)):
        return "", hit.end
    if hit.unit == "个" and (of := _OF_THEIR_PEOPLE.match(noun)):
        return of["place"], text.find(of["place"], start) + len(of["place"])
    if hit.kind in ("things", "people", "sorts") and (measured := _MEASURED.search(text, start + 2, stop + 4)):
        return text[start : measured.start()], stop
    if "的" in noun and hit.unit in _COUNTED_OWNERS and (of := _COUNTED_OWNERS[hit.unit].match(noun)):
        of_those = "住户" if of[0] == "人家" else of[0]
        return balanced(of_those), text.find(of[0], start) + len(of[0])
    if "、" in noun:
        first, _, rest = noun.partition("、")
        noun = first if first.endswith(_HEADED) and "等" in rest else LIST_HEAD.sub("", noun)
    if len(noun) > 2 and "新" in noun[2:]:
        noun = _NEWLY.sub("", noun)
    shorter = noun
    if hit.kind == "sorts" and (parts := _PARTS.match(noun)):
        shorter = parts[0]
    elif hit.kind == "people" and (people := _PEOPLE.match(noun)):
        shorter = people[0]
    elif "的" in noun:
        owner, _, deed = noun.partition("的")
        is_deed = deed.endswith((*words.undertakings, "工作")) and len(owner) > 1
        shorter = owner if is_deed or len(deed) > _FAR else RELATIVE.sub("", noun)
    shorter = shorter.strip(STRIP).removesuffix("等")
    if len(shorter) > 2 and shorter[-1] in "里内中有前":
        shorter = _INSIDE.sub("", shorter)
    if hit.unit in _SPOTS and len(shorter) > 4 and shorter.endswith(words.undertakings):
        shorter = shorter[:-2]
    if shorter == "人家":
        shorter = "住户"
    if (
        hit.kind == "people"
        and shorter in ("人民", "群众", "居民")
        and text[max(0, hit.start - 2) : hit.start] == "辖区"
    ):
        shorter = "辖区" + shorter
    if "（" in shorter:
        shorter += "）"  # 村（社区）
    return balanced(shorter), stop


def _is_attribute(hit: Hit, piece: str, following: str, words: Vocabulary) -> bool:
    """Whether a verb right behind the unit only tells which things are counted (8家入驻企业, but 15人参加活动)."""
    return len(piece) > 1 and piece in words.ends and following in words.attributed.get(hit.kind, ())


def _ends_soon(pieces: list[str], words: Vocabulary) -> bool:
    """Whether a noun that is joined to another ends after a word or two (33家文创和科技企业签约)."""
    for n, piece in enumerate(pieces[:3]):
        if (
            piece in words.ends
            or piece in words.ends_late
            or piece.startswith(_MUTUAL)
            or not piece[0].isalpha()
            or _is_verb(piece)
        ):
            return n > 0 and not piece.startswith(_MUTUAL)
    return len(pieces) in (1, 2)


def _tells_how(piece: str, kind: str) -> bool:
    """Whether a word tells how, where or what somebody does: 听得, 沿河, of persons also 清扫; 沿街 is an attribute."""
    return (
        (kind == "people" and piece in _CLEANING)
        or (piece[:1] == "沿" and piece not in _ALONG)
        or (piece[-1:] == "得" and piece[0] in _DONE_SO)
    )


def _says_who(pieces: list[str]) -> bool:
    """Whether the words so far hold more than marks and a verb of having."""
    return any(piece[0].isalpha() and piece not in _HAVING for piece in pieces)


def _acts(piece: str, following: str, words: Vocabulary) -> bool:
    """Whether a word behind a noun tells what those do who are counted: by its complement (排起, 献出), as a saying
    (任劳任怨), or as one of the verbs that are no part of a noun where what follows does not make one of them."""
    if len(piece) == 1:
        return following[:1] in _COMPLEMENTS_APART and piece.isalpha() and piece not in _COORDINATING
    if len(piece) == 2 and piece[1] in _COMPLEMENTS:
        return piece not in words.no_complements
    return piece in words.acting and not following.startswith(words.noun_ends)


def _does(hit: Hit, pieces: list[str], n: int, words: Vocabulary, done_for: bool) -> bool:
    """Whether a word that is no part of a noun follows those who are counted: 18名律师|每周坐班, 5个项目|启动增资;
    `done_for` says that something is done for them up to the next number (为5户家庭|修房12间)."""
    heads = words.attributed.get(hit.kind)
    if (
        heads is None
        or pieces[n] in heads
        or pieces[n] in words.before_number
        or not (pieces[n - 1] in heads or (hit.kind == "people" and pieces[n - 1].endswith(_PERSONS)))
    ):
        return False
    tagged = dictionary().tag(pieces[n], False)
    noun = tagged[0][1].startswith("n") and n + 1 < len(pieces)
    if done_for and not noun and (len(pieces[n]) > 1 or tagged[0][1] in _VERBS):
        return True
    if len(tagged) != 1 or tagged[0][1] not in _VERBS:
        return len(tagged) == 1 and tagged[0][1] in _NO_NOUNS
    return not any(later.endswith(words.noun_ends) or later in heads for later in pieces[n + 1 : n + 3])


def _is_verb(following: str) -> bool:
    """Whether what follows a word shows that it is a verb: 了, 着, 成, 为."""
    return (following[:1] in ("了", "着") and following != "了解") or following in ("成", "为")


def verbal(sentence: Sentence, hit: Hit) -> str:
    """What is done, where a number of persons or times has no noun (组织860余人开展…活动: 开展…活动人员)."""
    text = sentence.text
    last = sentence.clauses[sentence.clause_of(hit.start)][1]
    start = hit.end + _APPROXIMATE.match(text[hit.end : last]).end()  # type: ignore[union-attr]
    if text[start : start + 1].isdigit():
        return ""
    phrase = re.sub('[“‘"《「][^“”"》」]{0,40}[”’"》」]等?|[“”、]', "", text[start:last]).strip(STRIP)
    if not phrase:
        return ""
    return phrase[:LONGEST] + ("人员" if hit.unit in ("人", "名", "位") else "")
