"""The widest range of a hedge, outside which no one who uses it means to be."""

from decimal import Decimal

import pytest
from hypothesis import given

from policytrack import Quantity, strategies
from policytrack.values.hedge import BOUNDED, Hedge, probable, widest
from policytrack.values.interval import leading_place
from policytrack.values.quantity import PERCENTS


@pytest.mark.parametrize(
    ("amount", "range"),
    [
        ("about 4 %", "3..5 %"),
        ("about 6 %", "4.5..7.5 %"),
        ("about 11 pp", "1..21 pp"),
        ("about 300 家", "200..400 家"),
        ("about 900 家", "675..1125 家"),
        ("about 1.5 %", "0.5..2.5 %"),
        ("about 0.06 %", "0.045..0.075 %"),
        ("about -8 %", "-10..-6 %"),
        ("about 0 元", "-1..1 元"),
        ("about 200万 套", "1000000..3000000 套"),
        ("nearly 300 家", "[200, 300) 家"),
        ("nearly 7 %", "[5.25, 7) %"),
    ],
)
def test_the_widest_range_is_one_unit_of_the_leading_place_or_a_quarter(amount: str, range: str) -> None:
    said = Quantity.parse(amount)
    assert said.nominal is not None
    assert widest(said.hedge, said.nominal) == Quantity.parse(range).interval


@given(strategies.quantities())
def test_the_widest_range_holds_what_a_hedge_probably_means(amount: Quantity) -> None:
    if amount.hedge in BOUNDED and amount.nominal is not None:
        percent = amount.unit in PERCENTS
        soft = probable(amount.hedge, amount.nominal, amount.interval, percent=percent)
        assert soft.within(widest(amount.hedge, amount.nominal, percent=percent))


@pytest.mark.parametrize(
    ("number", "place"),
    [("1200", "1000"), ("0.05", "0.01"), ("0", "1"), ("-37", "10"), ("9.99", "1"), ("300.0", "100")],
)
def test_the_leading_place_is_that_of_the_first_digit(number: str, place: str) -> None:
    assert leading_place(Decimal(number)) == Decimal(place)


def test_nearly_is_the_lower_half_of_about() -> None:
    about, nearly = (widest(hedge, Decimal(60)) for hedge in (Hedge.ABOUT, Hedge.NEARLY))
    assert (nearly.low, nearly.high) == (about.low, Decimal(60))
