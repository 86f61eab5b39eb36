"""A ledger as the JSON object that `policytrack ledger FILE --json` prints."""

from collections.abc import Iterable, Mapping
from typing import Any

from policytrack.ledger.ledger import Ledger
from policytrack.ledger.reading import SheetRead
from policytrack.ledger.row.row import LedgerRow, NotRow
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import LANGUAGES

SCHEMA = "policytrack.ledger/1"


def as_json(ledger: Ledger) -> dict[str, Any]:
    """Return a ledger as plain values: amounts in the notation, days as YYYY-MM-DD, no key without a value."""
    situation = ledger.situation
    return (
        {"schema": SCHEMA, "file": ledger.file, "encoding": ledger.encoding}
        | _said(
            lang=ledger.lang,
            as_of=situation.as_of,
            as_of_from=situation.as_of_from,
            period=situation.period,
            period_from=situation.period_from,
            area=situation.area,
            area_from=situation.area_from,
            subject=situation.subject,
        )
        | {
            "sheets": [_sheet(one) for one in ledger.sheets],
            "rows": [_row(one) for one in ledger.rows],
            "not_rows": [_not_row(one) for one in ledger.not_rows],
            "problems": [_problem(one) for one in ledger.problems],
        }
    )


def _said(**values: Any) -> dict[str, Any]:
    return {name: _plain(value) for name, value in values.items() if value is not None and value not in ("", ())}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: str(one) for key, one in value.items()}
    if isinstance(value, (str, int)) and type(value) in (str, int):
        return value
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [str(one) for one in value]
    return str(value)


def _sheet(sheet: SheetRead) -> dict[str, Any]:
    return (
        {"name": sheet.name}
        | _said(state=sheet.state)
        | {
            "header_rows": list(sheet.header_rows),
            "columns": dict(sheet.columns),
        }
    )


def _row(row: LedgerRow) -> dict[str, Any]:
    unit = row.unit_words or (None if row.unit is None else f"{row.unit.scale}{row.unit.symbol}")
    unit = "%" if row.unit is not None and row.unit.is_share else unit
    made = _said(
        row=row.row,
        sheet=row.sheet,
        kind=row.kind,
        no=row.no,
        task=row.task,
        group=" / ".join(row.group),
        body=row.body,
        area=row.area,
        unit=unit,
        target=row.target,
        target_cell=row.target_cell,
        figure=row.figure,
        figure_cell=row.figure_cell,
        figure_on=row.figure_on,
        baseline=row.baseline,
        claimed=row.claimed,
        each=row.each,
        deadline=row.deadline,
        deadline_from=row.deadline_from,
        stated_completion=row.stated_completion,
        light=None if row.light is None else row.light.words,
        note=None if row.note is None else row.note.words,
    )
    if row.partners:
        made["with"] = list(row.partners)
    for name, amounts in (("targets", row.targets), ("figures", row.figures)):
        if amounts:
            made[name] = {key: str(amount) for key, amount in amounts.items()}
    if row.candidates:
        made["candidates"] = list(row.candidates)
    if row.also is not None:
        made["also"] = _said(target=row.also.target, figure=row.also.figure, kind=row.also.kind)
    if row.better is not None:
        made |= {"better": row.better.value, "better_from": row.better.source}
    if row.indicator_kind is not None:
        made |= {"indicator_kind": row.indicator_kind.value, "indicator_kind_from": row.indicator_kind.source}
    if not row.is_comparable:
        made["comparable"] = False
    return made


def _not_row(row: NotRow) -> dict[str, Any]:
    return _said(sheet=row.sheet, row=row.row, why=row.why, words=row.words)


def _problem(problem: CellProblem) -> dict[str, Any]:
    return (
        _said(
            sheet=problem.sheet,
            cell=problem.cell,
            row=problem.row,
            column=problem.column,
            code=problem.code,
            severity=problem.severity,
            found=problem.found,
            expected=problem.expected,
            example=problem.example,
        )
        | ({"cells": [problem.cell, *problem.more]} if problem.more else {})
        | {"text": {lang: problem.text(lang) for lang in LANGUAGES}}
    )
