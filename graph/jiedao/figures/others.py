"""What shows that a number is of others than the thing that was named or founded before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence

_COUNTED = re.compile(
    "(?:项目|工程|企业|公司|中心|站|食堂|楼宇|园区|机构)(?:共|达|约|超过?)?[0-9]+余?多?[个家座处所]|"
    "[0-9三四五六七八九十百]+余?多?[个家座处所][^,，;；。、0-9]{0,8}(?:项目|工程|企业|公司|中心|站|食堂|楼宇|园区|机构)"
)
_WIDER = re.compile("全[国省市县球](?:目前|累计|共计?|已|现|仅|只|有|约|近|超过?)*")
_OURS = ("我市", "我省", "我县")
_OF_THOSE = re.compile("(?:以上|左右)?的?(?:社区|小区|村|居民|住户|业主|群众|党员|企业|商户|楼院)")
_HELD_TIMES = re.compile("[^,，。0-9]{0,6}[0-9]+余?多?(?:场次|场|次|期|届)")  # behind what was held
_PERSONS_DO = re.compile(
    "(?:辖区|社区|机关|在职|青年|退休)*(?:党员志愿者|党员|干部|志愿者|网格员)(?:累计|主动|共|先后|还|已)*[为给帮向走]"
)


# What somebody goes on to hold, found or give, after what was held so many times before.
_HOLDS = re.compile(
    "(?:(?:还|另|又|同时|此外|另外|也|先后|陆续|累计|共|已|同步|免费|定期|再|[为给在向][^,，]{1,18}?)*)"
    "(?P<verb>举办|开展|组织|举行|召开|开设|开办|承办|组办|策划|上演|播放|放映|新建|建成|设立|成立|组建|新增|改造|制作|"
    "推出|引进|打造|培育|义诊|慰问|送|评选|选树|表彰|创建|修缮|更换|安装|加装|铺设|种植|整治|拆除|招募|摆出|办起)"
)
_HELD = ("举办", "开展", "组织", "举行", "召开", "开设", "开办", "举办了", "开展了", "组织了")  # alone: of the same
_EVENTS = frozenset(("场", "场次", "次", "期", "届", "个", "处", "所", "座", "家", "支", "条", "套", "间", "盏"))

# A thing without a name of its own, of which a clause behind a semicolon tells.
_UNNAMED = re.compile(
    "(?!该|这|此|本|其|每|共|已|累计|先后|还|并|设|有|在|对|为|把|将|与|和|向|给|让|使|从|到|经|以|用|按|建|打|引|新|改|开|办|组织)"
    "[一-鿿]{2,8}?(?:课堂|讲堂|学堂|夜校|学校|托管班|训练营|集市|热线|中心|食堂|驿站|书屋|工作室|调解室|服务站|服务队|志愿队|"
    "巡逻队|宣讲团|议事会|联盟|协会|园区|广场|公园|市场|商圈|项目|工程|平台|小程序|基地)"
)
# Behind so many, of which something is one or first: 是全市|26个|示范茶馆之一, 居全区|12个|镇街首位.
_ONE_OF = re.compile(
    "[^,，。;；、0-9]{1,24}?(?:之一|中的?(?:一[个家员处座名所支]|唯一|首|第|前|[排位居名])|"
    "(?:第[一二三四五六七八九十]|前[一二三五十]|[首前末][位列名席]|榜首))"
)
_OF_ALL = re.compile("全(?P<kind>[国省市区县])[^,，。;；、0-9]{0,12}$")
# 占全市茶园|300亩|的一半
_PART_OF_ALL = re.compile("[占达][到据了]?全(?P<kind>[国省市区县])[^,，。;；、0-9]{0,12}$")  # 占全市茶园|300亩|的一半
DIVISIONS = ("全市", "全省", "全县")
_OF_DIVISION = 14  # characters between a division and the number of those that it has
_ASSIGNED = re.compile("(?:[省市区县]|上级|[省市区县]级|信访部门|12345)(?:平台|热线)?(?:交办|转办|督办|下达|转来|移交)")


def done_besides(sentence: Sentence, mention: int, hit: Hit) -> bool:
    """Whether a number is of something else that is held or made, after what was held so many times (开展“甲”讲座8场,
    组织演出30场)."""
    after = sentence.after_mention(mention)
    if _HELD_TIMES.match(sentence.text, after) is None:
        return False
    text, clauses = sentence.text, sentence.clauses
    for other in sentence.hits:
        if not after < other.start <= hit.start or other.unit not in _EVENTS:
            continue
        start = clauses[sentence.clause_of(other.start)][0]
        holds = _HOLDS.match(text, start, other.start) if start > after else None
        if holds and (not text.endswith(_HELD, start, other.start) or text[other.end : other.end + 1].isalpha()):
            return True
    return False


def tells_of_another(text: str, start: int, end: int, predicate: re.Pattern[str]) -> bool:
    """Whether a clause begins with a thing without a name that has a predicate, or with what others assigned.

    >>> of = re.compile("开了")
    >>> tells_of_another("爱心课堂开了28期", 0, 9, of), tells_of_another("累计开了28期", 0, 7, of)
    (True, False)
    """
    if _ASSIGNED.match(text, start, end):
        return True
    other = _UNNAMED.match(text, start, end)
    return other is not None and predicate.match(text, other.end()) is not None


def go_through(classes: Sequence[str]) -> bool:
    """Whether subjects of these classes are told of one after the other, so that their sentence is about none of them.

    >>> go_through(["Project", "Project"]), go_through(["Project", "Community"])
    (True, False)
    """
    return any(classes.count(cls) > 1 for cls in ("Project", "Community", "Compound"))


def counts_others(text: str, start: int, end: int) -> bool:
    """Whether others of a kind are counted from behind a name up to a number, which is theirs.

    >>> text = "建成康乐中心,又建成养老站4家,床位138张"
    >>> counts_others(text, 6, text.index("138")), counts_others("康乐中心设有床位138张", 4, 8)
    (True, False)
    """
    return _COUNTED.search(text, start, end) is not None


def of_a_wider_place(sentence: Sentence, hit: Hit) -> str:
    """The kind of the place, if a clause says nothing before a number but that it is of a whole city, province or the
    country; empty if it does not."""
    clause = sentence.clause_of(hit.start)
    start, text = sentence.clauses[clause][0], sentence.text
    for begin in (start, sentence.clauses[clause - 1][0]) if clause else (start,):
        if text.startswith(_OURS, begin):
            return text[begin + 1]  # 我市
    if text.startswith("全", start) and _WIDER.fullmatch(text, start, hit.start) is not None:
        return text[start + 1]
    return of_all(sentence, hit)


def one_of_several(sentence: Sentence, hit: Hit) -> bool:
    """Whether something is one or first of so many, which are of a whole that is named (全市|26个|示范茶馆之一)."""
    end = sentence.clauses[sentence.clause_of(hit.start)][1]
    return hit.kind in ("things", "sorts") and _ONE_OF.match(sentence.text, hit.end, end) is not None


def of_all(sentence: Sentence, hit: Hit) -> str:
    """The kind of division that a number is of all of: right behind it (全市|26个|茶馆: 市), of which something is one
    (全市首批|26个|茶馆之一) or has a part (占全市茶园|300亩|的一半); empty if it tells no such thing."""
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    if sentence.text.find("全", start, hit.start) < 0 or hit.kind == "ratio":
        return ""
    if sentence.text.endswith(DIVISIONS, start, hit.start):
        return sentence.text[hit.start - 1]
    pattern = _OF_ALL if one_of_several(sentence, hit) else _PART_OF_ALL
    of = pattern.search(sentence.text, start, hit.start)
    return of["kind"] if of else ""


def of_division(sentence: Sentence, hit: Hit) -> int:
    """The division that has those of which something is one (是柳州市|50家|示范食堂之一); -1 if none is told."""
    if not sentence.mentions or not one_of_several(sentence, hit):
        return -1
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    named = sentence.between(start, hit.start)
    last = named[-1] if named else -1
    near = last >= 0 and hit.start - sentence.mentions[last][1] <= _OF_DIVISION
    return last if near and sentence.mentions[last][2] == "Division" else -1


def is_share(sentence: Sentence, hit: Hit) -> bool:
    """Whether a share is of those who are concerned, no rate at which something works (创新“四色”机制,党员占60%)."""
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    if sentence.text.startswith("其中", start):
        return False
    return "占" in sentence.text[start : hit.start] or _OF_THOSE.match(sentence.text, hit.end) is not None


def done_by_persons(sentence: Sentence, mention: int, hit: Hit) -> bool:
    """Whether persons do something after an event was held so many times (开展“甲”宣讲21场,党员为群众办实事)."""
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    after = sentence.after_mention(mention)
    return _HELD_TIMES.match(sentence.text, after) is not None and any(
        _PERSONS_DO.match(sentence.text, first) for first, _ in sentence.clauses if after < first <= start
    )
