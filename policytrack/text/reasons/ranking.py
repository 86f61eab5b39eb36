"""Reasons of rankings: how a promise is ranked, and why one is not."""

from collections.abc import Mapping
from types import MappingProxyType

RANKING: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "compare-at-least": ("按承诺的下限排名：{amount}", "ranked by what is promised at least: {amount}"),
        "compare-at-most": ("按承诺的上限排名：{amount}", "ranked by what is promised at most: {amount}"),
        "compare-vague": (
            "{amount}没有硬性界限，名次不能确定",
            "{amount} has no hard bound, so its rank is not certain",
        ),
        "compare-overlap": (
            "与{areas}的数值区间重叠，名次不能确定",
            "its amount and those of {areas} overlap, so its rank is not certain",
        ),
        "compare-direction": ("目标只说方向，没有数量", "the target states only a direction, not an amount"),
        "compare-of-target": (
            "只是来源自己算出的占目标的百分比，没有数量",
            "it is a source's own percentage of a target, not an amount",
        ),
        "compare-superseded": ("已被{by}取代", "superseded by {by}"),
        "compare-said-again": ("与{others}说的是同一数", "states the same amount as {others}"),
        "compare-several": (
            "同一地区的{others}数值不同，以哪个为准不明",
            "{others} state another amount for the same area, and which one holds is not known",
        ),
        "compare-no-majority": (
            "没有哪种口径居多；请给出要比较的指标",
            "no kind of amount is stated by most areas; name the indicator to compare",
        ),
        "compare-none-of-the-kind": ("没有这种口径、这个时期的数", "no record of this kind for this period"),
        "compare-no-level": ("不是一个总量，不能相除", "the amount is not a level, so it is not divided"),
        "compare-not-additive": (
            "“{indicator}”不是可以相加的数量，不能相除",
            "amounts of {indicator} do not add up, so they are not divided",
        ),
        "compare-no-stock": ("没有{day}的存量数", "no stock is known on {day}"),
        "compare-no-denominator": ("没有{day}或以前的分母数", "no figure to divide by is known on {day} or before"),
    }
)
