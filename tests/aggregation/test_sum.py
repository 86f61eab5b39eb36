"""Totals of a flow: the parts of a time make the whole by their sum, and a hole leaves what it leaves."""

from decimal import Decimal

import pytest
from rows import FEWER, HERE, NET, NEW, Row, check, judged, promise, rows

import policytrack as pt

Y300 = promise(NEW, ">= 300", period="2024")
CAP300 = promise(FEWER, "<= 300", period="2024")


@rows(
    Row(Y300, "2024-Q1 70; 2024-Q2 80", "2024-07-20", "on pace", "50.0", says="150"),
    Row(Y300, "2024-Q1 70; 2024-Q3 90", "2024-10-20", "cannot tell", ">= 53.3"),
    Row(Y300, "2024-Q2 140; 2024-Q4 165", "2025-02-01", "met F", ">= 101.7"),
    Row(Y300, "2024-Q4 310", "2025-01-20", "met F", ">= 103.3"),
    Row(CAP300, "2024-Q3 20; 2024-Q4 30", "2025-01-20", "cannot tell"),
    Row(promise(NEW, ">= 100", period="2024-H1"), "2024 80", "2025-02-01", "missed F", "<= 80.0"),
    Row(promise(NEW, ">= 120", period="2024"), "2024-H1 140; 2024 100", "2025-02-01", "cannot tell"),
    Row(promise(NEW, ">= 90", period="2024"), "2024-H1 140; 2024 100", "2025-02-01", "met F", noted="contradict"),
)
def test_a_total_is_the_sum_of_its_parts_and_a_hole_leaves_a_floor(row: Row) -> None:
    check(row)


FIVE = promise(NEW, ">= 1000", period="2021/2025")
FISCAL = promise(NEW, ">= 1200", period="2024-04/2025-03")


@rows(
    Row(FIVE, "2021 180; 2022 220", "2023-02-01", "on pace", "40.0"),
    Row(FIVE, "2021 180; 2022 219", "2023-02-01", "behind", "39.9"),
    Row(FIVE, "2022 300; 2024 720", "2025-02-01", "met F", ">= 102.0"),
    Row(FIVE, "2023/2025 990", "2026-02-01", "cannot tell", ">= 99.0"),
    Row(FIVE, "2021/2023 600; 2023 150; 2022/2025 840", "2026-02-01", "cannot tell"),
    Row(FIVE, "2021 250; 2023/2025 600; 2021/2022 395", "2026-02-01", "missed F", "99.5"),
    Row(FISCAL, "2024-04/2024-06 300", "2024-08-01", "on pace", "25.0"),
    Row(FISCAL, "2024-04/2024-06 290", "2024-08-01", "behind", "24.2"),
    Row(FISCAL, "2024-04/2024-12 800; 2025-Q1 401", "2025-05-01", "met F", "100.1"),
    Row(FISCAL, "2024-04/2024-12 800; 2025-02/2025-03 390", "2025-05-01", "cannot tell", ">= 99.2"),
    Row(Y300, "2024-01 25; 2024-02 30", "2024-03-10", "on pace", "18.3"),
    Row(Y300, "2024-01 25; 2024-02 24", "2024-03-10", "behind", "16.3"),
    Row(Y300, "2024-01/2024-05 130; 2024-06-01/2024-06-30 20", "2024-07-20", "on pace", "50.0"),
    Row(Y300, "2024-01/2024-11 299", "2025-02-01", "cannot tell"),
    Row(Y300, "2024-01/2024-11 305", "2024-12-10", "met F"),
    Row(Y300, "2023/2024 500; 2023 180", "2025-02-01", "met F", "106.7"),
    Row(Y300, "2023/2024 500; 2023 201", "2025-02-01", "missed F", "99.7"),
    Row(promise(NEW, ">= 300", period="2024-H2"), "2024-07/2025-06 290", "2025-08-01", "missed F", "<= 96.7"),
    Row(Y300, "2024-Q1 75; 2024-Q2 75; 2024-Q3 75; 2024-Q4 75; 2024 280", "2025-02-01", "cannot tell"),
    Row(promise(NEW, ">= 270", period="2024"), "2024-H1 150; 2024-H2 150; 2024 280", "2025-02-01", "met F"),
    Row(promise(NEW, ">= 301", period="2024"), "2024-H1 150; 2024-H2 150; 2024 280", "2025-02-01", "missed F"),
    Row(CAP300, "2024-Q1 75", "2024-04-20", "on pace"),
    Row(CAP300, "2024-Q1 76", "2024-04-20", "behind"),
    Row(CAP300, "2024-Q1 180; 2024-Q3 121", "2024-10-20", "missed F"),
    Row(CAP300, "2024-Q2 301", "2024-07-20", "missed F"),
    Row(CAP300, "2023/2024 290", "2025-02-01", "met F"),
    Row(promise(FEWER, "<= 0", period="2024"), "2024-Q1 0", "2024-04-20", "on pace"),
    Row(promise(FEWER, "<= 0", period="2024"), "2024-H1 0; 2024-H2 0", "2025-01-20", "met F"),
    Row(promise(FEWER, "<= 0", period="2024"), "2024-03 1", "2024-04-20", "missed F"),
    Row(promise(NET, ">= 300", period="2024"), "2024-Q1 70; 2024-Q3 400", "2024-10-20", "cannot tell"),
    Row(promise(NET, ">= 300", period="2024"), "2024-Q1 90", "2024-04-20", "on pace", None),
    Row(promise(NET, ">= 300", period="2024"), "2024-Q1 310", "2024-04-20", "reached", None),
    Row(promise(NET, ">= 10", period="2024"), "2024-H1 -5; 2024-H2 15", "2025-04-20", "met F", None),
    Row(promise(NEW, ">= 100", period="2025"), "2024 120", "2024-12-31", "not due", None),
)
def test_totals_of_other_lengths_and_holes_in_other_places(row: Row) -> None:
    check(row)


def test_the_total_of_figures_that_contradict_each_other_is_the_hull_of_what_each_proves() -> None:
    found = judged(Row(promise(NEW, ">= 120", period="2024"), "2024-H1 140; 2024 100", "2025-02-01", ""))
    # Without the half-year it is 100; without the year it is 140 or more.
    assert found.total is not None
    assert found.total.interval.low == 100
    assert found.total.interval.contains(Decimal(140))


@rows(
    Row(promise(NEW, ">= 100", by="2024"), "2024 150", "2025-02-01", "cannot tell", says=("period=", "per='year'")),
    Row(promise(NEW, ">= 100", by="2024"), "2023 150; 2024 150", "2024-12-31", "cannot tell", says="per='year'"),
    Row(promise(FEWER, "<= 100", by="2024"), "2024-H1 150", "2024-08-01", "cannot tell", says="per='year'"),
)
def test_a_flow_by_a_day_has_no_first_day(row: Row) -> None:
    check(row)


@pytest.mark.parametrize(
    ("period", "figures", "aside"), [("2024", "2023 200", 1), ("2024", "2022 90; 2023 200", 2), ("2024", "", 0)]
)
def test_no_figure_sets_aside_what_is_of_another_time(period: str, figures: str, aside: int) -> None:
    found = judged(Row(promise(NEW, ">= 300", period=period), figures, "2024-06-01", ""))
    assert (found.verdict, len(found.set_aside)) == (pt.Verdict.NO_FIGURE, aside)
    assert all(one.figure.area.id == HERE for one in found.set_aside)
