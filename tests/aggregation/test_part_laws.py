"""Laws of how parts make the whole: what changes nothing, and what no verdict may contradict."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from part_worlds import assessed, extremes, growths, later_years, stocks, sums, yearly
from reference import World, chained, first_day, last_day, links, whole_years
from rows import HERE, Words, thing, word

import policytrack as pt

STEPS = {1: "month", 3: "quarter", 6: "half", 12: "year"}
FLOW, NET = thing("吨", "flow"), thing("吨", "flow", monotone=False)
WORLDS: list[tuple[str, st.SearchStrategy[World], Words, dict[str, Any]]] = [
    ("gross", sums(gross=True), FLOW, {}),
    ("net", sums(gross=False), NET, {}),
    ("mean", sums(gross=True, lengths=(12, 24, 36), step=12), FLOW, {"aggregation": "mean", "per": "year"}),
    ("stock", stocks(), thing("吨", "stock"), {}),
    ("cumulative", stocks(cumulative=True), thing("吨", "cumulative"), {}),
    ("later year", later_years(), FLOW, {}),
    ("max", extremes(max), thing("兆瓦", "flow", statistic="max"), {}),
    ("min", extremes(min), thing("兆瓦", "flow", statistic="min"), {}),
]
every_kind = pytest.mark.parametrize(
    ("worlds", "kind", "said"), [row[1:] for row in WORLDS], ids=[row[0] for row in WORLDS]
)


def shifted(world: World, months: int) -> World:
    """Return the same world some months later; the day is as many days after a month's end."""
    month = next(m for m in range(world.end - 60, world.end + 24) if last_day(m + 1) > world.on)
    return world._replace(
        first=None if world.first is None else world.first + months,
        end=world.end + months,
        on=last_day(month + months) + (world.on - last_day(month)),
        reported=tuple(
            one._replace(first=None if one.first is None else one.first + months, end=one.end + months)
            for one in world.reported
        ),
        baseline=None
        if world.baseline is None
        else world.baseline._replace(
            first=None if world.baseline.first is None else world.baseline.first + months,
            end=world.baseline.end + months,
        ),
    )


@every_kind
@given(data=st.data())
def test_a_final_verdict_is_true(
    worlds: st.SearchStrategy[World], kind: Words, said: dict[str, Any], data: st.DataObject
) -> None:
    world = data.draw(worlds)
    found = assessed(world, kind, **said)
    assert world.truth is not None
    kept = world.truth >= world.bound if world.floor else world.truth <= world.bound
    if found.final:
        assert (found.verdict == pt.Verdict.MET) == kept, found.reason.text("en")


@every_kind
@given(data=st.data(), months=st.sampled_from((3, 7, 12)))
def test_a_fiscal_year_and_a_calendar_year_have_one_verdict(
    worlds: st.SearchStrategy[World], kind: Words, said: dict[str, Any], data: st.DataObject, months: int
) -> None:
    world = data.draw(worlds)
    assert word(assessed(world, kind, **said)) == word(assessed(shifted(world, months), kind, **said))


@every_kind
@given(data=st.data())
def test_the_order_of_figures_makes_no_difference(
    worlds: st.SearchStrategy[World], kind: Words, said: dict[str, Any], data: st.DataObject
) -> None:
    world = data.draw(worlds)
    other = world._replace(reported=tuple(data.draw(st.permutations(world.reported))))
    one, two = assessed(world, kind, **said), assessed(other, kind, **said)
    assert (word(one), one.total) == (word(two), two.total)


@given(st.sampled_from((3, 6, 12)).flatmap(lambda step: sums(gross=True, lengths=(step,), step=step)))
def test_per_of_one_part_is_no_per_at_all(world: World) -> None:
    plain, per = assessed(world, FLOW), STEPS[world.step]
    for how in (None, "mean"):
        found = assessed(world, FLOW, per=per, aggregation=how)
        assert (word(found), found.completion) == (word(plain), plain.completion)


def mirrored(world: World) -> World:
    """Return a world with all signs changed."""
    return world._replace(
        bound=-world.bound,
        floor=not world.floor,
        reported=tuple(one._replace(amount=-one.amount) for one in world.reported),
        baseline=None if world.baseline is None else world.baseline._replace(amount=-world.baseline.amount),
    )


@given(sums(gross=False))
def test_a_rise_and_the_fall_with_the_signs_changed_have_one_verdict(world: World) -> None:
    assert word(assessed(world, NET)) == word(assessed(mirrored(world), NET))


@given(later_years())
def test_a_rise_to_a_later_year_and_the_fall_with_the_signs_changed_have_one_verdict(world: World) -> None:
    assert word(assessed(world, NET)) == word(assessed(mirrored(world), NET))


@given(growths(since=True), st.sampled_from(("mean", "compound")))
def test_a_decrease_and_the_increase_with_the_signs_changed_have_one_verdict(world: World, how: str) -> None:
    if how == "mean":
        world = world._replace(reported=tuple(one for one in world.reported if not one.whole))
    kind = {"base": "year_on_year"}
    one = assessed(world, thing("%", "growth", sense="decrease", **kind), aggregation=how)
    two = assessed(mirrored(world), thing("%", "growth", sense="increase", **kind), aggregation=how)
    assert word(one) == word(two)


@given(growths(), st.booleans())
def test_a_chain_contains_the_product_of_its_links_and_equals_it_where_they_are_exact(
    world: World, rounded: bool
) -> None:
    world = whole_years(world)
    if not world.begun or not world.inside or links(world) is None:
        return
    ends = chained(world, max(one.end for one in world.inside))
    assert ends is not None
    exact = ends[0]
    assert exact is not None
    assert exact == ends[1]
    indicator = pt.Indicator("g", unit="%", kind="growth", better="up", base="year_on_year", sense=world.sense)
    span = pt.Period(first_day(world.start), last_day(world.end))
    asked = pt.Target("t", indicator=indicator, area=HERE, period=span, aggregation="compound", amount=">= 10 %")
    figures = [
        pt.Figure(
            f"f{one.end}",
            indicator=indicator,
            area=HERE,
            period=pt.Period(first_day(one.begins), last_day(one.end)),
            amount=f"{'rounded ' * rounded}{one.amount} %",
        )
        for one in world.reported
    ]
    found = pt.assess([asked], figures, on=world.on)[0]
    assert found._interval is not None
    assert found.total is not None
    assert found._interval.within(found.total.interval)
    low, high = found._interval.low, found._interval.high
    assert low is not None
    assert high is not None
    if rounded:
        assert Fraction(low) <= exact <= Fraction(high)
        assert low < high
    else:
        assert Fraction(low) == exact == Fraction(high)


@given(yearly())
def test_a_flow_by_a_day_per_step_is_finally_judged_as_its_last_step_alone(world: World) -> None:
    found = assessed(world, FLOW, per=STEPS[world.step])
    alone = assessed(world._replace(first=world.end - world.step, baseline=None), FLOW)
    if pt.Verdict.MET in (found.verdict, alone.verdict):
        assert word(found) == word(alone)
    if found.final and found.verdict == pt.Verdict.MISSED:
        assert word(alone) == word(found)


@pytest.mark.parametrize(("unit", "told_in"), [("公顷", ("亩", 15)), ("公斤", ("斤", 2)), ("兆瓦", ("千瓦", 1000))])
@given(world=sums(gross=True))
def test_a_unit_that_converts_exactly_changes_nothing(unit: str, told_in: tuple[str, int], world: World) -> None:
    kind = thing(unit, "flow")
    one, two = assessed(world, kind), assessed(world, kind, told_in)
    assert (word(one), one.total, one.completion) == (word(two), two.total, two.completion)
