"""The bullet chart of one task: how far its bar reaches towards the target, and how far time asks it to reach."""

from collections.abc import Callable
from decimal import Decimal

from attrs import frozen

from policytrack.assessment import Assessment
from policytrack.assessment.pace import last_step
from policytrack.records.target import Target
from policytrack.report.page.drawing import Drawing, at, drawing
from policytrack.values.interval import EVERYTHING
from policytrack.values.quantity import Quantity

WIDTH = 200  # in units of the drawing
ROOM = 1.1  # the width by the larger of target and figure
BESIDE = "part-of-another-step"  # the figure is of another time than the target


@frozen(kw_only=True)
class Bullet:
    """Where bar, target and time stand, as shares of the width.

    From `start` to `sure` the bar is certain; `possible` are the ends of what the figure may be, where it is hedged.
    `asked` are the bounds of the target. `due` is what time asks by now; None where nothing follows from the time that
    is over.
    """

    start: float
    sure: float
    possible: tuple[float, float] | None
    asked: tuple[float, ...]
    due: float | None = None

    def drawn(self, said: str) -> Drawing:
        """Return the chart; `said` is what it shows in words."""
        start, sure = at(self.start, WIDTH), at(self.sure, WIDTH)
        marks = []
        if self.possible is not None:
            left, right = (at(end, WIDTH) for end in self.possible)
            marks.append(f'<path class="maybe" d="M{left} 8H{right}V16H{left}z"/>')
        if sure != start:
            marks.append(f'<path class="bar" d="M{start} 12H{sure}"/>')
        if self.start > 0:
            marks.append(f'<path class="base" d="M{start} 4V20"/>')
        if self.due is not None:
            marks.append(f'<path class="due" d="M{at(self.due, WIDTH)} 2V22"/>')
        marks += [f'<path class="goal" d="M{at(bound, WIDTH)} 1V23"/>' for bound in self.asked]
        return drawing(WIDTH, 24, said, "".join(marks))


def bullet(assessment: Assessment) -> Bullet | None:
    """Return the chart of an assessment; None where no figure can be held against the target.

    Each has its own scale: from 0, or from the level at the start where the way from there counts, in the direction of
    the promise, so that a fall that was promised grows to the right.
    """
    asked, total = assessment.requirement, assessment.total
    beside = assessment.no_completion is not None and assessment.no_completion.code == BESIDE
    if asked is None or total is None or total.interval == EVERYTHING or beside:
        return None
    bounds = [end for end in (asked.meets.low, asked.meets.high) if end is not None]
    way = _way(starting_level(assessment), bounds)
    lines, due = [way(bound) for bound in bounds], due_by_now(assessment)
    ends = sorted(way(end) for end in (total.interval.low, total.interval.high) if end is not None)
    shown: list[float] = [0.0, *lines, *ends, *(() if due is None else (way(due),))]
    left, right = min(shown) * ROOM, max(shown) * ROOM
    if left == right:  # nothing is asked, and nothing reported
        return None
    # A missing end is as far as the chart goes: to the right of the one that is there, if that is the lower one.
    if len(ends) == 1:
        upward = (total.interval.high is None) == (way(Decimal(0)) < way(Decimal(1)))
        ends = [ends[0], right] if upward else [left, ends[0]]
    sure = min(max(0.0, ends[0]), ends[1])  # the end next to 0, or 0 where it lies between them

    def share(amount: float) -> float:
        return (amount - left) / (right - left)

    return Bullet(
        start=share(0.0),
        sure=share(sure),
        possible=None if ends[0] == ends[1] else (share(ends[0]), share(ends[1])),
        asked=tuple(share(line) for line in lines),
        due=None if due is None else share(way(due)),
    )


def _way(base: Decimal | None, bounds: list[Decimal]) -> Callable[[Decimal], float]:
    """Return how far an amount is on the way: from a base in the direction of the bound, else from 0."""
    start, sign = base or Decimal(0), -1 if base is not None and base > bounds[0] else 1
    return lambda amount: sign * float(amount - start)


def starting_level(assessment: Assessment) -> Decimal | None:
    """Return the level that the way to the target is counted from; None where the whole amount counts."""
    base = starting_amount(assessment)
    return None if base is None else base.nominal


def starting_amount(assessment: Assessment) -> Quantity | None:
    """Return the same as an amount, as its source states it."""
    base = None if assessment.formula is None else dict(assessment.formula.args).get("base")
    return base if isinstance(base, Quantity) else None


def due_by_now(assessment: Assessment) -> Decimal | None:
    """Return what time asks by the last day of the evidence; None where nothing follows from the time that is over."""
    target, asked, gone = assessment.promise, assessment.requirement, assessment.elapsed
    if not isinstance(target, Target) or asked is None or target.indicator.accrual == "batch":
        return None
    if assessment.pace == "schedule":
        step = None if assessment.day is None else last_step(target, assessment.day)
        return None if step is None else step[1].nominal
    bound = asked.meets.high if asked.meets.low is None else asked.meets.low
    start = (
        Decimal(0) if assessment.from_nothing else None if assessment.started is None else assessment.started.nominal
    )
    if assessment.pace == "profile" or bound is None or start is None or gone is None or not 0 < gone < 1:
        return None
    if start != 0 and (start >= bound if asked.is_floor else start <= bound):
        return None  # it is only asked to stay there
    return start + (bound - start) * gone.numerator / gone.denominator
