"""Reasons of forecasts: what is still needed, and where a target is heading."""

from collections.abc import Mapping
from types import MappingProxyType

FORECAST: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ahead-rate": (
            "部分时期的比率不能加成全期的",
            "rates over parts of a period do not add up to the rate of the whole",
        ),
        "ahead-mean": (
            "至今的平均数不随时间累积",
            "a mean so far does not build up over time",
        ),
        "ahead-extreme": (
            "最高数和最低数不随时间累积",
            "a maximum or minimum does not build up over time",
        ),
        "ahead-rank": ("位次不随时间均匀变化", "ranks do not change evenly over time"),
        "ahead-profile": ("按上年的进度，推算不出日期", "no day follows from the course of the year before"),
        "ahead-over": ("{deadline}已到期", "the deadline {deadline} has passed"),
        "ahead-passed": ("{amount}已经过多；要求{asked}", "{amount} is already too much; required: {asked}"),
        "ahead-open": ("{amount}与{asked}的距离不能确定", "the distance from {amount} to {asked} is uncertain"),
        "needed-nothing": ("{day}为{amount}，已在{asked}之内", "{amount} on {day} already meets {asked}"),
        "needed-more": ("到{until}还需{amount}", "{amount} still needed by {until}"),
        "needed-less": ("到{until}还需减少{amount}", "a reduction of {amount} still needed by {until}"),
        "needed-room": ("到{until}还可用{amount}", "{amount} still available until {until}"),
        "needed-rate": ("{day}以后还有{periods}{per}，合{rate}", "{rate} over the {periods} {per} after {day}"),
        "needed-so-far": ("至{day}为{so_far}", "{so_far} up to {day}"),
        "needed-ratio": ("为此前的{ratio}倍", "{ratio} times the rate so far"),
        "needed-beyond": ("还要略多：{bound}本身不算", "and slightly more, because {bound} itself does not count"),
        "needed-no-ratio": ("此前没有可比的进展", "no ratio, because there was no certain progress so far"),
        "mark-next": ("到{share}（{level}）还差{amount}", "{amount} to go to {share} ({level})"),
        "mark-none": ("已达到{share}", "{share} is reached"),
        "projection-over": ("{by}已到期，没有可推算的", "due on {by}, which has passed: nothing is left to project"),
        "as-fast": ("假定{day}以后与{start}以来一样快", "if it continues after {day} as fast as since {start}"),
        "as-last-year": (
            "假定{day}以后与上年同期的进度一样",
            "if it goes on after {day} as it did in the year before",
        ),
        "projected": (
            "{assumption}，{by}为{level}，届时{verdict}",
            "{assumption}: {level} on {by}, which would be {verdict}",
        ),
        "reached-already": ("{day}已为{amount}", "{amount} by {day} already"),
        "reached-never": ("照此前的速度不会达到", "never at the rate so far"),
        "reached-on": ("照此前的速度，{first}达到", "reached on {first} at the rate so far"),
        "reached-on-before": (
            "照此前的速度，本应在{first}达到",
            "would have been reached on {first} at the rate so far",
        ),
        "reached-between-before": (
            "照此前的速度，本应在{first}至{last}之间达到",
            "would have been reached between {first} and {last} at the rate so far",
        ),
        "used-up-on-before": (
            "照此前的速度，本应在{first}用完",
            "would have been used up on {first} at the rate so far",
        ),
        "used-up-between-before": (
            "照此前的速度，本应在{first}至{last}之间用完",
            "would have been used up between {first} and {last} at the rate so far",
        ),
        "reached-between": (
            "照此前的速度，{first}至{last}之间达到",
            "reached between {first} and {last} at the rate so far",
        ),
        "reached-earliest": (
            "照此前的速度，最早{first}达到，也可能达不到",
            "reached on {first} at the earliest at the rate so far, if ever",
        ),
        "used-up-on": ("照此前的速度，{first}用完", "used up on {first} at the rate so far"),
        "used-up-between": (
            "照此前的速度，{first}至{last}之间用完",
            "used up between {first} and {last} at the rate so far",
        ),
        "used-up-earliest": (
            "照此前的速度，最早{first}用完，也可能用不完",
            "used up on {first} at the earliest at the rate so far, if ever",
        ),
    }
)
