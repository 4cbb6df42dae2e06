"""Bodies that a place before them names, or the context: party offices, departments of the government."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from jiedao.entities import introduced
from jiedao.entities.candidate import Candidate
from jiedao.entities.extents import with_ward
from jiedao.entities.places import PlaceRules
from jiedao.scan import Scan


def party_offices(scan: Scan, rules: PlaceRules, areas: list[Candidate]) -> list[Candidate]:
    """街道党工委, with or without the sub-district's name before it; canonical 某某街道党工委."""
    found = []
    text = scan.text
    ends = {c.end: c for c in areas if c.cls == "SubDistrict"}
    for match in PARTY_OFFICE.finditer(text):
        area = ends.get(match.start(1))
        if text.startswith(("委员", "班子", "—", "－", "→"), match.end()):
            continue  # a post; who holds it is told by the person rules; or a rank of a chain
        if match[1] == "工作委员会" and not (area and _OF_PARTY.search(text, max(0, area.start - 24), area.start)):
            continue
        alone = match.start() == 0 or text[match.start() - 1] in "，。；、：\n的由在和与 “"
        start, name = match.start(), "@街道党工委"
        if area is not None:
            start, name = area.start, _committee_of(area.name or scan.written[area.start : area.end], match[1])
        elif start >= 2 and text.startswith("街道", start - 2):
            start -= 2
        elif match.group(1) == "党委" or not alone:
            continue
        found.append(
            Candidate(start, match.end(), "Organisation", "PartyBody", "party-office", rules.priority + 6, name)
        )
    return found


def _committee_of(area: str, body: str) -> str:
    """A sub-district has a working committee of the party, and may call it 党委; that of a town is one."""
    return area + (body if area.endswith(("镇", "乡")) else "党工委")


PARTY_OFFICE = re.compile("(党（?工）?委|党委|(?<=街道)工作委员会|(?<=街道)工委(?!会))")
_OF_PARTY = re.compile("中共(?:[\u4e00-\u9fff]{2,9}?[省市州盟区县旗])*\\Z")
"""Before a sub-district whose working committee is that of the party: 中共东岭市青山区|柳荫街道工作委员会."""


TOPICS = (
    "爱卫|拆违|控违|创文|禁毒|党政|党建|党群|综合|经济|民生|社会|公共|平安|应急|安全|城市|城乡|城建|市政|环境|生态|文化|文旅|旅游|卫生|健康|社区|农业|"
    "农村|自然资源|财政|财经|财务|统计|纪检|监察|退役军人|市容|城管|环卫|规划|建设|产业|营商|人居|综治|信访|法治|司法|社保|民政|"
    "劳动|人力资源|行政|审批|政务|网格|基层|统战|人大|政协|宣传|组织|人事|计划生育|住房|房屋|物业|交通|拆迁|征收|项目|招商|"
    "企业|商务|科技|数据|信息|村镇|水利|教育|体育|双拥|对外|群团|群众|工作|事务|管理|发展|服务|治理|保障|监管|监督|生产|执法|"
    "保护|资源|协调|维稳|稳定|指导|评审|保洁|更新|运行|救助|和(?!谐)"
)
SHORT_OFFICES = (
    "(?:道安|食安|食药安|消安|安监|安委|创文|创卫|创城|创建|创模|巩卫|爱卫|禁毒|河长|林长|路长|防汛|防火|三防|反诈|营商|营商环境|文明|双拥|"
    "拥军|双创|拆违|控违|治违|征迁|征拆|旧改|城更|改造|乡村振兴|乡振|扫黑|维权|老龄|普法|统计|武装|招商|楼宇|人居环境|垃圾分类|两新)办"
    "(?![事理公证好成学厂结案法完妥齐展赛班得食起过了])|(?:消安委|安委会|食药安委|禁毒委|减灾委|爱卫会)(?:办公室)?|关工委|计生协|妇女联合会|残疾人联合会"
)
"""Offices by what newspapers shorten their business to."""
SUB_OFFICE = re.compile(
    rf"{SHORT_OFFICES}|(?!组织(?:执法|应急|城管|综治|网格|市容|环卫))(?:{TOPICS}){{1,7}}(?:(?<=[^街道]{{3}})办公室|办(?![事理公证好成学厂结案法完妥齐展赛班得食起过了])|"
    rf"科(?![技学研普员创长室教幼])|管理站|中队(?!长)|大队(?!长))|(?:{TOPICS}){{1,4}}(?:事务|指挥)中心(?!主任)|(?:{TOPICS}|事业){{2,7}}局(?![长势面部])|"
    "(?:督查|督办|督察|纪检监察|监察|纪检|审计|机要|法制|文秘|政策研究|信息督查|目标督查)室(?![内里主中门外])|(?:指挥|调度|指挥调度)中心(?!主任)|"
    "(?:安监|安全监管|统计|文化|慈善工作|计生|农技|水利|经管|兽医|环卫|房管)站(?![点台])|[\u4e00-\u9fff]{2,8}?(?<!工作)(?<![的立建组派了个支])专班(?![长组])"
)
OFFICE_IN_ROW = re.compile(
    rf"[、和与及]((?:{TOPICS}){{1,5}}(?:办公室|办|科|执法队|执法中队|执法大队)(?=[、和与及，。等]|主任|副主任|的?工作|负责|干部|联合|[0-9一二三四五六七八九两]个))"
)
BARE_AREA = re.compile(
    "街道(?:(?<![\u4e00-\u9fff]街道)|(?<=[和与及由对将让请给向找跟归报自]街道)|(?<=联合街道|会同街道|携手街道|协同街道|组织街道))"
)


def sub_offices(scan: Scan, rules: PlaceRules, areas: list[Candidate]) -> list[Candidate]:
    """江浦街道民生事务办, 街道安全生产管理科: an office of the sub-district, named by its business."""
    found = []
    text = scan.text
    for area in areas:
        office = SUB_OFFICE.match(text, area.end) if area.cls == "SubDistrict" else None
        if office and not office[0].endswith("专班"):  # the rule of task forces has those with the place before them
            found.append(_office(area.start, office.end(), rules, "", (scan.written[area.end : office.end()],)))
    for match in BARE_AREA.finditer(text):
        office = SUB_OFFICE.match(text, match.end())
        if office:
            rest = scan.written[match.end() : office.end()]
            found.append(_office(match.start(), office.end(), rules, "@街道" + rest, (rest,)))
    for match in BARE_AREA.finditer(text) if GROUP_ROW.search(text) else ():
        _group_row(scan, rules, match.start(), match.end(), True, found)
    for area in areas if GROUP_ROW.search(text) else ():
        if area.cls == "SubDistrict":
            _group_row(scan, rules, area.start, area.end, False, found)
    found += _called_upon(scan, rules, areas)
    ends = {area.start: area.end for area in areas if area.cls == "SubDistrict"}
    for first in list(found):
        behind = OFFICE_IN_ROW.match(text, first.end)
        own = scan.written[first.start : ends[first.start]] if first.start in ends else ""
        while behind:
            name = ("@街道" if first.name else own) + scan.written[behind.start(1) : behind.end()]
            found.append(_office(behind.start(1), behind.end(), rules, name, ()))
            behind = OFFICE_IN_ROW.match(text, behind.end())
    return found


GROUPS = (
    "团工委|团委|妇联|残联|总工会|工会|工会联合会|侨联|科协|关工委|老龄办|民政办|计生协会?|武装部|人武部|人大工委|政协工委|纪工委|城管办|应急办|综治办|党建办|"
    "党政办|司法所|派出所|财政所|劳动保障所|市场监管所|劳保所|社保所|经发办|城建办|退役军人服务站|城管中队|执法中队|综合执法中队|执法队|综合行政执法队|商会|慈善会|红十字会|社工站|文化站|宣传办|信访办|平安办|平安法治办|平安建设办|党政综合办|党群工作办|党群办|社会事务办|公共管理办|公共服务办|公共安全办|"
    "经济发展办|城市管理办|城建城管办|规划建设办|社区建设办|社区治理办|应急管理办|综合执法办|综合执法队|财政办|组织办|统战办|武装办|民生办|物业办|综治中心|网格中心"
)
GROUP_ROW = re.compile(f"街道(?:{GROUPS})(?:[、和与及](?:{GROUPS}))+(?![长员主])")
DISTRICT_GROUPS = (
    "(?:交警|交巡警|城管|综合执法|城管执法|行政执法|消防|消防救援|巡特警|特警|治安|水政|文旅执法|环境执法|路政)大队"
)
"""Offices that only a district has, named by their business alone."""
CALLED_UPON = re.compile(
    "(?:组织|联合|会同|协调|牵头|抽调|整合|携手|联动|请来|邀请|依托|统筹|汇集|凝聚|带着|带领|领着|拉上|叫上)[了着]?(?:街道)?(?:[\u4e00-\u9fff]{2,6}[、和与及]){0,3}?"
    f"(?={DISTRICT_GROUPS}(?![长员])|(?:{GROUPS})(?:[、和与及，。；的等开进定到上对入参]|联合|组成|成立|工作|力量|干部|[0-9一二三四五六七八九两]))"
)
"""Behind these stand the offices of a sub-district without its name: 柳荫街道组织|司法所、综治办等17家单位."""
COMMON_GROUPS = frozenset(["工会", "总工会", "商会", "慈善会", "红十字会", "文化站", "科协", "侨联", "社工站"])
GROUP = re.compile(f"(?:{GROUPS})(?![长员主干志])")
DISTRICT_GROUP = re.compile(f"{DISTRICT_GROUPS}(?![长员])")


def _called_upon(scan: Scan, rules: PlaceRules, areas: Sequence[Candidate]) -> list[Candidate]:
    """柳荫街道组织司法所、综治办: offices that are called upon, those of the sub-district that the sentence is of."""
    found: list[Candidate] = []
    text = scan.text
    streets = sorted((area.start, area.end) for area in areas if area.cls == "SubDistrict")
    for match in CALLED_UPON.finditer(text):
        row, at = [], match.end()
        while group := GROUP.match(text, at) or DISTRICT_GROUP.match(text, at):
            row.append(group)
            if text[group.end() : group.end() + 1] not in ("、", "和", "与", "及"):
                break
            at = group.end() + 1
        if not row or (len(row) == 1 and row[0].group() in COMMON_GROUPS):
            continue
        near = bisect_right(streets, (match.start(), 0)) - 1
        begin = scan.sentences[scan.sentence_at(match.start())].start
        said = near >= 0 and streets[near][0] >= begin
        own = scan.written[slice(*streets[near])] if said else "@街道"
        for group in row:
            whose = "@区" if group.re is DISTRICT_GROUP else own
            found.append(_office(group.start(), group.end(), rules, whose + group.group(), (group.group(),)))
    return found


def _group_row(scan: Scan, rules: PlaceRules, start: int, end: int, bare: bool, found: list[Candidate]) -> None:
    """街道总工会、团工委、妇联: each of a row is that of the sub-district, which only the first is told to be."""
    if not GROUP_ROW.match(scan.text, end - 2):
        return
    own, at, begin = scan.written[start:end], end, start
    while group := GROUP.match(scan.text, at):
        rest = group.group()
        name = "@街道" + rest if bare else own + rest
        found.append(_office(begin, group.end(), rules, name, (rest,)))
        if scan.text[group.end() : group.end() + 1] not in ("、", "和", "与", "及"):
            return
        at = begin = group.end() + 1


def _office(start: int, end: int, rules: PlaceRules, name: str, aliases: tuple[str, ...]) -> Candidate:
    return Candidate(start, end, "Organisation", "GovernmentBody", "department", rules.priority + 5, name, aliases)


def departments(scan: Scan, rules: PlaceRules, areas: list[Candidate], people: introduced.Names) -> list[Candidate]:
    """区财政局, 市委: a department that only its level names; canonical by the context (`@区财政局` until then).

    Before 书记 and 主任 only if somebody is named behind them, of names that are made of `people`: 区委|书记赵明远.
    """
    found = []
    ends = {c.end: c for c in areas if c.cls == "Division"}
    in_full: dict[str, bool] = {}
    for match in rules.departments.finditer(scan.text):
        start, end = match.start(), match.end()
        post = _HEADS.match(scan.text, end)
        if post is not None and not introduced.named(scan.text, post.end(), people):
            continue
        end = unit_end(scan, end)
        if match.group(1) == "委" and scan.text[end : end + 1] in _RANKED:
            continue  # 区委—街道党工委—社区党组织: a rank of a chain
        if match.group(1) == "委" and (committee := _UNDER_PARTY.match(scan.text, end)):
            end = committee.end()  # 柳荫区委|离退休干部工作委员会
        if not match.group(1).endswith(("委", "府")):
            branch = BRANCH.match(scan.text, end)
            end = with_ward(scan.text, branch.end() if branch else end)
        if scan.text.startswith(("家属", "老家属", "宿舍", "生活区"), end):
            continue  # 粮食局|家属院: the homes of its staff
        division = ends.get(start + 1)
        if division is not None:
            first = division.start
            name, lead = "", LEAD.search(scan.text, max(0, first - 3), first)
            if lead:
                first = lead.start()
                if "团" in lead.group() and match.group(1) == "委":
                    name = "共青团" + scan.text[division.start : end]
                    if name not in in_full:
                        in_full[name] = name + "员会" in scan.text
                    name += "员会" if in_full[name] else ""
            before = scan.text[max(0, first - 4) : first]
            if match.group(1).endswith("园") or (match.group(1).endswith("馆") and AT.search(before)):
                found.append(
                    Candidate(
                        first,
                        end,
                        "Facility",
                        "",
                        "department",
                        rules.priority + 6,
                        "",
                        (scan.written[start + 1 : end],),
                    )
                )
            else:
                found.append(
                    Candidate(first, end, "Organisation", _body(match.group(1)), "department", rules.priority + 6, name)
                )
            continue
        start -= 2 * (scan.text[start] == "区" and scan.text.endswith("自治", 0, start))
        before = scan.text[start - 1] if start else "\n"
        if match.group(1).endswith(
            ("馆", "园", "医院", "院", "厅" if scan.text[start] not in "省自" else "园")
        ) and not match.group(1).endswith(("法院", "检察院")):
            continue
        joined = before == "委" and scan.text[start - 2 : start - 1] == scan.text[start]  # 市委|市政府
        joined = joined or scan.text.endswith(BESIDE, 0, start)
        if before in "社小园街片地辖校商景城各两全库新开山跨老" or (
            before.isalnum()
            and not joined
            and scan.starts[scan.word_at(start)] != start
            and scan.text[start - 1] not in "与和及、到去被由向据请获"
        ):
            continue
        name, kind = _of_row(scan.text, start, ends) + scan.text[start + 1 : end], _body(match.group(1))
        aliases = (scan.written[start:end],) if name[0] != "@" else ()
        found.append(Candidate(start, end, "Organisation", kind, "department", rules.priority + 1, name, aliases))
    return found


_HEADS = re.compile("(?:书记|主任)(?:、[\u4e00-\u9fff]{0,6}?(?:[区市县州省]长|主任|书记|主席))?")


def _of_row(text: str, start: int, ends: Mapping[int, Candidate]) -> str:
    """柳山区城管局、|区水务局: the division that the row begins with, up to its level; or a sign for the context."""
    if text[start - 1 : start] in _JOINING:
        for end in range(start - 2, max(start - _LONGEST_ROW, 0), -1):
            if text[end] in "，。；：\n的":
                break
            if end in ends and text[end - 1] == text[start]:
                return text[ends[end].start : end]
    return "@" + text[start]


_JOINING = frozenset("、和与及")
_RANKED = ("—", "－", "→")
_LONGEST_ROW = 32


_UNDER_PARTY = re.compile(
    "[\u4e00-\u9fff]{2,10}?(?:工作委员会|工委|领导小组|委员会办公室)(?![书委])|“[^“”，。]{2,6}”(?:组织)?(?:工作委员会|工委)(?![书委])"
    "|[\u4e00-\u9fff]{0,4}?(?:宣讲团|讲师团)(?![成员])"
)
LEAD = re.compile("(?:中共|共青团|(?<![\u4e00-\u9fff])团|(?<=[由和与及])团)\\Z")
BRANCH = re.compile("(?:机关|直属机关|联合)?(?:党委|党总支|党支部)(?!书记|副书记|[委成]员|班子|负责)")
_LEAGUE_OF_LEVEL = re.compile(
    "(?<![集社军乐剧师兵商财歌星主党宣合劳艺访讲务督青])团([省市区县州]委)(?![派托屈员会]|[\u4e00-\u9fff]{0,4}(?:大院|小区))"
)
"""The youth league of a level that the context tells: 团市委, 团区委."""
LEAGUE = re.compile("(?:共青团|中共)(?=[\u4e00-\u9fff]{2,12}?[省市区县]委员会)")
PARTY = re.compile("民盟|民建|民进|民革|农工民主党|农工党|致公党|九三学社|台盟")
"""The other parties, and what their bodies are called behind a division, or behind a place that is none."""
OF_PARTY = re.compile("(?:委员会|委会|委|工委|总支委员会|总支|支部委员会|支部|支社|基层委员会)(?![员书])")
BRANCH_OF_PARTY = re.compile("(?![和与的])[\u4e00-\u9fff]{2,6}?(?:工委|总支|支部|支社|基层委员会)(?![员书])")


def whose_post(scan: Scan, rules: PlaceRules, areas: list[Candidate]) -> list[Candidate]:
    """雁山区委|书记某某, 桂岭市人大|代表某某: the body of a division named in full that somebody has a post in."""
    found = []
    for area in areas:
        post = _POST_IN.match(scan.text, area.end) if area.cls == "Division" else None
        if post is not None:
            fine = "PartyBody" if post[0] == "委" else "GovernmentBody"
            found.append(Candidate(area.start, post.end(), "Organisation", fine, "department", rules.priority + 6))
    return found


_POST_IN = re.compile(
    "(?<=[区县市旗省])(?:委(?=(?:常委|副?书记|原书记|原副书记)(?![班处办会])[^，。；的]{2})"
    "|(?:人大|政协)(?=(?:代表|委员|副主席|副主任)[\u4e00-\u9fff]{2,3}[、，]?[\u4e00-\u9fff]{0,4}"
    "(?:说|表示|介绍|评价|建议|认为|告诉|指出)))"
)


def committees_of_divisions(scan: Scan, rules: PlaceRules, areas: list[Candidate]) -> list[Candidate]:
    """共青团武侯区委员会, 民盟武侯区总支: the body of a party or the youth league, by its full name."""
    placed = {c.start: c for c in areas if c.cls == "Division"}
    found = []
    for match in _LEAGUE_OF_LEVEL.finditer(scan.text):
        at, name = match.span(), "@共青团" + match[1]
        found.append(Candidate(*at, "Organisation", "PartyBody", "department", rules.priority + 6, name))
    for match in LEAGUE.finditer(scan.text) if "委员会" in scan.text else ():
        division = _last_of(placed, match.end())
        if division is not None and scan.text.startswith("委员会", division.end):
            end = division.end + 3
            found.append(Candidate(match.start(), end, "Organisation", "PartyBody", "department", rules.priority + 6))
    for match in PARTY.finditer(scan.text):
        division = _last_of(placed, match.end())
        body = OF_PARTY.match(scan.text, division.end) if division else BRANCH_OF_PARTY.match(scan.text, match.end())
        if body is not None:
            start, end = match.start(), body.end()
            found.append(Candidate(start, end, "Organisation", "PartyBody", "department", rules.priority + 7))
    return found


def _last_of(placed: Mapping[int, Candidate], start: int) -> Candidate | None:
    """The last of the divisions that stand one behind the other from `start` on: 成都市|武侯区."""
    division = placed.get(start)
    while division is not None and division.end in placed:
        division = placed[division.end]
    return division


BESIDE = ("联合", "会同", "携手", "协同", "对接", "邀请", "配合", "协助", "协调")
AT = re.compile("(?:在|到|进|位于|参观|建设|建成|新建|打造|开放|走访)$")


_SOCIETY = re.compile("(?:慈善总?会|联合会|联谊会|新联会|促进会|商会|体育总会|学会|老[科体]协)$")
UNIT = re.compile(
    "(?:(?:交警|巡警|特警|刑警|稽查)队|[\u4e00-\u9fff]{2,4}?分局[\u4e00-\u9fff]{2,5}?派出所|[\u4e00-\u9fff]{2,4}(?:中队|大队|支队|分局|分院|派出所|监管所|税务所|分中心|法庭|检察室|监管中心|所)"
    "|[\u4e00-\u9fff]{2,4}(?:救援队|服务队|志愿队|艺术团|合唱团|宣讲团)|(?:机关|直属)?[\u4e00-\u9fff]{2,4}(?:服务中心|事务中心|管理中心))(?!长|在|有)"
)


def unit_end(scan: Scan, end: int) -> int:
    """Where the branch of a body ends that stands behind its name, or `end`: 区市场监管局|柳荫所."""
    unit = UNIT.match(scan.text, end)
    behind = scan.word_at(end)
    begins = unit is not None and scan.starts[behind] == end
    return unit.end() if unit and begins and (scan.kinds[behind] in "nxgw" or scan.text[end] == "第") else end


def _body(department: str) -> str:
    if _SOCIETY.search(department):
        return "SocialOrganisation"
    if department.endswith(("院", "馆")) and not department.endswith(("法院", "检察院")):
        return "PublicInstitution"
    return (
        "PartyBody"
        if department.startswith(("委", "纪委")) or department in ("组织部", "宣传部", "统战部")
        else "GovernmentBody"
    )
