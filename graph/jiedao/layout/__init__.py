"""A newspaper page as extraction leaves it becomes its articles."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from jiedao.layout.areas import Areas
from jiedao.layout.columns import assign
from jiedao.layout.composition import authors, blocks, main_area
from jiedao.layout.heads import Anchor, anchors, headline
from jiedao.layout.joining import Repeats, joins, repeats
from jiedao.layout.lines import front_matter_end, is_closed, printed_lines, wrap_width
from jiedao.layout.pieces import Piece, pieces
from jiedao.layout.sections import marked_articles, signed_articles
from jiedao.layout.turns import by_turns
from jiedao.records import Article, Document

__all__ = ["articles"]


def articles(document: Document, known: Collection[str] = ()) -> tuple[Article, ...]:
    """The articles of a document, in the order in which they announce themselves.

    Args:
        document: the text as read; its metadata is the default for that of its articles.
        known: official names of sub-districts and towns (`淮河路街道`), which tell where a printed name begins;
            give a set where it is large. Empty: names are found by their form and place alone.

    Returns:
        Articles numbered from 0; none if the document holds no words.

    >>> page = "明湖街道\\n\\n邻里食堂暖人心\\n\\n本报记者 张晓梅\\n\\n明湖街道办起邻里\\n\\n食堂，老人不再愁三餐。"
    >>> article, = articles(Document("page.txt", page))
    >>> article.sub_district, article.title, article.metadata.authors
    ('明湖街道', '邻里食堂暖人心', ('张晓梅',))
    >>> [block.text for block in article.blocks]
    ['明湖街道办起邻里食堂，老人不再愁三餐。']
    """
    text = document.text
    lines = printed_lines(text, front_matter_end(text))
    if not lines:
        return ()
    page = pieces(text, lines, wrap_width(text, lines))
    areas = Areas(text, known)
    found: list[Article] = []
    for part in marked_articles(page, areas) or signed_articles(page, areas) or [page]:
        found.extend(_page_articles(document, part, areas))
    if len(found) == 1:
        return (_with_defaults(document, found[0]),)
    return tuple(article._replace(number=number) for number, article in enumerate(found))


def _with_defaults(document: Document, article: Article) -> Article:
    title = article.title or document.metadata.title
    return article._replace(title=title, metadata=article.metadata._replace(title=document.metadata.title or title))


def _page_articles(document: Document, page: Sequence[Piece], areas: Areas) -> list[Article]:
    text = document.text
    twice = repeats(page)
    dropped = _superfluous(page, twice) if twice.copies or twice.fragments else set()
    heads = anchors(page, areas)
    in_titles = {index for anchor in heads for index in anchor.pieces}
    following = joins(page, dropped, in_titles)
    if len(heads) < 2:
        return _single(document, page, areas, heads, following, dropped)
    states = assign(page, heads, areas, following, dropped)
    found = []
    first = heads[0].pieces[0]
    for state, anchor in enumerate(heads):
        members = [
            index
            for index, owner in states.items()
            if owner == state and index not in anchor.title and not _is_page_heading(page, index, first)
        ]
        own_title = set(anchor.title)
        members = [index for index in members if page[index].kind != "area" and index not in own_title]
        own = set(members)
        bridged = {tail: head for tail, head in following.items() if tail in own and head in own}
        breaks = {index for index, before in zip(members[1:], members, strict=False) if index - before > 1}
        title = headline(page, anchor)
        name, district = anchor.name, anchor.district
        if not name:
            name, district = main_area([page[index] for index in members], title, areas)
        found.append(
            _article(
                document,
                text,
                page,
                members,
                bridged,
                breaks,
                name,
                district or areas.districts.get(name, ""),
                title,
                state,
                set(anchor.pieces),
            )
        )
    return [article for article in found if article.blocks]


def _is_page_heading(page: Sequence[Piece], index: int, first: int) -> bool:
    """Whether a display line stands above the first article's head, before any prose: the page's own heading."""
    return index < first and page[index].kind == "display" and all(piece.kind != "prose" for piece in page[:index])


def _article(
    document: Document,
    text: str,
    page: Sequence[Piece],
    members: Sequence[int],
    following: dict[int, int],
    breaks: set[int],
    name: str,
    district: str,
    title: str,
    number: int,
    titles: set[int],
) -> Article:
    metadata = document.metadata._replace(
        title=title, authors=authors(page[index] for index in members) or document.metadata.authors
    )
    body = blocks(text, page, members, following, breaks, titles)
    return Article(document.source, number, name, district, title, body, metadata)


def _single(
    document: Document,
    page: Sequence[Piece],
    areas: Areas,
    heads: Sequence[Anchor],
    following: dict[int, int],
    dropped: set[int],
) -> list[Article]:
    text = document.text
    anchor = heads[0] if heads else None
    title = headline(page, anchor) if anchor else ""
    first = anchor.pieces[0] if anchor else 0
    own_title = set(anchor.title) if anchor else set()
    members = [
        index
        for index in range(len(page))
        if index not in dropped and index not in own_title and not _is_page_heading(page, index, first)
    ]
    if not (anchor and anchor.name) and len(areas.names) > 1 and not following:
        turns = by_turns([page[index] for index in members], areas)
        if len({name for name, _ in turns if name}) > 1:
            return _in_turn(document, turns, title, areas)
    name, district = main_area([page[index] for index in members], title, areas)
    members = [index for index in members if page[index].kind != "area"]
    article = _article(
        document,
        text,
        page,
        members,
        following,
        set(),
        name,
        district,
        title,
        0,
        set(anchor.pieces) if anchor else set(),
    )
    return [article] if article.blocks or article.title else []


def _in_turn(document: Document, turns: Sequence[tuple[str, list[Piece]]], title: str, areas: Areas) -> list[Article]:
    """One article for each area in turn; a by-line is everyone's, the title only an introduction's."""
    by_name: dict[str, list[Piece]] = {}
    for name, own in turns:
        by_name.setdefault(name, []).extend(own)
    signed = authors(piece for own in by_name.values() for piece in own) or document.metadata.authors
    found: list[Article] = []
    for name, own in by_name.items():
        metadata = document.metadata._replace(title="" if name else title, authors=signed)
        body = blocks(document.text, own, range(len(own)), {}, set(), set())
        if body:
            district = areas.districts.get(name, "")
            found.append(Article(document.source, len(found), name, district, metadata.title, body, metadata))
    return found


def _superfluous(page: Sequence[Piece], twice: Repeats) -> set[int]:
    """The copies to leave out; kept is one under a heading, the last of a broken line, the first of a whole one."""
    dropped = set(twice.fragments)
    for group in sorted(set(twice.copies.values())):
        if page[group[0]].kind == "display":
            continue
        headed = [index for index in group if index and page[index - 1].kind == "display"] or list(group)
        kept = headed[0] if is_closed(page[group[0]].text) or page[group[0]].kind != "prose" else headed[-1]
        dropped.update(index for index in group if index != kept)
    for group in sorted(set(twice.copies.values())):
        if page[group[0]].kind != "display":
            continue
        idle = [index for index in group if index + 1 in dropped]
        if len(idle) < len(group):
            dropped.update(idle)
    return dropped
