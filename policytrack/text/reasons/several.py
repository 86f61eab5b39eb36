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
        "completion-of-part": ("{part}：{formula}", "{part}: {formula}"),
        "completion-of-parts": ("{parts}之一的完成率", "the completion of one of {parts}"),
    }
)
