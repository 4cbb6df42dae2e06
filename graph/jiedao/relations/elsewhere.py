"""What an article names that does not lie where it plays: 在青羊区，星光书屋…; 东起芙蓉路."""

from __future__ import annotations

import re

from jiedao.relations.walk import Walk
from jiedao.resolve import Thing

INSIDE_OF = re.compile("(?:[^，。；]{0,6}，)?(?:目前|如今|近日|日前)?(?:走进|来到|在)")
BOUND = re.compile(
    "(?:[东西南北]{1,2}(?:起|至|到|临|邻|接|靠|依|抵|以)|起于|止于|始于|毗邻|紧邻|[自从][\u4e00-\u9fff]{2,6}[路街道巷](?:至|到))[于自]?$"
)
PUBLIC = (
    "实践中心", "服务中心", "基地", "图书馆", "文化馆", "博物馆", "体育馆", "青少年宫", "少年宫",
    "妇女儿童活动中心", "大数据中心", "治理中心", "调解中心", "矛调中心", "指挥中心", "融媒体中心", "会展中心",
    "体育中心", "文化中心", "艺术中心", "美术馆", "科技馆", "档案馆", "展览馆", "规划馆", "党校", "老年大学",
    "福利院", "大剧院",
)  # fmt: skip
"""What is called by the whole of a division that it is named after."""
ZONES = (
    "文化区", "商务区", "商务中心区", "金融区", "自贸区", "自由贸易区", "保税区", "试验区", "先行区", "实验区",
    "旅游区", "科学城", "大学城", "科技城", "高教园区", "航空港", "临空经济区", "经济区", "新城", "副中心",
)  # fmt: skip
"""What is planned for a whole city, and larger than any of its sub-districts."""


NEXT_TO = re.compile(
    "(?:毗邻|紧邻|邻近|紧靠|紧挨|毗连|(?:^|(?<=[，。；：、\n道区村域]))[东西南北]{1,2}[面侧部边]?(?:临|邻|接|连|靠|依|抵|至|到|毗邻|紧邻)[于着]?)"
    "(?:[^，。；：、“]{2,8}[区市县道镇])?(?:[^，。；：“、]{2,10}[、和与及]){0,6}$"
)
"""Before a community that lies next to what is told of: 东邻甲社区, 毗邻甲社区、乙社区, 南与甲社区…."""
WITH = re.compile("[与和同跟](?:[^，。；：“、]{0,12}[、和及]){0,6}[^，。；：“、与和同跟]{0,8}$")
SIDE_BY_SIDE = re.compile(
    "(?:[、和与及][^，。；：“、]{2,12}){0,6}(?:相邻|相接|相连|接壤|毗邻|毗连|交界|搭界|接界|为界|为邻|比邻|[隔一][\u4e00-\u9fff]{1,3}(?:相望|相隔|之隔|相邻)|隔[街路河江]|一墙之隔)"
)
"""Behind those that lie next to it: 与甲社区、乙社区相邻."""

MEMORIAL = re.compile(
    "(?:纪念[馆园碑堂地塔]|陵园|博物[馆院]|史料馆|陈列馆|展览馆|旧址|会址|故居|遗址|遗址公园|[育训]基地|教育点|教学点|植物园|动物园|科技馆|美术馆"
    "|风景名?胜?区|景区|古镇|古村|革命老区|红色阵地)$"
)
"""What parties are taken to see, mostly far from where they live."""
VISITED = re.compile(
    "(?:参观|瞻仰|祭扫|观摩|考察|游览|走访|研学|拜谒|重走|打卡|前往|赶赴|奔赴|远赴|赴|走进|来到|去到?|到达?|[在于])了?[^，。；！？\n]{0,6}$"
)
PARTIES = re.compile("(?:组织|带领|率领|率|一行|党员|干部|群众|居民|志愿者|青少年|学生|代表|大家)[^。；！？\n]{0,24}$")
TAKEN_TO_SEE = re.compile(
    "[”]?[^。；！？\n]{0,12}?(?:参观|瞻仰|祭扫|缅怀|敬献|宣誓|重温|学习|研学|实践|教育|主题党日|党课|踏青|观摩|考察|体验)"
)


def visited(walk: Walk, number: int) -> bool:
    """Whether a place is but gone to see: 组织党员参观青江革命纪念馆; 赴云岭烈士陵园开展主题党日."""
    at, label = walk.first_at.get(number, -1), walk.things[number].label
    if at < 0 or MEMORIAL.search(label) is None:
        return False
    lead = walk.text[max(0, at - 40) : at]
    gone = VISITED.search(lead)
    if gone is None:
        return False
    return PARTIES.search(lead, 0, gone.start()) is not None and (
        gone[0][0] in "参瞻祭观考游研拜" or TAKEN_TO_SEE.match(walk.text, at + len(label)) is not None
    )


def neighbours(walk: Walk, number: int) -> bool:
    """Whether a community is only named as what lies next to the one told of: 东与甲社区接壤."""
    told = walk.mentions.get(number, ())
    return bool(told) and all(_next_to(walk, m.start, m.end) for m in told)


def _next_to(walk: Walk, at: int, end: int) -> bool:
    lead = walk.text[max(0, at - 40) : at]
    if NEXT_TO.search(lead):
        return True
    return SIDE_BY_SIDE.match(walk.text, end, end + 50) is not None and WITH.search(lead) is not None


def elsewhere(walk: Walk, number: int, at: int) -> int:
    """在青羊区，星光书屋…; 青羊区建成星光书屋: the division that its sentence plays in, none of the article's."""
    sentence = walk.first[number]
    if "Division" not in walk.named[sentence]:
        return -1
    start, chain = walk.article.scan.sentences[sentence].start, walk.article.chain
    actor, told = walk.told.get(number, (-1, -1))
    if (actor, told) not in walk.founding:
        actor = -1  # 青羊区的同行参观A: they found nothing there
    for m in walk.sentences[sentence]:
        if m.cls != "Division" or m.start > at or m.thing in chain:
            continue
        scene = INSIDE_OF.fullmatch(walk.text, start, m.start) and walk.text.startswith(("，", "的"), m.end)
        if (scene or (told == sentence and actor == m.thing)) and not _contains(walk, m.thing):
            return m.thing
    return -1


def division_acting(walk: Walk, number: int) -> int:
    """青羊区对A、B等小区动工: what division of its own does so, where no heading names the sub-district; or -1."""
    actor, told = walk.told.get(number, (-1, -1))
    if told != walk.first[number] or actor not in walk.article.chain or actor not in walk.first:
        return -1
    article = walk.article.scan.article
    headed = (article.title, *(block.text for block in article.blocks if block.kind == "heading"))
    return -1 if any(article.sub_district in title for title in headed) else actor


def division_named(walk: Walk, place: Thing) -> int:
    """The district or city of the article that a public place or a zone is named after, or -1.

    锦江区文明实践中心 is of 锦江区; 成都中央商务区, larger than any sub-district, of 成都市.
    """
    label, chain = place.label, walk.article.chain
    if label.endswith(ZONES):
        return next((n for n in chain if label.startswith(walk.things[n].label.rstrip("市"))), -1)
    if not label.endswith(PUBLIC):
        return -1
    return next((n for n in chain if label.startswith(walk.things[n].label)), -1)


def _contains(walk: Walk, division: int) -> bool:
    """Whether what the article tells of lies in a division."""
    code, article = walk.things[division].code, walk.article
    around = (article.own, article.home, *article.chain)
    home = next((walk.things[n].code for n in around if n >= 0 and walk.things[n].code), "")
    wide = 2 if code.endswith("0000") else 4 if code.endswith("00") else 6
    return not code or not home or home.startswith(code[:wide])


def bounds(walk: Walk, number: int) -> bool:
    """东起芙蓉路，西至梧桐路; 自芙蓉路至梧桐路: a road that only says how far something reaches."""
    at = walk.first_at.get(number, -1)
    if at < 0:
        return False
    behind = at + len(walk.things[number].label)
    fro = walk.text[at - 1] in "自从" and walk.text[behind : behind + 1] in ("至", "到")
    return fro or BOUND.search(walk.text, max(0, at - 12), at) is not None
