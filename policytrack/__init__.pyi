# Written by tools/public_names.py from the table in __init__.py; do not edit.
from policytrack.assessment.assess import assess as assess
from policytrack.assessment.assessment import Assessment as Assessment
from policytrack.assessment.assessments import Assessments as Assessments
from policytrack.assessment.verdict import Verdict as Verdict
from policytrack.catalog.catalog import Catalog as Catalog
from policytrack.catalog.catalog import CatalogError as CatalogError
from policytrack.catalog.shipped import load_catalog as load_catalog
from policytrack.claims.check import check_claim as check_claim
from policytrack.errors import DuplicateIdError as DuplicateIdError
from policytrack.errors import FrozenRecordError as FrozenRecordError
from policytrack.errors import InputError as InputError
from policytrack.errors import MissingError as MissingError
from policytrack.errors import NumberError as NumberError
from policytrack.errors import PolicytrackError as PolicytrackError
from policytrack.errors import UndecidedError as UndecidedError
from policytrack.errors import UnitError as UnitError
from policytrack.extras import MissingExtraError as MissingExtraError
from policytrack.ledger.file.error import LedgerError as LedgerError
from policytrack.ledger.layout.layout import Layout as Layout
from policytrack.ledger.layout.layout_file import LayoutError as LayoutError
from policytrack.ledger.ledger import Ledger as Ledger
from policytrack.ledger.ledger import read_ledger as read_ledger
from policytrack.light import light_of as light_of
from policytrack.light import lights as lights
from policytrack.method import methods as methods
from policytrack.ranking.compare import compare_areas as compare_areas
from policytrack.readers.target import read_target as read_target
from policytrack.records.area import Area as Area
from policytrack.records.assumption import Assumption as Assumption
from policytrack.records.body import Body as Body
from policytrack.records.claim import Claim as Claim
from policytrack.records.figure import Figure as Figure
from policytrack.records.indicator import Indicator as Indicator
from policytrack.records.known import known_by as known_by
from policytrack.records.plan import Goal as Goal
from policytrack.records.plan import Measure as Measure
from policytrack.records.plan import Plan as Plan
from policytrack.records.several_targets import AllOf as AllOf
from policytrack.records.several_targets import AnyOf as AnyOf
from policytrack.records.source import Quote as Quote
from policytrack.records.source import Source as Source
from policytrack.records.target import Target as Target
from policytrack.report.output import OutputFileError as OutputFileError
from policytrack.report.report import Report as Report
from policytrack.revisions.changes import changes as changes
from policytrack.revisions.history import history as history
from policytrack.rollup.implementation import implementation as implementation
from policytrack.rollup.rollup import roll_up as roll_up
from policytrack.storage.error import StorageError as StorageError
from policytrack.storage.file import load_assessments as load_assessments
from policytrack.storage.file import save_assessments as save_assessments
from policytrack.text.messages import Problem as Problem
from policytrack.values.period import Period as Period
from policytrack.values.quantity import Quantity as Quantity
from policytrack.values.truth import Truth as Truth

__all__ = [
    "AllOf",
    "AnyOf",
    "Area",
    "Assessment",
    "Assessments",
    "Assumption",
    "Body",
    "Catalog",
    "CatalogError",
    "Claim",
    "DuplicateIdError",
    "Figure",
    "FrozenRecordError",
    "Goal",
    "Indicator",
    "InputError",
    "Layout",
    "LayoutError",
    "Ledger",
    "LedgerError",
    "Measure",
    "MissingError",
    "MissingExtraError",
    "NumberError",
    "OutputFileError",
    "Period",
    "Plan",
    "PolicytrackError",
    "Problem",
    "Quantity",
    "Quote",
    "Report",
    "Source",
    "StorageError",
    "Target",
    "Truth",
    "UndecidedError",
    "UnitError",
    "Verdict",
    "assess",
    "changes",
    "check_claim",
    "compare_areas",
    "history",
    "implementation",
    "known_by",
    "light_of",
    "lights",
    "load_assessments",
    "load_catalog",
    "methods",
    "read_ledger",
    "read_target",
    "roll_up",
    "save_assessments",
]
