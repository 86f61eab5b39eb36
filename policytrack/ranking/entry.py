"""One area in a comparison: ranked, or left out and why."""

from attrs import frozen

from policytrack.ranking.position import Record
from policytrack.ranking.ranks import Rank
from policytrack.ranking.ratio import Ratio
from policytrack.records.area import Area
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity


@frozen
class Member:
    """One area in a ranking: what it promises or reports, as which range that was ranked, and which rank it may have.

    `basis` says how the words became that range, where they differ; `open` why the rank is not certain. `probable` is
    the rank by what hedges such as 左右 probably mean. `ambition` is the amount as a share of the stock at the start,
    `per_base` for each of the denominator: a Reason says why there is none, and None that none was asked for.
    """

    area: Area
    record: Record
    amount: Quantity
    taken: Interval | None
    rank: Rank
    basis: Reason | None = None
    open: Reason | None = None
    probable: Rank | None = None
    ambition: Ratio | Reason | None = None
    ambition_rank: Rank | None = None
    per_base: Ratio | Reason | None = None
    per_base_rank: Rank | None = None


@frozen
class Excluded:
    """A record that is not ranked: the fields in which it differs from those that are, and in words."""

    area: Area
    record: Record
    fields: tuple[str, ...]
    reason: Reason
