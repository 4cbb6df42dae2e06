"""Offices, societies and public companies that no list has, named by the level before them and by what they do.

青江区金融监管局; 市园林绿化中心, 区养老服务协会, 市自来水公司, whose division the context tells.
"""

from __future__ import annotations

import re

from jiedao.entities.bodies import unit_end
from jiedao.entities.candidate import Candidate
from jiedao.entities.extents import with_ward
from jiedao.entities.places import PlaceRules
from jiedao.scan import Scan

_BUREAUS = "管理|监管|监督|服务|事务|发展|保障|规划|执法|建设|促进"
_CENTRES = (
    "控制|预防控制|事务|救援|急救|指挥|保障|监测|检测|检验|救助|人才服务|就业服务|人才交流|征收|征管|征信|评审|鉴定|福彩|"
    "物业管理|网格化管理|城市管理|城市运行管理|市政管理|环境卫生管理|园林管理|公园管理|房屋管理|社会保险管理|"
    "不动产登记|公证|技术推广|发展促进|事业发展|促进|质量安全|血液|采供血|残疾人综合服务|纳税服务|"
    "绿化|园林|环卫|环境卫生|保洁|排水|市政|市政设施|道桥|路灯|照明|公路|养护|河道|水利|供水|房产|房屋征收服务|融媒体|大数据|数据|军休|"
    "法律援助|公共法律服务|教师发展|教育发展|招商|中小企业|企业服务|城市更新|土地储备|测绘|动物防疫|计量|质检|食品药品|反诈|禁毒|停车管理|"
    "交通运输|社会福利|儿童福利|未成年人保护|精神卫生|医疗急救|卫生健康|农业农村|农村经济|设施保护|文物保护|遗产保护|非遗保护"
)
_MEMBERS = (
    "中医|中医药|老区|行业|商业|企业|餐饮|物业|物业管理|养老服务|社会工作|社会工作者|志愿者|青年志愿者|律师|医师|建筑|家政服务|电子商务|摄影|书法|书法家|美术家|"
    "舞蹈家|作家|音乐家|戏剧家|企业家|个体劳动者|私营企业|个体私营企业|消费者权益保护|老年人体育|老年|体育|篮球|足球|羽毛球|乒乓球|太极拳|围棋|"
    "象棋|心理|心理咨询师|营养|烹饪|美容美发|旅游|饭店|酒店|房地产|房地产业|中介|快递|物流|科普|科学技术|计划生育|关心下一代|慈善义工|社区工作者|"
    "调解|人民调解员|武术|健身|广场舞|民间文艺家|曲艺家|诗词|楹联|收藏|集邮|女企业家|青年企业家|女摄影家"
)
_FEDERATED = "残疾人|妇女|归国华侨|文学艺术界|社会科学界|工商业|青年|义工|志愿服务|台胞台属|新的社会阶层人士"
_SUPPLIES = (
    "自来水|燃气|供热|热力|公交|水务|供电|排水|城投|城建|国投|文旅|交投|邮政|移动|联通|电信|铁塔|环卫|园林|水利|能源|旅游|文化旅游|文化|产业|实业|"
    "城市|国有资产|国有资本|国资|资产|农业|粮食|粮油|地铁|轨道|轨道交通|机场|港务|港口|高速|广电|出版|报业|演艺|体育|传媒|报业传媒|大数据|数字|科技|"
    "人才|人力资源|担保|金融|金控|商贸|供销|物流|停车|物业|房产|安居|保障房|市政|路桥|交通|出租车|客运|盐业|烟草|电力|环保|环境|生态|养老|康养|教育"
)
_SHORT_FIRMS = "城投|国投|交投|建投|水投|产投|科投|文投|文旅投|旅投|农投|城发|城建|国控|金控|国资公司"
_SHORT_SOCIETIES = (
    "律协|作协|美协|书协|音协|舞协|摄协|曲协|剧协|消协|个协|个私协|体总|侨商会|贸促会|总商会|慈善总会|女企协|青企协|社工协|志愿者总会|志愿服务总队|"
    "物协|社促会|老促会|关促会|楼促会|餐协|烹协|科协联合会|青联|少工委|关爱基金会|慈善基金会|见义勇为基金会|残疾人福利基金会"
)
_INSTITUTES = (
    "图书馆|文化馆|群艺馆|群众艺术馆|博物馆|美术馆|少年宫|青少年宫|少儿图书馆|非遗馆|科技馆|档案馆|方志馆|体校|少体校|老年大学|开放大学|党校|社会主义学院|"
    "职教中心|妇幼保健院|中医院|中医医院|中西医结合医院|人民医院|中心医院|儿童医院|口腔医院|眼科医院|精神病医院|康复医院|第[一二三四五六七八九十]{1,2}(?:人民)?医院|"
    "[一二三四五六七八九十]院|血站|中心血站|急救站|救助站|福利院|社会福利院|儿童福利院|"
    "供销社|供销合作社|供销联社|农科院|社科院|科学院|林科院|水科院|规划院|设计院|勘测院|勘察院|建科院|建院|交规院|环科院|电视台|广播电台|出版社|话剧团|歌舞团|歌剧院|歌舞剧院|京剧团|京剧院|豫剧团|越剧团|评剧团|曲艺团|杂技团|交响乐团|民族乐团|演艺集团|融媒体中心|广播电视台|日报社"
)
_CORPS = "消防|救援|应急|执法|交警|巡警|特警|治安|森林|文旅|市容|环卫|城管|水政|路政|网安|经侦|刑侦|禁毒|公安"
_AT_ONE = re.compile("(?:在|到|进|位于|参观|走进|来到|走访)$")
_BODY = re.compile(
    "[省市区县州旗](?<![社小街片辖校].)("
    f"[\u4e00-\u9fff]{{2,12}}?(?:(?:{_BUREAUS}|规划|自然资源|生态环境|市场监管)(?:分局|局)(?![长面势部限])|(?:{_CENTRES})中心)"
    f"|[\u4e00-\u9fff]{{2,10}}?(?:协会|学会|研究会|促进会|基金会)(?![议员长]|[\u4e00-\u9fff]{{0,4}}专委会)|[\u4e00-\u9fff]{{2,8}}?专班|[\u4e00-\u9fff]{{0,4}}?(?:{_CORPS})(?:大队|支队|总队)(?!长)"
    f"|(?:[\u4e00-\u9fff]{{2,6}}?)?(?:{_MEMBERS})(?:协会|联合会|促进会|商会)|(?:{_FEDERATED})联合会|红十字会|社科联|义工联|老科协|老体协|老年体协|个私协会|志愿者协会"
    f"|(?:{_SUPPLIES})(?:发展|投资|建设|开发|运营|控股|管理|服务|经营){{0,2}}(?:集团|公司|总公司)(?![\u4e00-\u9fff]?公司)"
    f"|(?:{_SHORT_FIRMS})(?![\u4e00-\u9fff]{{0,3}}(?:集团|公司)|市政|工程|管理|部门|系统|执法|档案|监察|[局委办处]|领域|方面|工作)|(?:{_SHORT_SOCIETIES})|(?:{_INSTITUTES})(?:[东西南北新老]院区?|分院|分校|分馆|分部)?(?![前后旁边内外对附里家宿小]|[老旧](?:家属|宿舍|生活)))"
)
_NOT_OF_ONE = re.compile(
    "[与及的等由在将把了里]|选派|和(?!社会|旅游|信息)|联合(?!会)|会同|携手|街道|社区(?!工作者)|建设[^局]|打造|成立"
)
_OF_TWO_TRADES = re.compile(  # 柳江市|无人机与智能物流协会
    "[\u4e00-\u9fff]{1,6}(?<![局委联会办院校司所站队心区道])[与和]"
    "(?:(?![局委联会办校司所站队区道与和及的在由])[\u4e00-\u9fff]){2,8}?(?:协会|学会|研究会|促进会)"
)
_WHERE_ONE_BEGINS = "与和、，。；：“到去\n"
_FIRM = ("集团", "公司", *_SHORT_FIRMS.split("|"))
_SOCIETY = ("会", "联", "协", "体总")
_INSTITUTE = re.compile(f".(?:{_INSTITUTES})(?:[东西南北新老]院区?|分院|分校|分馆|分部)?")


def bodies(scan: Scan, rules: PlaceRules, areas: list[Candidate]) -> list[Candidate]:
    """The bodies of a text; one whose division is not written bears `@` until the context tells it."""
    ends = {c.end: c for c in areas if c.cls == "Division"}
    found = []
    for match in _BODY.finditer(scan.text):
        division = ends.get(match.start(1))
        if _NOT_OF_ONE.search(match[1]) and not (division and _OF_TWO_TRADES.fullmatch(match[1])):
            continue
        name = match.group()
        fine = (
            "Enterprise"
            if name.endswith(_FIRM)
            else "PublicInstitution"
            if _INSTITUTE.fullmatch(name)
            else "SocialOrganisation"
            if name.endswith(_SOCIETY)
            else "GovernmentBody"
        )
        if division is not None:
            start, name = division.start, ""
        elif fine == "PublicInstitution" and _is_where(scan.text, match):
            continue
        elif _stands_alone(scan, match.start()):
            start, name = match.start(), "@" + name
        else:
            continue
        end = with_ward(scan.text, match.end())
        name += scan.text[match.end() : end] if name else ""
        if name.endswith("局") and fine == "GovernmentBody":
            branch = unit_end(scan, end)
            name += scan.written[end:branch] if name[0] == "@" else ""
            end = branch
        found.append(Candidate(start, end, "Organisation", fine, "department", rules.priority + 6, name))
    return found


def _is_where(text: str, match: re.Match[str]) -> bool:
    """在|区图书馆: whether an institute is only where something is; whom one goes to for treatment is told of."""
    at = _AT_ONE.search(text, max(0, match.start() - 2), match.start())
    return at is not None and not match.group().endswith(("医院", "保健院"))


def _stands_alone(scan: Scan, start: int) -> bool:
    """Whether the level of a body (市, 区) stands where a name may begin."""
    if start == 0 or scan.text[start - 1] in _WHERE_ONE_BEGINS:
        return True
    return scan.starts[scan.word_at(start)] == start and scan.text[start - 1] not in "城全各"
