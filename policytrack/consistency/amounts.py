"""Amounts as users give them, read as reports mean them: counts are exact, percentages and decimals rounded."""

from decimal import Decimal
from typing import TypeAlias

from policytrack.errors import UnitError
from policytrack.records.figure import Figure
from policytrack.values import notation
from policytrack.values.interval import as_number
from policytrack.values.quantity import PERCENTS, Quantity

AmountLike: TypeAlias = Quantity | Figure | str | int | Decimal | float
RATES = (*PERCENTS, "‰")


def as_reported(value: AmountLike, unit: str = "") -> Quantity:
    """Return an amount as reports mean it: a count is exact, a percentage, decimal or scaled number is rounded.

    `unit` is that of a number without one. Raises `InputError` for what is no amount.

    >>> as_reported("55.6%"), as_reported(1220, "家")
    (Quantity.parse('rounded 55.6 %'), Quantity.parse('1220 家'))
    """
    if isinstance(value, Figure):
        return value.amount
    if isinstance(value, Quantity):
        return value
    if not isinstance(value, str):
        number = as_number(value)
        whole = isinstance(value, float) and number == number.to_integral_value()
        value = f"{number.to_integral_value() if whole else number:f}"
    parts = notation.read(value)
    text, stated = value.strip(), parts.numbers[0]
    if unit and not parts.unit:
        text = f"{text} {unit}"
    if parts.form == "exact" and stated is not None:
        rate = (parts.unit or unit) in RATES
        if rate or stated.scale or stated.place < 1:
            text = f"rounded {text}"
    return Quantity.parse(text)


def read_amounts(*values: AmountLike, unit: str = "") -> list[Quantity]:
    """Read amounts; a number without a unit has that of the others, where they have one."""
    units = {amount.unit for amount in map(as_reported, values)} - {""}
    meant = unit or (units.pop() if len(units) == 1 else "")
    return [as_reported(value, meant) for value in values]


def of_one_unit(*values: AmountLike) -> list[Quantity]:
    """Read amounts that must have one unit; `UnitError` where they do not."""
    amounts = read_amounts(*values)
    for amount in amounts[1:]:
        check_same_unit(amounts[0], amount)
    return amounts


def as_percent(value: AmountLike) -> Quantity:
    """Read a growth rate or a share; `UnitError` where it is not in %."""
    rate = as_reported(value, "%")
    if rate.unit != "%":
        raise UnitError(f"{rate} is not in %; write it like '55.6%'")
    return rate


def check_same_unit(one: Quantity, other: Quantity) -> None:
    """Raise `UnitError` where two amounts differ in unit."""
    if one.unit != other.unit:
        raise UnitError(f"{one} and {other} cannot be compared: the units differ")


def is_count(amount: Quantity) -> bool:
    """Whether only whole numbers are meant: things that are counted, and bare whole numbers."""
    n = amount.nominal
    bare = not amount.unit and amount.interval.is_point and n is not None and n == n.to_integral_value()
    return amount.whole or bare
