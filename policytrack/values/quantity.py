"""Quantities: amounts as governments write them, with the set of numbers that each may be."""

from decimal import Decimal
from typing import Any, Literal, TypeAlias

from attrs import evolve, field, frozen

from policytrack.errors import InputError, NumberError, UnitError
from policytrack.values import notation
from policytrack.values.foreign import is_missing
from policytrack.values.hedge import Hedge, around, part, probable
from policytrack.values.interval import EVERYTHING, EXACT, Interval, Number, last_place
from policytrack.values.notation import WrittenNumber, as_positive, as_unit, as_written
from policytrack.values.truth import Truth
from policytrack.values.unit import is_whole

Comparison: TypeAlias = Literal["published", "full"]
PERCENTS = ("%", "pp")
_BOUNDLESS = (Hedge.ABOUT, Hedge.MAGNITUDE)  # hedges that only their own number satisfies


@frozen(repr=False)
class Quantity:
    """An amount: what was written (`nominal`, `hedge`) and every number that it may be.

    Made by its named constructors or by `parse`; `str` gives the notation back. Numbers may be
    int, Decimal, or text such as '28.3万'. `low` and `high` are None where there is no bound.
    `grain` is the last stated place of a rounded number; `scale` (万, 亿, k, m, bn, tn) is notation only.

    >>> asked = Quantity.at_least(300, "家")
    >>> Quantity.parse("1290 家").satisfies(asked)
    Truth.YES
    >>> Quantity.about(300, "家").satisfies(asked)
    Truth.UNKNOWN
    """

    nominal: Decimal | None
    interval: Interval
    unit: str
    hedge: Hedge = Hedge.NONE
    grain: Decimal | None = None
    scale: str = field(default="", eq=False)

    # Constructors, in the order of the notation.

    @classmethod
    def exact(cls, n: Number, unit: str) -> "Quantity":
        """Return exactly n: `300 家`."""
        stated = as_written(n)
        return cls(stated.value, Interval.point(stated.value), unit, scale=stated.scale)

    @classmethod
    def at_least(cls, n: Number, unit: str) -> "Quantity":
        """Return [n, ∞): 以上、至少、不少于、不低于 (民法典 art. 1259 counts n in)."""
        stated = as_written(n)
        return cls(stated.value, Interval(stated.value, None), unit, scale=stated.scale)

    @classmethod
    def more_than(cls, n: Number, unit: str) -> "Quantity":
        """Return (n, ∞): 超过、突破、高于 (民法典 art. 1259 leaves n out)."""
        stated = as_written(n)
        return cls(stated.value, Interval(stated.value, None, low_closed=False), unit, scale=stated.scale)

    @classmethod
    def at_most(cls, n: Number, unit: str) -> "Quantity":
        """Return (−∞, n]: 以下、以内、不超过 as a limit."""
        stated = as_written(n)
        return cls(stated.value, Interval(None, stated.value), unit, scale=stated.scale)

    @classmethod
    def less_than(cls, n: Number, unit: str) -> "Quantity":
        """Return (−∞, n): 不到、不足、不满、低于."""
        stated = as_written(n)
        return cls(stated.value, Interval(None, stated.value, high_closed=False), unit, scale=stated.scale)

    @classmethod
    def between(
        cls, a: Number, b: Number, unit: str, *, low_closed: bool = True, high_closed: bool = True
    ) -> "Quantity":
        """Return the numbers from a to b, ends included unless said otherwise: 6%—6.5%."""
        low, high = as_written(a), as_written(b)
        interval = Interval(low.value, high.value, low_closed=low_closed, high_closed=high_closed)
        nominal = low.value if interval.is_point else None
        return cls(nominal, interval, unit, scale=low.scale if low.scale == high.scale else "")

    @classmethod
    def rounded(cls, n: Number, unit: str) -> "Quantity":
        """Return a reported number that stands for a range, half of its last stated place either way.

        Whole numbers with 万, 亿 or m round at the last non-zero place but by at most 5 % of n; a
        percentage at its last digit. The end nearer zero is closed, the other open, as rounding half
        away from zero has it.

        >>> Quantity.rounded("28.3万", "户").low
        Decimal('282500')
        """
        stated = as_written(n)
        value, grain = stated.value, stated.place
        half = part(grain, 2)
        if stated.scale and value and grain >= 10 ** notation.SCALES[stated.scale]:
            grain = last_place(value)
            half = min(part(grain, 2), part(value, 20))
        return cls(value, around(value, half), unit, Hedge.ROUNDED, grain, stated.scale)

    @classmethod
    def about(cls, n: Number, unit: str) -> "Quantity":
        """Return a number without a hard bound: 约、左右、大概、上下."""
        stated = as_written(n)
        return cls(stated.value, EVERYTHING, unit, Hedge.ABOUT, scale=stated.scale)

    @classmethod
    def nearly(cls, n: Number, unit: str) -> "Quantity":
        """Return (−∞, n), probably little less: 近、将近、接近 in a report."""
        stated = as_positive(n, Hedge.NEARLY)
        interval = Interval(None, stated.value, high_closed=False)
        return cls(stated.value, interval, unit, Hedge.NEARLY, scale=stated.scale)

    @classmethod
    def over(cls, n: Number, unit: str) -> "Quantity":
        """Return n and less than one more unit of its last non-zero place: 4万多 is 40001 to 49999."""
        stated = as_positive(n, Hedge.OVER)
        high = EXACT.add(stated.value, last_place(stated.value))
        interval = Interval(stated.value, high, low_closed=False, high_closed=False)
        return cls(stated.value, interval, unit, Hedge.OVER, scale=stated.scale)

    @classmethod
    def magnitude(cls, n: Number, unit: str) -> "Quantity":
        """Return an order of magnitude without a hard bound: 百万家."""
        stated = as_positive(n, Hedge.MAGNITUDE)
        return cls(stated.value, EVERYTHING, unit, Hedge.MAGNITUDE, scale=stated.scale)

    @classmethod
    def of(cls, interval: Interval, unit: str, nominal: Decimal | None = None) -> "Quantity":
        """Return the amount that may be any number of an interval."""
        if nominal is None:
            if interval.is_point or interval.high is None:
                nominal = interval.low
            elif interval.low is None:
                nominal = interval.high
        elif not interval.spans(nominal):
            raise InputError(f"{nominal} is not inside its own interval")
        return cls(nominal, interval, unit)

    @classmethod
    def parse(cls, text: str) -> "Quantity":
        """Read the notation of docs/design.md §4; the inverse of `str`. `InputError` for anything else."""
        makers: dict[str, Any] = {
            "exact": cls.exact,
            ">=": cls.at_least,
            ">": cls.more_than,
            "<=": cls.at_most,
            "<": cls.less_than,
            "..": cls.between,
            "in": cls._inside,
            "rounded": cls.rounded,
            "about": cls.about,
            "nearly": cls.nearly,
            "over": cls.over,
            "magnitude": cls.magnitude,
        }
        parts = notation.read(text)
        try:
            made: Quantity = makers[parts.form](*parts.numbers, parts.unit, **parts.ends)
        except InputError as error:
            raise InputError(f"{text!r} is not an amount: {error}") from None
        return made

    @classmethod
    def _inside(
        cls,
        low: WrittenNumber | None,
        high: WrittenNumber | None,
        nominal: WrittenNumber | None,
        unit: str,
        *,
        low_closed: bool,
        high_closed: bool,
    ) -> "Quantity":
        ends = (None if end is None else end.value for end in (low, high))
        interval = Interval(*ends, low_closed=low_closed, high_closed=high_closed)
        quantity = cls.of(interval, unit, None if nominal is None else nominal.value)
        scales = {number.scale for number in (low, high, nominal) if number is not None}
        return evolve(quantity, scale=scales.pop() if len(scales) == 1 else "")

    def __attrs_post_init__(self) -> None:
        as_unit(self.unit)
        if self.whole:
            self.interval.whole()
            if self.hedge in (*_BOUNDLESS, Hedge.NEARLY) and self.nominal is not None:
                Interval.point(self.nominal).whole()

    # The set.

    @property
    def low(self) -> Decimal | None:
        """The least number it may be, or bound from below; None is none."""
        return self.interval.low

    @property
    def high(self) -> Decimal | None:
        """The greatest number it may be, or bound from above; None is none."""
        return self.interval.high

    @property
    def low_closed(self) -> bool:
        """Whether `low` itself is possible."""
        return self.interval.low_closed

    @property
    def high_closed(self) -> bool:
        """Whether `high` itself is possible."""
        return self.interval.high_closed

    @property
    def whole(self) -> bool:
        """Whether the unit counts things, so that only whole numbers are meant."""
        return is_whole(self.unit)

    @property
    def members(self) -> Interval:
        """The interval, closed to whole numbers where the unit counts things."""
        return self.interval.whole() if self.whole else self.interval

    @property
    def soft(self) -> "Quantity":
        """The range that the hedge probably means; it decides only under a signed assumption.

        The rules are those of `policytrack.values.hedge.probable`.

        >>> str(Quantity.nearly(300, "家").soft)
        '[270, 300) 家'
        """
        n = self.nominal
        if n is None or self.hedge == Hedge.ROUNDED or (self.low is not None and self.high is not None):
            return self
        try:
            return Quantity.of(probable(self.hedge, n, self.interval, percent=self.unit in PERCENTS), self.unit)
        except InputError:  # 近7家, 超过1家: no whole number is so near
            return self

    # Comparison and arithmetic.

    def satisfies(self, required: "Quantity | str", comparison: Comparison = "published") -> Truth:
        """Return whether this amount, as evidence, is in the required set.

        As published, a rounded number at least as fine as a bound is compared by its nominal, as
        readers of statistics do; `comparison="full"` always uses the interval. A requirement that is
        itself vague (about, magnitude) is satisfied only by its own nominal, else UNKNOWN.
        Raises `UnitError` where units differ.
        """
        if comparison not in ("published", "full"):
            raise InputError(f"comparison is 'published' or 'full', not {comparison!r}")
        required = as_quantity(required)
        self._same_unit(required, "compared with")
        if required.hedge in _BOUNDLESS:
            same = self.interval.is_point and self.nominal == required.nominal
            return Truth.YES if same else Truth.UNKNOWN
        mine, theirs = self.members, required.members
        answer = mine.lies_in(theirs)
        if comparison == "full" or self.hedge != Hedge.ROUNDED or self.nominal is None:
            return answer
        point = Interval.point(self.nominal)
        for bound, side in (
            (theirs.low, Interval(theirs.low, None, low_closed=theirs.low_closed)),
            (theirs.high, Interval(None, theirs.high, high_closed=theirs.high_closed)),
        ):
            if bound is not None and mine.lies_in(side) is Truth.UNKNOWN and self._as_fine_as(bound):
                mine = ((mine & side) if side.contains(self.nominal) else None) or point  # the side of its nominal
        return mine.lies_in(theirs)

    def _as_fine_as(self, bound: Decimal) -> bool:
        place = last_place(bound)
        if self.unit in PERCENTS:
            place = min(place, Decimal(1))
        return self.grain is not None and self.grain <= place

    def _same_unit(self, other: "Quantity", verb: str) -> None:
        if self.unit != other.unit:
            raise UnitError(f"{self} cannot be {verb} {other}: the units differ")

    def __add__(self, other: "Quantity") -> "Quantity":
        return self._combine(other, 1)

    def __sub__(self, other: "Quantity") -> "Quantity":
        return self._combine(other, -1)

    def _combine(self, other: "Quantity", sign: Literal[1, -1]) -> "Quantity":
        if not isinstance(other, Quantity):
            return NotImplemented
        unit = self.unit
        if {self.unit, other.unit} == set(PERCENTS):
            if self.unit == "pp" and sign < 0:
                raise UnitError(f"{other} cannot be taken from {self}: % is a level, pp a distance")
            unit = "%"
        else:
            self._same_unit(other, "added to")
            if self.unit == "%" and sign < 0:
                unit = "pp"
        nominal = None
        if self.nominal is not None and other.nominal is not None:
            nominal = EXACT.add(self.nominal, other.nominal if sign > 0 else other.nominal.copy_negate())
        scale = min(self.scale, other.scale, key=lambda scale: notation.SCALES[scale])
        return _result(self.members + (other.members if sign > 0 else -other.members), unit, nominal, scale)

    def __neg__(self) -> "Quantity":
        nominal = None if self.nominal is None else self.nominal.copy_negate()
        return _result(-self.interval, self.unit, nominal, self.scale)

    def __mul__(self, factor: int | Decimal) -> "Quantity":
        if isinstance(factor, bool) or not isinstance(factor, (int, Decimal)):
            return NotImplemented
        nominal = None if self.nominal is None else EXACT.multiply(self.nominal, Decimal(factor))
        return _result(self.members.times(factor), self.unit, nominal, self.scale)

    __rmul__ = __mul__

    def say(self, lang: str) -> str:
        """Return the amount with its unit in Chinese ('zh') or English ('en')."""
        scale = self.scale if (lang == "zh") != (self.scale in notation.ENGLISH_SCALES) else ""
        within = self.members if self.low is not None and self.high is not None else self.interval
        return notation.say(within, self.nominal, self.hedge, scale=scale, place=self.grain, unit=self.unit, lang=lang)

    def __str__(self) -> str:
        text = notation.write(self.interval, self.nominal, self.hedge, self.scale, self.grain)
        return f"{text} {self.unit}" if self.unit else text

    def __float__(self) -> Any:
        raise NumberError(f"{self} is an amount, not a number; its number is amount.nominal: {self.nominal}")

    __int__ = __float__

    def __repr__(self) -> str:
        return f"Quantity.parse({str(self)!r})"


def _result(interval: Interval, unit: str, nominal: Decimal | None, scale: str) -> Quantity:
    """Return a computed amount; 不到300家 less 300家 keeps no nominal, as 0 is not in it."""
    made = Quantity.of(interval, unit, nominal if nominal is not None and interval.contains(nominal) else None)
    return evolve(made, scale=scale) if scale else made


def as_quantity(value: object) -> Quantity:
    """Return an amount given as such or in the notation of `Quantity.parse`."""
    if isinstance(value, str):
        return Quantity.parse(value)
    if isinstance(value, Quantity):
        return value
    if is_missing(value):
        raise InputError(f"{value!r} is a missing value, not an amount; leave out a record whose amount is not known")
    raise InputError(f"{value!r} is not an amount; write it with its unit, like '300 家'")
