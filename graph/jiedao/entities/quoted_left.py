"""What a quotation is that nothing else tells: the catchword of a street's own work, by where it stands in its clause.

Asked last of all, of short titles that no figure of speech is: whose it is (云帆社区的“三灯提示”), what becomes of it
(“三灯提示”写进考核), what it is put into (把“一楼一策”嵌入), which theme an occasion has. The word lists stand in the
rule pack `quotations`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jiedao.entities.quoted_frames import Frames
from jiedao.entities.quoted_signs import by_ending
from jiedao.entities.quoted_told import Told, either

_FUNCTION = re.compile("就是|[的了让把在为与着是吗呢不没这那你我他她，、…？！：]")
_LIKENED = re.compile("(?:是|成为|成了|当|做|作|作为|堪称|变成|变为|变身|化身|担任|像|如同)[^，。；“”]{0,16}\\Z")
_TURNED_BEHIND = re.compile(
    "[^，。；“”]{0,2}(?:变|转|到|向|走向|成[了为]|化)[^，。；“”]{0,4}“|变|转变|已成(?:往事|历史|过去)|的“"
)
_TURNED_BEFORE = re.compile("(?:从|变|变成|变为|(?<![做达])到|向|成|成了|成为|转为|当[好起作上]?)“\\Z")
_PEOPLE = frozenset("哥姐妈爸叔婶爷奶伯嫂婆公娘老员人者手星匠客师生兵士迷友家族群二")
_POSTS = frozenset("员长人官二")
_NUMERALS = frozenset("一二两三四五六七八九十百千双多全首")
_OPENING = frozenset("。；\n ，：！？　")
_END = frozenset("，。；：！？、\n")

_LATER = (
    "(?:因而|因此|由此|自此|从此|随即|随后|相继|陆续|先后|一旦|一经|也|已|已经|正|正在|正式|全面|全部|成功|还|就|便|又|再|今年|去年|"
    "如今|目前|累计|共|率先|同步|近日|日前|[0-9]{1,4}[年月](?:份|底|初|起)?|两年来|一年来|半年来|三年来)*"
)
_MADE_BY = re.compile(
    "(?:就|便|正|即)?是[^，。；“”]{2,36}?(?:推出|打造|推行|创立|创办|创设|首创|发起|探索|设立|建立|共建|联办|合办|搭建|推动|开设|总结|培育|"
    "实施|开展)(?:出来)?的(?=[，。；一]|[一-鿿]{0,8}(?:机制|品牌|制度|做法|举措|服务|活动|项目|模式|办法|载体)[，。；])|"
    "由[^，。；“”]{2,24}?(?:牵头|发起|主办|组织|实施|承办|创办|打造|推出|组成|运营|负责|主导|领办)"
)
_PLACED = re.compile("在[^，。；“”]{2,14}(?:落地|启动|推广|铺开|推开|开花|试点|上线|亮相|生根|诞生|叫响|走红)")
_EVERY = re.compile("(?:每|一)[日天周月季年晚][一二三四五六七日0-9两]?(?!票)")
_FATE = re.compile(
    "(?:远近闻名|家喻户晓|深入人心|有口皆碑|名声|口碑|受到|深受|广受|备受|如何|怎样|究竟|让不少|让更多|让居民|让群众|自推行|自实施|，[\u4e00-\u9fff]的是|"
    "(?:办|开|做|走|干|坚持|实施|推行|运行|启动|推出)了?(?:到|满|整整)?(?:第|近)?[一二两三四五六七八九十0-9]+(?:个)?(?:多)?[年载个月季])"
)
_THEME = re.compile("为(?:活动|年度|本次|本届|此次)?主题(?=[，、的开举推组策]|各)")
_OCCASION = re.compile(
    "(?:活动|[本该此][届次场]|大赛|比赛|晚会|仪式|集市|市集|会|节|赛|展|演出|汇演|课|现场|主办|承办|举办)[^。；“”]{0,2}以“\\Z"
)
_KIND = re.compile(
    "[\u4e00-\u9fff]{0,10}(?:活动|活动日|主题日|党日|大赛|比赛|会|课|讲座|展|演出|汇演|演讲|沙龙|市集|集市|仪式|行动|服务|培训|宣讲|节)"
)
_GIVEN = re.compile("[^，。；“”]{0,6}(?:推出|开展|举办|组织|策划|举行|开启|启动|打造|发起)")
_NOT_THEMES = re.compile("习近平|党的|二十大|十[七八九]大|不忘初心|全会|主义|总书记|党纪|党章|党史")
_CATCH_ALL = re.compile(
    "(?:(?:来|作)?为?(?:兜底|托底)|为(?:引领|主线|统领|龙头|支点|底座|内核|轴心|路径|切口|切入点|突破口|保障|补充))(?=[，。；、])"
)
_BY = re.compile("(?:以|由|靠|用)“\\Z")
_BY_WAY = re.compile("(?:依托|凭借|借助|借力|凭|靠)“\\Z")
_DONE_BY_WAY = re.compile("，|(?:开展|组织|推进|推动|实现|打通|解决|化解|收集|服务|延伸)")
_HELD = re.compile("(?:把|将)“\\Z")
_ROADS = re.compile("(?:走的?(?:是|就是)|靠的?(?:是|就是)|用的?(?:是|就是)|推的?是|试的?是)“\\Z")
_COUNTED = re.compile(
    "[二三四五六七八九十]{1,2}(?:[大项个](?=.{4}))?(?![大项个])[\u4e00-\u9fff]{1,8}(?:项目|行动|工程|计划|举措|活动|机制|工作法)"
)
_ROLE = re.compile(
    "(?:设|设立|增设|再设|配|配备|选聘|招募|推选|选出|选派|聘请|培养|多了|多出|出现)了?(?:了)?[0-9一二两三四五六七八九十百几]*(?:余|多)?[名位群支批][^，。；“”]{0,8}“\\Z"
)

_SPELT_OUT = re.compile("，(?:即|也就是|旨在|意在|目的是|目的就是)")
_BEING = re.compile(
    "(?:正|就)?是[^，。；“”]{2,24}?(?:新|有益|积极|生动|创新|重要|具体|有效)?(?:课题|探索|实践|尝试|举措|做法|招法|路径|载体)(?=[，。；]|之一|$)"
)
_BLOWN = re.compile("吹(?:响|起)[^，。；]{0,40}“\\Z")
_PARTS = re.compile("[\u4e00-\u9fff]{4,7}、[\u4e00-\u9fff]{4,7}")
_LEADING_ON = re.compile(
    "，(?:开展|推进|推动|凝聚|激活|破解|解决|提升|打造|构建|促进|实现|织密|汇聚|优化|整合|形成|畅通|打通|夯实|筑牢|擦亮|点亮|赋能|助力|"
    "做实|做优|拓展|延伸|强化|共建|化解|完善|健全|探索|深化|活跃|盘活|撬动|唤醒|催生|带动|释放|增进|增强|提高|改善|扮靓|守护|保障|回应|满足|聚合|集聚|引领|夯牢|补齐)"
)

_STRONG_APP = re.compile(
    "码[上到][\u4e00-\u9fff]{1,2}|(?<![密号价砝筹起数编加条维解砸])码|(?<![白乌祥风彩星战疑])云|[eE][\u4e00-\u9fff]{1,2}|[智云城][脑眼]|城市大脑|慧眼|天眼|云图|一点通|码[上到][\u4e00-\u9fff]{1,2}|"
    "(?:掌上|云上|指尖|网上|线上|掌心)[\u4e00-\u9fff]{1,3}|(?:APP|App|app|小程序|在线|智治|智管|智行|智联|融媒|微邻里|e站|E站)"
)
_WEAK_APP = re.compile("(?<![安福务护系障心平法渔蛛情联一电路])网|(?<![事国卡直沟精交畅灵互打贯变疏万普流])通|帮|钉|办")
_INTO_APP = re.compile(
    "(?:凭|凭着|扫|扫描|扫码|打开|点开|登录|登陆|接入|并网|汇入|录入|归集到|汇集到|推送[至到]|上传[至到]?|上报[至到]|经|经由|接进|嵌入|关注|"
    "搬[上进]|下载|安装|注册|点击|通过|在|同步至|并入|导入|挂[上到]|融入)了?(?:手机|微信|省|市|区|街道|社区|自家)?“\\Z"
)
_IN_APP = re.compile(
    "扫一?扫?码|里的?|上(?!门|班|岗|线|台|墙|榜|学|街)|大屏|后台|端口|入口|界面|电子屏|微信端|手机端|三维|自动|实时|自动|收到|汇集|归集|显示|推送|派[单发]|上线|注册|"
    "智能|一键|识别|预警|弹出|提示|响|流转|接单|生成|的?(?:数据|页面|账号|用户|端)"
)
_OPENED_APP = re.compile("(?:程序|系统|平台|软件|应用|公众号|小程序)(?:就|名)?(?:叫|叫作|叫做|名为|取名|唤作)“\\Z")


class Left(NamedTuple):
    """The word lists of `quotations` that tell what is left, made ready."""

    owned: re.Pattern[str]
    working: re.Pattern[str]
    bound: re.Pattern[str]
    put_into: re.Pattern[str]


def compiled(words: Mapping[str, Sequence[str]]) -> Left:
    """The lists made ready."""

    def one(name: str) -> str:
        return either(words.get("quoted_" + name, ()))

    return Left(
        re.compile(f"{one('owner')}(?:{one('lately')}?{one('began')})?的“\\Z"),
        re.compile(f"{_LATER}{one('working')}"),
        re.compile(f"{one('bound')}了?(?:一[个项种套张条份纸批])?(?:[\u4e00-\u9fff]{{1,4}}的)?“\\Z"),
        re.compile(f"{_LATER}{one('put_into')}"),
    )


def kind(text: str, start: int, end: int, words: Left, told: Told, frames: Frames) -> tuple[str, str]:
    """Class and finer class of the quotation of `text` from `start` to `end`, or ('', '').

    >>> none = [compiled({"quoted_owner": ["社区"], "quoted_working": ["写进"]})]
    >>> from jiedao.entities import quoted_frames, quoted_told
    >>> none += [quoted_told.compiled({"quoted_figure": ["功夫"]}), quoted_frames.compiled({})]
    >>> kind("云帆社区的“三灯提示”：红灯归街道", 6, 10, *none), kind("“楼组夜谈”写进考核", 1, 5, *none)
    (('Programme', ''), ('Programme', ''))
    >>> kind("云帆社区的“绣花功夫”：一针一线", 6, 10, *none), kind("居民凭“青禾码”扫码", 4, 7, *none)
    (('', ''), ('Platform', ''))
    """
    inner = text[start:end]
    before = text[max(0, start - 28) : start]
    if not 2 < end - start <= 16 or _TURNED_BEFORE.search(before) or _TURNED_BEHIND.match(text, end + 1):
        return "", ""
    if is_software(text, start, end, before):
        return "Platform", ""
    if _COUNTED.fullmatch(inner):
        return "Programme", ""
    if _heads_passage(text, start, end) or (inner[-1] == "哨" and _BLOWN.search(text, max(0, start - 44), start)):
        return "Programme", ""
    if end - start > 11 or _FUNCTION.search(inner) or frames.is_fault(inner):
        return "", ""
    if inner[-1] in _PEOPLE:
        role = inner[-1] in _POSTS and _ROLE.search(before) is not None
        put = end - start > 3 and _HELD.search(before) is not None and words.put_into.match(text, end + 1) is not None
        return ("Programme", "") if role or put else ("", "")
    if told.is_figure(inner) or (inner[0] not in _NUMERALS and (end - start == 3 or told.is_likened(inner))):
        return "", ""
    if _stands(text, start, end, before, words):
        return by_ending(inner) or "Programme", ""
    return "", ""


def _stands(text: str, start: int, end: int, before: str, words: Left) -> bool:
    """Whether a quotation stands where the name of some work does."""
    behind = end + 1
    closed = text[behind : behind + 1] in _END or behind == len(text)
    working = words.working.match(text, behind) or _FATE.match(text, behind) or _MADE_BY.match(text, behind)
    owned = words.owned.search(before)
    if owned is not None and _LIKENED.search(before, 0, owned.start()) is None and (closed or working):
        return True
    opens = start < 2 or text[start - 2] in _OPENING
    if opens and (working or any(told.match(text, behind) for told in (_EVERY, _PLACED, _BEING))):
        return True
    if _SPELT_OUT.match(text, behind):
        return True
    if closed and (words.bound.search(before) or _ROADS.search(before)):
        return True
    if _ROADS.search(before) and text.startswith("的路子", behind):
        return True
    if _HELD.search(before) and words.put_into.match(text, behind):
        return True
    if _BY.search(before) and _CATCH_ALL.match(text, behind):
        return True
    return _BY_WAY.search(before) is not None and _DONE_BY_WAY.match(text, behind) is not None


def _heads_passage(text: str, start: int, end: int) -> bool:
    """“街道搭台、企业唱戏”，激活商圈: two even parts that a sentence begins with, and what they lead to.

    >>> _heads_passage("“街道搭台、企业唱戏”，激活商圈", 1, 10), _heads_passage("“人心齐、泰山移”，大家干", 1, 8)
    (True, False)
    """
    if start > 1 and text[start - 2] not in "。 \n\u3000":
        return False
    parts = _PARTS.fullmatch(text, start, end)
    return parts is not None and _LEADING_ON.match(text, end + 1) is not None


def is_theme(text: str, start: int, end: int, before: str) -> bool:
    """街道以“巷巷有戏”为主题，推出戏曲夜市: what an occasion has for its theme goes for its name."""
    if not before.endswith("以“") or _THEME.match(text, end + 1) is None:
        return False
    if text.startswith("为主题的", end + 1):
        return _NOT_THEMES.search(text, start, end) is None and _KIND.match(text, end + 5) is not None
    if _OCCASION.search(before) or (text.startswith("为主题，", end + 1) and _GIVEN.match(text, end + 5) is None):
        return False  # 活动以“共叙邻里情”为主题: the occasion has a name, or none
    return _NOT_THEMES.search(text, start, end) is None


def is_software(text: str, start: int, end: int, before: str) -> bool:
    """Whether what is quoted is software: it ends as such things do, and something is put in or comes out of it.

    >>> text = "线索经“接诉一点通”流转，“云帆智脑”自动识别，织密“安全网”"
    >>> [is_software(text, *span, text[: span[0]]) for span in ((4, 9), (14, 18), (27, 30))]
    [True, True, False]
    """
    if end - start > 9:
        return False
    if _OPENED_APP.search(before):
        return True
    strong = any(match.end() == end for match in _STRONG_APP.finditer(text, start, end))
    if not strong and not any(match.end() == end for match in _WEAK_APP.finditer(text, start, end)):
        return False
    led = _INTO_APP.search(before) is not None
    return (led and (strong or _IN_APP.match(text, end + 1) is not None)) or _IN_APP.match(text, end + 1) is not None
