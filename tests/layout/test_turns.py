"""Text that speaks of several areas in turn, or whose headings label its passages."""

from __future__ import annotations

import pytest

from jiedao.layout import articles
from jiedao.records import Document, Metadata


def told(text: str) -> list[tuple[str, str, str]]:
    return [(article.district, article.sub_district, article.title) for article in articles(Document("page", text))]


ROUND_UP = """东岭市青山区：一张网兜起大小事

东岭市青山区推行“一张网”机制，配备网格员200名。全区建成驿站30个，方便居民办事。

东岭市洪桥区：老楼换新颜

洪桥区完成老楼改造12栋，惠及居民900户，停车位增加了一倍还多。
"""


def test_districts_that_label_headings_part_a_round_up() -> None:
    assert told(ROUND_UP) == [
        ("青山区", "", "东岭市青山区：一张网兜起大小事"),
        ("洪桥区", "", "东岭市洪桥区：老楼换新颜"),
    ]


def test_one_label_alone_parts_nothing() -> None:
    first, _, _ = ROUND_UP.partition("东岭市洪桥区：")
    assert len(told(first)) == 1
    assert len(told(ROUND_UP.replace("东岭市洪桥区：老楼", "老楼"))) == 1


@pytest.mark.parametrize(
    ("passage", "sub_district"), [("图为柳荫街道志愿者在巡查。", ""), ("柳荫街道先行。柳荫街道办学。", "柳荫街道")]
)
def test_a_sub_district_named_by_the_way_is_not_what_a_labelled_passage_tells_of(
    passage: str, sub_district: str
) -> None:
    first, label, rest = ROUND_UP.partition("东岭市洪桥区：")
    assert told(f"{first}{passage}\n\n{label}{rest}")[0][1] == sub_district


TURNS = """三个街道各有高招

连日来，青山区为民办事。柳荫街道推行“敲门”行动，走访两千户；银荷街道开设“夜话”，居民围坐一堂；云锦街道组建守护队，日夜巡查。
"""


def test_parts_of_a_sentence_that_each_tell_of_a_sub_district_are_turns() -> None:
    assert [area for _, area, _ in told(TURNS)] == ["", "柳荫街道", "银荷街道", "云锦街道"]


def test_a_list_of_names_is_no_turn() -> None:
    text = "近日名单公布。入选的有：柳荫街道星光社区；银荷街道月牙社区；云锦街道朝晖社区。"
    assert len(told(text)) == 1


@pytest.mark.parametrize(("lead", "first"), [("“食堂真好。”老人笑着说。", "柳荫街道"), ("青山区办起了食堂。", "")])
def test_what_leads_up_to_the_first_area_is_of_it_unless_it_tells_of_a_wider_one(lead: str, first: str) -> None:
    text = f"一碗热饭\n\n{lead}柳荫街道建成食堂三个。\n\n银荷街道也建成食堂两个。"
    assert told(text)[0] == ("", first, "一碗热饭")


def test_one_sub_district_that_takes_over_from_another_is_told_of_from_there_on() -> None:
    text = """两个街道有新招

客人来到青山区，柳荫街道星光社区便是其中一站。柳荫街道的邻居们聊得正欢。

银荷街道走的是另一条路。街道建成食堂两个。

街面干净了，街道又办起夜校。"""
    assert [area for _, area, _ in told(text)] == ["柳荫街道", "银荷街道"]


COMPARED = """两条街道的治理见闻

{first}

{second}
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "春天的梅园社区格外热闹，这里是青山区柳荫街道最早试点物业托管的地方，居民都说好。",
            "洪桥区东渡街道走的是另一条路。街道把网格当成抓手，去年拆除违章棚屋31处，居民也说好。",
        ),
        (
            "2018年起，青山区柳荫街道试点物业托管，街道有服务队6支，院落一天比一天干净。",
            "与柳荫街道相比，洪桥区东渡街道起步更早。2015年，街道就成立了物业服务中心，设立服务站12个。",
        ),
    ],
)
def test_a_text_turns_to_another_area_where_it_opens_with_none_or_compares_the_two(first: str, second: str) -> None:
    parts = told(COMPARED.format(first=first, second=second))
    assert [name for _, name, _ in parts if name] == ["柳荫街道", "东渡街道"]


HEADED = """柳荫街道：院子有了新管家

青山区柳荫街道试点物业托管。街道有服务队6支，院落一天比一天干净，居民都说好。

{next}街道把网格当成抓手，去年拆除违章棚屋31处，居民也说好。
"""


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("洪桥区东渡街道的做法不同。", ["柳荫街道", "东渡街道"]),
        ("东渡街道派人前来学习。", ["柳荫街道"]),
        ("柳荫街道还联合洪桥区东渡街道办集市。", ["柳荫街道"]),
    ],
)
def test_an_article_that_a_heading_labels_turns_to_an_area_with_its_district(opening: str, names: list[str]) -> None:
    assert [name for _, name, _ in told(HEADED.format(next=opening))] == names


def test_what_somebody_says_is_in_the_passage_of_who_says_it() -> None:
    first = "青山区柳荫街道试点物业托管。街道有服务队6支，院落一天比一天干净，居民都说好。"
    second = "“我们有12个网格，每个网格有一名楼长。”洪桥区东渡街道石榴社区党委书记王平说。社区还有食堂。"
    found = articles(Document("page", f"两条街道的治理见闻\n\n{first}\n\n{second}\n"))
    assert [any("12个网格" in block.text for block in article.blocks) for article in found] == [False, True]


IN_TURN = """东岭青山：一张网兜起大小事

走进柳荫街道，护学岗立了起来。柳荫街道推行“柳荫帮”机制，居民有事找得到人。

{opening}推行“一张网”机制，配备网格员200名，居民办事少跑腿，邻里关系更近了。

青山区桐荫街道建起书屋，居民有了读书的地方，周末还有志愿者来讲故事。
"""


@pytest.mark.parametrize(
    ("opening", "parted"),
    [
        ("青山区", True),
        ("近年来，青山区", True),
        ("青山把", True),
        ("全区", True),
        ("为破解难题，该区", True),
        ("“一张网管到底。”青山区委书记赵明远说。街道", True),
        ("网越织越密。青山区先后", True),
        ("网越织越密。近年来，青山区", True),
        ("网越织越密。据青山区委组织部介绍，街道", True),
        ("网越织越密。青山各街道", True),
        ("青山区域", False),
        ("全区首家驿站在这里，街道", False),
        ("全区的骨干都来了，街道", False),
        ("网越织越密。全区", True),
        ("网越织越密；青山区", False),
        ("柳荫街道与青山区", False),
        ("小区", False),
    ],
)
def test_a_paragraph_on_the_division_of_the_title_is_on_no_area(opening: str, parted: bool) -> None:
    found = articles(Document("page", IN_TURN.format(opening=opening)))
    of_none = [block.text for article in found if not article.sub_district for block in article.blocks]
    assert any("配备网格员" in text for text in of_none) == parted


@pytest.mark.parametrize(
    ("opening", "parted"),
    [
        ("为让老人安心养老、儿童快乐成长，青山区", True),
        ("针对停车难、充电难、如厕难“三难”，去年以来，青山区", True),
        ("2024年，东岭市青山区", True),
        ("织密服务网络。先后", True),
        ("目前，各街道", True),
        ("“有事就来。”张兰笑着", False),
        ("街道还", False),
        ("星光社区也", False),
    ],
)
def test_a_paragraph_on_the_whole_is_on_no_area(opening: str, parted: bool) -> None:
    found = articles(Document("page", IN_TURN.format(opening=opening)))
    of_none = [block.text for article in found if not article.sub_district for block in article.blocks]
    assert any("配备网格员" in text for text in of_none) == parted


def test_a_text_goes_back_to_a_division_that_it_goes_on_about() -> None:
    text = """暖流涌进千家万户

青山区不断扩大朋友圈。目前，全区组建联合体80个。

青山区柳荫街道建成食堂两个。老人都说好。

青山区银荷街道也办起夜校。

打通治理堵点。今年，全区办结事项900件。
"""
    found = articles(Document("page", text))
    assert [(article.district, article.sub_district) for article in found] == [
        ("青山区", ""),
        ("青山区", "柳荫街道"),
        ("青山区", "银荷街道"),
    ]
    assert found[0].blocks[-1].text.startswith("打通治理")


def test_what_a_text_on_a_division_opens_with_is_on_no_area() -> None:
    opening = "为此，青山区出台办法，由老党员带头，请柳荫街道居民监督。\n\n"
    found = articles(Document("page", f"东岭市青山区：大家来帮忙\n\n{opening}银荷街道建成食堂两个。"))
    assert [article.sub_district for article in found] == ["", "银荷街道"]


def test_a_post_that_somebody_took_up_puts_no_text_there() -> None:
    text = IN_TURN.format(opening="退休后，她当上了云锦街道的调解员。青山区")
    assert "云锦街道" not in [area for _, area, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (TURNS, [0, 0, 0, 0]),
        ("柳荫街道建成食堂三个。银荷街道建成食堂两个。\n\n云锦街道办起夜校。", [0, 0, 0]),
        ("柳荫街道建成食堂三个，老人都说好。\n\n银荷街道建成食堂两个，老人都说好。", [0, 1]),
    ],
)
def test_what_stands_under_a_title_or_in_one_paragraph_is_one_article_in_parts(text: str, numbers: list[int]) -> None:
    found = articles(Document("page", text))
    assert [article.number for article in found] == numbers
    assert [article.part for article in found if not article.number] == list(range(numbers.count(0)))


def test_a_title_in_the_metadata_is_of_all_that_the_text_tells() -> None:
    text = "柳荫街道建成食堂三个，老人都说好。\n\n银荷街道建成食堂两个，老人都说好。"
    found = articles(Document("page", text, metadata=Metadata(title="一碗热饭")))
    assert {(article.number, article.part) for article in found} == {(0, 0), (0, 1)}
    first, second = text.split("\n\n")
    headed = f"柳荫街道\n\n暖心饭\n\n{first}\n\n银荷街道\n\n热菜热汤\n\n{second}"
    assert {article.number for article in articles(Document("page", headed, metadata=Metadata(title="饭香")))} == {0, 1}


@pytest.mark.parametrize("left_out", ["云锦街道不在其列。", "云锦街道未参加。"])
def test_an_area_that_is_left_out_is_no_turn(left_out: str) -> None:
    text = f"邻里节\n\n青山区柳荫街道和银荷街道联合举办百家宴。{left_out}活动吸引居民两千人。银荷街道表演了节目。"
    assert "云锦街道" not in [area for _, area, _ in told(text)]
