"""What a number in words says: its value, the text that `Quantity` takes, and how it was written."""

from decimal import Decimal

from attrs import frozen

LONGEST = 30


@frozen
class Numeral:
    """A number that was read: its value, how it was written, and the text that `Quantity` takes.

    `stated` is in plain digits with a scale of the notation, so that the last stated place stays visible. `worded`
    tells
    of a number in words only, which is exact. `bare` is a scale word without a digit (百万): an order of magnitude.
    `scale` is the scale word at its end, which a range may share.
    """

    value: Decimal
    stated: str
    worded: bool = False
    scaled: bool = False
    decimals: bool = False
    bare: bool = False
    scale: Decimal = Decimal(1)
