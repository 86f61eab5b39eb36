"""Whether words say that an amount rises or falls, and whether it is the change itself or the level reached."""

from policytrack.errors import InputError
from policytrack.prose.amount import negative
from policytrack.prose.reading import Reading
from policytrack.readers.promise_words import PromiseWords
from policytrack.records.indicator import Sense
from policytrack.values.period import Time
from policytrack.values.quantity import Quantity


def turned(known: PromiseWords, text: str) -> tuple[Sense | None, str]:
    """Return the direction that the last word of change in a text says, and the word."""
    found = [
        (match.start(), sense, match.group())
        for sense, pattern in ((Sense.INCREASE, known.rise), (Sense.DECREASE, known.fall))
        for match in pattern.finditer(text)
    ]
    if not found:
        return None, ""
    _, sense, word = max(found, key=lambda one: one[0])
    return sense, word


def turn_of(known: PromiseWords, reading: Reading, clause: str) -> tuple[Sense | None, str]:
    """Return the direction that the clause before an amount says, or the amount's own words; and the word."""
    turn, word = turned(known, clause + (reading.words if reading.direction else ""))
    if reading.direction is None:
        return turn, word
    return Sense.INCREASE if reading.direction == "up" else Sense.DECREASE, word or reading.words


def is_change(known: PromiseWords, reading: Reading, clause: str) -> bool:
    """Whether an amount is a change: 下降3.5%, cut emissions by 68%; a level is fallen to."""
    if reading.direction is not None:
        return True
    turn, _ = turned(known, clause)
    return turn is not None and known.change.search(clause.rstrip()) is not None


def away_from(known: PromiseWords, reading: Reading) -> Sense | None:
    """Return the direction that the words of a baseline's time say: 40% below 1990 levels."""
    if known.under.search(reading.words):
        return Sense.DECREASE
    return Sense.INCREASE if known.beyond.search(reading.words) else None


def is_compared(known: PromiseWords, reading: Reading, before: str, behind: str) -> bool:
    """Whether the words beside a time, or its own, compare with it: compared with 1990, 比2005年, below 2005 levels."""
    return bool(
        known.base_before.search(before.rstrip()) or known.base_behind.search(behind) or away_from(known, reading)
    )


def fallen(reading: Reading) -> Quantity | Time | None:
    """Return the amount of a decrease, below 0; as it is said where it has no such form."""
    if reading.quantity is None:
        return reading.value
    try:
        return negative(reading.quantity, reading.words)
    except InputError:
        return reading.value
