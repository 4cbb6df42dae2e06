"""Titles told otherwise than by a verb of granting: borne (作为全省示范街道), published, or chosen (see `prizes`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiedao.entities import prizes
from jiedao.entities.awards import OF_YEAR, PLANNED, PRAISED, AwardRule
from jiedao.entities.candidate import Candidate
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
    "(?!的)(?:[^，。；：、“”的\n]{0,16}(?:示范|试点|先进|文明|友好|宜居)[^，。；：、“”的\n样]{0,8}(?:街道|社区|"
    "单位|点|区|基地|村|县|市|小区|站|集体|街区|商圈|乡村|家园)|[^，。；：、“”的\n]{3,14}(?:试点|示范)))(?=[，。；、])"
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
PUBLISHED = re.compile(
    "(?:公布|发布|揭晓|公示|通报)了?的?(?:(?:19|20)\\d\\d年度?)?(?:第[一二三四五六七八九十]+批)?“?"
    "(?P<title>[^，。；：、“”的\n]{4,24}?)”?(?:创建|培育|拟命名|命名|评选|入选)?(?:名单|榜单|结果)"
    "(?=[^。！？\n]{0,110}(?:上榜|入选|榜上有名|获评|位列其中|名列其中|在列|入围))"
)
OVER_LEXICON = 101  # the body that a title begins with is part of it: 民政部优秀案例
_RANK = "(?:全[国省市区县]|国家级?|[省市区县]级|[\u4e00-\u9fff]{2,3}[省市区县])"
WON_SHORTLY = re.compile(
    "(?<![荣斩喜捧夺摘查截俘捕抓收缴])获(?![评得批悉赠准封颁授])(?P<title>(?:(?:19|20)\\d\\d年度?)?(?:[\u4e00-\u9fff]{2,5}(?:部|厅|总局|总工会|联合会)|"
    f"{_RANK})(?!的)[^，。；：、“”的了\n]{{2,20}}?(?:案例|奖|单位|集体|社区|街道|品牌|小区|示范点|基地|街区|商圈|岗|号|站))"
    "(?=[，。；、称荣]|$)"
)
"""“青禾议事”获民政部优秀案例: to have won, in one character."""
ON_LIST = re.compile(
    f"(?:在|入选|公布的)(?P<title>(?:(?:19|20)\\d\\d年度?)?{_RANK}(?!的)[^，。；：、“”的了\n]{{2,8}}(?:“[^“”]{{2,12}}”)?"
    "[^，。；：、“”的了\n]{0,14}?(?:先进典型|典型|案例|试点|示范点|社区|街道|单位|小区|集体|街区|商圈|好人))(?:评选)?(?:名单|榜单)[中里上]，"
)
"""在2024年全省志愿服务先进典型名单中，…: who stands on the list is told behind."""
REACHED = re.compile(
    "(?:建成|新增|新获|再添|新添|新创|跻身)了?(?:1个|一[个处家])?(?P<title>(?:全国|全省|国家级|省级|市级)(?!的)[^，。；：、“”的了\\d\n]{2,16}?"
    "(?:社区|街道|小区|街区|商圈|集聚区|示范区|示范街|示范点|示范基地|百强|十强|先行区))(?=[，。；、]|[0-9一二两三四五六]+[个处家条]|——)"
)
"""建成省级充分就业社区, 新增国家级夜间消费集聚区一处: what a rank is added for has been granted."""
BECAME_CASE = re.compile(
    f"(?:成为|成了|作为|列为|被列入){_RANK}?(?P<title>{_RANK}(?!的)[^，。；：、“”的了\n]{{2,14}}(?:典型|优秀|创新|先进|示范|最佳)(?:实践|改革)?(?:案例|经验|范例))"
    "(?=[，。；、])"
)
NAMED_AS = re.compile(
    "(?:命名|认定|评定|确定|推选|确认|评选)[^，。；：“”为\n]{2,24}为(?:(?:19|20)\\d\\d年度?)?(?:首批|"
    "第[一二三四五六七八九十]+批)?"
    "(?:“(?P<quoted>[^”，]{4,24})”|(?P<title>(?:全[国省市区县]|国家级?|[省市区]级|"
    "[\u4e00-\u9fff]{2,3}[省市区县])[^，。；：、“”的\n]{3,20}))(?=[，。；、称]|荣誉|$)"
)


def find(scan: Scan, rule: AwardRule) -> Iterator[Candidate]:
    """The titles that are chosen, borne or published in an article."""
    yield from prizes.given(scan, rule.id, rule.priority)
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
            year = OF_YEAR.search(scan.text, max(0, start - 6), start)
            with_year = (year.group() + scan.written[start:end],) if year else ()
            yield Candidate(start, end, "Award", "", rule.id, rule.priority, "", with_year)


def _borne(scan: Scan, rule: AwardRule) -> Iterator[Candidate]:
    """作为全省首批儿童友好示范街道, 成为全国海绵城市示范区: what somebody is, where a title is what one can be."""
    if "表彰" in scan.text:
        for match in PRAISED_AS.finditer(scan.text):
            yield Candidate(*match.span(1), "Award", "", rule.id, rule.priority)
    for match in FIRST_OF_RANK.finditer(scan.text) if "批" in scan.text or "首" in scan.text else ():
        planned = PLANNED.search(scan.text, max(0, match.start() - 14), match.start())
        if planned is None and BORNE.match(scan.text, match.start()) is None:
            yield Candidate(*match.span("title"), "Award", "", rule.id, rule.priority)
    for pattern, cue in ((WON_SHORTLY, "获"), (ON_LIST, "单"), (REACHED, "区"), (BECAME_CASE, "例")):
        for match in pattern.finditer(scan.text) if cue in scan.text else ():
            planned = PLANNED.search(scan.text, max(0, match.start() - 14), match.start())
            if planned is None and not PRAISED.search(match["title"]):
                over = OVER_LEXICON if pattern is WON_SHORTLY else rule.priority
                yield Candidate(*match.span("title"), "Award", "", rule.id, over)
    if any(word in scan.text for word in TITLED):
        for match in BORNE.finditer(scan.text):
            yield Candidate(*match.span(1), "Award", "", rule.id, rule.priority)
            behind = match.end()
            while (more := ALSO_BORNE.match(scan.text, behind)) is not None:
                yield Candidate(*more.span(1), "Award", "", rule.id, rule.priority)
                behind = more.end()
