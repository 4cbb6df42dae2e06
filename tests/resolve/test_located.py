"""Communities that the register has in another sub-district than the one told of."""

from __future__ import annotations

from extracting import extractor
from jiedao.assemble import Reading
from jiedao.records import Document
from jiedao.register import Register
from jiedao.resolve import Setting, Thing
from jiedao.resolve.located import located

REGISTER = Register.load()
DISTRICT = Thing("place/410102", "Division", "District", "中原区", (), "410102", "", False)
STREET = Thing("place/410102-taoyuanlu", "SubDistrict", "", "桃源路街道", (), "410102099", "", False)
HERE = Setting("", None, "", (), "")


def community(label: str, code: str = "") -> Thing:
    return Thing(f"community/{label}", "Community", "", label, (), code, "", False)


def test_a_community_of_another_sub_district() -> None:
    things = [DISTRICT, STREET, community("汝河小区社区")]
    assert located(things, HERE, REGISTER) == ((2, "410102008"),)
    assert located([STREET, things[2]], HERE, REGISTER) == ((1, "410102008"),), "its district is known by its code"


def test_what_has_a_code_or_is_not_in_the_register_is_not_looked_for() -> None:
    assert located([DISTRICT, community("汝河小区社区", "410102008004"), community("云栖里社区")], HERE, REGISTER) == ()
    assert located([community("汝河小区社区")], HERE, REGISTER) == (), "no district is named"


def test_in_a_text_on_several_it_does_not_lie_in_the_one_told_of() -> None:
    text = (
        "武侯区：一餐热饭暖街坊\n\n玉林街道推行“邻里点单”机制，居民要什么，街道就送什么。\n\n"
        "浆洗街街道办起“银杏”长者食堂，老人一餐只花八元。玉林北路社区居民周阿姨说，她每周要来三回。"
    )
    last = list(extractor().read(Document("several.txt", text)))[-1]
    assert isinstance(last, Reading)
    label = [thing.label for thing in last.resolved.things]
    told = {f"{label[f.subject]} {f.predicate} {label[f.object]}" for f in last.relations}
    assert {t for t in told if " within " in t} >= {"银杏长者食堂 within 浆洗街街道", "玉林北路社区 within 武侯区"}
    assert "玉林北路社区 within 浆洗街街道" not in told
