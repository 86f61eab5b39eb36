"""English policy prose read into quantities and periods: right, or refused."""

from policytrack.en.rank import find_ranks, read_rank
from policytrack.en.reading import find, fold, read_period, read_quantity, same_count
from policytrack.prose.error import ReadError
from policytrack.prose.fold import Folded
from policytrack.prose.rank import Rank
from policytrack.prose.reading import Reading

__all__ = [
    "Folded",
    "Rank",
    "ReadError",
    "Reading",
    "find",
    "find_ranks",
    "fold",
    "read_period",
    "read_quantity",
    "read_rank",
    "same_count",
]
