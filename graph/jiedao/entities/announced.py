"""Titles told otherwise than by a verb of granting: borne (作为全省示范街道), chosen (评出最美楼栋12个), published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiedao.entities.awards import BARE_PRIZE, PLANNED, PRAISED, AwardRule
from jiedao.entities.candidate import Candidate
from jiedao.entities.rows import parts
from jiedao.scan import Scan

FIRST = "(?:首[批个家]|第[一二三四五六七八九十]+批|唯一[一个家]*的?)"
FIRST_OF_RANK = re.compile(
    "(?:成为|成了|是|作为)(?P<title>(?:(?:全[国省市区县]|[\u4e00-\u9fff]{2,3}[省市])"
    f"{FIRST}(?:国家级?|全国|[省市区县]级)|{FIRST}(?:国家级?|全国|[省市区县]级)|"
    f"(?:全[国省市区县]|国家级?|[\u4e00-\u9fff]{{2,3}}[省市]){FIRST})"
    "(?!的)[^，。；：、“”的\n]{2,16}?(?:街道|社区|单位|示范点|试点|基地|村|小区|站|集体|街区|商圈|乡村|家园|园区|学校|城镇|楼宇)"
    ")(?=[，。；、])"
)
"""成为首批省级未来社区, 成为全市首家市级实践基地: to be among the first of a rank takes somebody who grants it."""
BORNE = re.compile(
    "(?:作为|成为|成了|是)(?:全[省市区县](?:首[个家批]|唯一)(?=全国|国家|[省市]级|"
    "[\u4e00-\u9fff]{2,3}[省市]))?((?:全[国省市区县]|国家级?|[省市]级?|[\u4e00-\u9fff]{2,3}[省市区县])(?:首批|"
    "首个|唯一)?"
    "(?!的)[^，。；：、“”的\n]{0,16}(?:示范|试点|先进|文明|友好|宜居)[^，。；：、“”的\n样]{0,8}(?:街道|社区|"
    "单位|点|区|基地|村|县|市|小区|站|集体|街区|商圈|乡村|家园))(?=[，。；、])"
)
ALSO_BORNE = re.compile(
    "(?:、|，也是|，还是|，又是)((?:全[国省市区县]|国家级?|[省市]级?|[\u4e00-\u9fff]{2,3}[省市])(?!的)[^，。；：、“”的\n]{2,20}"
    "(?:街道|社区|单位|点|区|基地|村|小区|站|集体|街区|商圈|家园|学校))(?=[，。；、])"
)
"""What stands in a row with a title that is borne: 是全国文明单位、青州省绿色社区."""
TITLED = ("示范", "试点", "先进", "文明", "友好", "宜居")
PRAISED_AS = re.compile(
    "表彰(?:了|奖励)?(?!为)((?:20\\d\\d年度?)?[^，。；：、“”的\n]{4,14}(?:先进|优秀)(?:单位|集体|个人|工作者|"
    "组织)(?:和(?:先进|优秀)(?:单位|集体|个人|工作者))?)(?=[，。；、]|\\d)"
)
PRAISE = "最美|明星|优秀|先进|星级|十佳|文明|[三五]星级?|金牌|模范|示范|标兵|美丽"
COUNT = "[0-9一二两三四五六七八九十百]+余?(?:名|个|人|位|户|家|对|支)"
CHOSEN = re.compile(
    rf"评(?:选|比)?出了?(?:((?:{PRAISE})[\u4e00-\u9fff]{{2,5}}?)(?={COUNT})"
    rf"|{COUNT}((?:{PRAISE})[\u4e00-\u9fff]{{2,4}})(?=[，。、；和]))"
    rf"|评(?:定|选|比)?出?了?{COUNT}((?:(?:19|20)\d\d年度?)?(?:[省市区县]级|[\u4e00-\u9fff]{{2,3}}[省市区县])[\u4e00-\u9fff]{{2,14}}"
    "(?:社区|小区|家庭|单位|楼栋|街道|村|院落|企业|商户|站|基地))(?=[，。、；和])"
)
PRIZES = re.compile(
    "(?:表彰|评出|评选出|颁发|颁出|设置|设立|"
    "产生)了?(?!的)((?:[\u4e00-\u9fff]{2,8}奖、){1,9}[\u4e00-\u9fff]{2,8}奖)(?![励项品牌状金])"
)


PUBLISHED = re.compile(
    "(?:公布|发布|揭晓|公示|通报)了?的?(?:(?:19|20)\\d\\d年度?)?(?:第[一二三四五六七八九十]+批)?“?"
    "(?P<title>[^，。；：、“”的\n]{4,24}?)”?(?:创建|培育|拟命名|命名|评选|入选)?(?:名单|榜单|结果)"
    "(?=[^。！？\n]{0,60}(?:上榜|入选|榜上有名|获评|位列其中|名列其中|在列|入围))"
)
NAMED_AS = re.compile(
    "(?:命名|认定|评定|确定|推选|确认|评选)[^，。；：“”为\n]{2,24}为(?:(?:19|20)\\d\\d年度?)?(?:首批|"
    "第[一二三四五六七八九十]+批)?"
    "(?:“(?P<quoted>[^”，]{4,24})”|(?P<title>(?:全[国省市区县]|国家级?|[省市区]级|"
    "[\u4e00-\u9fff]{2,3}[省市区县])[^，。；：、“”的\n]{3,20}))(?=[，。；、称]|荣誉|$)"
)


def find(scan: Scan, rule: AwardRule) -> Iterator[Candidate]:
    """The titles that are chosen, borne or published in an article."""
    yield from _chosen(scan, rule)
    yield from _borne(scan, rule)
    yield from _published(scan, rule)


def _published(scan: Scan, rule: AwardRule) -> Iterator[Candidate]:
    """公布全国文明社区名单，某社区榜上有名; 命名某社区为“省级文明社区”: a title told apart from who receives it."""
    found = [*PUBLISHED.finditer(scan.text)] if "榜" in scan.text or "入" in scan.text or "列" in scan.text else []
    if "为" in scan.text:
        found += NAMED_AS.finditer(scan.text)
    for match in found:
        start, end = match.span("quoted" if match.lastgroup == "quoted" else "title")
        title = scan.text[start:end]
        if match.re is PUBLISHED and scan.text.startswith("名单", end) and title.endswith(("共建", "创建", "培育")):
            end += 2  # 公布城乡社区治理创新共建名单
            title = scan.text[start:end]
        if title.endswith(rule.tails) and not title.endswith(rule.reject) and not PRAISED.search(title):
            yield Candidate(start, end, "Award", "", rule.id, rule.priority)


def _borne(scan: Scan, rule: AwardRule) -> Iterator[Candidate]:
    """作为全省首批儿童友好示范街道, 成为全国海绵城市示范区: what somebody is, where a title is what one can be."""
    if "表彰" in scan.text:
        for match in PRAISED_AS.finditer(scan.text):
            yield Candidate(*match.span(1), "Award", "", rule.id, rule.priority)
    for match in FIRST_OF_RANK.finditer(scan.text) if "批" in scan.text or "首" in scan.text else ():
        planned = PLANNED.search(scan.text, max(0, match.start() - 14), match.start())
        if planned is None and BORNE.match(scan.text, match.start()) is None:
            yield Candidate(*match.span("title"), "Award", "", rule.id, rule.priority)
    if any(word in scan.text for word in TITLED):
        for match in BORNE.finditer(scan.text):
            yield Candidate(*match.span(1), "Award", "", rule.id, rule.priority)
            behind = match.end()
            while (more := ALSO_BORNE.match(scan.text, behind)) is not None:
                yield Candidate(*more.span(1), "Award", "", rule.id, rule.priority)
                behind = more.end()


def _chosen(scan: Scan, rule: AwardRule) -> Iterator[Candidate]:
    """评出最美楼栋12个, 评选出10名星级志愿者, 表彰暖心服务奖、邻里互助奖: titles that somebody else is given."""
    if "评" in scan.text:
        for match in CHOSEN.finditer(scan.text):
            yield Candidate(*match.span(match.lastindex or 0), "Award", "", rule.id, rule.priority)
    for match in PRIZES.finditer(scan.text):
        for start, end in parts(match.group(1), match.start(1)):
            if BARE_PRIZE.fullmatch(scan.text, start, end) is None and not scan.text.startswith(("设", "多"), start):
                yield Candidate(start, end, "Award", "", rule.id, rule.priority)
