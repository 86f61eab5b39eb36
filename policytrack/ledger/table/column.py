"""One column of a table: where it stands, its labels, its role, and the part of the time that it is of."""

import re

from attrs import frozen

from policytrack.ledger.file.grid import column_name
from policytrack.ledger.row.counted_in import CountedIn
from policytrack.ledger.table.heading import Heading
from policytrack.ledger.table.roles import ColumnRole

_FISCAL = re.compile(r"((?:20)?\d\d)")
IN_PARTS = (ColumnRole.TARGET, ColumnRole.FIGURE, ColumnRole.PROGRESS, ColumnRole.COMPLETION)


@frozen(kw_only=True)
class LedgerColumn:
    """One column: where it stands, its labels, and its role.

    `key` names the part of the time that it is of (Q1, YR3, 2023), `indicator` what it counts in a table of areas by
    indicators, `groups` the labels above that.
    """

    index: int
    path: tuple[str, ...]
    role: ColumnRole = ColumnRole.KEEP_OUT
    key: str | None = None
    indicator: str | None = None
    groups: tuple[str, ...] = ()
    unit: CountedIn | None = None
    sign: str | None = None
    year: int | None = None
    fiscal: str | None = None
    heading: Heading
    holds_target: bool = False

    @property
    def letter(self) -> str:
        """Its letters in a spreadsheet."""
        return column_name(self.index)

    @property
    def first_year(self) -> int | None:
        """The calendar year that its heading names, or in which its fiscal year begins."""
        if self.year is not None:
            return self.year
        found = None if self.fiscal is None else _FISCAL.search(self.fiscal)
        return None if found is None else int(found[1]) + (2000 if len(found[1]) == 2 else 0)

    @property
    def title(self) -> str:
        """The words that a problem calls it by."""
        return self.indicator or self.path[-2 if len(self.path) > 1 else -1]

    @property
    def says(self) -> str:
        """Its role and the part of the time: target:YR3; task+target for sentences that hold both."""
        if self.holds_target:
            return "task+target"
        return f"{self.role}:{self.key}" if self.key is not None and self.role in IN_PARTS else str(self.role)
