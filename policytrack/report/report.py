"""A report on assessments: a table of all, and the explanation of one."""

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from os import PathLike
from typing import Any

from attrs import evolve, field, frozen

from policytrack.assessment import Assessment, Assessments
from policytrack.errors import InputError, MissingError
from policytrack.light import LightRule, lights
from policytrack.light.rules import as_light_rule
from policytrack.records.call import guard
from policytrack.report.bulletin import bulletin
from policytrack.report.columns import COLUMNS, USUAL
from policytrack.report.contents import Contents
from policytrack.report.counts import Counts
from policytrack.report.data_package import write_csv
from policytrack.report.explanation import explain
from policytrack.report.flat import Plain, columns_of_tasks
from policytrack.report.heading import cut_off
from policytrack.report.light_words import Lighting
from policytrack.report.line_table import WIDTH, line_table
from policytrack.report.markdown import markdown
from policytrack.report.origin import Origin
from policytrack.report.output import write_output
from policytrack.report.page.render import can_make_pages, table_alone, whole_page
from policytrack.report.page.view import view_of
from policytrack.report.places import places_of
from policytrack.report.report_file import SavedReport, read_report, report_json
from policytrack.report.table import chosen, tabulated
from policytrack.report.task import Task
from policytrack.report.task_of import tasks_of
from policytrack.report.workbook.writer import workbook_bytes
from policytrack.storage.file import read_saved
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import as_language, label

CELL = 24


def _assessments(value: Iterable[Assessment]) -> Assessments:
    if isinstance(value, Assessment):
        raise InputError("a report takes the result of assess; write Report([assessment]) for one alone")
    return value if isinstance(value, Assessments) else Assessments(value)


def _tasks(value: Iterable[Task] | None) -> tuple[Task, ...] | None:
    found = None if value is None else tuple(value)
    for task in found or ():
        if not isinstance(task, Task):
            raise InputError(f"{task!r} is not a Task; leave tasks out to have a line for each assessment")
    return found


def _problems(value: Iterable[CellProblem]) -> tuple[CellProblem, ...]:
    return tuple(value)


def _previous(value: "Report | Iterable[Assessment] | None") -> Assessments | None:
    return None if value is None else value.assessments if isinstance(value, Report) else _assessments(value)


def _rule(value: Any) -> LightRule | str | None:
    if value is None or isinstance(value, LightRule):
        return value
    if isinstance(value, str) and (value in lights or lights.versions(value)):
        return value
    raise InputError(f"{value!r} is no light rule; there are: {', '.join(lights)}")


@frozen
class Report:
    """Assessments in the reader's language: 'zh' or 'en'.

    `table` gives all of them, a line each; `explain` explains one. `tasks` are the lines of the source, such as the
    rows of a ledger; by default one for each assessment. `origin` says where it comes from, `problems` what is to be
    checked there, `previous` are the assessments of the report before, `lights` a rule whose lights are shown.
    """

    assessments: Assessments = field(converter=_assessments)
    lang: str = field(default="zh", converter=as_language)
    _tasks: tuple[Task, ...] | None = field(default=None, kw_only=True, converter=_tasks)
    origin: Origin = field(default=Origin(), kw_only=True)
    problems: tuple[CellProblem, ...] = field(default=(), kw_only=True, converter=_problems)
    previous: Assessments | None = field(default=None, kw_only=True, converter=_previous)
    light_rule: LightRule | str | None = field(default=None, kw_only=True, alias="lights", converter=_rule)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The lines of the report, in the order of its source."""
        return tasks_of(self.assessments, self.lang) if self._tasks is None else self._tasks

    @cached_property
    def contents(self) -> Contents:
        """What every output of the report is made from."""
        return Contents(
            self.tasks,
            lang=self.lang,
            origin=self.origin,
            problems=self.problems,
            previous=self.previous,
            lighting=None if self.light_rule is None else Lighting(self.light_rule),
        )

    @property
    def counts(self) -> Counts:
        """How many tasks have each verdict."""
        return self.contents.counts

    def lights(self, rule: LightRule | str) -> "Report":
        """Return the report with the light of each task by a rule, given as such or by its id or series.

        Raises `InputError` for a rule that does not exist, `MissingError` where none of a series was valid on the day.
        """
        made = evolve(self, lights=rule)
        for day in {task.assessment.on for task in self.tasks}:
            as_light_rule(rule, lights, day)
        return made

    def table(self, format: str | None = None, columns: Sequence[str] | None = None, width: int | None = None) -> str:
        """Return a table, a line a task, within `width` columns (80): asked, reported, verdict, and what is to be done.

        With `columns`, names of `policytrack.report.columns.COLUMNS`, or a `format` of tabulate (simple_grid, github,
        html, latex, tsv …) it has words and sources in full, several lines a row; `width` is then the room for a cell.
        Raises `InputError` for a format, column or width that does not exist.
        """
        if format is None and columns is None:
            room = WIDTH if width is None else width
            return line_table(self.contents, width=room)
        picked = chosen(COLUMNS, USUAL if columns is None else columns, USUAL)
        assessments = [task.assessment for task in self.tasks]
        room = CELL if width is None else width
        return tabulated(picked, assessments, lang=self.lang, format=format or "simple_grid", width=room)

    def summary(
        self,
        lang: str | None = None,
        *,
        title: str | None = None,
        basis: str | None = None,
        number: str | None = None,
        addressees: str | None = None,
    ) -> str:
        """Return the bulletin (通报): counts, what lags, what cannot be judged, what to check, and what changed.

        `basis` names the document that asks for it (《…》（文号）), `number` and `addressees` stand in its head
        (督查通报〔2024〕第9期; 各乡镇、各部门). Counts add up in every sentence; a part without content is left out.
        """
        report = self if lang is None else evolve(self, lang=lang)
        return bulletin(report.contents, title=title, basis=basis, number=number, addressees=addressees)

    def to_excel(self, path: str | PathLike[str]) -> None:
        """Write the report as an .xlsx: counts, tasks, evidence and problems, as numbers with their words beside them.

        The file is written whole or not at all. Raises `OutputFileError` where it cannot be, `MissingExtraError`
        without the package xlsxwriter.
        """
        write_output(path, workbook_bytes(self.contents), self.origin)

    def to_columns(self) -> dict[str, list[Plain]]:
        """Return the tasks as columns of plain values, such as `pd.DataFrame(report.to_columns())` takes.

        Numbers are floats, and beside each stand the exact words (`asked`, `asked_text`); what a task does not have is
        None. `policytrack.report.flat.FLAT` says what each column holds.
        """
        return columns_of_tasks(self.contents)

    def to_csv(self, path: str | PathLike[str]) -> None:
        """Write the tasks as CSV that Excel opens as it is, and `datapackage.json` beside it.

        Raises `OutputFileError`, a `PolicytrackError`, where a file cannot be written or is the ledger itself.
        """
        write_csv(self.contents, path)

    def to_json(self, path: str | PathLike[str] | None = None) -> str:
        """Return the report as JSON, and write it to a file where a path is given; `Report.load` reads it back.

        `policytrack/report/schema.json` describes it. `load_assessments` reads its assessments, so that the report of
        a later month can be compared with it: `Report(…, previous=load_assessments(path))`.
        """
        text = report_json(self.contents, self.assessments)
        if path is not None:
            write_output(path, text.encode("utf-8", "backslashreplace"), self.origin)
        return text

    @classmethod
    def from_json(cls, text: str) -> "Report":
        """Return the report that `to_json` returned as text, nothing judged again; `StorageError` for any other text.

        Lights are shown again where the library has their rule.
        """
        return cls._saved(read_report(text.encode("utf-8", "backslashreplace")))

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Report":
        """Return the report that `to_json` wrote to a file; `StorageError` for a file that is none."""
        return cls._saved(read_report(read_saved(path), os.fspath(path)))

    @classmethod
    def _saved(cls, saved: SavedReport) -> "Report":
        given: dict[str, Any] = {"tasks": saved.tasks, "origin": saved.origin, "problems": saved.problems}
        return cls(saved.assessments, saved.lang, **given, lights=saved.rule)

    def to_markdown(self) -> str:
        """Return the tasks as a Markdown table under the title, with counts and cells to check below."""
        return markdown(self.contents)

    def explain(self, id: str | int) -> str:
        """Return the explanation of one task, by its number or the id of its target; `MissingError` for any other."""
        task = self.task(id)
        return explain(task.assessment, self.lang, places_of(task, self.origin))

    def task(self, id: str | int) -> Task:
        """Return a task by its number, key or the id of its target; `MissingError` where none or several have it."""
        wanted = str(id)
        found = [task for task in self.tasks if wanted in (task.number, task.key)]
        if len(found) == 1:
            return found[0]
        if found:
            raise MissingError(f"{wanted!r} is the number of several tasks here: {', '.join(one.key for one in found)}")
        assessment = self.assessments[wanted]
        return next(
            (task for task in self.tasks if task.assessment is assessment), tasks_of([assessment], self.lang)[0]
        )

    def to_html(self, path: str | PathLike[str] | None = None) -> str:
        """Return the report as one HTML page that needs nothing else, with the words behind every task.

        With a `path` it is written there too, whole or not at all. Raises `MissingExtraError` where jinja2 is not
        installed, `OutputFileError` where the path cannot be written.
        """
        page = whole_page(view_of(self.contents))
        if path is not None:
            write_output(path, page.encode(), self.origin)
        return page

    def _repr_html_(self) -> str:
        """Return the table of the page, for a notebook; a plain one where jinja2 is not installed."""
        return table_alone(view_of(self.contents)) if can_make_pages() else self.table("html")

    @cached_property
    def as_of(self) -> str:
        """The day of the report, in words."""
        return label("report-day", self.lang, days=cut_off(self.origin, self.tasks))

    def __str__(self) -> str:
        return self.table()


guard(Report)
