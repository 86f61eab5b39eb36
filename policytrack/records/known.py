"""The records that could be known on a day, by the dates of publication of their sources."""

import datetime
from collections.abc import Iterable
from typing import TypeVar

from policytrack.records.assumption import Assumption
from policytrack.records.record import Identified, as_records
from policytrack.records.source import Source
from policytrack.records.stated import Sourced
from policytrack.values.period import as_day

date = datetime.date
T = TypeVar("T", bound=Identified)


def is_known(source: Source | None, by: date | None) -> bool:
    """Whether a source could be known on a day: any that was not surely published later.

    None as the day filters nothing. A missing or undated source counts as known, and so does one published in a span
    that contains the day.
    """
    earliest = None if source is None or by is None else source.earliest
    return earliest is None or by is None or earliest <= by


def known_by(records: Iterable[T], by: str | date) -> tuple[T, ...]:
    """Return the records that could be known on a day, in their order, without those published later.

    The rule is that of `assess(…, known_by=)`: a record whose date of publication is a span that contains the day is
    kept, and so is one without a source or date. The baseline inside a target is left to `assess`, since records never
    change. Raises `InputError` for what is not a record or not a day.

    >>> from policytrack import Claim
    >>> said = Claim("half", says="on_pace", area="青岛市", source=Source("text", published="2024-06-27"))
    >>> [len(known_by([said], day)) for day in ("2024-04-30", "2024-06-30")]
    [0, 1]
    """
    day = as_day(by)
    return tuple(record for record in as_records(records, Identified) if is_known(_source(record), day))


def _source(record: Identified) -> Source | None:
    if isinstance(record, Source):
        return record
    return record.source if isinstance(record, (Sourced, Assumption)) else None
