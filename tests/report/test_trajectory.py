"""The chart of a series: its readings, and that it ends with the amount that the verdict is about."""

from decimal import Decimal

import charted
import pytest

import policytrack as pt
from policytrack.report.page.trajectory import trajectory


@pytest.mark.parametrize("one", [charted.SERIES, charted.QUARTERS])
def test_totals_and_quarters_draw_the_same_running_total(one: pt.Assessment) -> None:
    found = trajectory(one)
    assert found is not None
    assert [(str(reading.day), reading.amount.low) for reading in found.readings] == [
        ("2024-03-31", Decimal(60)),
        ("2024-06-30", Decimal(140)),
    ]
    assert (found.start, found.asked) == (Decimal(0), Decimal(300))
    assert (str(found.first), str(found.last)) == ("2023-12-31", "2024-12-31")


def test_levels_run_from_the_baseline_to_the_deadline() -> None:
    found = trajectory(charted.FALL)
    assert found is not None
    assert [reading.amount.low for reading in found.readings] == [40, 38, 37, 33]
    assert (found.start, found.asked) == (Decimal(40), Decimal(30))
    assert (str(found.first), str(found.last)) == ("2020-12-31", "2025-12-31")


def test_the_line_of_time_is_left_out_where_nothing_follows_from_it() -> None:
    one = charted.one(("2024-03-31", "3 家"), ("2024-06-30", "4 家"), amount=">= 5 家", kind="stock", by="2024-12-31")
    found = trajectory(one)
    assert found is not None
    assert found.start is None
    assert 'class="due"' not in found.drawn("").svg


@pytest.mark.parametrize("one", [charted.HALF, charted.NO_FIGURE, charted.NO_AMOUNT, charted.LEVEL])
def test_one_figure_is_no_series(one: pt.Assessment) -> None:
    assert trajectory(one) is None
