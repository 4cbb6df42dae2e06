"""Persons: a name after a role, a name before a verb of saying, a surname with a form of address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.entities import continuations, introduced, titled
from jiedao.entities.candidate import Candidate
from jiedao.entities.introduced import WORDLIKE
from jiedao.entities.near import near
from jiedao.entities.personal_names import BEGUN, HAN, VERBAL, PersonRules, is_ordinary, is_whole, name_length
from jiedao.scan import Scan
from jiedao.segment import dictionary
from jiedao.vocabulary import HEAD, PUNCTUATION, ROLE

NICKNAME = re.compile(
    "(?:(?![大小老阿一二三四五六七八九十婆公爷奶女男表堂])[\u4e00-\u9fff][嫂婶姨叔伯]|[阿小老](?![区学组店巷孩院板师乡人年城旧])[\u4e00-\u9fff])(?=[，。说边在也去把想]|介绍|告诉|感)"
)
OF_NICKNAMES = re.compile("[嫂婶姨叔伯阿小老]")
"""One of the first two characters of a nickname."""
POSTS = (
    "书记",
    "主任",
    "委员",
    "负责人",
    "部长",
    "所长",
    "操作员",
    "经理",
    "会计",
    "处长",
    "店长",
    "创始人",
    "会长",
    "董事长",
    "总经理",
    "理事长",
    "校长",
    "院长",
    "局长",
    "队长",
    "科长",
    "站长",
    "教授",
)
SAYING = re.compile("(?:说|表示|介绍|告诉记者|坦言|感慨|回忆|感叹|直言|解释)(?=[，。：“道]|$)")
SAID = re.compile(
    "(?:感慨|感叹|笑|坦言|直言|回忆|解释|介绍)?(?:地?说|道)|表示|告诉记者|介绍|坦言|感慨|回忆|对记者|向记者"
)
HOW = ("笑着", "对记者", "向记者")
FROM = re.compile(  # it begins with one class of characters, which lets the engine skip all others
    "[来家现住租退从入年之](?:(?<=来)自[^，。；！？“”]{2,20}|(?:(?<=[家现租])住|(?<=住)在|(?<=退)休|(?<=从)业|"
    "(?<=入)党|(?<=年)[过近逾])"
    "[^，。；！？“”]{1,16}?|(?<=之)称)的"
)
IDENTIFIED = re.compile(
    "[今，是](?:(?<=今)年(?=[0-9]{2}岁)|(?<=，)(?=[男女]，)|(?<=是)(?=[^，。；！？“”]{2,24}(?:(?:创始|带头|负责|"
    "传承|发起|主理|老)人|志愿者|党员|[队成]员|主席|店主|老板|[网格调解]{2,3}员|"
    "[教律医]师|工程师|[专作]家|书法家|画家|队长|组长|书记|主任|教授|老师)[，。]))"
)
VERB_AHEAD = re.compile(
    "带着|拿着|抱着|牵着|推着|领着|扶着|看着|指着|捧着|提着|拉着|笑着|正在?|在|是|说|告诉|介绍|表示|来到|和|与|，|、"
)
AGED = re.compile("[多余来]?岁(?:高龄)?的(?:老党员|居民|老人|村民|退休教师|退休职工|党员|志愿者|独居老人)?")
_YEARS = re.compile("[0-9]{2}|[二三四五六七八九]十|十[一-九]")
NEVER_IN = frozenset("它这那地着了过的们都也还就便笑很太不没有是在")
OF_A_BODY = re.compile("实业|集团|有限|公司|股份|物业|科技|酒店|街道|社区|小区|大厦|广场|学校|医院")  # 业主|方洪城实业
BODIES = (
    "学院", "医院", "社区", "街道", "大学", "学校", "中心", "公司", "党委", "支部", "银行", "集团", "协会", "小学",
    "中学", "公园", "花园", "广场", "大厦", "商场", "市场", "菜场", "超市", "酒店", "小区", "影院", "剧院", "食堂",
    "书屋", "书店",
)  # fmt: skip
"""What nobody's name ends in: 商学院|副院长, 青年|路小学."""
NICKNAMED = re.compile(
    "(?:人称|叫[他她]|叫做|称[他她]|称呼[他她]?为?|称其|喊[他她]|唤作|外号|昵称|绰号)(?:是|为)?[“‘]*$"
)
"""Before another name of somebody who is named already: 人称“郝大姐”."""
TITLED = re.compile("”(?=[\u4e00-\u9fff]{2,4}(?:家庭|一家|夫妇|夫妻))")
POST_TAKEN = re.compile(
    "[任兼](?:总(?:[河林路田湖段楼街]长|指挥|队长|负责|召集|协调|调度|教练|经理|顾问|支)|副|第一|常务)"
)
SHORTEST = 2  # characters of a name
NOBODY = re.compile(
    "于一[体身炉]|[向和于同从](?:老人家?|老年人)|[乐安畅尽齐]享|[喜欢共][迎庆度]|常[去来住在]|曾任|和(?:[志义社员职]工|居民)"
)
"""What looks like a surname and a name, or an address, and is grammar: 集购物、休闲于一体, 向老人讲解, 居民乐享生活."""


CONTACT = re.compile("(?:联系人|负责人|经办人|带队人|主讲人|主持人|咨询人|责任人|网格员|网格长|楼栋长)：")


def contacts(scan: Scan, rules: PersonRules) -> list[Candidate]:
    """联系人：周玉兰，电话…: whom one may turn to, named behind a colon, with a mark or nothing behind."""
    found = []
    for match in CONTACT.finditer(scan.text):
        length = name_length(scan, match.end(), rules)
        if length and scan.text[match.end() + length : match.end() + length + 1] in ("", *"，。；、（ \n"):
            start = match.end()
            found.append(Candidate(start, start + length, "Person", "", "person-role", rules.priority))
    return found


def bearers(scan: Scan, rules: PersonRules) -> list[Candidate]:
    """“邻里大使”周玉兰: who bears a title that is told in quotation marks, right behind it."""
    found = []
    for match in BORNE.finditer(scan.text) if "”" in scan.text else ():
        start = match.end()
        length = name_length(scan, start, rules, strict=False) or introduced.behind_role(scan.text, start, rules.names)
        if length and not OF_A_BODY.match(scan.text, start + length):
            found.append(Candidate(start, start + length, "Person", "", "person-role", rules.priority))
    return found


BORNE = re.compile(
    "“[\u4e00-\u9fff]{2,6}(?:大使|先锋|标兵|达人|能手|卫士|使者|之星|好人|楷模|榜样|代言人|推荐官|体验官|观察员|当家人|"
    "领路人|引路人|贴心人|守护人|娘舅|大姐|大哥|阿姨|奶奶|爷爷|叔叔|嫂子)”(?=[\u4e00-\u9fff]{2})"
)


def find(scan: Scan, rules: PersonRules) -> list[Candidate]:
    """All persons that are named."""
    found = [*bearers(scan, rules), *contacts(scan, rules)]
    for index in scan.cued(ROLE):
        start = scan.starts[index + 1]
        if scan.kinds[index + 1] == PUNCTUATION:
            if not scan.text.startswith("”", start):
                continue
            start += 1  # “月管家”刘桂英
        if scan.text.startswith("人员", start - 1):
            continue  # 残疾人|员进行
        post = scan.words[index].endswith(POSTS)
        length = name_length(scan, start, rules, strict=not post)
        length = continuations.length(scan.text, start, length, rules.surnames, rules.saying)
        wordlike = scan.text[start : start + 1] in WORDLIKE
        if not length and (not wordlike or introduced.likely(scan.text, start, rules.names)):
            length = introduced.behind_role(scan.text, start, rules.names, post=post)
        length = length or _rare(scan, start, post=post)
        if length > SHORTEST and scan.text.startswith(BEGUN, start + length - 1):
            length -= 1
        if length == SHORTEST and POST_TAKEN.match(scan.text, start):
            continue  # 由书记|任总|指挥
        if length == SHORTEST and scan.text[start] == "任" and rules.titles.match(scan.text, start + length):
            continue  # 书记、区长|任双|组长
        ordinary = is_ordinary(scan.text[start : start + length])
        if length and not ordinary and not OF_A_BODY.match(scan.text, start + length):
            found.append(Candidate(start, start + length, "Person", "", "person-role", rules.priority))
    for match in rules.suffixes.finditer(scan.text):
        start = match.start() - 1
        if NICKNAMED.search(scan.text, max(0, start - 10), max(0, start)):
            continue
        if (
            start >= 0
            and scan.text[start] in rules.surnames
            and scan.text[start] != "位"  # 86位老人
            and (start == 0 or scan.starts[scan.word_at(start)] == start)
        ):
            before = scan.text[start - 1] if start else "\n"
            begin = start
            if scan.text[start - 1 : start + 1] in rules.surnames:
                begin = start - 1
            if (
                begin == start
                and before.isalnum()
                and scan.kinds[scan.word_at(start - 1)] in "nx"
                and not int(scan.cues[scan.word_at(start - 1)]) & ROLE
            ):
                continue
            found.append(Candidate(begin, match.end(), "Person", "", "person-title", rules.priority + 1))
    found.extend(_before_saying(scan, rules))
    found.extend(_in_rows(scan, found, rules))
    found.extend(_counted(scan, rules))
    found.extend(introduced.find(scan, rules.names, WORDLIKE, rules.priority))
    found.extend(titled.find(scan, rules.titles, rules.names, WORDLIKE, rules.priority + 2))
    for match in TITLED.finditer(scan.text):  # “好媳妇”陈玉兰家庭
        length = name_length(scan, match.end(), rules)
        if length and scan.text.startswith(("家庭", "一家", "夫妇", "夫妻"), match.end() + length):
            found.append(Candidate(match.end(), match.end() + length, "Person", "", "person-role", rules.priority))
    for match in near(NICKNAME, scan.text, OF_NICKNAMES, -1):
        index = scan.word_at(match.start()) - 1
        if index >= 0 and scan.words[index] in rules.roles:
            found.append(Candidate(match.start(), match.end(), "Person", "", "person-role", rules.priority))
    kept = [
        c for c in found
        if not scan.text.endswith(BODIES, c.start, c.end)
        and not _begins_word(scan, c)
        and NOBODY.fullmatch(scan.text, c.start, c.end) is None
    ]  # fmt: skip
    return _to_the_end(scan.text, kept)


def _to_the_end(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Names that end in what is a verb elsewhere, where they are never told without: 俞东|来调研, 俞东|来来到."""
    cut = {text[c.start : c.end] for c in found if c.end - c.start == 2 and text[c.end : c.end + 1] in _ENDS_TOO}
    if not 0 < len(cut) <= _FEW_NAMES:
        return list(found)
    behind: dict[str, list[str]] = {}
    for match in re.finditer(f"({'|'.join(sorted(cut))})(.?)", text, re.DOTALL):
        behind.setdefault(match[1], []).append(match[2])
    whole = {name for name, ends in behind.items() if len(ends) > 1 and len(set(ends)) == 1}
    return [c._replace(end=c.end + 1) if text[c.start : c.end] in whole else c for c in found]


_ENDS_TOO = frozenset("来朝")
_FEW_NAMES = 40


def _begins_word(scan: Scan, person: Candidate) -> bool:
    """Whether what was taken for a person is a longer word of the dictionary, or begins one: 群众|安全感, 居民|明显.

    Such a word of two characters names somebody all the same if it is a noun: 高峰, 江夏.
    """
    index = scan.word_at(person.start)
    word = scan.words[index]
    if scan.starts[index] != person.start or len(word) < 2 or not dictionary().has_word(word):
        return False
    tag: str = dictionary().tag(word, False)[0][1]
    if len(word) < person.end - person.start:
        return tag[0] in "avdtz"  # 安全|感
    return not tag.startswith("nr") and (len(word) > 2 or tag[0] in "tzdvm")


def _before_saying(scan: Scan, rules: PersonRules) -> list[Candidate]:
    """赵明远说, 72岁的王秀英: a name at the beginning of a clause before a verb of saying, or behind an age."""
    found = []
    for match in SAYING.finditer(scan.text):
        for end in _subject_ends(scan.text, match.start()):
            length = next((length for length in (3, 2) if _speaks(scan, end - length, length, rules)), 0)
            if length:
                found.append(Candidate(end - length, end, "Person", "", "person-saying", rules.priority))
                break
    for match in FROM.finditer(scan.text):
        length = name_length(scan, match.end(), rules)
        if length and is_whole(scan, match.end(), length) and not _heads_on(scan, match.end() + length):
            found.append(Candidate(match.end(), match.end() + length, "Person", "", "person-saying", rules.priority))
    for match in AGED.finditer(scan.text) if "岁的" in scan.text else ():
        if match.start() < 2 or _YEARS.fullmatch(scan.text, match.start() - 2, match.start()) is None:
            continue
        length = name_length(scan, match.end(), rules) or _young(scan, match.end(), rules)
        length = length or introduced.behind_role(scan.text, match.end(), rules.names)
        if length:
            found.append(Candidate(match.end(), match.end() + length, "Person", "", "person-saying", rules.priority))
    for match in IDENTIFIED.finditer(scan.text):
        for start in (match.start() - 3, match.start() - 2):
            first = start >= 0 and scan.text[max(0, start - 1) : start] in ("", *"。！？”的\n")
            size = match.start() - start
            if (
                first
                and scan.text[start] in rules.surnames
                and (is_whole(scan, start, size) or is_whole(scan, start, size + 1))
            ):
                found.append(Candidate(start, start + size, "Person", "", "person-saying", rules.priority))
                break
    return found


def _heads_on(scan: Scan, end: int) -> bool:
    """退休党员组成的龙鱼|巡逻队: whether what was taken for a name is that of what the next word stands for."""
    index = scan.word_at(end)
    return index < len(scan.words) and scan.kinds[index] in "ng" and int(scan.cues[index]) & HEAD > 0


def _rare(scan: Scan, start: int, *, post: bool = False) -> int:
    """居民贯忠雨感慨道: the length of a name with a surname that no list has, between a role and a verb of saying.

    Behind a post, before a word of any kind that a name may be followed by: 负责人降晓东由衷点赞.
    """
    known = (
        start >= len(scan.text) or not is_whole(scan, start, 3) or NEVER_IN.intersection(scan.text[start : start + 3])
    )
    if known or HAN.fullmatch(scan.text, start, start + 3) is None:
        return 0
    behind = post and scan.kinds[scan.word_at(start) + 1] in "vsq" and scan.text[start + 2] not in VERBAL
    return 3 if behind or SAID.match(scan.text, start + 3) else 0


def _young(scan: Scan, start: int, rules: PersonRules) -> int:
    """30岁的刘细|带着孩子: the length of a name behind an age whose end the dictionary hides, or 0."""
    if scan.text[start : start + 1] not in rules.surnames or scan.text[start : start + 1] in WORDLIKE:
        return 0
    index = scan.word_at(start)
    if scan.starts[index] != start or scan.starts[index + 1] != start + 1:
        return 0
    return 2 if VERB_AHEAD.match(scan.text, start + 2) and HAN.fullmatch(scan.text, start, start + 2) else 0


def _subject_ends(text: str, verb: int) -> list[int]:
    """Where the subject of a verb of saying may end: before the verb, and before how it is said.

    >>> _subject_ends("赵明远乐呵呵地说", 7), _subject_ends("赵明远对记者说", 6)
    ([7, 4, 3, 2], [6, 3])
    """
    ends = [verb, *(verb - len(how) for how in HOW if text.endswith(how, 0, verb))]
    return [*ends, *range(verb - 3, max(-1, verb - 6), -1)] if text[verb - 1 : verb] == "地" else ends


def _speaks(scan: Scan, start: int, length: int, rules: PersonRules) -> bool:
    """Whether a name of that length begins at `start`, and a clause or a description (…的陈雪) before it."""
    lead = scan.text[start - 1] if start > 0 else "\n"
    if start < 0 or lead not in "，。；：”！？\n、的" or (lead == "的" and not is_whole(scan, start, length)):
        return False
    return scan.starts[scan.word_at(start)] == start and name_length(scan, start, rules) == length


def _in_rows(scan: Scan, found: list[Candidate], rules: PersonRules) -> list[Candidate]:
    """居民张敏、李强和陈丽: the names that stand in a row with one found behind its role."""
    more = []
    for candidate in found:
        end = candidate.end
        while candidate.rule == "person-role" and scan.text[end : end + 1] in ("、", "和", "与"):
            length = name_length(scan, end + 1, rules)
            if not length or OF_A_BODY.match(scan.text, end + 1 + length):
                break  # 党员张敏、|龙泉小区业主
            more.append(Candidate(end + 1, end + 1 + length, "Person", "", "person-role", rules.priority))
            end += 1 + length
    return more


ROW_OF_PERSONS = re.compile(
    "等(?<=[\u4e00-\u9fff]{2}等)(?:(?:[0-9]+余?|[一二三四五六七八九十百多]+)?[位名](?=[\u4e00-\u9fff“])|"
    "(?=志愿者|居民|党员|骨干|老师|调解员|网格员|热心人|一大?[批群][^，。；、]{0,8}(?:[人者员]|骨干|书记|党员|"
    "模范|代表|典型|榜样|楷模|标兵|先锋|能手|工匠|乡贤)|(?:[0-9]+|[一二两三四五六七八九十]+)[个户](?:[^，。；、]{0,4})家庭|"
    "(?:热心|优秀|先进)[^，。；、]{0,6}(?:[人者员]|骨干|书记|党员)))|"
    "(?P<told>[二两三四五六七八九](?:任|代|位|名)(?=[\u4e00-\u9fff]{0,6}(?:书记|支书|主任|[会队站所院校组]长|者|员|居民|老人|业主|医生|教师|老师|民警))|两人|夫妇|夫妻)"
)
_OF_TWO = re.compile("[、和与][\u4e00-\u9fff]{2,3}\\Z")


def _counted(scan: Scan, rules: PersonRules) -> list[Candidate]:
    """赵敏、钱丽华等10名志愿者: the names of a row that counts persons, or says what they are."""
    found = []
    last = 0
    for match in ROW_OF_PERSONS.finditer(scan.text):
        end = match.start()
        if end < last + 2 or (match["told"] and not _OF_TWO.search(scan.text, max(0, end - 4), end)):
            continue  # both characters before it stand behind the count before
        last = match.end()
        while True:
            length = next((n for n in (3, 2) if name_length(scan, end - n, rules) == n), 0) if end > 2 else 0
            lead = scan.text[end - length - 1 : end - length]
            if not length or not (
                lead in ("的", "、", "，", "。", "：", "；", "“", "由", "\n", "出", "了", "区", "村", "经", "与", "和")
                or is_whole(scan, end - length, length)
            ):
                break
            found.append(Candidate(end - length, end, "Person", "", "person-role", rules.priority))
            if lead != "、":
                break
            end -= length + 1
    return found
