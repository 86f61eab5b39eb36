"""The CSV of a report, fed in as a ledger: its columns are read by the headings that a report gives them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from policytrack.ledger.file.grid import Sheet, column_name
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.table.roles import ColumnRole
from policytrack.report.flat import FLAT
from policytrack.text.messages import LANGUAGES

R = ColumnRole
# The role of each column that a ledger has; what the report worked out itself is not read.
ROLES: Mapping[str, ColumnRole] = MappingProxyType(
    {
        "group": R.GROUP,
        "area": R.AREA,
        "body": R.BODY,
        "task": R.TASK,
        "asked_text": R.TARGET,
        "reported_text": R.FIGURE,
        "reported_until": R.FIGURE_DATE,
        "due": R.DEADLINE,
        "light_stated": R.LIGHT,
        "note": R.NOTE,
    }
)
_OF_EVERY = ("task", "asked_text", "reported_text", "verdict_text")


def layout_of_own_csv(sheets: Sequence[Sheet]) -> Layout | None:
    """Return how the CSV of a report is laid out; None where the sheets are not those of one."""
    if len(sheets) != 1 or sheets[0].name is not None or not sheets[0].rows:
        return None
    heads = [value for value in sheets[0].rows[0] if value is not None]
    for lang in LANGUAGES:
        known = {one.heading(lang): id for id, one in FLAT.items()}
        ids = [known.get(str(head), "") for head in heads]
        if all(ids) and set(_OF_EVERY) <= set(ids):
            columns = {column_name(at): str(ROLES.get(id, R.KEEP_OUT)) for at, id in enumerate(ids)}
            return Layout(header=1, columns=columns)
    return None
