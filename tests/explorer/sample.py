"""Graphs for the tests of the explorer: a small one written by hand, larger ones by a generator, and a hostile one."""

# ruff: noqa: E501 (tables, and scripts that run in the page)

from __future__ import annotations

import random
from decimal import Decimal

from jiedao.records import ArticleRecord, Entity, Evidence, Figure, Knowledge, Passage, Relation

STREETS = {
    "柳堤街道": ("place/410199-liudi-jiedao", "410199001"),
    "槐荫街道": ("place/410199-huaiyin-jiedao", "410199002"),
    "桥北街道": ("place/410198-qiaobei-jiedao", "410198003"),
}

THINGS = {
    # name: (iri, class, fine, aliases, code, formula)
    "郑州市": ("place/410100", "Division", "City", (), "410100", ""),
    "柳林区": ("place/410199", "Division", "District", (), "410199", ""),
    "桥北区": ("place/410198", "Division", "District", (), "410198", ""),
    "柳堤街道": (STREETS["柳堤街道"][0], "SubDistrict", "", ("柳堤街道办事处", "柳堤"), "410199001", ""),
    "槐荫街道": (STREETS["槐荫街道"][0], "SubDistrict", "", ("槐荫街道办事处",), "410199002", ""),
    "桥北街道": (STREETS["桥北街道"][0], "SubDistrict", "", (), "410198003", ""),
    "五星支部创建": ("programme/wuxingzhibuchuangjian", "Programme", "Campaign", ("“五星”支部创建",), "", ""),
    "柳堤社区合伙人": ("programme/liudi-shequhehuoren", "Programme", "Mechanism", ("社区合伙人",), "", "社区合伙人"),
    "槐荫社区合伙人": ("programme/huaiyin-shequhehuoren", "Programme", "Mechanism", ("社区合伙人",), "", "社区合伙人"),
    "一领四单": ("programme/yilingsidan", "Programme", "Mechanism", ("“一领四单”",), "", ""),
    "银发食堂": ("programme/yinfashitang", "Programme", "Brand", (), "", ""),
    "邻里节": ("programme/linlijie", "Programme", "Activity", (), "", ""),
    "文明幸福星": ("star/wenmingxingfuxing", "Star", "", (), "", ""),
    "平安法治星": ("star/pinganfazhixing", "Star", "", (), "", ""),
    "柳堤街道党工委": ("organisation/liudi-danggongwei", "Organisation", "PartyBody", ("街道党工委",), "", ""),
    "青禾物业": ("organisation/qinghewuye", "Organisation", "Enterprise", ("青禾物业公司",), "", ""),
    "红色物业联盟": ("organisation/hongsewuyelianmeng", "Organisation", "Alliance", (), "", ""),
    "槐荫志愿服务队": ("organisation/huaiyinzhiyuan", "Organisation", "VolunteerTeam", (), "", ""),
    "东堤社区": ("place/410199001001", "Community", "", ("东堤",), "410199001001", ""),
    "槐花里社区": ("place/410199002001", "Community", "", (), "410199002001", ""),
    "桥头社区": ("place/410198003001", "Community", "", (), "410198003001", ""),
    "绿荫小区": ("compound/lvyinxiaoqu", "Compound", "", (), "", ""),
    "柳堤公园": ("facility/liudigongyuan", "Facility", "Park", (), "", ""),
    "槐荫党群服务中心": ("facility/huaiyindangqun", "Facility", "ServiceCentre", (), "", ""),
    "云上柳堤": ("platform/yunshangliudi", "Platform", "", ("云上柳堤平台",), "", ""),
    "桥北老城更新项目": ("project/qiaobeigengxin", "Project", "", (), "", ""),
    "河南省示范街道": ("award/henanshengshifan", "Award", "", (), "", ""),
    "周明": ("person/zhouming", "Person", "", (), "", ""),
}

ARTICLES = {
    # headline: (about, publisher, date, url, sentences: (sentence, modality, triples, figures))
    "柳堤街道：合伙人走进院子": (
        "柳堤街道", "郑州晚报", "2023-06-18", "https://example.org/liudi", (
            ("柳林区柳堤街道位于郑州市东部，东堤社区和柳堤公园都在辖区内。", "", (
                ("柳堤街道", "within", "柳林区"), ("柳林区", "within", "郑州市"), ("东堤社区", "within", "柳堤街道"),
                ("柳堤公园", "within", "柳堤街道"), ("绿荫小区", "within", "东堤社区")), ()),
            ("街道推行“社区合伙人”，请青禾物业等十二家商户认领绿荫小区的闲置车棚，收益的三成还给居民。", "", (
                ("柳堤街道", "implements", "柳堤社区合伙人"), ("柳堤社区合伙人", "appliedIn", "绿荫小区"),
                ("青禾物业", "participatesIn", "柳堤社区合伙人")),
             (("柳堤社区合伙人", "认领商户", "12", "家", ""), ("柳堤社区合伙人", "收益返还居民", "30", "%", ""))),
            ("“社区合伙人”由商户出钱、居民出题，服务“文明幸福星”创建。", "", (
                ("柳堤社区合伙人", "contributesTo", "文明幸福星"), ("柳堤社区合伙人", "partOf", "五星支部创建")), ()),
            ("围绕“五星”支部创建，柳堤街道党工委以“一领四单”派活，上半年完成财政税收2.64亿元。", "", (
                ("柳堤街道", "implements", "五星支部创建"), ("柳堤街道", "implements", "一领四单"),
                ("一领四单", "partOf", "五星支部创建"), ("柳堤街道党工委", "within", "柳堤街道")),
             (("柳堤街道", "财政税收", "264000000", "元", "上半年"),)),
            ("街道上线“云上柳堤”平台，老人在银发食堂刷脸吃饭，日均用餐320人次。", "", (
                ("柳堤街道", "implements", "云上柳堤"), ("柳堤街道", "implements", "银发食堂")),
             (("银发食堂", "日均用餐", "320", "人次", "日均"),)),
            ("柳堤街道获评河南省示范街道，党工委书记周明说，下一步还将建设第二家银发食堂。", "", (
                ("柳堤街道", "receives", "河南省示范街道"), ("周明", "affiliatedWith", "柳堤街道党工委")), ()),
            ("红色物业联盟今年拟吸收青禾物业。", "Planned", (
                ("青禾物业", "participatesIn", "红色物业联盟"), ("红色物业联盟", "within", "柳堤街道")), ()),
        )),
    "槐荫街道：居民当合伙人": (
        "槐荫街道", "郑州晚报", "2023-09-02", "", (
            ("柳林区槐荫街道有槐花里社区等六个社区。", "", (
                ("槐荫街道", "within", "柳林区"), ("槐花里社区", "within", "槐荫街道")),
             (("槐荫街道", "社区", "6", "个", ""),)),
            ("槐荫街道的“社区合伙人”不找商户，由86名居民按特长结成小组，在槐花里社区轮值调解纠纷。", "", (
                ("槐荫街道", "implements", "槐荫社区合伙人"), ("槐荫社区合伙人", "appliedIn", "槐花里社区"),
                ("槐荫社区合伙人", "contributesTo", "平安法治星")),
             (("槐荫社区合伙人", "合伙人", "86", "人", ""),)),
            ("街道建成槐荫党群服务中心，由槐荫志愿服务队每周开放五天，银发食堂就设在一楼。", "", (
                ("槐荫街道", "establishes", "槐荫党群服务中心"), ("槐荫志愿服务队", "operates", "槐荫党群服务中心"),
                ("槐荫街道", "implements", "银发食堂"), ("银发食堂", "appliedIn", "槐荫党群服务中心")), ()),
            ("“五星”支部创建以来，街道上半年财政税收达1.92亿元，邻里节办了四届。", "", (
                ("槐荫街道", "implements", "五星支部创建"), ("槐荫街道", "implements", "邻里节")),
             (("槐荫街道", "财政税收", "192000000", "元", "上半年"), ("邻里节", "举办届数", "4", "届", ""))),
        )),
    "桥北街道：老城慢慢更新": (
        "桥北街道", "大河报", "2022-11-20", "javascript:alert(1)", (
            ("桥北区桥北街道推进桥北老城更新项目，桥头社区八栋楼先行，总投资1.2亿元。", "", (
                ("桥北街道", "within", "桥北区"), ("桥北区", "within", "郑州市"), ("桥北街道", "undertakes", "桥北老城更新项目"),
                ("桥头社区", "within", "桥北街道")),
             (("桥北老城更新项目", "总投资", "120000000", "元", ""),)),
            ("桥北街道以“五星”支部创建为抓手，全年财政税收0.88亿元。", "", (
                ("桥北街道", "implements", "五星支部创建"),), (("桥北街道", "财政税收", "88000000", "元", "全年"),)),
        )),
}  # fmt: skip


def small() -> Knowledge:
    """Three sub-districts: two call a different thing 社区合伙人, all run 五星支部创建."""
    entities = {
        name: Entity(iri, cls, fine, name, aliases, code, formula, ())
        for name, (iri, cls, fine, aliases, code, formula) in THINGS.items()
    }
    relations: dict[tuple[str, str, str], list[str]] = {}
    figures, articles, evidence = [], [], []
    seen: dict[str, list[str]] = {name: [] for name in THINGS}
    for number, (headline, (about, publisher, date, url, sentences)) in enumerate(ARTICLES.items()):
        article = f"article/sample-{number}"
        source = f"sample/{number}.txt"
        articles.append(
            ArticleRecord(article, source, "utf-8", headline, THINGS[about][0], ("林晚",), date, publisher, url)
        )
        offset = 0
        for row, (sentence, modality, triples, numbers) in enumerate(sentences):
            key = f"{number}-{row}-{'figure' if numbers and not triples else 'frame'}"
            before = sentences[row - 1][0][-20:] if row else ""
            after = sentences[row + 1][0][:20] if row + 1 < len(sentences) else ""
            passage = Passage(source, ((offset, offset + len(sentence)),), (sentence,), (before,), (after,))
            evidence.append(Evidence(key, article, "sample.frame", passage, modality))
            offset += len(sentence)
            for name, (_, _, _, aliases, _, _) in THINGS.items():
                if any(form in sentence for form in (name, *aliases)):
                    seen[name].append(key)
            for subject, predicate, object_ in triples:
                relations.setdefault((subject, predicate, object_), []).append(key)
            for place, (name, indicator, value, unit, qualifier) in enumerate(numbers):
                figures.append(
                    Figure(
                        f"figure/{number}-{row}-{place}", THINGS[name][0], indicator, Decimal(value), unit, qualifier,
                        f"{date[:4]}-01-01/{date[:4]}-06-30" if qualifier == "上半年" else date[:4], (key,),
                    )
                )  # fmt: skip
    return Knowledge(
        tuple(articles),
        tuple(sorted((entity._replace(evidence=tuple(seen[name])) for name, entity in entities.items()))),
        tuple(
            sorted(
                Relation(THINGS[s][0], p, THINGS[o][0], "党工委书记" if p == "affiliatedWith" else "", tuple(keys))
                for (s, p, o), keys in relations.items()
            )
        ),
        tuple(sorted(figures)),
        tuple(sorted(evidence)),
        (("sample.frame", "1", "句式：街道推行做法 A frame: a sub-district runs a programme"),),
        (("红旗社区", ("place/410199001001", "place/410199002001")),),
    )


_KINDS = (
    ("Programme", "programme", "为民工作法"), ("Organisation", "organisation", "服务有限公司"), ("Community", "place", "社区"),
    ("Facility", "facility", "党群服务中心"), ("Compound", "compound", "家园"), ("Project", "project", "改造提升项目"),
    ("Person", "person", "师傅"), ("Platform", "platform", "智慧平台"), ("Award", "award", "先进单位"),
)  # fmt: skip
_SYLLABLES = "安邦昌德恩丰广和吉嘉康乐明宁平庆荣顺泰祥兴义永裕源正中志清溪松柏兰桂梅杏桃李青云长春新华建设人民解放东风西山南湖北苑"
_TO_PROGRAMME = {"Organisation": "participatesIn", "Community": "implements", "Person": "participatesIn"}


def synthetic(nodes: int, density: float = 2.5, seed: int = 7, sentences: bool = True) -> Knowledge:
    """A graph of `nodes` entities and `density` relations each, in the shape that articles give: one sub-district in sixty."""
    chance = random.Random(seed)
    streets = max(2, nodes // 60)
    districts = max(1, streets // 8)
    entities: list[tuple[str, str, str, str]] = []
    for i in range(districts):
        entities.append((f"place/{410000 + i}", "Division", "District", _name(chance) + "区"))
    for i in range(streets):
        entities.append((f"place/{410000 + i % districts}-street-{i}", "SubDistrict", "", _name(chance) + "街道"))
    shared = max(2, nodes // 200)
    for i in range(shared):
        entities.append((f"programme/shared-{i}", "Programme", "Campaign", _name(chance) + "行动"))
    while len(entities) < nodes:
        i = len(entities)
        cls, family, ending = _KINDS[i % len(_KINDS)]
        entities.append((f"{family}/thing-{i}", cls, "", _name(chance) + ending))
    pairs: dict[tuple[int, str, int], None] = {}
    for i in range(districts, districts + streets):
        pairs[i, "within", (i - districts) % districts] = None
    own: dict[int, list[int]] = {i: [] for i in range(districts, districts + streets)}
    for i in range(districts + streets + shared, len(entities)):
        street = districts + chance.randrange(streets)
        cls = entities[i][1]
        if cls in ("Programme", "Platform"):
            pairs[street, "implements", i] = None
        elif cls == "Person":
            pairs[i, "affiliatedWith", street] = None
        elif cls == "Award":
            pairs[street, "receives", i] = None
        else:
            pairs[i, "within", street] = None
        own[street].append(i)
    while len(pairs) < int(density * nodes):
        street = districts + chance.randrange(streets)
        if chance.random() < 0.15 or len(own[street]) < 2:
            pairs[street, "implements", districts + streets + chance.randrange(shared)] = None
        else:
            first, second = chance.sample(own[street], 2)
            pairs[first, _TO_PROGRAMME.get(entities[first][1], "cooperatesWith"), second] = None
        if chance.random() < 0.1:
            pairs[chance.randrange(len(entities)), "contributesTo", chance.randrange(len(entities))] = None
    labels = [label for _, _, _, label in entities]
    about = sorted(own)
    articles = tuple(
        ArticleRecord(
            f"article/{n:05}", f"made/{n}.txt", "utf-8", f"{labels[street]}纪事", entities[street][0], (),
            f"20{15 + n % 9}-0{1 + n % 9}-11", "样报", "",
        )
        for n, street in enumerate(about)
    )  # fmt: skip
    where = {street: n for n, street in enumerate(about)}
    for street, things in own.items():
        where.update(dict.fromkeys(things, where[street]))
    evidence, relations = [], []
    for row, (subject, predicate, object_) in enumerate(sorted(pairs)):
        article = where.get(subject, where.get(object_, 0))
        words = f"据介绍，{labels[subject]}与{labels[object_]}今年一起把第{row}件事办到了居民家门口。"
        passage = Passage(f"made/{article}.txt", ((row * 60, row * 60 + len(words)),), (words,), ("",), ("",))
        keys = (f"{row:07}",) if sentences else ()
        if sentences:
            evidence.append(Evidence(keys[0], f"article/{article:05}", "made.frame", passage))
        relations.append(Relation(entities[subject][0], predicate, entities[object_][0], "", keys))
    figures = tuple(
        Figure(f"figure/{i:06}", entities[i][0], "服务群众", Decimal(100 + i), "人次", "", "2022", ())
        for i in range(districts, len(entities), 5)
    )
    return Knowledge(
        articles,
        tuple(sorted(Entity(iri, cls, fine, label, (), "", "", ()) for iri, cls, fine, label in entities)),
        tuple(sorted(relations)),
        figures,
        tuple(evidence),
        (("made.frame", "1", "made"),),
    )


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((2, 2, 3, 3, 4))))


HOSTILE = (
    "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "<svg onload=window.hit=1>",
    "javascript:window.hit=1", "\"><b onmouseover='window.hit=1'>", "'; window.hit=1; //", "<!-- <script>", "]]>", "-->",
    "${window.hit=1}", "{{constructor.constructor('window.hit=1')()}}", "`;window.hit=1;`", "\\u003cscript\\u003e", "\\",
    "\\\"", '"""', "'''", "\u202e倒写的名字\u202c", "\u2066隔离\u2069", "\u200b零宽\u200d", "a\u0300\u0301\u0302" * 30, "\x00零", "\x1b[31m红",
    "\x7f", "\ud800半个", "半个\udfff", "\ufeff头", "\u2028行\u2029段", "行\n断", "制\t表", " ", "　", "&lt;b&gt;", "&#x3c;script&#x3e;",
    "%3Cscript%3E", "data:text/html,<script>window.hit=1</script>", "</textarea><script>window.hit=1</script>",
    "</style><script>window.hit=1</script>", "</title><script>window.hit=1</script>", "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<math><mtext><a href=javascript:window.hit=1>x", "<base href=https://example.org/>", "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//example.org/a.css>", "<form action=//example.org><button>", "__proto__", "constructor", "toString",
    "长" * 100_000, "🀄" * 400, "=HYPERLINK(\"http://example.org\")", "@SUM(1+1)", "#v=table&n=x", "<a href='https://example.org'>x</a>",
)  # fmt: skip


def hostile() -> Knowledge:
    """A graph in which every name, quote, indicator, headline and link is an attack."""
    entities, relations, figures, evidence, articles = [], [], [], [], []
    street = "place/410199-hostile"
    entities.append(Entity(street, "SubDistrict", "", HOSTILE[0], HOSTILE[1:5], HOSTILE[1][:12], "", ()))
    for i, text in enumerate(HOSTILE):
        iri, article, key = f"programme/hostile-{i:02}", f"article/hostile-{i:02}", f"hostile-{i:02}"
        passage = Passage(text[:50], ((0, len(text)),), (text,), (text[:20],), (text[:20],))
        evidence.append(Evidence(key, article, text[:60], passage, ""))
        articles.append(ArticleRecord(article, text[:50], "utf-8", text, street, (text,), text[:40], text, text))
        entities.append(Entity(iri, "Programme", "Mechanism", text, (text + "'",), text[:12], text[:30], (key,)))
        relations.append(Relation(street, "implements", iri, text, (key,)))
        figures.append(Figure(f"figure/{i:02}", iri, text, Decimal(i), text[:20], text[:40], text[:20], (key,)))
    return Knowledge(
        tuple(articles),
        tuple(sorted(entities)),
        tuple(sorted(relations)),
        tuple(figures),
        tuple(evidence),
        (),
        ((HOSTILE[1], (street,)),),
    )
