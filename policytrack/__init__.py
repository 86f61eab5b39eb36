"""Promised amounts, reported amounts, and an honest verdict."""

from policytrack.area import Area
from policytrack.assessment import Assessment, Assessments, Verdict, assess
from policytrack.assumption import Assumption
from policytrack.body import Body
from policytrack.catalog import Catalog, CatalogError, load_catalog
from policytrack.errors import IdentityError, InputError, MissingError, PolicytrackError, UndecidedError, UnitError
from policytrack.figure import Figure
from policytrack.indicator import Indicator
from policytrack.messages import Problem, Reason
from policytrack.period import Period, Since, Until
from policytrack.quantity import Quantity
from policytrack.report import Report
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
    "Figure",
    "IdentityError",
    "Indicator",
    "InputError",
    "MissingError",
    "Period",
    "PolicytrackError",
    "Problem",
    "Quantity",
    "Quote",
    "Reason",
    "Report",
    "Since",
    "Source",
    "Target",
    "Truth",
    "UndecidedError",
    "UnitError",
    "Until",
    "Verdict",
    "assess",
    "load_catalog",
]
