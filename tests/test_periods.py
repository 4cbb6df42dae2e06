"""Periods: what a time expression means against the article's date, and what stays unknown without it."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jiedao.errors import RuleError
from jiedao.periods import PeriodRules, back_from, date, interval
from jiedao.resources import folder


@pytest.fixture(scope="module", name="rules")
def period_rules() -> Iterator[PeriodRules]:
    yield PeriodRules.load(yaml.safe_load((folder("data") / "rules" / "figures.yaml").read_text("utf-8")))


@pytest.mark.parametrize(
    ("text", "iso", "undated"),
    [
        ("截至4月底,税收过亿。", "2023-04-30", ""),
        ("截至2022年9月30日,税收过亿。", "2022-09-30", "2022-09-30"),
        ("截至11月底,税收过亿。", "2022-11-30", ""),
        ("今年以来,共办结20件。", "2023-01-01/2023-08-15", ""),
        ("2020年以来,共办结20件。", "2020-01-01/2023-08-15", "2020-01-01/.."),
        ("自2020年3月以来,共办结20件。", "2020-03-01/2023-08-15", "2020-03-01/.."),
        ("“十三五”期间,共办结20件。", "2016-01-01/2020-12-31", "2016-01-01/2020-12-31"),
        ("“十四五”时期,共办结20件。", "2021-01-01/2025-12-31", "2021-01-01/2025-12-31"),
        ("2018年,共办结20件。", "2018-01-01/2018-12-31", "2018-01-01/2018-12-31"),
        ("二〇二一年,共办结20件。", "2021-01-01/2021-12-31", "2021-01-01/2021-12-31"),
        ("2019年至2021年,共办结20件。", "2019-01-01/2021-12-31", "2019-01-01/2021-12-31"),
        ("去年,共办结20件。", "2022-01-01/2022-12-31", ""),
        ("近3年,共办结20件。", "2020-08-15/2023-08-15", "P3Y"),
        ("近三年来,共办结20件。", "2020-08-15/2023-08-15", "P3Y"),
        ("上半年,共办结20件。", "2023-01-01/2023-06-30", ""),
        ("2022年下半年,共办结20件。", "2022-07-01/2022-12-31", "2022-07-01/2022-12-31"),
        ("前三季度,共办结20件。", "2022-01-01/2022-09-30", ""),
        ("第四季度,共办结20件。", "2022-10-01/2022-12-31", ""),
        ("下半年,共办结20件。", "2022-07-01/2022-12-31", ""),
        ("今年前8个月,共办结20件。", "2023-01-01/2023-08-31", ""),
        ("前8个月,共办结20件。", "2023-01-01/2023-08-31", ""),
        ("前9个月,共办结20件。", "2022-01-01/2022-09-30", ""),
        ("截至8月20日,共办结20件。", "2022-08-20", ""),
        ("截至8月10日,共办结20件。", "2023-08-10", ""),
        ("9月以来,共办结20件。", "2022-09-01/2023-08-15", ""),
        ("2月以来,共办结20件。", "2023-02-01/2023-08-15", ""),
        ("今年9月起,共办结20件。", "2023-09-01/..", ""),
        ("9个月以来,共办结20件。", "2022-11-15/2023-08-15", "P9M"),
        ("“十四五”以来,共办结20件。", "2021-01-01/2023-08-15", "2021-01-01/2025-12-31"),
        ("4月份,共办结20件。", "2023-04-01/2023-04-30", ""),
        ("9月,共办结20件。", "2022-09-01/2022-09-30", ""),
        ("2021年12月,共办结20件。", "2021-12-01/2021-12-31", "2021-12-01/2021-12-31"),
        ("3月底,共办结20件。", "2023-03-31", ""),
        ("2025年底前完成20件。", "2025-12-31", "2025-12-31"),
        ("2021年第二季度,共办结20件。", "2021-04-01/2021-06-30", "2021-04-01/2021-06-30"),
        ("2021年1至5月,共办结20件。", "2021-01-01/2021-05-31", "2021-01-01/2021-05-31"),
        ("2021年2月,共办结20件。", "2021-02-01/2021-02-28", "2021-02-01/2021-02-28"),
        ("截至目前,共办结20件。", "2023-08-15", ""),
        ("每月办结20件。", "P1M", "P1M"),
        ("2025年底完成20件。", "2025-12-31", "2025-12-31"),
        ("近年来,共办结20件。", "", ""),
        ("自2019年开馆以来,共办结20件。", "2019-01-01/2023-08-15", "2019-01-01/.."),
        ("2020年5月“邻里书场”启用以来,共办结20件。", "2020-05-01/2023-08-15", "2020-05-01/.."),
        ("2021年投用至今,共办结20件。", "2021-01-01/2023-08-15", "2021-01-01/.."),
        ("自2021年书场建成后,共办结20件。", "2021-01-01/2023-08-15", "2021-01-01/.."),
        ("平台上线以来,共办结20件。", "", ""),
        ("全年共办结20件。", "2022-01-01/2022-12-31", ""),
        ("截至10日18时,共办结20件。", "2023-08-10", ""),
        ("截至30日,共办结20件。", "2023-07-30", ""),
        ("8月3日8时至5日20时,共办结20件。", "2023-08-03/2023-08-05", ""),
        ("2022年8月30日至9月2日,共办结20件。", "2022-08-30/2022-09-02", "2022-08-30/2022-09-02"),
        ("去年冬天,共办结20件。", "", ""),
        ("2021年建成公园12个。", "2021-01-01/2021-12-31", "2021-01-01/2021-12-31"),
    ],
)
def test_iso(rules: PeriodRules, text: str, iso: str, undated: str) -> None:
    assert [period.iso for period in rules.find(text, "2023-08-15")] == [iso]
    assert [period.iso for period in rules.find(text)] == [undated]


def test_a_month_takes_the_year_last_stated(rules: PeriodRules) -> None:
    assert [p.iso for p in rules.find("2019年,街道提速。截至5月底,税收过亿。")][-1] == "2019-05-31"
    assert [p.iso for p in rules.find("截至5月底,税收过亿。", "", 2021)] == ["2021-05-31"]
    assert [p.iso for p in rules.find("全年税收过亿。", "2023-08-15", 2021)] == ["2021-01-01/2021-12-31"]


@pytest.mark.parametrize("since", ["去年以来", "自2020年起", "2021年3月以来"])
def test_a_month_does_not_take_the_year_since_when_something_runs(rules: PeriodRules, since: str) -> None:
    text = f"2019年,街道提速。{since},共办结20件。截至4月底,税收过亿。"
    assert [p.iso for p in rules.find(text, "2023-08-15")][-1] == "2023-04-30"
    assert [p.iso for p in rules.find(text)][-1] == ""


def test_what_is_yet_to_come_ends_behind_the_date(rules: PeriodRules) -> None:
    found = rules.find("第四季度,新增80家。一季度,新增80家。", "2023-08-15")
    assert [(p.iso, p.ahead) for p in found] == [
        ("2022-10-01/2022-12-31", "2023-10-01/2023-12-31"), ("2022-01-01/2022-03-31", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["比2019年翻番", "较一季度提高", "降幅比上半年收窄", "与去年同期相比增长", "恢复到2019年同期的九成"]
)
def test_what_is_compared_with_is_no_period(rules: PeriodRules, text: str) -> None:
    assert rules.find(text, "2023-08-15") == []


@pytest.mark.parametrize(
    "text", ["小区始建于1995年,", "1995年建成的小区", "2021年成立的联盟", "2021年联合推出的服务品牌", "公园2021年建成,"]
)
def test_the_date_of_an_event_is_no_period(rules: PeriodRules, text: str) -> None:
    assert [(p.iso, p.label, p.holds) for p in rules.find(text, "2023-08-15")] == [("", "", False)]


def test_the_time_of_an_age_does_not_hold_on(rules: PeriodRules) -> None:
    found = rules.find("张明今年已经72岁,种树30棵;今年,他又种了8棵。", "2023-08-15")
    assert [(period.label, period.holds) for period in found] == [("今年", False), ("今年", True)]


@pytest.mark.parametrize("text", ["", "街道有8个社区。", "连续三年举办", "第三方", "十五个人"])
def test_no_period(rules: PeriodRules, text: str) -> None:
    assert rules.find(text, "2023-08-15") == []


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "x", "kind": "since", "pattern": "年"},
        {"id": "x", "kind": "sometime", "pattern": "年", "description": {}},
        {"id": "x", "kind": "since", "pattern": "(年", "description": {}},
        "x",
    ],
)
def test_a_broken_pack_is_refused(entry: object) -> None:
    with pytest.raises(RuleError, match="period"):
        PeriodRules.load({"period_rules": [entry]})


def test_days_of_months() -> None:
    assert date(2024, 2) == "2024-02-29"
    assert date(2023, 2, 29) == date(0) == date(2023, 13) == ""
    assert interval("2023-01-01", "") == "2023-01-01/.."


@given(st.dates(), st.integers(0, 50), st.integers(0, 600))
def test_going_back_never_passes_the_day(day: object, years: int, months: int) -> None:
    earlier = back_from(str(day), years, months)
    assert earlier == "" or earlier <= str(day)


@given(
    text=st.text(alphabet="0123456789年月日底末季度上下半今去明近来以至到截自从每十一二三“”五期间目前,。", max_size=40)
)
def test_any_text_is_read(rules: PeriodRules, text: str) -> None:
    ends = 0
    for period in rules.find(text, "2023-08-15", 2020):
        assert ends <= period.start < period.end <= len(text)
        ends = period.end


@pytest.mark.parametrize(
    "word", ["截至2023年4月底", "“十四五”规划期间", "去年下半年", "2018年至2022年", "截至发稿时", "最近三个月来"]
)
def test_a_period_is_found_wherever_it_stands(rules: PeriodRules, word: str) -> None:
    for before in range(0, 40, 7):
        text = "绿" * before + word + "绿化" * 20
        assert [text[period.start : period.end] for period in rules.find(text, "2023-08-15")] == [word]
