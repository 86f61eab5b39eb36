"""The records that the rows of a ledger make: indicators, targets, figures, and measures where stages are asked."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve, field, frozen

from policytrack.errors import InputError
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.inferred import FLOW, STOCK, is_beyond
from policytrack.ledger.row.row import LedgerRow, RowKind
from policytrack.ledger.row.row_days import part_of
from policytrack.ledger.row.schedule import schedule_of
from policytrack.ledger.row.stage_events import events_of
from policytrack.ledger.shared_indicators import SharedIndicators
from policytrack.ledger.table.situation import LedgerFacts
from policytrack.records.body import Body
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.indicator import Better, Indicator, IndicatorKind, Stage
from policytrack.records.plan import Measure, PlanStatus
from policytrack.records.source import Quote, Source
from policytrack.records.target import Target
from policytrack.report.task import CellWords
from policytrack.text.cell_problem import CellProblem
from policytrack.values.period import Period, Until
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

NOWHERE = {"zh": "本表地区", "en": "the ledger's area"}
ONE_DAY = datetime.timedelta(days=1)
_SPACES = re.compile(r"\s+")


@frozen(kw_only=True)
class TaskRecords:
    """The records of one row: its target or measure, and the figures that count for it.

    `is_undated`: nobody says when the target is due, and the day behind the cut-off stands for its day.
    """

    row: LedgerRow
    key: str
    target: Target | None = None
    measure: Measure | None = None
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    problem: CellProblem | None = None
    is_undated: bool = False
    parts: tuple[Target, ...] = field(default=())


def source_of(file: str, situation: LedgerFacts) -> Source:
    """Return the source of a ledger: its file."""
    return Source(file, title=file, language=situation.lang)


def records_of(rows: Sequence[LedgerRow], situation: LedgerFacts, layout: Layout, file: str) -> tuple[TaskRecords, ...]:
    """Return the records of the rows, each row's own together; a row that makes none has a problem that says why."""
    maker = _Maker(situation, layout, source_of(file, situation), several=len({one.sheet for one in rows}) > 1)
    return tuple(maker.make(row) for row in rows)


class _Maker:
    """The maker of the records of one ledger."""

    def __init__(self, situation: LedgerFacts, layout: Layout, source: Source, *, several: bool) -> None:
        self.situation, self.layout, self.source, self.several = situation, layout, source, several
        self.issuer = None if layout.issuer is None else Body(layout.issuer)
        self.keys: dict[str, int] = {}
        self.indicators = SharedIndicators()

    def key_of(self, row: LedgerRow) -> str:
        """Return an id that is readable and stable: the task, with what tells it from others of its name."""
        parts = [row.task or row.number]
        if row.area not in (None, row.task, self.situation.area) and row.area is not None:
            parts.insert(0, row.area)
        elif row.body is not None and row.body != row.task and f"{row.task}" in self.keys:
            parts.insert(0, row.body)
        name = (
            "/".join(_SPACES.sub(" ", part).strip().replace("#", "").replace(".", "·") for part in parts) or row.number
        )
        if row.period is not None:
            name = f"{name}@{row.period}".replace("/", "~") if "/" in str(row.period) else f"{name}@{row.period}"
        if name in self.keys and row.group:
            longer = f"{row.group[-1].replace('.', '·').replace('#', '').strip()}/{name}"
            name = longer if longer not in self.keys else name
        count = self.keys[name] = self.keys.get(name, 0) + 1
        return name if count == 1 else f"{name}~{count}"

    def make(self, row: LedgerRow) -> TaskRecords:
        """Return the records of one row."""
        key = self.key_of(row)
        try:
            if row.kind in (RowKind.NUMBER, RowKind.RANK):
                return self._numbered(row, key)
            if row.kind in (RowKind.YES_NO, RowKind.STAGED):
                return self._staged(row, key)
            if row.kind is RowKind.QUALITATIVE:
                return self._in_words(row, key)
            return TaskRecords(row=row, key=key, figures=self._figures_without_target(row, key))
        except InputError as error:
            cell = row.asked.cell if row.asked is not None and row.asked.cell else f"A{row.row}"
            problem = CellProblem(
                code="record-refused",
                severity="error",
                cell=cell,
                row=row.row,
                sheet=row.sheet,
                column=row.asked.heading if row.asked is not None else None,
                found=row.asked.words if row.asked is not None else row.task,
                args=(("why", str(error)),),
            )
            return TaskRecords(row=row, key=key, problem=problem)

    def _area(self, row: LedgerRow) -> str:
        return row.area or self.situation.area or NOWHERE[self.situation.lang]

    def _time(self, row: LedgerRow, kind: str) -> dict[str, Any]:
        """Return the time of a target; empty where nobody says it, and without a first day where nobody says that."""
        period = row.period or self.situation.period
        if kind == FLOW and row.asked_for is not None and row.deadline == row.asked_for.end:
            return {"period": row.asked_for}
        if row.deadline is None:
            return {} if period is None else {"period": period}
        if period is not None and period.start <= row.deadline:
            return (
                {"period": Period(period.start, row.deadline)}
                if row.deadline <= period.end or kind == FLOW
                else {"by": row.deadline}
            )
        return {"by": row.deadline}

    def _indicator(self, row: LedgerRow, key: str, amount: Quantity) -> Indicator:
        said = row.indicator_kind.value if row.indicator_kind is not None else ""
        begun = row.period or row.asked_for or self.situation.period
        kind = (
            IndicatorKind.CUMULATIVE if begun is None else IndicatorKind.FLOW
        )  # a total to date, since nobody says when
        if row.kind is RowKind.RANK:
            kind = IndicatorKind.RANK
        elif said == STOCK:
            kind = IndicatorKind.STOCK
            if amount.unit in ("%", "pp", "‰"):
                kind = IndicatorKind.RATIO
        better = Better(row.better.value) if row.better is not None else Better.UP
        if row.kind is RowKind.RANK:
            better = Better.DOWN
        stage = Stage.NONE if row.other is None else row.other.stage.asked
        sorts: dict[str, Any] = {"unit": amount.unit, "kind": kind, "better": better, "stage": stage}
        return self.indicators.of(key, row, self.situation.lang, **sorts)

    def _numbered(self, row: LedgerRow, key: str) -> TaskRecords:
        keyed = self._keyed_targets(row)
        parts = list(row.targets.values())
        amount = row.target or (keyed[-1][2] if keyed else parts[-1] if parts else None)
        if amount is None:
            return TaskRecords(row=row, key=key)
        indicator = self._indicator(row, key, amount)
        kind = row.indicator_kind.value if row.indicator_kind is not None else ""
        time = self._time(row, kind)
        figures = tuple(self._figures(row, key, indicator))
        common: dict[str, Any] = {
            "indicator": indicator,
            "area": self._area(row),
            "issuer": self.issuer,
            "responsible": () if row.body is None else (row.body,),
            "source": self.source,
            "quote": _quote(row.asked),
            "note": row.note.words if row.note is not None else None,
        }
        undated = not time and not keyed and amount is not None
        if undated and (day := row.figure_on or self.situation.as_of) is not None:
            time = {"by": day + ONE_DAY}
        if row.target is None and undated:
            row = evolve(row, target=amount)
        if row.target is not None and time:
            asked = self._asked(row, row.target, time)
            schedule = () if row.each is not None else schedule_of(row, self.situation, self.layout)
            target = Target(key, **common, **asked, schedule=schedule)
            target = target if undated else self._with_baseline(target, row)
            return TaskRecords(row=row, key=key, target=target, figures=figures, is_undated=undated)
        if keyed:
            *steps, (_, last, amount) = keyed
            steps_to_last = [(day, step) for _, day, step in steps] + [(last, amount)]
            by: dict[str, Any] = (
                {"by": last}
                if kind != FLOW
                else {"period": Period(datetime.date(steps[0][1].year if steps else last.year, 1, 1), last)}
            )
            target = Target(key, **common, amount=amount, schedule=steps_to_last if steps else (), **by)
            return TaskRecords(row=row, key=key, target=target, figures=figures)
        return TaskRecords(row=row, key=key, figures=figures)

    def _with_baseline(self, target: Target, row: LedgerRow) -> Target:
        """Return a target of a level with its baseline, where that is of a known day and still short of the target."""
        amount, day = row.baseline, row.baseline_on
        if (
            amount is None
            or day is None
            or target.amount is None
            or target.indicator.is_flow
            or target.each is not None
        ):
            return target
        if row.figure is not None and is_beyond(row.figure, amount, target.indicator.better):
            return target
        if amount.unit != target.amount.unit or amount.satisfies(target.amount) is not Truth.NO:
            return target
        made: dict[str, Any] = {"indicator": target.indicator, "area": target.area, "source": self.source}
        try:
            baseline = Figure(
                f"{target.id}/baseline", period=Until(day), amount=amount, quote=_quote(row.baseline_words), **made
            )
            return evolve(target, baseline=baseline)
        except InputError:
            return target

    def _asked(self, row: LedgerRow, amount: Quantity, time: dict[str, Any]) -> dict[str, Any]:
        """Return the amount of a target as what it is: a bare number is a bound on the side that is better."""
        made: dict[str, Any] = {"amount": amount, **time}
        if row.each is not None and "period" in time:
            made["each"] = row.each
        return made

    def _keyed_targets(self, row: LedgerRow) -> list[tuple[str, datetime.date, Quantity]]:
        found = []
        for name, amount in row.targets.items():
            part = part_of(name, self.situation, self.layout)
            if part is not None:
                found.append((name, part.end, amount))
        return sorted(found, key=lambda one: one[1])

    def _figures(self, row: LedgerRow, key: str, indicator: Indicator) -> Iterator[Figure]:
        if not row.is_comparable:
            return
        flow = indicator.kind is IndicatorKind.FLOW
        period = row.period or self.situation.period
        as_of = row.figure_on or self.situation.as_of
        if as_of is not None and row.period is not None:
            as_of = min(as_of, row.period.end)
        common: dict[str, Any] = {"indicator": indicator, "area": self._area(row), "source": self.source}
        if row.figure is not None and as_of is not None and row.figure.unit == indicator.unit:
            time = self._time_of(row, as_of, period, flow=flow)
            yield Figure(f"{key}/{as_of}", period=time, amount=row.figure, quote=_quote(row.reported), **common)
            return
        if row.figure is not None and as_of is None and row.period is not None and row.figure.unit == indicator.unit:
            yield Figure(
                f"{key}/{row.period.end}",
                period=row.period if flow else Until(row.period.end),
                amount=row.figure,
                quote=_quote(row.reported),
                **common,
            )
            return
        if row.other is not None and as_of is not None and row.other.amount.unit == indicator.unit:
            counted = row.other.stage.stage
            other = evolve(indicator, id=f"{key}/{counted}", subject=indicator.subject, stage=counted)
            time = self._time_of(row, as_of, period, flow=flow)
            common |= {"indicator": other, "quote": _quote(row.reported)}
            yield Figure(f"{key}/{as_of}", period=time, amount=row.other.amount, **common)
            return
        for name, amount in row.figures.items():
            part = part_of(name, self.situation, self.layout)
            if part is not None and amount.unit == indicator.unit:
                if flow and row.is_to_date and period is not None:
                    part = Period(period.start, part.end)
                yield Figure(f"{key}/{name}", period=part if flow else Until(part.end), amount=amount, **common)

    @staticmethod
    def _time_of(row: LedgerRow, as_of: datetime.date, period: Period | None, *, flow: bool) -> Period | Until:
        """Return the time that a figure is of: a flow from the beginning of its year on, a level as of its day."""
        begins = [one.start for one in (row.asked_for, row.period, period) if one is not None and one.start <= as_of]
        return Period(begins[0], as_of) if flow and begins else Until(as_of)

    def _figures_without_target(self, row: LedgerRow, key: str) -> tuple[Figure, ...]:
        if row.figure is None or not row.is_comparable:
            return ()
        return tuple(self._figures(row, key, self._indicator(row, key, row.figure)))

    def _in_words(self, row: LedgerRow, key: str) -> TaskRecords:
        indicator = self.indicators.of(key, row, self.situation.lang, unit="", kind="stock")
        time = self._time(row, "") or ({"by": self.situation.as_of} if self.situation.as_of is not None else {})
        if not time:
            return TaskRecords(row=row, key=key)
        target = Target(
            key,
            indicator=indicator,
            area=self._area(row),
            responsible=() if row.body is None else (row.body,),
            source=self.source,
            quote=_quote(row.asked),
            **time,
        )
        return TaskRecords(row=row, key=key, target=target)

    def _staged(self, row: LedgerRow, key: str) -> TaskRecords:
        """Return a measure that asks to be completed by a day, and what the row says of its stage."""
        period = row.period or self.situation.period
        by = row.deadline or (period.end if period is not None else None)
        if row.targets and (
            keyed := [part for name in row.targets if (part := part_of(name, self.situation, self.layout))]
        ):
            by = keyed[-1].end
        asked: dict[str, Any] = {} if by is None else {"asked": PlanStatus.COMPLETED, "by": by}
        measure = Measure(
            key,
            title=row.task or key,
            kind="other",
            area=self._area(row),
            responsible=() if row.body is None else (row.body,),
            issuer=self.issuer,
            source=self.source,
            quote=_quote(row.asked),
            **asked,
        )
        return TaskRecords(row=row, key=key, measure=measure, events=tuple(events_of(row, measure, self.situation)))


def _quote(words: CellWords | None) -> Quote | None:
    return None if words is None or not words.words.strip() else Quote(words.words)
