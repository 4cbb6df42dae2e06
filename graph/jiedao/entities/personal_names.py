"""How long a personal name is that begins somewhere: surname, given name, and what may stand behind."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from jiedao.entities import introduced
from jiedao.entities.continuations import SPEAKS
from jiedao.entities.introduced import WORDLIKE
from jiedao.scan import Scan

HAN = re.compile(r"[\u4e00-\u9fff]+")
NEVER_LAST = frozenset("已很便则却还就又忙了着过得并不仍")  # no given name ends so: 吉宇|便笑着, 奶奶|戴着
CURRENT = frozenset("时边应商单楼农代乌荣程成")  # those of the surnames that two characters are trusted with
ASPECT = re.compile("[着著](?![手急重力眼实想])")
POSTS_HELD = (
    "副", "书记", "主任", "会长", "队长", "站长", "组长", "党", "支部", "联合", "总", "任", "管", "理", "行", "办",
    "网格",
)  # fmt: skip
VERBAL = "兼说笑率正在是看讲道称带把将对为的和向从每来拿打一又也都已曾领率手"
PREPOSED = frozenset("用把在对向为带给从与和将被")
RUN_ON = frozenset(
    "来去挥朝对在正把将带说经为向与用给从便就也都还每"
)  # the segmenter takes them into a name: 李晓燕来|了
_SAYS = re.compile("(?:说|表示|介绍|坦言|感慨|回忆|感叹)(?=[，。：]|道[，。：])")
BEGUN = ("认为", "深有", "正在", "正忙")
"""Words whose first character the segmenter takes into a name: 周娴认|为."""
AFTER = "，。；、：！？（）“”‘’ \n·等—…"


@dataclass(frozen=True, slots=True)
class PersonRules:
    """Role words, verbs of saying, surnames, forms of address, what names are made of, those of other peoples too."""

    roles: Collection[str]
    saying: tuple[str, ...]
    surnames: frozenset[str]
    suffixes: re.Pattern[str]
    of_peoples: re.Pattern[str]
    names: introduced.Names
    titles: re.Pattern[str]
    priority: int


@dataclass(frozen=True, slots=True)
class _Try:
    """Characters that may be a name: `scan.text[start:end]`, the first `surname` of them the surname.

    `index` is the word at `end`; `strict` asks for more where nothing else says that it is a person.
    """

    scan: Scan
    rules: PersonRules
    start: int
    end: int
    surname: int
    index: int
    strict: bool

    @property
    def name(self) -> str:
        """The characters; fewer where the text ends."""
        return self.scan.text[self.start : self.end]

    @property
    def length(self) -> int:
        """How many they are to be."""
        return self.end - self.start

    @property
    def last(self) -> str:
        """The last of them."""
        return self.scan.text[self.end - 1]

    @property
    def behind(self) -> str:
        """The character behind them; nothing where the text ends."""
        return self.scan.text[self.end : self.end + 1]

    @property
    def double(self) -> bool:
        """Whether the given name has two characters: 李|建国."""
        return self.length > self.surname + 1


def name_length(scan: Scan, start: int, rules: PersonRules, *, strict: bool = True) -> int:
    """The length of the personal name that begins at `start`, or 0."""
    wordlike = scan.text[start : start + 1] in WORDLIKE
    if wordlike and scan.kinds[scan.word_at(start)] != "x":
        return 3 if not strict and _speaks(scan, start, rules) else 0
    surname = _surname(scan.text, start, rules)
    if not surname:
        return 0
    lengths = (surname + 2,) if wordlike and not _is_short(scan, start) else (surname + 2, surname + 1)
    for length in lengths:
        end = start + length
        if _is_name(_Try(scan, rules, start, end, surname, scan.word_at(end), strict)):
            return length
    return 0


def _speaks(scan: Scan, start: int, rules: PersonRules) -> bool:
    """Whether two unknown characters and a verb of saying follow a surname that is a word: 副书记向|红梅|直言."""
    return is_whole(scan, start + 1, 2) and scan.text.startswith((*rules.saying, "，"), start + 3)


def _surname(text: str, start: int, rules: PersonRules) -> int:
    """The length of the surname at a place, or 0: 欧阳|文清: 2, 李|军: 1."""
    if text[start : start + 2] in rules.surnames:
        return 2
    return 1 if text[start : start + 1] in rules.surnames else 0


def _is_short(scan: Scan, start: int) -> bool:
    """Whether a surname that is a word, too, has one character behind it: 程|军，."""
    return scan.text[start] in CURRENT and is_whole(scan, start, 2) and scan.text[start + 2 : start + 3] in AFTER


def _is_name(tried: _Try) -> bool:
    """Whether characters are a name: nothing in them or behind speaks against it, and something ends it."""
    if any(spoils(tried) for spoils in _SPOILING):
        return False
    return _is_cut_through(tried) or (any(ends(tried) for ends in _ENDING) and not _is_of_words(tried))


def _is_no_text(tried: _Try) -> bool:
    """Whether the characters are too few, none of Chinese writing, or 张家 and 张某."""
    name = tried.name
    return len(name) < tried.length or HAN.fullmatch(name) is None or (tried.length == 2 and name[1] in "家某")


def _walks_while(tried: _Try) -> bool:
    """Whether 边…边 begins in it: 康宁|边走边介绍."""
    return tried.last == "边" and tried.length > 2 and tried.scan.text.startswith("边", tried.end + 1)


def _holds_begun(tried: _Try) -> bool:
    """Whether its last character begins a word: 周娴|认为, 毛立|作交流发言."""
    if not tried.double:
        return False
    text, last = tried.scan.text, tried.end - 1
    return text.startswith(BEGUN, last) or (tried.last == "作" and SPEAKS.match(text, last) is not None)


def _goes_on_ungiven(tried: _Try) -> bool:
    """Whether it goes on, behind an unknown word, with what no given name ends with: 吴红|掀开."""
    if tried.length != 3 or tried.last in tried.rules.names.given or not is_whole(tried.scan, tried.start, 2):
        return False
    return _SAYS.match(tried.scan.text, tried.end) is None


def _ends_as_no_name(tried: _Try) -> bool:
    """Whether its last character is none of a name: 吉宇|便笑着, 李军到家|时，."""
    return tried.last in NEVER_LAST or (tried.last == "时" and tried.length > 2 and tried.behind == "，")


def _holds_verb(tried: _Try) -> bool:
    """Whether its last character is what is done: 李军|说，."""
    return (
        tried.double
        and tried.last in VERBAL
        and (tried.behind in "，：“道着了，。" or tried.scan.starts[tried.scan.word_at(tried.end - 1)] == tried.end - 1)
    )


def _is_doing(tried: _Try) -> bool:
    """Whether its last character is a verb with 着: 张敏|抱着孩子."""
    return tried.double and ASPECT.match(tried.scan.text, tried.end) is not None


def _holds_office(tried: _Try) -> bool:
    """Whether its last character says that a post is held: 赵敏|任副书记, 周倩|代管两个网格."""
    return tried.double and tried.last in "任兼代" and tried.scan.text.startswith(POSTS_HELD, tried.end)


_SPOILING = (
    _is_no_text,
    _walks_while,
    _holds_begun,
    _goes_on_ungiven,
    _ends_as_no_name,
    _holds_verb,
    _is_doing,
    _holds_office,
)
"""What speaks against a name of this length; the first is asked first, for the others need characters."""


def _is_cut_through(tried: _Try) -> bool:
    """Whether the segmenter takes its last character into the preposition behind it: 党工委书记周正|浩用三句话."""
    if tried.strict or not tried.double or tried.behind not in PREPOSED:
        return False
    starts, last = tried.scan.starts, tried.end - 1
    covering = tried.scan.word_at(last)
    return starts[covering] == last < starts[tried.index + 1] - 1 and starts[tried.index] == last


def _is_bounded(tried: _Try) -> bool:
    """Whether a known word or a mark begins behind a name of a person who is told of: 网格员李建国|社区."""
    return (
        not tried.strict
        and tried.double
        and tried.scan.starts[tried.index] == tried.end
        and tried.scan.kinds[tried.index] in "nvwsqgx"
    )


def _is_at_mark(tried: _Try) -> bool:
    """Whether the text ends behind it, or a mark, 等 or 一 stands there: 李建国，."""
    return tried.end >= len(tried.scan.text) or tried.behind in AFTER


def _is_unknown_word(tried: _Try) -> bool:
    """Whether the segmenter has it as a word, or as one that is cut or goes on by a character: 洪雅|玲, 李晓燕来|了."""
    scan, start, end = tried.scan, tried.start, tried.end
    if is_whole(scan, start, tried.length):
        return True
    if tried.length != 3:
        return False
    return (
        (tried.surname == 1 and scan.starts[tried.index] == end and is_whole(scan, start + 1, 2))
        or (is_whole(scan, start, 2) and is_whole(scan, start + 2, 1))
        or ((tried.behind in RUN_ON or scan.text[end + 1 : end + 2] in ("了", "着", "著")) and is_whole(scan, start, 4))
    )


def _is_in_office(tried: _Try) -> bool:
    """Whether it is told behind what post is held: 赵霞|任副书记."""
    return tried.behind in "任兼代" and tried.scan.text.startswith(POSTS_HELD, tried.end + 1)


def _is_saying(tried: _Try) -> bool:
    """Whether 说 alone stands behind a given name of one character: 李军|说."""
    following = tried.scan.starts[tried.index + 1 : tried.index + 2]
    return not tried.double and tried.behind == "说" and following == [tried.end + 1]


def _gives_speech(tried: _Try) -> bool:
    """Whether it is told behind what speech is given: 毛立波|作交流发言."""
    return tried.behind == "作" and SPEAKS.match(tried.scan.text, tried.end) is not None


def _goes_on(tried: _Try) -> bool:
    """Whether a character that no name holds stands behind three: 李建国|把."""
    return tried.length == 3 and tried.behind in "当任兼边说在把为"


def _acts(tried: _Try) -> bool:
    """李永|拿着, 吉宇|便笑着: whether one unknown word holds a short name and what its bearer does."""
    if tried.double or not any(is_whole(tried.scan, tried.start, tried.length + more) for more in (1, 2)):
        return False
    following = tried.scan.text[tried.end + 1 : tried.end + 2]
    return tried.behind in NEVER_LAST or (tried.behind in VERBAL and following in ("着", "著", "了"))


def _is_before_word(tried: _Try) -> bool:
    """Whether a verb of saying or a word of grammar begins behind it: 李建国|表示."""
    return tried.scan.starts[tried.index] == tried.end and (
        tried.scan.text.startswith(tried.rules.saying, tried.end) or tried.scan.kinds[tried.index] in "vswq"
    )


_ENDING = (
    _is_bounded,
    _is_at_mark,
    _is_unknown_word,
    _is_in_office,
    _is_saying,
    _gives_speech,
    _goes_on,
    _acts,
    _is_before_word,
)
"""What tells that a name ends behind its last character: one will do."""


def _is_of_words(tried: _Try) -> bool:
    """Whether the words that make it up are long or ordinary, and so no name: 高兴|地说."""
    words = tried.scan.words[tried.scan.word_at(tried.start) : tried.index]
    return any(len(word) > 4 for word in words) or _is_common(tried.scan, tried.start, tried.end, tried.strict)


def is_whole(scan: Scan, start: int, length: int) -> bool:
    """Whether the characters are one word that the dictionary does not know."""
    index = scan.word_at(start)
    if index == len(scan.words):
        return False  # the text ends here
    return scan.starts[index] == start and len(scan.words[index]) == length and scan.kinds[index] == "x"


_ORDINARY = frozenset(
    [
        "文明",
        "惠民",
        "利民",
        "便民",
        "爱民",
        "平安",
        "安宁",
        "祥和",
        "安心",
        "光明",
        "明白",
        "高兴",
        "严肃",
        "黄金周",
        "汤圆会",
    ]
)
"""Words that the dictionary has as names, and texts as words."""
_TIMES = frozenset(
    ["长期", "多次", "经常", "连续", "先后", "一度", "多年", "一直", "担任", "在职", "两次", "三次", "参加", "获得"]
)


def is_ordinary(name: str) -> bool:
    """Whether what looks like a name is words of any text: 车主|文明|停车, 老人|曾|长期.

    >>> is_ordinary("文明"), is_ordinary("曾长期"), is_ordinary("曾文明")
    (True, True, False)
    """
    return name in _ORDINARY or (name[:1] == "曾" and name[1:] in _TIMES)


def _is_common(scan: Scan, start: int, end: int, strict: bool) -> bool:
    """The characters are one ordinary word of the dictionary (党员 高兴 …), and so no name."""
    first, last = scan.word_at(start), scan.word_at(end - 1)
    if any(c in "等的了是在和与都也" for c in scan.text[start + 1 : end]):
        return not (scan.text[start + 1] == "和" and is_whole(scan, start, 3) and end - start == 3)  # 李和生
    for index in range(first, last + 1):
        if len(scan.words[index]) > 1 and scan.kinds[index] in "gwvsq" and strict:
            return True
    if len(scan.words[first]) == 2 and scan.kinds[first] == "n" and scan.starts[first] == start:
        return True
    return (
        first == last
        and scan.starts[first] == start
        and scan.kinds[first] in "gwvsnq"
        and end - start == len(scan.words[first])
    )
