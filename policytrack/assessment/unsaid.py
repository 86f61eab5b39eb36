"""A target that does not state what is better: judged as a floor, as a ceiling, and as itself."""

from collections.abc import Sequence

from attrs import evolve

from policytrack.assessment.decision import Decision
from policytrack.assessment.verdict import Verdict
from policytrack.records.direction import says_its_side
from policytrack.records.indicator import Better
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.quantity import Quantity

OTHER_WAYS = (Better.UP, Better.DOWN)  # besides the amount itself


def is_unsaid(target: Target) -> bool:
    """Whether neither the indicator nor the words state on which side of the amount a target is kept."""
    if target.indicator.better is not Better.UNSAID or target.amount is None:
        return False
    return target.form not in ("direction", "relative") and not says_its_side(target.amount)


def unanimous(amount: Quantity | None, decisions: Sequence[Decision | None]) -> Decision | None:
    """Return what all readings of an amount say, the first as itself; *cannot tell* where they differ."""
    own = decisions[0]
    if own is None:
        return None
    every = [one for one in decisions if one is not None]
    if len(every) == len(decisions) and len({one.verdict for one in every}) == 1:
        return evolve(own, final=all(one.final for one in every), early=all(one.early for one in every))
    situation, total = own.situation, own.total
    said = Reason.of(
        "better-unsaid",
        amount=situation.amount(total.amount),
        day=total.day,
        asked=amount,
        floor=str(at_least(amount)),
    )
    return Decision(Verdict.CANNOT_TELL, situation, said.code, total, said=said)


def at_least(amount: Quantity | None) -> Quantity | str:
    """Return an amount as a floor: what a bare number may have been meant to say."""
    if amount is None or amount.nominal is None:
        return ">= …"
    return evolve(Quantity.at_least(amount.nominal, amount.unit), scale=amount.scale)
