"""The same four series by several published methods: where they part, and why none of them is the verdict."""

from typing import Any

from policytrack.report import compare_methods

SERIES: dict[str, dict[str, Any]] = {
    # Falls steadily: 4.3 of 7.25 in 8 of 15 years.
    "emissions": {
        "base": (2015, 14.5),
        "current": (2023, 10.2),
        "target": (2030, 7.25),
        "direction": "decrease",
        "series": [(2018, 12.9), (2019, 12.4), (2020, 11.6), (2021, 11.3), (2022, 10.8), (2023, 10.2)],
    },
    # Starts from next to nothing: a third of the time, a tenth of the way.
    "charging-points": {"base": (2015, 0.5), "current": (2020, 10), "target": (2030, 100)},
    # Was past its target before it began, and is on its way back.
    "dropouts": {"base": (2015, 9.0), "current": (2022, 9.8), "target": (2030, 10.0), "direction": "decrease"},
    # Does not move.
    "inequality": {"base": (2015, 38.0), "current": (2022, 38.0), "target": (2030, 25.0), "direction": "decrease"},
}
METHODS = ("linear-pace", "opensdg-2.4", "un-progress-chart-2022", "destatis-weather", "healthy-people-2020")

for lang in ("zh", "en"):
    compared = compare_methods(SERIES, METHODS, lang)
    print(compared.table())
    print(compared.legend())
    print()
parted = ", ".join(row.id for row in compared.disagreements)
print(f"{len(compared.disagreements)} of {len(compared.rows)} series where the methods part: {parted}")
