"""The judgement of many targets by many figures, in one call."""

import datetime
from collections.abc import Iterable

from attrs import evolve

from policytrack.assessment.answers import CallArguments
from policytrack.assessment.arguments import assumptions_of, distinct, methods_of, records_of
from policytrack.assessment.assessment import Assessment
from policytrack.assessment.assessments import Assessments
from policytrack.assessment.comparable_baseline import known_baseline
from policytrack.assessment.conditions import current_parts, each_once, judged_together, targets_in
from policytrack.assessment.decision import Decision
from policytrack.assessment.elsewhere import Elsewhere
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.evidence import HEDGES, NO_IDS, Evidence, Hedges
from policytrack.assessment.keeping import judged_until
from policytrack.assessment.live_answers import LiveAnswers
from policytrack.assessment.notes import remarks, unknown_then
from policytrack.assessment.official import said_on
from policytrack.assessment.pace import PACES, Pace, pace_of
from policytrack.assessment.requirement import Requirement, require
from policytrack.assessment.stages import judged_by_stage
from policytrack.assessment.steps import judged_in_steps, split
from policytrack.assessment.unsaid import OTHER_WAYS, is_unsaid, unanimous
from policytrack.assessment.verdict import Verdict
from policytrack.comparability.readings import Readings
from policytrack.errors import InputError
from policytrack.method import Method
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.body import Body
from policytrack.records.call import named_arguments, of_argument
from policytrack.records.claim import Claim
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.indicator import Better, Indicator
from policytrack.records.known import is_known
from policytrack.records.plan import Measure, Plan
from policytrack.records.registry import Registry
from policytrack.records.several_targets import AllOf, AnyOf, Promised
from policytrack.records.source import Source
from policytrack.records.supersession import latest
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import as_day
from policytrack.values.quantity import Comparison

date = datetime.date


@named_arguments
def assess(
    targets: Iterable[Promised],
    figures: Iterable[Figure | Event | Plan],
    *,
    on: str | date,
    known_by: str | date | None = None,
    pace: Pace = "own",
    assume: Iterable[Assumption | str] = (),
    without: Iterable[Assumption | str] = (),
    comparison: Comparison = "published",
    hedges: Hedges = "wide",
    claims: Iterable[Claim] = (),
    methods: Iterable[str | Method] = (),
) -> Assessments:
    """Judge each target by the figures, as of the end of the day `on`; an `AllOf` or `AnyOf` by its parts.

    A measure that asks a stage by a day is judged too, by the events and plans among the figures that show its stage.

    `known_by` leaves out what was published later. `pace` says how much time asks for: by the target's own
    schedule where it has one, else by months (whole months at month ends, else days); or for all of them by months,
    days, schedule, or last year's profile. `assume` adds signed readings to
    those of the targets, `without` withdraws some, by id or as such. `comparison="full"` uses the hidden digits of
    rounded figures too; `hedges="strict"` takes 约 for no bound at all. `claims` that name a target or its parent, and
    the outcomes of owners' `methods` (of `policytrack.methods`, by id, or of your own), are given with its verdict and
    never change it. The rules are in docs/design.md §6 and §7.

    Raises `DuplicateIdError` where one id has two contents, `InputError` for an argument that cannot be used.
    """
    if pace not in PACES:
        raise InputError(f"pace {pace!r} is not one of: {', '.join(PACES)}")
    if comparison not in ("published", "full"):
        raise InputError(f"comparison {comparison!r} is neither 'published' nor 'full'")
    if hedges not in HEDGES:
        raise InputError(f"hedges {hedges!r} is neither 'wide' nor 'strict'")
    call = Call(
        records_of(targets, Target, AllOf, AnyOf, Measure),
        records_of(figures, Figure, Event, Plan),
        on=of_argument("on", as_day, on),
        known_by=None if known_by is None else of_argument("known_by", as_day, known_by),
        pace=pace,
        full=comparison == "full",
        hedges=hedges,
        assume=assumptions_of(assume, "assume"),
        without=assumptions_of(without, "without"),
        claims=records_of(claims, Claim),
        methods=methods_of(methods),
    )
    return Assessments([call.judge(promise) for promise in call.promises])


class Call:
    """One call of `assess`: the evidence and the arguments that all of its judgements share."""

    def __init__(
        self,
        promises: tuple[Promised, ...],
        reported: tuple[Figure | Event | Plan, ...],
        *,
        on: date,
        known_by: date | None,
        pace: Pace,
        full: bool,
        hedges: Hedges,
        assume: tuple[Assumption | str, ...],
        without: tuple[Assumption | str, ...],
        claims: tuple[Claim, ...] = (),
        methods: tuple[Method, ...] = (),
    ) -> None:
        self.promises = each_once(promises)
        targets = targets_in(promises)
        figures = [one for one in reported if isinstance(one, Figure)]
        every = len(figures) == len(reported)
        self._showing = [] if every else [one for one in reported if not isinstance(one, Figure)]
        self.on, self.known_by, self.pace, self.full, self.hedges = on, known_by, pace, full, hedges
        baselines = tuple(target.baseline for target in targets if target.baseline is not None)
        records: tuple[Target | Figure, ...] = (*targets, *figures, *baselines)
        self.indicators: Registry[Indicator] = Registry(distinct(record.indicator for record in records))
        self.areas: Registry[Area] = Registry(distinct(record.area for record in records))
        stated = [item for target in targets for item in target.assumes]
        self.assumptions: Registry[Assumption] = Registry(
            distinct(item for item in (*assume, *stated) if isinstance(item, Assumption))
        )
        self._assume = assume
        self._without = frozenset(item if isinstance(item, str) else item.id for item in without)
        # Sources and bodies are looked up nowhere; their registries refuse one id with two contents.
        spoken = (*records, *claims)
        Registry[Source](distinct(record.source for record in spoken if record.source is not None))
        Registry[Body](distinct(body for record in records for body in _bodies(record)))
        unknown = self._without - self.assumptions.by_id.keys() - {item for item in stated if isinstance(item, str)}
        if unknown:
            known = ", ".join(sorted(self.assumptions.by_id)) or "none"
            raise InputError(f"without names {min(unknown)!r}, which no target assumes; there are: {known}")
        self.evidence = Evidence(figures, self.areas, on=on, known_by=known_by, baselines=baselines, hedges=hedges)
        self.elsewhere = Elsewhere(self.evidence)
        self._ids = frozenset(target.id for target in targets)
        self._superseding = latest(target for target in targets if self._knows(target))
        self.methods = methods
        self._judged: dict[str, Assessment] = {}
        self._alone = all(isinstance(promise, Target) for promise in promises)  # none is given with others
        self._plain: dict[str, Readings] = {}
        self._given: dict[str, Target] = {}
        self._claims: dict[str, list[Claim]] = {}
        for claim in Registry[Claim](claims).by_id.values():
            said = said_on(claim)
            if self._knows(claim) and (said is None or said <= on):
                for id in claim.about:
                    self._claims.setdefault(id, []).append(claim)

    @property
    def arguments(self) -> CallArguments:
        """The arguments of the call, to be written down."""
        return CallArguments(
            self.on,
            self.known_by,
            self.pace,
            "full" if self.full else "published",
            self.hedges,
            tuple(item if isinstance(item, str) else item.id for item in self._assume),
            tuple(sorted(self._without)),
            tuple(method.id for method in self.methods),
        )

    def _knows(self, record: Promised | Claim) -> bool:
        return is_known(record.source, self.known_by)

    def _active(self, target: Target) -> dict[str, Assumption]:
        """Return the assumptions that apply to a target, by id."""
        if not target.assumes and not self._assume:
            return {}
        active: dict[str, Assumption] = {}
        for item in (*target.assumes, *self._assume):
            id = item if isinstance(item, str) else item.id
            if id in self._without:
                continue
            known = self.assumptions.by_id.get(id)
            if known is None:
                raise InputError(
                    f"assumption {id!r} of target {target.id!r} is only a name here; "
                    f"pass it: assume=[Assumption({id!r}, …)]"
                )
            active[id] = known
        return active

    def judge(self, promise: Promised) -> Assessment:
        """Judge a target, or several together by the judgement of each, which is made once."""
        if isinstance(promise, Target) and self._alone:
            return self.assess(promise)
        found = self._judged.get(promise.id)
        if found is None:
            found = self._judged[promise.id] = self._judged_first(promise)
        return found

    def _judged_first(self, promise: Promised) -> Assessment:
        if isinstance(promise, Target):
            return self.assess(promise)
        notes = unknown_then(promise.source, self.known_by)
        if isinstance(promise, Measure):
            return judged_by_stage(promise, self._showing, notes, self)
        parts, replaced = current_parts(promise, self._superseding)
        return judged_together(promise, tuple(map(self.judge, parts)), (*notes, *replaced), self)

    def assess(self, given: Target) -> Assessment:
        """Judge one target: measurable, due, then by its evidence."""
        target, bridged = given, NO_IDS
        if given.baseline is not None:
            known = self._with_known_baseline(given, given.baseline)
            if isinstance(known, Reason):
                return self._undecided(given, Verdict.NOT_COMPARABLE, known, notes=())
            target, bridged = known
        asked = require(target)
        later = self._superseding.get(target.id)
        later = None if later is given else later
        notes = remarks(target, given, asked, later=later, ids=self._ids, known_by=self.known_by)
        if isinstance(asked, Reason):
            open_form = asked.code.startswith("baseline")
            verdict = Verdict.CANNOT_TELL if open_form else Verdict.NOT_MEASURABLE
            return self._undecided(target, verdict, asked, notes=notes)
        begun = target.start is None or self.on >= target.start
        if not begun and not target.may_be_judged_before:
            return self._undecided(target, Verdict.NOT_DUE, _not_due(target), notes=notes, asked=asked)
        if target.each is not None:
            return judged_in_steps(target, asked, tuple(map(self._judge_step, split(target))), notes, self)
        active = self._active(target)
        evaluation = self._evaluate(target, asked, active)
        if bridged:
            evaluation.mattered |= bridged
        if target.until is not None:
            return judged_until(target, asked, evaluation.facts, notes, self)
        if target.indicator.better is Better.UNSAID and is_unsaid(target):
            self._read_in_every_way(evaluation, active)
        if evaluation.decision is not None:
            return self._decided(evaluation, evaluation.decision, active, notes)
        if not begun and target.indicator.is_flow:
            reason = _not_due(target)
            return self._undecided(target, Verdict.NOT_DUE, reason, notes=notes, asked=asked, evaluation=evaluation)
        _, unlike = self.evidence.count_near(target, evaluation.area, evaluation.readings)
        verdict = Verdict.NOT_COMPARABLE if unlike else Verdict.NO_FIGURE
        ground = Reason.of("not-comparable", count=unlike) if unlike else None  # worked out when it is asked for
        return self._undecided(target, verdict, ground, notes=notes, asked=asked, evaluation=evaluation)

    def _judge_step(self, step: Target) -> Assessment:
        """Judge one step of a target that is due in each: none before it begins, also where a level carries over."""
        if step.start is None or self.on >= step.start:
            return self.assess(step)
        return self._undecided(step, Verdict.NOT_DUE, _not_due(step), notes=(), asked=None)

    def _evaluate(self, target: Target, asked: Requirement, active: dict[str, Assumption]) -> Evaluation:
        return Evaluation(
            target,
            asked,
            self.evidence,
            self._readings(target, active),
            active,
            area=self.areas.id_of(target.area.id),
            on=self.on,
            pace=pace_of(target, self.pace),
            full=self.full,
        )

    def _read_in_every_way(self, evaluation: Evaluation, active: dict[str, Assumption]) -> None:
        """Let a decision hold only where the target as a floor and as a ceiling comes to the same."""
        ways = (require(evaluation.target, better) for better in OTHER_WAYS)
        others = [self._evaluate(evaluation.target, asked, active) for asked in ways if isinstance(asked, Requirement)]
        evaluation.others = tuple(others)
        found = [one.decision for one in others] if len(others) == len(OTHER_WAYS) else [None]
        evaluation.decision = unanimous(evaluation.target.amount, [evaluation.decision, *found])

    def _undecided(
        self,
        target: Target,
        verdict: Verdict,
        reason: Reason | None,
        *,
        notes: tuple[Reason, ...],
        asked: Requirement | None = None,
        evaluation: Evaluation | None = None,
    ) -> Assessment:
        """Return the assessment of a target whose evidence, if any, allows no decision."""
        if asked is not None and target.per is not None and target.steps > 1:
            asked = asked.times(target.steps)
        answers = LiveAnswers(target, verdict, reason, asked, notes, evaluation, self)
        return Assessment(target, self.on, verdict, reason, requirement=asked, remarks=notes, answers=answers)

    def _decided(
        self, evaluation: Evaluation, decision: Decision, active: dict[str, Assumption], notes: tuple[Reason, ...]
    ) -> Assessment:
        total, target, asked = decision.total, evaluation.target, evaluation.requirement
        return Assessment(
            target,
            self.on,
            decision.verdict,
            final=decision.final,
            early=decision.early,
            day=total.day,
            interval=total.amount,
            elapsed=evaluation.elapsed(total),
            requirement=asked,
            assumptions=tuple(id for id in active if id in evaluation.mattered),
            remarks=notes,
            answers=LiveAnswers(target, decision.verdict, None, asked, notes, evaluation, self),
        )

    def again(self, target: Target) -> Assessment:
        """Judge a target that was changed after its decision, from the baseline that it was given."""
        given = self._given.get(target.id)
        return self.assess(target if given is None else evolve(target, baseline=given.baseline))

    def claims_about(self, promise: Promised) -> tuple[Claim, ...]:
        """Return what was claimed by then of a promise or of what it belongs to."""
        named = [claim for id in (promise.id, promise.parent) if id is not None for claim in self._claims.get(id, ())]
        return tuple(dict.fromkeys(named))

    def _with_known_baseline(self, target: Target, baseline: Figure) -> tuple[Target, frozenset[str]] | Reason:
        """Return a target with what was known of its baseline, and what bridges it, or why it is not comparable."""
        readings = self._readings(target, self._active(target))
        found = known_baseline(target, baseline, readings, self.evidence, self.areas, known_by=self.known_by)
        if not isinstance(found, Reason) and found[0] is not target:
            self._given[target.id] = target
        return found

    def _readings(self, target: Target, active: dict[str, Assumption]) -> Readings:
        if active:
            return Readings(target, active.values(), self.indicators.by_id)
        readings = self._plain.get(target.indicator.id)
        if readings is None:
            readings = self._plain.setdefault(target.indicator.id, Readings(target, (), self.indicators.by_id))
        return readings


def _not_due(target: Target) -> Reason:
    return Reason.of("not-due", start=target.start)


def _bodies(record: Target | Figure) -> Iterable[Body]:
    said = record.issuer if isinstance(record, Target) else record.said_by
    publisher = record.source.publisher if record.source is not None else None
    return (body for body in (said, publisher) if body is not None)
