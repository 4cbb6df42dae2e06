"""Names in quotation marks, with the noun that they modify."""

from __future__ import annotations

from types import ModuleType

import pytest

from extracting import entities
from jiedao.entities import quoted_around, quoted_behind, quoted_within

FACILITY = "Facility/ServiceCentre"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道推行“邻里议事厅”机制。", {"邻里议事厅机制": "Programme/Mechanism"}),
        ("街道打造“坝坝茶馆”品牌。", {"坝坝茶馆品牌": "Programme/Brand"}),
        ("街道举办“书香玉林”读书节。", {"书香玉林读书节": "Programme/Activity"}),
        ("街道上线“云上邻里”平台。", {"云上邻里平台": "Platform"}),
        ("“红马甲”志愿服务队成立。", {"红马甲志愿服务队": "Organisation/VolunteerTeam"}),
        ("小程序“邻里通”上线。", {"邻里通": "Platform"}),
        ("社区食堂“玉林味道”开张。", {"玉林味道": "Facility/ServiceCentre"}),
        ("街道成立“银龄乐团”。", {"银龄乐团": "Organisation/SocialOrganisation"}),
        ("“马克思读书角”人气旺。", {"马克思读书角": "Facility/ServiceCentre"}),
        ("街道建起一个邻里中心，名叫“望江里”。", {"望江里": "Facility/ServiceCentre"}),
        ("居民来到“幸福食堂”吃饭。", {"幸福食堂": "Facility/ServiceCentre"}),
        ("街道新建“一老一小”服务综合体。", {"一老一小服务综合体": "Facility/ServiceCentre"}),
        ("“望江驿站”“银杏小屋”两个品牌出名。", {"望江驿站": "Programme/Brand", "银杏小屋": "Programme/Brand"}),
        ("街道开展“暖巷行动”。", {"暖巷行动": "Programme/Campaign"}),
        ("街道开展“税法门诊”进企业活动。", {"税法门诊进企业活动": "Programme/Activity"}),
        ("街道围绕“双引双增”做文章。", {"双引双增": "Programme/Mechanism"}),
        ("街道以“花样窗台”评选为契机，鼓励种花。", {"花样窗台评选": "Programme/Activity"}),
        ("街道推行“双报到双述职”制度。", {"双报到双述职制度": "Programme/Mechanism"}),
        ("街道举办“粽”情柳荫活动。", {"粽情柳荫活动": "Programme/Activity"}),
        ("街道深化“柳浪联盟”建设。", {"柳浪联盟": "Organisation"}),
        ("街道推行“双色台账”管理。", {"双色台账管理": "Programme/Mechanism"}),
        ("街道打造“暖阳”居家养老服务示范街。", {"暖阳居家养老服务示范街": "Facility"}),
        ("社区试点“水管医生”坐诊日。", {"水管医生坐诊日": "Programme/Activity"}),
        ("街道开展“六乱”整治。", {"六乱整治": "Programme/Campaign"}),
        ("社区坚持“晨巡、午查、晚议、夜守”四步法。", {"四步法": "Programme/Mechanism"}),
        ("街道拉出“问题、措施、成效”三张清单。", {"三张清单": "Programme/Mechanism"}),
        ("街道实行“三个早”督办机制。", {"三个早督办机制": "Programme/Mechanism"}),
        ("社区推行“白衣有约”签约服务。", {"白衣有约签约服务": "Programme/Brand"}),
        ("街道打造“2+2+N”社区治理“共同体”。", {"2+2+N社区治理共同体": "Programme/Mechanism"}),
        ("街道组织“柳暖”新就业群体冬日送温暖活动。", {"柳暖新就业群体冬日送温暖活动": "Programme/Activity"}),
        ("街道提供“一窗受理、全程代办”服务。", {"一窗受理、全程代办服务": "Programme/Brand"}),
        ("社区通过“党员家访”收集意见。", {"党员家访": "Programme"}),
        ("社区成立“磨刀小组”，上门磨刀。", {"磨刀小组": "Organisation"}),
        ("“柳荫坊”占地三百平方米。", {"柳荫坊": "Facility"}),
        ("街道实行“统一登记、分段开放”，秩序井然。", {"统一登记、分段开放": "Programme"}),
        ("“居民点、社区派、党员接”的三单派送机制已运行两年。", {"三单派送机制": "Programme/Mechanism"}),
    ],
)
def test_titles(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize("module", [quoted_behind, quoted_within, quoted_around])
def test_each_decider_is_asked_once_and_holds_its_example(module: ModuleType) -> None:
    asked = [decide.__name__ for decide in module.DECIDERS]
    assert len(asked) == len(set(asked))
    assert {name for name, one in vars(module).items() if name in asked and one.__doc__} == set(asked)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道提供“一站式”服务空间。", {}),
        ("街道提供“线上+线下”服务小组。", {}),
        ("街道组织“1+3”服务小组。", {"1+3服务小组": "Programme/Mechanism"}),
    ],
)
def test_the_first_answer_wins(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize("formula", ["1+5+N", "1+3+N", "三上三下", "三问四访"])
def test_formulas(formula: str) -> None:
    assert entities(f"街道探索“{formula}”。") == {formula: "Programme/Mechanism"}


def test_a_row_takes_the_class_of_the_noun_behind_it() -> None:
    assert entities("“清廉玉林”“书香玉林”“音乐玉林”等品牌深入人心。") == {
        "清廉玉林": "Programme/Brand",
        "书香玉林": "Programme/Brand",
        "音乐玉林": "Programme/Brand",
    }


def test_full_width_and_other_marks_name_the_same() -> None:
    same = {"邻里议事厅机制": "Programme/Mechanism"}
    assert entities("街道推行「邻里议事厅」机制。") == entities('街道推行"邻里议事厅"机制。') == same


@pytest.mark.parametrize(
    "text",
    [
        "他说：“这里真好，我喜欢！”",
        "居民笑称日子“甜”了。",
        "街道提供“管家式”服务。",
        "干部把“为民服务”四个字刻在心上。",
        "街道提供“网格化”管理。",
        "街道做优“一老一小一青年”服务。",
        "街道用“党建红”引领“生态绿”。",
        "请来法院“坐诊”。",
        "这是典型的“三多一少”社区。",
        "街道打造“产城融合标杆区”。",
        "街道以“建设美丽柳荫”为目标。",
        "“小网格”服务了大民生。",
        "街道织密“星”网络。",
        "街道成立“一名书记+一名专员”的专班。",
        "街道培育3家“诚信经营示范企业”。",
        "居民“下单”、街道“派单”。",
        "居民当起“主人翁”。",
        "街道把“小事”办好。",
        "“”",
    ],
)
def test_speech_and_emphasis_name_nothing(text: str) -> None:
    assert entities(text) == {}


def test_a_bank_in_quotation_marks_and_what_was_held_so_often_are_programmes() -> None:
    assert entities("街道办起“邻里时光银行”。") == {"邻里时光银行": "Programme"}
    assert entities("居民开了9次“坝坝会”。") == {"坝坝会": "Programme/Activity"}


def test_a_counted_noun_behind_a_row_types_it() -> None:
    assert entities("“河畔议事厅”“向日葵小屋”两个品牌入选。") == {
        "河畔议事厅": "Programme/Brand",
        "向日葵小屋": "Programme/Brand",
    }


def test_a_place_that_somebody_leads_is_a_body() -> None:
    assert entities("“老周调解室”由退休法官领衔。") == {"老周调解室": "Organisation"}


def test_a_bare_noun_is_no_name() -> None:
    assert entities("小区有了“会客厅”。") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("社区办起“清风杯”羽毛球赛。", {"清风杯羽毛球赛"}),
        ("社区举办“月满青禾”首届邻里灯谜节。", {"月满青禾首届邻里灯谜节"}),
        ("街道组织“匠心”大比武。", {"匠心大比武"}),
        ("街道走出“支部+作坊+农户”的路子。", {"支部+作坊+农户"}),
        ("街道按“2+1”方案上门服务。", {"2+1方案"}),
        ("街道实施“头雁”工程。", {"头雁工程"}),
        ("街道推行“支部引领+单位搭台”双轮驱动模式。", {"支部引领+单位搭台双轮驱动模式"}),
        ("社区推出“银发爸妈”结对帮扶活动。", {"银发爸妈结对帮扶活动"}),
        ("社区给老人办了“晚霞暖心敬老卡”。", {"晚霞暖心敬老卡"}),
        ("街道争创“四星”支部。", {"四星支部创建"}),
        ("“标准化”党支部创建铺开。", {"标准化党支部创建"}),
        ("街道举办“歌从青禾来”新时代文明实践小剧场大舞台活动。", {"歌从青禾来新时代文明实践小剧场大舞台活动"}),
    ],
)
def test_a_longer_noun_behind_the_quotation(text: str, expected: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls.startswith("Programme")} == expected


@pytest.mark.parametrize(
    "text",
    [
        "街道打造“升级版”。",
        "街道坚持“讲政策”。",
        "街道打出“宣传+整治+服务”组合拳。",
        "“红旗”党支部带头。",
        "街道对小区的“五合一”门面开展检查。",
    ],
)
def test_catch_words_name_nothing(text: str) -> None:
    assert "Programme" not in {cls.partition("/")[0] for cls in entities(text).values()}


def test_a_team_that_performs_is_a_team() -> None:
    assert entities("“银铃合唱队”演出开始。") == {"银铃合唱队": "Organisation/VolunteerTeam"}


def test_what_a_branch_was_rated_is_a_title_and_no_organisation() -> None:
    assert entities("街道评出“三星”党支部5个。") == {"三星党支部": "Award"}


@pytest.mark.parametrize(
    "text",
    [
        "街道提升社区“凝聚力”。",
        "他被居民亲切地称为“热心大叔”。",
        "街道因“道路狭窄、车位不足”陷入治理困境。",
        "有人说这是“西南第一大院”。",
    ],
)
def test_measures_nicknames_and_troubles_name_nothing(text: str) -> None:
    assert "Programme" not in {cls.partition("/")[0] for cls in entities(text).values()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道以“银杏之约”为纽带服务老人。", {"银杏之约": "Programme"}),
        ("居民来“竹椅议事会”出主意。", {"竹椅议事会": "Programme"}),
        ("居民在“楼栋议事群”提建议。", {"楼栋议事群": "Platform"}),
        ("平台上的“民声速递”模块每周更新。", {"民声速递模块": "Platform"}),
        ("街道探索“网格+警务+物业”治理方式。", {"网格+警务+物业治理方式": "Programme/Mechanism"}),
        ("构建“街道—社区—网格—楼栋”的四级组织架构。", {"四级组织架构": "Programme/Mechanism"}),
        ("创新“共商共治”的楼宇党建模式。", {"共商共治的楼宇党建模式": "Programme/Mechanism"}),
    ],
)
def test_means_meetings_groups_and_structures(text: str, expected: dict[str, str]) -> None:
    assert {name: cls for name, cls in entities(text).items() if cls.startswith(("Programme", "Platform"))} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用看、问、记、办“四步走访”摸清底数。", {"四步走访": "Programme/Mechanism"}),
        ("用看、问、办“四步走访”摸清底数。", {}),
        ("街道打造“小阵地”，服务“老街坊”。", {}),
        ("构建起“奉献—回馈”的良性循环。", {}),
        ("打破“办公空间”与“生活空间”的壁垒。", {}),
        ("街道探寻“治理密码”。", {}),
        ("街道营造“共商共建”的社会治理格局。", {}),
        ("街道选派“第一书记”。", {}),
        ("通过“抖音”“视频号”等平台发布。", {}),
        ("“圈”阵地红起来。", {}),
        ("“积分票”撬动居民自治。", {}),
        ("“银杏年华”为老志愿服务联盟成立。", {"银杏年华为老志愿服务联盟": "Organisation/Alliance"}),
        ("编印《岗位管理制度》《值班制度》等规章制度。", {}),
    ],
)
def test_sums_and_catch_words(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道引导居民“有难处找议事厅”。", []),
        ("广场成为老少皆宜的“幸福乐园”。", []),
        ("街道将以往的“等上门”服务，转变为主动走访。", []),
        ("街道把推行“院落共管”作为重要抓手。", ["院落共管"]),
        ("老厂房完成“蝶变”。", []),
    ],
)
def test_slogans_and_signs_name_nothing(text: str, names: list[str]) -> None:
    assert list(entities(text)) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道启用暖“新”驿站。", {"暖新驿站": "Facility/ServiceCentre"}),
        ("社区启动强“基”工程。", {"强基工程": "Programme/Campaign"}),
        ("社区建成“一站式”服务空间。", {}),
        ("打造“一中心、一展馆、五基地”，居民点赞。", {"一中心、一展馆、五基地": "Programme/Mechanism"}),
        ("完成甲里“一站四家”、乙里“一厅四苑”等共享型社区阵地建设。", {"一站四家": FACILITY, "一厅四苑": FACILITY}),
        ("“银杏红党群服务中心”为主阵地。", {"银杏红党群服务中心": FACILITY}),
        ("“柳荫夜话”每周三开讲。", {"柳荫夜话": "Programme/Activity"}),
        ("把旧锅炉房改建为“百姓书场”，老人有了去处。", {"百姓书场": FACILITY}),
        ("“老味道”面馆排起长队。", {"老味道面馆": "Organisation/Enterprise"}),
        ("聚焦“三类人员”，上门走访。", {}),
        ("社区开办“老年食堂”。", {"老年食堂": FACILITY}),
        ("党群服务中心“硬件+软件”全面提档。", {}),
        ("按照“支部建在楼上”和“党建+治理”的思路，组建队伍。", {}),
        ("聚力打造社区“三中心”，居民点赞。", {"三中心": "Programme"}),
        ("完成“爱转角”等改造项目。", {"爱转角": "Project"}),
        ("居民打开“柳荫e家”就能报事。", {"柳荫e家": "Platform"}),
    ],
)
def test_half_quoted_mannered_and_counted(text: str, expected: dict[str, str]) -> None:
    assert {name: cls for name, cls in entities(text).items() if cls != "Community"} == expected


def test_a_place_in_quotation_marks_by_what_befalls_it() -> None:
    assert entities("“望江里”正式启用。")["望江里"] == "Facility"
    assert entities("曾经的菜市场，如今的“柳浦·东集”。")["柳浦·东集"] == "Facility"
    assert entities("老街有了新名字——“北门里·书香巷”。")["北门里·书香巷"] == "Facility/Road"
    assert "街坊们" not in entities("如今的“街坊们”很热情。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道参加“老街坊”社区邻里节。", {"老街坊社区邻里节"}),
        ("街道建立“135”诉求处置机制。", {"135诉求处置机制"}),
        ("社区创建“石榴花开、幸福柳荫”社区党建品牌，打造阵地。", {"石榴花开、幸福柳荫社区党建品牌"}),
        ("街道“优化服务、提升能力座谈会”如期举行。", {"优化服务、提升能力座谈会"}),
        ("参加“柳荫·社区寻访团”活动。", {"柳荫·社区寻访团活动"}),
        ("街道组织“喜迎七一”主题党日。", {"喜迎七一主题党日"}),
        ("“少年说柳荫”少年志愿宣讲项目启动。", {"少年说柳荫少年志愿宣讲项目"}),
        ("街道实施“红色物业”引领工程。", {"红色物业引领工程"}),
        ("街道以“‘杏’福里”为IP，带火老街。", {"杏福里"}),
        ("街道以成都市“五大行动”为抓手，改善环境。", {"五大行动"}),
        ("街道形成“党建红”“生态绿”“科技蓝”多彩格局。", set()),
        ("街道在“针灸式”治理上出新。", set()),
        ("“立体学习圈”犹如智慧网络。", set()),
        ("街道加强“楼栋长”队伍建设。", set()),
        ("街道做好“统起来”的文章，贡献“柳荫方案”。", set()),
    ],
)
def test_what_stands_behind_a_quotation_and_what_is_in_it(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls.startswith("Programme")} == names


def test_what_is_founded_behind_a_quotation_has_a_name_of_its_own() -> None:
    assert not any("打造" in name for name in entities("街道围绕“一老一幼”打造邻里食堂。"))
    assert "红石榴培育工程" in entities("街道实施“红石榴”培育工程。")


def test_what_a_place_is_for_is_no_programme() -> None:
    assert "Programme" not in "".join(entities("食堂集“康养+社交”于一体。").values())


@pytest.mark.parametrize("text", ["街道引入“红色物业”，把楼院管起来。", "“红色物业”管到家门口，居民心里踏实。"])
def test_a_way_to_manage_is_no_firm(text: str) -> None:
    assert entities(text)["红色物业"].startswith("Programme")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("20家单位签下《青禾联盟共建协议》。", "青禾联盟共建协议"),
        ("区里印发《青禾区楼宇经济扶持办法》。", "青禾区楼宇经济扶持办法"),
        ("居民一起订立《柳荫社区居民公约》。", "柳荫社区居民公约"),
    ],
)
def test_papers_in_title_marks(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Programme")


def test_a_formula_holds_the_bodies_it_is_made_of() -> None:
    found = entities("街道按照“街道党工委统筹+社区党组织联办+公司化运营”模式推进。")
    assert "街道党工委统筹+社区党组织联办+公司化运营模式" in found


def test_a_body_behind_a_quotation_is_not_called_by_it() -> None:
    assert not any("合伙人省" in name for name in entities("街道的“合伙人”省乡村电商协会来了。"))


def test_a_bare_number_is_coined_only_where_it_is_carried_out() -> None:
    assert entities("“829”厂的旧事又有人讲了。") == {}
    assert "365" in entities("社区落实“365”，成效明显。")
    assert "365工作法" in entities("街道推行“365”工作法，居民满意。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道先后出台《楼长考核规定》《议事会工作规则》。", {"楼长考核规定", "议事会工作规则"}),
        ("街道制定并完善《小区财务管理制度》。", {"小区财务管理制度"}),
        ("街道根据《市容环境管理规定》处罚商户。", set()),
        ("居民学习《安全生产工作制度》。", set()),
        ("街道擦亮“红色引擎”党建品牌。", {"红色引擎党建品牌"}),
        ("党员成为发展的“红色引擎”。", set()),
        ("街道发挥“六大员”服务作用。", set()),
        ("街道举办“书香柳城”2023年全民阅读月。", {"“书香柳城”2023年全民阅读月"}),
    ],
)
def test_rules_that_are_made_brands_and_titles_with_a_year(text: str, names: set[str]) -> None:
    found = {name.replace("“", "").replace("”", "") for name in entities(text)}
    assert found == {name.replace("“", "").replace("”", "") for name in names}


@pytest.mark.parametrize(
    ("text", "cls"),
    [("社区有了自治组织——“楼院议事会”。", "Organisation"), ("社区用好“楼院议事会”。", "Programme")],
)
def test_a_council_that_is_said_to_be_a_body(text: str, cls: str) -> None:
    assert entities(text)["楼院议事会"].startswith(cls)


def test_what_a_scheme_mends_is_no_part_of_its_name() -> None:
    assert "三方联办健全组织体系" not in entities("街道用“三方联办”健全组织体系。")
    assert "三方联办规范议事机制" not in entities("第一招，“三方联办”规范议事机制。")


@pytest.mark.parametrize("text", ["压实“一岗双责”，抓好安全。", "落实“两个责任”，担起担子。", "贯彻“三重一大”制度。"])
def test_doctrine_is_no_scheme(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Programme")]


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("在社区党委“温情党建”的感召下，居民踊跃参与。", "温情党建", "Programme"),
        ("围绕“党建领路·橙心物业”引导党员参与。", "党建领路·橙心物业", "Programme"),
        ("“楼栋微网格”凝聚邻里。", "楼栋微网格", "Programme"),
        ("构建“暖心业委会”，党员亮身份。", "暖心业委会", "Programme"),
        ("又有了残疾人服务“代办团”。", "代办团", "Organisation"),
        ("在巷口设置“邻警同心工作点”，推广智能门禁。", "邻警同心工作点", "Facility"),
        ("请来老同志，组成“青舟党建联盟”特色品牌。", "青舟党建联盟", "Organisation"),
    ],
)
def test_the_end_of_what_is_quoted_tells_wherever_it_stands(text: str, name: str, cls: str) -> None:
    assert entities(text).get(name, "").startswith(cls)


@pytest.mark.parametrize("text", ["居民说这是“智囊团”。", "由“小党建”转向“大党建”。"])
def test_figures_of_speech_that_end_so_name_nothing(text: str) -> None:
    assert not [name for name in entities(text) if name.endswith(("团", "党建"))]


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("“共读长桌”“邻里小厨”轮番上场。", "邻里小厨", "Programme"),
        ("社区联手医院办起“名医夜门诊”，每周坐诊。", "名医夜门诊", "Programme"),
        ("街道建成“名医门诊”，占地三百平方米。", "名医门诊", "Facility"),
        ("钱怎么花，“小院议事会”说了算。", "小院议事会", "Organisation"),
        ("技师挑头的“老铁工匠室”，召集了20名钳工。", "老铁工匠室", "Organisation"),
        ("社区组建“银铃议事厅”，调解纠纷。", "银铃议事厅", "Organisation"),
        ("街道打造“柳浦诗书巷”，老屋改成民宿。", "柳浦诗书巷", "Facility"),
        ("“时光里”项目下月动工。", "时光里项目", "Project"),
        ("给老人家里装上“平安铃”，一按就有人来。", "平安铃", "Platform"),
        ("街道发放“骑手通行证”300多张。", "骑手通行证", "Programme"),
        ("茶馆“雨前书”的老板说好。", "雨前书", "Organisation"),
        ("靠的是老街里长出来的“四邻共商”。", "四邻共商", "Programme"),
    ],
)
def test_what_goes_on_with_a_name_tells_its_class(text: str, name: str, cls: str) -> None:
    assert entities(text)[name].partition("/")[0] == cls


def test_what_something_is_written_in_is_no_room() -> None:
    assert entities("办法写在一本本“民情账本”里。") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("社区建起“冬阳里”嵌入式养老中心，有床位。", "冬阳里嵌入式养老中心"),
        ("学校推出“小橘灯”课后托管班。", "小橘灯课后托管班"),
        ("专家走进“杏林工作站”义诊。", "杏林工作站"),
        ("“百姓书声”已成为全市阅读示范项目，很火。", "百姓书声"),
        ("街道设立“邻里守望”关爱基金。", "邻里守望关爱基金"),
    ],
)
def test_how_far_the_noun_behind_goes(text: str, name: str) -> None:
    assert name in entities(text)


def test_what_the_quoted_does_is_no_part_of_its_name() -> None:
    found = entities("“嫂子驿站”服务妇女儿童900人次，“小红帽”宣传队宣讲30场。开展“暖冬”志愿服务20场。")
    assert found["嫂子驿站"].startswith("Facility")
    assert found["小红帽宣传队"].startswith("Organisation")
    assert found["暖冬志愿服务"].startswith("Programme")


def test_what_is_invested_in_or_built_is_a_project() -> None:
    found = entities("“云岭壹号”项目由四川天晨公司投资建设。推进“云岭新天地”项目建设，完成征收90户。")
    assert found["云岭壹号项目"] == found["云岭新天地项目"] == "Project"
    assert entities("“银龄守护”项目惠及老人90名。")["银龄守护项目"].startswith("Programme")
