"""What a row says of the stage of its task, as an event."""

import datetime
from collections.abc import Iterator
from typing import Any

from policytrack.ledger.row.row import LedgerRow
from policytrack.ledger.row.stage_words import stage_of
from policytrack.ledger.table.situation import LedgerFacts
from policytrack.records.event import Event, EventStatus
from policytrack.records.plan import Measure, PlanStatus
from policytrack.values.period import Period


def events_of(row: LedgerRow, measure: Measure, situation: LedgerFacts) -> Iterator[Event]:
    """Yield what the office's own word says of the stage; after the deadline nobody says since when it holds."""
    day = row.figure_on or situation.as_of
    words = (row.claimed, None if row.light is None else row.light.words)
    known = ((one, stage) for one in words if one is not None and (stage := stage_of(one, row.asks)) is not None)
    said, stage = next(known, (None, None))
    if stage is None or day is None or said is None:
        return
    since_unknown = stage is PlanStatus.COMPLETED and row.deadline is not None and day > row.deadline
    shared: dict[str, Any] = {"area": measure.area, "parent": measure.id, "source": measure.source}
    yield Event(
        f"{measure.id}/stage",
        title=said,
        kind="other",
        shows=stage,
        period=Period(_begin(row, day, situation), day) if since_unknown else day,
        status=EventStatus.UNSTATED,
        **shared,
    )


def _begin(row: LedgerRow, day: datetime.date, situation: LedgerFacts) -> datetime.date:
    """Return the first day on which a stage may have been reached: of the ledger's year, or of the deadline's."""
    begin = datetime.date(day.year, 1, 1) if situation.period is None else situation.period.start
    return begin if row.deadline is None else min(begin, row.deadline)
