"""Bullet charts: where bar, target and time stand, whatever the target asks for."""

import charted
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import policytrack as pt
from policytrack.report.page.bullet import ROOM, Bullet, bullet


def drawn(one: pt.Assessment) -> Bullet:
    found = bullet(one)
    assert found is not None
    return found


def test_target_time_and_figure_stand_on_one_scale_from_nought_to_a_tenth_beyond_the_larger() -> None:
    found = drawn(charted.HALF)
    assert [*found.asked] == pytest.approx([1 / ROOM])
    assert found.due == pytest.approx(0.5 / ROOM)
    assert found.sure == pytest.approx(0.56 / ROOM)
    assert (found.start, found.possible) == (0.0, None)


def test_what_is_beyond_the_target_reaches_beyond_its_line() -> None:
    found = drawn(charted.BEYOND)
    assert found.sure == pytest.approx(1 / ROOM)
    assert [*found.asked] == pytest.approx([0.75 / ROOM])


def test_nought_draws_no_bar() -> None:
    assert 'class="bar"' not in drawn(charted.NONE_DONE).drawn("").svg
    assert 'class="bar"' in drawn(charted.HALF).drawn("").svg


def test_what_a_hedged_figure_may_be_is_drawn_pale_from_what_is_sure() -> None:
    found = drawn(charted.HEDGED)
    assert found.possible is not None
    assert found.possible[0] == found.sure < found.possible[1] < found.asked[0]
    assert 'class="maybe"' in found.drawn("").svg


def test_a_figure_without_an_end_may_reach_as_far_as_the_chart() -> None:
    found = drawn(charted.AT_LEAST)
    assert found.possible == (found.sure, 1.0)


def test_the_bar_under_a_ceiling_is_what_is_used() -> None:
    assert drawn(charted.CEILING).sure == pytest.approx(0.6 / ROOM)
    over = drawn(charted.OVER)
    assert over.sure > over.asked[0]


def test_a_fall_from_a_baseline_grows_from_there_to_the_right() -> None:
    found = drawn(charted.FALL)
    assert [found.start, *found.asked] == pytest.approx([0, 1 / ROOM])
    assert found.sure == pytest.approx(0.7 / ROOM)
    assert found.due == pytest.approx(0.6 / ROOM)


def test_a_rise_from_a_baseline_grows_from_there_too() -> None:
    found = drawn(charted.RISE)
    assert found.sure == pytest.approx(0.25 / ROOM)


def test_what_is_worse_than_the_start_reaches_to_the_left_of_it() -> None:
    found = drawn(charted.WORSE)
    assert 0 <= found.sure < found.start < found.asked[0]
    assert 'class="base"' in found.drawn("").svg


def test_both_bounds_of_a_range_are_drawn() -> None:
    assert len(drawn(charted.BETWEEN).asked) == 2


@pytest.mark.parametrize("one", [charted.LEVEL, charted.BATCH])
def test_time_is_left_out_where_nothing_follows_from_it(one: pt.Assessment) -> None:
    assert drawn(one).due is None


@pytest.mark.parametrize("one", [charted.NO_FIGURE, charted.NO_AMOUNT, charted.NOUGHT])
def test_where_nothing_would_be_drawn_there_is_no_chart(one: pt.Assessment) -> None:
    assert bullet(one) is None


def test_a_schedule_says_what_is_due() -> None:
    steps = [("2024-06-30", "30 家"), ("2024-12-31", "100 家")]
    found = drawn(charted.one(("2024-H1", "20 家"), amount=">= 100 家", schedule=steps))
    assert found.due == pytest.approx(0.3 / ROOM)


AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


@given(asked=AMOUNTS, low=AMOUNTS, high=AMOUNTS, better=st.sampled_from(["up", "down"]))
def test_nothing_ever_stands_outside_and_the_bar_passes_the_line_as_the_figure_passes_the_target(
    asked: object, low: object, high: object, better: str
) -> None:
    low, high = sorted((low, high))  # type: ignore[type-var]
    sign = ">=" if better == "up" else "<="
    one = charted.one(("2024-H1", f"{low}..{high} 公里"), amount=f"{sign} {asked} 公里", unit="公里", better=better)
    assume(high or asked)
    found = drawn(one)
    for place in (found.start, found.sure, *(found.possible or ()), *found.asked):
        assert 0 <= place <= 1
    right = found.sure if found.possible is None else found.possible[1]
    assert (right > found.asked[0] + 1e-9) <= (high > asked)  # type: ignore[operator]
    assert (found.sure > found.asked[0] + 1e-9) <= (low > asked)  # type: ignore[operator]
