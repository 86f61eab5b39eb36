"""The verdict of several assessments together, and the answers that they give together."""

import datetime

from attrs import define, field, frozen

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.live_answers import LiveAnswers
from policytrack.assessment.needs import asked_once
from policytrack.assessment.official import OurVerdict
from policytrack.assessment.pace import Pace
from policytrack.assessment.set_aside import SetAside
from policytrack.assessment.verdict import Verdict
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.text.messages import Reason

date = datetime.date


@frozen
class Together:
    """The verdict of several assessments together, its ground, and whether it is final and before the deadline."""

    verdict: Verdict
    reason: Reason
    final: bool = False
    early: bool = False


@define(eq=False, weakref_slot=False)
class TogetherAnswers(LiveAnswers[Assessment]):
    """The answers of several assessments together: of the steps of one target, or of the parts of several."""

    parts: tuple[Assessment, ...] = field(kw_only=True)
    now: OurVerdict = field(kw_only=True)

    @property
    def used(self) -> tuple[Figure, ...]:
        """The figures that counted in any part."""
        return tuple(dict.fromkeys(figure for part in self.parts for figure in part.used))

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """The figures that were set aside and counted in no part."""
        counted = {figure.id for figure in self.used}
        found = {one.figure.id: one for part in self.parts for one in part.set_aside}
        return tuple(one for id, one in found.items() if id not in counted)

    @property
    def needs(self) -> tuple[Reason, ...]:
        """What would settle the verdict: what its parts need."""
        return () if self.now.final else asked_once(need for part in self.parts for need in part.needs)

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that applied to any part."""
        return tuple(dict.fromkeys(item for part in self.parts for item in part.assumed))

    @property
    def pace(self) -> Pace:
        """How time was counted in the parts."""
        return self.parts[0].pace
