"""Promised amounts, reported amounts, and an honest verdict.

Each public name is loaded when it is first used, so that `import policytrack` itself costs next to nothing.
"""

from importlib import import_module
from typing import Any

# The public names and where each lives. `__init__.pyi`, which type checkers and editors read, is written from this
# table by `python tools/public_names.py`.
_PUBLIC = {
    "policytrack.assessment.assess": ("assess",),
    "policytrack.assessment.assessment": ("Assessment",),
    "policytrack.assessment.assessments": ("Assessments",),
    "policytrack.assessment.verdict": ("Verdict",),
    "policytrack.catalog.catalog": ("Catalog", "CatalogError"),
    "policytrack.catalog.shipped": ("load_catalog",),
    "policytrack.claims.check": ("check_claim",),
    "policytrack.errors": (
        "DuplicateIdError",
        "FrozenRecordError",
        "InputError",
        "MissingError",
        "NumberError",
        "PolicytrackError",
        "UndecidedError",
        "UnitError",
    ),
    "policytrack.extras": ("MissingExtraError",),
    "policytrack.ledger.file.error": ("LedgerError",),
    "policytrack.ledger.layout.layout": ("Layout",),
    "policytrack.ledger.layout.layout_file": ("LayoutError",),
    "policytrack.ledger.ledger": ("Ledger", "read_ledger"),
    "policytrack.light": ("light_of", "lights"),
    "policytrack.method": ("methods",),
    "policytrack.ranking.compare": ("compare_areas",),
    "policytrack.readers.target": ("read_target",),
    "policytrack.records.area": ("Area",),
    "policytrack.records.assumption": ("Assumption",),
    "policytrack.records.body": ("Body",),
    "policytrack.records.claim": ("Claim",),
    "policytrack.records.figure": ("Figure",),
    "policytrack.records.indicator": ("Indicator",),
    "policytrack.records.known": ("known_by",),
    "policytrack.records.plan": ("Goal", "Measure", "Plan"),
    "policytrack.records.several_targets": ("AllOf", "AnyOf"),
    "policytrack.records.source": ("Quote", "Source"),
    "policytrack.records.target": ("Target",),
    "policytrack.report.output": ("OutputFileError",),
    "policytrack.report.report": ("Report",),
    "policytrack.revisions.changes": ("changes",),
    "policytrack.revisions.history": ("history",),
    "policytrack.rollup.implementation": ("implementation",),
    "policytrack.rollup.rollup": ("roll_up",),
    "policytrack.storage.error": ("StorageError",),
    "policytrack.storage.file": ("load_assessments", "save_assessments"),
    "policytrack.text.messages": ("Problem",),
    "policytrack.values.period": ("Period",),
    "policytrack.values.quantity": ("Quantity",),
    "policytrack.values.truth": ("Truth",),
}
_HOMES = {name: home for home, names in _PUBLIC.items() for name in names}
__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"policytrack has no {name!r}; its names are in policytrack.__all__")
    value = globals()[name] = getattr(import_module(home), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
