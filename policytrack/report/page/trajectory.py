"""The course of a task as a small chart: each reported amount by its day, against the line that time asks for."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from policytrack.assessment import Assessment
from policytrack.assessment.totals import around
from policytrack.records.target import Target
from policytrack.report.page.drawing import Drawing, at, drawing
from policytrack.text.messages import label, say
from policytrack.values.interval import Interval
from policytrack.values.period import first_day, last_day
from policytrack.values.quantity import Quantity

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
FEWEST = 2  # reported amounts that make a series
WIDTH, HEIGHT = 300, 80  # in units of the drawing
ROOM = 0.08  # of the height, above and below


@frozen
class CoursePoint:
    """What was reached by the end of a day."""

    day: date
    amount: Interval


@frozen(kw_only=True)
class CourseLine:
    """The readings of a task over its time, and what is asked at its end.

    `start` is the level that time counts from: 0 of what is added up, None where nothing follows from the time.
    """

    first: date
    last: date
    readings: tuple[CoursePoint, ...]
    asked: Decimal
    start: Decimal | None
    unit: str

    def drawn(self, said: str) -> Drawing:
        """Return the chart; `said` is what it shows in words."""
        ends = [end for one in self.readings for end in (one.amount.low, one.amount.high) if end is not None]
        levels = [self.asked, *ends, *(() if self.start is None else (self.start,))]
        low, high = min(levels), max(levels)
        room = float(high - low) * ROOM or 1.0

        def x(day: date) -> str:
            return at((day - self.first) / ((self.last - self.first) or ONE_DAY), WIDTH)

        def y(level: Decimal) -> str:
            return at((float(high - level) + room) / (float(high - low) + 2 * room), HEIGHT)

        marks = [f'<path class="goal" d="M0 {y(self.asked)}H{WIDTH}"/>']
        if self.start is not None:
            marks.append(f'<path class="due" d="M0 {y(self.start)}L{WIDTH} {y(self.asked)}"/>')
        places = []
        for one in self.readings:
            near, far = one.amount.low, one.amount.high
            if near is None or far is None:  # open to one side
                near = far = far if near is None else near
            if near is None or far is None:
                continue
            if near != far:
                marks.append(f'<path class="range" d="M{x(one.day)} {y(near)}V{y(far)}"/>')
            places.append(f"{x(one.day)} {y((near + far) / 2)}")
        marks.append(f'<path class="line" d="M{"L".join(places)}"/>')
        marks += [f'<path class="dot" d="M{place}h0"/>' for place in places]
        return drawing(WIDTH, HEIGHT, said, "".join(marks))

    def beginning(self, lang: str) -> str:
        """Return the first day in words, with the level that time counts from."""
        if not self.start:
            return say(self.first + ONE_DAY, lang)
        return label("page-course-end", lang, day=self.first, amount=Quantity.exact(self.start, self.unit))

    def say(self, asked: str, lang: str) -> str:
        """Return what the chart shows in words; `asked` is what is asked at the end."""
        readings = [
            label("page-course-reading", lang, day=one.day, amount=around(one.amount, self.unit))
            for one in self.readings
        ]
        return label(
            "page-course-shown",
            lang,
            readings="；".join(readings) if lang == "zh" else "; ".join(readings),
            last=self.last,
            asked=asked,
        )


def trajectory(assessment: Assessment) -> CourseLine | None:
    """Return the chart of a task with a series of figures; None without one.

    It ends with the amount that the verdict is about: a series that comes to another one is not drawn.
    """
    target, asked, total = assessment.promise, assessment.requirement, assessment.total
    if not isinstance(target, Target) or asked is None or total is None or assessment.day is None:
        return None
    bound = asked.meets.high if asked.meets.low is None else asked.meets.low
    span, readings = assessment.span, tuple(_readings(assessment))
    known = [one for one in readings if span is None or one.day >= span.start]
    if bound is None or len(known) < FEWEST or readings[-1] != CoursePoint(assessment.day, total.members):
        return None
    paced = assessment.pace in ("months", "days") and target.indicator.accrual != "batch"
    start = (
        Decimal(0) if assessment.from_nothing else None if assessment.started is None else assessment.started.nominal
    )
    first = readings[0].day if span is None else min(span.eve or span.start, readings[0].day)
    return CourseLine(
        first=first,
        last=max(target.deadline, readings[-1].day),
        readings=readings,
        asked=bound,
        start=start if paced and span is not None else None,
        unit=total.unit,
    )


def _readings(assessment: Assessment) -> Iterator[CoursePoint]:
    """Yield what the used figures come to, by day: sums of parts that follow each other, or levels."""
    span, unit = assessment.span, "" if assessment.total is None else assessment.total.unit
    found: dict[date, Interval] = {}
    for figure in assessment.used:
        day, since, amount = last_day(figure.period), first_day(figure.period), figure.amount.members
        if day is None or figure.amount.unit != unit:
            continue
        if assessment.from_nothing and span is not None and since != span.start:
            before = None if since is None else found.get(since - ONE_DAY)
            if before is None:
                continue
            amount = before + amount
        if day not in found or amount.within(found[day]):
            found[day] = amount
    for day in sorted(found):
        yield CoursePoint(day, found[day])
