"""What stands before the own name of a firm or body and is none of it: what sort it is, the places above it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import NOUN, PROPER

_SORT = re.compile(
    "(?:龙头|领军|头部|骨干|标杆|链主|明星|瞪羚|上市|百强|[0-9]{1,4}强|高新技术|国有|民营|外资|合资|连锁|爱心|驻区|辖区|共建|本土|本地|属地|市属|区属|"
    "[国省市区]级|知名|老牌|专业|第三方|服务|运营|施工|开发|建设|承建|投资|设计|管理|物业|养老|家政|餐饮|社工|社会|公益|科技|文化|培训|教育|医疗)*"
    "(?:企业|机构|单位|商户|商家|品牌|社会组织|社工组织|公益组织|运营商|服务商|供应商|开发商|承建商|投资商|经销商|制造商|施工方|运营方|投资方|产权方|承办方|主办方|承建方|建设方|开发方|出租方|承租方|设计方|"
    "物业方|管理方|合作方|合作伙伴|巨头|独角兽|小巨人|隐形冠军|新秀|新锐|龙头|老大|翘楚|先锋|领跑者|单打冠军|单项冠军|老字号|国企|央企|民企|外企|"
    "百强|[0-9]{1,4}强|上市公司|子公司|母公司|总部|旗下|首店|首个)(?:之一)?(?:的|——|—|、)?"
)
_LAST_OF_SORT = frozenset("业构位户家牌织商方伴头兽人军秀锐大楚锋者号企强司部下店个一的—、")
_ADMITS_NO_PLACE = frozenset(["Enterprise"])
_ASKED = re.compile("[请派邀](?=[省市区县])")  # 专门请|市规划设计院
_OWN_NAME = 2  # characters
_QUARTER = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:居民区|小区|居委|商圈|大厦|广场|市场|公司|集团|学校|小学|中学|大学|医院|酒店|银行|花园|公寓|新村|家园|苑|路|街区|步行街|商业街|"
    "园区|产业园|科技园|项目部|项目)(?:联合|综合|流动|商户|商家|企业|行业|楼宇|业主)*(?:党|联盟|商会|协会|自律会|理事会|业委会|业主委员会)"
)
_OF_OTHERS = frozenset(["PartyBody", "Alliance", "SocialOrganisation"])
_DONE_WITH = frozenset([
    "利用", "依托", "引导", "组织", "运用", "借助", "改造", "整合", "支持", "服务", "指导", "协调", "监督", "发动",
    "动员", "推荐", "引进", "联动", "盘活",
    "收购", "租用", "腾退", "邀请", "委托", "走访", "帮助",
])  # fmt: skip
_BODIES = frozenset(["GovernmentBody", "PartyBody"])
_OF_ALL = re.compile(
    "(?:社区|居民|村民|居家|老年|老龄|青年|妇女|儿童|党员|职工|巾帼|退役军人|综合|公共|志愿|志愿者|中心|社会|慈善|义工|文化|文体|体育|书画|社会组织|个体|"
    "企业|商业|民营|卫生|服务|物业|残疾人|计划生育|夕阳红|联合|总|艺术|统战|侨界|新的?阶层|乡贤|网格|应急|消防|平安|治安|城管|市容|环卫|民兵|专职|义务|"
    "第[一二三四五六七八九十]|[一二三四五六七八九十])*"
)


def own_start(scan: Scan, start: int, head: int) -> int:
    """Where the own name begins of the firm or body at `start`, whose head noun begins at `head`.

    不锈钢行业龙头|泰盛集团, 物业服务企业|青禾物业; but 青禾企业管理公司, where what is left names nothing.
    """
    asked = _ASKED.search(scan.text, start, head)
    found = start = asked.end() if asked and head - asked.end() > _OWN_NAME else start
    if not _LAST_OF_SORT.isdisjoint(scan.text[start:head]):
        for match in _SORT.finditer(scan.text, start, head):
            index = scan.word_at(match.end())
            own = scan.starts[index] == match.end() and scan.kinds[index] in (PROPER, NOUN)
            if own and head - match.end() >= _OWN_NAME:
                found = match.end()
    return found


def without_area(text: str, candidate: Candidate, head: str) -> Candidate:
    """The name without what only says that it is of the area: 辖区|青禾酒店, 周边|云帆商场."""
    around = None if candidate.name else _AROUND.match(text, candidate.start, candidate.end)
    if around is None or candidate.end - around.end() < len(head) + _OWN_NAME:
        return candidate
    return candidate._replace(start=around.end(), aliases=())


_AROUND = re.compile("(?:辖区|辖内|驻区|周边|附近|邻近|沿线)(?:内|单位|企业|学校)?|(?<=辖区)内|(?<=辖)区内?")


_WITH = ("会同", "协同", "携手")
_BARE = 50


def below_sub_district(scan: Scan, candidate: Candidate, head: int, barriers: Mapping[int, int]) -> Candidate:
    """The body from its sub-district on, or from what has a name of its own in it.

    青江区柳荫街道|总工会 is that of the sub-district; 青江区柳荫街道|云台小学 and 柳荫街道|云台科技公司 are only there.
    """
    at = scan.text.find("街道", candidate.start, candidate.end)
    place = barriers.get(at + 2, -1) if at >= 0 else -1
    if place < candidate.start:
        return candidate
    behind = at + 2
    if scan.text.startswith(_WITH, behind) and head - behind > _OWN_NAME:
        # 柳荫街道会同|区城管局柳荫中队: what tells its district goes before it
        return candidate._replace(start=behind + 2, aliases=(), priority=min(candidate.priority, _BARE))
    if candidate.fine in _OF_OTHERS and _QUARTER.match(scan.text, behind, candidate.end):
        # 柳荫街道|云台居民区党总支
        return candidate._replace(start=behind, aliases=(scan.written[place : candidate.end],))
    if candidate.fine not in _BODIES and head - behind >= _OWN_NAME and not _OF_ALL.fullmatch(scan.text, behind, head):
        index = scan.word_at(behind)
        if scan.words[index] in _DONE_WITH and head - scan.starts[index + 1] >= _OWN_NAME:
            index += 1  # 柳荫街道利用|云台针织厂
            behind = scan.starts[index]
        if scan.starts[index] == behind and (
            candidate.fine in _ADMITS_NO_PLACE or PROPER in scan.kinds[index : scan.word_at(head - 1) + 1]
        ):
            return candidate._replace(start=behind, aliases=())
    return candidate._replace(start=place) if place > candidate.start else candidate
