"""Chinese policy prose read into quantities and periods: right, or refused."""

from policytrack.prose.error import ReadError
from policytrack.prose.fold import Folded
from policytrack.prose.rank import Rank
from policytrack.prose.reading import Reading
from policytrack.zh.rank import find_ranks, read_rank
from policytrack.zh.reading import find, fold, read_period, read_quantity
from policytrack.zh.units import same_count

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
