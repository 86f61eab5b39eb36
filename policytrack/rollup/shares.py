"""Shares in per cent that add up to 100, by largest remainder, as bulletins print them."""

from collections.abc import Iterable
from decimal import Decimal

FEWEST = 10  # of fewer a bulletin prints no shares
FINEST = 6  # decimals, for crowds of a million


def shares_of(counts: Iterable[int]) -> tuple[Decimal, ...]:
    """Return shares in % that add up to exactly 100, to one decimal; empty counts have none.

    Each share is first cut to its tenth; the tenths still missing go to the largest remainders, among equal ones to the
    larger count, then to the first. What is not empty is never 0.0, and what is not all never 100.0: where it would be,
    every share has one more decimal.

    >>> [str(share) for share in shares_of([162, 24, 17, 10, 9])]
    ['73.0', '10.8', '7.7', '4.5', '4.0']
    >>> [str(share) for share in shares_of([3000, 1])]
    ['99.97', '0.03']
    """
    each = tuple(counts)
    total = sum(each)
    if total == 0:
        return ()
    for decimals in range(1, FINEST):
        found = _to(decimals, each, total)
        if not any(
            count and (not share or (share == 100 and count < total)) for count, share in zip(each, found, strict=True)
        ):
            return found
    return _to(FINEST, each, total)


def _to(decimals: int, each: tuple[int, ...], total: int) -> tuple[Decimal, ...]:
    whole = 100 * 10**decimals
    parts = [whole * count // total for count in each]
    largest = sorted(range(len(each)), key=lambda i: (-(whole * each[i] % total), -each[i], i))
    for i in largest[: whole - sum(parts)]:
        parts[i] += 1
    return tuple(Decimal(part).scaleb(-decimals) for part in parts)
