"""What is asked of a baseline: changes, multiples, shares and directions, and the side of a bound."""

from typing import Any

import pytest
from rows import EMITTED, FEWER, OUTPUT, SHARE, STOCK, Row, Words, check, judged, promise, refused, rows


def of(base: str, amount: str | None, thing: Words = OUTPUT, **more: Any) -> Words:
    """Return a promise over 2024 relative to an amount of 2023."""
    more.setdefault("form", "change")
    return promise(thing, amount, period="2024", baseline=f"2023 {base}", **more)


@rows(
    Row(of("rounded 52.1", ">= 100 %", form="share"), "2024 rounded 52.1", "2025-02-01", "met F", noted="52.1"),
    Row(of("rounded 52.1", ">= 110 %", form="share"), "2024 rounded 57.3", "2025-02-01", "cannot tell"),
    Row(of("90", "-10 %", EMITTED), "2024 82", "2025-02-01", "missed F", says="≤ 81"),
    Row(of("90", "<= 10 %", EMITTED), "2024 98", "2025-02-01", "met F", says="≤ 99"),
    Row(of("rounded 61.4", None, form="direction"), "2024 rounded 61.4", "2025-02-01", "missed F"),
    Row(
        of("rounded 61.4", None, form="direction", strict=False),
        "2024 rounded 61.4",
        "2025-02-01",
        "met F",
        noted="61.4",
    ),
    Row(
        promise(STOCK, ">= 13000", form="change", by="2025-12-31", baseline="2020-12-31 16961"),
        "2021-12-31 17175",
        "2022-02-01",
        "behind",
        "1.6",
    ),
)
def test_what_is_asked_of_a_baseline(row: Row) -> None:
    check(row)


def test_a_bare_change_for_the_worse_is_refused_with_the_right_form() -> None:
    refused(of("90", "10 %", EMITTED), "-10 %", "<= 10 %")
    refused(of("90", "-10 %"), "10 %", ">= -10 %")


def test_a_baseline_is_as_long_as_what_is_asked() -> None:
    refused(promise(OUTPUT, ">= 10 %", form="change", period="2024/2026", baseline="2023 100"), "12", "36")
    refused(promise(OUTPUT, ">= 10 %", form="change", period="2024", baseline="2023-H1 100"), "6", "12")
    refused(
        promise(
            OUTPUT, ">= 5 %", form="change", period="2021/2025", per="year", aggregation="mean", baseline="2020-H2 9"
        ),
        "6",
        "12",
    )


@pytest.mark.parametrize(
    "words",
    [
        of("1000", ">= 37 %", EMITTED),
        of("1000", ">= 2 倍", EMITTED, form="multiple"),
        of("1000", "<= -37 %"),
        of("1000", "<= 90 %", form="share"),
        of("1000", "> 5 吨", EMITTED),
    ],
    ids=lambda words: f"{words['form']} {words['amount']}",
)
def test_a_bound_on_the_worse_side_is_refused_in_every_form(words: Words) -> None:
    refused(words, "side")


@pytest.mark.parametrize("base", ["2031 1000", "2030 1000", "2029-07/2030-06 1000"])
def test_a_baseline_is_before_the_time_of_the_target(base: str) -> None:
    refused(promise(EMITTED, "<= 45 %", form="share", period="2030", baseline=base), "baseline")


def test_a_forecast_of_the_time_itself_may_be_the_baseline_where_the_target_says_so() -> None:
    stated = promise(
        EMITTED, "<= 63 %", form="share", period="2030", reference="forecast", baseline="2030 1000 | status=F"
    )
    check(Row(stated, "2030 630", "2031-03-01", "met F", noted="forecast"))
    check(Row(stated, "2030 631", "2031-03-01", "missed F"))
    refused({key: value for key, value in stated.items() if key != "reference"}, "forecast")


@rows(
    Row(of("200", "5 %"), "2024 210", "2025-02-01", "met F", says="210"),
    Row(of("200", "5 %"), "2024 209", "2025-02-01", "missed F", "90.0"),
    Row(of("200", ">= -5 %"), "2024 190", "2025-02-01", "met F", says="190"),
    Row(of("200", ">= -5 %"), "2024 189", "2025-02-01", "missed F"),
    Row(of("200", "-5 %", EMITTED), "2024 190", "2025-02-01", "met F", "100.0"),
    Row(of("200", "-5 %", EMITTED), "2024 191", "2025-02-01", "missed F", "90.0"),
    Row(of("200", "<= 5 %", FEWER), "2024 211", "2025-02-01", "missed F", says="≤ 210"),
    Row(of("30", "2 倍", form="multiple"), "2024 60", "2025-02-01", "met F", "100.0"),
    Row(of("30", "2 倍", form="multiple"), "2024 59", "2025-02-01", "missed F"),
    Row(of("40", ">= 150 %", form="share"), "2024 60", "2025-02-01", "met F"),
    Row(of("60", ">= 3 pp", SHARE), "2024 63", "2025-02-01", "met F", "100.0"),
    Row(of("60", ">= 3 pp", SHARE), "2024 62", "2025-02-01", "missed F", "66.7"),
    Row(of("61.4", None, form="direction"), "2024 61.5", "2025-02-01", "met F"),
    Row(of("61.4", None, form="direction"), "2024 61.4", "2025-02-01", "missed F"),
    Row(of("61.4", None, form="direction", strict=False), "2024 61.4", "2025-02-01", "met F"),
    Row(of("61.4", None, form="direction", strict=False), "2024 61.3", "2025-02-01", "missed F"),
    Row(of("61.4", None, EMITTED, form="direction", strict=False), "2024 61.4", "2025-02-01", "met F"),
    Row(of("61.4", None, EMITTED, form="direction"), "2024 61.4", "2025-02-01", "missed F"),
    Row(of("rounded 20.0", ">= 105 %", form="share"), "2024 rounded 21.0", "2025-02-01", "met F"),
    Row(of("rounded 20.1", ">= 105 %", form="share"), "2024 rounded 21.0", "2025-02-01", "missed F"),
    Row(of("rounded 20", ">= 110 %", form="share"), "2024 rounded 25", "2025-02-01", "met F"),
    Row(
        promise(STOCK, ">= 100", form="change", period="2025", baseline="2025-01-01 400"),
        "2025-12-31 500",
        "2026-02-01",
        "met F",
        "100.0",
    ),
    Row(
        promise(OUTPUT, ">= 10 %", form="change", period="2024/2026", baseline="2021/2023 300"),
        "2024/2026 330",
        "2027-02-01",
        "met F",
    ),
    Row(
        promise(OUTPUT, ">= 10 %", form="change", by="2026", per="quarter", baseline="2023-Q4 100"),
        "2026-Q4 109",
        "2027-02-01",
        "missed F",
        "90.0",
    ),
)
def test_changes_shares_and_multiples_of_other_amounts(row: Row) -> None:
    check(row)


def test_a_rounded_baseline_makes_the_completion_a_range() -> None:
    asked = promise({**STOCK, "unit": "吨", "id": "rounded"}, ">= 60", by="2025", baseline="2020-12-31 rounded 50.0")
    found = judged(Row(asked, "2023-12-31 55", "2024-03-01", ""))
    assert found.completion is not None
    low, high = found.completion.interval.low, found.completion.interval.high
    assert low is not None
    assert high is not None
    # (55 − 50.05) / (60 − 50.05) and (55 − 49.95) / (60 − 49.95), b taken once
    assert 49.6 <= low < 49.8
    assert 50.2 < high <= 50.4
