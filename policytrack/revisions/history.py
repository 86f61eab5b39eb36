"""The history of a target, figure, plan or ladder: its versions, each superseding the one before, the oldest first."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, TypeAlias

from attrs import frozen

from policytrack.assessment.corrections import find_finals
from policytrack.errors import MissingError
from policytrack.records.area import Area
from policytrack.records.body import Body
from policytrack.records.figure import Figure
from policytrack.records.ladder import Ladder
from policytrack.records.plan import Plan
from policytrack.records.record import Identified, as_records, id_of, short_name
from policytrack.records.registry import Registry
from policytrack.records.supersession import chain, successors
from policytrack.records.target import Supersession, Target
from policytrack.records.wording import WORDINGS
from policytrack.text.messages import Reason, Word, in_quotes, label, say
from policytrack.values.period import Time, first_day, last_day
from policytrack.values.quantity import Quantity

Versioned: TypeAlias = Target | Figure | Plan | Ladder
VERSIONED = (Target, Figure, Plan, Ladder)
_FIRST = datetime.date.min


@frozen
class Version:
    """One wording of a record: `number` 1 is the earliest known; `later` is the record that supersedes it, if any.

    `missing` is the id of an earlier version that is not among the records.
    """

    record: Versioned
    number: int
    later: Versioned | None = None
    missing: str | None = None

    @property
    def words(self) -> str | None:
        """The words of the source."""
        return None if self.record.quote is None else self.record.quote.words

    @property
    def amount(self) -> Quantity | None:
        """The amount that it states, where it states one."""
        return self.record.amount if isinstance(self.record, (Target, Figure)) else None

    @property
    def published(self) -> Time | None:
        """The day on which its source was published, or a span that contains it."""
        return None if self.record.source is None else self.record.source.published

    @property
    def said_by(self) -> Body | None:
        """The speaker or issuer, else the publisher of the source."""
        record = self.record
        source = record.source
        issuer = None if isinstance(record, Figure) else record.issuer
        voices = (record.said_by, issuer, None if source is None else source.publisher)
        return next((voice for voice in voices if voice is not None), None)

    @property
    def how(self) -> str | None:
        """How it was superseded: revised, restated, replaced, withdrawn; corrected for a figure; None if it was not."""
        return None if self.later is None else str(supersession(self.later))

    @property
    def gap(self) -> Reason | None:
        """The reason that an earlier version is not among the records, if one is missing."""
        return None if self.missing is None else Reason.of("history-gap", earlier=self.missing)

    def state(self) -> Reason:
        """Return whether it is current, or by which record and how it was superseded."""
        if self.later is None:
            return Reason.of("history-current")
        return Reason.of("superseded", by=self.later.id, how=supersession(self.later))

    def say(self, lang: str) -> str:
        """Return it as a line: number, date, amount, words, speaker, state."""
        said = stated(self.record, lang)
        words = label("unquoted", lang) if self.words is None else in_quotes(self.words, lang)
        published = label("history-undated", lang) if self.published is None else say(self.published, lang)
        by = "" if self.said_by is None else self.said_by.say(lang)
        code = "history-version" if by else "history-version-unsaid"
        more = {"number": self.number, "published": published, "stated": said, "words": words, "by": by}
        return label(code, lang, **more, state=self.state(), id=self.record.id)


@frozen
class History:
    """The versions of one record, or of every figure of a series (`is_series`), the oldest first.

    `text` gives a line for each; `policytrack.report.changes.history_table` a table.
    """

    id: str
    versions: tuple[Version, ...]
    is_series: bool = False

    @property
    def current(self) -> tuple[Versioned, ...]:
        """The records that nothing supersedes; a withdrawal is not among them, as it promises nothing."""
        return tuple(
            version.record
            for version in self.versions
            if version.later is None and not (version.number > 1 and supersession(version.record) == "withdrawn")
        )

    @property
    def gaps(self) -> tuple[Reason, ...]:
        """The earlier versions that are not among the records."""
        return tuple(version.gap for version in self.versions if version.gap is not None)

    def text(self, lang: str = "zh") -> str:
        """Return the whole history as lines, gaps first."""
        code = "history-series" if self.is_series else "history-of"
        lines = [label(code, lang, id=self.id, count=len(self.versions))]
        for version in self.versions:
            if version.gap is not None:
                lines.append(f"  {version.gap.text(lang)}")
            lines.append(f"  {version.say(lang)}")
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text()


def supersession(record: Versioned) -> Supersession | Word:
    """Return how a record supersedes another, by a word: a figure corrects it, a ladder revises it."""
    if isinstance(record, Figure):
        return WORDINGS["corrected"]
    return record.supersession if isinstance(record, (Plan, Target)) else Supersession.REVISED


def stated(record: Any, lang: str) -> str:
    """Return the content of a record in words: its amount and time, its rungs, else its title."""
    if isinstance(record, Ladder):
        return "—".join(rung.title for rung in record.rungs)
    if isinstance(record, Target):
        time = record.period.say(lang) if record.period is not None else label("by", lang, day=record.deadline)
        amount = label("history-no-amount", lang) if record.amount is None else record.amount.say(lang)
        return label("history-amount", lang, indicator=record.indicator, amount=amount, time=time)
    if isinstance(record, Figure):
        return label("history-amount", lang, indicator=record.indicator, amount=record.amount, time=record.period)
    return str(record.title)


def history(records: Iterable[Identified], id: str | Identified, *, area: str | Area | None = None) -> History:
    """Return every version of a target, figure, plan or ladder that `supersedes` ties together, the oldest first.

    `id` is that of any one version (its short name where that is unique), or of an indicator: then all its figures,
    in `area` if given, by time, each as first reported and as corrected. A predecessor that is not among the records
    is named as a gap. Raises `InputError` where records supersede each other in a ring or two supersede one, and
    `MissingError` for an id that nothing here has.

    >>> firms = Ladder("old", title="梯度", area="青岛市", rungs=["雏鹰", "瞪羚"])
    >>> more = Ladder("new", title="梯度", area="青岛市", rungs=["雏鹰", "瞪羚", "独角兽"], supersedes="old")
    >>> [(version.record.id, version.how) for version in history([more, firms], "old").versions]
    [('old', 'revised'), ('new', None)]
    """
    wanted = id_of(id)
    versioned = [record for record in as_records(records, Identified) if isinstance(record, VERSIONED)]
    kinds = [
        Registry[Any](record for record in versioned if type(record) is kind).by_id
        for kind in VERSIONED
        if not isinstance(id, VERSIONED) or type(id) is kind
    ]
    for found in (
        [(by_id[wanted], by_id) for by_id in kinds if wanted in by_id],
        [(one, by_id) for by_id in kinds for key, one in by_id.items() if short_name(key) == wanted],
    ):
        if len(found) > 1:
            raise MissingError(f"{wanted!r} may be any of: {', '.join(one.id for one, _ in found)}; give the record")
        if found:
            one, by_id = found[0]
            return History(one.id, _versions(one, by_id, *_links(by_id)))
    return _series(Registry[Figure](one for one in versioned if isinstance(one, Figure)).by_id, wanted, area)


def _series(figures: dict[str, Figure], indicator: str, area: str | Area | None) -> History:
    where = None if area is None else id_of(area)
    series = {
        key: figure
        for key, figure in figures.items()
        if figure.indicator.id == indicator and (where is None or where in figure.area.names)
    }
    if not series:
        raise MissingError(
            f"{indicator!r} is neither a target, figure, plan or ladder here nor an indicator of a figure"
        )
    links, chains, seen = _links(figures), [], set[str]()
    for figure in series.values():
        if figure.id not in seen:
            versions = _versions(figure, figures, *links)
            seen |= {version.record.id for version in versions}
            chains.append(versions)
    ordered = sorted(chains, key=lambda versions: _when(versions[0].record))
    return History(indicator, tuple(version for versions in ordered for version in versions), is_series=True)


def _when(record: Versioned) -> tuple[Any, ...]:
    period = record.period if isinstance(record, Figure) else None
    ends = (_FIRST, _FIRST) if period is None else (last_day(period) or _FIRST, first_day(period) or _FIRST)
    return (*ends, record.id)


def _links(by_id: Mapping[str, Any]) -> tuple[Mapping[str, Sequence[Versioned]], Mapping[str, str]]:
    """Return what supersedes each record, and what final figures correct without naming it: a provisional one."""
    later = successors(by_id.values())
    figures = [one for one in by_id.values() if isinstance(one, Figure)]
    earlier: dict[str, str] = {}
    for id, final in find_finals(figures, Registry[Area](())).items():
        if id not in later and final.supersedes is None and final.id not in earlier:
            earlier[final.id], later[id] = id, [final]
    return later, earlier


def _versions(
    record: Versioned,
    by_id: Mapping[str, Any],
    later: Mapping[str, Sequence[Versioned]],
    earlier: Mapping[str, str],
) -> tuple[Version, ...]:
    versions = chain(record, by_id, later, earlier)
    gap = versions[0].supersedes
    return tuple(
        Version(one, number, after, gap if number == 1 else None)
        for number, (one, after) in enumerate(zip_longest(versions, versions[1:]), start=1)
    )
