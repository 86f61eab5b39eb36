"""Promised amounts, reported amounts, and an honest verdict."""

from policytrack.area import Area
from policytrack.assessment import Assessment, Assessments, Verdict, assess
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
from policytrack.messages import Problem, Reason
from policytrack.method import Method, Outcome, methods
from policytrack.period import Period, Since, Until
from policytrack.plan import Goal, Measure, Plan
from policytrack.programme import Programme
from policytrack.quantity import Quantity
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
from policytrack.truth import Truth

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
    "load_catalog",
    "methods",
    "roll_up",
    "stages",
]
