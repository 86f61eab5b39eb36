"""Reasons of traffic lights, and warnings where a rule is used for what it is not made for."""

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "light-lit": ("{values}，合于“{conditions}”", "{values}: {conditions}"),
        "light-unruled": ("{values}：规则对“{gaps}”没有规定", "{values}: the rule gives no light where {gaps}"),
        "light-missing": ("不知道：{variables}", "unknown: {variables}"),
        "light-missing-why": ("不知道：{variables}（{why}）", "unknown: {variables} ({why})"),
        "light-no-growth": ("该指标不是增长率", "the indicator is no rate of growth"),
        "light-growth-so-far": (
            "至今的增长与全期的要求不能直接比较",
            "growth so far does not compare with the growth asked of all the time",
        ),
        "light-no-comparator": ("没有给出比较对象", "no comparator was given"),
        "light-used": ("上限只有已用的份额", "of a ceiling there is only a share used"),
        "light-undecided": ("结论未定", "the verdict is still open"),
        "light-to-give": ("要由使用者给出", "it is for the user to give"),
        "light-straddles": ("{values}，可能是{lights}", "{values}, which may be any of {lights}"),
        "light-verdict": ("{verdict}：{reason}", "{verdict}: {reason}"),
        "light-several": (
            "规则用于一个目标，这里是{count}个目标合在一起，请分别亮灯",
            "the rule is for one target, and these are {count} together; ask for the light of each part",
        ),
        "light-stage": (
            "规则用于数目，这里是措施的阶段",
            "the rule is for an amount, and this is the stage of a measure",
        ),
        "light-where": ("{condition}", "{condition}"),
        "light-elsewhere": ("规则用于{domain}；这里是{where}", "the rule is for {domain}; this is {where}"),
        "light-not-in-force": ("规则的时间是{validity}，不含{day}", "the rule is in force {validity}, not on {day}"),
        "light-turned": (
            "规则是为{mine}的指标写的，增速的条件已反向",
            "the rule is written for indicators that are better {mine}, so its conditions on growth were reversed",
        ),
    }
)
