"""Who received and granted awards."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区荣获“四川省绿色社区”称号。", ["芳草社区 receives 四川省绿色社区"]),
        (
            "芳草社区被武侯区民政局授予“绿色社区”称号。",
            ["芳草社区 receives 绿色社区", "绿色社区 grantedBy 武侯区民政局"],
        ),
        ("银杏书屋获评“成都市最美阅读空间”。", ["银杏书屋 receives 成都市最美阅读空间"]),
        ("“邻里议事厅”机制入选四川省基层治理优秀案例。", ["邻里议事厅机制 receives 四川省基层治理优秀案例"]),
        ("玉林街道获评“全国和谐社区建设示范街道”。", ["玉林街道 receives 全国和谐社区建设示范街道"]),
        ("街道荣获“全国文明单位”称号。", ["玉林街道 receives 全国文明单位"]),
        (
            "近日，民政部决定授予芳草社区“全国先进社区”称号。",
            ["芳草社区 receives 全国先进社区", "全国先进社区 grantedBy 民政部"],
        ),
        (
            "国家卫生健康委、民政部决定命名芳草社区为“全国示范社区”。",
            [
                "芳草社区 receives 全国示范社区",
                "全国示范社区 grantedBy 国家卫生健康委",
                "全国示范社区 grantedBy 民政部",
            ],
        ),
        ("民政部授予200个组织“全国先进社区”称号。", ["全国先进社区 grantedBy 民政部"]),
        ("作为四川省文明示范社区，芳草社区敢为人先。", ["芳草社区 receives 四川省文明示范社区"]),
        (
            "芳草社区成立“银柳”合唱团。每周排练两次。合唱团去年荣获“四川省群众艺术奖”。",
            ["银柳合唱团 receives 四川省群众艺术奖"],
        ),
        ("芳草社区有居民三千户。工作室去年荣获“四川省群众艺术奖”。", []),
        (
            "芳草社区的“银柳”学堂办学9年，学员近千，去年被评为“四川省学习品牌”。",
            ["银柳学堂 receives 四川省学习品牌"],
        ),
        (
            "街道入选中央文明办发布的“全国服务典型案例”，桂花街被四川省文化和旅游厅命名为“四川省示范小街”。",
            [
                "玉林街道 receives 全国服务典型案例",
                "桂花街 receives 四川省示范小街",
                "四川省示范小街 grantedBy 四川省文化和旅游厅",
                "全国服务典型案例 grantedBy 中央文明办",
            ],
        ),
    ],
)
def test_awards(text: str, told: list[str]) -> None:
    assert [r for r in relations(text) if " receives " in r or " grantedBy " in r] == told


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("“老李调解室”日均接待12人，去年办结纠纷36件，被四川省司法厅评为“四川省金牌调解室”。", "老李调解室"),
        ("街道推行“邻里议事厅”机制。这一机制获评“四川省基层治理优秀案例”。", "邻里议事厅机制"),
        ("芳草社区党委荣获“四川省先进基层党组织”称号。", "芳草社区党委"),
        ("街道党工委荣获“四川省先进基层党组织”称号。", "玉林街道"),
        ("街道打造“城市客厅”，先后获得“全国文明单位”等荣誉。", "玉林街道"),
        ("芳草社区走访居民，荣获“四川省文明社区”称号。", "芳草社区"),
        ("街道和武侯区总工会打造“司机之家”，接待百余人，获评“四川省最美服务站点”。", "司机之家"),
        ("楼宇党建联盟越办越好，争创“四川省基层治理示范街道”。", "玉林街道"),
        ("街道开发“云上玉林”小程序。去年它还拿下“四川省数字治理十佳案例”。", "云上玉林小程序"),
        ("“柠檬黄”志愿服务队参加“蓉城之春”合唱节，捧回“优秀志愿服务组织”奖牌。", "柠檬黄志愿服务队"),
    ],
)
def test_who_was_honoured(text: str, receiver: str) -> None:
    assert [r.split(" receives ")[0] for r in relations(text) if " receives " in r] == [receiver]


def test_a_row_of_awards_that_goes_on_with_those_of_another_division() -> None:
    found = relations("芳草社区先后荣获四川省“文明社区”“绿色社区”，成都市“平安社区”等荣誉称号。")
    assert [r for r in found if " receives " in r or " grantedBy " in r] == [
        "芳草社区 receives 四川省文明社区",
        "芳草社区 receives 四川省绿色社区",
        "芳草社区 receives 成都市平安社区",
    ]


def test_no_award_is_received_by_being_applied_for() -> None:
    assert not [r for r in relations("街道帮助四川云帆科技有限公司申报“四川省创新型企业”。") if " receives " in r]


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "武侯区民政局向芳草社区授予“四川省先进基层党组织”牌匾。",
            "芳草社区 receives 四川省先进基层党组织",
            "四川省先进基层党组织 grantedBy 芳草社区",
        ),
        (
            "街道荣获武侯区民政局“先进基层党组织”、民政部“全国和谐社区”称号。",
            "全国和谐社区 grantedBy 民政部",
            "全国和谐社区 grantedBy 武侯区民政局",
        ),
        ("5个社区成功创建“全国和谐社区”。", "", "玉林街道 receives 全国和谐社区"),
    ],
)
def test_who_is_handed_an_award_and_who_is_not_named(text: str, told: str, untold: str) -> None:
    found = relations(text)
    assert untold not in found
    assert told in found or not told


def test_communities_of_several_sub_districts_in_a_row_are_all_honoured() -> None:
    found = relations("玉林街道芳草社区、浆洗街街道龙山社区光荣上榜，被授予“最美志愿服务社区”称号。")
    assert "芳草社区 receives 最美志愿服务社区" in found
    assert "龙山社区 receives 最美志愿服务社区" in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "武侯区玉林街道芳草社区、青羊区草堂街道月牙社区入选“最美志愿服务社区”。",
            ["月牙社区 receives 最美志愿服务社区", "芳草社区 receives 最美志愿服务社区"],
        ),
        (
            "芳草社区、棕南社区等5个社区获评“四川省先进社区”。",
            ["棕南社区 receives 四川省先进社区", "芳草社区 receives 四川省先进社区"],
        ),
        (
            "芳草社区推行“三步议事”工作法，获评“全国民族团结进步示范单位”。",
            ["芳草社区 receives 全国民族团结进步示范单位"],
        ),
        ("芳草社区通过“一站三堂”等活动评选身边好人。", []),
        (
            "在武侯区民政局主办的治理大赛中，芳草社区荣获“武侯区治理先锋”称号。",
            ["芳草社区 receives 武侯区治理先锋"],
        ),
        ("武侯区绿云小区凭借自治，荣获“四川省幸福小区”称号。", ["绿云小区 receives 四川省幸福小区"]),
        (
            "街道推进云帆国际广场项目。“项目被评为四川省重点文旅项目。”负责人说。",
            ["云帆国际广场项目 receives 四川省重点文旅项目"],
        ),
    ],
)
def test_who_of_several_was_honoured(text: str, told: list[str]) -> None:
    assert sorted(r for r in relations(text) if " receives " in r) == sorted(told)


def test_who_granted_an_award_did_not_receive_it() -> None:
    found = relations("芳草社区办起银杏书屋。武侯区民政局给它发了牌，叫“成都市医养结合示范点”。")
    assert "成都市医养结合示范点 grantedBy 武侯区民政局" in found
    assert "武侯区民政局 receives 成都市医养结合示范点" not in found


def test_an_authority_that_hands_out_an_award_grants_it() -> None:
    found = relations("武侯区商务局走进市场，武侯区商务局评选出“放心商户”。")
    assert not [r for r in found if r.startswith("武侯区商务局 receives")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("绿云小区获评“四川省绿色社区”。", ["绿云小区 receives 四川省绿色社区"]),
        ("绿云小区业委会获评“四川省红色示范社区”。", ["绿云小区业委会 receives 四川省红色示范社区"]),
        ("业委会获评“四川省红色示范单位”。", []),
        ("小区里的合唱团捧回“成都市群众文艺金奖”。", []),
        ("辖区一所幼儿园荣获“四川省示范幼儿园”称号。", []),
    ],
)
def test_the_sub_district_does_not_receive_what_another_is_told_to_have_got(text: str, told: list[str]) -> None:
    assert [r for r in relations(text) if " receives " in r] == told
