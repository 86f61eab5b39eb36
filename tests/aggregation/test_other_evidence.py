"""Gaps, shares of a target, directions left unsaid, hedges on both sides, and provisional figures."""

from typing import Any

import pytest
from rows import (
    FEWER,
    GROWTH,
    HERE,
    JOBLESS,
    NEW,
    OUTPUT,
    SHARE,
    STOCK,
    Row,
    check,
    figures,
    judged,
    promise,
    rows,
    target,
    thing,
    verify,
    word,
)

import policytrack as pt

URBAN = thing("%", "share", "up", id="urban")
RURAL = thing("%", "share", "up", id="rural")
GAP = thing("pp", "ratio", "down", id="gap", gap_of=("urban", "rural"))
LESS = thing("pp", "ratio", "up", id="lead", gap_of=("rural", "urban"))


def of_gap(amount: str, urban: str, rural: str, gap: str = "", kind: Any = GAP) -> pt.Assessment:
    """Judge a gap by 2024 by what is reported of its two series, and of itself."""
    asked = target(promise(kind, amount, by="2024"))
    reported = [
        *figures(urban, pt.Indicator(**URBAN), "u"),
        *figures(rural, pt.Indicator(**RURAL), "r"),
        *figures(gap, asked.indicator, "g"),
    ]
    return pt.assess([asked], reported, on="2025-02-01")[0]


@pytest.mark.parametrize(
    ("amount", "urban", "rural", "gap", "said"),
    [
        ("<= 5", "2024 90", "2024 86", "", "met F"),
        ("<= 5", "2024 90", "2024 84", "", "missed F"),
        ("<= 5", "2024 90", "2023 86", "", "no figure"),
        ("<= 5", "2024 90", "2024 86", "2024 5.5", "missed F"),
        ("<= 5", "2024 88..90", "2024 84..86", "", "cannot tell"),
        ("<= 6", "2024 88..90", "2024 84..86", "", "met F"),
        ("<= 1", "2024 88..90", "2024 84..86", "", "missed F"),
        ("<= 5", "2023 90; 2024 92", "2023 84; 2024 87", "", "met F"),
    ],
)
def test_a_gap_is_the_difference_of_two_figures_of_one_time(
    amount: str, urban: str, rural: str, gap: str, said: str
) -> None:
    found = of_gap(amount, urban, rural, gap)
    assert word(found) == said, found.reason.text("en")


def test_figures_of_two_times_are_set_aside() -> None:
    assert len(of_gap("<= 5", "2024 90", "2023 86").set_aside) == 2


def test_a_gap_has_a_sign() -> None:
    assert word(of_gap(">= -5", "2024 90", "2024 86", kind=LESS)) == "met F"
    assert word(of_gap(">= -3", "2024 90", "2024 86", kind=LESS)) == "missed F"


PLAN = promise(NEW, ">= 1000", period="2024")
CEILING = promise(FEWER, "<= 1000", period="2024")
NOT_STATED = promise(STOCK, ">= 10 %", form="change", by="2024")


@rows(
    Row(PLAN, "2024 98.8 % | of_target=t", "2025-02-01", "missed F", "98.8"),
    Row(PLAN, "2024 100 % | of_target=t", "2025-02-01", "met F"),
    Row(PLAN, "2024 rounded 100.0 % | of_target=t", "2025-02-01", "met F"),
    Row(PLAN, "2024 103.5 % | of_target=t", "2025-02-01", "met F", "103.5"),
    Row(PLAN, "2024-H1 50 % | of_target=t", "2024-08-01", "on pace", "50.0"),
    Row(PLAN, "2024-H1 49 % | of_target=t", "2024-08-01", "behind", "49.0"),
    Row(PLAN, "2024 98.8 % | of_target=t; 2024 1002", "2025-02-01", "met F", "100.2", noted="98.8"),
    Row(CEILING, "2024 90 % | of_target=t", "2025-02-01", "cannot tell"),
    Row(CEILING, "2024 110 % | of_target=t", "2025-02-01", "cannot tell"),
)
def test_a_share_of_the_target_is_the_source_s_own_reckoning(row: Row) -> None:
    check(row)


UNSAID_FLOW = thing("家", "flow", id="unsaid.flow")
UNSAID_STOCK = thing("吨", "stock", id="unsaid.stock")


@rows(
    Row(promise(UNSAID_FLOW, "300", period="2024"), "2024 300", "2025-02-01", "met F"),
    Row(promise(UNSAID_FLOW, "300", period="2024"), "2024 301", "2025-02-01", "cannot tell", says="better="),
    Row(promise(UNSAID_FLOW, "300", period="2024"), "2024 299", "2025-02-01", "cannot tell"),
    Row(promise(UNSAID_FLOW, ">= 300", period="2024"), "2024 301", "2025-02-01", "met F"),
    Row(promise(UNSAID_FLOW, ">= 300", period="2024"), "2024 299", "2025-02-01", "missed F"),
    Row(promise(UNSAID_FLOW, "<= 300", period="2024"), "2024 301", "2025-02-01", "missed F"),
    Row(promise(UNSAID_FLOW, "over 300", period="2024"), "2024 301", "2025-02-01", "met F"),
    Row(promise(UNSAID_FLOW, "250..300", period="2024"), "2024 260", "2025-02-01", "met F"),
    Row(promise(UNSAID_FLOW, "250..300", period="2024"), "2024 301", "2025-02-01", "missed F"),
    Row(
        promise(UNSAID_STOCK, "10 %", form="change", by="2024", baseline="2022-12-31 100"),
        "2024-12-31 110",
        "2025-02-01",
        "met F",
    ),
    Row(
        promise(UNSAID_STOCK, "10 %", form="change", by="2024", baseline="2022-12-31 100"),
        "2024-12-31 111",
        "2025-02-01",
        "cannot tell",
    ),
    Row(
        promise(UNSAID_STOCK, None, form="direction", by="2024", baseline="2022-12-31 100"),
        "2024-12-31 111",
        "2025-02-01",
        "not measurable",
    ),
    Row(promise({**UNSAID_FLOW, "better": "none"}, "300", period="2024"), "2024 301", "2025-02-01", "missed F"),
)
def test_what_every_reading_says_holds_where_the_better_side_is_unsaid(row: Row) -> None:
    check(row)


GDP = promise(GROWTH, ">= 7", period="2024")
YEAR = promise(NEW, ">= 300", period="2024")


@rows(
    Row(GDP, "2024 about 4", "2025-02-01", "missed", noted="about"),
    Row(GDP, "2024 about 6", "2025-02-01", "cannot tell"),
    # One unit of the leading place, or a quarter, whichever is more.
    Row(GDP, "2024 about 9", "2025-02-01", "cannot tell"),
    Row(promise(GROWTH, ">= 6.7", period="2024"), "2024 about 9", "2025-02-01", "met"),
    Row(promise(GROWTH, ">= 5", period="2024"), "2024 about -1", "2025-02-01", "missed"),
    Row(YEAR, "2024 about 200", "2025-02-01", "cannot tell"),
    Row(promise(NEW, ">= 301", period="2024"), "2024 about 200", "2025-02-01", "missed"),
    Row(promise(NEW, ">= 100", period="2024"), "2024 about 200", "2025-02-01", "met"),
    Row(promise(NEW, ">= 101", period="2024"), "2024 about 200", "2025-02-01", "cannot tell"),
    Row(promise(NEW, ">= 60", period="2024"), "2024 about 80", "2025-02-01", "met"),
    Row(promise(NEW, ">= 101", period="2024"), "2024 about 80", "2025-02-01", "missed"),
    Row(promise(NEW, ">= 60", period="2024"), "2024 nearly 80", "2025-02-01", "met"),
    Row(promise(NEW, ">= 61", period="2024"), "2024 nearly 80", "2025-02-01", "cannot tell"),
    Row(promise(NEW, ">= 80", period="2024"), "2024 nearly 80", "2025-02-01", "missed F"),
    Row(promise(NEW, ">= 0", period="2024"), "2024 about 1", "2025-02-01", "met|met F"),
    Row(promise(NEW, ">= 120", period="2024"), "2024 about 80; 2024 150", "2025-02-01", "met F"),
    Row(promise(NEW, ">= 120", period="2024"), "2024 about 180; 2024 110", "2025-02-01", "missed F"),
)
def test_about_n_reported_decides_what_lies_far_from_it(row: Row) -> None:
    check(row)


FIVE = promise(GROWTH, "about 5", period="2024")
SIXTY = promise(SHARE, "about 60", period="2024")
FEW = promise(JOBLESS, "about 5.5", period="2024")


@rows(
    Row(FIVE, "2024 5.0", "2025-02-01", "met F"),
    Row(FIVE, "2024 rounded 5.0", "2025-02-01", "met F"),
    Row(FIVE, "2024 5.2", "2025-02-01", "met F"),
    Row(FIVE, "2024 rounded 4.9", "2025-02-01", "cannot tell", leaning="met"),
    Row(FIVE, "2024 rounded 4.75", "2025-02-01", "cannot tell", leaning="met"),
    Row(FIVE, "2024 rounded 4.7", "2025-02-01", "missed F"),
    Row(FIVE, "2024 rounded 4.5", "2025-02-01", "missed F"),
    # At most 2.5 points, at least 0.1; and 5 % of n between.
    Row(SIXTY, "2024 57.5", "2025-02-01", "cannot tell", leaning="met"),
    Row(SIXTY, "2024 57.4", "2025-02-01", "missed F"),
    Row(SIXTY, "2024 60", "2025-02-01", "met F"),
    Row(promise(GROWTH, "about 1", period="2024"), "2024 0.9", "2025-02-01", "cannot tell", leaning="met"),
    Row(promise(GROWTH, "about 1", period="2024"), "2024 0.8", "2025-02-01", "missed F"),
    Row(FEW, "2024 5.5", "2025-02-01", "met F"),
    Row(FEW, "2024 5.7", "2025-02-01", "cannot tell", leaning="met"),
    Row(FEW, "2024 5.8", "2025-02-01", "missed F"),
)
def test_about_n_promised_is_met_at_n_and_open_a_little_short_of_it(row: Row) -> None:
    check(row)


OFFICE, OTHER = pt.Body("office"), pt.Body("other")


def source(published: str, publisher: pt.Body = OFFICE) -> pt.Source:
    """Return a text of an office."""
    return pt.Source(f"{publisher.id}-{published}", published=published, publisher=publisher)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (("P", "100", source("2025-01-20")), ("A", "105", source("2025-06-20")), "met F"),
        (("P", "105", source("2025-01-20")), ("A", "100", source("2025-06-20")), "missed F"),
        (("A", "105", source("2025-01-20")), ("P", "100", source("2025-06-20")), "cannot tell"),
        (("P", "100", source("2025-01-20")), ("A", "105", source("2025-06-20", OTHER)), "cannot tell"),
        (("P", "100", None), ("A", "105", None), "cannot tell"),
        (("P", "100", source("2025-01-20")), ("A", "105", source("2025-01-20")), "cannot tell"),
        (("A", "100", source("2025-01-20")), ("A", "105", source("2025-06-20")), "cannot tell"),
    ],
)
def test_a_final_figure_corrects_a_provisional_one_of_one_publisher(
    first: tuple[str, str, pt.Source | None], second: tuple[str, str, pt.Source | None], said: str
) -> None:
    asked = target(promise(OUTPUT, ">= 103", period="2024"))
    reported = [
        pt.Figure(
            f"f{n}",
            indicator=asked.indicator,
            area=HERE,
            period="2024",
            amount=f"{amount} 吨",
            status=status,
            source=text,
        )
        for n, (status, amount, text) in enumerate((first, second))
    ]
    for order in (reported, reported[::-1]):
        found = pt.assess([asked], order, on="2025-09-01")[0]
        assert word(found) == said, found.reason.text("en")


def test_a_change_reported_since_a_base_year_meets_a_change_promised_of_it() -> None:
    asked = promise(STOCK, ">= 6 %", form="change", by="2025", baseline="2015-12-31 400")
    for amount, said in (("6.3 %", "met F"), ("5.9 %", "missed F")):
        verify(
            judged(Row(asked, f"2025-12-31 {amount} | since=2015, form=change", "2026-02-01", said)),
            Row(asked, "", "", said),
        )


def test_a_share_of_a_target_without_a_known_amount_is_a_completion_only() -> None:
    found = judged(Row(NOT_STATED, "2024-12-31 98.8 % | of_target=t", "2025-02-01", ""))
    assert str(found.verdict) == "cannot tell"
