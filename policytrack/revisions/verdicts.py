"""The changes between two assessments of one target, and what caused them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.method_outcomes import rate
from policytrack.errors import InputError
from policytrack.light import LightRule, light_of, lights
from policytrack.method import Method, methods
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.wording import WORDINGS
from policytrack.revisions.change import Change, short_names
from policytrack.revisions.records import bridge, changed_fields, field_changes
from policytrack.text.messages import Reason
from policytrack.values.period import last_day

LightOrMethod: TypeAlias = LightRule | Method
# The answers in which two assessments are compared. Gap, needs, reason and notes follow from these.
COMPARED = (
    "verdict",
    "final",
    "early",
    "leaning",
    "total",
    "completion",
    "steps",
    "parts",
    "assumptions",
    "day",
    "used",
    "set_aside",
)
_SEEN = ("used", "set_aside")
HELD = (Verdict.MET, Verdict.REACHED)


def compared(assessment: Assessment, name: str) -> Any:
    """Return one of the answers in `COMPARED` in a form that compares: figures by ids, steps by verdicts."""
    if name == "used":
        return tuple(sorted(figure.id for figure in assessment.used))
    if name == "set_aside":
        return tuple(sorted(aside.figure.id for aside in assessment.set_aside))
    if name == "assumptions":
        return tuple(sorted(assessment.assumptions))
    if name in ("steps", "parts"):
        return tuple(one.verdict for one in getattr(assessment, name))
    return getattr(assessment, name)


def verdict_changes(
    before: Assessment, after: Assessment, rules: Sequence[LightOrMethod], given: tuple[Assumption, ...] = ()
) -> Iterator[Change]:
    """Yield every change between two assessments of one target."""
    if before is after:
        return
    if rules:
        yield from _ratings(before, after, rules)
    if not changed_fields(before.promise, after.promise) and before.surely_says(after):
        return
    then, now = _Seen(before), _Seen(after)
    corrections = tuple(_corrections(then, now))
    yield from corrections
    late = tuple(figure for figure in now.new_since(then) if _is_late(figure, before))
    if late:
        yield Change("late", after.promise, None, late, reasons=tuple(_late(figure) for figure in late))
    broken = _breaks(before, after, (*given, *after.assumed))
    why: tuple[Reason, ...] | None = None
    for name in COMPARED:
        one, two = compared(before, name), compared(after, name)
        if one == two:
            continue
        why = why if why is not None else _why(before, after, then, now, corrections)
        kind, reasons = name, why
        if name == "verdict" and one is Verdict.REACHED and two not in HELD:
            kind, reasons = "lost", (Reason.of("changed-lost", reason=after.reason), *why)
        elif name == "verdict":
            reasons = (after.reason, *why)
        elif name in _SEEN:
            one, two = then.only(now, name), now.only(then, name)
        elif name in ("total", "completion") and broken:
            kind, reasons = "break", (Reason.of("changed-break", figures=broken), *why)
        yield Change(
            kind, after.promise, one, two, "completion" if kind == "break" and name != "total" else None, reasons
        )


def _ratings(before: Assessment, after: Assessment, rules: Iterable[LightOrMethod]) -> Iterator[Change]:
    for rule in rules:
        reasons = (Reason.of("changed-rule", rule=rule.id),)
        if isinstance(rule, LightRule):
            one, two = light_of(before, rule), light_of(after, rule)
            if one.light != two.light:
                yield Change("light", after.promise, one, two, rule.id, (*reasons, two.reason))
        else:
            old, new = rate(before, rule), rate(after, rule)
            if old.label != new.label:
                more = () if new.reason is None else (new.reason,)
                yield Change("outcome", after.promise, old.label, new.label, rule.id, (*reasons, *more))


def as_rules(value: Any) -> tuple[LightOrMethod, ...]:
    """Return light rules and methods given as such or by id; None is none. `InputError` for anything else."""
    if value is None:
        return ()
    items = (value,) if isinstance(value, (str, LightRule, Method)) else tuple(value)
    return tuple(dict.fromkeys(_as_rule(item) for item in items))


def _as_rule(item: Any) -> LightOrMethod:
    if isinstance(item, (LightRule, Method)):
        return item
    for found in (lights, methods):
        if item in found:
            rule: LightOrMethod = found[item]
            return rule
    raise InputError(f"{item!r} is the id of no light rule and no method; lights=['yinchuan-2025'] is one")


class _Seen:
    """The figures that one assessment used or set aside, by id."""

    def __init__(self, assessment: Assessment) -> None:
        self.used = {figure.id: figure for figure in assessment.used}
        self.aside = {one.figure.id: one for one in assessment.set_aside}

    def figure(self, id: str) -> Figure | None:
        """Return a figure by its id, if it was used or set aside."""
        return self.used.get(id) or (self.aside[id].figure if id in self.aside else None)

    def only(self, other: "_Seen", name: str) -> tuple[Figure, ...]:
        """Return the figures that only this assessment used, or set aside, by id."""
        mine, theirs = (seen.used if name == "used" else seen.aside for seen in (self, other))
        return tuple(figure for id in sorted(mine.keys() - theirs.keys()) if (figure := self.figure(id)) is not None)

    def new_since(self, before: "_Seen") -> list[Figure]:
        """Return the figures that the earlier assessment neither used nor set aside, by id."""
        ids = sorted((self.used.keys() | self.aside.keys()) - before.used.keys() - before.aside.keys())
        return [figure for figure in map(self.figure, ids) if figure is not None]


def _corrections(then: _Seen, now: _Seen) -> Iterator[Change]:
    """Yield the figures that another one now corrects, and those whose contents changed under the same id."""
    added = {figure.id: figure for figure in now.new_since(then)}
    for id, aside in sorted(now.aside.items()):
        by = added.get(str(dict(aside.reason.args).get("by"))) if "corrected" in aside.fields else None
        old = then.figure(id)
        if by is not None and old is not None:
            yield from field_changes(old, by, ["amount"] if old.amount != by.amount else [])
    for id in (then.used.keys() | then.aside.keys()) & (now.used.keys() | now.aside.keys()):
        old, new = then.figure(id), now.figure(id)
        if old is not None and new is not None:
            yield from field_changes(old, new, changed_fields(old, new))


def _is_late(figure: Figure, before: Assessment) -> bool:
    """Whether a figure was published after the earlier day, though its period had ended before it."""
    day, source = last_day(figure.period), figure.source
    published = None if source is None else source.earliest
    return day is not None and published is not None and day < before.on < published


def _late(figure: Figure) -> Reason:
    source = figure.source
    published = None if source is None else source.published
    return Reason.of("changed-late", figure=figure.name, period=figure.period, published=published)


def _breaks(before: Assessment, after: Assessment, given: Iterable[Assumption]) -> tuple[str, ...]:
    """Return the figures at which the series breaks between the days of two totals, unless an assumption bridges it.

    A figure of status B or D counts only if it was set aside for it, or was used under an assumption.
    """
    if before.day is None or after.day is None:
        return ()
    first, last = sorted((before.day, after.day))
    found = [
        aside.figure
        for aside in (*before.set_aside, *after.set_aside)
        if "break" in aside.fields and set(aside.fields) <= {"break"}
        if (day := last_day(aside.figure.period)) is not None and first < day <= last
    ]
    assumptions = tuple(given)
    return short_names({figure.id for figure in found if bridge((figure,), assumptions) is None})


def _why(
    before: Assessment, after: Assessment, then: _Seen, now: _Seen, corrections: Iterable[Change]
) -> tuple[Reason, ...]:
    """Return what made two assessments differ: target, figures, corrections, assumptions, else time or method."""
    found = []
    fields = changed_fields(before.promise, after.promise)
    if fields:
        found.append(Reason.of("changed-target", fields=tuple(WORDINGS[name] for name in fields)))
    corrected = [change for change in corrections if change.field == "amount"]
    for change in corrected:
        figure = change.record.name
        found.append(Reason.of("changed-correction", figure=figure, before=change.before, after=change.after))
    for code, ids in (
        ("changed-by-figures", now.used.keys() - then.used.keys() - {change.id for change in corrected}),
        ("changed-without-figures", then.used.keys() - now.used.keys()),
        ("changed-aside", now.aside.keys() - then.aside.keys() - then.used.keys()),
        ("changed-not-aside", then.aside.keys() - now.aside.keys() - now.used.keys()),
    ):
        if ids:
            found.append(Reason.of(code, figures=short_names(ids)))
    one, two = set(before.assumptions), set(after.assumptions)
    if two - one:
        found.append(Reason.of("changed-assuming", assumptions=tuple(sorted(two - one))))
    if one - two:
        found.append(Reason.of("changed-not-assuming", assumptions=tuple(sorted(one - two))))
    if found:
        return tuple(found)
    if before.on != after.on:
        return (Reason.of("changed-time", before=before.on, after=after.on),)
    return (Reason.of("changed-way"),)
