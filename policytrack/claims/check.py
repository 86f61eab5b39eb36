"""The check of a claim against the evidence of its day: supported, not supported or cannot tell, for each target."""

import datetime
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from attrs import frozen

from policytrack.assessment.assess import assess
from policytrack.assessment.assessment import Assessment
from policytrack.assessment.assessments import Assessments
from policytrack.assessment.official import has_lapsed, said_on
from policytrack.assessment.pace import Pace
from policytrack.assessment.set_aside import SetAside
from policytrack.assessment.verdict import Verdict
from policytrack.claims.coverage import cover
from policytrack.claims.evidence import BY_RANK, answer_claim, reached_early
from policytrack.claims.support import Support
from policytrack.errors import InputError, MissingError
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.claim import Claim
from policytrack.records.figure import Figure
from policytrack.records.known import known_by
from policytrack.records.record import Identified, as_records, short_name
from policytrack.records.registry import Registry
from policytrack.records.target import Target
from policytrack.records.tree import Tree
from policytrack.text.messages import Reason
from policytrack.values.period import as_day
from policytrack.values.truth import Truth

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
T = TypeVar("T", Target, Figure)
UNANSWERED = (Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE, Verdict.NOT_DUE, Verdict.NOT_MEASURABLE)


@frozen
class TargetCheck:
    """The check of a claim for one target: the support for it, the reason, and the whole assessment."""

    assessment: Assessment
    support: Support
    reason: Reason
    day: date
    ranks: tuple[Figure, ...] = ()
    by_rank: bool = False

    @property
    def target(self) -> Target:
        """The target that was checked."""
        return self.assessment.target

    @property
    def id(self) -> str:
        """The id of the target."""
        return self.target.id

    @property
    def used(self) -> tuple[Figure, ...]:
        """The figures that the answer rests on."""
        return self.ranks if self.by_rank else self.assessment.used

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Figures of the same subject that did not count, each with what differs."""
        return () if self.by_rank else self.assessment.set_aside

    @property
    def needs(self) -> tuple[Reason, ...]:
        """What would settle it, where the support is *cannot tell*."""
        if self.support is not Support.CANNOT_TELL:
            return ()
        if self.by_rank:
            return (Reason.of("claim-needs-rank", indicator=self.target.indicator, area=self.target.area),)
        if self.assessment.verdict in UNANSWERED:
            return self.assessment.needs
        asked = {"indicator": self.target.indicator, "area": self.target.area, "day": self.day}
        reach = self.assessment.day
        code = "needs-later" if reach is None or reach < self.day else "needs-exact"
        return (Reason.of(code, **asked),)


@frozen
class ClaimCheck:
    """The check of a claim, target by target.

    `day` is the claim's day, `rules` say how its targets were found, `superseded` are targets that it covers and that
    another one had superseded by then: they are not counted.
    """

    claim: Claim
    day: date
    on: date
    known_by: date | None
    checks: tuple[TargetCheck, ...]
    rules: tuple[Reason, ...]
    superseded: tuple[Target, ...] = ()

    def count(self, support: Support) -> int:
        """Return for how many targets this is the support."""
        return sum(1 for check in self.checks if check.support is support)

    @property
    def conclusion(self) -> Reason:
        """The counts in a line; they sum to the number of targets."""
        if not self.checks:
            return Reason.of("claim-concludes-nothing")
        return Reason.of(
            "claim-concludes",
            targets=len(self.checks),
            supported=self.count(Support.SUPPORTED),
            against=self.count(Support.NOT_SUPPORTED),
            open=self.count(Support.CANNOT_TELL),
        )

    def __getitem__(self, id: str) -> TargetCheck:
        named = [check for check in self.checks if id in (check.id, short_name(check.id))]
        if len(named) != 1:
            raise MissingError(f"{id!r} is not one of the targets here: {', '.join(one.id for one in self.checks)}")
        return named[0]


def check_claim(
    claim: Claim,
    targets: Iterable[Target],
    figures: Iterable[Figure],
    *,
    on: str | date,
    known_by: str | date | None = None,
    pace: Pace = "own",
    assume: Iterable[Assumption | str] = (),
    without: Iterable[Assumption | str] = (),
    tree: Tree | None = None,
) -> ClaimCheck:
    """Check a claim against the evidence of its day, for each target that it covers.

    Its day is the end of the claim's period, else the day it was published by, else `on`; evidence is judged as of
    it, or as of `on` where that is earlier. `known_by` leaves out all that was published later, targets too. `assume`
    and `without` are those of `assess`; a `tree` finds the targets of goals below a plan that the claim names. Which
    targets a claim covers is described in `policytrack.claims.coverage.cover`.

    on_pace (时间过半，任务过半) is *supported* where the evidence proves, of what is asked, at least the share that
    equals the share of the task's time gone by the claim's day, by `pace`; where its words say 过半, at least half.
    Of a level that is the way from its start, of a ceiling what may be used by then. Rounds (accrual batch) count by
    their share of the amount. It is *not supported* where evidence that reaches the day proves less; else *cannot
    tell*. ahead asks for more than that share, behind for less. met and met_early go by the verdict: a level that was
    *reached* before the deadline supports met_early, and the reason says where it has lapsed by `on`. leading is
    supported by rank 1 in the claim's period, improving by a better rank than a year before: without ranks it is
    *cannot tell*. A claim is never evidence, for itself or another.

    Raises `InputError` for arguments that cannot be used, `DuplicateIdError` where one id has two contents.
    """
    if not isinstance(claim, Claim):
        raise InputError(f"{claim!r} is not a Claim; look it up first: catalog.claims[…]")
    today, by = as_day(on), None if known_by is None else as_day(known_by)
    promised, reported = _records(targets, Target, by), _records(figures, Figure, by)
    every: list[Any] = [claim, *promised, *reported]
    areas = Registry[Area]({id(one.area): one.area for one in every}.values())
    covered = cover(claim, promised, areas, tree)
    day = said_on(claim) or today

    @cache
    def judged_on(then: date) -> Assessments:
        return assess(promised, reported, on=then, known_by=by, pace=pace, assume=assume, without=without)

    judged = judged_on(min(day, today))
    checks, superseded = [], []
    for target in covered.targets:
        assessment = judged[target.id]
        if assessment.superseded and target.id not in covered.named:
            superseded.append(target)
            continue
        found = answer_claim(claim, day, assessment, reported)
        if claim.says == "met_early" and assessment.verdict is Verdict.MET and found.answer is Truth.UNKNOWN:
            eve = judged_on(target.deadline - ONE_DAY)[target.id]
            found = reached_early(eve) if eve.verdict is Verdict.REACHED else found
        reason = found.reason
        if day < today and found.answer is Truth.YES and assessment.verdict is Verdict.REACHED:
            now = judged_on(today)[target.id]
            if has_lapsed(claim.says, assessment.verdict, now.verdict):
                reason = Reason.of("claim-lapsed", reason=reason, day=today, now=now.verdict)
        by_rank = claim.says in BY_RANK
        checks.append(TargetCheck(assessment, Support.of(found.answer), reason, day, found.ranks, by_rank))
    return ClaimCheck(claim, day, today, by, tuple(checks), covered.rules, tuple(superseded))


def _records(records: Iterable[T], kind: type[T], by: date | None) -> tuple[T, ...]:
    found = as_records(records, Identified)
    for record in found:
        if not isinstance(record, kind):
            raise InputError(f"{record!r} is not a {kind.__name__}; check_claim takes a claim, then targets, figures")
    return found if by is None else known_by(found, by)
