"""Titles and prizes that were granted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jiedao.entities.candidate import Candidate
from jiedao.entities.prizes import BARE_PRIZE
from jiedao.scan import CLAUSE_END, CLOSING, OPENING, Scan
from jiedao.vocabulary import AWARD

LONGEST_AWARD = 40
LISTED_AS = re.compile(
    "[了为]?(?:(?:19|20)\\d\\d年度?)?(?:全[国省市区县]|国家级?|[省市]级?|[\u4e00-\u9fff]{2,3}[省市区县])"
    "[^，。；：、“”\n]{0,12}(?:重点[^，。；：、“”\n]{0,4}项目|(?:最佳|优秀|典型|先进|创新|示范)(?:实践|创新|改革|治理)?(?:案例|经验|做法|范例)|试点|示范(?:[点区街社单][区位道]?|基地|园区|小区|家庭|站)|名录)(?=[，。；、和及])"
)
PLANNED = re.compile("[将拟待应须]|争取|力争|计划|推动|推进|加快|建议|谋划")
PRAISED = re.compile("肯定[和与并、]|肯定\\Z|推广[到至开]|广泛推广|认可|好评|赞誉|点赞|关注|报道|转发|批示")
MARK = re.compile("[“”‘’《》、，。；！？：\n]|和(?![谐平睦美善])|以及")
WINNERS = re.compile("的(?:还|也|就|则)?(?:有|是|包括)(?![^，。；]{0,12}[“《]|全[国省市区县]|国家|[省市区县]级)")
"""Behind the verb: who else received it, and no title. 同时获评的还有|望江社区."""
LISTED = frozenset(["列入", "列为", "纳入", "争创", "创成"])
SHOWN_ON = frozenset(["登上", "登榜", "走上"])
PASSIVE = frozenset(["确定为", "确认为", "定为", "选为", "树为", "选树为", "遴选为", "评比为", "评审为", "推荐为"])
"""Verbs behind which a title stands if somebody was so named, 被某部门确定为…; else one makes something so oneself."""
RANKED_SELF = re.compile(
    "(?:[国省市区县]|国家)级[^，。；：、“”的\n]{2,16}(?:社区|街道|小区|单位|村|街区|商圈|园区|试点|示范点)(?=[，。；、])"
)
RANK_QUOTED = re.compile("[\u4e00-\u9fff]{0,4}[国省市区县级]“")
ON_A_LIST = re.compile("“?[^“”，。；]{2,16}(?:榜|名单|百强|十强|十佳)")
LEADING = re.compile(
    r"^(?:(?:国家|中央)?[\u4e00-\u9fff]{2,6}(?:部|总局|委|厅)(?=全[国省])|了|推(?=第|全|省|市|国)|为|的|(?:19|20)\d\d(?:[—-]20\d\d)?年度?(?:的|度)?|全[省市区县](?:第一[个家批]|首[个家批]|唯一)(?=全国|国家|[省市]级|[\u4e00-\u9fff]{2,3}[省市])|全区第一个|全市第一个|全省第一个|首批|首个|过|到|得|“)+"
)
GRANTER = re.compile(
    r"^(.{2,30}?)(?:颁发|授予|评选|评选出|认定|命名|评定|表彰|通报表扬|公布|发布|评出|评审|遴选)的(?:第[一二三四五六七八九十]+批|首批)?"
)


@dataclass(frozen=True, slots=True)
class AwardRule:
    """The category of its trigger verbs, and what a title ends in."""

    id: str
    trigger: str
    tails: tuple[str, ...]
    ends: tuple[str, ...]
    reject: tuple[str, ...]
    priority: int


def find(scan: Scan, rule: AwardRule) -> list[Candidate]:
    """The names after 被评为, 荣获 …, quoted or bare, each of a row."""
    found: list[Candidate] = []
    for index in scan.cued(AWARD):
        if scan.kinds[index] not in "vw":
            continue
        word, start = scan.words[index], scan.starts[index + 1]
        if WINNERS.match(scan.text, start):
            continue
        passive = "被" in scan.text[max(0, scan.starts[index] - 24) : scan.starts[index]].rsplit("，", 1)[-1]
        if (word in PASSIVE and not passive) or (word in SHOWN_ON and ON_A_LIST.match(scan.text, start) is None):
            continue
        if (
            word in LISTED
            and not passive
            and scan.text[start : start + 1] not in ("“", "为")
            and not (word == "创成" and _is_reached(scan.text, start, word))
            and not (word == "争创" and scan.text.endswith("成功", 0, scan.starts[index]))
            and not (LISTED_AS.match(scan.text, start) and not PLANNED.search(scan.text, max(0, start - 14), start))
        ):
            continue
        if (
            word == "命名为"
            and not passive
            and scan.text[start : start + 1] != "“"
            and OF_RANK.match(scan.text, start) is None
        ):
            continue  # 将其命名为云谷公园
        found.extend(_awards(scan, start, rule, word in LISTED and not passive))
    return found


def _is_reached(text: str, start: int, verb: str) -> bool:
    """创成省级“枫桥式”街道, 创成省级现代社区: a title by its rank; a bare one that is not only planned."""
    if RANK_QUOTED.match(text, start):
        return True
    planned = PLANNED.search(text, max(0, start - 14), start - len(verb))
    return RANKED_SELF.match(text, start) is not None and planned is None


FURTHER_BARE = re.compile(
    "，(?:全[国省市区县]|[省市区县]级?)(?![的里内])[^，。；、“”的了]{2,16}?(?:先进|示范|文明|达标|模范|优秀|合格)[^，。；、“”的了]{0,6}"
    "(?:单位|集体|社区|居委会?|街道|小区|村|个人)(?=[，。；、])"
)
"""A title behind a comma that goes on the row before it: 被评为市文明社区，区先进单位."""
FURTHER = re.compile("”，(?:[\u4e00-\u9fff]{2,3}[省市区县])?“[^”，]{2,30}”(?=[“、，等称荣])")
"""Behind a row of titles: those of another division, 荣获省“甲”“乙”，市“丙”."""


def _awards(scan: Scan, start: int, rule: AwardRule, listed: bool) -> list[Candidate]:
    text = scan.text
    limit = min(len(text), start + 120)
    depth = 0
    for match in MARK.finditer(text, start, limit):
        mark = match.group()
        if mark in OPENING:
            depth += 1
        elif mark in CLOSING:
            depth -= 1
        elif (
            not depth
            and mark in CLAUSE_END
            and not FURTHER.match(text, match.start() - 1)
            and not FURTHER_BARE.match(text, match.start())
        ):
            limit = match.start()
            break
    clause = text[start:limit]
    lead = LEADING.match(clause)
    begin = len(lead.group().rstrip("“")) if lead and not clause.startswith("“") else 0
    granter = GRANTER.match(clause[begin:])
    prefix = ""
    if granter:
        prefix = scan.written[start + begin : start + begin + len(granter.group(1))]
        begin += granter.end()
    found: list[Candidate] = []
    division, written = "", scan.written[start:limit]
    called = CALLED.search(clause) is not None
    for first, last in _of_two_works(clause, _parts(clause, begin), rule):
        division = _division(clause, written, first, last, division)
        candidate = _quoted(scan, clause, start, first, last, rule, listed) or _bare(
            scan, clause, start, first, last, prefix, rule, called=called
        )
        if candidate is not None and division and not candidate.name.startswith(division):
            candidate = candidate._replace(name=division + candidate.name, aliases=(*candidate.aliases, candidate.name))
        if candidate is not None:
            found.append(candidate)
    return found


def _division(clause: str, written: str, first: int, last: int, before: str) -> str:
    """The division, as written, whose titles a part of the row goes on with: 湖南省“甲”“乙”; else nothing."""
    own = LED_BY.match(clause, first, last)
    if own is not None:
        return written[own.start(1) : own.end(1)]
    goes_on = before and clause[first] == "“" and not clause.startswith(OWN_LEVEL, first + 1)
    return before if goes_on else ""


def _parts(clause: str, begin: int) -> list[tuple[int, int]]:
    """The spans between 、, 和 and 以及 outside quotation marks; quotations side by side are parts of their own."""
    parts, at, depth = [], begin, 0
    for match in MARK.finditer(clause, begin):
        index, mark = match.start(), match.group()
        if mark in OPENING:
            if not depth and index > at and clause[index - 1] in "”’":
                parts.append((at, index))
                at = index
            depth += 1
        elif mark in CLOSING:
            depth -= 1
        elif depth <= 0 and (mark not in CLAUSE_END or mark == "，"):
            parts.append((at, index))
            at = match.end()
    parts.append((at, len(clause)))
    return [(first, last) for first, last in parts if last - first >= 2]


def _of_two_works(clause: str, parts: list[tuple[int, int]], rule: AwardRule) -> list[tuple[int, int]]:
    """全市护河和治水先进集体: a title that is given for two works is one, though 和 stands in it."""
    joined: list[tuple[int, int]] = []
    for first, last in parts:
        before = clause[joined[-1][0] : joined[-1][1]] if joined else ""
        if (
            clause[first - 1 : first] == "和"
            and OF_AREA.match(before)
            and not before.endswith(rule.tails)
            and not before.endswith(rule.reject)
            and not OF_AREA.match(clause, first)
            and clause[first] != "“"
        ):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _quoted(
    scan: Scan, clause: str, start: int, first: int, last: int, rule: AwardRule, listed: bool
) -> Candidate | None:
    match = QUOTED.search(clause, first, last)
    if match is None:
        return None
    if clause.startswith("的", match.start() - 1) and match.start() - first > 4:
        whole = _bare(scan, clause, start, first, match.start() - 1, "", rule)
        if whole is not None:
            return whole  # 获评全国文明城区|的“制胜法宝”
    behind = clause[match.end() : match.end() + 8]
    title = match.group(1)
    tail = TAIL_BEHIND.match(clause, match.end(), last)
    if not (
        behind.startswith(rule.ends)
        or behind.startswith(("等", "光荣", "、", "和", "“", "奖", "提名"))
        or not (behind or listed)
        or title.endswith((*rule.tails, "榜"))
        or tail
    ):
        return None
    lead = LEADING.sub("", clause[first : match.start()])
    if (len(title) < 3 and not tail) or title.endswith(rule.reject):
        return None
    name = scan.written[start + match.start(1) : start + match.end(1)]
    aliases: tuple[str, ...] = ()
    begin, end = start + match.start(1), start + match.end(1)
    if tail or behind.startswith(("奖", "提名")):
        end = start + (tail.end() if tail else match.end() + (1 if behind[0] == "奖" else 2))
        if not tail and behind.startswith(OF_METAL):
            end = start + match.end(1)
        else:
            aliases = (name,)
            name += scan.written[start + match.end() : end]
    if lead and (
        (len(lead) <= 10 and lead.endswith(("省", "市", "区", "县")) and not lead.endswith(NO_AREA))
        or (tail and len(lead) <= 16 and LED.fullmatch(lead) and not NO_LEAD.search(lead))
        or RANKED.fullmatch(lead)
    ):
        begin, end = start + match.start() - len(lead), max(end, start + match.end())
        aliases = (*aliases, name)
        name = scan.written[begin : start + match.start()] + name
    opening = begin - 1 if scan.text[begin - 1] == "“" else begin
    if year := OF_YEAR.search(scan.text, max(0, opening - 6), opening):
        aliases = (*aliases, year.group() + name)
    return Candidate(begin, end, "Award", "", rule.id, rule.priority, name, aliases)


def _bare(
    scan: Scan, clause: str, start: int, first: int, last: int, prefix: str, rule: AwardRule, *, called: bool = False
) -> Candidate | None:
    if not first and start > 2 and scan.text.endswith("评选", 0, start) and scan.text[start - 3] not in "被获":
        return None  # 每月评选|清洁示范户: nobody is told to be one
    body = clause[first:last]
    lead = LEADING.match(body)
    if lead:
        first, body = first + lead.end(), body[lead.end() :]
    body = body.removesuffix("之一")
    cut = CUT.search(body)
    if cut and cut.start() and not body.startswith("荣誉"):
        body = body[: cut.start()]
    noun = body.partition("（")[0]  # 示范乡镇（街道）
    if (
        not 3 <= len(body) <= LONGEST_AWARD
        or "“" in body
        or not (
            noun.endswith(rule.tails)
            or (called and OF_RANKED.match(body) and last - first < 20)
            or (noun.endswith(RANKED_TAILS) and (OF_RANKED.match(body) or RANK_WITHIN.search(body)))
        )
        or body.endswith(rule.reject)
    ):
        return None
    if PRAISED.search(body) or re.match(r"\d|[多各批]", body):
        return None
    if re.search(r"[了着过]|(?:为|让|使|将|把|对)[^民]", body):
        return None
    if re.fullmatch(r"[一二三四五六七八九十多两]+(?:个|项|枚|座|次).*", body):
        return None
    at = start + first
    written = scan.written[at : at + len(body)]
    year = OF_YEAR.search(scan.text, max(0, at - 6), at)
    if BARE_PRIZE.fullmatch(body):
        if not prefix:
            return None
        names = (written, prefix + "颁发的" + written)
        return Candidate(at, at + len(body), "Award", "", rule.id, rule.priority, prefix + written, names)
    return Candidate(
        at,
        at + len(body),
        "Award",
        "",
        rule.id,
        rule.priority,
        prefix + written if prefix and len(body) < 6 and body[:2] not in KNOWN_WIDELY else written,
        (year.group() + written,) if year else (),
    )


CALLED = re.compile("(?:荣誉|光荣)?(?:称号|殊荣)\\Z")
"""At the end of a row: each of it is a title, whatever it ends in."""
OF_RANK = re.compile("“|[^，。；]{0,16}(?:示范|先进|文明|优秀|模范|试点|标准|单位|称号|达标|星级|标杆|[国省市区县]级)")
OF_YEAR = re.compile("(?:19|20)\\d\\d年度?\\Z")
OF_AREA = re.compile(
    "(?:(?:19|20)\\d\\d年度?)?(?:全?[国省市区县]|国家|"
    "[\u4e00-\u9fff]{2,4}[省市区县](?![\u4e00-\u9fff]?[域场]))[^“”]{2,12}"
)
OF_METAL = ("奖牌", "奖杯", "奖状", "奖励", "奖项", "奖金", "奖匾")
QUOTED = re.compile("“([^”]{2,40})”")
KNOWN_WIDELY = frozenset(["中国", "全国", "全省", "全市"])
LED = re.compile(
    "(?:[0-9]{4}年度?)?(?:第[一二三四五六七八九十]+批|首批)?(?:[全国省市区县]|"
    "[\u4e00-\u9fff]{2,6}[省市区县])[\u4e00-\u9fff]{1,8}"
)
RANKED = re.compile(
    "(?:全[国省市区县]|国家级?|中国|[省市区县]级|自治区级?|[\u4e00-\u9fff]{2,6}(?:省|市|"
    "自治区))(?:第[一二三四五六七八九十]+批|首[批届个]|优秀|十佳|先进|最美|杰出|[0-9]{4}年度)?|第[一二三四五六七八九十]+批|首批"
)
"""Before the quotation marks, and part of the title: 国家级“…”, 成都市首批“…”."""
OF_RANKED = re.compile(
    "(?:(?:19|20)\\d\\d年度?)?(?:第[一二三四五六七八九十]+批|首批)?(?:全[国省市区县]|国家|中国|[省市区县]级|"
    "自治区|[\u4e00-\u9fff]{2,6}[省市](?![场民])|年度|优秀|先进(?!典型)|最美|十佳|示范|模范|金牌|星级|[三四五]星)"
)
RANK_WITHIN = re.compile("[十百][大佳强优]|最美|优秀|示范|首批|年度|达标|模范|先进|文明")
RANKED_TAILS = (
    "孵化器", "机构", "工程", "卫生院", "学校", "医院", "商场", "市场", "楼宇", "餐厅", "食堂", "书屋", "家园",
    "示范户", "店", "景区", "酒店", "实验室", "党校", "工作法", "建议", "提案", "成果", "作品", "论文", "课程",
    "志愿者", "工作者", "手", "之家", "阵地", "大使", "民警", "教师", "医生", "干部", "书记", "党员", "青年",
    "文明号", "河长", "工厂", "车间", "众创空间", "综合体", "文化站", "剧场", "博物馆", "图书馆", "公园", "广场",
    "水站", "合作社", "农场", "校园", "班组", "市民", "网格员", "社工", "调解员", "医师", "护士", "楼长", "媒体",
    "榜", "清单", "范例", "样本", "空间", "街巷", "社区卫生服务中心", "典型", "支书", "方案",
    "生活圈", "服务圈", "集聚区", "名录", "乡镇", "镇街", "居委", "居委会", "居民委员会", "场景", "城市",
    "城区", "县", "工作者", "人家", "庭院", "门店", "商户", "课题",
)  # fmt: skip
LED_BY = re.compile("([\u4e00-\u9fff]{2,3}[省市县]|[\u4e00-\u9fff]{1,2}[^社小园街片辖，、“”]区)“")
OWN_LEVEL = ("全国", "国家", "全省", "全市", "全区", "省级", "市级", "区级", "中国")
NO_AREA = ("社区", "小区", "园区", "街区", "片区", "辖区")
NO_LEAD = re.compile("[的了被由在为让把]")
CUT = re.compile(
    r"\d+(?:个|家|项|名)(?!(?:典型|优秀|最佳|示范|创新|先进|十佳)[^，。；]{0,8}(?:案例|工作法|做法|经验|项目|品牌|场景|典型))|荣誉称号|称号|殊荣|荣誉|等[\d多一国省市区荣称]|等奖项|等$|的?(?:牌子|桂冠|(?:金字)?招牌)$|金名片|行列|序列|榜单$|（(?!(?:街道|社区|村|镇|乡|单位)）)|(?<!创建)名单$|(?:两|[0-9一二三四五六七八九十多]+)(?:块|枚|项|座|张|个)(?:奖|荣|国|省|市|称)"
)
TAIL_BEHIND = re.compile(
    r"(?!等|荣誉|光荣)[^的和，]{2,8}?(?=荣誉称号|光荣称号|称号)|(?:(?!(?:两|[一二三四五六七八九十多]+)(?:块|枚|项|座|张|个))[\u4e00-\u9fff](?<![的和被在就挂是了])){0,12}(?:榜单十强|榜单|十强|百强|标准机构|机构|孵化器|家园|学校|医院|标杆|典型|片区|商圈|楼宇|乡镇|窗口|文明岗|示范户|队伍|班组|工作者|志愿者|先进集体|先进个人|集体|个人|单位|服务站|示范点|示范区|街道|街镇|镇街|社区|案例|基地|品牌|试点|企业|组织|党组织|党支部|小区|院落|家庭|团队|项目|街区|园区|站|城市|城区|场景|奖(?![牌杯状励项金匾]))"
)
