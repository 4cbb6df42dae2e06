"""What a quoted name is by its own last word and by what is done with it: an app, a service, a habit of the street.

The words asked for here name nothing without quotation marks; those that do are the head nouns of the rule packs.
"""

from __future__ import annotations

import re

_APP_ENDS = re.compile(
    "(?<![密号价砝筹起数编加条])码|(?<![卡普沟精交畅灵互直打贯变疏])通|[eE][家站通办]|APP|App|app|(?<![风星祥白乌])云|"
    "(?:[里速快掌]|掌上|指尖|一键|秒|智慧|一网|一窗|网上|在线)办|[政事邻]钉|智脑|云脑|小助手|小管家|掌上通|掌心"
)
_OPENED = re.compile(
    "(?:打开|点开|登录|登陆|下载|注册|关注|扫描?|扫码|扫一扫)了?[\u4e00-\u9fff]{0,4}(?:“[^“”]{2,10}”[、和]?){0,3}“\\Z"
)
_BY_WAY_OF = re.compile(
    "(?:通过|借助|依托|运用|利用|用好|使用|借力|凭借|接入|上线|推出|开发|研发|启用|搭建|打造|推广|设计|在)了?"
    "[\u4e00-\u9fff]{0,6}(?:“[^“”]{2,10}”[、和]?){0,3}“\\Z"
)
_ONLINE = re.compile(
    "(?:“[^“”]{2,10}”[、和]?){0,3}[^。；“”]{0,26}?(?:线上|网上|掌上|手机|扫码|一扫|一键|一点|点一点|指尖|数据|智能|数字|平台|办理|上报|上传|申报|反映|预约|下单|查询|"
    "报名|留言|提交|申请|缴费|接单|派单|报修|注册|推送|点击|录入|秒办|秒批|直达|扫一扫|流转)"
)
_SERVICES = re.compile(
    "(?!.[步个类项])[^，。；、]{1,8}(?:早餐|午餐|晚餐|助餐|送餐|餐桌|理发|义剪|义诊|送学|护学|陪诊|助浴|助洁|托管|托养|套餐|家访|大走访|走访|联建|"
    "结对|存折|礼包|微课|云课|公开课|积分|红包|代跑|代购|敲门|敲门礼|快车|快递|专车|班车|巴士|小喇叭|大喇叭|快板|广播|电台|夜巡|巡更)"
)
_GATHERINGS = re.compile(
    "[^，。；、]{0,7}(?:板凳会|屋场会|院坝会|坝坝会|围炉会|吐槽会|说事会|家常会|凉亭会|树下会|民情会|夜话|夜谈|夜访|茶叙)|"
    "[^，。；、]{1,7}(?:恳谈|接访|民情|说事|清洁|志愿|家访|协商|共建|议事|接待|服务|开放|公益|便民|睦邻|邻里|助老|敬老|惠民|倾听|圆桌|会客|早餐)日"
)
_COMMON = re.compile(
    "(?:上门|免费|集中|入户|爱心|公益|定期|开展|志愿|便民|营养|健康|工作|绿色|个性化?|常规|老年|老人|学生|学校|课后|单位|社区|"
    "日常|逐户|走街串巷|全面|干部|党员|网格)*(?:早餐|午餐|晚餐|送餐|助餐|餐桌|理发|义剪|义诊|托管|套餐|走访|家访|结对|积分|红包|快递|班车|专车|广播|代购|快板)"
)
_HANDLED = re.compile("(?:巧用|善用|妙用|活用|用活|用好|用足|借力|念好|唱好|办好|开好|做好|建好|做活|盘活)了?“\\Z")
_MOVED = re.compile("(?:把|将|让)(?:“[^“”]{2,12}”[、和]?){0,3}“\\Z")
_TO_WHERE = re.compile(
    "(?:“[^“”]{2,12}”[、和]?){0,3}(?:搬[进到上]|开[到进在]|送[到进上]|办[到进在]|设[到在进]|延伸[到至进]|推广[到至]|"
    "固定下来|坚持下来|制度化|常态化|品牌化|推向|引[进入]|请[进到]|嵌入|植入|带[进到]|动起来|用起来|火起来|活起来|转起来|叫响|擦亮)"
)
_GOES_ON = re.compile(
    "(?:“[^“”]{2,12}”[、和]?){0,3}(?:雷打不动|如约而至|风雨无阻|走红|出圈|火了|火爆|深受|广受|备受|颇受|大受|已?开展了?[0-9一二三四五六七八九十多几]+年|"
    "已?(?:坚持|持续|延续|开|办|举办|运行|运转|推行|实施)了?(?:整整|近|将近)?[0-9一二两三四五六七八九十多几半]+余?个?多?(?:年|月|届|季|小时)|"
    "(?:开展|实施|启动|推行|运行|创办|开办|推出|上线)以来|每[天日周月晚季年][^，。“”]{0,8}(?:开|举[行办]|上演|登场|准时|如约|进行)|"
    "已?(?:成了|成为)[^，。；“”]{0,16}(?:习惯|常态|品牌|名片|保留节目|必修课|法宝|制度|传统|常客|热词|标配|金字招牌|风景))"
)
_IS_A = re.compile(
    "(?:就)?是(?:[^，。；“”]{0,24}?(?:推出|打造|探索|创新|创立|创办|发起|开展|实施|推行|首创|培育|组织|举办|开设|上线|开发|设立|建立|总结)[^，。；“”]{0,10}?的)"
    "(?:[^，。；“”的]{0,12}?)(项目|品牌|活动|机制|工作法|做法|举措|服务|行动|计划|制度|模式|节|平台|小程序|系统|APP)(?=[，。；、！])"
)
_NOUNS = {
    "Platform": "小程序|公众号|微信公众号|视频号|系统|APP|App|客户端|网络平台|线上平台|智慧平台|数字平台|服务平台",
    "Organisation": "队伍|团队|服务队|志愿队|志愿服务队|巡逻队|文艺队|合唱队|艺术团|社团|社会组织|公益组织|志愿组织|"
    "小组|联盟",
    "Facility": "阵地|驿站|服务驿站|活动室|会客厅|共享空间|公共空间|文化空间|活动空间|场馆|书房|书屋|食堂|餐厅|公园|"
    "小游园|街区|市场|园区|基地|打卡地|打卡点|院落|广场|展馆",
    "Programme": "品牌|项目|机制|工作法|做法|举措|活动|行动|计划|制度|模式|课堂|课程|节目|栏目|服务",
}
_ONE_OF_A_SORT = {
    cls: re.compile(
        f"(?:不是[^，。；“”]{{1,14}}，)?(?:就|便|正|而|却)?是(?:[^，。；“”是]{{1,26}}的|(?:[^，。；“”是]{{0,20}}?)(?:首个|首支|首家|首处|第一[个支家处]))"
        f"(?:一[个支处座块项种套款张])?(?:[^，。；“”的是]{{0,10}}?)(?:{nouns})(?:之一)?(?=[，。；！]|$)"
    )
    for cls, nouns in _NOUNS.items()
}
"""What somebody has is one of a sort: “巷口书声”是柳荫街道的文化品牌."""
_PEOPLE_USING = re.compile(
    "(?:居民|群众|市民|商户|业主|企业|党员|网格员|老人|大家|用户|读者|家长|租户|村民|住户)[^，。；“”]{0,8}(?:通过|在|登录|登陆|打开|点开|使用|用)了?“\\Z"
)
_FOR_BUSINESS = re.compile(
    "(?:上|里|中)?(?:就|便|即可|可以|可|能够|能|一键|线上|网上|随时|即|提前|自助|直接|来)*"
    "(?:预约|下单|上报|反映|报修|查询|点单|留言|申报|缴费|报名|提交|投票|上传|领取|兑换|办事|办理|申请|咨询|点餐|订餐|叫餐|挂号|反馈)"
)
_MEETING = re.compile("议事|协商|商量|恳谈|说事|评理|夜话|对话|沟通|交流|合伙人|共治|共建|联建|互助|互帮|帮会|联调")
_DIGITAL = re.compile("智慧|智能|智治|数字|数智|数据|云|网上|线上|在线|互联|信息|微信|掌上|一键|系统|小程序|[码a-zA-Z]")
_FUNCTION = re.compile("就是|[的了让把在为与着过是不没吗呢]")
_PEOPLE = frozenset("哥姐妈爸叔婶爷奶伯嫂婆公娘老员人者手星匠客师生兵士迷友理家族户群")


def kind(text: str, start: int, end: int) -> tuple[str, str]:
    """Class and finer class of the quotation of `text` from `start` to `end`, or ('', '').

    >>> text = "居民打开“柳荫e家”，一键报修。"
    >>> kind(text, 5, 9)
    ('Platform', '')
    >>> kind("把“板凳会”开到院里", 2, 5)
    ('Programme', 'Activity')
    """
    inner = text[start:end]
    if not 2 < len(inner) <= 12 or "、" in inner or "，" in inner or _FUNCTION.search(inner):
        return "", ""
    if is_app(text, start, end):
        return "Platform", ""
    if _GATHERINGS.fullmatch(inner):
        return "Programme", "Activity"
    if _SERVICES.fullmatch(inner) and len(inner) > 3 and not _COMMON.fullmatch(inner):
        return "Programme", ""
    for cls, one in _ONE_OF_A_SORT.items():
        if one.match(text, end + 1):
            return cls, ""
    if _PEOPLE_USING.search(before := text[max(0, start - 24) : start]) and _FOR_BUSINESS.match(text, end + 1):
        return "Platform", ""
    if told := _IS_A.match(text, end + 1):
        return ("Platform" if told[1] in ("平台", "小程序", "系统", "APP") else "Programme"), ""
    if inner[-1] in _PEOPLE:
        return "", ""
    before = text[max(0, start - 44) : start]
    if _HANDLED.search(before) or _GOES_ON.match(text, end + 1):
        return "Programme", "Activity"
    if _MOVED.search(before) and _TO_WHERE.match(text, end + 1):
        return "Programme", "Activity"
    return "", ""


def is_meeting_ground(name: str) -> bool:
    """Whether what is called 平台 is where people meet and talk, and no software.

    >>> is_meeting_ground("小院议事平台"), is_meeting_ground("云上议事平台"), is_meeting_ground("智慧停车平台")
    (True, False, False)
    """
    return _MEETING.search(name) is not None and _DIGITAL.search(name) is None


def is_app(text: str, start: int, end: int) -> bool:
    """Whether what is quoted is software: opened or scanned, or called as such things are and used to do business.

    >>> is_app("借助“赣服通”办理补贴", 3, 6), is_app("邻里之间“心连心”。", 5, 8)
    (True, False)
    """
    if end - start > 8:
        return False
    before = text[max(0, start - 44) : start]
    if not any(match.end() == end for match in _APP_ENDS.finditer(text, start, end)):
        return False
    if _OPENED.search(before):
        return True
    return _BY_WAY_OF.search(before) is not None and _ONLINE.match(text, end + 1) is not None
