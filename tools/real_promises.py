"""Promises that offices made in public and what they reported, as records: the rows of tests/data/real_outcomes.csv."""

import csv
import datetime
from pathlib import Path
from typing import Any

from policytrack import Assessment, Figure, Indicator, Quantity, Target, assess
from policytrack.values.period import last_day

FILE = Path(__file__).resolve().parent.parent / "tests" / "data" / "real_outcomes.csv"
LATER = datetime.timedelta(days=20)


def rows() -> list[dict[str, str]]:
    """Return the rows of the file."""
    with FILE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def record(row: dict[str, str]) -> tuple[Target, list[Figure]]:
    """Return the target and the figures of a row."""
    unit = Quantity.parse(row["asked"]).unit
    indicator = Indicator(
        "real", unit=unit, kind=row["kind"], better=row["better"], statistic=row["statistic"], zh=row["indicator"]
    )

    def figure(text: str, id: str) -> Figure:
        period, _, amount = text.partition(" ")
        return Figure(id, indicator=indicator, area=row["area"], period=period, amount=amount)

    time: dict[str, Any] = {"by": row["time"][3:]} if row["time"].startswith("by ") else {"period": row["time"]}
    baseline = figure(row["baseline"], "base") if row["baseline"] else None
    target = Target(
        row["id"],
        indicator=indicator,
        area=row["area"],
        amount=row["asked"],
        form=row["form"],
        baseline=baseline,
        **time,
    )
    return target, [figure(text, f"f{number}") for number, text in enumerate(row["figures"].split("; "))]


def judged(row: dict[str, str]) -> Assessment:
    """Judge a row twenty days after the last day of its figures."""
    target, figures = record(row)
    end = max(day for figure in figures if (day := last_day(figure.period)) is not None)
    return assess([target], figures, on=end + LATER)[0]
