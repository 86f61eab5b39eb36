"""The verdict on a measure that is to reach a stage by a day: from what shows its stage, never a percentage."""

import datetime
from collections.abc import Iterable, Iterator

from attrs import frozen

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.live_answers import Judge, LiveAnswers
from policytrack.assessment.verdict import Verdict
from policytrack.records.event import Event
from policytrack.records.known import is_known
from policytrack.records.plan import Measure, Plan, PlanStatus
from policytrack.text.messages import Reason
from policytrack.values.period import Time, first_day, last_day

date = datetime.date
Showing = Event | Plan
WAY = tuple(PlanStatus)


@frozen
class Shown:
    """A stage that a record shows: it was reached between the days `first` and `last`, and `said` on a day."""

    stage: PlanStatus
    record: Event | Plan | Measure
    first: date | None
    last: date | None
    said: date | None

    def reaches(self, asked: PlanStatus) -> bool:
        """Whether the stage is the one asked, or behind it."""
        return WAY.index(self.stage) >= WAY.index(asked)


def judged_by_stage(
    measure: Measure, showing: Iterable[Showing], notes: tuple[Reason, ...], call: Judge[Assessment]
) -> Assessment:
    """Return the judgement of a measure by its own days and by what shows its stage.

    That are events that say what they show of it, and plans that carry it out, each by their `parent`.
    """
    on, known_by = call.arguments.on, call.arguments.known_by
    verdict, reason, day = Verdict.NOT_MEASURABLE, Reason.of("stage-not-asked"), None
    early = final = False
    if measure.asked is not None and measure.by is not None:
        hers = (one for one in showing if one.parent == measure.id and is_known(one.source, known_by))
        shown = [one for record in (measure, *hers) for one in _stages(record) if _is_there(one, on, known_by)]
        verdict, reason, day = _judge(measure, measure.asked, measure.by, shown, on)
        final = verdict in (Verdict.MET, Verdict.MISSED, Verdict.LATE)
        early = verdict is Verdict.MET and day is not None and day < measure.by
    answers = LiveAnswers(measure, verdict, reason, remarks=notes, call=call)
    return Assessment(measure, on, verdict, reason, final=final, early=early, day=day, remarks=notes, answers=answers)


def _judge(
    measure: Measure, asked: PlanStatus, by: date, shown: list[Shown], on: date
) -> tuple[Verdict, Reason, date | None]:
    done = [one for one in shown if one.reaches(asked)]
    below = [one for one in shown if not one.reaches(asked)]
    in_time = min((one for one in done if one.last is not None and one.last <= by), key=_last, default=None)
    if in_time is not None:
        return Verdict.MET, _said("stage-met", in_time, asked, by), in_time.last
    if done:
        first = min(done, key=_last)
        if all(one.first is not None and one.first > by for one in done) or _denied(below, by):
            return Verdict.LATE, _said("stage-late", first, asked, by), first.last
        return Verdict.CANNOT_TELL, _said("stage-met-or-late", first, asked, by), first.last
    if not below:
        return Verdict.NO_FIGURE, Reason.of("stage-unknown", measure=measure.title), None
    last = max(below, key=lambda one: (WAY.index(one.stage), one.last or date.min))
    if on <= by:
        return Verdict.NOT_YET, _said("stage-not-reached", last, asked, by), last.last
    if _denied(below, by):
        denying = next(one for one in below if one.said is not None and one.said >= by)
        return Verdict.MISSED, _said("stage-missed", denying, asked, by), denying.said
    return Verdict.CANNOT_TELL, _said("stage-not-known", last, asked, by), last.last


def _denied(below: Iterable[Shown], by: date) -> bool:
    """Whether a lower stage was said on the deadline or after it."""
    return any(one.said is not None and one.said >= by for one in below)


def _last(one: Shown) -> date:
    return one.last or one.said or date.max


def _said(code: str, one: Shown, asked: PlanStatus, by: date) -> Reason:
    return Reason.of(code, stage=one.stage, day=one.last or one.said, asked=asked, by=by, record=one.record.title)


def _stages(record: Event | Plan | Measure) -> Iterator[Shown]:
    """Yield the stages that a record shows, each with the days between which it was reached."""
    said = None if record.source is None else record.source.earliest
    known = None if record.source is None else record.source.latest
    if isinstance(record, Event):
        if record.shows is not None and record.status in ("held", "unstated") and record.period is not None:
            yield Shown(record.shows, record, *_within(record.period), last_day(record.period))
        return
    if record.effective is not None and record.status in ("unstated", "adopted", "announced"):
        yield Shown(PlanStatus.IN_FORCE, record, *_within(record.effective), last_day(record.effective))
    if record.status == "unstated":
        return
    day: Time | None = None
    if record.status in ("adopted", "announced"):
        day = record.announced
    elif record.status == "in_force":
        day = record.effective
    first, last = (None, known) if day is None else _within(day)
    yield Shown(record.status, record, first, last, said)


def _within(time: Time) -> tuple[date | None, date | None]:
    """Return the first and the last day on which a stage may have been reached in a time."""
    since = first_day(time)
    return since, last_day(time) if last_day(time) is not None else since


def _is_there(one: Shown, on: date, known_by: date | None) -> bool:
    """Whether a stage was reached by a day, and its source out by the day of which is asked."""
    source = one.record.source
    published = None if source is None else source.earliest
    out = published is None or published <= on
    return out and (one.last is None or one.last <= on) and is_known(source, known_by)
