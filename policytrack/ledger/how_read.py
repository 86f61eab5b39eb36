"""How a ledger was read, as a text: its columns, what each row rests on, what is no task, and what to check."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from policytrack.ledger.ledger import Ledger
from policytrack.ledger.reading import SheetRead
from policytrack.ledger.row.inferred import DEFAULT
from policytrack.ledger.row.row import Inferred, LedgerRow, NotRow
from policytrack.ledger.row.row_parts import CONTRADICTS, QUARTERS
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.situation import OPTION, TITLE
from policytrack.report.signs import shortened
from policytrack.report.table import ABSENT, grid
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import label
from policytrack.values.quantity import Quantity

ROOM = 24  # columns for the name of a task, and for what a row rests on
_UNIT = "unit "
_SOURCES = frozenset((DEFAULT, OPTION, TITLE, QUARTERS, CONTRADICTS, "baseline", "note"))
_SEVERITIES = ("error", "warning", "note")
# The answers that are inferred, and the code of each one's words.
_SENSES: Mapping[str, str] = MappingProxyType(
    {"flow": "sense-flow", "stock": "sense-stock", "unknown": "sense-unknown", "up": "sense-up", "down": "sense-down"}
)


def how_read(ledger: Ledger, lang: str) -> str:
    """Return how a ledger was read: each column, what kind, direction and due day of each row rest on, and problems."""
    return "\n".join(
        [
            _whole(ledger, lang),
            *(line for sheet in ledger.sheets for line in _sheet(sheet, lang)),
            *([] if not ledger.rows else ["", _rows(ledger.rows, lang)]),
            *_left_out(ledger.not_rows, lang),
            *_problems(ledger.problems, lang),
        ]
    )


def _whole(ledger: Ledger, lang: str) -> str:
    """Return the line on the file: area, time and cut-off day, each with the cell that says it."""
    facts = ledger.situation
    said = [
        label(code, lang, value=value, source=_source(source, lang))
        for code, value, source in (
            ("read-area", facts.area, facts.area_from),
            ("read-period", facts.period, facts.period_from),
            ("read-as-of", facts.as_of, facts.as_of_from),
        )
        if value is not None
    ]
    comma = "，" if lang == "zh" else ", "
    return label("read-file", lang, file=ledger.file, said=comma.join(said) or label("read-nothing", lang))


def _source(source: str | None, lang: str) -> str:
    """Return what an answer rests on, in words: a cell and a word of the ledger stay what they are."""
    if not source:
        return label("rests-unsaid", lang)
    if source.startswith(_UNIT):
        return label("rests-unit", lang, unit=source.removeprefix(_UNIT))
    return label(f"rests-{source}", lang) if source in _SOURCES else source


def _sheet(sheet: SheetRead, lang: str) -> Iterator[str]:
    name = sheet.name if sheet.name is not None else label("read-only-sheet", lang)
    if sheet.state != "read":
        yield label(f"read-sheet-{sheet.state}", lang, name=name)
        return
    rows = "–".join(dict.fromkeys((str(sheet.header_rows[0]), str(sheet.header_rows[-1]))))
    yield label("read-sheet", lang, name=name, rows=rows)
    for letter, role in sheet.columns.items():
        heading = sheet.headings.get(letter, "")
        yield label("read-column", lang, letter=letter, heading=heading, role=_role(role, lang))


def _role(role: str, lang: str) -> str:
    """Return the words of a role, such as target:Q1 or task+target."""
    name, _, key = role.partition(":")
    words = "+".join(ColumnRole(one).say(lang) for one in name.split("+"))
    return f"{words} {key}".rstrip()


def _rows(rows: Iterable[LedgerRow], lang: str) -> str:
    heads = [label(f"read-{name}", lang) for name in ("row", "task", "asked", "reported", "rests-on")]
    cells = [[[row.number], _task(row), *_amounts(row, lang), _rests(row, lang) or [ABSENT]] for row in rows]
    return grid(heads, cells, lang=lang, format="simple", width=None)


def _task(row: LedgerRow) -> list[str]:
    besides = [one for one in (row.area, row.body) if one]
    return [shortened(one, ROOM) for one in (row.task, *besides)]


def _amounts(row: LedgerRow, lang: str) -> tuple[list[str], list[str]]:
    """Return what is asked and what is reported: the amount as it was read, below it the cell."""
    asked = _amount(row.target, lang) if row.target is not None else row.kind.say(lang)
    reported = ABSENT if row.figure is None else _amount(row.figure, lang)
    return (
        [shortened(asked, ROOM), *([row.target_cell] if row.target_cell else [])],
        [shortened(reported, ROOM), *([row.figure_cell] if row.figure_cell and row.figure is not None else [])],
    )


def _amount(amount: Quantity, lang: str) -> str:
    """Return an amount in words; in English in the notation, which keeps the units of the ledger."""
    return amount.say(lang) if lang == "zh" else str(amount)


def _rests(row: LedgerRow, lang: str) -> list[str]:
    """Return kind, direction and due day, each with what it rests on."""
    found = [_sense(one, lang) for one in (row.indicator_kind, row.better) if one is not None]
    if row.deadline is not None:
        found.append(label("read-due", lang, day=row.deadline, source=_source(row.deadline_from, lang)))
    return found


def _sense(one: Inferred, lang: str) -> str:
    return label("read-sense", lang, sense=label(_SENSES[one.value], lang), source=_source(one.source, lang))


def _left_out(rows: Iterable[NotRow], lang: str) -> Iterator[str]:
    """Yield the rows that are no tasks, those of one reason together."""
    found: dict[str, list[NotRow]] = {}
    for row in rows:
        found.setdefault(row.why.say(lang), []).append(row)
    if found:
        yield ""
        yield label("read-not-rows", lang)
    for why, some in found.items():
        numbers = tuple(str(row.row) for row in some)
        words = shortened(some[0].words, 2 * ROOM) if len(some) == 1 and some[0].words != why else ""
        yield label("read-not-row", lang, rows=numbers, why=why, words=words).rstrip("：: ")


def _problems(problems: Iterable[CellProblem], lang: str) -> Iterator[str]:
    """Yield the problems, the gravest first."""
    every = list(problems)
    for severity in _SEVERITIES:
        some = [one for one in every if one.severity == severity]
        if some:
            yield ""
            yield label(f"read-{severity}", lang, count=len(some))
            several = len({one.sheet for one in every}) > 1
            for one in some:
                place = f"[{one.sheet}] {one.cell}" if several and one.sheet is not None else one.cell
                yield f"  {place} {one.text(lang)}"
