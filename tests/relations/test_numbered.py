"""Programmes named by the numbers of their parts."""

from __future__ import annotations

import pytest

from extracting import relations
from jiedao.relations.numbered import CODED


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "街道推行“247”工作法，抓实“两个中心”建设机制，推出“七项承诺”服务机制。",
            ["七项承诺服务机制", "两个中心建设机制"],
        ),
        ("街道推行“1312”工作模式，实施“青苗”培育行动、“结对”帮带行动等12项行动。", ["结对帮带行动", "青苗培育行动"]),
        ("街道推行“247”工作法，抓实“三个中心”建设机制。", []),
        (
            "街道推行“1+2+N”工作机制。做优“1张网”，覆盖全域；建强“2支队伍”，走在前列。汇聚“N方资源”，即辖区单位。",
            ["1张网", "2支队伍", "N方资源"],
        ),
        ("街道推行“1+2+N”工作机制。抓好“3项任务”，汇聚“X方资源”，即辖区单位。", []),
        ("“15分钟”生活圈越画越圆，街道评选“五个一”优秀案例。", []),
    ],
)
def test_the_numbers_count_the_parts(text: str, parts: list[str]) -> None:
    assert sorted(r.split(" partOf ")[0] for r in relations(text) if " partOf " in r) == parts


def test_parts_stand_in_the_paragraph_of_the_whole() -> None:
    found = relations("街道推行“1+2+N”工作机制。", "社区建强“2支队伍”，走在前列。")
    assert not [line for line in found if " partOf " in line]


@pytest.mark.parametrize(
    ("name", "code"), [("365工作法", "365"), ("1+3+N架构", "1+3"), ("12345热线", ""), ("10分钟圈", "")]
)
def test_codes(name: str, code: str) -> None:
    match = CODED.match(name)
    assert (match[0] if match else "") == code


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("街道推行“三心”工作法，以“安心”“暖心”“贴心”服务居民。", ["安心", "暖心", "贴心"]),
        ("街道推行“三个一”改革，推进“一网清”“一表通”“一窗办”。", ["一网清", "一表通", "一窗办"]),
        ("街道推行“六心”工作法，以“安心”“暖心”“贴心”服务居民。", []),  # two are not told of here, but three
        ("街道推行“三心”工作法，办好“邻里节”“百家宴”“长街市集”。", []),
    ],
)
def test_parts_are_called_by_what_the_whole_counts(text: str, parts: list[str]) -> None:
    found = [line for line in relations(text) if " partOf " in line and line.endswith(("工作法", "改革"))]
    assert sorted(line.split()[0] for line in found) == sorted(parts)
