"""Readings: the labels that a target's label may be read as by its assumptions, and the figures that then agree."""

from collections.abc import Iterable, Mapping

from policytrack.comparability.assumptions import covers, reach
from policytrack.comparability.label import Label, is_another
from policytrack.records.assumption import Assumption
from policytrack.records.figure import BROKEN, Figure
from policytrack.records.indicator import Indicator, Stage
from policytrack.records.target import Target


class Readings:
    """The readings of one target by its assumptions, and whether figures agree with one of them."""

    def __init__(self, target: Target, assumptions: Iterable[Assumption], indicators: Mapping[str, Indicator]) -> None:
        self._target = target
        self._indicators = indicators
        self._assumptions = tuple(
            assumption for assumption in assumptions if assumption.effect in ("reads", "same", "bridges")
        )
        within = [item for item in self._assumptions if covers(item, target)]
        self._asked = self._variants(target.indicator, within)
        self._bridges: dict[str, frozenset[str]] = {
            item.bridges: frozenset((item.id,)) for item in reversed(within) if item.bridges is not None
        }
        self.subject = target.indicator.subject
        self.plain = not self._assumptions
        self._own = Label.of(target.indicator)
        self.subjects = tuple(dict.fromkeys(found.subject for found in self._asked))

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages, other than the target's own, that its stage may be read as."""
        return tuple(dict.fromkeys(found.stage for found in self._asked if found.stage != self._own.stage))

    @property
    def scope_bridge(self) -> frozenset[str] | None:
        """The assumption by which a difference in scope does not count, if there is one."""
        return self._bridges.get("scope")

    def same(self, indicator: Indicator, kind: str | None = None) -> bool:
        """Whether an indicator agrees with the target's without any assumption.

        With `kind`, an indicator of that kind is taken as if it were of the target's own.
        """
        if kind is None:
            return indicator.id == self._target.indicator.id
        return self._own == Label.of(indicator)._replace(kind=self._own.kind)

    def agreement(self, figure: Figure, kind: str | None = None) -> frozenset[str] | None:
        """Return the fewest assumptions by which a figure agrees with the target; None where none do."""
        broken = figure.status in BROKEN
        if broken and "break" not in self._bridges:
            return None
        ways = [
            bridged | read | asked
            for theirs, read in self._variants(figure.indicator, self._applying(figure)).items()
            for mine, asked in self._asked.items()
            if (bridged := self._bridged(mine, theirs, kind)) is not None
        ]
        if kind is None and is_another(figure.indicator, self._target.indicator):
            ways = self._signed_as_same(figure)
        if not ways:
            return None
        best = min(ways, key=lambda way: (len(way), sorted(way)))
        return best | self._bridges["break"] if broken else best

    def _signed_as_same(self, figure: Figure) -> list[frozenset[str]]:
        """Return the assumptions by which another indicator of one label, by its id, is the target's (`same`)."""
        signed = [item for item in self._applying(figure) if item.same is not None and covers(item, self._target)]
        ids = reach(figure.indicator.id, signed, lambda current, given, taken: taken if given == current else None)
        return [needed for id, needed in ids.items() if id == self._target.indicator.id]

    def series(self, figure: Figure) -> Label:
        """Return the label of the series whose amounts a figure's may be added to, whatever its kind.

        A reading leads to the label it reads as; of labels assumed to be the same, the first in order.
        """
        if self.plain:
            return self._own
        applying = self._applying(figure)
        reached = self._variants(figure.indicator, applying)
        last = [
            found
            for found, _ in reached.items()
            if all(found in self._reach(other, applying) for other in self._reach(found, applying))
        ]
        return min(last, key=lambda one: [word or "" for word in one])._replace(kind=self._own.kind, level=None)

    def _applying(self, figure: Figure) -> tuple[Assumption, ...]:
        return tuple(item for item in self._assumptions if covers(item, figure))

    def _bridged(self, mine: Label, theirs: Label, kind: str | None) -> frozenset[str] | None:
        if kind is not None:
            theirs = theirs._replace(kind=mine.kind)
        needed: frozenset[str] = frozenset()
        for name in mine.differences(theirs):
            if name not in ("level", "statistic") or name not in self._bridges:
                return None
            needed |= self._bridges[name]
        return needed

    def _variants(self, indicator: Indicator, applying: Iterable[Assumption]) -> dict[Label, frozenset[str]]:
        """Return the labels that an indicator may be read as, each with the assumptions needed."""
        return self._reach(Label.of(indicator), applying)

    def _reach(self, start: Label, applying: Iterable[Assumption]) -> dict[Label, frozenset[str]]:
        return reach(start, applying, self._step)

    def _step(self, current: Label, given: str, taken: str) -> Label | None:
        """Return a label with `given` read as `taken`; None where it has no such word."""
        if Stage.has(given):
            return current._replace(stage=taken) if current.stage == given else None
        if given in self._indicators and taken in self._indicators and Label.of(self._indicators[given]) == current:
            return Label.of(self._indicators[taken])
        return None
