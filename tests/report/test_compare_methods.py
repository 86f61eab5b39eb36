"""Several methods on the same data, and where they differ."""

from typing import Any

import pytest

from policytrack import Figure, Indicator, InputError, Target, assess
from policytrack.report.methods import compare_methods


def test_methods_that_differ_are_marked_and_outcomes_without_a_label_are_not_compared() -> None:
    series: dict[str, dict[str, Any]] = {
        "from-zero": {"base": (2015, 0.5), "current": (2020, 10), "target": (2030, 100)},
        "met": {"base": (2015, 50), "current": (2020, 100), "target": (2030, 100)},
    }
    compared = compare_methods(series, ["linear-pace", "opensdg-2.4", "destatis-weather"], "en")
    assert [row.id for row in compared.disagreements] == ["from-zero"]
    assert compared.table("tsv").count("they differ") == 1
    assert "opensdg-2.4" in compared.legend()
    with pytest.raises(InputError, match="belong to one method"):
        compare_methods({"a": {**series["met"], "thresholds": (1, 2, 3)}}, ["linear-pace"])
    with pytest.raises(InputError, match="is one method where several are meant"):
        compare_methods(series, "linear-pace")


def test_assessments_are_compared_too() -> None:
    new = Indicator("sme.recognised", unit="家", kind="flow", better="up")
    target = Target("t", indicator=new, area="青岛市", period="2024", amount=">= 300 家")
    figure = Figure("f", indicator=new, area="青岛市", period="2024-H1", amount="140 家")
    assessments = assess([target], [figure], on="2024-07-01")
    assert "behind" in str(compare_methods(assessments, ["linear-pace", "pepfar-pace"], "en"))
