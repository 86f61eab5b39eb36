"""Tables and explanations of results for readers, in Chinese and English.

Each name is loaded when it is first used: a report of a ledger needs no catalog, and no ranking.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policytrack.report.catalog_tables import inventory, listing
    from policytrack.report.changes import changes_table, history_table
    from policytrack.report.claims import claim_report
    from policytrack.report.methods import MethodTable, compare_methods
    from policytrack.report.origin import Origin
    from policytrack.report.ranking import comparison_report
    from policytrack.report.report import Report
    from policytrack.report.rollup import RollUpTable, StageTable
    from policytrack.report.task import CellWords, Task

_HOMES = {
    "CellWords": "task",
    "MethodTable": "methods",
    "Origin": "origin",
    "Report": "report",
    "RollUpTable": "rollup",
    "StageTable": "rollup",
    "Task": "task",
    "changes_table": "changes",
    "claim_report": "claims",
    "compare_methods": "methods",
    "comparison_report": "ranking",
    "history_table": "changes",
    "inventory": "catalog_tables",
    "listing": "catalog_tables",
}
__all__ = [
    "CellWords",
    "MethodTable",
    "Origin",
    "Report",
    "RollUpTable",
    "StageTable",
    "Task",
    "changes_table",
    "claim_report",
    "compare_methods",
    "comparison_report",
    "history_table",
    "inventory",
    "listing",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"policytrack.report has no {name!r}; its names are in policytrack.report.__all__")
    value = globals()[name] = getattr(import_module(f"policytrack.report.{home}"), name)
    return value
