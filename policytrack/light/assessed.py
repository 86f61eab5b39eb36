"""The light of an assessment: the variables of a light rule, calculated from the evidence."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import evolve

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.pace import elapsed
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.verdict import Verdict
from policytrack.errors import InputError
from policytrack.light.light import UNJUDGED
from policytrack.light.missing import why_missing
from policytrack.light.preset import lights
from policytrack.light.result import LightResult
from policytrack.light.rule import LightRule
from policytrack.light.rules import as_light_rule
from policytrack.light.span import exact
from policytrack.records.aggregation import Aggregation
from policytrack.records.figure import Figure
from policytrack.records.indicator import ADDITIVE
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval, last_place
from policytrack.values.quantity import Quantity, as_quantity

# Verdicts with no evidence that a condition could be compared with.
UNREACHED = (
    Verdict.NOT_MEASURABLE,
    Verdict.NOT_DUE,
    Verdict.NO_FIGURE,
    Verdict.NOT_COMPARABLE,
    Verdict.CANNOT_TELL,
)
ONE = Decimal(1)


def light_of(
    assessment: Assessment,
    rule: LightRule | str,
    previous: Any = None,
    comparator: Figure | Quantity | str | None = None,
    given: Mapping[str, Any] | None = None,
) -> LightResult:
    """Return the light that a rule shows for an assessment; it never changes the verdict.

    `rule` is one of your own, or the id or series of one in `policytrack.light.lights`; a series gives the version
    valid on the day of the assessment. `previous` is the light before (its colour, or "none" where there was none),
    `comparator` the growth to compare with, such as the city's average, `given` the variables of the rule that do not
    follow from the evidence: `{"poor_quality": False}`.

    The amount done is taken at both ends of what the evidence leaves open; where the lights differ, the result is grey.
    So are verdicts without comparable evidence, with the reason of the verdict. For a target that is due in each of
    several steps, ask for the light of one of its `steps`, of several together for that of each of their `parts`.

    >>> from policytrack import Figure, Indicator, Target, assess
    >>> new = Indicator("sme.new", unit="家", kind="flow", better="up")
    >>> asked = Target("t", indicator=new, area="银川市", period="2025", amount="120 家")
    >>> done = Figure("h1", indicator=new, area="银川市", period="2025-H1", amount="45 家")
    >>> light_of(assess([asked], [done], on="2025-07-01")["t"], "yinchuan-2025").say("zh")
    '▲ 黄灯'
    """
    if not isinstance(assessment, Assessment):
        raise InputError(f"{assessment!r} is not an Assessment; judge first: assess(targets, figures, on=…)[0]")
    rule = as_light_rule(rule, lights, assessment.on)
    if not isinstance(assessment.promise, Target):
        reason = (
            Reason.of("light-several", count=len(assessment.parts)) if assessment.parts else Reason.of("light-stage")
        )
        return LightResult(rule.id, UNJUDGED, "unjudged", reason)
    target = assessment.target
    used: dict[str, Any] = {
        "on": assessment.on,
        "kind": target.indicator.kind,
        "area": target.area,
        "better": target.indicator.better,
    }
    if assessment.verdict in UNREACHED:
        return rule.unjudged(_verdict(assessment), **used)
    extra = {**(given or {}), **({} if previous is None else {"previous": previous})}
    result = rule.light({**variables_of(assessment, rule.pace, comparator), **extra}, **used)
    reason = result.reason
    if reason.code == "light-missing":
        why = why_missing(assessment, dict(reason.args)["variables"])
        reason = Reason.of("light-missing-why", **dict(reason.args), why=why)
        if assessment.verdict is Verdict.NOT_YET:
            reason = Reason.of("light-verdict", verdict=assessment.verdict, reason=(assessment.reason, reason))
    notes: tuple[Reason, ...] = ()
    total = assessment.total
    if total is not None and total.hedge == "rounded":
        hidden = rule.light({**variables_of(assessment, rule.pace, comparator, full=True), **extra}, **used)
        notes = (Reason.of("hidden-digits", amount=total),) if hidden.light != result.light else ()
    return evolve(result, reason=reason, notes=notes)


def _verdict(assessment: Assessment) -> Reason:
    return Reason.of("light-verdict", verdict=assessment.verdict, reason=assessment.reason)


def variables_of(
    assessment: Assessment,
    pace: str | None = None,
    comparator: Figure | Quantity | str | None = None,
    *,
    full: bool = False,
) -> dict[str, Any]:
    """Return the variables of light rules that follow from an assessment, by name; the others are left out.

    `pace` counts time by months or days; None as the assessment did. A rounded rate is taken as published where the
    verdict takes it so, and against a comparator that is no finer; `full` always takes the whole range that rounds to
    it. Growth over part of the time that it is asked for as a whole (`aggregation="compound"`) is no rate of growth.
    Units and signs: `policytrack.light.variable`.
    """
    target = assessment.target
    found: dict[str, Any] = {"days_left": (target.deadline - assessment.on).days, **_punctuality(assessment)}
    requirement, total = assessment.requirement, assessment.total
    if requirement is None or total is None:
        return found
    done = total.members if full else _done(assessment, total)
    chained = target.aggregated_by is Aggregation.COMPOUND
    progress: dict[str, Interval] = {}
    if target.indicator.kind == "growth" and not (chained and assessment.day != target.deadline):
        progress = {**_growth(done, requirement), **_against(comparator, total, done, full=full)}
    if chained or target.indicator.kind != "growth":
        progress |= _progress(assessment, requirement, done, pace)
    return {**found, **(progress if full else _settled(assessment, progress))}


# What the last word on a target says of its progress: it is done and not behind, or it is short and behind.
_DONE = {
    "share": Interval(Decimal(100), None),
    "behind": Interval(None, Decimal(0)),
    "shortfall": Interval(None, Decimal(0)),
}
_SHORT = {
    "share": Interval(None, Decimal(100), high_closed=False),
    "behind": Interval(Decimal(0), None, low_closed=False),
    "shortfall": Interval(Decimal(0), None, low_closed=False),
}


def _settled(assessment: Assessment, found: dict[str, Interval]) -> dict[str, Interval]:
    """Return progress as a final verdict settles it; what is met is not behind, also where its start is not known.

    A share is only narrowed, as there is none of what has no amount to be a share of.
    """
    if not assessment.final or assessment.verdict not in (Verdict.MET, Verdict.MISSED):
        return found
    settled = dict(found)
    for name, limit in (_DONE if assessment.verdict is Verdict.MET else _SHORT).items():
        if name in found:
            settled[name] = (found[name] & limit) or limit
        elif name != "share":
            settled[name] = limit
    return settled


def _punctuality(assessment: Assessment) -> dict[str, bool]:
    """Return whether it was done on time, made up later, or is overdue; before the deadline only: not overdue."""
    past = assessment.on > assessment.target.deadline
    if assessment.verdict is Verdict.MET:
        return {"on_time": True, "made_up": False, "overdue": False}
    if assessment.verdict is Verdict.LATE:
        return {"on_time": False, "made_up": True, "overdue": False}
    if assessment.verdict is Verdict.MISSED:
        return {"on_time": False, "made_up": False, "overdue": past}
    return {} if past else {"overdue": False}


def _done(assessment: Assessment, total: Quantity) -> Interval:
    """Return the amount done; where the verdict compared a rounded amount as published, that number."""
    for note in assessment.notes:
        amount = dict(note.args).get("amount") if note.code == "hidden-digits" else None
        if isinstance(amount, Quantity) and amount.nominal is not None:
            return Interval.point(amount.nominal)
    return total.members


def _growth(growth: Interval, requirement: Requirement) -> dict[str, Interval]:
    """Return growth, and growth less the plan; neither is prorated."""
    bound = requirement.bounds.low if requirement.bounds.low is not None else requirement.bounds.high
    return {"growth": growth} | ({} if bound is None else {"growth_over_plan": growth - Interval.point(bound)})


def _against(
    comparator: Figure | Quantity | str | None, mine: Quantity, growth: Interval, *, full: bool
) -> dict[str, Interval]:
    """Return growth less that of the comparator; both as published if mine is given to as many digits."""
    if comparator is None:
        return {}
    theirs = as_quantity(comparator.amount if isinstance(comparator, Figure) else comparator)
    if theirs.unit != "%":
        raise InputError(f"the comparator {theirs} is no rate of growth; write it like '5.2 %'")
    their = theirs.members
    if theirs.nominal is not None and (theirs.hedge == "rounded" or their.is_point) and not full:
        if mine.grain is not None and mine.nominal is not None and mine.grain <= min(last_place(theirs.nominal), ONE):
            growth = Interval.point(mine.nominal)
        their = Interval.point(theirs.nominal) if growth.is_point else their
    return {"growth_over_comparator": growth - their}


def _progress(
    assessment: Assessment, requirement: Requirement, done: Interval, pace: str | None
) -> dict[str, Interval]:
    """Return the share done, and the lag behind time, in points and relative to the amount due."""
    line = _line(assessment, requirement)
    if line is None:
        return {}
    base, bound = line
    factor, plus = 100 / (bound - base), -100 * base / (bound - base)
    used_up = requirement.is_ceiling and bound > base
    found = {} if used_up else {"share": _scaled(done, factor, plus)}
    gone = _gone(assessment, pace)
    if gone is None:
        return found
    sign = 1 if used_up else -1
    found["behind"] = _scaled(done, sign * factor, sign * (plus - 100 * gone))
    if gone > 0:
        found["shortfall"] = _scaled(done, sign * factor / gone, sign * (plus / gone - 100))
    return found


def _gone(assessment: Assessment, pace: str | None) -> Fraction | None:
    """Return the share of the time that is over; None where nothing follows from it."""
    span, day = assessment.span, assessment.day
    paced = assessment.from_nothing or assessment.started is not None
    if span is None or day is None or not paced or assessment.target.indicator.accrual == "batch":
        return None
    if assessment.from_nothing and day < span.start:  # a part of a step that is not the last
        return None
    return assessment.elapsed if pace is None else elapsed(span, day, pace)


def _line(assessment: Assessment, requirement: Requirement) -> tuple[Fraction, Fraction] | None:
    """Return the start and the end of the task; None where no share of it is meaningful."""
    indicator, start = assessment.target.indicator, assessment.started
    meets = requirement.bounds
    bound = meets.low if requirement.is_floor else meets.high if requirement.is_ceiling else None
    if bound is None:
        return None
    if start is not None:
        base = start.members
        if not base.is_point or base.low is None:
            return None
        short = base.low < bound if requirement.is_floor else base.low > bound
        return (Fraction(base.low), Fraction(bound)) if short else None
    adds = (
        assessment.from_nothing
        or indicator.is_flow
        or (indicator.kind in ADDITIVE and indicator.not_negative and not indicator.is_rate)
    )
    return (Fraction(0), Fraction(bound)) if adds and bound > 0 else None


def _scaled(amount: Interval, factor: Fraction, plus: Fraction) -> Interval:
    """Return amount × factor + plus, end by end; a fraction stays on its side of every bound that a rule can have."""
    low, high = (None if end is None else exact(Fraction(end) * factor + plus) for end in (amount.low, amount.high))
    if factor < 0:
        return Interval(high, low, low_closed=amount.high_closed, high_closed=amount.low_closed)
    return Interval(low, high, low_closed=amount.low_closed, high_closed=amount.high_closed)
