"""What several sub-districts of an article call the same."""

from __future__ import annotations

from extracting import extractor, resolved
from jiedao.assemble import Reading
from jiedao.records import Document


def programmes(*texts: str) -> dict[str, list[str]]:
    """Each programme by its IRI, and the passages of the article in which it is named, by what stands there."""
    found = resolved(*texts)
    named: dict[str, list[str]] = {}
    for mention in found.mentions:
        thing = found.things[mention.thing]
        if thing.cls == "Programme":
            named.setdefault(thing.iri, []).append(found.scan.text[mention.start : mention.end])
    return named


def minted(text: str) -> list[str]:
    """The IRIs of the programmes of a document."""
    readings = extractor().read(Document("a.txt", f"成都市武侯区街道见闻\n\n成都市武侯区{text}\n"))
    return [t.iri for r in readings if isinstance(r, Reading) for t in r.resolved.things if t.cls == "Programme"]


def test_each_of_two_sub_districts_has_its_own() -> None:
    found = programmes(
        "玉林街道推行“睦邻合伙人”机制。相邻的浆洗街街道也推行“睦邻合伙人”机制，该机制已吸引20人。",
        "玉林街道的“睦邻合伙人”机制已有三年。",
    )
    assert len(found) == 2
    mine, other = sorted(found, key=lambda iri: "jiangxijie" in iri)
    assert "yulin" in mine and "jiangxijie" in other
    assert [len(found[mine]), len(found[other])] == [2, 2], "该机制 is that of the sub-district told of"


def test_what_a_neighbour_alone_runs_is_what_an_article_of_its_own_tells_of() -> None:
    (other,) = minted("玉林街道有好办法。相邻的浆洗街街道推行“睦邻合伙人”机制。")
    (same,) = minted("浆洗街街道推行“睦邻合伙人”机制。")
    assert other == same


def test_what_all_share_stays_one() -> None:
    found = programmes("玉林街道推进“五星”支部创建。相邻的浆洗街街道也推进“五星”支部创建。")
    assert len(found) == 1


def test_what_a_district_is_in_the_name_of_stays_one() -> None:
    found = programmes("玉林街道推行“武侯睦邻”机制。相邻的浆洗街街道也推行“武侯睦邻”机制。")
    assert len(found) == 1
