"""One indicator for all areas that a ledger asks for the same, so that they can be compared."""

from typing import Any

from attrs import asdict, field, frozen

from policytrack.ledger.row.row import LedgerRow
from policytrack.records.indicator import Indicator


@frozen
class SharedIndicators:
    """The indicators of one ledger, by the name of their task, with the areas that have them already."""

    _known: dict[str, tuple[Indicator, set[str]]] = field(factory=dict, init=False)
    _own: set[str] = field(factory=set, init=False)

    def of(self, key: str, row: LedgerRow, lang: str, **said: Any) -> Indicator:
        """Return the indicator of a row: that of its task in all areas, else one of its own under its key.

        Two rows of an area never share one, as a figure of the first would be evidence for the second.
        """
        said[lang] = row.task
        name = row.task.replace("#", "").replace(".", "·").strip()
        if name and row.area not in (None, row.task) and name not in self._own:
            shared = Indicator(name, **said)
            known, areas = self._known.setdefault(name, (shared, set()))
            if row.area not in areas and asdict(known, recurse=False) == asdict(shared, recurse=False):
                areas.add(str(row.area))
                return known
        own = f"{key}~{row.row}" if key in self._known else key
        self._own.add(own)
        return Indicator(own, **said)
