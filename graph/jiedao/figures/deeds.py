"""Who does what a clause tells: the sub-district itself, or what it founded, built or began in the clause before."""

from __future__ import annotations

import re

from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Structure

WAY = "way"  # a programme that is but a way of doing things
EVENT = "event"  # a programme that takes place at one time

AUTHORITY = re.compile(
    "(?:局|省[^,，]{2,14}厅|法院|检察院|派出所|大队|(?<!志愿)(?<!志愿服务)(?<!志愿者)支队|[区市省县]委[^,，]{0,6}部|总工会|妇联|团委|残联)$"
)
# What is done within a class, a scheme or a loan, and told of it.
_GIVES = re.compile(
    "(?:累计|共|已|先后|还|并|又|定期|每[月周季年])*(?:邀请|组织|聘请|发放(?:额度|贷款)|放款|授信|培养|培训|招收|开课|授课)"
)
# What whoever has a way of doing things does besides: 建立“甲”机制,推出“乙”等项目18个,新增企业5家.
_FOUNDS = re.compile(
    "(?:累计|共|已|先后|还|并|又|同时)*(?:推出[“‘]|打造[“‘]|新建|兴建|"
    "(?:新增|引进|引入|招引|培育)[^,，、0-9]{0,6}(?:企业|市场主体|项目|商户|公司))"
)
# What people do who are brought together, and told of their team.
_ACHIEVES = re.compile(
    "(?:累计|共|已|先后|还|并|又|成功|[为向给][^,，]{1,8}?)*(?:完成|提供|提出|拿出|形成|落实|动员|发动|推动|争取|实现)"
)
TEAM = "team"  # an organisation of people
EVENTS = (
    *"展节赛集",
    "早市",
    "夜市",
    "典礼",
    "消费季",
    "拍卖会",
    "招聘会",
    "运动会",
    "音乐会",
    "晚会",
)  # how the names of what takes place at one time end
# Programmes that are schools or the like: they hold and give what is told next.
_SCHOOLS = (
    "学堂",
    "课堂",
    "讲堂",
    "夜校",
    "学校",
    "学院",
    "书院",
    "大学",
    "党校",
    "讲习所",
    "宣讲团",
    "托管班",
    "训练营",
)
_SENDING = ("选派", "选配", "抽调")  # no event does so

# How somebody has a hand in what others founded.
_HELPS = re.compile(
    "给予|支持|协助|帮忙|助阵|到场|出人|出力|派员|派驻|派出|派来|选派|参与|加入|助力|授课|指导|捐赠|捐出|赞助|出资|供餐|供货|配合|任(?:组长|主任|队长|团长|会长|站长)|牵头|托底|把关|联合|共建|轮流|轮值"
)


FUNDED = ("Facility", "Project", "Platform")
_FUNDS = re.compile(
    "(?:街道|办事处|社区|[区市县]里?)(?:每[年月次餐]|给予|一次性|为此|又|还|共|另)*"
    "(?:投资|补贴|补助|出资|拨付|投入|资助|奖补|配套)"
)
# What they give for it: 市民政局补助资金|20万元, 甲基金会资助|5万元.
_GRANTS = re.compile(
    "(?:补助|补贴|资助|赞助|拨付|拨款|下拨|奖补|配套|出资)(?:了|其|专项|启动|建设|运营|改造|扶持|帮扶)*(?:资金|经费|款)?(?:近|约|共计?|超过?|逾)?[0-9]"
)


def helps(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of somebody who has a hand in what others founded (区民政局给予支持)."""
    return _HELPS.search(text, start, end) is not None


def funds(text: str, start: int, end: int) -> bool:
    """Whether an area pays for what is told of (食堂落户社区,街道投资60万元,设座位30个).

    >>> funds("街道每月补贴5000元", 0, 10), funds("街道走访企业5家", 0, 8)
    (True, False)
    """
    return _FUNDS.search(text, start, end) is not None


def grants(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what sum somebody gives to what others founded (市妇联补助资金30万元).

    >>> grants("市妇联补助资金30万元", 0, 11), grants("甲公司纳税30万元", 0, 9)
    (True, False)
    """
    return _GRANTS.search(text, start, end) is not None


def is_deed(is_: Structure, text: str, start: int, end: int, cls: str) -> bool:
    """Whether a clause goes on with what the subject does, not what was founded, of some class, before it (组织 may be
    an alliance's, 新建 a project's)."""
    if cls == WAY:
        return _FOUNDS.match(text, start, end) is not None
    if is_.deed.match(text, start, end) is None or is_.held.match(text, start, end):
        return False
    if cls == "Project":
        return False
    if cls == "Facility" and is_.funded.match(text, start, end):
        return False
    if cls in ("Programme", "Platform") and _GIVES.match(text, start, end):
        return False
    if cls == TEAM and _ACHIEVES.match(text, start, end):
        return False
    if cls == EVENT and text.startswith(_SENDING, start):
        return True
    return cls not in ("Facility", "Organisation", "Project", EVENT, TEAM) or is_.brings.match(text, start, end) is None


def is_authority(sentence: Sentence, mention: int) -> bool:
    """Whether a body is an authority beyond the sub-district, which has a hand in things that are told of others."""
    first, last, cls = sentence.mentions[mention]
    if "街道" in sentence.text[max(0, first - 2) : last]:
        return False  # 街道派出所: its own
    return cls == "Organisation" and AUTHORITY.search(sentence.text, first, last) is not None


def is_school(sentence: Sentence, mention: int) -> bool:
    """Whether a programme is a school or the like, which holds what is told next (引入“板凳课堂”,举办讲座9场)."""
    first, last, _ = sentence.mentions[mention]
    return sentence.text[first:last].rstrip("”’").endswith(_SCHOOLS)
