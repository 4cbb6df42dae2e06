"""What a sentence is about, and what carries over to the next."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureContext, FigureRules
from jiedao.figures.examples import parse


def test_a_bare_noun_means_the_last_of_its_kind(rules: FigureRules, cut: Cut) -> None:
    first, mentions, _ = parse("街道搭建{邻里议事:Programme}平台。")
    _, context = rules.find(first, mentions, cut=cut, context=FigureContext())
    _, context = rules.find("居民都说好。", [], cut=cut, context=context)
    figures, _ = rules.find("平台上线以来,处理诉求320件,办结率98%。", [], cut=cut, context=context)
    assert [(f.subject, f.back, f.indicator) for f in figures] == [(0, 2, "处理诉求"), (0, 2, "办结率")]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["{柳湖社区:Community}组建了{护河志愿队:Organisation}。", "两年多来,他们上门服务2300余次。"],
            ["护河志愿队 | 上门服务 | 2300 次"],
        ),
        (["街道把旧酒厂改作“{坡坎谷:Facility}”,首期5600平方米。"], ["坡坎谷 | 首期面积 | 5600 平方米"]),
        (
            ["街道把“{和风调解室:Facility}”设在{坡坎公园:Facility}东门,调解纠纷40起。"],
            ["和风调解室 | 调解纠纷 | 40 起"],
        ),
        (
            ["{柳湖社区:Community}的{坡坎会客厅:Facility}很热闹。", "去年以来,共接待居民1.6万人次。"],
            ["坡坎会客厅 | 接待居民 | 16000 人次"],
        ),
        (
            ["街道推行{巷长制:Programme}。", "居民满意度由83%提升到95%,常住人口达4.2万人。"],
            ["- | 居民满意度 | 83 %", "- | 居民满意度 | 95 %", "- | 常住人口 | 42000 人"],
        ),
        (
            ["{和平里小区:Compound}建于1986年。", "去年,街道出了力。", "改造后,物业费收缴率达92%。"],
            ["和平里小区 | 物业费收缴率 | 92 %"],
        ),
        (
            ["街道打造{巷口书屋:Facility}。", "目前,全街道划分网格48个。"],
            ["- | 网格 | 48 个"],
        ),
        (["街道拟投入资金300万元,在{李庄:Community}建设{分拣中心:Facility}。"], ["分拣中心 | 投入资金 | 3000000 元"]),
        (["力争{“五星”支部:Programme}达到6个。"], ["- | 五星支部 | 6 个"]),
        (
            ["{企业服务中心:Organisation}与{甲银行:Organisation}搭台,一年促成贷款79笔。"],
            ["企业服务中心 | 促成贷款 | 79 笔"],
        ),
        (
            ["拟投入910万元建设{颐养服务中心:Facility}。"],
            ["颐养服务中心 | 投入 | 9100000 元"],
        ),
        (
            ["拉来{甲集团:Organisation}投资1900万元,实施{安居改造工程:Project}。"],
            ["安居改造工程 | 投资 | 19000000 元"],
        ),
        (
            ["街道与大学共建“{环湖·云岭设计创意港:Facility}”。", "两年来,设计创意港迎来86家设计机构。"],
            ["环湖·云岭设计创意港 | 设计机构 | 86 家"],
        ),
        (
            ["街道启动{东坡社区:Community}的{和平里小区:Compound}{安居改造工程:Project},更换供水管网6公里。"],
            ["安居改造工程 | 更换供水管网 | 6 公里"],
        ),
        (
            ["{暖阳驿站:Facility}由{街道工会:Organisation}创办,{甲餐饮公司:Organisation}供餐,累计接待骑手300人次。"],
            ["暖阳驿站 | 接待骑手 | 300 人次"],
        ),
        (
            ["{清河改造项目:Project}占地30亩,列入{全市重点建设项目:Project}。", "项目预计引入企业50家。"],
            ["清河改造项目 | 占地 | 30 亩", "清河改造项目 | 引入企业 | 50 家"],
        ),
        (
            ["{老周:Person}口中的{灯笼街:Facility},原来叫后街,聚集了餐饮、住宿等商户90家。"],
            ["灯笼街 | 商户 | 90 家"],
        ),
        (
            ["与书屋同时亮相的“{暖心驿:Facility}”,提供热饭、充电等8项服务。"],
            ["暖心驿 | 服务 | 8 项"],
        ),
        (
            ["走进刚刚翻新的{邻里中心:Facility},工作人员有20人。"],
            ["邻里中心 | 工作人员 | 20 人"],
        ),
        (
            ["登上红榜的{和平里小区:Compound}投放准确率为96%。"],
            ["和平里小区 | 投放准确率 | 96 %"],
        ),
        (
            ["社区的“{银龄课堂:Programme}”由大学支持,每期报名50人。"],
            ["银龄课堂 | 每期报名 | 50 人"],
        ),
        (
            ["在{柳湖社区:Community},警情下降30%。"],
            ["柳湖社区 | 警情 | 30 %"],
        ),
        (
            ["在{柳湖社区:Community},街道建成游园7处。"],
            ["- | 游园 | 7 处"],
        ),
        (
            ["首个试点项目{永宁大厦改造工程:Project}投资4200万元。", "工程总进度达到75%。"],
            ["永宁大厦改造工程 | 投资 | 42000000 元", "永宁大厦改造工程 | 总进度 | 75 %"],
        ),
        (
            ["昨天,{东河街道:SubDistrict}第三期“{后街早市:Programme}”开市,46个摊位摆成一排。"],
            ["后街早市 | 摊位 | 46 个"],
        ),
        (
            ["面对2100户、近6000人的管理规模,{柳湖社区:Community}推行网格化管理。"],
            ["柳湖社区 | 居民户数 | 2100 户", "柳湖社区 | 居民人口 | 6000 人"],
        ),
        (
            ["{梧桐小区:Compound}东侧的{青石小学:Organisation}是民办学校,师生近900名。"],
            ["青石小学 | 师生 | 900 名"],
        ),
        (
            ["{清河区:Division}很大。", "全区注册志愿者达8万人。", "该区将城区划分为30个片区。"],
            ["清河区 | 注册志愿者 | 80000 人", "清河区 | 片区 | 30 个"],
        ),
        (["{清河区:Division}推行物业党建。", "2023年全区86家物业建立支部。"], ["清河区 | 物业 | 86 家"]),
        (["{清河:Division}的街头热闹。", "今年,全市建成书屋86家。"], ["清河 | 书屋 | 86 家"]),
        (
            ["在只有2平方公里的{柳湖社区:Community},住着居民400户。"],
            ["柳湖社区 | 面积 | 2 平方公里", "柳湖社区 | 住着居民 | 400 户"],
        ),
        (["{柳湖社区:Community}网格员{周明:Person}走访居民60户。"], ["周明 | 走访居民 | 60 户"]),
        (
            ["网格员来到{红梅小区:Compound}。", "这片建于上世纪的居住区有楼房14栋,居民620户。"],
            ["红梅小区 | 楼房 | 14 栋", "红梅小区 | 居民 | 620 户"],
        ),
        (
            ["{红梅食堂:Facility}落户社区,街道投资60万元,设座位30个。"],
            ["红梅食堂 | 投资 | 600000 元", "红梅食堂 | 设座位 | 30 个"],
        ),
        (["靠着“{院坝会:Programme}”,化解难题48个。"], ["院坝会 | 化解难题 | 48 个"]),
        (["居民在{民声码:Platform}上提交诉求2100条。"], ["民声码 | 提交诉求 | 2100 条"]),
        (["{清河区:Division}很大。", "全区首个邻里中心建成,设有功能室12间。"], ["- | 功能室 | 12 间"]),
        (["全省共有56个小区上榜,{柳湖社区:Community}占了3个。"], ["省 | 小区 | 56 个", "柳湖社区 | 小区 | 3 个"]),
        (["{清河区:Division}下辖12个街道。"], ["清河区 | 街道 | 12 个"]),
        (["街道与5个街道结对。"], []),
        (
            ["60多名党员加入“{红马甲服务队:Organisation}”,开展服务80次。"],
            ["红马甲服务队 | 成员党员 | 60 名", "红马甲服务队 | 服务 | 80 次"],
        ),
        (["{柳湖社区:Community}老人多。", "为解决社区900名老人的难题,街道办起了食堂。"], ["柳湖社区 | 老人 | 900 名"]),
        (
            [
                "{柳湖社区:Community}划分10个网格,构建“{街道党工委:Organisation}—社区党委—网格党支部—楼栋党小组—中心户”体系,"
                "办结实事15件。"
            ],
            ["柳湖社区 | 网格 | 10 个", "柳湖社区 | 办结实事 | 15 件"],
        ),
        (
            ["该街道“{湖畔圆桌会:Programme}”已覆盖18个居民点,解决率87%。"],
            ["湖畔圆桌会 | 覆盖居民点 | 18 个", "湖畔圆桌会 | 解决率 | 87 %"],
        ),
        (
            ["{第三幼儿园:Organisation}里办起了一场{童心画展:Programme}。", "百余个家庭前来观看,善款折合2037元。"],
            ["童心画展 | 参加家庭 | 100 个", "童心画展 | 善款 | 2037 元"],
        ),
        (
            ["{柳湖社区:Community}有块空地。", "社区以党建引领,组建10支服务队,有志愿者290名。"],
            ["柳湖社区 | 服务队 | 10 支", "柳湖社区 | 志愿者 | 290 名"],
        ),
        (
            ["{柳湖社区:Community}探索{三方共治模式:Programme},吸纳31家企业。"],
            ["柳湖社区 | 企业 | 31 家"],
        ),
        (
            ["{柳湖社区:Community}建成{老街商贸城:Facility},社区集体收入由80万元增加到350万元。"],
            ["柳湖社区 | 社区集体收入 | 800000 元", "柳湖社区 | 社区集体收入 | 3500000 元"],
        ),
        (
            ["敲锣的是{老兵巡逻队:Organisation}。", "队伍从最初的7人壮大到52人。"],
            ["老兵巡逻队 | 成员 | 7 人", "老兵巡逻队 | 成员 | 52 人"],
        ),
        (
            ["在{柳湖社区:Community},这样的“{巷长:Programme}”共有46位。"],
            ["柳湖社区 | 巷长 | 46 位"],
        ),
        (
            ["{柳湖社区:Community}最热闹的地方,要数去年落成的{邻里中心:Facility}。", "三层小楼1200平方米。"],
            ["邻里中心 | 面积 | 1200 平方米"],
        ),
        (
            ["{街道团工委:Organisation}实施{青苗成长计划:Programme},组织研学活动24场。"],
            ["青苗成长计划 | 研学活动 | 24 场"],
        ),
        (
            [
                "街道推出{青春合伙人计划:Programme}。",
                "{甲大学:Organisation}、{乙学院:Organisation}等7所高校与社区结对。",
            ],
            ["青春合伙人计划 | 高校 | 7 所"],
        ),
        (
            ["{柳湖社区:Community}推行{红心物业:Programme},请来{甲公司:Organisation}托管,投诉从每月41件降到6件。"],
            ["柳湖社区 | 投诉 | 41 件", "柳湖社区 | 投诉 | 6 件"],
        ),
        (
            [
                "{丙公司:Organisation}落户{云谷产业园:Organisation}。",
                "{乙公司:Organisation}负责人说,去年园区新增注册企业37家。",
            ],
            ["云谷产业园 | 新增注册企业 | 37 家"],
        ),
        (
            ["一是壮大队伍。", "街道推行{红心物业:Programme}。", "二是保障就业。", "举办招聘会13场。"],
            ["- | 招聘会 | 13 场"],
        ),
        (
            ["街道搭起“{柳下议事会:Organisation}”。", "其中“{银杏客厅:Facility}”启用之后,已接待居民900人次。"],
            ["银杏客厅 | 接待居民 | 900 人次"],
        ),
        (
            ["位于江边的{云帆大厦:Facility},是{柳湖街道:SubDistrict}最高的一栋写字楼。", "两年前,这里空置率达37%。"],
            ["云帆大厦 | 空置率 | 37 %"],
        ),
        (
            ["{石榴调解队:Organisation}与派出所建立{联调机制:Programme}。", "今年共受理矛盾纠纷214起。"],
            ["石榴调解队 | 受理矛盾纠纷 | 214 起"],
        ),
        (
            ["街道建成{暖阳食堂:Facility}。", "街道干部介绍,去年接待老人1.2万人次。"],
            ["暖阳食堂 | 接待老人 | 12000 人次"],
        ),
        (
            ["{文创园:Facility}去年开园。", "{周明:Person}算了一笔账:“去年租金收入380万元。”"],
            ["文创园 | 租金收入 | 3800000 元"],
        ),
        (
            ["{福云食堂:Facility}很热闹。", "食堂负责人{周明:Person}介绍,菜品均为小炒,人均消费20元。"],
            ["福云食堂 | 人均消费 | 20 元"],
        ),
        (
            ["{云帆大厦:Facility}换了模样。", "街道配备楼长,去年该楼税收4.6亿元。"],
            ["云帆大厦 | 税收 | 460000000 元"],
        ),
        (
            ["位于江边的{云帆大厦:Facility},空置率达45%,街道引入运营团队后,已有38家企业入驻。"],
            ["云帆大厦 | 空置率 | 45 %", "云帆大厦 | 企业 | 38 家"],
        ),
        (
            ["街道组建了一支由85名骑手组成的“{骑手先锋队:Organisation}”,累计上报线索430条。"],
            ["骑手先锋队 | 成员骑手 | 85 名", "骑手先锋队 | 上报线索 | 430 条"],
        ),
        (
            ["{柳湖街道:SubDistrict}的{银杏社区老年食堂:Facility}开了门。", "目前,建成社区老年食堂5个。"],
            ["- | 社区老年食堂 | 5 个"],
        ),
        (
            ["街道与志愿队建立{常态化协作机制:Programme},今年以来开展整治活动28场。"],
            ["- | 整治活动 | 28 场"],
        ),
        (
            ["街道成功签约全市唯一的{云谷项目:Project};全年开展招商活动172次。"],
            ["- | 招商活动 | 172 次"],
        ),
        (
            ["已建成的15座大棚成为了村民增收的“新引擎”。"],
            ["- | 大棚 | 15 座"],
        ),
        (
            ["自2023年“{老李调解室:Facility}”成立以来,他走街串巷,化解纠纷50宗。"],
            ["老李调解室 | 化解纠纷 | 50 宗"],
        ),
        (
            ["{江湾安置区:Compound}交付使用,惠及居民700户。", "农村基础设施也在完善,修建公路13800米。"],
            ["江湾安置区 | 惠及居民 | 700 户", "- | 修建公路 | 13800 米"],
        ),
        (
            ["街道建成{云山绿地项目:Project}。", "全年巡查商铺1256家。"],
            ["- | 巡查商铺 | 1256 家"],
        ),
        (
            ["{东一村:Compound}、{东二村:Compound}等{暖居修缮项目:Project}全部竣工,修缮面积共约32万平方米。"],
            ["暖居修缮项目 | 修缮面积 | 320000 平方米"],
        ),
        (
            ["街道构建“{柳湖街道党工委:Organisation}—网格党小组”体系。", "如今,23个小区党组织挂牌。"],
            ["- | 小区党组织 | 23 个"],
        ),
        (
            ["{护河队:Organisation}从最初的10余人发展到现在的150余人。"],
            ["护河队 | 成员 | 10 人", "护河队 | 成员 | 150 人"],
        ),
        (
            ["门面房改造成300平方米的“{戏迷驿站:Facility}”,每周开放,平均每天接待老人60人次。"],
            ["戏迷驿站 | 面积 | 300 平方米", "戏迷驿站 | 接待老人 | 60 人次"],
        ),
    ],
)
def test_a_paragraph_keeps_to_what_it_is_about(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected


def test_a_noun_goes_back_over_paragraphs(rules: FigureRules, cut: Cut) -> None:
    first, mentions, _ = parse("{福云食堂:Facility}开在路口。")
    _, context = rules.find(first, mentions, cut=cut, context=FigureContext())
    sentence = "食堂负责人介绍,日均接待老人60人次。"
    figures, _ = rules.find(sentence, [], cut=cut, context=context.new_paragraph())
    assert [(f.subject, f.back) for f in figures] == [(0, 1)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["{周大爷:Person}退休了。", "他已调解纠纷16起。"], ["周大爷 | 调解纠纷 | 16 起"]),
        (["{周大爷:Person}退休了。", "他带领居民清理杂物16车。"], ["- | 清理杂物 | 16 车"]),
        (["{周大爷:Person}是队长。", "他说,队员有16人。"], ["- | 队员 | 16 人"]),
        (["走进{红星小区:Compound},绿树成荫。", "这个老小区共有居民楼14栋。"], ["红星小区 | 居民楼 | 14 栋"]),
        (["街道开展{消防大排查活动:Programme},整改隐患50处。"], ["- | 整改隐患 | 50 处"]),
        (["{红星街道:SubDistrict}统战工作“{同心圆:Programme}”覆盖侨眷600人。"], ["同心圆 | 覆盖侨眷 | 600 人"]),
        (
            ["{柳湖街道:SubDistrict}的律师组成“{石榴红:Organisation}”调解团,化解纠纷86起。"],
            ["石榴红 | 化解纠纷 | 86 起"],
        ),
        (
            ["{柳湖社区:Community}组建200余人“{帮帮团:Organisation}”,开展服务500次。"],
            ["帮帮团 | 人数 | 200 人", "帮帮团 | 服务 | 500 次"],
        ),
        (["{青山区:Division}推行邻里中心。", "区里新建养老站15个。"], ["青山区 | 养老站 | 15 个"]),
        (["{柳湖社区:Community}组建“{巡逻队:Organisation}”。", "新建停车棚6个。"], ["柳湖社区 | 停车棚 | 6 个"]),
        (["{合唱团:Organisation}成立于2010年。", "每年演出30场。"], ["合唱团 | 演出 | 30 场"]),
        (
            ["{同心联盟:Organisation}由30家单位组成。", "志愿服务共建。", "登记志愿者600名。"],
            ["同心联盟 | 单位 | 30 家", "- | 登记志愿者 | 600 名"],
        ),
        (["{红星食堂:Facility}引进{甲餐饮公司:Organisation}运营,日均供餐560份。"], ["红星食堂 | 供餐 | 560 份"]),
    ],
)
def test_who_goes_on(rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]) -> None:
    assert told(rules, cut, *sentences) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["{柳湖社区:Community}建于1998年。", "{柳湖社区党委:Organisation}有党员60名。", "辖区内有商户320家。"],
            ["柳湖社区党委 | 党员 | 60 名", "柳湖社区 | 商户 | 320 家"],
        ),
        (
            ["{柳湖社区:Community}建成食堂2处。", "辖区现有店铺28家。"],
            ["柳湖社区 | 食堂 | 2 处", "柳湖社区 | 店铺 | 28 家"],
        ),
        (
            ["{杏花街道:SubDistrict}全力推进。", "{柳湖社区:Community}建成食堂2处。", "辖区现有店铺28家。"],
            ["柳湖社区 | 食堂 | 2 处", "- | 店铺 | 28 家"],
        ),
    ],
)
def test_the_area_is_that_of_the_community_that_is_told_of(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["{柳湖社区:Community}变化大。", "居民都说好。", "社区现有老人1200多人。"], "柳湖社区 | 老人 | 1200 人"),
        (
            ["{柳湖社区:Community}和{杏花社区:Community}变化大。", "社区现有老人1200多人。"],
            "杏花社区 | 老人 | 1200 人",
        ),
        (
            ["{柳湖社区:Community}、{杏花社区:Community}变化大。", "社区现有老人1200多人。"],
            "- | 老人 | 1200 人",
        ),
        (
            ["{柳湖小区:Compound}率先试点。", "两个月来,小区居民的破袋率达到95%。"],
            "柳湖小区 | 小区居民的破袋率 | 95 %",
        ),
        (
            ["{柳湖服务站:Facility}很热闹。", "大家都来。", "该站接待居民2500余人次。"],
            "柳湖服务站 | 接待居民 | 2500 人次",
        ),
    ],
)
def test_what_a_bare_noun_of_a_later_sentence_stands_for(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: str
) -> None:
    assert told(rules, cut, *sentences) == [expected]


def test_since_the_founding_of_what_an_earlier_paragraph_named(rules: FigureRules, cut: Cut) -> None:
    first, mentions, _ = parse("街道推出“{言和调解工作室:Facility}”。")
    _, context = rules.find(first, mentions, cut=cut, context=FigureContext())
    figures, _ = rules.find("自工作室运行以来,化解矛盾纠纷近40起。", [], cut=cut, context=context.new_paragraph())
    assert [(f.subject, f.back, f.indicator) for f in figures] == [(0, 1, "化解矛盾纠纷")]
