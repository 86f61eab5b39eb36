"""The side of a promised bound: amounts that ask for what is worse, refused with the right form."""

from policytrack.errors import InputError
from policytrack.records.indicator import Better, Indicator
from policytrack.records.promise import promised_amounts
from policytrack.values.hedge import Hedge
from policytrack.values.notation import write_number
from policytrack.values.quantity import Quantity


def says_its_side(amount: Quantity) -> bool:
    """Whether the words of an amount say themselves what they allow: a bound, 多, a range; no bare or hedged number.

    >>> says_its_side(Quantity.at_least(300, "家")), says_its_side(Quantity.about(300, "家"))
    (True, False)
    """
    return amount.hedge == Hedge.OVER or (amount.hedge == Hedge.NONE and not amount.interval.is_point)


def is_against(amount: Quantity, better: Better) -> bool:
    """Whether an amount is a one-sided bound on the side that is worse."""
    if amount.hedge not in (Hedge.NONE, Hedge.OVER):
        return False
    if better == Better.UP:
        return amount.low is None and amount.high is not None
    if better == Better.DOWN:
        return amount.hedge == Hedge.OVER or (amount.high is None and amount.low is not None)
    return False


def refuse_wrong_side(record: str, amount: Quantity, indicator: Indicator, *, change: bool) -> None:
    """Raise `InputError`, with the right form, for a bound on the worse side, and for a `change` for the worse.

    A bound on the better side is never refused: `<= 10 %` of deaths is a cap on the rise, `>= -5 %` of grain a cap on
    the fall.
    """
    better = indicator.better
    if is_against(amount, better):
        raise InputError(
            f"{record}: {amount} bounds the wrong side, as {indicator.id} is better {better}; "
            + _right_form(amount, better, change=change)
        )
    if change and _is_worse(amount, better):
        raise InputError(
            f"{record}: a change of {amount} is for the worse, as {indicator.id} is better {better}; "
            + _right_form(amount, better, change=True)
        )


def _is_worse(amount: Quantity, better: Better) -> bool:
    """Whether a change that is a bare or hedged number, or a range, has the sign that is worse."""
    promised = promised_amounts(amount)
    if promised.low is None or promised.high is None:
        return False
    return promised.high < 0 if better == Better.UP else promised.low > 0 if better == Better.DOWN else False


def _right_form(amount: Quantity, better: Better, *, change: bool) -> str:
    """Return how to write what is meant: with the sign of the better side, and a bound on it."""
    up = better == Better.UP
    sign, ends = ">=" if up else "<=", [end for end in (amount.low, amount.high) if end is not None]
    n = amount.nominal if amount.nominal is not None else ends[0]

    def written(number: str) -> str:
        return f"{number} {amount.unit}".rstrip()

    size = write_number(n.copy_abs())
    if not change or n == 0:
        return f"write '{sign} {written(write_number(n))}'"
    meant, cap = (size, f"-{size}") if up else (f"-{size}", size)
    if amount.low is not None and amount.high is not None and amount.low != amount.high and amount.nominal is None:
        meant = "..".join(write_number(end.copy_negate()) for end in (amount.high, amount.low))
        return f"write '{written(meant)}'"
    kind = "fall" if up else "rise"
    return f"write '{written(meant)}' or '{sign} {written(meant)}'; '{sign} {written(cap)}' for a cap on the {kind}"
