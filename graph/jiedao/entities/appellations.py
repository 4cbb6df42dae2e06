"""Persons that go by other names than surname and given name, or are introduced otherwise than by a role before them.

小刘 and 老邓 behind a role, 张姐 and 邓伯 in a story, “我叫…”, names of other peoples, a name behind a quoted calling.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from jiedao.entities.candidate import Candidate
from jiedao.entities.introduced import WORDLIKE
from jiedao.entities.personal_names import PersonRules, name_length
from jiedao.scan import Scan
from jiedao.vocabulary import ROLE

FAMILIAR = re.compile("[小老](?![区路花程时康米包费年房边城街常成计强全解])[\u4e00-\u9fff]")
KIN = re.compile("[姐哥伯姨叔爷婶嫂婆姑妈](?=[，。、；！”是说在把也都和与家的带拿正每笑又就给]|告诉|介绍|一家|边)")
BEFORE_KIN = "的、，。；：“！？\n"
SPEECH = frozenset("。！？…")
SELF_NAMED = re.compile(
    "[叫是名](?:(?<=[我他她名字]叫)[做作]?|(?<=我是)(?=[\u4e00-\u9fff]{2,3}[，。…！])|(?<=[大本]名)(?=[\u4e00-\u9fff]))"
)
CALLED = re.compile(
    "”(?:(?<=[人员长者兵手匠星官师嫂妈姐哥]”)|(?<=(?:管家|管理|叔叔|阿姨|大叔|大妈|奶奶|爷爷|掌柜|超人|卫士|先锋|天使|大王|老师"
    "|能手|标兵|模范|好人|达人|总理|主委)”))"
)
TRANSLITERATION = (
    "阿艾爱安巴白比布达旦迪德丁多都尔法菲费甘古哈合赫洪吉加江杰居卡凯康克库拉莱勒里力丽利鲁洛玛马麦曼米姆穆木纳娜乃妮尼努诺帕皮普齐琪奇恰热日荣若肉"
    "萨赛沙山夏史斯苏索塔台太提图土吐托妥娃瓦万维吾乌西希肖逊迅雅亚扬亚伊依叶依义意尤玉尉孜泽则扎再早珠祖别生买江合"
)
LONGEST_PART = 7  # characters of a name before its dot
DOTTED = re.compile(f"[{TRANSLITERATION}]{{2,{LONGEST_PART}}}·[{TRANSLITERATION}]{{2,7}}")
DOTTED_AFTER_ROLE = re.compile(
    f"[\u4e00-\u9fff]{{2,{LONGEST_PART}}}·[\u4e00-\u9fff]{{2,7}}?"
    "(?=[，。、：；说是在把告介表带和笑]|坦言|直言|感[慨叹]|回忆|讲述|认为|透露|指出|解释|[已也]|$)"
)
NO_PLACE = re.compile("(?:路|街|社区|镇|乡|区|县|市|广场|小区|公司|村|山|河|草原|合作社|盟|旗|巴托|察布|浩特)")
TWO_CHARACTERS = re.compile("欧阳|司马|诸葛|上官|皇甫|尉迟|令狐|慕容|夏侯|呼延|申屠")
OF_OLD = frozenset(
    ["欧阳修", "欧阳询", "司马迁", "司马光", "司马懿", "司马相如", "诸葛亮", "上官婉儿", "尉迟恭", "夏侯惇"]
)
OF_WHOM = re.compile(  # it begins with one class of characters, which lets the engine skip all others
    "[家现租店住楼单隔摊班生退](?:(?<=[家现租])住[^，。；、！？的]{1,12}的|(?<=[店家住楼摊班])的|(?<=住)户的|(?<=单)元的|(?<=隔)壁的|"
    "(?<=生)意的|(?<=退)休的)"
)
CHOSEN = re.compile(
    "(?:推[举选]|选出|选举|公推|推荐|拥戴|请出|请来)(?=[小老][\u4e00-\u9fff](?:当|做|为|担任|任|出任|牵头|领头|挑头))"
)
OF_A_VERB = re.compile("员(?=[\u4e00-\u9fff])")
HONOURED = re.compile(
    "[，。；：！？\n](?P<names>(?:[\u4e00-\u9fff]{2,3}、){0,6}[\u4e00-\u9fff]{2,3})(?:等(?:[0-9]+[人名位])?)?(?:同志)?"
    "(?:分别|双双|先后|还|也|均|都|光荣)*(?:获|荣获|被评|被授|被表彰|当选|入选|登上)"
)
GIVEN = frozenset([
    "国庆", "建国", "建设", "建军", "建华", "解放", "和平", "卫国", "胜利", "红旗", "振兴", "光明", "国强", "德明",
    "爱民", "援朝", "向阳", "朝阳", "卫东", "文明", "平安", "幸福", "团结", "前进", "爱国", "为民", "利民", "保国",
    "跃进", "永红", "国防", "先进", "志愿", "文化", "建党", "新民", "长江", "黄河", "英雄", "志强", "自强", "红军",
    "长征", "中华", "爱华",
])  # fmt: skip
"""Words that are given names as well."""
SINGLE = frozenset([
    "其其格", "边巴", "巴桑", "次仁", "卓玛", "扎西", "达娃", "尼玛", "多吉", "洛桑", "丹增", "央金", "德吉", "平措",
    "巴特尔", "苏日娜", "萨日娜", "乌日娜", "乌兰", "高娃", "图雅", "古丽", "买买提", "吐尔逊", "托娅", "塔娜",
    "其木格", "玛依拉",
])  # fmt: skip
"""Those of the parts that are names by themselves."""


def find(scan: Scan, rules: PersonRules) -> Iterator[Candidate]:
    """All persons that are named in one of these ways."""
    text = scan.text
    behind = [scan.starts[index + 1] for index in scan.cued(ROLE)]
    for match in OF_A_VERB.finditer(text):
        index = scan.word_at(match.start())
        if scan.words[index] == "员":
            behind.append(match.end())
            if length := name_length(scan, match.end(), rules):
                yield _person(match.end(), match.end() + length, rules)
    for start in behind:
        start += text.startswith("”", start)
        length = _familiar(scan, start, rules) or _of_peoples(scan, start, rules) or _dotted(scan, start)
        if length := length or _of_a_word(scan, start, rules):
            yield _person(start, start + length, rules)
            yield from _in_row(scan, start + length, rules)
    if "·" in text:
        for match in DOTTED.finditer(text):
            yield _person(*match.span(), rules)
    for match in rules.of_peoples.finditer(text):
        if match.end() - match.start() > 3 and not NO_PLACE.match(text, match.end()):
            yield _person(*match.span(), rules)
    if "叫" in text or "名" in text or "我是" in text:
        for match in SELF_NAMED.finditer(text):
            length = name_length(scan, match.end(), rules, strict=False)
            if length:
                yield _person(match.end(), match.end() + length, rules)
    if "”" in text:
        for match in CALLED.finditer(text):
            if length := name_length(scan, match.end(), rules):
                yield _person(match.end(), match.end() + length, rules)
    for match in TWO_CHARACTERS.finditer(text):
        length = _of_two(scan, match.start(), rules)
        if length and match.group() + text[match.end() : match.start() + length] not in OF_OLD:
            yield _person(match.start(), match.start() + length, rules)
    for match in CHOSEN.finditer(text):
        if _familiar(scan, match.end(), rules):
            yield _person(match.end(), match.end() + 2, rules)
    for match in OF_WHOM.finditer(text):
        if _familiar(scan, match.end(), rules) and text[match.end() + 2 : match.end() + 3] in ("，", "、", "。", "说"):
            yield _person(match.end(), match.end() + 2, rules)
    yield from _kin(scan, rules)
    yield from _honoured(scan, rules)


def made_of(parts: Collection[str]) -> re.Pattern[str]:
    """One to three of the parts, each of two characters or more.

    The pattern begins with a class of characters, so that the engine skips all others.

    >>> made_of(["次仁", "卓玛"]).findall("次仁卓玛和仁青")
    ['次仁卓玛']
    """
    ordered = sorted(parts, key=lambda part: (-len(part), part))
    if not ordered:
        return re.compile("(?!)")
    first = "".join(sorted({part[0] for part in ordered}))
    second = "".join(sorted({part[1] for part in ordered}))
    rest = "|".join(f"(?<={part[0]}){part[1:]}" for part in ordered)
    return re.compile(f"[{first}](?=[{second}])(?:{rest})(?:{'|'.join(ordered)}){{0,2}}")


def _person(start: int, end: int, rules: PersonRules) -> Candidate:
    return Candidate(start, end, "Person", "", "person-role", rules.priority)


def _familiar(scan: Scan, start: int, rules: PersonRules) -> int:
    """网格员|小刘|挨家挨户: the length of a surname with 小 or 老 before it, or 0."""
    text = scan.text
    match = FAMILIAR.match(text, start)
    if match is None or text[start + 1] not in rules.surnames:
        return 0
    first, last = scan.word_at(start), scan.word_at(start + 1)
    known = len(scan.words[last]) > 1 and scan.kinds[last] not in "xq"  # 老|胡同
    return 0 if known or scan.starts[first] != start else 2


def _of_two(scan: Scan, start: int, rules: PersonRules) -> int:
    """司马俊: the length of a name with a surname of two characters, or 0."""
    text = scan.text
    index = scan.word_at(start)
    if text[start : start + 2] not in rules.surnames or scan.starts[index] != start:
        return 0
    if scan.starts[index + 1] == start + 2 < len(text):
        index += 1
    end = scan.starts[index + 1]
    if end == start + 4 and text[end - 1] in "说笑道讲问答":
        end -= 1  # 申屠兰|说
    given = start + 2 < end <= start + 4 and scan.kinds[index] in "xnq"
    return 0 if not given or NO_PLACE.match(text, start + 2) or NO_PLACE.match(text, end) else end - start


def _of_a_word(scan: Scan, start: int, rules: PersonRules) -> int:
    """居民|马建设, 老兵|鲍国庆: the length of a name whose given name is a word that many are called by, or 0."""
    text = scan.text
    named = text[start : start + 1] in rules.surnames and text[start + 1 : start + 3] in GIVEN
    return 3 if named and text[start] not in WORDLIKE and scan.starts[scan.word_at(start)] == start else 0


def _honoured(scan: Scan, rules: PersonRules) -> Iterator[Candidate]:
    """，孔德明、颜丽萍获…称号: a row of names at the beginning of a clause, before a verb of being honoured."""
    for match in HONOURED.finditer(scan.text):
        start = match.start("names")
        row = match["names"].split("、")
        for name in row:
            if name_length(scan, start, rules) != len(name):
                break
            start += len(name) + 1
        else:
            start = match.start("names")
            for name in row:
                yield _person(start, start + len(name), rules)
                start += len(name) + 1


def _of_peoples(scan: Scan, start: int, rules: PersonRules) -> int:
    """居民|边巴, 书记|次仁卓玛: the length of a name of Tibetans, Mongols or Uyghurs, or 0."""
    match = rules.of_peoples.match(scan.text, start)
    if match is None or NO_PLACE.match(scan.text, match.end()):
        return 0
    length = match.end() - start
    return length if length > 3 or match.group() in SINGLE else 0


def _dotted(scan: Scan, start: int) -> int:
    if scan.text.find("·", start, start + LONGEST_PART + 1) < 0:
        return 0
    match = DOTTED_AFTER_ROLE.match(scan.text, start)
    return 0 if match is None else match.end() - start


def _in_row(scan: Scan, end: int, rules: PersonRules) -> Iterator[Candidate]:
    """网格员小刘、小陈: those that stand in a row with the first."""
    while scan.text[end : end + 1] in ("、", "和", "与"):
        start = end + 1
        length = _familiar(scan, start, rules) or _of_peoples(scan, start, rules)
        if not length:
            return
        end = start + length
        yield _person(start, end, rules)


def _kin(scan: Scan, rules: PersonRules) -> Iterator[Candidate]:
    """隔壁的张姐、邓伯: a surname with one character of address; within somebody's speech it is no name."""
    text = scan.text
    spoken = [q for q in scan.quotations if text[q.end - 1] in SPEECH]
    for match in KIN.finditer(text):
        start = match.start() - 1
        if start < 0 or text[start] not in rules.surnames:
            continue
        if text[start - 1 : start] not in BEFORE_KIN and scan.words[scan.word_at(start - 1)] not in rules.roles:
            continue
        index = scan.word_at(start)
        whole = scan.starts[index] == start and (scan.starts[index + 1] == match.start() or scan.kinds[index] == "x")
        if whole and not any(q.start <= start < q.end for q in spoken):
            yield _person(start, match.end(), rules)
