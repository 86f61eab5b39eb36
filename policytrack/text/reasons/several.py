"""Reasons of the verdict on several targets together, and of their completion."""

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
        "completion-of-part": ("{part}：{formula}", "{part}: {formula}"),
        "completion-of-parts": ("{parts}之一的完成率", "the completion of one of {parts}"),
    }
)
