"""A newspaper page as extraction leaves it becomes its articles.

The way of a page through this package, each step a pure function of the one before:

1. `lines`: where each printed line stands; front matter is left out; hard-wrapped lines are recognised by their width.
2. `pieces`: lines to paragraphs, display lines (titles, headings, captions), by-lines and area lines. Datelines
   (`本报讯`), by-lines within a paragraph and marks (`#`, `**`) are taken off. Rows of a table or of labels with
   their numbers stay together (`listings`).
3. `areas`, `area_names`: the sub-districts, towns and townships that the text names. A name is sure if it is official,
   printed with its district, or repeated; `办事处` forms count as the sub-district.
4. `heads`: where articles announce themselves: an area's name on a line of its own, a title with an area's name, a
   title over a by-line. A line above all of them, before any prose, is the page's own heading and belongs to none.
5. `joining`: paragraphs printed twice are kept once (the copy under a heading; of a broken line the last); sentences
   that broke off are matched with their continuations.
6. `columns`, `cohesion`: each piece goes to one article; the words that pieces share are weighed for all at once.
7. `composition`: an article's pieces become blocks in reading order.
8. `sections`, `turns`, `measures`, `parts`: pages whose articles are set apart by marks, text that speaks of several
   areas in turn and goes back to the division that they are of, text of the length of a book. What stands under
   one title, or in one paragraph, is one article all the same, and its passages are parts of it.

Asked throughout:

- `official`, `signatures`: what in a line tells an official document; who signs it and when, its labels (发文字号,
  抄送), none of which is a heading, and where on a page the next one begins.
- `bylines`: who wrote, and where in a line it says so.
- `mastheads`: the head of a newspaper's page, and a website's line on when, where from and by whom.
- `listings`: rows of tables, and of labels with their numbers.
- `vocabulary`: the words and marks by which a printed page tells its parts.

**Which article a passage goes to.** Marked headings (`##`) of several articles, and by-lines at the end of each, divide
a page for good. Otherwise a passage belongs to the article of the passage before it, unless evidence outweighs the cost
of a change. A change costs least where a sentence breaks off (there staying costs), little below a title, a by-line or
a picture, more between two closed paragraphs, most between a heading and its text or within a sentence. Evidence is,
from strong to weak: standing in the title block; being the continuation of a sentence of the article; naming its
sub-district as a subject, then elsewhere; the words shared with the article's other passages beyond chance; its area's
stem (`淮河路` alone). One mention of a neighbour in passing is less than two changes cost, so it moves nothing. Without
any head, text that takes up one sub-district after another is cut where a sentence has the next one as its subject.

**Which continuation a broken sentence gets.** All tails and all candidates are weighed at once and the best fit is
taken first: quotation marks and brackets that stay open here and close there; a dictionary word across the seam, or a
phrase that the line leaves open and the next one ends (在…|…的基础上); nearness in the page, pictures and captions
apart, less so where the page holds several articles; an opening that no sentence has.
An opening that begins a new topic, or stands under a section heading, counts against. A tail without a good fit stays
as it is: a wrong join is worse than a broken sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from jiedao.layout.areas import Areas, labelling
from jiedao.layout.columns import assign
from jiedao.layout.composition import authors, blocks, main_area, mended
from jiedao.layout.heads import Anchor, anchors, headline
from jiedao.layout.joining import Repeats, joins, mend_displays, repeats
from jiedao.layout.lines import front_matter_end, is_closed, printed_lines
from jiedao.layout.mastheads import masthead
from jiedao.layout.parts import parts
from jiedao.layout.pieces import Piece, pieces
from jiedao.layout.sections import marked_articles, signed_articles
from jiedao.layout.signatures import dated, official, signed_documents
from jiedao.layout.turns import Turns, by_labels, by_turns
from jiedao.records import Article, Document, Metadata

__all__ = ["articles"]

_MOST_COLUMNS = 6  # a page mixes no more articles than this; beyond, heads cut a long text in order

_TOLD_OF = 2  # how often a passage that a district labels names the sub-district that it tells of


def articles(
    document: Document, known: Collection[str] = (), cities: Container[str] = frozenset()
) -> tuple[Article, ...]:
    """The articles of a document, in the order in which they announce themselves.

    A blank that a block puts between two Latin words leads to the line break that parted them; every other character of
    a block is the character of the source that its run leads to. If the document has one article, a title in its
    metadata is the article's, and a different printed title is its first heading.

    Args:
        document: the text as read; its metadata is the default for that of its articles.
        known: official names of sub-districts and towns (`淮河路街道`), which tell where a printed name begins;
            give a set where it is large. Empty: names are found by their form and place alone.
        cities: short names of cities and provinces (`郑州`), which no sub-district is called by.

    Returns:
        Articles numbered from 0, one after the other for the parts of an article; none if the document holds no words.

    >>> page = "明湖街道\\n\\n邻里食堂暖人心\\n\\n本报记者 张晓梅\\n\\n明湖街道办起邻里食\\n\\n堂，老人不再愁三餐。"
    >>> article, = articles(Document("page.txt", page))
    >>> article.sub_district, article.title, article.metadata.authors
    ('明湖街道', '邻里食堂暖人心', ('张晓梅',))
    >>> [(block.kind, block.text) for block in article.blocks]
    [('heading', '明湖街道'), ('paragraph', '明湖街道办起邻里食堂，老人不再愁三餐。')]
    """
    text = document.text
    lines = printed_lines(text, front_matter_end(text))
    if not lines:
        return ()
    page = official(text, mend_displays(pieces(text, lines)))
    areas = Areas(text, known, cities)
    pages = marked_articles(page, areas) or signed_articles(page, areas) or signed_documents(page) or [page]
    found: list[Article] = []
    for part in pages:
        found.extend(_page_articles(document, part, areas, len(pages) == 1))
    return tuple(_numbered(found))


def _numbered(found: Iterable[Article]) -> Iterator[Article]:
    """The articles, counted, and the parts of each."""
    number, part = -1, 0
    for article in found:
        if not article.part:
            number, part = number + 1, 0
        for piece in parts(article):
            yield piece._replace(number=number, part=part)
            part += 1


def _page_articles(document: Document, page: Sequence[Piece], areas: Areas, alone: bool) -> list[Article]:
    heads = anchors(page, areas)
    if len(heads) > _MOST_COLUMNS:
        starts = [anchor.pieces[0] for anchor in heads]
        ends = [*starts[1:], len(page)]
        found = []
        for start, end in zip([0, *starts[1:]], ends, strict=True):
            found.extend(_page_articles(document, page[start:end], areas, False))
        return found
    twice = repeats(page)
    dropped = _superfluous(page, twice) if twice.copies or twice.fragments else set()
    titles = {index for anchor in heads for index in anchor.pieces}
    following = joins(page, dropped, titles, columns=len(heads) > 1)
    if len(heads) < 2:
        return _single(document, page, areas, heads[0] if heads else None, following, dropped, alone)
    states = assign(page, heads, areas, following, dropped)
    above = _page_heading(page, heads[0].pieces[0])
    found = []
    for state, anchor in enumerate(heads):
        members = [
            index
            for index, owner in states.items()
            if owner == state and index not in anchor.title and index not in above
        ]
        own = set(members)
        bridged = {tail: head for tail, head in following.items() if tail in own and head in own}
        breaks = {index for index, before in zip(members[1:], members, strict=False) if index - before > 1}
        title = headline(page, anchor)
        name, district = anchor.name, anchor.district
        if not name:
            name, district = main_area([page[index] for index in members], title, areas)
        body = blocks(document.text, page, members, bridged, breaks, set(anchor.pieces))
        if body:
            metadata = _metadata(document, title, [page[index] for index in members])
            district = district or areas.districts.get(name, "")
            found.append(Article(document.source, state, name, district, title, body, metadata))
    return found


def _metadata(document: Document, title: str, told: Sequence[Piece]) -> Metadata:
    """What is known of an article of these pieces, or else of its document."""
    known = document.metadata
    heads = [head for piece in told if piece.kind == "byline" and (head := masthead(piece.text)) is not None]
    return known._replace(
        title=title,
        authors=authors(told) or known.authors,
        date=known.date or dated(told) or next((head.date for head in heads if head.date), ""),
        publisher=known.publisher or next((head.publisher for head in heads if head.publisher), ""),
    )


def _page_heading(page: Sequence[Piece], first: int) -> set[int]:
    """The display lines above the first article's head, before any prose."""
    above = set()
    for index, piece in enumerate(page[:first]):
        if piece.kind == "prose":
            break
        if piece.kind == "display":
            above.add(index)
    return above


def _single(
    document: Document,
    page: Sequence[Piece],
    areas: Areas,
    anchor: Anchor | None,
    following: dict[int, int],
    dropped: set[int],
    alone: bool,
) -> list[Article]:
    """A page that is one article, or a text that speaks of several areas in turn."""
    text = document.text
    printed = headline(page, anchor) if anchor else ""
    title = (document.metadata.title if alone else "") or printed
    own_title = set(anchor.title) if anchor and "".join(printed.split()) in "".join(title.split()) else set()
    above = _page_heading(page, anchor.pieces[0]) if anchor else set()
    members = [
        index for index in range(len(page)) if index not in dropped and index not in own_title and index not in above
    ]
    whole = mended(text, page, members, following)
    passages = by_labels(whole, title)
    if len(passages) > 1:
        return _labelled(document, passages, title, areas)
    if len(areas.names) > 1:
        own = anchor.name if anchor else ""
        turns = by_turns(whole, areas, own, title)
        if not own and not turns.general:
            turns = turns._replace(passages=_opened(turns.passages, title, areas))
        turned_to = {name for name, _ in turns.passages if name}
        if len(turned_to) > 1 or (turned_to and turns.division and any(not name for name, _ in turns.passages)):
            return _in_turn(document, turns, title, areas, own)
    kept = [page[index] for index in members]
    name, district = main_area(kept, f"{title}\n{printed}", areas)
    titles = set(anchor.pieces) if anchor else set()
    body = blocks(text, page, members, following, set(), titles)
    if own_title and all(part.kind == "heading" for part in body):  # a title without a text is a text without a title
        body = blocks(text, page, sorted({*members, *own_title}), {}, set(), titles)
        title = document.metadata.title
    if not body:
        return []
    metadata = _metadata(document, title, kept)
    return [Article(document.source, 0, name, district, title, body, metadata)]


def _opened(turns: list[tuple[str, list[Piece]]], title: str, areas: Areas) -> list[tuple[str, list[Piece]]]:
    """The turns, where only one sub-district takes over, from another one that the text is on so far."""
    told = {name for name, _ in turns if name}
    if len(told) == 1 and not turns[0][0] and all(name for name, _ in turns[1:]):
        name, _ = main_area(turns[0][1], title, areas)
        if name and name not in told:
            return [(name, turns[0][1]), *turns[1:]]
    return turns


def _in_turn(document: Document, turns: Turns, title: str, areas: Areas, own: str) -> list[Article]:
    """What is told of each area in turn: parts of one article if they stand under a title or in one paragraph, else
    one article each. A by-line is everyone's, the title that of the area that it names, else the introduction's or
    the first's. What is on no area is on the division."""
    together = bool(title) or turns.parted
    by_name: dict[str, list[Piece]] = {}
    for name, told in turns.passages:
        by_name.setdefault(name, []).extend(told)
    every = [piece for told in by_name.values() for piece in told]
    found: list[Article] = []
    headed = own or ("" if "" in by_name else next(iter(by_name)))
    for name, told in by_name.items():
        metadata = _metadata(document, title if name == headed else "", every)
        body = blocks(document.text, told, range(len(told)), {}, set(), set())
        if body:
            district = areas.districts.get(name, "") if name else turns.division
            part = len(found) if together else 0
            found.append(Article(document.source, 0, name, district, metadata.title, body, metadata, part))
    return found


def _labelled(
    document: Document, passages: Sequence[tuple[str, list[Piece]]], title: str, areas: Areas
) -> list[Article]:
    """One article for each passage that a district labels; the page's title is only an introduction's."""
    found: list[Article] = []
    for label, own in passages:
        body = blocks(document.text, own, range(len(own)), {}, set(), set())
        if not body:
            continue
        name, district = main_area(own, "", areas)
        if sum(area.name == name for piece in own for area in areas.find(piece.text)) < _TOLD_OF:
            name = ""  # mentioned by the way, as a caption does
        headed = own[0].text if labelling(own[0].text) else title
        metadata = _metadata(document, headed, own)
        found.append(Article(document.source, len(found), name, district or label, metadata.title, body, metadata))
    return found


def _superfluous(page: Sequence[Piece], twice: Repeats) -> set[int]:
    """The copies to leave out; kept is one under a heading, the last of a broken line, the first of a whole one."""
    dropped = set(twice.fragments)
    groups = [group for index, group in sorted(twice.copies.items()) if index == group[0]]  # each once
    for group in groups:
        if page[group[0]].kind == "display":
            continue
        headed = [index for index in group if index and page[index - 1].kind == "display"] or list(group)
        whole = page[group[0]].kind != "prose" or is_closed(page[group[0]].text)
        kept = headed[0] if whole else headed[-1]
        dropped.update(index for index in group if index != kept)
    for group in groups:
        if page[group[0]].kind == "display":
            idle = [index for index in group if index + 1 in dropped]
            if len(idle) < len(group):
                dropped.update(idle)
    return dropped
