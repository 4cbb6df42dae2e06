"""What is printed over an article but not by its reporter: the head of a newspaper page, and the line under a headline
in which a website says when, where from and by whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.layout.vocabulary import SURNAMES
from jiedao.reading.metadata import iso_date

_LONGEST = 160
_DATE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}[ ]?[-./年][ ]?[0-9]{1,2}[ ]?[-./月][ ]?[0-9]{1,2}(?![0-9])[ ]?日?")
_TIME = re.compile(r"(?<![0-9])[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?![0-9])")
_WEEKDAY = re.compile("(?:星期|周)[一二三四五六日天]")
_LABEL = re.compile(
    "(发布时间|发布日期|发表时间|时间|日期|更新时间|信息来源|文章来源|稿件来源|来源|稿源|发布单位|发布机构|发布者|发布人|作者|记者|撰稿人?|供稿|"
    "责任编辑|责编|编辑|审核|审稿人?|初审|复审|终审|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击次数|点击量|点击数|点击|访问量|字体|字号|分享到?)"
    r"[ ]?[:：][ ]?"
)
_FROM, _BY = ("来源", "稿源"), ("作者", "记者", "撰稿")
_FURNITURE = re.compile(
    r"[\[【［(（]?[ ]?(?:大[ ]?中[ ]?小|打印本页|打印|关闭窗口|关闭|收藏)[ ]?[\]】］)）]?|[0-9]+[ ]?次?"
)
_BLANKS = re.compile(r"[ \t\u3000\xa0|｜/]+")
_PAPER = re.compile("[\u4e00-\u9fff·]{1,8}?(?:日报|晚报|时报|早报|晨报|商报|都市报|周刊|周报|新报|快报|导报)")
_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
_SENTENCE = re.compile("[，。！？；,;]")


class Masthead(NamedTuple):
    """What a line says of the article or page below it, as `records.Metadata` has it; empty: not said."""

    date: str
    publisher: str
    authors: tuple[str, ...]


def masthead(content: str) -> Masthead | None:
    """What the line says, if it is a website's line on an article or the head of a page; None if it is neither.

    >>> masthead("发布时间：2024-03-05 10:20 来源：湘江日报 作者：张三 浏览次数：12")
    Masthead(date='2024-03-05', publisher='湘江日报', authors=('张三',))
    >>> masthead("湘江日报  A06  2024年11月15日 星期五  责编：王芳")
    Masthead(date='2024-11-15', publisher='湘江日报', authors=())
    >>> masthead("来源：群众点单，社区派单"), masthead("2024年3月5日，街道办起食堂")
    (None, None)
    """
    if len(content) > _LONGEST:
        return None
    found = _web_line(content) if _LABEL.search(content) else None
    return _page_head(content) if found is None and _WEEKDAY.search(content) else found


def _web_line(content: str) -> Masthead | None:
    """A line of labels and what they say: each is known, or a date or a short name."""
    line = _BLANKS.sub(" ", content).strip(" （()）【】[]")
    labels = list(_LABEL.finditer(line))
    if _unsaid(line[: labels[0].start()]):
        return None
    said: dict[str, str] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        value = line[label.end() : following.start() if following else len(line)].strip()
        if _SENTENCE.search(value) or len(value) > 40:
            return None
        said.setdefault(label[1], value)
    date = _date(line)
    publisher = next((value.split(" ")[0] for key, value in said.items() if key.endswith(_FROM)), "")
    names = next((value for key, value in said.items() if key.startswith(_BY)), "")
    authors = tuple(name for name in re.split("[ 、]", names) if _NAME.fullmatch(name) and name[0] in SURNAMES)
    if not date and not (publisher and len(labels) > 1):
        return None
    if publisher and (_DATE.match(publisher) or not re.search("[\u4e00-\u9fffA-Za-z]", publisher)):
        publisher = ""
    return Masthead(date, publisher, authors)


def _page_head(content: str) -> Masthead | None:
    """A paper's name, the number of a page, a date with its weekday, editors: no sentence."""
    date = _date(content)
    if not date or len(content) > 80 or _SENTENCE.search(content):
        return None
    before = "".join(content[: _DATE.search(content).start()].split())  # type: ignore[union-attr]
    paper = _PAPER.search(before)
    return Masthead(date, paper[0] if paper else "", ())


def _unsaid(line: str) -> str:
    """What is left of a line without dates, times and what a page is furnished with."""
    for known in (_DATE, _TIME, _WEEKDAY, _FURNITURE):
        line = known.sub("", line)
    return line.strip(" -—:：")


def _date(line: str) -> str:
    found = _DATE.search(line)
    if found is None:
        return ""
    try:
        return iso_date(found[0].replace(" ", ""))
    except ValueError:
        return ""
