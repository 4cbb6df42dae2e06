"""Platforms that residents use, told of without whose they are: 居民通过“甲”平台反映问题."""

from __future__ import annotations

import re

from jiedao.relations.walk import Walk

USED_BY = re.compile(
    "(?:居民|市民|群众|村民|业主|网友|商户|商家|店主|家长|老人|游客|乘客|消费者|用人单位|求职者|办事人|企业|住户|租户|大家|有人|[他她])们?[可也还只都便就要曾需]?"
    "(?:可以|能够|只需|可|能|已|多次)?(?:拿出手机|动动手指)?，?(?:通过|用|登录|打开|借助|利用|使用|点开|扫码进入|进入|关注|(?<=可)[在到从]|(?<=可以)[在到从])"
    "[^，。；：！？\n“]{0,8}[“‘]?\\Z"
)
"""Before a platform that residents use: 居民通过“甲”平台反映问题."""


def only_used(walk: Walk, number: int) -> bool:
    """Whether a platform is told of only as what residents use, never as whose it is."""
    if walk.things[number].cls != "Platform":
        return False
    told = walk.mentions.get(number, ())
    return bool(told) and all(USED_BY.search(walk.text, max(0, m.start - 40), m.start) for m in told)


def prune_used(walk: Walk) -> None:
    """居民通过“甲”平台反映问题: who acts in the clauses around does not run it for that."""
    for key in [k for k in walk.found if k[1] == "implements" and k[3] == "implements-active"]:
        if walk.things[key[0]].cls in ("SubDistrict", "Division") and only_used(walk, key[2]):
            del walk.found[key]
            walk.have.discard(key[:3])
