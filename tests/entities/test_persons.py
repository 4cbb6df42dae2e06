"""Persons: after a role, before a form of address."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("书记刘伟民介绍。", ["刘伟民"]),
        ("社区居民王女士常来书屋。", ["王女士"]),
        ("家住三楼的李阿姨说。", ["李阿姨"]),
        ("网格员小陈说。", ["小陈"]),
        ("社区老党员李建国、网格员陈芳报名。", ["李建国", "陈芳"]),
        ("退休铆工孙德明报名。", ["孙德明"]),
        ("技术员李晓燕来了。", ["李晓燕"]),
        ("副书记向春梅直言。", ["向春梅"]),
        ("在楼下开店的陈晓雪对记者说。", ["陈晓雪"]),
        ("她与邻居窦明国下棋。", ["窦明国"]),
        ("居民贯明雨感慨道。", ["贯明雨"]),
        ("32岁的张细带着女儿来了。", ["张细"]),
        ("楼长周永拿着扫把。", ["周永"]),
        ("网格员张敏抱着孩子。", ["张敏"]),
        ("有着“百事通”之称的郑金乔，嗓门大。", ["郑金乔"]),
        ("孙亚鲁是本地最早的教师。", ["孙亚鲁"]),
        ("党委书记余丽华经走访得知。", ["余丽华"]),
        ("其中有张丽敏、钱丽华等10名志愿者。", ["张丽敏", "钱丽华"]),
        ("市民张敏说，社区主任何丽每周都来。", ["张敏", "何丽"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert entities(text) == dict.fromkeys(names, "Person")


@pytest.mark.parametrize(
    "text",
    [
        "主任介绍情况。",
        "党员高兴地说。",
        "居民们都来了。",
        "负责人表示满意。",
        "老师教书。",
        "书记和主任，都来了。",
        "工人马上休息。",
        "党员冯家来了。",
        "几位奶奶戴着老花镜。",
        "妻子高兴地来了，同事都说好。",
        "志愿者笑盈盈地说。",
        "街道走访86位老人。",
    ],
)
def test_a_role_alone_names_no_one(text: str) -> None:
    assert entities(text) == {}


def test_a_college_is_no_person() -> None:
    found = entities("晨光大学商学院党委书记王粲、商学院副院长李慧来访。")
    assert not any(cls == "Person" and name.endswith("学院") for name, cls in found.items())


@pytest.mark.parametrize("what", ["认为，服务要到家", "深有体会地说", "正在清点物资"])
def test_a_name_ends_before_the_word_behind_it(what: str) -> None:
    found = entities(f"芳草社区党委书记周娴{what}。")
    assert [name for name, kind in found.items() if kind.startswith("Person")] == ["周娴"]


@pytest.mark.parametrize("name", ["杨红", "孙和娟", "李和生"])
def test_names_with_and_before_words_of_grammar(name: str) -> None:
    assert entities(f"社区党委书记{name}并不讳言，停车难仍在。") == {name: "Person"}


@pytest.mark.parametrize("text", ["第三代店主吴红掀开炉盖。", "由党工委委员吴红带队检查。"])
def test_a_verb_behind_a_name_is_no_part_of_it(text: str) -> None:
    assert "Person" in entities(text).values() and "吴红" in entities(text)


def test_a_team_of_retired_members_is_nobody() -> None:
    found = entities("由退休党员组成的龙鱼巡逻队每天巡逻。")
    assert found == {"龙鱼巡逻队": "Organisation/VolunteerTeam"}


def test_a_school_on_a_road_is_nobody() -> None:
    assert entities("街道联合青年路小学开展活动。") == {"青年路小学": "Organisation/PublicInstitution"}


@pytest.mark.parametrize("text", ["群众安全感测评居全省前列。", "居民明显受益。", "老党员纪念章闪闪发光。"])
def test_words_of_the_dictionary_are_nobody(text: str) -> None:
    assert entities(text) == {}


def test_a_name_ends_in_what_is_a_verb_elsewhere() -> None:
    found = entities("居民刘守朝家在三楼，刘守朝家门口很热闹。")
    assert found == {"刘守朝": "Person"}
    assert "刘守" in entities("居民刘守来到社区，刘守高兴。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("80岁的党员志愿者黄岳临常到厨房帮忙。", "黄岳临"),
        ("65岁的居民刘树林身体不好。", "刘树林"),
        ("居民英嫂说，这里最热闹。", "英嫂"),
        ("周小萍等3个家庭被授予称号。", "周小萍"),
        ("街道涌现出何桂英、吴天宝、章小燕等一批身边榜样。", "吴天宝"),
        ("家住柳荫小区的赵大勇是这里的老主顾。", "赵大勇"),
        ("居委会副主任申屠兰说。", "申屠兰"),
    ],
)
def test_persons_of_everyday_style(text: str, name: str) -> None:
    assert entities(text).get(name, "").startswith("Person")


@pytest.mark.parametrize("text", ["文明实践站里人来人往。", "40余名志愿者沿潜水北路一路清扫。"])
def test_no_person(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Person")]


@pytest.mark.parametrize("text", ["志愿者向老人讲解知识。", "集购物、餐饮于一体的商圈。", "居民乐享健康生活。"])
def test_grammar_is_nobody(text: str) -> None:
    assert "Person" not in set(entities(text).values())


def test_a_post_that_is_taken_is_no_name() -> None:
    found = entities("街道召开会议。由党工委书记任总指挥，社工周倩代任网格长。")
    assert "任总" not in found
    assert "周倩" in found


def test_disabled_people_are_not_called_yuan() -> None:
    assert "Person" not in entities("志愿者接送残疾人员进行体检。").values()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("历经赵春生、林建国、周玉兰三任社区书记接力。", ["赵春生", "林建国", "周玉兰"]),
        ("张敏华、李强两位志愿者每天巡逻。", ["张敏华", "李强"]),
        ("“这回顶了大用。”刘巾棋说。", ["刘巾棋"]),
        ("80余岁的钱桂英腿脚不便。", ["钱桂英"]),
        ("文明、和谐两个词写进公约。", []),
    ],
)
def test_rows_that_are_counted_and_who_says_it(text: str, names: list[str]) -> None:
    assert [name for name, cls in entities(text).items() if cls == "Person"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("28位里长和志工参观。", []),
        ("居民的父亲曾任厂长。", []),
        ("街道党工委书记何冬已调任。", ["何冬"]),
        ("社区主任热依拉·吐尔逊坦言，活动很好。", ["热依拉·吐尔逊"]),
    ],
)
def test_what_goes_on_behind_a_role_or_a_name_is_none_of_it(text: str, names: list[str]) -> None:
    assert [name for name, cls in entities(text).items() if cls == "Person"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("主任毛立波作交流发言，代表周明作分享。", ["毛立波", "周明"]),
        ("表彰“邻里大使”王强、“银龄先锋”李芳。", ["王强", "李芳"]),
        ("办事处主任普建华说。", ["普建华"]),
        ("普查员上门，党员普遍参与。", []),
    ],
)
def test_names_before_speeches_and_behind_titles(text: str, names: list[str]) -> None:
    assert sorted(name for name, cls in entities(text).items() if cls == "Person") == sorted(names)


def test_the_title_of_somebody_is_no_programme() -> None:
    assert "邻里大使" not in entities("表彰“邻里大使”王强、“银龄先锋”李芳上台领奖。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道联系人：朱晓峰，电话12345678。", ["朱晓峰"]),
        ("网格长：何丽；网格员：李芳、王强。", ["何丽", "李芳", "王强"]),
        ("负责人：高度重视。", []),
        ("成都市委党校副教授刘明授课。", ["刘明"]),
    ],
)
def test_who_is_named_behind_a_colon_or_an_academic_title(text: str, names: list[str]) -> None:
    assert sorted(name for name, cls in entities(text).items() if cls == "Person") == sorted(names)
