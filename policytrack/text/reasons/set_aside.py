"""Reasons why a figure is set aside, and how two records differ."""

from collections.abc import Mapping
from types import MappingProxyType

SET_ASIDE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "differs": ("{differences}", "{differences}"),
        "differs-in": ("{field}是{theirs}，不是{mine}", "{field}: {theirs}, not {mine}"),
        "differs-unstated": (
            "环节是{theirs}，不知是否{mine}",
            "stage: {theirs}, unknown whether the same as {mine}",
        ),
        "differs-break": (
            "统计口径有变（{status}）",
            "the series breaks or its definition differs (status {status})",
        ),
        "corrected": ("已被{by}更正", "corrected by {by}"),
        "not-a-report": ("不是实际数（状态{status}）", "not an actual figure (status {status})"),
        "adds-nothing": ("其他数据已包含其内容", "says no more than the other figures"),
        "time-differs": ("说的是{theirs}，不是{mine}", "it speaks of {theirs}, not of {mine}"),
        "name-differs": (
            "地区写作{theirs}，目标写作{mine}；若是同一地区，请写同一个名称",
            "its area is written {theirs}, that of the target {mine}; if they are one area, write one name",
        ),
        "not-over": (
            "所属时期{theirs}在{day}还没有过完；若此前已发布，请写明来源的日期",
            "its period, {theirs}, was not over on {day}; if it was published before, give its source a date",
        ),
        "gap-alone": (
            "相差的另一项没有{theirs}的数",
            "the other side of the gap has no figure of {theirs}",
        ),
        "another-start": (
            "是自{since}以来的变动，不从目标的基期或时期开头算起",
            "a change since {since}, which is not where the target or its period starts",
        ),
        "share-of-target": (
            "是占目标{target}的百分比，不是数量",
            "a percentage of the target {target}, not an amount",
        ),
        "period-differs": (
            "所属时期{theirs}不在目标时期之内，或不从其开头算起",
            "its period, {theirs}, is not within the target's period or does not begin with it",
        ),
    }
)
