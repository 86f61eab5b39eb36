"""What could be known on a day, by when sources were published."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import each
from worlds import NEW, ask, fig, told

import policytrack as pt
from policytrack import InputError
from policytrack.records.known import known_by
from policytrack.strategies import days, figures

SOURCES: dict[str, dict[str, Any]] = {
    "year": {"source": told("2024")},
    "undated": {"source": pt.Source("u")},
    "none": {},
}


@given(st.lists(figures(), max_size=6, unique_by=lambda one: one.id), days(), days())
def test_what_is_known_grows_with_the_day_and_knowing_twice_is_knowing_at_the_earlier(
    told: list[pt.Figure], one: datetime.date, other: datetime.date
) -> None:
    first, last = sorted((one, other))
    assert set(known_by(told, first)) <= set(known_by(told, last)) <= set(told)
    assert known_by(known_by(told, one), other) == known_by(known_by(told, other), one) == known_by(told, first)


@given(st.lists(figures(indicator=NEW), max_size=6, unique_by=lambda one: one.id), days())
def test_judging_what_is_known_is_judging_by_what_was_known(told: list[pt.Figure], by: datetime.date) -> None:
    on = datetime.date(2025, 3, 1)
    plain = pt.assess([ask("300 家")], known_by(told, by), on=on)[0]
    by_day = pt.assess([ask("300 家")], told, on=on, known_by=by)[0]
    assert (plain.verdict, plain.total, plain.used) == (by_day.verdict, by_day.total, by_day.used)


def test_a_span_that_straddles_is_kept_and_so_is_the_undated() -> None:
    year, undated, unsourced = (fig("2024-Q1", "3 家", id=id, **more) for id, more in SOURCES.items())
    assert known_by([year, undated, unsourced], "2024-04-30") == (year, undated, unsourced)
    assert known_by([year, undated, unsourced], "2023-12-31") == (undated, unsourced)
    assert known_by([told("2024-07")], "2024-06-30") == ()


@each(["text", ask("3 家"), [1], ["t1"]])
def test_what_is_no_list_of_records_is_refused(wrong: Any) -> None:
    with pytest.raises(InputError):
        known_by(wrong, "2024-04-30")
    with pytest.raises(InputError):
        known_by([], "last week")
