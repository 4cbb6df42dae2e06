"""The persons that a number tells of: their age, and for how many years they were or did something."""

from __future__ import annotations

import re

from jiedao.figures.names import NamesSoFar, Owner
from jiedao.figures.records import SPEAKER, Hit
from jiedao.figures.sentence import Sentence

# What somebody tells of himself, in a quotation.
_OF_ME = re.compile(
    "我(?:(?:今年|现年|现在|如今|都|已经?|也|快|就|是|马上)*(?:年近|年过|有)?|.{0,4}?(?=[入当做干从住在]|[党军教工]龄).{1,8})$"
)
_ALONE = re.compile("[“‘]?我?(?:今年|现年|现在|如今|目前|已经?|快|都|年近|刚满?|才|年过)*")

_SOMEBODY = re.compile(  # 77岁|老党员|韩庭芝
    "(?:退休|离休|在职|返乡|独居|残疾|低保|热心)?(?:老?(?:党员|教师|干部|军人|战士|兵|人|支书|书记|工人|职工|医生|模范)|居民|村民|业主|租户|志愿者|网格员|"
    "楼[栋门]?长|巷长|小伙儿?|姑娘|女孩|男孩|大爷|大妈|阿姨|骑手|店主|老板)"
)

_HOLDS_POSTS = re.compile(  # 66岁|的老校长、楼院党小组长|周兰
    "(?:左右)?的[^,，。;；和与了着过]{2,32}(?:书记|主任|代表|委员|[会队站组院校社园所馆科处局镇区县厂店排班团哨]长|[网街路河巷楼栋]?格?长|经理|"
    "董事长|教师|老师|教授|医生|护士|民警|法官|律师|党员|干部|职工|工人|军人|志愿者|社工|[一-鿿]员|居民|村民|业主|大爷|大妈|阿姨)"
)

# What a person is who acts for himself, right before the name (网格员|张兰), and no head of a body for which he acts.
_ROLE = re.compile(
    "(?:网格[员长]|队员|队长|站长|哨长|楼[栋门组]?长|单元长|巷长|路长|街长|河长|党员|志愿者|义工|[一-鿿]{2}员(?<!委员)(?<!人员)|社工|医生|医师|护士|教师|老师|民警|辅警|"
    "片警|居民|村民|业主|住户|租户|骑手|小哥|师傅|店主|店长|摊主|青年|大学生|教练|军人|老兵|律师|法官|检察官|管家|司机|工人|职工|农民|村医|家长|奶奶|爷爷|大爷|大妈|"
    "阿姨|大姐|大哥|姑娘|小伙|理发师|厨师|画家|作家|艺人|传承人|工匠|模范|干部)$"
)
_SPOKEN = re.compile("[^,，。0-9]{0,4}(?:说|介绍|表示|告诉|坦言|看来|回忆|感慨|透露|算了)|[的等、和与及]")
_HELD = re.compile("[了着过]|举办|开展|组织|推行")
_BEFORE_NAME = 24  # characters of what a person is, and where
_GOVERNED = re.compile("在|对|把|将|向|给|为|让|由|被|与|和|同|请|据|像|如|跟|听|见到|找到|遇到|邀请|带领|组织|包括")
# What one person does himself with so many people or houses.
_HIMSELF = re.compile(
    "(?:负责|[代兼]?管着?|管理着?|联系着?|照[看顾料]着?|包[联保片]着?|服务|走访|看望|探望|帮[助扶]?着?|结对|指导|辅导|教|巡查|入户|陪护|资助|"
    "收养|代办|调解|化解|劝导|宣讲|上报|登记|是|成了|成为)(?:了|过|的)?"
    "(?:[0-9]{1,4}余?多?[栋幢个名户条家位][一-鿿]{0,6}[、和])*"
    "(?:(?:[一-鿿]{0,4}(?:居民|群众|住户|村民|商户|家庭|老人|业主|租户|党员|儿童|学生|孩子|楼栋|户数|门店|店铺|矛盾|纠纷|出租屋))?(?:约|近|超过?|共|累计)*)$"
)
_DONE_TO = frozenset("听看为给向找帮请让和与对把被陪同跟喊问")  # before a name that another one does something to
_OF_AGE = re.compile("[^,，的]{0,12}岁(?:左右|上下|出头)?的(?:老?党员|老人)?")  # before a name, with which it begins


_ME = Owner(SPEAKER)


def acting(sentence: Sentence, start: int, end: int) -> Owner | None:
    """The person who has the predicate of a clause, named behind what he is: 网格员|张兰|每天走访20户.

    >>> marked = [(3, 5, "Person")]
    >>> acting(Sentence("网格员张兰走访20户", marked, (), (), list), 0, 11)
    Owner(mention=0, back=0)
    >>> acting(Sentence("网格员张兰说,去了20户", marked, (), (), list), 0, 6)
    """
    text = sentence.text
    for n in sentence.between(start, end):
        first, last, cls = sentence.mentions[n]
        if first - start > _BEFORE_NAME:
            break
        if cls != "Person":
            continue
        who = text[start:first].rpartition("的")
        if _OF_AGE.fullmatch(text, start, first) and not _SPOKEN.match(text, last) and last < end:
            return Owner(n)
        if _ROLE.search(who[2]) is None or _GOVERNED.match(who[2]) or _SPOKEN.match(text, last) or last >= end:
            return None
        if who[1] and (_GOVERNED.match(who[0]) or _HELD.search(who[0])):
            return None
        return Owner(n)
    return None


def himself(sentence: Sentence, hit: Hit) -> bool:
    """Whether a clause tells what one person does himself with so many people or houses (负责48栋楼的巡查)."""
    start, _ = sentence.clauses[sentence.clause_of(hit.start)]
    return _HIMSELF.search(sentence.text, start, hit.start) is not None


def aged(sentence: Sentence, hit: Hit) -> Owner | None:
    """The person whose age a number is: named in its clause, or last of all in the one before (名叫张兰,今年71岁)."""
    clause = sentence.clause_of(hit.start)
    first, last = sentence.clauses[clause]
    if clause and not sentence.text.startswith("的", hit.end) and _ALONE.fullmatch(sentence.text, first, hit.start):
        named = [n for n in sentence.between(*sentence.clauses[clause - 1]) if sentence.mentions[n][2] == "Person"]
        if named:
            return Owner(named[-1])
    for n in sentence.between(first, last):
        start, end, cls = sentence.mentions[n]
        if cls != "Person":
            continue
        between = sentence.text[hit.end : start]
        near = 0 <= len(between) <= 12 and start >= hit.end and sentence.text[start - 1] not in _DONE_TO
        called = near and ("的" in between or _SOMEBODY.fullmatch(between))
        if 0 <= hit.start - end <= 4 or called or (start > hit.end and _HOLDS_POSTS.fullmatch(between)):
            return Owner(n)
    return _ME if of_me(sentence, hit) else None


def of_me(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody who is quoted tells a number of himself (“我今年62岁”).

    >>> from decimal import Decimal
    >>> hit = Hit(4, 7, Decimal(62), "岁", "age", "", "62")
    >>> of_me(Sentence("“我今年62岁", (), (), (), list), hit), of_me(Sentence("他的妈妈62岁", (), (), (), list), hit)
    (True, False)
    """
    first = sentence.clauses[sentence.clause_of(hit.start)][0]
    return "“" in sentence.text[: hit.start] and _OF_ME.search(sentence.text, first, hit.start) is not None


def lived(sentence: Sentence, hit: Hit, named: NamesSoFar, depth: int) -> Owner | None:
    """The person who was something for so many years: named in the clause, before it, or in one of `depth` sentences
    before."""
    first, last = sentence.clauses[sentence.clause_of(hit.start)]
    persons = [n for n, (_, _, cls) in enumerate(sentence.mentions) if cls == "Person"]
    before = [n for n in persons if sentence.mentions[n][1] <= hit.start]
    clause = sentence.clause_of(hit.start)
    if not clause and not before and len(sentence.clauses) > 1:
        last = sentence.clauses[1][1]  # 扎根社区15年,书记张兰走遍了楼院
    after = [n for n in persons if first <= hit.start < sentence.mentions[n][0] < last]
    if before and (sentence.mentions[before[-1]][0] >= first or not after):
        return Owner(before[-1])
    if after:
        return Owner(after[0])
    if sentence.text.startswith("“") and of_me(sentence, hit):
        return _ME
    return named.last_of(("Person",), first, depth)
