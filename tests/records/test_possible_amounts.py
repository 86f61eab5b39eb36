"""Amounts and units that cannot be are refused when the record is made."""

import pytest

from policytrack import Figure, Indicator, InputError, Quantity, Target

WHOLE = Indicator("s", unit="%", kind="share", better="up", whole="households")
OPEN = Indicator("o", unit="%", kind="share", better="up")
GROSS = Indicator("g", unit="家", kind="flow", better="up")
NET = Indicator("n", unit="家", kind="flow", better="up", monotone=False)
STOCK = Indicator("k", unit="家", kind="stock", better="up")
BALANCE = Indicator("b", unit="元", kind="stock", better="up")
DOCTORS = Indicator("d", unit="人/千人", kind="ratio", better="up", of_each="千人")
DEBT = Indicator("r", unit="%", kind="ratio", better="down")
GAP = Indicator("gap", unit="pp", kind="share", better="up", against="全国")


def figure(indicator: Indicator, amount: str) -> Figure:
    return Figure("f", indicator=indicator, area="x", period="2024", amount=amount)


@pytest.mark.parametrize(
    ("indicator", "amount", "words"),
    [
        (WHOLE, "550 %", "is more than all of households, the whole of s; what can be more than 100 % is kind='ratio'"),
        (WHOLE, "> 100 %", "is more than all"),
        (WHOLE, "rounded 100.1 %", "is more than all"),
        (WHOLE, "about 550 %", "is more than all"),
        (WHOLE, "nearly 550 %", "is more than all"),
        (WHOLE, "-1 %", "is below zero"),
        (GROSS, "-5 家", r"is below zero, and g \(flow\) cannot be; a net one, which may be, has monotone=False"),
        (GROSS, "< 0 家", "is below zero"),
        (GROSS, "about -5 家", "is below zero"),
        (STOCK, "-5 家", r"is below zero, and k \(stock\) cannot be$"),
    ],
)
def test_an_amount_that_cannot_be_is_refused(indicator: Indicator, amount: str, words: str) -> None:
    with pytest.raises(InputError, match=f"figure f: {amount} {words}"):
        figure(indicator, amount)
    with pytest.raises(InputError, match="target t: "):
        Target("t", indicator=indicator, area="x", period="2024", amount=amount)


@pytest.mark.parametrize(
    ("indicator", "amount"),
    [
        (WHOLE, "100 %"),
        (WHOLE, "rounded 100.0 %"),
        (WHOLE, "0 %"),
        (WHOLE, "nearly 100 %"),
        (OPEN, "550 %"),
        (OPEN, "-3 %"),
        (DEBT, "250 %"),
        (DEBT, "-3 %"),
        (NET, "-5 家"),
        (BALANCE, "-5 元"),
        (GAP, "-3 pp"),
        (DOCTORS, "3.4 人/千人"),
        (DOCTORS, "about 3.4 人/千人"),
        (GROSS, "0 家"),
        (GROSS, "about 5 家"),
    ],
)
def test_an_amount_that_can_be_is_made(indicator: Indicator, amount: str) -> None:
    assert str(figure(indicator, amount).amount) == amount


def test_a_change_may_be_more_than_all_and_below_zero() -> None:
    base = figure(WHOLE, "10 %")
    for form, amount in (("change", "-5 pp"), ("share", "550 %")):
        changed = Indicator("s", unit="%", kind="share", whole="households", better="none")
        asked = Target("t", indicator=changed, area="x", period="2025", form=form, amount=amount, baseline=base)
        assert str(asked.amount) == amount


def test_a_fraction_of_a_thing_and_a_fraction_for_a_unit_are_no_amounts() -> None:
    for words in ("about 5.5 家", "5.5 家"):
        with pytest.raises(InputError, match=r"no whole number is between 5\.5 and 5\.5"):
            Quantity.parse(words)
    with pytest.raises(InputError, match="'15/50' is not an amount"):
        Quantity.parse("15/50")


@pytest.mark.parametrize("unit", ["/50", "家以上", "3家", "500—600家", "万家", "约家", "亿元"])
def test_a_unit_that_no_amount_can_have_is_refused_with_its_indicator(unit: str) -> None:
    with pytest.raises(InputError, match="unit of i: "):
        Indicator("i", unit=unit, kind="stock")


@pytest.mark.parametrize("unit", ["件/万人", "deaths/100000", "人/千人", "微克/立方米", "person-days"])
def test_behind_its_slash_a_unit_holds_a_base(unit: str) -> None:
    assert Quantity.exact("3.5", unit).unit == Indicator("i", unit=unit, kind="ratio").unit


def test_of_each_is_the_base_of_a_ratio() -> None:
    with pytest.raises(InputError, match="d: 人/万人 is not of each 千人; write '人/千人'"):
        Indicator("d", unit="人/万人", kind="ratio", of_each="千人")
    with pytest.raises(InputError, match="of_each belongs to a ratio, not to a share"):
        Indicator("d", unit="人/千人", kind="share", of_each="千人")


def test_a_flow_has_no_end_of_a_period() -> None:
    with pytest.raises(InputError, match="say kind='stock' if it counts what is there, or leave statistic out"):
        Indicator("pk", unit="吨", kind="flow", better="down", statistic="end")
