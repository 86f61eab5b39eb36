"""The targets that a claim covers, and the rule by which each was found."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from policytrack.assessment.official import said_on
from policytrack.records.area import Area
from policytrack.records.body import Body
from policytrack.records.claim import Claim
from policytrack.records.registry import Registry
from policytrack.records.target import Target
from policytrack.records.tree import Tree
from policytrack.text.messages import Reason
from policytrack.values.period import Period


@frozen
class Coverage:
    """The targets that a claim covers, in the order in which it names them.

    `rules` say how they were found. `named` are the ids of the targets that the claim itself names; `unknown` the names
    in it for which no target was found.
    """

    targets: tuple[Target, ...]
    rules: tuple[Reason, ...]
    named: frozenset[str] = frozenset()
    unknown: tuple[str, ...] = ()


def cover(claim: Claim, targets: Sequence[Target], areas: Registry[Area], tree: Tree | None = None) -> Coverage:
    """Return the targets that a claim covers.

    What it names is looked up as a target, else as what targets belong to (their parent, or above it in a tree),
    else as an indicator in the claim's area. A claim that names nothing covers the targets of its issuer in its area,
    or without an issuer all of its area, whose period contains its own.
    """
    if not claim.about:
        return _unnamed(claim, targets, areas)
    found: dict[str, Target] = {}
    ways: dict[str, list[str]] = {"target": [], "parent": [], "indicator": []}
    counts = dict.fromkeys(ways, 0)
    unknown = []
    ordered = sorted(targets, key=lambda target: target.id)
    for word in dict.fromkeys(claim.about):
        way, here = _named(word, claim, ordered, areas, tree)
        if way is None:
            unknown.append(word)
            continue
        new = [target for target in here if target.id not in found]
        found.update((target.id, target) for target in new)
        ways[way].append(word)
        counts[way] += len(new)
    rules = [
        Reason.of("claim-names-targets", count=counts["target"]),
        Reason.of("claim-names-parents", names=tuple(ways["parent"]), count=counts["parent"]),
        Reason.of("claim-names-indicators", names=tuple(ways["indicator"]), area=claim.area, count=counts["indicator"]),
    ]
    used = [rule for rule, words in zip(rules, ways.values(), strict=True) if words]
    if unknown:
        used.append(Reason.of("claim-names-unknown", names=tuple(unknown)))
    return Coverage(tuple(found.values()), tuple(used), frozenset(ways["target"]), tuple(unknown))


def _named(
    word: str, claim: Claim, targets: Iterable[Target], areas: Registry[Area], tree: Tree | None
) -> tuple[str | None, list[Target]]:
    """Return how a word names targets (as target, parent or indicator) and which; the first way that finds any."""
    area = areas.id_of(claim.area.id)
    chosen = {
        "target": [target for target in targets if target.id == word],
        "parent": [target for target in targets if word in _above(target, tree)],
        "indicator": [
            target for target in targets if target.indicator.id == word and areas.id_of(target.area.id) == area
        ],
    }
    return next(((way, here) for way, here in chosen.items() if here), (None, []))


def _above(target: Target, tree: Tree | None) -> list[str]:
    """Return the ids of what a target belongs to, from its parent up; a tree has no rings."""
    found, next_ = [], target.parent
    while next_ is not None:
        found.append(next_)
        next_ = tree.above(next_) if tree is not None else None
    return found


def _unnamed(claim: Claim, targets: Sequence[Target], areas: Registry[Area]) -> Coverage:
    area = areas.id_of(claim.area.id)
    chosen = [target for target in targets if areas.id_of(target.area.id) == area and _contains(target, claim)]
    if claim.issuer is not None:
        names = set(claim.issuer.names)
        chosen = [target for target in chosen if target.issuer is not None and _is(target.issuer, names)]
        rule = Reason.of("claim-names-none-of-issuer", issuer=claim.issuer, area=claim.area, count=len(chosen))
    else:
        rule = Reason.of("claim-names-none", area=claim.area, count=len(chosen))
    return Coverage(tuple(sorted(chosen, key=lambda target: target.id)), (rule,))


def _is(body: Body, names: set[str]) -> bool:
    return not names.isdisjoint(body.names)


def _contains(target: Target, claim: Claim) -> bool:
    """Whether a target's time contains that of a claim, else the day by which the claim was published.

    That of a level begins with what is there, and that of what is kept ends with the day until which it is.
    """
    day = said_on(claim)
    if day is None:
        return False
    first = claim.period.start if isinstance(claim.period, Period) else day
    started = target.start is None or target.start <= first or target.may_be_judged_before
    return started and day <= (target.until or target.deadline)
