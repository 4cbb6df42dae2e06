"""Heads of bodies and places: what they tell is of these, and what they do with others, these do.

柳湖商会会长张兰介绍,走访企业42家: the 42 are of 柳湖商会. 云锦社区书记李红带领党员栽树900棵: the trees are of 云锦社区.
"""

from __future__ import annotations

import re

from jiedao.figures.deeds import AUTHORITY
from jiedao.figures.names import DEFAULT, Owner
from jiedao.figures.records import Told
from jiedao.figures.referring import Referring
from jiedao.figures.sentence import Sentence
from jiedao.figures.speakers import OFFICE, POST

_LONGEST_POST = 14  # characters between a body and the name of its head
# For whom nobody speaks but the sub-district, or a division.
_OF_DIVISION = re.compile("(?:[省市区县旗州]委|政府|政协|人大|街道|办事处|街道(?:党委|党工委|工委))$")
_BODIES = frozenset(("Facility", "Organisation"))  # for which their heads speak
_LED = _BODIES | {"Community", "Compound"}  # for which their heads act
# Who leads: 网格员 and 社工 act for themselves.
_LEADS = re.compile(
    "书记|主任|负责人|主理人|召集人|发起人|创办人|带头人|牵头人|经理|[站园馆院会店校]长|理事长|秘书长|董事长|创始人"
)
# The head of what is named elsewhere (村党支部书记、村主任|张兰), right before the name.
_BARE = re.compile("(?:社区|村|小区|居民区|党支部|党总支|党委|居委会|村委会|业委会)[^,，。；;0-9]{0,12}(?:书记|主任)$")
_BEFORE = 20  # characters before a name within which that stands
_LEADING = re.compile("带领|带着|组织(?!的)|率领|带队|发动|动员|号召|召集")  # what somebody does as the head of others
_POST_OF = re.compile("(?:常委|委员|副?书记|副?主任|副?[区市县镇]长|副?[局科处院]长|组织部长)(?=[、,，一-鿿])")
_HIMSELF = re.compile("个人|自己|独自|亲手|义务|上任|任职|履职|当选|退休|入党")


def head_of(told: Sentence | Told, start: int, end: int, name: str = "", acting: bool = False) -> int:
    """The body whose head is named in a span behind it (柳湖商会会长|张兰), or where he is `acting`, the place too;
    `name` is of whom it is asked, if that is known; -1 if it is nobody's, or an authority or the whole sub-district.

    >>> text = "柳湖商会会长张兰介绍"
    >>> told = Told(text, [(0, 4, "Organisation"), (6, 8, "Person")])
    >>> head_of(told, 0, 10), head_of(told, 0, 10, "李红")
    (0, -1)
    """
    text = told.text
    for n in range(len(told.mentions) - 1, 0, -1):
        first, last, cls = told.mentions[n]
        if cls != "Person" or not start <= first < end or (name and text[first:last] != name):
            continue
        begun, close, of = told.mentions[n - 1]
        post = text[close:first]
        body = text[begun:close]
        if of not in (_LED if acting else _BODIES) or not 2 <= len(post) <= _LONGEST_POST or not POST.match(post):
            return -1
        if acting and not _LEADS.search(post):
            return -1
        return -1 if AUTHORITY.search(body) or OFFICE.search(body) or _OF_DIVISION.search(body) else n - 1
    return -1


class Heads(Referring):
    """For whom the persons of one sentence speak and act."""

    def _holds_office(self, owner: Owner) -> bool:
        """Whether a name only says whose office somebody holds (柳湖区委|常委、街道党工委书记张兰)."""
        if owner.back or owner == DEFAULT:
            return False
        return _POST_OF.match(self._sentence.text, self._sentence.after_mention(owner.mention)) is not None

    def _only_tells(self, clause: int) -> bool:
        """Whether a clause only tells who says what follows."""
        start, end = self._sentence.clauses[clause]
        text = self._sentence.text
        return self._is.says.search(text, start, end) is not None or text.startswith(("：“", ":“"), end)

    def _spoken_for(self, clause: int) -> Owner | None:
        """The body whose head says in a clause what the next ones tell, as this sentence or one before names it."""
        start, end = self._sentence.clauses[clause]
        persons = [n for n in self._sentence.between(start, end) if self._sentence.mentions[n][2] == "Person"]
        if not persons:
            return None
        n = head_of(self._sentence, start, end)
        if n >= 0:
            return Owner(n)
        name = self._sentence.text[slice(*self._sentence.mentions[persons[-1]][:2])]
        if persons[-1] != self._sentence.at(start):
            return None  # whose head he is, is told
        for back, told in enumerate(reversed(self._context.past), 1):
            if name in told.text and (n := head_of(told, 0, len(told.text), name)) >= 0:
                return Owner(n, back)
        return None

    def _led_by(self, person: Owner, clause: int) -> Owner | None:
        """For whom a person acts who is the subject of a clause: the body or place whose head he is; nobody who is
        named, where he only leads others; else himself."""
        start, end = self._sentence.clauses[clause]
        if _HIMSELF.search(self._sentence.text, start, end):
            return person
        told = self._naming(person)
        name = told.text[slice(*told.mentions[person.mention][:2])]
        leads = _LEADING.search(self._sentence.text, start, end) is not None
        for back in range(person.back, len(self._context.past) + 1):
            past = self._context.past[-back] if back else self._sentence
            at = past.text.find(name)
            if at < 0:
                continue
            if (n := head_of(past, 0, len(past.text), name, acting=True)) >= 0:
                return Owner(n, back)
            leads = leads or _BARE.search(past.text, max(0, at - _BEFORE), at) is not None
        return None if leads else person
