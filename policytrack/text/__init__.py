"""All texts for readers, in Chinese and English, by code."""

from collections.abc import Mapping
from types import MappingProxyType

from policytrack.errors import InputError
from policytrack.text.bulletin import BULLETIN
from policytrack.text.command_line import COMMAND_LINE
from policytrack.text.labels import LABELS
from policytrack.text.page import PAGE
from policytrack.text.problems import PROBLEMS
from policytrack.text.reasons.claims import CLAIMS
from policytrack.text.reasons.consistency import CONSISTENCY
from policytrack.text.reasons.forecast import FORECAST
from policytrack.text.reasons.ledger import LEDGER
from policytrack.text.reasons.light import LIGHT
from policytrack.text.reasons.method import METHOD
from policytrack.text.reasons.notes import NOTES
from policytrack.text.reasons.ranking import RANKING
from policytrack.text.reasons.revisions import REVISIONS
from policytrack.text.reasons.rollup import ROLLUP
from policytrack.text.reasons.set_aside import SET_ASIDE
from policytrack.text.reasons.several import SEVERAL
from policytrack.text.reasons.verdict import VERDICT
from policytrack.text.workbook import WORKBOOK

Texts = Mapping[str, tuple[str, str]]


def joined(*tables: Texts) -> Texts:
    """Return several tables of texts as one; `InputError` for a code that two of them give."""
    texts: dict[str, tuple[str, str]] = {}
    for table in tables:
        twice = texts.keys() & table.keys()
        if twice:
            raise InputError(f"two texts are given for the code {min(twice)!r}; rename one of them")
        texts.update(table)
    return MappingProxyType(texts)


_NOTES: Texts = {code: (note.zh, note.en) for code, note in NOTES.items()}
REASONS = joined(
    VERDICT,
    SEVERAL,
    _NOTES,
    SET_ASIDE,
    CONSISTENCY,
    FORECAST,
    METHOD,
    LIGHT,
    RANKING,
    REVISIONS,
    ROLLUP,
    CLAIMS,
    LEDGER,
)
TEXTS = joined(REASONS, PROBLEMS, LABELS, COMMAND_LINE, BULLETIN, PAGE, WORKBOOK)

__all__ = ["LABELS", "PROBLEMS", "REASONS", "TEXTS"]
