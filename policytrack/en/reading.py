"""Reading English: the words of an amount or a time, and all of them in running text."""

from policytrack.en.folding import FOLDING
from policytrack.en.language import language
from policytrack.prose import reading
from policytrack.prose.fold import Folded
from policytrack.prose.fold import fold as folded
from policytrack.prose.reading import Reading, Role
from policytrack.values.period import Time
from policytrack.values.quantity import Quantity
from policytrack.values.unit import english


def fold(text: str) -> Folded:
    r"""Return text with dashes, quotes, spaces and line breaks made plain; the original is not altered.

    >>> fold("10–20\nhomes").text
    '10-20 homes'
    """
    return folded(text, FOLDING)


def read_quantity(
    words: str, *, role: Role = "figure", kind: str | None = None, currency: str | None = None
) -> Quantity:
    """Read the words of one amount by the table of docs/design.md §4.

    `role` is 'figure' for what a source reports, 'target' for an undertaking, cap, award or plan. `kind='share'` bounds
    by 0 and 100 %, `kind='growth'` gives a decrease its sign, `kind='decrease'` takes it as a positive amount; without
    them the words of a decrease are refused. `currency` is what a sign that several moneys share stands for ('USD').
    Raises `ReadError` for anything else than one amount.

    >>> read_quantity("at least 300 new homes", role="target")
    Quantity.parse('>= 300 homes')
    >>> read_quantity("fell by 3.5%", kind="growth")
    Quantity.parse('rounded -3.5 %')
    """
    return reading.read_quantity(words, language(), role=role, kind=kind, currency=currency)


def read_period(
    words: str,
    *,
    on: object,
    covers: int | str | None = None,
    fiscal: str | None = None,
    dates: str | None = None,
) -> Time:
    """Read the words of one period, in a document dated `on` (a day or a Period).

    `fiscal` is the first day of fiscal years ('04-01'), without which 2024-25 is refused; `dates` the order of a date
    in digits ('dmy', 'mdy'), without which 05/06/2024 is. Raises `ReadError` for anything else than one period.

    >>> read_period("the three months to April 2024", on="2024-06-27")
    Period.parse('2024-02/2024-04')
    """
    return reading.read_period(words, language(), on=on, covers=covers, fiscal=fiscal, dates=dates)


def find(
    text: str,
    *,
    on: object,
    role: Role = "figure",
    covers: int | str | None = None,
    fiscal: str | None = None,
    currency: str | None = None,
    dates: str | None = None,
) -> tuple[Reading, ...]:
    """Return every amount and period of a text in the order of their places; what is refused comes with the reason.

    >>> [reading.words for reading in find("In 2023, 212,570 homes were built, 3% fewer.", on="2024-06-27")]
    ['2023', '212,570 homes', '3% fewer']
    """
    return reading.find(
        text, language(), on=on, role=role, covers=covers, fiscal=fiscal, currency=currency, dates=dates
    )


def same_count(first: str, second: str) -> bool:
    """Whether a unit as read is another: the same, or the English name of it.

    >>> same_count("firms", "家"), same_count("homes", "家")
    (True, False)
    """
    return first in (second, english(second))
