"""The writer of a workbook: plans of sheets through xlsxwriter, in which no text becomes a formula or a link."""

import datetime
import math
from collections.abc import Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Any

from attrs import define, field

from policytrack.extras import load
from policytrack.hidden import visible
from policytrack.report.contents import Contents
from policytrack.report.heading import cut_off, scope
from policytrack.report.workbook.entry import CellEntry, Fill, plain_form
from policytrack.report.workbook.evidence_sheet import evidence_plan
from policytrack.report.workbook.problems_sheet import problems_plan
from policytrack.report.workbook.sheet_plan import Entries, SheetPlan
from policytrack.report.workbook.summary_sheet import summary_plan
from policytrack.report.workbook.tasks_sheet import tasks_plan
from policytrack.text.messages import say

NARROWEST = 6  # letters of a column
LINE, TITLE = 16, 26  # points of a row for each line of its words, and of a title
MOST_LINES = 12  # of a cell; what has more is read in the cell itself
MEASURED = 500  # rows whose words decide how wide a column is
MOST_FORMS = 150  # of numbers with words in them; a spreadsheet keeps some 200 of its own
MOST_LETTERS = 32_767  # of a cell
PLACEHOLDER = "…"
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "constant_memory": True}
_FONTS = {"zh": "Microsoft YaHei", "en": "Calibri"}
_LOOKS: Mapping[Fill, Mapping[str, Any]] = MappingProxyType(
    {
        "": {},
        "ok": {"bg_color": "#E3F2E8", "font_color": "#0A6B3D"},
        "warn": {"bg_color": "#FDF0D9", "font_color": "#8A4B00"},
        "bad": {"bg_color": "#FBE3E4", "font_color": "#A3161F"},
        "calm": {"bg_color": "#EEF0F2", "font_color": "#57606A"},
        "blue": {"bg_color": "#E1ECF7", "font_color": "#1F4E79"},
        "orange": {"bg_color": "#FCE4D6", "font_color": "#833C00"},
        "head": {"bold": True, "bg_color": "#EEF2F6", "bottom": 1},
        "head-right": {"bold": True, "bg_color": "#EEF2F6", "bottom": 1, "align": "right", "indent": 0},
        "title": {"bold": True, "font_size": 14, "text_wrap": False, "indent": 0},
        "part": {"bold": True, "text_wrap": False},
        "line": {"text_wrap": False},
    }
)


def workbook_bytes(contents: Contents) -> bytes:
    """Return a report as the bytes of an .xlsx; `MissingExtraError` where xlsxwriter is not installed."""
    held = BytesIO()
    book = load("xlsxwriter").Workbook(held, _SAFE)
    writer = _Writer(book, contents.lang)
    book.set_properties(_properties(contents))
    for plan in (summary_plan(contents), tasks_plan(contents), evidence_plan(contents), problems_plan(contents)):
        writer.write(plan)
    book.close()
    return held.getvalue()


def _properties(contents: Contents) -> dict[str, str]:
    """Return what the file says of itself."""
    origin, tasks, lang = contents.origin, contents.tasks, contents.lang
    return {
        "title": visible(scope(origin, tasks, lang, origin.period)),
        "subject": say(cut_off(origin, tasks), lang),
        "comments": "policytrack",
        "keywords": visible(origin.file or ""),
    }


@define
class _Writer:
    """Writes sheets into one workbook, whose formats they share."""

    book: Any
    lang: str
    formats: dict[tuple[str, Fill], Any] = field(factory=dict)
    forms: set[str] = field(factory=set)

    def write(self, plan: SheetPlan) -> None:
        """Write one sheet: the lines above, the headings, the rows; then widths, filter and print set-up."""
        sheet = self.book.add_worksheet(plan.name)
        rows = list(plan.rows)
        top = len(plan.above)
        widths = _widths(plan, rows)
        sheet.set_default_row(LINE)
        numbers = {at for entries in rows[:MEASURED] for at, one in enumerate(entries) if _is_number(one)}
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for row, line in enumerate(plan.above):
            sheet.set_row(row, TITLE)
            self._put(sheet, row, 0, line)
        sheet.set_row(top, TITLE)
        for column, head in enumerate(plan.heads):
            self._put(sheet, top, column, CellEntry(head, fill="head-right" if column in numbers else "head"))
        for row, entries in enumerate(rows, top + 1):
            lines = _lines(entries, widths)
            if lines > 1:
                sheet.set_row(row, LINE * min(lines, MOST_LINES))
            for column, entry in enumerate(entries):
                if entry is not None and entry != "":
                    self._put(sheet, row, column, entry)
        if plan.filtered:
            sheet.freeze_panes(top + 1, 0)
            sheet.autofilter(top, 0, top + max(len(rows), 1), len(plan.heads) - 1)
            sheet.repeat_rows(top)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&C&P / &N")

    def _put(self, sheet: Any, row: int, column: int, entry: CellEntry | str) -> None:
        if isinstance(entry, str):
            sheet.write_string(row, column, _text(entry), self._format("", ""))
        elif isinstance(entry.value, str):
            sheet.write_string(row, column, _text(entry.value), self._format("", entry.fill))
        elif isinstance(entry.value, datetime.date):
            sheet.write_datetime(row, column, entry.value, self._format(entry.form, entry.fill))
        else:
            sheet.write_number(row, column, entry.value, self._format(self._kept(entry), entry.fill))

    def _kept(self, entry: CellEntry) -> str:
        """Return the format of a number; where the workbook has too many, one without words."""
        if entry.form not in self.forms:
            if len(self.forms) >= MOST_FORMS:
                return plain_form(entry)
            self.forms.add(entry.form)
        return entry.form

    def _format(self, form: str, fill: Fill) -> Any:
        found = self.formats.get((form, fill))
        if found is None:
            looks = {"font_name": _FONTS[self.lang], "font_size": 10, "valign": "vcenter", "text_wrap": not form}
            looks |= {} if form else {"indent": 1}
            found = self.book.add_format({**looks, **_LOOKS[fill], **({"num_format": form} if form else {})})
            self.formats[form, fill] = found
        return found


def _text(words: str) -> str:
    """Return words as a cell can hold them: with their line ends, other hidden characters as escapes."""
    shown = "\n".join(map(visible, words.splitlines())) if not words.isprintable() else words
    return shown if len(shown) <= MOST_LETTERS else shown[: MOST_LETTERS - len(PLACEHOLDER)] + PLACEHOLDER


def _widths(plan: SheetPlan, rows: Sequence[Entries]) -> list[int]:
    """Return the width of each column: that of its widest words, a Chinese character as two letters."""
    if plan.widths:
        return list(plan.widths)
    widths = [max(_columns(head) + 4, NARROWEST) for head in plan.heads]
    for entries in rows[:MEASURED]:
        for column, entry in enumerate(entries[: len(widths)]):
            if entry is not None and entry != "":
                widths[column] = max(widths[column], _columns(_shown(entry)) + 3)
    return [min(width, plan.widest) for width in widths]


def _lines(entries: Entries, widths: Sequence[int]) -> int:
    """Return how many lines the words of a row take in its columns."""
    most = 1
    for entry, width in zip(entries, widths, strict=False):
        words = entry if isinstance(entry, str) else None if entry is None or entry.form else entry.value
        if not isinstance(words, str) or (2 * len(words) < width and "\n" not in words):
            continue
        if isinstance(entry, CellEntry) and _LOOKS[entry.fill].get("text_wrap") is False:
            continue
        room = max(width - 1, 1)
        most = max(most, sum(max(-(-_room_of(line) // room), 1) for line in words.split("\n")))
    return most


def _room_of(line: str) -> int:
    """Return about how many digits wide a line is: a Latin letter is a little narrower than a digit."""
    wide = len(line.encode("gbk", "replace")) - len(line)
    return 2 * wide + math.ceil(0.9 * (len(line) - wide))


def _is_number(entry: CellEntry | str | None) -> bool:
    return isinstance(entry, CellEntry) and not isinstance(entry.value, str)


def _shown(entry: CellEntry | str) -> str:
    """Return about what a cell shows."""
    if isinstance(entry, str):
        return entry
    if isinstance(entry.value, float):
        number, _, places = entry.form.partition(";")[0].partition("#,##0")
        return f"{number}{entry.value:,.0f}{places}".replace('"', "")
    return str(entry.value)


def _columns(text: str) -> int:
    """Return how many letters wide the widest line of a text is, a Chinese character two."""
    return max((len(line.encode("gbk", "replace")) for line in text.split("\n")), default=0)
