"""What a number counts, told from what stands behind it: the noun phrase after number and unit, or what is done."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.figures.changes import goes_over
from jiedao.figures.counted import Behind, counted
from jiedao.figures.noun_ends import taken
from jiedao.figures.nouns import BEING_IN, LONGEST, QUALITY, STRIP
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

_APPROXIMATE = re.compile(
    "^(?:左右|以上|以下|以内|之内|之多|不等|上下|不到|不足|开外|出头|多(?!层|功能|媒体|元|样|彩|项|家|名|方|人)|余(?!杭|姚)|的|新?大?台阶|门槛|大关|关口|起(?=[,，。;；、]|$))*"
)
_APPROXIMATE_HEADS = "左以之不上多余的起大关开出新台门"
_MAINLY = re.compile("以[^,，。;；0-9]{1,24}为[^,，。;；的0-9]{1,10}的(?=..)")  # 以咖啡为主的|店铺
_WITH = ("与", "和", "同", "跟")
_RELATED = re.compile("[与和同跟][^,，。;；、0-9]{1,16}(?:相关|有关)的?(?=..)")  # 5个与产业链相关的|项目
# What is said of those that are counted, ahead of their noun: 14个长期想解决的|难题, 20个党员在3名以上的|小区.
_SAID_OF = re.compile(
    "(?:(?:长期|多年|常年|一直|始终|暂时?|尚未?|还|仍然?|已经?|曾经?|刚刚?|即将|亟[需待]|急需|迫切|年满|未|无法|难以|迟迟)"
    "(?!成为|变成|成了|实现|完成|获|达|是|有(?!名)|超|到)|[一-鿿]{2,6}?(?:在|不足|超过?|低于|高于|少于|多于|达到?|不到|年?满)(?=[0-9]))"
    "[^,，。;；、“”]{1,20}?的(?=[一-鿿]{2})"
)
# Behind the size of each of those that are counted, ahead of their noun: 6个90平方米以上的|书屋, 3座6层的|塔.
_EACH_SO_LARGE = re.compile("(?:以上|以下|左右|上下|多|余)?(?:规模|[高长宽深大厚])?的?(?=[一-鿿]{2})")
_EACH_WITH = re.compile("(?:以上|左右|多|余)?(?:规模|编制|一组|座|级)?的(?=[一-鿿]{2})")
_HOW_LARGE = ("长的", "高的", "宽的", "深的")  # 3公里|长的|步道
_NO_SIZE = frozenset(("money", "time", "ratio", "age"))
_SPENT_ON = re.compile(
    "(?:建设|改造|修建|购买|购置|实施|完善|升级|修缮|支持|用于|添置|设立|开展|打造|新建|增设|更换|安装|"
    "加装|装修|翻修|翻新|铺设|维修|修复|修好|修了|建起|盖起|办起|建成|推进|推动|启动|开办|创办|采购|置办|整治|绿化|美化|重修|搭建|成立)(?![^,，。;；、]{0,2}(?:资金|补贴|补助|款|费))"
)
_GOOD = (
    "丰富|强|高|好|大|全|美|优|佳|快|多|广|新|深|硬|实|正|正派|过硬|扎实|完善|规范|突出|齐全|鲜明|深厚|浓厚|端正|负责|公道|先进|优良|合理|雄厚|良好|优秀|"
    "充足|明显|一流|出众|力强|德高望重|年富力强"
)
# Several things that are said of those that are counted: 9名脾气好、会算账的|掌柜.
_SAID_ABOUT = (
    "(?:(?:有|懂|会|善于?|能|肯|敢|愿|爱|热心|热爱|乐于|精通|擅长|熟悉|讲|守)[^,，。;；、“”的0-9]{1,10}|"
    f"[^,，。;；、“”的0-9]{{0,8}}?(?:{_GOOD}))"
)
_QUALITIES = re.compile(f"(?:{_SAID_ABOUT}、){{1,4}}{_SAID_ABOUT}的(?=[一-鿿]{{2}})")
# How large what is counted is (5个投资10亿元以上的项目).
_SIZED = re.compile(
    "(?:总?投资额?|年?产值|税收|年?纳税额?|年?营收)?(?:超过?|逾|过|达)?(?:[0-9.]+[万亿]*|[百千十]*)[万亿]元(?:以上|级)?的?[^,，。;；、的0-9]{0,6}(?:项目|企业|楼宇|园区|载体)"
)
_FOR_WHOM = ("给", "为", "向", "对", "帮", "替", "帮助", "协助")
_LISTED_KINDS = re.compile("[^,，。;；、]{1,10}?等(?![级待候高线])[^,，。;；、0-9]{2}")
_ANOTHER = re.compile("、[0-9N]")
# What a sum or an area is of, ahead of the next number: 23个重点项目和|总投资5亿元的综合体.
_ITS_SIZE = re.compile(
    "[、和与及](?:计划|预计|拟)?(?:总投资|投资|占地|总?建筑面积|注册资[本金]|年?产值|年?税收|年?营收)[^,，、;；。0-9]{0,3}$"
)
# What is done with the next number's: 3个站点|和建好|一支队伍.
# What so many are (其中260人为70岁以上的老人), and not what they do for somebody (260人为老人理发).
_ARE = re.compile(
    "(?:都|均|全部?)?(?:是|为|系|属于)(?P<who>[^,，的]{0,12}的?[^,，的]{0,6}(?:[人员民者工生女童师户]|群众|干部|家庭))"
)
_AND_DONE = re.compile(
    "(?:和|及|以及|并)(?:做[实优强好细活]|建[强立成好起]|抓[好实牢]|[用管配选]好|用[活足]|配[强齐备]|打[造响]|设立|设置|组建|成立|开[展设办]|培育|"
    "完善|健全|推[行出进]|落实|实[施行]|制定|出台|搭建|构建|形成|发放|新增|新建|改造|举办|提供|引进|投入|织[密牢]|擦亮|突出|强化|聚焦)(?:了|好|起)?$"
)
# Those who have what the next number counts: 9个部门|数据120万条.
_HOLDERS = re.compile(
    "[一-鿿]{0,4}?(?:部门|单位|企业|商户|商家|小区|社区|学校|家庭|机构|门店)"
    "(?=(?:数据|资源|资金|租金|房租|租户|税费|税款|职工|员工|居民|住户|党员|业主|学生|师生|老人|志愿者|"
    "房屋|住房|房源|岗位|车位|设备|设施|物资|纠纷|诉求|问题|隐患|信息)(?:共计?|约|近|总计|合计|超过?|达|逾)*\\Z)"
)
_MERE_TIME = re.compile("(?:时间|工夫|光景|光阴)(?:里|内|后|来)?(?=[,，。;；]|$)")
_WITHIN = ("内", "里", "之内", "就", "便", "后")  # behind a time within which something became of those
_AGED = re.compile("[0-9]{1,3}周?岁及?以[上下]的?")  # 80名|60岁以上|老人
_GRADED = re.compile("(?:[一-鿿]{1,2}级|本科|大专|硕士|博士)(?:及)?以[上下]的?(?=[一-鿿]{2})")  # 9名|副科级以上|干部
_NO_BEGINNING = "、和与及以并)）"
_AFTER_LIMIT = 56
_IN_BRACKET = 4  # characters between a bracket and the number that it begins with


class _Room(NamedTuple):
    """Where a noun may stand behind a number: `text[start:end]`, of which everything up to `begun` is surely part of
    it; `first` is where the text goes on behind number, unit and 左右, `until` where the next number begins."""

    sentence: Sentence
    hit: Hit
    words: Vocabulary
    first: int
    start: int
    begun: int
    end: int
    until: int


def after(sentence: Sentence, hit: Hit, until: int, words: Vocabulary) -> tuple[str, int]:
    """The noun phrase that begins after number and unit (8个口袋公园: 口袋公园) and where it ends; `until` is where
    the next number begins. Empty if there is none."""
    room = _room(sentence, hit, until, words)
    for decide in _AT_ONCE:
        if (told := decide(room)) is not None:
            return told
    end = _end(room)
    done_for = end == until and sentence.text.endswith(_FOR_WHOM, 0, hit.start)
    pieces = [sentence.text[room.start : room.begun]] * (room.begun > room.start)
    pieces += sentence.cut(sentence.text[room.begun : end])
    stop = room.start + taken(pieces, hit, words, done_for=done_for)
    return counted(Behind(sentence.text, hit, words, room.start, stop))


def _room(sentence: Sentence, hit: Hit, until: int, words: Vocabulary) -> _Room:
    """Where the noun may stand: up to the next number and within the clause (8个|口袋公园|,20个…)."""
    text = sentence.text
    end = min(sentence.clauses[sentence.clause_of(hit.start)][1], until, hit.end + _AFTER_LIMIT)
    first = hit.end
    if first < end and text[first] in _APPROXIMATE_HEADS:
        first += _APPROXIMATE.match(text[first:end]).end()  # type: ignore[union-attr]
    start = _past_relative(text, first, end)
    last = sentence.clauses[sentence.clause_of(hit.start)][1]
    said = _SAID_OF.match(text, first, last) or _so_large(sentence, hit, last) or _QUALITIES.match(text, first, last)
    if said is not None and start in (first, said.end()):
        start = said.end()
        until = next((other.start for other in sentence.hits if other.start >= start), len(text))
        end = min(last, until, start + _AFTER_LIMIT)
    return _Room(sentence, hit, words, first, start, _begun(hit, text, start, end), end, until)


def _so_large(sentence: Sentence, hit: Hit, last: int) -> re.Match[str] | None:
    """What stands ahead of the noun behind how large each of those is that are counted: 6个|500平方米以上的|书屋."""
    if hit.kind not in ("things", "sorts"):
        return None
    size = next((other for other in sentence.hits if other.start == hit.end), None)
    if size is None or size.kind in _NO_SIZE:
        return None
    return (_EACH_SO_LARGE if size.kind == "measure" else _EACH_WITH).match(sentence.text, size.end, last)


def _past_relative(text: str, start: int, end: int) -> int:
    """Where the noun begins behind what tells what it is mainly of, or has to do with: 40家|以咖啡为主的|店铺."""
    if text.startswith("以", start) and (mainly := _MAINLY.match(text, start, end)):
        return mainly.end()
    if text.startswith(_WITH, start) and (related := _RELATED.match(text, start, end)):
        return related.end()
    if text.startswith(_HOW_LARGE, start):
        return start + 2
    quality = QUALITY.match(text, start, end)
    return quality.end() if quality else start


def _begun(hit: Hit, text: str, start: int, end: int) -> int:
    """Up to where the text is surely part of the noun, though its words may end others: 在建|项目, 60岁以上|老人."""
    if text.startswith(BEING_IN, start):
        return start + 2
    if hit.kind == "people" and (aged := _AGED.match(text, start, end) or _GRADED.match(text, start, end)):
        return aged.end()
    return start


def _sized(room: _Room) -> tuple[str, int] | None:
    """How large what is counted is, with its noun: 5个|投资10亿元以上的项目."""
    if room.hit.kind not in ("things", "sorts"):
        return None
    found = _SIZED.match(room.sentence.text, room.first, room.end)
    return (found[0], found.end()) if found else None


def _history(room: _Room) -> tuple[str, int] | None:
    """How long something has been there: 300年|历史; nothing, where that is all that is said: 一年|时间."""
    if room.hit.kind == "time" and room.sentence.text.startswith("历史", room.start):
        return "历史", room.start + 2
    if room.hit.kind == "time" and _MERE_TIME.match(room.sentence.text, room.start, room.end):
        return "", room.hit.end
    return None


def _nothing(room: _Room) -> tuple[str, int] | None:
    """No noun, where the clause ends, goes on with a row (8个、…), or only tells from what to what: 8个增至10个."""
    ends = room.start >= room.end or room.sentence.text[room.start] in _NO_BEGINNING
    ends = ends or any(period.start == room.start for period in room.sentence.periods)  # 600套|去年交付
    if ends or (room.end == room.until and goes_over(room.sentence, room.hit)):
        return "", room.hit.end
    return None


def _spent(room: _Room) -> tuple[str, int] | None:
    """No noun, where it is told what a sum was spent on: 90万元|改造围墙."""
    text = room.sentence.text
    if room.hit.kind == "money" and text[room.start - 1] != "的" and _SPENT_ON.match(text, room.start):
        return "", room.hit.end
    return None


_AT_ONCE = (_sized, _history, _nothing, _spent)
"""What needs no look at the words behind a number: the first answer holds."""


def _end(room: _Room) -> int:
    """Where the noun ends at the latest: 23个重点项目|和总投资5亿元的综合体."""
    for decide in _ENDING:
        if (end := decide(room)) is not None:
            return end
    return room.end


def _at_another(room: _Room) -> int | None:
    """At the next number of a row: 8个公园|、20条小巷."""
    found = _ANOTHER.search(room.sentence.text, room.start, room.end)
    return found.start() if found else None


def _at_size_of_next(room: _Room) -> int | None:
    """At what the next number is of: 23个重点项目|和总投资5亿元的综合体."""
    if room.end != room.until:
        return None
    found = _ITS_SIZE.search(room.sentence.text, room.start, room.end)
    return found.start() if found else None


def _at_next_deed(room: _Room) -> int | None:
    """At what is done with those of the next number: 3个站点|和建好一支队伍."""
    if room.end != room.until:
        return None
    found = _AND_DONE.search(room.sentence.text, room.start + 1, room.end)
    return found.start() if found else None


def _at_bracket(room: _Room) -> int | None:
    """At a bracket that tells how many of them are which: 14家门店|（9家餐馆,…）."""
    bracket = room.sentence.text.find("（", room.start + 1, room.end)
    return bracket if room.end == room.until and 0 < room.end - bracket <= _IN_BRACKET and bracket > 0 else None


def _at_mark(room: _Room) -> int | None:
    """At the last mark of a row ahead of the next number, unless the row goes on to 等: 8个公园|、停车位20个."""
    text = room.sentence.text
    if room.end != room.until or text[room.start] == "、":
        return None
    mark = text.rfind("、", room.start, room.end)
    if mark > room.start and _LISTED_KINDS.match(text, mark + 1, room.end) is None:
        return mark
    return None


def _at_deed(room: _Room) -> int | None:
    """At what is done ahead of the next number: 9个网格|征集意见300条."""
    if room.end != room.until:
        return None
    acted = room.words.between.search(room.sentence.text, room.begun + 1, room.end)
    return max(acted.start(), room.begun) if acted else None


def _at_time(room: _Room) -> int | None:
    """At a time, which tells when something became of those: 90套公寓|去年底交付."""
    begins = [period.start for period in room.sentence.periods]
    begins += [
        hit.start
        for hit in room.sentence.hits
        if hit.kind == "time" and room.sentence.text.startswith(_WITHIN, hit.end)
    ]
    at = min((begin for begin in begins if room.begun + 1 < begin < room.end), default=-1)
    return at if at >= 0 and room.sentence.text[at - 1] not in "的、和与及" else None


def _at_name(room: _Room) -> int | None:
    """At a body with a name that is joined to those who are counted: 8名规划师|和江南大学的学生."""
    text = room.sentence.text
    for n in room.sentence.between(room.begun + 2, room.end) if room.hit.kind == "people" else ():
        first, _, cls = room.sentence.mentions[n]
        if cls == "Organisation" and text[first - 1] in "和与及":
            return first - 1
    return None


def _at_thing_of_next(room: _Room) -> int | None:
    """At what the next number counts, behind those that this one does: 9个部门|数据120万条, 23家商户|租金86万元."""
    if room.end != room.until or room.hit.kind not in ("people", "things", "sorts"):
        return None
    found = _HOLDERS.match(room.sentence.text, room.start, room.end)
    if found is None or room.begun > found.end() or not any(hit.start == room.until for hit in room.sentence.hits):
        return None
    return found.end()


_ENDING = (
    _at_another, _at_name, _at_time, _at_size_of_next, _at_next_deed, _at_bracket, _at_mark, _at_deed,
    _at_thing_of_next,
)  # fmt: skip
"""What ends a noun ahead of the end of its clause: the first answer holds."""


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
    if are := _ARE.fullmatch(phrase):
        return are["who"]
    return phrase[:LONGEST] + ("人员" if hit.unit in ("人", "名", "位") else "")
