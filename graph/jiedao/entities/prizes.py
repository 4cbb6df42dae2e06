"""Titles and prizes that somebody else is given, or whose plate somebody puts up: 评出最美楼栋12个."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiedao.entities.candidate import Candidate
from jiedao.entities.rows import parts
from jiedao.scan import Scan

BARE_PRIZE = re.compile(
    r"(?:团体|集体|个人)?(?:[特一二三优]等奖|优秀奖|优胜奖|金奖|银奖|铜奖|一等奖|组织奖|鼓励奖|优秀组织奖)"
)
HUNG_UP = re.compile(
    "挂[上起出着]了?“((?:全[国省市区县]|国家级?|[省市区县]级?|[一-鿿]{2,4}[省市区县])[^”，。；]{3,20})”的?(?:牌子|牌匾|标牌|铜牌|匾牌|招牌|匾额)"
)
"""A title that somebody's plate says: 挂上“青州市营商环境监测点”的牌子."""
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


def given(scan: Scan, rule_id: str, priority: int) -> Iterator[Candidate]:
    """评出最美楼栋12个, 评选出10名星级志愿者, 表彰暖心服务奖、邻里互助奖: titles that somebody else is given."""
    for match in HUNG_UP.finditer(scan.text) if "挂" in scan.text else ():
        yield Candidate(*match.span(1), "Award", "", rule_id, priority)
    if "评" in scan.text:
        for match in CHOSEN.finditer(scan.text):
            yield Candidate(*match.span(match.lastindex or 0), "Award", "", rule_id, priority)
    for match in PRIZES.finditer(scan.text) if "奖、" in scan.text else ():
        for start, end in parts(match.group(1), match.start(1)):
            if BARE_PRIZE.fullmatch(scan.text, start, end) is None and not scan.text.startswith(("设", "多"), start):
                yield Candidate(start, end, "Award", "", rule_id, priority)
