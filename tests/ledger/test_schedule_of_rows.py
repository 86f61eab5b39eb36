"""Quarters, milestones and intermediate targets of a row are the steps by which it is judged, and years end."""

import datetime

import pytest

from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.ledger import Ledger

HALF_YEAR = Layout().with_(period="2024", as_of="2024-06-30")


def verdicts(rows: list[dict[str, object]], layout: Layout = HALF_YEAR) -> list[str]:
    """Return the verdict of each row of a ledger."""
    ledger = Ledger.from_records(rows, layout=layout)
    return [str(task.assessment.verdict) for task in ledger.report().tasks if task.assessment is not None]


def test_quarters_that_add_up_to_the_target_are_added() -> None:
    row = {"Indicator": "Workshops held", "Annual Target": 40, "Q1 Target": 5, "Q2 Target": 5, "Q3 Target": 15}
    row |= {"Q4 Target": 15, "Q1 Actual": 6, "Q2 Actual": 5}
    assert verdicts([row]) == ["on pace"]
    assert verdicts([row | {"Q2 Actual": 3}]) == ["behind"]


def test_milestones_of_a_level_stand_as_they_are() -> None:
    row = {"Indicator": "Vaccination coverage (%)", "Annual Target": 90, "Q1 Target": 80, "Q2 Target": 82}
    row |= {"Q3 Target": 85, "Q4 Target": 90, "Q1 Actual": 80, "Q2 Actual": 83}
    assert verdicts([row]) == ["on pace"]
    assert verdicts([row | {"Q2 Actual": 81}]) == ["behind"]


@pytest.mark.parametrize(("manner", "verdict"), [("Cumulative", "behind"), ("", "on pace")])
def test_totals_to_date_are_not_added(manner: str, verdict: str) -> None:
    row = {"Indicator": "Trees planted", "Measurement": manner, "Annual Target": 400, "Q1 Actual": 90, "Q2 Actual": 185}
    assert verdicts([row]) == [verdict]


def test_a_figure_is_of_the_year_of_its_row() -> None:
    rows = [
        {"Year": 2022, "Indicator": "Cycle paths built", "Units": "km", "Target": 12, "Value": 9.5},
        {"Year": 2023, "Indicator": "Cycle paths built", "Units": "km", "Target": 14, "Value": 15.1},
    ]
    assert verdicts(rows, Layout().with_(as_of=datetime.date(2024, 6, 30))) == ["missed", "met"]
