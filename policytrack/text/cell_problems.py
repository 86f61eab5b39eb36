"""What is said of each fault of a ledger's cell: the whole message, a few words, and a request to check, zh and en."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from policytrack.text.cells.files import FILES
from policytrack.text.cells.left_open import LEFT_OPEN
from policytrack.text.cells.shares_and_figures import SHARES_AND_FIGURES
from policytrack.text.cells.targets import TARGETS
from policytrack.text.cells.times_and_rows import TIMES_AND_ROWS

Said: TypeAlias = tuple[str, str]

# code: (whole message, a few words below a table, a request in a bulletin), each in Chinese and English.
CELL_PROBLEMS: Mapping[str, tuple[Said, Said, Said]] = MappingProxyType(
    {**SHARES_AND_FIGURES, **TARGETS, **TIMES_AND_ROWS, **FILES, **LEFT_OPEN}
)
