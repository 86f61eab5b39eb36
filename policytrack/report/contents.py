"""What a report is made of: the lines of its source, where they come from, and what is to be checked there."""

from functools import cached_property

from attrs import field, frozen

from policytrack.assessment import Assessments
from policytrack.report.counts import Counts
from policytrack.report.light_words import Lighting
from policytrack.report.origin import Origin
from policytrack.report.task import Task
from policytrack.text.cell_problem import CellProblem


@frozen
class Contents:
    """All that the outputs of a report are made from: table, bulletin, page, workbook and files say the same of it."""

    tasks: tuple[Task, ...]
    lang: str = field(kw_only=True)
    origin: Origin = field(default=Origin(), kw_only=True)
    problems: tuple[CellProblem, ...] = field(default=(), kw_only=True)
    previous: Assessments | None = field(default=None, kw_only=True)
    lighting: Lighting | None = field(default=None, kw_only=True)

    @cached_property
    def counts(self) -> Counts:
        """How many tasks have each verdict."""
        return Counts.of(self.tasks)
