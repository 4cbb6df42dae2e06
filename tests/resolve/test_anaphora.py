"""What stands for a name."""

from __future__ import annotations

import pytest

from extracting import labels, relations


def test_this_platform_is_the_platform_named_last_if_not_long_ago() -> None:
    near = labels("“云上邻里”平台上线。“暖巷通”平台上线。居民来访。该平台好用。")
    assert near == ["云上邻里平台", "暖巷通平台", "暖巷通平台"]
    far = labels("“云上邻里”平台上线。居民来访。孩子读书。老人下棋。邻居跳舞。该平台好用。")
    assert far == ["云上邻里平台"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“云上邻里”平台上线，“暖巷通”应用试点。居民来访。该平台好用。", "云上邻里平台"),
        ("“暖巷通”应用上线。该平台好用。", "暖巷通应用"),
        ("街道推行“五步议事”机制，举办“邻里夜话”活动。该机制见效。", "五步议事机制"),
        ("街道推行“五步议事”机制，举办“邻里夜话”活动。该活动热闹。", "邻里夜话活动"),
    ],
)
def test_this_platform_is_none_that_is_called_something_else(text: str, expected: str) -> None:
    assert labels(text)[-1] == expected


def test_this_project_is_no_platform() -> None:
    assert labels("“云上邻里”平台上线，该项目好用。") == ["云上邻里平台"]


def test_a_bare_noun_that_begins_a_clause_is_the_last_thing_of_such_a_name() -> None:
    assert labels("“银杏”调解队今年成立。调解队由12人组成。")[-2:] == ["银杏调解队", "银杏调解队"]
    assert labels("“邻里议事厅”机制见效。这一机制推行一年。") == ["邻里议事厅机制"] * 2


def test_a_bare_noun_within_a_clause_or_of_no_thing_is_no_name() -> None:
    assert labels("“银杏”调解队今年成立。居民喜欢调解队。") == ["银杏调解队"]
    assert labels("“银杏”调解队今年成立。合唱团排练。") == ["银杏调解队"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("芳华大厦开门。该大厦热闹。", ["芳华大厦"] * 2),
        ("芳草社区热闹。此社区整洁。", ["芳草社区"] * 2),
        ("芳草社区热闹。该所有的书都在。", ["芳草社区"]),
        ("“银杏”调解队今年成立。由调解队牵头办案。", ["银杏调解队"] * 2),
        ("芳草社会矛盾纠纷调处化解中心开门。居民都找矛调中心。", ["芳草社会矛盾纠纷调处化解中心"] * 2),
        ("芳草社会矛盾纠纷调处化解中心开门。居民都去购物中心。", ["芳草社会矛盾纠纷调处化解中心"]),
        ("四川天晨集团开业，租下银杏小学旧楼。该集团招人。", ["四川天晨集团", "银杏小学", "四川天晨集团"]),
        ("银杏小学放假。该集团招人。", ["银杏小学"]),
        ("芳华大厦开门，银杏食堂设在一楼。该大厦热闹。", ["芳华大厦", "银杏食堂", "芳华大厦"]),
        ("“云上邻里”平台上线。在平台、窗口都能办。", ["云上邻里平台"]),
        ("街道走访成都清泉科技公司。公司计划投资3亿元。", ["成都清泉科技公司"] * 2),
        ("街道走访成都清泉科技公司。企业拥有专利30项。", ["成都清泉科技公司"] * 2),
        ("街道走访成都清泉科技公司、四川百川集团。企业拥有专利30项。", ["成都清泉科技公司", "四川百川集团"]),
        ("街道走访成都清泉科技公司。企业满意度很高。", ["成都清泉科技公司"]),
    ],
)
def test_what_is_meant(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_a_list_that_a_project_was_put_on_is_not_what_project_means() -> None:
    found = labels("青湖改造项目开工，列入全市重点建设项目。项目占地30亩。")
    assert found[-1] == "青湖改造项目"


def test_a_long_noun_means_the_body_named_before() -> None:
    text = "绿云小区党支部，是街道第一个小区党支部。修电梯时，小区党支部推行“三问”机制。"
    assert "绿云小区党支部 implements 三问机制" in relations(text)
