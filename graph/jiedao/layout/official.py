"""What in a line tells an official document (公文): its number and labels, its title, who signed it and when."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from jiedao.layout.vocabulary import SENTENCE_END
from jiedao.numerals import parse
from jiedao.periods import date

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = re.compile(
    rf"(?P<year>(?:19|20)[0-9]{{2}}|[一二][〇零一二三四五六七八九]{{3}})\s*"
    rf"(?:年\s*(?P<month>{_NUMBER})\s*月(?:\s*(?P<day>{_NUMBER})\s*[日号])?"
    r"|(?P<mark>[-./])\s?(?P<m>[0-9]{1,2})\s?(?P=mark)\s?(?P<d>[0-9]{1,2}))"
)
_LONGEST_DATE = 22
_BODIES = re.compile(
    r"(?!第?[一二三四五六七八九十0-9]{1,3}[、.])[\u3400-\u9fff()·、\s]{3,70}"
    "(?:办事处|委员会|[工党]委|党组|支部|居委会|村委会|业委会|政府|办公室|街道|中心|公司|指挥部|小组|协会|联合会|工会|商会"
    r"|[市区县镇乡]委|大队|派出所|司法所|工作站|服务站|[办局厅科])(?:\((?:盖章|公章|代章|章)\))?"
)
_OFFICE = re.compile("(?:办事处|委员会|工委|居委会|村委会|政府)$")
"""Who signs where no date tells a signature; the bare name of a place may be a heading."""
_LABELS = (
    "信息索引|索引号|主题分类|组配分类|信息类别|主题词|分类|发文机关|发文机构|发布机构|公开机构|责任部门|发文字号|文号|有效性|浏览次数|签发人?|密级"
    "|(?P<dated>(?:发布|发文|成文|印发|公开)(?:日期|时间))|附件?[0-9一二三四五六七八九十]{0,2}|抄[送报]|主送|报送|分送|联系(?:人|电话|方式|地址)|出席|列席|记录"
)
_IMPRINT = re.compile(
    rf"\(?(?:{_LABELS})\s*:.*|附件[0-9一二三四五六七八九十]{{0,2}}"
    r"|\((?:此件|本文|主动|依申请|不予)*公开(?:发布)?\)"
    r"|[\u3400-\u9fff]{0,14}\s*[〔\[(【][0-9]{4}[〕\])】]\s*第?\s*[0-9]{1,4}\s*[号期]"
)
_LETTERHEAD = re.compile(r"[\u3400-\u9fff\s]{4,40}文件")
_TITLE = re.compile(
    "[^。；！？]{0,40}关于[^。；！？]{2,80}(?:的|情况|工作|实施|年度)(?:通知|公告|通告|通报|批复|答复|复函|函|回复|意见|决定|决议|公示|报告|请示|汇报|方案"
    r"|办法|规定|细则|规划|计划|总结|倡议书|说明)(?:\([^()]{1,12}\))?"
)
_LONGEST = 90
_ENDS_DATE = frozenset("日号月)）0123456789０１２３４５６７８９")
_SIGNS = str.maketrans({"○": "〇", "◯": "〇", "O": "〇", "o": "〇"})


def _plain(line: str) -> str:
    """The line with half-width digits and marks, one sign for the zero of 二○二四, not spread out (二 月 八 日)."""
    plain = unicodedata.normalize("NFKC", line).translate(_SIGNS)
    words = plain.split()
    return plain if any(len(word) > 1 for word in words) else "".join(words)


class Signature(NamedTuple):
    """A line of a signature: the bodies that sign and the date, each empty where the line has none."""

    bodies: str
    date: str


def signature(line: str) -> Signature | None:
    """Who signs, and when, if the line says nothing else.

    >>> signature("柳荫街道办事处　二○二四年三月八日")
    Signature(bodies='柳荫街道办事处', date='2024-03-08')
    >>> signature("2024 年 11 月"), signature("2024.13.1"), signature("街道成立于2024年11月6日")
    (Signature(bodies='', date='2024-11'), None, None)
    >>> signature("中共柳荫街道工作委员会　柳荫街道办事处").date, signature("一、健全党工委")
    ('', None)
    """
    if len(line) > _LONGEST or line[-1] in SENTENCE_END:
        return None
    plain = _plain(line)
    found = _date_at_end(plain) if line[-1] in _ENDS_DATE else None
    before = plain[: found.start()].strip("(, ") if found else plain
    iso = _iso(found) if found else ""
    if before and not _BODIES.fullmatch(before):
        return None
    return Signature(before, iso) if before or iso else None


def signs_alone(bodies: str) -> bool:
    """Whether a body is named that signs even where no date stands below.

    >>> signs_alone("青山区柳荫街道办事处"), signs_alone("青山区柳荫街道")
    (True, False)
    """
    return _OFFICE.search(bodies) is not None


def labelled_date(line: str) -> str:
    """The ISO date that stands behind the label of one; else empty.

    >>> labelled_date("发布日期：2024-01-18　来源：柳荫街道"), labelled_date("2024年1月18日")
    ('2024-01-18', '')
    """
    plain = _plain(line[:_LONGEST])
    label = _IMPRINT.fullmatch(plain)
    found = _DATE.search(plain, label.end("dated")) if label and label["dated"] else None
    return _iso(found) if found else ""


def _date_at_end(plain: str) -> re.Match[str] | None:
    """The date that a line ends with, bracketed or not."""
    end = len(plain.removesuffix(")").rstrip())
    return next((m for at in range(max(0, end - _LONGEST_DATE), end) if (m := _DATE.fullmatch(plain, at, end))), None)


def _iso(found: re.Match[str]) -> str:
    """The date, or the month, in ISO 8601; empty if there is none such."""
    written = (found["year"], found["month"] or found["m"], found["day"] or found["d"])
    year, month, day = (int(parse(part) or 0) if part else 0 for part in written)
    iso = date(year, month, day) if month else ""
    return iso if day else iso[: len("2024-11")]


def is_imprint(line: str) -> bool:
    """Whether a line is a label or number of an official document: no title, and nothing that it tells.

    >>> is_imprint("柳办发〔2024〕12号"), is_imprint("抄送：区委办公室。"), is_imprint("附件"), is_imprint("附近的食堂")
    (True, True, True, False)
    """
    if line.endswith("印发") and (printed := signature(line[:-2].rstrip())) and printed.date:
        return True  # 柳荫街道党政办公室 2024年3月8日印发
    return len(line) <= _LONGEST and _IMPRINT.fullmatch(_plain(line)) is not None


def is_letterhead(line: str) -> bool:
    """Whether a line is the head of an official document: 青山区柳荫街道办事处文件."""
    return _LETTERHEAD.fullmatch(line) is not None


def is_official_title(line: str) -> bool:
    """Whether a line is the title of an official document.

    >>> is_official_title("关于做好防汛工作的通知"), is_official_title("关于做好防汛工作"), is_official_title("通知")
    (True, False, False)
    """
    return len(line) <= _LONGEST and "关于" in line and _TITLE.fullmatch(_plain(line)) is not None


def stands_alone(line: str) -> bool:
    """Whether a line is a part of its own of an official document, and none of a paragraph."""
    signed = signature(line)
    return (signed is not None and signed.date != "") or is_official_title(line) or is_imprint(line)
