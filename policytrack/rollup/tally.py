"""Counts of targets by verdict, their shares, and the holes: what has no figure, assessment or target."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from policytrack.assessment import Assessment, Verdict
from policytrack.records.record import short_name
from policytrack.records.wording import WORDINGS
from policytrack.rollup.shares import shares_of
from policytrack.text.messages import Reason, label, say

VERDICTS = tuple(Verdict)
ORDER = {verdict: position for position, verdict in enumerate(VERDICTS)}
HOLES = (Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE, Verdict.NOT_MEASURABLE)
NAMED = 5
NOWHERE, ALL = "", "*"  # ids of the nodes for what belongs to nothing, and for all together


@frozen
class Names:
    """Ids that a reason names: the first few, and how many more."""

    ids: tuple[str, ...]

    def say(self, lang: str) -> str:
        """Return the names behind the documents' paths."""
        named = say([short_name(id) for id in self.ids[:NAMED]], lang)
        left = len(self.ids) - NAMED
        return named if left <= 0 else named + label("rollup-more", lang, count=left)


def has_figure(assessment: Assessment) -> bool:
    """Whether an assessment has figures; where an amount is due in each step, whether each that has begun has."""
    if assessment.parts:
        return all(has_figure(part) for part in assessment.parts)
    if assessment.day is None:
        return False
    return all(step.day is not None or step.verdict is Verdict.NOT_DUE for step in assessment.steps)


@frozen
class Tally:
    """Counts of targets: by verdict in the order of `Verdict`, and of what is not there.

    `final` and `early` count verdicts, `figured` the targets that have figures. Not among the verdicts are
    `superseded` targets, those `unassessed` (known, and not assessed) and goals `unset` (without a target).
    """

    by_verdict: tuple[int, ...] = (0,) * len(VERDICTS)
    final: int = 0
    early: int = 0
    figured: int = 0
    superseded: int = 0
    unassessed: int = 0
    unset: int = 0

    @classmethod
    def of(
        cls, assessments: Iterable[Assessment], *, superseded: int = 0, unassessed: int = 0, unset: int = 0
    ) -> "Tally":
        """Count assessments of targets that none supersedes."""
        counts = [0] * len(VERDICTS)
        final = early = figured = 0
        for assessment in assessments:
            counts[ORDER[assessment.verdict]] += 1
            final += assessment.final
            early += assessment.early
            figured += has_figure(assessment)
        return cls(tuple(counts), final, early, figured, superseded, unassessed, unset)

    def __add__(self, other: "Tally") -> "Tally":
        if not isinstance(other, Tally):
            return NotImplemented
        return Tally(
            tuple(mine + theirs for mine, theirs in zip(self.by_verdict, other.by_verdict, strict=True)),
            self.final + other.final,
            self.early + other.early,
            self.figured + other.figured,
            self.superseded + other.superseded,
            self.unassessed + other.unassessed,
            self.unset + other.unset,
        )

    def __len__(self) -> int:
        """Return how many targets were assessed and are not superseded: the sum of the counts."""
        return sum(self.by_verdict)

    def __bool__(self) -> bool:
        """Whether anything at all was counted."""
        return any((len(self), self.superseded, self.unassessed, self.unset))

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many targets have each verdict, with 0 for those that none has."""
        return MappingProxyType(dict(zip(VERDICTS, self.by_verdict, strict=True)))

    @cached_property
    def shares(self) -> Mapping[Verdict, Decimal]:
        """The share of each verdict in %, which add up to 100.0 (`shares_of`); empty where nothing was assessed."""
        return MappingProxyType(dict(zip(VERDICTS, shares_of(self.by_verdict), strict=False)))

    @property
    def holes(self) -> tuple[Reason, ...]:
        """What is missing, each with its count: no figure, not comparable, not measurable, not assessed, no target."""
        found: list[tuple[object, int]] = [(verdict, self.by_verdict[ORDER[verdict]]) for verdict in HOLES]
        found += [(WORDINGS["unassessed"], self.unassessed), (WORDINGS["unset"], self.unset)]
        return tuple(Reason.of("rollup-hole", what=what, count=count) for what, count in found if count)

    @property
    def expected(self) -> int:
        """How many there should be: targets, assessed or not, and goals without one."""
        return len(self) + self.unassessed + self.unset

    @property
    def completeness(self) -> Fraction:
        """The share, from 0 to 1, of those expected that have figures; 0 where none is expected."""
        return Fraction(self.figured, self.expected) if self.expected else Fraction(0)

    @property
    def complete(self) -> bool:
        """Whether every one of those expected has figures; never where none is."""
        return self.expected > 0 and self.figured == self.expected

    @property
    def reason(self) -> Reason:
        """The counts in words."""
        if not len(self):
            return Reason.of("rollup-no-targets")
        counts = tuple(
            Reason.of("rollup-count", verdict=verdict, count=count, share=self.shares[verdict])
            for verdict, count in self.counts.items()
            if count
        )
        return Reason.of("rollup-counts", count=len(self), counts=counts)
