"""Means: by days, of a flow by its steps, and the geometric mean of growth rates."""

import pytest
from rows import (
    CHAIN,
    DUST,
    EMITTED,
    FEWER,
    GROWTH,
    JOBLESS,
    JOBLESS_MEAN,
    LOWERED,
    NEW,
    OUTPUT,
    PRICES,
    Row,
    Words,
    check,
    figures,
    promise,
    rows,
    target,
    thing,
    word,
)

import policytrack as pt

CLEAN = promise(DUST, "<= 29", period="2024")
FLOW = promise(OUTPUT, ">= 1000", period="2021/2025", per="year", aggregation="mean")
KYOTO = promise(
    EMITTED, "-8 %", form="change", period="2008/2012", per="year", aggregation="mean", baseline="1990 4265"
)


@rows(
    Row(CLEAN, "2024-Q1 41; 2024-Q2 24; 2024-Q3 17; 2024-Q4 31", "2025-01-20", "met F"),
    Row(CLEAN, "2024-Q1 41; 2024-Q2 24", "2024-07-20", "behind", says="32.5"),
    Row(CLEAN, "2024-Q1 41; 2024-Q3 17; 2024-Q4 31", "2025-01-20", "cannot tell"),
    Row(CLEAN, "2024-Q1 41; 2024-Q2 24; 2024-Q3 17; 2024-Q4 31; 2024 29.3", "2025-02-20", "missed F"),
    Row(promise(DUST, "<= 10", period="2024"), "2024-H1 21", "2024-07-20", "missed F", says="10.4"),
    Row(promise(JOBLESS_MEAN, "<= 5.5", period="2024"), "2024-01 5.3; 2024-02/2024-08 5.6", "2024-09-20", "behind"),
    Row(FLOW, "2021 1300; 2022 1250; 2023 1200; 2024 1260", "2025-02-01", "met F", "100.2"),
    Row(FLOW, "2021 1100; 2022 900; 2023 950", "2024-02-01", "behind", "59.0", says=("2950", "3000")),
    Row(KYOTO, "2008 3970", "2009-06-01", "behind", "86.5", says="3923.8"),
    Row(KYOTO, "2008 3970; 2009 3690; 2010 3780; 2011 3640; 2012 3600", "2014-01-01", "met F", "155.0"),
    Row(
        promise(GROWTH, ">= 7", period="2021/2025", aggregation="mean"),
        "2021 14.6; 2022 2.0; 2023 1.0",
        "2024-06-30",
        "behind",
    ),
    Row(promise(GROWTH, ">= 6", period="2023/2024", aggregation="mean"), "2023 20; 2024 -8", "2025-03-01", "missed F"),
    Row(
        promise(GROWTH, ">= 5", period="2023/2024", aggregation="mean"),
        "2023-Q1 5.5; 2023-Q2 6; 2023-Q3 5.2; 2023-Q4 5.8; 2024-Q1 5.5; 2024-Q2 6; 2024-Q3 5.2; 2024-Q4 5.8",
        "2025-03-01",
        "cannot tell",
    ),
)
def test_a_mean_is_of_all_parts(row: Row) -> None:
    check(row)


OWN_WHOLE = thing("%", "share", "up", statistic="mean", id="insured", whole="people")
NO_WHOLE = thing("%", "share", "up", statistic="mean", id="covered")
VISITORS = thing("人次", "flow", "up", statistic="mean", id="visitors.a.day")
FISCAL = promise(DUST, "<= 29", period="2024-04/2025-03")


@rows(
    # 182 and 184 days: 28.995 and 29.005 by days, 29 by halves.
    Row(CLEAN, "2024-H1 30; 2024-H2 28", "2025-01-20", "met F"),
    Row(CLEAN, "2024-H1 28; 2024-H2 30", "2025-01-20", "cannot tell"),
    Row(CLEAN, "2024-H1 28; 2024-Q3 30; 2024-Q4 30", "2025-01-20", "missed F"),
    Row(CLEAN, "2024-H1 30; 2024-Q1 41; 2024-H2 26", "2025-01-20", "met F"),
    Row(CLEAN, "2024-01/2024-04 20; 2024-03/2024-06 20; 2024-H2 20", "2025-01-20", "cannot tell"),
    Row(CLEAN, "2024-Q1 28", "2024-04-20", "on pace"),
    Row(CLEAN, "2024-Q1 30", "2024-04-20", "behind"),
    Row(CLEAN, "2024-Q1 29", "2024-04-20", "on pace"),
    Row(CLEAN, "2024-Q2 24; 2024-Q3 17; 2024-Q4 31", "2025-01-20", "cannot tell"),
    Row(CLEAN, "2024-Q1 41; 2024-Q2 24; 2024-Q3 17", "2025-03-20", "cannot tell"),
    Row(promise(DUST, "<= 20", period="2024"), "2024-Q1 41; 2024-Q2 24; 2024-Q3 17", "2024-10-20", "missed F"),
    Row(promise(DUST, "<= 20", period="2024"), "2024-Q1 41; 2024-Q3 22; 2024-Q4 20", "2025-01-20", "missed F"),
    Row(CLEAN, "2024-Q1 41; 2024-Q2 24; 2024-Q3 17; 2024-Q4 31; 2024-06-30 90", "2025-01-20", "met F"),
    Row(CLEAN, "2024 29", "2025-01-20", "met F"),
    Row(CLEAN, "2024 29.1; 2024-H1 20; 2024-H2 20", "2025-01-20", "missed F", noted="2024"),
    Row(promise(DUST, "<= 0", period="2024"), "2024-H1 0; 2024-H2 0", "2025-01-20", "met F"),
    Row(FISCAL, "2024-04/2024-06 24; 2024-Q3 17; 2024-Q4 31; 2025-Q1 44", "2025-05-01", "met F"),
    Row(FISCAL, "2024-04/2024-06 24; 2024-Q3 17; 2024-Q4 31; 2025-Q1 46", "2025-05-01", "missed F"),
    Row(FISCAL, "2024-04 31; 2024-05/2024-06 28", "2024-07-20", "on pace"),
    Row(promise(OWN_WHOLE, ">= 60", period="2024"), "2024-01/2024-09 95", "2024-10-20", "met F"),
    Row(promise(OWN_WHOLE, ">= 90", period="2024"), "2024-H1 70", "2024-07-20", "missed F"),
    Row(promise(NO_WHOLE, ">= 90", period="2024"), "2024-H1 70", "2024-07-20", "behind"),
    Row(promise(VISITORS, ">= 110", period="2024"), "2024-H1 100; 2024-H2 120", "2025-01-20", "met F"),
    Row(promise(VISITORS, ">= 110", period="2023"), "2023-H1 120; 2023-H2 100", "2024-01-20", "cannot tell"),
    Row(
        promise(JOBLESS, "<= 5.5", period="2024", aggregation="mean"),
        "2024-Q1 5.7; 2024-Q2 5.2; 2024-H2 5.6",
        "2025-02-01",
        "missed F",
    ),
    Row(
        promise(JOBLESS, "<= 5.5", period="2024", aggregation="mean"),
        "2024-Q1 5.7; 2024-Q2 5.2; 2024-H2 5.5",
        "2025-02-01",
        "met F",
    ),
)
def test_means_by_days_with_holes(row: Row) -> None:
    check(row)


CAP = promise(FEWER, "<= 100", period="2021/2023", per="year", aggregation="mean")
FOUR = promise(NEW, ">= 10", period="2021/2024", per="year", aggregation="mean")
HALVES = promise(NEW, ">= 50", period="2023/2024", per="half", aggregation="mean")
MONTHS = promise(NEW, ">= 100", period="2024-Q1", per="month", aggregation="mean")
FISCAL_MEAN = promise(NEW, ">= 100", period="2021-04/2024-03", per="year", aggregation="mean")


@rows(
    Row(CAP, "2021 99", "2022-03-01", "on pace"),
    Row(CAP, "2021 101", "2022-03-01", "behind"),
    Row(CAP, "2021 150; 2022 151", "2023-03-01", "missed F"),
    Row(CAP, "2021 150; 2022 50; 2023 100", "2024-03-01", "met F"),
    Row(CAP, "2021 150; 2023 100", "2024-03-01", "cannot tell"),
    Row(CAP, "2021 150; 2023 151", "2024-03-01", "missed F"),
    Row(FOUR, "2021 15; 2023 30", "2024-03-01", "met F"),
    Row(FOUR, "2021 15; 2023 14", "2024-03-01", "cannot tell"),
    Row(FOUR, "2022 20; 2024 20", "2025-03-01", "met F"),
    Row(FOUR, "2021/2022 19; 2023-H1 6", "2023-08-01", "on pace"),
    Row(FOUR, "2021/2022 19; 2023-H1 5", "2023-08-01", "behind"),
    Row(FOUR, "2021/2024 39", "2025-03-01", "missed F", "97.5"),
    Row(HALVES, "2023 104", "2024-02-10", "on pace", "52.0"),
    Row(HALVES, "2023 99", "2024-02-10", "behind", "49.5"),
    Row(HALVES, "2023-H1 60; 2023-H2 50; 2024-H1 41; 2024-H2 49", "2025-02-10", "met F", "100.0"),
    Row(MONTHS, "2024-01 90; 2024-02 105", "2024-03-10", "behind", "65.0"),
    Row(MONTHS, "2024-01 90; 2024-02 110", "2024-03-10", "on pace", "66.7"),
    Row(FISCAL_MEAN, "2021-04/2022-03 90; 2022-04/2023-03 120", "2023-06-01", "on pace", "70.0"),
    Row(FISCAL_MEAN, "2021-04/2022-03 90; 2022-04/2023-03 120; 2023-04/2023-09 90", "2023-11-01", "met F"),
    Row(KYOTO, "2008 3900; 2009 3900", "2010-06-01", "on pace", "107.0"),
    Row(KYOTO, "2008 4265", "2009-06-01", "behind", "0.0"),
    Row(KYOTO, "2008 4000; 2009 4000; 2010 4000; 2011 4000; 2012 3700", "2014-01-01", "missed F"),
)
def test_a_mean_of_steps_is_a_sum(row: Row) -> None:
    check(row)


SEVEN = promise(GROWTH, ">= 5", period="2021/2023", aggregation="mean")
THREE = promise(GROWTH, ">= 3", period="2021/2023", aggregation="mean")
FALLS = promise(LOWERED, ">= 3", period="2021/2023", aggregation="mean")
QUARTERS = promise(CHAIN, ">= 4", period="2023/2024", aggregation="mean")
ONES = "; ".join(f"{year}-Q{quarter} 1" for year in (2023, 2024) for quarter in (1, 2, 3))


@rows(
    # 1.04 · 1.03 · 1.02 is below 1.03³, and 0.96 · 0.97 · 0.98 is below 0.97³.
    Row(THREE, "2021 4; 2022 3; 2023 2", "2024-03-01", "missed F"),
    Row(FALLS, "2021 4; 2022 3; 2023 2", "2024-03-01", "met F"),
    Row(THREE, "2021 3; 2022 3; 2023 3", "2024-03-01", "met F"),
    Row(FALLS, "2021 3; 2022 3; 2023 3", "2024-03-01", "met F"),
    Row(FALLS, "2021 3; 2022 3; 2023 2.9", "2024-03-01", "missed F"),
    Row(FALLS, "2021 2.9", "2022-03-01", "behind"),
    Row(FALLS, "2021 3.1", "2022-03-01", "on pace"),
    Row(SEVEN, "2021 30; 2022 30", "2023-03-01", "on pace"),
    Row(SEVEN, "2021 14; 2023 5", "2024-02-01", "cannot tell"),
    Row(SEVEN, "2022 14; 2023 5", "2024-02-01", "cannot tell"),
    Row(SEVEN, "2021 14; 2022 5", "2024-02-01", "cannot tell"),
    Row(SEVEN, "2021 0; 2022 0; 2023 0", "2024-02-01", "missed F"),
    Row(SEVEN, "2021 -10; 2022 20; 2023 10", "2024-02-01", "met F"),
    Row(
        promise(GROWTH, ">= 5.05", period="2021/2023", aggregation="mean"),
        "2021/2023 5.1; 2021 5",
        "2024-02-01",
        "met F",
    ),
    Row(promise(PRICES, "<= 3", period="2023/2024", aggregation="mean"), "2023 2; 2024 4", "2025-02-01", "met F"),
    Row(promise(PRICES, "<= 3", period="2023/2024", aggregation="mean"), "2023 3; 2024 3.1", "2025-02-01", "missed F"),
    # Eight quarters of 1 % are 8.286 %, two years of 4 % are 8.16 %.
    Row(QUARTERS, f"{ONES}; 2023-Q4 1; 2024-Q4 1", "2025-02-01", "met F"),
    Row(QUARTERS, f"{ONES}; 2023-Q4 1; 2024-Q4 0.9", "2025-02-01", "met F"),
    Row(QUARTERS, f"{ONES}; 2023-Q4 0.9; 2024-Q4 0.9", "2025-02-01", "missed F"),
    Row(QUARTERS, f"{ONES}; 2024-Q4 1", "2025-02-01", "cannot tell"),
)
def test_growth_is_compared_as_powers(row: Row) -> None:
    check(row)


BY_LEVELS = {**GROWTH, "id": "grown", "of": "output"}


@pytest.mark.parametrize(
    ("of", "levels", "reported", "said"),
    [
        # 1.05 three times is 1.157625.
        (BY_LEVELS, OUTPUT, "2020 100; 2023 116", "met F"),
        (BY_LEVELS, OUTPUT, "2020 100; 2023 115", "missed F"),
        (BY_LEVELS, OUTPUT, "2020 100; 2022 120; 2023 115.7", "missed F"),
        ({**BY_LEVELS, "of": "another"}, OUTPUT, "2020 100; 2023 116", "no figure|not comparable|cannot tell"),
        (BY_LEVELS, {**OUTPUT, "unit": "元"}, "2020 100; 2023 116", "no figure|not comparable|cannot tell"),
    ],
)
def test_levels_at_both_ends_are_growth_where_their_indicator_is_named_and_is_no_money(
    of: Words, levels: Words, reported: str, said: str
) -> None:
    asked = target(promise(of, ">= 5", period="2021/2023", aggregation="mean"))
    found = pt.assess([asked], figures(reported, pt.Indicator(**levels)), on="2024-03-01")[0]
    assert word(found) in said.split("|"), found.reason.text("en")
