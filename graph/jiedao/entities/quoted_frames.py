"""Words right around a quotation that tell a programme: 走出“X”的路子, 一张“红色地图”, “X”开锣, 一场名为“X”的画展.

They are asked last, of quotations of which neither the noun behind, nor their own head noun, nor a verb before tells.
"""

from __future__ import annotations

import re

_FUNCTION = re.compile("就是|[的了让把在为与着过是不没吗呢]")
_FAULTS = re.compile(
    "(?:糊涂|人情|明白|流水|良心|亲情|感情|经济|大|小|老|新|死|活)账|.{0,2}(?:难题|风险|危险|麻烦|热|潮|病|症|虫|虎|石|坑|墙|关)|"
    "(?:好|坏|新|大|小|老|真|假|巧|妙|硬|软|热|冷|暖|慢|快|急|苦|甜|活|死).{0,2}|及时雨|山海经|第[一二三].+"
)
_HELD = re.compile(
    "(?:已|已经|就|又|也|便|正式|如期|如约|准时|热闹|火热|顺利|圆满|隆重|精彩|再次|再度|首次|率先|全新|同步|即将|将|"
    "今[天日年晚]|昨[天日晚]|近日|日前|于[^，。；“”]{2,9}|在[^，。；“”]{2,14})*"
    "(?:开锣|开集|开市|开讲|开考|开赛|开演|开席|开宴|开课|开班|开播|开唱|开跑|开耍|开耕|开秤|开坛|落幕|落下帷幕|收官|闭幕|"
    "启幕|开幕|拉开[大序帷]幕?|上演|登场|举行|举办|召开|圆满结束)"
)
_MEETINGS = (
    "座谈会", "推进会", "对接会", "交流会", "恳谈会", "茶话会", "发布会", "推介会", "招聘会", "晚会", "音乐会", "汇演",
    "大赛", "活动", "仪式", "大会", "论坛", "展演", "集市", "市集", "文化节", "邻里节", "艺术节", "运动会",
)  # fmt: skip
_GOING = re.compile(
    "(?:已|已经|就|又|也|便|正式|全面|率先|同步|即将|将|成功|于[^，。；“”]{2,9}|在[^，。；“”]{2,16})*"
    "(?:上线|推出|推行|实行|试行|试点|实施|启动|运行|试运行|铺开|推开|推广|落地生根|问世|出炉|应运而生|成形|成型|诞生)"
    "(?:[，。；！后]|以来|至今|[0-9一二三四五六七八九十两半]{1,3}(?:余|多)?个?[年月天周])"
)
_STANDING = re.compile("(?:工作|活动)?(?:常态化(?:制度化)?|制度化(?:常态化)?)(?=[，。；、\n]|$)")  # 坚持“X”常态化制度化
_THIS = re.compile(
    "(?:这|这一|这个|这项|这种|这块|这套|这张|这本|这件|这条|这场|这类)(?:[一-鿿]{0,4}?)"
    "(?:招牌|金字招牌|做法|经验|办法|法子|路子|点子|招数|妙招|实招|机制|制度|模式|品牌|活动|项目|平台|载体|抓手|名字|工作法|计划|行动|服务)"
    "|的(?:成功|好|先进|典型|有益|具体|创新|特色|鲜明)?(?:经验|做法|法子|招牌|点子|打法|实践|实践探索|探索)(?=[，。；、在被也已得入获很让]|$)"
    "|[一两](?:招|法)(?=[，。；])"
    "|(?:的)?(?:摊位|摊点|展位|名录|报名|学员|结业|开班|讲师|主讲|倡议书|首场|首期|首站|收官|签约现场)"
)
_ROADS = re.compile("(?:走|闯|蹚|趟|探索|摸索|探|踩|拓|开辟|走活)(?:出|通|好)?了?(?:一条|条)?(?:[一-鿿]{0,4}的)?“\\Z")
_ROAD = re.compile("的?(?:[一-鿿]{0,6}?)(?:新)?(?:路子|路径|之路|道路|新路)(?=[，。；])")
_FOUND_OUT = re.compile(
    "(?:(?:琢磨|摸索|总结|提炼|归纳|梳理|打磨|孵化|衍生|催生|创造|淬炼|商量|讨论|研究|探索|培育|设计)出(?:来)?了?|试水|试推|首推|力推|主推|独创|首创|"
    "(?<=[道区居会里村])推|酝酿|酝酿已久的|摸索形成|探索形成|推动形成|总结形成)(?:了)?(?:[一两]?[套个种项张本条份])?(?:[一-鿿]{1,4}的)?“\\Z"
)
_MADE_BY = re.compile(
    "(?:首创|独创|创立|创办|创设|发起|推出|推行|创新|探索|开创|策划|实施|总结|提炼|摸索|组织)(?:出来|出)?的“\\Z"
)
_MEASURED = re.compile(
    "(?:[一这那每首全整]|[一两三四五几])(?:张|本|套|份|册|面|纸|页|卷|叠|摞|场|堂|出|项|桌|档|期|季)(?:[一-鿿]{1,4}的)?“\\Z"
)
_SHEETS = re.compile(
    "[一-鿿]{1,6}(?:地图|导图|图谱|账本|账单|账|清单|工单|菜单|订单|名单|手册|手账|日记|台账|档案|簿|本|护照|存折|积分册|"
    "指南|明信片|试卷|答题卡|海报|邀请函|倡议书|承诺书|微课|微剧|情景剧|音乐会|夜话|茶会|宴|秀|课|讲|剧|赛|节|集|市集|会)"
)
_CALLED = re.compile("(?:名为|题为|叫|叫作|叫做|名叫|取名|取名为|命名为|称为|主题为|以)“\\Z")
_WHAT = re.compile(
    "(?:为主题)?的[^，。；“”的]{0,10}?(?P<what>活动|画展|书画展|摄影展|展览|展演|图片展|音乐会|演唱会|晚会|联欢会|演出|汇演|比赛|大赛|挑战赛|"
    "项目|课堂|课程|集市|市集|夜市|沙龙|论坛|讲座|研学|计划|行动|服务|机制|制度|工作法|模式|品牌|节目|小程序|平台|系统)(?=[，。；、在由已正也上吸拉开举])"
)
_PILOT = re.compile("(?:选|选取|选定|选择|挑|拿|用|将|把)“\\Z")
_AS_PILOT = re.compile(
    "(?:作为?|当|列为|列入|纳入|确定为|定为|做成)(?:[一-鿿]{0,4})(?:试点|样本|品牌|项目|招牌|计划|考核|清单)"
)
_OCCASIONS = re.compile(
    "[一-鿿]{1,8}(?:[^社协商工大公省市国委开聚机]会|[^环细情季关时年章调]节|课堂|讲堂|学堂|夜市|市集|集市|夜话|夜谈|夜校|[成训研冬夏体先]长?[训练]?营|"
    "[^团]宴|[^参决]赛|嘉年华|[^发]展|音乐季|美食季|消费季|服务周|活动周|[^每生平假]日)"
)
_AT_THEM = re.compile(
    "(?:活动)?(?:上|中|现场|期间|当[天日晚]|首日|前夕|间隙|里)(?=[，。；、的][^等]|[一-鿿])"
    "|的(?:长[条凳]|器材|学员|名单|主讲|讲台|舞台|会场|现场|结业|常客|来宾|观众|门票|摊位|展位|队伍)"
)
_TO_THEM = re.compile(
    "(?:参加|参与|报名|列席|出席|赞助|冠名|承办|协办|主办|联办|合办|举办|举行|办起|办|开起|搞起|筹办|策划|组织|亮相|走进|走上|登上|来到|赶到|"
    "坐到|迎来|围绕|观看|感受|体验|邀请[^，。“”]{2,8}参加)了?(?:一[场次届个])?“\\Z"
)
_PLACES = (
    "中心", "驿站", "基地", "公园", "广场", "书屋", "食堂", "小屋", "之家", "空间", "客厅", "街区", "花园", "小院",
    "工作室", "港湾", "家园", "阵地", "站", "馆", "室", "厅", "坊", "吧", "屋", "苑", "亭", "廊", "铺",
    "队", "团", "联盟", "支部", "协会",
)  # fmt: skip


def kind(text: str, start: int, end: int) -> tuple[str, str]:
    """Class and finer class of the quotation of `text` from `start` to `end`, or ('', '').

    >>> kind("街道走出“四邻共治”的路子。", 5, 9), kind("一张“红色地图”标出阵地", 3, 7)
    (('Programme', ''), ('Programme', ''))
    >>> kind("一本“糊涂账”终于理清", 3, 6), kind("“及时雨”解了急", 1, 4)
    (('', ''), ('', ''))
    """
    inner = text[start:end]
    if 6 < len(inner) <= 32 and inner.endswith(_MEETINGS) and _HELD.match(text, end + 1):
        return "Programme", "Activity"  # “提升能力、优化服务座谈会”如期举行
    if not 2 < len(inner) <= 12 or "，" in inner or _FUNCTION.search(inner) or _FAULTS.fullmatch(inner):
        return "", ""
    before = text[max(0, start - 24) : start]
    behind = end + 1
    if _CALLED.search(before) and (what := _WHAT.match(text, behind)):
        return ("Platform" if what["what"] in ("小程序", "平台", "系统") else "Programme"), ""
    if _OCCASIONS.fullmatch(inner) and (_AT_THEM.match(text, behind) or _TO_THEM.search(before)):
        return "Programme", "Activity"
    if _HELD.match(text, behind):
        return "Programme", "Activity"
    if inner.endswith(_PLACES):
        return "", ""
    if (_MEASURED.search(before) and _SHEETS.fullmatch(inner)) or (
        _ROADS.search(before) and _ROAD.match(text, behind) and "、" not in inner
    ):
        return "Programme", ""
    if _PILOT.search(before) and _AS_PILOT.match(text, behind):
        return "Programme", ""
    if _STANDING.match(text, behind):
        return "Programme", ""
    if _FOUND_OUT.search(before) or _MADE_BY.search(before) or _THIS.match(text, behind) or _GOING.match(text, behind):
        return "Programme", ""
    return "", ""
