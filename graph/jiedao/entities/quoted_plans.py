"""Plans, schemes and rules in title marks: 制定《楼宇提质行动方案》; and the stages that works are built by. Laws
(《柳江市控烟条例》) are none."""

from __future__ import annotations

import re

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

PLAN = re.compile(
    "(?!关于)(?:[^《》]{4,}(?:方案|计划|规划|地图|白皮书|实施意见|若干意见|实施细则|(?:政策|激励|扶持|若干)措施|扶持政策|若干政策|(?<!法)办法|公约|行动指南)"
    "|[^《》]{2,}(?:共建|合作|框架|联建|结对|帮扶|战略)协议书?)(?:（[^）]{4,16}）)?\\Z"
)
RULE = re.compile(
    "(?!关于)[^《》]{2,}(?:责任状|承诺书)\\Z|(?!关于)[^《》]{4,}(?:制度|纪律|规定|细则|规程|规则|守则|准则|章程|预案|(?:工作|任务)要点|(?:任务|责任|项目|问题|服务|权力|事项|职责|资源|需求)清单|[三四五六七八九十]步法|(?<!手)工作法|(?:监测|服务|管理|治理|工作|建设|评价|运行|养护|操作)(?:规范|标准|导则|指引))\\Z"
)
MADE = re.compile(
    "(?:制定|制订|出台|印发|下发|编制|编写|修订|修改|完善|起草|拟定|拟订|推出|发布|公布|建立|健全|形成|签订|签署|梳理|签下|实施|推行)了?"
    "(?:[^，。；《》]{0,8})(?:《[^《》]{2,30}》[、和及]?){0,8}《\\Z"
)


def is_plan(text: str, at: int, inner: str) -> bool:
    """Whether a title in 《》 is a plan, or rules that somebody makes: 制定《档案管理制度》, but not 根据《…规定》.

    What is 《关于…》 is told by what it is on, and is no name.
    """
    return PLAN.match(inner) is not None or (
        RULE.match(inner) is not None and MADE.search(text, max(0, at - 120), at) is not None
    )


_STAGE = re.compile("(?<=片区|园区|街区|商圈|社区|广场|工程|项目|业园|创园)第?[一二三四五六]期(?:工程|项目)?(?![间待])")


def with_stage(scan: Scan, quoted: Candidate) -> Candidate:
    """“时光里”街区|二期: the name with the stage that is built, which makes works of a place."""
    if quoted.cls not in ("Facility", "Project") or not quoted.name:
        return quoted
    stage = _STAGE.match(scan.text, quoted.end)
    if stage is None:
        return quoted
    name = quoted.name + stage[0]
    return quoted._replace(end=stage.end(), cls="Project", fine="", name=name, aliases=())
