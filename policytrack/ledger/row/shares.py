"""The share of completion that an office states, held against the amounts of its row."""

import re
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from policytrack.ledger.file.grid import Value
from policytrack.ledger.row.texts import decimal_of, text_of
from policytrack.values.quantity import Quantity

_SHARE = re.compile(r"(?P<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?P<percent>%|％|percent|百分比)?")
_HALF = Fraction(1, 2)
_HUNDRED = Decimal(100)


@frozen
class StatedShare:
    """A stated share: its number, and whether a sign says that it is per cent."""

    number: Decimal
    is_percent: bool

    def readings(self) -> tuple[Quantity, ...]:
        """Return what it can mean in per cent; a fraction such as 0.55 is 55 %."""
        own = Quantity.rounded(f"{self.number:f}", "%")
        if self.is_percent or abs(self.number) > 20:
            return (own,)
        return own, Quantity.rounded(f"{self.number.scaleb(2):f}", "%")


def read_share(value: Value) -> StatedShare | None:
    """Return the share that a cell states; None for words.

    >>> read_share("54.6%"), read_share(1.05)
    (StatedShare(number=Decimal('54.6'), is_percent=True), StatedShare(number=Decimal('1.05'), is_percent=False))
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        number = decimal_of(value)
        return None if number is None else StatedShare(_shown(number), is_percent=False)
    found = _SHARE.fullmatch(text_of(value))
    if found is None:
        return None
    return StatedShare(Decimal(found["number"].replace(",", "")), is_percent=found["percent"] is not None)


def _shown(number: Decimal) -> Decimal:
    """Return a number without the digits that only a quotient has."""
    exponent = number.as_tuple().exponent
    return round(number, 6).normalize() if isinstance(exponent, int) and exponent < -6 else number


def ratio_of(figure: Quantity, target: Quantity) -> tuple[Fraction, Fraction] | None:
    """Return the least and the largest share in per cent that a figure is of a target; None where there is none."""
    asked = target.nominal if target.nominal is not None else target.low
    if asked is None or asked <= 0 or figure.unit != target.unit:
        return None
    low = figure.low if figure.low is not None else Decimal(0)
    high = figure.high
    if figure.nominal is not None and figure.hedge != "over" and figure.interval.is_point:
        low = high = figure.nominal
    if high is None:
        return None
    return Fraction(low) * 100 / Fraction(asked), Fraction(high) * 100 / Fraction(asked)


def _plainly_agreeing(stated: StatedShare, share: float) -> Quantity | None:
    """Return the reading that agrees so plainly that no rounding of a computer matters; None for a close case."""
    number = float(stated.number)
    exponent = stated.number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if stated.is_percent and abs(share - number) < 0.499 * 10**-places:
        return Quantity.rounded(f"{stated.number:f}", "%")
    return None


def agreeing(stated: StatedShare, ratio: tuple[Fraction, Fraction]) -> Quantity | None:
    """Return the reading of a stated share that the row's own amounts give when they are rounded to its digits."""
    low, high = ratio
    if low == high and (near := _plainly_agreeing(stated, float(low))) is not None:
        return near
    for reading in stated.readings():
        if reading.nominal is None:
            continue
        number = Fraction(reading.nominal)
        exponent = reading.nominal.as_tuple().exponent
        step = Fraction(10) ** min(exponent if isinstance(exponent, int) else 0, 0)
        if number - step * _HALF <= high and low <= number + step * _HALF:
            return reading
    return None


def shown_percent(stated: StatedShare, ratio: tuple[Fraction, Fraction]) -> str:
    """Return the likelier reading of a share that does not agree, as it is said: 60%."""
    readings = [one.nominal for one in stated.readings() if one.nominal is not None]
    best = min(readings, key=lambda one: abs(Fraction(one) - ratio[0]))
    return f"{best.quantize(1) if best == best.to_integral_value() else best:f}%"


def worked_out(ratio: tuple[Fraction, Fraction], stated: StatedShare) -> str:
    """Return a share in per cent with one more digit than would hide a difference: 6.7%, 119.97%."""
    share = ratio[0]
    for places in (1, 2, 3):
        text = _rounded(share, places)
        said = [f"{Decimal(one.nominal):.{places}f}" for one in stated.readings() if one.nominal is not None]
        whole = _rounded(share, 0)
        if text not in said and not (places == 1 and Decimal(text) == Decimal(whole) and share != round(share)):
            return f"{Decimal(text).normalize():f}%"
    return f"{_rounded(share, 3)}%"


def _rounded(share: Fraction, places: int) -> str:
    scaled = share * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return f"{Decimal(whole).scaleb(-places):.{places}f}"
