"""Chinese policy prose read into quantities and periods: right, or refused."""

from policytrack.zh.error import ReadError
from policytrack.zh.measure import same_count
from policytrack.zh.normalize import Folded, fold
from policytrack.zh.rank import Rank, read_rank
from policytrack.zh.reading import Reading, find, read_period, read_quantity

__all__ = [
    "Folded",
    "Rank",
    "ReadError",
    "Reading",
    "find",
    "fold",
    "read_period",
    "read_quantity",
    "read_rank",
    "same_count",
]
