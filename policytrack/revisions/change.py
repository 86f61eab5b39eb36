"""A change of a record or of its assessment between two days: which field, before, after, and the reasons."""

import datetime
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from attrs import field as attribute
from attrs import frozen

from policytrack.records.figure import Figure
from policytrack.records.ladder import Ladder, Rung
from policytrack.records.record import Identified, short_name
from policytrack.records.source import Quote
from policytrack.records.target import Target
from policytrack.records.wording import WORDINGS
from policytrack.revisions.history import stated
from policytrack.text.messages import Reason, in_quotes, label, say
from policytrack.values.truth import Truth
from policytrack.values.vocabulary import Vocabulary


class ChangeKind(Vocabulary):
    """What can change, in the order in which changes are listed."""

    NEW = "new", "新增", "new"
    DROPPED = "dropped", "不再有", "dropped"
    SUPERSEDED = "superseded", "被取代", "superseded"
    REVISED = "revised", "修订", "revised"
    CORRECTED = "corrected", "更正", "corrected"
    LOST = "lost", "得而复失", "reached, then lost"
    VERDICT = "verdict", "结论", "verdict"
    LIGHT = "light", "亮灯", "light"
    OUTCOME = "outcome", "评级", "rating"
    FINAL = "final", "是否已定", "final"
    EARLY = "early", "是否提前", "early"
    LEANING = "leaning", "倾向", "leaning"
    BREAK = "break", "序列中断", "break in the series"
    TOTAL = "total", "合计", "total"
    COMPLETION = "completion", "完成率", "completion"
    STEPS = "steps", "各期", "steps"
    PARTS = "parts", "各项", "parts"
    ASSUMPTIONS = "assumptions", "所依假设", "assumptions"
    LATE = "late", "迟到的数据", "late figures"
    DAY = "day", "数据截至", "evidence until"
    USED = "used", "计入的数据", "figures used"
    SET_ASIDE = "set_aside", "未计入的数据", "figures set aside"


_ORDER = {kind: position for position, kind in enumerate(ChangeKind)}


@frozen(eq=False)
class Change:
    """One change of a record or of its assessment.

    `record` is the later version (the earlier where there is no later), `field` the field that
    changed, where one did. Of figures used or set aside, `before` has those that were dropped, `after` the new ones.
    `reasons` say which figures, corrections, assumptions or days caused it.
    """

    kind: ChangeKind = attribute(converter=ChangeKind)
    record: Identified
    before: Any = None
    after: Any = None
    field: str | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    @property
    def key(self) -> tuple[Any, ...]:
        """The key by which changes are sorted: kind of record, id, kind of change, field."""
        kind = type(self.record).__name__
        return (_RECORDS.get(kind, len(_RECORDS)), kind, self.id, _ORDER[self.kind], self.field or "")

    def what(self, lang: str) -> str:
        """Return the kind of change and the field, in words."""
        name = self.kind.say(lang)
        field = None if self.field is None else WORDINGS.get(self.field, self.field)
        return name if field is None else label("change-of-field", lang, change=name, field=field)

    def say(self, lang: str, given: Iterable[Reason] = ()) -> str:
        """Return it as a line; reasons that were `given` before are left out."""
        title = label("change-item", lang, item=about(self.record, lang), id=self.record.name)
        if self.before is None and self.after is None:
            said = label("change-plain", lang, item=title, what=self.what(lang))
        else:
            code = "change-from-to" if self.before is not None else "change-to"
            words = {"before": in_words(self.before, lang), "after": in_words(self.after, lang)}
            said = label(code, lang, item=title, what=self.what(lang), **words)
        before = tuple(given)
        why = say(tuple(reason for reason in self.reasons if reason not in before), lang)
        return label("change-because", lang, said=said, why=why) if why else said


_RECORDS = {
    name: position
    for position, name in enumerate(
        ("Plan", "Goal", "Ladder", "Target", "AllOf", "AnyOf", "Figure", "Measure", "Event", "Claim")
    )
}


def about(record: Identified, lang: str) -> str:
    """Return the indicator of a record, else its title, else its id."""
    return record.indicator.say(lang) if isinstance(record, (Target, Figure)) else record.title


def in_words(value: Any, lang: str) -> str:
    """Return a value that changed, in words."""
    if value is None or value == ():
        return "—"
    if isinstance(value, bool):
        return Truth.of(value).say(lang)
    if isinstance(value, Rung):
        return value.title
    if isinstance(value, Quote):
        return in_quotes(value.words, lang)
    if isinstance(value, (Target, Figure, Ladder)):
        return stated(value, lang)
    if isinstance(value, tuple) and all(isinstance(one, Rung) for one in value):
        return "—".join(rung.title for rung in value)
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(in_words(one, lang) for one in value)
    if hasattr(value, "say"):
        return str(value.say(lang))
    if isinstance(value, Identified):
        return value.title or value.id
    if isinstance(value, (datetime.date, Fraction)):
        return str(value)
    return short_name(value) if isinstance(value, str) else str(value)


def short_names(ids: Iterable[str]) -> tuple[str, ...]:
    """Return the short names of ids, sorted."""
    return tuple(sorted(short_name(id) for id in ids))
