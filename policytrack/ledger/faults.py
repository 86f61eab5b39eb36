"""The problems of a ledger, each at its cell; the same one many times is one problem with its cells."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from policytrack.ledger.file.grid import Value, cell_name
from policytrack.ledger.row.texts import text_of
from policytrack.ledger.table.column import LedgerColumn
from policytrack.text.cell_problem import CellProblem, CellSeverity

MOST_ALONE = 5
_TOGETHER_WORDS = """
no-amount no-figure no-figure-but-words figure-in-words target-empty completion-without-figure completion-capped
part-missing date-unreadable amount-unreadable formula-error no-baseline scale recurring body-spelling duplicate
merged-amount completion-unreadable target-unreadable figure-to-choose no-target asks-yes-or-no date-ambiguous
date-order-unknown unit-differs unit-missing figure-of-other-unit total-and-growth completion-contradicts
figure-of-other-stage
"""
_TOGETHER = frozenset(_TOGETHER_WORDS.split())


class Faults:
    """The problems of one sheet, in the order of their finding."""

    def __init__(self, sheet: str | None) -> None:
        self.sheet = sheet
        self.found: list[CellProblem] = []

    def add(
        self, code: str, severity: CellSeverity, row: int, column: LedgerColumn, value: Value = None, **args: Any
    ) -> None:
        """Add a problem of the cell in a row, counted from 0, and a column."""
        given = {name: args.pop(name) for name in ("expected", "example") if name in args}
        self.found.append(
            CellProblem(
                code=code,
                severity=severity,
                cell=cell_name(row, column.index),
                row=row + 1,
                sheet=self.sheet,
                column=column.title,
                found=text_of(value),
                args=tuple(args.items()),
                **given,
            )
        )

    def at(self, code: str, severity: CellSeverity, cell: str, row: int, found: str = "", **args: Any) -> None:
        """Add a problem of a cell that belongs to no column of the table."""
        given = {name: args.pop(name) for name in ("expected", "example", "column") if name in args}
        self.found.append(
            CellProblem(
                code=code,
                severity=severity,
                cell=cell,
                row=row,
                sheet=self.sheet,
                found=found,
                args=tuple(args.items()),
                **given,
            )
        )


@frozen
class _Kind:
    """What problems that are said together have in common."""

    code: str
    sheet: str | None
    column: str | None
    severity: str
    stage: str = ""

    @classmethod
    def of(cls, problem: CellProblem) -> "_Kind":
        args = dict(problem.args)
        stage = f"{args.get('stage', '')} {args.get('asked', '')}" if problem.code == "figure-of-other-stage" else ""
        return cls(problem.code, problem.sheet, problem.column, problem.severity, stage)


def together(problems: Iterable[CellProblem], targets: int = 0) -> tuple[CellProblem, ...]:
    """Return problems in their order, those that are the same in many cells of a column as one with its cells.

    A target column that holds words in all of its `targets` cells is said once.
    """
    groups: dict[_Kind, list[CellProblem]] = {}
    ordered = list(problems)
    for one in ordered:
        if one.code in _TOGETHER:
            groups.setdefault(_Kind.of(one), []).append(one)
    return tuple(_joined(ordered, groups, targets))


def _joined(ordered: list[CellProblem], groups: dict[_Kind, list[CellProblem]], targets: int) -> Iterator[CellProblem]:
    said: set[_Kind] = set()
    for one in ordered:
        kind = _Kind.of(one)
        members = groups.get(kind, [])
        if len(members) <= MOST_ALONE:
            yield one
        elif kind not in said:
            said.add(kind)
            more = tuple(other.cell for other in members[1:])
            if one.code == "no-amount" and len(members) >= targets:
                yield evolve(one, code="column-of-words", args=(("count", len(members)),), more=more)
            else:
                yield evolve(one, more=more)
