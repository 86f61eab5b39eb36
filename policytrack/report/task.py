"""One line of a report: what is asked and reported in the words of its source, and what came of it."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from policytrack.assessment import Assessment


def _answers(value: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(value))


@frozen(kw_only=True)
class CellWords:
    """What stands in one cell of the source: the words, the cell (F7), and the heading of its column."""

    words: str
    cell: str | None = None
    heading: str | None = None


@frozen(kw_only=True)
class Task:
    """One line of a report: what is asked and reported in the words of its source, and its assessment.

    `number` is how its source counts the line: the row of a spreadsheet ("6"), else the id of the target. `key` is
    unique in the report. A task without an amount has the assessment of a target without one, a staged task that of
    its measure. `stated` is the share of completion that the office states, `light` the light that it states,
    `rests_on` says of `kind`, `better` and `deadline` what in the source each answer rests on.
    """

    key: str
    number: str
    name: str
    assessment: Assessment
    sheet: str | None = None
    group: tuple[str, ...] = ()
    body: str | None = None
    area: str | None = None
    asked: CellWords | None = None
    reported: CellWords | None = None
    stated: CellWords | None = None
    light: CellWords | None = None
    note: CellWords | None = None
    rests_on: Mapping[str, str] = field(factory=dict, converter=_answers)

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of the source that it stands in."""
        every = (self.asked, self.reported, self.stated, self.light, self.note)
        return tuple(one.cell for one in every if one is not None and one.cell is not None)
