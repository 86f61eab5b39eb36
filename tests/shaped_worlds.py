"""Small worlds of every shape of promise: amounts of steps, means, chains of growth, extremes, gaps, what is kept."""

import contextlib
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from worlds import HERE, ask, fig, told

from policytrack import Figure, Indicator, InputError, Target
from policytrack.records.aggregation import shapes
from policytrack.values.period import Period

Draw = st.DrawFn
World = tuple[list[Target], list[Figure], str]

TOWN = Indicator("shape.town", unit="元/人", kind="ratio", better="up")
LAND = Indicator("shape.land", unit="元/人", kind="ratio", better="up")
INDICATORS = (
    Indicator("shape.waste", unit="吨", kind="flow", better="down", zh="废水", en="waste"),
    Indicator("shape.steel", unit="吨", kind="flow", better="up"),
    Indicator("shape.net", unit="家", kind="flow", better="up", monotone=False),
    Indicator("shape.visitors", unit="人次", kind="flow", statistic="mean", better="up"),
    Indicator("shape.stock", unit="家", kind="stock", better="up"),
    Indicator("shape.load", unit="人", kind="stock", statistic="max", better="down"),
    Indicator("shape.ever", unit="家", kind="cumulative", better="up"),
    Indicator("shape.share", unit="%", kind="share", better="up", whole="全市"),
    Indicator("shape.unsaid", unit="%", kind="share"),
    Indicator("shape.dust", unit="微克/立方米", kind="ratio", statistic="mean", better="down"),
    Indicator("shape.growth", unit="%", kind="growth", better="up", of="shape.steel"),
    Indicator("shape.saved", unit="%", kind="growth", better="up", sense="decrease"),
    Indicator("shape.month", unit="%", kind="growth", better="up", sense="increase", base="previous_period"),
    Indicator("shape.rank", unit="位次", kind="rank", better="down", among="全省"),
    Indicator("shape.gap", unit="元/人", kind="ratio", better="down", gap_of=("shape.town", "shape.land")),
)
TIMES = ("2024", "2024", "2021/2025", "2021/2025", "2024-H1", "2023/2024", "2030", "2023-04/2025-03")
DAYS = ("2024", "2025", "2025-06-30", "2030")
PERIODS = (
    *("2019", "2020", "2021", "2022", "2023", "2024", "2025"),
    *("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-H1", "2024-H2", "2025-H1"),
    *("2024-01", "2024-12", "2021/2023", "2021/2025", "2023-04/2024-03", "2024-04/2025-03"),
    *("../2023-12-31", "../2024-12-31", "2025-06-30", "2026-03-31"),
)
ONS = ("2020-12-31", "2024-07-20", "2025-01-20", "2025-03-01", "2025-08-01", "2026-02-01", "2031-03-01")
COUNTS = (0, 1, 2, 3, 4, 6, 8)
SOURCES = (None, None, told("2025-01-20", "first"), told("2025-06-01", "second"))


def as_span(text: str | None) -> Period | None:
    """A closed period by its text."""
    span = None if text is None else Period.parse(text)
    return span if isinstance(span, Period) else None


@st.composite
def amounts(draw: Draw, indicator: Indicator) -> str:
    """A small amount, at times of a range or a hedge."""
    least = 1 if indicator.kind == "rank" else 0 if indicator.not_negative else -4
    number = draw(st.integers(least, 12))
    form = draw(st.sampled_from((*5 * ("{0}",), "{0}..{1}", ">= {0}", "<= {1}", "about {1}")))
    return f"{form.format(number, number + draw(st.integers(1, 3)))} {indicator.unit}"


@st.composite
def shaped_targets(draw: Draw, id: str = "t") -> Target:
    """A target of any aggregation, `per`, form, baseline, schedule, `each` and `until` that go together."""
    indicator = draw(st.sampled_from(INDICATORS))
    time: dict[str, Any] = draw(st.sampled_from([*({"period": one} for one in TIMES), *({"by": one} for one in DAYS)]))
    period = as_span(time.get("period"))
    extra: dict[str, Any] = {}
    if draw(st.booleans()):
        base = draw(st.sampled_from(("2015", "2020", "2023", "../2020-12-31")))
        with contextlib.suppress(InputError):
            extra["baseline"] = fig(base, f"{draw(st.integers(1, 12))} {indicator.unit}", indicator, id=f"base-{id}")
        extra["form"] = draw(st.sampled_from(("level", "level", "change", "share", "direction")))
    if "by" in time and draw(st.booleans()):
        extra["until"] = "2032"
    if draw(st.integers(0, 3)) == 0:
        extra["schedule"] = [("2024-06-30", f"3 {indicator.unit}"), ("2024-12-31", f"5 {indicator.unit}")]
    if period is not None and draw(st.integers(0, 3)) == 0:
        extra = {"each": draw(st.sampled_from(("year", "half", "quarter")))}
    amount = draw(amounts(indicator))
    if extra.get("form") in ("change", "share"):
        amount = f"{draw(st.integers(-9, 9))} %"
    ways = shapes(indicator, period)
    if ways:
        extra["aggregation"], extra["per"] = ways[0] if draw(st.booleans()) else draw(st.sampled_from(ways))
    smaller: tuple[dict[str, Any], ...] = (
        extra,
        {name: extra[name] for name in ("aggregation", "per") if name in extra},
        {"each": "year"},
    )
    for kept in smaller:
        for words in (amount, amount.replace(">= ", "").replace("<= ", ""), f"5 {indicator.unit}"):
            try:
                return ask(words, indicator, id=id, **time, **kept)
            except InputError:
                continue
    return ask(f"5 {INDICATORS[4].unit}", INDICATORS[4], id=id, **time)


@st.composite
def shaped_figures(draw: Draw, target: Target, number: int) -> Figure | None:
    """A figure of a target's indicator or of one that it is made of; a change, or the source's own percentage of it."""
    indicator = target.indicator
    of_a_side = draw(st.integers(0, 3)) > 0
    if indicator.gap_of and of_a_side:
        indicator = draw(st.sampled_from((TOWN, LAND)))
    if indicator.of is not None and draw(st.booleans()):
        indicator = INDICATORS[1]
    more: dict[str, Any] = {"source": draw(st.sampled_from(SOURCES))}
    words = draw(amounts(indicator))
    kind: int = draw(st.integers(0, 9))
    if kind == 0:
        words, more["of_target"] = f"{draw(st.integers(1, 120))} %", target.id
    elif kind == 1 and indicator.kind == "growth":
        more["since"] = draw(st.sampled_from(("2020", "2015", "2022")))
    elif kind == 1:
        words = words if draw(st.booleans()) else f"{draw(st.integers(-9, 9))} %"
        more |= {"form": "change", "since": draw(st.sampled_from(("2020", "2015")))}
    elif kind == 2:
        more["status"] = draw(st.sampled_from("PBEF"))
    try:
        return fig(draw(st.sampled_from(PERIODS)), words, indicator, id=f"{target.id}-f{number}", **more)
    except InputError:
        return None


@st.composite
def shaped_worlds(draw: Draw, *, most: int = 2) -> World:
    """Targets of any shape, figures that speak of them, and a day."""
    targets = [draw(shaped_targets(f"t{number}")) for number in range(draw(st.integers(1, most)))]
    if len(targets) > 1 and draw(st.booleans()):  # as the first, but for its baseline
        like, day = targets[0], draw(st.sampled_from(("2014", "2019", "../2023-06-30")))
        with contextlib.suppress(InputError):
            amount = f"{draw(st.integers(1, 12))} {like.indicator.unit}"
            targets[1] = evolve(like, id="t1", baseline=fig(day, amount, like.indicator, id="base-t1"))
    figures = [
        draw(shaped_figures(target, number)) for target in targets for number in range(draw(st.sampled_from(COUNTS)))
    ]
    some = [figure for figure in figures if figure is not None]
    if len(some) > 1 and draw(st.integers(0, 3)) == 0:
        some[-1] = evolve(some[-1], supersedes=some[0].id)
    return targets, some, draw(st.sampled_from(ONS))


__all__ = ["HERE", "INDICATORS", "shaped_figures", "shaped_targets", "shaped_worlds"]
