"""Where persons hold a post, what they lead and found."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("玉林街道党工委书记周启明介绍情况。", "周启明 affiliatedWith 玉林街道 (党工委书记)"),
        ("芳草社区书记何丽说。", "何丽 affiliatedWith 芳草社区 (书记)"),
        ("街道党工委书记周启明说。", "周启明 affiliatedWith 玉林街道 (党工委书记)"),
        ("成都清泉物业有限公司总经理陈芳说。", "陈芳 affiliatedWith 成都清泉物业有限公司 (总经理)"),
        ("芳草社区的“楼管家”何丽走进楼院。", "何丽 affiliatedWith 芳草社区 (楼管家)"),
        ("来自成都清泉物业有限公司的陈芳是技术员。", "陈芳 affiliatedWith 成都清泉物业有限公司"),
        ("居民何丽牵头组建“银杏”志愿服务队。", "何丽 affiliatedWith 银杏志愿服务队 (发起人)"),
        ("由退休教师何丽发起的“银杏”志愿服务队热闹。", "何丽 affiliatedWith 银杏志愿服务队 (发起人)"),
        ("居民何丽是成都清泉物业有限公司总经理。", "何丽 affiliatedWith 成都清泉物业有限公司 (总经理)"),
        ("“银杏”志愿服务队由退休法官何丽领衔。", "何丽 affiliatedWith 银杏志愿服务队"),
        ("“银杏”志愿服务队由退休法官何丽、退休教师陈芳发起。", "何丽 affiliatedWith 银杏志愿服务队"),
        ("芳草社区党委书记、居委会主任何丽说。", "何丽 affiliatedWith 芳草社区 (党委书记、居委会主任)"),
        ("街道党工委委员、组织委员周启明说。", "周启明 affiliatedWith 玉林街道 (党工委委员、组织委员)"),
        ("武侯区民政局局长周启明、副局长何丽出席活动。", "何丽 affiliatedWith 武侯区民政局 (副局长)"),
        ("居民何丽当选芳草社区居委会主任。", "何丽 affiliatedWith 芳草社区 (居委会主任)"),
        ("党员何丽担任芳草社区党委书记已八年。", "何丽 affiliatedWith 芳草社区 (党委书记)"),
        ("芳草社区“两委”成员何丽说。", "何丽 affiliatedWith 芳草社区 (两委成员)"),
        ("芳草社区原党委书记周启明、现任社区主任何丽说。", "何丽 affiliatedWith 芳草社区 (现任社区主任)"),
        ("芳草社区书记周启明、社区副书记兼网格长何丽说。", "何丽 affiliatedWith 芳草社区 (社区副书记兼网格长)"),
        ("街道的居民周大姐找到网格员何丽。", "何丽 affiliatedWith 玉林街道 (网格员)"),
        ("区财政局长何丽说。", "何丽 affiliatedWith 武侯区财政局 (局长)"),
        ("区委书记、区长何丽说。", "何丽 affiliatedWith 武侯区委 (书记、区长)"),
        ("芳草社区居民何丽说。", "何丽 affiliatedWith 芳草社区 (居民)"),
        ("芳草社区68岁的居民何丽说。", "何丽 affiliatedWith 芳草社区 (68岁的居民)"),
        ("家住芳草社区的退休教师何丽说。", "何丽 affiliatedWith 芳草社区 (居民)"),
        ("芳草社区书记何丽、街道办事处主任陈芳到场。", "陈芳 affiliatedWith 玉林街道 (办事处主任)"),
        ("包片干部何丽跑了一趟。", "何丽 affiliatedWith 玉林街道 (包片干部)"),
        ("清早，网格员何丽走进院落。芳草社区、新北社区最热闹。", "何丽 affiliatedWith 玉林街道 (网格员)"),
        ("居民何丽年轻时是锦城针织厂的挡车工。", "何丽 affiliatedWith 锦城针织厂 (挡车工)"),
        ("由退休教师何丽挑头的“银杏”志愿服务队热闹。", "何丽 affiliatedWith 银杏志愿服务队 (发起人)"),
        ("居民何丽被推选为首届桥头商会会长。", "何丽 affiliatedWith 桥头商会 (会长)"),
        ("“红袖章”巡逻队来了。巡逻队长何丽说。", "何丽 affiliatedWith 红袖章巡逻队 (巡逻队长)"),
    ],
)
def test_posts(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "芳草社区旁，王大爷在下棋。",
        "居民王女士常来银杏书屋。",
        "王女士夸芳草社区好。",
        "玉林街道居民何丽说。",
        "芳草社区居民院73岁的何丽说。",
        "家住芳草社区云杉小区的何丽说。",
        "“红袖章”巡逻队来了。骑手队长何丽说。",
    ],
)
def test_who_is_only_near_a_place_holds_no_post_there(text: str) -> None:
    found = relations(text)
    assert not [r for r in found if " affiliatedWith " in r]


def test_a_post_of_a_community_is_of_the_one_that_the_section_tells_of() -> None:
    found = relations(
        "玉林街道有芳草、玉林两个社区。",
        "# 芳草社区：老邻居照应老邻居",
        "活动室里很热闹。香囊卖得好。有人来学，有人来教。",
        "“大家都来出力。”社区党总支书记周玉兰说。",
    )
    assert "周玉兰 affiliatedWith 芳草社区 (社区党总支书记)" in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("四川天晨科技有限公司董事长、武侯区青年商会会长何丽到场。", "何丽 affiliatedWith 四川天晨科技有限公司"),
        ("四川天晨科技有限公司董事长、武侯区青年商会会长何丽到场。", "何丽 affiliatedWith 武侯区青年商会"),
        ("武侯区民政局四级调研员、处长何丽到场。", "何丽 affiliatedWith 武侯区民政局"),
        ("芳草社区党委书记、“柠檬黄”服务队组长何丽到场。", "何丽 affiliatedWith 柠檬黄服务队"),
        ("芳草社区党委书记、“柠檬黄”服务队组长何丽到场。", "何丽 affiliatedWith 芳草社区"),
        ("居民何丽来了。何丽是芳草社区“柠檬黄”志愿服务队队长。", "何丽 affiliatedWith 柠檬黄志愿服务队"),
        ("居民何丽来了。何丽所在的四川天晨科技有限公司捐款。", "何丽 affiliatedWith 四川天晨科技有限公司"),
    ],
)
def test_several_posts_and_whose_somebody_is(text: str, told: str) -> None:
    assert any(found.startswith(told) for found in relations(text))


def test_a_post_before_another_person_is_of_that_person() -> None:
    found = relations("武侯区民政局局长何丽，玉林街道党工委委员、武装部部长赵明到场。")
    posts = [r for r in found if " affiliatedWith 玉林街道" in r]
    assert posts == ["赵明 affiliatedWith 玉林街道 (党工委委员、武装部部长)"]


@pytest.mark.parametrize("verb", ["介绍，社区", "说，大家", "告诉记者，社区"])
def test_who_tells_of_a_team_need_not_belong_to_it(verb: str) -> None:
    found = relations(f"芳草社区党委书记周玉兰{verb}组建了“石榴籽”志愿服务队。")
    assert [r for r in found if "affiliatedWith" in r] == ["周玉兰 affiliatedWith 芳草社区 (党委书记)"]
    told = relations("居民周玉兰说，自己组建了“石榴籽”志愿服务队。")
    assert "周玉兰 affiliatedWith 石榴籽志愿服务队 (发起人)" in told


@pytest.mark.parametrize(
    "text",
    [
        "玉林街道辖内云锦市场负责人周玉兰点赞。",
        "玉林街道的外卖小哥周玉兰受聘。",
        "玉林街道推荐退休教师周玉兰参选。",
    ],
)
def test_posts_of_what_the_area_has_are_none_of_its_own(text: str) -> None:
    assert not any(r.startswith("周玉兰 affiliatedWith 玉林街道") for r in relations(text))


def test_who_leads_a_team_belongs_to_it() -> None:
    found = relations("由党员周玉兰领衔的“金剪刀”服务队上门理发。")
    assert any(r.startswith("周玉兰 affiliatedWith 金剪刀服务队") for r in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("何玉丽由区里下派到倪家桥社区担任党总支书记。", "何玉丽 affiliatedWith 倪家桥社区"),
        ("何玉丽被派驻到倪家桥社区任党委书记。", "何玉丽 affiliatedWith 倪家桥社区"),
        ("何玉丽是倪家桥社区的带头人之一。", "何玉丽 affiliatedWith 倪家桥社区"),
        ("何玉丽是倪家桥社区六号路的路长，管着三条街。", "何玉丽 affiliatedWith 倪家桥社区"),
        ("何玉丽创建了“暖邻”志愿服务队。", "何玉丽 affiliatedWith 暖邻志愿服务队"),
        ("晨光中学教务处何玉丽老师讲课。", "何玉丽 affiliatedWith 晨光中学教务处"),
    ],
)
def test_who_is_sent_is_one_of_a_place_or_founded_a_body(text: str, told: str) -> None:
    assert any(r.startswith(told) for r in relations(text))


@pytest.mark.parametrize("text", ["何玉丽到倪家桥社区看望老人。", "何玉丽到倪家桥社区参观书屋，书记很高兴。"])
def test_who_only_goes_there_holds_no_post(text: str) -> None:
    assert not [r for r in relations(text) if "affiliatedWith" in r]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道办主任何丽说。", ["何丽 affiliatedWith 玉林街道 (主任)"]),
        ("天池巷办事处主任何丽说。", []),
        ("“银杏”志愿服务队来了。幼儿园园长何丽说。", []),
        ("银杏志愿服务隊來了。隊長何丽说。", ["何丽 affiliatedWith 银杏志愿服务隊 (隊長)"]),
    ],
)
def test_posts_of_offices_and_houses(text: str, told: list[str]) -> None:
    assert [found for found in relations(text) if " affiliatedWith " in found] == told


def test_a_post_does_not_reach_back_over_another_person() -> None:
    found = relations("街道人大工委主任周启明、市人大代表何丽、区政协委员陈芳走访芳草社区。")
    posts = [r for r in found if " affiliatedWith " in r]
    assert not [r for r in posts if r.startswith(("何丽", "陈芳"))]
