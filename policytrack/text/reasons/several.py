"""Reasons of verdicts made of several: of targets together, and of the days on which one is to be kept."""

from collections.abc import Mapping
from types import MappingProxyType

SEVERAL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "part-of-target": ("{indicator}（{area}，{time}）", "{indicator} ({area}, {time})"),
        "part-by": ("{indicator}（{area}，{time}前）", "{indicator} ({area}, by {time})"),
        "part-of-several": ("{name}", "{name}"),
        "part-says": ("{part}：{verdict}，{why}", "{part}: {verdict}, {why}"),
        "parts-say": ("{parts}", "{parts}"),
        "parts-more": ("{parts}；另有{left}项", "{parts}; and {left} more"),
        "parts-all": ("{count}项都是{verdict}：{parts}", "each of {count} is {verdict}: {parts}"),
        "parts-without-completion": ("{part}没有完成率", "{part} has no completion"),
        "parts-of-two-measures": (
            "{part}是上限，已用的份额与完成的份额不能相比",
            "{part} is a ceiling, and a share used does not compare with a share completed",
        ),
        "kept": (
            "{by}达到，到{until}（{amount}）凡有数据之处都保持",
            "reached by {by} and kept until {until} ({amount}), wherever reported",
        ),
        "kept-lost": (
            "{day}为{amount}，未保持{asked}",
            "lost on {day}: {amount}, which does not meet {asked}",
        ),
        "kept-so-far": (
            "{by}达到，见到的数据（至{day}）都保持，要保持到{until}",
            "reached by {by} and kept as far as reported ({day}); it is to be kept until {until}",
        ),
        "kept-gap": (
            "{gap}没有数据，不知道是否从{by}保持到{until}",
            "no figure of {gap}, so whether it was kept from {by} until {until} is unknown",
        ),
        "stage-met": (
            "{day}已是“{stage}”，达到“{asked}”（{record}）",
            "'{stage}' by {day}, which reaches '{asked}' ({record})",
        ),
        "stage-late": (
            "{by}前未到“{asked}”，{day}已是“{stage}”（{record}）",
            "'{asked}' was not reached by {by}; '{stage}' by {day} ({record})",
        ),
        "stage-met-or-late": (
            "{day}已是“{stage}”，不知是否在{by}前到“{asked}”（{record}）",
            "'{stage}' by {day}; whether '{asked}' was reached by {by} is unknown ({record})",
        ),
        "stage-missed": (
            "{day}仍是“{stage}”，未到“{asked}”（{record}）",
            "still '{stage}' on {day}, short of '{asked}' ({record})",
        ),
        "stage-not-reached": (
            "所见为“{stage}”（{record}），应在{by}前到“{asked}”",
            "last known as '{stage}' ({record}); '{asked}' is asked by {by}",
        ),
        "stage-not-known": (
            "期限{by}已过，此前所见为“{stage}”（{record}），不知是否到“{asked}”",
            "{by} is over; last known before it as '{stage}' ({record}), so whether '{asked}' was reached is unknown",
        ),
        "stage-unknown": ("没有说明“{measure}”进展的材料", "nothing says how far '{measure}' is"),
        "stage-not-asked": ("没有要求到哪个阶段、何时", "no stage is asked of it by a day"),
        "completion-of-part": ("{part}：{formula}", "{part}: {formula}"),
        "completion-of-parts": ("{parts}之一的完成率", "the completion of one of {parts}"),
    }
)
