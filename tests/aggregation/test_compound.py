"""Chains: yearly rates multiply, a change since the base stands for its links, and the two senses differ."""

import pytest
from rows import CHAIN, GROWTH, LOWERED, PRICES, UNSAID, Row, Words, check, judged, promise, refused, rows, target

FALL = promise(LOWERED, ">= 13.5", period="2021/2025", aggregation="compound")
HIDDEN = promise(UNSAID, ">= 13.5", period="2021/2025", aggregation="compound")
RISE = promise(GROWTH, ">= 25", period="2021/2025", aggregation="compound")


def five(rate: str) -> str:
    """Five years of one rate."""
    return "; ".join(f"{year} {rate}" for year in range(2021, 2026))


@rows(
    Row(FALL, "2023 9.0 | since=2020", "2024-03-01", "on pace", "66.7", says="8.1"),
    Row(FALL, "2021 2.0; 2022 2.5; 2023 3.0", "2024-03-01", "behind", "54.2", says=("7.3", "8.1")),
    Row(FALL, "2021 2.9; 2022 2.9; 2023-H1 1.0", "2023-09-01", "on pace", "42.3", says="5.4"),
    Row(FALL, "2021 3.0; 2023 3.0", "2024-03-01", "cannot tell", says="2022"),
    Row(FALL, five("2.8"), "2026-03-01", "missed F", "98.1", says="13.2"),
    Row(FALL, five("2.9"), "2026-03-01", "met F", "101.4", says="13.6"),
    Row(HIDDEN, five("2.8"), "2026-03-01", "cannot tell"),
    Row(FALL, "2023 14.0 | since=2020", "2024-03-01", "reached", "103.7"),
    Row(FALL, "2023 14.0 | since=2015", "2024-03-01", "no figure", says="base"),
    Row(RISE, five("4.5"), "2026-03-01", "missed F", "98.5", says="24.6"),
)
def test_rates_chain(row: Row) -> None:
    check(row)


def test_another_base_is_set_aside() -> None:
    found = judged(Row(FALL, "2023 14.0 | since=2015", "2024-03-01", ""))
    assert len(found.set_aside) == 1


def test_a_partial_year_is_set_aside() -> None:
    found = judged(Row(FALL, "2021 2.9; 2022 2.9; 2023-H1 1.0", "2023-09-01", ""))
    assert [str(one.figure.period) for one in found.set_aside] == ["2023-H1"]


def test_growth_over_years_needs_to_say_how_rates_make_the_whole() -> None:
    refused(promise(GROWTH, ">= 25", period="2021/2025"), "mean", "compound")
    refused(promise(LOWERED, ">= 13.5", period="2021-04/2023-03"), "mean", "compound")
    assert target(promise(GROWTH, ">= 5", period="2021/2025", each="year")).each == "year"
    assert target(promise(GROWTH, ">= 5", period="2021")).aggregation is None


SIX = promise(LOWERED, ">= 6", period="2021/2023", aggregation="compound")
FISCAL = promise(LOWERED, ">= 6", period="2021-04/2024-03", aggregation="compound")
TWO = promise(GROWTH, ">= 21", period="2021/2022", aggregation="compound")
TWO_FALLS = promise(LOWERED, ">= 19", period="2021/2022", aggregation="compound")
CAP = promise(PRICES, "<= 10", period="2021/2022", aggregation="compound")
HALVES = promise(CHAIN, ">= 8.2", period="2023/2024", aggregation="compound")


@rows(
    Row(SIX, "2021 2.0", "2022-03-01", "on pace", "33.3"),
    Row(SIX, "2021 1.9", "2022-03-01", "behind", "31.7"),
    Row(SIX, "2021 2.0; 2022 2.0; 2023 2.0", "2024-03-01", "missed F", "98.0"),
    Row(SIX, "2021 2.0; 2022 2.0; 2023 2.2", "2024-03-01", "met F", "101.2"),
    Row(SIX, "2021 4.0; 2022 -1.0; 2023 3.2", "2024-03-01", "met F", "102.4"),
    Row(SIX, "2021 0; 2022 0; 2023 0", "2024-03-01", "missed F", "0"),
    Row(SIX, "2021 2; 2022 2; 2022 4.5 | since=2020", "2023-03-01", "on pace", "75.0"),
    Row(SIX, "2022-06-30 3.1 | since=2020", "2022-08-01", "on pace", "51.7"),
    Row(SIX, "2022-06-30 2.9 | since=2020", "2022-08-01", "behind", "48.3"),
    Row(SIX, "2021/2022 4.2", "2023-03-01", "on pace", "70.0"),
    Row(SIX, "2021/2022 3.9", "2023-03-01", "behind", "65.0"),
    Row(SIX, "2021/2023 6", "2024-03-01", "met F", "100.0"),
    Row(SIX, "2021/2023 5.9; 2021 2; 2022 2; 2023 2.2", "2024-03-01", "missed F", "98.3"),
    Row(SIX, "2022 6.1 | since=2020", "2023-03-01", "reached", "101.7"),
    Row(SIX, "2022 6.1 | since=2020; 2023 5.9 | since=2020", "2024-03-01", "missed F", "98.3"),
    Row(SIX, "2022 5.9 | since=2020; 2023 6.3 | since=2020", "2024-03-01", "met F", "105.0"),
    Row(SIX, "2022 3; 2023 3", "2024-03-01", "cannot tell", says="2021"),
    Row(SIX, "2022 3", "2023-03-01", "cannot tell", says="2021"),
    Row(SIX, "2021 3; 2022 3", "2024-03-01", "cannot tell"),
    Row(SIX, "2021 4; 2022 4", "2024-03-01", "reached", says="not known since"),
    Row(TWO, "2021 10; 2022 10", "2023-03-01", "met F", "100.0"),
    Row(TWO, "2021 10; 2022 9.9", "2023-03-01", "missed F"),
    Row(TWO_FALLS, "2021 10; 2022 10", "2023-03-01", "met F", "100.0"),
    Row(TWO_FALLS, "2021 10; 2022 9.9", "2023-03-01", "missed F"),
    Row(HIDDEN, five("3"), "2026-03-01", "met F"),
    Row(HIDDEN, five("2"), "2026-03-01", "missed F"),
    Row(CAP, "2021 5; 2022 5", "2023-03-01", "missed F"),
    Row(CAP, "2021 5; 2022 4.7", "2023-03-01", "met F"),
    Row(CAP, "2021 11; 2022 -1", "2023-03-01", "met F"),
    Row(FISCAL, "2021-04/2022-03 2; 2022-04/2023-03 2; 2023-04/2024-03 2.2", "2024-06-01", "met F", "101.2"),
    Row(FISCAL, "2021-04/2022-03 2", "2022-06-01", "on pace", "33.3"),
    Row(HALVES, "2023-H1 2; 2023-H2 2; 2024-H1 2; 2024-H2 2", "2025-03-01", "met F", "100.5"),
    Row(HALVES, "2023-H1 2; 2023-H2 2; 2024-H1 2; 2024-H2 1.9", "2025-03-01", "missed F"),
    Row(FALL, "2021 2.0; 2023 14.0 | since=2015", "2024-03-01", "behind", "14.8"),
)
def test_chains_of_other_lengths(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("kind", [GROWTH, LOWERED])
def test_a_chain_without_links_says_nothing(kind: Words) -> None:
    asked = promise(kind, ">= 5", period="2023/2024", aggregation="compound")
    found = judged(Row(asked, "2023-Q1 2; 2023-Q2 3; 2023-Q3 2; 2023-Q4 2", "2025-03-01", ""))
    assert str(found.verdict) in ("cannot tell", "no figure")
    assert not found.final
