"""Tables and explanations of results for readers, in Chinese and English."""

from policytrack.report.catalog_tables import inventory, listing
from policytrack.report.changes import changes_table, history_table
from policytrack.report.claims import claim_report
from policytrack.report.methods import MethodTable, compare_methods
from policytrack.report.ranking import comparison_report
from policytrack.report.report import Report
from policytrack.report.rollup import RollUpTable, StageTable

__all__ = [
    "MethodTable",
    "Report",
    "RollUpTable",
    "StageTable",
    "changes_table",
    "claim_report",
    "compare_methods",
    "comparison_report",
    "history_table",
    "inventory",
    "listing",
]
