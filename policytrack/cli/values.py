"""Values of options that several commands take: days."""

import datetime

from policytrack.cli.usage import UnreadError
from policytrack.errors import InputError
from policytrack.values.period import as_day


def day(word: str) -> datetime.date:
    """Return a day written 2024-06-30; `UnreadError` for anything else."""
    try:
        return as_day(word)
    except InputError:
        raise UnreadError("call-no-day") from None
