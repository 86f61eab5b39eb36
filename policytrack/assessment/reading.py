"""How assumptions let one label stand for another."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from policytrack.assumption import Assumption
from policytrack.body import Body
from policytrack.figure import Figure
from policytrack.indicator import STAGES, Indicator
from policytrack.target import Target


class Label(NamedTuple):
    """What must agree for two amounts to be of one kind; None agrees with anything (a bridged field)."""

    subject: str
    kind: str
    stage: str
    level: str | None
    statistic: str
    unit: str


Variants = tuple[tuple[Label, frozenset[str]], ...]


def label(indicator: Indicator) -> Label:
    """Return the label of an indicator as its record has it."""
    return Label(
        indicator.subject,
        indicator.kind,
        indicator.stage,
        indicator.level,
        indicator.statistic,
        indicator.unit,
    )


def differences(asked: Indicator, told: Indicator) -> tuple[str, ...]:
    """Return the fields in which two indicators differ, as their records have them."""
    return tuple(
        name for name, mine, theirs in zip(Label._fields, label(asked), label(told), strict=True) if mine != theirs
    )


class Readings:
    """The assumptions that apply to one target, as a test of agreement."""

    def __init__(
        self, target: Target, assumptions: Iterable[Assumption], indicators: Mapping[str, Indicator]
    ) -> None:
        self._target = target
        self._indicators = indicators
        self._assumptions = tuple(
            assumption for assumption in assumptions if assumption.effect in ("reads", "same", "bridges")
        )
        within = [item for item in self._assumptions if _covers(item, (target.issuer,), target)]
        self._asked = self._variants(target.indicator, within)
        self._bridges = {
            item.bridges: frozenset((item.id,)) for item in reversed(within) if item.bridges is not None
        }
        self.plain = not self._assumptions
        self.subjects = tuple(dict.fromkeys(found.subject for found, _ in self._asked))

    @property
    def scope_bridge(self) -> frozenset[str] | None:
        """The assumption by which a difference in scope does not count, if there is one."""
        return self._bridges.get("scope")

    def same(self, indicator: Indicator, kind: str | None = None) -> bool:
        """Whether an indicator agrees with the target's without any assumption.

        With `kind`, an indicator of that kind is taken as if it were of the target's own.
        """
        mine, theirs = self._asked[0][0], label(indicator)
        return mine == (theirs if kind is None else theirs._replace(kind=mine.kind))

    def agreement(self, figure: Figure, kind: str | None = None) -> frozenset[str] | None:
        """Return the fewest assumptions by which a figure agrees with the target; None where none do."""
        broken = figure.status in ("B", "D")
        if broken and "break" not in self._bridges:
            return None
        voices = (figure.said_by, figure.source.publisher if figure.source else None)
        applying = [item for item in self._assumptions if _covers(item, voices, figure)]
        ways = [
            bridged | read | asked
            for theirs, read in self._variants(figure.indicator, applying)
            for mine, asked in self._asked
            if (bridged := self._bridged(mine, theirs, kind)) is not None
        ]
        if not ways:
            return None
        best = min(ways, key=lambda way: (len(way), sorted(way)))
        return best | self._bridges["break"] if broken else best

    def _bridged(self, mine: Label, theirs: Label, kind: str | None) -> frozenset[str] | None:
        if kind is not None:
            theirs = theirs._replace(kind=mine.kind)
        needed: frozenset[str] = frozenset()
        for name, one, other in zip(Label._fields, mine, theirs, strict=True):
            if one != other:
                if name not in ("level", "statistic") or name not in self._bridges:
                    return None
                needed |= self._bridges[name]
        return needed

    def _variants(self, indicator: Indicator, applying: Iterable[Assumption]) -> Variants:
        """Return the labels an indicator may go by, each with the assumptions that lead there."""
        found: dict[Label, frozenset[str]] = {label(indicator): frozenset()}
        ids: dict[Label, str | None] = {label(indicator): indicator.id}
        waiting = [label(indicator)]
        steps = [step for item in applying for step in _steps(item)]
        while waiting:
            current = waiting.pop(0)
            for given, taken, id in steps:
                if given in STAGES:
                    reached = current._replace(stage=taken) if current.stage == given else None
                    reached_id = None
                elif given == ids[current] and taken in self._indicators:
                    reached, reached_id = label(self._indicators[taken]), taken
                else:
                    continue
                if reached is not None and reached not in found:
                    found[reached] = found[current] | {id}
                    ids[reached] = reached_id
                    waiting.append(reached)
        return tuple(found.items())


def _steps(assumption: Assumption) -> list[tuple[str, str, str]]:
    if assumption.reads is not None:
        return [(assumption.reads[0], assumption.reads[1], assumption.id)]
    labels = assumption.same or ()
    return [(one, other, assumption.id) for one in labels for other in labels if one != other]


def _covers(assumption: Assumption, voices: Iterable[Body | None], record: Target | Figure) -> bool:
    """Whether an assumption reaches a record: all do that are not limited to an issuer or area."""
    if assumption.within is None:
        return True
    names = {name for voice in voices if voice is not None for name in voice.names}
    return assumption.within in names or assumption.within in record.area.names
