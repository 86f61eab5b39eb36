"""A ledger: its rows as they were read, the records that they make, what is doubtful, and its report."""

import datetime
import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen

from policytrack.assessment import Assessment, Assessments
from policytrack.assessment.pace import Pace
from policytrack.errors import InputError
from policytrack.ledger.judgement import judged
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.reading import RECORDS, LedgerRead, SheetRead, read_file, read_records
from policytrack.ledger.records import TaskRecords, records_of
from policytrack.ledger.row.inferred import DEFAULT
from policytrack.ledger.row.row import LedgerRow, NotRow, RowKind
from policytrack.ledger.table.situation import LedgerFacts
from policytrack.ledger.unjudged import later_than, left_out, without_day
from policytrack.light.rule import LightRule
from policytrack.method.method import Method
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.plan import Measure
from policytrack.records.target import Target
from policytrack.report.origin import Origin
from policytrack.report.report import Report
from policytrack.report.task import CellWords, Task
from policytrack.text.cell_problem import CellProblem
from policytrack.values.period import Period, as_day

date = datetime.date


@frozen(kw_only=True)
class Ledger:
    """A ledger as it was read.

    `rows` are its tasks, `not_rows` what is none and why, `problems` what is doubtful or could not be taken, each with
    its cell. `targets`, `figures` and `measures` are the records that the rows make; `report` judges them. `layout` is
    what was said of the ledger, `sheets` how each sheet was read.
    """

    file: str
    encoding: str | None = None
    rows: tuple[LedgerRow, ...] = ()
    not_rows: tuple[NotRow, ...] = ()
    found: tuple[CellProblem, ...] = field(default=(), repr=False)
    sheets: tuple[SheetRead, ...] = ()
    layout: Layout = field(factory=Layout)
    situation: LedgerFacts = field(repr=False)

    @classmethod
    def from_records(
        cls, rows: Iterable[Mapping[str, Any]], *, layout: Layout | None = None, lang: str | None = None, **said: Any
    ) -> "Ledger":
        """Return the ledger of rows that are dicts, headings as keys: csv.DictReader, pandas `to_dict("records")`.

        The headings count as row 1 of a spreadsheet, so that the first dict is row 2 and its third value cell C2.
        `said` are the fields of a `Layout`, such as as_of, period, columns and area; they win over `layout`.
        Raises `InputError` for rows that are no dicts.
        """
        whole = (Layout() if layout is None else layout).with_(**said)
        return cls._of(read_records(rows, whole, lang), whole)

    @classmethod
    def _of(cls, read: LedgerRead, layout: Layout) -> "Ledger":
        return cls(
            file=read.file,
            encoding=read.encoding,
            rows=read.rows,
            not_rows=read.not_rows,
            found=read.problems,
            sheets=read.sheets,
            layout=layout,
            situation=read.situation,
        )

    @classmethod
    def read(cls, path: str | os.PathLike[str], layout: Layout) -> "Ledger":
        """Read a ledger's file with everything that a layout says; `read_ledger` takes keywords."""
        return cls._of(read_file(path, layout), layout)

    @property
    def as_of(self) -> date | None:
        """The cut-off day; None where nothing says it."""
        return self.situation.as_of

    @property
    def period(self) -> Period | None:
        """The time that the ledger is about; None where nothing says it."""
        return self.situation.period

    @property
    def area(self) -> str | None:
        """The area; None where nothing says it."""
        return self.situation.area

    @property
    def lang(self) -> str:
        """The language of its headings: 'zh' or 'en'."""
        return self.situation.lang

    @cached_property
    def records(self) -> tuple[TaskRecords, ...]:
        """The records of each row, in the order of the rows."""
        return records_of(self.rows, self.situation, self.layout, self.file)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The targets of the rows, also those in words."""
        return tuple(one.target for one in self.records if one.target is not None)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the rows."""
        return tuple(figure for one in self.records for figure in one.figures)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of the rows that ask for a stage or a yes."""
        return tuple(one.measure for one in self.records if one.measure is not None)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What the rows say of the stages of their measures."""
        return tuple(event for one in self.records for event in one.events)

    @cached_property
    def problems(self) -> tuple[CellProblem, ...]:
        """What is doubtful or could not be taken, in the order of the sheets."""
        return (*self.found, *(one.problem for one in self.records if one.problem is not None))

    def report(
        self,
        on: str | date | None = None,
        known_by: str | date | None = None,
        lang: str | None = None,
        *,
        lights: LightRule | str | None = None,
        previous: Report | Iterable[Assessment] | None = None,
        methods: Iterable[str | Method] = (),
        pace: Pace = "own",
    ) -> Report:
        """Return the report of its tasks on a day, by default its cut-off day.

        A task of which nobody knows whether it is a flow or a level is judged only as far as both come to the same.
        Raises `InputError` where no day is given and the ledger says none.
        """
        day = self.as_of if on is None else as_day(on)
        if day is None:
            raise InputError(
                f"{self.file} does not say up to which day its figures count; give a day: report(on='2024-06-30'), "
                "or read_ledger(…, as_of='2024-06-30')"
            )
        found = judged(self.records, on=day, known_by=known_by, methods=methods, pace=pace)
        tasks = [task for one in self.records if (task := self._task(one, found)) is not None]
        said = self.lang if lang is None else lang
        unjudged = (
            *left_out(self.records, found.keys(), said),
            *without_day(self.records),
            *later_than(self.records, day),
        )
        return Report(
            Assessments([task.assessment for task in tasks]),
            said,
            tasks=tasks,
            origin=self._origin(day),
            problems=(*self.problems, *unjudged),
            previous=previous,
            lights=lights,
        )

    def _origin(self, day: date) -> Origin:
        unsaid = any(
            row.better is not None and row.better.source == DEFAULT and row.target is not None for row in self.rows
        )
        situation = self.situation
        return Origin(
            file=None if self.file == RECORDS else self.file,
            subject=situation.subject,
            area=situation.area,
            period=situation.period,
            span=situation.span,
            as_of=situation.as_of or day,
            direction_unsaid=unsaid,
        )

    def _task(self, one: TaskRecords, found: Mapping[str, Assessment]) -> Task | None:
        assessment = found.get(one.key)
        if assessment is None:
            return None
        row = one.row
        rests: dict[str, str | None] = {
            "kind": row.indicator_kind.source if row.indicator_kind is not None else None,
            "better": row.better.source if row.better is not None else None,
            "deadline": row.deadline_from,
        }
        reported = row.reported
        if row.claimed and reported is not None and row.kind is not RowKind.NUMBER:
            reported = CellWords(words=row.claimed, cell=reported.cell, heading=reported.heading)
        if row.other is not None and reported is not None and row.other.stage.words not in reported.words:
            words = f"{row.other.stage.words} {row.other.amount.say(self.lang)}"  # the heading names the stage
            reported = CellWords(words=words, cell=reported.cell, heading=reported.heading)
        return Task(
            key=one.key,
            number=row.number,
            name=row.task or row.number,
            assessment=assessment,
            sheet=row.sheet,
            group=row.group,
            body=None if row.body in (row.task, row.area) else row.body,
            area=None if row.area == row.task else row.area,
            asked=row.asked,
            reported=reported,
            stated=row.stated,
            light=row.light,
            note=row.note,
            rests_on=_said(rests),
        )


def read_ledger(
    path: str | os.PathLike[str],
    *,
    sheet: str | Iterable[str] | None = None,
    as_of: str | date | None = None,
    period: str | Period | None = None,
    columns: Mapping[str, str] | None = None,
    layout: Layout | None = None,
    encoding: str | None = None,
) -> Ledger:
    """Read a ledger: .xlsx and .xls with `pip install "policytrack[report]"`, CSV without it.

    `as_of` is the day up to which its figures count and `period` the time that it is about, where no cell says them;
    `columns` gives the role of a column by its letter or heading, `sheet` the sheets to read. What is said once and
    not each time stands in a `Layout`; the keywords win over it. Good rows come in, and every fault is in `problems`.
    """
    said = Layout() if layout is None else layout
    said = said.with_(sheet=sheet, as_of=as_of, period=period, columns=columns, encoding=encoding)
    return Ledger.read(path, said)


def _said(answers: Mapping[str, str | None]) -> dict[str, str]:
    return {name: source for name, source in answers.items() if source is not None}
