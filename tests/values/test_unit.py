"""Laws of units."""

import pytest

from policytrack import Quantity
from policytrack.values.notation import as_unit
from policytrack.values.unit import UNITS, is_whole


@pytest.mark.parametrize("symbol", UNITS)
def test_every_known_unit_can_be_written_behind_a_number_and_read_back(symbol: str) -> None:
    assert as_unit(symbol) == symbol
    assert Quantity.parse(f"3{symbol}") == Quantity.exact(3, symbol)
    assert Quantity.parse(f"3万{symbol}") == Quantity.exact(30000, symbol)


@pytest.mark.parametrize("symbol", UNITS)
def test_every_known_unit_has_an_english_name_and_its_own_key(symbol: str) -> None:
    assert UNITS[symbol].symbol == symbol
    assert UNITS[symbol].en.isascii()


@pytest.mark.parametrize(
    ("symbol", "whole"), [("家", True), ("人次", True), ("元", False), ("%", False), ("斗", False)]
)
def test_only_what_counts_things_is_whole_and_the_unknown_is_not_assumed_to(symbol: str, whole: bool) -> None:
    assert is_whole(symbol) is whole


def test_money_has_one_unit_and_the_scale_belongs_to_the_number() -> None:
    assert Quantity.parse("3亿元") == Quantity.parse("30000万元") == Quantity.exact(3 * 10**8, "元")
    assert not any(symbol.startswith(("万", "亿")) for symbol in UNITS)
