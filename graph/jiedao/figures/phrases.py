"""What a number counts, told from what stands before it: the noun phrase that ends at it, as short as is clear."""

from __future__ import annotations

import re

from jiedao.figures.each import without_each
from jiedao.figures.names_before import MARKS, named_kind, named_thing, past_names, without_times
from jiedao.figures.nouns import LIST_HEAD, LONGEST, RELATIVE, STRIP, balanced
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.trimming import for_whom, told_words
from jiedao.figures.words import Vocabulary
from jiedao.periods import Period

# What a number grew from stands between it and what is counted (参保率由上年的81%提高到96%).
_FROM = re.compile(
    "(?:由|从)(?:[^,，、]{0,6}的|最初|原来|原先|当初|过去|去年|上年|此前|不足|不到|平均|每[日天周月季年次人户家]|[日月周年]均|近|约|[零〇])*$"
)
_FROM_ENDS = "由从的初来先过去年前足到均近约零日天周月季次人户家"
_ALREADY = re.compile("^(?:已|共|累计|先后)+(?=[为向给帮])")
_LIST_END = re.compile("等$")
_COUNTED_UP = re.compile("等(?:累计|共计?|总计|合计|约|近|超过?|已|达到?)+$")
_ASIDE = re.compile(
    "^(?:(?:我[市县区省]|年[底末]前再?|[一二三四五六七八九十]是|[昨今当次][日天](?!间)|因[^,，、]{2,12}?(?=被)|(?:现|内|共|另|还|约|尚|里)有|有(?![机限声轨氧效关线望偿序害色为组志责奖证毒无氧名意心利价的]|劳动)(?=..)|第[一二三四五六七八九十0-9]{1,3}届|首届|本届|届时|他们|她们|它们|我们|大家|建成后|建成投用后|投用后|达产后|运行至今|开业至今|成立至今|至今|年内|预计|有望|(?:可(?!办事|移动|回收|再生|降解|循环|调节|折叠|拆卸|利用|支配|租|售|出[租售]|开[发放]|控|变|视|疑|建|燃)|能|共(?!驻))(?=[^能以同])|"
    "(?:该|本)?(?:小区|社区|街道|村|园区|项目|平台)的|(?:该|这)[座栋家个支]?[楼园村]的?)(?=.{2,})|(?:社区|街道|村里)?[把将](?=.{3,})|一[栋座处间家个所幢](?!月)(?=..)|"
    "(?:此次|本次|这次)?(?:活动|大会|集市|市集)?(?:现场|当天)?(?:共|还|已)?(?=吸引|发放|接待|邀请|收集|动员|提供|设|服务|累计|解答|带动|筹|募)|"
    "(?:社区)?(?:像?[这那]样的|像[他她]们?(?:这样)?的|这[个座](?:街道|社区|小区|村)|前[一二两三四五六七八九十0-9]{1,2}个?月)|"
    "(?:半年|半个月|半天|[一二两三四五六七八九十0-9]{1,3}(?:个?月|年|天|周)[来间内]?(?!级|龄|岁))(?:下来)?(?=.))+"
)
_LATE = re.compile(
    "(?<=..)(?:足足|不少于|不低于|首?超过|首次?突破|首超|首破|大约|(?<![商赶反高])超|(?<![表传到送发直抵转雷])达|(?<![小大名老干健闯麻女])将|(?<!公)共|[逾是已]|一共|总共|加起来|合起来|加在一起|因此|因而|折合|有望|预计|(?<!行)(?<!作)为|(?<![签节预合契公违履守续制解特邀条])约|(?<!附)近|(?<!辖)有|(?<=[率量数额])现)+$"
)
# What somebody has or aims at, and how he does what he does, before what is counted: 成功|招引企业, but not 成功|案例.
_MANNER = re.compile(
    "^(?:(?:顺利|加快|率先|同步|常态化|进一步|不断|继续|稳步|持续(?!时间|性|率|期))[地的]?(?=..)|(?:圆满|妥善|稳妥|强力|大力|奋力|全力|倾力|"
    "合力|着力|高效|迅速|逐步|逐年|陆续|相继|先后|累计|积极|主动|切实|扎实|认真|深入|有序|有力|严厉|坚决|从严|从快|如期|按期|按时|超额|"
    "抓紧|抢抓|精心|耐心|悉心|广泛|反复|多次|多方|多渠道|分批|加大|提前|依法|大幅|另外|另行|及时(?!率|雨|性)|加速(?!器|度)|"
    "全面(?!预算|体检|小康)|成功(?!率|案例|经验|人士|典型|企业|个案|模式|做法))[地的]?(?=.{4})|"
    "(?:有效|集中|统一|精准|快速|高标准|高质量)(?=(?:化解|解决|处置|整治|调处|盘活|破解|清理|清运|拆除|排查|开展|完成|推进|推动|实施|建成|"
    "打造|引进|安装|更换|办理|办结|受理|回应|答复)..))+"
)
# What a sum or an area is of what follows behind 的 (引进|总投资|12亿元的项目).
_ATTRIBUTE = re.compile(
    ".*?(?P<attribute>(?:计划|预计|拟|概算|固定资产)?(?:总投资额?|投资总?额|投资)|注册资[本金]|总?建筑面积|占地(?:面积)?|总面积|"
    "年?(?:产值|税收|营收|纳税额|销售额))$"
)
_OF_IT = re.compile("(?:以上|左右|级)?的(?!资金|项目资金|专项)")
# Brackets with more than the other word for what is counted (客流（含夜间）, but 村（社区）).
_ASIDES = re.compile("[（(](?:[^（）()]{3,}|[含即].*?)[）)]")
_OF_THESE = re.compile("^(?:在?[这上][些述]?)[0-9.]+[万亿]?余?[一-鿿]{1,2}?(?P<noun>[一-鿿]{2,8})(?:当中|之中|[中里])$")
_TAKEN = ("把", "将", "对", "给", "让")  # right before a number: who deals with so many, and not what is counted
_SIZES = ("money", "measure")
_ON_THE_SPOT = ("就地", "就近")  # how, and not what
_EXCEEDING = ("上", "过")
_SCALES = frozenset("百千万亿")
_ADVERBIAL = "共可能"  # 共|吸引企业, but 共建|单位
_LATE_ENDS = frozenset("足有来起现于过破约超逾达为是共将已此而合望计近有")  # the last characters of what `_LATE` finds
_BUILT = re.compile("(?:楼|馆|厅|院|中心|用房|食堂|广场|场所|阵地|建设面积)$")
_OF_ITSELF = ("建设面积", "总建设面积")
_AREAS = ("平方公里", "平方米", "公顷", "亩")
_MAKING = ("建", "造", "设", "改", "修", "拆", "征", "租", "增")
_PLACES = ("小区", "社区", "辖区", "院落", "园区", "院内", "小区内", "社区内", "小区里", "街道")
_DONE_TO = ("把", "将", "对", "给", "为")  # before a place, in which so many are dealt with
_OTHERS = re.compile("^(?:[我你您咱](?!市|区|省|县|国|街)|[他她][^的]{0,3}的)")
# Behind a time, this says nothing of what is counted: that stands before it (上门巡诊每月不少于40次).
_ONLY_REACHES = re.compile("(?:不少于|不低于|至少|达到?|高达|约|近|超过?|逾|为|共|已|突破|实现|完成|就)*")
_EACH_ONLY = re.compile("(?:平均)?(?:每(?:户|人|家|个?月|年|天|次|餐|顿|平方米?|辆|份|位))+")
_PAYING = re.compile("(?:居民|老人|业主|市民)?每[餐份顿次桌位](?:只|仅|需|要|付|花|支付)+")
_SETTING = re.compile("[^,，]{0,8}(?:现场|会场|当天|当日)(?:便|就|共|已)*")  # where, and not what: 招聘会现场便有
_AMOUNT = re.compile(
    "[0-9.]+[万亿千百]?[余多]?(?!周?岁以[上下])[\u4e00-\u9fff]{1,3}"
)  # a number of a row, and no noun: 10元、15元套餐
# What is spent comes from somebody, and is not of what is counted (由街道投资1800万元: 投资).
_SPENDER = re.compile("^[^,，、]{0,8}?由[^,，、的]{1,6}?(?=总?投资|投入|出资|筹资|拨付|补贴)")
_LEFT_OVER = re.compile("^(?:新?大?台阶|大关|关口|门槛)[、,，和及]")  # of the number before: 8亿元|大关、税收
_OWN_MONEY = re.compile("^[，,]?(?:社区|街道|小区|村里|村)(?=投资|投入|出资|自筹|筹资|筹措)")
_BEFORE_LIMIT = 40
# What a clause speaks of, of whose kind the next says how many there are.
_SUCH = re.compile(
    "(?:目前|如今|现在)?(?:(?:像|跟|同|如)[^,，]{0,8}?)?(?:这样|一样|这般|那样|类似)的?(?:[^,，]{0,14}的)?(?P<noun>[^,，的]{2,16})$"
)
_BUILT_SO_FAR = re.compile(
    "[^,，0-9]{0,12}?(?:今年|去年|目前|已经?|共|总共|累计|先后|陆续|还)*"
    "(?:建成|建起|建有|建|设立|设有|设|开办|开设|开出|办起|办|打造|投用|落成|成立|组建|拥有|有|布设|推出|培育)(?:了|出)?"
    "(?:近|约|超过?|逾|共|达)*"
)
# All that a clause says ahead of how many there are of what the clause before names (拆除了违法建设,共计|32处).
_IN_ALL = re.compile("(?:共计?|合计|总计|累计|一共|总共)(?:约|近|达到?|超过?|逾|有|为)*")
_PAUSES = ("，", ",", "。", "；", ";", "、", "！", "（", "(")
_IN_ALL_STARTS = "共合总累一"
_SAID = 14  # characters of a clause that only says what was reached


def before(sentence: Sentence, hit: Hit, from_: int, words: Vocabulary) -> str:
    """The noun phrase that ends at a number (地区生产总值达到86亿元: 地区生产总值); `from_` is where the number before
    it, with its noun, ends. Empty if there is none."""
    start = _start(sentence, hit, from_)
    if name := named_kind(sentence, hit, start):
        return name
    own, phrase = past_names(sentence, hit, start, _phrase(sentence, start, hit.start), words)
    phrase = _without_source(phrase, hit)
    if phrase.endswith(_TAKEN):
        return ""
    noun = _noun(sentence, hit, _without_manner(phrase), words)
    if not noun and own == hit.start > start:
        noun = named_thing(sentence, hit, start)
    return _area(sentence.text[: hit.start], noun, start) if hit.unit in _AREAS else noun


def _start(sentence: Sentence, hit: Hit, from_: int) -> int:
    """Where the phrase begins: with its clause, behind the number before it, behind the time told first (去年|税收)."""
    start = max(sentence.clauses[sentence.clause_of(hit.start)][0], from_, hit.start - _BEFORE_LIMIT)
    for period in sentence.periods:
        if _opens(sentence.text, period, start, hit.start):
            start = period.end
    return start


def _opens(text: str, period: Period, start: int, until: int) -> bool:
    """Whether a phrase opens with a time that is no part of it: 去年|税收达80万元, but not 去年的税收."""
    late = period.start > start
    if not start <= period.start <= start + 4 or period.end + late >= until or text.startswith("的", period.end):
        return False
    return not late or _ONLY_REACHES.fullmatch(text, period.end, until) is None


def _phrase(sentence: Sentence, start: int, until: int) -> str:
    """The text up to a number, without the times and the remarks in it: 客流|（含夜间）|."""
    phrase = without_times(sentence, sentence.text[start:until], start + 1, until)
    return _ASIDES.sub("", phrase) if "）" in phrase or ")" in phrase else phrase


def _without_source(phrase: str, hit: Hit) -> str:
    """The phrase without who gave a sum, what a number grew from, and a row: 参保率|由上年的|, 公园、广场等|场所."""
    phrase = _LEFT_OVER.sub("", phrase)
    if hit.kind == "money":
        phrase = _OWN_MONEY.sub("", phrase)
        phrase = _SPENDER.sub("", phrase) if "由" in phrase else phrase
    if phrase[-1:] in _FROM_ENDS:
        phrase = _FROM.sub("", phrase)
    if "等" in phrase:
        phrase = _LIST_END.sub("", LIST_HEAD.sub("", _COUNTED_UP.sub("等", phrase)))
    return phrase


def _without_manner(phrase: str) -> str:
    """The phrase without how what it tells is done: 已累计|为居民办事, 就近|安置居民."""
    if phrase[:1] in "已共累先":
        phrase = _ALREADY.sub("", phrase)
    return phrase[2:] if phrase.startswith(_ON_THE_SPOT) else phrase


def _noun(sentence: Sentence, hit: Hit, phrase: str, words: Vocabulary) -> str:
    """What a phrase says is counted, or nothing: 为老人送出热餐: 送出热餐."""
    noun = _joined(told_words(sentence, phrase, words), for_whom(phrase))
    if noun and (aside := _ASIDE.match(noun)) and not (noun[0] in _ADVERBIAL and len(sentence.cut(noun)[0]) > 1):
        noun = noun[aside.end() :]
    noun = _own_words(sentence.text, hit, _MANNER.sub("", balanced(noun)))
    if noun[-1:] in _LATE_ENDS:
        noun = _LATE.sub("", noun)
    noun = without_each(noun.strip(STRIP))
    if noun[-1:] in _EXCEEDING and _SCALES.issuperset(hit.numeral):
        noun = noun[:-1]  # 化解纠纷|上千起
    for opening, closing in ("（）", "()"):
        if opening in noun and closing not in noun:
            noun += closing  # 小区（院落）
    if noun.endswith("率高"):
        noun = noun[:-1]
    if noun in _PLACES and sentence.text.endswith(_DONE_TO, 0, hit.start - len(noun)):
        return ""  # 把小区|36个车棚翻新
    return "" if _says_nothing(noun, words) else noun


def _joined(pieces: list[str], whom: str) -> str:
    """The words as one, without for whom it is done, and cut at the beginning if they are long: 为|老人|送出热餐."""
    noun = "".join(pieces).strip(STRIP)
    if whom and noun.startswith(whom):
        noun = noun[len(whom) :]
    if len(noun) <= LONGEST:
        return noun
    noun = RELATIVE.sub("", noun)
    while len(noun) > LONGEST and len(pieces) > 1:
        pieces.pop(0)
        noun = "".join(pieces).strip(STRIP)
    return noun


def _own_words(text: str, hit: Hit, noun: str) -> str:
    """The part of a noun that a number is of: 这341件|纠纷|中, 引进|总投资|12亿元的项目."""
    if noun[:1] in "这上在" and (these := _OF_THESE.match(noun)):
        noun = these["noun"]
    if hit.kind in _SIZES and _OF_IT.match(text, hit.end) and (attribute := _ATTRIBUTE.match(noun)):
        noun = attribute["attribute"]
    return noun


def _says_nothing(noun: str, words: Vocabulary) -> bool:
    """Whether a phrase says where, of whom or how, and not what is counted: 招聘会现场便, 10元, 每户, 我们."""
    return (
        _SETTING.fullmatch(noun) is not None
        or (noun[:1].isdigit() and _AMOUNT.fullmatch(noun) is not None)
        or noun in words.leading
        or _PAYING.fullmatch(noun) is not None
        or noun in words.before_number
        or _OTHERS.match(noun) is not None
        or _EACH_ONLY.fullmatch(noun) is not None
    )


def _area(text: str, noun: str, start: int) -> str:
    """What an area is of, where the phrase names a building or nothing: 辖区5平方公里: 辖区面积, 新建食堂60平方米:
    食堂面积; all that a clause names is what is told of anyway (食堂60平方米: 面积)."""
    if _BUILT.search(noun) and not any(verb in noun for verb in _MAKING):
        of_itself = noun in _OF_ITSELF or text.startswith(noun, start)
        noun = "面积" if of_itself else noun.removesuffix("面积") + "面积"
    if not noun and "面积" in text[max(0, start - 12) :]:
        noun = "面积"
    if noun in ("", "面积") and "辖区" in text[max(start, len(text) - 6) :]:
        return "辖区面积"
    return noun


def told_before(sentence: Sentence, hit: Hit, words: Vocabulary) -> str:
    """What ends the clause before, where the number's own only says what it reached (去年的税收,突破了3000万元), or how
    many there are of it (像这样的驿站,街道已建成12个)."""
    clause = sentence.clause_of(hit.start)
    first = sentence.clauses[clause][0]
    if not clause or not 0 < hit.start - first <= _SAID or sentence.text[first - 1] not in "，,":
        return ""
    start, end = sentence.clauses[clause - 1]
    if sentence.text[first] in _IN_ALL_STARTS and _IN_ALL.fullmatch(sentence.text, first, hit.start):
        return _counted_at_last(sentence, hit, start, end, words)
    if (such := _SUCH.match(sentence.text, start, end)) and _BUILT_SO_FAR.fullmatch(sentence.text, first, hit.start):
        return such["noun"].strip(MARKS)
    if words.reached.fullmatch(sentence.text, first, hit.start) is None:
        return ""
    if not sentence.text.endswith(words.measured, start, end) or any(
        start <= other.start < end for other in sentence.hits
    ):
        return ""
    return before(sentence, hit._replace(start=end), start, words)


def _counted_at_last(sentence: Sentence, hit: Hit, start: int, end: int, words: Vocabulary) -> str:
    """What ends a clause without a number, all of which the next one counts, where nothing stands behind the number."""
    if hit.kind in ("money", "time", "ratio") or sentence.text[hit.end : hit.end + 1] not in ("", *_PAUSES):
        return ""
    if any(start <= other.start < end for other in sentence.hits):
        return ""
    noun = before(sentence, hit._replace(start=end, end=end), start, words)
    return noun.removesuffix("了") if len(noun) > 1 else ""
