"""Units that convert exactly by definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import HERE

import policytrack as pt
from policytrack import Indicator, InputError, Quantity, Verdict
from policytrack.values.conversion import converted, factor

LAND = Indicator("land", unit="公顷", kind="flow", better="up")


@pytest.mark.parametrize(
    ("written", "into", "own"),
    [
        ("30 亩", "公顷", "2 公顷"),
        ("2 斤", "公斤", "1 公斤"),
        ("1500 千瓦", "兆瓦", "1.5 兆瓦"),
        (">= 3 平方公里", "公顷", ">= 300 公顷"),
        ("(15, 45] 亩", "公顷", "(1, 3] 公顷"),
        ("about 150 亩", "公顷", "about 10 公顷"),
        ("2.5 吨", "公斤", "2500 公斤"),
        ("10 度", "千瓦时", "10 千瓦时"),
    ],
)
def test_an_amount_in_another_unit(written: str, into: str, own: str) -> None:
    assert converted(Quantity.parse(written), into) == Quantity.parse(own)


@pytest.mark.parametrize(("unit", "into"), [("元", "美元"), ("亩", "公斤"), ("家", "户"), ("个", "件")])
def test_what_does_not_convert(unit: str, into: str) -> None:
    assert factor(unit, into) is None
    assert converted(Quantity.exact(1, unit), into) is None


def test_what_no_decimal_number_holds_is_a_narrow_range() -> None:
    own = converted(Quantity.exact(1, "亩"), "公顷")
    assert own is not None
    assert (str(own.low), str(own.high)) == ("0.066666666", "0.066666667")


@given(st.integers(0, 10**6), st.sampled_from([("亩", "公顷"), ("千瓦", "兆瓦"), ("斤", "吨"), ("平方米", "平方公里")]))
def test_there_and_back_is_the_same_or_around_it(number: int, units: tuple[str, str]) -> None:
    amount = Quantity.exact(number, units[0])
    there = converted(amount, units[1])
    assert there is not None
    back = converted(there, units[0])
    assert back is not None
    assert amount.interval.within(back.interval)


def test_a_figure_is_taken_in_the_unit_of_its_indicator_with_a_note() -> None:
    asked = pt.Target("t", indicator=LAND, area=HERE, period="2024", amount=">= 140 公顷")
    figure = pt.Figure("f", indicator=LAND, area=HERE, period="2024", amount="2100 亩")
    assert (str(figure.amount), str(figure.written)) == ("140 公顷", "2100 亩")
    found = pt.assess([asked], [figure], on="2025-02-01")[0]
    assert (found.verdict, found.final) == (Verdict.MET, True)
    assert "2,100 mu is 140 hectares: f" in [note.text("en") for note in found.notes]
    with pytest.raises(InputError, match="is not the unit"):
        pt.Figure("g", indicator=LAND, area=HERE, period="2024", amount="3 元")
