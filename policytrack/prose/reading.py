"""Reading: the words of an amount or a time, and all of them in running text; no language is named here."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from policytrack.errors import InputError
from policytrack.prose.amount import made, negative, share
from policytrack.prose.clock import as_clock
from policytrack.prose.cover import Covered, Language, cover
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Asked, Item
from policytrack.records.indicator import IndicatorKind
from policytrack.values.period import Period, Time, Until
from policytrack.values.quantity import Quantity

Role: TypeAlias = Literal["figure", "target"]
ROLES = ("figure", "target")
DECREASE = "decrease"


@frozen
class Reading:
    """An expression found in a text: `text[start:end]` are its words.

    `value` is a Quantity or a period; None where the words were refused, and `reason` says why. `timely` tells words of
    time from amounts, also where they were refused. `direction` is 'up' or 'down' where the words tell of a change, and
    `per` the time that the amount is for ('year': 每年). `note` tells of words that say one thing twice.
    """

    words: str
    start: int
    end: int
    value: Quantity | Time | None
    reason: str | None = None
    note: str | None = None
    timely: bool = False
    direction: str | None = None
    per: str | None = None

    @property
    def quantity(self) -> Quantity | None:
        """The amount, where it is one."""
        return self.value if isinstance(self.value, Quantity) else None

    @property
    def period(self) -> Time | None:
        """The period, where it is one."""
        return None if isinstance(self.value, Quantity) else self.value


@frozen
class Passed:
    """An expression on which `find` is silent, and the name of the rule that says so."""

    words: str
    start: int
    end: int
    rule: str


def as_role(role: str) -> str:
    """Return a role; `InputError` for any other text."""
    if role in ROLES:
        return role
    raise InputError(f"role is 'figure' or 'target', not {role!r}")


def as_kind(kind: str | None) -> str | None:
    """Return the kind that an amount is read for: one of an indicator, or 'decrease'."""
    return kind if kind is None or kind == DECREASE else str(IndicatorKind(kind))


def as_order(dates: str | None) -> str | None:
    """Return the order of a date in digits: 'dmy' or 'mdy', None where it is not known."""
    if dates in (None, "dmy", "mdy"):
        return dates
    raise InputError(f"dates is 'dmy' or 'mdy', not {dates!r}")


def find(
    text: str,
    language: Language,
    *,
    on: object,
    role: Role = "figure",
    covers: int | str | None = None,
    fiscal: str | None = None,
    currency: str | None = None,
    dates: str | None = None,
) -> tuple[Reading, ...]:
    """Return every amount and period of a text in the order of their places; what is refused comes with the reason."""
    asked = Asked(as_role(role), None, as_clock(on, covers, fiscal), currency, as_order(dates))
    covered = cover(text, language, asked)
    return tuple(_readings(text, covered))


def _readings(text: str, covered: Covered) -> Iterator[Reading]:
    for item in covered.items:
        if item.silent:
            continue
        words, start, end = _place(text, covered, item)
        reason = None if item.value is not None else str(ReadError(words, item.expected or "an amount"))
        yield Reading(words, start, end, item.value, reason, item.note, item.timely, item.direction, item.per)


def passed(text: str, covered: Covered) -> tuple[Passed, ...]:
    """Return what is passed over in silence, with the name of the rule."""
    return tuple(Passed(*_place(text, covered, item), item.rule.name) for item in covered.items if item.silent)


def _place(text: str, covered: Covered, item: Item) -> tuple[str, int, int]:
    first = covered.tokens.starts[item.start]
    start, end = covered.plain.span(first, first + len(covered.tokens.words(item.start, item.end)))
    return text[start:end], start, end


def read_quantity(
    words: str, language: Language, *, role: Role = "figure", kind: str | None = None, currency: str | None = None
) -> Quantity:
    """Read the words of one amount; `ReadError` for anything else."""
    asked = Asked(as_role(role), as_kind(kind), None, currency)
    item = _one(words, language, asked, timely=False)
    if not isinstance(item.value, Quantity):
        raise ReadError(words, "one amount")
    return made(lambda: _for_kind(item, asked.kind, words), words)


def _for_kind(item: Item, kind: str | None, words: str) -> Quantity:
    """Return the amount as an indicator's kind has it: a change with its sign, a share inside 0 and 100."""
    quantity = item.value
    if not isinstance(quantity, Quantity):
        raise ReadError(words, "one amount")
    if item.direction == "down":
        if kind is None or kind not in ("growth", DECREASE):
            shown = quantity if quantity.hedge != "rounded" else str(quantity).removeprefix("rounded ")
            raise ReadError(
                words, f"a level; this is a decrease: say kind='growth' for −{shown}, or kind='decrease' for {shown}"
            )
        return negative(quantity, words) if kind == "growth" else quantity
    if kind == DECREASE:
        if item.direction == "up" or (quantity.high is not None and quantity.high < 0):
            raise ReadError(words, "a decrease; this is an increase, or has a minus")
        return quantity
    if kind == "growth" and item.facts.get("level"):
        raise ReadError(words, "a change; these words tell the level that was reached")
    return share(quantity, words) if kind == "share" and quantity.unit == "%" else quantity


def read_period(
    words: str,
    language: Language,
    *,
    on: object,
    covers: int | str | None = None,
    fiscal: str | None = None,
    dates: str | None = None,
) -> Time:
    """Read the words of one period, in a document dated `on`; `ReadError` for anything else.

    With a word of a total around them (累计) it is a total until the last day; a stock is as of the last day.
    """
    around: list[str] = []
    asked = Asked("figure", None, as_clock(on, covers, fiscal), None, as_order(dates))
    item = _one(words, language, asked, timely=True, around=around)
    time = item.value
    if time is None or isinstance(time, Quantity):
        raise ReadError(words, "one period")
    if isinstance(time, Period) and not language.gross.isdisjoint(around):
        return Until(time.end)
    if isinstance(time, Period) and not language.stock.isdisjoint(around):
        return Period(time.end, time.end)
    return time


def _one(words: str, language: Language, asked: Asked, *, timely: bool, around: list[str] | None = None) -> Item:
    """Return the one expression that words are, with no more than links and verbs of change around it.

    The words around a time are added to `around`.
    """
    what = f"one period such as {language.a_time}" if timely else f"one amount such as {language.an_amount}"
    covered = cover(words, language, asked)
    items = [item for item in covered.items if not item.facts.get("aside")]
    refused = next((item for item in items if item.expected is not None), None)
    if refused is not None:
        raise ReadError(words, refused.expected or what)
    spoken = [item for item in items if not item.silent] or list(items)
    if len(spoken) != 1 or spoken[0].value is None or spoken[0].timely != timely or len(items) != 1:
        raise ReadError(words, what)
    item, tokens = spoken[0], covered.tokens
    beside = {at for other in covered.items if other is not item for at in range(other.start, other.end)}
    beside.update(range(item.start, item.end))
    for at in range(len(tokens)):
        letter, word = tokens.kinds[at], tokens.word(at)
        if at in beside or letter == "_":
            continue
        if around is not None and (word in language.gross or word in language.stock):
            around.append(word)
        elif letter not in (language.around_times if timely else language.around if at < item.start else ""):
            raise ReadError(words, what)
    return item if not item.silent else evolve(item, silent=False)
