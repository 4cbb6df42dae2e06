"""By-lines and photo credits: who wrote, and where in a line it says so."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.layout.vocabulary import (
    CAPTION_MARKS,
    CREDIT_CUES,
    DESK,
    ORGANISATION_ENDS,
    ROLES,
    SENTENCE_END,
    SURNAMES,
    WORK,
)

_ROLE = re.compile(ROLES)
_WORK = re.compile(WORK)
_DESK = re.compile(DESK)
_GLUED = re.compile(rf"(?:{ROLES}|{DESK})([\u4e00-\u9fff]{{2,4}})")
_NAME_THEN_WORK = re.compile(
    r"([\u4e00-\u9fff]{2,4}?)(?:文图|文圖|图文|圖文|[摄攝]影报道|攝影報道|[摄攝]影|报道|報道|[摄攝])"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8})+")
_SEPARATORS = re.compile(r"[\s\u3000/／、，,;；:：|｜&＋+]+")
_BULLETS = "□■◎●○◆◇★☆▲△◥◤·*＊-—―－_ \t\u3000\xa0"
_CUE = re.compile(  # each way begins with a character of its own: most of a text is passed over by that
    r"记者|記者|通[讯訊][员員]|文\s*[/／]|图\s*[/／]|圖\s*[/／]|/\s*[文图圖]|／\s*[文图圖]|摄影|攝影|文[图圖]|图文|圖文|作者|编[辑輯]|編[辑輯]|"
    r"责[编編]|責[编編]|校[对對]|实[习習]生|實[习習]生|撰文|供稿"
)
_BY = ("文:", "文：")  # apart from the others: a pattern that holds `^` is tried at every character
_DATELINE = re.compile(
    r"(?:【\s*)?(?:本[报報刊网網台臺社站][\u4e00-\u9fff0-9 ]{0,10}?[讯訊电電]|[\u4e00-\u9fff]{1,6}[报報网網台臺][讯訊]"
    r"|[\u4e00-\u9fff]{1,10}?(?:[报報网網台臺社端媒]|新[闻聞])[\u4e00-\u9fff]{0,6}?"
    r"(?:[0-9]{1,2}月[0-9]{1,2}日[讯訊电電]|[讯訊](?=[ ]?[（(])))"
    r"(?=[\s\u3000（(】:：，,]|[记記]者|[\u4e00-\u9fff])(?:\s*】)?[\s\u3000:：]*"
)
_REPORTER_PHOTO = re.compile(r"[记記]者[\s\u3000]*([\u4e00-\u9fff]{2,4}?)[\s\u3000]*[/／]?[\s\u3000]*[摄攝][）)]?$")
_BOTH = re.compile(r"文\s*[/／、&]\s*[图圖摄攝](?!影)|[图圖]\s*[/／、&]\s*文")
_PICTURES = frozenset(("图", "圖", "摄", "攝", "摄影", "攝影", "供图", "供圖"))
_IN_BRACKETS = re.compile(r"[（(【]([^（()）【】]{2,80})[）)】][\s\u3000]*")
_TRAILING = re.compile(r"[\s\u3000]*[（(【]([^（()）【】]{2,60})[）)】]$")
_WORD_AND_BLANK = re.compile(r"([^\s\u3000]{1,16})[\s\u3000]+")
_CREDIT_CUE = re.compile("|".join(CREDIT_CUES))
_PHOTOGRAPHER = re.compile(r"(?:^|[\s\u3000。）)（(])[\u4e00-\u9fff·]{2,8}[\s\u3000/／]*(?:[摄攝]|供[图圖])[）)]?$")
_CAPTION_NUMBER = re.compile("[图圖](?:[①-⑨]|[一二三四五六七八九]|[0-9]{1,2})[：:]")
_NUMBERED_PICTURE = re.compile(
    r"(?:[上下左右中]|[①②③④⑤⑥⑦⑧⑨]|[一二三四]|[0-9])?[图圖](?:[①②③④⑤⑥⑦⑧⑨]|[一二三四]|[0-9])?[为為:：]"
)


class Trim(NamedTuple):
    """What is left of a paragraph without dateline and by-lines, `content[start:end]`, and the by-lines' names."""

    start: int
    end: int
    authors: tuple[str, ...]


def _surnamed(token: str) -> bool:
    return token[0] in SURNAMES or "·" in token


def _merge_spaced_names(tokens: list[str]) -> list[str]:
    """`李 明` is one name: two lone characters in a row belong together."""
    merged: list[str] = []
    pending = ""
    for token in tokens:
        if len(token) == 1 and token not in "文图圖摄攝" and "\u4e00" <= token <= "\u9fff":
            pending += token
            if len(pending) == 2:
                merged.append(pending)
                pending = ""
            continue
        if pending:
            merged.append(pending)
            pending = ""
        merged.append(token)
    if pending:
        merged.append(pending)
    return merged


def names_alone(content: str) -> tuple[str, ...]:
    """The names, if the words are nothing but names of people; else nothing.

    >>> names_alone("张晓梅 李 明"), names_alone("文明劝导")
    (('张晓梅', '李明'), ())
    """
    if len(content) > 40:
        return ()
    tokens = _merge_spaced_names([token for token in _SEPARATORS.split(content.strip(_BULLETS)) if token])
    if tokens and all(_NAME.fullmatch(token) and len(token) <= 3 and _surnamed(token) for token in tokens):
        return tuple(tokens)
    return ()


def byline(content: str) -> tuple[str, ...] | None:
    """The authors, if the words are a by-line and nothing else; None if they are not one.

    A line of editors alone is a by-line without authors; photographers are none.

    >>> byline("本报记者 张晓梅 通讯员 李 明 文/图")
    ('张晓梅', '李明')
    >>> byline("本报记者 张晓梅 摄影 赵强"), byline("供稿：明湖街道 张晓梅")
    (('张晓梅',), ('张晓梅',))
    >>> byline("□ 记者 张晓梅"), byline("责任编辑：王芳"), byline("记者走基层")
    (('张晓梅',), (), None)
    """
    if len(content) > 90 or not (_CUE.search(content) or content.startswith(_BY)):
        return None
    bare = content.strip(_BULLETS)
    if bare[:1] in "（(【" and bare[-1:] in "）)】":
        bare = bare[1:-1]
    bare = _BOTH.sub("文图", bare)
    tokens = _merge_spaced_names([token for token in _SEPARATORS.split(bare) if token])
    names: list[str] = []
    since_work: list[str] = []
    cues = known = 0
    aside = False  # whether the names that follow belong to editors or photographers
    work_last = bool(tokens) and bool(_WORK.fullmatch(tokens[-1]))
    for token in tokens:
        pictures = token in _PICTURES
        if _DESK.fullmatch(token):
            aside, cues = True, cues + 1
        elif _ROLE.fullmatch(token) or _WORK.fullmatch(token):
            if pictures and work_last and len(since_work) < len(names):
                names = names[: len(names) - len(since_work)]
            aside, cues = pictures and not work_last, cues + 1
            if _WORK.fullmatch(token):
                since_work = []
        elif (glued := _GLUED.fullmatch(token) or _NAME_THEN_WORK.fullmatch(token)) and _surnamed(glued[1]):
            aside = bool(_DESK.match(token))
            cues, known = cues + 1, known + 1
            if not aside:
                names.append(glued[1])
                since_work.append(glued[1])
        elif cues and token.endswith(ORGANISATION_ENDS):
            continue
        elif _NAME.fullmatch(token):
            known += _surnamed(token)
            if aside:
                known += not _surnamed(token)
            else:
                names.append(token)
                since_work.append(token)
        else:
            return None
    if not cues or known * 2 < len(names) or (names and not known):
        return None
    if not names and not known and not _DESK.search(bare):
        return None
    return tuple(dict.fromkeys(names))


def reporter_of_picture(content: str) -> tuple[str, ...]:
    """The reporter who took the picture of a caption; photographers of other kinds are no authors.

    >>> reporter_of_picture("食堂一景。 本报记者 张晓梅 摄"), reporter_of_picture("食堂一景。 赵强 摄")
    (('张晓梅',), ())
    """
    match = _REPORTER_PHOTO.search(content[-40:])
    return (match[1],) if match else ()


def is_credit(content: str) -> bool:
    """Whether a short line is the caption of a picture by its own words.

    >>> is_credit("居民在游园里散步。 赵强 摄"), is_credit("图为社区食堂"), is_credit("摄影展开幕")
    (True, True, False)
    >>> is_credit("图②：老人们在学堂里练字。"), is_credit("图书室开放了。")
    (True, False)
    """
    if content[0] in CAPTION_MARKS or _CAPTION_NUMBER.match(content):
        return True
    if not _CREDIT_CUE.search(content):
        return False
    return bool(
        _PHOTOGRAPHER.search(content[-24:])
        or _NUMBERED_PICTURE.match(content)
        or content.startswith(
            ("资料图", "資料圖", "图片来源", "圖片來源", "摄影：", "摄影:", "攝影：", "供图：", "供图:")
        )
        or content.endswith(("（资料图片）", "(资料图片)", "资料图片", "資料圖片"))
    )


def _leading_names(content: str, start: int) -> tuple[int, list[str]]:
    """Role words and names that follow each other from `start`, parted by blanks: `记者 张三 通讯员 李四 近日…`."""
    names: list[str] = []
    position = start
    role_seen = False
    while token := _WORD_AND_BLANK.match(content, position, start + 80):
        word = token[1]
        if _ROLE.fullmatch(word) or (role_seen and _WORK.fullmatch(word)):
            role_seen = True
        elif role_seen and _NAME.fullmatch(word) and len(word) <= 3 and _surnamed(word):
            names.append(word)
        elif (glued := _GLUED.fullmatch(word)) and _surnamed(glued[1]):
            role_seen = True
            names.append(glued[1])
        else:
            break
        position = token.end()
    return (position, names) if names else (start, [])


def may_be_dated(content: str) -> bool:
    """Whether a paragraph may begin with a dateline that does not begin with 本报.

    >>> may_be_dated("湘江日报3月5日讯（记者 张晓梅）"), may_be_dated("街道办起食堂。")
    (True, False)
    """
    beginning = content[:26]
    return "讯" in beginning or "訊" in beginning or "日电" in beginning or "日電" in beginning


def trim(content: str) -> Trim:
    """Take the dateline (`本报讯`) and the by-lines at either end off a paragraph.

    >>> content = "本报讯（记者 张晓梅）日前，街道办起了食堂。（通讯员 李明）"
    >>> cut = trim(content); content[cut.start:cut.end], cut.authors
    ('日前，街道办起了食堂。', ('张晓梅', '李明'))
    """
    start, end = 0, len(content)
    authors: list[str] = []
    dateline = _DATELINE.match(content) if content[0] in "【本" or may_be_dated(content) else None
    if dateline and not content.startswith(("通讯", "通訊"), max(0, dateline.end() - 2)):
        start = dateline.end()
    if start < end and (dateline or content[0] in "（(【记記本通"):
        bracket = _IN_BRACKETS.match(content, start)
        names = byline(bracket[1]) if bracket else None
        if bracket and names is not None and (dateline or names):
            authors.extend(names)
            start = bracket.end()
        else:
            start, found = _leading_names(content, start)
            authors.extend(found)
        if start and content[start : start + 1] in ("，", ",", "：", ":"):
            start += 1
    if content[-1] in "）)】":
        trailing = _TRAILING.search(content[max(start, end - 70) : end])
        if trailing:
            at = max(start, end - 70) + trailing.start()
            before = content[at - 1] if at > start else ""
            inner = byline(trailing[1])
            if inner is None and before in SENTENCE_END | {"”", "』", "」"}:
                inner = names_alone(trailing[1]) or None
            if inner is not None and at > start:
                authors.extend(inner)
                end = at
    return Trim(start, end, tuple(dict.fromkeys(authors)))
