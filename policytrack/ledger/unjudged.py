"""Rows that a report cannot judge, and figures that it cannot use, for want of a year, a due day or a cut-off day."""

import datetime
from collections.abc import Collection, Iterator, Sequence

from policytrack.ledger.records import TaskRecords
from policytrack.ledger.row.row import RowKind
from policytrack.text.cell_problem import CellProblem, CellSeverity
from policytrack.text.messages import label
from policytrack.values.period import last_day

_NAMED = 3
_OF_FIGURE = ("figure-undated", "figure-later")
_NOT_ASKED = (RowKind.NO_TARGET, RowKind.UNREADABLE)


def left_out(records: Sequence[TaskRecords], judged: Collection[str], lang: str) -> Iterator[CellProblem]:
    """Yield one problem with all rows that ask for something and have no year and no due day, so that none is lost."""
    missing = [
        one
        for one in records
        if one.key not in judged and one.problem is None and one.row.kind not in _NOT_ASKED and one.target is None
    ]
    sheets = dict.fromkeys(one.row.sheet for one in missing)
    for sheet in sheets:
        some = [one for one in missing if one.row.sheet == sheet]
        names = ("、" if lang == "zh" else ", ").join(one.row.task for one in some[:_NAMED])
        if len(some) > _NAMED:
            names = label("names-many", lang, names=names, count=len(some))
        yield _said(
            "row-undated", "error", some, [_cell(one, "row-undated") for one in some], tasks=names, count=len(some)
        )


def without_day(records: Sequence[TaskRecords]) -> Iterator[CellProblem]:
    """Yield the figures of which nobody says up to which day they count, or of which year they are."""
    found: dict[tuple[str, str | None], list[TaskRecords]] = {}
    for one in records:
        if one.target is None or one.figures or not one.row.is_comparable:
            continue
        if one.row.figure is not None or one.row.figures:
            code = "figure-undated" if one.row.figure is not None else "figure-yearless"
            found.setdefault((code, one.row.sheet), []).append(one)
    for (code, _), some in found.items():
        yield _said(code, "warning", some, [_cell(one, code) for one in some])


def later_than(records: Sequence[TaskRecords], on: datetime.date) -> Iterator[CellProblem]:
    """Yield each row whose only figures are of days after the day of the report."""
    for one in records:
        days = [last_day(figure.period) for figure in one.figures]
        found = [day for day in days if day is not None]
        if one.target is not None and found and min(found) > on:
            yield _said("figure-later", "note", [one], [_cell(one, "figure-later")], day=min(found))


def _cell(one: TaskRecords, code: str) -> str:
    cell = one.row.figure_cell if code in _OF_FIGURE else one.row.target_cell
    return cell or f"A{one.row.row}"


def _said(
    code: str, severity: CellSeverity, some: Sequence[TaskRecords], cells: Sequence[str], **args: object
) -> CellProblem:
    first = some[0].row
    words = first.reported if code in _OF_FIGURE else first.asked
    return CellProblem(
        code=code,
        severity=severity,
        cell=cells[0],
        row=first.row,
        sheet=first.sheet,
        column=None if words is None else words.heading,
        args=tuple(args.items()),
        more=tuple(cells[1:]),
    )
