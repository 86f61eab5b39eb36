"""Where no figure speaks of a target: figures of its indicator of other times, under near names, or not over yet.

They are counted group by group, so that many targets without figures cost no more than the groups they look at.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.evidence import Evidence, Fact
from policytrack.assessment.set_aside import SetAside
from policytrack.records.figure import Figure
from policytrack.records.known import is_known
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import last_day

date = datetime.date
_ENDING = re.compile(
    r"(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|自治[州县旗]|[省市区县]"
    r"| (?:city|province|county|district|municipality))$",
    re.IGNORECASE,
)
_BEGINNING = re.compile(r"^(?:city|province|county|district|municipality) of ", re.IGNORECASE)
LEAST = 2  # characters of a name: 沙市 is not 沙


def bare_name(name: str) -> str:
    """Return the name of an area without the word for its level; itself where too little is left.

    >>> bare_name("青岛市"), bare_name("Qingdao City"), bare_name("广西壮族自治区"), bare_name("沙市")
    ('青岛', 'qingdao', '广西', '沙市')
    """
    bare = _BEGINNING.sub("", _ENDING.sub("", name.strip())).strip()
    return (bare if len(bare) >= LEAST else name).casefold()


class Elsewhere:
    """The figures of a call that are near a target without any: by time, by the name of the area, or not over yet."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def reason(self, target: Target, evaluation: Evaluation) -> Reason:
        """Return why there is no figure: those of its time cannot be used, or what is there instead."""
        area = evaluation.area
        unusable, _ = self._evidence.count_near(target, area, evaluation.readings)
        if unusable:
            return Reason.of("none-usable", count=unusable)
        found = []
        times = self._of_other_times(target, area)
        if times:
            last = self._evidence.last_end(target.indicator, area, target.scope)
            found.append(Reason.of("elsewhere-times", count=len(times), day=last))
        names = {other: self._of_other_times(target, other) for other in self._near_names(target, area)}
        names = {other: facts for other, facts in names.items() if facts}
        if names:
            count = sum(map(len, names.values()))
            said = tuple(facts[0].figure.area for facts in names.values())
            found.append(Reason.of("elsewhere-names", count=count, names=said))
        others = self._evidence.otherwise(target, area, evaluation.readings)
        if others:
            found.append(Reason.of("elsewhere-forms", count=len(others)))
        early = self._unfinished_of(target)
        if early:
            found.append(Reason.of("elsewhere-unfinished", count=len(early), day=self._evidence.on))
        return Reason.of("no-figure-but", found=tuple(found)) if found else Reason.of("no-figure")

    def set_aside(self, target: Target, area: str, said: Sequence[SetAside]) -> tuple[SetAside, ...]:
        """Return what was set aside for a target without figures, these behind what is `said` already."""
        ids = {one.figure.id for one in said}
        found = [(day, one) for day, one in self._aside(target, area) if one.figure.id not in ids]
        found.sort(key=lambda pair: (-pair[0].toordinal(), pair[1].figure.id))
        return (*said, *(one for _, one in found))

    def _aside(self, target: Target, area: str) -> Iterator[tuple[date, SetAside]]:
        """Yield each of these figures with the day it ends, what differs, and the way out."""
        for fact in self._of_other_times(target, area):
            reason = Reason.of("time-differs", theirs=fact.figure.period, mine=target.period or target.deadline)
            yield fact.end, SetAside(fact.figure, ("period",), reason)
        for other in self._near_names(target, area):
            for fact in self._of_other_times(target, other):
                reason = Reason.of("name-differs", theirs=fact.figure.area, mine=target.area)
                yield fact.end, SetAside(fact.figure, ("area",), reason)
        for figure in self._unfinished_of(target):
            reason = Reason.of("not-over", theirs=figure.period, day=self._evidence.on)
            yield last_day(figure.period) or date.max, SetAside(figure, ("period",), reason)

    def _of_other_times(self, target: Target, area: str) -> list[Fact]:
        """Return the group of facts of the target's indicator and scope in an area."""
        return self._evidence.group(target.indicator, area, target.scope)

    def _near_names(self, target: Target, area: str) -> tuple[str, ...]:
        """Return the other areas of which some name is one of the target's area but for the word for its level."""
        near = self._evidence.near(area)
        names = dict.fromkeys(map(bare_name, self._evidence.names_of(area, target.area)))
        others = (other for name in names for other in self._by_name.get((target.indicator.subject, name), ()))
        return tuple(dict.fromkeys(other for other in others if other not in near))

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], dict[str, None]]:
        """The areas with figures of a subject, by each of their names without the word for a level."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for subject, area in self._evidence.places:
            for name in self._evidence.names_of(area):
                found.setdefault((subject, bare_name(name)), {})[area] = None
        return found

    def _unfinished_of(self, target: Target) -> list[Figure]:
        key = (target.indicator.id, self._evidence.area_of(target.area), target.scope)
        return self._unfinished.get(key, [])

    @cached_property
    def _unfinished(self) -> Mapping[tuple[str, str, str | None], list[Figure]]:
        """The figures whose time was not over on the day, and that were not published before."""
        found: dict[tuple[str, str, str | None], list[Figure]] = {}
        for figure in self._evidence.unknown:
            end = last_day(figure.period)
            if end is not None and end > self._evidence.on and is_known(figure.source, self._evidence.known_by):
                key = (figure.indicator.id, self._evidence.area_of(figure.area), figure.scope)
                found.setdefault(key, []).append(figure)
        return found
