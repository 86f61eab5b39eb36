"""Reading: the words of an amount or a time, and all of them in running text."""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from policytrack.errors import InputError
from policytrack.records.indicator import IndicatorKind
from policytrack.values.period import Period, Time, as_time
from policytrack.values.quantity import Quantity
from policytrack.zh.amount import Amount, Role, amount_at, read_amount
from policytrack.zh.clock import On
from policytrack.zh.error import ReadError
from policytrack.zh.expression import START
from policytrack.zh.measure import UNIT
from policytrack.zh.normalize import Folded, fold
from policytrack.zh.numeral import HAN
from policytrack.zh.silence import has_unknown_unit, is_broken, is_name, speaks
from policytrack.zh.time import Moment, moment_at, read_time, starts

ROLES = ("figure", "target")
_UNIT = re.compile(f"{UNIT}|成")
_SAID = re.compile(rf"[^0-9.,~至到—{HAN}点-]")  # more than digits and dashes


@frozen
class Reading:
    """An expression found in a text: `text[start:end]` are its words.

    `value` is a Quantity or a period; None where the words were refused, and `reason` says why. `timely` tells words of
    time from amounts, also where they were refused. `note` tells of words that say one thing twice.
    """

    words: str
    start: int
    end: int
    value: Quantity | Time | None
    reason: str | None = None
    note: str | None = None
    timely: bool = False

    @property
    def quantity(self) -> Quantity | None:
        """The amount, where it is one."""
        return self.value if isinstance(self.value, Quantity) else None

    @property
    def period(self) -> Time | None:
        """The period, where it is one."""
        return None if isinstance(self.value, Quantity) else self.value


def _role(role: str) -> Role:
    if role in ROLES:
        return role  # type: ignore[return-value]
    raise InputError(f"role is 'figure' or 'target', not {role!r}")


def _kind(kind: str | None) -> IndicatorKind | None:
    return None if kind is None else IndicatorKind(kind)


def _on(on: object) -> On:
    time = as_time(on)  # type: ignore[arg-type]
    if isinstance(time, Period):
        return time
    raise InputError(f"{on!r} has an open end; a document is dated by a day or a closed period")


def read_quantity(words: str, *, role: Role = "figure", kind: str | None = None) -> Quantity:
    """Read the words of one amount by the table of docs/design.md §4.

    `role` is 'figure' for what a source reports, 'target' for an undertaking, cap, award or plan. `kind='share'` bounds
    by 0 and 100 %, `kind='growth'` gives a decrease its sign. Raises `ReadError` for anything else than one amount.

    >>> read_quantity("300家以上", role="target")
    Quantity.parse('>= 300 家')
    >>> read_quantity("下降3.5%", kind="growth")
    Quantity.parse('rounded -3.5 %')
    """
    try:
        return read_amount(fold(words).text.strip(), words, _role(role), _kind(kind)).quantity
    except ReadError as error:
        raise ReadError(words, error.expected) from None


def read_period(words: str, *, on: object) -> Time:
    """Read the words of one period, in a document dated `on` (a day or a Period).

    Raises `ReadError` for anything else, and for words that give no day, such as 近日.

    >>> read_period("2024年1—5月", on="2024-06-27")
    Period.parse('2024-01/2024-05')
    """
    try:
        return read_time(fold(words).text, words, _on(on))
    except ReadError as error:
        raise ReadError(words, error.expected) from None


def find(text: str, *, on: object, role: Role = "figure") -> tuple[Reading, ...]:
    """Return every amount and period of a text in the order of their places; what is refused comes with the reason.

    Line breaks, traditional characters, glosses and full-width forms are seen through; the text stays as it is.

    >>> [reading.words for reading in find("上半年新认定创新型中小企业1220家，同比增长55.6%", on="2024-06-27")]
    ['上半年', '1220家', '55.6%']
    """
    plain, day = fold(text), _on(on)
    moments = list(_moments(plain.text, day))
    taken = [(moment.start, moment.end) for moment in moments]
    found = [*moments, *_amounts(plain.text, taken, _role(role))]
    found.sort(key=lambda item: item.start)
    return tuple(_reading(text, plain, item) for item in found)


@frozen
class Refused:
    """An expression at a place of plain text that could not be read, and what was expected."""

    start: int
    end: int
    expected: str
    timely: bool = False


def _moments(text: str, on: On) -> Iterator[Moment | Refused]:
    end = 0
    for start in starts(text):
        if start < end:
            continue
        try:
            moment: Moment | Refused | None = moment_at(text, start, on)
        except ReadError as error:
            moment = Refused(*(error.span or (start, start + 1)), error.expected, timely=True)
        if moment is not None:
            end = moment.end
            yield moment


def _amounts(text: str, taken: list[tuple[int, int]], role: Role) -> Iterator[Amount | Refused]:
    end = index = 0
    for match in START.finditer(text):
        start = match.start()
        while index < len(taken) and taken[index][1] <= start:
            index += 1
        inside = index < len(taken) and taken[index][0] <= start
        if start < end or inside or is_name(text, start, match.end()):
            continue
        item = _amount_or_refused(text, match, role)
        before = taken[index - 1][1] if index else 0
        after = taken[index][0] if index < len(taken) else len(text)
        if isinstance(item, Refused):
            item = evolve(item, end=min(item.end, after))
        if item is not None and max(end, before) <= item.start and item.end <= after:
            end = item.end
            yield item


def _amount_or_refused(text: str, match: re.Match[str], role: Role) -> Amount | Refused | None:
    start = match.start()
    try:
        amount = amount_at(text, start, role)
    except ReadError as error:
        first, last = error.span or match.span()
        unit = _UNIT.match(text, match.end())
        if unit is None and not _SAID.search(text, first, last):
            return None
        return Refused(first, max(last, unit.end() if unit is not None else last), error.expected)
    if amount is None or not speaks(text, amount):
        return None
    if (begin := is_broken(text, start)) < start:
        return Refused(begin, amount.end, "a number in one piece")
    if has_unknown_unit(text, amount):
        return Refused(amount.start, amount.end + 1, "a unit or classifier that is known")
    return amount


def _reading(text: str, plain: Folded, item: Amount | Moment | Refused) -> Reading:
    start, end = plain.span(item.start, item.end)
    words = text[start:end]
    if isinstance(item, Refused):
        return Reading(words, start, end, None, str(ReadError(words, item.expected)), timely=item.timely)
    if isinstance(item, Moment):
        return Reading(words, start, end, item.period, timely=True)
    return Reading(words, start, end, item.quantity, note=item.note)
