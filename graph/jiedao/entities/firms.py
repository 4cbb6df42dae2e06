"""Organisations that no noun of their own tells: they have tenancies and staff, supply, move in, run places."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.continuations import COMMON
from jiedao.entities.firm_names import IN_FULL
from jiedao.entities.lists import BUILT, ListRule
from jiedao.entities.near import near
from jiedao.entities.rows import parts
from jiedao.scan import Scan

_TENANT_ROW = re.compile(
    "[入落进](?:(?<=[入进])驻|(?<=落)户)[^，。、；]{2,16}的([\u4e00-\u9fffA-Za-z]{2,8}(?:、[\u4e00-\u9fffA-Za-z]{2,8}){0,5})(?=[，。]|便是|就是|等)"
)
_STAFF = re.compile("的[0-9\u4e00-\u9fff]{0,6}?(?:骑手|快递员|外卖员|配送员|快递小哥|外卖小哥|网约车司机|员工)")
_STAFF_ROW = re.compile("((?:[\u4e00-\u9fff]{2,6}、){1,5}[\u4e00-\u9fff]{2,6}?)(?:等(?:企业|平台|公司)?)?\\Z")
_RUN_BY = re.compile(
    "由([\u4e00-\u9fff]{3,10}?)(?:负责|具体|全权|独家|统一|统筹|专业|整体|全面|日常|全程|接手|承接|长期)*(?:运营|托管|代管|打理|经营|承建|开发|设计|施工|管护|运维|供货|操盘|代建|承办|主理)"
)
_NO_FIRM = re.compile(
    "(?:街道|社区|村|政府|部门|党委|党支部|党工委|居民|业主|党员|志愿者|人员|单位|企业|公司|集团|机构|组织|队|团|局|委|办|会|中心|学校|学院|医院|家|团队|老师|青年|夫妻|姐妹|兄弟|老人|们)\\Z|"
    "[的把将在对为和与及、由是等]"
)
_SUPPLIER = re.compile(
    "(?:服务商|运营商|供应商|经销商|开发商|独角兽|上市公司|连锁品牌|头部企业|初创企业|创业公司)([\u4e00-\u9fff]{2,6})(?=[，、。；）])"
)
_SHOP_NAMES = re.compile(
    "(?:首店品牌|首店|连锁品牌|餐饮品牌|茶饮品牌|咖啡品牌|老字号|网红店|知名品牌|品牌店)((?:、?“[\u4e00-\u9fffA-Za-z0-9]{2,8}”)+)"
)
_QUOTED_ROW = re.compile("“[\u4e00-\u9fffA-Za-z0-9]{2,8}”[、和]?(?=“)")
_SHOP_ROW = re.compile(
    "(?:“[\u4e00-\u9fffA-Za-z0-9]{2,8}”[、和]?){2,8}(?:等)?(?:[0-9一二两三四五六七八九十]{1,3}余?多?[家个]|一批|多家)?"
    "(?:[\u4e00-\u9fff]{2,4})?(?:网红店|老字号|首店|连锁店|餐饮店|奶茶店|咖啡店|咖啡馆|小店|名店|茶饮店|餐厅|饭店|火锅店|烧烤店|品牌店|特色店|门店|店铺|"
    "商家|餐饮企业|餐饮品牌|茶饮品牌|知名品牌|连锁品牌|商户)(?![铺主长家员])"
)
_BRANDS = re.compile(
    "(?:引进|引入|引育|引来|招引|吸引)了?[^，。；“”]{0,12}"
    "((?:“[\u4e00-\u9fffA-Za-z0-9]{2,8}”[、和]?){1,8})等?(?:[0-9一二两三四五六七八九十]{1,3}余?多?[家个]|一批|多家)?"
    "(?:本土|本地|餐饮|知名|连锁|茶饮|网红|优质|国际|国内|潮流|时尚|商业|零售|新消费|消费|文创|咖啡|头部|一线|特色|美食|轻奢)*品牌(?![活项建服创])"
)
_QUOTED = re.compile("“([^”]+)”")
_RUN = re.compile(
    "(?:先后|陆续|相继|纷纷|已|也|均|都|双双|分别|成功|正式)*(?:入驻|落户|进驻|搬入|迁入|搬进|签约|入盟|加盟|落子|扎根)"
)
_AND_SUCH = re.compile(
    "等(?:[0-9一二两三四五六七八九十]{1,3}余?多?[家个])?(?:驻区|辖区|区直|职能|相关|专业|共建|成员|各类){0,2}"
    "(?:社会组织|社工组织|公益组织|公益机构|社会力量|社会服务机构|部门|力量|单位|机构|组织)"
)
_RUNNING = re.compile(
    "(?:专业化|专业|统一|负责|具体|全权|整体|全面|独家|日常|接手|全程)*(?:运营|承办|经营|打理|托管|运维|代管|负责|管理|提供|承接|牵头|牵线|组织|统筹|受理|派单|派员)"
)
_STEPPING_IN = re.compile(
    "(?:近日|日前|一道|一起|一同|共同)*(?:承接|执行|中标|受托|出资|捐赠|捐出|派驻|选送|携手|联手|合力|牵手|派员|派出|派人|选派|主办|承办|协办|发起|应邀|受邀|负责人|"
    "理事长|总干事|创始人|创办人|会长|院长|(?:[\u4e00-\u9fff]{2,4})?团队)"
    "|的(?:[\u4e00-\u9fff]{0,4})?(?:志愿者|社工|专家|医生|医护|护士|老师|律师|咨询师|讲师|团队)"
)
_CALLED_IN = re.compile("(?:联合|携手|会同|联手|牵手|对接|邀请|特邀|委托|聘请|协调)了?\\Z")
_SET_UP = re.compile("(?:成立|设立|组建)了?“?\\Z")
_TO_ACT = re.compile("”?，(?:对|负责|统筹|承担|专门|专职|探索|实行|牵头|由其|选派|抽调|聘请)")
_IN_ROW = re.compile(
    "[、和与及][^，。；：！？]{2,60}?等(?:[0-9一二两三四五六七八九十]{1,3}余?多?[家个])?(?:驻区|辖区|共建|联建|成员|爱心|结对)*"
    "(?:单位|机构|社会组织|部门)"
)
_OPEN_TO_ALL = (
    "党群服务中心", "政务服务中心", "便民服务中心", "市民服务中心", "活动中心", "邻里中心", "体育馆", "图书馆",
    "文化馆", "博物馆",
)  # fmt: skip
"""Houses whose staff or volunteers do something in them."""
_MAY_ACT = frozenset(["service-centre", "building", "quoted-title"])
_BROUGHT = re.compile("(?:招引|引进|引入|引来|招来|聘请|委托|请来)了?\\Z")
_HOMES = re.compile("安置房|保障房|公租房|回迁房|业主|住户|小区|[0-9]+号楼|的(?:居民|业主|住户|停车难|电梯|楼道)")


def tenants(scan: Scan, rule: ListRule) -> list[Candidate]:
    """入驻某大厦的A、B、C，…: the tenants, named without a noun."""
    found = []
    for match in _TENANT_ROW.finditer(scan.text):
        for start, end in parts(match.group(1), match.start(1)):
            if scan.text.endswith(BUILT, start, end):
                continue  # 落户某街道的云谷产业园
            kinds = set(scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1])
            alone = "、" not in match.group(1)
            if (
                not kinds & set("svp")
                and kinds & set("x" if alone else "nx")
                and scan.starts[scan.word_at(start)] == start
            ):
                found.append(Candidate(start, end, rule.cls, rule.fine, rule.id, rule.priority))
    return found


def staffed(scan: Scan, priority: int) -> list[Candidate]:
    """云鸟速运 in 闪送达、云鸟速运的百余名骑手; 海贸通 in 跨境服务商海贸通: firms without a noun of their own."""
    spans: list[tuple[int, int]] = []
    for staff in _STAFF.finditer(scan.text):
        row = _STAFF_ROW.search(scan.text, max(0, staff.start() - 40), staff.start())
        if row is not None:
            spans += parts(row.group(1), row.start(1))
    spans += [match.span(1) for match in _SUPPLIER.finditer(scan.text)]
    spans += [match.span(1) for match in _RUN_BY.finditer(scan.text) if _NO_FIRM.search(match[1]) is None]
    found = [
        Candidate(*quoted.span(1), "Organisation", "Enterprise", "whose-staff", priority + 12)
        for shops in _SHOP_NAMES.finditer(scan.text)
        for quoted in _QUOTED.finditer(scan.text, *shops.span(1))
    ]
    found += [
        Candidate(*quoted.span(1), "Organisation", "Enterprise", "whose-staff", priority + 12)
        for shops in near(_SHOP_ROW, scan.text, _QUOTED_ROW)
        for quoted in _QUOTED.finditer(scan.text, *shops.span())
    ]
    found += [
        Candidate(*quoted.span(1), "Organisation", "Enterprise", "whose-staff", priority + 12)
        for brands in (_BRANDS.finditer(scan.text) if "”" in scan.text and "品牌" in scan.text else ())
        for quoted in _QUOTED.finditer(scan.text, *brands.span(1))
    ]
    for start, end in spans:
        if IN_FULL.match(scan.text, end):
            continue  # 云锦商业|运营管理有限公司
        kinds = scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1]
        if scan.starts[scan.word_at(start)] == start and "x" in kinds and set(kinds) <= set("nxg"):
            found.append(Candidate(start, end, "Organisation", "Enterprise", "whose-staff", priority))
    return found


def retyped(scan: Scan, kept: Sequence[Candidate]) -> list[Candidate]:
    """齐云检测中心 that moves in, or runs a place, is an organisation: the verb tells what the noun leaves open."""
    at_start = {c.start: c for c in kept}
    by_end = {c.end: c for c in kept}
    found = []
    for c in kept:
        if c.cls == "Facility" and c.rule in _MAY_ACT and _acts(scan, c, at_start, by_end):
            c = c._replace(cls="Organisation", fine="")
        elif c.cls == "Facility" and _mediates(scan.text, c.start, c.end):
            c = c._replace(cls="Organisation", fine="SocialOrganisation")
        elif c.rule == "service-centre" and scan.text[c.end - 1] == "园" and _HOMES.match(scan.text, c.end):
            c = c._replace(cls="Compound", fine="", rule="compound")  # 锦绣兰园|安置房
        found.append(c)
    return found


def _mediates(text: str, start: int, end: int) -> bool:
    """Whether what is named are the people who settle quarrels, and no room that was built for it.

    >>> _mediates("成立“老周联调工作室”", 3, 10), _mediates("建成文竹调解中心", 2, 8), _mediates("老书记工作室", 0, 6)
    (True, False, False)
    """
    return _MEDIATING.search(text, start, end) is not None and _BUILT.search(text, max(0, start - 8), start) is None


_MEDIATING = re.compile(
    "(?:调解|联调|警调)(?:（[^）]{1,4}）)?(?:工作室|中心)\\Z"
    f"|[老小][{''.join(sorted(COMMON))}马高林梁](?!长)[\u4e00-\u9fff”]{{0,5}}工作室\\Z"
)
_BUILT = re.compile("(?:建成|建起|建设|新建|打造|改建|改造|扩建|位于|走进|来到)[^，。；：]{0,4}\\Z")


def _acts(scan: Scan, c: Candidate, at_start: Mapping[int, Candidate], by_end: Mapping[int, Candidate]) -> bool:
    """Whether what a place name says moves in, beside a firm or brought here, or runs what is told.

    Or stands in a row with a firm that is told to be of organisations: 某协会、某回收中心等社会组织.
    """
    text = scan.text
    if not text.endswith(("中心", "馆", "工作室", "院", "门诊部"), c.start, c.end):
        return False
    if text.endswith(_HOUSES, c.start, c.end) and _BROUGHT.search(text, max(0, c.start - 5), c.start):
        return True  # 引进|仁和中医门诊部
    if text[c.start - 1 : c.start] == "由" and _RUNNING.match(text, c.end):
        return True
    if _steps_in(text, c.start, c.end):
        return True
    end, firms = c.end, 0
    while text[end : end + 1] in ("、", "和", "与", "及") and end + 1 in at_start:
        other = at_start[end + 1]
        firms += other.cls == "Organisation"
        end = other.end
    start = c.start
    while text[start - 1 : start] in ("、", "和", "与", "及") and start - 1 in by_end:
        other = by_end[start - 1]
        firms += other.cls == "Organisation"
        start = other.start
    if firms > 0 and (_AND_SUCH.match(text, end) or _STEPPING_IN.match(text, end)):
        return True
    if not text.endswith(_OPEN_TO_ALL, c.start, c.end) and _is_partner(text, _row_start(text, c, by_end), end):
        return True
    return _RUN.match(text, end) is not None and (
        firms > 0 or _BROUGHT.search(text, max(0, start - 5), start) is not None
    )


def _row_start(text: str, c: Candidate, by_end: Mapping[int, Candidate]) -> int:
    """Where the row begins, of names with 、 between them, that a name stands in."""
    start = c.start
    while text[start - 1 : start] == "、" and start - 1 in by_end:
        start = by_end[start - 1].start
    return start


def _is_partner(text: str, start: int, end: int) -> bool:
    """Whether somebody signs a contract or sets something up with whom `text` names from `start` to `end`.

    >>> _is_partner("社区与青禾护理院签约", 3, 8), _is_partner("社区与青禾护理院相邻", 3, 8)
    (True, False)
    """
    return text[start - 1 : start] in _WITH and _JOINTLY.match(text, end) is not None


_HOUSES = ("门诊部", "护理院", "养老院", "康复院", "体检中心", "艺术中心", "美术馆")
"""Houses that move somewhere as firms do."""
_WITH = frozenset("与同和跟")
_JOINTLY = re.compile(
    "(?:正式|先后|分别|一起|深度|长期|近日|日前)*(?:签约|签订|签署|签下|共建|共组|共同(?!体)|合办|合作|联办|联手|联合|合力|结对|结成|达成|缔结|建立了?[^，。；]{0,8}(?:合作|共建|协作))"
)


def _steps_in(text: str, start: int, end: int) -> bool:
    """Whether the house that `text` names from `start` to `end` is called in, sends people, or was set up to act.

    >>> _steps_in("街道联合青禾公益中心义诊", 4, 10), _steps_in("居民走进青禾活动中心看书", 4, 10)
    (True, False)
    """
    if text.endswith(_OPEN_TO_ALL, start, end):
        return False
    return (
        _STEPPING_IN.match(text, end) is not None
        or _IN_ROW.match(text, end) is not None
        or _CALLED_IN.search(text, max(0, start - 3), start) is not None
        or (_SET_UP.search(text, max(0, start - 5), start) is not None and _TO_ACT.match(text, end) is not None)
    )
