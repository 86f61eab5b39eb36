"""Years that a time without one may take from the text before it: in 2022 …, 40 of them in May."""

from policytrack.prose.rule import Asked, Item
from policytrack.prose.token import Tokens
from policytrack.values.period import Period

_COMPARED = ("than", "compared", "against", "versus", "vs", "relative", "from", "on")
_LONGEST = 366  # days; a plan of several years lends its year to none


def years(tokens: Tokens, items: list[Item], _: Asked) -> None:
    """Refuse a month, quarter or half year without its year behind another year of the same paragraph.

    May in 2022, 300 homes, 40 of them in May is that of 2022; the reader would take the document's.
    """
    last: Item | None = None
    for item in items:
        if not item.timely or not isinstance(item.value, Period):
            continue
        if last is not None and _ends(tokens, last.end, item.start):
            last = None
        if not item.facts.get("dated", True):
            if last is not None and isinstance(last.value, Period) and not _within(item.value, last.value):
                item.refuse(f"its year; {tokens.words(last.start, last.end)!r} before it names another")
        elif item.value.days <= _LONGEST and not _is_compared(tokens, item):
            last = item


def _ends(tokens: Tokens, start: int, end: int) -> bool:
    return any(tokens.kind(at) == ";" and tokens.word(at) == "\n" for at in range(start, end))


def _within(one: Period, other: Period) -> bool:
    return other.start.year <= one.start.year <= other.end.year


def _is_compared(tokens: Tokens, item: Item) -> bool:
    """Whether a time is one that something is compared with: 3% more than in 2019."""
    return (
        any(at >= 0 and tokens.word(at).lower().split(" ")[0] in _COMPARED for at in (item.start - 1, item.start - 2))
        or tokens.word(item.start).lower().split(" ")[0] in _COMPARED
    )
