"""The amounts that a promise names, and those that keep it, by its hedge and by what is better."""

from policytrack.records.indicator import Better
from policytrack.values.hedge import Hedge
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity

VAGUE = (Hedge.ABOUT, Hedge.NEARLY, Hedge.MAGNITUDE)  # hedges of a promise that has no hard bound but its number


def promised_amounts(amount: Quantity) -> Interval:
    """Return the amounts that a promise names: its number alone where it is vague or rounded, no end above 4万多."""
    n = amount.nominal
    if n is not None and (amount.hedge in VAGUE or amount.hedge == Hedge.ROUNDED):
        return Interval.point(n)
    if amount.hedge == Hedge.OVER:
        return Interval(amount.low, None, low_closed=False)
    return amount.interval


def accepted_amounts(amount: Quantity, better: Better) -> Interval:
    """Return the amounts that keep a promise: with better=up a bare number is a floor, with better=down a ceiling.

    >>> accepted_amounts(Quantity.exact(300, "家"), Better.UP).high is None
    True
    """
    promised = promised_amounts(amount)
    if better == Better.UP and promised.low is not None:
        return Interval(promised.low, None, low_closed=promised.low_closed)
    if better == Better.DOWN and promised.high is not None:
        return Interval(None, promised.high, high_closed=promised.high_closed)
    return promised


def tolerated_amounts(amount: Quantity, better: Better) -> Interval:
    """Return the amounts of which no one can say that they break a promise: those that keep it, and its probable range.

    >>> str(tolerated_amounts(Quantity.about(300, "家"), Better.UP).low)
    '285'
    """
    accepted = accepted_amounts(amount, better)
    if amount.hedge not in VAGUE or amount.nominal is None:
        return accepted
    about = Quantity.about(amount.nominal, amount.unit) if amount.hedge == Hedge.NEARLY else amount
    return accepted.hull(about.soft.interval)
