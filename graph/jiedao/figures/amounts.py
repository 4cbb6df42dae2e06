"""Whether a number with a unit states an amount, and is no date, ordinal, name, threshold or idiom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.figures.durations import states_duration, takes
from jiedao.figures.formulas import explains
from jiedao.figures.others import DIVISIONS, one_of_several
from jiedao.figures.pack import Stop
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary
from jiedao.rules.contents import longest

_COUNTS = frozenset(("people", "things", "sorts", "great"))
_SMALL = re.compile("[一二三四五六七八九两十]{1,2}")
_SCALE_ALONE = ("百", "千", "万", "亿", "百万", "千万", "百亿", "千亿", "万亿")
_EXCEEDS = re.compile("(?:近|上|逾|超|超过|过|突破|破)$")
_GATHERED = ("汇聚", "汇集", "集聚", "荟萃", "网罗", "精选", "来自", "引进", "吸引", "集合", "遍布", "遍及", "覆盖")
_SIDES = ("方面", "维度", "层面", "环节")
_SCORED = re.compile("[评得积]分|奖励|满意度|测评|分值|考核|成绩")
_STEPS = re.compile("(?:台阶|梯步|石阶|步道|阶梯|楼梯|石梯)(?:共|约|近|有|达|长|超过?)*$")
# Points that are given, taken or reached: 积5分, 扣3分, 以98.4分排名第一.
_POINTS = re.compile(
    "(?:[积得计加扣奖兑攒存记评打达以满]|积累|平均|高达|最高|最低|总分|提高|提升|上升|增加|增长|下降|降低)(?:了|满|到|够|上|去|掉|为)?(?:约|近|超过?)?$"
)
_NO_POINTS = re.compile("[钟之类组期批片级层成别区布管工配享发流析支会块散子校局头母贝]")
_ENUMERATED = re.compile("(?:等|[”》][、”“《》]*|、[^,，。；;的、]{1,12})$")
_DIVIDED = re.compile("(?:划分|分为|形成|构建|构筑|打造)[^,，。；;]{2,12}(?:和|与|及)[^,，。；;的]{2,8}$")
_DIVIDES = ("划分", "划分为", "划分成", "划为", "分为")
_PER_UNIT = re.compile(
    "(?:每[一]?[家个户名位栋条人村处所支][^,，。;；]{0,8}?|[各均都]|分别)(?:配|设|派|安排|推选|推举|选举|选|推荐|选派|选配|明确|确定|指定|成立|组建|建立)[备有了出]?$"
)
_PER_TIME = re.compile("每(?:年|半年|个?季度?|个?月|周|半月|天)[^,，。;；至]{0,8}$")
_HELD = (
    "连续",
    "举办",
    "举办了",
    "办了",
    "办过",
    "连办",
    "连开",
    "连办了",
    "承办了",
    "开办了",
    "共",
    "累计",
    "已办",
    "第",
)
_THRESHOLD = re.compile(
    "(?:以上|以下|以内)?的?(?:项目|企业|个体|商户|税收|楼宇|大厦|写字楼|单位|园区)|的(?:达到?|已?有|共有?|为|增至)*[0-9]"
)
_OF_SUCH_SIZE = re.compile(
    "(?:以上|以下|以内)的?[^0-9,，。;；、:：的]{0,8}(?:项目|企业|楼宇|大厦|写字楼|园区|工程|商圈|商场|厂房|小区|综合体|场所|门店)"
    "[0-9]+余?多?(?:个|家|栋|幢|座|户|处)"
)
# How much one holds or is long of those that are counted: 1200个|60升|垃圾桶.
_OF_SUCH_CONTENT = re.compile("(?:以上|以下|左右)?的?[一-鿿]{2,10}[0-9]+余?多?(?:个|只|台|具|桶|箱|套|部)")
_CONTENTS = ("升", "千瓦", "毫米", "厘米", "公斤")
# How often somebody goes somewhere: 每周|两次|到服务站做理疗.
_EVERY = re.compile("每个?(?:周|月|天|日|年|季度?|晚|学期|星期)$")
_SOMEBODY_GOES = re.compile("[到去来在往给为向由]")
# How many live or work in each of those that are meant: 100人以上|企业, 9户以下的|楼院.
_OF_SO_MANY = re.compile(
    "(?:楼)?以[上下]的?(?:[一-鿿]{0,4}(?:自然村|村落|村庄|村组|小区|楼院|院落|企业|单位|公司|社区|楼栋|场所|工地|学校)|[0-9]+[个家])(?![长员])"
)
# 26个|超亿元|产业项目: how large what was counted is
_SO_LARGE = re.compile(
    "[0-9一二两三四五六七八九十百]余?多?[个家栋座处](?:总?投资|产值|税收|年?纳税|营收)?(?:额|达)?[超过逾上近约]*$"
)
_LARGE = re.compile("(?:以上|级)?的?[^0-9,，。;；、的]{0,6}(?:项目|企业|楼宇|工程|载体|园区)")
_STAGE = re.compile("(?:项目|工程|棚改|改造|片区|地块|厂房|园区?|中心|广场|大厦|城)$")
_LIMIT = re.compile("(?:超|超过|过|逾|突破|不足|不到|低于|高于)$")
# Numerals that count nothing: 一一对应, 零部件, 没有一亩.
_NO_NUMBERS = {
    "people": ("一一", "零"),
    "things": ("一一", "零"),
    "sorts": ("一一", "零"),
    "measure": ("一一", "一"),
}
# At what rate things are exchanged: 25个易拉罐兑换1袋洗衣粉.
_RATE = re.compile("[^,，。;；、0-9]{1,8}(?:可以?|能|即可|就能)?(?:兑换|换取|换得|换)[0-9一二两三四五六七八九十]")
_EXCHANGED = re.compile("[0-9一二两三四五六七八九十][^,，。;；、0-9]{1,9}(?:兑换|换取|换得|换)$")
_SO_MANY_OR_MORE = re.compile("(?:以上|以下)[^,，。;；、0-9的]{1,8}的")  # 有3名以上党员的|企业
# Which of a kind are counted, by how much they have: 20个党员在|3名|以上的小区.
_WHICH = re.compile(
    "[0-9一二两三四五六七八九十百]余?多?[个家户名处栋位条座所支幢][^,，。;；、0-9]{1,12}(?:在|不足|超过?|低于|高于|少于|多于|达到?|不到|年?满)$"
)
_OF_WHICH = re.compile("(?:以上|以下|以内)?的(?=[一-鿿]{2})")
_FOR_SO_MANY = re.compile("每[2-9二两三四五六][个名户人位栋家][^,，。;；、0-9]{1,12}$")  # 每2名干部包联|1个社区
_HOTLINE = re.compile("(?:市民|居民|群众)[^,，。;；、0-9]{0,6}(?:热线|平台|电话)")  # 12345|市民服务热线
_SAYINGS = ("千家万户", "千门万户", "千村万寨", "千家万店", "万户千家")
_NO_NUMERALS = ("一两", "拾")  # 收|拾|出来
_AT_LEAST = re.compile("及?以[上下](?!年龄)")  # behind an age: whom is meant (60岁以上|老人), and nobody's age
_PAUSES = ("，", ",", "；", ";", "：", ":", "。")
_ALL = re.compile("[^,，。；;、]{1,8}?(?:均|全部|都|实现)")
_OF_SAYINGS = frozenset("眼句嘴番碗脚双口字步头门面道根")
"""Units of sayings, where the number is small and written in characters: 说了两句, 磨破两双鞋, 迈过三道坎."""
_STAGE_NUMBER = re.compile("(?:[了过办展设开已每年月周季度续计出成讲课班营季]|共|一个月|累计)$")


class Amounts:
    """What of the numbers in a sentence states an amount, by the vocabulary of a pack and what may not stand before."""

    def __init__(self, words: Vocabulary, stops: Sequence[Stop]) -> None:
        self._words = words
        self._stops: dict[str, list[Stop]] = {}
        for stop in stops:
            for unit in sorted(stop.units):
                self._stops.setdefault(unit, []).append(stop)
        always = "|".join(stop.pattern.pattern for stop in stops if not stop.units) or "(?!)"
        self._always = re.compile(always)
        self._longest_stop = min(16, longest(always))

    def states(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a number with a unit states an amount, and is no date, ordinal, name or idiom."""
        text, start = sentence.text, hit.start
        if sentence.in_name(hit):
            return False
        if text.endswith(self._words.wider, 0, start) and not text.endswith(_GATHERED, 0, start - 2):
            return hit.kind in _COUNTS and (text.endswith(DIVISIONS, 0, start) or one_of_several(sentence, hit))
        for period in sentence.periods:
            if period.start < hit.end and start < period.end:
                return hit.kind == "time" and takes(hit, text, self._words)
        if self._always.search(text, max(0, start - self._longest_stop), start):
            return False
        window = text[max(0, start - 16) : start]
        for stop in self._stops.get(hit.unit, ()):
            if stop.pattern.search(window):
                return False
        if hit.kind == "people" and hit.numeral.isdigit() and _HOTLINE.match(text, hit.end):
            return False
        if "换" in text and (_RATE.match(text, hit.end) or _EXCHANGED.search(window)):
            return False
        if hit.kind == "people" and window.endswith("有") and _SO_MANY_OR_MORE.match(text, hit.end):
            return False
        if _OF_WHICH.match(text, hit.end) and _WHICH.search(window):
            return False
        if hit.numeral[0] == "0" and hit.numeral[1:].isdigit():
            return False  # 001网格
        if hit.numeral in _NO_NUMERALS or ("每" in window and hit.value <= 3 and _FOR_SO_MANY.search(window)):
            return False
        if hit.unit == "次" and _EVERY.search(window) and _SOMEBODY_GOES.match(text, hit.end):
            return False
        if hit.numeral in _NO_NUMBERS.get(hit.kind, ("一一",)):
            return False
        if hit.kind == "bare" and not any(noun.search(window) for _, noun in self._words.bare_scales):
            return False
        if hit.kind == "money" and self._is_threshold(hit, window, text):
            return False
        if (hit.kind == "people" or hit.unit == "栋") and _OF_SO_MANY.match(text, hit.end):
            return False
        if hit.kind == "measure" and _OF_SUCH_SIZE.match(text, hit.end):
            return False  # 5000平方米以上的商务楼宇32栋
        if hit.unit in _CONTENTS and _OF_SUCH_CONTENT.match(text, hit.end):
            return False
        if hit.kind == "time":
            return states_duration(sentence, hit, window, self._words)
        if hit.unit == "度" and "电" not in window and text[hit.end - 1] != "电":
            return False
        if hit.kind == "age" and _AT_LEAST.match(text, hit.end):
            return False
        if hit.kind == "grade":
            if hit.unit == "级":
                return "." in hit.numeral or _STEPS.search(window) is not None
            points = hit.numeral[0].isascii() and _NO_POINTS.match(text, hit.end) is None and _POINTS.search(window)
            return bool(points) or _SCORED.search(window) is not None
        if hit.kind == "sorts" and text.startswith(_SIDES, hit.end) and not self._counts(sentence, hit, window):
            return False
        if hit.kind in _COUNTS and not hit.rough and _SMALL.fullmatch(hit.numeral):
            return self._counts(sentence, hit, window) or explains(sentence, hit)
        if text.startswith(_SAYINGS, hit.start):
            return False
        if hit.numeral in _SCALE_ALONE and not hit.rough:
            return _EXCEEDS.search(window) is not None
        return True

    def _is_threshold(self, hit: Hit, window: str, text: str) -> bool:
        """Whether a sum only says which things are meant (投资10亿元以上的项目, 纳税超千万元的企业)."""
        limited = text.startswith(("以上", "以下", "以内"), hit.end) or _LIMIT.search(window) is not None
        return (limited and _THRESHOLD.match(text, hit.end) is not None) or (
            _SO_LARGE.search(window) is not None and _LARGE.match(text, hit.end) is not None
        )

    def in_money(self, text: str, hits: list[Hit]) -> list[Hit]:
        """The numbers, pieces where a price is told being yuan: 只花了2000块."""
        if "块" not in text:
            return hits
        prices = self._words.prices
        return [
            hit._replace(unit="元", kind="money")
            if hit.unit == "块" and prices.search(text, max(0, hit.start - 16), hit.start)
            else hit
            for hit in hits
        ]

    def with_unit(self, text: str, hit: Hit) -> Hit:
        """A number without a unit, with that of the noun before it (常住人口4.2万)."""
        window = text[max(0, hit.start - 16) : hit.start]
        return hit._replace(unit=next(unit for unit, noun in self._words.bare_scales if noun.search(window)))

    def _counts(self, sentence: Sentence, hit: Hit, window: str) -> bool:
        """Whether a small number in characters counts something stated, rather than one or some things in general."""
        text = sentence.text
        following = text[hit.end : hit.end + 1]
        if hit.unit == "件" and following == "事":
            return False  # 想起两件事
        if hit.unit == "届":
            return window.endswith(_HELD)
        if hit.unit == "路" or (hit.unit in _OF_SAYINGS and hit.value < 10):
            return False
        if hit.unit == "处" and hit.numeral == "四" and following.isalpha() and following != "的":
            return False  # 四处打听
        if text.startswith(_SIDES, hit.end):
            return _ENUMERATED.search(window) is not None
        if hit.unit == "期" and (_STAGE.search(window) or _STAGE_NUMBER.search(window) is None):
            return False
        if hit.value <= 3 and (_PER_UNIT.search(window) or (hit.unit in ("次", "场") and _PER_TIME.search(window))):
            return True
        if text[hit.start : hit.end] in text[hit.end : hit.end + 4] or window.endswith(
            f"{hit.numeral}{hit.unit}", 0, -1
        ):
            return False
        if hit.value == 1:
            if window.endswith("各") and hit.unit in ("个", "处", "座", "家", "所", "间"):
                return True  # 甲小区、乙小区设书屋各一处
            if hit.kind not in ("things", "sorts") or hit.unit in ("起", "次") or following not in tuple("，,。；;、"):
                return False
            return any(0 < abs(other.start - hit.start) < 24 and other.value != 1 for other in sentence.hits)
        listed = _ENUMERATED.search(window) is not None
        if hit.kind == "great":
            return (
                (listed and not window.endswith("的"))
                or window.endswith(_DIVIDES)
                or _DIVIDED.search(window) is not None
            )
        if hit.kind == "people":
            return hit.unit != "人" or (bool(window) and not window.endswith(_PAUSES))
        if listed or self._words.states.search(window) or _ALL.match(text, hit.end):
            return True
        return (
            hit.kind == "things"
            and not window.endswith(("从", "分", "在", ",", "，", "：", ":", "、"))
            and bool(window)
        )
