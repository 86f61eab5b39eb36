"""Levels that were calculated: a number and its unit, which need not be whole where the unit counts things."""

import re
from decimal import Decimal

from attrs import field, frozen

from policytrack.errors import InputError
from policytrack.values.interval import EXACT, plain
from policytrack.values.notation import SCALES, say_number, say_unit, write_number

_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_FORM = re.compile(rf"(-?[0-9]{{1,60}}(?:\.[0-9]{{1,60}})?)({_SCALE})(?: (\S+))?")


def _without_zeros(number: Decimal) -> Decimal:
    return plain(number.normalize(EXACT))


@frozen(repr=False)
class Level:
    """A calculated level, such as what is due by a day; `scale` (万, 亿) is how it is written.

    >>> str(Level.parse("190.8 个")), Level.parse("1908.5 家").say("en")
    ('190.8 个', '1,908.5 firms')
    """

    number: Decimal = field(converter=_without_zeros)
    unit: str
    scale: str = ""

    @classmethod
    def parse(cls, text: str) -> "Level":
        """Read a number with its unit, the inverse of `str`; `InputError` for any other amount."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise InputError(f"{text!r} is not one number with its unit; write it like '190.8 个'")
        digits, scale, unit = match.groups()
        return cls(Decimal(digits).scaleb(SCALES[scale], EXACT), unit or "", scale)

    def say(self, lang: str) -> str:
        """Return it as readers of a language write it."""
        scale = self.scale if lang == "zh" and self.number else ""
        return say_unit(say_number(self.number, lang, scale), self.unit, lang, one=self.number == 1)

    def __str__(self) -> str:
        return f"{write_number(self.number, self.scale)} {self.unit}".strip()

    def __repr__(self) -> str:
        return f"Level.parse({str(self)!r})"
