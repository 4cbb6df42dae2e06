"""Names of communities between two bounds: what stands whole between a mark, a place or 在, and 社区."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from jiedao.register.words import community_names, naming_words
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, GENERIC, NOUN, PROPER, SOFT, STOP, VERB

LONGEST = 7  # characters before 社区
_MARKS = frozenset("，。：；、！？“”（）()\n \u3000")
_LED_BY = (
    "位于", "走进", "来到", "地处", "坐落", "前往", "走访", "落户", "获悉", "了解到", "看到", "在", "以", "从", "到",
    "选取", "选择", "选定", "联合", "依托", "家住", "指导", "支持", "会同", "携手", "协调", "探访", "深入", "比如",
    "例如", "包括", "涵盖", "覆盖", "涉及", "针对", "毗邻", "紧邻", "邻近", "属于", "隶属", "走到", "走入",
    "走访了", "走进了", "来到了", "选取了",
    "一本", "一张", "一份", "一部", "一册", "一封", "一幅", "一面", "一套", "一块",
)  # fmt: skip
_AT_FIRST = frozenset("在以从由据")  # what begins a clause and leads to a name, whatever word jieba makes of both
_DONE_TO = frozenset(
    "将把对如像"
)  # so do these, where jieba sees it so, too, or the register has a community of the name
_TO = re.compile("社区[到至和与及、]")
_ACTS = re.compile(
    "(?:党委|党总支|党支部|党组织|居委会|居民委员会|书记|主任|两委|网格员|共有|现有|位于|地处|辖|：|率先|牵头|推[行出]|探索|开展|邀请|举[办行]|召开|组织|成立|启动|建[成起]|设立|通过|依托|从[“‘]|等[一多两三0-9]|[与和][\u4e00-\u9fff]{2,6}社区|第[一二三四五六七八九十]+(?:网格|党))"
)
_BUILT = re.compile(
    "食堂|图书|书[屋吧房]|养老|服务|活动|公园|广场|花园|幼儿|医院|卫生|日间|助餐|托[育幼]|健身|老年|嵌入|邻里|党群|便民|停车|菜[场园市]"
)
_JOINT = re.compile("[信祥泰颐雍永中太义元兴嘉天家安瑞协仁平亲致惠康德]和(?!谐)")  # 和 is a syllable of a name
GRAMMAR = frozenset(
    "的了着如和与及暨为是把被将对各该本每某全此这那其我你他她们等让使给并也都又还已于不向在由以从到有来去进出当谁就说"
)
_LAST = frozenset("进入到出来去了着过成为回归")  # ends of verbs
NEARBY = frozenset(["附近", "周边", "邻近", "临近", "辖内", "境内", "域内", "区内", "谢谢", "感谢", "致谢"])
_NEAR = re.compile(f"(?:{'|'.join(sorted(NEARBY))})(?=[\u4e00-\u9fff]{{2}})")  # 附近|八字桥社区
_MADE = re.compile(
    "[建做夯筑配选压激扮点织打绣绘抓唤盘增][强实牢优靓活美亮密造细好出醒]"
)  # what is done to a community
_COUNT = re.compile("[约近共超逾]?[0-9]+[余多万]*[个位名家户处年月日支场次项条座]")
ENDS_OF_PLACES = frozenset("路街巷弄桥坊园苑湖湾港庄塔寺庙阁")
_ADVERBS = frozenset("先再还才更最很刚")
_NUMERALS = frozenset("一二三四五六七八九十百千万零两第0123456789")


def start_of(scan: Scan, head: int, end: int, barriers: Container[int], kinds_of_none: tuple[str, ...]) -> int:
    """Where the name before the 社区 at `head` to `end` begins, if its bounds are sure; -1 if they are not.

    `barriers` are the ends of places; `kinds_of_none` are the words that say what sort of a community it is (平安).
    """
    office = _of_office(scan.text, head, end, kinds_of_none)
    if office >= 0:
        return office
    told = _registered(scan, head, end, kinds_of_none)
    if told >= 0:
        return told
    start = _bound(scan, head, barriers)
    if start < 0:
        return -1
    near = _NEAR.match(scan.text, start, head)
    start = near.end() if near else start
    name = scan.text[start:head]
    whole = name in community_names()
    if not name.isalnum() or not (whole or GRAMMAR.isdisjoint(name[0])) or is_counted(name):
        return -1
    words, kinds = _words(scan, scan.word_at(start), start, head)
    acting = start in barriers or _ACTS.match(scan.text, end) is not None
    if _MADE.fullmatch(name):
        return -1
    if name in kinds_of_none:
        return start if whole and acting and not _BUILT.match(scan.text, end) else -1
    if kinds == VERB and _BUILT.match(scan.text, end):
        return -1  # 柳荫街道建成|社区食堂
    if name[-1] in _LAST and not whole:
        return -1
    if len(words) == 1:
        if kinds == PROPER:
            return start
        if kinds == NOUN and not whole:  # 橄榄树|社区党委
            told = _ACTS.match(scan.text, end) is not None
            return start if told and name not in _KINDS and not name.endswith(kinds_of_none) else -1
        return start if whole and (kinds not in (VERB, AMBIGUOUS, STOP, GENERIC) or acting) else -1
    if whole:
        return start
    if words[-1] in kinds_of_none or name.endswith(tuple(word for word in kinds_of_none if len(word) > 1)):
        return -1
    placed = len(words) == 2 and kinds[0] == AMBIGUOUS and words[1] in ENDS_OF_PLACES  # 建兴|湾
    if start in barriers and _JOINT.match(name) and len(name) > 2:
        return start  # 信和|名都社区
    if _is_split_name(scan, start, words, kinds):
        return start
    if any(map(_is_no_part, words, kinds)) or (kinds[0] in "vw" and len(words[0]) > 1 and not placed):
        return -1
    named = PROPER in kinds or min(map(len, words)) == 1 or words[0] in community_names()
    return start if named else -1


def _is_split_name(scan: Scan, start: int, words: Sequence[str], kinds: str) -> bool:
    """。通|远门社区: whether a clause begins with a character and a word that no two make sense but as a place."""
    return (
        len(words) == 2
        and len(words[0]) == 1
        and len(words[1]) == 2
        and kinds[0] in "nxqgw"
        and words[1][-1] in _LANDMARKS
        and words[0] not in _BEFORE_PLACES
        and scan.text[start - 1 : start] in ("", *"，。；：、“”！？\n")
    )


_LANDMARKS = frozenset("门桥亭塔寺庵庙阁楼台井塘湾")
_BEFORE_PLACES = frozenset("近临沿过经靠到进出老新旧原东西南北本该各每连同和与及后前内外整修")


def _of_office(text: str, head: int, end: int, kinds_of_none: tuple[str, ...]) -> int:
    """现任|光明社区党委书记, 由|创新社区居委会|牵头: where a community begins that has the office behind it.

    What stands before it leads to a name, and a community of the register is called so; -1 where that is not so.
    """
    if not _OFFICE.match(text, end):
        return -1
    known = community_names()
    for start in range(max(0, head - LONGEST), head - 1):
        name = text[start:head]
        if text.endswith(_LEADING_TO, 0, start) and name in known and name not in kinds_of_none:
            return start
    return -1


_OFFICE = re.compile(
    "(?:党委|党总支|党支部|居委会|居民委员会|妇联|第一书记|副?书记|副?主任|两委|网格员|调解员|的(?:网格员|志愿者|社工|居民[，。])|"
    "居民[\u4e00-\u9fff]{1,2}(?:大妈|大爷|大叔|大姐|阿姨|老人|先生|女士|奶奶|爷爷))"
)
_LEADING_TO = (
    "由", "经", "受", "据", "被", "给", "向", "与", "跟", "是", "为", "任", "请", "的", "兼", "当选", "来自", "获得",
    "征得",
)  # fmt: skip
"""What leads to the name of who acts or has a post, whichever word the segmenter makes of both."""


def _registered(scan: Scan, head: int, end: int, kinds_of_none: Container[str]) -> int:
    """慰问|平安社区老人, 在|胜利社区建成书屋: where a community of the register begins whose word says something else.

    Who lives there is visited, or something happens there; -1 where that is not told. 平安社区创建 is of no community,
    and of what can be done to communities (建设, 团结) and of their sorts there must be no doubt.
    """
    text, known = scan.text, community_names()
    lived_in, happens = _LIVED_IN.match(text, end), _HAPPENS.match(text, end)
    for start in range(max(0, head - LONGEST), head - 1) if lived_in or happens else ():
        name = text[start:head]
        if name not in known or (name in kinds_of_none and name not in _SORTS_AND_NAMES):
            continue
        sure = name not in kinds_of_none and name not in _DONE_TO_COMMUNITIES
        lead = scan.words[scan.word_at(start - 1)] if start else ""
        if lived_in and (text.endswith(_VISITED, 0, start) or (sure and lead in _FOR)):
            return start
        if happens and (text.endswith(_PLACED, 0, start) or (lead in _AT and (sure or happens["act"]))):
            return start
    return -1


_VISITED = ("慰问", "走访", "看望", "探望", "帮扶", "探访", "邀请", "资助", "救助")
_FOR = frozenset(["为", "给", "替"])
_AT = frozenset(["在", "到", "赴", "去"])
_PLACED = ("来到", "走进", "前往", "位于", "家住", "地处", "坐落在", "坐落于")
_SORTS_AND_NAMES = frozenset(["幸福", "平安", "民主", "和谐", "文明", "友好", "健康"])
"""What sort a community is said to be, and what eighteen communities at least are called."""
_DONE_TO_COMMUNITIES = frozenset([
    "建设", "新建", "振兴", "解放", "团结", "繁荣", "复兴", "联合", "希望", "促进", "创新", "创业", "绿化", "保障",
])  # fmt: skip
_LIVED_IN = re.compile(
    "(?:的)?(?:[0-9两几多]+[余多]?[名位户个])?(?:孤寡|独居|空巢|高龄|困难|困境|特困|低保|残疾|退役|贫困|患病|失独|留守|失能)*"
    "(?:老人|老年人|老党员|居民|群众|党员|家庭|儿童|学生|孩子|妇女|军人|老兵|商户|住户|业主|青年|青少年|人员)(?=[\u4e00-\u9fff。])"
)
_HAPPENS = re.compile(
    "(?P<act>建成|建起|设立|设置|开展|举办|举行|召开|开办|成立|启动|挂牌|揭牌|推行|试点|试行|走访|巡查|查看|调研|检查|督导|"
    "安装|增设|开设|发放|宣讲|参观|了解|看望|慰问|落地|投用|开放)|[，的]|党群|居委会|居民|(?:建设|新建|实施|打造)(?![中的，。管工标])"
)
_OF_VILLAGE = re.compile(
    "村民|村?(?:委会|[两二]委|党支部|党总支|党委|支部|支书|书记|主任|第一书记|网格员)|位于|地处|坐落|共有|现有|[0-9]+组|居民"
)
_KINDS = frozenset([
    "农村", "城市", "乡村", "城镇", "城区", "老城区", "园区", "校园", "楼盘", "单位", "企业", "家庭", "学校", "医院",
    "高校", "大学", "外地", "邻近", "全体", "党员", "商务", "商业", "商圈", "农民", "市民", "老人", "老年", "青年",
    "职工", "所辖", "所属", "结对", "对口", "人口", "大型", "小型", "省市", "本地", "当地", "临近", "辖区", "片区",
])  # fmt: skip
_SORTS_OF_VILLAGE = frozenset([
    "移民", "大学", "农家", "富裕", "渔家", "花卉", "蔬菜", "苹果", "葡萄", "石榴", "茶叶", "水果", "状元", "进士",
    "劳模", "世界", "沿海", "近郊", "城郊", "市郊", "海岛", "森林", "亚运", "世博", "明星", "长寿", "温泉", "小康",
    "旅游", "度假", "艺术", "电商", "淘宝", "文化", "美食", "康养", "贫困", "民俗", "画家", "样板", "中心", "农业",
])  # fmt: skip
_NO_VILLAGE = frozenset("本全该各小古老旧山农乡每两三几数多此我你他别外邻入进驻到回的好先")


def village_start(scan: Scan, head: int, end: int, barriers: Container[int], kinds_of_none: tuple[str, ...]) -> int:
    """Where the name of a village begins that is one word of the dictionary (灯塔村), or a character; or -1.

    A word that villages are called by stands there behind a sure bound; any other, 席村 too, where what follows tells
    that a village acts.
    """
    text = scan.text
    told = _OF_VILLAGE.match(text, end) is not None
    if head - 1 in barriers and told and text[head - 1].isalpha() and text[head - 1] not in _NO_VILLAGE:
        return head - 1
    start = _bound(scan, head, barriers)
    name = text[start:head]
    if start < 0 or not name.isalpha() or name.endswith(kinds_of_none) or scan.starts[scan.word_at(start)] != start:
        return -1
    sure = told or start in barriers
    if told and start in barriers and len(name) < 5 and name[0] not in _NO_VILLAGE and GRAMMAR.isdisjoint(name):
        return start  # 云溪街道|上河村网格员, 云溪街道|前进村村民
    words, kinds = _words(scan, scan.word_at(start), start, head)
    if len(words) == 1:
        named = kinds in (NOUN, SOFT) and name not in _SORTS_OF_VILLAGE and (sure or name in naming_words())
    else:  # 龙|鱼村: the dictionary has no such word
        sure = sure or text[start - 1 : start] not in _MARKS - {"、"}
        plain = all(len(word) == 1 or kind in (NOUN, PROPER) for word, kind in zip(words, kinds, strict=True))
        named = sure and plain and len(name) < 4 and min(map(len, words)) == 1 and GRAMMAR.isdisjoint(name)
    return start if named and name[0] not in _NO_VILLAGE else -1


def is_counted(name: str) -> bool:
    """Whether a number or an adverb begins what stands before 社区, and no community is called so.

    >>> is_counted("5位"), is_counted("先找"), is_counted("2022年度"), is_counted("望山")
    (True, True, True, False)
    """
    return (_COUNT.match(name) is not None or name[0] in _ADVERBS) and name not in community_names()


def _words(scan: Scan, first: int, start: int, head: int) -> tuple[list[str], str]:
    """The words from the one that covers `start` to `head`, the first and the last cut to what lies between."""
    last = scan.word_at(head - 1)
    bounds = [start, *scan.starts[first + 1 : last + 1], head]
    return [scan.text[one:two] for one, two in pairwise(bounds)], scan.kinds[first : last + 1]


def _is_no_part(word: str, kind: str) -> bool:
    """Whether a word stands in no name of several words: one of grammar, a verb, or one that says what a thing is."""
    if len(word) == 1:
        return word in GRAMMAR
    return kind in (VERB, STOP, GENERIC) or (kind == SOFT and _NUMERALS.isdisjoint(word))


def _bound(scan: Scan, head: int, barriers: Container[int]) -> int:
    """The nearest place before `head` behind which a name begins for sure, or -1."""
    text = scan.text
    for at in range(head - 2, max(-1, head - LONGEST - 1), -1):
        if at == 0 or at in barriers or text[at - 1] in _MARKS or _TO.match(text, at - 3):
            return at
        if at == 1 or at - 1 in barriers or text[at - 2] in _MARKS or text.endswith("街道", 0, at - 1):
            if text[at - 1] in _AT_FIRST:
                return at
            done_to = text[at - 1] in _DONE_TO and text[at - 1 : head] not in community_names()
            if done_to and (scan.starts[scan.word_at(at)] == at or text[at:head] in community_names()):
                return at
        if text.endswith(_LED_BY, 0, at) and scan.starts[scan.word_at(at)] == at:
            return at
    return -1
