"""Where organisations sit: in the division, the sub-district or the community that their name or the text tells."""

from __future__ import annotations

import itertools
import re

from jiedao.normalise import normalise
from jiedao.relations.clauses import stands_for
from jiedao.relations.walk import Walk

TOWN = re.compile("(?:街道|镇|乡)$")
HOUSED = re.compile(
    "(?:(?:驻地|驻区|驻辖区|驻社区|辖区|驻街|共驻)(?:企事业|企业|事业)?(?:单位|企业|学校|机构)(?:主要|现|目前|分别|共)?(?:有|包括|为|涵盖|是)|拥有|坐拥|辖区有|驻区的|驻街的|辖区内?的|(?:坐落|位于|落户)[在于]?(?:本?社区|街道|辖区)[内里]?的|(?:社区|街道|境|辖区)内(?:还|现|就)?(?:建|设|坐落|分布)?[有着]|现有|驻有|坐落着|聚集了?|辖区内有)[^，。]{0,44}$"
)
OF_THE_HOST = re.compile("辖区(?:内的?|企业|单位|的)?[“]?$|驻区(?:企业|单位)[“]?$")
HOSTED_ROW = re.compile(
    "(?:[、和及与][^，。；！？\n]{2,50}?)?等[^，。；、]{0,8}(?:驻区|驻街|驻社区|辖区|辖内)[内的]*[^，。；、]{0,4}(?:企业|单位|机构|公司|学校|高校)"
)
"""What stands behind one of a row: A、B和C等18家驻区单位."""
SPEAKS = re.compile(
    "(?:的?(?:负责人|老板|店主|店长|代表)(?:[\u4e00-\u9fff]{2,3}(?=反映|抱怨|诉|吐槽))?)?[也则曾便还]?(?:反映|说|表示|坦言|剖析|提出|提到|谈|诉|抱怨|吐槽|面临|遇到"
    "|为[^，。；]{2,14}(?:发愁|犯愁|头疼|烦恼)|把[^，。；]{2,14}(?:难题|问题|诉求|烦恼|困难))"
)
"""Behind a firm that begins a clause and is heard there, as those of the area are: 云帆科技反映门前停车难."""
SCHOOL = "(?:中心|第[一二三四五六]|实验)?(?:小学|中学|幼儿园)|学校"
BRANCH = re.compile(f"(?:派出所|司法所|税务所|市场监管所|中队|消防站|社区卫生服务中心|卫生院|{SCHOOL})$")
OF_DIVISION = re.compile("法院|检察院")
"""Courts are of the district that they are named after, wherever one of their tribunals sits."""
LOCAL = ("PartyBody", "GovernmentBody", "SocialOrganisation")
UTILITY = re.compile(
    "供水|供电|供热|供气|燃气|自来水|公交|公共交通|水务|排水|环卫|市政|园林|城投|城发|城建|城市(?:建设|发展|运营|更新|投资)|国资|国投|国有资[产本]"
    "|交投|文投|文旅|产投|建投|投资(?:集团|控股|发展)|开发(?:建设|集团)|粮食|供销|轨道|地铁|殡葬|停车"
)
"""Firms of a division by their name: 锦江区供水公司, 锦江区城投集团."""
OF_AREA = re.compile("(?:商会|协会|联合会|互助会|促进会|志愿者联盟)$")
"""What is called after the sub-district, and no more: 清河坊商会."""
OWNED = re.compile(
    "(?:街道|办事处)(?:党工委)?(?:全资|下属|所属|直属|自办|控股|国有|(?:独家)?出资(?:组建|成立|设立|注册)?|旗下)的?(?:国企|国有企业|企业|公司|平台公司)?[“]?$"
)
"""Before a firm of the sub-district's own: 街道全资的|云帆商管公司."""
OF_CITY = (
    "少年宫", "文化馆", "图书馆", "博物馆", "美术馆", "科技馆", "体育馆", "妇女儿童活动中心", "青少年活动中心", "党校",
)  # fmt: skip
BRANCH_OF = re.compile("(?:分院|校区|分校|分馆|支行|分中心)$")
OF_COMMUNITY = re.compile("(?:(?<![\u4e00-\u9fff])(?:[该在由]|组建|成立)?|[了到见过])社区的?$")
DISTRICT = re.compile(
    "[\u4e00-\u9fff]{2,6}?(?<![园片街社小辖城地校厂库景])区|[\u4e00-\u9fff]{2,5}?[市县](?!场|民|井|域)"
)
STATION = re.compile("[\u4e00-\u9fff]{2,5}(?:派出所|司法所)")
GOES_ON = re.compile("[\u4e00-\u9fff]{0,6}(?:单位|企业|会|队|中心)")
"""Behind an alliance that is but part of what is named: 爱心联盟|志愿者联合会."""
OPENS = "，。；：！？\n"
NOWHERE = "\0"
"""The name of the sub-district of an article that is on none."""
EXTERNAL = ("Enterprise", "PublicInstitution", "SocialOrganisation")


class Seats:
    """The division or sub-district that the organisations of an article belong to."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._own = walk.article.own
        self._home = normalise(walk.things[self._own].label) if self._own >= 0 else NOWHERE
        self._stem = TOWN.sub("", self._home)
        divisions = [(outer, normalise(walk.things[outer].label)) for outer in walk.article.chain]
        self._divisions = [(outer, label, len(label) + 3) for outer, label in divisions]
        self._nearest = self._divisions[:1]
        divided = ((n, t) for n, t in enumerate(walk.things) if t.cls == "Division" and n in walk.first)
        self._others = {normalise(thing.label): n for n, thing in divided}
        self._founder: dict[int, int] = {}
        for subject, predicate, obj, _, _ in walk.found:
            founder = stands_for(walk.article, subject) if predicate == "establishes" else -1
            if founder >= 0 and walk.things[founder].cls in ("SubDistrict", "Community", "Division"):
                self._founder.setdefault(obj, founder)
        self._named = {m.thing: m.start for m in reversed(walk.article.mentions)}  # where each is named first
        self._ends = {m.thing: m.end for m in reversed(walk.article.mentions)}
        self._several: dict[int, bool] = {}  # whether several bodies are named after a division

    def founded(self, number: int) -> bool:
        """Whether an area or a body of it founds the organisation."""
        return number in self._founder

    def by_name(self, number: int) -> int:
        """The division or sub-district that the name of a body, a branch or a team tells; -1: none."""
        thing = self._walk.things[number]
        label = normalise(thing.label)
        if OF_DIVISION.search(label):
            named = next((outer for outer, division, _ in self._divisions if label.startswith(division)), -1)
            if named >= 0 and self._told(named):
                return named
        if self._is_branch(label) or STATION.fullmatch(label):
            return self._own
        if thing.fine == "Enterprise":
            return self._utility(label)
        if label.startswith(self._home) or (thing.fine in LOCAL and self._home in label):
            return self._own
        if thing.fine in ("PartyBody", "GovernmentBody"):
            for outer, division, reach in self._divisions:
                if division in label[:reach] and self._told(outer):
                    return outer
            if (named := self._of_other(label)) >= 0:
                return named
            stemmed = (
                label.startswith(self._stem)
                and len(self._stem) >= 2
                and label[len(self._stem) : len(self._stem) + 1] not in ("省", "市", "区", "县")
            )
            return self._own if stemmed else -1
        if thing.fine in ("PublicInstitution", "SocialOrganisation"):
            branch = thing.fine == "PublicInstitution" and BRANCH_OF.search(label) is not None
            for outer, division, reach in () if branch else self._nearest:
                if division in label[:reach]:
                    return outer
            if thing.fine == "SocialOrganisation" and OF_AREA.fullmatch(label.removeprefix(self._stem)):
                return self._own
            if thing.fine == "PublicInstitution" and label.endswith(OF_CITY):
                return next((outer for outer, division, _ in self._divisions if label.startswith(division)), -1)
        return -1

    def _utility(self, label: str) -> int:
        """The division whose utility or holding a firm is by its name; -1: none."""
        for outer, division, _ in self._divisions:
            if label.startswith(division) and UTILITY.match(label, len(division)):
                return outer
        return -1

    def _of_other(self, label: str) -> int:
        """The division that an article names beside its own, as whose body one is called: 青羊区财政局; or -1."""
        ends = range(len(label) - 1, 1, -1) if self._others else ()
        return next((self._others[label[:end]] for end in ends if label[:end] in self._others), -1)

    def _told(self, division: int) -> bool:
        """Whether a division is more than part of a name: a province that is named, or two bodies of it."""
        thing = self._walk.things[division]
        if not thing.code.endswith("0000") or division in self._named:
            return True
        if division not in self._several:
            bodies = (
                other for other in self._walk.things if other.cls == "Organisation" and thing.label in other.label
            )
            self._several[division] = len(list(itertools.islice(bodies, 2))) > 1
        return self._several[division]

    def _is_branch(self, label: str) -> bool:
        """清河坊派出所, 锦江区综合执法局清河坊中队: named after the sub-district."""
        if len(self._stem) < 2 or self._stem not in label:
            return False
        branch = BRANCH.search(label, label.index(self._stem) + len(self._stem))
        return branch is not None and label.endswith(self._stem, 0, branch.start())

    def _from_elsewhere(self, label: str) -> bool:
        """青羊区阳光志愿服务队 in an article on 锦江区: named after a district that is none of the article's."""
        named = DISTRICT.match(label)
        if named is None or self._stem in label:
            return False
        return not any(
            named[0].endswith(division) or division.startswith(named[0]) for _, division, _ in self._divisions
        )

    def _whole(self, number: int) -> bool:
        """Whether an alliance is told of for itself in prose, not in what its name begins or in a heading alone."""
        scan = self._walk.article.scan
        if GOES_ON.match(self._walk.text, self._ends.get(number, 0)):
            return False
        at = self._named.get(number, 0)
        return scan.article.blocks[scan.sentences[scan.sentence_at(at)].block].kind != "heading"

    def hosted(self, number: int) -> bool:
        """Whether the text tells of the organisation as one that sits in the area: 驻区的A、B; A、B等驻区单位."""
        start, text = self._named.get(number, 0), self._walk.text
        end = self._ends.get(number, 0)
        heard = self._walk.things[number].fine == "Enterprise" and (start == 0 or text[start - 1] in OPENS)
        return (
            HOUSED.search(text, max(0, start - 50), start) is not None
            or HOSTED_ROW.match(text, end) is not None
            or (heard and SPEAKS.match(text, end) is not None)
        )

    def of(self, number: int) -> int:
        """The sub-district or community that the text tells the organisation to belong to, or -1."""
        walk, thing = self._walk, self._walk.things[number]
        start = self._named.get(number, 0)
        own = walk.article.area_at(start)
        lead = walk.text[max(0, start - 4) : start].rstrip("“")
        if self._from_elsewhere(normalise(thing.label)):
            return -1
        if thing.fine == "Enterprise" and OWNED.search(walk.text, max(0, start - 24), start):
            return own
        if thing.fine == "VolunteerTeam" and any(thing.label.startswith(name) for _, name, _ in self._divisions[1:]):
            return -1  # 成都市总工会志愿服务大队
        if thing.fine in ("VolunteerTeam", "Alliance", "") and lead.endswith(("街道", "街道的")):
            return own
        if thing.fine in ("VolunteerTeam", "Alliance", "") and OF_COMMUNITY.search(lead):
            community = walk.clauses.community_before(start)
            if community >= 0:
                return community
        if (
            thing.fine == "VolunteerTeam"
            or (thing.fine == "Alliance" and self._whole(number))
            or (thing.fine in EXTERNAL and OF_THE_HOST.search(walk.text, max(0, start - 8), start))
            or (thing.fine in EXTERNAL and self.hosted(number))
        ):
            if thing.fine == "VolunteerTeam" and not normalise(thing.label).startswith(self._stem):
                for back in (2, 0):
                    near = walk.clauses.community_spoken_of(start, back)
                    if near >= 0:
                        return near
            actor = walk.told.get(number, (walk.article.home, 0))[0]
            if walk.things[actor].cls == "Organisation":
                actor = walk.article.home
            for near in (actor, self._founder.get(number, -1)):
                if near >= 0 and walk.things[near].cls == "Community":
                    return near
            return own
        return self._founder.get(number, -1)


def bodies_of_divisions(walk: Walk) -> None:
    """锦江区住建局 lies in 锦江区, where an article tells of neither a sub-district nor anybody else throughout."""
    for number, thing in enumerate(walk.things):
        if thing.cls != "Organisation" or thing.fine not in ("GovernmentBody", "PartyBody"):
            continue
        division = walk.area_of_name(thing.label, "Division")
        for frame in walk.frames.get("own", ()) if division in walk.first else ():
            if frame.relation == "within":
                walk.add(number, frame, division, walk.first.get(number, 0))
