"""Growth by compounding: the one arithmetic of the methods on rates, and why it sometimes has no answer."""

from math import inf
from typing import Any

from policytrack.text.messages import Reason

ZERO_BASE = Reason.of("method-zero-base")
CROSSES_ZERO = Reason.of("method-crosses-zero")
ONE_FIGURE = Reason.of("method-one-figure")
ONE_YEAR = Reason.of("method-one-year")
TOO_LARGE = Reason.of("method-too-large")


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


def no_rate(now: float, base: float, years: float) -> Reason:
    """Return why `cagr` of the same arguments is None."""
    if years == 0:
        return ONE_FIGURE if now == base else ONE_YEAR
    if base == 0:
        return ZERO_BASE
    return CROSSES_ZERO if (now < 0) != (base < 0) else TOO_LARGE
