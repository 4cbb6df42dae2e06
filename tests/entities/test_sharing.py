"""Names in a row by what they share: an ending, works, a programme."""

from __future__ import annotations

import pytest

from extracting import entities, extractor, rules_of, scanned
from jiedao.entities import Candidate, sharing


def named(text: str, rule: str) -> list[str]:
    return [name for name, by in rules_of(text).items() if by == rule]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("同福里、安乐里、长春里焕然一新。", ["同福里", "安乐里", "长春里"]),
        ("街道改造，荷塘苑、杏林苑整洁。", ["荷塘苑", "杏林苑"]),
        ("街道与荷塘苑、杏林苑结对。", ["荷塘苑", "杏林苑"]),
        ("这次改造改变了荷塘苑、杏林苑的面貌。", ["荷塘苑", "杏林苑"]),
        ("荷塘苑、杏林里整洁。", []),
        ("城里、村里、店里都热闹。", []),
        ("手里、眼里、心里都是活。", []),
        ("学府、官邸、政府热闹。", []),
        ("这家工坊、那家茶坊热闹。", []),
    ],
)
def test_an_ending_that_all_share(text: str, expected: list[str]) -> None:
    found = sharing.endings(scanned(text), 40)
    assert [text[c.start : c.end] for c in found] == expected
    assert all((c.cls, c.rule, c.priority) == ("Compound", "shared-ending", 40) for c in found)


def test_the_ending_makes_compounds() -> None:
    assert entities("同福里、安乐里、长春里焕然一新。") == dict.fromkeys(["同福里", "安乐里", "长春里"], "Compound")


def test_works_that_villages_share_are_a_project_of_each() -> None:
    assert entities("街道加快柳湾村、石桥村安置房建设。") == {
        "柳湾村": "Community/Village",
        "石桥村": "Community/Village",
        "柳湾村安置房建设": "Project",
        "石桥村安置房建设": "Project",
    }
    assert entities("街道推进老旧小区、城中村改造。") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道加快柳湾村、石桥村、杏花庄回迁房建设。", {"柳湾村", "石桥村", "杏花庄"}),
        ("街道启动柳湾、石桥城中村改造。", {"柳湾", "石桥"}),
        ("街道推进柳湾社区、石桥社区安置房项目。", {"柳湾社区", "石桥社区"}),
        ("街道推进柳湾村安置房建设。", set()),
        ("街道推进道路、绿地安置房建设。", set()),
        ("街道推进老旧小区、棚户区改造。", set()),
    ],
)
def test_works_are_named_by_their_places(text: str, expected: set[str]) -> None:
    scan = scanned(text)
    works = next(works for works in sharing.WORKS if works in text)
    found = sharing.works(scan, extractor().entities.vocabulary, 60)
    assert {(c.name or text[c.start : c.end]).removesuffix(works) for c in found} == expected
    assert {c.cls for c in found} <= {"Project"}


def test_a_row_that_spells_out_a_programme_holds_programmes() -> None:
    found = entities("“七彩课堂”：红色课堂、绿色课堂、蓝色课堂。")
    assert {name: cls.partition("/")[0] for name, cls in found.items()} == dict.fromkeys(
        ["七彩课堂", "红色课堂", "绿色课堂", "蓝色课堂"], "Programme"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“三个红色”：红色联盟、红色工匠、红色课堂。", ["红色联盟", "红色工匠", "红色课堂"]),
        ("“五个一”：一本书、一堂课、一台戏；大家都来。", ["一本书", "一堂课", "一台戏"]),
        ("“三个红色”：红色联盟、红色工匠。", []),
        ("“七彩课堂”：为老服务、为民服务、为小服务。", []),
        ("街道开会：红色联盟、红色工匠、红色课堂。", []),
    ],
)
def test_what_spells_out_a_programme(text: str, expected: list[str]) -> None:
    assert named(text, "named-components") == expected


def test_components_stand_back_behind_the_whole() -> None:
    whole = Candidate(0, 4, "Programme", "", "quoted-list", 50)
    found = sharing.components(scanned("红色三法：听民声、解民忧、暖民心。"), [whole])
    assert [c.priority for c in found] == [44] * 3
    assert sharing.components(scanned("红色三法：听民声、解民忧、暖民心。"), [whole._replace(cls="Award")]) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实施“微花园”“微广场”“微菜场”等17个微民生项目。", ["微民生项目"]),
        ("推进“红邻里”、“红物业”、“红驿站”等五个方面23项红色行动，", ["红色行动"]),
        ("实施“微花园”“微广场”等17个微民生项目。", []),
        ("实施“微花园”“微广场”“小菜场”等17个微民生项目。", []),
        ("实施“微花园”“微广场”“微菜场”等17个民生项目。", []),
    ],
)
def test_the_whole_begins_as_its_quoted_parts_do(text: str, names: list[str]) -> None:
    found = sharing.beginnings(scanned(text), 40)
    assert [text[c.start : c.end] for c in found] == names
    assert all((c.cls, c.rule) == ("Programme", "shared-beginning") for c in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道坚决打好碧水、净土保卫战。", {"碧水保卫战", "净土保卫战"}),
        ("街道打赢了散煤清零和扬尘治理两大攻坚战。", {"散煤清零攻坚战", "扬尘治理攻坚战"}),
        ("街道全力打赢扬尘治理攻坚战，拆除违建。", {"扬尘治理攻坚战"}),
        ("这是一场攻坚战，也是一场持久战。", set()),
        ("街道打一场垃圾分类持久战。", set()),
        ("街道拿下了攻坚战的头功。", set()),
    ],
)
def test_battles_are_campaigns_one_by_one(text: str, expected: set[str]) -> None:
    found = entities(text)
    assert {name for name, cls in found.items() if cls == "Programme/Campaign"} == expected
