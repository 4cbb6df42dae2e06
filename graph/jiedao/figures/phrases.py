"""What a number counts, told from what stands before it: the noun phrase that ends at it, as short as is clear."""

from __future__ import annotations

import re

from jiedao.figures.nouns import LIST_HEAD, LONGEST, RELATIVE, STRIP, balanced
from jiedao.figures.records import Hit
from jiedao.figures.sentence import ACTORS, Sentence
from jiedao.figures.words import Vocabulary

_PURPOSE = re.compile(
    "^(?:为|给|向|对|帮助|让|同)[^为给向对,，]{1,10}?(?=提供|发放|减免|落实|解决|争取|创造|送|捐|赠|办理|开展|举办|化解)"
)
# What a number grew from stands between it and what is counted (参保率由上年的81%提高到96%).
_FROM = re.compile(
    "(?:由|从)(?:[^,，、]{0,6}的|最初|原来|原先|当初|过去|去年|上年|此前|不足|不到|平均|每[日天周月季年]|[日月周年]均|近|约|[零〇])*$"
)
_FROM_ENDS = "由从的初来先过去年前足到均近约零日天周月季"
_ALREADY = re.compile("^(?:已|共|累计|先后)+(?=[为向给帮])")
_FOR = "为给向对帮让同"  # how what `_PURPOSE` finds begins
_LIST_END = re.compile("等$")
_COUNTED_UP = re.compile("等(?:累计|共计?|总计|合计|约|近|超过?|已|达到?)+$")
_ASIDE = re.compile(
    "^(?:(?:(?:现|内|共|另|还|约|尚|里)有|第[一二三四五六七八九十0-9]{1,3}届|首届|本届|届时|他们|她们|它们|我们|大家|建成后|建成投用后|投用后|达产后|运行至今|开业至今|成立至今|至今|年内|预计|有望|[可能共](?=[^能以同])|"
    "(?:该|本)?(?:小区|社区|街道|村|园区|项目|平台)的|(?:该|这)[座栋家个支]?[楼园村]的?)(?=.{2,})|(?:社区|街道|村里)?[把将](?=.{3,})|一[栋座处间家个所幢](?!月)(?=..)|"
    "(?:此次|本次|这次)?(?:活动|大会|集市|市集)?(?:现场|当天)?(?:共|还|已)?(?=吸引|发放|接待|邀请|收集|动员|提供|设|服务|累计|解答|带动)|"
    "(?:社区)?(?:像?[这那]样的|像[他她]们?(?:这样)?的|这[个座](?:街道|社区|小区|村)|前[一二两三四五六七八九十0-9]{1,2}个?月)|"
    "(?:半年|半个月|半天|[一二两三四五六七八九十0-9]{1,3}(?:个?月|年|天|周)[来间内]?(?!级|龄|岁))(?:下来)?(?=.))+"
)
_LATE = re.compile(
    "(?<=..)(?:不少于|不低于|首?超过|首次?突破|首超|首破|大约|[约超逾达为是共将已]|一共|总共|因此|因而|折合|有望|预计|(?<!附)近|(?<!辖)有|(?<=[率量数额])现)+$"
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
_DONE_WITH = ("了", "过")
# Who does what is told of, and not what it is done to.
_DOERS = (
    *"员者人们师村站局办队团所委室社厅园校院家",
    *(
        "委会",
        "委员会",
        "协会",
        "商会",
        "理事会",
        "社区",
        "街道",
        "小区",
        "中心",
        "公司",
        "书记",
        "主任",
        "老师",
        "居民",
    ),
    *("群众", "企业", "单位", "党员", "法官", "民警"),
)
_TIMES = ("年", "月", "天", "周", "季度", "来", "间", "内", "时", "后", "目前", "如今", "一共", "总共", "每人", "各")
_LATE_ENDS = frozenset("现于过破约超逾达为是共将已此而合望计近有")  # the last characters of what `_LATE` finds
_QUALIFYING = ("老旧", "老年", "背街", "闲置", "危旧", "雨污")
_BUILT = re.compile("(?:楼|馆|厅|院|中心|用房|食堂|广场|场所|阵地|建设面积)$")
_OF_RATES = frozenset("率量数额度比")
_BODIES = ("支", "个", "家")  # how teams and bodies are counted
_AREAS = ("平方公里", "平方米", "公顷", "亩")
_BRINGING = ("拉来", "引进", "引来", "引入", "协调", "请来", "联合", "吸引", "撬动", "带动")
_MAKING = ("建", "造", "设", "改", "修", "拆", "征", "租", "增")
_MARKS = ' ,，、“”‘’"（）()'
_OTHERS = re.compile("^(?:[我你您咱](?!市|区|省|县|国|街)|[他她][^的]{0,3}的)")
# Behind a time, this says nothing of what is counted: that stands before it (上门巡诊每月不少于40次).
_ONLY_REACHES = re.compile("(?:不少于|不低于|至少|达到?|高达|约|近|超过?|逾|为|共|已|突破|实现|完成|就)*")
_EACH_OF = ("亩", "人", "户", "地", "村", "日")
_EACH_ONLY = re.compile("(?:平均)?(?:每(?:户|人|家|个?月|年|天|次|餐|顿|平方米?|辆|份|位))+")
_SETTING = re.compile("[^,，]{0,8}(?:现场|会场|当天|当日)(?:便|就|共|已)*")  # where, and not what: 招聘会现场便有
_AMOUNT = re.compile(
    "[0-9.]+[万亿千百]?[余多]?(?!周?岁以[上下])[\u4e00-\u9fff]{1,3}"
)  # a number of a row, and no noun: 10元、15元套餐
_CLOSING = "”’"
# Ahead of a name, not of what is counted: an edition, or the city of a sub-district that the register does not hold.
_AHEAD = re.compile("第[一二三四五六七八九十0-9]{1,3}[届期]|首届|本届|[\u4e00-\u9fff]{2,3}[省市州县]")
_LISTING = frozenset("、和与及")
_SITES = ("Project", "Compound", "Facility", "Organisation")
_AFTER_SITES = "的、和与及等”里内上中周附改建"  # after these, a name is no owner of the noun that follows
_LEADING_TO_NAMES = (
    "的", "会同", "联合", "携手", "联手", "与", "和", "同", "依托", "通过", "对接", "协同", "配合", "带领", "引导",
)  # fmt: skip
# What is spent comes from somebody, and is not of what is counted (由街道投资1800万元: 投资).
_SPENDER = re.compile("^[^,，、]{0,8}?由[^,，、的]{1,6}?(?=总?投资|投入|出资|筹资|拨付|补贴)")
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
_LONG = 6  # characters of a phrase that may hold who did it
_NO_OBJECT = "的率量数额度比"  # behind a verb: 调处|率
_JOINING = ("并", "和", "及", "与", "、")
_NOUN = 2  # characters of what was done
_SAID = 14  # characters of a clause that only says what was reached


def before(sentence: Sentence, hit: Hit, from_: int, words: Vocabulary) -> str:
    """The noun phrase that ends at a number (地区生产总值达到86亿元: 地区生产总值); `from_` is where the number before
    it, with its noun, ends. Empty if there is none."""
    text, until = sentence.text, hit.start
    start = max(sentence.clauses[sentence.clause_of(until)][0], from_, until - _BEFORE_LIMIT)
    for period in sentence.periods:
        if (
            start <= period.start <= start + 4
            and period.end + (period.start > start) < until
            and text[period.end : period.end + 1] != "的"
            and (period.start == start or _ONLY_REACHES.fullmatch(text, period.end, until) is None)
        ):
            start = period.end
    phrase = text[start:until]
    for period in sentence.periods:
        if start < period.start and period.end <= until:
            phrase = phrase.replace(text[period.start : period.end], "", 1)
    if "）" in phrase or ")" in phrase:
        phrase = _ASIDES.sub("", phrase)
    own = start
    if (text[until - 1] in _CLOSING or hit.unit == "支") and (name := _named_kind(sentence, hit, start)):
        return name
    for n in sentence.between(start, until):
        first, _, cls = sentence.mentions[n]
        if cls == "Person" and until - sentence.after_mention(n) > 1:
            own, phrase = sentence.after_mention(n), text[sentence.after_mention(n) : until]
        if cls in ACTORS or (cls == "Programme" and _says_more(sentence, n, hit, words)):
            lead = text[own:first].strip(_MARKS)
            rest = text[sentence.after_mention(n) : hit.start]
            brought = hit.kind == "money" and lead in _BRINGING and rest.strip(_MARKS)
            led = lead in words.leading or lead.endswith(_LEADING_TO_NAMES) or _AHEAD.fullmatch(lead)
            said = (
                cls in _SITES
                and rest[:1] not in _AFTER_SITES
                and lead[-1:] not in _LISTING
                and _says_more(sentence, n, hit, words)
            )
            if not lead or brought or led or said:
                own = sentence.after_mention(n)
                if rest[:1] in _LISTING and rest:
                    own += 1
                else:
                    phrase = _untimed(sentence, rest, own)
    if hit.kind == "money":
        phrase = _OWN_MONEY.sub("", phrase)
    if hit.kind == "money" and "由" in phrase:
        phrase = _SPENDER.sub("", phrase)
    if phrase[-1:] in _FROM_ENDS:
        phrase = _FROM.sub("", phrase)
    if "等" in phrase:
        phrase = _LIST_END.sub("", LIST_HEAD.sub("", _COUNTED_UP.sub("等", phrase)))
    if phrase.endswith(_TAKEN):
        return ""
    if phrase[:1] in "已共累先":
        phrase = _ALREADY.sub("", phrase)
    if phrase.startswith(_ON_THE_SPOT):
        phrase = phrase[2:]
    whom = purpose[0][1:] if phrase[:1] in _FOR and (purpose := _PURPOSE.match(phrase)) else ""
    pieces = trimmed(_told_of(sentence.cut(phrase), words), words)
    if len(pieces) > 1:
        if pieces[0][0] in _FOR and (purpose := _PURPOSE.match("".join(pieces))):
            pieces = trimmed(sentence.cut("".join(pieces)[purpose.end() :]), words)
        if not words.inner.isdisjoint(pieces):
            pieces = [
                piece
                for n, piece in enumerate(pieces)
                if n == 0 or piece not in words.inner or (n + 1 < len(pieces) and pieces[n + 1] in _OF_RATES)
            ]
    pieces = _from_deed(pieces, words)
    noun = "".join(pieces).strip(STRIP)
    if whom and noun.startswith(whom):
        noun = noun[len(whom) :]  # 为|老人|送出热餐
    if len(noun) > LONGEST:
        noun = RELATIVE.sub("", noun)
        while len(noun) > LONGEST and len(pieces) > 1:
            pieces.pop(0)
            noun = "".join(pieces).strip(STRIP)
    if noun and (aside := _ASIDE.match(noun)):
        noun = noun[aside.end() :]
    noun = _MANNER.sub("", balanced(noun))
    if noun[:1] in "这上在" and (these := _OF_THESE.match(noun)):
        noun = these["noun"]  # 这341件纠纷中
    if hit.kind in _SIZES and _OF_IT.match(text, hit.end) and (attribute := _ATTRIBUTE.match(noun)):
        noun = attribute["attribute"]
    if noun[-1:] in _LATE_ENDS:
        noun = _LATE.sub("", noun)
    noun = noun.strip(STRIP)
    if noun.endswith("率高"):
        noun = noun[:-1]
    if _SETTING.fullmatch(noun) or (noun[:1].isdigit() and _AMOUNT.fullmatch(noun)):
        noun = ""
    if noun in words.leading or noun in words.before_number or _OTHERS.match(noun) or _EACH_ONLY.fullmatch(noun):
        noun = ""
    if not noun and own == hit.start > start:
        noun = _named_thing(sentence, hit, start)
    if hit.unit not in _AREAS:
        return noun
    if _BUILT.search(noun) and not any(verb in noun for verb in _MAKING):
        noun = "面积"
    if not noun and text.find("面积", max(0, start - 12), until) >= 0:
        noun = "面积"
    if noun in ("", "面积") and "辖区" in text[max(start, until - 6) : until]:
        return "辖区面积"
    return noun


def told_before(sentence: Sentence, hit: Hit, words: Vocabulary) -> str:
    """What ends the clause before, where the number's own only says what it reached (去年的税收,突破了3000万元), or how
    many there are of it (像这样的驿站,街道已建成12个)."""
    clause = sentence.clause_of(hit.start)
    first = sentence.clauses[clause][0]
    if not clause or not 1 < hit.start - first <= _SAID or sentence.text[first - 1] not in "，,":
        return ""
    start, end = sentence.clauses[clause - 1]
    if (such := _SUCH.match(sentence.text, start, end)) and _BUILT_SO_FAR.fullmatch(sentence.text, first, hit.start):
        return such["noun"].strip(_MARKS)
    if words.reached.fullmatch(sentence.text, first, hit.start) is None:
        return ""
    if not sentence.text.endswith(words.measured, start, end) or any(
        start <= other.start < end for other in sentence.hits
    ):
        return ""
    return before(sentence, hit._replace(start=end), start, words)


def _untimed(sentence: Sentence, phrase: str, start: int) -> str:
    """A phrase that begins at `start`, without the times in it (每天接待群众: 接待群众)."""
    for period in sentence.periods:
        if start <= period.start and period.end <= start + len(phrase):
            phrase = phrase.replace(sentence.text[period.start : period.end], "", 1)
    return phrase


def _named_thing(sentence: Sentence, hit: Hit, start: int) -> str:
    """The name right before a number, where something before it in the clause was made (新建幸福驿站1所)."""
    if hit.kind not in ("things", "sorts"):
        return ""
    for n in sentence.between(start, hit.start):
        first, last, cls = sentence.mentions[n]
        kind = cls == "Facility" or (cls == "Organisation" and hit.unit in _BODIES)
        if sentence.after_mention(n) == hit.start and kind and first > start:
            return sentence.text[first:last]
    return ""


def _named_kind(sentence: Sentence, hit: Hit, start: int) -> str:
    """The quoted name of a kind of place right before a number (建成“骑手驿站”12处); of an event, what is done with it
    (开设“邻里讲堂”36期)."""
    for n in sentence.between(start, hit.start):
        first, last, cls = sentence.mentions[n]
        if sentence.after_mention(n) != hit.start:
            continue
        kind = cls == "Facility" or (cls == "Organisation" and hit.unit in _BODIES)
        if kind and hit.kind in ("things", "sorts"):
            return balanced(sentence.text[first:last].strip(_MARKS))
        if cls == "Programme" and hit.unit in ("期", "届"):
            return "办"
    return ""


def _says_more(sentence: Sentence, n: int, hit: Hit, words: Vocabulary) -> bool:
    """Whether anything but a light verb stands between a name and a number."""
    rest = sentence.text[sentence.after_mention(n) : hit.start].strip(_MARKS)
    return len(rest) > 1 and "".join(trimmed(sentence.cut(rest), words)) not in ("", *words.before_number)


def trimmed(pieces: list[str], words: Vocabulary) -> list[str]:
    """The words without those at either end that say nothing of what is counted, and without those who act."""
    while pieces and (pieces[-1] in words.before_number or not pieces[-1].strip(STRIP)):
        pieces.pop()
    if len(pieces) < 2:
        return pieces
    if not words.adverbs.isdisjoint(pieces):
        for n in range(len(pieces) - 1, 1, -1):
            if pieces[n - 1] == "均" and n > 1 and pieces[n - 2].endswith(_EACH_OF):
                continue  # 亩|均|税收
            if pieces[n - 1] in words.adverbs and (n > 2 or sum(map(len, pieces)) > 8):
                pieces = pieces[n:]
                break
    if not words.governing.isdisjoint(pieces):
        long = sum(map(len, pieces)) > 8
        for n in range(len(pieces) - 1, 0, -1):
            if pieces[n] in _OF_RATES:
                continue  # 实现|率
            if pieces[n - 1] in words.has or (long and n > 1 and pieces[n - 1] in words.making):
                pieces = pieces[n:]
                break
    first = 0
    while (
        first < len(pieces) - 1
        and (pieces[first] in words.leading or not pieces[first].strip(STRIP))
        and pieces[first + 1] not in _OF_RATES  # 完成|额
    ):
        first += 1
    return pieces[first:]


def _told_of(pieces: list[str], words: Vocabulary) -> list[str]:
    """The words without the bare verb that ends them, where what it is done to stands before (意见会|先后开|了9次)."""
    if len(pieces) < 3 or pieces[-1] not in _DONE_WITH or len(pieces[-2]) > 1:
        return pieces
    rest = pieces[:-2]
    while rest and (rest[-1] in words.adverbs or rest[-1] in words.before_number):
        rest.pop()
    noun = "".join(rest)
    return pieces if len(noun) < 2 or noun.endswith((*_DOERS, *_TIMES)) else rest


def _from_deed(pieces: list[str], words: Vocabulary) -> list[str]:
    """A long phrase from its last verb on: what stands before is who did it, or for whom (帮工人讨回|欠薪)."""
    if sum(map(len, pieces)) <= _LONG:
        return pieces
    behind = 0
    for n in range(len(pieces) - 1, 0, -1):
        if behind >= _NOUN and pieces[n] in words.deeds and pieces[n + 1][0] not in _NO_OBJECT:
            joined = pieces[n - 1] in words.deeds or pieces[n - 1] in _JOINING
            return pieces if joined else pieces[n:]
        behind += len(pieces[n])
    return pieces


def undertaking(sentence: Sentence, hit: Hit, words: Vocabulary) -> str:
    """The undertaking that the clause before is or after is about (城中村改造 …,实现税收11亿元), or nothing."""
    clause = sentence.clause_of(hit.start)
    for near in (clause - 1, clause + 1):
        if not 0 <= near < len(sentence.clauses):
            continue
        first, last = sentence.clauses[near]
        named = [sentence.mentions[n] for n in sentence.between(first, last)]
        projects = [sentence.text[begin:end] for begin, end, cls in named if cls == "Project"]
        if any(cls == "Facility" for _, _, cls in named):
            return ""
        if projects and not any(name.endswith(words.undertakings) for name in projects):
            return ""
        pieces = sentence.cut(sentence.text[first : min(last, first + _BEFORE_LIMIT)])
        for n, piece in enumerate(pieces):
            if piece[0].isdigit() or "元" in piece:
                continue
            if len(piece) > 3 and piece.endswith(words.undertakings):
                return piece
            if n and piece in words.undertakings and len(pieces[n - 1]) > 1:
                if "元" in pieces[n - 1] or pieces[n - 1][0].isdigit():
                    continue
                whole = pieces[n - 1] + piece
                qualified = n > 1 and len(pieces[n - 2]) == 2 and pieces[n - 2] in _QUALIFYING
                return pieces[n - 2] + whole if qualified else whole
    return ""
