"""One area in a ranking: ranked, or left out and why."""

from attrs import frozen

from policytrack.comparability.label import FigureOrTarget
from policytrack.ranking.ranks import RankRange
from policytrack.ranking.ratio import Ratio
from policytrack.records.area import Area
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity


@frozen
class RankedArea:
    """One area in a ranking: what it promises or reports, the range by which that was ranked, and its rank.

    `basis` says how the words became that range, where they differ; `open` why the rank is not certain. `probable` is
    the rank by what hedges such as 左右 probably mean. `ambition` is the amount as a share of the stock at the start,
    `per_base` for each of the denominator: a Reason says why there is none, and None that none was asked for.
    """

    area: Area
    record: FigureOrTarget
    amount: Quantity
    taken: Interval | None
    rank: RankRange
    basis: Reason | None = None
    open: Reason | None = None
    probable: RankRange | None = None
    ambition: Ratio | Reason | None = None
    ambition_rank: RankRange | None = None
    per_base: Ratio | Reason | None = None
    per_base_rank: RankRange | None = None


@frozen
class Excluded:
    """A record that is not ranked: the fields in which it differs from those that are, and in words."""

    area: Area
    record: FigureOrTarget
    fields: tuple[str, ...]
    reason: Reason
