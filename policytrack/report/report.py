"""A report on assessments: a table of all, and the explanation of one."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from policytrack.assessment import Assessment, Assessments
from policytrack.errors import InputError
from policytrack.records.call import guard
from policytrack.report.columns import COLUMNS, USUAL
from policytrack.report.explanation import explain
from policytrack.report.table import chosen, tabulated
from policytrack.text.messages import as_language, label

WIDTH = 24


def _assessments(value: Iterable[Assessment]) -> Assessments:
    if isinstance(value, Assessment):
        raise InputError("a report takes the result of assess; write Report([assessment]) for one alone")
    return value if isinstance(value, Assessments) else Assessments(value)


@frozen
class Report:
    """Assessments in the reader's language: 'zh' or 'en'.

    `table` gives all of them, a row each, in any format of the tabulate package; `explain` explains one.
    """

    assessments: Assessments = field(converter=_assessments)
    lang: str = field(default="zh", converter=as_language)

    def table(self, format: str = "simple_grid", columns: Sequence[str] = USUAL, width: int | None = WIDTH) -> str:
        """Return a table, one row a target.

        `format` is one of tabulate's (simple_grid, github, html, latex, tsv …), `columns` names of
        `policytrack.report.columns.COLUMNS`, `width` the room for a cell in formats with several lines a cell.
        Raises `InputError` for a format or column that does not exist.
        """
        picked = chosen(COLUMNS, columns, USUAL)
        return tabulated(picked, self.assessments, lang=self.lang, format=format, width=width)

    def explain(self, id: str) -> str:
        """Return the explanation of one target's verdict; `MissingError` for an unknown id."""
        return explain(self.assessments[id], self.lang)

    @cached_property
    def as_of(self) -> str:
        """The day of the report, in words."""
        days = sorted({assessment.on for assessment in self.assessments})
        return label("report-day", self.lang, days=tuple(days))

    def __str__(self) -> str:
        return self.table()


guard(Report)
