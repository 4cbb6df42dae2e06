"""Offices, societies and public companies that no list has, named by the level before them and by what they do.

青江区金融监管局; 市园林绿化中心, 区养老服务协会, 市自来水公司, whose division the context tells.
"""

from __future__ import annotations

import re

from jiedao.entities.candidate import Candidate
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
_SUPPLIES = "自来水|燃气|供热|热力|公交|水务|供电|排水|城投|城建|国投|文旅|交投|邮政|移动|联通|电信|铁塔|环卫|园林"
_BODY = re.compile(
    "[省市区县](?<![社小街片辖校].)("
    f"[\u4e00-\u9fff]{{2,12}}?(?:(?:{_BUREAUS})局(?![长面势部限])|(?:{_CENTRES})中心)"
    f"|(?:[\u4e00-\u9fff]{{2,6}}?)?(?:{_MEMBERS})(?:协会|联合会|促进会|商会)|(?:{_FEDERATED})联合会|红十字会|社科联|义工联|老科协|老体协|老年体协|个私协会|志愿者协会"
    f"|(?:{_SUPPLIES})(?:集团|公司|总公司)(?![\u4e00-\u9fff]?公司))"
)
_NOT_OF_ONE = re.compile(
    "[与及的等由在将把了]|和(?!社会|旅游|信息)|联合(?!会)|会同|携手|街道|社区(?!工作者)|建设[^局]|打造|成立"
)
_WHERE_ONE_BEGINS = "与和、，。；：“\n"
_FIRM = ("集团", "公司")
_SOCIETY = ("会", "联")


def bodies(scan: Scan, rules: PlaceRules, areas: list[Candidate]) -> list[Candidate]:
    """The bodies of a text; one whose division is not written bears `@` until the context tells it."""
    ends = {c.end: c for c in areas if c.cls == "Division"}
    found = []
    for match in _BODY.finditer(scan.text):
        if _NOT_OF_ONE.search(match.group(1)) is not None:
            continue
        name = match.group()
        fine = (
            "Enterprise"
            if name.endswith(_FIRM)
            else "SocialOrganisation"
            if name.endswith(_SOCIETY)
            else "GovernmentBody"
        )
        division = ends.get(match.start(1))
        if division is not None:
            start, name = division.start, ""
        elif _stands_alone(scan, match.start()):
            start, name = match.start(), "@" + name
        else:
            continue
        found.append(Candidate(start, match.end(), "Organisation", fine, "department", rules.priority + 6, name))
    return found


def _stands_alone(scan: Scan, start: int) -> bool:
    """Whether the level of a body (市, 区) stands where a name may begin."""
    if start == 0 or scan.text[start - 1] in _WHERE_ONE_BEGINS:
        return True
    return scan.starts[scan.word_at(start)] == start and scan.text[start - 1] not in "城全各"
