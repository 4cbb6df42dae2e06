"""Where a name begins and ends."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names", "never"),
    [
        ("居民全部安置在润城花园，搬了新家。", ["润城花园"], ["安置在润城花园"]),
        ("大到家庭，小到小区里的事，都有人管。", [], ["小到小区"]),
        ("这家小店隐于党群服务中心一角。", [], ["隐于党群服务中心"]),
        ("“阳光咖啡”飘着咖啡香。", [], ["阳光咖啡飘着咖啡", "飘着咖啡"]),
        ("太平镇社区热闹起来。", [], ["太平镇"]),
        ("倪家桥社区辖张店、张大楼、小张庄等4个自然村。", ["张大楼", "小张庄"], ["大楼"]),
        ("设有图书阅览室、书画室、母婴室。", [], ["书画室", "母婴室"]),
        ("近观老澴河公园美景。", ["老澴河公园"], ["近观老澴河公园"]),
        ("街道因云昌路横贯其中而得名。", ["云昌路"], ["因云昌路"]),
        ("街道服务云帆大厦，企业满意。", ["云帆大厦"], ["服务云帆大厦"]),
        ("附近有云帆医院，看病方便。", ["云帆医院"], ["附近有云帆医院", "有云帆医院"]),
        ("如瑞祥博物馆，天天开门。", ["瑞祥博物馆"], ["如瑞祥博物馆"]),
        ("引进湖南卓和空间设计有限公司。", ["湖南卓和空间设计有限公司"], []),
        ("位于松林社区原华丰货场。", ["华丰货场"], ["原华丰货场"]),
    ],
)
def test_no_name_runs_through_a_word_of_grammar(text: str, names: list[str], never: list[str]) -> None:
    found = entities(text)
    assert [name for name in names if name not in found] == []
    assert [name for name in never if name in found] == []


@pytest.mark.parametrize(
    "name", ["恒禾集团股份有限公司", "南京地铁小镇开发建设集团有限公司", "青禾设备安装有限公司", "云帆环境检测有限公司"]
)
def test_what_a_firm_does_is_part_of_its_name(name: str) -> None:
    assert name in entities(f"街道召开会议，{name}捐款。")


@pytest.mark.parametrize(
    ("text", "names", "never"),
    [
        ("银溪科创园缺员工宿舍，街道腾房。", ["银溪科创园"], ["银溪科创园缺员工宿舍"]),
        ("物业主管当楼委会主任。", [], ["主管当楼委会"]),
        ("松溪路小区500辆新能源汽车有桩可充。", ["松溪路小区"], ["松溪路小区500辆新能源"]),
        ("党员在东门地铁站星辰中心出口值守。", ["星辰中心"], ["东门地铁站星辰中心"]),
        ("消息第一时间传至街道综治中心。", [], ["时间传至街道综治中心"]),
        ("执法队检查辖内金穗农资市场。", ["金穗农资市场"], ["内金穗农资市场"]),
        ("居民跑远路去区医院看病。", [], ["去区医院"]),
        ("活动在辖区云溪花城小区举行。", ["云溪花城小区"], ["辖区云溪花城小区"]),
        ("银溪联合大厦推选楼长。", ["银溪联合大厦"], []),
        ("启岳（宁波）智能产业园开园。", ["启岳（宁波）智能产业园"], []),
        ("街道引进云帆智能设备（宁波）有限公司。", ["云帆智能设备（宁波）有限公司"], []),
    ],
)
def test_no_name_runs_through_what_is_said_of_it(text: str, names: list[str], never: list[str]) -> None:
    found = entities("街道召开会议。" + text)
    assert [name for name in names if name not in found] == []
    assert [name for name in never if name in found] == []
