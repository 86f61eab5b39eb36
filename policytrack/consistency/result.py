"""The result of a consistency check: its closure, the reasons, and how both follow from the amounts."""

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import TypeAlias

from attrs import evolve, field, frozen

from policytrack.errors import UndecidedError
from policytrack.text.messages import Reason, label
from policytrack.values.interval import EXACT, Interval, plain
from policytrack.values.notation import SCALES
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth
from policytrack.values.vocabulary import Answer

FUZZY = ("about", "nearly", "magnitude")  # no number alone makes these surely true
WIDE = Context(prec=120)  # holds every end of a computed interval down to the finest place that is shown


class Closure(Answer):
    """The closure of a check: whether its amounts are consistent; an undecided one is neither true nor false.

    *Holds*: certainly, or exact and rounded numbers agree within their rounding. *Cannot tell*: a vague number (约, 近,
    以上, a range) may or may not fit. *Does not hold*: no numbers that the words allow would fit.

    >>> bool(Closure.HOLDS), bool(Closure.DOES_NOT_HOLD)
    (True, False)
    """

    HOLDS = "holds", "相符", "holds"
    DOES_NOT_HOLD = "does_not_hold", "不符", "does not hold"
    CANNOT_TELL = "cannot_tell", "无法判定", "cannot tell"
    NOT_COMPARABLE = "not_comparable", "口径不可比", "not comparable"

    def __bool__(self) -> bool:
        if self in (Closure.HOLDS, Closure.DOES_NOT_HOLD):
            return self is Closure.HOLDS
        raise UndecidedError(f"{self.say('en')} is neither yes nor no; compare it with Closure.HOLDS")


@frozen
class Check:
    """The result of one consistency check.

    `computed` is every value that fits the other numbers, `stated` the value in the document; either may be None.
    `leaning` is the closure by what the hedges probably mean, where the hard sets cannot tell. `needs` would settle
    it. `assumptions` are the ids of those that it rests on. Used as a bool, it raises `UndecidedError` unless it
    holds or does not.
    """

    closure: Closure
    reasons: tuple[Reason, ...]
    stated: Quantity | None = field(default=None, kw_only=True)
    computed: Quantity | None = field(default=None, kw_only=True)
    leaning: Closure | None = field(default=None, kw_only=True)
    needs: tuple[Reason, ...] = field(default=(), kw_only=True)
    assumptions: tuple[str, ...] = field(default=(), kw_only=True)

    def say(self, lang: str = "en") -> str:
        """Return one sentence in Chinese ('zh') or English ('en'): the closure, why, and what would settle it."""
        why = self.reasons
        if self.needs:
            why = (*why, Reason.of("settled-by", needs=self.needs))
        closure = self.closure.say(lang)
        if self.leaning is not None:
            leaning = label("leaning", lang, verdict=self.leaning)
            closure += f"（{leaning}）" if lang == "zh" else f" ({leaning})"
        return Reason.of("check", closure=closure, why=why).text(lang)

    def __str__(self) -> str:
        return self.say()

    def __bool__(self) -> bool:
        return bool(self.closure)


# How a check is decided.

Compute: TypeAlias = Callable[..., Quantity | Truth]
Relate: TypeAlias = Callable[[Quantity, Quantity], Truth]


@frozen
class Wording:
    """The codes of the reasons for each closure: holds, does not hold, cannot tell."""

    holds: str
    does_not_hold: str
    cannot_tell: str


EQUAL = Wording("closes", "does-not-close", "may-close")


@frozen
class Terms:
    """The terms of a sum, written with plus signs between them."""

    amounts: tuple[Quantity, ...]

    def say(self, lang: str) -> str:
        """Return the sum as a formula."""
        return " + ".join(amount.say(lang) for amount in self.amounts)


def is_definite(amount: Quantity) -> bool:
    """Whether an amount is one number, exact or rounded; hedges, bounds and ranges are not.

    >>> is_definite(Quantity.rounded("28.3万", "户")), is_definite(Quantity.at_least(300, "家"))
    (True, False)
    """
    return None not in (amount.nominal, amount.low, amount.high) and amount.hedge in ("none", "rounded")


def agree(computed: Quantity, stated: Quantity) -> Truth:
    """Say whether a computed amount is the stated one: surely, surely not, or perhaps."""
    mine, theirs = computed.members, stated.members
    if not mine.meets(theirs):
        return Truth.NO
    return Truth.YES if mine.within(theirs) and stated.hedge not in FUZZY else Truth.UNKNOWN


def settle(
    stated: Quantity | None,
    inputs: Sequence[Quantity],
    compute: Compute,
    formula: Reason | Quantity,
    *,
    relate: Relate = agree,
    wording: Wording = EQUAL,
    place: Decimal | None = None,
    blocked: tuple[Reason, ...] = (),
) -> Check:
    """Check a computed amount against the stated one, first by hard sets, then by what the hedges probably mean.

    `compute` gives UNKNOWN where nothing can be computed, and `blocked` then says why and what would help; NO where no
    number fits. `place` is the last place of a quotient that is shown. With nothing stated, any computed amount holds.
    """
    every = tuple(inputs) if stated is None else (*inputs, stated)
    vague = tuple(amount for amount in every if not is_definite(amount))
    found = compute(*inputs)
    computed = found if isinstance(found, Quantity) else None
    closure = _closure(found, stated, relate, vague=bool(vague))
    leaning, needs = None, blocked[1:] if found is Truth.UNKNOWN else ()
    if closure is Closure.CANNOT_TELL and vague:
        needs = (Reason.of("needs-number", amounts=vague),)
        leaning = _leaning(stated, inputs, compute, relate)
    if computed is not None:
        code = "implies" if stated is None else getattr(wording, closure.name.lower())
        other = stated if closure is Closure.DOES_NOT_HOLD else None
        result = _scaled(computed if place is None else _shown(computed, place, other), every)
        reason = Reason.of(code, formula=formula, computed=result, stated=stated)
    elif closure is Closure.DOES_NOT_HOLD:
        reason = Reason.of("none-fits", formula=formula)
    else:
        reason = Reason.of("left-open", formula=formula, amounts=vague) if vague else blocked[0]
    return Check(closure, (reason,), stated=stated, computed=computed, leaning=leaning, needs=needs)


def _closure(found: Quantity | Truth, stated: Quantity | None, relate: Relate, *, vague: bool) -> Closure:
    if found is Truth.UNKNOWN:
        return Closure.CANNOT_TELL
    if isinstance(found, Truth):
        return Closure.DOES_NOT_HOLD
    answer = Truth.UNKNOWN if stated is None else relate(found, stated)
    if answer is Truth.UNKNOWN:
        return Closure.CANNOT_TELL if vague else Closure.HOLDS
    return Closure.HOLDS if answer is Truth.YES else Closure.DOES_NOT_HOLD


def _leaning(stated: Quantity | None, inputs: Sequence[Quantity], compute: Compute, relate: Relate) -> Closure | None:
    """Return the closure by what the hedges probably mean; None where that decides nothing."""
    every = (*inputs, *([] if stated is None else [stated]))
    if all(amount.soft == amount for amount in every):
        return None
    if any(amount.soft.low is None or amount.soft.high is None for amount in every):
        return None
    found = compute(*(amount.soft for amount in inputs))
    if found is Truth.UNKNOWN:
        return None
    return _closure(found, None if stated is None else stated.soft, relate, vague=False)


def _scaled(computed: Quantity, amounts: Iterable[Quantity]) -> Quantity:
    """Return an amount in the scale (万, 亿) of one of the same unit, where it is not too small for that."""
    for scale in (amount.scale for amount in amounts if amount.scale and amount.unit == computed.unit):
        ends = [end for end in (computed.low, computed.high) if end is not None]
        if ends and all(end.copy_abs() >= 10 ** SCALES[scale] for end in ends):
            return evolve(computed, scale=scale)
    return computed


def _shown(computed: Quantity, place: Decimal, other: Quantity | None) -> Quantity:
    """Return a quotient rounded as bulletins print it, with enough places to differ from another amount."""
    for _ in range(12):
        shown = _rounded(computed, place)
        if other is None or not shown.interval.meets(other.interval):
            break
        place = WIDE.divide(place, 10)
    return shown


def _rounded(computed: Quantity, place: Decimal) -> Quantity:
    low, high, place = computed.low, computed.high, place.normalize(EXACT)
    if low is not None and high is not None:
        one, other = (plain(end.quantize(place, ROUND_HALF_UP, WIDE)) for end in (low, high))
        if one == other:
            return Quantity.exact(one, computed.unit)
    nominal = computed.nominal if computed.low is not None and computed.high is not None else None
    if nominal is not None:
        nominal = plain(nominal.quantize(place, ROUND_HALF_UP, WIDE))
    return Quantity.of(outward(Interval(low, high), place), computed.unit, nominal)


def outward(interval: Interval, place: Decimal) -> Interval:
    """Return the least interval around another whose ends have no digit beyond a place."""
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else plain(low.quantize(place, ROUND_FLOOR, WIDE)),
        None if high is None else plain(high.quantize(place, ROUND_CEILING, WIDE)),
        low_closed=interval.low_closed,
        high_closed=interval.high_closed,
    )
