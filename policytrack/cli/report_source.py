"""What a command reports on: the report, and the ledger that it was made of."""

from typing import TYPE_CHECKING

from attrs import frozen

from policytrack.report import Report

if TYPE_CHECKING:
    from policytrack.ledger.ledger import Ledger


@frozen
class ReportSource:
    """A report, and the ledger that it was made of, where there was one."""

    report: Report
    ledger: "Ledger | None" = None
