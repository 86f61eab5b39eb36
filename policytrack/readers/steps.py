"""Of how long a time an amount is, in which steps it is due, and how its parts make the whole, by words beside it."""

from policytrack.errors import InputError
from policytrack.prose.reading import Reading
from policytrack.readers.promise_words import PromiseWords
from policytrack.records.aggregation import Aggregation
from policytrack.values.period import Each, Period

NEAR = 40  # characters behind an amount in which "each year" belongs to it
STEPS = tuple(Each)


def steps_of(
    known: PromiseWords, reading: Reading, clause: str, behind: str, *, period: Period | None
) -> dict[str, tuple[Each | Aggregation, str]]:
    """Return `each` or `per`, and `aggregation`, each with its words.

    `clause` is the text of the clause before the amount, `behind` what follows it. An amount of every year is `each`
    where the period has several, else `per`.
    """
    said: dict[str, tuple[Each | Aggregation, str]] = {}
    near = behind[: next((match.start() for match in known.stop.finditer(behind)), NEAR)][:NEAR]
    for text in (reading.words + near, clause):
        match = known.each.search(text)
        step = None if match is None else _step(known, match.group())
        if match is not None and step is not None:
            said["each" if period is not None and _splits(period, step) else "per"] = step, match.group()
            break
    around = f"{clause}{reading.words}{near}"
    if not said and reading.per in STEPS:
        match = known.per.search(around)
        said["per"] = Each(reading.per), reading.words if match is None else match.group()
    for name, pattern in known.aggregations.items():
        if match := pattern.search(around):
            said["aggregation"] = Aggregation(name), match.group()
    return said


def _step(known: PromiseWords, words: str) -> Each | None:
    return next((Each(name) for name, pattern in known.steps.items() if pattern.search(words)), None)


def _splits(period: Period, step: Each) -> bool:
    """Whether a period is made of several such steps."""
    try:
        return len(period.split(step)) > 1
    except InputError:
        return False
