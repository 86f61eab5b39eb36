"""Where the records of a ledger's task stand: file, sheet and cell."""

from policytrack.records.figure import Figure
from policytrack.report.origin import Origin
from policytrack.report.task import CellWords, Task


def places_of(task: Task, origin: Origin) -> dict[str, str]:
    """Return the place of each record of a task by its id: district_projects.xlsx 进度表 E6; none where no file is."""
    if origin.file is None or not task.number.isdigit():
        return {}
    one = task.assessment
    figures: list[Figure] = [*one.used, *(aside.figure for aside in one.set_aside)]
    sheet = "" if task.sheet is None else f" {task.sheet}"
    places = {one.id: f"{origin.file}{sheet} {_cell(task.asked, task)}"}
    return places | {figure.id: f"{origin.file}{sheet} {_cell(task.reported, task)}" for figure in figures}


def _cell(words: CellWords | None, task: Task) -> str:
    return words.cell if words is not None and words.cell is not None else f"A{task.number}"
