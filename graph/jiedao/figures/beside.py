"""The names right beside a number that it is of: before it, behind 的, behind a verb of founding."""

from __future__ import annotations

import re

from jiedao.figures.names import Owner
from jiedao.figures.nouns import QUALITY
from jiedao.figures.records import Hit
from jiedao.figures.sentence import ACTORS, Sentence
from jiedao.figures.words import Structure

_FAR = re.compile("[,，、。；的]")
_MEASURED = re.compile("(?:面积|占地|总长|全长|体量|规模|新建|新增|投资)[^,，、]{0,4}$")
_BODIES = ("团", "队", "会", "盟", "社", "组", "班")  # how a team or body is named
_CALLED = re.compile("[”’]?(?:(?:特色|党建|服务|志愿服务|治理)?(?:品牌|项目))?$")  # behind its name, what it is besides
_BUILT = ("Facility", "Project", "Compound")
_MEASURED_OF = (*_BUILT, "Community", "SubDistrict")
BESIDE = frozenset(
    ("founded", "modified", "attribute", "headed", "named", "touching", "awarded", "joined", "team")
)  # the ways that a rule may name
# A clause that makes one place into another: what it tells of the old one is told of the new.
_MADE_INTO = re.compile(
    "(?:改造|改建|改|打造|装修|翻新|修缮|建设|变|变身|蝶变|升级|提升|活化|盘活|开?辟|转型|整合|归并|编|聚)[成为作](?:了|为)?(?:一[个座处家间])?[^,，、。；;0-9]{0,6}?[“‘]?$"
)
_TURNED = ("把", "将", "被")
# Rooms or buildings that become something, by themselves: 86栋|农房变身“云居”.
_ROOM = (
    "(?:民房|农房|公房|老?房屋|旧?厂房|空?房间?|老?房子?|用房|空间|场地|旧?楼宇?|老宅|民居|商铺|铺面|仓库|"
    "车棚|办公楼|活动室|公寓|地下室)"
)
_ROOMS_TURN = re.compile(
    f"(?:以上|左右)?的?[一-鿿]{{0,4}}?{_ROOM}(?:已|全部|都|就此|如今)*(?:变身|蝶变|变|改造|改建|改|打造|升级)[成为作]?(?:了|为)?"
)
_ROOMS = re.compile(f"(?:以上|左右)?的?[一-鿿]{{0,6}}?{_ROOM}")
_VACATED = re.compile("(?:腾出|腾退|腾挪出?|让出|拿出|盘活|整合|协调出?|租下|租赁|利用|收回)(?:了)?[一-鿿]{0,6}$")
_OPENS = re.compile(
    "[，,](?:用于|用来|专门|随后|并|共同|联合)*(?:建起|建成|建设|建立|打造|办起|开办|开设|设立|改造[成为]|改建[成为]|改[成为]|建)(?:了|出|起)?"
)
EVENTS = ("场", "场次", "次", "期", "届")
HOW_OFTEN = {"场": "场次", "次": "次数", "期": "期数", "届": "届数", "场次": "场次"}
_HELD = frozenset((*EVENTS, "节", "堂", "课", "讲", "轮", "类", "种"))  # how what is held is counted, or its kinds
_TIMES = ("期", "届", "讲", "课")
_PLACES = ("处", "个", "座", "家", "所", "间")
_PERSONS = ("名", "位", "人", "支")
_ROLES = ("Programme", "Organisation")
_GRANTED = ("Award",)
_JOINED = ("Programme", "Organisation", "Platform", "Project", "Facility")
_HEADS = (*_JOINED, "Compound", "Community")  # what a number and its noun may be an attribute of
_KIND = 6  # characters of the kind of a name, behind it
_NAMED = frozenset((*_TIMES, *_PLACES, *_PERSONS))
_GROWN = re.compile("(?:(?:增加|增|扩充|扩展|扩|发展|拓展)(?:至|到))?(?:共|约|近|超过?)?")
_OPENING = ("“", "‘")
_CLOSING = ("”", "’")
_QUOTES = '“”‘’"'
_ROW = ("”", "’", "”、", "’、")  # what ends before the opening mark of a name that stands in a row
_INSIDES = ("Platform", "Facility", "Compound")
_INSIDE = ("上", "里", "内", "中", "平台上", "小程序上", "平台", "小程序")
_IN = re.compile("(?:在|到|进|通过|从|经|由)[“‘]?$")
_COUNTED = ("people", "things", "sorts", "measure")
_FOR = re.compile("(?:为|给)[“‘]?$")
# What is put into houses for good: 为和顺小区|加装电梯12部.
_FITTED = re.compile(
    "(?:新|统一|免费|集中|陆续|先后|累计|共|已)*(?:加装|更换|换装|安装|增设|铺设|新装|改装|新建|增划|施划)"
)
_WITHIN = ("内", "里", "境内", "范围内", "院内", "园内", "楼内", "内的", "里的")
_INSIDE_OF = ("内的", "里的", "中的", "范围内的")  # between a place and those in it that are named
_LIVED_IN = ("Facility", "Compound", "Community")
_IN_ROWS = ("、", "和", "与", "及")
_AT = re.compile("(?:在|于|沿着?)[“‘]?$")
# What is put up at a place (在柳湖小区|加装电梯, 在平安路沿线|安装护栏).
_PUT_UP = re.compile(
    "[^,，、。;；0-9]{0,6}?(?:先后|陆续|共|累计|就近|集中|统一|又|还|也|再|新)*(?:设(?!计|想)|建(?!议)|新建|划[出设定]|种|栽|植|装|安装|加装|铺|增设|摆放?|布|架|砌|挖|修|补|悬挂|挂|"
    "张贴|投放|配备|开辟|腾出|改造|改建|更换|拆除|增加)[^,，。;；0-9]*"
)
_ROWS = ("”“", "”、", "’‘")  # behind a name that stands in a row
_NEXT = 8  # characters to a name that is told of next
_REACH = 12  # characters between a verb of founding and what is founded


def beside(way: str, sentence: Sentence, hit: Hit, begin: int, end: int) -> Owner | None:
    """The name that a rule's way leads to; what the rule found about the number goes from `begin` to `end`."""
    if way == "founded":
        return founded(sentence, hit, end)
    if way == "modified":
        return modified(sentence, end)
    if way == "attribute":
        return named(sentence, end, _HEADS)
    if way == "headed":
        return headed(sentence, hit, end)
    if way == "named":
        return named(sentence, end)
    if way == "awarded":
        return named(sentence, end, _GRANTED)
    if way == "joined":
        return _closing(sentence, named(sentence, end, _JOINED))
    if way == "team":
        return _team(sentence, end)
    return touching(sentence, begin)


def founded(sentence: Sentence, hit: Hit, end: int) -> Owner | None:
    """The organisation that follows a verb of founding, which ends at `end`."""
    text = sentence.text
    clause = sentence.clause_of(max(hit.start, end - 1))
    last = sentence.clauses[clause][1]
    if text.startswith("—", last) and last - end <= _REACH:
        end, last = sentence.clauses[clause + 1]
    for n in sentence.between(end, last):
        first, finish, cls = sentence.mentions[n]
        body = cls == "Organisation" or (cls == "Programme" and _CALLED.sub("", text[first:finish]).endswith(_BODIES))
        if body and first - end <= _REACH:
            return Owner(n)
    return None


def _closing(sentence: Sentence, owner: Owner | None) -> Owner | None:
    """A name that ends its clause, but for the word that tells its kind."""
    if owner is None:
        return None
    after = sentence.after_mention(owner.mention)
    _, end = sentence.clauses[sentence.clause_of(after - 1)]
    return owner if end - after <= _KIND and not sentence.text.startswith("的", after) else None


def _team(sentence: Sentence, position: int) -> Owner | None:
    """The team or body whose name begins at a position."""
    owner = named(sentence, position)
    if owner is None:
        return None
    first, last, cls = sentence.mentions[owner.mention]
    return owner if cls == "Organisation" or sentence.text[first:last].endswith(_BODIES) else None


def modified(sentence: Sentence, end: int) -> Owner | None:
    """The mention that begins right after 的, which ends at `end`."""
    for n, (first, _, cls) in enumerate(sentence.mentions):
        if 0 <= first - end <= 6 and not _FAR.search(sentence.text[end:first]) and cls not in ("Person", "Division"):
            return Owner(n)
    return None


def headed(sentence: Sentence, hit: Hit, end: int) -> Owner | None:
    """The place that begins at `end`, where nothing before the number says what is measured."""
    text = sentence.text
    first = sentence.clauses[sentence.clause_of(hit.start)][0]
    if _MEASURED.search(text, max(first, hit.start - 8), hit.start):
        return None
    n = sentence.at(end)
    return Owner(n) if n >= 0 and sentence.mentions[n][2] in _MEASURED_OF else None


def becomes(sentence: Sentence, hit: Hit, clause: int) -> Owner | None:
    """The place that what a number tells of was made into (把闲置8年的粮库改造成“粮仓书院”)."""
    text = sentence.text
    start, end = sentence.clauses[clause]
    until = end
    if hit.kind in _COUNTED and (housed := _housed(sentence, hit, clause)) is not None:
        return housed
    if not any(text.find(word, start, hit.start) >= 0 for word in _TURNED):
        if clause + 1 >= len(sentence.clauses) or not text.startswith("被", end + 1):
            return None
        until = sentence.clauses[clause + 1][1]
    for n in sentence.between(hit.end, until):
        first, _, cls = sentence.mentions[n]
        if cls in _BUILT and _MADE_INTO.search(text, max(hit.end, first - _REACH), first):
            return Owner(n)
    return None


def _housed(sentence: Sentence, hit: Hit, clause: int) -> Owner | None:
    """The place that rooms become (86栋农房变身“云居”) or that is opened in them (腾出80平方米公房,建起“小苗班”)."""
    text = sentence.text
    start, end = sentence.clauses[clause]
    turned = _ROOMS_TURN.match(text, hit.end, end)
    if turned is None and _VACATED.search(text, start, hit.start) and _ROOMS.fullmatch(text, hit.end, end):
        turned = _OPENS.match(text, end, end + _REACH) if text[end : end + 1] in ("，", ",") else None
    n = sentence.at(turned.end()) if turned else -1
    return Owner(n) if n >= 0 and sentence.mentions[n][2] in (*_BUILT, "Programme", "Organisation") else None


def named(sentence: Sentence, position: int, classes: tuple[str, ...] = _ROLES) -> Owner | None:
    """The role, team or body, or thing of other classes, whose name begins at a position."""
    n = sentence.at(position)
    return Owner(n) if n >= 0 and sentence.mentions[n][2] in classes else None


def touching(sentence: Sentence, position: int) -> Owner | None:
    """The place or body that ends right before a position."""
    for n in range(len(sentence.mentions) - 1, -1, -1):
        if sentence.mentions[n][1] <= position:
            found = sentence.after_mention(n) == position and sentence.mentions[n][2] in ACTORS
            return Owner(n) if found else None
    return None


def within(sentence: Sentence, start: int, end: int) -> Owner | None:
    """The platform or place within which something is done before a number (居民在“民声码”平台上提交诉求2100条)."""
    for n in reversed(sentence.between(start, end)):
        first, _, cls = sentence.mentions[n]
        after = sentence.after_mention(n)
        if cls in _INSIDES and sentence.text.startswith(_INSIDE, after) and _IN.search(sentence.text, start, first):
            return Owner(n)
        if cls in _LIVED_IN and _FOR.search(sentence.text, start, first) and _FITTED.match(sentence.text, after, end):
            return Owner(n)
        if cls in _LIVED_IN and _AT.search(sentence.text, start, first) and _PUT_UP.match(sentence.text, after, end):
            return Owner(n)
    return None


def surrounding(sentence: Sentence, hit: Hit) -> Owner | None:
    """The place in which there is so much of something (为柳湖公园内30盏路灯更换灯头), in no row of places, also where
    some of it are named (甲市场里的乙店、丙店等12家铺面)."""
    text = sentence.text
    listed = text.endswith("等", 0, hit.start)
    if hit.kind not in _COUNTED or not (listed or text.endswith(_WITHIN, 0, hit.start)):
        return None
    until = hit.start
    for n in range(len(sentence.mentions) - 1, -1, -1):
        first, last, cls = sentence.mentions[n]
        if last > until:
            continue
        gap = text[sentence.after_mention(n) : until]
        if listed and gap in ("、", "等"):
            until = first - (text[first - 1 : first] in _OPENING)
            continue
        row = text[max(0, first - 1) : first].strip("“") in _IN_ROWS
        inside = gap in (_INSIDE_OF if listed else _WITHIN)
        return Owner(n) if cls in _LIVED_IN and inside and not row else None
    return None


def counted(sentence: Sentence, hit: Hit) -> Owner | None:
    """The named kind of place, person or event of which there are so many (建成“骑手驿站”12处, 配备“楼管家”9名)."""
    text = sentence.text
    if not sentence.mentions:
        return None
    if hit.unit in _HELD and (n := sentence.at(hit.end)) >= 0 and sentence.mentions[n][2] == "Programme":
        return Owner(n)
    begun = quality.end() if hit.unit in _NAMED and (quality := QUALITY.match(text, hit.end)) else hit.end
    if hit.unit in _NAMED and text[begun : begun + 1] in _OPENING and (n := sentence.at(begun)) >= 0:
        first, last, cls = sentence.mentions[n]
        quoted = text[last : last + 1] in _CLOSING or "”" in text[first:last]
        if quoted and cls in ("Programme", "Facility", "Organisation"):
            return Owner(n)
    if hit.unit == "支" and (n := sentence.ending_at(hit.start)) >= 0 and sentence.mentions[n][2] == "Organisation":
        return Owner(n)
    if (hit.unit not in _NAMED and hit.unit not in HOW_OFTEN) or "”" not in text[max(0, hit.start - 6) : hit.start]:
        return None
    for n in range(len(sentence.mentions) - 1, -1, -1):
        first, last, cls = sentence.mentions[n]
        if last > hit.start:
            continue
        quoted = text[last : last + 1] in _QUOTES[1::2] and last < hit.start
        if cls == "Programme" and last == hit.start and hit.unit in HOW_OFTEN and "”" in text[first:last]:
            return Owner(n)
        if cls == "Programme" and quoted and last + 1 == hit.start and (hit.unit in _TIMES or hit.unit in HOW_OFTEN):
            return Owner(n) if text[first - 1] not in _QUOTES[1::2] and not text.endswith(_ROW, 0, first - 1) else None
        units = _PLACES if cls == "Facility" else _PERSONS if cls == "Programme" else ()
        named = quoted and hit.unit in units and _GROWN.fullmatch(text, last + 1, hit.start) is not None
        return Owner(n) if named else None
    return None


def framing(sentence: Sentence, is_: Structure, hit: Hit) -> Owner | None:
    """The programme that has so many sides, which is no member of a row: right behind the number, or before it."""
    text, mentions = sentence.text, sentence.mentions
    named = [n for n, (_, _, cls) in enumerate(mentions) if cls in ("Programme", "Project")]
    before = [n for n in named if mentions[n][1] <= hit.start and not is_.listing.match(text, mentions[n][1])]
    before = [n for n in before if not text.startswith(_ROWS, mentions[n][1])]
    before = [n for n in before if not text.endswith(_ROWS, 0, mentions[n][0])]
    after = [n for n in named if mentions[n][0] >= hit.end]
    if after and (not before or mentions[after[0]][0] - hit.end <= _NEXT):
        return Owner(after[0])
    return Owner(before[-1]) if before else None


# To how many communities something is carried: 推广到全部|9个社区, 在|4个社区开了分点.
_CARRIED_TO = re.compile(
    "(?:推广|复制|铺开|铺|延伸|拓展|普及|扩展|扩大|扩面|开|辐射|落地)[到至向在进](?:全部|全街道?|辖区|其余|其他|所有|剩余|周边|的|共)*$"
)
_IN_ALL_OF = re.compile("在(?:全部|全街道?|辖区|其余|其他|所有|共)*$")
_HELD_THERE = re.compile(
    "(?:社区|村|小区|村居)(?:都|均|陆续|先后|同步|相继|里|内|也)*(?:开|设|落地|铺开|推广|试点|试行|运行|上线|复制|普及|推开)"
)
_AREAS_OF = ("社区", "村", "小区", "院落", "楼院")
# What sets up a fund: 捐资20万元|设立“同心基金”.
_ENDOWS = re.compile(
    "(?:资金|善款|经费)?(?:，|,)?(?:共同|联合|发起|牵头|专门|并)*(?:设立|成立|创立|建立|发起)(?:了|起)?"
)
_GIVES = re.compile(
    "(?:捐资|捐款|捐赠|捐出|出资|注资|认捐|筹资|筹集|拿出|拨出)(?:资金|善款)?(?:了|共计?|约|近|超过?)*$"
)


def spread_to(sentence: Sentence, hit: Hit) -> bool:
    """Whether so many communities are those to which something is carried, and not those that an area has.

    >>> from decimal import Decimal
    >>> hit = Hit(4, 6, Decimal(9), "个", "sorts", "", "9")
    >>> [spread_to(Sentence(text, [], [hit], [], list), hit) for text in ("已推广到9个社区", "街道下辖9个社区")]
    [True, False]
    """
    text = sentence.text
    if hit.kind != "sorts" or not text.startswith(_AREAS_OF, hit.end):
        return False
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    if _CARRIED_TO.search(text, start, hit.start):
        return True
    return _IN_ALL_OF.search(text, start, hit.start) is not None and _HELD_THERE.match(text, hit.end) is not None


def endowed(sentence: Sentence, hit: Hit) -> Owner | None:
    """The fund that somebody sets up with a sum (捐资20万元设立“同心基金”)."""
    text = sentence.text
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    sets_up = _ENDOWS.match(text, hit.end) if _GIVES.search(text, start, hit.start) else None
    n = sentence.at(sets_up.end()) if sets_up else -1
    if n < 0 or sentence.mentions[n][2] not in _ROLES:
        return None
    return Owner(n) if "基金" in text[sentence.mentions[n][0] : sentence.mentions[n][1] + _KIND] else None


# 投入300万元进行改造,更名“云谷”后重新开门.
_RENAMED = re.compile("(?:更名|改名|取名|定名|命名|冠名)(?:为|成|叫)?[“‘]?$")
_OF_A_SIZE = re.compile(
    "(?:总面积|建筑面积|使用面积|面积|占地面积|占地|总长|全长)(?:约|近|达|超过?)?[0-9.]+[万亿]?[余多]?[^,，、;；。0-9]{1,5}的[“‘]?$"
)


def spent_on(sentence: Sentence, is_: Structure, hit: Hit) -> Owner | None:
    """What is built or carried out with a sum (拟投入300万元,在…建设分拣中心)."""
    text, clause = sentence.text, sentence.clause_of(hit.start)
    if is_.spends.search(text, max(sentence.clauses[clause][0], hit.start - 8), hit.start) is None:
        return None
    for first, last in sentence.clauses[clause : clause + 3]:
        for n in sentence.between(max(first, hit.end), last):
            begin, _, cls = sentence.mentions[n]
            if cls not in ("Project", "Facility", "Platform"):
                continue
            if _RENAMED.search(text, max(first, hit.end), begin):
                return Owner(n)
            attribute = _OF_A_SIZE.search(text, max(first, hit.end), begin)
            verb = attribute.start() if attribute else begin  # 打造了|总面积1500平方米的|A
            if is_.built.search(text, max(first, verb - 8), verb):
                return Owner(n)
    return None
