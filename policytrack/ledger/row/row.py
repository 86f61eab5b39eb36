"""A row of a ledger as it was read, and the rows that are no tasks."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import define, field, fields_dict, frozen

from policytrack.ledger.row.counted_in import CountedIn
from policytrack.ledger.row.stage_counted import OtherStage
from policytrack.report.task import CellWords
from policytrack.values.period import Each, Period
from policytrack.values.quantity import Quantity
from policytrack.values.vocabulary import Vocabulary


class RowKind(Vocabulary):
    """What a row asks for: a number, an effect in words, a stage, a yes, a place in an order, or nothing."""

    NUMBER = "number", "数量", "number"
    QUALITATIVE = "qualitative", "定性", "in words"
    STAGED = "staged", "阶段", "stage"
    YES_NO = "yes-no", "是否", "yes or no"
    RANK = "rank", "位次", "rank"
    NO_TARGET = "no-target", "无目标", "no target"
    UNREADABLE = "unreadable", "读不出", "unreadable"


class NotTask(Vocabulary):
    """Why a row is no task."""

    SECTION = "section", "分节标题", "section"
    TOTAL = "total", "合计", "total"
    NOTE = "footnote", "附注", "footnote"
    SOURCE = "source line", "来源说明", "source line"
    FORM = "form above the table", "表上方的表单", "form above the table"
    HEADING = "repeated heading", "重复的表头", "repeated heading"
    BLANK = "blank", "空行", "blank"
    OTHER_TABLE = "table without targets", "没有目标的表", "table without targets"
    SUM_OF_SCORES = "total of scores", "总分", "total of scores"


@frozen(kw_only=True)
class AlsoAsked:
    """A second target in the same cell: a growth beside a total."""

    target: Quantity
    figure: Quantity | None = None
    kind: str = "growth"


@frozen(kw_only=True)
class OtherCounted:
    """The amount of another stage than the one that is asked: 申报25家 where 认定 is asked."""

    amount: Quantity
    stage: OtherStage


@frozen(kw_only=True)
class Inferred:
    """An answer that a ledger does not say outright, and the word or cell that it rests on."""

    value: str
    source: str


def _mapping(value: Mapping[str, Quantity]) -> Mapping[str, Quantity]:
    return MappingProxyType(dict(value))


@define(kw_only=True, on_setattr=[])
class RowDraft:
    """A row that is being read: the fields of a `LedgerRow`, which may still change."""

    row: int
    sheet: str | None = None
    kind: RowKind
    task: str
    no: str | None = None
    group: tuple[str, ...] = ()
    body: str | None = None
    partners: tuple[str, ...] = ()
    area: str | None = None
    unit: CountedIn | None = None
    unit_words: str = ""
    asked: CellWords | None = None
    target_cell: str | None = None
    target: Quantity | None = None
    reported: CellWords | None = None
    figure_cell: str | None = None
    figure: Quantity | None = None
    figure_on: datetime.date | None = None
    baseline: Quantity | None = None
    baseline_words: CellWords | None = None
    targets: Mapping[str, Quantity] = field(factory=dict, converter=_mapping)
    target_days: Mapping[str, datetime.date] = field(factory=dict)
    figures: Mapping[str, Quantity] = field(factory=dict, converter=_mapping)
    also: AlsoAsked | None = None
    other: OtherCounted | None = None
    candidates: tuple[str, ...] = ()
    claimed: str | None = None
    each: Each | None = None
    better: Inferred | None = None
    indicator_kind: Inferred | None = None
    deadline: datetime.date | None = None
    deadline_from: str | None = None
    stated: CellWords | None = None
    stated_completion: Quantity | None = None
    light: CellWords | None = None
    note: CellWords | None = None
    period: Period | None = None
    asked_for: Period | None = None
    baseline_on: datetime.date | None = None
    is_comparable: bool = True
    is_to_date: bool = False

    @property
    def asks(self) -> str:
        """The words that say what is asked: its task's and its target's."""
        return self.task if self.asked is None else f"{self.task} {self.asked.words}"

    def done(self) -> "LedgerRow":
        """Return the row as it was read."""
        return LedgerRow(**{name: getattr(self, name) for name in _FIELDS})


def amended(row: RowDraft, **said: Any) -> RowDraft:
    """Change fields of a row that is being read, and return it."""
    for name, value in said.items():
        setattr(row, name, value)
    return row


@frozen(kw_only=True)
class LedgerRow(RowDraft):
    """One task of a ledger: what is asked and reported, each with its cell, and what was inferred.

    `row` is counted as a spreadsheet counts. `target` and `figure` are None where the cell gives no amount. `targets`
    and `figures` are by parts of the time, under the names of their headings. `candidates` are amounts from which a
    person must choose, `claimed` the office's own words where no amount stands. `period` is the year of the row itself,
    `asked_for` that of the target's heading, `baseline_on` the last day of the baseline's time. `is_comparable` is
    False where the figure is said to be of another scope; `other` is what the cell counts of another stage, which is no
    figure of the task. `target_days` are the days of those `targets` that have a column of days beside them;
    `is_to_date` says that each part of the time is a total to date.
    """

    @property
    def number(self) -> str:
        """Its number in the sheet, as text."""
        return str(self.row)


_FIELDS = tuple(fields_dict(RowDraft))


@frozen(kw_only=True)
class NotRow:
    """A row that is no task, and why."""

    row: int
    sheet: str | None = None
    why: NotTask
    words: str = ""
