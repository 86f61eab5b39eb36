"""Records: what sources state, as typed objects: indicators, targets, figures, plans, claims and others."""

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
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.source import Quote, Source
from policytrack.records.target import Target
from policytrack.records.tree import Tree

__all__ = [
    "AllOf",
    "AnyOf",
    "Area",
    "Assumption",
    "Body",
    "Claim",
    "Conflict",
    "Doubt",
    "Event",
    "Figure",
    "Goal",
    "Indicator",
    "Ladder",
    "Measure",
    "Plan",
    "Programme",
    "Quote",
    "Relation",
    "Rung",
    "Source",
    "Target",
    "Tree",
    "known_by",
]
