"""Laws of units."""

import pytest

from policytrack import Indicator, InputError, Quantity
from policytrack.values.notation import as_unit
from policytrack.values.unit import UNITS, english, is_whole


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


@pytest.mark.parametrize(
    "symbol",
    [
        "件/万人",
        "deaths/100000",
        "元/人",
        "m",
        "m²",
        "km/h",
        "千瓦时",
        "百分点",
        "兆瓦",
        "person-days",
        "µg/m3",
        "°C",
        "度",
    ],
)
def test_a_unit_may_hold_a_base_behind_its_slash(symbol: str) -> None:
    assert Indicator("i", unit=symbol, kind="stock").unit == symbol
    assert Quantity.parse(str(Quantity.exact(5, symbol))) == Quantity.exact(5, symbol)


@pytest.mark.parametrize(
    "symbol",
    [
        *("/50", "家2", "家—户", "家~户", "家以上", "家左右", "多家", "家多", "万户", "百家", "十家", "千人", "bn"),
        *("million", "approx", "家/年以上", "年底", "月末", "分之一", "-家", "家 户", "家+"),
    ],
)
def test_what_belongs_to_the_number_is_no_part_of_a_unit_or_of_an_indicator_with_it(symbol: str) -> None:
    with pytest.raises(InputError, match="is not a unit"):
        as_unit(symbol)
    with pytest.raises(InputError, match=r"^unit of i: .* is not a unit"):
        Indicator("i", unit=symbol, kind="stock")


@pytest.mark.parametrize("scale", ["k", "m", "bn", "tn"])
@pytest.mark.parametrize("unit", ["homes", "元", ""])
def test_a_scale_of_english_is_glued_to_its_number_and_plays_no_part_in_equality(scale: str, unit: str) -> None:
    amount = Quantity.rounded(f"2.4{scale}", unit)
    assert str(amount) == f"rounded 2.4{scale} {unit}".strip()
    assert Quantity.parse(str(amount)) == amount
    assert Quantity.parse("5 m") == Quantity.exact(5, "m")
    assert amount.say("zh").startswith("24")
    assert amount.say("en") == f"2.4{scale} {english(unit)}".strip()
