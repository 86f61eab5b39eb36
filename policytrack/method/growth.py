"""Growth by compounding: the arithmetic of the methods on rates, and why it sometimes has no answer."""

from math import inf
from typing import Any

from policytrack.method.outcome import OUT_OF_RANGE, Outcome
from policytrack.text.messages import Reason

ZERO_BASE = Outcome(None, reason=Reason.of("method-zero-base"))
CROSSES_ZERO = Outcome(None, reason=Reason.of("method-crosses-zero"))
ONE_FIGURE = Outcome(None, reason=Reason.of("method-one-figure"))
ONE_YEAR = Outcome(None, reason=Reason.of("method-one-year"))


def cagr(now: float, base: float, years: float) -> float | None:
    """Return the compound annual growth rate, (now / base) ^ (1 / years) - 1, as a share a year.

    None where it has none: a base of zero, no time between, a change of sign over other than whole roots, a value
    beyond the range of a float. `no_rate` says which.

    >>> cagr(121, 100, 2)
    0.10000000000000009
    >>> cagr(10, 0, 5), cagr(10, -5, 3)
    (None, None)
    """
    try:
        rate: Any = (now / base) ** (1 / years) - 1
        if -inf < rate < inf:
            return rate  # type: ignore[no-any-return]
    except (ZeroDivisionError, OverflowError, TypeError):  # TypeError: a complex number is not less than another
        pass
    return None


def no_rate(now: float, base: float, years: float, label: str) -> Outcome:
    """Return why `cagr` of the same arguments is None, in the owner's word; beyond a float the owners have none."""
    if years == 0:
        why = ONE_FIGURE if now == base else ONE_YEAR
    elif base == 0:
        why = ZERO_BASE
    elif (now < 0) != (base < 0):
        why = CROSSES_ZERO
    else:
        return OUT_OF_RANGE
    return why.labelled(label)
