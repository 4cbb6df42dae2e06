"""Events without quotation marks: two occasions held as one, festivals of a theme, those called after a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

AND_ALSO = "暨"
OCCASION = (
    "仪式|大会|年会|总结会|茶话会|恳谈会|座谈会|推进会|动员会|表彰会|发布会|签约会|推介会|联席会|联欢会|晚会|游园会|招聘会|"
    "演唱会|音乐会|展示会|观摩会|交流会|汇报会|报告会|工作会|洽谈会|对接会|博览会|运动会|趣味赛|大赛|比赛|活动|系列活动|"
    "汇演|演出|展演|巡演|嘉年华|论坛|沙龙|市集|集市|[邻睦文艺美购消生宴冰丰采荷花茶]{1,2}[里邻居化术食物费活会雪收摘]?节|"
    "宣传[周月日]|活动[周月日]|开放日|主题党日|党课|庙会|灯会|庆典|典礼|揭牌|授牌|启动|百家宴|邻里宴"
)
_FIRST = re.compile(f"(?:{OCCASION}|总结|述职|评议|培训|动员|部署|推进|表彰|颁奖|观摩|授旗|签约|开班|发布|”)\\Z")
_SECOND = re.compile(
    f"(?:(?:“[^“”\n]{{1,40}}”|[^，。；：！？、\n“”（）在]){{1,40}}?(?:{OCCASION})|[^，。；：！？、\n“”（）在]{{0,12}}“[^“”\n]{{1,30}}(?:{OCCASION})”)"
    "(?=[，。；、！？\n”（）《]|在|于|将|上|中|现场|的|由|日前|近日|今|昨|如期|隆重|圆满|顺利|正式|成功|火热|热闹|温馨|精彩|盛大|举|召|启|拉|开|落|闭|走|吸|共|$)"
)
_LAUNCHED = re.compile("平台|系统|小程序")  # what is launched is the name that matters
_BREAK = re.compile("[，。；：！？\n）]")
_LED = re.compile(
    ".*(?:举办|举行|召开|开展|组织|主办|承办|协办|策划|参加|参与|出席|亮相|推出|迎来|开启|启动(?!仪式|大会|活动|会))"
    "(?:了|的)?(?:一[场次])?"
)
_DATED = re.compile(
    "(?:今年|去年|当年|(?:20\\d\\d年)?(?:1?\\d月)?(?:[1-3]?\\d日|[1-3]\\d(?!\\d))|近日|日前|当天|当日|昨日|昨天|今天|现场)?"
    "(?:清晨|上午|中午|下午|傍晚|晚上|晚|夜晚|一早)?(?:由|在)?"
)
_THEME = re.compile("以“([^“”，。\n]{3,24})”为(?:活动)?主题")
_OF_A_PLACE = re.compile(
    "(?P<home>[\u4e00-\u9fff]{2,6}(?:小区|家园|花园))?(?:20\\d\\d年)?(?P<number>(?:第[0-9一二三四五六七八九十百]{1,4}|首)届)?"
    "(?P<title>“[^“”，。\n]{1,13}[^“”，。\n杯]”)?"
    "(?P<what>[\u4e00-\u9fff]{0,10}?)"
    "(?P<event>运动会|趣味赛|联赛|大赛|邀请赛|嘉年华|博览会|招聘会|推介会|音乐会|联欢会|故事会|夜话会|板凳会|院坝会|屋场会|"
    "坝坝会|圆桌会|恳谈会|百家宴|邻里宴|长桌宴|春晚|"
    "市集|游园会|庙会|灯会|(?:义诊|议事|服务|开放|公益|说事|接待|邻里|睦邻|志愿|便民|倾听)日|"
    "(?:文化|艺术|邻里|邻居|睦邻|美食|消费|购物|音乐|体育|读书|志愿|公益|亲子|采摘|丰收|龙舟|旅游|社区|年货|非遗|科技|敬老|孝亲|民俗)节)"
    "(?![日目])"
)
_TAKES_PLACE = re.compile(
    "(?:活动|现场)?(?:已|也|就|正式|如期|如约|准时|顺利|圆满|隆重|热闹|火热|精彩|再次|即将|将|今[天日年晚]|昨[天日晚]|近日|日前|"
    "于[^，。；“”]{2,9}|在[^，。；“”]{2,14})*"
    "(?:举行|举办|召开|开幕|启幕|开赛|开演|开锣|开讲|开集|开市|开席|开场|开到|上演|登场|拉开|落幕|落下|闭幕|收官|启动|吸引|雷打不动|"
    "上，|中，|期间|现场|走进|来了|热闹|迎来|连续|已连续|每[年月周季]|(?=[，。；！\n]))"
)
_DOES = re.compile("[举办的和与在把将为是有每各等第]|开展|组织|参[加与]|年度")
_BY_THEMSELVES = ("节", "日", "宴", "夜话会", "板凳会", "院坝会", "屋场会", "坝坝会", "圆桌会", "春晚")
FESTIVE = re.compile(
    "(?:文化|艺术|生活|邻里|邻居|睦邻|美食|消费|购物|音乐|体育|阅读|读书|志愿|公益|亲子|采摘|花朝|丰收|龙舟|旅游|社区|年货|非遗)"
    "(?:节|季|周|月|日|市集|集市|嘉年华)|嘉年华|市集|集市|运动会|博览会|百家宴|邻里宴|游园会|春晚"
)


def find(scan: Scan, places: Sequence[Candidate], priority: int) -> list[Candidate]:
    """The events of an article that neither a head noun nor a quotation names whole.

    `places` are its divisions, sub-districts and communities: an event is that of the last in a chain of them.
    """
    found = list(_joint(scan, places, priority)) if AND_ALSO in scan.text else []
    if "主题" in scan.text:
        found.extend(_themes(scan, priority))
    found.extend(_of_places(scan, places, priority - 1))
    return found


def _of_places(scan: Scan, places: Sequence[Candidate], priority: int) -> Iterator[Candidate]:
    """柳荫社区第三届邻里节, 柳荫社区夜话会: an event that is called after the place before it, and takes place."""
    starts = {c.start for c in places}
    for c in places:
        if c.end in starts or c.cls not in ("Community", "SubDistrict"):
            continue  # 柳荫街道|青禾社区|邻里节
        match = _OF_A_PLACE.match(scan.text, c.end)
        if match is None or _DOES.search(match["what"]) or _TAKES_PLACE.match(scan.text, match.end()) is None:
            continue
        if not (match["number"] or match["title"] or match["what"] or match["event"].endswith(_BY_THEMSELVES)):
            continue
        home = c.start if match["home"] is None else match.start("home")
        begin = c.end if match["home"] is None else match.end("home")
        name = scan.written[home : match.end()].replace("“", "").replace("”", "")
        bare = scan.written[begin : match.end()].replace("“", "").replace("”", "")
        yield Candidate(begin, match.end(), "Programme", "Activity", "event-of-place", priority, name, (bare,))


def _joint(scan: Scan, places: Sequence[Candidate], priority: int) -> Iterator[Candidate]:
    """柳荫社区邻里节启动仪式暨中秋文艺汇演: two occasions that are held as one have one name."""
    text = scan.text
    ends = {c.start: c.end for c in places}
    at = text.find(AND_ALSO)
    while at >= 0:
        start = _start(text, at, ends)
        second = _SECOND.match(text, at + 1)
        if (
            start >= 0
            and second
            and not _LAUNCHED.search(text, start, at)
            and (_FIRST.search(text, start, at) or text.startswith("“", start))
            and 4 <= at - start <= 40
        ):
            name = scan.written[start : second.end()]
            bare = name.replace("“", "").replace("”", "")
            yield Candidate(start, second.end(), "Programme", "Activity", "joint-event", priority, bare, (name,))
            at = second.end() - 1
        at = text.find(AND_ALSO, at + 1)


def _start(text: str, at: int, ends: dict[int, int]) -> int:
    """Where the name of the first of two occasions begins, that of its nearest place with it; -1 within a quotation."""
    depth, start = 0, at
    while start and at - start < 90:
        mark = text[start - 1]
        if mark == "”":
            depth += 1
        elif mark == "“":
            if not depth:
                return -1
            depth -= 1
        elif not depth and _BREAK.match(mark):
            break
        start -= 1
    while (led := _LED.match(text, start, at)) is not None:
        start = led.end()
    start = _DATED.match(text, start, at).end()  # type: ignore[union-attr]
    while (end := ends.get(start)) is not None and end in ends and end < at:
        start = end
    return start


def _themes(scan: Scan, priority: int) -> Iterator[Candidate]:
    """以“柳荫邻里文化节”为主题: a theme that is a festival names it, and is no slogan."""
    for match in _THEME.finditer(scan.text):
        start, end = match.span(1)
        if any(tail.end() == end for tail in FESTIVE.finditer(scan.text, start, end)):
            yield Candidate(start, end, "Programme", "Activity", "festive-theme", priority)
