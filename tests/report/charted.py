"""Assessments of every shape that a chart must show rightly: floors, ceilings, falls, hedges, series, nothing."""

from typing import Any

import policytrack as pt

ON = "2024-07-01"
AREA = "青岛市"


def one(
    *figures: tuple[str, str] | tuple[str, str, str],
    amount: str | None,
    unit: str = "家",
    kind: str = "flow",
    better: str = "up",
    baseline: tuple[str, str] | None = None,
    **more: Any,
) -> pt.Assessment:
    """Return the assessment of one target by figures, each a period and an amount."""
    indicator = pt.Indicator("thing", zh="东西", unit=unit, kind=kind, better=better, **more.pop("indicator", {}))
    base = baseline and pt.Figure("base", indicator=indicator, area=AREA, period=baseline[0], amount=baseline[1])
    more = {"period": "2024"} | more if "by" not in more else more
    target = pt.Target("t", indicator=indicator, area=AREA, amount=amount, baseline=base, **more)
    found = [
        pt.Figure(f"f{i}", indicator=indicator, area=AREA, period=period, amount=said)
        for i, (period, said, *_) in enumerate(figures)
    ]
    return pt.assess([target], [*found, *([base] if base else [])], on=ON)["t"]


HALF = one(("2024-H1", "1792 家"), amount=">= 3200 家")
NONE_DONE = one(("2024-H1", "0 家"), amount=">= 210 家")
HEDGED = one(("2024-H1", "over 30 家"), amount=">= 100 家")
AT_LEAST = one(("2024-H1", ">= 30 家"), amount=">= 100 家")
BEYOND = one(("2024-H1", "400 家"), amount=">= 300 家")
CEILING = one(("2024-H1", "60 家"), amount="<= 100 家", better="down")
OVER = one(("2024-H1", "150 家"), amount="<= 100 家", better="down")
NOUGHT = one(("2024-H1", "0 家"), amount="<= 0 家", better="down")
BATCH = one(("2024-H1", "60 家"), amount=">= 100 家", indicator={"accrual": "batch"})
LEVEL = one(("2024-06-30", "5400 元/年/人"), amount=">= 5200 元/年/人", unit="元/年/人", kind="stock")
BETWEEN = one(("2024-06-30", "55 家"), amount="50..70 家", kind="stock", better="none")
FALL = one(
    ("2021-12-31", "38 微克/立方米"),
    ("2022-12-31", "37 微克/立方米"),
    ("2023-12-31", "33 微克/立方米"),
    amount="<= 30 微克/立方米",
    unit="微克/立方米",
    kind="stock",
    better="down",
    baseline=("2020", "40 微克/立方米"),
    by="2025-12-31",
)
WORSE = one(
    ("2023-12-31", "42 微克/立方米"),
    amount="<= 30 微克/立方米",
    unit="微克/立方米",
    kind="stock",
    better="down",
    baseline=("2020", "40 微克/立方米"),
    by="2025-12-31",
)
RISE = one(
    ("2023-12-31", "24.1 %"),
    amount=">= 24.4 %",
    unit="%",
    kind="stock",
    baseline=("2020", "24.0 %"),
    by="2025-12-31",
)
SERIES = one(("2024-Q1", "60 家"), ("2024-H1", "140 家"), amount=">= 300 家")
QUARTERS = one(("2024-Q1", "60 家"), ("2024-Q2", "80 家"), amount=">= 300 家")
NO_FIGURE = one(amount=">= 650 家")
NO_AMOUNT = one(amount=None)
