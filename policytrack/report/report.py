"""A report: many assessments as a table, one as an explanation."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from html import escape

import tabulate as tables
from attrs import field, frozen

from policytrack.assessment import Assessment, Assessments
from policytrack.errors import InputError
from policytrack.messages import as_language, label
from policytrack.report.cell import COLUMNS, USUAL, Lines
from policytrack.report.explanation import explain
from policytrack.report.wrap import wrap

WIDTH = 24
SEVERAL_LINES = frozenset(tables.multiline_formats) - {"github", "pipe", "orgtbl", "jira", "rst"}
PIPED = (
    "github",
    "pipe",
    "orgtbl",
    "jira",
    "moinmoin",
    "youtrack",
    "asciidoc",
    "textile",
    "mediawiki",
)


def _assessments(value: Iterable[Assessment]) -> Assessments:
    if isinstance(value, Assessment):
        raise InputError("a report takes the result of assess; write Report([assessment]) for one alone")
    return value if isinstance(value, Assessments) else Assessments(value)


@frozen
class Report:
    """Assessments in the reader's language: 'zh' or 'en'.

    `table` gives all of them, a row each, in any format of the tabulate package; `explain` the whole ground of one.
    """

    assessments: Assessments = field(converter=_assessments)
    lang: str = field(default="zh", converter=as_language)

    def table(self, format: str = "simple_grid", columns: Sequence[str] = USUAL, width: int | None = WIDTH) -> str:
        """Return a table, one row a target.

        `format` is one of tabulate's (simple_grid, github, html, latex, tsv …), `columns` names of
        `policytrack.report.cell.COLUMNS`, `width` the room for a cell in formats with several lines a cell.
        Raises `InputError` for a format or column that does not exist.
        """
        if format not in tables.tabulate_formats:
            raise InputError(f"{format!r} is not a format; it is one of: {', '.join(tables.tabulate_formats)}")
        if isinstance(columns, str) or not columns:
            raise InputError(f"columns is {columns!r}; write a list like {list(USUAL)}")
        for column in columns:
            if column not in COLUMNS:
                raise InputError(f"{column!r} is not a column; there are: {', '.join(COLUMNS)}")
        rows = [
            [self._cell(COLUMNS[column](assessment, self.lang), format, width) for column in columns]
            for assessment in self.assessments
        ]
        headers = [label(f"column-{column}", self.lang) for column in columns]
        return tables.tabulate(rows, headers=headers, tablefmt=format, disable_numparse=True)

    def _cell(self, lines: Lines, format: str, width: int | None) -> str:
        if format in SEVERAL_LINES:
            return "\n".join(part for line in lines for part in (wrap(line, width) if width else [line]))
        text = ("；" if self.lang == "zh" else "; ").join(" ".join(line.split()) for line in lines)
        if format == "unsafehtml":
            return escape(text)
        return text.replace("|", "\\|") if format in PIPED else text

    def explain(self, id: str) -> str:
        """Return everything the judgement of one target rests on; `MissingError` for an unknown id."""
        return explain(self.assessments[id], self.lang)

    @cached_property
    def as_of(self) -> str:
        """The day of the report, in words."""
        days = sorted({assessment.on for assessment in self.assessments})
        return label("report-day", self.lang, days=tuple(days))

    def __str__(self) -> str:
        return self.table()
