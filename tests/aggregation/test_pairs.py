"""Which kinds of indicators go with which aggregation; all else is refused, naming what goes."""

import pytest
from rows import (
    DUST,
    EVER,
    FEWER,
    GROWTH,
    NEW,
    OUTPUT,
    PEAK,
    PLACE,
    SHARE,
    STOCK,
    Row,
    Words,
    check,
    promise,
    refused,
    rows,
    target,
    thing,
)

RATIO = thing("人/千人", "ratio", "up")
LONG = {"period": "2021/2025"}
YEARLY = {"period": "2021/2025", "per": "year"}


@pytest.mark.parametrize(
    ("kind", "aggregation", "time"),
    [
        (NEW, None, LONG),
        (NEW, "sum", LONG),
        (NEW, "last", YEARLY),
        (NEW, "mean", YEARLY),
        (NEW, "last", {"by": "2025", "per": "year"}),
        (NEW, None, {"by": "2025", "per": "year"}),
        (STOCK, None, LONG),
        *((kind, word, LONG) for kind in (STOCK, SHARE, RATIO) for word in ("last", "mean", "max", "min")),
        *((PLACE, word, LONG) for word in ("last", "max", "min")),
        (EVER, "last", LONG),
        (GROWTH, "mean", LONG),
        (GROWTH, "compound", LONG),
        (GROWTH, None, {"period": "2024"}),
        (GROWTH, None, {"by": "2025", "per": "year"}),
        (DUST, None, LONG),
        (DUST, "mean", LONG),
        (PEAK, None, LONG),
        (PEAK, "max", LONG),
    ],
)
def test_what_goes_together(kind: Words, aggregation: str | None, time: Words) -> None:
    amount = "<= 3" if kind["better"] == "down" else ">= 3"
    said = {} if aggregation is None else {"aggregation": aggregation}
    assert target(promise(kind, amount, **said, **time)).aggregation == aggregation


@pytest.mark.parametrize(
    ("kind", "said", "goes"),
    [
        (NEW, {**LONG, "aggregation": "compound"}, "sum"),
        (NEW, {**LONG, "aggregation": "max"}, "sum"),
        (NEW, {**LONG, "aggregation": "min"}, "sum"),
        (NEW, {**LONG, "aggregation": "last"}, "per"),
        (NEW, {**LONG, "aggregation": "mean"}, "per"),
        (NEW, YEARLY, "mean"),
        (NEW, {"period": "2024", "per": "quarter"}, "last"),
        (NEW, {"by": "2025", "per": "year", "aggregation": "mean"}, "last"),
        (NEW, {"by": "2025", "per": "year", "aggregation": "sum"}, "last"),
        (STOCK, {**LONG, "aggregation": "sum"}, "last"),
        (STOCK, {**LONG, "aggregation": "compound"}, "last"),
        (SHARE, {**LONG, "aggregation": "sum"}, "mean"),
        (RATIO, {**LONG, "aggregation": "sum"}, "mean"),
        (PLACE, {**LONG, "aggregation": "mean"}, "last"),
        (PLACE, {**LONG, "aggregation": "sum"}, "last"),
        (EVER, {**LONG, "aggregation": "mean"}, "last"),
        (EVER, {**LONG, "aggregation": "sum"}, "last"),
        (EVER, {**LONG, "aggregation": "max"}, "last"),
        (GROWTH, LONG, "compound"),
        (GROWTH, {**LONG, "aggregation": "sum"}, "compound"),
        (GROWTH, {**LONG, "aggregation": "max"}, "mean"),
        (GROWTH, {"by": "2025"}, "per"),
        (DUST, {**LONG, "aggregation": "last"}, "mean"),
        (DUST, {**LONG, "aggregation": "max"}, "mean"),
        (PEAK, {**LONG, "aggregation": "sum"}, "max"),
        (PEAK, {**LONG, "aggregation": "mean"}, "max"),
    ],
)
def test_what_is_refused_names_what_goes(kind: Words, said: Words, goes: str) -> None:
    amount = "<= 3" if kind["better"] == "down" else ">= 3"
    refused(promise(kind, amount, **said), goes)


def test_a_ratio_is_never_added_and_may_exceed_its_base() -> None:
    debt = thing("%", "ratio", "down", id="debt.ratio")
    check(Row(promise(debt, "<= 120", period="2024"), "2024-12-31 118.5", "2025-02-01", "met F"))
    check(Row(promise(debt, "<= 100", by="2024"), "2024 118.5", "2025-02-01", "missed F"))


@rows(
    # Per of one part is no per at all.
    Row(promise(NEW, ">= 300", period="2024", per="year"), "2024-Q1 70; 2024-Q2 80", "2024-07-20", "on pace", "50.0"),
    Row(promise(NEW, ">= 300", period="2024", per="year", aggregation="mean"), "2024-Q4 310", "2025-01-20", "met F"),
    Row(promise(FEWER, "<= 10", period="2024-Q2", per="quarter"), "2024-04 11", "2024-05-20", "missed F"),
    # Growth by a day is the last year's rate.
    Row(promise(GROWTH, ">= 5", by="2025", per="year"), "2024 5.2", "2025-02-01", "reached"),
    Row(promise(GROWTH, ">= 5", by="2025", per="year"), "2024 5.2; 2025 4.9", "2026-02-01", "missed F"),
    Row(promise(GROWTH, ">= 5", by="2025", per="year"), "2024 4.2; 2025 5", "2026-02-01", "met F"),
    # Only a published rate is the growth of a year.
    Row(promise(GROWTH, ">= 5", period="2024"), "2024-H1 5.2", "2024-08-01", "on pace"),
    Row(promise(GROWTH, ">= 5", period="2024"), "2024-H1 5.2; 2024 4.9", "2025-02-01", "missed F"),
    Row(promise(OUTPUT, ">= 700", by="2025", per="year", aggregation="last"), "2024 705", "2025-02-01", "reached"),
)
def test_defaults_say_what_they_would_if_written_out(row: Row) -> None:
    check(row)
