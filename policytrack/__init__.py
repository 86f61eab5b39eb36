"""Promised amounts, reported amounts, and an honest verdict.

Every name below is loaded when it is first used, so that `import policytrack` itself costs next to nothing.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policytrack.area import Area
    from policytrack.assessment import Assessment, Assessments, Verdict
    from policytrack.assessment.assess import assess
    from policytrack.assumption import Assumption
    from policytrack.body import Body
    from policytrack.catalog import Catalog, CatalogError, load_catalog
    from policytrack.claim import Claim
    from policytrack.doubt import Conflict, Doubt
    from policytrack.errors import IdentityError, InputError, MissingError, PolicytrackError, UndecidedError, UnitError
    from policytrack.event import Event
    from policytrack.figure import Figure
    from policytrack.identity import (
        Check,
        Closure,
        check_balance,
        check_count,
        check_gap,
        check_growth,
        check_part,
        check_same,
        check_share,
        check_sum,
    )
    from policytrack.indicator import Indicator
    from policytrack.ladder import Ladder, Rung
    from policytrack.method import Method, Outcome, methods
    from policytrack.plan import Goal, Measure, Plan
    from policytrack.portfolio import PortfolioError, load_assessments, save_assessments
    from policytrack.programme import Programme
    from policytrack.relation import Relation
    from policytrack.report import Report
    from policytrack.report.methods import compare_methods
    from policytrack.review.change import Changes, changes
    from policytrack.review.claim_check import ClaimCheck, check_claim
    from policytrack.review.comparison import Comparison, compare
    from policytrack.review.history import History, history
    from policytrack.review.known import known
    from policytrack.review.rollup import RollUp, roll_up
    from policytrack.review.stage import stages
    from policytrack.review.tree import Tree
    from policytrack.source import Quote, Source
    from policytrack.target import Target
    from policytrack.text.messages import Problem, Reason
    from policytrack.values.period import Period, Since, Until
    from policytrack.values.quantity import Quantity
    from policytrack.values.truth import Truth

# Where each public name lives; the same as above, which type checkers read.
_HOMES = MappingProxyType(
    {
        "Area": "policytrack.area",
        "Assessment": "policytrack.assessment",
        "Assessments": "policytrack.assessment",
        "Verdict": "policytrack.assessment",
        "assess": "policytrack.assessment.assess",
        "Assumption": "policytrack.assumption",
        "Body": "policytrack.body",
        "Catalog": "policytrack.catalog",
        "CatalogError": "policytrack.catalog",
        "load_catalog": "policytrack.catalog",
        "Claim": "policytrack.claim",
        "Conflict": "policytrack.doubt",
        "Doubt": "policytrack.doubt",
        "IdentityError": "policytrack.errors",
        "InputError": "policytrack.errors",
        "MissingError": "policytrack.errors",
        "PolicytrackError": "policytrack.errors",
        "UndecidedError": "policytrack.errors",
        "UnitError": "policytrack.errors",
        "Event": "policytrack.event",
        "Figure": "policytrack.figure",
        "Check": "policytrack.identity",
        "Closure": "policytrack.identity",
        "check_balance": "policytrack.identity",
        "check_count": "policytrack.identity",
        "check_gap": "policytrack.identity",
        "check_growth": "policytrack.identity",
        "check_part": "policytrack.identity",
        "check_same": "policytrack.identity",
        "check_share": "policytrack.identity",
        "check_sum": "policytrack.identity",
        "Indicator": "policytrack.indicator",
        "Ladder": "policytrack.ladder",
        "Rung": "policytrack.ladder",
        "Problem": "policytrack.text.messages",
        "Reason": "policytrack.text.messages",
        "Method": "policytrack.method",
        "Outcome": "policytrack.method",
        "methods": "policytrack.method",
        "Period": "policytrack.values.period",
        "Since": "policytrack.values.period",
        "Until": "policytrack.values.period",
        "Goal": "policytrack.plan",
        "Measure": "policytrack.plan",
        "Plan": "policytrack.plan",
        "Programme": "policytrack.programme",
        "PortfolioError": "policytrack.portfolio",
        "load_assessments": "policytrack.portfolio",
        "save_assessments": "policytrack.portfolio",
        "Quantity": "policytrack.values.quantity",
        "Relation": "policytrack.relation",
        "Report": "policytrack.report",
        "compare_methods": "policytrack.report.methods",
        "Changes": "policytrack.review.change",
        "changes": "policytrack.review.change",
        "ClaimCheck": "policytrack.review.claim_check",
        "check_claim": "policytrack.review.claim_check",
        "Comparison": "policytrack.review.comparison",
        "compare": "policytrack.review.comparison",
        "History": "policytrack.review.history",
        "history": "policytrack.review.history",
        "known": "policytrack.review.known",
        "RollUp": "policytrack.review.rollup",
        "roll_up": "policytrack.review.rollup",
        "stages": "policytrack.review.stage",
        "Tree": "policytrack.review.tree",
        "Quote": "policytrack.source",
        "Source": "policytrack.source",
        "Target": "policytrack.target",
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
    "Comparison",
    "Conflict",
    "Doubt",
    "Event",
    "Figure",
    "Goal",
    "History",
    "IdentityError",
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
    "PortfolioError",
    "Problem",
    "Programme",
    "Quantity",
    "Quote",
    "Reason",
    "Relation",
    "Report",
    "RollUp",
    "Rung",
    "Since",
    "Source",
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
    "check_part",
    "check_same",
    "check_share",
    "check_sum",
    "compare",
    "compare_methods",
    "history",
    "known",
    "load_assessments",
    "load_catalog",
    "methods",
    "roll_up",
    "save_assessments",
    "stages",
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
