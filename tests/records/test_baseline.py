"""A baseline is held to everything that a figure is held to."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from policytrack import Area, Assumption, Figure, Indicator, InputError, Target
from policytrack.records.baseline import length
from policytrack.values import Period

GHG = Indicator("ghg", unit="吨", kind="flow", better="down")
FIRMS = Indicator("firms", unit="家", kind="stock", better="up")
SHARE = Indicator("share", unit="%", kind="share", better="up")


def base(indicator: Indicator = GHG, **fields: Any) -> Figure:
    given = {"area": "x", "period": "1990", "amount": f"90 {indicator.unit}"} | fields
    return Figure("b", indicator=indicator, **given)


def promise(baseline: Figure, indicator: Indicator = GHG, **fields: Any) -> Target:
    given = {"area": "x", "period": "2030", "form": "share", "amount": "45 %"} | fields
    if indicator.better == "up":
        given["amount"] = "110 %"
    return Target("t", indicator=indicator, baseline=baseline, **given)


@pytest.mark.parametrize(
    ("field", "theirs", "changes"),
    [
        ("area", "area yy, not x", {"area": "yy"}),
        ("scope", "scope main, not none", {"scope": "main"}),
        ("status B", "its status is B; sign Assumption(…, bridges='break')", {"status": "B"}),
        ("status D", "its status is D; sign", {"status": "D"}),
        ("status F", "is no report: its status is F; say reference='forecast'", {"status": "F"}),
        ("status O", "is no report: its status is O", {"status": "O"}),
        ("half", "1990-H1, 6 months, and the amount is of 2030, 12 months", {"period": "1990-H1"}),
        ("later", "is of 2031; it must end before the target's first day, 2030-01-01", {"period": "2031"}),
        ("same", "is of 2030; it must end before", {"period": "2030"}),
        ("overlap", "is of 2029-04/2030-03; it must end before", {"period": "2029-04/2030-03"}),
        ("open start", "which has no first day", {"period": "../1990-12-31"}),
        ("open end", "which has no last day", {"period": "1990-01-01/.."}),
        ("change", "is a change or a percentage", {"form": "change", "since": "1980", "amount": "-5 %"}),
    ],
)
def test_what_differs_is_refused_by_name(field: str, theirs: str, changes: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"^baseline of target t ") as caught:
        promise(base(**changes))
    assert theirs in str(caught.value), field


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("subject", "co2", {}),
        ("stage", "planned", {}),
        ("level", "省级", {}),
        ("statistic", "sum", {}),
        ("kind", "stock", {"monotone": False}),
        ("against", "全国", {}),
    ],
)
def test_every_field_of_the_indicator_counts(name: str, value: str, kind: dict[str, Any]) -> None:
    changes: dict[str, Any] = kind | {"subject": "ghg", name: value}
    other = evolve(GHG, id="other", **changes)
    with pytest.raises(InputError, match=f"counts another thing: {name} {value}, not"):
        promise(base(other))


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("share", "whole", "households"),
        ("growth", "base", "year_on_year"),
        ("rank", "among", "副省级城市"),
        ("growth", "sense", "decrease"),
    ],
)
def test_what_a_rate_is_taken_of_counts(kind: str, name: str, value: str) -> None:
    mine = Indicator("mine", subject="s", unit="%", kind=kind, better="up")
    other: dict[str, Any] = {"id": "theirs", name: value}
    with pytest.raises(InputError, match=f"counts another thing: {name} {value}, not none"):
        promise(base(evolve(mine, **other)), mine, form="level")


def test_another_indicator_with_the_same_fields_needs_a_signed_same() -> None:
    other = evolve(GHG, id="ghg.gross", subject="ghg")
    with pytest.raises(InputError, match=r"counts another thing: indicator ghg\.gross, not ghg"):
        promise(base(other))
    signed = Assumption("one", by="W. Li", same=("ghg", "ghg.gross"))
    assert promise(base(other), assumes=[signed]).baseline == base(other)


def test_an_area_is_the_same_by_any_of_its_names() -> None:
    qingdao = Area("qingdao", zh="青岛市", aliases=["青岛"])
    assert promise(base(area="青岛"), area=qingdao).area == qingdao
    assert promise(base(area=qingdao), area="青岛市").area.id == "青岛市"


def test_an_assumption_that_may_bridge_the_difference_is_left_to_the_assessment() -> None:
    bridge = Assumption("bridge", by="W. Li", bridges="break")
    assert promise(base(status="D"), assumes=[bridge]).baseline is not None
    assert promise(base(status="D"), assumes=["bridge"]).baseline is not None
    with pytest.raises(InputError, match="scope main"):
        promise(base(scope="main"), assumes=[bridge])
    with pytest.raises(InputError, match="area yy"):
        promise(base(area="yy"), assumes=["anything"])


def test_a_flow_by_a_day_needs_the_length_of_its_amount() -> None:
    with pytest.raises(InputError, match=r"write period='2030' for that year's amount, or per='year' beside by="):
        promise(base(), period=None, by="2030")
    assert promise(base(), period=None, by="2030", per="year").per == "year"
    with pytest.raises(InputError, match="the amount is of one half, 6 months"):
        promise(base(), period=None, by="2030", per="half")


@pytest.mark.parametrize(
    ("period", "baseline"),
    [
        ("2021/2025", "2016/2020"),
        ("2021-04/2022-03", "2019-01/2019-12"),
        ("2024-Q1", "2023-Q1"),
        ("2024-02", "2023-02"),
        ("2024-01-01/2024-06-15", "2023-01-01/2023-06-15"),
    ],
)
def test_a_baseline_is_as_long_in_months_and_days(period: str, baseline: str) -> None:
    assert promise(base(period=baseline), period=period).baseline is not None


def test_a_mean_of_years_is_measured_from_one_year() -> None:
    kyoto: dict[str, Any] = {"period": "2008/2012", "form": "change", "amount": "-8 %"}
    assert promise(base(), per="year", aggregation="mean", **kyoto).baseline is not None
    with pytest.raises(InputError, match="12 months, and the amount is of 2008/2012, 60 months"):
        promise(base(), **kyoto)


def test_a_stock_may_be_of_the_first_day_and_no_later() -> None:
    for day in ("2029-12-31", "2030-01-01", "../2029-12-31", "2029"):
        assert promise(base(FIRMS, period=day), FIRMS).baseline is not None
    with pytest.raises(InputError, match="or be of that day"):
        promise(base(FIRMS, period="2030-01-02"), FIRMS)
    with pytest.raises(InputError, match=r"must end before the target's first day, 2030-01-01$"):
        promise(base(SHARE, period="2030-01-01"), SHARE, form="direction")


def test_with_a_deadline_alone_it_is_before_that() -> None:
    assert promise(base(FIRMS, period="2030-12-30"), FIRMS, period=None, by="2030").baseline is not None
    with pytest.raises(InputError, match="it must end before the deadline, 2030-12-31"):
        promise(base(FIRMS, period="2030-12-31"), FIRMS, period=None, by="2030")


def test_a_forecast_to_measure_by_is_of_the_targets_own_time() -> None:
    ahead = base(period="2030", status="F", amount="1000 吨")
    assert promise(ahead, reference="forecast").reference == "forecast"
    with pytest.raises(InputError, match="a forecast to measure by is of the target's own 2030"):
        promise(base(status="F"), reference="forecast")
    with pytest.raises(InputError, match="its status is O"):
        promise(evolve(ahead, status="O"), reference="forecast")


def test_lengths_reach_the_ends_of_the_calendar() -> None:
    assert length(Period(date(9999, 1, 1), date.max)) == (12, 0)
    assert length(Period(date.max, date.max)) == (1, -30)
    assert length(Period(date.min, date.max)) == (9999 * 12, 0)
    assert length(Period(date(2023, 3, 15), date(2024, 4, 20))) == (13, 6)
