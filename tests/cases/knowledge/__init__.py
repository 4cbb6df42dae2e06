"""A small graph written by hand: three articles, every class, every relation, every modality, awkward names."""

from __future__ import annotations

from decimal import Decimal

from jiedao.records import ArticleRecord, Confidence, Entity, Evidence, Figure, Knowledge, Passage, Relation

PAGE = (
    "春风里街道：一张网连起万家灯火\n本报记者 林晓舟 何若云\n"
    "去年以来，临江区春风里街道以“五星”支部创建为抓手，推行“一网三员”工作机制，在梧桐社区和柳岸小区先行试点。"
    "街道党工委书记沈明远介绍，街道建成了春风里邻里中心，由暖阳社会工作服务社运营。\n"
    "截至5月底，街道一般公共预算收入完成1.86亿元，同比增长7.3%。"
    "街道拟于年内启动滨江慢行步道项目，预计投资3200万元。"
    "云帆软件有限公司入驻梧桐大厦；街道并未与远山集团合作。\n"
    "梧桐社区获评江州市文明社区，由江州市文明办授予。"
)
SECOND = (
    "春风里街道的“五星”实践\n何若云\n"
    "围绕争创平安法治星，春风里街道上线“邻里通”平台，梧桐社区的红石榴志愿服务队参加反诈宣讲月。"
    "春风里街道与临江区司法局合作成立法治护航联盟，“一网三员”工作机制助力平安法治星。"
)
THIRD = '名字也会淘气："<script>alert(1)</script>" \\ """ 商行在青禾街道开业。'


def passage(source: str, text: str, *quotes: str) -> Passage:
    """The passage of the quotes, each of which stands in the text."""
    spans = tuple((text.index(quote), text.index(quote) + len(quote)) for quote in quotes)
    return Passage(
        source,
        spans,
        tuple(text[start:end] for start, end in spans),
        tuple(text[max(0, start - 20) : start] for start, _ in spans),
        tuple(text[end : end + 20] for _, end in spans),
    )


A, B, C = "article/chunfengli-a-0", "article/chunfengli-b-0", "article/qinghe-0"
CITY, DISTRICT = "place/329900", "place/329901"
STREET, OTHER = "place/329901-chunfengli-jiedao", "place/329901-qinghe-jiedao"
COMMUNITY, COMPOUND = f"{STREET}-wutong-shequ", "compound/329901-chunfengli-jiedao_liuanxiaoqu_k2m4qa"
NET, CAMPAIGN = "programme/329901-chunfengli-jiedao_yiwangsanyuan_a1b2c3", "programme/wuxingzhibuchuangjian_lfcfot"
MONTH, PLATFORM = "programme/fanzhaxuanjiangyue_d4e5f6", "platform/329901-chunfengli-jiedao_linlitong_q2w3e4"
PROJECT = "project/329901-chunfengli-jiedao_binjiangmanxingbudao_r5t6y7"
CENTRE, TOWER = "facility/329901-chunfengli-jiedao_linlizhongxin_u2i3o4", "facility/329901_wutongdasha_p5a6s7"
PARTY, SOCIAL = "organisation/329901-chunfengli-jiedao_danggongwei_d2f3g4", "organisation/nuanyangshegong_h5j6k7"
FIRM, GROUP = "organisation/yunfanruanjian_l2z3x4", "organisation/yuanshanjituan_c5v6b7"
TEAM, ALLIANCE = "organisation/hongshiliu_n2m3q4", "organisation/fazhihuhanglianmeng_w5e6r7"
JUSTICE, OFFICE = "organisation/329901_sifaju_t2y3u4", "organisation/3299_wenmingban_i5o6p7"
AWARD, PERSON = "award/jiangzhoushiwenmingshequ_a2s3d4", "person/329901-chunfengli-jiedao_shenmingyuan_f5g6h7"
STAR, SHOP = "star/pinganfazhixing_lnr5p5", "organisation/329901-qinghe-jiedao_scriptalert_j2k3l4"

A_SOURCE, B_SOURCE, C_SOURCE = "a/page 1.txt", "b.jsonl#L2", "c.txt"
FOUND = (
    ("head", A, "layout.title", "", ("春风里街道：一张网连起万家灯火",)),
    ("net", A, "implements.active", "",
     ("临江区春风里街道以“五星”支部创建为抓手", "推行“一网三员”工作机制，在梧桐社区和柳岸小区先行试点。")),
    ("pilot", A, "appliedIn.pilot", "", ("在梧桐社区和柳岸小区先行试点。",)),
    ("centre", A, "establishes.active", "",
     ("街道党工委书记沈明远介绍，街道建成了春风里邻里中心，由暖阳社会工作服务社运营。",)),
    ("income", A, "figure.amount", "", ("截至5月底，街道一般公共预算收入完成1.86亿元，同比增长7.3%。",)),
    ("plan", A, "undertakes.active", "Planned", ("街道拟于年内启动滨江慢行步道项目",)),
    ("forecast", A, "figure.amount", "Expected", ("预计投资3200万元。",)),
    ("tower", A, "settlesIn.active", "", ("云帆软件有限公司入驻梧桐大厦；",)),
    ("denied", A, "cooperatesWith.with", "Negated", ("街道并未与远山集团合作。",)),
    ("award", A, "receives.active", "", ("梧桐社区获评江州市文明社区，由江州市文明办授予。",)),
    ("star", B, "contributesTo.strive", "",
     ("围绕争创平安法治星，春风里街道上线“邻里通”平台，梧桐社区的红石榴志愿服务队参加反诈宣讲月。",)),
    ("ally", B, "cooperatesWith.with", "",
     ("春风里街道与临江区司法局合作成立法治护航联盟，“一网三员”工作机制助力平安法治星。",)),
    ("shop", C, "entity.quoted", "", (THIRD,)),
)  # fmt: skip


def proof(article: str, rule: str, modality: str, quotes: tuple[str, ...]) -> Evidence:
    """The evidence that the rule found in the quotes."""
    source, text = {A: (A_SOURCE, PAGE), B: (B_SOURCE, SECOND), C: (C_SOURCE, THIRD)}[article]
    found = passage(source, text, *quotes)
    key = f"{article.partition('/')[2]}_{found.spans[0][0]}_{rule}" + ("_" + modality.lower() if modality else "")
    return Evidence(key, article, rule, found, modality)


EVIDENCE = {name: proof(article, rule, modality, quotes) for name, article, rule, modality, quotes in FOUND}


def keys(*names: str) -> tuple[str, ...]:
    """The keys of the evidence of these names, sorted."""
    return tuple(sorted(EVIDENCE[name].key for name in names))


def entity(iri: str, cls: str, fine: str, names: str, proofs: str, code: str = "", formula: str = "") -> Entity:
    """An entity; `names` are its label and aliases between `|`."""
    label, *aliases = names.split("|")
    return Entity(iri, cls, fine, label, tuple(sorted(aliases)), code, formula, keys(*proofs.split()))


def relation(subject: str, predicate: str, object_: str, proofs: str, role: str = "") -> Relation:
    """A relation with the evidence of these names."""
    return Relation(subject, predicate, object_, role, keys(*proofs.split()))


SAMPLE = Knowledge(
    articles=tuple(sorted((
        ArticleRecord(A, A_SOURCE, "gb18030", "春风里街道：一张网连起万家灯火", STREET, ("林晓舟", "何若云"),
                      "2023-06-08", "江州晚报", "https://example.org/2023/06/08?page=3&n=1"),
        ArticleRecord(B, B_SOURCE, "utf-8", "春风里街道的“五星”实践", STREET, ("何若云",), "2023-07", "江州晚报", ""),
        ArticleRecord(C, C_SOURCE, "", "名字也会淘气", "", (), "", "", "javascript:alert(1)"),
    ))),
    entities=tuple(sorted((
        entity(CITY, "Division", "City", "江州市", "award", "329900"),
        entity(DISTRICT, "Division", "District", "临江区", "net", "329901"),
        entity(STREET, "SubDistrict", "", "春风里街道|街道|春风里", "head net star ally", "329901001"),
        entity(OTHER, "SubDistrict", "", "青禾街道", "shop", "329901002"),
        entity(COMMUNITY, "Community", "", "梧桐社区", "net star award", "329901001001"),
        entity(COMPOUND, "Compound", "", "柳岸小区", "net pilot"),
        entity(NET, "Programme", "Mechanism", "一网三员|“一网三员”工作机制", "net ally", "", "一网三员"),
        entity(CAMPAIGN, "Programme", "Campaign", "五星支部创建|“五星”支部创建", "net"),
        entity(MONTH, "Programme", "Activity", "反诈宣讲月", "star"),
        entity(PLATFORM, "Platform", "", "邻里通平台|“邻里通”平台", "star"),
        entity(PROJECT, "Project", "", "滨江慢行步道项目", "plan"),
        entity(CENTRE, "Facility", "ServiceCentre", "春风里邻里中心", "centre"),
        entity(TOWER, "Facility", "Building", "梧桐大厦", "tower"),
        entity(PARTY, "Organisation", "PartyBody", "春风里街道党工委|街道党工委", "centre"),
        entity(SOCIAL, "Organisation", "SocialOrganisation", "暖阳社会工作服务社", "centre"),
        entity(FIRM, "Organisation", "Enterprise", "云帆软件有限公司", "tower"),
        entity(GROUP, "Organisation", "Enterprise", "远山集团", "denied"),
        entity(TEAM, "Organisation", "VolunteerTeam", "红石榴志愿服务队", "star"),
        entity(ALLIANCE, "Organisation", "Alliance", "法治护航联盟", "ally"),
        entity(JUSTICE, "Organisation", "GovernmentBody", "临江区司法局", "ally"),
        entity(OFFICE, "Organisation", "PartyBody", "江州市文明办", "award"),
        entity(AWARD, "Award", "", "江州市文明社区", "award"),
        entity(PERSON, "Person", "", "沈明远", "centre"),
        entity(STAR, "Star", "", "平安法治星", "star ally"),
        entity(SHOP, "Organisation", "Enterprise", '<script>alert(1)</script>" \\ """ 商行', "shop"),
    ))),
    relations=tuple(sorted((
        relation(DISTRICT, "within", CITY, "award"),
        relation(STREET, "within", DISTRICT, "net"),
        relation(COMMUNITY, "within", STREET, "net"),
        relation(COMPOUND, "within", STREET, "net pilot"),
        relation(PARTY, "within", STREET, "centre"),
        relation(STREET, "implements", NET, "net"),
        relation(STREET, "implements", CAMPAIGN, "net"),
        relation(STREET, "implements", PLATFORM, "star"),
        relation(NET, "appliedIn", COMMUNITY, "net pilot"),
        relation(NET, "appliedIn", COMPOUND, "pilot"),
        relation(NET, "contributesTo", STAR, "ally"),
        relation(MONTH, "partOf", CAMPAIGN, "star"),
        relation(STREET, "undertakes", PROJECT, "plan"),
        relation(STREET, "establishes", CENTRE, "centre"),
        relation(SOCIAL, "operates", CENTRE, "centre"),
        relation(FIRM, "settlesIn", TOWER, "tower"),
        relation(STREET, "cooperatesWith", GROUP, "denied"),
        relation(STREET, "cooperatesWith", JUSTICE, "ally"),
        relation(STREET, "establishes", ALLIANCE, "ally"),
        relation(TEAM, "participatesIn", MONTH, "star"),
        relation(COMMUNITY, "receives", AWARD, "award"),
        relation(AWARD, "grantedBy", OFFICE, "award"),
        relation(PERSON, "affiliatedWith", PARTY, "centre", "书记"),
        relation(SHOP, "settlesIn", OTHER, "shop"),
    ))),
    figures=tuple(sorted((
        Figure("figure/329901-chunfengli-jiedao_yusuanshouru_aaaaaaaa", STREET, "一般公共预算收入", Decimal(186000000),
               "元", "截至5月底", "2023-01/2023-05", keys("income")),
        Figure("figure/329901-chunfengli-jiedao_yusuanshouru_bbbbbbbb", STREET, "一般公共预算收入", Decimal("7.3"), "%",
               "同比增速", "2023-01/2023-05", keys("income")),
        Figure("figure/binjiangmanxingbudao_touzi_cccccccc", PROJECT, "投资", Decimal(32000000), "元", "预计", "",
               keys("forecast")),
    ))),
    evidence=tuple(sorted(EVIDENCE.values())),
    rules=(
        ("appliedIn.pilot", "1.0", "在某地试点 / piloted somewhere"),
        ("contributesTo.strive", "1.0", "围绕争创某星 / striving for a star"),
        ("cooperatesWith.with", "1.1", "与某单位合作 / together with a body"),
        ("entity.quoted", "1.0", "引号中的名称"),
        ("establishes.active", "1.0", "建成、成立 / builds, founds"),
        ("figure.amount", "1.0", "数量 / amounts"),
        ("implements.active", "1.0", "推行、实施 / runs"),
        ("layout.title", "1.0", "标题 / titles"),
        ("receives.active", "1.0", "获评 / was granted"),
        ("settlesIn.active", "1.0", "入驻 / moves in"),
        ("undertakes.active", "1.0", "启动项目 / starts a project"),
    ),
    undecided=(("幸福社区", ("place/329901001-xingfu-shequ", "place/329901002-xingfu-shequ")),),
)  # fmt: skip

CONFIDENCE = {"implements.active": Confidence(0.875, 6), "figure.amount": Confidence(1.0), "layout.title": None}
