"""Words and what they do in a sentence: name-able, generic, verb, function word, punctuation.

A name of unknown words is found from its head noun leftwards, word by word (jieba decides where words begin), until
a word that no name contains. One character codes the kind of each word, so that rules can look along a string.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import proxy

from jiedao.segment import Segmenter

PUNCTUATION = "p"
STOP = "s"
SOFT = "q"  # a function word by its tag only: 年, 慢行, 七; a name may run through it
VERB = "v"
AMBIGUOUS = "w"  # verb or noun: 管理, 创新
GENERIC = "g"
NOUN = "n"
PROPER = "x"
LATIN = "d"
NAMEABLE = frozenset("nxgdw")
VERB_CATEGORIES = (
    "establish", "implement", "implement_new", "undertake", "attract", "settle", "receive", "grant", "serve",
    "cooperate", "participate", "operate", "comprise", "naming", "carry_out", "verb",
)  # fmt: skip
ALWAYS_VERBS = frozenset(["establish", "attract", "receive", "implement_new"])
ASPECT = "了着过出起成"
DIRECTED = "到进给在由于着至"
LEADING, PREPOSED = "先再也都还就才又便并更", "给把让将对向为在从由"
PROPER_TAGS = ("nr", "ns", "nt", "nz")
FUNCTION_TAGS = frozenset(
    [
        "d",
        "df",
        "dg",
        "p",
        "c",
        "u",
        "uj",
        "ul",
        "ud",
        "ug",
        "uv",
        "uz",
        "r",
        "rr",
        "rg",
        "rz",
        "y",
        "e",
        "o",
        "m",
        "mq",
        "mg",
        "q",
        "t",
        "tg",
        "h",
        "k",
    ]
)  # ICTCLAS: adverbs, prepositions, particles, pronouns, numerals, measures, times, idioms


HEAD, ROLE, AWARD = 1, 2, 4
"""A word's cue is the sum of what it may begin: it ends in a head noun, it is a role or calling, it grants an award."""

MOST_REMEMBERED = 200_000  # bounded: hostile text may hold no word twice


@dataclass(frozen=True, slots=True)
class Word:
    """A word's kind, its categories in the rule packs, and the longest head noun that it ends in."""

    kind: str
    categories: frozenset[str]
    head: str


COMMON_WAYS = frozenset([
    "下坡路", "上坡路", "人生路", "人行路", "冤枉路", "出口路", "两条路", "主干路", "次干路", "回头路", "快速路",
    "放射路", "斜坡路", "新丝路", "新思路", "新线路", "来时路", "柏油路", "水泥路", "泥土路", "泥巴路", "沥青路",
    "煤渣路", "爱情路", "石头路", "石板路", "砂石路", "砾石路", "碎石路", "老八路", "老套路", "走弯路", "走老路",
    "走远路", "走门路", "腿走路", "谋出路", "门电路", "内电路", "外电路", "双回路", "微电路", "整条路", "整段路",
    "找门路", "抄小路", "压马路", "敢问路", "有销路", "路归路", "钻门路", "错铺路", "际网路", "高速路", "高架路",
    "花纹路",
])  # fmt: skip
"""Words of the dictionary that end as a street does and name none."""
SHORT_STREET = "街(?=(?:还|也|正|先后)?(?:党工委|黨工委|街道办|着力|坚持|创新|聚焦|联合|举办|推出|组织|开展|推进|打造))"
"""A sub-district by 街 alone, a regular expression: what acts is no street. All of Guangzhou's are called so."""
HEARSAY = ("网传", "据传", "误传", "谣传", "听说", "据悉")
"""What leads to a name and begins none: 网传|街道…."""
POST_HELD = re.compile(
    "(?:街道|社区|办事处|村)[\u4e00-\u9fff]{0,8}?(?:书记|主任|委员|部长|[所站队科局组]长|干部|专员|助理)"
    "(?=[，。；、！]|期间|以来|时|后|$)"
)
"""Behind 任: a post in the area told of, which somebody takes, and no name behind it. 王冬任|街道党工委书记."""
SORTS_OF_STREETS = (
    "示范", "试点", "先进", "老旧", "城市", "美丽", "商业", "相关", "其他", "周边", "标杆", "品质", "模范", "样板",
    "重点", "一线", "优秀", "特色", "最美", "热门", "网红", "文明", "智慧", "宜居", "一周", "季度",
    "年度", "全年", "上月", "下月",
)  # fmt: skip
"""Of what sort, or of what time, 街道 are told to be, where it has no name: 武昌区|最美|街道, 一周|街道|动态."""
NO_PLACE_ENDS = frozenset(
    "说聊谈读看写听逛走跑吃住归回过了着遍完给被到与及跟对使还又再必赴找请借靠去此某每该这以从向按为各由经受于把"
)
"""What hardly any name of a sub-district ends in (13 of the 41,352 in the register): 数说|街道, 同德路由|街道."""


class _Codes(dict[str, str]):
    """Two characters for each word that was looked up: its kind, and its cue."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = proxy(vocabulary)  # no circle: who is done with rules frees the dictionary with them

    def __missing__(self, word: str) -> str:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        known = self._vocabulary[word]
        bits = HEAD if known.head else 0
        for bit, category in zip((ROLE, AWARD), self._vocabulary.cue_categories, strict=True):
            if category in known.categories:
                bits |= bit
        if is_calling(word, known.kind):
            bits |= ROLE
        found = self[word] = f"{known.kind}{bits}"
        return found


def is_calling(word: str, kind: str) -> bool:
    """Whether a noun says what somebody is (铆工, 法官, 获得者), though it is no role of the lexicon.

    >>> is_calling("铆工", "n"), is_calling("工地", "n"), is_calling("委员", "v")
    (True, False, False)
    """
    return word[-1] in CALLINGS and len(word) > 1 and kind in "ng" and word not in NO_CALLINGS


_BEFORE_VERBS = frozenset("这那就便则都也还又并均皆只已曾先再即仍才更最不没未")
_LIGHT_VERBS = frozenset("是在有由被把将对从为让给使能会要可")
"""What the dictionary lacks of these is no name: 这|是, 就|在, 又|有, 并|由."""


def is_done(word: str) -> bool:
    """Whether a word of two characters is a deed and how it comes out: 架|进, 筑|好, 添|上; no name begins with it.

    >>> is_done("架进"), is_done("筑好"), is_done("汇通"), is_done("学成")
    (True, True, False, False)
    """
    return len(word) == 2 and word[1] in OUTCOMES and word[0] in DEEDS


DEEDS = frozenset(
    "转访逛巡架添挪筑搬装铺刷换修补栽挖砌盖拆拉推送接请带领找追赶跑冲钻挤坐站停关锁守看盯查问听说讲谈聊唱跳演画写读背记算排摆放挂贴晒晾洗擦扫拖抹"
    "打敲拍踢扔捡拾收存取借还租买卖赔赚省攒凑搭翻垒织编绣剪捏揉端捧扛抬抱扶牵搀爬走绕穿跨踏迈骑驶躲藏塞填堵挡拦围圈划拧插拔掏摸抓举丢甩"
    "当倒泼浇灌喷涂喊叫骂吵劝哄教评投派撤退让腾招揽拢拼挨凿镶嵌缝煮蒸炒吃喝种"
)
OUTCOMES = frozenset("进上好满完遍出成起下回过通掉住走到妥齐够")


CALLINGS = frozenset("员师工官者民长生友女嫂匠兵手人伙")
NO_CALLINGS = frozenset(
    ["人民", "居民", "职工", "员工", "农民工", "学生", "志愿者", "民生", "卫生", "民工", "医生", "市民"]
)
"""Words that name many more often than one; those of them that are roles of the lexicon are found as such."""


class Vocabulary(dict[str, Word]):
    """The word categories of the rule packs over jieba's dictionary; answers are cached for each distinct word."""

    def __init__(
        self,
        categories: Mapping[str, Iterable[str]],
        heads: Iterable[str],
        extra: Iterable[str] = (),
        cue_categories: tuple[str, str] = ("role", "receive"),
    ) -> None:
        super().__init__()
        self.codes = _Codes(self)
        self.cue_categories = cue_categories
        self.categories: dict[str, frozenset[str]] = {}
        gathered: dict[str, set[str]] = {}
        for category in sorted(categories):
            for word in categories[category]:
                gathered.setdefault(word, set()).add(category)
        self.categories = {word: frozenset(names) for word, names in gathered.items()}
        self.heads = frozenset(heads)
        self.last_of_heads = frozenset(head[-1] for head in self.heads)
        self._longest_head = max(map(len, self.heads), default=0)
        unsegmented = {"stop", "surname", "saying", "place_sort", "leading", "leading_or_name"}
        own = {w for w, names in self.categories.items() if not names <= unsegmented} | self.heads | set(extra)
        self.segmenter = Segmenter(sorted(word for word in own if len(word) > 1))

    def words(self, category: str) -> frozenset[str]:
        """All words of a category."""
        return frozenset(word for word, names in self.categories.items() if category in names)

    def names_by_itself(self, word: str) -> bool:
        """Whether a word is of the category of those that name by themselves: 梧桐, 百姓, 八一."""
        return "brand" in self[word].categories

    def __missing__(self, word: str) -> Word:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        found = self[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> Word:
        names = self.categories.get(word, frozenset())
        if not names and len(word) > 2 and word[-1] in ASPECT and self._is_verb(word[:-1]):
            return Word(VERB, self.categories[word[:-1]], "")  # 建成了
        if not names and len(word) == 2 and word[1] == "了" and self._is_verb(word[0]):
            return Word(VERB, self.categories[word[0]], "")  # 建了|食堂
        if not names and len(word) == 4 and self._is_verb(word[2:]) and self._leads(word[:2]):
            return Word(VERB, self.categories[word[2:]], "")  # 顺利完成
        return Word(self._kind(word, names), names, self._head(word))

    def _is_verb(self, word: str) -> bool:
        return not self.categories.get(word, frozenset()).isdisjoint(VERB_CATEGORIES)

    def _is_directed(self, word: str, tag: str) -> bool:
        """Whether a word is a verb with its direction: 复制到, 考进, 传进, 留给, 交由; but not 理由."""
        if tag == "v" or (not tag and len(word) == 2 and word[-1] in "到于着至"):
            return True  # 隐于, 小到, 飘着
        verb = self.segmenter.tag(word[:-1]).startswith("v") or "verb" in self.categories.get(word[:-1], ())
        return (not tag or word[-1] == "由") and verb

    def _leads(self, word: str) -> bool:
        """Whether a word stands before a verb as 成功 in 成功打造."""
        return word in ("顺利", "圆满") or self._is_verb(word) or "stop" in self.categories.get(word, frozenset())

    def _head(self, word: str) -> str:
        for length in range(min(len(word), self._longest_head), 0, -1):
            if word[-length:] in self.heads:
                if length == 1 and len(word) > 1 and self._kind(word, self.categories.get(word, frozenset())) != PROPER:
                    return ""  # 举办, 大局: a word of its own
                return word[-length:]
        return ""

    def _kind(self, word: str, names: frozenset[str]) -> str:
        if not any(character.isalnum() for character in word):
            return PUNCTUATION
        if word.isascii():
            return LATIN
        verb = not names.isdisjoint(VERB_CATEGORIES)
        if "generic" in names:
            return AMBIGUOUS if verb else GENERIC
        if verb:
            noun_too = (
                len(word) > 1
                and self.segmenter.tag(word) in ("vn", "n", "an")
                and names.isdisjoint(ALWAYS_VERBS)
                and not self.segmenter.is_coined(word)
            )
            return AMBIGUOUS if noun_too else VERB
        if "stop" in names:
            return STOP
        tag = self.segmenter.tag(word)
        if word[-1] in DIRECTED and len(word) > 1 and word != "前进" and self._is_directed(word, tag):
            return VERB
        if is_done(word) and not tag.startswith(("n", "m", "t")):
            return VERB
        if not tag and len(word) == 2 and word[0] in LEADING and word[1] in PREPOSED:
            return STOP  # 先给|小区, 再把|路灯
        if not tag and len(word) == 2 and word[0] in _BEFORE_VERBS and word[1] in _LIGHT_VERBS:
            return STOP
        if tag.startswith(PROPER_TAGS) or (not tag and len(word) > 1):
            return PROPER
        if tag == "n" and word[-1] == "路" and len(word) == 3 and word not in COMMON_WAYS:
            return PROPER  # 漕宝路: a street that the dictionary has as a common noun
        if tag == "m" and word[-1] == "路" and len(word) == 3 and word[0] not in "第每几各":
            return PROPER  # 二七路
        if tag in FUNCTION_TAGS:
            return SOFT
        if tag.startswith("v"):
            return AMBIGUOUS
        return NOUN
