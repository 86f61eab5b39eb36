"""Levels that were calculated: a number and its unit, which need not be whole where the unit counts things."""

from decimal import Decimal

from attrs import frozen

from policytrack.errors import InputError
from policytrack.values.notation import as_written, read, say_number, write_number
from policytrack.values.unit import english


@frozen
class Level:
    """A calculated level, such as what is due by a day; `scale` (万, 亿) is how it is written.

    >>> str(Level.parse("190.8 个")), Level.parse("1908.5 家").say("en")
    ('190.8 个', '1,908.5 firms')
    """

    number: Decimal
    unit: str
    scale: str = ""

    @classmethod
    def parse(cls, text: str) -> "Level":
        """Read a number with its unit; `InputError` for any other amount."""
        parts = read(text)
        (number,) = parts.numbers if parts.form == "exact" else (None,)
        if number is None:
            raise InputError(f"{text!r} is not one number with its unit; write it like '190.8 个'")
        return cls(as_written(number).value, parts.unit, number.scale)

    def say(self, lang: str) -> str:
        """Return it as readers of a language write it."""
        if lang == "zh":
            return f"{say_number(self.number, lang, self.scale)}{self.unit}"
        return f"{say_number(self.number, lang)} {english(self.unit, one=self.number == 1)}".strip()

    def __str__(self) -> str:
        return f"{write_number(self.number, self.scale)} {self.unit}".strip()
