"""The indicator of a figure, made from a rule's template and the noun phrases beside the number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jiedao.figures.behind import after, verbal
from jiedao.figures.beside import HOW_OFTEN
from jiedao.figures.changes import origin
from jiedao.figures.phrases import before, told_before
from jiedao.figures.records import Hit
from jiedao.figures.repeating import is_deed, thing_of
from jiedao.figures.sentence import Sentence
from jiedao.figures.undertakings import built, undertaking
from jiedao.figures.words import Vocabulary

_SLOT = re.compile(r"\{(\w+)\}")
_ROLE_TAIL = re.compile("(?:内容|之一)$")
_LIGHT = ("实现", "享受", "受益于")
_COUNTED = {"户": "户数", "人": "人数", "名": "人数", "人次": "人次"}
_DWELLERS = {"户": "住户", "人": "人口"}
_DWELLING = ("住着", "住有", "居住", "居住着", "生活着", "聚居着", "生活有")
_COUNTED_NOUNS = frozenset(_COUNTED.values())
_INHABITANTS = "居民人口"
_EXTENT = {
    **dict.fromkeys(("平方米", "平方公里", "平方千米", "公顷", "亩"), "面积"),
    **dict.fromkeys(("米", "公里", "千米", "延长米", "延米"), "长度"),
}
_PLACES = ("小区", "社区", "楼院", "楼栋", "院落", "村", "楼", "单元")
_TEAMS = re.compile("(?:这|该|整个)?[支个]?(?:队伍|团队|服务队|志愿队|专班|班子)")
_TEAM_NAMES = (
    "巡逻队",
    "服务队",
    "志愿队",
    "宣讲团",
    "调解队",
    "小分队",
    "工作队",
    "代表团",
    "议事会",
    "理事会",
    "专班",
)
_MADE = frozenset(
    ("打造", "建设", "建成", "兴建", "新建", "改造", "修建", "改建", "扩建", "建起", "修缮", "升级", "实施")
)
_REPEATS = 8  # characters between a number and the next of the same noun
_BARE = frozenset(("率", "量", "数", "度", "额", "比", "值", "人均", "户均", "其中", "占", "占了", "中", "之中"))
_COUNTABLE = frozenset(("people", "things", "sorts"))
_TIMES = {
    **{"场": "场次", "场次": "场次", "次": "次数", "课": "课", "节": "课时", "堂": "课程", "讲": "讲数"},
    **{"桌": "桌数", "轮": "轮次", "站": "站数", "趟": "趟数"},
}
# What may stand before the verb of what is held so many times.
_HOW = re.compile(
    "(?:已经?|共计?|一共|总共|前后|前前后后|先后|一口气|累计|足足|陆续|轮流|社区|在?各社区|大家|居民们?|今年|全年|又|还|就|整整)+"
)
_HELD = ("举办", "开展", "举行", "召开", "组织", "开办", "摆上", "摆开")
_SPENDING = ("花", "卖", "买", "挣", "赚", "要", "收", "交")  # alone: what one person pays in a tale
_HOW_LONG = re.compile("(?<=..)(?:已经?|有|约|近|超过?|整整|了|达)+$")  # behind what was done: 从事调解|已近
_BEING = ("当", "做", "干")
_STOREYED = ("楼", "小楼", "高楼", "大楼", "建筑", "的楼", "的建筑")
_BUILDINGS = ("栋", "幢")
_SPANS = {"天": "天数", "个月": "时间", "年": "年数", "周": "周数"}
_SORTS = ("专职", "兼职", "全职", "街道级", "社区级", "国家级", "省级", "市级", "区级")
_REACHING = ("涉及", "惠及", "覆盖")
_SPAN_NOUNS = ("时间", "时长", "时限", "期", "期限", "龄", "天数", "年数", "周数", "日数")
_SPENT = re.compile("[只仅才]?(?:用时|经过|历经|历时|耗时|费时|花费?|用了|花了|用)$")
_ONLY = re.compile("^(?:只|仅仅?|才|前后|一共|总共|共)+$")  # 只|用了15天
_EACH = re.compile("([人户]均)(?:仅|约|只有|不足|不到|达|近)*$")
_STOREYS = ("上下", "高", "楼高", "共", "总高", "一共", "上下共")
_RATES = ("率", "度", "比", "比例", "比重", "得分", "评分", "分数")
# Groups of a village, where so many live: 惠及|柳湖村7组|251人.
_GROUPS = re.compile("(?P<reaches>惠及|涉及|覆盖|服务|受益)?[一-鿿]{0,6}[0-9]+(?:[、,，和及][0-9]+)*组")
_MARKS = ' “”‘’"的、'
_STAGES = ("首期", "一期", "二期", "三期", "其中一期", "首开区")  # of what is built
_OPENED = re.compile("(?<=..)(?:已|共)?(?:开办|举办|开设|开展|开讲|开班|开|办)了?$")  # 爱心课堂|开了28期
_TAKING = re.compile("(?:把|将|对|给)[^,，。;；、0-9]{1,9}[^,，。;；、0-9为成出至到有入作于了的等内里约近达共区]$")
_DONE_WITH = re.compile(
    "(?:全部|统一|逐一|逐个|集中|全面|均|都|一并|陆续|依法|按|先后|顺利|成功|就近)*(?:进行|改造|改建|改成|改为|打造|建成|变成|变为|变身|升级|提升|"
    "整合|纳入|列入|录入|移交|转交|移送|实施|开展|予以|给予|划分|划入|划归|分成|分为|作为|用于|拆除|拆分|清理|清运|整治|整修|修缮|"
    "更换|盘活|搬迁|安置|收回|租给|出租|交给|送到|送给|送往|发放|分发|编入|编成|合并|落实|做|种|修|一一|逐)"
)


class Indicators:
    """The noun phrases beside one number, each found when a rule first asks for it."""

    def __init__(
        self, sentence: Sentence, hit: Hit, from_: int, until: int, words: Vocabulary, previous: str, window: int
    ) -> None:
        self._sentence = sentence
        self._hit = hit
        self._from = from_
        self._until = until
        self._words = words
        self.previous = previous
        self._window = window
        self._before: str | None = None
        self._bare = False
        self._after: str | None = None
        self.noun_end = hit.end
        self.whole = ""  # what a share is a share of

    @property
    def before(self) -> str:
        """The noun phrase that ends at the number, or nothing."""
        if self._before is None:
            noun = before(self._sentence, self._hit, self._from, self._words)
            noun = told_before(self._sentence, self._hit, self._words) or noun
            if noun.endswith("组") and (groups_of := _GROUPS.fullmatch(noun)):
                noun = groups_of["reaches"] or ""
            if thing := built(self._sentence, self._hit, noun, self._words):
                noun = thing + noun
            elif noun in self._words.generic:
                done = self._sentence.text.rfind("完成" + noun, self._from, self._hit.start) >= 0
                noun = (undertaking(self._sentence, self._hit, self._words) or "完成" * done) + noun
            elif noun.endswith(_DWELLING):
                noun = _DWELLERS.get(self._hit.unit, "")
            elif noun in self._words.reaching:
                noun += _COUNTED.get(self._hit.unit, "")
            elif (
                not noun and self._hit.unit == "层" and self._sentence.text.endswith(("高", "高达"), 0, self._hit.start)
            ):
                noun = "高"
            self._bare = noun in _BARE
            self._before = _measured(noun, self._hit.unit)
        return self._before

    @property
    def after(self) -> str:
        """The noun phrase that begins after the unit, or nothing."""
        if self._after is None and self._dealt_with:
            self._after = ""
        if self._after is None:
            self._after, self.noun_end = after(self._sentence, self._hit, self._until, self._words)
            if self._hit.unit == "层" and self._after.startswith(_STOREYED):
                self._after = "层数"
            elif self._after == "楼" and self._hit.unit in _BUILDINGS:
                self._after = "楼栋"
        return self._after

    @property
    def _dealt_with(self) -> bool:
        """Whether what is counted stands before the number, and behind it what is done with it (将老楼30栋改造一新)."""
        text, hit = self._sentence.text, self._hit
        if hit.kind not in _COUNTABLE or (done := _DONE_WITH.match(text, hit.end)) is None:
            return False
        taken = _TAKING.search(text, max(self._from, hit.start - 14), hit.start)
        return taken is not None and not text.startswith("的", done.end())

    @property
    def chained(self) -> bool:
        """Whether the noun after this number is the next one's (居民小区35个居民1.2万户), this one's being before."""
        if (
            not self.after
            or "的" in self.after
            or self.noun_end != self._until
            or self._sentence.text[self._until - 1] in "、和与及的"
            or self._sentence.text.endswith("的", 0, self._hit.start)  # 居民反映的|19个问题
            or any(hit.start == self._until and hit.kind == "ratio" for hit in self._sentence.hits)  # 14件积案|100%
        ):
            return False
        return len(self.before) > 2 and not self._sentence.text.endswith("等", 0, self._hit.start)

    def fill(self, template: str, left: re.Match[str] | None, right: re.Match[str] | None) -> str:
        """The indicator that a template makes, or nothing where a part of it is missing."""
        if template == "{after}":
            return "" if self.chained else self.after
        if template == "{before}":
            if self.before in _SORTS:
                thing = thing_of(self.previous.removeprefix(_opposite(self.previous)), self._sentence.cut, self._words)
                return self.before + thing  # 网格员210名,其中专职|120名
            return self._reached_too + self.before if self.before else ""
        if template == "{previous}":
            if self._hit.start - self._from > _REPEATS:
                return ""
            if self._hit.unit == "层":
                return "层数"  # 占地1800平方米,共3层
            if self.previous == "层数":
                return _EXTENT.get(self._hit.unit, "")
            if self.previous.endswith((*_PLACES, "户数")) or self.previous.removeprefix("居民") in _COUNTED_NOUNS:
                dealt_with = self.previous * self.previous.startswith(self._words.undertakings)  # 改造老旧小区|户数
                return _INHABITANTS if self._hit.unit == "人" else dealt_with + _COUNTED.get(self._hit.unit, "")
            if self.previous == _DWELLERS["户"] and self._hit.unit == "人":
                return _INHABITANTS
            return self.previous if self._hit.unit in ("期", "届") else self.previous.removesuffix("期数")
        if template == "{sorts_of}":
            return self._sorts_of()
        if template == "{participants}":
            return "参加" + self.before if self.before else ""
        if template == "{previous_rate}":
            return self.previous if self.previous.endswith(_RATES) else ""
        if template in ("{of_those}", "{of_each}", "{taken_up}"):
            return self.previous
        if template == "{inhabitants}":
            return _INHABITANTS if self.previous.removeprefix("居民") in _COUNTED_NOUNS else ""
        if template == "{spent}":
            return "完成投资" if "投资" in self.previous else ""
        if template == "{previous_extent}":
            kind = _EXTENT.get(self._hit.unit, "") if self._from == self._hit.start and not self.after else ""
            return self.previous + kind if kind and self.previous else ""
        if template == "{total_of_previous}":
            since = self._sentence.text[self._from : self._hit.start].lstrip("，,")
            kind = _EXTENT.get(self._hit.unit, "")
            return self.previous + kind if self.previous and left and len(since) == len(left[0]) else ""
        if template == "{extent_of}":
            kind = _EXTENT.get(self._hit.unit, "")
            each = _EACH.search(self._sentence.text, max(0, self._hit.start - 6), self._hit.start)
            lead = each[1] if each else ""
            return lead + self.after.removesuffix(kind) + kind if kind and self.after else ""
        if template == "{extent}":
            return _EXTENT.get(self._hit.unit, "")
        if template == "{verbal}":
            return "" if self._hit.kind == "ratio" and self._bare else verbal(self._sentence, self._hit)
        if template == "{deed_of_those}":
            return self._deed_of_those(groups(left)["deed"])
        if template == "{grown_on_balance}":
            return (thing_of(self.previous, self._sentence.cut, self._words) or "净增") if self.previous else ""
        if template == "{noun_or_previous}":
            return self._noun_or_previous(left)
        if template == "{became}":
            return self._became()
        if template == "{share}":
            self.whole = self._noun_or_previous(left)
            return f"{self.whole}占{groups(left)['whole'] or '比'}" if self.whole else ""
        if template == "{discount}":
            return self.before.removesuffix("优惠").removesuffix("折扣") + "优惠折扣"
        if template == "{lived}":
            return _lived(groups(left or right)["deed"], self.after if left else "")
        if template == "{done_in}":
            done = groups(right)
            return done["deed"] + done["object"] + "用时"
        if template == "{how_long}":
            done = groups(right)
            return done["how"] + done["deed"] + "时长"
        if template == "{extent_of_each}":
            return self.previous + _EXTENT.get(self._hit.unit, "") if self.previous else ""
        if template == "{rate_done}":
            return self.before + groups(right)["deed"] + "率"
        if template == "{awarded}":
            return "获奖" + (groups(right)["noun"] or "人数")
        if template == "{granted}":
            values = groups(left)
            return values["verb"] + values["noun"] + (values["what"] or "金额")
        if template == "{granted_to}":
            values = groups(right)
            what = f"{values['what']}的" if values["what"] else ""
            return groups(left)["verb"] + what + values["noun"]
        if template == "{worth}":
            how = "价值" if groups(left)["how"].endswith("值") else "折合金额"
            return self.previous + how if self.previous else ""
        if template == "{of_a_size}":
            values = groups(left)
            return "" if self._noun_before_size(left) else values["size"] + values["large"] + values["noun"]
        if template == "{turned_from}":
            values = groups(right)
            return values["verb"] * (len(values["verb"]) > 1) + values["noun"]
        if template == "{dealt_with}":
            values = groups(right)
            return (values["object"] or f"{values['deed']}的") + values["noun"]
        if template == "{most_of_age}":
            return ("最小" if groups(left)["most"][-1] in "小轻幼" else "最大") + "年龄"
        if template == "{people_inside}":
            return told_before(self._sentence, self._hit, self._words) or "人口"
        if template == "{members}":
            return "成员" + groups(right)["noun"]
        values = {**groups(left), **groups(right), "unit": self._hit.unit, "previous": self.previous}
        values["span"] = _SPANS.get(self._hit.unit, "时间")
        if "{role}的" in template:
            values["role"] = values["as"].strip("“”‘’")
        if template == "{noun_or_before}":
            noun = (values["noun"] or values.get("inner", "")).strip(_MARKS)  # 40项160条|举措
            return noun if noun and noun not in _MADE else self.before
        if template == "{role}":
            return _ROLE_TAIL.sub("", values["as"]).strip("“”")
        if template == "{doing}":
            light = values["verb"] in _LIGHT and not values["object"].endswith("全覆盖")
            deed = values["object"] if light else f"{values['verb']}{values['object']}的"
            return deed + values["noun"].strip("“”")
        if values.get("rank"):
            values["verb"] += values["rank"]
        if "{among}" in template:
            values["among"] = self.before.removesuffix("中").rpartition("的")[2]
        if "{after}" in template:
            values["after"] = "" if self.chained else self.after
        values["dwellers"] = "居民" * (template == "{dwellers}") + _COUNTED.get(self._hit.unit, "")
        if "noun" in values:
            values["head"] = values["noun"].rpartition("的")[2]
        return filled(template, values)

    @property
    def _reached_too(self) -> str:
        """What reaches the one before this one of a row reaches it too: 涉及楼栋36栋、居民2800户: 涉及|居民."""
        verb = next((verb for verb in _REACHING if self.previous.startswith(verb)), "")
        if not verb or self._sentence.text[self._from : self._from + 1] != "、" or self._hit.kind == "ratio":
            return ""
        return "" if is_deed(self._sentence.cut(self.before)[0], self._words) else verb

    def _noun_before_size(self, left: re.Match[str] | None) -> str:
        """What stands before a size: of that it is, and not of what follows (管网|800米|检查井30个)."""
        assert left is not None
        first = self._sentence.clauses[self._sentence.clause_of(self._hit.start)][0]
        start = self._window + left.start()
        noun = before(self._sentence, self._hit._replace(start=start), first, self._words) if start > first else ""
        return "" if is_deed(noun, self._words) or noun in _MADE else noun

    def _deed_of_those(self, deed: str) -> str:
        """What became of so many of what was counted before (领取问卷4000份,收回3860份), unless it was held."""
        held = self._hit.unit in _TIMES or self._hit.unit in HOW_OFTEN
        if held or deed in self._words.reaching or not is_deed(deed, self._words):
            return ""
        thing = thing_of(self.previous, self._sentence.cut, self._words)
        if deed == "完成" and self.previous.startswith(self._words.undertakings):
            thing = self.previous
        return deed + thing if thing else ""

    def _sorts_of(self) -> str:
        """What there are so many sorts of, behind the next number (5大类43项服务); nothing if a noun stands before."""
        following = next((hit for hit in self._sentence.hits if hit.start == self._hit.end), None)
        if (
            following is None
            or following.kind not in _COUNTABLE
            or (self.before and not self._made and not self._listed)
        ):
            return ""
        noun, _ = after(self._sentence, following, len(self._sentence.text), self._words)
        return noun + "类别" * (self._hit.unit == "类") if noun else ""

    @property
    def _listed(self) -> bool:
        """Whether things that are listed stand right before the number (宣讲、义诊等6类)."""
        return self._sentence.text.endswith("等", 0, self._hit.start)

    @property
    def _made(self) -> bool:
        """Whether a verb of making stands right before the number."""
        return self._words.states.search(self._sentence.text, self._from, self._hit.start) is not None

    def _became(self) -> str:
        """What a number is of that another one became, told before both or of the first (由30张扩到80张)."""
        start = origin(self._sentence, self._hit)
        if start < 0:
            return ""
        if self.previous and self._from > start:
            return self.previous
        first = self._sentence.clauses[self._sentence.clause_of(start)][0]
        noun = before(self._sentence, self._hit._replace(start=start), first, self._words) if start > first else ""
        return noun or self.previous

    def _noun_or_previous(self, left: re.Match[str] | None) -> str:
        """The noun before what `left` matched, or the indicator of the figure before."""
        assert left is not None
        start = self._window + left.start()
        first = self._sentence.clauses[self._sentence.clause_of(self._hit.start)][0]
        from_ = first if start < self._from else self._from  # 税收|连续3年超过1亿元
        noun = before(self._sentence, self._hit._replace(start=start), from_, self._words) if start > first else ""
        if self.previous and noun.startswith(("比", "较")):
            return self.previous  # 满意度99%,比上线前提高4个百分点
        if noun in _POINTING_BACK:
            return self.previous or self._told_of_first(first) or noun
        if noun in _CHANGES and self.previous and not self.previous.endswith(noun):
            return self.previous + noun  # 税收增长8%,增幅|较上半年提高1个百分点
        return self.previous if not noun or (self.previous and _TIME.fullmatch(noun)) else noun

    def _told_of_first(self, clause: int) -> str:
        """The rate or sum that the sentence told of before a clause, without a number (出租率持续走低,这一数字…)."""
        told = [match.end() for match in _TOLD_OF.finditer(self._sentence.text, 0, clause)]
        if not told:
            return ""
        first = self._sentence.clauses[self._sentence.clause_of(told[-1] - 1)][0]
        noun = before(self._sentence, self._hit._replace(start=told[-1], end=told[-1]), first, self._words)
        at = self._sentence.text.rfind(noun, first, told[-1]) if noun else -1
        return self._sentence.text[at : told[-1]] if at >= 0 else ""


# What stands for the rate or sum told of before: 出租率走低,|这一数字|下降8%.
_POINTING_BACK = (
    "这一数字", "这个数字", "该数字", "这一数据", "这一比例", "这个比例", "该比例", "这一指标", "该指标",
    "数字", "这一数值",
)  # fmt: skip
_TOLD_OF = re.compile(
    "[一-鿿]{2}(?:率|总量|总数|总额|数量|人数|收入|产值|税收|案件)(?=[在已也仍曾还居持继连一总大较明逐不偏，,；;])"
)
_CHANGES = ("增幅", "降幅", "增速", "涨幅", "跌幅")
_TIME = re.compile(
    "(?:今年|去年|前年|当年|[上下]半年|全年|近?[一二两三四五六七八九十0-9]+[年个月季度]+)(?:以?来|间|里|上半年|下半年)?"
)
"""What tells when something grew, and not what: 一年|上扬8.4%."""


def _measured(noun: str, unit: str) -> str:
    """What is counted, told from its unit where the noun alone is a verb or says a length of time.

    >>> _measured("讲", "期"), _measured("志愿服务", "小时"), _measured("连开", "天"), _measured("率", "%")
    ('期数', '志愿服务时长', '连开天数', '')
    >>> _measured("前前后后聊", "场"), _measured("轮流举办", "场次"), _measured("演出", "场")
    ('场次', '场次', '演出')
    """
    if not noun or noun in _BARE:
        return ""
    if unit in ("人", "名") and _TEAMS.fullmatch(noun):
        return "成员"
    if unit == "人" and noun.endswith(_TEAM_NAMES):
        return noun.removeprefix("这个").removeprefix("这支") + "成员"
    if unit == "层" and noun.endswith(_STOREYS):
        return "层数"
    if unit in ("期", "届"):
        noun = _OPENED.sub("", noun)
        return f"{unit}数" if len(noun) == 1 else noun if noun.endswith(unit) else f"{noun}{unit}数"
    if noun in _SPENDING and unit == "元":
        return ""
    if unit in _TIMES:
        how = _HOW.match(noun)
        deed = noun[how.end() :] if how else noun
        if len(deed) == 1 or (deed in _HELD and how):
            return _TIMES[unit]
    if unit in _SPANS and noun.endswith("连续"):
        return noun + _SPANS[unit]
    if noun in _STAGES and unit in _EXTENT:
        return noun + _EXTENT[unit]
    if unit == "小时" and not noun.endswith(("时间", "时长", "时限")):
        return noun + "时长"
    if unit in _SPANS and (spent := _SPENT.search(noun)):
        return _ONLY.sub("", noun[: spent.start()]) + "用时"
    if unit in _SPANS and len(noun) <= 4 and not noun.endswith(_SPAN_NOUNS):
        return noun + _SPANS[unit]
    return noun


def _opposite(indicator: str) -> str:
    """The sort that an indicator begins with, of what another sort is told of next: 专职|网格员; or nothing."""
    return next((sort for sort in _SORTS if indicator.startswith(sort)), "")


def _lived(deed: str, noun: str) -> str:
    """What somebody was or did for so many years.

    >>> _lived("党龄", ""), _lived("当过", "消防员"), _lived("经验", ""), _lived("住了", "")
    ('党龄', '消防员年数', '从业经验', '居住年数')
    """
    deed = _HOW_LONG.sub("", deed).rstrip("了过")
    if deed.endswith(("龄", "经验", "经历")):
        return "从业" + deed if deed in ("经验", "经历") else deed
    if deed in _BEING:
        return noun + "年数" if noun else ""
    return {"住": "居住"}.get(deed, deed) + "年数"


def groups(match: re.Match[str] | None) -> dict[str, str]:
    """The named groups of a match, empty ones as empty strings."""
    return {} if match is None else {name: value or "" for name, value in match.groupdict().items()}


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its slots filled; nothing where one of them is empty or unknown.

    >>> filled("连续{verb}{unit}数", {"verb": "举办", "unit": "年"}), filled("{verb}", {})
    ('连续举办年数', '')
    """
    if not all(values.get(slot) for slot in _SLOT.findall(template)):
        return ""
    return _SLOT.sub(lambda slot: values[slot[1]], template).strip("“”")
