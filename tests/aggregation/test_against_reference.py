"""The library against a plain reference of the rules, on small worlds that are true of one hidden history."""

from collections.abc import Callable
from typing import Any

import reference
import rows
from hypothesis import event, given
from hypothesis import strategies as st
from part_worlds import (
    assessed,
    extremes,
    growths,
    later_years,
    means,
    shares,
    stocks,
    sums,
    time_of,
    yearly,
)
from reference import Words, World
from rows import thing, word

STEPS = {1: "month", 3: "quarter", 6: "half", 12: "year"}


def agree(world: World, rule: Callable[[World], Words], kind: rows.Words, **more: Any) -> None:
    """Hold the library against the reference."""
    expected = rule(world)
    for one in expected:
        event(one if len(expected) == 1 else "left open")
    found = assessed(world, kind, **more)
    told = "; ".join(f"{time_of(one)} {float(one.amount):g}{' whole' * one.whole}" for one in world.reported)
    asked = f"{'>=' if world.floor else '<='} {float(world.bound):g}"
    assert word(found) in expected, (
        f"{asked}, {found.target.period or found.target.by}, on {world.on}, "
        f"baseline {world.baseline and (time_of(world.baseline), float(world.baseline.amount))}: {told} "
        f"→ {word(found)} ({found.reason.text('en')}), not {' or '.join(sorted(expected))}"
    )


@given(sums(gross=True))
def test_a_sum_of_a_gross_flow(world: World) -> None:
    agree(world, reference.judge_sum, thing("吨", "flow"))


@given(sums(gross=False))
def test_a_sum_of_a_net_flow(world: World) -> None:
    agree(world, reference.judge_sum, thing("吨", "flow", monotone=False))


@given(st.sampled_from((1, 3, 6, 12)).flatmap(lambda step: sums(gross=True, lengths=(12, 24, 36), step=step)))
def test_a_mean_of_a_flow_by_its_steps(world: World) -> None:
    agree(world, reference.judge_mean_of_steps, thing("吨", "flow"), aggregation="mean", per=STEPS[world.step])


@given(stocks())
def test_a_stock(world: World) -> None:
    agree(world, reference.judge_stock, thing("吨", "stock"))


@given(stocks(cumulative=True))
def test_a_cumulative(world: World) -> None:
    agree(world, reference.judge_cumulative, thing("吨", "cumulative"))


@given(shares())
def test_a_share(world: World) -> None:
    agree(world, reference.judge_share, thing("%", "share"))


@given(yearly())
def test_a_flow_by_a_day_per_step(world: World) -> None:
    agree(world, reference.judge_last_of_flow, thing("吨", "flow"), per=STEPS[world.step])


@given(later_years())
def test_a_flow_of_a_later_year(world: World) -> None:
    agree(world, reference.judge_later_year, thing("吨", "flow"))


@given(means(None))
def test_a_mean_by_days(world: World) -> None:
    agree(world, reference.judge_mean, thing("微克/立方米", "ratio", statistic="mean"))


@given(means(100))
def test_a_mean_share_of_its_own_whole(world: World) -> None:
    agree(world, reference.judge_mean, thing("%", "share", statistic="mean", whole="people"))


@given(growths())
def test_a_mean_of_growth(world: World) -> None:
    kind = thing("%", "growth", base="year_on_year", sense=world.sense)
    agree(world, reference.judge_growth, kind, aggregation="mean")


@given(growths(since=True))
def test_a_chain_of_growth(world: World) -> None:
    kind = thing("%", "growth", base="year_on_year", sense=world.sense)
    agree(world, reference.judge_compound, kind, aggregation="compound")


@given(growths(since=True, unsaid=True))
def test_a_chain_whose_sense_is_unsaid(world: World) -> None:
    agree(world, reference.judge_compound, thing("%", "growth", base="year_on_year"), aggregation="compound")


@given(extremes(max))
def test_a_greatest_part(world: World) -> None:
    agree(world, reference.judge_greatest, thing("兆瓦", "flow", statistic="max"))


@given(extremes(min))
def test_a_least_part(world: World) -> None:
    agree(world, reference.judge_least, thing("兆瓦", "flow", statistic="min"))
