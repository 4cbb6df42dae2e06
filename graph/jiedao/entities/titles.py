"""Titles and prizes that no verb of granting stands before: on plaques, in contests, between two names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jiedao.entities.candidate import Candidate
from jiedao.entities.rows import parts
from jiedao.scan import Scan

LEVEL = (
    "(?:全[国省市区县]|国家级?|中国|[省市区县]级|自治区级?|全自治区|[\u4e00-\u9fff]{2,3}省|"
    "[\u4e00-\u9fff]{2,5}市|[\u4e00-\u9fff]{1,3}区(?<![社小辖园片街]区))"
)
STRONG = (
    "(?:示范|森林|园林|节水|无讼|安全|诚信|双拥|科普|防震减灾|慈善|法治|敬老|孝老|廉洁|清廉|生态|健身|体育|学习型|数字|"
    "智慧|特色|引领型|先进|文明|模范|红旗|标兵|优秀|和谐|平安|五星级?|四星级?|星级|最美|十佳|美丽|绿色|书香|卫生|健康|"
    "宜居|幸福|充分就业|民主法治|综合减灾|老年友好型?|儿童友好型?)"
    "[\u4e00-\u9fff]{0,10}?(?:单位|集体|社区|街道|街区|小区|村|个人|组织|党组织|党支部|党委|家庭|站|点|基地|岗|"
    "号|班组|窗口|学校|团队|企业|商圈|楼宇|园区|乡镇|案例|志愿者|工作者|标兵|典型)"
)
QUOTED_TITLE = re.compile(f"“({LEVEL}[\u4e00-\u9fff‘’]{{0,12}}?{STRONG})”")
"""“全国民主法治示范社区”: a title whatever stands around it, unless it is striven for."""
STRIVES = re.compile(
    "(?:创建|争创|申报|申请|力争|争取|冲刺|打造|对标|对照|按照|建设|创评|创|评选|评比|参评|推荐|参加|开展|围绕|"
    "瞄准|目标|为目标|标准|迈向|推进|拟|迎接|复审|复检|复评)[^，。；“”]{0,6}$"
)
NO_TITLE = re.compile("(?:创建|评选|争创|评比|活动|标准|建设|工作|申报|推荐|行动|复审|验收|为目标|测评|候选|考核)")
PLAQUES = re.compile(
    "“[^“”，。；]{3,30}”(?:[、和]?“[^“”，。；]{3,30}”){0,11}(?:等[^，。；“”]{0,10}?|[一的几][^，。；“”]{0,6}?|[0-9]+[块枚项]|"
    "两[块枚项])?"
    "(?:奖牌|牌匾|铜牌|奖匾|锦旗牌|荣誉牌|金字招牌|荣誉证书|荣誉称号|光荣称号|称号|殊荣)"
)
PLAQUE_TAILS = (
    "单位", "街道", "社区", "集体", "个人", "示范点", "示范岗", "党组织", "党支部", "服务站", "基地", "标兵", "案例",
    "品牌", "示范户", "试点", "红旗", "家园", "文明号", "文明岗", "小区", "团队", "组织", "家庭", "驿站", "窗口",
    "商圈", "商业街", "街区", "名街", "工作室", "调解室",
)  # fmt: skip
EACH = re.compile("“([^“”，。；]{3,30})”")
CONTEST = (
    "(?:[^，。；：、“”《》（）\\s]|“[^”，。]{2,20}”){1,26}?(?:大赛|比赛|竞赛|展演|大会|文化节|艺术节|邻里节|"
    "运动会|锦标赛|擂台赛|联赛|汇演|会演|展评|评比|评选|路演|比武|演讲赛|挑战赛|邀请赛|征文|歌会|音乐节|龙舟赛|"
    "决赛|合唱节|创投会)”?"
)
FAR = 64  # characters that a prize may stand behind the contest it was won in
PRIZE = (
    "(?:(?:(?:团体|集体|个人)赛?|全[国省市]|群众组|职工组|成人组|少儿组|最佳)?(?:[特一二三]等奖|金奖|银奖|铜奖|优秀奖|"
    "优胜奖|冠军|亚军|季军|优秀组织奖|组织奖|[最十]佳[\u4e00-\u9fff]{1,6}奖|第一名))"
)
WON = (
    "(?:荣获|获得|斩获|摘得|夺得|捧回|拿下|喜获|勇夺|夺得|拿回|捧得|赢得|摘取|获|夺|摘|拿|捧)(?:了|下了?|得了?|"
    "回了?|走了?)?"
)
PRIZE_WON = re.compile(f"{WON}(?:一个|[0-9一二两三]+[个枚块项])?(?P<prize>{PRIZE})")
IN_CONTEST = re.compile(
    f"(?:在|参加|亮相|参赛|角逐|于)(?:了|的)?(?!此|这)(?:(?:19|"
    f"20)\\d\\d年度?)?(?P<contest>{CONTEST})(?:活动)?(?:总?决赛)?(?=[中上里，并]|一举|[^，。；“”：的]{{0,14}}$)"
)
BY = re.compile(
    "^(?:[^，。；]{2,16}?(?:主办|举办|承办|组织|举行|开展)的)|^(?:首届|举办的|去年的?|今年的?|刚刚结束的|日前举行的|由)"
)
SOLE = re.compile(
    f"(?:是|为|成为|成了|系)(?:目前)?(?:{LEVEL}(?:首[批个家]|第一[批个家]|"
    f"唯一(?:一[个家])?)的?)?(?P<title>(?:{LEVEL})[^，。；：、“”的样\\s]{{0,20}}?(?:示范|试点|试验|实验|先进|"
    f"文明|友好|宜居|创建|特色)"
    "[^，。；：、“”的样\\s]{0,18}?(?:街道|社区|单位|示范点|试点|示范区|试验区|实验区|基地|村|小区|站|集体|街区|"
    "商圈|园区|家园)(?:名单)?)(?=之一|[，。；、])"
)
KEPT = re.compile(
    "(?:收入|收录[进入到]?|编入|写入|录入|选入|入编)(?:了|《)?(?P<title>[^，。；：“”的《》]{0,14}(?:优秀|典型|"
    "先进|创新)(?:案例|做法|经验|成果)(?:库|选编?|汇编|集|选集)?)(?=[，。；、》])"
)
LISTED = re.compile(
    "(?:列入|入选|入围|荣登|登上|跻身|进入|纳入|荣列|上榜)了?《(?P<title>[^《》，。；]{4,24}(?:名录|名单|榜单|榜|案例集?|案例选编))》"
)
"""列入《青州市重点商标保护名录》: a list that is an honour to stand in."""
AWARDED = re.compile(
    "(?:颁发|授予|授发|颁授|送上)(?:了|的)?“(?P<title>[^“”，。；]{3,24})”(?:的)?(?:奖牌|牌匾|证书|铜牌|称号|"
    "荣誉|锦旗|奖杯|奖状)"
)
AWARDED_BARE = re.compile(
    f"(?:颁发|授予|授发|颁授|送上|送来)的(?P<title>(?:(?:19|20)\\d\\d年度?)?{LEVEL}[^，。；：“”的了]{{2,18}}?)(?:的)?"
    "(?:奖牌|牌匾|证书|铜牌|荣誉称号|称号|荣誉证书|奖杯|奖状|匾额)"
)
"""区里颁发的青禾区金牌调解室牌匾."""
ADDED = re.compile(
    f"(?:创成|获评|成功创建)(?P<title>{LEVEL}[^，。；：、“”的\\d]{{2,18}}(?:街道|社区|小区|"
    f"单位|村|示范点|党组织|楼宇|家庭|企业|商圈|街区))(?=\\d+个)"
)
REVEALED = re.compile(
    "“(?P<title>[^“”，。；]{5,24})”(?:的)?(?:奖项|称号|荣誉|名单|榜单|结果|评选结果|评选)?(?:正式|隆重|今天|昨天|今日|近日|日前|刚刚|于[^，。；“”]{2,9})*(?:揭晓|出炉|公布|颁发|发布)，"
    "[^。；“”]{2,60}?(?:获此殊荣|上榜|入选|榜上有名|获奖|名列其中|位列其中|获评|在列|跻身)"
)
"""“某省百佳示范县市”奖项揭晓，青禾区获此殊荣: a title told before who received it."""
_HONOUR = "最美|优秀|先进|文明|模范|杰出|十佳|金牌|明星|示范|五星|星级"
_WORTHY = (
    "志愿者|工作者|党员|党务工作者|人民调解员|调解员|网格员|社工|个人|家庭|人物|母亲|教师|医生|护士|民警|退役军人|干部|书记|"
    "青年|物业人|城管人|楼栋长|骑手|小哥|河长|市民|少年|学生|义工|巾帼|女性|职工|农民工|企业家"
)
HELD_BY = re.compile(
    "(?:“(?P<quoted>(?:[一-鿿]{0,8}(?:好人|道德模范|劳动模范|劳模|工匠|红旗手|标兵)|[一-鿿]{0,8}"
    f"(?:{_HONOUR})[一-鿿]{{0,8}}?(?:{_WORTHY})))”(?:获得者|称号获得者|代表)?"
    f"|(?P<title>(?:全国|全[省市区县]|[省市区县](?!级)级?|[一-鿿]{{2,3}}[省市区县]|中国|中华)(?:[一-鿿]{{0,2}}好人|道德模范|劳动模范|"
    f"三八红旗手|五一劳动奖章(?:获得者)?|[一-鿿]{{0,6}}?(?:{_HONOUR})[一-鿿]{{0,8}}?(?:{_WORTHY}))))"
    "\\Z"
)
"""“柳城好人”张明, 省优秀志愿者李兰: the honour that stands before the name of who holds it."""
FARTHEST = 28  # characters that an honour before a name may take
_TITLE = (
    "(?:全国|国家级|全[省市区]|[省市区]级|自治区级?|[一-鿿]{2,3}[省市])(?!的)[^，。；：、“”‘’的了\\s…《》（）被获授]{0,14}?"
    "(?:示范|先进|文明|模范|最美|优秀|卫生|绿色|园林|平安|和谐|无讼|民主法治|综合减灾|充分就业|书香|健康|学雷锋|敬老|友好|双拥)"
    "[^，。；：、“”‘’的了\\s…《》（）]{0,12}?"
    "(?:单位|集体|社区|街道|小区|街区|示范点|示范区|基地|站|号|家庭|党组织|党支部|窗口|团队|岗|村|园区)(?:（[^）]{2,4}）)?"
)
ROW = re.compile(f"(?<![一-鿿“])(?:[墙门][上口])?[是有]?{_TITLE}(?:[、和]{_TITLE})+(?=[，。；、…等）])")
"""全国敬老文明号、省级卫生社区: titles in a row, at a level each, are borne whatever stands around them."""
SECOND = re.compile("[、和](?:全国|国家级|全[省市区]|[省市区]级|自治区|[一-鿿]{2,3}[省市])")
_EACH = re.compile(_TITLE)
_WORTHY_ONE = "[一-鿿]{0,8}(?:好人|劳模|模范|标兵|能手|工匠|红旗手|志愿者|先进个人)"
AMONG = re.compile(f"涌现出?了?(?P<row>(?:{_WORTHY_ONE}、)+{_WORTHY_ONE})等(?:一批)?(?:先进)?(?:典型|人物|榜样|荣誉)")


def find(scan: Scan, rule: str, priority: int, people: Iterable[int]) -> Iterator[Candidate]:
    """All titles and prizes of these forms; `people` are where names of persons begin."""
    text = scan.text
    if "“" in text:
        for match in QUOTED_TITLE.finditer(text):
            strives = STRIVES.search(text, max(0, match.start() - 14), match.start())
            if strives is None and not NO_TITLE.match(text, match.end()):
                yield _award(*match.span(1), rule, priority)
        for match in PLAQUES.finditer(text):
            if STRIVES.search(text, max(0, match.start() - 14), match.start()) is None:
                for each in EACH.finditer(text, *match.span()):
                    if each[1].endswith(PLAQUE_TAILS):
                        yield _award(*each.span(1), rule, priority)
        for match in AWARDED.finditer(text):
            yield _award(*match.span("title"), rule, priority)
        for match in REVEALED.finditer(text):
            yield _award(*match.span("title"), rule, priority)
    for match in AWARDED_BARE.finditer(text) if "颁" in text or "授" in text or "送" in text else ():
        yield _award(*match.span("title"), rule, priority + 2)
    for match in LISTED.finditer(text) if "《" in text else ():
        yield _award(*match.span("title"), rule, priority)
    for match in ROW.finditer(text) if SECOND.search(text) else ():
        if STRIVES.search(text, max(0, match.start() - 14), match.start()) is None:
            for each in _EACH.finditer(text, *match.span()):
                yield _award(*each.span(), rule, priority)
    if "涌现" in text:
        for match in AMONG.finditer(text):
            for start, end in parts(match["row"], match.start("row")):
                yield _award(start, end, rule, priority)
    if "奖" in text or "军" in text or "第一名" in text:
        yield from _prizes(scan, rule, priority)
    for at in people:
        held = HELD_BY.search(text, max(0, at - FARTHEST), at)
        if held is not None:
            yield _award(*held.span(held.lastgroup or 0), rule, priority)
    for match in SOLE.finditer(text):
        yield _award(*match.span("title"), rule, priority)
    for match in ADDED.finditer(text):
        yield _award(*match.span("title"), rule, priority)
    if "入" in text or "录" in text:
        for match in KEPT.finditer(text):
            yield _award(*match.span("title"), rule, priority)


def _award(start: int, end: int, rule: str, priority: int) -> Candidate:
    return Candidate(start, end, "Award", "", rule, priority)


def _prizes(scan: Scan, rule: str, priority: int) -> Iterator[Candidate]:
    """在全市合唱展演中捧回金奖: a prize goes by the contest that it was won in."""
    for match in PRIZE_WON.finditer(scan.text):
        begin = max(scan.sentences[scan.sentence_at(match.start())].start, match.start() - FAR)
        told = [*IN_CONTEST.finditer(scan.text, begin, match.start())]
        if not told:
            continue
        contest = scan.written[told[-1].start("contest") : told[-1].end("contest")]
        by = BY.match(contest)
        contest = (contest[by.end() :] if by else contest).replace("“", "").replace("”", "")
        start, end = match.span("prize")
        prize = scan.written[start:end]
        yield Candidate(start, end, "Award", "", rule, priority, contest + prize, (prize,))
