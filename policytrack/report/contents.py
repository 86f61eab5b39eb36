"""What a report is made of: the lines of its source, where they come from, and what is to be checked there."""

from collections.abc import Mapping, Sequence
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
    def areas(self) -> tuple[str, ...]:
        """The areas of its tasks, in their order."""
        return tuple(dict.fromkeys(task.area for task in self.tasks if task.area is not None))

    @cached_property
    def _placed(self) -> Mapping[str, list[CellProblem]]:
        """Return the problems of each task, by its key."""
        rows: dict[tuple[str | None, str], list[Task]] = {}
        for task in self.tasks:
            rows.setdefault((task.sheet, task.number), []).append(task)
        names = {task.name for task in self.tasks}
        found: dict[str, list[CellProblem]] = {}
        for problem in (one for whole in self.problems for one in self.each_of(whole)):
            here = rows.get((problem.sheet, str(problem.row)), [])
            owners = [task for task in here if problem.cell in task.cells or problem.column in (task.name, task.area)]
            if not owners and len(here) == 1 and problem.column not in names:
                owners = here
            for task in owners:
                found.setdefault(task.key, []).append(problem)
        return found

    @cached_property
    def _each(self) -> Mapping[int, tuple[CellProblem, ...]]:
        return {id(whole): tuple(whole.each()) for whole in self.problems}

    def each_of(self, problem: CellProblem) -> tuple[CellProblem, ...]:
        """Return one of the problems for each of its cells, always the same values, as `problems_of` has them."""
        return self._each[id(problem)]

    def problems_of(self, task: Task) -> Sequence[CellProblem]:
        """Return the problems of the cells of a task: its own cells, else those of the row that it has alone."""
        return self._placed.get(task.key, ())

    @cached_property
    def counts(self) -> Counts:
        """How many tasks have each verdict."""
        return Counts.of(self.tasks)
