"""What in a line tells an official document."""

from __future__ import annotations

import pytest

from jiedao.layout.official import is_imprint, is_letterhead, is_official_title, labelled_date, signature


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2024年11月6日", "2024-11-06"),
        ("2024 年 8 月 15 日", "2024-08-15"),
        ("２０２４年８月１５日", "2024-08-15"),
        ("二〇二四年三月八日", "2024-03-08"),
        ("二○二四年四月十二日", "2024-04-12"),
        ("二 〇 二 四 年 十 二 月 三 十 日", "2024-12-30"),
        ("2024-01-05", "2024-01-05"),
        ("2024.10.8", "2024-10-08"),
        ("2024年11月", "2024-11"),
        ("青山区柳荫街道办事处 2024年1月30日", "2024-01-30"),
        ("（柳荫街道办事处，2024年7月15日）", "2024-07-15"),
    ],
)
def test_dates_are_read_in_digits_and_in_chinese(line: str, date: str) -> None:
    signed = signature(line)
    assert signed is not None and signed.date == date


@pytest.mark.parametrize(
    "line",
    ["2024年13月6日", "2024年2月30日", "1月5日", "街道建于2024年11月6日", "柳荫街道2024年工作总结", "街道办起食堂。"],
)
def test_other_lines_sign_nothing(line: str) -> None:
    assert signature(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "青山区柳荫街道办事处",
        "中共东岭市青山区柳荫街道工作委员会 东岭市青山区人民政府柳荫街道办事处",
        "石榴社区居民委员会",
        "锦绣花园小区业主委员会（盖章）",
        "柳荫街道平安建设办公室",
    ],
)
def test_bodies_sign(line: str) -> None:
    signed = signature(line)
    assert signed is not None and signed.bodies and not signed.date


@pytest.mark.parametrize(
    "line",
    [
        "柳办发〔2024〕12号", "柳党发[2024]6号", "〔2024〕第7期", "附件", "附件2：", "附件：1.任务分解表",
        "抄送：区委办公室。",
        "主送：各社区", "（此件公开发布）", "索引号：00245678/2024-00123", "（联系人：张强，联系电话：0100-1234567）",
        "柳荫街道党政办公室　　2024年4月1日印发",
    ],
)  # fmt: skip
def test_labels_and_numbers_are_no_headings(line: str) -> None:
    assert is_imprint(line)


@pytest.mark.parametrize(
    "line", ["附近的食堂", "联系群众：柳荫街道的新办法", "记录社区变迁", "一号食堂", "编号〔甲〕的故事"]
)
def test_headings_are_no_labels(line: str) -> None:
    assert not is_imprint(line)


def test_letterheads_titles_and_labelled_dates() -> None:
    assert is_letterhead("青山区人民政府柳荫街道办事处文件")
    assert is_official_title("柳荫街道办事处关于印发《工作方案》的通知")
    assert not is_official_title("关于做好防汛")
    assert labelled_date("发布时间：2024年5月17日 15:30　来源：柳荫街道") == "2024-05-17"
