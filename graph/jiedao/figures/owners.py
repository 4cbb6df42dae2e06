"""Whose a number is: the mention that is its clause's subject, or owns, founds, holds what is counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from jiedao.figures.records import SUB_DISTRICT, FigureContext, Hit
from jiedao.figures.sentence import Sentence

_ACTORS = frozenset(("SubDistrict", "Community", "Compound", "Organisation", "Platform", "Project", "Facility", "Division"))
_LEAD = re.compile(
    "(?:目前|同时|此外|另外|其中|如今|现在|也|并|而|又|还|仅|截至目前|今年|近日|日前|的|[，,、 “‘\"]|在?党建引领下|本报讯|是|由|以|全[区市省]|于是|率先)+"
)
_PLACE = re.compile("街道|办事处|该街道|全街道|党工委")
_COMMITTEE = re.compile("(?:党工委|办事处|街道办|街道党委|街道)$")
_KIND_OF_NAME = re.compile("^[^在为向由把将与和、对给]*(?:平台|公司|企业|社区|村|项目|园区|基地|品牌|中心|商圈|楼宇|小区|单位|组织|队|学校|医院|酒店)$")
_LIST = re.compile("[”’\"]?(?:、|和|与|及|以及|等)")
_SAYS = re.compile(
    "[”’\"]?(?:是|有|共|现|已|拥有|下辖|辖|设|具有|涵盖|包括|分|累计|先后|自|从|围绕|总|占地|位于|运行|上线|启用|实施|启动|开展|吸引|汇聚|吸纳|惠及|覆盖|"
    "服务|建成|投用|投入|预计|成立|组建|收到|接待|处理|受理|完成|实现|[，,：:]|[0-9])"
)
_GOVERNED = re.compile(
    "(?:引进|引入|为|给|向|对|与|同|和|及|、|联合|依托|通过|在|把|将|由|围绕|联动|借助|利用|按照|根据|以|从|到|于|组建|建成|打造|成立|推行|开展|建设|协调|"
    "结合|针对|推动|推进|落实|聚焦|带领|组织|协同|对接|争取|获得|走进|参观|支持|帮助)了?(?:“)?$"
)
_BUILT = re.compile("(?:建成|组建|打造|成立|搭建|建设|设立|创建|建立|构建|推行|创新|培育|开发|创办|建起|启动)(?:了|起)?[“‘\"]?$")
_INTRODUCED = re.compile("(?:引进|引入|招引|引来)(?:了)?[“‘\"]?$")
_FIRMS = re.compile("企业|公司|单位|商户|商家|会员|机构|品牌|项目")
_JOIN = re.compile("入驻|加入|进驻|抱团|融合|落户|签约|汇聚|集聚|吸纳|吸引|引进")
_JOBS = re.compile("(?:创造|带动|提供|吸纳|解决|新增|实现)[^,，]{0,8}$")
_ECONOMY = re.compile("就业|岗位|税收|产值|营收|营业|销售")
_SPLIT = re.compile("划分(?:为|成)?|分为|分成|分设")
_ANAPHOR = re.compile("(?:推动|使|确保|促使|让|促进)?(?P<demonstrative>该|本|此)?(?P<noun>[\u4e00-\u9fff]{1,2})")
_CONTINUES = re.compile("搭建|建成|自|总|占地|已|现|共|有|开|投|拥有|实施|是|预计|规划|上线|运行|成立|入驻|累计|建筑|计划|完成|顺利|施工|[，,]")
_DESCRIBES = re.compile("[”’\"]?(?:项目)?(?:是|为|系|占地|位于|总|由|于|建筑|规划|建成|现|共|有|设|自|集)")
_FOCUS = re.compile("(?:围绕|针对|面向|聚焦)")
_CARRIES_OUT = re.compile("(?:开展|推出|实施|推行|打造|探索|创新|启动)[^,，。]{0,8}$")


class Owner(NamedTuple):
    """A subject: an index into the mentions of the sentence, or of the one `back` sentences before."""

    index: int = SUB_DISTRICT
    back: int = 0


DEFAULT = Owner()


class Owners:
    """The subjects of the clauses of one sentence, each found once."""

    def __init__(self, sentence: Sentence, context: FigureContext, anaphora: Mapping[str, tuple[str, ...]]) -> None:
        self._sentence = sentence
        self._context = context
        self._anaphora = anaphora
        self._subjects: list[Owner] = []
        self._inherited: list[Owner] = []
        self._stated: list[bool] = []
        self._topic = DEFAULT

    def of_clause(self, clause: int) -> Owner:
        """The subject of a clause; one without any has that of the clause before it."""
        while len(self._subjects) <= clause:
            n = len(self._subjects)
            found = self._explicit(n)
            if found is not None and found != DEFAULT and self._topic == DEFAULT:
                self._topic = found
            self._stated.append(found is not None)
            if found is None:
                found = self._inherited[-1] if n else DEFAULT
                self._inherited.append(found)
            else:
                self._inherited.append(self._inherited[-1] if n and self._passes(found, n) else found)
            self._subjects.append(found)
        return self._subjects[clause]

    def _passes(self, found: Owner, clause: int) -> bool:
        """Whether a project or place is subject of its own clause only, in a sentence that told of the sub-district."""
        if found == DEFAULT or found.back or not self._stated[0] or self._subjects[0] != DEFAULT:
            return False
        _, last, cls = self._sentence.mentions[found.index]
        return cls in ("Project", "Facility", "Programme") and not _DESCRIBES.match(self._sentence.text, last)

    def _explicit(self, clause: int) -> Owner | None:
        """The subject that a clause states itself, or None."""
        sentence, text = self._sentence, self._sentence.text
        start, end = sentence.clauses[clause]
        if clause and text[start - 1 : start] in "：:":
            before = [n for n, (_, last, _) in enumerate(sentence.mentions) if 0 <= start - 1 - last <= 5]
            if before and text[start - 2] not in "说示道绍":
                return Owner(before[-1])
        start = self._skip_lead(start, end)
        n = sentence.at(start)
        if n >= 0 and sentence.mentions[n][1] <= end:
            return self._chain(n, start)
        if _PLACE.match(text, start):
            return DEFAULT
        found = self._referred(start)
        if found is not None:
            return found
        for n in sentence.between(start, end):
            first, last, cls = sentence.mentions[n]
            if first - start > 8:
                break
            if cls in _ACTORS and cls != "Division" and _SAYS.match(text, last) and not _LIST.match(text, last):
                if _KIND_OF_NAME.search(text[start:first]):
                    return Owner(n)
        return None

    def _skip_lead(self, start: int, end: int) -> int:
        text = self._sentence.text
        while start < end:
            if lead := _LEAD.match(text, start, end):
                if self._sentence.at(start) >= 0:
                    break
                start = lead.end()
                continue
            period = next((p for p in self._sentence.periods if p.start == start), None)
            if period is None:
                break
            start = period.end
        return start

    def _chain(self, n: int, start: int) -> Owner | None:
        """The last of a chain of nested names (中原区|汝河路街道|汝河小区社区) at the beginning of a clause."""
        sentence, text = self._sentence, self._sentence.text
        chosen = -1
        while True:
            cls = sentence.mentions[n][2]
            if cls in _ACTORS or _SAYS.match(text, sentence.mentions[n][1]):
                if cls not in ("Person", "Award", "Star"):
                    chosen = n
            after = sentence.after_mention(n)
            following = sentence.at(after)
            if following < 0 and text[after : after + 1] == "的":
                following = sentence.at(after + 1)
            if following < 0 or following <= n or sentence.mentions[following][2] == "Person":
                break
            n = following
        if chosen < 0:
            return None
        if _LIST.match(text, sentence.mentions[chosen][1]) and not text.startswith("等", sentence.mentions[chosen][1]):
            return DEFAULT
        first, last, cls = sentence.mentions[chosen]
        if cls == "Organisation" and _COMMITTEE.search(text[first:last]):
            return DEFAULT
        return Owner(chosen)

    def _referred(self, start: int) -> Owner | None:
        """The mention that 该平台, 平台, 项目 … at the beginning of a clause stands for."""
        match = _ANAPHOR.match(self._sentence.text, start)
        if match is None:
            return None
        noun = match["noun"]
        for form in (noun, noun[:1]):
            classes = self._anaphora.get(form)
            if classes is None:
                continue
            end = match.start("noun") + len(form)
            generic = form in ("社区", "村", "小区", "中心", "企业", "公司", "系统")
            if match["demonstrative"] or (not generic and _CONTINUES.match(self._sentence.text, end)):
                return self.last_named(form, start) or self.last_of(classes, start)
        return None

    def last_named(self, noun: str, position: int) -> Owner | None:
        """The last mention before a position whose name ends in a noun, or is followed by it (“…”平台)."""
        sentence, text = self._sentence, self._sentence.text
        for n in range(len(sentence.mentions) - 1, -1, -1):
            end = sentence.mentions[n][1]
            if end <= position and (text.endswith(noun, 0, end) or text.startswith(noun, sentence.after_mention(n))):
                return Owner(n)
        found = [entry for entry in self._context.recent if entry[0] == noun]
        return Owner(found[0][2], self._context.sentence - found[0][1]) if found else None

    def last_of(self, classes: tuple[str, ...], position: int) -> Owner | None:
        """The last mention of some classes before a position, in this sentence or before it."""
        mentions = self._sentence.mentions
        for n in range(len(mentions) - 1, -1, -1):
            if mentions[n][1] <= position and mentions[n][2] in classes:
                return Owner(n)
        found = [entry for entry in self._context.recent if entry[0] in classes]
        if not found:
            return None
        _, sentence, index = max(found, key=lambda entry: entry[1:])
        return Owner(index, self._context.sentence - sentence)

    def person(self, hit: Hit) -> Owner | None:
        """The person whose age a number is."""
        sentence = self._sentence
        first, last = sentence.clauses[sentence.clause_of(hit.start)]
        for n in sentence.between(first, last):
            start, end, cls = sentence.mentions[n]
            if cls != "Person":
                continue
            if 0 <= hit.start - end <= 4 or (0 <= start - hit.end <= 12 and "的" in sentence.text[hit.end : start]):
                return Owner(n)
        return None

    def adjacent(self, hit: Hit, reach: int = 2) -> Owner | None:
        """The mention that ends right before a number, and is no member of a list."""
        sentence, text = self._sentence, self._sentence.text
        for n in range(len(sentence.mentions) - 1, -1, -1):
            start, end, cls = sentence.mentions[n]
            if end > hit.start:
                continue
            if hit.start - end > reach or cls not in _ACTORS:
                return None
            gap = text[end : hit.start]
            if self._skip_lead(sentence.clauses[sentence.clause_of(hit.start)][0], start + 1) < start - 1:
                return None
            if re.search("[、等,，；;和]", gap) or _GOVERNED.search(text[max(0, start - 4) : start]):
                return None
            return Owner(n)
        return None

    def object(self, hit: Hit) -> Owner:
        """The programme or activity that follows in the clause (连续三年举办…), else the clause's subject."""
        sentence = self._sentence
        clause = sentence.clause_of(hit.start)
        for n in sentence.between(hit.end, sentence.clauses[clause][1]):
            if sentence.mentions[n][2] in ("Programme", "Platform", "Project"):
                return Owner(n)
        return self.clause(hit, "")

    def founded(self, hit: Hit, end: int) -> Owner | None:
        """The organisation that follows a verb of founding, which ends at `end`."""
        sentence = self._sentence
        last = sentence.clauses[sentence.clause_of(hit.start)][1]
        for n in sentence.between(end, last):
            if sentence.mentions[n][2] == "Organisation" and sentence.mentions[n][0] - end <= 12:
                return Owner(n)
        return None

    def modified(self, hit: Hit, end: int) -> Owner | None:
        """The mention that begins right after 的, which ends at `end`."""
        sentence = self._sentence
        for n, (first, last, cls) in enumerate(sentence.mentions):
            if 0 <= first - end <= 6 and not re.search("[,，、。；的]", sentence.text[end:first]) and cls not in ("Person", "Division"):
                return Owner(n)
        return None

    def clause(self, hit: Hit, indicator: str) -> Owner:
        """Whose a number is by the structure of its clause and of the clauses before it."""
        sentence, text = self._sentence, self._sentence.text
        k = sentence.clause_of(hit.start)
        start, end = sentence.clauses[k]
        subject = self.of_clause(k)
        if (found := self.adjacent(hit)) is not None:
            return found
        if text.endswith("辖区", 0, hit.start):
            return DEFAULT
        if text.startswith("其", start) and not text.startswith(("其中", "其他", "其余", "其它"), start):
            found = self.last_of(("Organisation", "Community", "Facility", "Project", "Platform", "Compound"), start)
            if found is not None:
                return found
        near = text[hit.end : min(end, hit.end + 30)]
        if moved := re.match("[^,，。]{0,12}?(?:入驻|进驻|落户)(?:了)?", near):
            n = sentence.at(hit.end + moved.end())
            if n >= 0 and sentence.mentions[n][2] == "Facility":
                return Owner(n)
        if sides := re.match("(?:方面|大类|类别|板块|领域|层面)(?:的)?[0-9一二三四五六七八九十]+[个项类条]", near):
            n = sentence.at(hit.end + sides.end())
            if n >= 0:
                return Owner(n)
        listed = text[max(start, hit.start - 1) : hit.start] == "等" and hit.kind in ("sorts", "great")
        if self._stated[k] and subject != DEFAULT:
            return subject
        if _FOCUS.match(text, start) and hit.kind in ("sorts", "people", "things", "great"):
            for later in sentence.clauses[k + 1 : k + 3]:
                for n in sentence.between(*later):
                    if sentence.mentions[n][2] == "Programme" and _CARRIES_OUT.search(text, later[0], sentence.mentions[n][0]):
                        return Owner(n)
        if subject == DEFAULT or sentence.mentions[subject.index][2] == "SubDistrict" if not subject.back else False:
            found = self._built(hit, k, listed, indicator)
            if found is not None:
                return found
            if self._context.topic and len(indicator) > 2 and indicator in self._context.topic:
                named = [entry for entry in self._context.recent if entry[1] == self._context.sentence - 1]
                for cls, _, index in named:
                    if cls in ("Programme", "Platform"):
                        return Owner(index, 1)
            if self._topic != DEFAULT and _SPLIT.match(text, start):
                return self._topic
        return subject

    def _built(self, hit: Hit, clause: int, listed: bool, indicator: str) -> Owner | None:
        """What an earlier clause founded, built or brought in, if the number counts what it consists of or brings."""
        sentence, text = self._sentence, self._sentence.text
        start, end = sentence.clauses[clause]
        firms = _FIRMS.search(indicator) is not None and _JOIN.search(text, start, end) is not None
        jobs = _ECONOMY.search(indicator) is not None and _JOBS.search(text, start, hit.start) is not None
        if not (listed or firms or jobs):
            return None
        for k in range(clause - 1, max(-1, clause - (9 if jobs else 5)), -1):
            first, last = sentence.clauses[k]
            for n in reversed(sentence.between(first, last)):
                begin, finish, cls = sentence.mentions[n]
                if _LIST.match(text, finish):
                    continue
                lead = text[max(first, begin - 6) : begin]
                if listed and cls == "Programme" and _BUILT.search(lead):
                    return Owner(n)
                if firms and cls in ("Facility", "Organisation", "Platform") and _BUILT.search(lead) and k == clause - 1:
                    return Owner(n)
                if jobs and cls in ("Organisation", "Facility", "Project") and _INTRODUCED.search(lead):
                    return Owner(n)
            if firms and k == clause - 1:
                break
        return None
