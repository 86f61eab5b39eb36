"""The workbook of a report, fed in as a ledger: its sheet of tasks is read, by the headings that it has."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import fields_dict

from policytrack.ledger.file.grid import Sheet, column_name
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.layout.own_csv import layout_of_own_csv
from policytrack.ledger.table.roles import ColumnRole
from policytrack.records.indicator import Better, IndicatorKind
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import LANGUAGES, label

SHEETS = ("sheet-summary", "sheet-tasks", "sheet-evidence", "sheet-problems")
HEADER = 2
KINDS = (IndicatorKind.FLOW, IndicatorKind.STOCK)
SIDES = (Better.UP, Better.DOWN)
R = ColumnRole
# The role of each heading of the sheet of tasks; what the report worked out itself is not read.
ROLES: Mapping[str, ColumnRole] = MappingProxyType(
    {
        "head-row": R.KEEP_OUT,
        "head-id": R.NO,
        "head-sheet": R.KEEP_OUT,
        "head-group": R.GROUP,
        "head-task": R.TASK,
        "head-area": R.AREA,
        "head-body": R.BODY,
        "head-asked": R.TARGET,
        "head-asked-number": R.KEEP_OUT,
        "head-reported": R.FIGURE,
        "head-reported-number": R.KEEP_OUT,
        "head-done": R.KEEP_OUT,
        "head-gone": R.KEEP_OUT,
        "head-verdict": R.KEEP_OUT,
        "head-to-do": R.KEEP_OUT,
        "head-light": R.KEEP_OUT,
        "head-stated": R.LIGHT,
        "head-figure-date": R.FIGURE_DATE,
        "head-kind-of": R.KEEP_OUT,
        "head-better": R.KEEP_OUT,
        "head-deadline": R.DEADLINE,
        "head-note": R.NOTE,
    }
)


def layout_of_own(sheets: Sequence[Sheet]) -> Layout | None:
    """Return how the workbook of a report is laid out; None where the sheets are not those of one."""
    names = [sheet.name for sheet in sheets]
    for lang in LANGUAGES:
        if names != [label(code, lang) for code in SHEETS]:
            continue
        tasks, roles = sheets[1], {label(code, lang): role for code, role in ROLES.items()}
        heads = tasks.rows[HEADER - 1] if len(tasks.rows) >= HEADER else ()
        if heads and all(head in roles for head in heads):
            columns = {column_name(at): str(roles[str(head)]) for at, head in enumerate(heads)}
            return Layout(
                sheet=str(tasks.name),
                header=HEADER,
                columns=columns,
                kinds=_said(tasks, lang, "head-kind-of", {kind.say(lang): str(kind) for kind in KINDS}),
                directions=_said(tasks, lang, "head-better", {side.say(lang): str(side) for side in SIDES}),
            )
    return None


def _said(tasks: Sheet, lang: str, code: str, words: Mapping[str, str]) -> dict[str, str]:
    """Return what a column says of each task, by its name, or by its row where tasks of one name are told otherwise.

    Only the words that a layout may say are returned.
    """
    heads = tasks.rows[HEADER - 1]
    named, heading = label("head-task", lang), label(code, lang)
    if named not in heads or heading not in heads:
        return {}
    name, place = heads.index(named), heads.index(heading)
    found: dict[str, dict[str, str]] = {}
    for number, row in enumerate(tasks.rows[HEADER:], start=HEADER + 1):
        task, word = row[name], row[place]
        if isinstance(task, str) and isinstance(word, str):
            found.setdefault(task, {})[str(number)] = words.get(word, "")
    said: dict[str, str] = {}
    for task, by_row in found.items():
        said |= by_row if len(set(by_row.values())) > 1 else {task: next(iter(by_row.values()))}
    return {one: word for one, word in said.items() if word}


def with_own_layout(sheets: Sequence[Sheet], layout: Layout) -> tuple[Layout, tuple[CellProblem, ...]]:
    """Return a layout with that of a report's workbook or CSV where the sheets are one, and a note that says so."""
    own = None if layout.sheet else layout_of_own(sheets) or layout_of_own_csv(sheets)
    if own is None:
        return layout, ()
    said = {name: getattr(layout, name) for name in fields_dict(Layout)}
    name = own.sheet[0] if own.sheet else None
    code = "own-csv" if name is None else "own-workbook"
    note = CellProblem(code=code, severity="note", sheet=name, cell="A1", row=1, found=name or "")
    return own.with_(**said), (note,)
