"""A quotation as those who decide on it see it: its words, the words around it, the noun behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jiedao.entities import quoted_kinds, quoted_phrases, quoted_signs
from jiedao.entities.boundaries import governing_verb
from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_heads import own_head
from jiedao.entities.quoted_nouns import QuoteRule, noun_behind
from jiedao.entities.strength import HeadRule
from jiedao.scan import Quotation, Scan
from jiedao.vocabulary import Vocabulary

_FOUNDED = re.compile(r"(?:组织起|拉起|组起|成立|组建|引进|引入)了?(?:[\u4e00-\u9fff]{0,4})“$")
_CALLED = re.compile(
    "(?:新名字——|新名字：|名字是|名字叫|定为|设为|叫|取名|名为|叫作|叫做|起名|命名为|(?<=[的个])名字)“$"
)
_WHOSE = re.compile(
    "[\u4e00-\u9fff]{0,4}(?:顾问|成员|队员|会员|团员|负责人|会长|队长|团长|理事|志愿者|骨干|发起人|牵头人|党员|居民|老人)"
)
_SHOWING = frozenset(["布展", "参展", "招展", "办展", "撤展"])
_DONE_THERE = frozenset(
    ["义诊", "慰问", "观影", "研学", "直播", "宣讲", "演出", "展演", "服务", "宣传", "坐诊", "义卖"]
)
_GONE_TO = re.compile("(?:走进|来到|走入|进入|前往|在|到|赴)了?“\\Z")
_PERFORMED = frozenset(["演出", "巡演", "展演", "宣讲", "表演", "汇演", "巡逻", "走访", "服务", "活动"])
_WORKS = (
    "改造",
    "更新",
    "修缮",
    "整治",
    "加装",
    "连通",
    "贯通",
    "扩建",
    "改建",
    "亮化",
    "平改坡",
    "煤改气",
    "煤改电",
    "雨污分流",
    "入地",
    "气化",
    "截污",
    "清淤",
    "防水",
    "保温",
    "上改下",
    "油改电",
)
_INVESTED = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:文旅|农旅|农文旅|旅游|康养|养殖|种植|栽培|制造|加工|物流|光伏|安置房|保障房|综合体|商业|仓储|冷链|"
    "民宿|酒店|总部|产业园|景观|道路|管网|立面|风貌|停车场|房地产|地产|厂房|园区)[\u4e00-\u9fff]{0,6}"
)
_ACTING_BODY = re.compile(
    "[\u4e00-\u9fff]{0,4}?(共建圈|党建圈|联盟|联合体|共同体|志愿服务队|服务队|志愿队)(?=(?:的|主题|系列|特色|志愿)*(?:活动|党日))"
)
_STAGED = re.compile("[\u4e00-\u9fff]{0,4}?(?:街区|片区|园区|广场|公园|商圈)(?=第?[一二三四五六]期)")
_BUILDING = re.compile(
    "[^，。；“”]{0,8}?(?:动工|开工|竣工|封顶|奠基|破土|投产|拿地|交付)|，?(?:计划|预计)?总投资|，?(?:总)?建筑面积|，占地"
)
_BUILT = re.compile(
    "项目(?:建设)?[^。；“”！？\n]{0,26}?(?:投资(?![者人])|占地|建筑面积|(?<!上)开工|动工|奠基|封顶|竣工|征收|征迁|征地|拆迁|供地|"
    "用地|施工|建成后|地块|主体工程)"
)
"""Behind what is built: “云岭壹号”|项目占地20亩."""
PRAISED = re.compile(
    "[\u4e00-\u9fff]{0,3}(?:红色|暖心|智慧|先锋|阳光|满意|清廉|共享|品质|温情|温暖|信义)物业"
)  # how an estate is managed
MANNERED = re.compile(
    "(?:一站|一体|一门|一窗|沉浸|嵌入|菜单|点单|订单|互动|开放|体验|保姆|管家|融入|复合|综合|闭环|全链条|全流程|"
    "贴身|针灸|妈妈|家人|亲人|亲情|窗口|代办|跟踪|全周期|全方位|网格|滴灌|绣花|组团|捆绑|陪伴|定制|靶向|精准|流动|驻点|错时|叠加|一条龙|滚动|链条|清单|项目|上门|集成|联动|拉网|地毯|兜底|志愿|低偿|倾听|组合|互助|自助|普惠|差异|个性|主动|前置|蹲点|驻地|区域|下沉|研学|走动|敲门|问诊|会诊|集约|阳光|温情|无感|场景|情景)[式型]|[线云]上\\+[线云]下|一条龙|一揽子|全方位|全天候|"
    "全周期|全流程|全龄友好|全生命周期|家门口|零距离|面对面|一对一|多功能|综合性|(?:标准|一体|数字|智能|智慧|专业|规范|多元|网格|清单|精细|扁平|项目|常态|制度|人性|亲情|信息|动态|台账|契约|社会|市场)化|(?:7×)?24小时"
)


@dataclass(frozen=True, slots=True)
class FormulaRule:
    """What a coined formula looks like; `stop` holds idioms of that shape."""

    id: str
    cls: str
    fine: str
    pattern: re.Pattern[str]
    stop: frozenset[str]
    priority: int

    def matches(self, text: str) -> bool:
        return text not in self.stop and self.pattern.fullmatch(text) is not None


@dataclass(eq=False)  # not frozen: that takes five times as long to make
class Quoted:
    """What `text` holds from `start` to `end` between quotation marks; what costs is found when first asked for.

    `sign` is the class that its other mentions tell. `noun` is where the noun ends that it modifies, the class (maybe
    'slogan') and finer class which that gives, or ''; `cls` that class; `tail` the words behind it up to there. It may
    be `coined` as a formula (1+5+N), or `listed` as a row (一窗受理、全程代办).
    """

    scan: Scan
    quotation: Quotation
    text: str
    start: int
    end: int
    inner: str
    sign: str
    noun: tuple[int, str, str]
    cls: str
    tail: str
    coined: bool
    listed: bool
    rule: QuoteRule
    formula: FormulaRule
    vocabulary: Vocabulary
    heads: Mapping[str, HeadRule]

    @classmethod
    def of(
        cls, scan: Scan, quotation: Quotation, sign: str, rule: QuoteRule, formula: FormulaRule, vocabulary: Vocabulary,
        heads: Mapping[str, HeadRule],
    ) -> Quoted:  # fmt: skip
        """The quotation, and the noun behind it."""
        text, (start, end, _) = scan.text, quotation
        inner = text[start:end]
        noun = noun_behind(scan, end + 1, rule, vocabulary, heads)
        if noun[2] == "Activity" and (body := _ACTING_BODY.match(text, end + 1)):
            noun = (body.end(), *rule.nouns.get(body[1], ("Organisation", "")))  # “同心”共建圈|主题活动
        if noun[1] == "Programme" and (built := _STAGED.match(text, end + 1)):
            noun = (built.end(), "Facility", "")  # “时光里”街区|二期建设
        tail, coined, listed = text[end + 1 : noun[0]], formula.matches(inner), "、" in inner
        return cls(
            scan, quotation, text, start, end, inner, sign, noun, noun[1], tail, coined, listed, rule, formula,
            vocabulary, heads,
        )  # fmt: skip

    def led_by(self, pattern: re.Pattern[str], reach: int) -> bool:
        """Whether a pattern is found in the `reach` characters before the quotation, its mark included."""
        return pattern.search(self.text, max(0, self.start - reach), self.start) is not None

    def followed_by(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What a pattern matches right behind the closing mark."""
        return pattern.match(self.text, self.end + 1)

    def named(self, cls: str, fine: str = "", priority: int = 0) -> Candidate:
        """What is quoted as a name, its priority relative to that of the rule."""
        return Candidate(self.start, self.end, cls, fine, self.rule.id, self.rule.priority + priority)

    def as_formula(self) -> Candidate:
        """What is quoted as a coined formula."""
        formula = self.formula
        return Candidate(self.start, self.end, formula.cls, formula.fine, formula.id, self.rule.priority)

    @property
    def bare(self) -> str:
        """What is quoted as it is written."""
        return self.scan.written[self.start : self.end]

    def with_tail(self, end: int) -> str:
        """“书香玉林”读书节, as it is written: what is quoted with the words behind it up to `end`."""
        return self.bare + self.scan.written[self.end + 1 : end]

    @property
    def short(self) -> bool:
        """Whether it is of a length that names have."""
        return 2 < len(self.inner) <= 12 and not self.listed

    @property
    def with_de(self) -> bool:
        """“家门口”的讲堂: whether it modifies something by 的."""
        return self.text.startswith("的", self.end + 1)

    @property
    def lead(self) -> str:
        """The words before it."""
        return self.text[max(0, self.start - 28) : self.start]

    @property
    def founded(self) -> bool:
        """成立“银龄乐团”."""
        return self.led_by(_FOUNDED, 9)

    @property
    def called(self) -> bool:
        """名字就叫“月光里”."""
        return self.led_by(_CALLED, 6)

    @cached_property
    def governed(self) -> bool:
        """推行“四邻共治”: whether a verb before it takes it for one thing that is made or done."""
        first = self.scan.word_at(self.start - 1)
        return governing_verb(self.scan, first, self.rule.verbs, self.vocabulary) == "singular"

    @property
    def modifies(self) -> bool:
        """Whether it modifies the noun behind it to a name, so that the two tell of no row and nothing done."""
        tail, inner = self.tail, self.inner
        if self._is_row_only() or tail in _SHOWING:
            return False  # “云溪记忆馆”布展面积…
        if tail == "建设" and (self.listed or (not self.coined and len(inner) > 4)):
            return False
        if tail in _DONE_THERE and inner.endswith(quoted_signs.ROOMS) and self.led_by(_GONE_TO, 8):
            return False  # 走进“柳荫工作站”义诊
        return not (tail in _PERFORMED and inner.endswith(("队", "团", "社")) and "·" not in inner)  # “银铃合唱队”演出

    def _is_row_only(self) -> bool:
        """“序化、洁化”品牌: whether a row and the noun behind it make no name; “一窗受理、全程代办”服务 does."""
        if not self.listed or self.noun[2] not in ("", "Brand", "ServiceCentre"):
            return False
        return not (self.tail.endswith(("服务", "品牌")) and quoted_phrases.is_parallel(self.inner))

    @property
    def meant(self) -> tuple[str, str]:
        """Class and finer class that are meant by the noun behind, which may be a figure of speech."""
        _, cls, fine = self.noun
        tail, inner = self.tail, self.inner
        if cls == "Programme" and tail == "工程" and inner.endswith(_WORKS):
            return "Project", ""  # “无碍微改造”工程
        if cls == "Programme" and tail.endswith(("项目", "工程")) and _INVESTED.match(tail):
            return "Project", ""  # “云岭古村”文旅融合项目
        built = self.followed_by(_BUILT) or _BUILDING.match(self.text, self.noun[0])
        if cls == "Programme" and tail == "项目" and built:
            return "Project", ""  # “云岭壹号”项目由…投资, “时光里”项目下月动工
        if cls == "Platform" and tail.endswith("平台") and quoted_kinds.is_meeting_ground(inner + tail):
            return "Programme", "Mechanism"  # “小院议事”平台
        if cls == "Organisation" and PRAISED.fullmatch(tail):
            return "Programme", "Brand"  # “柳邻”红色物业
        if cls == "Organisation" and "+" in inner and len(inner) > 1 and not MANNERED.fullmatch(inner):
            return "Programme", "Mechanism"  # “1+3”服务小组
        return cls, fine

    @cached_property
    def own(self) -> HeadRule | None:
        """The rule of the head noun that it ends with: “马克思读书角”; “家门口”的讲堂 has a name behind it."""
        own = own_head(self.inner, self.heads, self.vocabulary)
        if own is None or not self.with_de or (own.fine in ("Activity", "Campaign") and len(self.inner) > 3):
            return own
        members = own.cls == "Organisation" and _WHOSE.match(self.text, self.end + 2)
        return own if members else None

    @cached_property
    def head(self) -> HeadRule | None:
        """The rule of its own head noun, if it is neither a row nor a formula."""
        return None if self.listed or self.coined else self.own


Decider = Callable[[Quoted], Candidate | None]
"""Gives a name, `NO_NAME`, or None where it cannot tell and the next is asked."""
