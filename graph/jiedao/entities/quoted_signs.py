"""Signs around a quoted name that tell a place, or a body of people: who goes there, what it was built from.

A name is looked at wherever an article quotes it, so that one mention tells what the others are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from jiedao.scan import Scan

_HAN = "[\u4e00-\u9fff]"
_PLACE_BEFORE = re.compile(
    f"(?:走进|走入|步入|来到|走到|路过|前往|光顾|坐落于|坐落在|位于|入驻|搬进|搬入|搬到)了?(?:{_HAN}{{0,10}}的)?“\\Z"
    f"|(?:负?[一二三四五六七八九十0-9]{{1,2}}[楼层]|隔壁|楼上|楼下|门口|院内|院里|街角|对面)(?:还|则|便|就)?"
    f"(?:是|有|设有|设置|设|的|开设|打造|布置|辟出|建有|开了|办起)?了?(?:{_HAN}{{0,6}}的)?“\\Z"
    f"|(?:建起|盖起|搭起|辟出|辟为|辟建|腾出|腾建|改建|扩建|新建|修建|兴建|改造|翻建|打造)(?:了|成|成了|为|起了|出了)"
    f"(?:{_HAN}{{2,10}}的)?“\\Z"
    "|(?:多了|新添了?|添了|多出了?|有了?)(?:[这那]?一?[个处家间座])“\\Z"
    f"|(?:改成|变身|变身为|变身成|改建为|改作|建成了|辟出|开辟出|开辟了|腾出)了?“\\Z"
)
_LAST_BEFORE_PLACE = frozenset(
    "进入到过往顾于在驻了的楼层壁上下口内里角面还则便就是有置设造出起成为个处家间座身作"
)  # the last characters before the opening mark of what `_PLACE_BEFORE` finds
_FROM_OLD = re.compile(
    "(?:闲置|废弃|弃用|荒废|旧|老|仓库|厂房|车间|锅炉房|车棚|架空层|地下室|地下空间|空地|荒地|边角地|用房|门面|商铺|铺面|"
    "空置|院落|库房|办公楼|教室|菜市场|垃圾场|堆场|煤棚|凉亭|岗亭|报亭|电话亭|房屋|民房|场地|房间|公房)"
    "[^。；“”]{0,24}(?:改成|改造成|改造为|改建成|改建为|变成|变为|变身|变身为|打造成|打造为|升级为|升级成|建成|建起|"
    "盘活为|盘活成|华丽转身为|蝶变为|设立|办起|开办)了?[^，。；“”]{0,6}“\\Z"
)
_PLACE_BEHIND = re.compile(
    "(?:里|内)(?![程容涵])|(?:的)?(?:门楣|招牌|牌匾|屋檐|门口|门前|门外|大门|墙上|屋内|室内|一角|院内|窗外|门厅|前台|柜台|灶台|后厨|店内)|"
    "，?(?:总|建筑|占地|营业|使用)?面积(?:约|达|近|为)?[0-9]|，?占地|，?[0-9]+(?:余|多)?平方米|坐落|(?:就)?位于|地处|"
    "由[^，。；“”]{0,14}(?:改造|改建|改扩建|扩建|变身|装修|盘活)而[来成]|"
    "[开办建]了[0-9一二两三四五六七八九十]{1,3}多?年|"
    "(?:也|已|已经|就|便|正式|如期|今天|昨日|全新|率先|全部|都|每[天日周月晚][一二三四五六日]?|[上下]午|早上|晚上|准时|"
    "于?[0-9]{1,4}[年月][^，。]{0,8})*"
    "(?:开门|开业|开张|营业|迎客|落成|投用|投入使用|开放|飘出|飘着|飘来|坐满|挤满|座无虚席|人头攒动|热气腾腾|灯火通明|"
    "门庭若市|宽敞|每天供应|开餐|开饭|设有|内设|配有|配备了?|摆着|摆放|摆满)"
)
_DONE_THERE = re.compile(
    "(?:一起|学着?|练习?|[正一边]|排队|静静地?|热闹地?|开心地?|围坐着?|坐着|专心)*(?:坐诊|看诊|看病|问诊|义诊|咨询|做[手饭操题]|喝[茶咖]|聊天|聊家常|拉家常|下棋|打[牌球拳饭]|"
    "看[书报病电戏]|读书|阅读|唱[歌戏]|跳舞|排[节练演]|写[作字]|画画|学[习做唱跳画书]|吃[饭上早午晚]|用餐|就餐|休息|歇[脚息]|纳凉|健身|锻炼|参观|购物|理发|"
    "剪纸|包[饺粽]|绣花|借[书阅]|喝水|避[雨暑]|充电|晒太阳|乘凉|玩[耍]|闲坐|上课|听[课讲书戏]|议事|办[理事]|谈心|调解|领取|挑选)"
)
_MEMBERS = re.compile(
    "(?:的)?(?:[0-9一二两三四五六七八九十百]+余?多?[名位个])?(?:队员|团员|社员|组员|会员|成员(?!单位)|队长|团长|社长|组长|领队|发起人|召集人|理事长|秘书长|掌门人)|"
    "，?从(?:最初的?|当初的?)?[0-9一二两三四五六七八九十]+[名位个]?人?[^，。；“”]{0,6}(?:发展|壮大|扩大|扩充|增加)到|"
    "，?(?:现已)?(?:召集|集结|聚集|汇聚|聚起|召集起|吸纳)了?[0-9一二两三四五六七八九十百]+余?多?[名位个](?!项目|点位|摊位)|"
    "(?:现有|共有|拥有|有|吸纳|招募)(?:了)?[0-9一二两三四五六七八九十百]+余?多?[名位个](?:队员|团员|社员|成员|会员|骨干|志愿者|居民|党员)|"
    "(?:是)?由[^，。；“”]{2,24}(?:组成|组建|发起成立|自发成立)"
)
_BODY_BEFORE = re.compile(
    f"(?:组成|编成|编为|结成|组织成|拉起|组建|组起|组建起|成立|汇聚成)了?(?:{_HAN}{{0,8}})?(?:[0-9一二两三四五六七八九十百]+余?多?支|这支)(?:{_HAN}{{0,6}}的)?“\\Z"
    "|(?:编成|组织成|组建成|组成|加入|自发组成|自发成立|组织起|拉起|组起)了?“\\Z"
)
_LAST_BEFORE_BODY = frozenset("支的成入立起了")  # the same of `_BODY_BEFORE`
BODY_ENDS = re.compile(
    "(?<![集社疑抱组财剧军跟旅乐])团|(?<![军部排插站组支入归领车])队|(?<![报旅会公])社|联盟|(?<!领导)(?<!工作)小组|互助组|党支部"
)
PLACE_ENDS = (
    "议事堂", "说事堂", "和事堂", "评理堂", "调解堂", "书场", "剧场", "影院", "书角", "书斋", "小馆", "小筑",
    "小舍", "会所",
    "站", "馆", "室", "厅", "坊", "吧", "屋", "苑", "亭", "廊", "铺", "堂", "超市", "书房", "窗口", "门诊", "专区",
    "工坊", "诊所",
    "花园", "公园", "空间", "小院", "食堂", "餐厅", "厨房", "乐园", "小铺", "小店", "街区", "市集", "夜市", "工厂",
    "车间",
    "基地", "之家", "小栈", "客栈", "茶馆", "咖啡", "港湾", "家园", "中心", "园区", "客厅", "书院", "讲堂", "学堂",
    "课堂",
    "小灶", "小厨", "农场", "菜园", "操场", "球场", "广场", "步道", "小道", "长廊", "绿道", "公寓",
)  # fmt: skip
_LESSONS = ("讲堂", "学堂", "课堂", "大讲堂")
VENUES = tuple(
    end for end in PLACE_ENDS if end not in (*_LESSONS, "堂", "空间", "港湾", "家园", "菜园", "咖啡", "市集")
)
_GROUNDS = (
    "街区",
    "园区",
    "基地",
    "中心",
    "广场",
    "公园",
    "步道",
    "绿道",
    "长廊",
    "公寓",
    "农场",
    "花园",
    "球场",
    "操场",
)
ROOMS = tuple(end for end in VENUES if end not in _GROUNDS)
_WORKS = (
    "改造",
    "升级",
    "提升",
    "更新",
    "建设",
    "治理",
    "服务",
    "管理",
    "活动",
    "行动",
    "工程",
    "计划",
    "创建",
    "模式",
    "机制",
    "实现",
    "办理",
    "受理",
    "解决",
    "办结",
    "办成",
    "调处",
    "化解",
    "处置",
)
_NOT_PLACES = (
    "法", "制", "机制", "模式", "行动", "计划", "工程", "活动", "项目", "服务", "治理", "管理", "党建", "节",
    "托管", "课", "班", "宣讲", "圈", "会", "日", "月", "周", "赛", "积分", "套餐", "清单", "学", "讲", "巡", "访",
    "盒", "铃", "簿", "册", "账本", "榜", "牌",
    "卡", "券", "群", "码", "通", "宴", "餐", "贷", "饭", "夜话", "夜谈", "秀", "账", "金库", "名录", "约定", "接力",
)  # fmt: skip


def told(scan: Scan) -> Mapping[str, str]:
    """The class that the words around any of its mentions give to a quoted name."""
    found: dict[str, str] = {}
    for quotation in scan.quotations:
        start, end = quotation.start, quotation.end
        if quotation.mark != "“" or not 2 < end - start <= 14:
            continue
        inner = scan.text[start:end]
        if found.get(inner) or "、" in inner or "，" in inner or inner.endswith(_NOT_PLACES):
            continue
        cls = _body(scan.text, start, end) or _place(scan.text, start, end)
        if cls:
            found[inner] = cls
    return found


def _place(text: str, start: int, end: int) -> str:
    before = text[max(0, start - 44) : start]
    if _KEPT_IN.search(before) and text.startswith(_INSIDE, end + 1):
        return ""  # 写在一本本“民情账本”里
    if (
        _PLACE_BEHIND.match(text, end + 1)
        or _is_where(text, start, end)
        or _is_like_a_place(text, start, end, before)
        or _FROM_OLD.search(before)
        or (before[-2:-1] in _LAST_BEFORE_PLACE and _PLACE_BEFORE.search(before))
    ):
        return "Facility"
    return ""


_INSIDE = ("里", "内", "中", "上")
_KEPT_IN = re.compile("(?:写|记|录|载|刻|绣|印|画|融|藏|体现|蕴含|装|攒)(?:在|进|入|到)了?[^，。；“”]{0,8}“\\Z")
"""What is told, written or felt stands in it: no room, nor a house."""
_LIKE_PLACES = frozenset("吧场角屋亭廊院馆站厅坊阁轩栈窗门墙巷园池桥台岛舱井树房社里")
_WAYS = frozenset("路街巷道廊桥")
_RENAMED = re.compile("(?:改名|更名|易名|改称|冠名)为?“\\Z")
_RENAMED_ENDS = _LIKE_PLACES | frozenset("汇荟集港湾谷城营地苑广堂街")
_AT = re.compile(
    "(?:办成|建成|改成|做成|打造成|布置成|装扮成|翻修成|翻建成|辟为|建为|变成|改造成|改造为|改建成|改建为|升级为|升级成|变身)了?“\\Z|"
    "(?:院子|院落|小区|楼下|楼前|门口|家门口|街头|街边|巷口|广场|公园|园区|大厅|大堂|河边|湖边)(?:里|内|上|中心|中央|中|边|旁|口|深处|一角)?的“\\Z|"
    "(?:爱去|常去|爱聚|爱来|必去|常来|喜欢去|聚集|歇脚|纳凉|遮风挡雨)的“\\Z|[一这那首][处间座]“\\Z"
)


def _is_like_a_place(text: str, start: int, end: int, before: str) -> bool:
    """修了一条“放学路”, 院子里的“晒被场”: whether it ends as places do and stands where one does."""
    if text[end - 1] in _WAYS and before.endswith("条“"):
        return True
    if text[end - 1] in _RENAMED_ENDS and _RENAMED.search(before) is not None:
        return True
    return text[end - 1] in _LIKE_PLACES and _AT.search(before) is not None


def _is_where(text: str, start: int, end: int) -> bool:
    """在“邻里小憩”喝茶: whether somebody does there what one does at a place; a lesson may be given anywhere."""
    led = text[start - 2 : start - 1] in ("在", "到", "去", "进") and not text.endswith(_LESSONS, start, end)
    return led and _DONE_THERE.match(text, end + 1) is not None


def made_of_old(text: str, start: int) -> bool:
    """Whether something disused was made into what is quoted at `start`: 闲置岗亭变成“小哥驿站”."""
    return _FROM_OLD.search(text, max(0, start - 44), start) is not None


def _body(text: str, start: int, end: int) -> str:
    told = text[start - 2 : start - 1] in _LAST_BEFORE_BODY and _BODY_BEFORE.search(text, max(0, start - 24), start)
    if told or _MEMBERS.match(text, end + 1):
        return "Organisation"
    return ""


def by_ending(inner: str) -> str:
    """What a name is by its own last noun, where no rule of a head noun tells: “义务管家团”, “小候鸟自习室”.

    >>> by_ending("义务管家团"), by_ending("能量补给站"), by_ending("三问三送")
    ('Organisation', 'Facility', '')
    """
    if len(inner) > 3 and ends(inner, BODY_ENDS):
        return "Organisation"
    if 2 < len(inner) < 8 and inner[-1] in _LITTLE_ROOMS and not inner.endswith(_NO_CORNERS):
        return "Facility"
    return "Facility" if len(inner) > 3 and inner.endswith(VENUES) else ""


_LITTLE_ROOMS = frozenset("角吧馆屋亭廊坊阁斋")
_NO_CORNERS = ("视角", "主角", "配角", "号角", "口角", "死角", "边角", "棱角", "好吧", "来吧", "街坊")
_BODY_CALLED = re.compile("(?:社会|志愿|公益|民间|社工|草根|群众|文体)(?:组织|机构|团体|社团)“\\Z")
_TROUPE = re.compile(
    "(?:[0-9一二两三四五六七八九十百]+余?多?|这|那|首|每)支(?:[一-鿿]{0,6}的|名为|名叫|叫作|叫做|叫|取名)?“\\Z"
)
_NO_TROUPE = ("笔", "歌", "曲", "舞", "箭", "针", "烟", "花", "香", "股", "剑", "枪")
_FIRM_CALLED = re.compile("(?:一家|这家|那家)(?:名为|名叫|叫作|叫做|叫)“\\Z")
_FIRM = re.compile("的[^，。；“”]{0,6}(?:公司|企业|物业|店|餐厅|面馆|饭馆|商户|机构|酒店|工厂)")
_TEAM_CALLED = re.compile(
    "(?:队伍?|团队?|小组|分队|社团|合唱团|志愿者们)(?:就|便|则|也|还|被|由此|因此|大家)*(?:取名|定名|命名|起名|取|起|名字|名|唤|叫)"
    "(?:为|叫|作|做|是|就叫)*“\\Z"
)


def body_called(text: str, start: int, end: int) -> str:
    """The finer class of a body that is called what `text` quotes from `start` to `end`: a team, a society; or ''.

    >>> body_called("志愿组织“柳浦爱心会”长年", 5, 10), body_called("队伍就叫“小蓝帽”", 5, 8)
    ('SocialOrganisation', 'VolunteerTeam')
    """
    if end - start < 13 and _BODY_CALLED.search(text, max(0, start - 10), start):
        return "SocialOrganisation"
    if end - start < 9 and _TEAM_CALLED.search(text, max(0, start - 16), start):
        return "VolunteerTeam"
    if 2 < end - start < 9 and _TROUPE.search(text, max(0, start - 14), start):
        return "" if text.endswith(_NO_TROUPE, start, end) else "VolunteerTeam"
    if end - start < 9 and _FIRM_CALLED.search(text, max(0, start - 5), start) and _FIRM.match(text, end + 1):
        return "Enterprise"
    return ""


def is_work(inner: str) -> bool:
    """Whether a quotation names what is done, and not the place or body before it: 党群服务中心“亲民化改造”.

    >>> is_work("亲民化改造"), is_work("玉林味道")
    (True, False)
    """
    return inner.endswith(_WORKS)


def ends(inner: str, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern matches the end of a name."""
    return any(match.end() == len(inner) for match in pattern.finditer(inner))
