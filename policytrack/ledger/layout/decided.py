"""The layout in which what was decided of a ledger is kept, for the next month's."""

from attrs import evolve

from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.ledger import Ledger
from policytrack.ledger.table.roles import ColumnRole


def decided(ledger: Ledger) -> Layout:
    """Return what was said of a ledger, with the role of each column that its heading alone tells from the others.

    What the next ledger says itself is left to it: its cut-off day always, its year and area where this one says them.
    """
    roles: dict[str, set[str]] = {}
    for sheet in ledger.sheets:
        for letter, role in sheet.columns.items():
            roles.setdefault(sheet.headings.get(letter, ""), set()).add(role)
    found = {
        heading: next(iter(some))
        for heading, some in roles.items()
        if heading and len(some) == 1 and ColumnRole.KEEP_OUT not in some
    }
    said = {name: role for name, role in ledger.layout.columns.items() if name not in found}
    return evolve(ledger.layout, as_of=None, columns={**found, **_without_letters(said, ledger)})


def _without_letters(said: dict[str, str], ledger: Ledger) -> dict[str, str]:
    """Return roles said by letter only where the heading does not tell the column: a letter is wrong when it moves."""
    kept = {}
    for name, role in said.items():
        headings = [sheet.headings[name.upper()] for sheet in ledger.sheets if name.upper() in sheet.headings]
        alone = headings and all(list(ledger.sheets[0].headings.values()).count(one) == 1 for one in headings)
        if not alone:
            kept[name] = role
    return kept
