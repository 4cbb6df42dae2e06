"""Rule packs: the shipped ones have the form, a user's change them, and each fault is named with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jiedao import periods, rules
from jiedao.assemble import Reading
from jiedao.errors import RuleError
from jiedao.extractor import Extractor
from jiedao.records import Document, Metadata
from jiedao.rules.schema import PERIOD_GROUPS, PERIOD_NEEDS

CASES = Path(__file__).resolve().parents[1] / "cases" / "rules"
BROKEN = sorted(path.parent for path in CASES.glob("*/expected.txt"))
CHANGES = CASES / "changes" / "pack.yaml"


@pytest.fixture(scope="module")
def changed() -> tuple[rules.Pack, ...]:
    return rules.load([CHANGES])


def _rule(packs: tuple[rules.Pack, ...], name: str) -> dict:
    return next(r for pack in packs for s in pack.content.values() if isinstance(s, list) for r in s
                if isinstance(r, dict) and r.get("id") == name)  # fmt: skip


def _own(packs: tuple[rules.Pack, ...], path: Path) -> list[rules.Pack]:
    """The user's pack alone: the examples of all others take seconds."""
    return [pack for pack in packs if Path(pack.path) == path]


def _is_refused(folder: Path, pack: str, line: int, message: str) -> None:
    path = folder / "my.yaml"
    path.write_text(pack, encoding="utf-8")
    with pytest.raises(RuleError) as told:
        rules.load([path])
    assert f"{path}:{line}: " in str(told.value)
    assert message in str(told.value)


def test_shipped_packs_have_the_form() -> None:
    assert [str(fault) for fault in rules.faults()] == []


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_every_fault_is_named_with_its_line_and_the_way_out(case: Path) -> None:
    path = case / "pack.yaml"
    with pytest.raises(RuleError) as raised:
        rules.load([path])
    told = re.findall(rf"^{re.escape(str(path))}:([0-9]+)(?::[0-9]+)?: (.*)$", str(raised.value), re.MULTILINE)
    expected = [line.split(": ", 1) for line in (case / "expected.txt").read_text("utf-8").splitlines()]
    assert [line for line, _ in told] == [line for line, _ in expected], str(raised.value)
    for (_, message), (_, fragment) in zip(told, expected, strict=True):
        assert fragment in message


def test_faults_of_several_files_come_together() -> None:
    with pytest.raises(RuleError) as raised:
        rules.load([CASES / "object_tag" / "pack.yaml", CASES / "unknown_words" / "pack.yaml"])
    assert "object_tag" in str(raised.value) and "did you mean words?" in str(raised.value)
    assert raised.value.line == 2


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"id: \x07", "does not allow"),
        (b"id: a\n---\nid: b\n", "second document"),
        (b"- 1\n- 2\n", "mapping of sections"),
        (b"? [a]\n: b\n", "a name must be text"),
        (b"[" * 100_000, "nested deeper"),
        (b"a: *a\n", "anchors and aliases"),
        (b"#" * (5 << 20), "larger than"),
        (b"", "`format` is missing"),
    ],
)
def test_hostile_files_are_refused(tmp_path: Path, content: bytes, fault: str) -> None:
    path = tmp_path / "my.yaml"
    path.write_bytes(content)
    with pytest.raises(RuleError, match=fault):
        rules.load([path])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"nowhere\.yaml: cannot be read"):
        rules.load([tmp_path / "nowhere.yaml"])


def test_disable_takes_a_rule_out(changed: tuple[rules.Pack, ...]) -> None:
    ids = {rule.id for pack in changed for rule in pack.rules}
    assert "enumerated-villages" not in ids
    assert "enumerated-teams" in ids


def test_a_rule_that_cannot_be_disabled_is_told_with_all_other_faults(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text("format: 1\nid: my-rules\ndisable: [implements-activ]\nwrds: {a: b}\n", encoding="utf-8")
    with pytest.raises(RuleError) as raised:
        rules.load([path])
    disabling, section = str(raised.value).splitlines()
    assert disabling == f"{path}:3: disable: no rule 'implements-activ'; did you mean implements-active?"
    assert section.startswith(f"{path}:4: no section 'wrds'")


def test_replace_leaves_one_rule_of_the_id(changed: tuple[rules.Pack, ...]) -> None:
    roads = [rule for pack in changed for rule in pack.rules if rule.id == "road"]
    assert [Path(rule.path) for rule in roads] == [CHANGES]
    assert _rule(changed, "road")["heads"] == "路"


def test_extend_adds_words_and_patterns_to_the_shipped_rule(changed: tuple[rules.Pack, ...]) -> None:
    shipped = _rule(rules.load(), "park")["heads"].split()
    assert _rule(changed, "park")["heads"] == [*shipped, "游乐园"]
    assert _rule(changed, "formula")["patterns"][-1] == r"[A-Z]\d{1,3}战法"


def test_a_head_noun_that_a_user_claims_leaves_the_shipped_rule(changed: tuple[rules.Pack, ...]) -> None:
    assert "商场" not in _rule(changed, "mall")["heads"]
    assert "购物中心" in _rule(changed, "mall")["heads"]


def test_a_users_rules_and_words_do_what_their_examples_say(changed: tuple[rules.Pack, ...]) -> None:
    report = rules.check(_own(changed, CHANGES), Extractor(changed))
    assert report.run > 3 and [str(failure) for failure in report.failures] == []


def test_loading_leaves_the_shipped_packs_as_they_are() -> None:
    before = rules.load()
    rules.load([CHANGES])
    assert rules.load() == before


def test_described_tells_every_rule_in_both_languages() -> None:
    for name, version, text in rules.described(rules.load()):
        zh, _, en = text.partition(" / ")
        assert zh and en and version, name


OWN_WORDS = """\
format: 1
id: mine
words:
  tidy: 捯饬 拾掇
relation_rules:
  - id: tidies
    relation: operates
    kind: object
    triggers: [tidy, 打点]
    subjects: [Organisation, Community]
    objects: [Facility]
    description: {zh: 收拾, en: Keeps in order}
    examples:
      - {text: 翠竹园社区捯饬云帆公园。, yields: [翠竹园社区 operates 云帆公园]}
      - {text: 翠竹园社区打点云帆公园。, yields: [翠竹园社区 operates 云帆公园]}
      - {text: 翠竹园社区走访云帆公园。, never: [翠竹园社区 operates 云帆公园]}
lexicons:
  - id: chiefs
    class: Platform
    description: {zh: 平台, en: Platforms}
    names: {路长制: 路长制}
    examples:
      match: [街道推行“【路长制】”]
      not: [街道推行林长制]
"""


def test_a_users_verbs_trigger_and_his_names_come_first(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(OWN_WORDS, encoding="utf-8")
    packs = rules.load([path])
    own = [pack for pack in packs if pack.path == str(path)]
    report = rules.check(own, Extractor(packs))
    assert [str(failure) for failure in report.failures] == []
    assert [own[:3] for own in report.own] == [(str(path), 2, 5)]


def test_a_rule_is_left_as_if_never_written() -> None:
    assert "游乐园" in _rule(rules.load([CHANGES]), "park")["heads"]
    assert "游乐园" not in _rule(rules.load([CHANGES], leaving=["park"]), "park")["heads"]


OWN_COUNTS = """\
format: 1
id: counting
units: {things: {台班: 台班, 台: 机台}}
counted_nouns: {人: 楼栋长}
figure_rules:
  - id: seats
    kinds: [things, sorts]
    right: '(?:爱心)?座席'
    indicator: 座席数
    description: {zh: 座席, en: Seats}
    examples:
      match: ['{云帆公园:Facility}设有【120个】座席。 => 座席数 | 120 个']
      not: ['{云帆公园:Facility}有120个停车位。']
"""


def test_a_user_adds_units_and_what_numbers_count(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(OWN_COUNTS, encoding="utf-8")
    packs = rules.load([path])
    extractor = Extractor(packs)
    report = rules.check(_own(packs, path), extractor)
    assert [str(failure) for failure in report.failures] == []
    assert [own[:3] for own in report.own] == [(str(path), 1, 2)]
    page = "清河坊街道\n\n清河坊街道累计投入挖掘机60台班、水泵8机台，设有120个爱心座席。"
    (read,) = extractor.read(Document("page.txt", page))
    assert isinstance(read, Reading)
    assert [(f.indicator, int(f.value), f.unit) for f in read.figures] == [
        ("投入挖掘机", 60, "台班"), ("水泵", 8, "台"), ("座席数", 120, "个")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("things: {", "thing: {", 3, "units: no kind 'thing'; allowed: "),
        ("units: {things: {台班: 台班, 台: 机台}}", "units: 台班", 3, "`units` maps kinds to units"),
        ("{人: 楼栋长}", "楼栋长", 4, "counted_nouns must map units to words"),
        ("[things, sorts]", "[things, sort]", 7, "kinds 'sort' is not known"),
        ("indicator: 座席数", "indicator: '{seats}数'", 9, "indicator: no {seats}"),
        ("    right: '(?:爱心)?座席'\n", "", 6, "`left` or `right` is missing"),
        ("right: '(?:爱心)?座席'", "right: '(座'", 8, "right"),
    ],
)
def test_faults_of_what_counts_are_named(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    _is_refused(tmp_path, OWN_COUNTS.replace(old, new), line, message)


def test_a_figure_rule_of_jiedao_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    own = OWN_COUNTS.replace("id: seats", "id: figure.age\n    replace: true").replace("[things, sorts]", "[age]")
    path.write_text(own, encoding="utf-8")
    figures = next(pack for pack in rules.load([path]) if pack.content["id"] == "figures")
    assert [rule["indicator"] for rule in figures.content["rules"] if rule["id"] == "figure.age"] == ["座席数"]


OWN_PERIODS = """\
format: 1
id: seasons
period_rules:
  - id: since-spring
    kind: since
    pattern: '(?P<near>今年|去年)?开春(?:以来|后)'
    marks: 开春
    holds: true
    description: {zh: 开春以来, en: Since spring}
    examples:
      match:
        - '【今年开春以来】，补种苗木60株。 => 2023-01-01/2023-06-15'
        - '【开春后】，补种苗木60株。 => 2023-01-01/2023-06-15'
      not: ['开春补种苗木60株。']
  - id: five-days
    kind: past
    pattern: '(?P<count>{N})(?P<unit>日)之间'
    marks: 日之间
    description: {zh: 几日之间, en: Between some days}
    examples:
      match: ['【五日之间】收到建议18条。 => P5D']
      not: ['五日收到建议18条。']
"""


def test_a_user_adds_periods(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(OWN_PERIODS, encoding="utf-8")
    packs = rules.load([path])
    extractor = Extractor(packs)
    report = rules.check(_own(packs, path), extractor)
    assert [str(failure) for failure in report.failures] == []
    assert [own[:3] for own in report.own] == [(str(path), 2, 5)]
    assert [row.fired for row in rules.listing(packs, {}) if row.id == "five-days"] == [None]
    text = "清河坊街道\n\n去年开春以来，清河坊街道补种苗木60株。"
    page = Document("page.txt", text, metadata=Metadata(date="2024-03-01"))
    (read,) = extractor.read(page)
    assert isinstance(read, Reading)
    assert [(f.indicator, f.period) for f in read.figures] == [("补种苗木", "2023-01-01/2024-03-01")]


OWN_MODALITIES = """\
format: 1
id: my-rules
disable: [modality.to-come]
modality_rules:
  - id: modality.wish
    extend: true
    words: 翘首以待
    examples:
      match: ['居民翘首以待【街道推行“邻里食堂”机制】。']
  - id: my-dream
    modality: Planned
    reach: clause
    pattern: '梦见(?={doing})'
    description: {zh: 梦见, en: What is dreamt of}
    examples:
      match: ['街道梦见【推行“邻里食堂”机制】。']
      not: ['街道推行“邻里食堂”机制。']
"""


def test_a_user_adds_and_disables_modalities(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(OWN_MODALITIES, encoding="utf-8")
    packs = rules.load([path])
    extractor = Extractor(packs)
    assert [f.sentence for f in rules.check(packs, extractor).failures if not f.because] == []
    assert [row[3:5] for row in rules.listing(packs, {}) if row.id == "my-dream"] == [("梦见", "What is dreamt of")]
    read = extractor.relations.modalities.read
    told = [read(f"街道{words}建成书屋").at(6) for words in ("翘首以待", "梦见", "明年")]
    assert told == ["Planned", "Planned", ""]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("modality: Planed", "my.yaml:11: .*did you mean Planned"),
        ("reach: claus", "my.yaml:12: .*did you mean clause"),
        ("pattern: '梦见(?={doin})'", "my.yaml:13: .*no {doin}.*did you mean doing"),
    ],
)
def test_a_wrong_modality_rule_names_its_line(tmp_path: Path, wrong: str, message: str) -> None:
    path = tmp_path / "my.yaml"
    right = {"m": "modality: Planned", "r": "reach: clause", "p": "pattern: '梦见(?={doing})'"}[wrong[0]]
    path.write_text(OWN_MODALITIES.replace(right, wrong), encoding="utf-8")
    with pytest.raises(RuleError, match=message):
        rules.load([path])


def test_what_a_period_means_is_held_against_its_example(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    wrong = OWN_PERIODS.replace("=> P5D", "=> P6D").replace("'五日收到", "'五日之间收到")
    path.write_text(wrong, encoding="utf-8")
    packs = rules.load([path])
    report = rules.check(_own(packs, path), Extractor(packs))
    assert [(f.rule, f.expected, f.found) for f in report.failures] == [
        ("five-days", "五日之间 P6D (five-days)", "五日之间 P5D (five-days)"),
        ("five-days", "no period of this rule", "五日之间 P5D (five-days)"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("kind: past", "kind: ago", 16, "kind 'ago' is not known; allowed: as-of, days, now, past"),
        ("(?P<count>{N})", "(?P<number>{N})", 17, "a period of kind 'past' has no 'number'; allowed: count, unit"),
        ("(?P<unit>日)", "日", 15, "the pattern of a period of kind 'past' names (?P<unit>…)"),
        ("    marks: 日之间\n", "", 15, "`marks` is missing"),
        ("之间'", "(之间'", 17, "is no regular expression"),
        ("holds: true", "holds: 是", 8, "must be true or false"),
        ("    marks: 开春\n", "    marks: 开春\n    label: 全\n", 8, "label '全' is not known; allowed: as written"),
        ("since-spring\n", "period.year\n    extend: true\n", 4, "`kind` cannot be changed so"),
    ],
)
def test_faults_of_periods_are_named(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    _is_refused(tmp_path, OWN_PERIODS.replace(old, new), line, message)


def test_a_period_of_jiedao_can_be_turned_off_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    own = OWN_PERIODS.replace("id: five-days", "id: period.recent\n    replace: true") + "disable: [period.recurring]\n"
    path.write_text(own, encoding="utf-8")
    figures = next(pack for pack in rules.load([path]) if pack.content["id"] == "figures")
    ids = [rule["id"] for rule in figures.content["period_rules"]]
    assert ids[:2] == ["since-spring", "period.recent"]
    assert ids.count("period.recent") == 1
    assert "period.recurring" not in ids


def test_each_kind_of_period_is_one_that_the_engine_reckons() -> None:
    assert set(PERIOD_GROUPS) == set(periods.KINDS)
    assert all(set(needs) <= set(PERIOD_GROUPS[kind]) for kind, needs in PERIOD_NEEDS.items())


def test_what_a_pack_counts_may_be_left_out_and_stand_beside_what_it_turns_off(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(f"{OWN_COUNTS}disable: [alliance]\n", encoding="utf-8")
    left = rules.load([path], leaving=["counted_nouns: 人"])[-1]
    assert "counted_nouns" not in left.content
    assert left.content["disable"] == ["alliance"]
    packs = rules.load([path])
    assert [str(failure) for failure in rules.check(_own(packs, path), Extractor(packs)).failures] == []
