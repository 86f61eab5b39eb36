"""The methods on the owners' published results and worked examples, and on every edge; the cases are in tests/data."""

from typing import Any

import pytest
from method_cases import arguments, differs, number, rows

from policytrack import InputError
from policytrack.method import Method, Outcome, methods

OPENSDG = methods["opensdg-2.4"]
# Indicators whose sub-indicators Statistics Canada groups: how many series of the row are one group, where known.
GROUPED = {"4-a-1": [2, 1], "4-5-1": None}


def combined(method: Method, outcomes: list[Outcome]) -> Outcome:
    assert method.combine is not None
    return method.combine(outcomes)


def test_each_case_comes_out_as_its_owner_has_it() -> None:
    wrong = [
        f"{row['table']}: {given}: {outcome}"
        for row in rows("method_cases.csv")
        for given in arguments(row)
        if differs(row, outcome := methods[row["method"]].evaluate(**given))
    ]
    assert not wrong, "\n".join(wrong)


def test_every_edge_has_an_outcome_with_its_reason() -> None:
    wrong = []
    for row in rows("method_edges.csv"):
        (given,) = arguments(row)
        rising = given.get("direction", "increase") in {"increase", "not_decrease"}
        limits = {"un-progress-chart-2022-trend": (0.01, 0.005, -0.01) if rising else (0.005, -0.005, -0.01)}
        for id, method in methods.items():
            if expected := row.get(id):
                outcome = method.evaluate(**given, thresholds=limits.get(id))
                reason = f"; {outcome.reason.code.removeprefix('method-')}" if outcome.reason else ""
                if f"{outcome.label or 'none'}{reason}" != expected:
                    wrong.append(f"{row['name']}: {id}: {outcome}, expected {expected}")
    assert not wrong, "\n".join(wrong)


# What Statistics Canada published.


def same(mine: float | None, published: str) -> bool:
    theirs = number(published) if published else None
    return mine == theirs or (mine is not None and theirs is not None and abs(mine - theirs) < 1e-9)


def test_each_series_of_statistics_canada_comes_out_as_published() -> None:
    wrong = []
    for row in rows("opensdg_statcan.csv"):
        if row["series_scores"]:
            continue

        def point(name: str, row: dict[str, str] = row) -> tuple[Any, Any]:
            year, value = row[f"{name}_year"], row[f"{name}_value"]
            return (float(year) if year else None, float(value) if value else None)

        outcome = OPENSDG.evaluate(
            base=point("base"),
            current=point("current"),
            target=point("target"),
            direction=row["direction"],
            limit=float(row["limit"]) if row["limit"] else None,
        )
        if (
            outcome.label != row["expected"]
            or not same(outcome.value, row["value"])
            or not same(outcome.score, row["score"])
            or (outcome.reason is not None) != (outcome.label == "not_available")
        ):
            wrong.append(f"{row['id']}: {outcome}")
    assert not wrong, "\n".join(wrong)


def test_each_indicator_of_statistics_canada_comes_out_as_published() -> None:
    wrong = []
    for row in rows("opensdg_statcan.csv"):
        scores = row["series_scores"].split()
        if not scores:
            continue
        series = [Outcome(None, score=None if score == "None" else float(score)) for score in scores]
        sizes = GROUPED.get(row["indicator"], [1] * len(series))
        # Where the groups are not in the file, the label is the same without them.
        outcome = combined(OPENSDG, series if sizes is None else groups(series, sizes))
        if outcome.label != row["expected"] or (sizes is not None and not same(outcome.score, row["score"])):
            wrong.append(f"{row['id']}: {outcome}")
    assert not wrong, "\n".join(wrong)


def groups(series: list[Outcome], sizes: list[int]) -> list[Outcome]:
    parts, rest = [], series
    for size in sizes:
        parts.append(combined(OPENSDG, rest[:size]) if size > 1 else rest[0])
        rest = rest[size:]
    return parts


# Several outcomes made one.


def test_several_outcomes_are_combined_as_the_owner_does() -> None:
    wrong = []
    for row in rows("method_combined.csv"):
        method = methods[row["method"]]
        if method is OPENSDG:
            scores = [number(score) for score in row["outcomes"].split()]
            series = [Outcome("target_achieved" if score == 5 else "-", None, score) for score in scores]
        else:
            labels = row["outcomes"].split("; ") if row["outcomes"] else []
            series = [Outcome(None if label == "-" else label) for label in labels]
        outcome = combined(method, series)
        if differs(row, outcome):
            wrong.append(f"{row['method']}: {row['outcomes']}: {outcome}")
    assert not wrong, "\n".join(wrong)


def test_open_sdg_is_achieved_only_where_every_scored_series_is() -> None:
    met, near = Outcome("target_achieved", None, 5.0), Outcome("substantial_progress", 2.0, 5.0)
    assert combined(OPENSDG, [met, near]) == Outcome("substantial_progress", None, 5.0)
    assert combined(OPENSDG, [met, Outcome("not_available")]).label == "target_achieved"


def test_the_worst_weather_counts() -> None:
    def worst(*labels: str | None) -> str | None:
        return combined(methods["destatis-weather"], [Outcome(label) for label in labels]).label

    assert worst("sun", "thunderstorm", "cloud") == "thunderstorm"
    assert worst("sun", "sun_cloud") == "sun_cloud"
    assert worst("cloud", None) is None
    with pytest.raises(InputError, match="'Green' is not one of the labels: sun"):
        worst("sun", "Green")
    assert [id for id, method in methods.items() if method.combine is not None] == [
        "opensdg-2.4",
        "un-progress-chart-2022",
        "un-progress-chart-2022-trend",
        "destatis-weather",
        "servicenow-goal",
    ]
