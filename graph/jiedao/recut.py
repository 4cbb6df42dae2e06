"""Words cut anew where a segmenter that guesses cuts through a name: 由|怀州, 和瑞|社区, 柳荫|街道."""

from __future__ import annotations

from jiedao.register.words import community_names, naming_words
from jiedao.vocabulary import DEEDS, GENERIC, MOST_REMEMBERED, NOUN, OUTCOMES, POST_HELD, PROPER, Vocabulary


def recut(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """由|怀州, 在|润城, 与|映月湖: what no dictionary has is cut by guessing, which runs a preposition into a name.

    So it does with what is done (架进|云溪书屋), and of 九华山|路上 the name is 九华山路, too.
    """
    known: frozenset[str] = frozenset()
    for index in reversed(_asked(words, _GUESSED)):
        word = words[index]
        if word[-1] == "任" and POST_HELD.match("".join(words[index + 1 : index + 8])):
            if not vocabulary.segmenter.tag(word):
                words[index : index + 1] = [word[:-1], word[-1]]  # 王冬|任|街道党工委书记，
        elif word.endswith(_WORKS):
            behind = words[index + 1] if index + 1 < len(words) else ""
            if behind in _INTO and not _TAKEN.isdisjoint(_clause_before(words, index)):
                words[index : index + 2] = [word[: -len(_WORKS)], _WORKS + behind]  # 将旧|厂房改造|为|云谷书屋
        elif word[0] in _BUILDING and word[:2] not in _DONE:
            known = known or frozenset(words)
            if word[1:] in known and vocabulary[word].kind == PROPER and not vocabulary.segmenter.tag(word):
                words[index : index + 1] = [word[0], word[1:]]  # 建锦亭|路, where 锦亭 stands elsewhere
        elif word[:2] in _DONE and len(word) > 2:
            if not vocabulary.segmenter.tag(word):
                words[index : index + 1] = [word[:2], word[2:]]
        elif word[0] in OUTCOMES:
            if index and words[index - 1] in DEEDS and not vocabulary.segmenter.tag(word):
                words[index - 1 : index + 1] = [words[index - 1] + word[0], word[1:]]
        elif word in _BY_THE_ROAD or (word[0] in "路街巷" and len(word) < 4 and not vocabulary.segmenter.tag(word)):
            if index and _names_road(words[index - 1], vocabulary):
                words[index : index + 1] = [word[0], word[1:]]
        elif word == _WAYS_OUT:
            before = words[index - 1] if index else ""
            single = len(before) == 1 and before not in "新老好多大" and vocabulary[before].kind in (NOUN, GENERIC)
            if single or vocabulary[before].kind == PROPER:
                words[index - 1 : index + 1] = [before + word[0], word[1]]  # 局|门路: a street, and no way out
        elif word[0] == "道":
            before = words[index - 1] if index else ""
            if len(before) > 2 and before[-1] == "街" and not vocabulary.segmenter.tag(word):
                words[index - 1 : index + 1] = [words[index - 1][:-1], "街道", word[1:]]  # 柳荫街|道程|新社区
        elif word[0] not in "路街巷" and _runs_on(word, words[index - 1] if index else "", vocabulary):
            words[index : index + 1] = [word[0], word[1:]]
    return _with_first_characters(words, vocabulary)


def _with_first_characters(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """和|瑞|社区, 向|荣路: a name has two characters at least, so that what looks like grammar is the first of them."""
    for index in reversed(_asked(words[:-2], _BEGINS)):
        first, behind = words[index], words[index + 1]
        if first == "和" and index and behind.startswith(_HEADS_ON) and _is_first(words, index, vocabulary):
            words[index - 1 : index + 1] = [words[index - 1] + first]  # 康|和|社区
        elif first == "和" and index and behind in _WAYS and _is_naming(words, index, vocabulary):
            words[index - 1 : index + 2] = [words[index - 1] + first + behind]  # 人|和|街|小学
        elif len(behind) < 3 and _is_second(words, index, vocabulary):
            words[index : index + 2] = [first + behind]
    return words


def _is_second(words: list[str], index: int, vocabulary: Vocabulary) -> bool:
    """Whether the word behind word `index` is the second character of a name that a head noun ends: 瑞|社区, 荣路."""
    behind = words[index + 1]
    if not "一" <= behind[0] <= "龥" or behind[0] in (_NO_SYLLABLE if words[index] == "和" else _OF_OTHERS):
        return False
    if words[index] not in _FIRST_TOO:
        return len(behind) == 1 and words[index + 2] in _NAMED and _is_rare(behind, vocabulary)
    if len(behind) == 1:
        return words[index + 2] in _NAMED
    ends = "路街巷苑" if index and words[index - 1] in _RIGHT_BEFORE else "路街巷"
    return behind[1] in ends and not vocabulary.segmenter.tag(behind)


def _is_rare(character: str, vocabulary: Vocabulary) -> bool:
    """Whether a character is no word of its own, or that of names only: 垟, 瑞."""
    return vocabulary.segmenter.tag(character) in _OF_NAMES


_OF_NAMES = frozenset(["", "nr", "ns", "nz", "g", "ng", "zg", "x"])


def _is_first(words: list[str], index: int, vocabulary: Vocabulary) -> bool:
    """Whether one character that is no word of those with 和 stands before word `index`, and a bound before it."""
    lone = words[index - 1]
    if len(lone) > 1 or not "一" <= lone <= "龥" or lone in _ALONE or vocabulary[lone].kind not in "nxq":
        return False
    before = words[index - 2] if index > 1 else "，"
    return before == "街道" or vocabulary[before].kind in "psv"


def _is_naming(words: list[str], index: int, vocabulary: Vocabulary) -> bool:
    """Whether word `index`, 和, ends what communities are called by, behind a mark, a verb or a word of grammar."""
    before = words[index - 2] if index > 1 else "，"
    bound = vocabulary[before].kind in "psv" or (vocabulary[before].kind == "w" and bool(vocabulary[before].categories))
    return bound and words[index - 1] not in _BEGINS_TOO and words[index - 1] + "和" in community_names()


_WAYS = frozenset("路街巷")
_FIRST_TOO = frozenset("和向同")
_BEGINS_TOO = _FIRST_TOO | frozenset("通安成开发长大新建兴立合联连顺升登连振宏达")  # verbs as well: 通|垟|小区
_OF_FORMER = frozenset(["区", "路", "街", "号", "村", "的", "由", "将", "用", "把", "在"])
_HEADS_ON = ("社区", "小区", "花园", "家园", "苑", "新村", "公馆", "广场", "大厦", "书店", "超市", "酒店", "公园")
_RIGHT_BEFORE = frozenset(["、", "的", "在", "由", "为", "位于", "走进", "来到"])
_NO_SYLLABLE = frozenset(
    "市区县镇乡村校省州国军厂矿店院楼户组港老新旧各本该全小大两三四五多某每几外内原首此的在了是有一不上下前后与和向同为被把将让"
    "我你他她它这那其居群街路巷河湖桥主公社中高东西南北左右邻隔"
)
_OF_OTHERS = _NO_SYLLABLE - {"和"}  # 同|和|街
_ALONE = _NO_SYLLABLE | frozenset("家人党民站所队车房门窗水电气吃穿住行孩爱年月日")
_NAMED = frozenset([
    "社区", "小区", "花园", "家园", "佳苑", "苑", "公寓", "新村", "家属院", "公园", "广场", "大厦", "幼儿园",
    "小学", "中学", "医院", "学校", "街道", "大道", "东路", "西路", "南路", "北路", "中路", "东街", "西街", "南街",
    "北街", "路", "街", "巷", "超市", "商场", "科技", "物业", "集团", "科技有限公司",
    "体育公园", "口袋公园", "湿地公园", "游园", "购物中心", "科技园", "产业园", "国际大厦", "公馆",
])  # fmt: skip


class _Asked(dict[str, int]):
    """For each word that was looked up, whether more than the word decides of what it is part."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        found = 0
        if word in _BEGINS_TOO:
            found = _BEGINS
        elif (len(word) > 1 and (word[0] in _RUN_INTO or word == _WAYS_OUT)) or (len(word) > 1 and word[-1] == "任"):
            found = _GUESSED
        elif len(word) > 2:
            found = _GUESSED if word[0] in _BUILDING or word[:2] in _DONE or word.endswith(_WORKS) else 0
        self[word] = found
        return found


_GUESSED, _BEGINS = 1, 2
_ASKED = _Asked()


def _asked(words: list[str], answer: int) -> list[int]:
    """The indices of the words of which the answer is this; most words have another."""
    answers = bytes(map(_ASKED.__getitem__, words))
    found: list[int] = []
    at = answers.find(answer)
    while at >= 0:
        found.append(at)
        at = answers.find(answer, at + 1)
    return found


def _clause_before(words: list[str], index: int) -> list[str]:
    """The last words of the clause before word `index`."""
    before = words[max(0, index - _NEAR) : index]
    return before[max((at for at, word in enumerate(before) if word in _PARTS), default=-1) + 1 :]


def _names_road(word: str, vocabulary: Vocabulary) -> bool:
    return len(word) > 1 and (vocabulary[word].kind == PROPER or (word in naming_words() and word not in _GROUNDS))


_GROUNDS = frozenset(["社区", "城区", "小区", "市区", "城市", "居民", "学校", "街道", "中心"])
_WAYS_OUT = "门路"
_WORKS = "改造"
_INTO = frozenset(["为", "成", "成为"])
_TAKEN = frozenset("把将")
_PARTS = frozenset("，。；：！？")
_NEAR = 10  # words between 把 and the verb
_BUILDING = frozenset("建修办设盖拓辟扩")
_RUN_INTO = frozenset("由为在被各把与对将从离跟同有如以因沿原道路街巷") | OUTCOMES
_DONE = frozenset(deed + outcome for deed in DEEDS for outcome in OUTCOMES)
_BY_THE_ROAD = frozenset(
    ["路上", "路边", "路旁", "街上", "街边", "街头", "街口", "街面", "巷口", "巷里", "巷头", "巷内"]
)


_WHO_ACTS = ("街道", "社区", "党工委", "党委", "党支部", "党总支", "居委会", "办事处", "我区", "我市", "公司", "学校")


def _runs_on(word: str, before: str, vocabulary: Vocabulary) -> bool:
    """Whether a word that no dictionary has begins with one of grammar, behind the word `before`."""
    first, tag = word[0], vocabulary.segmenter.tag
    if vocabulary[word].kind != PROPER:
        return False
    if first in "将对因如以有":
        if first in "如以" and before[-1:].isalnum() and not (first == "以" and before.endswith(_WHO_ACTS)):
            return False  # 走进|如歌家园, but 某街道党工委以|沁芳路为轴
        if first == "有" and len(word) == 2 and not before[-1:].isalnum():
            return False
        return not (tag(word[:2]) or tag(word))  # but 如意|湖, 有恒|里
    if word[1] in "民善公国群":
        return False
    if first == "原" and before[-1:] not in _OF_FORMER:
        return False
    if first in "与从跟原" or (first == "沿" and word[1] not in "途街江河海线岸湖滩路边"):
        guessed = True
    elif first == "同":
        guessed = len(word) > 2 and word[-1] not in "里苑园府村庄屯"
    else:
        single = first in "被各" and word[1:] not in "单套褥面庄村屯寨"
        guessed = len(word) > 2 or word[1:] == "原" or single or first in "由为"
    return guessed and not tag(word)
