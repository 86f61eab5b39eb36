"""Promised amounts, reported amounts, and an honest verdict.

Every name below is loaded when it is first used, so that `import policytrack` itself costs next to nothing.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policytrack.assessment import Assessment, Assessments, Verdict
    from policytrack.assessment.assess import assess
    from policytrack.catalog import Catalog, CatalogError, load_catalog
    from policytrack.claims.check import ClaimCheck, check_claim
    from policytrack.consistency import (
        Check,
        Closure,
        check_balance,
        check_count,
        check_gap,
        check_growth,
        check_restated,
        check_share,
        check_subset,
        check_sum,
    )
    from policytrack.errors import (
        DuplicateIdError,
        InputError,
        MissingError,
        PolicytrackError,
        UndecidedError,
        UnitError,
    )
    from policytrack.method import Method, Outcome, methods
    from policytrack.ranking.compare import Ranking, compare_areas
    from policytrack.records.area import Area
    from policytrack.records.assumption import Assumption
    from policytrack.records.body import Body
    from policytrack.records.claim import Claim
    from policytrack.records.conflict import Conflict, Doubt
    from policytrack.records.event import Event
    from policytrack.records.figure import Figure
    from policytrack.records.indicator import Indicator
    from policytrack.records.known import known_by
    from policytrack.records.ladder import Ladder, Rung
    from policytrack.records.plan import Goal, Measure, Plan
    from policytrack.records.programme import Programme
    from policytrack.records.relation import Relation
    from policytrack.records.source import Quote, Source
    from policytrack.records.target import Target
    from policytrack.records.tree import Tree
    from policytrack.report import Report
    from policytrack.report.methods import compare_methods
    from policytrack.revisions.changes import Changes, changes
    from policytrack.revisions.history import History, history
    from policytrack.rollup.implementation import implementation
    from policytrack.rollup.rollup import RollUp, roll_up
    from policytrack.storage import StorageError, load_assessments, save_assessments
    from policytrack.text.messages import Problem, Reason
    from policytrack.values.period import Period, Since, Until
    from policytrack.values.quantity import Quantity
    from policytrack.values.truth import Truth

# Where each public name lives; the same as above, which type checkers read.
_HOMES = MappingProxyType(
    {
        "Area": "policytrack.records.area",
        "Assessment": "policytrack.assessment",
        "Assessments": "policytrack.assessment",
        "Verdict": "policytrack.assessment",
        "assess": "policytrack.assessment.assess",
        "Assumption": "policytrack.records.assumption",
        "Body": "policytrack.records.body",
        "Catalog": "policytrack.catalog",
        "CatalogError": "policytrack.catalog",
        "load_catalog": "policytrack.catalog",
        "Claim": "policytrack.records.claim",
        "Conflict": "policytrack.records.conflict",
        "Doubt": "policytrack.records.conflict",
        "DuplicateIdError": "policytrack.errors",
        "InputError": "policytrack.errors",
        "MissingError": "policytrack.errors",
        "PolicytrackError": "policytrack.errors",
        "UndecidedError": "policytrack.errors",
        "UnitError": "policytrack.errors",
        "Event": "policytrack.records.event",
        "Figure": "policytrack.records.figure",
        "Check": "policytrack.consistency",
        "Closure": "policytrack.consistency",
        "check_balance": "policytrack.consistency",
        "check_count": "policytrack.consistency",
        "check_gap": "policytrack.consistency",
        "check_growth": "policytrack.consistency",
        "check_subset": "policytrack.consistency",
        "check_restated": "policytrack.consistency",
        "check_share": "policytrack.consistency",
        "check_sum": "policytrack.consistency",
        "Indicator": "policytrack.records.indicator",
        "Ladder": "policytrack.records.ladder",
        "Rung": "policytrack.records.ladder",
        "Problem": "policytrack.text.messages",
        "Reason": "policytrack.text.messages",
        "Method": "policytrack.method",
        "Outcome": "policytrack.method",
        "methods": "policytrack.method",
        "Period": "policytrack.values.period",
        "Since": "policytrack.values.period",
        "Until": "policytrack.values.period",
        "Goal": "policytrack.records.plan",
        "Measure": "policytrack.records.plan",
        "Plan": "policytrack.records.plan",
        "Programme": "policytrack.records.programme",
        "StorageError": "policytrack.storage",
        "load_assessments": "policytrack.storage",
        "save_assessments": "policytrack.storage",
        "Quantity": "policytrack.values.quantity",
        "Relation": "policytrack.records.relation",
        "Report": "policytrack.report",
        "compare_methods": "policytrack.report.methods",
        "Changes": "policytrack.revisions.changes",
        "changes": "policytrack.revisions.changes",
        "ClaimCheck": "policytrack.claims.check",
        "check_claim": "policytrack.claims.check",
        "Ranking": "policytrack.ranking.compare",
        "compare_areas": "policytrack.ranking.compare",
        "History": "policytrack.revisions.history",
        "history": "policytrack.revisions.history",
        "known_by": "policytrack.records.known",
        "RollUp": "policytrack.rollup.rollup",
        "roll_up": "policytrack.rollup.rollup",
        "implementation": "policytrack.rollup.implementation",
        "Tree": "policytrack.records.tree",
        "Quote": "policytrack.records.source",
        "Source": "policytrack.records.source",
        "Target": "policytrack.records.target",
        "Truth": "policytrack.values.truth",
    }
)

__all__ = [
    "Area",
    "Assessment",
    "Assessments",
    "Assumption",
    "Body",
    "Catalog",
    "CatalogError",
    "Changes",
    "Check",
    "Claim",
    "ClaimCheck",
    "Closure",
    "Conflict",
    "Doubt",
    "DuplicateIdError",
    "Event",
    "Figure",
    "Goal",
    "History",
    "Indicator",
    "InputError",
    "Ladder",
    "Measure",
    "Method",
    "MissingError",
    "Outcome",
    "Period",
    "Plan",
    "PolicytrackError",
    "Problem",
    "Programme",
    "Quantity",
    "Quote",
    "Ranking",
    "Reason",
    "Relation",
    "Report",
    "RollUp",
    "Rung",
    "Since",
    "Source",
    "StorageError",
    "Target",
    "Tree",
    "Truth",
    "UndecidedError",
    "UnitError",
    "Until",
    "Verdict",
    "assess",
    "changes",
    "check_balance",
    "check_claim",
    "check_count",
    "check_gap",
    "check_growth",
    "check_restated",
    "check_share",
    "check_subset",
    "check_sum",
    "compare_areas",
    "compare_methods",
    "history",
    "implementation",
    "known_by",
    "load_assessments",
    "load_catalog",
    "methods",
    "roll_up",
    "save_assessments",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"policytrack has no {name!r}; its names are in policytrack.__all__")
        value = globals()[name] = getattr(import_module(home), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})
