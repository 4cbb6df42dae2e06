"""Firms by a short name and their trade, where the clause tells that one is meant: 跟|榆安物业|商量.

The segmenter guesses at made-up names, so what stands right before a trade is measured by characters: two to four
between a word that no name holds and the trade, of which the dictionary makes no common word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.entities.firm_names import IN_FULL
from jiedao.register.words import naming_words
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC, NOUN, PROPER, STOP, VERB, Vocabulary
from jiedao.word_lists import alternation

_NO_TRADE_BEFORE = (
    "(?:管理|服务|发展|开发|设计|工程|咨询|运营|投资|建设|经营|销售|配送|技术|装饰|信息|文化|传播|策划|贸易|控股){1,3}"
    "(?:集团)?(?:股份)?(?:有限|公司)|"
    "(?:投资|发展|建设|开发|运营|控股|置业|实业)集团|基地|公司|有限|股份|集团|产业|行业|企业|园|城|学院|大厦|平台|局|所|[\u4e00-\u9fff]{2,4}(?:[分支]公司|营业部)"
)
_WITH = (
    "跟", "同", "与", "和", "及", "由", "给", "向", "让", "请", "邀", "找", "托", "请来", "引来", "引进", "引入",
    "招来", "招引", "联手", "联合", "携手", "牵手", "邀请", "委托", "依托", "对接", "聘请", "拉来", "迎来", "签约",
    "约上", "拉上", "叫上", "会同", "协同", "连同", "移交给", "托付给",
    "走访", "走访了", "来到", "走进", "考察", "考察了", "参观", "参观了", "前往", "探访", "调研",
    "租给", "交给", "包给", "转给", "卖给", "外包给", "孵化", "孵化出", "培育", "扶持", "邀来", "约来", "牵线",
    "联系", "联系到", "链接", "采购",
    "单位是", "单位为", "企业是", "企业为", "方是", "方为", "入职", "就职于", "供职于", "任职于", "创办", "创办了",
    "收购", "收购了", "控股", "参股", "牵手", "签下",
)  # fmt: skip
_LATE = (
    "如今",
    "目前",
    "去年",
    "今年",
    "随后",
    "后来",
    "此后",
    "不久",
    "眼下",
    "当天",
    "其中",
    "比如",
    "例如",
    "包括",
    "像",
)
_WITHIN = re.compile(
    "[跟同与和及由给向让从把将被为对也都又还就便已正不没有是这那每各某其第一二三四五六七八九十两几多家个名位所的了着过在于里内中上下间处来去到]"
)
_COMMON_ENDS = (
    "旧",
    "新",
    "老",
    "原",
    "本",
    "该",
    "大",
    "小",
    "级",
    "类",
    "式",
    "型",
    "化",
    "性",
    "市",
    "区",
    "县",
    "省",
    "镇",
    "街",
    "路",
    "村",
    "楼",
    "栋",
    "幢",
)
_HAN = re.compile("[一-鿿]+")
_SERVING = re.compile("[惠助便利为亲爱暖护敬扶稳富强安兴益乐涉引招稳][企民农老商侨军童残才资]")
_ADVERBS = (
    "(?:也|已|已经|就|便|则|又|还|都|正|刚|先|率先|最先|首先|头一个|第一个|首个|跟着|接着|随后|相继|陆续|纷纷|"
    "先后|主动|当即|立即|随即|很快|最终|终于|"
    "一口气|一次性|去年|今年|前年|上月|本月|不久前|近日|日前|原打算|原本|本来|原想|决定|打算|计划|准备|专门|"
    "特意|每[月年周天季][^，。]{0,4}|在?[0-9]{1,4}[年月](?:份|底|初)?|共同|一起|全权)*"
)
_TITLES = (
    "(?:的)?(?:负责人|总经理|副总经理|董事长|创始人|联合创始人|总裁|经理|老板|掌门人|合伙人|法人|项目经理|"
    "财务总监|总监|CEO|"
    "(?:退休|老|青年|年轻)?(?:职工|工人|技师|技工|干部|骨干)|退休工程师|退休员工|人事主管|招聘负责人|员工|工程师|技术员|党支部|党员|女工|会计)"
)
_ACTS = (
    "(?:拟[在于投建将]|布局|搬[进入到来走]|进了|进园|进场|落[了户子地]|入驻|进驻|签[约下订署了]|认[下领购捐]|出钱|出资|出力|出人|"
    "出[了]?[0-9]|"
    "承[接办担包租建揽]|拿[下出到]|捐[出了赠助]|送[来上去出了]|接[手过下管盘]|"
    "开[出工业张起]|推[出]|联合|联手|加入|投[入资产了]|迁[入来到]|扩[建产]|租[下用了]|办[起了]|提供|派[出来驻]|"
    "腾[出]|负责|运营|打理|托管|接管|"
    "获[评得批]|研发|生产|上市|完成|营[收业]|产值|实现[营产销年]|销售|带[着来动]|招[聘工了]|请[来]|退出|撤[出离走]|进场|试[管运]|接到|收到|"
    "看[中上好]|选[中择定]|从[^，。]{2,10}(?:搬|迁|来)|"
    "把[^，。；]{2,20}|将[^，。；]{2,20}(?:总部|生产|工厂|车间|研发|业务|设|迁|搬|投|交)|年[产销纳营]|一[眼下]|"
    "扎[下根]|安[家下]|做[的成起到]|增[资产]|去外|想[去到]|回[到来了])"
)
_HEADED = re.compile("(?:副?董事长|副?总经理|总裁|创始人|CEO|法定代表人)")
_AS_FIRM = re.compile(f"{_TITLES}|{_ADVERBS}{_ACTS}")
_JOINED = re.compile(
    f"(?:[，。；、！？：）”“\n]|{_TITLES}|{_ADVERBS}(?:{_ACTS}|合|商[量定议]|签|达成|建立|开展|共[建同推]|"
    "结[成对]|谈|办|打理|运营|管理|维护|经营|承办|上门|来|在|携手|一道|参与|协商|对接|接触)|[和与及等]|(?:负责)?(?:开发|研发|建设|承建|施工|设计|运维|打理|代建|供货|提供|实施|策划|制作|生产|安装|改造|监理|投建|出资))"
)
_SHORTEST, _LONGEST = 2, 4  # characters before the trade


class Trades(NamedTuple):
    """The words that firms are called by behind their short names, compiled from the word categories.

    `words` finds them, of which `pattern` matches one that no noun goes on behind, the longest.
    """

    pattern: re.Pattern[str]
    words: Any
    sure: frozenset[str]
    coined: frozenset[str]
    sorts: frozenset[str]


def compiled(categories: Mapping[str, Collection[str]]) -> Trades:
    """The trades of the categories `trade`, `common_trade`, `coined_trade` and `trade_sort` of the rule packs.

    >>> compiled({"trade": ["物业"], "common_trade": ["数据"]}).pattern.findall("榆安物业和禾澜数据，数据产业")
    ['物业', '数据']
    """
    import daachorse

    sure = frozenset(categories.get("trade", ()))
    words = sorted(sure.union(categories.get("common_trade", ())))
    return Trades(
        re.compile(f"{alternation(words)}(?!{_NO_TRADE_BEFORE})" if words else "(?!)"),
        daachorse.CharwiseDoubleArrayAhoCorasick(words) if words else None,
        sure,
        frozenset(categories.get("coined_trade", ())),
        frozenset(categories.get("trade_sort", ())),
    )


def _trades(text: str, known: Trades) -> list[re.Match[str]]:
    """What `known.pattern` finds, in a fifth of the time: it has too many beginnings to be tried at each of them."""
    found: list[re.Match[str]] = []
    end = 0
    for start in sorted({start for start, _, _ in known.words.find_overlapping(text)} if known.words else ()):
        if start >= end and (match := known.pattern.match(text, start)) is not None:
            found.append(match)
            end = match.end()
    return found


def find(scan: Scan, known: Trades, vocabulary: Vocabulary, priority: int) -> list[Candidate]:
    """All firms that are told so by their clause, and those that stand in a row with one."""
    trades = _trades(scan.text, known)
    spans = {
        end: (start, told)
        for start, end, told in _spans(scan, trades, known, vocabulary)
        if IN_FULL.match(scan.text, end) is None
    }
    by_start = {start: end for end, (start, _) in spans.items()}
    told = {end for end, (_, sure) in spans.items() if sure}
    told.update(_side_by_side(scan, spans, by_start, known, vocabulary))
    waiting = sorted(told)
    while waiting:
        end = waiting.pop()
        start = spans[end][0]
        beside = []
        if scan.text[end : end + 1] in ("、", "和", "与", "及") and end + 1 in by_start:
            beside.append(by_start[end + 1])
        if scan.text[start - 1 : start] in ("、", "和", "与", "及") and start - 1 in spans:
            beside.append(start - 1)
        for other in beside:
            if other not in told:
                told.add(other)
                waiting.append(other)
    kind = ("Organisation", "Enterprise", "short-firm")
    found = [Candidate(spans[end][0], end, *kind, priority) for end in sorted(told)]
    by_city = _behind_city(scan, trades, known, vocabulary)
    found += [Candidate(start, end, *kind, priority - _WEAKER) for start, end in by_city]
    return found


_WEAKER = 12  # than a name by its own head noun


def _side_by_side(
    scan: Scan,
    spans: Mapping[int, tuple[int, bool]],
    by_start: Mapping[int, int],
    known: Trades,
    vocabulary: Vocabulary,
) -> Iterator[int]:
    """青越智控、禾澜电器: where names end that stand side by side in a row and are no words of the dictionary."""
    for end, (start, _) in spans.items():
        beside = by_start.get(end + 1, -1)
        if beside < 0 or scan.text[end] != "、":
            continue
        pairs = ((start, end), (end + 1, beside))
        if all(_is_made_up(scan.text[s:e], known, vocabulary) for s, e in pairs):
            yield end


def _is_made_up(name: str, known: Trades, vocabulary: Vocabulary) -> bool:
    """Whether what stands before the trade is no word of the dictionary."""
    trade = known.pattern.search(name, _SHORTEST)
    return trade is not None and not vocabulary.segmenter.tag(name[: trade.start()])


def _spans(
    scan: Scan, trades: Iterable[re.Match[str]], known: Trades, vocabulary: Vocabulary
) -> Iterator[tuple[int, int, bool]]:
    """Names that may be of firms, and whether what stands around them tells that they are."""
    text = scan.text
    for trade in trades:
        for length in range(_SHORTEST, _LONGEST + 1):
            start = trade.start() - length
            if start < 0:
                break
            lead = _lead(text, start, vocabulary)
            if lead and _is_brand(text[start : trade.start()], trade[0], known, vocabulary):
                end = trade.end()
                common = vocabulary[text[start : trade.start()]].kind == NOUN and trade[0] not in known.coined
                told = (_JOINED if lead == "with" else _AS_FIRM).match(text, end) is not None
                led = trade[0] in known.sure and _HEADED.match(text, end) is not None  # 天球|实业董事长
                yield start, end, (told and not common) or led
                break


def _lead(text: str, start: int, vocabulary: Vocabulary) -> str:
    """'with' behind a verb or preposition that firms follow, 'open' where a clause begins or behind 的, or ''."""
    before = text[max(0, start - 3) : start]
    if not before or before[-1] in "，。；、：！？（）“”\n 　的—" or before.endswith(_LATE):
        return "open"
    if not before.endswith(_WITH):
        return ""
    if len(before) > 1 and before[-1] in "同与和及由给向让请找托" and before[-2:] not in _WITH:
        tag = vocabulary.segmenter.tag(before[-2:])
        return "" if tag and not tag.startswith("v") else "with"  # 不同, 总和; but 交给
    return "with"


def _behind_city(
    scan: Scan, trades: Iterable[re.Match[str]], known: Trades, vocabulary: Vocabulary
) -> Iterator[tuple[int, int]]:
    """沈阳恒信监理: firms that begin with their city, with a short name behind it that is no word of the dictionary."""
    text = scan.text
    for trade in trades:
        end = trade.end()
        if text[end : end + 1] not in _CLOSING and _JOINED.match(text, end) is None:
            continue
        for length in range(_SHORTEST, _LONGEST + 1):
            start = trade.start() - length
            index = scan.word_at(start) if start > 0 else 0
            city = index - 1
            if city < 0 or scan.starts[index] != start or scan.kinds[city] != PROPER:
                continue
            word = scan.words[city]
            opens = city == 0 or scan.kinds[city - 1] in "psv"
            named = opens and vocabulary.segmenter.tag(word) == "ns" and word[-1] not in _NO_CITY and len(word) < 4
            brand = text[start : trade.start()]
            if named and not vocabulary.segmenter.tag(brand) and _is_brand(brand, trade[0], known, vocabulary):
                yield scan.starts[city], end
                break


_CLOSING = frozenset(["，", "。", "；", "、", "和", "与", "及", "等", "（", "\n"])
_NO_CITY = frozenset("区县镇乡村路街巷里园")


def _is_brand(word: str, trade: str, trades: Trades, vocabulary: Vocabulary) -> bool:
    """Whether a firm may be called so: no common word, nor made of any."""
    known = vocabulary[word]
    if vocabulary.names_by_itself(word):
        return True
    if (
        not _HAN.fullmatch(word)
        or known.categories
        or word in trades.sorts
        or word.endswith(_COMMON_ENDS)
        or _SERVING.fullmatch(word)
    ):
        return False
    if tag := vocabulary.segmenter.tag(word):
        return tag.startswith(("nr", "nz")) or (trade in trades.sure and (tag in ("ns", "n") or word in naming_words()))
    if _WITHIN.search(word[:-1] if len(word) == 3 and word[-1] == "来" else word):
        return False
    pieces = vocabulary.segmenter.cut(word)
    return not any(
        len(piece) > 1 and (vocabulary[piece].kind in (GENERIC, STOP, VERB) or piece in vocabulary.heads)
        for piece in pieces
    )
