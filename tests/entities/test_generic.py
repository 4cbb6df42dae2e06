"""Things that are counted, sorts of things, rows of common nouns and pieces of clauses are no names."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    "text",
    [
        "辖区有封闭式物业小区14个、高龄小区9个。",
        "街道建成小区邻里驿站31个。依托小区邻里驿站等阵地，组织义诊。",
        "街道有甲级设计院7家。",
        "建材企业、物业服务公司、园林行业协会等55家到场。",
        "居民参加敲门活动，开展宣传800余次、敬老爱老活动300余次。",
        "实施“老邻居管老小区、低龄助高龄”措施。",
        "以“道理弄透彻、事体弄清爽、感情弄深厚”为宗旨。",
        "一盏灯照亮居民回家路。",
        "充电桩、自动售货机等便民设施齐全。",
        "解读就业创业、社保补贴等企业关切政策。",
        "活动在地铁站站厅举行。",
        "桌游室、健身房、玩具屋等功能空间依次排开。",
        "记者走访发现，这片街区很热闹。",
        "这支志愿服务队排查隐患86处。",
        "街道努力打造城乡融合发展示范区。",
        "街道奋力建设全国产城融合先行示范区。",
        "座谈会请来46家商户和3家银行城中村改造是块硬骨头。",
    ],
)
def test_no_names(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道完成翠园小区、竹苑小区改造。", "翠园小区"),
        ("社区建成银杏书屋。", "银杏书屋"),
        ("街道组建红色物业联盟。", "红色物业联盟"),
        ("街道完成翠园小区、财大家属院改造。", "财大家属院"),
        ("社区联合翠湖市中心血站开展献血。", "翠湖市中心血站"),
        ("街道建设洞庭湖生态示范区。", "洞庭湖生态示范区"),
        ("街道启动石桥城中村改造。", "石桥城中村改造"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    "text",
    [
        "党员到居住地小区报到。",
        "联合驻街中小学开展研学。",
        "新开业民宿要补录信息。",
        "居民盼着小区能有个停车场。",
        "指导单建式小区党支部换届。",
        "实施兜底式服务。",
        "大家感受到党和政府的温暖。",
    ],
)
def test_what_tells_only_a_sort_names_nothing(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "“我们小区曾是一个没人管的院子。”老人说。",
        "建立轮岗、积分动态化等规章制度。",
        "治安巡逻“管得宽”，改造监督“盯得紧”。",
        "授牌示范岗、引导业主自治等举措见效。",
    ],
)
def test_pieces_of_a_clause_name_nothing(text: str) -> None:
    assert entities(text) == {}


def test_what_somebody_studies_somewhere_is_no_name() -> None:
    assert not [name for name in entities("他在成都调研党群服务中心的做法。") if "调研" in name]
