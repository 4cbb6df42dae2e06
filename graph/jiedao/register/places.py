"""A place of the register, and the forms in which its name is written."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

SUB_DISTRICT_DIGITS: Final = 9
COMMUNITY_DIGITS: Final = 12

_PROVINCES: Final = {
    "内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏", "新疆维吾尔自治区": "新疆",
}  # fmt: skip

_PEOPLES: Final = (
    "汉族|各族|蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|"
    "傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|"
    "仡佬族|锡伯|塔吉克|怒族|鄂温克族|保安族|裕固族|独龙族|普米族"
)
_SHORT = re.compile(
    rf"(.{{2,}}?)((?:{_PEOPLES})*)(特别行政区|自治州|自治县|自治旗|自治区|地区|林区|特区|新区|矿区|省|市|盟|区|县|旗)"
)
_ZONES: Final = (
    (re.compile(r"(.*?)经济技术开发区"), "经开区"),
    (re.compile(r"(.*?)高新技术(?:产业)?开发区"), "高新区"),
    (re.compile(r"(.*?)航空港经济综合实验区"), "航空港区"),
)
_OFFICE = re.compile(r"(.+?(?:街道|地区))(?:办事处|办)|(.+?)办事处|(.+?[镇乡])人民政府")
_COMMITTEE = re.compile(r"(.+?)(社区|村)?(居民委员会|居委会|居民委会|村民委员会|村委会|村民委会|委员会)", re.DOTALL)
_VILLAGE_COMMITTEES: Final = frozenset({"村民委员会", "村委会", "村民委会"})


class Place(NamedTuple):
    """A row of the register.

    `code` is as published: 6 digits for divisions (GB/T 2260: 410000, 410100, 410103), 9 for sub-districts and
    towns, 12 for communities and villages. `level` is `Province`, `City`, `District`, `SubDistrict`, `Community`
    or `Village`.
    """

    code: str
    name: str
    level: str

    @property
    def cls(self) -> str:
        """The coarse class in the graph."""
        if self.level == "Village":
            return "Community"
        return self.level if self.level in ("SubDistrict", "Community") else "Division"

    @property
    def fine(self) -> str:
        """The finer class in the graph, or empty."""
        return self.level if self.level not in ("SubDistrict", "Community") else ""

    @property
    def prefix(self) -> str:
        """The digits that the codes of all places within this one begin with.

        >>> Place("410100", "郑州市", "City").prefix
        '4101'
        """
        return self.code[: {"Province": 2, "City": 4}.get(self.level)]

    def contains(self, other: Place) -> bool:
        """Whether `other` lies in this place, or is it.

        >>> Place("410100", "郑州市", "City").contains(Place("410103001", "淮河路街道", "SubDistrict"))
        True
        """
        return other.prefix.startswith(self.prefix)


class Undecided(NamedTuple):
    """A name that the context does not settle. It is linked to none of its candidates."""

    name: str
    candidates: tuple[Place, ...]


def short_forms(name: str) -> tuple[str, ...]:
    """The shorter names of a division, at least two characters long.

    >>> short_forms("中原区"), short_forms("恩施土家族苗族自治州"), short_forms("单县")
    (('中原',), ('恩施',), ())
    >>> short_forms("管城回族区")
    ('管城', '管城区')
    >>> short_forms("郑州高新技术产业开发区")
    ('郑州高新区', '高新区')
    """
    if name in _PROVINCES:
        return (_PROVINCES[name],)
    for zone, short in _ZONES:
        if parts := zone.fullmatch(name):
            return (parts[1] + short, short) if parts[1] else (short,)
    parts = _SHORT.fullmatch(name)
    if not parts:
        return ()
    stem, peoples, word = parts.groups()
    return (stem, stem + word[-1]) if peoples and word[-1] in "区县" else (stem,)


def sub_district_form(name: str) -> str:
    """The name of a sub-district or town without the word for its office.

    >>> sub_district_form("淮河路街道办事处"), sub_district_form("淮河路办事处"), sub_district_form("马寨镇")
    ('淮河路街道', '淮河路街道', '马寨镇')
    """
    if not (parts := _OFFICE.fullmatch(name)):
        return name
    if parts[2]:
        return parts[2] if parts[2].endswith(("镇", "乡", "区", "苏木")) else f"{parts[2]}街道"
    return parts[1] or parts[3]


def community_form(name: str) -> str:
    """The name of a community or village without the word for its committee.

    >>> [community_form("汝河小区" + end) for end in ("社区居民委员会", "社区居委会", "居委会", "社区")]
    ['汝河小区社区', '汝河小区社区', '汝河小区社区', '汝河小区社区']
    >>> community_form("莘松居民区")
    '莘松社区'
    >>> community_form("西岗村委会"), community_form("西岗村村民委员会"), community_form("西岗村社区居委会")
    ('西岗村', '西岗村', '西岗村社区')
    """
    if name.endswith("居民区"):
        return f"{name.removesuffix('居民区')}社区"
    if not name.endswith("会") or not (parts := _COMMITTEE.fullmatch(name)):
        return name
    stem, word, committee = parts.groups()
    if committee in _VILLAGE_COMMITTEES:
        return f"{stem}{'社区' if word == '社区' else '村'}"
    if committee == "委员会":
        return f"{stem}{word}" if word else stem
    return f"{stem}村社区" if word == "村" else f"{stem}社区"


def loose_community_form(name: str) -> str:
    """What is left when a community's name loses 社区 and a 村 or 小区 before it.

    >>> loose_community_form("西岗村社区"), loose_community_form("西岗社区"), loose_community_form("西岗村")
    ('西岗', '西岗', '西岗')
    """
    stem = name.removesuffix("社区") or name
    for word in ("小区", "村"):
        if len(stem) > len(word) + 1:
            stem = stem.removesuffix(word)
    return stem
