"""The changes between two days: of records and of assessments, each with its reasons."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

from policytrack.assessment import Assessment
from policytrack.errors import DuplicateIdError, InputError
from policytrack.records.assumption import Assumption
from policytrack.records.plan import Measure
from policytrack.records.record import Identified, as_records
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.target import Target
from policytrack.revisions.change import Change, ChangeKind
from policytrack.revisions.records import keyed, record_changes
from policytrack.revisions.verdicts import as_rules, verdict_changes
from policytrack.text.messages import Reason, label

date = datetime.date


class Changes(Sequence[Change]):
    """The changes between two days, by record and kind; empty where nothing changed.

    `before` and `after` are the days of the assessments on both sides. `of("verdict")` gives those of some kinds,
    `about(id)` those of one record; `text` gives a line for each, and `policytrack.report.changes.changes_table` a
    table.
    """

    def __init__(self, changes: Iterable[Change], before: Iterable[date] = (), after: Iterable[date] = ()) -> None:
        self._all = tuple(changes)
        self.before, self.after = tuple(sorted(set(before))), tuple(sorted(set(after)))

    @overload
    def __getitem__(self, index: int) -> Change: ...
    @overload
    def __getitem__(self, index: slice) -> "Changes": ...
    def __getitem__(self, index: int | slice) -> "Change | Changes":
        return self._with(self._all[index]) if isinstance(index, slice) else self._all[index]

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Change]:
        return iter(self._all)

    def _with(self, changes: Iterable[Change]) -> "Changes":
        return Changes(changes, self.before, self.after)

    def of(self, *kinds: str) -> "Changes":
        """Return the changes of some kinds; `InputError` for a kind that does not exist."""
        wanted = set(map(ChangeKind, kinds))
        return self._with(change for change in self._all if change.kind in wanted)

    def about(self, id: str) -> "Changes":
        """Return the changes of one record, by its id or short name."""
        return self._with(change for change in self._all if id in (change.id, change.record.name))

    def text(self, lang: str = "zh") -> str:
        """Return all changes as lines under a heading that counts them; each reason once for each record."""
        lines = [change.say(lang, given) for change, given in self.with_given_reasons()]
        return "\n".join((self.heading(lang), *(f"  {line}" for line in lines)))

    def with_given_reasons(self) -> Iterator[tuple[Change, tuple[Reason, ...]]]:
        """Yield each change with the reasons that those before it gave for the same record."""
        given: tuple[Reason, ...] = ()
        last: Change | None = None
        for change in self._all:
            given = given if last is not None and last.record == change.record else ()
            yield change, given
            given, last = (*given, *change.reasons), change

    def heading(self, lang: str) -> str:
        """Return the days compared and how many changes there are."""
        if not self.before or not self.after:
            return label("changes-counted", lang, count=len(self._all))
        days = {"before": self.before, "after": self.after}
        return label("changes-between", lang, count=len(self._all), **days)

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"<{len(self._all)} changes: {', '.join(dict.fromkeys(change.kind for change in self._all))}>"


def changes(
    before: Iterable[Assessment],
    after: Iterable[Assessment],
    *,
    records_before: Iterable[Identified] = (),
    records_after: Iterable[Identified] = (),
    lights: Any = None,
    assume: Iterable[Assumption] = (),
) -> Changes:
    """Return what changed from one set of assessments, and of records, to another; nothing for equal ones.

    Assessments of one target are compared in all of `policytrack.revisions.verdicts.COMPARED`; their targets, and the
    plans, ladders, measures, claims, figures … of `records_before` and `records_after`, field by field, ladders rung by
    rung. `lights` are light rules or methods, as such or by id, that are applied to both sides. A break in a series (a
    figure of status B or D) stops comparison across it, unless `assume`, or an assumption of the target, has the effect
    `bridges="break"`. The order of the arguments does not matter.

    Raises `DuplicateIdError` where one id has two contents on one side, `InputError` for no assessment or record.

    >>> from policytrack import Indicator, Target, assess
    >>> new = Indicator("sme.new", unit="家", kind="flow", better="up")
    >>> one, two = (Target("t", indicator=new, area="青岛市", period="2024", amount=n) for n in ("300 家", "350 家"))
    >>> print(changes(assess([one], [], on="2024-06-30"), assess([two], [], on="2024-06-30"))[0].say("en"))
    sme.new [t]: revised amount, from 300 firms to 350 firms (the same record was changed in place)
    """
    then, now = _by_id(before, "before"), _by_id(after, "after")
    given = _assumptions(assume)
    rules = as_rules(lights)
    found: dict[tuple[Any, ...], Change] = {}
    old, new = (
        keyed([*(one.promise for one in assessed.values()), *_others(records, assessed)])
        for assessed, records in ((then, records_before), (now, records_after))
    )
    for change in record_changes(old, new, given):
        found.setdefault(change.key, change)
    for id, assessment in now.items():
        if id in then:
            for change in verdict_changes(then[id], assessment, rules, given):
                found.setdefault(change.key, change)
    days = [(one.on for one in assessed.values()) for assessed in (then, now)]
    return Changes((found[key] for key in sorted(found)), *days)


def _by_id(assessments: Iterable[Assessment], name: str) -> dict[str, Assessment]:
    if isinstance(assessments, (str, Assessment)):
        raise InputError(f"{name} is {assessments!r}; give the result of assess, or a list of assessments")
    found: dict[str, Assessment] = {}
    for one in assessments:
        if not isinstance(one, Assessment):
            raise InputError(f"{one!r} in {name} is not an Assessment; records go to records_{name}=")
        if found.setdefault(one.id, one) is not one:
            raise DuplicateIdError(f"the target {one.id!r} is assessed twice in {name}; compare one day with one other")
    return found


def _others(records: Iterable[Identified], assessed: dict[str, Assessment]) -> list[Identified]:
    """Return the records without the targets that are assessed: their assessments hold them as they took them."""
    promised = (Target, AllOf, AnyOf, Measure)
    return [one for one in as_records(records, Identified) if not (isinstance(one, promised) and one.id in assessed)]


def _assumptions(assume: Iterable[Assumption]) -> tuple[Assumption, ...]:
    found = (assume,) if isinstance(assume, Assumption) else tuple(assume)
    for item in found:
        if not isinstance(item, Assumption):
            raise InputError(f"{item!r} in assume is not an Assumption; look it up in the catalog's assumptions")
    return found
